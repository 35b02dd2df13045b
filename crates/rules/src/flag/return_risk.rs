//! # Returns by force, or disappearances after return
//! Cites:   Constitution 2(1); spec/notices.md (5.4)
//! Raised:  a return outside the law, of the subject or another of the case; somebody handed over and not heard of since.

use super::{Evidence, Example, Flag, In, Kind, Reading, Said};

/// See the head of this file.
pub(super) const FLAG: Flag =
    Flag { id: "F-RETURN-RISK", cites: "Constitution 2(1); spec/notices.md (5.4)", raise, examples: EXAMPLES };

fn raise(reading: &Reading<'_>) -> Vec<Evidence> {
    let missing = reading.is(&["yellow", "black"]);
    let mut said = if missing { Vec::new() } else { reading.all(In::Story, "forced-return") };
    said.extend(reading.all(In::File, "forced-return"));
    let mut evidence: Vec<Evidence> = said.iter().map(Said::evidence).take(SHOWN).collect();
    if !missing {
        evidence.extend(reading.within(In::Story, "handed-back", "vanished", CLOSE));
    }
    for (n, entry) in reading.request.context.iter().enumerate() {
        if matches!(entry.kind, Kind::UnFinding | Kind::CourtFinding | Kind::OtherNcbDoubt) {
            evidence.extend(reading.within(In::Entry(n), "handed-back", "vanished", CLOSE * 2));
        }
        if entry.kind == Kind::UnFinding {
            evidence.extend(reading.within(In::Entry(n), "taken-off", "vanished", CLOSE));
        }
    }
    evidence
}

const SHOWN: usize = 4;
/// How far a handing over stands from what became of the person.
const CLOSE: usize = 25;

const EXAMPLES: &[Example] = &[
    Example(true, r##"{"remarks": "Su hermano fue devuelto en 2022 y no se supo más de él."}"##),
    Example(
        false,
        r##"{"facts": "On 2 May 2025 at Averne he stole a van; extradited in 2023 for a like theft, he served his term. His whereabouts are unknown."}"##,
    ),
    Example(
        true,
        r##"{"remarks": "Son coauteur, remis sans procédure en mars 2025, n'a plus été vu depuis sa descente d'avion."}"##,
    ),
    Example(
        true,
        r##"{"remarks": "En 2021 agentes de este servicio lo trajeron desde un país vecino en un avión sin matrícula."}"##,
    ),
    Example(false, r##"{}"##),
];
