//! The checks that steps of procedures need, one file each: what must hold before a step is taken.
//!
//! As the checks of registers they are pure and find; they never decide. A step that needs a check is not
//! offered while it is not met, and is refused with the check's words when it is asked for all the same.

mod asks_for_arrest;
mod circle_named;
mod conditions_met;
mod every_flag_answered;
mod exception_proposed;
mod is_a_diffusion;
mod is_a_notice;
mod no_conflict_of_nationality;
mod no_other_open;
mod nobody_of_the_parties;
mod not_asked_already;
mod of_the_source;
mod quota_left;
mod recipients_named;
mod record_changed_since;
mod record_in_force;
mod record_is_gone;
mod record_of_another_bureau;
mod record_published;
mod record_suspended;
mod record_unpublished;
mod request_complete;
mod source_not_supervised;
mod source_not_suspended;
mod warns_of_a_threat;

use crate::condition::Short;
use huecry_terms::{BureauId, CodeId, Day, FieldFault, Mode, Record, StepId};

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
    /// The steps that were taken in the dossier.
    pub taken: &'a [&'a StepId],
    /// What was found in the request it is about; none where it is about none, or nothing asks.
    pub request: Option<&'a Examined>,
    /// Whose nationalities could stand against one another; none where nothing asks.
    pub people: Option<&'a People>,
    /// How many other dossiers of the procedure are open about the record; 0 where nothing asks.
    pub beside: usize,
    /// How many of those the bureau of the officer has a part in; 0 where nothing asks.
    pub own_beside: usize,
    /// The day.
    pub today: Day,
}

/// What was found in a request for a notice or a diffusion.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Examined {
    /// How it is to travel: a code of `notice-channels`.
    pub channel: String,
    /// The required fields that say nothing.
    pub missing: Vec<FieldFault>,
    /// What it falls short of, but for what a granted exception lifts.
    pub short: Vec<Short>,
    /// The flags nobody has answered as they stand now.
    pub open_flags: Vec<String>,
    /// Whether notices of its type go to those named in them and to nobody else.
    pub closed: bool,
    /// Whether notices of its type may ask for a measure of constraint.
    pub coercive: bool,
    /// Whether its type warns of a threat or a method, which may be published before the full review.
    pub warns: bool,
    /// How many of its type the source may still publish; none where that is not limited.
    pub quota_left: Option<u64>,
}

/// Who stands behind a request, and who looks at it: nationalities that could stand against one another, and what the
/// source is under.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct People {
    /// The officer's; empty when nobody has recorded any.
    pub officer: Vec<CodeId>,
    /// The country of the source, where it is a country's bureau.
    pub source_country: Option<CodeId>,
    /// Those of the person the record is about.
    pub subject: Vec<CodeId>,
    /// What the source is under in what it asks for.
    pub source_mode: Mode,
}

/// What a check reads beyond the dossier and its record: it is looked up where a step needs such a check.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reads {
    /// Nothing more.
    Dossier,
    /// [`Facts::request`].
    Request,
    /// [`Facts::people`].
    People,
    /// [`Facts::beside`] and [`Facts::own_beside`].
    Beside,
}

/// One check: its name in the catalogue, the article it applies, and whether it is met.
#[derive(Debug, Clone, Copy)]
pub struct Need {
    /// The catalogue's word, and the key of its words: `need-…`.
    pub name: &'static str,
    /// The article, or `ours` for a choice of our own.
    pub cites: &'static str,
    /// What it reads beyond the dossier.
    pub reads: Reads,
    /// Whether it is met.
    pub met: fn(&Facts<'_>) -> bool,
}

/// The checks, by name.
pub const ALL: [Need; 25] = [
    asks_for_arrest::NEED,
    circle_named::NEED,
    conditions_met::NEED,
    every_flag_answered::NEED,
    exception_proposed::NEED,
    is_a_diffusion::NEED,
    is_a_notice::NEED,
    no_conflict_of_nationality::NEED,
    no_other_open::NEED,
    nobody_of_the_parties::NEED,
    not_asked_already::NEED,
    of_the_source::NEED,
    quota_left::NEED,
    recipients_named::NEED,
    record_changed_since::NEED,
    record_in_force::NEED,
    record_is_gone::NEED,
    record_of_another_bureau::NEED,
    record_published::NEED,
    record_suspended::NEED,
    record_unpublished::NEED,
    request_complete::NEED,
    source_not_supervised::NEED,
    source_not_suspended::NEED,
    warns_of_a_threat::NEED,
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

/// Whether one of these checks reads something beyond the dossier.
pub fn reads(names: &[String], what: Reads) -> bool {
    names.iter().filter_map(|name| need(name)).any(|need| need.reads == what)
}

/// The checks among these that are not met, in their order. A name that is no check is not met.
pub fn unmet<'n>(names: &'n [String], facts: &Facts<'_>) -> Vec<&'n str> {
    let met = |name: &&String| need(name).is_some_and(|need| (need.met)(facts));
    names.iter().filter(|name| !met(name)).map(String::as_str).collect()
}

#[cfg(test)]
mod tests;
