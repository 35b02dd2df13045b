//! What people call the records that a record links to.

use crate::node::Desk;
use huecry_access::{Viewer, may, view};
use huecry_catalogue::{Register, Verb};
use huecry_terms::{Call, Kind, Record, RecordId, Trouble, Value};
use std::collections::BTreeMap;

/// The numbers of the records that these records of a register link to. Only of those that the caller might open:
/// what he may not see, or what is there no more, has none. A number says nothing of what stands in its record, so
/// that telling it is no reading.
///
/// # Errors
/// Trouble of the store.
pub fn linked_numbers<'r>(
    desk: &Desk,
    call: &Call,
    register: &Register,
    records: impl IntoIterator<Item = &'r Record>,
) -> Result<BTreeMap<RecordId, String>, Trouble> {
    let (viewer, mut numbers) = (Viewer::of(call), BTreeMap::new());
    let records: Vec<&Record> = records.into_iter().collect();
    for field in register.of_kind(Kind::Link) {
        let to = field.register.as_ref().and_then(|to| desk.catalogue.register(to));
        let Some(to) = to.filter(|to| may(&desk.catalogue, call, Verb::Read, to).is_ok()) else { continue };
        for value in records.iter().flat_map(|record| record.body.values.get(field.tag).each()) {
            let Value::Link(id) = value else { continue };
            if numbers.contains_key(id) {
                continue;
            }
            if let Some(seen) = desk.store.get(&to.id, *id)?.and_then(|linked| view(&viewer, linked)) {
                numbers.insert(*id, seen.number);
            }
        }
    }
    Ok(numbers)
}
