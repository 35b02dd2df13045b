//! # A firearm is traced by its make
//! Cites:   International Tracing Instrument 8 (serial, make, country of manufacture)
//! Reads:   names of part make
//! Asks:    Is the make known?
//! Met:     make = Beretta
//! Person:  make = (unknown)

use crate::{Facts, Finding, Rule};
use huecry_terms::{Kind, Part};

/// See the head of this file.
pub const RULE: Rule = Rule { name: "make-known-for-trace", cites: "ITI 8", examine };

fn examine(facts: &Facts<'_>) -> Finding {
    let field = facts.field(Kind::Name, Some(Part::Make));
    match field {
        Some(field) if facts.of(Kind::Name, Some(Part::Make)).is_empty() => Finding::ask(field),
        _ => Finding::met(),
    }
}
