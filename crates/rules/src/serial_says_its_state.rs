//! # What is unreadable is said to be unreadable
//! Cites:   registers.md 2.2.1
//! Reads:   identifiers of scheme serial, codes of serial-statuses
//! Asks:    Do the unreadable characters of the serial agree with its stated condition?
//! Met:     serial = A?12[38B]45, serial-status = PARTIAL
//! Not met: serial = A?12[38B]45, serial-status = INTACT
//! Not met: serial = 12345, serial-status = NEVER_MARKED

use crate::{Facts, Finding, Rule};
use huecry_matching::identifiers::{Scheme, normalise};
use huecry_terms::{Kind, Value};

/// See the head of this file.
pub const RULE: Rule = Rule { name: "serial-says-its-state", cites: "ours", examine };

fn examine(facts: &Facts<'_>) -> Finding {
    let state = facts.of(Kind::Code, None).into_iter().find(|(f, _)| f.codes.as_deref() == Some("serial-statuses"));
    let Some((field, Value::Code(state))) = state else { return Finding::met() };
    let numbers = facts.of(Kind::Identifier, None).into_iter().filter(|(f, _)| f.scheme.as_deref() == Some("serial"));
    let first = numbers.map(|(_, value)| value).next();
    let Some(Value::Identifier(number)) = first else { return Finding::met() };
    let unreadable = normalise(Scheme::Serial, &number.raw).is_ok_and(|n| n.is_pattern());
    let disagrees = state.as_str() == NEVER_MARKED || (unreadable && state.as_str() == INTACT);
    if disagrees { Finding::not_met(field).with("state", state) } else { Finding::met() }
}

/// Every character can be read.
const INTACT: &str = "intact";
/// There is no number to be read.
const NEVER_MARKED: &str = "never-marked";
