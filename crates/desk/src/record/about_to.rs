//! Opening a record to do something to it: refused now, in words, what would be refused then.

use super::{own, permitted, show};
use crate::node::Desk;
use huecry_catalogue::Verb;
use huecry_terms::{ActId, Call, Failure, Record, RegisterId};

/// Shows a record of the caller's own bureau before something is done to it that only its source may do.
///
/// # Errors
/// As the verb itself: refused when role or purpose do not permit it, when the record is not there, when
/// another bureau is its source. Trouble.
pub fn about_to(
    desk: &Desk,
    call: &Call,
    verb: Verb,
    register: &RegisterId,
    which: &str,
) -> Result<(Record, ActId), Failure> {
    let declared = permitted(desk, call, verb, register)?;
    own(desk, call, declared, which)?;
    show(desk, call, register, which)
}
