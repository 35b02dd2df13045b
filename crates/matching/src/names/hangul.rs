//! Hangul: syllables taken apart into jamo, each read so that Revised Romanisation,
//! McCune-Reischauer and the North Korean habit all lie near.

use super::sound::Letter::{self, *};

/// Reads a word of syllables (NFC) into letters of the common alphabet.
pub(super) fn read(form: &str, out: &mut Vec<Letter>) {
    for c in form.chars() {
        let Some(index) = (c as u32).checked_sub(FIRST_SYLLABLE).filter(|i| *i < SYLLABLES) else {
            continue;
        };
        out.extend_from_slice(INITIAL[(index / 588) as usize]);
        out.extend_from_slice(VOWEL[(index % 588 / 28) as usize]);
        out.extend_from_slice(FINAL[(index % 28) as usize]);
    }
}

const FIRST_SYLLABLE: u32 = 0xAC00;
const SYLLABLES: u32 = 11_172;

/// ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ
const INITIAL: [&[Letter]; 19] = [
    &[KoG],
    &[KoG],
    &[N],
    &[KoD],
    &[KoD],
    &[EastR],
    &[M],
    &[KoB],
    &[KoB],
    &[KoS],
    &[KoS],
    &[],
    &[KoJ],
    &[KoJ],
    &[KoCh],
    &[K],
    &[T],
    &[KoP],
    &[KoH],
];

/// ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ
const VOWEL: [&[Letter]; 21] = [
    &[A],
    &[KoAe],
    &[Y, A],
    &[Y, KoAe],
    &[KoEo],
    &[E],
    &[Y, KoEo],
    &[Y, E],
    &[O],
    &[W, A],
    &[W, E],
    &[O, MayE],
    &[Y, O],
    &[U],
    &[W, KoEo],
    &[W, E],
    &[W, I],
    &[Y, U],
    &[KoEu],
    &[MayE, I],
    &[I],
];

/// None, then ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ; ng is n and a g that may be left.
const FINAL: [&[Letter]; 28] = [
    &[],
    &[KoG],
    &[KoG],
    &[KoG],
    &[N],
    &[N],
    &[N],
    &[KoD],
    &[EastR],
    &[EastR],
    &[M],
    &[EastR],
    &[EastR],
    &[EastR],
    &[EastR],
    &[EastR],
    &[M],
    &[KoB],
    &[KoB],
    &[EastT],
    &[EastT],
    &[N, MayK],
    &[KoD],
    &[KoCh],
    &[K],
    &[T],
    &[KoP],
    &[],
];
