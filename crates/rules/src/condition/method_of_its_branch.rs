//! # A closed case teaches, an open one can be compared
//! Cites:   RPD 92
//! Reads:   the stage of the case, how to prevent it, the offence
//! Asks:    Where the case is closed, is it told how to prevent it? Where it is open, is the offence told?
//! Met:     closed, with precautions; open, smuggling
//! Short:   closed, no precautions; open, no offence; no stage

use super::{Condition, Short, code, offences, told};
use crate::Facts;
use huecry_terms::{Kind, Part};

/// See the head of this file.
pub const CONDITION: Condition = Condition { name: "method-of-its-branch", cites: "RPD 92", examine };

fn examine(facts: &Facts<'_>) -> Vec<Short> {
    let field = match code(facts, Part::Stage) {
        Some("closed") if !told(facts, Kind::Text, Part::Prevention) => facts.field(Kind::Text, Some(Part::Prevention)),
        Some("open") if offences(facts).is_empty() => facts.field(Kind::Text, Some(Part::Charge)),
        None => facts.field(Kind::Code, Some(Part::Stage)),
        Some(_) => return Vec::new(),
    };
    vec![Short::of(field)]
}
