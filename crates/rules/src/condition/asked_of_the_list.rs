//! # What is asked is one of what may be asked
//! Cites:   RPD 88(b); GA 2023 silver pilot
//! Reads:   what the request asks to be told
//! Asks:    Is it named, out of the list of its type?
//! Met:     information-sought = whereabouts
//! Short:   nothing said; unknown

use super::{Condition, Short, told};
use crate::Facts;
use huecry_terms::{Kind, Part};

/// See the head of this file.
pub const CONDITION: Condition = Condition { name: "asked-of-the-list", cites: "RPD 88(b)", examine };

fn examine(facts: &Facts<'_>) -> Vec<Short> {
    match told(facts, Kind::Code, Part::Ask) {
        true => Vec::new(),
        false => vec![Short::of(facts.field(Kind::Code, Some(Part::Ask)))],
    }
}
