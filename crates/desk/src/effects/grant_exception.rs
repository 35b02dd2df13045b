//! An exception is granted for the request as it stands (RPD 83(1)(b)).

use super::Brought;
use crate::dossier::Kept;
use huecry_terms::{Refusal, RefusalKind};

/// The version it was granted for stands in the dossier.
pub(super) fn bring(brought: &Brought<'_>, kept: &mut Kept) -> Result<(), Refusal> {
    let Some(record) = brought.record else { return Err(Refusal::new(RefusalKind::StepNotNow, "")) };
    kept.exception = Some(record.version);
    Ok(())
}
