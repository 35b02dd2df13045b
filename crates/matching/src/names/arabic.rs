//! Arabic script: Arabic, Persian, Urdu, Pashto, Kurdish, Uyghur. Short vowels are not written.

use super::sound::Letter::{self, *};

/// Reads a folded word into letters of the common alphabet.
pub(super) fn read(form: &str, out: &mut Vec<Letter>) {
    let count = form.chars().count();
    for (at, c) in form.chars().enumerate() {
        let (first, last) = (at == 0, at + 1 == count && count > 1);
        let letter = match c {
            'ا' if first => FirstAlef,
            'ا' if last => EndAlef,
            'ی' | 'ي' | 'ى' if last => EndYa,
            'ه' | 'ہ' if last => EndHa,
            _ => match LETTERS.iter().find(|(letters, _)| letters.contains(c)) {
                Some((_, letter)) => *letter,
                None => continue,
            },
        };
        if out.last() != Some(&letter) {
            out.push(letter);
        }
    }
}

const LETTERS: &[(&str, Letter)] = &[
    ("ا", Alef),
    ("آ", A),
    ("أٱ", FirstAlef),
    ("إ", AlefBelow),
    ("ءؤ", Hamza),
    ("ئ", Hamza),
    ("عۓ", Ain),
    ("ب", ArB),
    ("پ", P),
    ("تټٹط", T),
    ("ث", ArTh),
    ("ج", ArJ),
    ("چ", Ch),
    ("ح", ArH),
    ("خ", ArKh),
    ("دډڈ", D),
    ("ذ", ArDh),
    ("رړڑ", R),
    ("ز", Z),
    ("ژ", ArZh),
    ("ږ", PashtoGe),
    ("س", S),
    ("ش", ArSh),
    ("ښ", PashtoShe),
    ("څځ", PashtoTse),
    ("ص", S),
    ("ض", ArDad),
    ("ظ", ArZa),
    ("غ", ArGh),
    ("ف", ArF),
    ("ڤۋ", V),
    ("ق", ArQ),
    ("كک", ArK),
    ("گګڭڠ", G),
    ("لڵ", L),
    ("م", M),
    ("نڼ", N),
    ("ں", NasalN),
    ("هہە", H),
    ("ھ", Aspired),
    ("ة", Marbuta),
    ("وۆۇۈ", Waw),
    ("يیېۍێے", Ya),
    ("ى", EndYa),
];
