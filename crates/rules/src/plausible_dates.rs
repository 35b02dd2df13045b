//! # Dates of living memory
//! Cites:   ours
//! Reads:   dates of parts birth and death
//! Asks:    Was the person born after 1850 and not after today?
//! Met:     birth-dates = 1971
//! Not met: birth-dates = tomorrow
//! Person:  birth-dates = 1790

use crate::{Facts, Finding, Rule};
use huecry_terms::Part;

/// See the head of this file.
pub const RULE: Rule = Rule { name: "plausible-dates", cites: "ours", examine };

fn examine(facts: &Facts<'_>) -> Finding {
    let mut odd = None;
    for part in [Part::Birth, Part::Death] {
        for (field, (first, last)) in facts.spans(part) {
            if first > facts.today {
                return Finding::not_met(field).with("date", first);
            }
            if last.year() < OLDEST {
                odd = odd.or(Some((field, last)));
            }
        }
    }
    odd.map_or_else(Finding::met, |(field, last)| Finding::ask(field).with("date", last))
}

const OLDEST: i16 = 1850;
