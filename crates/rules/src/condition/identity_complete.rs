//! # Somebody can be identified by it
//! Cites:   RPD 83(2)(a)
//! Reads:   names, sex, date of birth, description, documents, biometrics
//! Asks:    Route A: name, sex, year of birth, and a description, a document, fingerprints or DNA? Or route B: a
//!          photograph, and another name, the parents' names, a description, a document, fingerprints or DNA?
//! Met:     photograph and an alias; name, sex, year of birth and a passport
//! Short:   name, sex and year of birth, nothing else

use super::{Condition, Short};
use crate::Facts;
use huecry_terms::{Kind, Part, Value};

/// See the head of this file.
pub const CONDITION: Condition = Condition { name: "identity-complete", cites: "RPD 83(2)(a)", examine };

/// By which of the two ways somebody can be identified; none when by neither.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Route {
    /// Particulars, and one thing more.
    A,
    /// A photograph, and one thing more.
    B,
}

/// The route by which a request identifies its subject.
pub fn route(facts: &Facts<'_>) -> Option<Route> {
    let any = |kind, part| !facts.of(kind, Some(part)).is_empty();
    let material = |wanted: &[&str]| {
        facts
            .of(Kind::Code, Some(Part::Biometrics))
            .into_iter()
            .any(|(_, value)| matches!(value, Value::Code(code) if wanted.contains(&code.as_str())))
    };
    let described = described(facts);
    let more = described || any(Kind::Identifier, Part::Document) || material(&["dna", "fingerprints"]);
    let names = facts.of(Kind::Name, Some(Part::Subject));
    if !names.is_empty() && any(Kind::Code, Part::Sex) && any(Kind::Date, Part::Birth) && more {
        return Some(Route::A);
    }
    let parents = any(Kind::Name, Part::Father) || any(Kind::Name, Part::Mother);
    let pictured = material(&["photo"]) || !facts.of(Kind::Image, None).is_empty();
    (pictured && (names.len() > 1 || parents || more)).then_some(Route::B)
}

fn examine(facts: &Facts<'_>) -> Vec<Short> {
    match route(facts) {
        Some(_) => Vec::new(),
        None => vec![Short::of(facts.field(Kind::Name, Some(Part::Subject)))],
    }
}

/// Whether the section that describes a body says anything: height, weight, eyes, hair, marks, build.
pub(super) fn described(facts: &Facts<'_>) -> bool {
    let section = facts.register.sections.iter().find(|section| section.id == DESCRIPTION);
    let fields = section.map(|section| facts.register.fields_of(section)).unwrap_or_default();
    fields.iter().any(|field| !matches!(facts.values.get(field.tag), Value::Absent | Value::Unknown))
}

/// The shared section that describes a body.
const DESCRIPTION: &str = "physical-description";
