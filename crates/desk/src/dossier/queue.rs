//! The queue: what a caller sees, by when it is due, page after page; and how much of it waits for the caller.

use super::look::{Shown, open_flags, shown};
use super::opening::named;
use super::{Running, running};
use crate::node::{Desk, refuse};
use huecry_access::{may_open, may_step, sees};
use huecry_catalogue::Party;
use huecry_store::{Dossier, DossierFilter, DossierPlace};
use huecry_terms::{
    BureauId, Call, DossierId, Failure, IdError, Instant, ProcedureId, Refusal, RefusalKind, RegisterId, StateId,
    StepId, Trouble,
};
use std::fmt;
use std::str::FromStr;

/// Which dossiers somebody wants to see.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Queue {
    /// Of this procedure alone.
    pub procedure: Option<ProcedureId>,
    /// Those that stand in this state alone.
    pub state: Option<StateId>,
    /// Those about this record alone: register, and number or id.
    pub about: Option<(String, String)>,
    /// Those about records of this register alone.
    pub register: Option<RegisterId>,
    /// Those about what this bureau answers for alone.
    pub source: Option<BureauId>,
    /// Those that have ended, too.
    pub ended: bool,
    /// Only those in which the caller may take a step now.
    pub mine: bool,
    /// Those behind this place: the `next` of the page before.
    pub after: Option<Place>,
    /// So many at most.
    pub limit: usize,
}

/// One page of a queue.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// Those that are due first first; without their timelines.
    pub dossiers: Vec<Shown>,
    /// Where the next page goes on; none at the end.
    pub next: Option<Place>,
}

/// A place in a queue: when a dossier is due, and which.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place(DossierPlace);

/// How much waits for somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Waiting {
    /// So many dossiers in which the caller may take a step.
    pub dossiers: usize,
    /// Whether there may be more: not every dossier was looked at.
    pub more: bool,
}

/// One page of the dossiers the caller sees, those that are due first first. What does not change while somebody goes
/// from page to page is seen once. A page may be short, and is not the last while it has a `next`.
///
/// # Errors
/// Refused when the procedure or record asked for does not exist for the caller. Trouble.
pub fn queue(desk: &Desk, call: &Call, wanted: &Queue) -> Result<Page, Failure> {
    if let Some(id) = wanted.procedure.as_ref().filter(|id| desk.catalogue.procedure(id).is_none()) {
        let refusal = Refusal::new(RefusalKind::NoSuchProcedure, id.to_string());
        return Err(refuse(desk, call, LIST, refusal));
    }
    let about = wanted.about.as_ref().map(|(register, which)| named(desk, call, LIST, register, which)).transpose()?;
    let filter = DossierFilter {
        procedure: wanted.procedure.clone(),
        state: wanted.state.clone(),
        about: about.map(|record| (record.register, record.id)),
        of: own(desk, call),
        open_only: !wanted.ended,
    };
    let mut dossiers = Vec::new();
    let after = wanted.after.map(|place| place.0);
    let stopped = walk(desk, call, &filter, (after, LOOKED_AT), &mut |running| {
        // That there is another page is known when the first of it is met.
        if dossiers.len() >= wanted.limit {
            return Ok(false);
        }
        if wanted.takes(&running.stored.dossier) && (!wanted.mine || may_act(call, running)) {
            let shown = shown(desk, call, running)?;
            if !wanted.mine || takes_any(&shown) {
                dossiers.push(Shown { open_flags: open_flags(desk, call, running)?, ..shown });
            }
        }
        Ok(true)
    })?;
    Ok(Page { dossiers, next: stopped.map(Place) })
}

/// In how many dossiers the caller may take a step now: for a number beside a link, so that it looks at some and
/// says when there may be more. Nothing of what it looks at is told, and it is no act.
///
/// # Errors
/// Trouble.
pub fn waiting(desk: &Desk, call: &Call) -> Result<Waiting, Trouble> {
    let filter = DossierFilter { of: own(desk, call), open_only: true, ..DossierFilter::default() };
    let mut dossiers = 0;
    let stopped = walk(desk, call, &filter, (None, COUNTED), &mut |running| {
        if may_act(call, running) && takes_any(&shown(desk, call, running)?) {
            dossiers += 1;
        }
        Ok(dossiers <= WAITING_MOST)
    })?;
    Ok(Waiting { dossiers: dossiers.min(WAITING_MOST), more: stopped.is_some() })
}

/// Shows each dossier of a filter that the caller sees, until `see` has enough or so many were looked at. Answers
/// behind which place it stopped; nothing at the end.
fn walk(
    desk: &Desk,
    call: &Call,
    filter: &DossierFilter,
    (mut after, most): (Option<DossierPlace>, usize),
    see: &mut dyn FnMut(&Running<'_>) -> Result<bool, Trouble>,
) -> Result<Option<DossierPlace>, Trouble> {
    let mut looked_at = 0;
    loop {
        let page = desk.store.dossiers(filter, after, AT_A_TIME)?;
        if page.is_empty() {
            return Ok(None);
        }
        for stored in page {
            let running = running(desk, stored)?;
            let seen = sees(call, &running.standing()) && may_open(call, running.procedure).is_ok();
            looked_at += 1;
            if looked_at > most || (seen && !see(&running)?) {
                return Ok(after);
            }
            after = Some(running.stored.place());
        }
    }
}

/// The bureau whose dossiers are all that the caller sees; none where some state lets the caller's family see others.
fn own(desk: &Desk, call: &Call) -> Option<BureauId> {
    let family = call.role.as_str().split('.').next().unwrap_or_default();
    let seen_by = |party: &Party| matches!(party, Party::Family(of) if of == family);
    let mut states = desk.catalogue.procedures().iter().flat_map(|one| &one.states);
    let others = states.any(|state| state.seen_by.iter().any(seen_by));
    (!others).then(|| call.bureau.clone())
}

/// Whether the caller may take a step but for what its checks say, which need the record.
fn may_act(call: &Call, running: &Running<'_>) -> bool {
    let standing = running.standing();
    let mut steps = running.procedure.steps_from(&running.stored.dossier.state).filter(|step| !step.by_system());
    steps.any(|step| may_step(call, &standing, step, &[]).is_ok())
}

fn takes_any(shown: &Shown) -> bool {
    shown.offers.iter().any(|offer| offer.refused.is_none())
}

impl Queue {
    /// Whether it asks for a dossier by what that is about.
    fn takes(&self, dossier: &Dossier) -> bool {
        let about = dossier.about.as_ref().map(|(register, _)| register);
        let register = self.register.as_ref().is_none_or(|wanted| about == Some(wanted));
        register && self.source.as_ref().is_none_or(|wanted| dossier.source == *wanted)
    }
}

impl Shown {
    /// The steps that this caller may take now.
    pub fn may_take(&self) -> impl Iterator<Item = &StepId> {
        self.offers.iter().filter(|offer| offer.refused.is_none()).map(|offer| &offer.step)
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.due {
            Some(due) => write!(f, "{}.{}", due.as_millisecond(), self.0.dossier.0.simple()),
            None => write!(f, "never.{}", self.0.dossier.0.simple()),
        }
    }
}

impl FromStr for Place {
    type Err = IdError;

    /// In its one spelling: what has two spellings has two names.
    fn from_str(text: &str) -> Result<Place, IdError> {
        let wrong = || IdError::new("place", text, "`next` of the page before");
        let (due, dossier) = text.split_once('.').ok_or_else(wrong)?;
        let due = match due {
            "never" => None,
            millis => {
                let millis = millis.parse().map_err(|_| wrong())?;
                Some(Instant::from_millisecond(millis).map_err(|_| wrong())?)
            }
        };
        let place = Place(DossierPlace { due, dossier: DossierId(dossier.parse().map_err(|_| wrong())?) });
        if place.to_string() == text { Ok(place) } else { Err(wrong()) }
    }
}

const LIST: &str = "dossier-list";
/// So many dossiers are read at a time.
const AT_A_TIME: usize = 200;
/// So many are looked at for one page.
const LOOKED_AT: usize = 10_000;
/// So many are looked at for the number beside a link.
const COUNTED: usize = 1_000;
/// The greatest such number.
const WAITING_MOST: usize = 99;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_has_one_spelling() {
        let of = "019ab3c45d6e7f809a1b2c3d4e5f6071";
        for text in [format!("1795400000000.{of}"), format!("-5.{of}"), format!("never.{of}")] {
            assert_eq!(text.parse::<Place>().unwrap().to_string(), text);
        }
        let wrong = ["", ".", "never", "+5.019ab3c45d6e7f809a1b2c3d4e5f6071", "05.019ab3c45d6e7f809a1b2c3d4e5f6071"];
        let long = [format!("99999999999999999999.{of}"), format!("9223372036854775807.{of}"), format!("never.{of}0")];
        for text in wrong.into_iter().map(str::to_string).chain(long).chain([format!("5.{}", of.to_uppercase())]) {
            assert!(text.parse::<Place>().is_err(), "{text}");
        }
    }
}
