//! # A public extract may do harm
//! Cites:   spec/notices.md (5.5)
//! Raised:  a public extract asked for a minor, one who may need protection, an offence without violence, or where
//!          the identity is in doubt.

use super::{Evidence, Example, Field, Flag, In, Reading};

/// See the head of this file.
pub(super) const FLAG: Flag = Flag { id: "F-PUBLIC-RISK", cites: "spec/notices.md (5.5)", raise, examples: EXAMPLES };

fn raise(reading: &Reading<'_>) -> Vec<Evidence> {
    let request = reading.request;
    if !request.public_extract || !reading.is(&["red", "blue", "green", "yellow"]) {
        return Vec::new();
    }
    let raised = |flag: &Flag| !(flag.raise)(reading).is_empty();
    let protected = [super::refugee::FLAG, super::asylum_pending::FLAG, super::naturalised_refugee::FLAG];
    let mild = !request.offences.is_empty()
        && !super::acts::has_violence(reading, In::Case)
        && !reading.says(In::Case, "death")
        && !reading.says(In::Charge, "terror");
    let because = if raised(&super::minor::FLAG) {
        "because-public-minor"
    } else if protected.iter().any(raised) {
        "because-public-protected"
    } else if !reading.is(&["yellow"]) && mild {
        "because-public-mild"
    } else if raised(&super::identity_conflict::FLAG) || raised(&super::other_ncb::FLAG) || raised(&super::victim::FLAG)
    {
        "because-public-doubt"
    } else {
        return Vec::new();
    };
    vec![Evidence::datum(Field::PublicExtract, because)]
}

const EXAMPLES: &[Example] = &[
    Example(true, r##"{"public_extract": true, "subject": {"birth": "2009-01-30"}}"##),
    Example(
        true,
        r##"{"public_extract": true, "offences": [{"wording": "Fraud"}], "facts": "In May 2025 she altered eleven cheques."}"##,
    ),
    Example(
        false,
        r##"{"public_extract": true, "offences": [{"wording": "Murder"}], "facts": "On 2 May 2025 he shot two guards dead."}"##,
    ),
    Example(false, r##"{"offences": [{"wording": "Fraud"}], "facts": "In May 2025 she altered eleven cheques."}"##),
];
