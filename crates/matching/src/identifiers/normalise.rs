//! From what was typed, pasted or read to one normal form.

use super::pattern::{self, Pattern};
use super::{Check, IdentifierError, Normal, Scheme, container, iban, imei, imo, mmsi, phone, vin};
use unicode_normalization::UnicodeNormalization;

/// The normal form of a number and what its check digit says.
///
/// Compatibility decomposition, upper case, then only `A`–`Z` and `0`–`9` (spec/registers.md 1.5).
/// Digits of other scripts become ASCII; marks fall away, so `É` is `E`; the Cyrillic and Greek
/// capitals that plates use *because* they look Latin become Latin; other letters are dropped.
/// A label in front (`IMO`, `MMSI`, `IMEI`, `IBAN`, `VIN`) is dropped too. A check digit that was
/// left out of an IMEI or a container number is worked out, so that both ways of writing meet.
/// Where the scheme takes them, unreadable characters are kept as a [`pattern`].
///
/// # Errors
/// Nothing is left, too much is left, or the marks for unreadable characters are ill written.
pub fn normalise(scheme: Scheme, raw: &str) -> Result<Normal, IdentifierError> {
    if raw.len() > RAW_MOST {
        return Err(IdentifierError::TooLong { scheme, most: scheme.longest() });
    }
    if scheme.takes_unreadable() && has_marks(raw) {
        return unreadable(scheme, raw);
    }
    let text = match scheme {
        Scheme::Phone => phone::digits(raw),
        _ => bare(raw),
    };
    let (text, worked_out) = own_form(scheme, text);
    if text.is_empty() {
        return Err(IdentifierError::Empty { scheme });
    }
    if text.len() > scheme.longest() {
        return Err(IdentifierError::TooLong { scheme, most: scheme.longest() });
    }
    if worked_out {
        return Ok(Normal { text, check: Check::None });
    }
    Ok(verified(scheme, text))
}

/// The end of a number by which it is often quoted alone: the last 9 digits of a telephone number
/// (spec/registers.md 2.4), the last 8 of a VIN (2.10). Equal tails are a possible hit only.
pub fn tail(scheme: Scheme, normal: &str) -> Option<&str> {
    let kept = tail_length(scheme)?;
    normal.len().checked_sub(kept).and_then(|start| normal.get(start..))
}

pub(crate) fn tail_length(scheme: Scheme) -> Option<usize> {
    match scheme {
        Scheme::Phone => Some(9),
        Scheme::Vin => Some(8),
        _ => None,
    }
}

/// The letters and digits alone.
pub(crate) fn bare(raw: &str) -> String {
    if raw.is_ascii() {
        // Nearly every number: it needs no tables.
        let mut text = String::with_capacity(raw.len());
        let kept = raw.bytes().filter(u8::is_ascii_alphanumeric);
        text.extend(kept.map(|byte| char::from(byte.to_ascii_uppercase())));
        return text;
    }
    characters(raw).filter(char::is_ascii_alphanumeric).collect()
}

/// Every character decomposed, in upper case, digits in ASCII, Latin look-alikes in Latin.
pub(crate) fn characters(raw: &str) -> impl Iterator<Item = char> + '_ {
    raw.chars().filter(|c| !NUMBER_SIGNS.contains(c)).nfkd().flat_map(char::to_uppercase).map(latin)
}

fn has_marks(raw: &str) -> bool {
    if raw.is_ascii() { raw.contains(pattern::is_mark) } else { characters(raw).any(pattern::is_mark) }
}

fn unreadable(scheme: Scheme, raw: &str) -> Result<Normal, IdentifierError> {
    let kept: String = characters(raw).filter(|&c| c.is_ascii_alphanumeric() || pattern::is_mark(c)).collect();
    let kept = if scheme == Scheme::Vin { vin::fold(vin::unstarred(&kept)) } else { kept };
    let parsed = Pattern::parse(&kept)?;
    if parsed.longest().is_some_and(|longest| longest > scheme.longest()) {
        return Err(IdentifierError::TooLong { scheme, most: scheme.longest() });
    }
    Ok(verified(scheme, parsed.to_string()))
}

/// What a scheme makes of the bare characters, and whether it added a check digit of its own.
fn own_form(scheme: Scheme, text: String) -> (String, bool) {
    match scheme {
        Scheme::Vin => (vin::fold(unlabelled(&text, "VIN", |rest| rest.len() == vin::LENGTH)), false),
        Scheme::Imo => (unlabelled(&text, "IMO", |_| true).to_owned(), false),
        Scheme::Mmsi => (unlabelled(&text, "MMSI", |_| true).to_owned(), false),
        Scheme::Iban => (unlabelled(&text, "IBAN", |_| true).to_owned(), false),
        Scheme::Imei => imei::complete(unlabelled(&text, "IMEI", |_| true)),
        Scheme::Container => container::complete(&text),
        _ => (text, false),
    }
}

fn unlabelled<'a>(text: &'a str, label: &str, rest_is_one: impl Fn(&str) -> bool) -> &'a str {
    match text.strip_prefix(label) {
        Some(rest) if rest_is_one(rest) => rest,
        _ => text,
    }
}

/// The normal form with the verdict of the check digit that was given.
fn verified(scheme: Scheme, text: String) -> Normal {
    let check = match scheme {
        _ if text.bytes().any(|byte| !byte.is_ascii_alphanumeric()) => Check::None,
        Scheme::Vin => vin::check(&text),
        Scheme::Imo => imo::check(&text),
        Scheme::Mmsi => mmsi::check(&text),
        Scheme::Container => container::check(&text),
        Scheme::Imei => imei::check(&text),
        Scheme::Iban => iban::check(&text),
        Scheme::Phone => phone::check(&text),
        Scheme::TravelDocument | Scheme::Serial | Scheme::Plate | Scheme::Reference => Check::None,
    };
    Normal { text, check }
}

fn latin(letter: char) -> char {
    if letter.is_ascii() {
        return letter;
    }
    let code = u32::from(letter);
    if let Some(zero) = ZEROS.iter().find(|&&zero| (zero..zero + 10).contains(&code)) {
        return char::from_digit(code - zero, 10).unwrap_or(letter);
    }
    LOOK_LATIN.iter().find(|(own, _)| *own == letter).map_or(letter, |(_, latin)| *latin)
}

/// The longest normal form of a scheme that sets no length of its own.
pub const SHAPELESS_MOST: usize = 64;

/// Bytes of raw text that are looked at: above it, decomposing would be work for nothing.
const RAW_MOST: usize = 1_024;

/// Signs that decompose into letters but are no part of the number after them.
const NUMBER_SIGNS: [char; 3] = ['№', 'º', 'ª'];

/// The zero of each script whose digits stand in documents and on plates (Unicode 17, category Nd).
const ZEROS: [u32; 18] = [
    0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66, 0x0CE6, 0x0D66, 0x0E50, 0x0ED0,
    0x0F20, 0x1040, 0x17E0, 0x1810,
];

/// Capitals that the Vienna Convention on Road Traffic lets plates use because they look Latin
/// (annex 2: Russia's twelve and Greece's fourteen; and Ukraine's and Serbia's І and Ј).
const LOOK_LATIN: [(char, char); 28] = [
    ('А', 'A'),
    ('В', 'B'),
    ('Е', 'E'),
    ('К', 'K'),
    ('М', 'M'),
    ('Н', 'H'),
    ('О', 'O'),
    ('Р', 'P'),
    ('С', 'C'),
    ('Т', 'T'),
    ('У', 'Y'),
    ('Х', 'X'),
    ('І', 'I'),
    ('Ј', 'J'),
    ('Α', 'A'),
    ('Β', 'B'),
    ('Ε', 'E'),
    ('Ζ', 'Z'),
    ('Η', 'H'),
    ('Ι', 'I'),
    ('Κ', 'K'),
    ('Μ', 'M'),
    ('Ν', 'N'),
    ('Ο', 'O'),
    ('Ρ', 'P'),
    ('Τ', 'T'),
    ('Υ', 'Y'),
    ('Χ', 'X'),
];
