//! Why a record matched, or why it may not, in words.

use crate::frame::Frame;
use huecry_catalogue::Lang;
use huecry_terms::Reason;

/// A reason in the visitor's language. What it quotes keeps its own direction of writing.
pub fn words(f: &Frame<'_>, reason: &Reason) -> String {
    let words = f.visit.catalogue().words();
    let foreign = |text: &String| !text.is_ascii();
    let quotes = foreign(&reason.asked) || foreign(&reason.found) || reason.with.iter().any(|(_, v)| foreign(v));
    // In Arabic every argument is set apart already.
    if f.lang() == Lang::Ar || !quotes {
        return words.reason(f.lang(), reason);
    }
    let apart = Reason {
        asked: isolated(&reason.asked),
        found: isolated(&reason.found),
        with: reason.with.iter().map(|(k, v)| (k.clone(), isolated(v))).collect(),
        ..reason.clone()
    };
    words.reason(f.lang(), &apart)
}

/// A text that does not disturb the direction of what stands around it; numbers stay numbers.
pub fn isolated(text: &str) -> String {
    if text.is_ascii() { text.to_string() } else { format!("\u{2068}{text}\u{2069}") }
}
