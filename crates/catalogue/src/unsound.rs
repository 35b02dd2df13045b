//! What is wrong with a text of the catalogue, where, and what to do about it.

use std::fmt;

/// One fault of one file of the catalogue. All faults are gathered before anything is refused.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Unsound {
    /// The file, relative to the catalogue: `registers/vehicles.toml`.
    pub file: String,
    /// The line, counted from 1; 0 when the fault is the file as a whole.
    pub line: usize,
    /// What is wrong: lower case, the thing named in backticks.
    pub what: String,
    /// What to do about it.
    pub advice: String,
}

impl fmt::Display for Unsound {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            0 => write!(f, "{}: {}", self.file, self.what)?,
            line => write!(f, "{}:{line}: {}", self.file, self.what)?,
        }
        if self.advice.is_empty() { Ok(()) } else { write!(f, "; {}", self.advice) }
    }
}

impl std::error::Error for Unsound {}

/// The word that was most likely meant: at most one edit in three characters away, three edits at most.
///
/// The first of several equally near ones, so that the advice never depends on anything but the text.
pub fn nearest<'c>(word: &str, choices: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    let word: Vec<char> = word.chars().take(LONGEST + 1).collect();
    if word.len() > LONGEST {
        return None;
    }
    // Of two letters anything is one edit away.
    let most = (word.len() / 3).min(3);
    let mut best: Option<(usize, &str)> = None;
    for choice in choices.into_iter().filter(|c| c.len() <= 4 * LONGEST) {
        let far = edits(&word, &choice.chars().collect::<Vec<char>>());
        if far <= most && best.is_none_or(|(least, _)| far < least) {
            best = Some((far, choice));
        }
    }
    best.map(|(_, choice)| choice)
}

/// `did you mean `x`?` when one word is near, else the whole list.
pub(crate) fn suggestion(word: &str, choices: &[&str]) -> String {
    match nearest(word, choices.iter().copied()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("the words are {}", list(choices)),
    }
}

/// `a`, `b`, `c`: each in backticks, cut when there are many.
pub(crate) fn list(words: &[&str]) -> String {
    let shown: Vec<String> = words.iter().take(LISTED).map(|w| format!("`{w}`")).collect();
    let rest = words.len().saturating_sub(LISTED);
    match (shown.is_empty(), rest) {
        (true, _) => "none".to_string(),
        (_, 0) => shown.join(", "),
        _ => format!("{} and {rest} more", shown.join(", ")),
    }
}

/// `a` or `an` before a word.
pub(crate) fn article(word: &str) -> &'static str {
    if word.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" }
}

/// A foreign text short enough for a message, its control characters made visible.
pub(crate) fn shown(text: &str) -> String {
    let cut: String = text.chars().take(SHOWN).flat_map(visible).collect();
    if text.chars().nth(SHOWN).is_some() { format!("{cut}…") } else { cut }
}

/// Whether a character hides, reverses or breaks what stands around it: a control, a separator of lines, a tag, or
/// one of the bidirectional embeddings, overrides and isolates (Unicode Standard Annex 9). Its marks may stay: they
/// come with much Arabic and Hebrew that is pasted, and turn no letter around.
pub(crate) fn hides(c: char) -> bool {
    let tag = matches!(c, '\u{e0000}'..='\u{e007f}' | '\u{fff9}'..='\u{fffb}');
    c.is_control() || tag || matches!(c, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn visible(c: char) -> Vec<char> {
    if hides(c) { c.escape_unicode().collect() } else { vec![c] }
}

/// Edits, with the transposition of neighbours as one (optimal string alignment).
fn edits(a: &[char], b: &[char]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut row = vec![i; b.len() + 1];
        for j in 1..=b.len() {
            let change = last[j - 1] + usize::from(a[i - 1] != b[j - 1]);
            row[j] = change.min(last[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                row[j] = row[j].min(before[j - 2] + 1);
            }
        }
        before = std::mem::replace(&mut last, row);
    }
    last[b.len()]
}

/// Words longer than this are not misspelt, they are something else.
const LONGEST: usize = 48;
/// How many words a message lists.
const LISTED: usize = 40;
/// How many characters of a foreign text a message repeats.
const SHOWN: usize = 60;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_word_is_near() {
        let words = ["required", "desired", "optional", "near", "none"];
        let table = [
            ("requried", Some("required")),
            ("optionnal", Some("optional")),
            ("naer", Some("near")),
            ("nona", Some("none")),
            ("crimson", None),
            ("", None),
            ("nb", None),
        ];
        for (word, expected) in table {
            assert_eq!(nearest(word, words), expected, "{word}");
        }
        assert_eq!(nearest(&"x".repeat(10_000), words), None);
    }

    #[test]
    fn foreign_text_cannot_dress_up_a_message() {
        assert_eq!(shown("a\u{202e}b\n"), "a\\u{202e}b\\u{a}");
        assert_eq!(shown(&"é".repeat(100)).chars().count(), SHOWN + 1);
    }
}
