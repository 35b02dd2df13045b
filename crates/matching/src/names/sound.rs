//! Sounds: what a letter may stand for, how far two sounds lie apart, and how alike two
//! words sound. Every script is read into the same small alphabet of *letters with possible
//! sounds*, so `محمد`, `Мухаммад` and `Mohamed` are compared directly.
//!
//! All figures are hundredths of "one plain consonant more or less" and whole numbers, so that
//! two machines agree on every score. They are hand-written from transliteration tables
//! (ISO 233, DIN 31635, BGN/PCGN, ISO 9, McCune-Reischauer, Wade-Giles) and habit.

use std::sync::LazyLock;

mod distance;
mod letters;

pub(super) use distance::Sound;
pub use letters::Letter;

/// Longest word compared, in letters: what lies beyond is cut. Names are shorter; hostile
/// text is not.
pub const WORD_LETTERS: usize = 24;

/// How a word is written, as far as sound is concerned.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Spoken<'a> {
    pub letters: &'a [Letter],
    /// Short vowels are not written (Arabic, Hebrew).
    pub unvowelled: bool,
}

/// How alike two words sound, 0 to 100; what is under [`WORTHLESS`] is 0. The same slip counts for
/// more in a short word: there are more short words than sounds to tell them apart by.
pub(super) fn alike(a: Spoken<'_>, b: Spoken<'_>) -> u8 {
    let (a, b) = (a.cut(), b.cut());
    let (weight_a, weight_b) = (weight(a.letters), weight(b.letters));
    let mean = (weight_a + weight_b) / 2;
    if mean == 0 {
        return if a.letters == b.letters { 100 } else { 0 };
    }
    let strictness = STRICT + SHORT * 100 / weight_a.min(weight_b).max(1);
    let most = (100 - WORTHLESS) * mean / strictness;
    match apart(a, b, most) {
        Some(apart) => 100u32.saturating_sub(apart * strictness / mean) as u8,
        None => 0,
    }
}

/// What leaving a letter out costs; little where the vowels of the other side are not written.
fn gap(letter: Letter, beside_unvowelled: bool) -> u32 {
    let facts = letter.facts();
    u32::from(if beside_unvowelled { facts.gap_unwritten } else { facts.gap })
}

/// What a word's letters weigh together.
fn weight(letters: &[Letter]) -> u32 {
    letters.iter().map(|l| u32::from(l.facts().gap)).sum()
}

/// Cheapest way from one word to the other by leaving letters out, exchanging them for others
/// and swapping neighbours (Damerau's optimal string alignment with the tables of this file);
/// `None` when it costs more than `most`.
fn apart(a: Spoken<'_>, b: Spoken<'_>, most: u32) -> Option<u32> {
    let (x, y) = (a.letters, b.letters);
    let exchange: &[u8] = &EXCHANGE;
    let mut gaps = [0u32; WORD_LETTERS];
    let mut before = [0u32; WORD_LETTERS + 1];
    let mut last = [0u32; WORD_LETTERS + 1];
    let mut row = [0u32; WORD_LETTERS + 1];
    for (j, letter) in y.iter().enumerate() {
        gaps[j] = gap(*letter, a.unvowelled);
        last[j + 1] = last[j] + gaps[j];
    }
    let mut least_before = 0;
    for i in 0..x.len() {
        let leave = gap(x[i], b.unvowelled);
        let costs = &exchange[x[i] as usize * Letter::COUNT..][..Letter::COUNT];
        row[0] = last[0] + leave;
        let mut least = row[0];
        for j in 0..y.len() {
            let mut best = (last[j] + u32::from(costs[y[j] as usize])).min(last[j + 1] + leave).min(row[j] + gaps[j]);
            if i > 0 && j > 0 && x[i] == y[j - 1] && x[i - 1] == y[j] {
                best = best.min(before[j - 1] + SWAPPED);
            }
            row[j + 1] = best;
            least = least.min(best);
        }
        if least.min(least_before) > most {
            return None;
        }
        least_before = least;
        (before, last, row) = (last, row, before);
    }
    Some(last[y.len()]).filter(|cost| *cost <= most)
}

impl Spoken<'_> {
    fn cut(self) -> Self {
        Spoken { letters: &self.letters[..self.letters.len().min(WORD_LETTERS)], ..self }
    }
}

/// What it costs to write one letter for the other.
pub(super) fn exchange(a: Letter, b: Letter) -> u32 {
    u32::from(EXCHANGE[a as usize * Letter::COUNT + b as usize])
}

/// The dearest of possible sounds is not asked: two letters are as near as their nearest sounds.
fn nearest(a: Letter, b: Letter) -> u8 {
    let mut best = u8::MAX;
    for (sound_a, doubt_a) in a.facts().sounds {
        for (sound_b, doubt_b) in b.facts().sounds {
            let apart = distance::between(*sound_a, *sound_b);
            best = best.min(apart.saturating_add(*doubt_a).saturating_add(*doubt_b));
        }
    }
    best
}

static EXCHANGE: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let mut table = Vec::with_capacity(Letter::COUNT * Letter::COUNT);
    for a in Letter::ALL {
        for b in Letter::ALL {
            table.push(if a == b { 0 } else { nearest(a, b) });
        }
    }
    table
});

/// Words less alike have nothing to do with each other.
const WORTHLESS: u32 = 50;
const SWAPPED: u32 = 60;
/// Hundredths of what lies apart that count in a long word, and what a short one adds.
const STRICT: u32 = 80;
const SHORT: u32 = 90;
