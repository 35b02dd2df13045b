//! # An economic charge against one who is in the way
//! Cites:   Constitution 3; RPD 34
//! Raised:  an economic charge, and a subject who owns media, pays a party, or stands in the way of the
//!          business of the powerful.

use super::{Evidence, Example, Flag, In, Reading};

/// See the head of this file.
pub(super) const FLAG: Flag =
    Flag { id: "F-ECON-POLITICAL", cites: "Constitution 3; RPD 34", raise, examples: EXAMPLES };

fn raise(reading: &Reading<'_>) -> Vec<Evidence> {
    let mut power = reading.evidence_of(In::Story, &["media-power"]);
    power.extend(reading.evidence(In::Who, "media-power"));
    for place in [In::Facts, In::Remarks, In::Who] {
        power.extend(reading.near(place, "owning", "media-house", OWNED));
        power.extend(reading.near(place, "funding", "party-side", PAID));
        power.extend(rivals(reading, place));
    }
    power.extend(fallen(reading));
    let economic =
        reading.evidence_of(In::Charge, &["economic-charge", "crime-fraud", "crime-laundering", "crime-bribery"]);
    let violent = super::acts::has_violence(reading, In::Charge);
    if power.is_empty() || economic.is_empty() || violent {
        return Vec::new();
    }
    power.into_iter().chain(economic).collect()
}

/// A relative of those who held power, pursued once they had lost it: "the file was opened ten weeks later".
fn fallen(reading: &Reading<'_>) -> Vec<Evidence> {
    let kin = super::office::of_the_fallen(reading);
    let opened = reading.evidence(In::Facts, "case-opened-after");
    if kin.is_empty() || opened.is_empty() { Vec::new() } else { kin.into_iter().chain(opened).collect() }
}

/// In the way of somebody near to power: a rivalry and a relative or friend of the powerful in one sentence.
fn rivals(reading: &Reading<'_>, place: In) -> Vec<Evidence> {
    let rivalry = reading.near_all(place, "rivalry", "near-power", RIVAL);
    if !rivalry.is_empty() {
        return rivalry;
    }
    let kin = reading.near(place, "kin", "head-of-state", KIN);
    let rivalry = reading.near_all(place, "rivalry", "kin", RIVAL);
    if kin.is_empty() || rivalry.is_empty() { Vec::new() } else { rivalry.into_iter().chain(kin).collect() }
}

const OWNED: usize = 7;
const PAID: usize = 10;
const RIVAL: usize = 16;
const KIN: usize = 5;

const EXAMPLES: &[Example] = &[
    Example(
        true,
        r##"{"offences": [{"wording": "Blanqueo de capitales"}], "facts": "En mayo de 2025 ganó la licitación contra la firma del hermano del Presidente; a los nueve días se le abrió causa por dos facturas."}"##,
    ),
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
