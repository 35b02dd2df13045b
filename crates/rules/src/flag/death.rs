//! # The penalty may be death, or of the body
//! Cites:   Constitution 2(1)
//! Raised:  the heaviest penalty said to be death or corporal.

use super::{Evidence, Example, Field, Flag, In, Maximum, Reading};

/// See the head of this file.
pub(super) const FLAG: Flag = Flag { id: "F-DEATH", cites: "Constitution 2(1)", raise, examples: EXAMPLES };

fn raise(reading: &Reading<'_>) -> Vec<Evidence> {
    let offences = reading.request.offences.iter().enumerate();
    let mut evidence: Vec<Evidence> = offences
        .filter(|(_, offence)| matches!(offence.maximum, Maximum::Death | Maximum::Corporal))
        .map(|(n, _)| Evidence::datum(Field::Penalty(n), "because-penalty-death"))
        .collect();
    evidence.extend(reading.evidence_of(In::Case, &["death-penalty"]));
    evidence.extend(reading.evidence(In::Law, "death-penalty"));
    evidence
}

const EXAMPLES: &[Example] = &[
    Example(true, r##"{"offences": [{"wording": "Murder", "maximum": "death"}]}"##),
    Example(true, r##"{"offences": [{"wording": "شرب الخمر", "maximum": "corporal"}]}"##),
    Example(true, r##"{"remarks": "Encourt la peine capitale."}"##),
    Example(false, r##"{"offences": [{"wording": "Murder", "maximum": "life"}]}"##),
];
