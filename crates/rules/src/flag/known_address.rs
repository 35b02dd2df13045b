//! # The source knows where the person lives
//! Cites:   RPD 82; spec/notices.md (5.5)
//! Raised:  an address that is known; a notice that should bring pressure, a payment or the loss of a passport.

use super::{Evidence, Example, Field, Flag, In, Reading, Said};

/// See the head of this file.
pub(super) const FLAG: Flag =
    Flag { id: "F-KNOWN-ADDRESS", cites: "RPD 82; spec/notices.md (5.5)", raise, examples: EXAMPLES };

fn raise(reading: &Reading<'_>) -> Vec<Evidence> {
    let mut evidence = Vec::new();
    if reading.request.subject.address_known {
        evidence.push(Evidence::datum(Field::Identity, "because-address-known"));
    }
    if reading.is(&["red", "blue", "green"]) {
        let pressure: Vec<Evidence> = reading.all(In::Remarks, "pressure").iter().map(Said::evidence).take(3).collect();
        if !pressure.is_empty() {
            evidence.extend(pressure);
            evidence.extend(reading.evidence(In::Remarks, "address-known"));
        } else {
            evidence.extend(reading.evidence(In::Remarks, "address-stated"));
        }
    }
    evidence
}

const EXAMPLES: &[Example] = &[
    Example(true, r##"{"subject": {"address_known": true}}"##),
    Example(true, r##"{"remarks": "He lives at 3 Tern Quay; without his passport he will see reason."}"##),
    Example(true, r##"{"remarks": "الغرض من النشر حمله على السداد."}"##),
    Example(false, r##"{"remarks": "He may be armed."}"##),
];
