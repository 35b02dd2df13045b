//! The case is remembered when it is refused or ended (RPD 52-53; `spec/notices.md` 3.5, 0.3.7).

use super::{Brought, Wanted};
use crate::node::Desk;
use crate::notice;
use huecry_terms::{Refusal, Trouble};

/// What tells the case stands in the same transaction as its end.
pub(super) fn bring(desk: &Desk, brought: &Brought<'_>, wanted: &mut Wanted) -> Result<Result<(), Refusal>, Trouble> {
    if let Some(record) = brought.record {
        wanted.writes.extend(notice::remembered(desk, record)?);
    }
    Ok(Ok(()))
}
