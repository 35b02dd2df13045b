//! How a text is cut: words in the forms in which they are compared, sentences, and what is denied.

use huecry_catalogue::Lang;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A word of a text.
#[derive(Debug, Clone)]
pub(crate) struct Token {
    /// Its bytes in the text.
    pub start: usize,
    /// Behind its last byte.
    pub end: usize,
    /// How it may be read: folded, and in Arabic without what is joined to its front.
    pub forms: Vec<String>,
    /// Which sentence it stands in.
    pub sentence: u32,
    /// Which part of a sentence, between commas and their like.
    pub clause: u32,
    /// Whether it is denied: behind `no`, `sans`, `ni`, `لم`… in the same part of the sentence.
    pub denied: bool,
}

impl Token {
    /// Whether it is a word of denial.
    pub fn is_denial(&self) -> bool {
        self.forms.iter().any(|form| denies(form))
    }
}

/// The words of a text, in time and memory proportional to it.
pub(crate) fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let (mut start, mut cut) = (None, Cut::default());
    for (at, c) in text.char_indices() {
        if c.is_alphanumeric() || is_combining_mark(c) || c == TATWEEL {
            start.get_or_insert(at);
            continue;
        }
        if let Some(from) = start.take() {
            push(&mut tokens, text, from, at, &cut);
        }
        cut.at(c, &text[at + c.len_utf8()..], tokens.last());
    }
    if let Some(from) = start {
        push(&mut tokens, text, from, text.len(), &cut);
    }
    deny(&mut tokens);
    tokens
}

/// A text in the form in which it is compared: words parted by one space.
pub(super) fn folded(text: &str) -> Vec<String> {
    tokens(text).into_iter().filter_map(|token| token.forms.into_iter().next()).collect()
}

/// The languages a text may be in: Arabic by its letters, the others by their small words; all three
/// when there are none.
pub(super) fn languages(tokens: &[Token]) -> [bool; 4] {
    let mut counts = [0_usize; 3];
    for token in tokens.iter().take(LOOKED_AT) {
        for (count, words) in counts.iter_mut().zip(SMALL_WORDS) {
            *count += usize::from(token.forms.first().is_some_and(|form| words.contains(&form.as_str())));
        }
    }
    let most = counts.iter().copied().max().unwrap_or_default();
    let may = |count: usize| most == 0 || count * 10 > most * 7;
    [may(counts[Lang::En as usize]), may(counts[Lang::Fr as usize]), may(counts[Lang::Es as usize]), true]
}

#[derive(Default)]
struct Cut {
    sentence: u32,
    clause: u32,
}

impl Cut {
    fn at(&mut self, c: char, rest: &str, before: Option<&Token>) {
        let gap = rest.chars().next().is_none_or(char::is_whitespace);
        let short = before.is_some_and(|token| token.end - token.start < 4 && !is_number(&token.forms));
        let ends = match c {
            '!' | '?' | '؟' | '\n' | '؛' | ';' => true,
            '.' => gap && !short,
            _ => false,
        };
        if ends {
            self.sentence += 1;
        }
        if ends || matches!(c, ',' | '،' | ':' | '(' | ')' | '–' | '—' | '«' | '»') {
            self.clause += 1;
        }
    }
}

fn is_number(forms: &[String]) -> bool {
    forms.first().is_some_and(|form| form.bytes().all(|b| b.is_ascii_digit()))
}

fn push(tokens: &mut Vec<Token>, text: &str, start: usize, end: usize, cut: &Cut) {
    let folded: String = text[start..end]
        .nfkd()
        .filter(|c| !is_combining_mark(*c) && *c != TATWEEL)
        .flat_map(char::to_lowercase)
        .flat_map(|c| match c {
            'ة' => ['ه', '\0'],
            'ى' => ['ي', '\0'],
            'œ' => ['o', 'e'],
            'æ' => ['a', 'e'],
            'ß' => ['s', 's'],
            c => [digit(c).unwrap_or(c), '\0'],
        })
        .filter(|c| *c != '\0')
        .collect();
    if folded.is_empty() {
        return;
    }
    let forms = if folded.starts_with(is_arabic) {
        arabic(&folded)
    } else {
        let stem = stem(&folded).to_string();
        if stem == folded { vec![folded] } else { vec![folded, stem] }
    };
    tokens.push(Token { start, end, forms, sentence: cut.sentence, clause: cut.clause, denied: false });
}

/// The figure 0 to 9 that a figure of the Arabic script is, as used in the east or the west of its lands.
pub(super) fn digit(c: char) -> Option<char> {
    let zero = match c {
        '\u{0660}'..='\u{0669}' => 0x0660,
        '\u{06F0}'..='\u{06F9}' => 0x06F0,
        _ => return None,
    };
    char::from_digit(u32::from(c) - zero, 10)
}

/// Whether a folded word is of Arabic letters.
pub(super) fn is_arabic_word(word: &str) -> bool {
    word.starts_with(is_arabic)
}

/// Whether a character is of the Arabic script.
pub(super) fn is_arabic(c: char) -> bool {
    ('\u{0600}'..='\u{06FF}').contains(&c)
}

/// A word of Latin letters without the ends that gender, number and the commonest forms of a verb give it:
/// `publié, publiées`, `acusado, acusadas`, `insults, insulting, insulted` are one. Short words stay as they are.
pub(super) fn stem(word: &str) -> &str {
    let cut = |word: &'_ str, end: &str| -> Option<usize> {
        let rest = word.strip_suffix(end)?;
        rest.chars().nth(STEM_LEAST - 1).map(|_| rest.len())
    };
    let mut length = word.len();
    for ends in STEM_ENDS {
        let found = ends.iter().find_map(|end| cut(&word[..length], end));
        length = found.unwrap_or(length);
    }
    &word[..length]
}

/// The word, and the word without what is joined to its front (`و ف`, `ب ك ل`, `ال`) and to its end (the
/// feminine, the plural, `ه ها هم`, the accusative).
fn arabic(word: &str) -> Vec<String> {
    let mut fronts = vec![word];
    fronts.extend(without(word, &["و", "ف"], 2));
    let mut heads = fronts.clone();
    for front in &fronts {
        heads.extend(without(front, &["لل"], 3));
        heads.extend(without(front, &["ب", "ك", "ل"], 3));
        heads.extend(without(front, &["سي", "ست", "ي", "ت"], 3));
    }
    let bare: Vec<&str> = heads.iter().filter_map(|head| without(head, &["ال"], 2).next()).collect();
    heads.extend(bare);
    let mut forms: Vec<String> = Vec::new();
    for head in heads {
        let ends = ENDS.iter().filter_map(|end| head.strip_suffix(end)).filter(|rest| rest.chars().nth(2).is_some());
        for form in std::iter::once(head).chain(ends) {
            if !forms.iter().any(|there| there == form) {
                forms.push(form.to_string());
            }
        }
    }
    forms
}

fn without<'a>(word: &'a str, heads: &'a [&str], least: usize) -> impl Iterator<Item = &'a str> {
    let rests = heads.iter().filter_map(move |head| word.strip_prefix(head));
    rests.filter(move |rest| rest.chars().nth(least - 1).is_some())
}

/// Marks what is denied: behind a word of denial, up to the end of that part of the sentence.
fn deny(tokens: &mut [Token]) {
    let (mut left, mut clause) = (0_usize, u32::MAX);
    for token in tokens {
        let form = token.forms.first().map(String::as_str).unwrap_or_default();
        if token.clause != clause || CONTRAST.contains(&form) {
            left = 0;
        }
        if left <= REACH_SHORT && ANDS.contains(&form) {
            left = 0;
        }
        clause = token.clause;
        token.denied = left > 0;
        left = left.saturating_sub(1);
        let joined = token.forms.iter().any(|form| DENIALS.contains(&form.as_str()));
        if joined {
            left = REACH;
        } else if token.forms.iter().any(|form| WITHOUT.contains(&form.as_str())) {
            left = left.max(REACH_SHORT);
        }
    }
}

/// Whether a word of a phrase denies by itself, so that the phrase stands as it is.
pub(super) fn denies(word: &str) -> bool {
    DENIALS.contains(&word) || WITHOUT.contains(&word)
}

/// What is joined to the end of an Arabic word, as folded: the feminine is `ه`.
const ENDS: &[&str] = &[
    "هما", "ها", "هم", "هن", "ته", "تها", "تهم", "تهما", "ه", "ا", "ين", "ون", "ات", "اته", "اتها", "ت", "وا", "ان",
    "تين", "تان", "نا",
];
/// What a stem is cut of, in this order, one of each.
const STEM_ENDS: [&[&str]; 3] = [&["ing", "ed", "s", "x"], &["e", "a", "o"], &["e"]];
/// The least that is left of a word.
const STEM_LEAST: usize = 5;
const TATWEEL: char = '\u{0640}';
/// How many words a denial reaches.
const REACH: usize = 9;
const REACH_SHORT: usize = 4;
/// Small words are counted over this many words: what a text is in shows early.
const LOOKED_AT: usize = 400;
const DENIALS: &[&str] = &[
    "no", "not", "never", "nor", "neither", "nobody", "none", "nothing", "ne", "n", "pas", "ni", "aucun", "aucune",
    "nul", "nulle", "jamais", "rien", "nadie", "tampoco", "nunca", "ningun", "ninguna", "ninguno", "nada", "لا", "لم",
    "لن", "ليس", "ليست", "دون", "بدون", "عدم",
];
const WITHOUT: &[&str] = &["without", "sans", "sin", "غير"];
/// Behind these a denial by "without" does not go on.
const ANDS: &[&str] = &["and", "et", "y", "e", "puis", "then", "luego", "ثم"];
const CONTRAST: &[&str] = &[
    "but",
    "mais",
    "sino",
    "pero",
    "except",
    "save",
    "sauf",
    "salvo",
    "بل",
    "لكن",
    "الا",
    "سوي",
    "وان",
    "وانه",
    "وانها",
    "وانهم",
];
const SMALL_WORDS: [&[&str]; 3] = [
    &[
        "the", "of", "and", "to", "in", "is", "was", "by", "with", "for", "on", "at", "from", "his", "her", "he",
        "she", "that", "has", "had", "were", "are", "be", "an", "it", "who", "been", "please", "their", "they", "as",
        "or", "when", "a", "no", "not", "without", "under", "against", "any", "into", "upon", "its",
    ],
    &[
        "le", "la", "les", "des", "du", "et", "un", "une", "dans", "est", "par", "pour", "sur", "au", "aux", "il",
        "elle", "qui", "que", "avec", "son", "sa", "ses", "ne", "pas", "a", "l", "d", "en", "de", "ce", "se", "dont",
        "avoir", "aurait",
    ],
    &[
        "el", "la", "los", "las", "del", "y", "un", "una", "en", "es", "por", "para", "con", "al", "que", "su", "sus",
        "se", "lo", "no", "fue", "de", "a", "como", "sin", "ha", "haber", "le",
    ],
];
