//! The one door: everything that is to become a record comes in through here, typed by an officer,
//! read from a file, sent by a programme or by a peer.
//!
//! What a person writes is read generously (a label for a code, `178 cm` for 1.78 m) and kept in
//! one canonical form; what is written out is that form, and reading it again gives the same values.

mod cell;
mod check;
mod fault;
mod measure;
mod read;
mod write;

pub use cell::{read_row, write_row};
pub use check::check;
pub use fault::{Fault, FaultKind, NEARLY};

use crate::catalogue::Catalogue;
use crate::register::{Field, Form};
use crate::unsound::shown;
use huecry_terms::{Value, Values};
use serde_json::{Map, Value as Json};

/// Enough to mend a record by: what is said of a value costs more than reading it, and a hostile
/// object has a million keys.
const FAULTS_MOST: usize = 100;

/// The most values one field may hold.
pub const MANY_MOST: usize = 500;

/// Values from a JSON object whose keys are the ids of fields. What the register requires is not
/// asked here but by [`check`]: a draft may be incomplete.
///
/// # Errors
/// Every fault of every field, or the first hundred.
pub fn read_json(catalogue: &Catalogue, form: &Form, object: &Map<String, Json>) -> Result<Values, Vec<Fault>> {
    let (mut values, mut faults) = (Values::new(), Vec::new());
    for (key, json) in object {
        if faults.len() >= FAULTS_MOST {
            break;
        }
        match form.field_named(key) {
            None => faults.push(no_such_field(form, key)),
            Some(field) => match read_field(catalogue, field, json) {
                Ok(value) => values.set(field.tag, value),
                Err(wrong) => faults.extend(wrong),
            },
        }
    }
    if faults.is_empty() { Ok(values) } else { Err(faults) }
}

/// A JSON object from values: only fields that hold something. Tags this version of the catalogue
/// does not know are left out; they travel with the record, not with what people are shown.
pub fn write_json(_catalogue: &Catalogue, form: &Form, values: &Values) -> Map<String, Json> {
    let known = values.iter().filter_map(|(tag, value)| Some((form.by_tag(tag)?, value)));
    known.map(|(field, value)| (field.id.to_string(), write::value(field, value))).collect()
}

/// The value of one field from its JSON.
///
/// # Errors
/// Every fault of the field.
pub fn read_field(catalogue: &Catalogue, field: &Field, json: &Json) -> Result<Value, Vec<Fault>> {
    let reading = read::Reading { catalogue, field };
    match json {
        Json::Null => Ok(Value::Absent),
        Json::Array(list) if field.many => read_many(&reading, list),
        Json::Object(object) if object.contains_key(NOTHING) => {
            read_nothing(field, object).map_err(|fault| vec![fault])
        }
        Json::Array(_) => Err(vec![Fault::of(field, FaultKind::OnlyOne)]),
        one => match reading.single(one) {
            Ok(value) if field.many => Ok(Value::Many(vec![value])),
            Ok(value) => Ok(value),
            Err(fault) => Err(vec![fault]),
        },
    }
}

/// The JSON of one field's value.
pub fn write_field(field: &Field, value: &Value) -> Json {
    write::value(field, value)
}

fn read_many(reading: &read::Reading<'_>, list: &[Json]) -> Result<Value, Vec<Fault>> {
    if list.len() > MANY_MOST {
        return Err(vec![
            Fault::of(reading.field, FaultKind::TooMany).with("count", list.len()).with("most", MANY_MOST),
        ]);
    }
    let (mut values, mut faults) = (Vec::with_capacity(list.len()), Vec::new());
    for (i, json) in list.iter().enumerate() {
        if faults.len() >= FAULTS_MOST {
            break;
        }
        match reading.single(json) {
            Ok(value) => values.push(value),
            Err(fault) => faults.push(fault.at(i + 1)),
        }
    }
    match (faults.is_empty(), values.is_empty()) {
        (true, true) => Ok(Value::Absent),
        (true, false) => Ok(Value::Many(values)),
        _ => Err(faults),
    }
}

/// `{"nothing": "unknown"}`. "Withheld" is what a reader is told, never what a source enters.
fn read_nothing(field: &Field, object: &Map<String, Json>) -> Result<Value, Fault> {
    match object.get(NOTHING).and_then(Json::as_str) {
        Some(UNKNOWN) if object.len() == 1 => Ok(Value::Unknown),
        Some(WITHHELD) => Err(Fault::of(field, FaultKind::Withheld)),
        _ => Err(Fault::of(field, FaultKind::Nothing)),
    }
}

fn no_such_field(form: &Form, key: &str) -> Fault {
    let ids = form.fields.iter().map(|field| field.id.as_str());
    let fault = Fault::new(&shown(key), FaultKind::NoSuchField).with("register", &form.of);
    match crate::unsound::nearest(key, ids) {
        Some(near) => fault.nearly(near),
        None => fault,
    }
}

const NOTHING: &str = "nothing";
const UNKNOWN: &str = "unknown";
const WITHHELD: &str = "withheld";

#[cfg(test)]
mod tests;
