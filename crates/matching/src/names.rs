//! Names: how a name is read and how alike two names are, across scripts, spellings, order and
//! missing parts, with reasons for and against.

mod align;
mod arabic;
mod because;
mod cyrillic;
mod each;
mod fold;
mod greek;
mod han;
mod hangul;
mod hebrew;
mod kana;
mod keys;
mod known;
mod latin;
mod lookalikes;
mod parts;
mod sound;
mod split;
mod word;

pub use align::{How, NameAlike, Pair, compare, compare_parts, worth};
pub use because::{Because, KEYS};
pub use fold::Script;
pub use keys::{Keys, joined_key, keys_of};
pub use known::set_of as known_set;
pub use parts::Role;
pub use sound::Letter;
pub use word::{Part, Word, WordAlike, words_alike};

/// One name, read once and compared often. Reading is bounded (2,000 characters, eight names of
/// 40 words) and deterministic; the same reading serves what is asked and what is recorded.
///
/// A text may hold several names (`Hassan Ghul (حسن غول; Hassan Gul)`, `A/B`, `X a.k.a. Y`): each
/// is a reading of its own, and names are as alike as their likest readings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prepared {
    text: Box<str>,
    readings: Box<[Box<[Token]>]>,
}

/// One word of a name as it was written, and what it was read as.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// As written; compounds (`Abd al-Rahman`) are one token.
    pub text: Box<str>,
    /// What it does in the name.
    pub role: Role,
    /// How it is compared.
    pub word: Word,
}

impl Prepared {
    /// Reads a name. `given` and `family`, where recorded apart, tell which words are which; the
    /// order of `full` counts for little anyway.
    pub fn read(full: &str, given: Option<&str>, family: Option<&str>) -> Prepared {
        let mut readings: Vec<Box<[Token]>> = Vec::new();
        for text in each::names_in(full) {
            let mut tokens: Box<[Token]> = split::words(&text).into_iter().map(Token::of).collect();
            mark(&mut tokens, given, Role::Given);
            mark(&mut tokens, family, Role::Family);
            if !tokens.is_empty() && readings.len() < READINGS && !readings.iter().any(|r| same_words(r, &tokens)) {
                readings.push(tokens);
            }
        }
        Prepared { text: full.trim().chars().take(split::NAME_CHARS).collect(), readings: readings.into() }
    }

    /// The text it was read from, cut where it is very long.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The names the text holds, each with its words in reading order; the main one first.
    pub fn readings(&self) -> &[Box<[Token]>] {
        &self.readings
    }

    /// A text without a letter.
    pub fn is_empty(&self) -> bool {
        self.readings.is_empty()
    }
}

impl Token {
    fn of(raw: split::Raw) -> Token {
        Token { text: raw.text.into(), role: raw.role, word: Word::new(raw.form.into(), raw.folded.into(), raw.script) }
    }

    /// The word as it is compared.
    pub fn part(&self) -> Part<'_> {
        Part { text: &self.text, role: self.role, ..self.word.part() }
    }
}

fn same_words(a: &[Token], b: &[Token]) -> bool {
    a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.word.form() == b.word.form())
}

fn mark(tokens: &mut [Token], text: Option<&str>, role: Role) {
    let Some(text) = text else { return };
    let marked = split::words(text);
    for token in tokens.iter_mut().filter(|t| t.role == Role::Name) {
        if marked.iter().any(|m| m.form == token.word.form()) {
            token.role = role;
        }
    }
}

/// Raised with every change in how names are read, split, folded or keyed: what was kept of names
/// read by another version is read again.
pub const READING_VERSION: u32 = 2;
/// Most names read from one text.
pub const READINGS: usize = 8;

#[cfg(test)]
mod tests;
