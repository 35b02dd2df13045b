//! A record taken apart for comparing, and put together for the hit card.

use huecry_catalogue::{Catalogue, Register, Search, entry};
use huecry_matching::compare::Facet;
use huecry_matching::identifiers::Scheme;
use huecry_terms::{Record, Value, Values};
use std::str::FromStr;

/// The values of a record that may be compared, each with what its field says of it.
pub(super) fn facets<'a>(register: &'a Register, values: &'a Values) -> Vec<Facet<'a>> {
    let mut facets = Vec::new();
    for field in register.fields.iter().filter(|f| f.search != Search::None) {
        let scheme = field.scheme.as_deref().and_then(|s| Scheme::from_str(s).ok());
        let needed = register.exact_needs.contains(&field.tag);
        for value in values.get(field.tag).each() {
            if !matches!(value, Value::Absent | Value::Unknown | Value::Withheld) {
                facets.push(Facet { field: field.id.as_str(), kind: field.kind, part: field.part, scheme, needed, value });
            }
        }
    }
    facets
}

/// The fields of the hit card, in the catalogue's order, as the one door writes them.
pub fn summary(catalogue: &Catalogue, register: &Register, record: &Record) -> serde_json::Map<String, serde_json::Value> {
    let mut whole = entry::write_json(catalogue, register, &record.body.values);
    let mut summary = serde_json::Map::new();
    for field in register.summary.iter().filter_map(|tag| register.by_tag(*tag)) {
        if let Some(value) = whole.remove(field.id.as_str()) {
            summary.insert(field.id.to_string(), value);
        }
    }
    summary
}
