//! The checks that steps of procedures need, one file each: what must hold before a step is taken.
//!
//! As the checks of registers they are pure and find; they never decide. A step that needs a check is not
//! offered while it is not met, and is refused with the check's words when it is asked for all the same.

mod nobody_of_the_parties;
mod record_changed_since;
mod record_in_force;
mod record_is_gone;
mod record_of_another_bureau;

use huecry_terms::{BureauId, Day, Record};

/// A step that is about to be taken.
#[derive(Debug, Clone, Copy)]
pub struct Facts<'a> {
    /// The bureau that answers for what the dossier is about.
    pub source: &'a BureauId,
    /// The bureaux it was sent to; of a dossier that is being opened, the one that opens it.
    pub recipients: &'a [BureauId],
    /// The bureau of the officer who takes the step.
    pub bureau: &'a BureauId,
    /// The record it is about, as it is now; none when it is about no record, or the record was erased.
    pub record: Option<&'a Record>,
    /// The version of that record when the dossier was opened.
    pub version: Option<u32>,
    /// The day.
    pub today: Day,
}

/// One check: its name in the catalogue, the article it applies, and whether it is met.
#[derive(Debug, Clone, Copy)]
pub struct Need {
    /// The catalogue's word, and the key of its words: `need-…`.
    pub name: &'static str,
    /// The article, or `ours` for a choice of our own.
    pub cites: &'static str,
    /// Whether it is met.
    pub met: fn(&Facts<'_>) -> bool,
}

/// The checks, by name.
pub const ALL: [Need; 5] = [
    nobody_of_the_parties::NEED,
    record_changed_since::NEED,
    record_in_force::NEED,
    record_is_gone::NEED,
    record_of_another_bureau::NEED,
];

/// The names of the checks, for the catalogue to be checked against.
pub fn names() -> [&'static str; ALL.len()] {
    ALL.map(|need| need.name)
}

/// The check of a name.
pub fn need(name: &str) -> Option<&'static Need> {
    const NEEDS: &[Need] = &ALL;
    NEEDS.iter().find(|need| need.name == name)
}

/// The checks among these that are not met, in their order. A name that is no check is not met.
pub fn unmet<'n>(names: &'n [String], facts: &Facts<'_>) -> Vec<&'n str> {
    let met = |name: &&String| need(name).is_some_and(|need| (need.met)(facts));
    names.iter().filter(|name| !met(name)).map(String::as_str).collect()
}

#[cfg(test)]
mod tests;
