//! The reasons for and against, as keys and words for a person to read.

use super::align::{How, NameAlike, Pair};
use super::parts::Role;

/// A key of the catalogue's words and what it speaks of.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Because {
    /// One of [`KEYS`].
    pub key: &'static str,
    /// `asked` and `found`: the names' own words as they were written. A reason about one side
    /// has only that side's words.
    pub args: Vec<(&'static str, String)>,
}

impl NameAlike {
    /// The reasons in reading order, each with whether it speaks for the match. Neighbouring words
    /// that answer each other for one cause are told together.
    pub fn because(&self) -> Vec<(Because, bool)> {
        let mut reasons: Vec<(&'static str, Run, Run)> = Vec::new();
        for pair in &self.pairs {
            let key = key(pair);
            match reasons.last_mut() {
                Some((last, asked, found)) if *last == key && asked.meets(pair.asked) && found.meets(pair.found) => {
                    asked.1 += pair.asked.1;
                    found.1 += pair.found.1;
                }
                _ => reasons.push((key, Run(pair.asked.0, pair.asked.1), Run(pair.found.0, pair.found.1))),
            }
        }
        let told = reasons.into_iter().map(|(key, asked, found)| {
            let args = vec![("asked", asked.words(&self.asked_words)), ("found", found.words(&self.found_words))];
            (Because { key, args }, true)
        });
        let missing = alone("reason-name-not-in-record", "asked", &self.asked_words, &self.asked_alone);
        let more = alone("reason-name-more-in-record", "found", &self.found_words, &self.found_alone);
        told.chain(missing).chain(more).collect()
    }
}

/// Neighbouring words: the first and how many.
struct Run(u8, u8);

impl Run {
    fn meets(&self, (next, _): (u8, u8)) -> bool {
        self.0 + self.1 == next
    }

    fn words(&self, words: &[(Box<str>, Role)]) -> String {
        let own = words.iter().skip(usize::from(self.0)).take(usize::from(self.1));
        own.map(|(text, _)| &**text).collect::<Vec<&str>>().join(" ")
    }
}

fn key(pair: &Pair) -> &'static str {
    match pair.how {
        How::Same => "reason-name-same",
        How::Spelling => "reason-name-spelling",
        How::Sound => "reason-name-sound",
        How::Transliterated => "reason-name-transliterated",
        How::KnownForm => "reason-name-known-form",
        How::Joined => "reason-name-joined",
        How::Initial => "reason-name-initial",
        How::Acronym => "reason-name-acronym",
    }
}

/// Words nothing answers, told together; small words are not worth telling.
fn alone(key: &'static str, side: &'static str, words: &[(Box<str>, Role)], which: &[u8]) -> Option<(Because, bool)> {
    let own = which.iter().filter_map(|i| words.get(usize::from(*i)));
    let told = own.filter(|(_, role)| role.is_name() || *role == Role::Initial);
    let text = told.map(|(text, _)| &**text).collect::<Vec<&str>>().join(" ");
    (!text.is_empty()).then(|| (Because { key, args: vec![(side, text)] }, false))
}

/// Every key a name's reasons may have; the catalogue has words for each.
pub const KEYS: &[&str] = &[
    "reason-name-same",
    "reason-name-spelling",
    "reason-name-sound",
    "reason-name-transliterated",
    "reason-name-known-form",
    "reason-name-joined",
    "reason-name-initial",
    "reason-name-acronym",
    "reason-name-not-in-record",
    "reason-name-more-in-record",
];
