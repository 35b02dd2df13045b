//! # The facts belong to an armed conflict
//! Cites:   AGN/63/RES/9; RPD 34
//! Raised:  fighting between states or armed forces in story or charge, and soldiers in the facts; or a war or a dispute
//!          of the source on file that is not over, violence in story or charge, and soldiers in the facts.

use super::nearby::Nearby;
use super::{Evidence, Example, Flag, In, Kind, Reading};

/// See the head of this file.
pub(super) const FLAG: Flag = Flag { id: "F-ARMED-CONFLICT", cites: "AGN/63/RES/9; RPD 34", raise, examples: EXAMPLES };

fn raise(reading: &Reading<'_>) -> Vec<Evidence> {
    let arms = Nearby::of(reading.all(In::Case, "arms-of-war"));
    let war = reading.said(In::Case, "war").into_iter().filter(|war| !arms.overlap(war));
    let war: Vec<Evidence> = war.take(SHOWN).map(|war| war.evidence()).collect();
    let soldiers = reading.evidence(In::Facts, "soldiery");
    let on_file =
        [Kind::War, Kind::Dispute].into_iter().any(|kind| super::context::of_source(reading, kind).next().is_some());
    if on_file && war.is_empty() && super::acts::has_violence(reading, In::Case) {
        return soldiers;
    }
    if war.is_empty() || soldiers.is_empty() {
        return Vec::new();
    }
    war.into_iter().chain(soldiers).collect()
}

const SHOWN: usize = 4;

const EXAMPLES: &[Example] = &[
    Example(
        true,
        r##"{"facts": "During the fighting between the two armies on 11 August 2025 the sergeant had five captured drivers shot."}"##,
    ),
    Example(
        true,
        r##"{"facts": "Le 26 avril 2026, au neuvième mois des opérations entre les deux pays, le pilote a bombardé un pont."}"##,
    ),
    Example(true, r##"{"facts": "El 2 de mayo de 2013, durante la guerra, el teniente mandó quemar un granero."}"##),
    Example(true, r##"{"facts": "في 13 يوليو 2026 أثناء القتال اشتبك فصيله مع دورية."}"##),
    Example(
        true,
        r##"{"facts": "On 2 May 2025 the sergeant shot two drivers at Averne bridge.", "context": [{"kind": "war", "text": "War between XA and XG since 2024", "date": "2024-02-01"}]}"##,
    ),
    Example(
        false,
        r##"{"facts": "On 2 May 2025 the sergeant shot two drivers at Averne bridge.", "context": [{"kind": "war", "text": "War between XC and XG since 2024", "date": "2024-02-01"}]}"##,
    ),
    Example(
        false,
        r##"{"facts": "On 2 May 2025 the sergeant shot two drivers at Averne bridge.", "context": [{"kind": "dispute", "text": "XA and XG on Gull Skerry, settled by the court", "date": "2024-02-01"}]}"##,
    ),
    Example(
        false,
        r##"{"facts": "On 2 May 2025 the two gangs were fighting over a street at Averne and the accused shot a rival."}"##,
    ),
];
