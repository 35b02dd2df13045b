//! # No travel document is valid for more than fifteen years
//! Cites:   registers.md 2.1 (a warning, not a bar)
//! Reads:   dates of parts issue and expiry
//! Asks:    Does the document expire within fifteen years of its issue?
//! Met:     date-of-issue = 2014-04-30, date-of-expiry = 2024-04-30
//! Person:  date-of-issue = 2004, date-of-expiry = 2024

use crate::{Facts, Finding, Rule};
use huecry_terms::Part;

/// See the head of this file.
pub const RULE: Rule = Rule { name: "expiry-within-fifteen-years", cites: "ours", examine };

fn examine(facts: &Facts<'_>) -> Finding {
    let issued = facts.spans(Part::Issue).into_iter().map(|(_, (_, last))| last).max();
    let expired = facts.spans(Part::Expiry).into_iter().max_by_key(|(_, (first, _))| *first);
    match (issued, expired) {
        (Some(issued), Some((field, (first, _))))
            if i32::from(first.year()) - i32::from(issued.year()) > MOST_YEARS =>
        {
            Finding::ask(field).with("years", i32::from(first.year()) - i32::from(issued.year()))
        }
        _ => Finding::met(),
    }
}

const MOST_YEARS: i32 = 15;
