//! Letters of one alphabet typed for their twins in another (`Iгар` with a Latin I, `СAРOV`): a
//! word is read in the alphabet most of its letters are of.

use super::fold::Script;

/// Whether one word may hold letters of both scripts.
pub(super) fn may_mix(a: Script, b: Script) -> bool {
    alphabet(a) && alphabet(b)
}

/// The word in the script most of its letters are of, as far as twins can be found.
pub(super) fn one_script(text: String, first: Script) -> (String, Script) {
    if !alphabet(first) {
        return (text, first);
    }
    let count = |script: Script| text.chars().filter(|c| Script::of(*c) == Some(script)).count();
    let (latin, cyrillic, greek) = (count(Script::Latin), count(Script::Cyrillic), count(Script::Greek));
    if [latin, cyrillic, greek].iter().filter(|n| **n > 0).count() < 2 {
        return (text, first);
    }
    if cyrillic >= latin.max(greek) {
        (text.chars().map(|c| twin(c, LATIN_CYRILLIC, false)).collect(), Script::Cyrillic)
    } else if greek > latin {
        (text.chars().map(|c| twin(c, LATIN_GREEK, false)).collect(), Script::Greek)
    } else {
        let text = text.chars().map(|c| twin(twin(c, LATIN_CYRILLIC, true), LATIN_GREEK, true)).collect();
        (text, Script::Latin)
    }
}

fn alphabet(script: Script) -> bool {
    matches!(script, Script::Latin | Script::Cyrillic | Script::Greek)
}

fn twin(c: char, twins: &[(char, char)], to_latin: bool) -> char {
    let found = twins.iter().find(|(latin, other)| if to_latin { *other == c } else { *latin == c });
    found.map_or(c, |(latin, other)| if to_latin { *latin } else { *other })
}

const LATIN_CYRILLIC: &[(char, char)] = &[
    ('a', 'а'),
    ('e', 'е'),
    ('o', 'о'),
    ('p', 'р'),
    ('c', 'с'),
    ('x', 'х'),
    ('y', 'у'),
    ('i', 'і'),
    ('j', 'ј'),
    ('s', 'ѕ'),
    ('ë', 'ё'),
    ('ï', 'ї'),
    ('k', 'к'),
    ('m', 'м'),
    ('A', 'А'),
    ('B', 'В'),
    ('C', 'С'),
    ('E', 'Е'),
    ('H', 'Н'),
    ('I', 'І'),
    ('J', 'Ј'),
    ('K', 'К'),
    ('M', 'М'),
    ('O', 'О'),
    ('P', 'Р'),
    ('S', 'Ѕ'),
    ('T', 'Т'),
    ('X', 'Х'),
    ('Y', 'У'),
    ('Ë', 'Ё'),
    ('Ï', 'Ї'),
    ('ĸ', 'к'),
    ('n', 'п'),
    ('r', 'г'),
    ('u', 'и'),
];

const LATIN_GREEK: &[(char, char)] = &[
    ('o', 'ο'),
    ('v', 'ν'),
    ('a', 'α'),
    ('i', 'ι'),
    ('p', 'ρ'),
    ('x', 'χ'),
    ('y', 'γ'),
    ('u', 'υ'),
    ('k', 'κ'),
    ('A', 'Α'),
    ('B', 'Β'),
    ('E', 'Ε'),
    ('H', 'Η'),
    ('I', 'Ι'),
    ('K', 'Κ'),
    ('M', 'Μ'),
    ('N', 'Ν'),
    ('O', 'Ο'),
    ('P', 'Ρ'),
    ('T', 'Τ'),
    ('X', 'Χ'),
    ('Y', 'Υ'),
    ('Z', 'Ζ'),
];
