//! Bank accounts: country, two check digits, and the country's own number (ISO 13616-1).

use super::Check;

/// The whole number, moved round by four and with letters as 10 to 35, is 1 modulo 97 (ISO 7064).
pub(crate) fn check(text: &str) -> Check {
    if !shaped(text) {
        return Check::Misshapen;
    }
    let (head, account) = text.split_at(HEAD);
    let (country, found) = head.split_at(PLACE);
    let rest = remainder(account.bytes().chain(country.bytes()).chain(*b"00"));
    let expected = format!("{:02}", 98 - rest);
    if expected == found {
        return Check::Right;
    }
    Check::Wrong { expected, found: found.to_owned(), position: PLACE }
}

/// Whether country, digits and length are those of an account number that may exist.
pub(crate) fn shaped(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.is_ascii()
        && bytes.len() > HEAD
        && bytes[..PLACE].iter().all(u8::is_ascii_uppercase)
        && bytes[PLACE..HEAD].iter().all(u8::is_ascii_digit)
        && match length(&text[..PLACE]) {
            Some(length) => bytes.len() == length,
            None => (SHORTEST..=LONGEST).contains(&bytes.len()),
        }
}

/// How many characters this country's numbers have, where the register of formats says so.
pub(crate) fn length(country: &str) -> Option<usize> {
    LENGTHS.iter().find(|(_, countries)| countries.split(' ').any(|own| own == country)).map(|(length, _)| *length)
}

fn remainder(letters: impl Iterator<Item = u8>) -> u32 {
    letters.fold(0, |rest, byte| match byte {
        b'0'..=b'9' => (rest * 10 + u32::from(byte - b'0')) % 97,
        letter => (rest * 100 + u32::from(letter - b'A') + 10) % 97,
    })
}

const PLACE: usize = 2;
const HEAD: usize = 4;
const SHORTEST: usize = 15;
const LONGEST: usize = 34;

/// Lengths of the SWIFT IBAN register (release 99).
const LENGTHS: [(usize, &str); 18] = [
    (15, "NO"),
    (16, "BE"),
    (18, "DK FI FK FO GL NL SD"),
    (19, "MK SI"),
    (20, "AT BA EE KZ LT LU MN XK"),
    (21, "CH HR LI LV"),
    (22, "BG BH CR DE GB GE IE ME RS VA"),
    (23, "AE GI IL IQ OM SO TL"),
    (24, "AD CZ ES MD PK RO SA SE SK TN VG"),
    (25, "LY PT ST"),
    (26, "IS TR"),
    (27, "BI DJ FR GR IT MC MR SM"),
    (28, "AL AZ BY CY DO GT HN HU LB NI PL SV"),
    (29, "BR EG PS QA UA"),
    (30, "JO KW MU YE"),
    (31, "MT SC"),
    (32, "LC"),
    (33, "RU"),
];
