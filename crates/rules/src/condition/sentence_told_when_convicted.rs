//! # Whoever is to serve a sentence, which one
//! Cites:   RPD 83(2)(b)(iv)
//! Reads:   the capacity of the person, the sentence
//! Asks:    Where the person was convicted, is the sentence told?
//! Met:     convicted, 8 months; charged
//! Short:   convicted, no sentence

use super::{Condition, Short, code, months_of};
use crate::Facts;
use huecry_terms::{Kind, Part};

/// See the head of this file.
pub const CONDITION: Condition = Condition { name: "sentence-told-when-convicted", cites: "RPD 83(2)(b)(iv)", examine };

fn examine(facts: &Facts<'_>) -> Vec<Short> {
    let told = months_of(facts, Part::Sentence).is_some() || months_of(facts, Part::Remaining).is_some();
    if code(facts, Part::Status) != Some("convicted") || told {
        return Vec::new();
    }
    vec![Short::of(facts.field(Kind::Measure, Some(Part::Sentence)))]
}
