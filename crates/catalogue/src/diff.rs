//! The law of change: what differs between two versions of a register, and of what class it is.
//!
//! What widens what may be done with data about people needs a decision and a second signature;
//! what narrows it does not; what would change the meaning of what is recorded is refused. Where
//! the law of change does not name a difference, the stricter class is taken.

mod agreements;
mod fields;
mod procedures;

pub use agreements::diff_agreements;
pub use procedures::diff_procedures;

use crate::frozen::Snapshot;
use crate::register::Colour;
use crate::said::Lang;
use crate::words::Words;
use huecry_terms::Tag;
use std::cmp::Ordering;
use std::fmt;

/// One difference between two versions of a register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// What it does to what is permitted.
    pub class: Class,
    /// What kind of difference: the key of its words, `diff-public-added`.
    pub key: &'static str,
    /// What it is about: a field, a role, a purpose, a check, a key of the register.
    pub about: String,
    /// How it was; empty when it was not.
    pub old: String,
    /// How it is; empty when it is no more.
    pub new: String,
}

/// What a difference does to what is permitted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    /// It may not be made: what is recorded would change its meaning.
    Refused,
    /// It permits more: it needs a decision and a second signature.
    Widens,
    /// It permits less, or asks for more.
    Narrows,
    /// It changes nothing of that.
    Neutral,
}

impl Class {
    /// As it is printed: `WIDENS`.
    pub fn as_str(self) -> &'static str {
        match self {
            Class::Refused => "REFUSED",
            Class::Widens => "WIDENS",
            Class::Narrows => "NARROWS",
            Class::Neutral => "NEUTRAL",
        }
    }
}

impl Difference {
    /// The difference in the words of a language, without its class.
    pub fn say(&self, words: &Words, lang: Lang) -> String {
        let about =
            ["field", "role", "purpose", "check", "cite", "what", "tag"].map(|name| (name, self.about.as_str()));
        let args: Vec<(&str, &str)> =
            about.into_iter().chain([("from", self.old.as_str()), ("to", &self.new)]).collect();
        words.say(lang, self.key, &args)
    }
}

/// English for messages about texts, which have no catalogue to speak from.
impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let what = match self.key.trim_start_matches("diff-") {
            "other" => "changes".to_string(),
            what => what.replace('-', " "),
        };
        write!(f, "{}: `{}`: {what}", self.class.as_str(), self.about)?;
        match (self.old.is_empty(), self.new.is_empty()) {
            (true, true) => Ok(()),
            (false, true) => write!(f, ", was {}", self.old),
            (true, false) => write!(f, ", is {}", self.new),
            (false, false) => write!(f, ", from {} to {}", self.old, self.new),
        }
    }
}

/// Every difference between two versions of a register, refused ones first.
pub fn diff(old: &Snapshot, new: &Snapshot) -> Vec<Difference> {
    let mut found = Differences(Vec::new());
    found.of_the_register(old, new);
    found.of_retention(old, new);
    found.of_access(old, new);
    found.of_fields(old, new);
    found.of_words(old, new);
    if !found.0.is_empty() && new.version <= old.version {
        found.note(Class::Refused, "diff-other", "version", old.version, new.version);
    }
    found.0.sort_by_key(|difference| difference.class);
    found.0
}

/// The differences found so far.
struct Differences(Vec<Difference>);

impl Differences {
    fn note(
        &mut self,
        class: Class,
        key: &'static str,
        about: impl fmt::Display,
        old: impl fmt::Display,
        new: impl fmt::Display,
    ) {
        let (about, old, new) = (about.to_string(), old.to_string(), new.to_string());
        self.0.push(Difference { class, key, about, old, new });
    }

    /// Notes a changed value.
    fn changed<T: PartialEq + fmt::Display>(&mut self, class: Class, key: &'static str, about: &str, old: &T, new: &T) {
        if old != new {
            self.note(class, key, about, old, new);
        }
    }

    /// Notes what was added to and taken from a list, whatever its order.
    fn lists(&mut self, old: &[String], new: &[String], added: (Class, &'static str), removed: (Class, &'static str)) {
        for one in new.iter().filter(|one| !old.contains(one)) {
            self.note(added.0, added.1, one, "", "");
        }
        for one in old.iter().filter(|one| !new.contains(one)) {
            self.note(removed.0, removed.1, one, "", "");
        }
    }

    fn of_the_register(&mut self, old: &Snapshot, new: &Snapshot) {
        use Class::{Narrows, Neutral, Refused, Widens};
        self.changed(Refused, "diff-other", "id", &old.id, &new.id);
        self.changed(Refused, "diff-other", "subject", &old.subject.as_str(), &new.subject.as_str());
        self.changed(Refused, "diff-other", "number", &old.number, &new.number);
        let strings = |list: &[huecry_terms::PurposeId]| list.iter().map(ToString::to_string).collect::<Vec<_>>();
        self.lists(
            &strings(&old.purposes),
            &strings(&new.purposes),
            (Widens, "diff-purpose-added"),
            (Narrows, "diff-purpose-removed"),
        );
        // A check keeps something out: without it more comes in.
        self.lists(&old.checks, &new.checks, (Narrows, "diff-check-added"), (Widens, "diff-check-removed"));
        let cites =
            |snapshot: &Snapshot| snapshot.legal_basis.iter().map(|basis| basis.cite.clone()).collect::<Vec<_>>();
        self.lists(
            &cites(old),
            &cites(new),
            (Neutral, "diff-legal-basis-changed"),
            (Widens, "diff-legal-basis-changed"),
        );
        match (old.only_source, new.only_source) {
            (None, Some(tag)) => self.note(Narrows, "diff-other", "only_source", "", new.name(tag)),
            (Some(tag), None) => self.note(Widens, "diff-other", "only_source", old.name(tag), ""),
            (Some(a), Some(b)) if a != b => self.note(Widens, "diff-other", "only_source", old.name(a), new.name(b)),
            _ => {}
        }
        if old.exact_needs != new.exact_needs {
            let names = |snapshot: &Snapshot| join(snapshot.exact_needs.iter().map(|tag| snapshot.name(*tag)));
            let class = needs_class(&old.exact_needs, &new.exact_needs);
            self.note(class, "diff-other", "exact_needs", names(old), names(new));
        }
        if old.may_become != new.may_become {
            let class = if new.may_become.is_some() { Widens } else { Narrows };
            let word = |colour: Option<Colour>| colour.map(Colour::as_str).unwrap_or_default();
            self.note(class, "diff-other", "may_become", word(old.may_become), word(new.may_become));
        }
        if old.summary != new.summary {
            let names = |snapshot: &Snapshot| join(snapshot.summary.iter().map(|tag| snapshot.name(*tag)));
            self.note(Neutral, "diff-other", "summary", names(old), names(new));
        }
    }

    fn of_retention(&mut self, old: &Snapshot, new: &Snapshot) {
        use crate::retention::{CountsFrom, Then};
        let (a, b) = (old.retention, new.retention);
        if a.keep != b.keep {
            let (class, key) = match b.keep.compare(a.keep) {
                Some(Ordering::Less) => (Class::Narrows, "diff-keep-shorter"),
                Some(Ordering::Equal) => (Class::Neutral, "diff-other"),
                // Longer, or longer on some days.
                _ => (Class::Widens, "diff-keep-longer"),
            };
            self.note(class, key, "keep", a.keep, b.keep);
        }
        if a.counts_from != b.counts_from {
            let word = |snapshot: &Snapshot| match snapshot.retention.counts_from {
                CountsFrom::Recorded => "recorded".to_string(),
                CountsFrom::Field(tag) => snapshot.name(tag),
            };
            self.note(Class::Widens, "diff-other", "counts_from", word(old), word(new));
        }
        self.changed(Class::Neutral, "diff-other", "remind", &a.remind, &b.remind);
        let class = if b.then == Then::Erase { Class::Narrows } else { Class::Widens };
        self.changed(class, "diff-then-changed", "then", &a.then.as_str(), &b.then.as_str());
    }

    fn of_access(&mut self, old: &Snapshot, new: &Snapshot) {
        use Class::{Narrows, Widens};
        let roles = |snapshot: &Snapshot| snapshot.access.record.iter().map(ToString::to_string).collect::<Vec<_>>();
        self.lists(&roles(old), &roles(new), (Widens, "diff-record-added"), (Narrows, "diff-record-removed"));
        let grantees = |snapshot: &Snapshot| {
            snapshot.access.consult.iter().map(|one| one.as_str().to_string()).collect::<Vec<_>>()
        };
        self.lists(&grantees(old), &grantees(new), (Widens, "diff-consult-added"), (Narrows, "diff-consult-removed"));
        for tag in new.access.public.iter().filter(|tag| !old.access.public.contains(tag)) {
            self.note(Widens, "diff-public-added", new.name(*tag), "", "");
        }
        for tag in old.access.public.iter().filter(|tag| !new.access.public.contains(tag)) {
            self.note(Narrows, "diff-public-removed", old.name(*tag), "", "");
        }
    }

    fn of_words(&mut self, old: &Snapshot, new: &Snapshot) {
        let texts = [
            ("title", &old.title, &new.title),
            ("about", &old.about, &new.about),
            ("no_record", &old.no_record, &new.no_record),
        ];
        for (about, a, b) in texts {
            if a != b {
                self.note(Class::Neutral, "diff-other", about, "", "");
            }
        }
        // What an article was compared with, and the decision itself, are notes on the text.
        let checked = |snapshot: &Snapshot| {
            snapshot.legal_basis.iter().map(|basis| (basis.cite.clone(), basis.checked)).collect::<Vec<_>>()
        };
        if checked(old) != checked(new) {
            self.note(Class::Neutral, "diff-other", "legal_basis", "", "");
        }
        if old.decision != new.decision {
            let word = |decision: &Option<String>| decision.clone().unwrap_or_default();
            self.note(Class::Neutral, "diff-other", "decision", word(&old.decision), word(&new.decision));
        }
        if old.sections != new.sections {
            self.note(Class::Neutral, "diff-other", "section", "", "");
        }
    }
}

/// Any one of the fields makes a match exact; where none is named, the number alone does. So fewer
/// matches are exact when a first field is asked for or one of several goes.
fn needs_class(old: &[Tag], new: &[Tag]) -> Class {
    let more = if old.is_empty() { false } else { new.is_empty() || new.iter().any(|tag| !old.contains(tag)) };
    let same = old.len() == new.len() && old.iter().all(|tag| new.contains(tag));
    match (same, more) {
        (true, _) => Class::Neutral,
        (_, true) => Class::Widens,
        _ => Class::Narrows,
    }
}

fn join(words: impl Iterator<Item = String>) -> String {
    words.collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests;
