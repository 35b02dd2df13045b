//! Keys under which a word is found in an index: everything that could be the same name shares
//! at least one key with it.

use super::fold::Script;
use super::sound::{Letter, Sound};
use super::word::Part;

/// The keys of one word, each a hash that says nothing by itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Keys {
    /// Of what it sounds like, closely; words with one are spellings of one name. One of `all`.
    pub sound: u32,
    /// All keys under which it is looked up, without repetition.
    pub all: Vec<u32>,
    /// Keys of neighbours that written together could be this word ([`joined_key`]).
    pub joined: Vec<u32>,
}

/// The keys of a word.
pub fn keys_of(word: &Part<'_>) -> Keys {
    let sound = sound_key(word);
    let mut all = vec![sound, hash(EXACT, word.folded.bytes())];
    let ways = skeletons(word.letters);
    all.extend(ways.iter().map(|way| way.key(SKELETON)));
    slips(word, &mut all);
    if word.known != 0 {
        all.push(hash(KNOWN, word.known.to_le_bytes().into_iter()));
    }
    all.sort_unstable();
    all.dedup();
    let joined = ways.iter().filter(|way| way.length >= JOINED_CLASSES).map(|way| way.key(JOINED)).collect();
    Keys { sound, all, joined }
}

/// The key of two neighbours written together, where there is enough of them to be told apart.
pub fn joined_key(first: &Part<'_>, second: &Part<'_>) -> Option<u32> {
    let letters = first.letters.iter().chain(second.letters);
    let skeleton = letters.fold(Skeleton::default(), |way, letter| way.with(letter.facts().classes[0]));
    (skeleton.length >= JOINED_CLASSES).then(|| skeleton.key(JOINED))
}

/// Consonants by class and vowels by three: `Mohamed` and `Muhammad` share it, `Hasan` and
/// `Husayn` do not. Scripts without vowels have keys of their own.
fn sound_key(word: &Part<'_>) -> u32 {
    let mut key: Vec<u8> = vec![u8::from(word.script.is_unvowelled())];
    for letter in word.letters {
        let mark = close_class(*letter);
        if mark != 0 && key.last() != Some(&mark) {
            key.push(mark);
        }
    }
    if word.letters.is_empty() { hash(EXACT, word.folded.bytes()) } else { hash(SOUND, key.into_iter()) }
}

fn close_class(letter: Letter) -> u8 {
    let facts = letter.facts();
    match (facts.classes[0], facts.sounds[0].0) {
        _ if facts.gap < 20 => 0,
        (0, Sound::A | Sound::E) => 20,
        (0, Sound::I | Sound::Y) => 21,
        (0, Sound::O | Sound::U | Sound::W) => 22,
        (0, _) => 23,
        (class, _) => class,
    }
}

/// Skeletons: classes of the consonants, in every way ambiguous letters allow.
fn skeletons(letters: &[Letter]) -> Vec<Skeleton> {
    let mut ways: Vec<Skeleton> = vec![Skeleton::default()];
    for letter in letters {
        let classes = letter.facts().classes;
        let fork = if ways.len() * classes.len() <= WAYS { classes.len() } else { 1 };
        let mut next = Vec::with_capacity(ways.len() * fork);
        for class in &classes[..fork] {
            next.extend(ways.iter().map(|way| way.with(*class)));
        }
        next.sort_unstable();
        next.dedup();
        ways = next;
    }
    ways.retain(|way| way.length > 0);
    ways
}

/// Up to sixteen classes, four bits each.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Skeleton {
    classes: u64,
    length: u8,
}

impl Skeleton {
    fn with(self, class: u8) -> Skeleton {
        let repeated = self.length > 0 && self.classes & 15 == u64::from(class);
        if class == 0 || repeated || self.length == 16 {
            return self;
        }
        Skeleton { classes: (self.classes << 4) | u64::from(class), length: self.length + 1 }
    }
}

impl Skeleton {
    fn key(self, family: u8) -> u32 {
        hash(family, self.classes.to_le_bytes().into_iter())
    }
}

/// The fold with each letter left out in turn: one slip on either side still meets.
fn slips(word: &Part<'_>, out: &mut Vec<u32>) {
    let chars: Vec<char> = word.folded.chars().take(SLIP_LETTERS + 1).collect();
    if matches!(word.script, Script::Han | Script::Number) || !(4..=SLIP_LETTERS).contains(&chars.len()) {
        return;
    }
    out.push(hash_chars(chars.iter().copied()));
    for left_out in 0..chars.len() {
        if left_out == 0 || chars[left_out] != chars[left_out - 1] {
            out.push(hash_chars(chars.iter().enumerate().filter(|(i, _)| *i != left_out).map(|(_, c)| *c)));
        }
    }
}

fn hash_chars(chars: impl Iterator<Item = char>) -> u32 {
    let mut bytes = [0u8; 4];
    let mut state = start(SLIPPED);
    for c in chars {
        for byte in c.encode_utf8(&mut bytes).bytes() {
            state = step(state, byte);
        }
    }
    end(state)
}

/// FNV-1a over 64 bits, folded: fixed for ever, since indexes are kept on disk.
fn hash(family: u8, bytes: impl Iterator<Item = u8>) -> u32 {
    end(bytes.fold(start(family), step))
}

fn start(family: u8) -> u64 {
    step(0xcbf2_9ce4_8422_2325, family)
}

fn step(state: u64, byte: u8) -> u64 {
    (state ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3)
}

fn end(state: u64) -> u32 {
    (state ^ (state >> 29) ^ (state >> 47)) as u32
}

const EXACT: u8 = 1;
const SOUND: u8 = 2;
const SKELETON: u8 = 3;
const SLIPPED: u8 = 4;
const KNOWN: u8 = 5;
const JOINED: u8 = 6;
/// Shorter skeletons of two words say too little.
const JOINED_CLASSES: u8 = 3;
/// Most skeletons of one word.
const WAYS: usize = 6;
/// Longer words are found by their skeleton alone.
const SLIP_LETTERS: usize = 14;
