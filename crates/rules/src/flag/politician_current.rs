//! # The subject holds office
//! Cites:   Constitution 3; RPD 34
//! Raised:  an elected or government office of the subject, in the occupation or the story, that is not said
//!          to be over.

use super::{Evidence, Example, Flag, Reading};

/// See the head of this file.
pub(super) const FLAG: Flag =
    Flag { id: "F-POLITICIAN-CURRENT", cites: "Constitution 3; RPD 34", raise, examples: EXAMPLES };

fn raise(reading: &Reading<'_>) -> Vec<Evidence> {
    super::office::offices(reading).current
}

const EXAMPLES: &[Example] = &[
    Example(
        true,
        r##"{"facts": "Le 2 mai 2025, le prévenu a renversé un cycliste. Il est par ailleurs député de la circonscription de Val."}"##,
    ),
    Example(
        false,
        r##"{"facts": "On 2 May 2025 the accused followed a senator's wife home at Averne and took her purse."}"##,
    ),
    Example(false, r##"{"subject": {"occupation": "retired; Minister of Energy until 2019"}}"##),
    Example(true, r##"{"subject": {"occupation": "provincial councillor"}}"##),
    Example(true, r##"{"facts": "Maire en exercice de Hautecombe, l'intéressée a reçu 310 000 écus le 2 mai 2025."}"##),
    Example(
        true,
        r##"{"facts": "El 2 de mayo de 2025 el causante, quien ocupa una banca por el distrito 4, atropelló a una ciclista."}"##,
    ),
    Example(true, r##"{"facts": "يشغل المطلوب مقعداً في مجلس الشيوخ، وقد قبض في 2 مايو 2025 مالاً."}"##),
    Example(
        false,
        r##"{"facts": "On 2 May 2025 he broke into the house of the senator Brizuela and took a painting."}"##,
    ),
    Example(false, r##"{"subject": {"occupation": "ancien ministre"}}"##),
];
