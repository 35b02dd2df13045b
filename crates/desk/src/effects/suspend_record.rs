//! Holds a record back: its next version is suspended, and no search finds it.

use super::{Brought, Wanted};
use crate::node::Desk;
use huecry_store::Write;
use huecry_terms::record::Body;
use huecry_terms::{ChangeKind, Refusal, RefusalKind, State, Trouble};

/// See the head of this file.
pub(super) fn bring(desk: &Desk, brought: &Brought<'_>, wanted: &mut Wanted) -> Result<Result<(), Refusal>, Trouble> {
    let Some(record) = brought.record else {
        return Ok(Err(Refusal::new(RefusalKind::NoSuchRecord, String::new())));
    };
    let body = Body { state: State::Suspended, ..record.body.clone() };
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
