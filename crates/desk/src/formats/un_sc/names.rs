//! What one element of the list names: often one name, sometimes several written into one.

/// One name read out of a text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Spoken {
    /// The name.
    pub name: String,
    /// Whether the text says that it was used before.
    pub former: bool,
    /// Whether the text says that it was given at birth.
    pub at_birth: bool,
    /// What the text says about it.
    pub note: Option<String>,
}

/// The names in a text, in their order; at least one if the text has a letter or digit.
///
/// Cut are only: names with semicolons between them; a name in brackets in another script than the name
/// before it; Latin and another script side by side; several names in brackets. Taken off into the note are
/// labels (`previously listed as`), prose in brackets that has digits or is long, and what follows
/// `, born`. Commas are never cut at, since `Hassan, Sheikh` is one name; brackets in the same script stay.
pub fn split(text: &str) -> Vec<Spoken> {
    let mut names = Vec::new();
    if text.len() <= TEXT_MOST {
        cut(text, 0, &mut names);
    } else if spoken(text) {
        names.push(Spoken { name: text.to_string(), ..Spoken::default() });
    }
    names
}

/// The abbreviation a name of an organisation ends with or holds in brackets: `Al-Qaida in Yemen (AQY)`.
pub fn abbreviations(name: &str) -> Vec<String> {
    let (_, groups) = brackets(name);
    let fits = |g: &&str| {
        (2..=12).contains(&g.len())
            && g.chars().all(|c| c.is_ascii_alphanumeric() || ['/', '&', '-', '.'].contains(&c))
            && g.chars().filter(char::is_ascii_uppercase).count() >= 2
            && g.chars().filter(char::is_ascii_lowercase).count() <= 2
    };
    groups.iter().map(|(_, inner)| inner.trim()).filter(fits).map(str::to_string).collect()
}

/// The other names that a note on a name gives: its original script, or how it is written in Latin letters.
pub fn in_note(name: &str, note: &str) -> Vec<String> {
    for label in ["original script:", "in arabic:"] {
        if let Some(at) = find(note, label) {
            let rest = trimmed(&note[at + label.len()..]);
            return if script(&rest) == Script::Other { vec![rest] } else { Vec::new() };
        }
    }
    let prose = note.contains(|c: char| c.is_ascii_digit() || ['(', ')', ':', ','].contains(&c));
    if prose || !note.contains(';') || script(name) != Script::Other || script(note) != Script::Latin {
        return Vec::new();
    }
    note.split(';').map(trimmed).filter(|n| spoken(n)).collect()
}

/// Whether a text has anything to be called by.
pub(super) fn spoken(text: &str) -> bool {
    text.chars().any(char::is_alphanumeric)
}

/// Whether a text starts by saying that the name was on the list before.
pub(super) fn says_former(text: &str) -> bool {
    FORMER.iter().any(|label| find(text, label) == Some(0))
}

fn cut(text: &str, depth: usize, names: &mut Vec<Spoken>) {
    for piece in parts(text) {
        let mut one = Spoken::default();
        let mut notes: Vec<String> = Vec::new();
        let mut inner: Vec<String> = Vec::new();
        let outside = outside(&piece, depth, &mut one, &mut notes, &mut inner);
        let outside = labelled(born(&trimmed(&outside), &mut notes), &mut notes);
        one.note = (!notes.is_empty()).then(|| notes.join("; "));
        for name in side_by_side(&outside).into_iter().filter(|n| spoken(n)) {
            names.push(Spoken { name, ..one.clone() });
            one.note = None;
        }
        let from = names.len();
        inner.iter().for_each(|text| cut(text, depth + 1, names));
        for name in &mut names[from..] {
            name.former |= one.former;
            name.at_birth |= one.at_birth;
        }
        if let Some(note) = one.note.take() {
            orphaned(note, piece, names);
        }
    }
}

/// What was said about no name is said about the one before; where there is none, the text is the name.
fn orphaned(note: String, piece: String, names: &mut Vec<Spoken>) {
    match names.last_mut() {
        Some(last) => last.note = Some(last.note.take().map_or(note.clone(), |said| format!("{said}; {note}"))),
        None => names.push(Spoken { name: piece, ..Spoken::default() }),
    }
}

/// The text without the brackets that say something else than the name, each of which goes where it belongs.
fn outside(piece: &str, depth: usize, one: &mut Spoken, notes: &mut Vec<String>, inner: &mut Vec<String>) -> String {
    let (bare, groups) = brackets(piece);
    let mut text = piece.to_string();
    for (whole, group) in groups.iter().take(if depth < DEPTH_MOST { BRACKETS_MOST } else { 0 }) {
        let low = group.trim().to_lowercase();
        if FORMER.contains(&low.as_str()) {
            one.former = true;
            notes.push(group.trim().to_string());
        } else if low == "birth name" {
            one.at_birth = true;
            notes.push(group.trim().to_string());
        } else if LABELS.contains(&low.as_str()) {
            notes.push(group.trim().to_string());
        } else if let Some(at) = find(group, "original script:") {
            inner.push(group[at + "original script:".len()..].to_string());
        } else if prose(group) {
            notes.push(group.trim().to_string());
        } else if parts(group).len() > 1 || script(group).differs(script(&bare)) {
            inner.push(group.to_string());
        } else {
            continue;
        }
        text = text.replacen(whole, " ", 1);
    }
    text
}

/// Text at semicolons outside brackets.
fn parts(text: &str) -> Vec<String> {
    let (mut parts, mut level, mut from) = (Vec::new(), 0_i32, 0);
    for (i, c) in text.char_indices() {
        match c {
            '(' => level += 1,
            ')' => level = (level - 1).max(0),
            ';' | '؛' if level == 0 => {
                parts.push(&text[from..i]);
                from = i + c.len_utf8();
            }
            _ => {}
        }
    }
    parts.push(&text[from..]);
    parts.into_iter().map(trimmed).filter(|p| spoken(p)).collect()
}

/// The outermost closed brackets with and without themselves, and the text without any.
fn brackets(text: &str) -> (String, Vec<(String, String)>) {
    let (mut groups, mut bare, mut starts, mut from) = (Vec::new(), String::new(), Vec::new(), 0);
    for (i, c) in text.char_indices() {
        match c {
            '(' => starts.push(i),
            ')' => {
                if let (Some(start), true) = (starts.pop(), starts.is_empty()) {
                    groups.push((text[start..=i].to_string(), text[start + 1..i].to_string()));
                    bare.push_str(&text[from..start]);
                    from = i + 1;
                }
            }
            _ => {}
        }
    }
    bare.push_str(&text[from..]);
    (bare, groups)
}

fn prose(group: &str) -> bool {
    let many = parts(group).len() > 1;
    !many && (group.contains(|c: char| c.is_ascii_digit()) || group.chars().count() > PROSE)
}

/// The name before `, born`, what follows it being said about the name.
fn born(text: &str, notes: &mut Vec<String>) -> String {
    match find(text, ", born ") {
        Some(at) => {
            notes.push(text[at + 2..].trim().to_string());
            text[..at].trim().to_string()
        }
        None => text.to_string(),
    }
}

/// The name before ` - ` and a label.
fn labelled(text: String, notes: &mut Vec<String>) -> String {
    match text.rsplit_once(" - ") {
        Some((name, label)) if LABELS.contains(&label.to_lowercase().as_str()) => {
            notes.push(label.to_string());
            name.trim().to_string()
        }
        _ => text,
    }
}

/// Two names where Latin words and words of another script follow each other; else the text.
fn side_by_side(text: &str) -> Vec<String> {
    let words: Vec<&str> = text.split(' ').collect();
    let scripts: Vec<Script> = words.iter().map(|w| script(w)).filter(|s| *s != Script::None).collect();
    let turns = scripts.windows(2).filter(|pair| pair[0] != pair[1]).count();
    if turns != 1 {
        return vec![text.to_string()];
    }
    let first = scripts.first().copied().unwrap_or(Script::None);
    let at = words.iter().position(|w| script(w).differs(first)).unwrap_or(words.len());
    vec![words[..at].join(" "), words[at..].join(" ")]
}

/// Without the stray brackets and commas that cut texts start and end with.
fn trimmed(text: &str) -> String {
    let text = text.trim_matches(|c: char| c.is_whitespace() || c == ',');
    let open = text.matches('(').count();
    let closed = text.matches(')').count();
    let text = if closed > open { text.trim_start_matches([')', ' ']) } else { text };
    let text = if closed > open && text.matches(')').count() > open { text.trim_end_matches([')', ' ']) } else { text };
    let text = if open > closed { text.trim_end_matches(['(', ' ']) } else { text };
    text.trim().to_string()
}

/// Where a text has a label, whatever its capitals; the label is ASCII.
fn find(text: &str, label: &str) -> Option<usize> {
    let (text, label) = (text.as_bytes(), label.as_bytes());
    text.windows(label.len()).position(|window| window.eq_ignore_ascii_case(label))
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Script {
    Latin,
    Other,
    None,
}

impl Script {
    fn differs(self, other: Script) -> bool {
        self != Script::None && other != Script::None && self != other
    }
}

/// The script most letters of a text are in, Latin or not.
fn script(text: &str) -> Script {
    let latin = |c: char| matches!(c, 'A'..='Z' | 'a'..='z' | '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' | '\u{2b0}'..='\u{2ff}');
    let (mut ours, mut others) = (0, 0);
    for c in text.chars().filter(|c| c.is_alphabetic()) {
        if latin(c) { ours += 1 } else { others += 1 }
    }
    match (ours, others) {
        (0, 0) => Script::None,
        (a, b) if a >= b => Script::Latin,
        _ => Script::Other,
    }
}

const FORMER: [&str; 2] = ["previously listed as", "formerly listed as"];

/// What brackets behind a name say about it without being one.
const LABELS: [&str; 19] = [
    "sub-unit name",
    "nom de guerre",
    "combat name",
    "original script",
    "initials",
    "call sign",
    "nickname",
    "tigrinya",
    "arabic",
    "russian",
    "persian",
    "farsi",
    "dari",
    "pashto",
    "urdu",
    "amharic",
    "somali",
    "chinese",
    "korean",
];

/// A text of more bytes is prose and is not cut; the longest of the list has under 1,000.
const TEXT_MOST: usize = 8 * 1024;

/// Brackets that hold more characters than this hold no name.
const PROSE: usize = 60;

/// Brackets within brackets are read this deep, and this many side by side.
const DEPTH_MOST: usize = 3;
const BRACKETS_MOST: usize = 16;

#[cfg(test)]
mod tests;
