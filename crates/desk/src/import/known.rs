//! Rows about records that stand there already.

use crate::dossier::brought_so;
use crate::node::Desk;
use crate::notice::newly_held_for;
use huecry_catalogue::Register;
use huecry_store::Write;
use huecry_terms::record::Body;
use huecry_terms::{Failure, Record, Refusal, RefusalKind, State};

/// What a row makes of a known record. A list ends no notice, undoes nothing that people ended by a procedure, and does
/// not lengthen the time a notice is kept.
pub(super) fn over(desk: &Desk, register: &Register, old: &Record, row: Body) -> Result<Body, Failure> {
    let by_procedure = || Failure::from(Refusal::new(RefusalKind::ByProcedure, old.number.clone()));
    let (was, of_notice) = (old.body.state, register.notice.is_some());
    if of_notice && row.state == State::Withdrawn && was != State::Withdrawn {
        // What ended a notice is on record with its reason, and whoever has a copy is told.
        return Err(by_procedure());
    }
    let revives = matches!(was, State::Withdrawn | State::Expired) && row.state != State::Withdrawn;
    if revives && brought_so(desk, old)? {
        return Err(by_procedure());
    }
    let held = newly_held_for(desk, &old.source, register, &old.body.values, &row.values)?.is_some();
    // A notice is kept longer by the question whether it is still needed alone (RPD 50).
    let keep_until = if of_notice { old.body.keep_until } else { row.keep_until };
    Ok(Body { state: stands(was, row.state, held), keep_until, ..row })
}

/// Where a known record stands after a row: where it stood. A list neither lifts what somebody suspended or two people
/// hold, nor holds again what they let go; a document that is new in it and belongs to a refused case is held.
fn stands(old: State, row: State, held: bool) -> State {
    match old {
        _ if row == State::Withdrawn => State::Withdrawn,
        State::Active if held => State::Suspended,
        // What its list, or its source, had taken back and names again is there again, as it is judged today.
        State::Withdrawn | State::Expired => row,
        kept => kept,
    }
}

/// Whether a row says what stands there already. The day until which it may be kept moves with the
/// day of the import, and an unchanged entry is not recorded anew for that, until it has moved by half a
/// year: an entry that its list still holds must not end because nothing else changed.
pub(crate) fn same(old: &Body, new: &Body) -> bool {
    let renewed = new.keep_until > old.keep_until.saturating_add(jiff::Span::new().months(6));
    !renewed
        && old.state == new.state
        && old.values == new.values
        && old.handling == new.handling
        && old.evaluation == new.evaluation
        && old.restrictions == new.restrictions
        && old.catalogue_version == new.catalogue_version
}

pub(super) fn reference_of(write: &Write) -> Option<&str> {
    match write {
        Write::Add { source_ref, .. } | Write::Revise { source_ref, .. } => source_ref.as_deref(),
        _ => None,
    }
}
