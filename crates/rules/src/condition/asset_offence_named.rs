//! # The assets come from a grave offence
//! Cites:   GA 2023 silver pilot
//! Reads:   the assets sought and the offence they come from
//! Asks:    Are the assets named, and the offence that they come from?
//! Met:     real property, from fraud
//! Short:   no asset; no offence

use super::{Condition, Short, offences, told};
use crate::Facts;
use huecry_terms::{Kind, Part};

/// See the head of this file.
pub const CONDITION: Condition = Condition { name: "asset-offence-named", cites: "GA 2023 silver pilot", examine };

fn examine(facts: &Facts<'_>) -> Vec<Short> {
    let mut short = Vec::new();
    if !told(facts, Kind::Code, Part::Assets) {
        short.push(Short::of(facts.field(Kind::Code, Some(Part::Assets))).with("what", "assets"));
    }
    if offences(facts).is_empty() && !told(facts, Kind::Code, Part::Category) {
        short.push(Short::of(facts.field(Kind::Code, Some(Part::Category))).with("what", "offence"));
    }
    short
}
