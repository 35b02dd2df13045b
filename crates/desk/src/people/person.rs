//! Who is the same person under several ids: one who holds several roles is no second pair of eyes.

use crate::node::Desk;
use huecry_terms::{OfficerId, Refusal, Trouble};

/// The id under which the person behind an officer was entered first.
///
/// # Errors
/// Trouble of the store.
pub fn person(desk: &Desk, officer: &OfficerId) -> Result<OfficerId, Trouble> {
    let first = desk.store.officer(officer)?.and_then(|officer| officer.person);
    Ok(first.unwrap_or_else(|| officer.clone()))
}

/// Two steps that need two people: the outer error is trouble, the inner one that they are the same person, under
/// whatever ids and roles.
///
/// # Errors
/// Trouble of the store.
pub fn apart(desk: &Desk, first: &OfficerId, second: &OfficerId) -> Result<Result<(), Refusal>, Trouble> {
    Ok(huecry_access::apart(&person(desk, first)?, &person(desk, second)?))
}
