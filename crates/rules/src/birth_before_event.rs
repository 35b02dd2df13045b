//! # Nobody acts before being born
//! Cites:   ours
//! Reads:   dates of parts birth, event, death and listed
//! Asks:    Does a birth lie before everything else that is dated about the person?
//! Met:     birth-dates = 1971, listed-on = 2010
//! Not met: birth-dates = 2011-05-02, listed-on = 2010

use crate::{Facts, Finding, Rule};
use huecry_terms::Part;

/// See the head of this file.
pub const RULE: Rule = Rule { name: "birth-before-event", cites: "ours", examine };

fn examine(facts: &Facts<'_>) -> Finding {
    // Several birth dates are several claims: the record is impossible only if all of them are.
    let Some((field, earliest)) =
        facts.spans(Part::Birth).into_iter().map(|(f, (first, _))| (f, first)).min_by_key(|b| b.1)
    else {
        return Finding::met();
    };
    let others = [Part::Event, Part::Death, Part::Listed].into_iter().flat_map(|part| facts.spans(part));
    match others.map(|(_, (_, last))| last).min() {
        Some(first) if earliest > first => Finding::not_met(field).with("born", earliest).with("event", first),
        _ => Finding::met(),
    }
}
