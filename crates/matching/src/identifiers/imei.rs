//! Mobile equipment identities: fourteen digits and a Luhn digit (3GPP TS 23.003, annex B).

use super::Check;

/// Brings 14 digits (no check digit) and 16 (with software version, IMEISV) to the 15 of an IMEI.
pub(crate) fn complete(text: &str) -> (String, bool) {
    let body = match text.len() {
        14 | 16 => text.get(..PLACE),
        _ => None,
    };
    match body.and_then(|body| Some((body, luhn(body.as_bytes())?))) {
        Some((body, digit)) if text.bytes().all(|byte| byte.is_ascii_digit()) => (format!("{body}{digit}"), true),
        _ => (text.to_owned(), false),
    }
}

pub(crate) fn check(text: &str) -> Check {
    let bytes = text.as_bytes();
    if bytes.len() != PLACE + 1 || !bytes[PLACE].is_ascii_digit() {
        return Check::Misshapen;
    }
    let Some(expected) = luhn(&bytes[..PLACE]) else { return Check::Misshapen };
    let found = char::from(bytes[PLACE]);
    if expected == found {
        return Check::Right;
    }
    Check::Wrong { expected: expected.into(), found: found.into(), position: PLACE }
}

/// Every second digit from the right is doubled and its digits added; the sum becomes a multiple of 10.
fn luhn(body: &[u8]) -> Option<char> {
    if !body.iter().all(u8::is_ascii_digit) {
        return None;
    }
    let sum: u32 = body
        .iter()
        .rev()
        .enumerate()
        .map(|(place, &byte)| {
            let digit = u32::from(byte - b'0') * if place % 2 == 0 { 2 } else { 1 };
            digit / 10 + digit % 10
        })
        .sum();
    char::from_digit((10 - sum % 10) % 10, 10)
}

const PLACE: usize = 14;
