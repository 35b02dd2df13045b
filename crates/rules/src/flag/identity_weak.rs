//! # Too little to know the person by
//! Cites:   RPD 83(2)
//! Raised:  neither route of the minimum: name, sex and birth with one feature; or a photograph with one
//!          feature.

use super::{Evidence, Example, Field, Flag, Reading};

/// See the head of this file.
pub(super) const FLAG: Flag = Flag { id: "F-IDENTITY-WEAK", cites: "RPD 83(2)", raise, examples: EXAMPLES };

fn raise(reading: &Reading<'_>) -> Vec<Evidence> {
    let person = reading.request.subject.kind == "person" || reading.request.subject.kind.is_empty();
    if !reading.is(&["red", "green"]) || !person || route(reading).is_some() {
        return Vec::new();
    }
    vec![Evidence::datum(Field::Identity, "because-identity-incomplete")]
}

/// Which route of the minimum the identity data complete: A by name, B by photograph.
pub fn route(reading: &Reading<'_>) -> Option<char> {
    let subject = &reading.request.subject;
    let given = |text: &Option<String>| text.as_ref().is_some_and(|text| !text.trim().is_empty());
    let has = |what: &str| subject.biometrics.iter().any(|there| there == what);
    let feature = given(&subject.description) || has("dna") || has("fingerprints") || !subject.identifiers.is_empty();
    let named = !subject.family.trim().is_empty() && !subject.given.trim().is_empty();
    let alias = subject.aliases.iter().any(|alias| !alias.trim().is_empty());
    if named && given(&subject.sex) && subject.birth.is_some() && feature {
        Some('A')
    } else {
        (has("photo") && (alias || feature)).then_some('B')
    }
}

const EXAMPLES: &[Example] = &[
    Example(true, r##"{"subject": {"description": null, "identifiers": [], "biometrics": []}}"##),
    Example(
        true,
        r##"{"subject": {"family": "", "given": "", "identifiers": [], "description": "", "biometrics": ["photo"]}}"##,
    ),
    Example(
        false,
        r##"{"subject": {"family": "", "given": "", "identifiers": [], "description": null, "aliases": ["Bo"], "biometrics": ["photo"]}}"##,
    ),
    Example(false, r##"{"subject": {"birth": "1980", "identifiers": [], "biometrics": []}}"##),
];
