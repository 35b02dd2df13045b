//! A record may be kept for another period of its register (RPD 50).

use super::{Brought, Wanted, bring};
use crate::node::Desk;
use huecry_terms::record::Body;
use huecry_terms::{ChangeKind, Refusal, RefusalKind, State, Trouble};

/// The last day moves on by one period of the register, counted from the day it had.
pub(super) fn bring(desk: &Desk, brought: &Brought<'_>, wanted: &mut Wanted) -> Result<Result<(), Refusal>, Trouble> {
    let kept = [State::Active, State::Suspended];
    let found = brought.record.filter(|record| kept.contains(&record.body.state));
    let register = found.and_then(|record| desk.catalogue.register(&record.register));
    let Some((record, register)) = found.zip(register) else {
        let about = brought.record.map(|record| format!("{} {}", record.number, record.body.state.as_str()));
        return Ok(Err(Refusal::new(RefusalKind::StepNotNow, about.unwrap_or_default())));
    };
    let keep_until = register.retention.keep.after(record.body.keep_until);
    bring::revise(desk, record, Body { keep_until, ..record.body.clone() }, ChangeKind::Revised, wanted)?;
    Ok(Ok(()))
}
