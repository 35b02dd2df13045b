//! Rows about records that stand there already.

use huecry_store::Write;
use huecry_terms::State;
use huecry_terms::record::Body;

/// Where a known record stands after a row: where it stood. A list neither lifts what somebody suspended or two people
/// hold, nor holds again what they let go. What its list had ended and names again comes back as it is judged today.
pub(super) fn stands(old: &Body, new: &Body) -> State {
    match (old.state, new.state) {
        (_, State::Withdrawn) => State::Withdrawn,
        (State::Withdrawn | State::Expired, judged) => judged,
        (kept, _) => kept,
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
