//! # A document is issued before it expires
//! Cites:   registers.md 2.1
//! Reads:   dates of parts issue and expiry
//! Asks:    Can the day of issue lie on or before the day of expiry?
//! Met:     date-of-issue = 2014, date-of-expiry = 2024
//! Not met: date-of-issue = 2024-05-01, date-of-expiry = 2024-04-30

use crate::{Facts, Finding, Rule};
use huecry_terms::Part;

/// See the head of this file.
pub const RULE: Rule = Rule { name: "issue-before-expiry", cites: "ours", examine };

fn examine(facts: &Facts<'_>) -> Finding {
    let issued = facts.spans(Part::Issue).into_iter().map(|(_, (first, _))| first).min();
    let expired = facts.spans(Part::Expiry).into_iter().min_by_key(|(_, (_, last))| *last);
    match (issued, expired) {
        (Some(issued), Some((field, (_, last)))) if issued > last => Finding::not_met(field).with("issued", issued),
        _ => Finding::met(),
    }
}
