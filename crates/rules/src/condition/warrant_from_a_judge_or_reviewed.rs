//! # A court stands behind the warrant
//! Cites:   RPD 83(2)(b)(v); RPD 84; ours (the route of review)
//! Reads:   who issued the warrant, its end, and the court before which it can be challenged
//! Asks:    Is it from a judge, or does the source say which law allows it and which court reviews it? Is it valid?
//! Met:     kind = judge; kind = prosecutor with a legal basis and a route of review
//! Short:   kind = police, nothing else; valid until yesterday

use super::{Condition, Short, code};
use crate::Facts;
use huecry_terms::{Kind, Part};

/// See the head of this file.
pub const CONDITION: Condition = Condition { name: "warrant-from-a-judge-or-reviewed", cites: "RPD 84", examine };

fn examine(facts: &Facts<'_>) -> Vec<Short> {
    let mut short = Vec::new();
    let kind = code(facts, Part::Warrant);
    if kind.is_some() && kind != Some("judge") && !super::told(facts, Kind::Text, Part::Review) {
        short.push(Short::of(facts.field(Kind::Text, Some(Part::Review))).with("what", "review"));
    }
    if let Some((field, (_, last))) = facts.spans(Part::Expiry).into_iter().next()
        && last < facts.today
    {
        short.push(Short::of(Some(field)).with("what", "expired"));
    }
    short
}
