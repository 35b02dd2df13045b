//! Holds a record back, or lets it go: its next version is suspended, and no search finds it, or is in force again.

use super::{Brought, Wanted};
use crate::node::Desk;
use huecry_store::Write;
use huecry_terms::record::Body;
use huecry_terms::{ChangeKind, Refusal, RefusalKind, State, Trouble};

/// Brings the record the dossier is about from one state to the other. A record in any third state, or one that
/// was erased, is not there to be brought.
pub(super) fn bring(
    desk: &Desk,
    brought: &Brought<'_>,
    (from, to): (State, State),
    wanted: &mut Wanted,
) -> Result<Result<(), Refusal>, Trouble> {
    let Some(record) = brought.record.filter(|record| record.body.state == from) else {
        let about = brought.record.map(|record| format!("{} {}", record.number, record.body.state.as_str()));
        return Ok(Err(Refusal::new(RefusalKind::StepNotNow, about.unwrap_or_default())));
    };
    let body = Body { state: to, ..record.body.clone() };
    let sealed = desk.store.seal(&body)?;
    wanted.commitments.push(sealed.commitment_text());
    wanted.writes.push(Write::Revise {
        register: record.register.clone(),
        record: record.id,
        from_version: record.version,
        source_ref: body.source_ref,
        sealed,
        kind: ChangeKind::Revised,
    });
    Ok(Ok(()))
}
