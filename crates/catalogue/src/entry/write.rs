//! One value as JSON, in the one form that is canonical.

use super::{NOTHING, UNKNOWN, WITHHELD};
use crate::register::Field;
use huecry_terms::{Identifier, Measure, Name, NameUse, Place, Quality, Text, Value};
use serde_json::{Map, Number, Value as Json, json};

/// The value of a field as JSON: plain where nothing is lost by it.
pub(super) fn value(field: &Field, value: &Value) -> Json {
    match value {
        Value::Many(list) => Json::Array(list.iter().map(single).collect()),
        // A field that may hold several is always a list, so that readers need one case.
        one if field.many && one.kind().is_some() => Json::Array(vec![single(one)]),
        one => single(one),
    }
}

fn single(value: &Value) -> Json {
    match value {
        Value::Absent => Json::Null,
        Value::Unknown => json!({ NOTHING: UNKNOWN }),
        Value::Withheld => json!({ NOTHING: WITHHELD }),
        Value::Name(name) => self::name(name),
        Value::Date(date) => json!(date.to_string()),
        Value::Country(code) | Value::Code(code) => json!(code.as_str()),
        Value::Place(place) => self::place(place),
        Value::Identifier(identifier) => self::identifier(identifier),
        Value::Measure(measure) => number(*measure),
        Value::Text(text) => passage(text),
        Value::Image(hash) => json!(hash.to_string()),
        Value::Link(record) => json!(record.to_string()),
        Value::Many(_) => Json::Null,
    }
}

fn name(name: &Name) -> Json {
    let mut object = Map::new();
    put(&mut object, "given", name.given.as_deref());
    put(&mut object, "family", name.family.as_deref());
    put(&mut object, "use", Some(name.used_as).filter(|used_as| *used_as != NameUse::Main).map(NameUse::as_str));
    let quality = |quality: Quality| match quality {
        Quality::Good => "good",
        Quality::Low => "low",
    };
    put(&mut object, "quality", name.quality.map(quality));
    put(&mut object, "note", name.note.as_deref());
    plain_or(object, "name", &name.full)
}

fn place(place: &Place) -> Json {
    let mut object = Map::new();
    put(&mut object, "country", place.country.as_ref().map(|code| code.as_str()));
    if let Some((latitude, longitude)) = place.position_degrees() {
        object.insert("latitude".to_string(), json!(latitude));
        object.insert("longitude".to_string(), json!(longitude));
    }
    match (object.is_empty(), place.words.is_empty()) {
        (false, true) => Json::Object(object),
        _ => plain_or(object, "place", &place.words),
    }
}

fn identifier(identifier: &Identifier) -> Json {
    let mut object = Map::new();
    put(&mut object, "country", identifier.country.as_ref().map(|code| code.as_str()));
    put(&mut object, "type", identifier.sort.as_ref().map(|code| code.as_str()));
    put(&mut object, "note", identifier.note.as_deref());
    plain_or(object, "number", &identifier.raw)
}

fn passage(text: &Text) -> Json {
    let mut object = Map::new();
    put(&mut object, "language", text.language.as_ref().map(|code| code.as_str()));
    plain_or(object, "text", &text.text)
}

/// A number as it is read again: 15 digits at most, which a float's shortest form keeps.
fn number(measure: Measure) -> Json {
    if measure.0 % 1000 == 0 {
        return json!(measure.0 / 1000);
    }
    let float = measure.to_string().parse().ok().and_then(Number::from_f64);
    float.map_or_else(|| json!(measure.to_string()), Json::Number)
}

fn plain_or(mut object: Map<String, Json>, key: &str, text: &str) -> Json {
    if object.is_empty() {
        return json!(text);
    }
    object.insert(key.to_string(), json!(text));
    Json::Object(object)
}

fn put(object: &mut Map<String, Json>, key: &str, text: Option<&str>) {
    if let Some(text) = text {
        object.insert(key.to_string(), json!(text));
    }
}
