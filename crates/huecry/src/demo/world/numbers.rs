//! Numbers with right check digits. The digit is the one `matching` asks for: one place knows how.

use super::dice::Dice;
use huecry_matching::identifiers::{Check, Scheme, mrz, normalise};

/// A VIN of a maker (the first three characters), with its check digit where one is binding.
pub(super) fn vin(dice: &mut Dice, maker: &str, model_year: i16) -> String {
    let year = YEARS[(model_year - FIRST_YEAR).rem_euclid(YEARS.len() as i16) as usize];
    let described: String = (0..5).map(|_| char::from(VIN[dice.below(VIN.len())])).collect();
    let free = if dice.chance(70) { 'Z' } else { char::from(VIN[dice.below(10)]) };
    let plant = char::from(VIN[dice.below(VIN.len())]);
    let made = dice.filled("######");
    digit_right(Scheme::Vin, format!("{maker}{described}{free}{}{plant}{made}", char::from(year)))
}

/// An IMO ship identification number.
pub(super) fn imo(dice: &mut Dice) -> String {
    digit_right(Scheme::Imo, dice.filled("9#####0"))
}

/// A mobile equipment identity of a type code that is given to test equipment alone.
pub(super) fn imei(dice: &mut Dice) -> String {
    digit_right(Scheme::Imei, dice.filled("0044000#######0"))
}

/// A bank account number of a country, in the form of its banks.
pub(super) fn iban(dice: &mut Dice) -> String {
    let form = dice.pick(&IBANS);
    digit_right(Scheme::Iban, dice.filled(form))
}

/// The two lines of a passport's machine-readable zone (ICAO 9303-4), with right check digits.
/// Dates are `YYMMDD`; the number has nine characters.
pub fn passport_zone(
    issuer: &str,
    (family, given): (&str, &str),
    number: &str,
    birth: &str,
    sex: char,
    expiry: &str,
) -> [String; 2] {
    let digit = mrz::check_digit;
    let first = format!("P<{issuer}{family}<<{given}");
    let personal = "<<<<<<<<<<<<<<";
    let number = format!("{number:<<9}{}", digit(number));
    let birth = format!("{birth}{}", digit(birth));
    let expiry = format!("{expiry}{}", digit(expiry));
    let whole = format!("{number}{birth}{expiry}{personal}0");
    let second = format!("{number}{issuer}{birth}{sex}{expiry}{personal}0{}", digit(&whole));
    [format!("{first:<<44}"), second]
}

/// The same number with the check digit its other characters call for, if its scheme binds it.
fn digit_right(scheme: Scheme, mut number: String) -> String {
    if let Ok(normal) = normalise(scheme, &number)
        && let Check::Wrong { expected, position, .. } = normal.check
        && number.len() == normal.text.len()
        && number.is_ascii()
    {
        number.replace_range(position..position + expected.len(), &expected);
    }
    number
}

/// Letters and digits of a VIN, the digits first.
const VIN: &[u8] = b"0123456789ABCDEFGHJKLMNPRSTUVWXYZ";
/// The character of a model year from 2010 on, and again every thirty years (ISO 3779).
const YEARS: &[u8] = b"ABCDEFGHJKLMNPRSTVWXY123456789";
const FIRST_YEAR: i16 = 2010;

/// Country, check digits still to come, and the form of the country's own account numbers.
const IBANS: [&str; 8] = [
    "FR00#######################",
    "ES00####################",
    "DE00##################",
    "GB00@@@@##############",
    "IT00@######################",
    "RO00@@@@################",
    "GR00#######################",
    "TR00######################",
];
