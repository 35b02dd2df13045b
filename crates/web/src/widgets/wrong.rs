//! What is wrong with what was typed, in whole sentences: the same beside the field and above the page.

use crate::visit::Visit;
use crate::widgets::question::Wrong;
use huecry_catalogue::{Form, NEARLY, Register};
use huecry_desk::draft::{BESIDE, ENVELOPE};
use huecry_terms::FieldFault;

/// Whether a fault says only that something is still missing: that is how far a draft is, and no mistake.
pub fn is_missing(fault: &FieldFault) -> bool {
    fault.because == "fault-required"
}

/// The faults of a field, in sentences.
pub fn of_field(visit: &Visit, register: &Form, field: &str, faults: &[FieldFault]) -> Vec<Wrong> {
    let own = faults.iter().filter(|fault| fault.field == field && !is_missing(fault));
    own.map(|fault| Wrong { place: place(fault), words: sentence(visit, register, fault) }).collect()
}

/// A fault in a sentence that names its field.
pub fn sentence(visit: &Visit, register: &Form, fault: &FieldFault) -> String {
    let label = match place(fault) {
        Some(place) => format!("{} {}", label(visit, register, &fault.field), place + 1),
        None => label(visit, register, &fault.field),
    };
    if is_missing(fault) && BESIDE.contains(&fault.field.as_str()) {
        return visit.say(&format!("ui-envelope-{}-missing", fault.field), &[]);
    }
    let own = OWN.iter().find(|(because, _)| *because == fault.because).map(|(_, key)| *key);
    let said = match own {
        Some(key) => visit.say(key, &[("field", &label)]),
        None => {
            let mut args: Vec<(&str, &str)> = fault.with.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
            args.extend([("field", label.as_str()), ("ask", "")]);
            let said = visit.say(&fault.because, &args);
            visit.say("ui-form-wrong", &[("field", &label), ("said", &said)])
        }
    };
    match fault.with.iter().find(|(key, _)| key == "near") {
        Some((_, near)) => format!("{said} {}", visit.say(NEARLY, &[("near", near)])),
        None => said,
    }
}

/// What a field is called; those beside the values have names of their own.
pub fn label(visit: &Visit, register: &Form, field: &str) -> String {
    if let Some(field) = register.field_named(field) {
        return field.label.get(visit.lang).to_string();
    }
    if BESIDE.contains(&field) {
        return visit.say(&format!("ui-envelope-{field}"), &[]);
    }
    field.chars().take(80).collect()
}

/// The section a field stands in; the envelope for what stands beside the values.
pub fn section_of<'r>(register: &'r Register, field: &str) -> &'r str {
    let within = register
        .sections
        .iter()
        .find(|section| register.fields_of(section).iter().any(|declared| declared.id.as_str() == field));
    within.map_or(ENVELOPE, |section| section.id.as_str())
}

/// Which of several values it is, from 0.
pub fn place(fault: &FieldFault) -> Option<usize> {
    let (_, place) = fault.with.iter().find(|(key, _)| key == "place")?;
    place.parse::<usize>().ok()?.checked_sub(1)
}

/// Faults that a form says in its own words: the controls it has make other mistakes than a file.
const OWN: [(&str, &str); 7] = [
    ("fault-required", "ui-form-wrong-missing"),
    ("fault-not-a-date", "ui-form-wrong-date"),
    ("fault-not-a-name", "ui-form-wrong-name"),
    ("fault-nothing", "ui-form-wrong-both"),
    ("fault-no-such-code", "ui-form-wrong-code"),
    ("fault-not-a-record", "ui-form-wrong-link"),
    ("fault-not-a-number", "ui-form-wrong-number"),
];
