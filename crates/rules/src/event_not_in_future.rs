//! # What is recorded has happened
//! Cites:   ours
//! Reads:   dates of part event
//! Asks:    Does every date of the event begin on or before today?
//! Met:     event-date = yesterday
//! Not met: event-date = tomorrow

use crate::{Facts, Finding, Rule};
use huecry_terms::Part;

/// See the head of this file.
pub const RULE: Rule = Rule { name: "event-not-in-future", cites: "ours", examine };

fn examine(facts: &Facts<'_>) -> Finding {
    let late = facts.spans(Part::Event).into_iter().find(|(_, (first, _))| *first > facts.today);
    late.map_or_else(Finding::met, |(field, (first, _))| Finding::not_met(field).with("date", first))
}
