//! Kana: native words and, in katakana, foreign names cut into syllables.

use super::sound::Letter::{self, *};

/// Reads a word of hiragana or katakana into letters of the common alphabet.
pub(super) fn read(form: &str, out: &mut Vec<Letter>) {
    for c in form.chars() {
        let c = hiragana(c);
        if let Some((_, vowel)) = SMALL.iter().find(|(small, _)| *small == c) {
            replace_vowel(vowel, out);
        } else if let Some((_, letters)) = SYLLABLES.iter().find(|(all, _)| all.contains(c)) {
            out.extend_from_slice(letters);
            out.extend(vowel_of(c, letters));
        }
    }
}

/// The two kana alphabets lie 0x60 apart.
fn hiragana(c: char) -> char {
    match c {
        '\u{30A1}'..='\u{30F6}' => char::from_u32(c as u32 - 0x60).unwrap_or(c),
        _ => c,
    }
}

/// A small kana takes the place of the vowel before it: shi + yo = sho, fu + i = fi.
fn replace_vowel(vowel: &[Letter], out: &mut Vec<Letter>) {
    if out.last().is_some_and(|l| matches!(l, I | U | Prop | E | O)) {
        out.pop();
    }
    out.extend_from_slice(vowel);
}

fn vowel_of(c: char, letters: &[Letter]) -> Option<Letter> {
    if letters.is_empty() || letters == [KanaN] {
        return None;
    }
    let row = ROWS.iter().find(|(row, _)| row.contains(c)).map(|(_, vowel)| *vowel)?;
    // Foreign consonants without a vowel are written with u, after t and d with o.
    Some(match (row, letters) {
        (U, []) => U,
        (U, _) => Prop,
        (O, [KanaT | D]) => Prop,
        _ => row,
    })
}

const ROWS: &[(&str, Letter)] = &[
    ("かがさざただなはばぱまやらわ", A),
    ("きぎしじちぢにひびぴみりゐ", I),
    ("くぐすずつづぬふぶぷむゆるゔ", U),
    ("けげせぜてでねへべぺめれゑ", E),
    ("こごそぞとどのほぼぽもよろを", O),
];

const SMALL: &[(char, &[Letter])] = &[
    ('ゃ', &[MayY, A]),
    ('ゅ', &[MayY, U]),
    ('ょ', &[MayY, O]),
    ('ぁ', &[A]),
    ('ぃ', &[I]),
    ('ぅ', &[U]),
    ('ぇ', &[E]),
    ('ぉ', &[O]),
    ('ゎ', &[W, A]),
];

const SYLLABLES: &[(&str, &[Letter])] = &[
    ("かきくけこ", &[K]),
    ("がぎぐげご", &[G]),
    ("さすせそ", &[KanaS]),
    ("し", &[KanaSh]),
    ("ざずぜぞ", &[KanaZ]),
    ("じぢ", &[KanaJ]),
    ("たてと", &[KanaT]),
    ("ち", &[KanaCh]),
    ("つ", &[KanaTs]),
    ("だでどづ", &[D]),
    ("なにぬねの", &[N]),
    ("はひへほ", &[KanaH]),
    ("ふ", &[KanaF]),
    ("ばびぶべぼ", &[KanaB]),
    ("ぱぴぷぺぽ", &[P]),
    ("まみむめも", &[M]),
    ("やゆよ", &[Y]),
    ("らりるれろ", &[EastR]),
    ("わゐゑを", &[W]),
    ("ゔ", &[V]),
    ("ん", &[KanaN]),
    ("あ", &[A]),
    ("い", &[I]),
    ("う", &[U]),
    ("え", &[E]),
    ("お", &[O]),
];
