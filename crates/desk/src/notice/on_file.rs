//! What is on file about a case beside the request itself: what was noted in the dossiers about it.

use crate::dossier::{answers_of, running};
use crate::node::Desk;
use huecry_catalogue::{Effect, Procedure};
use huecry_rules::flag::{Entry, Kind as Noted};
use huecry_store::{DossierFilter, StoredStep};
use huecry_terms::{Act, Approx, Instant, Kind, Part, Record, Trouble, Value, Values, day_of};

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
            let Some(entry) = desk.store.act(stored.act)?.and_then(|act| act.entry) else { continue };
            let Act::DossierStep { step, .. } = &entry.act else { continue };
            if running.procedure.step(step).is_some_and(notes) {
                let told = entry_of(running.procedure, &answers_of(&stored)?);
                noted.extend(told.map(|told| (stored.act, dated(told, entry.at))));
            }
        }
    }
    noted.sort_by_key(|(act, _)| *act);
    Ok(noted.into_iter().map(|(_, entry)| entry).collect())
}

/// Whether what was answered at a step tells that the person was located.
pub(crate) fn tells_location(procedure: &Procedure, stored: &StoredStep) -> Result<bool, Trouble> {
    Ok(entry_of(procedure, &answers_of(stored)?).is_some_and(|entry| entry.kind == Noted::Located))
}

/// Who was located was so on the day it was told, where nothing else is said: from then on the source is idle.
fn dated(entry: Entry, told: Instant) -> Entry {
    let lacks = entry.kind == Noted::Located && entry.date.is_none();
    if lacks { Entry { date: Some(Approx::day(day_of(told))), ..entry } } else { entry }
}

/// What was noted at a step, by kind and part: what it is about, in words, since when, who told.
fn entry_of(procedure: &Procedure, values: &Values) -> Option<Entry> {
    let value = |kind, part| {
        let mut each = procedure.form.each(values, kind);
        each.find(|(field, _)| field.part == Some(part)).map(|(_, value)| value)
    };
    let Some(Value::Code(code)) = value(Kind::Code, Part::Category) else { return None };
    // The codes of `case-notes` are the flags' own words for what may be on file; a code they do not know raises none.
    // Who was arrested was located: what follows is the source's in both (RPD 87).
    let word = if code.as_str() == ARRESTED { LOCATED } else { code.as_str() };
    let kind = serde_json::from_value(serde_json::Value::String(word.to_string())).ok()?;
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

/// A code of `hit-outcomes`, and the one of `case-notes` it comes to.
const ARRESTED: &str = "arrested";
const LOCATED: &str = "located";
/// So many dossiers about one record are looked at.
const DOSSIERS_MOST: usize = 1_000;
