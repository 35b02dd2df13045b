//! Dossiers that are opened: by an officer, and by the node when it is time to ask.

use super::Kept;
use super::about::About;
use super::clock::{committed, wound};
use super::procedure;
use super::taking::{Taken, act_of, answered, brought, published};
use crate::node::{Desk, commit, refuse};
use crate::overview::Doing;
use huecry_access::{Viewer, may, may_step, view};
use huecry_catalogue::{Procedure, State, Step, Verb};
use huecry_store::{Dossier, Write};
use huecry_terms::{
    Act, BureauId, Call, DossierId, Entry, Face, Failure, Instant, Priority, Record, RecordId, Refusal, RefusalKind,
    Trouble, Values,
};
use serde_json::{Map, Value as Json};

/// A dossier to be opened.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Opening {
    /// The procedure.
    pub procedure: String,
    /// The step that opens it; empty where the procedure has one alone.
    pub step: String,
    /// The record it is about: register, and number or id.
    pub about: Option<(String, String)>,
    /// How pressing it is.
    pub priority: Priority,
    /// What is answered.
    pub answers: Map<String, Json>,
}

/// What a dossier begins with.
struct Beginning<'a> {
    procedure: &'a Procedure,
    step: &'a Step,
    to: &'a State,
    record: Option<&'a Record>,
    source: BureauId,
    recipients: Vec<BureauId>,
    priority: Priority,
    kept: Kept,
}

/// Opens a dossier.
///
/// # Errors
/// Refused when there is no such procedure or record for the caller, when role, purpose or a check of the step
/// forbid it, or when the answers do not satisfy the form. Trouble.
pub fn open(desk: &Desk, call: &Call, opening: Opening) -> Result<Taken, Failure> {
    let refused = |no| refuse(desk, call, OPEN, no);
    let procedure = procedure(desk, call, OPEN, &opening.procedure)?;
    let step = match opening.step.as_str() {
        "" => procedure.openings().find(|step| !step.by_system()),
        named => procedure.step_named(named).filter(|step| step.opens()),
    };
    let Some((step, to)) = step.and_then(|step| Some((step, procedure.state(step.to.as_ref()?)?))) else {
        let about = format!("{} · {}", procedure.id, opening.step.chars().take(80).collect::<String>());
        return Err(refused(Refusal::new(RefusalKind::NoSuchProcedure, about)));
    };
    let record =
        opening.about.as_ref().map(|(register, which)| named(desk, call, OPEN, register, which)).transpose()?;
    let source = record.as_ref().map_or(&call.bureau, |record| &record.source).clone();
    let recipients = if call.bureau == source { Vec::new() } else { vec![call.bureau.clone()] };
    let kept = Kept { about_version: record.as_ref().map(|record| record.version), ..Kept::default() };
    let priority = opening.priority;
    let mut beginning = Beginning { procedure, step, to, record: record.as_ref(), source, recipients, priority, kept };
    let unmet = beginning.about(desk).unmet(step, &call.bureau, Some(&call.officer), call.now)?;
    may_step(call, &beginning.standing(), step, &unmet).map_err(refused)?;
    let values = answered(desk, call, procedure, step, &opening.answers)?;
    beginning.kept.takers.insert(step.id.clone(), call.officer.clone());
    let (dossier, act, writes) = begin(desk, beginning, Some(call), values, call.now)?.map_err(refused)?;
    let committed = commit(desk, call, act, writes)?;
    published(desk, step, call.now)?;
    let number = committed.opened.into_iter().next().map(|opened| opened.number).unwrap_or_default();
    Ok(Taken { act: committed.act, dossier: dossier.id, number, state: dossier.state })
}

/// The node opens a dossier about a record in its own name. Says whether it did: somebody may have been quicker, or
/// the step cannot be taken.
pub(super) fn by_the_node(
    desk: &Desk,
    (procedure, step): (&Procedure, &Step),
    record: &Record,
    recipients: Vec<BureauId>,
    now: Instant,
) -> Result<bool, Trouble> {
    let Some(to) = step.to.as_ref().and_then(|to| procedure.state(to)) else { return Ok(false) };
    let kept = Kept { about_version: Some(record.version), ..Kept::default() };
    let (source, priority) = (record.source.clone(), Priority::default());
    let beginning = Beginning { procedure, step, to, record: Some(record), source, recipients, priority, kept };
    if !beginning.about(desk).unmet(step, &record.source, None, now)?.is_empty() {
        return Ok(false);
    }
    let Ok((_, act, writes)) = begin(desk, beginning, None, Values::new(), now)? else { return Ok(false) };
    let opened = committed(desk.store.commit(Entry::of_node(now, Face::Node, act), writes).map(|_| ()))?;
    published(desk, step, now)?;
    Ok(opened)
}

impl<'a> Beginning<'a> {
    fn about<'s>(&'s self, desk: &'s Desk) -> About<'s> {
        About {
            desk,
            procedure: self.procedure,
            dossier: None,
            source: &self.source,
            recipients: &self.recipients,
            kept: &self.kept,
            record: self.record,
        }
    }

    fn standing(&self) -> huecry_access::Dossier<'_> {
        huecry_access::Dossier {
            procedure: self.procedure,
            number: self.procedure.id.as_str(),
            state: None,
            register: self.record.map(|record| &record.register),
            source: &self.source,
            recipients: &self.recipients,
            takers: &self.kept.takers,
        }
    }
}

/// A dossier as it begins, the act, and everything that is written with it.
type Begun = (Dossier, Act, Vec<Write>);

/// Begins a dossier: nothing is written yet.
fn begin(
    desk: &Desk,
    beginning: Beginning<'_>,
    call: Option<&Call>,
    values: Values,
    now: Instant,
) -> Result<Result<Begun, Refusal>, Trouble> {
    let Beginning { procedure, step, to, record, source, recipients, priority, mut kept } = beginning;
    let doing = Doing { procedure, step, record, now };
    let (wanted, sealed) = match brought(desk, call, &doing, values, &mut kept)? {
        Ok(brought) => brought,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let dossier = Dossier {
        id: desk.store.new_dossier(now)?,
        procedure: procedure.id.clone(),
        version: procedure.version,
        source,
        recipients,
        about: record.map(|record| (record.register.clone(), record.id)),
        state: to.id.clone(),
        priority,
        entered: now,
        due: None,
        ended: to.end,
        body: Vec::new(),
    };
    let dossier = wound(&dossier, to, &kept, now)?;
    let act = act_of(&dossier, step, None, &sealed);
    let mut writes = vec![Write::DossierOpened { dossier: dossier.clone(), prefix: procedure.number.clone(), sealed }];
    writes.extend(wanted.writes);
    writes.extend(alone(desk, procedure, step, record, &dossier.recipients, dossier.id)?);
    Ok(Ok((dossier, act, writes)))
}

/// Where only one dossier of a procedure may be open about a record, two that are opened in the same moment are told
/// apart by a note of the last one: the second finds that it is no longer what it read.
fn alone(
    desk: &Desk,
    procedure: &Procedure,
    step: &Step,
    record: Option<&Record>,
    recipients: &[BureauId],
    dossier: DossierId,
) -> Result<Vec<Write>, Trouble> {
    let one = step.when.is_some() || step.needs.iter().any(|need| need == NO_OTHER);
    let Some(record) = record.filter(|_| one) else { return Ok(Vec::new()) };
    // What the node opens for one bureau stands in no way of what it opens for another.
    let of: String = recipients.iter().filter(|_| step.when.is_some()).map(|bureau| format!("/{bureau}")).collect();
    let key = format!("dossier/{}/{}{of}", procedure.id, record.id);
    let value = desk.store.note(&key)?;
    Ok(vec![Write::Expect { key: key.clone(), value }, Write::Note { key, value: dossier.to_string() }])
}

/// The record a dossier is to be about, or is about, if the caller sees it and may read its register.
pub(super) fn named(desk: &Desk, call: &Call, asked: &str, register: &str, which: &str) -> Result<Record, Failure> {
    let absent = || {
        let about = format!("{} {}", register, which).chars().take(120).collect::<String>();
        refuse(desk, call, asked, Refusal::new(RefusalKind::NoSuchRecord, about))
    };
    let Some(declared) = desk.catalogue.register_named(register) else { return Err(absent()) };
    may(&desk.catalogue, call, Verb::Read, declared).map_err(|no| refuse(desk, call, asked, no))?;
    let found = match which.parse::<RecordId>() {
        Ok(id) => desk.store.get(&declared.id, id)?,
        Err(_) => desk.store.by_number(which)?.filter(|record| record.register == declared.id),
    };
    // Seen by the caller, or absent; what is remembered of it is the record itself, not this caller's view.
    let seen = found.filter(|record| view(&Viewer::of(call), record.clone()).is_some());
    seen.ok_or_else(absent)
}

const OPEN: &str = "dossier-open";
/// The check that says so of a step.
const NO_OTHER: &str = "no-other-open";
