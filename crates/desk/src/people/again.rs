//! Somebody whose access has ended comes back: under an id of their own, as the same person.

use super::{By, NewOfficer, enter_officer, person};
use crate::node::Desk;
use huecry_catalogue::Verb;
use huecry_terms::{ActId, Failure, Instant, Officer, OfficerId, Refusal, RefusalKind};

/// Admits somebody again whose access has ended, in the same bureau, role and entity. The id is a new one, since an
/// id is never given again; that it is the same person stays known, and so four eyes hold. Passkeys, keys of machines
/// and what an identity provider vouched for do not come back: they are made anew.
///
/// # Errors
/// A refusal when the role may not, or there is nobody of that id whose access has ended; when the entity is cut
/// off or full. Trouble of the store.
pub fn admit_again(desk: &Desk, by: By<'_>, id: &OfficerId, now: Instant) -> Result<(Officer, ActId), Failure> {
    by.may(desk, Verb::ManagePeople)?;
    let Some(gone) = desk.store.officer(id)?.filter(|officer| officer.ended) else {
        return Err(by.refuse(desk, "person", Refusal::new(RefusalKind::NoSuchRecord, id.to_string()), now));
    };
    let same_as = Some(person(desk, id)?);
    let Officer { bureau, role, name, nationalities, entity, .. } = gone;
    enter_officer(desk, by, NewOfficer { bureau, role, name, nationalities, same_as, entity }, now)
}
