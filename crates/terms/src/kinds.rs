//! The kinds of value: how a field behaves, whatever register it stands in.
//!
//! A new kind is engineering: four files (here, `matching`, the face's widget, `index`), and the
//! compiler lists every place that must know it. A new register needs none of that.

pub mod date;
pub mod identifier;
pub mod image;
pub mod measure;
pub mod name;
pub mod place;
pub mod text;

use serde::{Deserialize, Serialize};

/// How a field behaves: what may be entered, how it is written, how it is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// What a person, organisation, vessel, maker or work is called.
    Name,
    /// A date that may be partial, approximate or a range.
    Date,
    /// A country or an issuer that stands for one (ISO 3166-1, ICAO 9303 part 3).
    Country,
    /// Where: words, a country, a position.
    Place,
    /// A number with a scheme: passport, VIN, IMO, serial…
    Identifier,
    /// One entry of a code list.
    Code,
    /// A quantity in the field's unit.
    Measure,
    /// Free text.
    Text,
    /// The hash of an image. Never an image.
    Image,
    /// Another record.
    Link,
}

impl Kind {
    /// The catalogue's word.
    pub fn as_str(self) -> &'static str {
        match self {
            Kind::Name => "name",
            Kind::Date => "date",
            Kind::Country => "country",
            Kind::Place => "place",
            Kind::Identifier => "identifier",
            Kind::Code => "code",
            Kind::Measure => "measure",
            Kind::Text => "text",
            Kind::Image => "image",
            Kind::Link => "link",
        }
    }

    /// Every kind, for tables and tests.
    pub const ALL: [Kind; 10] = [
        Kind::Name,
        Kind::Date,
        Kind::Country,
        Kind::Place,
        Kind::Identifier,
        Kind::Code,
        Kind::Measure,
        Kind::Text,
        Kind::Image,
        Kind::Link,
    ];
}

/// Which part a value plays in the record. Code asks by kind and part, never by a field's name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)] // the words are the catalogue's own, one for one
pub enum Part {
    Subject,
    Birth,
    Death,
    Event,
    Issue,
    Expiry,
    Listed,
    Recovery,
    Nationality,
    Residence,
    Origin,
    Registration,
    Manufacture,
    Issuer,
    Father,
    Mother,
    Vessel,
    Maker,
    Make,
    Model,
    Title,
    Sex,
    Colour,
    Calibre,
    Category,
    Status,
    Document,
    Facts,
    Ask,
    Remarks,
    Charge,
    Law,
    Penalty,
    Warrant,
    Sentence,
    Remaining,
    Absentia,
    Retrial,
    Extradition,
    OwnNationals,
    Treaty,
    Extract,
    Channel,
    Language,
    Sensitive,
    KnownAddress,
    Biometrics,
    Grounds,
    Assets,
    Review,
    Occupation,
    Minor,
    Privacy,
    Custody,
    Basis,
    Threat,
    Imminence,
    Damage,
    Stage,
    Prevention,
    Measures,
}
