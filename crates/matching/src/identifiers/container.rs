//! Freight containers: owner code, category, six digits and a check digit (ISO 6346).

use super::Check;

/// Adds the check digit to a number that was written without it.
pub(crate) fn complete(text: &str) -> (String, bool) {
    match digit(text.as_bytes()) {
        Some(digit) if text.len() == PLACE => (format!("{text}{digit}"), true),
        _ => (text.to_owned(), false),
    }
}

/// Values of the letters leave out multiples of 11; weights are powers of two; modulo 11, then 10.
pub(crate) fn check(text: &str) -> Check {
    let bytes = text.as_bytes();
    if bytes.len() != PLACE + 1 || !bytes[PLACE].is_ascii_digit() {
        return Check::Misshapen;
    }
    let Some(expected) = digit(&bytes[..PLACE]) else { return Check::Misshapen };
    let found = char::from(bytes[PLACE]);
    if expected == found {
        return Check::Right;
    }
    Check::Wrong { expected: expected.into(), found: found.into(), position: PLACE }
}

fn digit(body: &[u8]) -> Option<char> {
    if body.len() != PLACE
        || !body[..OWNER_LETTERS].iter().all(u8::is_ascii_uppercase)
        || !body[OWNER_LETTERS..].iter().all(u8::is_ascii_digit)
    {
        return None;
    }
    let sum: u32 = body.iter().zip(0u32..).map(|(&byte, power)| value(byte) << power).sum();
    char::from_digit(sum % 11 % 10, 10)
}

fn value(byte: u8) -> u32 {
    match byte {
        b'0'..=b'9' => u32::from(byte - b'0'),
        b'A' => 10,
        letter => {
            let plain = u32::from(letter - b'A') + 10;
            // B starts at 12: 11, 22 and 33 are no letter's value.
            plain + 1 + (plain - 11) / 10
        }
    }
}

/// Owner code and category, in letters.
pub(crate) const OWNER_LETTERS: usize = 4;
const PLACE: usize = 10;
