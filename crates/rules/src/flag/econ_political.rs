//! # An economic charge against one who is in the way
//! Cites:   Constitution 3; RPD 34
//! Raised:  an economic charge, and a subject who owns media, pays a party, or stands in the way of the
//!          business of the powerful.

use super::{Evidence, Example, Flag, In, Reading};

/// See the head of this file.
pub(super) const FLAG: Flag =
    Flag { id: "F-ECON-POLITICAL", cites: "Constitution 3; RPD 34", raise, examples: EXAMPLES };

fn raise(reading: &Reading<'_>) -> Vec<Evidence> {
    let power = reading.evidence_of(In::Story, &["media-power"]);
    let who = reading.evidence(In::Who, "media-power");
    let economic = reading.evidence(In::Charge, "economic-charge");
    let violent = super::acts::has_violence(reading, In::Charge);
    if (power.is_empty() && who.is_empty()) || economic.is_empty() || violent {
        return Vec::new();
    }
    power.into_iter().chain(who).chain(economic).collect()
}

const EXAMPLES: &[Example] = &[
    Example(
        true,
        r##"{"offences": [{"wording": "Fraudulent use of a State grant"}], "facts": "The accused, who owns the Hollin Tribune, booked newsprint as saplings in May 2025."}"##,
    ),
    Example(
        true,
        r##"{"offences": [{"wording": "Tromperie envers un établissement public"}], "facts": "Principal bailleur de fonds de l'opposition, il a surévalué trois lots en mai 2025."}"##,
    ),
    Example(
        false,
        r##"{"offences": [{"wording": "Fraud"}], "facts": "In May 2025 he sold 300 families shares in a mine that does not exist."}"##,
    ),
];
