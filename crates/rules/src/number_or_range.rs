//! # A document has a number
//! Cites:   registers.md 2.1 (blanks are recorded as ranges)
//! Reads:   identifiers of part document
//! Asks:    Is there a number, and if a range is given, is it one series of at most 100,000?
//! Met:     document-number = L898902C3
//! Not met: range from AB100000 to AB99

use crate::{Facts, Finding, Rule};
use huecry_matching::identifiers::{Range, Scheme, normalise};
use huecry_terms::{Kind, Value};

/// See the head of this file.
pub const RULE: Rule = Rule { name: "number-or-range", cites: "ours", examine };

fn examine(facts: &Facts<'_>) -> Finding {
    let documents =
        facts.of(Kind::Identifier, None).into_iter().filter(|(f, _)| f.scheme.as_deref() == Some("travel-document"));
    let numbers: Vec<_> = documents
        .filter_map(|(field, value)| match value {
            Value::Identifier(number) => normalise(Scheme::TravelDocument, &number.raw).ok().map(|n| (field, n.text)),
            _ => None,
        })
        .collect();
    match numbers.as_slice() {
        [] => facts.field(Kind::Identifier, None).map_or_else(Finding::met, Finding::not_met),
        [_] => Finding::met(),
        [(_, first), (field, last), ..] if Range::of(first, last).is_none() => {
            Finding::not_met(field).with("from", first).with("to", last)
        }
        _ => Finding::met(),
    }
}
