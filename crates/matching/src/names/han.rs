//! Han: each character by its Mandarin reading (any_ascii's), which is also what foreign names
//! written in Chinese are spelt by. Japanese and Korean readings of the same characters are a
//! matter of dictionaries and are not attempted.

use super::sound::Letter::{self, *};
use any_ascii::any_ascii_char;

/// Reads a word of characters into letters of the common alphabet.
pub(super) fn read(form: &str, out: &mut Vec<Letter>) {
    for c in form.chars() {
        let syllable: String =
            any_ascii_char(c).chars().filter(char::is_ascii_alphabetic).map(|c| c.to_ascii_lowercase()).collect();
        read_syllable(&syllable, out);
    }
}

fn read_syllable(syllable: &str, out: &mut Vec<Letter>) {
    if let Some((_, letters)) = WHOLE.iter().find(|(whole, _)| *whole == syllable) {
        out.extend_from_slice(letters);
        return;
    }
    let (initial, letters) =
        INITIALS.iter().find(|(initial, _)| syllable.starts_with(initial)).copied().unwrap_or(("", &[]));
    out.extend_from_slice(letters);
    let mut rest = &syllable[initial.len()..];
    while let Some(first) = rest.chars().next() {
        let (taken, letters) =
            FINALS.iter().find(|(part, _)| rest.starts_with(part)).copied().unwrap_or((&rest[..first.len_utf8()], &[]));
        out.extend_from_slice(letters);
        rest = &rest[taken.len()..];
    }
}

/// Syllables that stand for a bare consonant in transcriptions of foreign names.
const WHOLE: &[(&str, &[Letter])] = &[
    ("si", &[KanaS, Prop]),
    ("te", &[T, Prop]),
    ("de", &[HanD, Prop]),
    ("ke", &[K, Prop]),
    ("ge", &[HanG, Prop]),
    ("er", &[EndR]),
    ("fu", &[HanF, Prop]),
    ("bu", &[HanB, Prop]),
    ("pu", &[P, Prop]),
    ("mu", &[M, Prop]),
    ("le", &[HanL, Prop]),
    ("lu", &[HanL, Prop]),
    ("ci", &[HanC, Prop]),
    ("zi", &[HanZ, Prop]),
    ("shi", &[HanShi, Prop]),
    ("qi", &[HanQ, Prop]),
    ("en", &[MayE, HanN]),
];

const INITIALS: &[(&str, &[Letter])] = &[
    ("zh", &[HanZh]),
    ("ch", &[Ch]),
    ("sh", &[HanShi]),
    ("x", &[HanX]),
    ("q", &[HanQ]),
    ("j", &[HanJ]),
    ("z", &[HanZ]),
    ("c", &[HanC]),
    ("r", &[HanR]),
    ("b", &[HanB]),
    ("d", &[HanD]),
    ("g", &[HanG]),
    ("h", &[HanH]),
    ("f", &[HanF]),
    ("w", &[HanW]),
    ("l", &[HanL]),
    ("p", &[P]),
    ("t", &[T]),
    ("k", &[K]),
    ("m", &[M]),
    ("n", &[N]),
    ("s", &[KanaS]),
    ("y", &[MayY]),
];

const FINALS: &[(&str, &[Letter])] = &[
    ("ng", &[HanN, MayK]),
    ("n", &[HanN]),
    ("r", &[EndR]),
    ("ia", &[MayY, A]),
    ("ie", &[MayY, E]),
    ("iu", &[MayY, MayE, U]),
    ("io", &[MayY, O]),
    ("uo", &[MayE, O]),
    ("ui", &[U, MayE, I]),
    ("ua", &[W, A]),
    ("ao", &[A, MayE, O]),
    ("ou", &[O, MayE]),
    ("ei", &[E, MayE]),
    ("ai", &[A, I]),
    ("a", &[A]),
    ("e", &[E]),
    ("i", &[I]),
    ("o", &[O]),
    ("u", &[U]),
    ("v", &[Ue]),
];
