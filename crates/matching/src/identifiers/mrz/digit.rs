//! The check digit of ICAO 9303-3, 4.9.

/// The check digit over `A`–`Z` (10 to 35), `0`–`9` and `<` (0): weights 7, 3, 1 over and over, sum
/// modulo 10. Any other character counts as `<`.
pub fn check_digit(text: &str) -> char {
    digit_over(text.bytes())
}

pub(crate) fn digit_over(bytes: impl Iterator<Item = u8>) -> char {
    let sum: u32 = bytes.zip([7, 3, 1].into_iter().cycle()).map(|(byte, weight)| value(byte) * weight % 10).sum();
    char::from_digit(sum % 10, 10).unwrap_or('0')
}

fn value(byte: u8) -> u32 {
    match byte {
        b'0'..=b'9' => u32::from(byte - b'0'),
        b'A'..=b'Z' => u32::from(byte - b'A') + 10,
        _ => 0,
    }
}
