//! Brings a record from one state to another: its next version is published, suspended, ended.

use super::Wanted;
use crate::node::Desk;
use huecry_store::Write;
use huecry_terms::record::Body;
use huecry_terms::{ChangeKind, Record, Refusal, RefusalKind, State, Trouble};

/// Brings the record the dossier is about into a state. A record in a state it cannot be brought from, or one that
/// was erased, is not there to be brought.
pub(super) fn bring(
    desk: &Desk,
    record: Option<&Record>,
    from: &[State],
    to: State,
    wanted: &mut Wanted,
) -> Result<Result<(), Refusal>, Trouble> {
    let Some(found) = record.filter(|record| from.contains(&record.body.state)) else {
        let about = record.map(|record| format!("{} {}", record.number, record.body.state.as_str()));
        return Ok(Err(Refusal::new(RefusalKind::StepNotNow, about.unwrap_or_default())));
    };
    let kind = if to == State::Withdrawn { ChangeKind::Withdrawn } else { ChangeKind::Revised };
    revise(desk, found, Body { state: to, ..found.body.clone() }, kind, wanted)?;
    Ok(Ok(()))
}

/// The record's next version.
pub(super) fn revise(
    desk: &Desk,
    record: &Record,
    body: Body,
    kind: ChangeKind,
    wanted: &mut Wanted,
) -> Result<(), Trouble> {
    let sealed = desk.store.seal(&body)?;
    wanted.commitments.push(sealed.commitment_text());
    wanted.writes.push(Write::Revise {
        register: record.register.clone(),
        record: record.id,
        from_version: record.version,
        source_ref: body.source_ref,
        sealed,
        kind,
    });
    Ok(())
}
