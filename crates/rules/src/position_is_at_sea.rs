//! # Piracy happens at sea
//! Cites:   UNCLOS 101 (high seas) and 100-107 by 58(2) (exclusive economic zone)
//! Reads:   places of part event
//! Asks:    Is there a position? Whether it lies at sea only a chart can say: a person looks.
//! Met:     position = 12.5, 45.25
//! Person:  position = (words only)

use crate::{Facts, Finding, Rule};
use huecry_terms::{Kind, Part, Value};

/// See the head of this file.
pub const RULE: Rule = Rule { name: "position-is-at-sea", cites: "UNCLOS 101", examine };

fn examine(facts: &Facts<'_>) -> Finding {
    let places = facts.of(Kind::Place, Some(Part::Event));
    let vague = places.iter().find(|(_, value)| matches!(value, Value::Place(place) if place.position.is_none()));
    vague.map_or_else(Finding::met, |(field, _)| Finding::ask(field))
}
