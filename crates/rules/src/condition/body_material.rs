//! # There is something to compare a body with
//! Cites:   RPD 91
//! Reads:   the material the source can supply
//! Asks:    Are there fingerprints, a DNA profile, a dental record, or a photograph of objects?
//! Met:     dental
//! Short:   nothing

use super::{Condition, Short, told};
use crate::Facts;
use huecry_terms::{Kind, Part};

/// See the head of this file.
pub const CONDITION: Condition = Condition { name: "body-material", cites: "RPD 91", examine };

fn examine(facts: &Facts<'_>) -> Vec<Short> {
    if told(facts, Kind::Code, Part::Biometrics) || !facts.of(Kind::Image, None).is_empty() {
        return Vec::new();
    }
    vec![Short::of(facts.field(Kind::Code, Some(Part::Biometrics)))]
}
