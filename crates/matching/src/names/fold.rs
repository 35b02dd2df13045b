//! Folding: the letters of a word without case, marks and the habits of a keyboard, and which
//! script they are of. The same folding is used when a name is recorded and when it is asked.

use super::sound::Letter;
use super::{arabic, cyrillic, greek, han, hangul, hebrew, kana, latin};
use any_ascii::any_ascii_char;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use unicode_script::UnicodeScript;

/// The script a word is written in, as far as names need to know.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[repr(u8)]
pub enum Script {
    /// Latin with all its marks.
    Latin,
    /// Arabic, Persian, Urdu, Pashto and their neighbours.
    Arabic,
    /// Hebrew and Yiddish.
    Hebrew,
    /// Cyrillic.
    Cyrillic,
    /// Greek.
    Greek,
    /// Chinese characters, whatever language they write.
    Han,
    /// Korean syllables.
    Hangul,
    /// Hiragana and katakana.
    Kana,
    /// Digits alone.
    Number,
    /// Any other script, read by its letters' usual Latin equivalents.
    Other,
}

impl Script {
    /// The script of one letter; `None` for what is written in all of them.
    pub(super) fn of(c: char) -> Option<Script> {
        use unicode_script::Script as U;
        if c == 'ー' {
            return Some(Script::Kana);
        }
        match c.script() {
            U::Latin => Some(Script::Latin),
            U::Arabic => Some(Script::Arabic),
            U::Hebrew => Some(Script::Hebrew),
            U::Cyrillic => Some(Script::Cyrillic),
            U::Greek => Some(Script::Greek),
            U::Han => Some(Script::Han),
            U::Hangul => Some(Script::Hangul),
            U::Hiragana | U::Katakana => Some(Script::Kana),
            U::Common | U::Inherited | U::Unknown => None,
            _ => Some(Script::Other),
        }
    }

    /// Short vowels are not written.
    pub fn is_unvowelled(self) -> bool {
        matches!(self, Script::Arabic | Script::Hebrew)
    }

    /// The script with this number, if there is one.
    pub fn from_number(number: u8) -> Option<Script> {
        use Script::*;
        [Latin, Arabic, Hebrew, Cyrillic, Greek, Han, Hangul, Kana, Number, Other].get(usize::from(number)).copied()
    }
}

/// A word's *form*: lower case, composed, without what carries no meaning for its script. Marks
/// that tell how a letter sounds stay (`č`), vowel signs of abjads go.
pub(super) fn form(text: &str, script: Script) -> String {
    let lower = text.nfkc().flat_map(char::to_lowercase);
    match script {
        Script::Arabic => lower.filter(|c| !is_combining_mark(*c)).filter_map(arabic_form).collect(),
        Script::Hebrew => {
            lower.filter(|c| !is_combining_mark(*c)).filter(|c| c.is_alphanumeric()).map(hebrew_form).collect()
        }
        Script::Greek => lower.nfd().filter(|c| c.is_alphanumeric()).map(|c| if c == 'ς' { 'σ' } else { c }).collect(),
        Script::Cyrillic => {
            lower.nfd().filter(|c| *c == BREVE || *c == DIAERESIS || c.is_alphanumeric()).nfc().collect()
        }
        Script::Other => lower.filter(|c| c.is_alphanumeric() || is_combining_mark(*c)).collect(),
        _ => lower.filter(|c| c.is_alphanumeric() || *c == 'ー').collect(),
    }
}

/// Two keyboards, one letter.
fn arabic_form(c: char) -> Option<char> {
    match c {
        'ي' | 'ی' => Some('ي'),
        'ك' | 'ک' => Some('ك'),
        'ہ' | 'ە' => Some('ه'),
        TATWEEL => None,
        _ => c.is_alphanumeric().then_some(c),
    }
}

fn hebrew_form(c: char) -> char {
    match c {
        'ך' => 'כ',
        'ם' => 'מ',
        'ן' => 'נ',
        'ף' => 'פ',
        'ץ' => 'צ',
        _ => c,
    }
}

/// A word's *fold*: its form without any mark; two words with one fold are written the same.
pub(super) fn fold(form: &str, script: Script) -> String {
    match script {
        Script::Latin | Script::Other => form.chars().flat_map(latin_fold).collect(),
        Script::Arabic => form.chars().filter_map(arabic_fold).collect(),
        Script::Cyrillic => form.chars().map(|c| if c == 'ё' { 'е' } else { c }).collect(),
        Script::Kana => form.chars().filter(|c| *c != 'ー').collect(),
        _ => form.to_owned(),
    }
}

fn latin_fold(c: char) -> impl Iterator<Item = char> {
    let known = if c.is_ascii() { "" } else { any_ascii_char(c) };
    let plain = c.is_ascii().then_some(c);
    plain.into_iter().chain(known.chars().map(|c| c.to_ascii_lowercase()).filter(char::is_ascii_alphanumeric))
}

fn arabic_fold(c: char) -> Option<char> {
    match c {
        'أ' | 'إ' | 'آ' | 'ٱ' => Some('ا'),
        'ى' | 'ئ' | 'ې' | 'ۍ' => Some('ي'),
        'ؤ' => Some('و'),
        'ة' => Some('ه'),
        'ء' => None,
        _ => Some(c),
    }
}

/// Reads a form into letters of the common alphabet.
pub(super) fn letters(form: &str, script: Script) -> Vec<Letter> {
    let mut out = Vec::with_capacity(form.len());
    match script {
        Script::Latin => latin::read(form, &mut out),
        Script::Arabic => arabic::read(form, &mut out),
        Script::Hebrew => hebrew::read(form, &mut out),
        Script::Cyrillic => cyrillic::read(form, &mut out),
        Script::Greek => greek::read(form, &mut out),
        Script::Han => han::read(form, &mut out),
        Script::Hangul => hangul::read(form, &mut out),
        Script::Kana => kana::read(form, &mut out),
        Script::Number => {}
        Script::Other => latin::read(&fold(form, script), &mut out),
    }
    out.truncate(super::sound::WORD_LETTERS);
    out
}

const TATWEEL: char = '\u{640}';
const BREVE: char = '\u{306}';
const DIAERESIS: char = '\u{308}';
