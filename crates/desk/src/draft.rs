//! Records that are being written: what was typed is kept, right or wrong, until it is handed in.
//!
//! A draft is no record: nobody finds it, and no rule has judged it. It goes when it is handed in or given up,
//! when nobody has saved it for thirty days, and when the record it changes is erased. Its acts say that
//! it was saved and opened, never what it says.

mod check;
mod onto;

pub use check::{BESIDE, Checked, Found, Of, Outcome, SectionState, check};
pub use onto::{Begun, Meanwhile, meanwhile, onto_latest};

use crate::node::{Desk, commit, of_conflict, refuse};
use crate::record::{HandedIn, Revision, Written, add_and, envelope_of, own, permitted, revise_and, show};
use check::{can_be_handed_in, envelope};
use huecry_access::{may, sees_work_of};
use huecry_catalogue::{Register, Verb, entry};
use huecry_store::{CommitError, SavedDraft, Write};
use huecry_terms::{
    Act, ActId, Call, DraftId, Entry, Face, Failure, Instant, OfficerId, Record, RecordId, Refusal, RefusalKind,
    RegisterId, Trouble,
};
use jiff::SignedDuration;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value as Json};

/// A record that is being written. It belongs to a bureau: every officer of it who may record in that
/// register may go on with it.
#[derive(Debug, Clone, PartialEq)]
pub struct Draft {
    /// Its id.
    pub id: DraftId,
    /// For which register.
    pub register: RegisterId,
    /// The number of the record it changes and the version it was begun from; `None` for a new record.
    pub revises: Option<(String, u32)>,
    /// What was typed, by field id: texts as they are, wrong ones too.
    pub values: Map<String, Json>,
    /// What was typed beside the values.
    pub envelope: DraftEnvelope,
    /// When it was saved last.
    pub saved: Instant,
    /// Who saved it last.
    pub officer: OfficerId,
    /// The sections marked as completed.
    pub done: Vec<String>,
    /// The act that recorded this look; `None` in a list.
    pub act: Option<ActId>,
}

/// What was typed beside the values, as it was typed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct DraftEnvelope {
    /// The source's own reference.
    pub source_ref: String,
    /// `H0`, `H1+H2`, `H3: words`.
    pub handling: String,
    /// `B2`, or empty.
    pub evaluation: String,
    /// `bureau:FR`, `everyone/FIELD`…
    pub restrictions: Vec<String>,
}

/// What is saved of a draft at once.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Saving {
    /// The section; [`ENVELOPE`] for what stands beside the values, alone.
    pub section: String,
    /// What was typed in the section's fields. Fields of the section that are not in it become empty.
    pub values: Map<String, Json>,
    /// What was typed beside the values; `None` leaves it as it is.
    pub envelope: Option<DraftEnvelope>,
    /// Whether the officer marks the section as completed; `None` leaves that as it is.
    pub done: Option<bool>,
}

/// A draft in a list: what it says is not shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its id.
    pub id: DraftId,
    /// For which register.
    pub register: RegisterId,
    /// The number of the record it changes and the version it was begun from; `None` for a new record.
    pub revises: Option<(String, u32)>,
    /// When it was saved last.
    pub saved: Instant,
    /// Who saved it last.
    pub officer: OfficerId,
    /// The sections marked as completed.
    pub done: Vec<String>,
}

/// What the store keeps of a draft as one piece.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
struct Kept {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    revises: Option<(String, u32)>,
    values: Map<String, Json>,
    envelope: DraftEnvelope,
    done: Vec<String>,
}

/// Begins a draft, of a new record or of a change to one of the bureau's own; the record is then shown, and
/// a draft of the same change that the bureau has already is gone on with.
///
/// # Errors
/// Refused when the role may not record in the register, when the record is not there or not the bureau's own,
/// when the bureau has too many drafts. Trouble.
pub fn open(desk: &Desk, call: &Call, register: &RegisterId, revises: Option<&str>) -> Result<DraftId, Failure> {
    let register = permitted(desk, call, Verb::Record, register)?;
    drop_old(desk, call.now)?;
    let mut kept = Kept::default();
    let mut record = None;
    if let Some(which) = revises {
        let old = own(desk, call, register, which)?;
        // Two acts answer this: only the last of them counts once.
        show(desk, &Call { once: None, ..call.clone() }, &register.id, which)?;
        let drafts = desk.store.drafts_of(&call.bureau, &register.id, old.id)?;
        if let Some(found) = drafts.into_iter().find(|saved| sees_work_of(call, &saved.draft.officer)) {
            return Ok(found.draft.id);
        }
        kept = seeded(desk, register, &old);
        record = Some(old.id);
    }
    if desk.store.count_drafts(&call.bureau)? >= DRAFTS_MOST {
        let refusal = Refusal::new(RefusalKind::TooLarge, format!("{DRAFTS_MOST} drafts of {}", call.bureau));
        return Err(refuse(desk, call, "draft", refusal));
    }
    let id = desk.store.new_draft(call.now)?;
    let (act, write) = saving(call, id, &register.id, record, "", &kept, None)?;
    commit(desk, call, act, vec![write])?;
    Ok(id)
}

/// Opens a draft.
///
/// # Errors
/// Refused when it is not there or another bureau's, in the same words. Trouble.
pub fn read(desk: &Desk, call: &Call, id: DraftId) -> Result<Draft, Failure> {
    let (saved, kept, register) = ours(desk, call, id)?;
    let act = Act::DraftRead { draft: id, register: register.id.clone(), revises: saved.draft.revises };
    let committed = commit(desk, call, act, Vec::new())?;
    Ok(draft_of(&saved, kept, Some(committed.act)))
}

/// Keeps what was typed in a section, right or wrong, and says how far the draft is. Of two who save different
/// sections at once, both are kept; of the same section, the later.
///
/// # Errors
/// Refused when the draft is not there or another bureau's, when there is no such section or a field is not
/// in it, when the draft grows too large. Trouble.
pub fn save(desk: &Desk, call: &Call, id: DraftId, given: Saving) -> Result<Checked, Failure> {
    for _ in 0..TRIES {
        let (saved, mut kept, register) = ours(desk, call, id)?;
        merge(register, &mut kept, &given).map_err(|no| refuse(desk, call, "draft", no))?;
        let from = Some(saved.act);
        let (act, write) = saving(call, id, &register.id, saved.draft.revises, &given.section, &kept, from)
            .map_err(|no| recorded(desk, call, no))?;
        let writes = std::iter::once(write).chain(crate::node::once_of(call)).collect();
        match desk.store.commit(Entry::of(call, act), writes) {
            Ok(_) => return check(desk, call, &draft_of(&saved, kept, None)),
            Err(CommitError::Trouble(trouble)) => return Err(trouble.into()),
            // Somebody saved another section in between: what they typed is taken in, and this again.
            Err(CommitError::Conflict(huecry_store::Conflict::VersionMoved { .. })) => {}
            Err(CommitError::Conflict(conflict @ huecry_store::Conflict::DoneBefore { .. })) => {
                return Err(of_conflict(&conflict).into());
            }
            Err(CommitError::Conflict(_)) => return Err(refuse(desk, call, "draft", no_such(id))),
        }
    }
    Err(refuse(desk, call, "draft", Refusal::new(RefusalKind::ChangedMeanwhile, format!("draft {id}"))))
}

/// How far a draft would be with what is typed in a section now. Nothing is kept, and nothing it says is told:
/// only what it does not satisfy.
///
/// # Errors
/// As [`save`].
pub fn preview(desk: &Desk, call: &Call, id: DraftId, typed: &Saving) -> Result<Checked, Failure> {
    let (saved, mut kept, register) = ours(desk, call, id)?;
    merge(register, &mut kept, typed).map_err(|no| refuse(desk, call, "draft", no))?;
    check(desk, call, &draft_of(&saved, kept, None))
}

/// Hands a draft in: the record is written and the draft is gone, together or not at all.
///
/// # Errors
/// Refused with every fault while it is not complete; as [`crate::record::add`] and [`crate::record::revise`].
/// The draft then stays. Trouble.
pub fn submit(desk: &Desk, call: &Call, id: DraftId, reason: &str) -> Result<Written, Failure> {
    let (saved, kept, register) = ours(desk, call, id)?;
    let draft = draft_of(&saved, kept, None);
    can_be_handed_in(&check(desk, call, &draft)?).map_err(|no| refuse(desk, call, "record", no))?;
    let envelope = envelope(register, &draft.envelope).map_err(|faults| {
        refuse(desk, call, "record", Refusal { faults, ..Refusal::new(RefusalKind::FormNotSatisfied, ENVELOPE) })
    })?;
    let gone = Write::DraftDropped(id);
    let Some((number, from_version)) = &draft.revises else {
        return add_and(desk, call, &register.id, envelope, draft.values, Some(gone));
    };
    let old = own(desk, call, register, number)?;
    let values = changed(desk, register, &old, draft.values);
    let (from_version, reason) = (Some(*from_version), reason.to_string());
    let revision = Revision { from_version, values, reason, ..Revision::default() };
    revise_and(desk, call, &register.id, number, revision, Some(HandedIn { envelope, draft: gone }))
}

/// The drafts of the bureau in registers in which the caller may record, the one saved last first.
///
/// # Errors
/// Refused when the role may not record. Trouble.
pub fn list(desk: &Desk, call: &Call) -> Result<Vec<Line>, Failure> {
    huecry_access::may_act(&desk.catalogue, call, Verb::Record).map_err(|no| refuse(desk, call, "draft", no))?;
    drop_old(desk, call.now)?;
    let mut lines = Vec::new();
    for saved in desk.store.drafts(&call.bureau)? {
        let open = desk.catalogue.register(&saved.draft.register);
        let ours = sees_work_of(call, &saved.draft.officer);
        if ours && open.is_some_and(|register| may(&desk.catalogue, call, Verb::Record, register).is_ok()) {
            let Draft { id, register, revises, saved, officer, done, .. } = draft_of(&saved, kept_of(&saved)?, None);
            lines.push(Line { id, register, revises, saved, officer, done });
        }
    }
    Ok(lines)
}

/// Gives a draft up.
///
/// # Errors
/// Refused when it is not there or another bureau's, in the same words. Trouble.
pub fn drop(desk: &Desk, call: &Call, id: DraftId) -> Result<(), Failure> {
    let (_, _, register) = ours(desk, call, id)?;
    let act = Act::DraftDropped { draft: id, register: register.id.clone() };
    commit(desk, call, act, vec![Write::DraftDropped(id)])?;
    Ok(())
}

/// Drops drafts that nobody has saved for [`KEPT_DAYS`], each with an act in the node's own name. Done in passing
/// whenever drafts are begun or listed; a worker may do it too.
///
/// # Errors
/// Trouble of the store.
pub fn drop_old(desk: &Desk, now: Instant) -> Result<(), Trouble> {
    let since = now.saturating_sub(SignedDuration::from_hours(24 * KEPT_DAYS)).unwrap_or(Instant::MIN);
    for (draft, register) in desk.store.drafts_older(since, AT_ONCE)? {
        let entry = Entry::of_node(now, Face::Node, Act::DraftDropped { draft, register });
        match desk.store.commit(entry, vec![Write::DraftDropped(draft)]) {
            // Somebody else dropped it in between.
            Ok(_) | Err(CommitError::Conflict(_)) => {}
            Err(CommitError::Trouble(trouble)) => return Err(trouble),
        }
    }
    Ok(())
}

/// The draft, if it is the bureau's and the caller may record in its register; for whoever acts for an entity,
/// their own.
fn ours<'d>(desk: &'d Desk, call: &Call, id: DraftId) -> Result<(SavedDraft, Kept, &'d Register), Failure> {
    let found = desk
        .store
        .draft(id)?
        .filter(|saved| saved.draft.bureau == call.bureau && sees_work_of(call, &saved.draft.officer));
    let Some(saved) = found else { return Err(refuse(desk, call, "draft", no_such(id))) };
    let register = permitted(desk, call, Verb::Record, &saved.draft.register)?;
    let kept = kept_of(&saved)?;
    Ok((saved, kept, register))
}

fn kept_of(saved: &SavedDraft) -> Result<Kept, Trouble> {
    serde_json::from_slice(&saved.draft.body).map_err(|_| {
        let what = format!("draft `{}` cannot be read by this program", saved.draft.id);
        Trouble::new(what, "drop it, or use the program that wrote it")
    })
}

fn draft_of(saved: &SavedDraft, kept: Kept, act: Option<ActId>) -> Draft {
    let Kept { revises, values, envelope, done } = kept;
    let huecry_store::Draft { id, register, saved, officer, .. } = saved.draft.clone();
    Draft { id, register, revises, values, envelope, saved, officer, done, act }
}

/// A draft of a change begins with what the record says.
fn seeded(desk: &Desk, register: &Register, old: &Record) -> Kept {
    let envelope = envelope_of(register, &old.body);
    Kept {
        revises: Some((old.number.clone(), old.version)),
        values: entry::write_json(&desk.catalogue, register, &old.body.values),
        envelope: DraftEnvelope {
            source_ref: envelope.source_ref.unwrap_or_default(),
            handling: envelope.handling.to_string(),
            evaluation: envelope.evaluation.map(|e| e.to_string()).unwrap_or_default(),
            restrictions: envelope.restrictions,
        },
        done: Vec::new(),
    }
}

/// What a draft changes of the record's values: what it leaves as it was is not given again, so that a link
/// which was lawful when it was made stays; what it emptied is taken away.
fn changed(desk: &Desk, register: &Register, old: &Record, mut values: Map<String, Json>) -> Map<String, Json> {
    for (field, before) in entry::write_json(&desk.catalogue, register, &old.body.values) {
        if values.get(&field) == Some(&before) {
            values.remove(&field);
        } else {
            values.entry(field).or_insert(Json::Null);
        }
    }
    values
}

/// The act and the write that save a draft.
fn saving(
    call: &Call,
    id: DraftId,
    register: &RegisterId,
    revises: Option<RecordId>,
    section: &str,
    kept: &Kept,
    from: Option<ActId>,
) -> Result<(Act, Write), Failure> {
    let body = serde_json::to_vec(kept).map_err(|e| Trouble::new(format!("could not write a draft: {e}"), ""))?;
    if body.len() > BYTES_MOST {
        return Err(Refusal::new(RefusalKind::TooLarge, format!("a draft of more than {BYTES_MOST} bytes")).into());
    }
    let act = Act::DraftSaved { draft: id, register: register.clone(), section: section.to_string() };
    let (bureau, officer) = (call.bureau.clone(), call.officer.clone());
    let draft = huecry_store::Draft { id, bureau, register: register.clone(), revises, saved: call.now, officer, body };
    Ok((act, Write::DraftSaved { draft, from }))
}

/// Takes what was typed in a section into the draft.
fn merge(register: &Register, kept: &mut Kept, given: &Saving) -> Result<(), Refusal> {
    let shown = |text: &str| text.chars().take(80).collect::<String>();
    let section = register.sections.iter().find(|section| section.id == given.section);
    let fields = match section {
        Some(section) => register.fields_of(section),
        None if given.section == ENVELOPE => &[],
        None => return Err(Refusal::new(RefusalKind::NoSuchRecord, format!("section {}", shown(&given.section)))),
    };
    if let Some(stray) = given.values.keys().find(|id| !fields.iter().any(|field| field.id.as_str() == *id)) {
        let about = format!("`{}` is no field of section {}", shown(stray), given.section);
        return Err(Refusal::new(RefusalKind::FormNotSatisfied, about));
    }
    for field in fields {
        match given.values.get(field.id.as_str()).filter(|value| !check::is_empty(value)) {
            Some(value) => kept.values.insert(field.id.to_string(), value.clone()),
            None => kept.values.remove(field.id.as_str()),
        };
    }
    // A text of the catalogue that came since may have taken a field away: then nobody could empty it.
    kept.values.retain(|id, _| register.field_named(id).is_some());
    if let Some(envelope) = &given.envelope {
        kept.envelope = envelope.clone();
    }
    if let Some(done) = given.done {
        kept.done.retain(|id| *id != given.section);
        kept.done.extend(done.then(|| given.section.clone()));
    }
    Ok(())
}

fn recorded(desk: &Desk, call: &Call, failure: Failure) -> Failure {
    match failure {
        Failure::Refused(refusal) => refuse(desk, call, "draft", refusal),
        trouble => trouble,
    }
}

fn no_such(id: DraftId) -> Refusal {
    Refusal::new(RefusalKind::NoSuchRecord, format!("draft {id}"))
}

/// The name of what stands beside the values, among the sections.
pub const ENVELOPE: &str = "envelope";
/// After so many days without being saved a draft is forgotten: what nobody finishes is kept about somebody
/// for no purpose.
pub const KEPT_DAYS: i64 = 30;
/// The most a draft may hold, in bytes: a record with every field filled has a tenth of it.
const BYTES_MOST: usize = 512 << 10;
/// The most drafts a bureau may have.
const DRAFTS_MOST: u64 = 1_000;
/// How many old drafts are dropped in passing.
const AT_ONCE: usize = 100;
/// How often a save is tried when others save the same draft.
const TRIES: usize = 64;
