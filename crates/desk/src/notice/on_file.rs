//! What is on file about a case beside the request itself: what was noted in the dossiers about it.

use crate::dossier::{answers_of, running};
use crate::node::Desk;
use huecry_catalogue::{Effect, Procedure};
use huecry_rules::flag::Entry;
use huecry_store::DossierFilter;
use huecry_terms::{Act, Kind, Part, Record, Trouble, Value, Values};

/// Everything on file about a record, the oldest first.
pub(super) fn on_file(desk: &Desk, record: &Record) -> Result<Vec<Entry>, Trouble> {
    let about = Some((record.register.clone(), record.id));
    let filter = DossierFilter { about, ..DossierFilter::default() };
    let mut noted = Vec::new();
    for stored in desk.store.dossiers(&filter, None, DOSSIERS_MOST)? {
        let running = running(desk, stored)?;
        let notes = |step: &huecry_catalogue::Step| step.does.contains(&Effect::NoteOnFile);
        if !running.procedure.steps.iter().any(notes) {
            continue;
        }
        for stored in desk.store.dossier_steps(running.stored.dossier.id)? {
            let entry = desk.store.act(stored.act)?.and_then(|act| act.entry);
            let Some(Act::DossierStep { step, .. }) = entry.map(|entry| entry.act) else { continue };
            if running.procedure.step(&step).is_some_and(notes) {
                let values = answers_of(&stored)?;
                noted.extend(entry_of(running.procedure, &values).map(|entry| (stored.act, entry)));
            }
        }
    }
    noted.sort_by_key(|(act, _)| *act);
    Ok(noted.into_iter().map(|(_, entry)| entry).collect())
}

/// What was noted at a step, by kind and part: what it is about, in words, since when, who told.
fn entry_of(procedure: &Procedure, values: &Values) -> Option<Entry> {
    let value = |kind, part| {
        let mut each = procedure.form.each(values, kind);
        each.find(|(field, _)| field.part == Some(part)).map(|(_, value)| value)
    };
    let Some(Value::Code(code)) = value(Kind::Code, Part::Category) else { return None };
    // The codes of `case-notes` are the flags' own words for what may be on file; a code they do not know raises none.
    let kind = serde_json::from_value(serde_json::Value::String(code.to_string())).ok()?;
    Some(Entry {
        kind,
        text: match value(Kind::Text, Part::Remarks) {
            Some(Value::Text(text)) => text.text.clone(),
            _ => String::new(),
        },
        date: match value(Kind::Date, Part::Event) {
            Some(Value::Date(date)) => Some(*date),
            _ => None,
        },
        by: match value(Kind::Country, Part::Origin) {
            Some(Value::Country(country)) => Some(country.to_string()),
            _ => None,
        },
    })
}

/// So many dossiers about one record are looked at.
const DOSSIERS_MOST: usize = 1_000;
