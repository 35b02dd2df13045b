//! Why two identifiers are held to be alike, as a key of the catalogue's words and its arguments.

use super::Check;
use super::compare::{Alike, Degree, Edit, Lead, Misread};

/// A reason in no language: the key of the words and what to put into them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Because {
    /// One of [`KEYS`].
    pub key: &'static str,
    /// Names and values of the arguments; positions count from 1.
    pub args: Vec<(&'static str, String)>,
}

impl Alike {
    /// Why they are alike, or that they are not.
    pub fn because(&self) -> Because {
        match &self.degree {
            Degree::Exact => because("reason-identifier-same", []),
            Degree::Misread(misreads) => misread(misreads),
            Degree::Leading { what, dropped, .. } => {
                let key = match what {
                    Lead::Zeros => "reason-identifier-zeros",
                    Lead::Letters => "reason-identifier-letters",
                };
                because(key, [("dropped", dropped.clone())])
            }
            Degree::OneEdit(edit) => edited(edit),
            Degree::Tail { kept } => because("reason-identifier-tail", [("kept", kept.to_string())]),
            Degree::Unreadable(reading) => because(
                "reason-identifier-unreadable",
                [
                    ("equal", reading.equal.to_string()),
                    ("known", reading.known.to_string()),
                    ("folded", reading.folded.to_string()),
                ],
            ),
            Degree::Not => because("reason-identifier-different", []),
        }
    }

    /// What speaks against a likeness that is not exact.
    pub fn against(&self) -> Option<Because> {
        self.both_proved.then(|| because("reason-identifier-both-proved", []))
    }
}

impl Check {
    /// What the check digit says, where it says anything.
    pub fn because(&self) -> Option<Because> {
        match self {
            Check::None | Check::NotBinding => None,
            Check::Right => Some(because("reason-check-digit-right", [])),
            Check::Misshapen => Some(because("reason-check-digit-misshapen", [])),
            Check::Wrong { expected, found, position } => Some(because(
                "reason-check-digit-wrong",
                [("expected", expected.clone()), ("found", found.clone()), ("at", (position + 1).to_string())],
            )),
        }
    }
}

fn misread(misreads: &[Misread]) -> Because {
    let read: Vec<_> = misreads.iter().map(|one| format!("{}/{}", one.asked, one.found)).collect();
    let places: Vec<_> = misreads.iter().map(|one| (one.at + 1).to_string()).collect();
    because(
        "reason-identifier-misread",
        [("count", misreads.len().to_string()), ("pairs", read.join(", ")), ("at", places.join(", "))],
    )
}

fn edited(edit: &Edit) -> Because {
    match *edit {
        Edit::Substitution { at, asked, found } => because(
            "reason-identifier-substitution",
            [("asked", asked.into()), ("found", found.into()), ("at", (at + 1).to_string())],
        ),
        Edit::Insertion { at, found } => {
            because("reason-identifier-insertion", [("found", found.into()), ("at", (at + 1).to_string())])
        }
        Edit::Deletion { at, asked } => {
            because("reason-identifier-deletion", [("asked", asked.into()), ("at", (at + 1).to_string())])
        }
        Edit::Transposition { at, first, second } => because(
            "reason-identifier-transposition",
            [("pair", format!("{first}{second}")), ("at", (at + 1).to_string())],
        ),
    }
}

fn because<const N: usize>(key: &'static str, args: [(&'static str, String); N]) -> Because {
    Because { key, args: args.into() }
}

/// Every key a reason about an identifier may have; each needs words in every language.
pub const KEYS: [&str; 15] = [
    "reason-identifier-same",          // no arguments
    "reason-identifier-misread",       // count, pairs, at
    "reason-identifier-zeros",         // dropped
    "reason-identifier-letters",       // dropped
    "reason-identifier-substitution",  // asked, found, at
    "reason-identifier-insertion",     // found, at
    "reason-identifier-deletion",      // asked, at
    "reason-identifier-transposition", // pair, at
    "reason-identifier-tail",          // kept
    "reason-identifier-unreadable",    // equal, known, folded
    "reason-identifier-different",     // no arguments
    "reason-identifier-both-proved",   // no arguments
    "reason-check-digit-right",        // no arguments
    "reason-check-digit-wrong",        // expected, found, at
    "reason-check-digit-misshapen",    // no arguments
];
