//! # A body is described
//! Cites:   RPD 91
//! Reads:   height, weight, eyes, hair, marks, build
//! Asks:    Does the description say anything?
//! Met:     marks = a scar on the left hand
//! Short:   nothing

use super::identity_complete::described;
use super::{Condition, Short};
use crate::Facts;
use huecry_catalogue::{Field, Unit};
use huecry_terms::Kind;

/// See the head of this file.
pub const CONDITION: Condition = Condition { name: "body-described", cites: "RPD 91", examine };

fn examine(facts: &Facts<'_>) -> Vec<Short> {
    match described(facts) {
        true => Vec::new(),
        false => vec![Short::of(height(facts))],
    }
}

fn height<'a>(facts: &Facts<'a>) -> Option<&'a Field> {
    facts.register.of_kind(Kind::Measure).find(|field| field.unit == Some(Unit::M))
}
