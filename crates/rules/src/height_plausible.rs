//! # Nobody is a giant by a slip of the unit
//! Cites:   registers.md 2.8
//! Reads:   measures in metres
//! Asks:    Is a height of an adult between 1.20 and 2.30 metres?
//! Met:     height = 1.78
//! Person:  height = 2.55

use crate::{Facts, Finding, Rule};
use huecry_catalogue::Unit;
use huecry_terms::{Kind, Value};

/// See the head of this file.
pub const RULE: Rule = Rule { name: "height-plausible", cites: "ours", examine };

fn examine(facts: &Facts<'_>) -> Finding {
    let odd = facts.of(Kind::Measure, None).into_iter().find(|(field, value)| {
        field.unit == Some(Unit::M) && matches!(value, Value::Measure(m) if !USUAL_MILLIMETRES.contains(&m.0))
    });
    odd.map_or_else(Finding::met, |(field, _)| Finding::ask(field))
}

const USUAL_MILLIMETRES: std::ops::RangeInclusive<i64> = 1200..=2300;
