//! # Somebody is on the list, and a measure applies
//! Cites:   RPD 95
//! Reads:   the record of the person or entity, the reference of the list, the measures
//! Asks:    Is there a record of who it is, a reference, and at least one measure?
//! Met:     a nominal, TAi.008, assets freeze
//! Short:   no nominal; no measure

use super::{Condition, Short, told};
use crate::Facts;
use huecry_terms::{Kind, Part};

/// See the head of this file.
pub const CONDITION: Condition = Condition { name: "listed-with-a-measure", cites: "RPD 95", examine };

fn examine(facts: &Facts<'_>) -> Vec<Short> {
    let asked = [(Kind::Link, Part::Subject), (Kind::Identifier, Part::Listed), (Kind::Code, Part::Measures)];
    let asked = asked.into_iter().filter(|(kind, part)| !told(facts, *kind, *part));
    asked.map(|(kind, part)| Short::of(facts.field(kind, Some(part)))).collect()
}
