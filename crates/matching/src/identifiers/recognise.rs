//! What a pasted token may be.

use super::mrz::looks_like_mrz;
use super::normalise::{bare, normalise};
use super::pattern::{KNOWN_LEAST, Pattern, is_mark};
use super::{Check, Normal, Scheme, container, iban, mmsi, reference, vin};

/// A scheme that a token may belong to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guess {
    /// The scheme.
    pub scheme: Scheme,
    /// The token in that scheme's normal form.
    pub normal: Normal,
    /// How sure that is.
    pub certainty: Certainty,
}

/// How sure a guess is, least first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Certainty {
    /// Nothing speaks against it.
    Possible,
    /// It has the scheme's own shape.
    Likely,
    /// The scheme's name stands in front, or shape and check digit leave little room for chance.
    Certain,
}

/// The schemes a pasted token may belong to, best first; none for a word, a sentence or a
/// machine-readable zone. Letters alone are no number unless a check digit proves it.
pub fn recognise(text: &str) -> Vec<Guess> {
    let token = text.trim();
    if token.is_empty() || token.len() > TOKEN_MOST || looks_like_mrz(token) {
        return Vec::new();
    }
    if let Some((scheme, number)) = labelled(token) {
        return guess(scheme, number, Certainty::Certain).into_iter().collect();
    }
    let mut guesses = if token.contains(is_mark) { partial(token) } else { whole(token) };
    // Stable: of equally sure guesses the commoner scheme, which was tried first, stays first.
    guesses.sort_by_key(|guess| std::cmp::Reverse(guess.certainty));
    guesses
}

/// The scheme whose name stands in front of a number, and the number: `IMO 9319466`, `VIN: 1M8…`.
fn labelled(token: &str) -> Option<(Scheme, &str)> {
    let end = token.find(|letter: char| !letter.is_ascii_alphabetic())?;
    let (label, rest) = token.split_at(end);
    let label = LABELS.iter().find(|(word, _)| label.eq_ignore_ascii_case(word))?;
    let apart = rest.starts_with([' ', ':', '-', '.']) || label.1 == Scheme::Imo;
    (apart && rest.bytes().any(|byte| byte.is_ascii_digit())).then_some((label.1, rest))
}

/// With unreadable characters it is a serial, a plate or a VIN.
fn partial(token: &str) -> Vec<Guess> {
    let mut guesses = Vec::new();
    let Some(serial) = guess(Scheme::Serial, token, Certainty::Likely) else { return guesses };
    let Ok(pattern) = Pattern::parse(&serial.normal.text) else { return guesses };
    if pattern.known() < KNOWN_LEAST || !serial.normal.text.bytes().any(|byte| byte.is_ascii_digit()) {
        return guesses;
    }
    guesses.push(serial);
    if pattern.longest() == Some(vin::LENGTH) {
        guesses.extend(guess(Scheme::Vin, token, Certainty::Possible));
    }
    if pattern.longest().is_some_and(|longest| longest <= PLATE_MOST) {
        guesses.extend(guess(Scheme::Plate, token, Certainty::Possible));
    }
    guesses
}

fn whole(token: &str) -> Vec<Guess> {
    let bare = bare(token);
    let digits = bare.bytes().filter(u8::is_ascii_digit).count();
    if is_telephone(token, digits) {
        return guess(Scheme::Phone, token, Certainty::Likely).into_iter().collect();
    }
    let mut guesses = Vec::new();
    if digits > 0 && !is_prose(token) {
        guesses.extend(shapeless(token, bare.len(), digits));
    }
    guesses.extend(SHAPED.iter().filter_map(|&scheme| shaped(scheme, token, &bare)));
    guesses
}

/// A guess for a scheme with a shape of its own, if the token has it.
fn shaped(scheme: Scheme, token: &str, bare: &str) -> Option<Guess> {
    let fits = match scheme {
        Scheme::Vin => bare.len() == vin::LENGTH && !bare.contains(['I', 'O', 'Q']),
        Scheme::Container => bare.as_bytes().get(container::OWNER_LETTERS - 1).is_some_and(|b| b"UJZ".contains(b)),
        Scheme::Iban => iban::shaped(bare) && iban::length(&bare[..2]).is_some(),
        Scheme::Mmsi => mmsi::station(bare).is_some(),
        _ => true,
    };
    let normal = normalise(scheme, token).ok().filter(|normal| fits && normal.check != Check::Misshapen)?;
    let lettered = bare.bytes().all(|byte| byte.is_ascii_uppercase());
    let certainty = match (scheme, &normal.check) {
        (Scheme::Iban | Scheme::Container | Scheme::Vin, Check::Right) => Certainty::Certain,
        _ if lettered => return None,
        // One number in ten has a right digit by chance.
        (Scheme::Imei | Scheme::Imo, Check::Right) => Certainty::Likely,
        (Scheme::Imei | Scheme::Imo, _) => return None,
        (Scheme::Vin | Scheme::Container | Scheme::Iban, _) => Certainty::Likely,
        _ => Certainty::Possible,
    };
    Some(Guess { scheme, normal, certainty })
}

fn shapeless(token: &str, length: usize, digits: usize) -> Vec<Guess> {
    let reference = if reference::is_listing(token) {
        guess(Scheme::Reference, token, Certainty::Likely)
    } else {
        guess(Scheme::Reference, token, Certainty::Possible).filter(|_| reference::is_file(token))
    };
    let document = guess(Scheme::TravelDocument, token, Certainty::Possible).filter(|_| digits >= 3 && length >= 5);
    let serial = guess(Scheme::Serial, token, Certainty::Possible).filter(|_| length >= KNOWN_LEAST);
    let plate = guess(Scheme::Plate, token, Certainty::Possible).filter(|_| (2..=PLATE_MOST).contains(&length));
    [document, serial, plate, reference].into_iter().flatten().collect()
}

/// `+` or `00` in front and digits enough to dial, with nothing but separators between them.
fn is_telephone(token: &str, digits: usize) -> bool {
    let dialled = token.starts_with('+') || token.starts_with("00") && token.contains([' ', '-', '/', '(']);
    dialled && (7..=15 + 2).contains(&digits) && !token.bytes().any(|byte| byte.is_ascii_alphabetic())
}

/// Words stand in it: three letters in a row and a space, or more words than any number has groups.
fn is_prose(token: &str) -> bool {
    let words: Vec<&str> = token.split_whitespace().collect();
    let word = |word: &&str| word.chars().filter(|letter| letter.is_alphabetic()).count() > 3;
    words.len() > GROUPS_MOST || words.len() > 1 && words.iter().any(word)
}

fn guess(scheme: Scheme, token: &str, certainty: Certainty) -> Option<Guess> {
    Some(Guess { scheme, normal: normalise(scheme, token).ok()?, certainty })
}

/// Bytes of a token; anything longer is text.
const TOKEN_MOST: usize = 128;
const PLATE_MOST: usize = 10;
const GROUPS_MOST: usize = 9;

const LABELS: [(&str, Scheme); 7] = [
    ("IMO", Scheme::Imo),
    ("MMSI", Scheme::Mmsi),
    ("IMEI", Scheme::Imei),
    ("IBAN", Scheme::Iban),
    ("VIN", Scheme::Vin),
    ("TEL", Scheme::Phone),
    ("PHONE", Scheme::Phone),
];

/// Schemes with a shape of their own, rarest shape first.
const SHAPED: [Scheme; 6] = [Scheme::Iban, Scheme::Container, Scheme::Vin, Scheme::Imei, Scheme::Imo, Scheme::Mmsi];

#[cfg(test)]
mod tests;
