//! # Nobody reviews a case of their own country
//! Cites:   ours (after the Operating Rules of the CCF)
//! Reads:   the officer's nationalities, the source's country, the nationalities of the person
//! Asks:    Is there none in common?
//! Met:     a reviewer of UT for a request of RO about a person of RO
//! Not met: a reviewer of RO; one whose nationality nobody has recorded

use super::{Facts, Need, Reads};

/// See the head of this file.
pub(super) const NEED: Need = Need {
    name: "no-conflict-of-nationality",
    cites: "ours (after the Operating Rules of the CCF)",
    reads: Reads::People,
    met,
};

fn met(facts: &Facts<'_>) -> bool {
    let Some(people) = facts.people else { return false };
    let theirs = people.source_country.iter().chain(&people.subject);
    !people.officer.is_empty() && theirs.into_iter().all(|country| !people.officer.contains(country))
}
