//! # The subject held office, or was near to one who did
//! Cites:   Constitution 3; RPD 34
//! Raised:  an office of the subject that is over, a lost candidacy, a relative or aide of a former holder.

use super::{Evidence, Example, Flag, In, Reading};

/// See the head of this file.
pub(super) const FLAG: Flag =
    Flag { id: "F-POLITICIAN-FORMER", cites: "Constitution 3; RPD 34", raise, examples: EXAMPLES };

fn raise(reading: &Reading<'_>) -> Vec<Evidence> {
    let mut evidence = former_office(reading);
    let near = |place: In| {
        let kin = reading.near(place, "kin", "former", 4);
        let office = reading.near(place, "former", "role-office", 3);
        if kin.is_empty() || office.is_empty() { Vec::new() } else { kin.into_iter().chain(office).collect() }
    };
    evidence.extend(near(In::Facts));
    evidence.extend(near(In::Who));
    evidence.extend(reading.evidence(In::Who, "role-former-office"));
    evidence
}

/// Whether what is said of an office says that it is over.
pub(super) fn was_in_office(reading: &Reading<'_>) -> bool {
    !former_office(reading).is_empty()
}

fn former_office(reading: &Reading<'_>) -> Vec<Evidence> {
    let mut evidence = reading.evidence(In::Story, "role-former-office");
    let who = reading.near(In::Who, "former", "role-office", 2);
    evidence.extend(who);
    let own = super::role::in_story(reading, "role-office");
    let spoken = reading.near(In::Story, "former", "role-office", 2);
    evidence.extend(spoken.into_iter().filter(|one| own.iter().any(|own| own == one)));
    evidence
}

const EXAMPLES: &[Example] = &[
    Example(
        true,
        r##"{"facts": "The subject held the Treasury until his list lost power in April 2024; in May 2023 he took 200 000 marks."}"##,
    ),
    Example(
        true,
        r##"{"facts": "Belle-sœur de l'ancien chef de l'État, l'intéressée aurait perçu 40 000 écus le 2 mai 2022."}"##,
    ),
    Example(
        true,
        r##"{"facts": "Se investiga a quien presidió la República de 2012 a 2018 por cuatro transferencias en mayo de 2016."}"##,
    ),
    Example(true, r##"{"subject": {"occupation": "وزير سابق"}}"##),
    Example(false, r##"{"subject": {"occupation": "former clerk"}}"##),
    Example(false, r##"{"subject": {"occupation": "mayor"}}"##),
];
