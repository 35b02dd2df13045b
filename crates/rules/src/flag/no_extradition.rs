//! # Extradition will not be asked for, or cannot follow
//! Cites:   RPD 82
//! Raised:  a source that does not seek it or has no treaty; own nationals not handed over; a subject who
//!          lives in the country that asks.

use super::{Evidence, Example, Field, Flag, In, Reading};

/// See the head of this file.
pub(super) const FLAG: Flag = Flag { id: "F-NO-EXTRADITION", cites: "RPD 82", raise, examples: EXAMPLES };

fn raise(reading: &Reading<'_>) -> Vec<Evidence> {
    if !reading.is(&["red"]) {
        return Vec::new();
    }
    let (request, mut evidence) = (reading.request, Vec::new());
    let mut note = |because| evidence.push(Evidence::datum(Field::Extradition, because));
    if let Some(extradition) = &request.extradition {
        if extradition.will_be_sought == Some(false) {
            note("because-extradition-not-sought");
        }
        if extradition.treaty == Some(false) {
            note("because-no-treaty");
        }
        let theirs = |country: &String| request.subject.nationalities.contains(country);
        if extradition.own_nationals == Some(false) && extradition.countries.iter().all(theirs) {
            note("because-own-nationals");
        }
    }
    if request.subject.resident_of.as_ref() == Some(&request.source) {
        note("because-lives-at-source");
    }
    evidence.extend(reading.evidence_of(In::Story, &["extradition-not-sought", "extradition-impossible"]));
    evidence
}

const EXAMPLES: &[Example] = &[
    Example(true, r##"{"extradition": {"will_be_sought": false, "countries": ["XB"]}}"##),
    Example(true, r##"{"extradition": {"will_be_sought": true, "countries": ["XB"], "treaty": false}}"##),
    Example(true, r##"{"subject": {"resident_of": "XA"}}"##),
    Example(true, r##"{"remarks": "Nous n'entendons pas demander son extradition."}"##),
    Example(true, r##"{"remarks": "لا تنوي السلطات طلب تسليمه."}"##),
    Example(false, r##"{"extradition": {"will_be_sought": true, "countries": ["XB"], "treaty": true}}"##),
];
