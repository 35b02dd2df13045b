//! # A register of documents names nobody
//! Cites:   registers.md 2.1 (additional information, non-nominal)
//! Reads:   texts
//! Asks:    Is the text free of a machine-readable zone and of words that introduce a person?
//! Met:     circumstances = stolen from a parked car
//! Not met: circumstances = P<UTOERIKSSON<<ANNA<MARIA
//! Person:  circumstances = name of holder: …

use crate::{Facts, Finding, Rule};
use huecry_terms::{Kind, Value};

/// See the head of this file.
pub const RULE: Rule = Rule { name: "no-personal-names", cites: "RPD 10", examine };

fn examine(facts: &Facts<'_>) -> Finding {
    let mut asked = Finding::met();
    for (field, value) in facts.of(Kind::Text, None) {
        let Value::Text(text) = value else { continue };
        if text.text.contains("<<") {
            return Finding::not_met(field);
        }
        let lower = text.text.to_lowercase();
        if INTRODUCTIONS.iter().any(|word| lower.contains(word)) {
            asked = Finding::ask(field);
        }
    }
    asked
}

/// Words after which a name tends to follow, in the four languages.
const INTRODUCTIONS: [&str; 12] = [
    "name:",
    "name of",
    "holder",
    "bearer",
    "nom :",
    "nom:",
    "titulaire",
    "nombre:",
    "titular",
    "الاسم",
    "حامل",
    "صاحب",
];
