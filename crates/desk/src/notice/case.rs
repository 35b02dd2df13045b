//! Cases that were refused or ended: what is remembered of them, and whether one comes back.
//!
//! Known ways round a refusal: the same case as a diffusion, under another colour, entered again after it was taken
//! out, or the person's own passport reported as stolen (`spec/notices.md` 3.5, B1 to B4). What is remembered lies with
//! the source's papers; that two cases are alike is a question to a person, never a refusal.

use crate::node::Desk;
use crate::people;
use huecry_catalogue::{Register, digest};
use huecry_rules::fingerprint::{Fingerprint, alike};
use huecry_rules::flag::{Entry, Kind, Request};
use huecry_rules::request_of;
use huecry_store::{StoredPaper, Write};
use huecry_terms::{Approx, BureauId, Day, Part, Record, State, Trouble, Values};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// What is remembered of a case.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Remembered {
    /// What its last request said that tells it; nothing once the record was erased.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    fingerprint: Option<Fingerprint>,
    /// Digests of the same: what stays when nothing of the person may.
    keys: BTreeSet<String>,
    /// Whether it was refused, or published and ended.
    refused: bool,
}

/// What is to be written when a case is refused or ended; nothing for a record of no notice type.
pub(crate) fn remembered(desk: &Desk, record: &Record) -> Result<Option<Write>, Trouble> {
    let Some(request) = plain(desk, record)? else { return Ok(None) };
    let fingerprint = Fingerprint::of(&request);
    let keys = keys(&fingerprint);
    let refused = record.body.state == State::Provisional;
    paper(desk, record, Some(&Remembered { fingerprint: Some(fingerprint), keys, refused })).map(Some)
}

/// What is to be written when a record is erased: of what is remembered only digests stay.
pub(crate) fn forgotten(desk: &Desk, record: &Record) -> Result<Option<Write>, Trouble> {
    let Some(stored) = stored(desk, &record.source, &record.number)? else { return Ok(None) };
    let case = read(&stored)?;
    paper(desk, record, Some(&Remembered { fingerprint: None, ..case })).map(Some)
}

/// The remembered cases of the same source that this request may be again.
pub(super) fn known(desk: &Desk, record: &Record, request: &Request) -> Result<Vec<Entry>, Trouble> {
    let asked = Fingerprint::of(request);
    let digests = keys(&asked);
    let mut entries = Vec::new();
    for stored in of_source(desk, &record.source)?.into_iter().filter(|stored| stored.name != record.number) {
        let case = read(&stored)?;
        let reasons = match &case.fingerprint {
            Some(fingerprint) => alike(&asked, fingerprint).map(|alike| {
                alike.reasons.iter().map(|one| one.key().trim_start_matches("alike-")).collect::<Vec<_>>().join(", ")
            }),
            // Digests are equal or not; two of them are more than a name or a birthday.
            None => (case.keys.intersection(&digests).count() >= DIGESTS_LEAST).then(String::new),
        };
        let Some(reasons) = reasons else { continue };
        let kind = if case.refused { Kind::PriorRefusal } else { Kind::PriorRecordEnded };
        let text = [stored.name.as_str(), &reasons].join(" · ").trim_end_matches(" · ").to_string();
        entries.push(Entry { kind, text, date: day_of_act(desk, &stored)?, by: None });
    }
    Ok(entries)
}

/// The case for which new values are held: none where the old ones belonged to it already, so that what two people let go
/// is not held again for what it said then.
pub(crate) fn newly_held_for(
    desk: &Desk,
    source: &BureauId,
    register: &Register,
    old: &Values,
    new: &Values,
) -> Result<Option<String>, Trouble> {
    let case = held_for(desk, source, register, new)?;
    let before = if case.is_some() { held_for(desk, source, register, old)? } else { None };
    Ok(case.filter(|case| before.as_ref() != Some(case)))
}

/// The remembered case of this source to whose person a document belongs that it now records: B2, the passport of a
/// person that could not be had by a notice reported as stolen.
pub(crate) fn held_for(
    desk: &Desk,
    source: &BureauId,
    register: &Register,
    values: &Values,
) -> Result<Option<String>, Trouble> {
    let numbers: Vec<String> = register
        .identifiers(values)
        .filter(|(field, _)| field.part == Some(Part::Document))
        .map(|(_, number)| number.raw.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_uppercase).collect())
        .collect();
    if numbers.is_empty() || register.notice.is_some() {
        return Ok(None);
    }
    for stored in of_source(desk, source)? {
        let documents = read(&stored)?.fingerprint.map(|fingerprint| fingerprint.documents).unwrap_or_default();
        let same = |number: &String| documents.iter().any(|one| one.eq_ignore_ascii_case(number));
        if numbers.iter().any(same) {
            return Ok(Some(stored.name));
        }
    }
    Ok(None)
}

/// The request a record makes, with nothing on file.
fn plain(desk: &Desk, record: &Record) -> Result<Option<Request>, Trouble> {
    let Some(register) = desk.catalogue.register(&record.register) else { return Ok(None) };
    let country = people::country_of(desk, &record.source)?;
    let source = country.map_or_else(|| record.source.to_string(), |code| code.to_string());
    Ok(request_of(register, &record.body.values, &source, Vec::new(), Day::constant(1970, 1, 1)))
}

fn keys(fingerprint: &Fingerprint) -> BTreeSet<String> {
    fingerprint.keys().iter().map(|key| digest(&format!("hue-cry case 1\n{key}"))).collect()
}

fn paper(desk: &Desk, record: &Record, case: Option<&Remembered>) -> Result<Write, Trouble> {
    let from = stored(desk, &record.source, &record.number)?.map(|stored| stored.act);
    let written = case.map(serde_json::to_vec).transpose();
    let body = written.map_err(|e| Trouble::new(format!("a remembered case cannot be written: {e}"), ""))?;
    Ok(Write::Paper { owner: record.source.to_string(), kind: KIND, name: record.number.clone(), body, from })
}

fn of_source(desk: &Desk, source: &BureauId) -> Result<Vec<StoredPaper>, Trouble> {
    Ok(desk.store.papers_of(source.as_str())?.into_iter().filter(|paper| paper.kind == KIND).collect())
}

fn stored(desk: &Desk, source: &BureauId, number: &str) -> Result<Option<StoredPaper>, Trouble> {
    Ok(of_source(desk, source)?.into_iter().find(|paper| paper.name == number))
}

fn read(stored: &StoredPaper) -> Result<Remembered, Trouble> {
    serde_json::from_slice(&stored.body).map_err(|e| {
        Trouble::new(format!("the remembered case {} cannot be read: {e}", stored.name), "run `huecry check`")
    })
}

/// The day a case was refused or ended.
fn day_of_act(desk: &Desk, stored: &StoredPaper) -> Result<Option<Approx>, Trouble> {
    let entry = desk.store.act(stored.act)?.and_then(|act| act.entry);
    Ok(entry.map(|entry| Approx::day(huecry_terms::day_of(entry.at))))
}

/// What the store calls these papers.
const KIND: &str = "case";
/// So many digests in common make two cases one question.
const DIGESTS_LEAST: usize = 2;
