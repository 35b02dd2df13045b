//! Who looked, who decided, was anything removed: the acts, and the proof of each.

mod asked;
mod own;
mod proof;
mod verify;

pub use own::own;
pub use proof::{download, proof};
pub use verify::{ask as ask_proof, verify};

use crate::answer::{Ran, page_with};
use crate::frame::Frame;
use crate::visit::Visit;
use crate::widgets::acts::{OfDay, by_day};
use askama::Template;
use asked::{Asked, AskedDate};
use http::StatusCode;
use huecry_desk::audit::{self, Listed, Wanted};
use huecry_desk::{log, node, people};
use huecry_terms::{Act, ActId, Call, Failure, RefusalKind};

#[derive(Template)]
#[template(path = "pages/audit.html")]
struct Audit<'v> {
    f: Frame<'v>,
    asked: Asked,
    wrong: Vec<(&'static str, String)>,
    dates: [AskedDate; 2],
    /// The filters, to be sent again with the next page.
    again: Vec<(String, String)>,
    /// Kinds of act: id, words, chosen.
    kinds: Vec<(String, String, bool)>,
    /// Purposes: id, words, chosen.
    purposes: Vec<(String, String, bool)>,
    /// Bureaux: id, name, chosen; none where only the own bureau's acts may be seen.
    bureaux: Vec<(String, String, bool)>,
    /// The acts; `None` when what was asked for cannot be looked for.
    found: Option<Found>,
}

/// One page of acts.
struct Found {
    days: Vec<OfDay>,
    shown: usize,
    total: u64,
    covered: Option<u64>,
    /// Acts behind this number come before this page.
    newer: Option<u64>,
    /// Acts before this number come behind this page.
    older: Option<u64>,
}

impl Audit<'_> {
    fn is_wrong(&self, field: &str) -> bool {
        self.words_of(field).is_some()
    }

    fn words_of(&self, field: &str) -> Option<&str> {
        self.wrong.iter().find(|(there, _)| *there == field).map(|(_, words)| words.as_str())
    }
}

/// The last acts this officer may see.
///
/// # Errors
/// Refused when the role may not look at acts. Trouble.
pub fn acts(visit: &Visit) -> Ran {
    show(visit, Asked::default())
}

/// The acts asked for. Officers and records are named in a form, never in an address.
///
/// # Errors
/// As [`acts`].
pub fn filter(visit: &Visit) -> Ran {
    show(visit, Asked::of(&visit.form))
}

fn show(visit: &Visit, asked: Asked) -> Ran {
    let call = visit.call()?;
    let mut f = visit.frame();
    let (wanted, mut wrong) = asked.wanted(visit);
    let mut found = None;
    if wrong.is_empty() {
        match look(visit, &f, &call, &asked, wanted) {
            Ok((page, act)) => {
                found = Some(page);
                f = f.with_act(act);
            }
            Err(Failure::Refused(no)) if no.kind == RefusalKind::NoSuchRecord => {
                f.act = no.act;
                wrong.push(("record", visit.say(no.kind.key(), &[("about", &no.about), ("ask", &no.ask)])));
            }
            Err(other) => return Err(other.into()),
        }
    }
    let (f, status) =
        if wrong.is_empty() { (f, StatusCode::OK) } else { (f.with_error(), StatusCode::UNPROCESSABLE_ENTITY) };
    let kinds = Act::kinds().map(|kind| (kind.to_string(), f.t(&format!("act-{kind}")), kind == asked.kind));
    let kinds = kinds.collect();
    let purposes = visit.catalogue().purposes();
    let purposes = purposes.map(|id| (id.to_string(), f.code("purposes", id), id == asked.purpose)).collect();
    let mut bureaux = Vec::new();
    if audit::only_of(visit.desk(), &call)?.is_none() {
        let all = people::bureaux(visit.desk())?.into_iter();
        bureaux =
            all.map(|b| (b.id.to_string(), format!("{} {}", b.id, b.name), b.id.as_str() == asked.bureau)).collect();
    }
    let (dates, again) = (asked.dates(), asked.fields());
    page_with(status, &Audit { f, dates, again, asked, wrong, kinds, purposes, bureaux, found })
}

/// One page of the list, newest first: behind the last act of the page before it, or, going back, the acts that
/// came right before its first.
fn look(visit: &Visit, f: &Frame<'_>, call: &Call, asked: &Asked, wanted: Wanted) -> Result<(Found, ActId), Failure> {
    let backwards = asked.since.filter(|_| asked.before.is_none());
    let after = asked.before.or(backwards).map(ActId);
    let wanted = Wanted { after, newest_first: backwards.is_none(), limit: PAGE, ..wanted };
    let Listed { mut lines, next, act } = audit::list(visit.desk(), call, &wanted)?;
    let next = next.map(|act| act.0);
    let (newer, older) = match backwards {
        Some(since) => {
            lines.reverse();
            (next, Some(since.saturating_add(1)))
        }
        None => (asked.before.and_then(|before| before.checked_sub(1)), next),
    };
    let (total, covered) = (node::acts(visit.desk()), log::covered(visit.desk())?);
    Ok((Found { shown: lines.len(), days: by_day(f, &lines), total, covered, newer, older }, act))
}

/// So many acts stand on a page.
const PAGE: usize = 50;
