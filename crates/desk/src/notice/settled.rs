//! What of a request may still be changed, and when.

use crate::dossier;
use crate::node::{Desk, refuse};
use huecry_catalogue::Register;
use huecry_terms::{Call, Failure, Part, Record, Refusal, RefusalKind, State, Tag, Values};

/// Whether the source may change a record of a notice type so.
///
/// A request is changed while no dossier is open about it, or where each that is lets its source amend it. What was
/// published keeps the facts, charges and purpose that were reviewed: another text of those is another request
/// (`spec/notices.md` 4.3, "update").
pub(crate) fn may_change(
    desk: &Desk,
    call: &Call,
    register: &Register,
    old: &Record,
    new: &Values,
) -> Result<(), Failure> {
    if register.notice.is_none() {
        return Ok(());
    }
    let refused = |what: String| Err(refuse(desk, call, "revise", Refusal::new(RefusalKind::ByProcedure, what)));
    match old.body.state {
        State::Provisional => {
            for running in dossier::open_about(desk, old)? {
                let state = running.procedure.state(&running.stored.dossier.state);
                if !state.is_some_and(|state| state.amendable) {
                    return refused(format!("{} · {}", running.stored.number, running.stored.dossier.state));
                }
            }
            Ok(())
        }
        State::Active => match settled(register).find(|tag| old.body.values.get(*tag) != new.get(*tag)) {
            Some(tag) => {
                let field = register.by_tag(tag).map(|field| field.id.to_string()).unwrap_or_default();
                refused(format!("{} · {field}", old.number))
            }
            None => Ok(()),
        },
        State::Suspended | State::Withdrawn | State::Expired | State::Refused => {
            refused(format!("{} · {}", old.number, old.body.state.as_str()))
        }
    }
}

/// The fields a published notice keeps as they were reviewed.
fn settled(register: &Register) -> impl Iterator<Item = Tag> {
    let fields = register.fields.iter().filter(|field| field.part.is_some_and(|part| SETTLED.contains(&part)));
    fields.map(|field| field.tag)
}

/// What a review weighs: how it travels, what is asked and why, the facts, the charges, warrant, sentence, assurances.
const SETTLED: [Part; 15] = [
    Part::Channel,
    Part::Ask,
    Part::Facts,
    Part::Grounds,
    Part::Sensitive,
    Part::Charge,
    Part::Law,
    Part::Penalty,
    Part::Warrant,
    Part::Sentence,
    Part::Remaining,
    Part::Absentia,
    Part::Extradition,
    Part::Extract,
    Part::Assets,
];
