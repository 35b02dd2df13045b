//! The table `[notice]` of a notice type, checked against the conditions that there are.

use super::register::Around;
use crate::file::{At, NoticeFile, Source};
use crate::register::Notice;
use crate::unsound::{shown, suggestion};

/// Checks and lowers the table.
pub(super) fn notice(source: &Source<'_>, around: &Around<'_>, file: &NoticeFile) -> Option<Notice> {
    for at in file.conditions.iter().filter(|at| !around.conditions.contains(&at.is.as_str())) {
        let what = format!("notice: condition `{}` does not exist", shown(&at.is));
        source.fault(at.line, what, suggestion(&at.is, around.conditions));
    }
    let named: Vec<&str> = file.conditions.iter().map(|at| at.is.as_str()).collect();
    for at in file.lifted.iter().filter(|at| !named.contains(&at.is.as_str())) {
        let what = format!("notice: `lifted` names `{}`, which is none of its `conditions`", shown(&at.is));
        source.fault(at.line, what, suggestion(&at.is, &named));
    }
    if let Some(at) = file.quota.as_ref().filter(|at| at.is == 0) {
        source.fault(at.line, "notice: `quota` is 0, so that nobody could ask for one", "take `quota` out");
    }
    let names = |list: &[At<String>]| list.iter().map(|at| at.is.clone()).collect();
    Some(Notice {
        colour: file.colour.as_ref()?.is,
        asks: file.asks.clone()?,
        is_not: file.is_not.clone()?,
        conditions: names(&file.conditions),
        lifted: names(&file.lifted),
        coercive: file.coercive,
        extract: file.extract.as_ref()?.is,
        by_secretariat: file.by_secretariat,
        closed: file.closed,
        quota: file.quota.as_ref().map(|at| at.is),
        subject_public: names(&file.subject_public),
    })
}
