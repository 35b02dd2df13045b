//! Telephone numbers: digits with the country code first (ITU-T E.164), as far as one can tell.

use super::Check;
use super::normalise::characters;

/// The satellite networks whose numbers name no country.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Satellite {
    /// `+870`.
    Inmarsat,
    /// `+8816` and `+8817`.
    Iridium,
    /// `+88216`.
    Thuraya,
}

/// The satellite network a number in normal form belongs to.
pub fn satellite(normal: &str) -> Option<Satellite> {
    let networks = [
        ("870", Satellite::Inmarsat),
        ("8816", Satellite::Iridium),
        ("8817", Satellite::Iridium),
        ("88216", Satellite::Thuraya),
    ];
    networks.into_iter().find(|(prefix, _)| normal.starts_with(prefix)).map(|(_, network)| network)
}

/// The digits to dial from abroad: without `+` or `00`, without the `(0)` that is only dialled at
/// home, without an extension. A number without a country code keeps its leading zero, and meets
/// the full number by its tail only.
pub(crate) fn digits(raw: &str) -> String {
    let plain: String = characters(raw).filter(|c| c.is_ascii()).collect();
    let number =
        without_extension(plain.trim().trim_start_matches(|c: char| c.is_ascii_alphabetic() || ":. ".contains(c)));
    let from_abroad = number.starts_with('+') || number.starts_with("00");
    let number = if from_abroad { number.replacen("(0)", "", 1) } else { number.to_owned() };
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    if from_abroad { digits.trim_start_matches('0').to_owned() } else { digits }
}

/// E.164 numbers have at most 15 digits; below 3 nothing can be dialled.
pub(crate) fn check(text: &str) -> Check {
    if (3..=15).contains(&text.len()) { Check::None } else { Check::Misshapen }
}

/// Cuts at the first letter or sign after the number proper (`ext. 12`, `x12`, `;ext=12`, `#12`).
fn without_extension(number: &str) -> &str {
    let mut digits = 0;
    for (at, letter) in number.char_indices() {
        digits += usize::from(letter.is_ascii_digit());
        let cut = letter.is_ascii_alphabetic() || matches!(letter, '#' | ';' | ',');
        if cut && digits >= 5 {
            return &number[..at];
        }
    }
    number
}
