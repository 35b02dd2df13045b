//! One value from its JSON, by kind.

use super::fault::{Fault, FaultKind};
use super::{check, measure};
use crate::catalogue::Catalogue;
use crate::register::Field;
use huecry_terms::{Approx, CodeId, Identifier, ImageHash, Kind, Name, NameUse, Place, Quality, RecordId, Text, Value};
use serde_json::{Map, Value as Json};

/// A field under reading.
pub(super) struct Reading<'r> {
    pub catalogue: &'r Catalogue,
    pub field: &'r Field,
}

impl Reading<'_> {
    /// One value, read and checked.
    pub fn single(&self, json: &Json) -> Result<Value, Fault> {
        let value = match self.field.kind {
            Kind::Name => Value::Name(self.name(json)?),
            Kind::Date => Value::Date(self.parsed::<Approx>(json, FaultKind::NotADate)?),
            Kind::Country => Value::Country(self.code(COUNTRIES, self.text(json, FaultKind::NotACode)?)?),
            Kind::Place => Value::Place(self.place(json)?),
            Kind::Identifier => Value::Identifier(self.identifier(json)?),
            Kind::Code => Value::Code(
                self.code(self.field.codes.as_deref().unwrap_or_default(), self.text(json, FaultKind::NotACode)?)?,
            ),
            Kind::Measure => Value::Measure(self.measure(json)?),
            Kind::Text => Value::Text(self.passage(json)?),
            Kind::Image => Value::Image(self.parsed::<ImageHash>(json, FaultKind::NotAnImage)?),
            Kind::Link => Value::Link(self.parsed::<RecordId>(json, FaultKind::NotARecord)?),
        };
        check::single(self.catalogue, self.field, &value)?;
        Ok(value)
    }

    fn name(&self, json: &Json) -> Result<Name, Fault> {
        let Some(object) = json.as_object() else { return Ok(Name::plain(self.text(json, FaultKind::NotAName)?)) };
        self.keys(object, &["name", "given", "family", "use", "quality", "note"])?;
        let (given, family) = (self.part(object, "given")?, self.part(object, "family")?);
        let full = match (self.part(object, "name")?, &given, &family) {
            (Some(full), _, _) => full,
            (None, Some(given), Some(family)) => format!("{given} {family}"),
            (None, Some(one), None) | (None, None, Some(one)) => one.clone(),
            (None, None, None) => return Err(Fault::of(self.field, FaultKind::NotAName)),
        };
        let used_as = match self.part(object, "use")? {
            None => NameUse::Main,
            Some(text) => {
                NameUse::from_code(&text).ok_or_else(|| Fault::of(self.field, FaultKind::NotANameUse).given(&text))?
            }
        };
        let quality = match self.part(object, "quality")?.as_deref() {
            None => None,
            Some("good") => Some(Quality::Good),
            Some("low") => Some(Quality::Low),
            Some(other) => return Err(Fault::of(self.field, FaultKind::NotAQuality).given(other)),
        };
        Ok(Name { full, given, family, used_as, quality, note: self.part(object, "note")? })
    }

    fn place(&self, json: &Json) -> Result<Place, Fault> {
        let Some(object) = json.as_object() else {
            return Ok(Place { words: self.text(json, FaultKind::NotAPlace)?.to_string(), ..Place::default() });
        };
        self.keys(object, &["place", "country", "latitude", "longitude"])?;
        let country = self.part(object, "country")?.map(|text| self.code(COUNTRIES, &text)).transpose()?;
        let position = match (object.get("latitude"), object.get("longitude")) {
            (None | Some(Json::Null), None | Some(Json::Null)) => None,
            (latitude, longitude) => {
                let degrees = latitude.and_then(Json::as_f64).zip(longitude.and_then(Json::as_f64));
                let (latitude, longitude) = degrees.ok_or_else(|| Fault::of(self.field, FaultKind::NotAPosition))?;
                Some(Place::degrees(latitude, longitude).ok_or_else(|| Fault::of(self.field, FaultKind::NotOnGlobe))?)
            }
        };
        Ok(Place { words: self.part(object, "place")?.unwrap_or_default(), country, position })
    }

    fn identifier(&self, json: &Json) -> Result<Identifier, Fault> {
        let Some(object) = json.as_object() else {
            return Ok(Identifier::plain(self.text(json, FaultKind::NotANumber)?));
        };
        self.keys(object, &["number", "country", "type", "note"])?;
        Ok(Identifier {
            raw: self.part(object, "number")?.ok_or_else(|| Fault::of(self.field, FaultKind::NotANumber))?,
            country: self.part(object, "country")?.map(|text| self.code(COUNTRIES, &text)).transpose()?,
            sort: self.part(object, "type")?.map(|text| self.code(DOCUMENTS, &text)).transpose()?,
            note: self.part(object, "note")?,
        })
    }

    fn passage(&self, json: &Json) -> Result<Text, Fault> {
        let Some(object) = json.as_object() else {
            return Ok(Text::plain(lines(self.text(json, FaultKind::NotAText)?)));
        };
        self.keys(object, &["text", "language"])?;
        Ok(Text {
            text: lines(&self.part(object, "text")?.ok_or_else(|| Fault::of(self.field, FaultKind::NotAText))?),
            language: self.part(object, "language")?.map(|text| self.code(LANGUAGES, &text)).transpose()?,
        })
    }

    fn measure(&self, json: &Json) -> Result<huecry_terms::Measure, Fault> {
        match json {
            // A float keeps at most three decimals through its shortest form: 1.78 is written 1.78.
            Json::Number(number) => measure::read(self.field, &number.to_string()),
            _ => measure::read(self.field, self.text(json, FaultKind::NotAMeasure)?),
        }
    }

    /// The code of a list that a text means: see [`crate::CodeList::find`].
    fn code(&self, list: &str, text: &str) -> Result<CodeId, Fault> {
        let codes = self.catalogue.codes(list);
        if let Some(code) = codes.and_then(|codes| codes.find(text)) {
            return Ok(code);
        }
        let fault = Fault::of(self.field, FaultKind::NoSuchCode).given(text).with("list", list);
        match codes.and_then(|codes| codes.near_miss(text)) {
            Some(near) => Err(fault.nearly(near.id.as_str())),
            None => Err(fault),
        }
    }

    fn parsed<T: std::str::FromStr>(&self, json: &Json, otherwise: FaultKind) -> Result<T, Fault> {
        let text = self.text(json, otherwise)?;
        text.parse().map_err(|_| Fault::of(self.field, otherwise).given(text))
    }

    fn text<'j>(&self, json: &'j Json, otherwise: FaultKind) -> Result<&'j str, Fault> {
        json.as_str().map(str::trim).ok_or_else(|| Fault::of(self.field, otherwise))
    }

    /// A text under a key; absent and null are the same.
    fn part(&self, object: &Map<String, Json>, key: &str) -> Result<Option<String>, Fault> {
        match object.get(key) {
            None | Some(Json::Null) => Ok(None),
            Some(json) => self.text(json, FaultKind::NotAText).map(|text| Some(text.to_string())),
        }
    }

    fn keys(&self, object: &Map<String, Json>, keys: &[&str]) -> Result<(), Fault> {
        let Some(wrong) = object.keys().find(|key| !keys.contains(&key.as_str())) else { return Ok(()) };
        let fault = Fault::of(self.field, FaultKind::NoSuchKey).given(wrong).with("keys", keys.join(", "));
        Err(match crate::unsound::nearest(wrong, keys.iter().copied()) {
            Some(near) => fault.nearly(near),
            None => fault,
        })
    }
}

/// Line ends of every system become one.
fn lines(text: &str) -> String {
    text.replace("\r\n", "\n")
}

pub(super) const COUNTRIES: &str = "countries";
pub(super) const DOCUMENTS: &str = "document-types";
pub(super) const LANGUAGES: &str = "languages";
