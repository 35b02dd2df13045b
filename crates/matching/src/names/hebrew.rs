//! Hebrew script (Hebrew, Yiddish). Short vowels are not written.

use super::sound::Letter::{self, *};

/// Reads a folded word (final forms already made plain) into letters of the common alphabet.
pub(super) fn read(form: &str, out: &mut Vec<Letter>) {
    let count = form.chars().count();
    for (at, c) in form.chars().enumerate() {
        let last = at + 1 == count && count > 1;
        let letter = match c {
            'א' | 'ע' => HebrewAny,
            'ב' => Bet,
            'ג' => Gimel,
            'ד' => D,
            'ה' if last => EndHa,
            'ה' => H,
            'ו' => Vav,
            'ז' => Z,
            'ח' => Het,
            'ט' => T,
            'י' => Yod,
            'כ' | 'ך' => Kaf,
            'ל' => L,
            'מ' | 'ם' => M,
            'נ' | 'ן' => N,
            'ס' => S,
            'פ' | 'ף' => Pe,
            'צ' | 'ץ' => Tsade,
            'ק' => Q,
            'ר' => R,
            'ש' => Shin,
            'ת' => HebrewT,
            _ => continue,
        };
        // A doubled vav or yod is one sound written plainly.
        if out.last() != Some(&letter) {
            out.push(letter);
        }
    }
}
