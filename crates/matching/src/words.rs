//! Words of free text: how a text is cut so that a word is found however it was written.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The most words of one text that are looked at: beyond it lies a book, not a remark.
pub const WORDS_MOST: usize = 2000;

/// The words of a text in the form in which they are compared: compatibility-composed, without
/// marks, in lower case. Single characters are left out unless they are a script's whole words.
pub fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    for c in text.nfkd().filter(|c| !is_combining_mark(*c)).chain(std::iter::once(' ')) {
        if c.is_alphanumeric() {
            word.extend(c.to_lowercase());
        } else if !word.is_empty() {
            let whole = std::mem::take(&mut word);
            if whole.chars().nth(1).is_some() || !whole.is_ascii() {
                words.push(whole);
            }
            if words.len() == WORDS_MOST {
                break;
            }
        }
    }
    words
}

/// Which share of the words asked for stands among the words found, and which do not.
pub fn share(asked: &[String], found: &[String]) -> (f32, Vec<String>) {
    if asked.is_empty() {
        return (0.0, Vec::new());
    }
    let missing: Vec<String> = asked.iter().filter(|w| !found.contains(w)).cloned().collect();
    ((asked.len() - missing.len()) as f32 / asked.len() as f32, missing)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_lose_their_marks_and_their_case() {
        assert_eq!(words("Huile sur toile, «Élégie» n° 7"), ["huile", "sur", "toile", "elegie"]);
        assert_eq!(words("  a  B "), Vec::<String>::new());
        assert_eq!(words("海"), ["海"]);
        assert!(words(&"ab ".repeat(5000)).len() <= WORDS_MOST);
    }

    #[test]
    fn share_names_what_is_missing() {
        let (share, missing) = share(&words("oil on canvas"), &words("Canvas, oil paint"));
        assert_eq!(missing, ["on"]);
        assert!((share - 2.0 / 3.0).abs() < 1e-6);
    }
}
