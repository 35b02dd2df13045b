//! The law of change for agreements: what a new version lets cross that the last one did not, and the reverse.
//!
//! Where it cannot be said which way a difference goes, the stricter class is taken.

use super::{Class, Differences};
use crate::Difference;
use crate::agreement::{Agreement, Direction, Onward, Side, TestData};
use std::cmp::Ordering;
use std::fmt::Display;

/// Every difference between two versions of an agreement, refused ones first.
pub fn diff_agreements(old: &Agreement, new: &Agreement) -> Vec<Difference> {
    use Class::{Narrows, Neutral, Refused, Widens};
    let mut found = Differences(Vec::new());
    found.changed(Refused, CHANGED, "id", &old.id, &new.id);
    found.changed(Refused, CHANGED, "number", &old.number, &new.number);
    for (old, new) in old.parties.iter().zip(&new.parties) {
        found.changed(Refused, CHANGED, "party", &old.id, &new.id);
        found.changed(Refused, CHANGED, &format!("{} · address", old.id), &old.address, &new.address);
        found.changed(Refused, CHANGED, &format!("{} · levels", old.id), &old.levels, &new.levels);
        if old.name != new.name {
            found.note(Neutral, CHANGED, format!("{} · name", old.id), "", "");
        }
    }
    found.list("purposes", &old.purposes, &new.purposes, (Widens, Narrows));
    found.list("crime_areas", &old.crime_areas, &new.crime_areas, (Widens, Narrows));
    found.list("areas", &old.areas, &new.areas, (Neutral, Neutral));
    let pairs = |one: &Agreement| {
        one.equivalence.iter().map(|pair| format!("{} = {}", pair.first, pair.second)).collect::<Vec<_>>()
    };
    found.list("equivalence", &pairs(old), &pairs(new), (Widens, Narrows));
    found.of_limits(old, new);
    found.of_yes_and_no(old, new);
    found.of_onward(&old.onward, &new.onward);
    for side in Side::BOTH {
        found.of_direction(&new.party(side).id, old.direction(side), new.direction(side));
    }
    found.of_records(old, new);
    found.of_texts(old, new);
    if !found.0.is_empty() && new.version <= old.version {
        found.note(Refused, CHANGED, "version", old.version, new.version);
    }
    found.0.sort_by_key(|difference| difference.class);
    found.0
}

impl Differences {
    fn of_limits(&mut self, old: &Agreement, new: &Agreement) {
        let covered = old.handling.covers(new.handling);
        self.limit("handling", (&old.handling, &new.handling), covered);
        self.limit("size_most", (&old.size_most, &new.size_most), new.size_most <= old.size_most);
        self.limit("rate", (&old.rate, &new.rate), new.rate.within(old.rate));
        let shorter = matches!(new.keep_most.compare(old.keep_most), Some(Ordering::Less | Ordering::Equal));
        self.limit("keep_most", (&old.keep_most, &new.keep_most), shorter);
        self.limit("valid_from", (&old.valid_from, &new.valid_from), new.valid_from >= old.valid_from);
        self.limit("valid_until", (&old.valid_until, &new.valid_until), new.valid_until <= old.valid_until);
    }

    /// A limit that has not become narrower has become wider.
    fn limit<T: PartialEq + Display>(&mut self, about: &str, (old, new): (&T, &T), narrower: bool) {
        let class = if narrower { Class::Narrows } else { Class::Widens };
        self.changed(class, CHANGED, about, old, new);
    }

    fn of_yes_and_no(&mut self, old: &Agreement, new: &Agreement) {
        self.limit("personal_data", (&old.personal_data, &new.personal_data), !new.personal_data);
        // Without them nobody knows whether it was read.
        self.limit("read_receipts", (&old.read_receipts, &new.read_receipts), new.read_receipts);
        // From `marked` something is taken away; any other change lets something cross that did not.
        let narrower = old.test_data == TestData::Marked;
        self.limit("test_data", (&old.test_data.as_str(), &new.test_data.as_str()), narrower);
    }

    fn of_onward(&mut self, old: &Onward, new: &Onward) {
        if let (Onward::List(old), Onward::List(new)) = (old, new) {
            return self.list("onward_to", old, new, (Class::Widens, Class::Narrows));
        }
        self.limit("onward", (&old.as_str(), &new.as_str()), *new == Onward::No);
    }

    fn of_direction(&mut self, from: &str, old: &Direction, new: &Direction) {
        use Class::{Narrows, Widens};
        let about = |what: &str| format!("{from} · {what}");
        let kinds = |one: &Direction| one.kinds.iter().map(|carried| carried.kind.clone()).collect::<Vec<_>>();
        self.list(&about("kinds"), &kinds(old), &kinds(new), (Widens, Narrows));
        for (before, now) in both(&old.kinds, &new.kinds, |a, b| a.kind == b.kind) {
            let about = |what: &str| format!("{from} · {} · {what}", now.kind);
            self.limit(&about("personal"), (&before.personal, &now.personal), !now.personal);
            self.limit(&about("of_a_case"), (&before.of_a_case, &now.of_a_case), now.of_a_case);
        }
        let names = |one: &Direction| one.categories.iter().map(|one| one.category.clone()).collect::<Vec<_>>();
        self.list(&about("categories"), &names(old), &names(new), (Widens, Narrows));
        for (before, now) in both(&old.categories, &new.categories, |a, b| a.category == b.category) {
            // What is data about persons is kept from more messages.
            let about = format!("{from} · {} · personal", now.category);
            self.limit(&about, (&before.personal, &now.personal), now.personal);
        }
        self.of_answered(from, old, new);
    }

    /// A register not named is answered with nothing, as one that is so named.
    fn of_answered(&mut self, from: &str, old: &Direction, new: &Direction) {
        use crate::agreement::Answer::Nothing;
        let with = |one: &Direction, register: &_| {
            one.answers.iter().find(|there| there.register == *register).map_or(Nothing, |there| there.with)
        };
        let mut registers: Vec<_> = old.answers.iter().chain(&new.answers).map(|one| &one.register).collect();
        registers.sort_unstable();
        registers.dedup();
        for register in registers {
            let (before, now) = (with(old, register), with(new, register));
            let about = format!("{from} · answers · {register}");
            self.limit(&about, (&before.as_str(), &now.as_str()), now < before);
        }
    }

    /// More categories or areas of which a message names one let more records go with it, save that a record without
    /// areas goes with a message about any.
    fn of_records(&mut self, old: &Agreement, new: &Agreement) {
        use Class::{Narrows, Widens};
        let registers = |one: &Agreement| one.records.iter().map(|record| record.register.clone()).collect::<Vec<_>>();
        self.list("records", &registers(old), &registers(new), (Widens, Narrows));
        for (before, now) in both(&old.records, &new.records, |a, b| a.register == b.register) {
            let about = |what: &str| format!("records · {} · {what}", now.register);
            self.list(&about("categories"), &before.categories, &now.categories, (Widens, Narrows));
            let areas = match (before.crime_areas.is_empty(), now.crime_areas.is_empty()) {
                (true, _) => (Narrows, Narrows),
                (false, true) => (Widens, Widens),
                (false, false) => (Widens, Narrows),
            };
            self.list(&about("crime_areas"), &before.crime_areas, &now.crime_areas, areas);
            self.limit(&about("personal"), (&before.personal, &now.personal), now.personal);
        }
    }

    fn of_texts(&mut self, old: &Agreement, new: &Agreement) {
        use Class::{Neutral, Widens};
        let cites = |one: &Agreement| one.legal_basis.iter().map(|basis| basis.cite.clone()).collect::<Vec<_>>();
        self.list("legal_basis", &cites(old), &cites(new), (Neutral, Widens));
        if cites(old) == cites(new) && old.legal_basis != new.legal_basis {
            self.note(Neutral, CHANGED, "legal_basis · checked, sha256", "", "");
        }
        if old.title != new.title || old.aim != new.aim {
            self.note(Neutral, CHANGED, "title, aim", "", "");
        }
        let word = |decision: &Option<String>| decision.clone().unwrap_or_default();
        self.changed(Neutral, CHANGED, "decision", &word(&old.decision), &word(&new.decision));
    }
}

/// What stands in both lists, as it was and as it is.
fn both<'a, T>(old: &'a [T], new: &'a [T], same: impl Fn(&T, &T) -> bool) -> Vec<(&'a T, &'a T)> {
    new.iter().filter_map(|now| Some((old.iter().find(|before| same(before, now))?, now))).collect()
}

const CHANGED: &str = "diff-instead";

#[cfg(test)]
#[path = "agreements_tests.rs"]
mod tests;
