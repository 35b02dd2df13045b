//! Whether there is an ordinary crime in a request: in its charge, in its story.

use super::matter::CRIMES;
use super::nearby::Nearby;
use super::{In, Reading, Said};

/// Whether the charge is one of ordinary law: against life, body, property.
pub(super) fn is_ordinary_charge(reading: &Reading<'_>) -> bool {
    is_charged(reading, CRIMES)
}

/// Whether the charge names an ordinary crime that its story bears.
pub(super) fn is_ordinary_case(reading: &Reading<'_>) -> bool {
    is_ordinary_charge(reading) && !super::incoherent::is_incoherent(reading)
}

/// Whether the story has violence against persons in it.
pub(super) fn has_violence(reading: &Reading<'_>, place: In) -> bool {
    let charged = matches!(place, In::Charge | In::Case) && is_charged(reading, VIOLENT);
    let told = match place {
        In::Charge => return charged,
        In::Case => In::Story,
        place => place,
    };
    charged || VIOLENT.iter().any(|crime| !bodily(reading, told, crime).is_empty())
}

/// Where a crime stands of which no feeling, honour or state is the victim: "wounded the feelings of believers",
/// "lesionado el decoro" are no wounds.
fn bodily<'a>(reading: &'a Reading<'_>, place: In, crime: &str) -> Vec<Said<'a>> {
    let said = reading.said(place, crime);
    if said.is_empty() {
        return said;
    }
    let ideas = Nearby::of(reading.all(place, "abstract-harmed"));
    said.into_iter().filter(|one| !ideas.follow(one, HARMED) && !ideas.overlap(one)).collect()
}

/// Whether the charge names one of these crimes by words that do not belong to "an attack on the state" or
/// "usurpation of power".
fn is_charged(reading: &Reading<'_>, crimes: &[&str]) -> bool {
    let attacks = Nearby::of(attacks_on_state(reading));
    let apart = |said: &Said<'_>| !attacks.overlap(said);
    crimes.iter().any(|crime| bodily(reading, In::Charge, crime).iter().any(apart))
}

/// "Attentat contre la sûreté de l'État", "اغتصاب السلطة": charges of attacks that hit no body.
pub(super) fn attacks_on_state<'a>(reading: &'a Reading<'_>) -> Vec<Said<'a>> {
    let targets = Nearby::of(reading.said(In::Charge, "state-abstract"));
    reading.said(In::Charge, "attack-noun").into_iter().filter(|attack| targets.follow(attack, ATTACKED)).collect()
}

const ATTACKED: usize = 7;
const HARMED: usize = 4;

/// Whether the story has acts of an ordinary crime of one's own in it, violent or for gain.
pub(super) fn has_concrete_crime(reading: &Reading<'_>) -> bool {
    has_violence(reading, In::Facts) || reading.says_any(In::Facts, FOR_GAIN)
}

/// Whether many suffered: savers, passengers, "46 families".
pub(super) fn has_many_victims(reading: &Reading<'_>) -> bool {
    let counted = reading.said(In::Facts, "victim-noun");
    let many = |said: &Said<'_>| {
        let before = (1..=2).filter_map(|by| said.before(by));
        before.filter_map(|word| word.parse::<u32>().ok()).any(|count| (MANY..YEARS).contains(&count))
    };
    reading.says(In::Facts, "many-victims") || counted.iter().any(many)
}

/// From here victims are many.
const MANY: u32 = 10;
/// From here a number is more likely a year.
const YEARS: u32 = 1900;
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
