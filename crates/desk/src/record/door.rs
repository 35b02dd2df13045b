//! The one door into a register: what was typed, read or sent becomes values, or faults.

use crate::node::Desk;
use huecry_access::{Viewer, view, within};
use huecry_catalogue::{Fault, FaultKind, Field, Register, entry};
pub(crate) use huecry_terms::ids::hides;
use huecry_terms::{Call, Failure, FieldFault, Kind, RecordId, Refusal, RefusalKind, Trouble, Values};
use serde_json::{Map, Value as Json};

/// Through the one door: what a person typed, an import read or a peer sent.
pub(crate) fn door(
    desk: &Desk,
    call: &Call,
    register: &Register,
    mut json: Map<String, Json>,
) -> Result<Values, Failure> {
    links_by_number(desk, call, register, &mut json)?;
    enter(desk, register, &json)
}

/// Values as the register declares them, with everything it requires.
pub(super) fn enter(desk: &Desk, register: &Register, json: &Map<String, Json>) -> Result<Values, Failure> {
    let values = entry::read_json(&desk.catalogue, register, json).map_err(form_refusal)?;
    let mut faults = entry::check(&desk.catalogue, register, &values);
    if register.notice.is_some() {
        // A request grows while it is a draft; what is missing keeps it from being submitted.
        faults.retain(|fault| fault.kind != FaultKind::Required);
    }
    if faults.is_empty() { Ok(values) } else { Err(form_refusal(faults)) }
}

/// People write numbers of records; the door takes ids. A link to a record that is not there for the caller
/// is refused.
pub(super) fn links_by_number(
    desk: &Desk,
    call: &Call,
    register: &Register,
    json: &mut Map<String, Json>,
) -> Result<(), Failure> {
    let Some((field, number)) = lost_links(desk, call, register, json)?.into_iter().next() else { return Ok(()) };
    let number: String = number.chars().take(80).collect();
    let to = field.register.as_ref().map(ToString::to_string).unwrap_or_default();
    Err(Refusal::new(RefusalKind::NoSuchRecord, format!("{}: {to} {number}", field.id)).into())
}

/// Numbers of records become their ids. Answers the links that lead to no record this caller may see, which
/// stay as they are.
pub(crate) fn lost_links<'r>(
    desk: &Desk,
    call: &Call,
    register: &'r Register,
    json: &mut Map<String, Json>,
) -> Result<Vec<(&'r Field, String)>, Trouble> {
    let viewer = Viewer::of(call);
    let mut lost = Vec::new();
    for field in register.of_kind(Kind::Link) {
        let Some(to) = &field.register else { continue };
        let Some(value) = json.get_mut(field.id.as_str()) else { continue };
        let each = match value {
            Json::Array(list) => list.iter_mut().collect(),
            one => vec![one],
        };
        for one in each {
            let Some(number) = one.as_str().map(str::to_string) else { continue };
            let found = match number.parse::<RecordId>() {
                Ok(id) => desk.store.get(to, id)?,
                Err(_) => desk.store.by_number(&number)?.filter(|r| r.register == *to),
            };
            match found.filter(|_| within(call, to)).and_then(|r| view(&viewer, r)) {
                Some(record) => *one = Json::String(record.id.to_string()),
                None => lost.push((field, number)),
            }
        }
    }
    Ok(lost)
}

/// The faults of a form as a refusal. It becomes part of an act: the values that were refused do not.
fn form_refusal(faults: Vec<Fault>) -> Failure {
    let said = faults.iter().map(|fault| Fault { given: None, ..fault.clone() }.to_string());
    let about = said.collect::<Vec<_>>().join("; ");
    let faults = faults.into_iter().map(FieldFault::from).collect();
    Refusal { faults, ..Refusal::new(RefusalKind::FormNotSatisfied, about) }.into()
}

/// Words that are kept beside the values: neither empty nor endless, nothing in them that hides or reverses.
pub(crate) fn plain(what: &str, text: &str, most: usize) -> Result<(), Refusal> {
    if text.trim().is_empty() || text.chars().nth(most).is_some() || text.chars().any(hides) {
        let about = format!("{what}: 1 to {most} characters, none of which hides or reverses others");
        return Err(Refusal::new(RefusalKind::FormNotSatisfied, about));
    }
    Ok(())
}
