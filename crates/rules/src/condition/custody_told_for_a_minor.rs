//! # Who has custody of a child
//! Cites:   RPD 90; ours (spec/notices.md 2.4)
//! Reads:   whether the person is a minor; who has legal custody
//! Asks:    Where the person is a minor, is the holder of custody told?
//! Met:     a minor, the mother; rulings that conflict; an adult
//! Short:   a minor, nothing said

use super::{Condition, Short, code};
use crate::Facts;
use huecry_terms::{Kind, Part};

/// See the head of this file.
pub const CONDITION: Condition = Condition { name: "custody-told-for-a-minor", cites: "RPD 90", examine };

fn examine(facts: &Facts<'_>) -> Vec<Short> {
    if code(facts, Part::Minor) != Some("yes") || code(facts, Part::Custody).is_some() {
        return Vec::new();
    }
    vec![Short::of(facts.field(Kind::Code, Some(Part::Custody)))]
}
