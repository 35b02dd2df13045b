//! # Too little to know the person by
//! Cites:   RPD 83(2)
//! Raised:  neither route of the minimum: name, sex and birth with one feature; or a photograph with one
//!          feature. A build and a colour of hair are no feature where only the year of birth is known. In a blue
//!          notice, a bare name.

use super::{Evidence, Example, Field, Flag, In, Reading};

/// See the head of this file.
pub(super) const FLAG: Flag = Flag { id: "F-IDENTITY-WEAK", cites: "RPD 83(2)", raise, examples: EXAMPLES };

fn raise(reading: &Reading<'_>) -> Vec<Evidence> {
    let person = reading.request.subject.kind == "person" || reading.request.subject.kind.is_empty();
    let told = reading.is(&["red", "green"]) || (reading.is(&["blue"]) && is_a_bare_name(reading));
    if !told || !person || route(reading).is_some() {
        return Vec::new();
    }
    vec![Evidence::datum(Field::Identity, "because-identity-incomplete")]
}

/// Which route of the minimum the identity data complete: A by name, B by photograph.
pub fn route(reading: &Reading<'_>) -> Option<char> {
    let subject = &reading.request.subject;
    let given = |text: &Option<String>| text.as_ref().is_some_and(|text| !text.trim().is_empty());
    let has = |what: &str| subject.biometrics.iter().any(|there| there == what);
    let marked = subject.birth.is_some_and(|birth| birth.span().0 == birth.span().1) || is_told_apart(reading);
    let described = given(&subject.description) && marked;
    let feature = described || has("dna") || has("fingerprints") || !subject.identifiers.is_empty();
    let named = !subject.family.trim().is_empty() && !subject.given.trim().is_empty();
    let alias = subject.aliases.iter().any(|alias| !alias.trim().is_empty());
    if named && given(&subject.sex) && subject.birth.is_some() && feature {
        Some('A')
    } else {
        (has("photo") && (alias || feature)).then_some('B')
    }
}

/// A description by which one person is told from many: a measure or a mark, not "regular build, black hair".
fn is_told_apart(reading: &Reading<'_>) -> bool {
    let text = reading.request.subject.description.as_deref().unwrap_or_default();
    text.contains(char::is_numeric) || reading.says(In::Description, "body-mark")
}

/// Information is sought on somebody of whom there is a name and nothing else.
fn is_a_bare_name(reading: &Reading<'_>) -> bool {
    let subject = &reading.request.subject;
    subject.birth.is_none()
        && subject.identifiers.is_empty()
        && subject.biometrics.is_empty()
        && subject.description.is_none()
}

const EXAMPLES: &[Example] = &[
    Example(
        true,
        r##"{"subject": {"birth": "1980", "description": "regular build, black hair", "identifiers": [], "biometrics": []}}"##,
    ),
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
