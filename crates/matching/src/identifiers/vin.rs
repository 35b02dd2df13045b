//! Vehicle identification numbers: ISO 3779, with the check digit of 49 CFR 565.15 and GB 16735.

use super::Check;

pub(crate) const LENGTH: usize = 17;

/// A VIN never holds I, O or Q, so they can only be misreadings of 1 and 0 (spec/registers.md 2.10).
pub(crate) fn fold(text: &str) -> String {
    text.chars()
        .map(|letter| match letter {
            'I' => '1',
            'O' | 'Q' => '0',
            other => other,
        })
        .collect()
}

/// Makers stamp `*` before and after a VIN so that nothing can be added: around a whole one they are
/// no unknown runs.
pub(crate) fn unstarred(text: &str) -> &str {
    let bare = text.trim_matches('*');
    if bare.len() == LENGTH && bare.bytes().all(|byte| byte.is_ascii_alphanumeric()) { bare } else { text }
}

/// The digit at place 9 binds makers of North America and China only; elsewhere it is free.
pub(crate) fn check(text: &str) -> Check {
    let bytes = text.as_bytes();
    if bytes.len() != LENGTH {
        return Check::Misshapen;
    }
    let Some(sum) = bytes.iter().zip(WEIGHTS).map(|(&byte, weight)| Some(value(byte)? * weight)).sum::<Option<u32>>()
    else {
        return Check::Misshapen;
    };
    if !matches!(bytes[0], b'1'..=b'5' | b'L') {
        return Check::NotBinding;
    }
    let expected = char::from_digit(sum % 11, 10).unwrap_or('X');
    let found = char::from(bytes[PLACE]);
    if expected == found {
        return Check::Right;
    }
    Check::Wrong { expected: expected.into(), found: found.into(), position: PLACE }
}

fn value(byte: u8) -> Option<u32> {
    Some(match byte {
        b'0'..=b'9' => u32::from(byte - b'0'),
        b'A'..=b'H' => u32::from(byte - b'A') + 1,
        b'J'..=b'N' => u32::from(byte - b'J') + 1,
        b'P' => 7,
        b'R' => 9,
        b'S'..=b'Z' => u32::from(byte - b'S') + 2,
        _ => return None,
    })
}

/// What may stand in a VIN.
pub(crate) const ALPHABET: &[u8] = b"0123456789ABCDEFGHJKLMNPRSTUVWXYZ";

const PLACE: usize = 8;
const WEIGHTS: [u32; LENGTH] = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
