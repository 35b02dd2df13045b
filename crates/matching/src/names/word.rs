//! One word beside another.

use super::fold::{self, Script};
use super::known;
use super::parts::Role;
use super::sound::{self, Letter, Spoken};
use unicode_normalization::UnicodeNormalization;

/// A word in all the shapes it is compared by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    form: Box<str>,
    folded: Box<str>,
    letters: Box<[Letter]>,
    script: Script,
    known: u16,
}

impl Word {
    pub(super) fn new(form: Box<str>, folded: Box<str>, script: Script) -> Word {
        let letters = fold::letters(&form, script).into();
        let known = known::set_of(&folded);
        Word { form, folded, letters, script, known }
    }

    /// Reads one word by itself, in the script of its first letter.
    pub fn read(text: &str) -> Word {
        let script = text.chars().find_map(Script::of).unwrap_or(Script::Number);
        let form = fold::form(text, script);
        let folded = fold::fold(&form, script);
        Word::new(form.into(), folded.into(), script)
    }

    /// Puts a word together again from what was kept of it; the letters are believed.
    pub fn kept(form: &str, script: Script, letters: &[Letter]) -> Word {
        let folded = fold::fold(form, script);
        let known = known::set_of(&folded);
        Word { form: form.into(), folded: folded.into(), letters: letters.into(), script, known }
    }

    /// Lower case, with the marks that tell how a letter sounds; the word's identity.
    pub fn form(&self) -> &str {
        &self.form
    }

    /// Without marks; words with one fold are written the same.
    pub fn folded(&self) -> &str {
        &self.folded
    }

    /// Its letters in the common alphabet of all scripts.
    pub fn letters(&self) -> &[Letter] {
        &self.letters
    }

    /// The script it is written in.
    pub fn script(&self) -> Script {
        self.script
    }

    /// The set of names known to be one (`Yusuf`, `Joseph`); 0 for none.
    pub fn known(&self) -> u16 {
        self.known
    }

    /// The word as it is compared, without a name around it.
    pub fn part(&self) -> Part<'_> {
        Part {
            text: &self.form,
            folded: &self.folded,
            letters: &self.letters,
            script: self.script,
            known: self.known,
            role: Role::Name,
        }
    }
}

/// A word lent for comparing, from a [`super::Prepared`] or from an index's own store.
#[derive(Clone, Copy, Debug)]
pub struct Part<'a> {
    /// As written, for reasons.
    pub text: &'a str,
    /// See [`Word::folded`].
    pub folded: &'a str,
    /// See [`Word::letters`].
    pub letters: &'a [Letter],
    /// See [`Word::script`].
    pub script: Script,
    /// See [`Word::known`].
    pub known: u16,
    /// What it does in its name.
    pub role: Role,
}

impl<'a> Part<'a> {
    pub(super) fn spoken(&self) -> Spoken<'a> {
        Spoken { letters: self.letters, unvowelled: self.script.is_unvowelled() }
    }
}

/// Why two words count as one.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum WordAlike {
    /// Written the same but for case and marks.
    Same,
    /// A slip or another spelling, letter by letter.
    Spelling,
    /// Spelt otherwise, sounds alike.
    Sound,
    /// The same sounds in another script.
    Transliterated,
    /// Two forms of one name, known to be so.
    KnownForm,
}

/// How alike two words are, 0 to 100, and why.
pub fn words_alike(a: &Part<'_>, b: &Part<'_>) -> (u8, WordAlike) {
    if a.script == b.script && a.folded == b.folded {
        return (100, WordAlike::Same);
    }
    if a.script == Script::Number || b.script == Script::Number {
        return (0, WordAlike::Spelling);
    }
    if a.script == b.script && matches!(a.script, Script::Han | Script::Hangul) {
        return (syllables_alike(a, b), WordAlike::Spelling);
    }
    let sound = sounds(a, b);
    if a.known != 0 && a.known == b.known && sound < KNOWN {
        return (KNOWN, WordAlike::KnownForm);
    }
    if a.script != b.script {
        return (sound.min(MOST_TRANSLITERATED), WordAlike::Transliterated);
    }
    let spelling = if sound >= MOST_LIKELY { sound } else { spelt(a.folded, b.folded) };
    let how = if spelling + 8 >= sound { WordAlike::Spelling } else { WordAlike::Sound };
    (sound.max(spelling).min(MOST_SAME_SCRIPT), how)
}

/// By sound, with and without an article written into one of them (`Alghamdi`, `Ghamdi`).
fn sounds(a: &Part<'_>, b: &Part<'_>) -> u8 {
    let plain = sound::alike(a.spoken(), b.spoken());
    if plain >= MOST_LIKELY {
        return plain;
    }
    let (bare_a, bare_b) = (without_article(a), without_article(b));
    match (bare_a, bare_b) {
        (Some(bare), None) => plain.max(sound::alike(bare, b.spoken()).saturating_sub(ARTICLE)),
        (None, Some(bare)) => plain.max(sound::alike(a.spoken(), bare).saturating_sub(ARTICLE)),
        _ => plain,
    }
}

fn without_article<'a>(part: &Part<'a>) -> Option<Spoken<'a>> {
    match part.letters {
        [Letter::A | Letter::E | Letter::FirstAlef, Letter::L, rest @ ..] if rest.len() >= 3 => {
            Some(Spoken { letters: rest, ..part.spoken() })
        }
        _ => None,
    }
}

/// Where a syllable is one character, another character is another syllable: one that sounds the
/// same may be its older or simpler form, and Hangul is compared by its parts.
fn syllables_alike(a: &Part<'_>, b: &Part<'_>) -> u8 {
    if a.letters == b.letters {
        return SAME_SYLLABLES;
    }
    let parts = |part: &Part<'_>| part.folded.nfd().collect::<String>();
    spelt(&parts(a), &parts(b)).min(sounds(a, b))
}

/// Letter by letter (optimal string alignment), for slips that change the sound.
fn spelt(a: &str, b: &str) -> u8 {
    let (length_a, length_b) = (a.chars().count(), b.chars().count());
    let longest = length_a.max(length_b);
    if longest < 4 || length_a.abs_diff(length_b) * 3 > longest {
        return 0;
    }
    let slips = rapidfuzz::distance::osa::distance(a.chars(), b.chars());
    100u8.saturating_sub((slips * SLIP / longest).min(100) as u8)
}

/// Known forms of one name count as this much.
const KNOWN: u8 = 88;
const SAME_SYLLABLES: u8 = 88;
const MOST_TRANSLITERATED: u8 = 96;
const MOST_SAME_SCRIPT: u8 = 97;
/// Above this nothing better is looked for.
const MOST_LIKELY: u8 = 93;
const ARTICLE: u8 = 3;
/// What one slip in a word of one letter costs, in hundredths.
const SLIP: usize = 120;
