//! Each clause of an agreement against a message, one function each. None stops the others: a no is told whole.

use super::facts::Facts;
use super::is_of;
use super::no::{Clause, Reason};
use huecry_catalogue::{Address, Agreement, Carried, Category, Ceiling, Direction, Keep, Side, TestData};
use huecry_terms::{CodeId, Instant, PurposeId, RegisterId, day_of};
use std::fmt::Display;

/// What is asked.
pub(super) struct Asked<'a> {
    pub agreement: &'a Agreement,
    pub from: Side,
    pub at: Instant,
    pub facts: &'a Facts<'a>,
}

impl Asked<'_> {
    /// Everything that stands against the message itself.
    pub fn reasons(&self) -> Vec<Reason> {
        let mut reasons = Vec::new();
        reasons.extend(self.text());
        reasons.extend(self.recipients());
        reasons.extend(self.kind());
        reasons.extend(self.purposes());
        reasons.extend(self.case());
        reasons.extend(self.personal());
        reasons.extend(self.attached());
        reasons.extend(self.handling());
        reasons.extend(self.classification());
        reasons.extend(self.size());
        reasons.extend(self.rate());
        reasons.extend(self.retention());
        reasons.extend(self.test_data());
        reasons
    }

    fn direction(&self) -> &Direction {
        self.agreement.direction(self.from)
    }

    /// The kind as the agreement carries it, when it does.
    fn carried(&self) -> Option<&Carried> {
        let kind = self.facts.kind?;
        self.direction().kinds.iter().find(|carried| carried.kind == *kind)
    }

    /// A message is judged by the text it was made under, and by no other.
    fn text(&self) -> Option<Reason> {
        let hash = self.agreement.hash();
        match self.facts.agreement {
            None => not_said("agreement"),
            Some(quoted) if quoted == hash => None,
            // Foreign bytes are not repeated: what is told of them is how they begin.
            Some(quoted) => {
                let begin: String = quoted.chars().filter(char::is_ascii_hexdigit).take(HASH_SHOWN).collect();
                no(Clause::OtherText, &hash[..HASH_SHOWN], begin)
            }
        }
    }

    fn recipients(&self) -> Vec<Reason> {
        let side = self.from.other();
        let to = &self.agreement.party(side).address;
        let of_other = |one: &Address| is_of(self.agreement, side, one);
        listed(self.facts.recipients, "recipients", true, of_other, |one| no(Clause::Recipient, to, one))
    }

    fn kind(&self) -> Option<Reason> {
        let Some(kind) = self.facts.kind else { return not_said("kind") };
        let permitted = || joined(self.direction().kinds.iter().map(|carried| &carried.kind));
        if self.carried().is_some() { None } else { no(Clause::Kind, permitted(), kind) }
    }

    fn purposes(&self) -> Vec<Reason> {
        let permitted = &self.agreement.purposes;
        let other = |one: &PurposeId| no(Clause::Purpose, joined(permitted.iter()), one);
        listed(self.facts.purposes, "purposes", true, |one| permitted.contains(one), other)
    }

    /// Areas of crime and categories of data: a message of a case names both, one of no case neither.
    fn case(&self) -> Vec<Reason> {
        let facts = self.facts;
        let of_a_case = self.carried().map(|carried| carried.of_a_case);
        let (permitted, named) = (&self.agreement.crime_areas, of_a_case == Some(true));
        let other = |one: &CodeId| no(Clause::CrimeArea, joined(permitted.iter()), one);
        let mut reasons = listed(facts.crime_areas, "crime_areas", named, |one| permitted.contains(one), other);
        let known = || self.direction().categories.iter().map(|one| &one.category);
        let other = |one: &CodeId| no(Clause::Category, joined(known()), one);
        reasons.extend(listed(facts.categories, "categories", named, |one| known().any(|there| there == one), other));
        if of_a_case == Some(false) {
            let named = [facts.crime_areas, facts.categories].into_iter().flatten().flatten();
            reasons.extend(named.filter_map(|one| no(Clause::NotOfACase, "", one)));
        }
        reasons
    }

    /// A message that says it holds nobody's data, and holds what is such data, is not believed.
    fn personal(&self) -> Vec<Reason> {
        let Some(personal) = self.facts.personal else { return not_said("personal").into_iter().collect() };
        if !personal {
            let categories = self.facts.categories.unwrap_or_default();
            let is_personal = |one: &&Category| one.personal && categories.contains(&one.category);
            let denied = self.direction().categories.iter().filter(is_personal);
            return denied.filter_map(|one| no(Clause::PersonalDenied, "", &one.category)).collect();
        }
        let mut reasons: Vec<Reason> = Vec::new();
        if !self.agreement.personal_data {
            reasons.extend(no(Clause::Personal, "", ""));
        }
        if let Some(carried) = self.carried().filter(|carried| !carried.personal) {
            reasons.extend(no(Clause::Personal, "", &carried.kind));
        }
        reasons
    }

    /// The records that go with it: it says of itself what they are, and what it says is weighed like all else.
    fn attached(&self) -> Vec<Reason> {
        let Some(attached) = self.facts.attached else { return not_said("attached").into_iter().collect() };
        attached.iter().flat_map(|record| self.record(record.register)).collect()
    }

    fn record(&self, register: &RegisterId) -> Vec<Reason> {
        let Some(record) = self.agreement.record(register) else {
            let known = joined(self.agreement.records.iter().map(|one| &one.register));
            return no(Clause::Record, known, register).into_iter().collect();
        };
        let names = |one_of: &[CodeId], said: Option<&[CodeId]>| {
            one_of.is_empty() || said.is_none_or(|said| said.iter().any(|one| one_of.contains(one)))
        };
        let mut reasons: Vec<Reason> = Vec::new();
        if !names(&record.categories, self.facts.categories) {
            reasons.extend(no(Clause::RecordCategory, joined(record.categories.iter()), register));
        }
        if !names(&record.crime_areas, self.facts.crime_areas) {
            reasons.extend(no(Clause::RecordArea, joined(record.crime_areas.iter()), register));
        }
        if record.personal && self.facts.personal == Some(false) {
            reasons.extend(no(Clause::PersonalDenied, "", register));
        }
        reasons
    }

    fn handling(&self) -> Option<Reason> {
        let Some(handling) = self.facts.handling else { return not_said("handling") };
        let (most, found) = (self.agreement.handling, Ceiling::of(handling));
        if most.covers(found) { None } else { no(Clause::Handling, most, found) }
    }

    fn classification(&self) -> Option<Reason> {
        let Some(level) = self.facts.classification else { return not_said("classification") };
        if self.agreement.level_of(self.from, level).is_some() {
            return None;
        }
        let pairs = self.agreement.equivalence.iter();
        let ours = pairs.map(|pair| match self.from {
            Side::First => &pair.first,
            Side::Second => &pair.second,
        });
        no(Clause::Classification, joined(ours), level)
    }

    fn size(&self) -> Option<Reason> {
        let Some(size) = self.facts.size else { return not_said("size") };
        let most = self.agreement.size_most;
        if size <= most.bytes() { None } else { no(Clause::Size, most, size) }
    }

    fn rate(&self) -> Option<Reason> {
        let Some(recent) = self.facts.recent else { return not_said("recent") };
        let most = self.agreement.rate;
        if recent < most.count() { None } else { no(Clause::Rate, most, recent) }
    }

    /// Counted from the day the message was made, so that a message that waited is not kept the longer for it, and both
    /// gates come to the same day. A message from tomorrow is clocks that differ; one from later still gains nothing.
    fn retention(&self) -> Vec<Reason> {
        let (made, wished) = (self.facts.made, self.facts.keep_until);
        let unsaid = [(made.is_none(), "made"), (wished.is_none(), "keep_until")];
        let mut reasons: Vec<Reason> =
            unsaid.into_iter().filter(|(unsaid, _)| *unsaid).filter_map(|(_, what)| not_said(what)).collect();
        if let (Some(made), Some(wished)) = (made, wished) {
            let tomorrow = Keep::Days(1).after(day_of(self.at));
            let last = self.agreement.keep_most.after(made.min(tomorrow));
            reasons.extend((wished > last).then(|| no(Clause::Retention, last, wished)).flatten());
        }
        reasons
    }

    fn test_data(&self) -> Option<Reason> {
        let Some(test) = self.facts.test else { return not_said("test") };
        let rule = self.agreement.test_data;
        let crosses = match rule {
            TestData::Only => test,
            TestData::Marked => true,
            TestData::Refused => !test,
        };
        if crosses { None } else { no(Clause::TestData, rule.as_str(), test) }
    }
}

/// What a message says by list: each of it is permitted, and where `named` it names something. To say nothing and to
/// name nothing are two things.
fn listed<T>(
    said: Option<&[T]>,
    what: &str,
    named: bool,
    permitted: impl Fn(&T) -> bool,
    other: impl Fn(&T) -> Option<Reason>,
) -> Vec<Reason> {
    let Some(said) = said else { return not_said(what).into_iter().collect() };
    let nothing = (named && said.is_empty()).then(|| no(Clause::NamesNone, "", what)).flatten();
    said.iter().filter(|one| !permitted(one)).filter_map(other).chain(nothing).collect()
}

pub(super) fn no(clause: Clause, value: impl Display, found: impl Display) -> Option<Reason> {
    Some(Reason::new(clause, value, found))
}

pub(super) fn not_said(what: &str) -> Option<Reason> {
    no(Clause::NotSaid, "", what)
}

/// In one order, so that the order in which an agreement lists what it permits does not show.
pub(super) fn joined<T: Display>(all: impl Iterator<Item = T>) -> String {
    let mut all: Vec<String> = all.map(|one| one.to_string()).collect();
    all.sort_unstable();
    all.join(", ")
}

/// How much of a hash tells it from others to a person.
const HASH_SHOWN: usize = 16;
