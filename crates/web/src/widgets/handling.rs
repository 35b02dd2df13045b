//! What a reader may do with what is on the page, in words, at its head and on every sheet of paper.

use crate::frame::Frame;
use huecry_terms::Handling;

/// A line of handling: codes, words, source.
pub struct HandlingLine {
    /// 0 to 3, the highest of its codes: how heavy the line is drawn.
    pub level: u8,
    /// `H0`, `H1+H2`.
    pub codes: String,
    /// What the codes mean, as a sentence.
    pub words: String,
    /// What H3 says, in the source's own words.
    pub other: String,
    /// The bureau that answers, or those that do.
    pub source: String,
}

/// The line of a handling code.
pub fn line(f: &Frame<'_>, handling: &Handling, source: String) -> HandlingLine {
    let codes = handling.codes();
    let words = f.t(&format!("handling-{}", codes.to_lowercase().replace('+', "-")));
    let level = match handling {
        Handling { other: Some(_), .. } => 3,
        Handling { not_onward: true, .. } => 2,
        Handling { not_in_court: true, .. } => 1,
        _ => 0,
    };
    let other = handling.other.clone().unwrap_or_default();
    HandlingLine { level, codes, words: sentence(&words), other, source }
}

/// Words that stand inside sentences elsewhere, as a sentence of their own.
pub fn sentence(words: &str) -> String {
    let mut letters = words.chars();
    let Some(first) = letters.next() else { return String::new() };
    let end = if words.ends_with(['.', '!', '?', '؟']) { "" } else { "." };
    first.to_uppercase().chain(letters).collect::<String>() + end
}
