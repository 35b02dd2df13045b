//! # The threat is imminent and grave
//! Cites:   RPD 93
//! Reads:   whether it is imminent, when it is expected, what harm it may do
//! Asks:    Is it imminent and not past? Where it is no person, is grave harm to persons or property likely?
//! Met:     imminent, expected tomorrow, persons; imminent, a person
//! Short:   not imminent; expected until yesterday; an object, no harm told

use super::{Condition, Short, code, told};
use crate::Facts;
use huecry_terms::{Kind, Part};

/// See the head of this file.
pub const CONDITION: Condition = Condition { name: "threat-imminent", cites: "RPD 93", examine };

fn examine(facts: &Facts<'_>) -> Vec<Short> {
    let mut short = Vec::new();
    if code(facts, Part::Imminence) != Some("yes") {
        short.push(Short::of(facts.field(Kind::Code, Some(Part::Imminence))).with("what", "imminence"));
    }
    if let Some((field, (_, last))) = facts.spans(Part::Event).into_iter().next()
        && last < facts.today
    {
        short.push(Short::of(Some(field)).with("what", "past"));
    }
    if code(facts, Part::Threat) != Some("person") && !told(facts, Kind::Code, Part::Damage) {
        short.push(Short::of(facts.field(Kind::Code, Some(Part::Damage))).with("what", "harm"));
    }
    short
}
