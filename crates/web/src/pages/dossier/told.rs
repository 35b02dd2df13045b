//! The texts of a request, whole, with the words that raised flags marked and footnoted: what a reviewer reads first.

use crate::frame::Frame;
use huecry_catalogue::Register;
use huecry_desk::notice::{Findings, Raised, Told};
use std::collections::BTreeSet;

/// A text of a request.
pub(super) struct Text {
    /// The field, or that it is on file.
    pub label: String,
    /// Its pieces, in their order.
    pub pieces: Vec<Piece>,
}

/// A piece of a text, all of which is marked or none.
pub(super) struct Piece {
    /// The words.
    pub words: String,
    /// Whether they raised a flag.
    pub marked: bool,
    /// Where back links lead that point at words beginning here.
    pub ids: Vec<String>,
    /// The flags whose words end here: number, flag, title.
    pub notes: Vec<(usize, &'static str, String)>,
}

/// The words of one reason.
struct Span {
    start: usize,
    end: usize,
    id: String,
    flag: usize,
}

/// The texts a reviewer is given, each with its marks.
pub(super) fn texts(f: &Frame<'_>, register: &Register, found: &Findings) -> Vec<Text> {
    let text = |told: &Told| {
        let label = register.field_named(&told.field).map(|field| field.label.get(f.lang()).to_string());
        Text {
            label: label.unwrap_or_else(|| f.t("ui-flag-on-file")),
            pieces: pieces(f, &told.text, &spans(&found.flags, told), &found.flags),
        }
    };
    found.texts.iter().map(text).collect()
}

/// The anchor of the words of a flag's reason.
pub(super) fn anchor(flag: &str, nth: usize) -> String {
    format!("{flag}-words-{nth}")
}

fn spans(flags: &[Raised], told: &Told) -> Vec<Span> {
    let mut spans = Vec::new();
    for (flag, raised) in flags.iter().enumerate() {
        for (nth, reason) in raised.reasons.iter().enumerate().filter(|(_, reason)| reason.place == told.place) {
            // A span that does not lie in the text marks nothing; its words are shown with the flag all the same.
            let span = reason.span.filter(|(start, end)| start < end && told.text.get(*start..*end).is_some());
            spans.extend(span.map(|(start, end)| Span { start, end, id: anchor(raised.flag, nth), flag }));
        }
    }
    spans
}

/// The text cut where a span begins or ends.
fn pieces(f: &Frame<'_>, text: &str, spans: &[Span], flags: &[Raised]) -> Vec<Piece> {
    let mut cuts: BTreeSet<usize> = spans.iter().flat_map(|span| [span.start, span.end]).collect();
    cuts.extend([0, text.len()]);
    let cuts: Vec<usize> = cuts.into_iter().collect();
    let piece = |pair: &[usize]| {
        let (from, to) = (pair[0], pair[1]);
        let ends = spans.iter().filter(|span| span.end == to);
        let mut ending: Vec<usize> = ends.map(|span| span.flag).collect();
        ending.dedup();
        let note = |n: usize| Some((n + 1, flags.get(n)?.flag, f.t(&format!("flag-{}", flags.get(n)?.flag))));
        Piece {
            words: text.get(from..to).unwrap_or_default().to_string(),
            marked: spans.iter().any(|span| span.start <= from && span.end >= to),
            ids: spans.iter().filter(|span| span.start == from).map(|span| span.id.clone()).collect(),
            notes: ending.into_iter().filter_map(note).collect(),
        }
    };
    cuts.windows(2).map(piece).collect()
}
