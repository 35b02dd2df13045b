//! Records one by one: enter, open, change, take back, erase, and who did what to them.

mod about_to;
mod difference;
mod door;
mod envelope;
mod linked;

pub use about_to::about_to;
pub use difference::{Difference, differences};
pub(crate) use door::{door, hides, lost_links, plain};
pub use envelope::{Envelope, restriction_words};
pub(crate) use envelope::{envelope_of, restriction};
pub use linked::linked_numbers;

use crate::node::{Desk, commit, follow, refuse};
use crate::notice;
use door::{enter, links_by_number};
use huecry_access::{Viewer, left_over, may, may_record, view};
use huecry_catalogue::{Catalogue, Register, Verb, entry};
use huecry_rules::{Facts, Outcome};
use huecry_store::{Sealed, Version, Write};
use huecry_terms::record::Body;
use huecry_terms::{
    Act, ActId, Call, Change, ChangeKind, Day, Entry, Evaluation, Failure, FieldFault, Handling, Part, Record,
    RecordId, Refusal, RefusalKind, RegisterId, Restriction, State, Value, Values,
};
use serde_json::{Map, Value as Json};

/// A record that was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The act.
    pub act: ActId,
    /// The record.
    pub record: RecordId,
    /// What people call it.
    pub number: String,
    /// Its version from now on.
    pub version: u32,
    /// What a person should look at, though nothing forbids it.
    pub notes: Vec<FieldFault>,
}

/// One version in a record's history.
#[derive(Debug, Clone, PartialEq)]
pub struct Past {
    /// The record as it was, as this caller may see it.
    pub record: Record,
    /// The act that wrote it.
    pub act: ActId,
    /// Who, for whom, why, when; `None` once the act itself was erased.
    pub entry: Option<Entry>,
}

/// Enters a record.
///
/// # Errors
/// Refused when role, purpose or country do not permit it, when the form is not satisfied (with every
/// fault), when a check is not met, or when the source has used the reference already. Trouble.
pub fn add(
    desk: &Desk,
    call: &Call,
    register: &RegisterId,
    envelope: Envelope,
    values: Map<String, Json>,
) -> Result<Written, Failure> {
    add_and(desk, call, register, envelope, values, None)
}

/// As [`add`], and one thing more in the same transaction.
pub(crate) fn add_and(
    desk: &Desk,
    call: &Call,
    register: &RegisterId,
    envelope: Envelope,
    values: Map<String, Json>,
    and: Option<Write>,
) -> Result<Written, Failure> {
    let register = permitted(desk, call, Verb::Record, register)?;
    huecry_access::may_submit(call, &register.id).map_err(|no| refuse(desk, call, "add", no))?;
    let values = door(desk, call, register, values).map_err(|no| recorded(desk, call, no))?;
    let (body, notes) = body_of(desk, call, register, envelope, values)?;
    let record = desk.store.new_record(call.now)?;
    let sealed = desk.store.seal(&body)?;
    let change = change(record, 1, ChangeKind::Added, &sealed);
    let write = Write::Add {
        register: register.id.clone(),
        record,
        source: call.bureau.clone(),
        prefix: register.number.clone(),
        source_ref: body.source_ref.clone(),
        sealed,
    };
    let held = body.state == State::Suspended;
    let written = write_one(desk, call, register, Writing { reason: "", change, write, and, notes })?;
    if held {
        // Two people look at what was held; found or not, it is on record with the case it recalls.
        crate::dossier::held(desk, &register.id, written.record, call.now)?;
    }
    Ok(written)
}

/// Opens a record: only what the caller may see of it, and the act says that it was seen.
///
/// # Errors
/// Refused when it may not be seen or is not there, in the same words. Trouble.
pub fn show(desk: &Desk, call: &Call, register: &RegisterId, which: &str) -> Result<(Record, ActId), Failure> {
    let register = permitted(desk, call, Verb::Read, register)?;
    let record = locate(desk, call, register, which)?;
    let record = match (&register.notice, record.body.state) {
        (Some(_), now) => left_over(&Viewer::of(call), record, now),
        (None, _) => record,
    };
    let act = Act::Read { register: register.id.clone(), record: record.id, version: record.version };
    let committed = commit(desk, call, act, Vec::new())?;
    Ok((record, committed.act))
}

/// Changes a record: the fields given replace the old ones, `null` takes one away. Only its source may.
///
/// # Errors
/// As [`add`]; refused when the caller is not the source or the record changed since `from_version`.
pub fn revise(
    desk: &Desk,
    call: &Call,
    register: &RegisterId,
    which: &str,
    revision: Revision,
) -> Result<Written, Failure> {
    revise_and(desk, call, register, which, revision, None)
}

/// A draft that is handed in: everything it says beside the values, empty where it was emptied, and its end.
pub(crate) struct HandedIn {
    pub envelope: Envelope,
    pub draft: Write,
}

/// As [`revise`], or a draft handed in with the same transaction.
pub(crate) fn revise_and(
    desk: &Desk,
    call: &Call,
    register: &RegisterId,
    which: &str,
    revision: Revision,
    handed_in: Option<HandedIn>,
) -> Result<Written, Failure> {
    let register = permitted(desk, call, Verb::Record, register)?;
    huecry_access::may_submit(call, &register.id).map_err(|no| refuse(desk, call, "revise", no))?;
    let old = own(desk, call, register, which)?;
    plain("reason", &revision.reason, REASON_MOST).map_err(|no| refuse(desk, call, "revise", no))?;
    if revision.from_version.is_some_and(|v| v != old.version) {
        let refusal = Refusal::new(RefusalKind::ChangedMeanwhile, format!("{} version {}", old.number, old.version));
        return Err(refuse(desk, call, "revise", refusal));
    }
    let mut given = revision.values;
    // Only links given now: one that was lawful when it was made may lead to a record since erased or withheld.
    links_by_number(desk, call, register, &mut given).map_err(|no| recorded(desk, call, no))?;
    let mut whole = entry::write_json(&desk.catalogue, register, &old.body.values);
    whole.extend(given);
    let mut values = enter(desk, register, &whole).map_err(|no| recorded(desk, call, no))?;
    // Tags of a newer catalogue are kept though this one cannot show them.
    for (tag, value) in old.body.values.iter().filter(|(tag, _)| register.by_tag(*tag).is_none()) {
        values.set(tag, value.clone());
    }
    notice::may_change(desk, call, register, &old, &values)?;
    let (envelope, and) = match handed_in {
        Some(HandedIn { envelope, draft }) => (envelope, Some(draft)),
        None => (revision.amendment.over(envelope_of(register, &old.body)), None),
    };
    let held = notice::newly_held_for(desk, &old.source, register, &old.body.values, &values)?.is_some();
    let (mut body, notes) = body_of(desk, call, register, envelope, values)?;
    // The time a record may be kept counts from its recording: correcting it lengthens nothing.
    body.keep_until = register.retention.keep_until(recorded_on(&old, call), &body.values);
    body.state = if held && old.body.state == State::Active { State::Suspended } else { old.body.state };
    let (kind, reason) = (ChangeKind::Revised, revision.reason.as_str());
    let written = write_version(desk, call, register, &old, NewVersion { kind, body, reason, and, notes })?;
    if held {
        crate::dossier::held(desk, &register.id, written.record, call.now)?;
    }
    Ok(written)
}

/// What is to change, and why.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Revision {
    /// The version the caller saw; another one in between refuses the change.
    pub from_version: Option<u32>,
    /// Fields to replace; `null` takes one away.
    pub values: Map<String, Json>,
    /// What changes of the envelope.
    pub amendment: Amendment,
    /// Why, in the officer's words.
    pub reason: String,
}

/// What changes of an envelope; what is `None` stays as it is. A restriction must never fall because
/// somebody changed the handling code.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Amendment {
    /// The source's own reference.
    pub source_ref: Option<String>,
    /// What recipients may do with it.
    pub handling: Option<Handling>,
    /// How far source and information can be trusted.
    pub evaluation: Option<Evaluation>,
    /// Every restriction from now on; an empty list lifts them all.
    pub restrictions: Option<Vec<String>>,
}

impl Amendment {
    /// The envelope with what changes.
    pub fn over(self, old: Envelope) -> Envelope {
        Envelope {
            source_ref: self.source_ref.or(old.source_ref),
            handling: self.handling.unwrap_or(old.handling),
            evaluation: self.evaluation.or(old.evaluation),
            restrictions: self.restrictions.unwrap_or(old.restrictions),
        }
    }
}

/// Takes a record back: it is kept with its history and found no more. Only its source may.
///
/// # Errors
/// Refused when the caller is not the source. Trouble.
pub fn withdraw(
    desk: &Desk,
    call: &Call,
    register: &RegisterId,
    which: &str,
    reason: &str,
) -> Result<Written, Failure> {
    let register = permitted(desk, call, Verb::Withdraw, register)?;
    let old = own(desk, call, register, which)?;
    if register.notice.is_some() {
        // What ended a notice is on record with its reason, and whoever has a copy is told.
        return Err(refuse(desk, call, "withdraw", Refusal::new(RefusalKind::ByProcedure, old.number.clone())));
    }
    plain("reason", reason, REASON_MOST).map_err(|no| refuse(desk, call, "withdraw", no))?;
    let body = Body { state: State::Withdrawn, ..old.body.clone() };
    let new = NewVersion { kind: ChangeKind::Withdrawn, body, reason, and: None, notes: Vec::new() };
    write_version(desk, call, register, &old, new)
}

/// Erases a record with every version and salt: the ledger keeps a commitment nobody can open.
///
/// # Errors
/// Refused when the caller is not the source. Trouble.
pub fn erase(desk: &Desk, call: &Call, register: &RegisterId, which: &str, reason: &str) -> Result<ActId, Failure> {
    let register = permitted(desk, call, Verb::Erase, register)?;
    let old = own(desk, call, register, which)?;
    plain("reason", reason, REASON_MOST).map_err(|no| refuse(desk, call, "erase", no))?;
    if register.notice.is_some() && matches!(old.body.state, State::Active | State::Suspended) {
        return Err(refuse(desk, call, "erase", Refusal::new(RefusalKind::ByProcedure, old.number.clone())));
    }
    let act = Act::Erased { register: register.id.clone(), record: old.id, reason: reason.to_string() };
    let mut writes = vec![Write::Erase { register: register.id.clone(), record: old.id }];
    writes.extend(notice::forgotten(desk, &old)?);
    let committed = commit(desk, call, act, writes)?;
    follow(desk)?;
    Ok(committed.act)
}

/// Who changed a record, when, why, and what it said each time, as the caller may see it.
///
/// # Errors
/// Refused when it may not be seen or is not there, in the same words. Trouble.
pub fn history(desk: &Desk, call: &Call, register: &RegisterId, which: &str) -> Result<(Vec<Past>, ActId), Failure> {
    let register = permitted(desk, call, Verb::History, register)?;
    let record = locate(desk, call, register, which)?;
    let viewer = Viewer::of(call);
    let versions = desk.store.versions(&register.id, record.id)?;
    let now = versions.last().map(|v| v.record.body.restrictions.clone()).unwrap_or_default();
    let past = versions.into_iter().filter_map(|v| past_version(&viewer, v, &now));
    let left = |past: Past| match register.notice {
        Some(_) => Past { record: left_over(&viewer, past.record, record.body.state), ..past },
        None => past,
    };
    let past = past.map(left).collect();
    let committed =
        commit(desk, call, Act::HistoryRead { register: register.id.clone(), record: record.id }, Vec::new())?;
    Ok((past, committed.act))
}

/// The register, if the call may do this in it; otherwise the refusal, recorded.
pub(crate) fn permitted<'d>(desk: &'d Desk, call: &Call, verb: Verb, id: &RegisterId) -> Result<&'d Register, Failure> {
    let refused = |refusal| refuse(desk, call, verb.as_str(), refusal);
    let register = desk.catalogue.register(id);
    let register = register.ok_or_else(|| refused(huecry_access::scope::no_such_register(&desk.catalogue, id)))?;
    may(&desk.catalogue, call, verb, register).map_err(refused)?;
    Ok(register)
}

/// The body of a record as its source wants it: country, checks and retention applied.
pub(crate) fn body_of(
    desk: &Desk,
    call: &Call,
    register: &Register,
    envelope: Envelope,
    values: Values,
) -> Result<(Body, Vec<FieldFault>), Failure> {
    judge(desk, call, register, &envelope, values).map_err(|no| recorded(desk, call, no))
}

/// As [`body_of`], with the refusal not yet recorded: an import counts its rejects instead.
pub(crate) fn judge(
    desk: &Desk,
    call: &Call,
    register: &Register,
    envelope: &Envelope,
    values: Values,
) -> Result<(Body, Vec<FieldFault>), Failure> {
    if register.only_source.is_some() {
        let issuer = register.countries(&values, Part::Issuer).map(|(_, c)| c).next();
        let country = crate::people::country_of(desk, &call.bureau)?;
        may_record(register, &call.bureau, country.as_ref(), issuer)?;
    }
    plain("reference", envelope.source_ref.as_deref().unwrap_or("-"), REFERENCE_MOST)?;
    plain("handling", envelope.handling.other.as_deref().unwrap_or("-"), Handling::OTHER_MOST)?;
    let today = huecry_terms::day_of(call.now);
    let mut notes = Vec::new();
    let mut broken = Vec::new();
    for finding in huecry_rules::examine(&Facts { register, values: &values, today }) {
        match finding.outcome {
            Outcome::Met => {}
            Outcome::NotMet => broken.push(finding.into_fault()),
            Outcome::AskAPerson => notes.push(finding.into_fault()),
        }
    }
    if !broken.is_empty() {
        let about = broken.iter().map(|f| format!("{}: {}", f.field, f.because)).collect::<Vec<_>>().join("; ");
        let refusal = Refusal { faults: broken, ..Refusal::new(RefusalKind::CheckNotMet, about) };
        return Err(refusal.into());
    }
    let restrictions = envelope.restrictions.iter().map(|r| restriction(register, r)).collect::<Result<Vec<_>, _>>()?;
    let keep_until = register.retention.keep_until(today, &values);
    let held = notice::held_for(desk, &call.bureau, register, &values)?;
    let state = match (&register.notice, &held) {
        (Some(_), _) => State::Provisional,
        (None, Some(_)) => State::Suspended,
        (None, None) => State::Active,
    };
    notes.extend(held.map(|case| FieldFault {
        field: String::new(),
        because: "note-held-for-case".to_string(),
        with: vec![("case".to_string(), case)],
    }));
    let body = Body {
        catalogue_version: register.version,
        source_ref: envelope.source_ref.clone(),
        state,
        handling: envelope.handling.clone(),
        evaluation: envelope.evaluation,
        restrictions,
        keep_until,
        values,
    };
    Ok((body, notes))
}

pub(crate) fn change(record: RecordId, version: u32, kind: ChangeKind, sealed: &Sealed) -> Change {
    Change { record, version, kind, commitment: sealed.commitment_text() }
}

/// A refusal of a record, on record; trouble as it is.
fn recorded(desk: &Desk, call: &Call, failure: Failure) -> Failure {
    match failure {
        Failure::Refused(refusal) => refuse(desk, call, "record", refusal),
        trouble => trouble,
    }
}

/// What is written of a record, and what the officer is told.
struct Writing<'w> {
    reason: &'w str,
    change: Change,
    write: Write,
    and: Option<Write>,
    notes: Vec<FieldFault>,
}

fn write_one(desk: &Desk, call: &Call, register: &Register, writing: Writing<'_>) -> Result<Written, Failure> {
    let Writing { reason, change, write, and, notes } = writing;
    let (record, version) = (change.record, change.version);
    let act = Act::Recorded { register: register.id.clone(), reason: reason.to_string(), changes: vec![change] };
    let committed = commit(desk, call, act, std::iter::once(write).chain(and).collect())?;
    follow(desk)?;
    crate::subscription::raise(desk, call.now)?;
    let number = committed.written.first().map(|w| w.number.clone()).unwrap_or_default();
    Ok(Written { act: committed.act, record, number, version, notes })
}

/// The next version of a record.
struct NewVersion<'v> {
    kind: ChangeKind,
    body: Body,
    reason: &'v str,
    and: Option<Write>,
    notes: Vec<FieldFault>,
}

fn write_version(
    desk: &Desk,
    call: &Call,
    register: &Register,
    old: &Record,
    new: NewVersion<'_>,
) -> Result<Written, Failure> {
    let NewVersion { kind, body, reason, and, notes } = new;
    let sealed = desk.store.seal(&body)?;
    let change = change(old.id, old.version + 1, kind, &sealed);
    let write = Write::Revise {
        register: register.id.clone(),
        record: old.id,
        from_version: old.version,
        source_ref: body.source_ref,
        sealed,
        kind,
    };
    let mut written = write_one(desk, call, register, Writing { reason, change, write, and, notes })?;
    written.number = old.number.clone();
    Ok(written)
}

/// The record somebody names by number or id, as the caller may see it.
fn locate(desk: &Desk, call: &Call, register: &Register, which: &str) -> Result<Record, Failure> {
    let found = match which.parse::<RecordId>() {
        Ok(id) => desk.store.get(&register.id, id)?,
        Err(_) => desk.store.by_number(which)?.filter(|r| r.register == register.id),
    };
    // Absent and withheld are refused in the same words.
    let viewer = Viewer::of(call);
    let seen = found.and_then(|record| view(&viewer, record));
    seen.ok_or_else(|| {
        let about: String = which.chars().take(80).collect();
        refuse(desk, call, "read", Refusal::new(RefusalKind::NoSuchRecord, format!("{} {about}", register.id)))
    })
}

/// The record, if the caller's bureau is its source.
pub(crate) fn own(desk: &Desk, call: &Call, register: &Register, which: &str) -> Result<Record, Failure> {
    let record = locate(desk, call, register, which)?;
    if record.source != call.bureau {
        let refusal = Refusal::new(RefusalKind::NotTheSource, record.number.clone()).ask(record.source.to_string());
        return Err(refuse(desk, call, "change", refusal.cites("RPD 46")));
    }
    Ok(record)
}

/// A version as the viewer may have it: what the source withholds now, it withholds of the past too.
fn past_version(viewer: &Viewer, version: Version, now: &[Restriction]) -> Option<Past> {
    let mut record = version.record;
    if record.source != viewer.bureau {
        record.body.restrictions.extend_from_slice(now);
    }
    view(viewer, record).map(|record| Past { record, act: version.act, entry: version.entry })
}

/// Whether a record may be found: it is in force, and may still be kept.
pub(crate) fn in_force(record: &Record, today: Day) -> bool {
    record.body.state == State::Active && record.body.keep_until >= today
}

/// The day a record was recorded: its id says when it was made.
fn recorded_on(record: &Record, call: &Call) -> Day {
    let seconds = record.id.0.get_timestamp().and_then(|t| i64::try_from(t.to_unix().0).ok());
    let at = seconds.and_then(|s| huecry_terms::Instant::from_second(s).ok());
    huecry_terms::day_of(at.unwrap_or(call.now))
}

/// The values of a record as user-facing JSON, by field id.
pub fn values_json(catalogue: &Catalogue, register: &Register, record: &Record) -> Map<String, Json> {
    entry::write_json(catalogue, register, &record.body.values)
}

/// Whether a value is one of the three kinds of nothing.
pub fn is_nothing(value: &Value) -> bool {
    matches!(value, Value::Absent | Value::Unknown | Value::Withheld)
}

/// The longest reference a source may give a record, in characters.
pub(crate) const REFERENCE_MOST: usize = 200;
/// The longest reason for a change, in characters.
pub(crate) const REASON_MOST: usize = 1_000;
