//! Asking a record by kind and part, which is how code reads records: never by a field's name.

use super::{Field, Form};
use huecry_terms::{
    Approx, CodeId, Identifier, ImageHash, Kind, Measure, Name, Part, Place, RecordId, Text, Value, Values,
};

impl Form {
    /// Every single value of a kind with the field it stands in, in the order of the form.
    pub fn each<'a>(&'a self, values: &'a Values, kind: Kind) -> impl Iterator<Item = (&'a Field, &'a Value)> {
        self.of_kind(kind).flat_map(move |field| {
            let single = values.get(field.tag).each().iter();
            single.filter(move |value| value.kind() == Some(kind)).map(move |value| (field, value))
        })
    }

    /// Every name.
    pub fn names<'a>(&'a self, values: &'a Values) -> impl Iterator<Item = (&'a Field, &'a Name)> {
        self.each(values, Kind::Name).filter_map(|(field, value)| match value {
            Value::Name(name) => Some((field, name)),
            _ => None,
        })
    }

    /// Every number.
    pub fn identifiers<'a>(&'a self, values: &'a Values) -> impl Iterator<Item = (&'a Field, &'a Identifier)> {
        self.each(values, Kind::Identifier).filter_map(|(field, value)| match value {
            Value::Identifier(identifier) => Some((field, identifier)),
            _ => None,
        })
    }

    /// Every place.
    pub fn places<'a>(&'a self, values: &'a Values) -> impl Iterator<Item = (&'a Field, &'a Place)> {
        self.each(values, Kind::Place).filter_map(|(field, value)| match value {
            Value::Place(place) => Some((field, place)),
            _ => None,
        })
    }

    /// Every text.
    pub fn texts<'a>(&'a self, values: &'a Values) -> impl Iterator<Item = (&'a Field, &'a Text)> {
        self.each(values, Kind::Text).filter_map(|(field, value)| match value {
            Value::Text(text) => Some((field, text)),
            _ => None,
        })
    }

    /// Every hash of an image.
    pub fn images<'a>(&'a self, values: &'a Values) -> impl Iterator<Item = (&'a Field, &'a ImageHash)> {
        self.each(values, Kind::Image).filter_map(|(field, value)| match value {
            Value::Image(hash) => Some((field, hash)),
            _ => None,
        })
    }

    /// Every record pointed to.
    pub fn links<'a>(&'a self, values: &'a Values) -> impl Iterator<Item = (&'a Field, RecordId)> {
        self.each(values, Kind::Link).filter_map(|(field, value)| match value {
            Value::Link(record) => Some((field, *record)),
            _ => None,
        })
    }

    /// Every quantity, in thousandths of its field's unit.
    pub fn measures<'a>(&'a self, values: &'a Values) -> impl Iterator<Item = (&'a Field, Measure)> {
        self.each(values, Kind::Measure).filter_map(|(field, value)| match value {
            Value::Measure(measure) => Some((field, *measure)),
            _ => None,
        })
    }

    /// The dates that play a part.
    pub fn dates<'a>(&'a self, values: &'a Values, part: Part) -> impl Iterator<Item = (&'a Field, &'a Approx)> {
        self.each(values, Kind::Date).filter_map(move |(field, value)| match value {
            Value::Date(date) if field.part == Some(part) => Some((field, date)),
            _ => None,
        })
    }

    /// The countries that play a part.
    pub fn countries<'a>(&'a self, values: &'a Values, part: Part) -> impl Iterator<Item = (&'a Field, &'a CodeId)> {
        self.each(values, Kind::Country).filter_map(move |(field, value)| match value {
            Value::Country(code) if field.part == Some(part) => Some((field, code)),
            _ => None,
        })
    }

    /// The codes that play a part.
    pub fn codes<'a>(&'a self, values: &'a Values, part: Part) -> impl Iterator<Item = (&'a Field, &'a CodeId)> {
        self.each(values, Kind::Code).filter_map(move |(field, value)| match value {
            Value::Code(code) if field.part == Some(part) => Some((field, code)),
            _ => None,
        })
    }
}
