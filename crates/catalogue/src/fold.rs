//! The form in which two spellings of the same code meet.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Small letters, no marks, punctuation and spaces as one space: `Côte d'Ivoire` and
/// `COTE D IVOIRE` fold to the same text. For looking codes up, never for comparing names.
pub fn fold(text: &str) -> String {
    fold_chars(text.chars().take(LONGEST))
}

/// The same of a whole text, however long: for looking for a phrase in it.
pub fn fold_text(text: &str) -> String {
    fold_chars(text.chars())
}

fn fold_chars(text: impl Iterator<Item = char>) -> String {
    let mut folded = String::new();
    let mut gap = false;
    for c in text.nfkd().flat_map(char::to_lowercase).filter(|c| !is_combining_mark(*c)) {
        if !c.is_alphanumeric() {
            gap = true;
            continue;
        }
        if gap && !folded.is_empty() {
            folded.push(' ');
        }
        gap = false;
        folded.push(c);
    }
    folded
}

/// No code or label is longer; what is longer folds to its start and meets nothing.
const LONGEST: usize = 400;

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn spellings_meet() {
        let table = [
            ("Côte d'Ivoire", "cote d ivoire"),
            ("  TRAVEL_document-- ", "travel document"),
            ("9x19 Parabellum", "9x19 parabellum"),
            (".22 LR", "22 lr"),
            ("الإمارات", "الامارات"),
            ("'?!", ""),
        ];
        for (text, folded) in table {
            assert_eq!(fold(text), folded, "{text}");
        }
        assert!(fold(&"ﷺ".repeat(1_000_000)).len() < 20_000);
    }
}
