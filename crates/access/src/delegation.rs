//! What the officers of a national entity may: what its bureau delegated, register by register, and no more.

use huecry_catalogue::Verb;
use huecry_terms::{Call, Delegation, OfficerId, Refusal, RefusalKind, RegisterId, Right};

/// Whether the caller acts for the bureau itself or has this delegated: in a register, or anywhere.
///
/// # Errors
/// `NotDelegated` (RPD art. 21; not compared with its text). The bureau sees it among the entity's acts.
pub fn delegated(call: &Call, verb: Verb, register: Option<&RegisterId>) -> Result<(), Refusal> {
    let Some(delegation) = of(call) else { return Ok(()) };
    let opens = rights_for(verb);
    let may = match register {
        Some(register) => delegation.has(register, opens),
        // A proof holds commitments alone.
        None => verb == Verb::Prove || delegation.has_anywhere(opens),
    };
    if may { Ok(()) } else { Err(no(call, delegation, verb.as_str(), register)) }
}

/// Whether the caller may hand in what was written, and not only draft it.
///
/// # Errors
/// `NotDelegated`, as [`delegated`].
pub fn may_submit(call: &Call, register: &RegisterId) -> Result<(), Refusal> {
    match of(call) {
        Some(delegation) if !delegation.has(register, &[Right::Record]) => {
            Err(no(call, delegation, "submit", Some(register)))
        }
        _ => Ok(()),
    }
}

/// Whether the caller acts for the bureau itself: whoever acts for an entity takes no step of a procedure.
///
/// # Errors
/// `NotDelegated`, as [`delegated`].
pub fn for_the_bureau(call: &Call, what: &str) -> Result<(), Refusal> {
    of(call).map_or(Ok(()), |delegation| Err(no(call, delegation, what, None)))
}

/// Whether the caller sees what an officer of the bureau is at: a draft, a standing query. Whoever acts for an
/// entity sees their own and nobody else's; the bureau's own people see all of it.
pub fn sees_work_of(call: &Call, officer: &OfficerId) -> bool {
    of(call).is_none() || *officer == call.officer
}

/// Whether the caller acts for a national entity and not for the bureau itself.
pub fn of_an_entity(call: &Call) -> bool {
    of(call).is_some()
}

fn of(call: &Call) -> Option<&Delegation> {
    call.limits.as_ref().and_then(|limits| limits.entity.as_ref())
}

fn rights_for(verb: Verb) -> &'static [Right] {
    match verb {
        Verb::Search | Verb::Read | Verb::History | Verb::Subscribe => &[Right::Query],
        Verb::Record => &[Right::Record, Right::Draft],
        Verb::Withdraw | Verb::Erase => &[Right::Withdraw],
        _ => &[],
    }
}

fn no(call: &Call, delegation: &Delegation, what: &str, register: Option<&RegisterId>) -> Refusal {
    let register = register.map(|register| format!(" · {register}")).unwrap_or_default();
    let about = format!("{} · {what}{register}", delegation.entity);
    Refusal::new(RefusalKind::NotDelegated, about).ask(format!("bureau {}", call.bureau)).cites("RPD 21")
}
