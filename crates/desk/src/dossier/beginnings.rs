//! How a dossier can be begun: the opening steps that a caller may take, for menus and buttons. It is help, not
//! protection: opening asks again.

use super::kept::Kept;
use super::taking::About;
use crate::node::Desk;
use huecry_access::may_step;
use huecry_catalogue::{self as catalogue, Procedure, Step};
use huecry_terms::{Call, Record};

/// One way to begin.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Beginning<'d> {
    /// The procedure.
    pub procedure: &'d Procedure,
    /// Its opening step.
    pub step: &'d Step,
}

/// The opening steps this caller may take now: about a record that the caller was shown, or about none.
pub fn beginnings<'d>(desk: &'d Desk, call: &Call, record: Option<&Record>) -> Vec<Beginning<'d>> {
    let source = record.map_or(&call.bureau, |record| &record.source);
    let recipients = if call.bureau == *source { Vec::new() } else { vec![call.bureau.clone()] };
    let kept = Kept { about_version: record.map(|record| record.version), ..Kept::default() };
    let about = About { source, recipients: &recipients, kept: &kept, record };
    let may = |procedure: &Procedure, step: &Step| {
        let standing = huecry_access::Dossier {
            procedure,
            number: procedure.id.as_str(),
            state: None,
            register: record.map(|record| &record.register),
            source,
            recipients: &recipients,
            takers: &kept.takers,
        };
        may_step(call, &standing, step, &about.unmet(step, &call.bureau, call.now)).is_ok()
    };
    let of_its_kind = |procedure: &&Procedure| needs_record(procedure) == record.is_some();
    let procedures = desk.catalogue.procedures().iter().filter(of_its_kind);
    let each = procedures.flat_map(|procedure| procedure.openings().map(move |step| Beginning { procedure, step }));
    each.filter(|one| !one.step.by_system() && may(one.procedure, one.step)).collect()
}

/// Whether the dossiers of a procedure are about a record.
fn needs_record(procedure: &Procedure) -> bool {
    !matches!(procedure.about, catalogue::About::Person | catalogue::About::None)
}
