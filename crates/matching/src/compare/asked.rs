//! A question made ready to be compared with many records.

use crate::identifiers::{Check, Normal, Scheme, normalise};
use crate::names::Prepared;
use crate::words::words;
use huecry_terms::{Approx, CodeId, Digit, ImageHash, Term};
use std::str::FromStr;

/// What a query asks, prepared once.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    /// Numbers, each under every scheme it may belong to.
    pub identifiers: Vec<AskedNumber>,
    /// The name.
    pub name: Option<Prepared>,
    /// Words of texts and places.
    pub words: Option<Vec<String>>,
    /// Dates: of birth for persons, of the event for the rest.
    pub dates: Vec<Approx>,
    /// Dates of birth and of nothing else.
    pub births: Vec<Approx>,
    /// Countries.
    pub countries: Vec<CodeId>,
    /// Nationalities and no other countries.
    pub nationalities: Vec<CodeId>,
    /// The sex.
    pub sex: Option<CodeId>,
    /// A position in millionths of a degree.
    pub position: Option<(i32, i32)>,
    /// The hash of an image.
    pub image: Option<ImageHash>,
}

/// A number asked for.
#[derive(Debug, Clone)]
pub struct AskedNumber {
    /// As typed.
    pub raw: String,
    /// Its normal form under each scheme it may belong to, likeliest first.
    pub readings: Vec<(Scheme, Normal)>,
    /// The country that issued it, where the query says so.
    pub country: Option<CodeId>,
}

impl AskedNumber {
    /// Whether the check digit of its likeliest reading is wrong.
    pub fn is_suspect(&self) -> bool {
        self.readings.first().is_some_and(|(_, normal)| matches!(normal.check, Check::Wrong { .. }))
    }
}

impl Asked {
    /// Prepares the terms of a query. A number that has no normal form under a scheme is not asked
    /// under that scheme.
    pub fn of(terms: &[Term]) -> Asked {
        let mut asked = Asked::default();
        for term in terms {
            match term {
                Term::Name { full, given, family } => {
                    let name = Prepared::read(full, given.as_deref(), family.as_deref());
                    asked.name = (!name.is_empty()).then_some(name);
                }
                Term::Identifier { raw, schemes, country, digit } => {
                    let schemes = schemes.iter().filter_map(|s| Scheme::from_str(s).ok());
                    let readings = schemes.filter_map(|s| reading(s, raw, *digit)).collect();
                    asked.identifiers.push(AskedNumber { raw: raw.clone(), readings, country: country.clone() });
                }
                Term::Date(date) => asked.dates.push(*date),
                Term::Birth(date) => asked.births.push(*date),
                Term::Nationality(country) => asked.nationalities.push(country.clone()),
                Term::Country(country) => asked.countries.push(country.clone()),
                Term::Sex(sex) => asked.sex = Some(sex.clone()),
                Term::Position(latitude, longitude) => asked.position = Some((*latitude, *longitude)),
                Term::Words(text) => asked.words = Some(words(text)).filter(|w| !w.is_empty()),
                Term::Image(hash) => asked.image = Some(hash.clone()),
            }
        }
        asked
    }

    /// Whether anything asked can find a record by itself, dates apart.
    pub fn finds_by_itself(&self) -> bool {
        self.name.is_some()
            || self.words.is_some()
            || self.position.is_some()
            || self.image.is_some()
            || self.identifiers.iter().any(|i| !i.readings.is_empty())
    }
}

/// The normal form of a number under a scheme. A digit of the machine-readable zone proves or
/// questions a document number that by itself has none.
fn reading(scheme: Scheme, raw: &str, digit: Option<Digit>) -> Option<(Scheme, Normal)> {
    let mut normal = normalise(scheme, raw).ok()?;
    if let (Some(digit), Scheme::TravelDocument) = (digit, scheme) {
        normal.check = if digit.expected == digit.found {
            Check::Right
        } else {
            let position = normal.text.len();
            Check::Wrong { expected: digit.expected.into(), found: digit.found.into(), position }
        };
    }
    Some((scheme, normal))
}
