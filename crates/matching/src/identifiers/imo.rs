//! IMO ship identification numbers: seven digits, the last a check digit (IMO resolution A.1117).

use super::Check;

/// Weights 7 to 2 over the first six digits; the last digit is the sum modulo 10.
pub(crate) fn check(text: &str) -> Check {
    let bytes = text.as_bytes();
    if bytes.len() != LENGTH || !bytes.iter().all(u8::is_ascii_digit) {
        return Check::Misshapen;
    }
    let sum: u32 =
        bytes[..PLACE].iter().zip((2..=7).rev()).map(|(&digit, weight)| u32::from(digit - b'0') * weight).sum();
    let expected = char::from_digit(sum % 10, 10).unwrap_or('0');
    let found = char::from(bytes[PLACE]);
    if expected == found {
        return Check::Right;
    }
    Check::Wrong { expected: expected.into(), found: found.into(), position: PLACE }
}

pub(crate) const LENGTH: usize = 7;
const PLACE: usize = 6;
