//! What is wrong with a value, as data: each face says it in its own language.

use crate::register::Field;
use crate::said::Lang;
use crate::unsound::shown;
use crate::words::Words;
use huecry_terms::FieldFault;
use std::fmt;

/// One fault of one field of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The field's id, or the text that was given for one.
    pub field: String,
    /// Which of several values it is, counted from 1; `None` for the field as a whole.
    pub place: Option<usize>,
    /// What is wrong.
    pub kind: FaultKind,
    /// The arguments of its words. They never hold the value: see [`Fault::given`].
    pub args: Vec<(String, String)>,
    /// The start of the value that was refused, for the person who gave it. It is not kept: what
    /// becomes part of an act is the [`FieldFault`], which lacks it.
    pub given: Option<String>,
    /// The word that was most likely meant, where one is near.
    pub near: Option<String>,
}

/// What can be wrong with a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum FaultKind {
    /// The register requires the field.
    Required,
    /// The register has no such field.
    NoSuchField,
    /// The field holds one value and several were given.
    OnlyOne,
    /// More values than a field may hold.
    TooMany,
    /// Neither a value nor `{"nothing": "unknown"}`.
    Nothing,
    /// "Withheld" was entered.
    Withheld,
    /// The object has a key this kind does not have.
    NoSuchKey,
    /// Not a name.
    NotAName,
    /// Not a use of a name.
    NotANameUse,
    /// Not a quality of a name.
    NotAQuality,
    /// Not a date.
    NotADate,
    /// Not a place.
    NotAPlace,
    /// Not a position.
    NotAPosition,
    /// Not a number that identifies.
    NotANumber,
    /// Not the text of a code or a country.
    NotACode,
    /// Not a quantity.
    NotAMeasure,
    /// Not a text.
    NotAText,
    /// Not the hash of an image.
    NotAnImage,
    /// Not the id of a record.
    NotARecord,
    /// The text means no code of the list.
    NoSuchCode,
    /// The quantity's unit does not convert to the field's.
    Unit,
    /// The quantity cannot be kept in thousandths of the field's unit.
    TooFine,
    /// The quantity is below the least that is plausible.
    TooSmall,
    /// The quantity is above the most that is plausible.
    TooLarge,
    /// The text is longer than it may be.
    TooLong,
    /// The text is empty.
    Empty,
    /// The text begins or ends with a space.
    Untrimmed,
    /// The text holds a character that does not show or that reverses others.
    Hidden,
    /// The position is not on the globe.
    NotOnGlobe,
    /// The value is of another kind than the field.
    WrongKind,
}

impl FaultKind {
    /// Every kind, for tables and tests.
    pub const ALL: [FaultKind; 30] = [
        FaultKind::Required,
        FaultKind::NoSuchField,
        FaultKind::OnlyOne,
        FaultKind::TooMany,
        FaultKind::Nothing,
        FaultKind::Withheld,
        FaultKind::NoSuchKey,
        FaultKind::NotAName,
        FaultKind::NotANameUse,
        FaultKind::NotAQuality,
        FaultKind::NotADate,
        FaultKind::NotAPlace,
        FaultKind::NotAPosition,
        FaultKind::NotANumber,
        FaultKind::NotACode,
        FaultKind::NotAMeasure,
        FaultKind::NotAText,
        FaultKind::NotAnImage,
        FaultKind::NotARecord,
        FaultKind::NoSuchCode,
        FaultKind::Unit,
        FaultKind::TooFine,
        FaultKind::TooSmall,
        FaultKind::TooLarge,
        FaultKind::TooLong,
        FaultKind::Empty,
        FaultKind::Untrimmed,
        FaultKind::Hidden,
        FaultKind::NotOnGlobe,
        FaultKind::WrongKind,
    ];

    /// The key of its words: `fault-required`.
    pub fn key(self) -> &'static str {
        self.said().0
    }

    /// The names of the arguments of its words.
    pub fn arg_names(self) -> impl Iterator<Item = &'static str> {
        self.said().1.split("{ $").skip(1).filter_map(|rest| rest.split(" }").next())
    }

    /// The key, and the English of logs and of programmes that have no catalogue at hand.
    fn said(self) -> (&'static str, &'static str) {
        use FaultKind as K;
        match self {
            K::Required => ("fault-required", "is required: give it, or say that it is unknown"),
            K::NoSuchField => ("fault-no-such-field", "is not a field of { $register }"),
            K::OnlyOne => ("fault-only-one", "holds one value: give one"),
            K::TooMany => ("fault-too-many", "has { $count } values: give { $most } at most"),
            K::Nothing => (
                "fault-nothing",
                "is neither a value nor the word for nothing: what the source does not know is unknown",
            ),
            K::Withheld => ("fault-withheld", "cannot be entered as withheld: leave it out, or set a restriction"),
            K::NoSuchKey => ("fault-no-such-key", "has a key that does not exist: the keys are { $keys }"),
            K::NotAName => ("fault-not-a-name", "is not a name: give the whole name, or given and family name"),
            K::NotANameUse => {
                ("fault-not-a-name-use", "is not a use of a name: main, alias, former, birth or original-script")
            }
            K::NotAQuality => ("fault-not-a-quality", "is not the quality of a name: good or low"),
            K::NotADate => (
                "fault-not-a-date",
                "is not a date: write 1971, 1971-03 or 1971-03-05, with ~ behind it for about, 1969/1973 for between",
            ),
            K::NotAPlace => ("fault-not-a-place", "is not a place: give words, a country, or latitude and longitude"),
            K::NotAPosition => {
                ("fault-not-a-position", "is not a position: give latitude and longitude, both in degrees")
            }
            K::NotANumber => ("fault-not-a-number", "is not a number of a document or a thing: give it as a text"),
            K::NotACode => ("fault-not-a-code", "is not a code: give a code of the list, or its label, as a text"),
            K::NotAMeasure => (
                "fault-not-a-measure",
                "is not a quantity: write 1.78 or 178 cm, with a point and at most three decimals",
            ),
            K::NotAText => ("fault-not-a-text", "is not a text"),
            K::NotAnImage => (
                "fault-not-an-image",
                "is not the hash of an image: pdq, sha256, sha1 or md5; the image itself is not accepted",
            ),
            K::NotARecord => ("fault-not-a-record", "is not the id of a record"),
            K::NoSuchCode => ("fault-no-such-code", "is not in the list { $list }"),
            K::Unit => ("fault-unit", "is not in { $unit } or a unit that converts to it"),
            K::TooFine => ("fault-too-fine", "has more than three decimals in { $unit }: round it"),
            K::TooSmall => ("fault-too-small", "is below { $least } { $unit }, the least that is plausible"),
            K::TooLarge => ("fault-too-large", "is above { $most } { $unit }, the most that is plausible"),
            K::TooLong => ("fault-too-long", "has { $count } characters: { $most } is the most"),
            K::Empty => ("fault-empty", "is empty: leave it out"),
            K::Untrimmed => ("fault-untrimmed", "begins or ends with a space: take it out"),
            K::Hidden => ("fault-hidden", "holds the character { $character }, which does not show: take it out"),
            K::NotOnGlobe => ("fault-not-on-globe", "is not on the globe: latitude -90 to 90, longitude -180 to 180"),
            K::WrongKind => ("fault-wrong-kind", "holds a { $found } and is a { $wanted } field"),
        }
    }
}

impl Fault {
    pub(super) fn new(field: &str, kind: FaultKind) -> Fault {
        Fault { field: field.to_string(), place: None, kind, args: Vec::new(), given: None, near: None }
    }

    /// A fault of a field.
    pub fn of(field: &Field, kind: FaultKind) -> Fault {
        Fault::new(field.id.as_str(), kind)
    }

    pub(super) fn with(mut self, name: &str, value: impl fmt::Display) -> Fault {
        self.args.push((name.to_string(), value.to_string()));
        self
    }

    pub(super) fn given(mut self, text: &str) -> Fault {
        self.given = Some(shown(text));
        self
    }

    pub(super) fn at(mut self, place: usize) -> Fault {
        self.place = Some(place);
        self
    }

    pub(super) fn nearly(mut self, near: &str) -> Fault {
        self.near = Some(near.to_string());
        self
    }

    /// The fault in the words of a language, without the field, which a face shows by its label, and
    /// without the value.
    pub fn say(&self, words: &Words, lang: Lang) -> String {
        let args: Vec<(&str, &str)> = self.args.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let said = words.say(lang, self.kind.key(), &args);
        match &self.near {
            Some(near) => format!("{said} {}", words.say(lang, NEARLY, &[("near", near)])),
            None => said,
        }
    }
}

/// The key of the words that suggest a near word: "did you mean …?".
pub const NEARLY: &str = "fault-nearly";

/// What is kept of a fault: never the value.
impl From<Fault> for FieldFault {
    fn from(fault: Fault) -> FieldFault {
        FieldFault { field: fault.field, because: fault.kind.key().to_string(), with: fault.args }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}`", self.field)?;
        if let Some(place) = self.place {
            write!(f, " ({place})")?;
        }
        f.write_str(": ")?;
        if let Some(given) = &self.given {
            write!(f, "`{given}` ")?;
        }
        let mut said = self.kind.said().1.to_string();
        for (name, value) in &self.args {
            said = said.replace(&format!("{{ ${name} }}"), &format!("`{value}`"));
        }
        f.write_str(&said)?;
        match &self.near {
            Some(near) => write!(f, "; did you mean `{near}`?"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for Fault {}
