//! Machine-readable zones of travel documents: all five forms of ICAO 9303, with every check digit.
//!
//! A wrong check digit, a date that is none or a letter where only digits stand never hides the
//! rest: the fields come out and what is wrong is said beside them. Only a text whose lines fit no
//! form is refused, with its line, its column and what to do.

mod digit;
mod error;
mod layout;
mod lines;
mod read;
mod write;

pub use digit::check_digit;
pub use error::MrzError;
pub use read::{looks_like_mrz, parse};
pub use write::write;

use super::{Check, Normal, Scheme, normalise};

/// A machine-readable zone, read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Mrz {
    /// Which of the five forms it has.
    pub form: Form,
    /// What sort of document: `P`, `PD`, `I`, `V`… without filler.
    pub code: String,
    /// The issuer: three letters of ICAO 9303-3, or `D` for Germany.
    pub issuer: String,
    /// What the holder is called.
    pub names: MrzNames,
    /// The document number without trailing filler, whole even where it is longer than its field.
    pub number: String,
    /// The nationality, written like the issuer.
    pub nationality: String,
    /// The holder's birth.
    pub birth: MrzDate,
    /// The holder's sex as stated.
    pub sex: Sex,
    /// The last day of validity.
    pub expiry: MrzDate,
    /// Optional data without trailing filler (TD3: the personal number; TD1: of the first line,
    /// after what a long document number took).
    pub optional: String,
    /// Optional data of the second line of a TD1.
    pub optional_more: String,
    /// Every check digit of this form, in the order in which they stand.
    pub checks: Vec<MrzCheck>,
    /// Characters that were read as their look-alikes because only digits, or only letters, can
    /// stand there.
    pub mended: Vec<Mended>,
}

/// One of the five forms of ICAO 9303.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Form {
    /// Card: three lines of 30 (part 5).
    Td1,
    /// Larger card: two lines of 36 (part 6).
    Td2,
    /// Passport: two lines of 44 (part 4).
    #[default]
    Td3,
    /// Full-page visa: two lines of 44 (part 7).
    MrvA,
    /// Smaller visa: two lines of 36 (part 7).
    MrvB,
}

/// A holder's name as a machine-readable zone splits it: transliterated, in capitals, perhaps cut.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct MrzNames {
    /// The primary identifier, mostly the family name.
    pub primary: String,
    /// The secondary identifier, mostly the given names; may be empty.
    pub secondary: String,
    /// The field is full to its last character: there may be more of the name than stands here.
    pub cut: bool,
}

/// A date of six characters, parts of which may be unknown (`<<`).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct MrzDate {
    /// The six characters.
    pub raw: String,
    /// The year, in the century that [`parse`] chose; `None` if unknown or no number.
    pub year: Option<i16>,
    /// The month, 1 to 12; `None` if unknown or not such a number.
    pub month: Option<u8>,
    /// The day, 1 to 31; `None` if unknown or not such a number.
    pub day: Option<u8>,
}

/// The holder's sex as stated in the document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Sex {
    /// `F`.
    Female,
    /// `M`.
    Male,
    /// `<`, `X` or anything else: not stated.
    #[default]
    Unstated,
}

/// One check digit and its verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct MrzCheck {
    /// What it covers.
    pub over: Checked,
    /// Its line, from 1.
    pub line: u8,
    /// Its column, from 1.
    pub column: u8,
    /// The digit that the characters it covers call for.
    pub expected: char,
    /// The character that stands there.
    pub found: char,
}

/// What a check digit covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Checked {
    /// The document number.
    Number,
    /// The birth date.
    Birth,
    /// The expiry date.
    Expiry,
    /// The personal number of a passport.
    Optional,
    /// Everything of substance.
    Composite,
}

/// A character taken for its look-alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Mended {
    /// Its line, from 1.
    pub line: u8,
    /// Its column, from 1.
    pub column: u8,
    /// What was read.
    pub read: char,
    /// What it was taken for.
    pub taken: char,
}

impl Mrz {
    /// Whether a check digit is wrong: the zone was misread or altered.
    pub fn is_suspect(&self) -> bool {
        self.checks.iter().any(|check| !check.is_right())
    }

    /// The document number, ready to be searched, with the verdict of its own check digit.
    /// `None` if the zone has no number or one longer than any travel document's.
    pub fn document(&self) -> Option<Normal> {
        let normal = normalise(Scheme::TravelDocument, &self.number).ok()?;
        let check = match self.checks.iter().find(|check| check.over == Checked::Number) {
            None => Check::None,
            Some(check) if check.is_right() => Check::Right,
            Some(check) => {
                Check::Wrong { expected: check.expected.into(), found: check.found.into(), position: normal.text.len() }
            }
        };
        Some(Normal { check, ..normal })
    }
}

impl MrzCheck {
    /// Whether the digit is right. A passport without personal number may have filler for zero.
    pub fn is_right(&self) -> bool {
        self.found == self.expected || (self.over == Checked::Optional && self.found == '<' && self.expected == '0')
    }
}

impl MrzDate {
    /// A date of known or unknown parts. Parts that no date can have become unknown.
    pub fn new(year: Option<i16>, month: Option<u8>, day: Option<u8>) -> Self {
        let year = year.filter(|year| (0..=9_999).contains(year));
        let month = month.filter(|month| (1..=12).contains(month));
        let day = day.filter(|day| (1..=31).contains(day));
        let two = |part: Option<i16>| part.map_or_else(|| "<<".to_owned(), |part| format!("{:02}", part % 100));
        let raw = [two(year), two(month.map(i16::from)), two(day.map(i16::from))].concat();
        MrzDate { raw, year, month, day }
    }

    /// Whether each of its parts is either a number such a date can have or filler.
    pub fn is_sound(&self) -> bool {
        let part = |at: usize, known: bool| known || self.raw.get(at..at + 2) == Some("<<");
        part(0, self.year.is_some()) && part(2, self.month.is_some()) && part(4, self.day.is_some())
    }
}

impl Default for MrzDate {
    fn default() -> Self {
        MrzDate::new(None, None, None)
    }
}

impl Form {
    /// Every form, for tables and tests.
    pub const ALL: [Form; 5] = [Form::Td1, Form::Td2, Form::Td3, Form::MrvA, Form::MrvB];

    /// Its name in ICAO 9303.
    pub fn as_str(self) -> &'static str {
        match self {
            Form::Td1 => "TD1",
            Form::Td2 => "TD2",
            Form::Td3 => "TD3",
            Form::MrvA => "MRV-A",
            Form::MrvB => "MRV-B",
        }
    }

    /// How many lines it has.
    pub fn lines(self) -> usize {
        if self == Form::Td1 { 3 } else { 2 }
    }

    /// How many characters each line has.
    pub fn width(self) -> usize {
        match self {
            Form::Td1 => 30,
            Form::Td2 | Form::MrvB => 36,
            Form::Td3 | Form::MrvA => 44,
        }
    }

    /// Whether it is a visa, whose code begins with `V`.
    pub fn is_visa(self) -> bool {
        matches!(self, Form::MrvA | Form::MrvB)
    }
}

impl Checked {
    /// Its word, for the faces.
    pub fn as_str(self) -> &'static str {
        match self {
            Checked::Number => "number",
            Checked::Birth => "birth",
            Checked::Expiry => "expiry",
            Checked::Optional => "optional",
            Checked::Composite => "composite",
        }
    }
}

#[cfg(test)]
mod tests;
