//! A record taken apart for comparing, and put together for the hit card.

use huecry_catalogue::{Catalogue, Field, Register, Search, entry};
use huecry_matching::compare::Facet;
use huecry_matching::identifiers::Scheme;
use huecry_terms::{Identifier, Kind, Record, Tag, Value, Values};
use std::str::FromStr;

/// The values of a record that may be compared, each with what its field says of it.
pub(super) fn facets<'a>(register: &'a Register, values: &'a Values) -> Vec<Facet<'a>> {
    let mut facets = Vec::new();
    let needs: Vec<Tag> = register.fields.iter().flat_map(|field| register.exact_needs_of(field)).collect();
    for field in register.fields.iter().filter(|f| f.search != Search::None) {
        let (kind, part) = (field.kind, field.part);
        let scheme = field.scheme.as_deref().and_then(|s| Scheme::from_str(s).ok());
        let needed = needs.contains(&field.tag);
        let alone = field.kind == Kind::Identifier && register.exact_needs_of(field).next().is_some();
        let range_end = range_end(register, field, values);
        for value in values.get(field.tag).each() {
            if !matches!(value, Value::Absent | Value::Unknown | Value::Withheld) {
                let field = field.id.as_str();
                facets.push(Facet { field, kind, part, scheme, needed, alone, range_end, value });
            }
        }
    }
    facets
}

/// The last number of the range that begins in a field, where the register declares ranges.
fn range_end<'a>(register: &Register, field: &Field, values: &'a Values) -> Option<&'a Identifier> {
    let end = register.of_kind(Kind::Identifier).find(|f| f.range_end_of == Some(field.tag))?;
    match values.get(end.tag) {
        Value::Identifier(number) => Some(number),
        _ => None,
    }
}

/// The fields of the hit card, in the catalogue's order, as the one door writes them.
pub fn summary(
    catalogue: &Catalogue,
    register: &Register,
    record: &Record,
) -> serde_json::Map<String, serde_json::Value> {
    let mut whole = entry::write_json(catalogue, register, &record.body.values);
    let mut summary = serde_json::Map::new();
    for field in register.summary.iter().filter_map(|tag| register.by_tag(*tag)) {
        if let Some(value) = whole.remove(field.id.as_str()) {
            summary.insert(field.id.to_string(), value);
        }
    }
    summary
}
