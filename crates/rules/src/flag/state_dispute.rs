//! # Two members dispute what the case turns on
//! Cites:   Constitution 3; RPD 34
//! Raised:  a dispute of the source with another member on file; words that say that both claim.

use super::{Evidence, Example, Field, Flag, In, Kind, Reading};

/// See the head of this file.
pub(super) const FLAG: Flag =
    Flag { id: "F-STATE-DISPUTE", cites: "Constitution 3; RPD 34", raise, examples: EXAMPLES };

fn raise(reading: &Reading<'_>) -> Vec<Evidence> {
    let entries = super::context::of_source(reading, Kind::Dispute);
    let mut evidence: Vec<Evidence> =
        entries.map(|(n, _)| Evidence::datum(Field::Entry(n), "because-on-file")).collect();
    evidence.extend(reading.evidence(In::Story, "states-both-claim"));
    evidence
}

const EXAMPLES: &[Example] = &[
    Example(
        true,
        r##"{"context": [{"kind": "dispute", "text": "XA and XG both claim Gull Skerry", "date": "2025-10-10"}]}"##,
    ),
    Example(
        false,
        r##"{"context": [{"kind": "dispute", "text": "XC and XG both claim Gull Skerry", "date": "2025-10-10"}]}"##,
    ),
    Example(
        true,
        r##"{"facts": "On 3 May 2025 he struck the officer on the islet, over which both states claim sovereignty."}"##,
    ),
];
