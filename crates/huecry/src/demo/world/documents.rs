//! Invented travel documents: numbers in the form of their country.

use super::bureaux::{self, Bureau};
use super::dice::Dice;

/// A travel document that nobody has been given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// Its number.
    pub number: String,
    /// The country that issued it, a code of `countries`.
    pub country: &'static str,
    /// What sort it is, a code of `travel-document-types`.
    pub sort: &'static str,
}

/// Documents without end, the same ones for the same seed: about a tenth of a microsecond each.
pub fn documents(seed: u64) -> impl Iterator<Item = Document> {
    (0..).map(move |k| document_at(seed, k))
}

/// One of them, without those before it.
pub fn document_at(seed: u64, k: u64) -> Document {
    let mut dice = Dice::of(seed, [DOCUMENTS, k, 0]);
    let bureau = bureaux::any(&mut dice);
    document(&mut dice, bureau)
}

/// A document of a bureau's country.
pub(super) fn document(dice: &mut Dice, bureau: &'static Bureau) -> Document {
    let sort = dice.weighted(&SORTS);
    let number = match sort {
        "identity-card" => dice.filled(bureau.card),
        "visa" => dice.filled("#########"),
        "emergency-document" => dice.filled("ET#######"),
        _ => dice.filled(bureau.passport),
    };
    Document { number, country: bureau.id, sort }
}

const SORTS: [(u32, &str); 6] = [
    (62, "passport"),
    (30, "identity-card"),
    (4, "visa"),
    (2, "service-passport"),
    (1, "refugee-document"),
    (1, "emergency-document"),
];

/// Tells the dice of documents from those of everything else.
const DOCUMENTS: u64 = 0x64_6f_63;
