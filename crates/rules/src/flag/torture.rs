//! # Torture may stand behind the case or ahead of the person
//! Cites:   Constitution 2(1); spec/notices.md (5.4)
//! Raised:  a statement that is said to have been forced; a finding on torture of a body or court on file.

use super::{Evidence, Example, Field, Flag, In, Kind, Reading};

/// See the head of this file.
pub(super) const FLAG: Flag =
    Flag { id: "F-TORTURE", cites: "Constitution 2(1); spec/notices.md (5.4)", raise, examples: EXAMPLES };

fn raise(reading: &Reading<'_>) -> Vec<Evidence> {
    let kinds = [Kind::UnFinding, Kind::CourtFinding];
    let found = super::matter::entries(reading, &kinds).filter(|n| reading.says(In::Entry(*n), "torture-body"));
    let mut evidence: Vec<Evidence> = found.map(|n| Evidence::datum(Field::Entry(n), "because-on-file")).collect();
    evidence.extend(reading.within(In::Story, "torture-means", "confession", REACH));
    evidence
}

const REACH: usize = 22;

const EXAMPLES: &[Example] = &[
    Example(
        true,
        r##"{"facts": "The only evidence is the statement of a gunman who had been hung by the wrists for four days before he signed it."}"##,
    ),
    Example(
        true,
        r##"{"facts": "La imputación procede de su declaración, de la que se retractó mostrando los dedos sin uñas."}"##,
    ),
    Example(true, r##"{"facts": "استند الاتهام إلى اعتراف شقيقه الذي صُعق بالكهرباء."}"##),
    Example(
        true,
        r##"{"context": [{"kind": "un-finding", "text": "Le Comité contre la torture a conclu à un risque", "date": "2026-05-14"}]}"##,
    ),
    Example(
        false,
        r##"{"facts": "On 2 May 2025 at Averne he beat the watchman with a hammer and took the safe with 40 000 marks."}"##,
    ),
];
