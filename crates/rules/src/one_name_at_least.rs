//! # Somebody is called something
//! Cites:   RPD 83(2) (identity particulars)
//! Reads:   names
//! Asks:    Is there a name, or at least a number or a described mark for somebody unidentified?
//! Met:     names = ERIKSSON, Anna
//! Not met: sex = F, nothing else

use crate::{Facts, Finding, Rule};
use huecry_terms::Kind;

/// See the head of this file.
pub const RULE: Rule = Rule { name: "one-name-at-least", cites: "RPD 83(2)", examine };

fn examine(facts: &Facts<'_>) -> Finding {
    let any = [Kind::Name, Kind::Identifier].into_iter().any(|kind| !facts.of(kind, None).is_empty());
    match facts.field(Kind::Name, None) {
        Some(field) if !any => Finding::not_met(field),
        _ => Finding::met(),
    }
}
