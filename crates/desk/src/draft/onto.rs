//! A record changed by somebody else while a change of it was being written: both are shown, and the draft can
//! go on from what the record says now.

use super::{DraftEnvelope, Kept, kept_of, ours, saving, seeded};
use crate::node::{Desk, commit};
use crate::record::{own, show};
use huecry_catalogue::{Register, entry};
use huecry_terms::{ActId, Call, DraftId, Failure, Record};
use serde_json::{Map, Value as Json};

/// What happened to a record while a change of it was being written.
#[derive(Debug, Clone, PartialEq)]
pub struct Meanwhile {
    /// The version the draft was begun from.
    pub from: u32,
    /// What the record said then, as a draft of it would have begun; `None` when that version is gone.
    pub before: Option<Begun>,
    /// The record as it is now.
    pub now: Record,
    /// What it says now, as a draft of it would begin.
    pub after: Begun,
    /// The act that recorded this look.
    pub act: ActId,
}

/// What a draft of a change begins with.
#[derive(Debug, Clone, PartialEq)]
pub struct Begun {
    /// The values, by field id.
    pub values: Map<String, Json>,
    /// What stands beside them.
    pub envelope: DraftEnvelope,
}

/// What happened to the record of a draft since the draft was begun; `None` when nothing did, or when the draft
/// is of a new record.
///
/// # Errors
/// Refused when the draft or its record is not there or another bureau's. Trouble.
pub fn meanwhile(desk: &Desk, call: &Call, id: DraftId) -> Result<Option<Meanwhile>, Failure> {
    let (_, kept, register) = ours(desk, call, id)?;
    let Some((number, from)) = kept.revises else { return Ok(None) };
    let now = own(desk, call, register, &number)?;
    if now.version == from {
        return Ok(None);
    }
    let before = at_version(desk, register, &now, from)?;
    let (_, act) = show(desk, call, &register.id, &number)?;
    let after = begun(seeded(desk, register, &now));
    Ok(Some(Meanwhile { from, before, now, after, act }))
}

/// Puts a draft onto the last version of its record: what the draft changed stays as it was typed, what it left
/// alone becomes what the record says now.
///
/// # Errors
/// As [`meanwhile`].
pub fn onto_latest(desk: &Desk, call: &Call, id: DraftId) -> Result<(), Failure> {
    let (saved, kept, register) = ours(desk, call, id)?;
    let Some((number, from)) = kept.revises.clone() else { return Ok(()) };
    let now = own(desk, call, register, &number)?;
    let before = at_version(desk, register, &now, from)?;
    let mut next = seeded(desk, register, &now);
    let typed = kept_of(&saved)?;
    for field in &register.fields {
        let key = field.id.as_str();
        let (was, is) = (before.as_ref().and_then(|b| b.values.get(key)), typed.values.get(key));
        let left_alone = before.is_some() && same(desk, register, key, was, is);
        match is {
            _ if left_alone => {}
            Some(json) => _ = next.values.insert(key.to_string(), json.clone()),
            None => _ = next.values.remove(key),
        }
    }
    let was = before.map(|b| b.envelope);
    next.envelope = beside(was.as_ref(), typed.envelope, next.envelope);
    next.done = typed.done;
    let (act, write) = saving(call, id, &register.id, saved.draft.revises, "", &next, Some(saved.act))?;
    commit(desk, call, act, vec![write])?;
    Ok(())
}

fn begun(kept: Kept) -> Begun {
    Begun { values: kept.values, envelope: kept.envelope }
}

fn at_version(desk: &Desk, register: &Register, now: &Record, version: u32) -> Result<Option<Begun>, Failure> {
    let versions = desk.store.versions(&register.id, now.id)?;
    let then = versions.into_iter().map(|v| v.record).find(|record| record.version == version);
    Ok(then.map(|record| begun(seeded(desk, register, &record))))
}

/// Whether two things typed mean the same value.
fn same(desk: &Desk, register: &Register, field: &str, a: Option<&Json>, b: Option<&Json>) -> bool {
    if a == b {
        return true;
    }
    let read = |json: Option<&Json>| {
        let field = register.field_named(field)?;
        entry::read_field(&desk.catalogue, field, json.unwrap_or(&Json::Null)).ok()
    };
    matches!((read(a), read(b)), (Some(a), Some(b)) if a == b)
}

/// Each piece that was changed, over what stands there now.
fn beside(was: Option<&DraftEnvelope>, typed: DraftEnvelope, now: DraftEnvelope) -> DraftEnvelope {
    let Some(was) = was else { return typed };
    let pick = |was: &String, typed: String, now: String| if *was == typed { now } else { typed };
    DraftEnvelope {
        source_ref: pick(&was.source_ref, typed.source_ref, now.source_ref),
        handling: pick(&was.handling, typed.handling, now.handling),
        evaluation: pick(&was.evaluation, typed.evaluation, now.evaluation),
        restrictions: if was.restrictions == typed.restrictions { now.restrictions } else { typed.restrictions },
    }
}
