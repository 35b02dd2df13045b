//! Whether there is an ordinary crime in a request: in its charge, in its story.

use super::matter::CRIMES;
use super::{In, Reading};

/// Whether the charge is one of ordinary law: against life, body, property.
pub(super) fn is_ordinary_charge(reading: &Reading<'_>) -> bool {
    reading.says_any(In::Charge, CRIMES)
}

/// Whether the story has violence against persons in it.
pub(super) fn has_violence(reading: &Reading<'_>, place: In) -> bool {
    reading.says_any(place, VIOLENT)
}

/// Whether the story has acts of an ordinary crime of one's own in it, violent or for gain.
pub(super) fn has_concrete_crime(reading: &Reading<'_>) -> bool {
    has_violence(reading, In::Facts) || reading.says_any(In::Facts, FOR_GAIN)
}

const VIOLENT: &[&str] = &[
    "crime-killing",
    "crime-wounding",
    "crime-sexual",
    "crime-robbery",
    "crime-explosion",
    "crime-kidnapping",
    "crime-trafficking",
    "crime-fire",
];
const FOR_GAIN: &[&str] =
    &["crime-drugs", "crime-theft", "crime-fraud", "crime-laundering", "crime-weapons", "crime-smuggling"];
