//! Characters that are taken for one another when a number is read by eye or machine.

/// The OCR fold of a normal form: {O,Q,D}→0, {I,L}→1, Z→2, S→5, B→8, G→6 (spec/registers.md 1.5).
///
/// Two numbers with one fold may be the same number; that is a possible hit, never an exact one.
pub fn fold(text: &str) -> String {
    text.chars().map(|letter| u8::try_from(letter).map_or(letter, |byte| char::from(fold_byte(byte)))).collect()
}

/// Whether two different characters fold to one, so that either may have been read as the other.
pub fn look_alike(one: char, other: char) -> bool {
    match (u8::try_from(one), u8::try_from(other)) {
        (Ok(one), Ok(other)) => one != other && fold_byte(one) == fold_byte(other),
        _ => false,
    }
}

pub(crate) const fn fold_byte(byte: u8) -> u8 {
    match byte {
        b'O' | b'Q' | b'D' => b'0',
        b'I' | b'L' => b'1',
        b'Z' => b'2',
        b'S' => b'5',
        b'B' => b'8',
        b'G' => b'6',
        other => other,
    }
}

/// What a character may have been read for, likeliest first.
pub(crate) fn read_for(byte: u8) -> &'static [u8] {
    let class = CLASSES.iter().find(|(own, _)| *own == byte);
    class.map_or(b"", |(_, others)| others)
}

/// What a character may have been read for although an ICAO 9303 check digit was right: its
/// look-alikes of the same residue modulo 10 (spec/registers.md 2.1, blind spots).
pub(crate) fn read_for_unnoticed(byte: u8) -> &'static [u8] {
    let class = BLIND_SPOTS.iter().find(|(own, _)| *own == byte);
    class.map_or(b"", |(_, others)| others)
}

/// The letter that stands where a machine read this digit in a field of letters.
pub(crate) fn letter_for(digit: u8) -> Option<u8> {
    match digit {
        b'0' => Some(b'O'),
        b'1' => Some(b'I'),
        b'2' => Some(b'Z'),
        b'5' => Some(b'S'),
        b'6' => Some(b'G'),
        b'8' => Some(b'B'),
        _ => None,
    }
}

const CLASSES: [(u8, &[u8]); 15] = [
    (b'0', b"OQD"),
    (b'O', b"0QD"),
    (b'Q', b"O0D"),
    (b'D', b"0OQ"),
    (b'1', b"IL"),
    (b'I', b"1L"),
    (b'L', b"1I"),
    (b'2', b"Z"),
    (b'Z', b"2"),
    (b'5', b"S"),
    (b'S', b"5"),
    (b'8', b"B"),
    (b'B', b"8"),
    (b'6', b"G"),
    (b'G', b"6"),
];

const BLIND_SPOTS: [(u8, &[u8]); 11] = [
    (b'1', b"L"),
    (b'L', b"1"),
    (b'6', b"GQ"),
    (b'G', b"6Q"),
    (b'Q', b"6G"),
    (b'8', b"SI"),
    (b'S', b"8I"),
    (b'I', b"8S"),
    (b'5', b"PF"),
    (b'P', b"F5"),
    (b'F', b"P5"),
];
