//! Numbers that identify: their normal form, their check digit, and how near one comes to another.
//!
//! A *scheme* says what sort of number it is (passport, VIN, IMO, serial…). [`normalise`] brings what
//! was typed or read to one form; [`compare`] says how alike two such forms are and why;
//! [`variants`] lists what else to look up so that a misread number is still found; [`recognise`]
//! guesses the scheme of a pasted token; [`mrz`] reads the machine-readable zone of a document.
//! A wrong check digit is always said and never stops a search (spec/registers.md 2.1).

mod compare;
mod container;
mod fold;
mod iban;
mod imei;
mod imo;
mod mmsi;
pub mod mrz;
mod normalise;
pub mod pattern;
mod phone;
mod range;
mod reason;
mod recognise;
mod reference;
mod variants;
mod vin;

pub use compare::{Alike, Degree, Edit, Lead, Misread, compare};
pub use fold::{fold, look_alike};
pub use mmsi::{Station, station};
pub use normalise::{SHAPELESS_MOST, normalise, tail};
pub use phone::{Satellite, satellite};
pub use range::{RANGE_MOST, Range};
pub use reason::{Because, KEYS};
pub use recognise::{Certainty, Guess, recognise};
pub use variants::{Change, HowRead, PROBES, Variant, Variants, variants, variants_of};

use std::fmt;
use std::str::FromStr;

/// What sort of number an identifier is. Each has one word in the catalogue.
///
/// Indexes keep the order of these as a number: a new scheme comes last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Scheme {
    /// Passport, identity card, visa or other travel document (ICAO 9303).
    TravelDocument,
    /// Vehicle identification number (ISO 3779).
    Vin,
    /// IMO ship identification number.
    Imo,
    /// Maritime mobile service identity (ITU-R M.585).
    Mmsi,
    /// Freight container (ISO 6346).
    Container,
    /// Mobile equipment identity (3GPP TS 23.003).
    Imei,
    /// Bank account (ISO 13616).
    Iban,
    /// Serial number of a firearm, engine or part; may have unreadable characters.
    Serial,
    /// Registration plate; may have unreadable characters.
    Plate,
    /// File, inventory or listing reference, such as `QDi.001`.
    Reference,
    /// Telephone number (ITU-T E.164).
    Phone,
}

/// An identifier in normal form, with what its check digit says.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Normal {
    /// `A`–`Z` and `0`–`9` only; with unreadable characters, the normal form of a [`pattern`].
    pub text: String,
    /// What the check digit says of it.
    pub check: Check,
}

/// What the check digit of an identifier says. It informs; it never decides.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Check {
    /// The scheme has none, or none was given.
    None,
    /// It is right.
    Right,
    /// It is wrong: one character at least was misread, mistyped or forged.
    Wrong {
        /// What the other characters call for.
        expected: String,
        /// What stands there.
        found: String,
        /// Where, counted from 0 in the normal form.
        position: usize,
    },
    /// There is one, but this issuer is not bound by it (VIN outside North America and China).
    NotBinding,
    /// The number does not have its scheme's length or letters, so nothing could be verified.
    Misshapen,
}

/// Why a number has no normal form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum IdentifierError {
    /// No scheme has this word.
    UnknownScheme {
        /// The word that was read.
        word: String,
    },
    /// No letter or digit is left.
    Empty {
        /// The scheme it was read as.
        scheme: Scheme,
    },
    /// It is longer than any number of its scheme.
    TooLong {
        /// The scheme it was read as.
        scheme: Scheme,
        /// The most characters this scheme takes.
        most: usize,
    },
    /// Its unreadable characters are not written as they should be.
    Pattern(pattern::PatternError),
}

impl Scheme {
    /// Every scheme, for tables and tests.
    pub const ALL: [Scheme; 11] = [
        Scheme::TravelDocument,
        Scheme::Vin,
        Scheme::Imo,
        Scheme::Mmsi,
        Scheme::Container,
        Scheme::Imei,
        Scheme::Iban,
        Scheme::Serial,
        Scheme::Plate,
        Scheme::Reference,
        Scheme::Phone,
    ];

    /// The catalogue's word.
    pub fn as_str(self) -> &'static str {
        match self {
            Scheme::TravelDocument => "travel-document",
            Scheme::Vin => "vin",
            Scheme::Imo => "imo",
            Scheme::Mmsi => "mmsi",
            Scheme::Container => "iso6346",
            Scheme::Imei => "imei",
            Scheme::Iban => "iban",
            Scheme::Serial => "serial",
            Scheme::Plate => "plate",
            Scheme::Reference => "reference",
            Scheme::Phone => "phone",
        }
    }

    /// Whether a number of this scheme may be entered with unreadable characters (`?`, `*`, `[38B]`).
    pub fn takes_unreadable(self) -> bool {
        matches!(self, Scheme::Serial | Scheme::Plate | Scheme::Vin)
    }

    /// The most characters of a normal form. Above it lies free text, not a number.
    pub fn longest(self) -> usize {
        match self {
            Scheme::TravelDocument | Scheme::Plate => 20, // spec/registers.md 2.1: din has 1 to 20
            Scheme::Iban => 34,                           // ISO 13616-1
            _ => SHAPELESS_MOST,
        }
    }

    /// The characters that may stand at a place (counted from 0): what a repair may try there.
    pub(crate) fn alphabet(self, position: usize) -> &'static [u8] {
        match self {
            Scheme::Imo | Scheme::Mmsi | Scheme::Imei | Scheme::Phone => DIGITS,
            Scheme::Container if position < container::OWNER_LETTERS => LETTERS,
            Scheme::Container => DIGITS,
            Scheme::Vin => vin::ALPHABET,
            _ => ALPHABET,
        }
    }
}

impl fmt::Display for Scheme {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Scheme {
    type Err = IdentifierError;

    fn from_str(word: &str) -> Result<Self, Self::Err> {
        Scheme::ALL
            .into_iter()
            .find(|scheme| scheme.as_str() == word)
            .ok_or_else(|| IdentifierError::UnknownScheme { word: word.chars().take(SHAPELESS_MOST).collect() })
    }
}

impl Normal {
    /// Whether some of it is unreadable, so that it can be compared but not looked up.
    pub fn is_pattern(&self) -> bool {
        self.text.bytes().any(|byte| !byte.is_ascii_alphanumeric())
    }
}

impl fmt::Display for IdentifierError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            IdentifierError::UnknownScheme { word } => {
                let known: Vec<_> = Scheme::ALL.iter().map(|scheme| scheme.as_str()).collect();
                write!(f, "no scheme is called `{word}`; use one of {}", known.join(", "))
            }
            IdentifierError::Empty { scheme } => {
                write!(f, "the `{scheme}` number has no letter A to Z and no digit; type it as it is printed")
            }
            IdentifierError::TooLong { scheme, most } => {
                write!(f, "a `{scheme}` number has at most {most} letters and digits; type the number alone")
            }
            IdentifierError::Pattern(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for IdentifierError {}

impl From<pattern::PatternError> for IdentifierError {
    fn from(error: pattern::PatternError) -> Self {
        IdentifierError::Pattern(error)
    }
}

const DIGITS: &[u8] = b"0123456789";
const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const ALPHABET: &[u8] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

#[cfg(test)]
mod tests;
