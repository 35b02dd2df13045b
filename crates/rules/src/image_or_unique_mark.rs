//! # An object must be identifiable
//! Cites:   registers.md 2.11 (identifiable objects only)
//! Reads:   images, identifiers and texts
//! Asks:    Is there the hash of a photograph, a number, or at least a described mark?
//! Met:     image = pdq:…
//! Not met: object-type = painting, nothing else

use crate::{Facts, Finding, Rule};
use huecry_terms::Kind;

/// See the head of this file.
pub const RULE: Rule = Rule { name: "image-or-unique-mark", cites: "ours", examine };

fn examine(facts: &Facts<'_>) -> Finding {
    let identifies = |kind| !facts.of(kind, None).is_empty();
    if identifies(Kind::Image) || identifies(Kind::Identifier) || identifies(Kind::Text) {
        return Finding::met();
    }
    facts.field(Kind::Image, None).map_or_else(Finding::met, Finding::not_met)
}
