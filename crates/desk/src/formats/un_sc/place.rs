//! Places: street, town, province, code, country, and what is said about them.

use super::draft::{Draft, field};
use super::tree::Node;
use huecry_terms::Place;
use serde_json::{Map, Value};

/// An address, of a person or of an entity.
pub(super) fn address(path: &'static str, node: &mut Node, draft: &mut Draft<'_>) {
    draft.path = path;
    read(node, draft, field::ADDRESSES, field::ADDRESS_REMARKS);
}

/// A place of birth.
pub(super) fn birth(node: &mut Node, draft: &mut Draft<'_>) {
    draft.path = "INDIVIDUAL_PLACE_OF_BIRTH";
    read(node, draft, field::BIRTH_PLACES, field::BIRTH_REMARKS);
}

/// Adds a place, unless there is nothing in it. A country that is none of the catalogue's stays in words.
pub(super) fn put(
    draft: &mut Draft<'_>,
    field: &'static str,
    remarks: &'static str,
    words: String,
    country: Option<String>,
) {
    let code = country.as_deref().and_then(|text| draft.country(text));
    let words = match country {
        Some(text) if code.is_none() && words.is_empty() => text,
        Some(text) if code.is_none() => format!("{words}, {text}"),
        _ => words,
    };
    let fits = words.chars().count() <= Place::WORDS_MOST;
    if !fits {
        draft.move_to(remarks, &words);
    }
    let mut place = Map::new();
    if fits && !words.is_empty() {
        place.insert("place".into(), Value::from(words));
    }
    if let Some(code) = code {
        place.insert("country".into(), Value::from(code));
    }
    match (place.len(), place.remove("place")) {
        (0, _) => {}
        (1, Some(words)) => draft.add(field, words),
        (_, words) => {
            place.extend(words.map(|words| ("place".to_string(), words)));
            draft.add(field, place);
        }
    }
}

fn read(node: &mut Node, draft: &mut Draft<'_>, field: &'static str, remarks: &'static str) {
    let parts: Vec<String> = PARTS.iter().filter_map(|part| node.take(part)).collect();
    let (words, country) = (parts.join(", "), node.take("COUNTRY"));
    if let Some(note) = node.take("NOTE") {
        let place: Vec<&str> = [Some(words.as_str()), country.as_deref()].into_iter().flatten().collect();
        let place = place.into_iter().filter(|t| !t.is_empty()).collect::<Vec<_>>().join(", ");
        draft.say(remarks, &if place.is_empty() { note } else { format!("{place}: {note}") });
    }
    put(draft, field, remarks, words, country);
}

const PARTS: [&str; 4] = ["STREET", "CITY", "STATE_PROVINCE", "ZIP_CODE"];
