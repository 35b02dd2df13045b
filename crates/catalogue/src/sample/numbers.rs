//! Invented numbers of every scheme, their check digits right.
//!
//! `matching` reads these schemes; it may not be asked here, since it knows the catalogue's crate
//! no more than this one knows it. A test of `matching` reads what is invented here.

use super::dice::Dice;

/// A number of a scheme; a reference for a scheme that is not known here.
pub(super) fn number(dice: &mut Dice, scheme: &str) -> String {
    match scheme {
        "travel-document" => format!("{}{}", dice.letters(LETTERS, 2), dice.digits(7)),
        "vin" => vin(dice),
        "imo" => imo(dice),
        "mmsi" => format!("{}{}", 201 + dice.below(575), dice.digits(6)),
        "iso6346" => container(dice),
        "imei" => imei(dice),
        "iban" => iban(dice),
        "serial" => format!("{}{}", dice.letters(LETTERS, 2), dice.digits(6)),
        "plate" => format!("{}-{}-{}", dice.letters(LETTERS, 2), dice.digits(3), dice.letters(LETTERS, 2)),
        "phone" => format!("+{}{}", dice.word(&["33", "34", "40", "49", "216", "7", "86"]), dice.digits(9)),
        _ => format!("REF-{}-{}", dice.letters(LETTERS, 2), dice.digits(5)),
    }
}

/// The last number of a range that begins with this one: of the same length, not lower.
pub(super) fn end_of_range(start: &str) -> String {
    let kept = start.trim_end_matches(|c: char| c.is_ascii_digit());
    let digits = start.len() - kept.len();
    let fixed = digits.saturating_sub(2);
    format!("{}{}", &start[..kept.len() + fixed], "9".repeat(digits - fixed))
}

/// A maker outside North America and China, whose ninth place is free (49 CFR 565.15).
fn vin(dice: &mut Dice) -> String {
    let alphabet = b"0123456789ABCDEFGHJKLMNPRSTUVWXYZ";
    let maker = dice.word(&["WHC", "VHC", "SHC", "ZHC", "JHC", "KHC", "TMB", "YS3"]);
    format!("{maker}{}{}", dice.letters(alphabet, 8), dice.digits(6))
}

/// Weights 7 to 2 over six digits (IMO resolution A.1117).
fn imo(dice: &mut Dice) -> String {
    let digits = format!("{}{}", 7 + dice.below(3), dice.digits(5));
    let sum: u32 = digits.bytes().zip((2..=7).rev()).map(|(byte, weight)| u32::from(byte - b'0') * weight).sum();
    format!("{digits}{}", sum % 10)
}

/// ISO 6346: letters count from 10 and leave out the multiples of 11; place n weighs 2 to the n.
fn container(dice: &mut Dice) -> String {
    let text = format!("{}U{}", dice.letters(LETTERS, 3), dice.digits(6));
    let value = |byte: u8| if byte.is_ascii_digit() { u32::from(byte - b'0') } else { letter_value(byte) };
    let sum: u32 = text.bytes().enumerate().map(|(place, byte)| value(byte) << place).sum();
    format!("{text}{}", sum % 11 % 10)
}

fn letter_value(letter: u8) -> u32 {
    let place = u32::from(letter - b'A');
    10 + place + place.div_ceil(10)
}

/// Luhn over fourteen digits (3GPP TS 23.003 annex B).
fn imei(dice: &mut Dice) -> String {
    let digits = format!("35{}", dice.digits(12));
    let doubled = |(place, byte): (usize, u8)| match u32::from(byte - b'0') {
        digit if place % 2 == 0 => digit,
        digit => digit * 2 / 10 + digit * 2 % 10,
    };
    let sum: u32 = digits.bytes().enumerate().map(doubled).sum();
    format!("{digits}{}", (10 - sum % 10) % 10)
}

/// ISO 13616: the whole, country and check digits last, leaves 1 modulo 97.
fn iban(dice: &mut Dice) -> String {
    let account = dice.digits(18);
    // `DE00` behind the account, letters counted from A = 10.
    let rest = format!("{account}131400").bytes().fold(0, |rest, byte| (rest * 10 + u32::from(byte - b'0')) % 97);
    format!("DE{:02}{account}", 98 - rest)
}

/// Without I, O and Q, which are misread.
const LETTERS: &[u8] = b"ABCDEFGHJKLMNPRSTUVWXYZ";

#[cfg(test)]
mod tests {
    use super::*;

    /// Published specimens go through the same arithmetic.
    #[test]
    fn check_digits_are_those_of_the_standards() {
        let mut dice = Dice::new(7);
        for _ in 0..500 {
            let imo = imo(&mut dice);
            let sum: u32 = imo.bytes().take(6).zip([7, 6, 5, 4, 3, 2]).map(|(b, w)| u32::from(b - b'0') * w).sum();
            assert_eq!(imo.len(), 7);
            assert_eq!(imo.as_bytes()[6] - b'0', (sum % 10) as u8, "{imo}");
            let iban = iban(&mut dice);
            let turned = format!("{}1314{}", &iban[4..], &iban[2..4]);
            assert_eq!(turned.bytes().fold(0, |r, b| (r * 10 + u32::from(b - b'0')) % 97), 1, "{iban}");
            let imei = imei(&mut dice);
            let luhn = |(i, b): (usize, u8)| {
                if i % 2 == 0 { u32::from(b - b'0') } else { [0, 2, 4, 6, 8, 1, 3, 5, 7, 9][usize::from(b - b'0')] }
            };
            assert_eq!(imei.bytes().enumerate().map(luhn).sum::<u32>() % 10, 0, "{imei}");
            assert_eq!(vin(&mut dice).len(), 17);
        }
    }

    #[test]
    fn letters_of_containers_leave_out_the_multiples_of_eleven() {
        let table: Vec<u32> = (b'A'..=b'Z').map(letter_value).collect();
        assert_eq!(
            table,
            [10, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 34, 35, 36, 37, 38]
        );
    }

    #[test]
    fn a_range_ends_where_it_began_or_later() {
        for (start, end) in [("AB1234567", "AB1234599"), ("AB7", "AB9"), ("ABC", "ABC"), ("99", "99")] {
            assert_eq!(end_of_range(start), end);
        }
    }
}
