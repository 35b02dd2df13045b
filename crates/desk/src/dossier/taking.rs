//! Steps that are taken: an officer's, and the node's own.

use super::about::{About, record_of};
use super::clock::{committed, wound};
use super::kept::Kept;
use super::{Running, located};
use crate::effects::{self, Brought, Wanted};
use crate::node::{Desk, commit, follow, refuse};
use crate::overview::{Doing, counted};
use huecry_access::may_step;
use huecry_catalogue::{Fault, FaultKind, Need, Procedure, Step, check, read_json};
use huecry_store::{Dossier, Sealed, StoredDossier, StoredStep, Write};
use huecry_terms::{
    Act, ActId, Call, DossierId, Entry, Face, Failure, FieldFault, Instant, Refusal, RefusalKind, StateId, Trouble,
    Value, Values,
};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value as Json};

/// A step to be taken.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Taking {
    /// Which.
    pub step: String,
    /// The last act of the dossier as the caller saw it; another one in between refuses the step.
    pub seen: Option<ActId>,
    /// What is answered.
    pub answers: Map<String, Json>,
}

/// A step that was taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// The act.
    pub act: ActId,
    /// The dossier.
    pub dossier: DossierId,
    /// What people call it.
    pub number: String,
    /// Where it stands now.
    pub state: StateId,
}

/// What was answered at a step, as it is sealed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Answers {
    /// The values by tag.
    pub v: Values,
    /// The commitments of what the step's effects wrote: committing to the answers commits to those.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub brought: Vec<String>,
}

/// Takes a step of a dossier.
///
/// # Errors
/// Refused when there is no such dossier for the caller, when it stands elsewhere or was changed meanwhile, when
/// role, purpose, four eyes or a check forbid the step, or when the answers do not satisfy the form. Trouble.
pub fn take(desk: &Desk, call: &Call, which: &str, taking: Taking) -> Result<Taken, Failure> {
    let running = located(desk, call, TAKE, which)?;
    let StoredDossier { dossier, number, act: last, .. } = &running.stored;
    let refused = |kind, about: String| refuse(desk, call, TAKE, Refusal::new(kind, about));
    let Some(step) = running.procedure.step_named(&taking.step) else {
        let about = format!("{number} · {}", taking.step.chars().take(80).collect::<String>());
        return Err(refused(RefusalKind::NoSuchProcedure, about));
    };
    if taking.seen.is_some_and(|seen| seen != *last) {
        return Err(refused(RefusalKind::ChangedMeanwhile, format!("{number} act {last}")));
    }
    let record = record_of(desk, dossier)?;
    let about = About::of(desk, &running, record.as_ref());
    let unmet = about.unmet(step, &call.bureau, Some(&call.officer), call.now)?;
    may_step(call, &running.standing(), step, &unmet).map_err(|no| refuse(desk, call, TAKE, no))?;
    about.apart(step, &call.officer)?.map_err(|no| refuse(desk, call, TAKE, no))?;
    let values = answered(desk, call, running.procedure, step, &taking.answers)?;
    let (after, mut kept) = stepped(&running, step, call.now)?;
    kept.takers.insert(step.id.clone(), call.officer.clone());
    let doing = Doing { procedure: running.procedure, step, record: record.as_ref(), now: call.now };
    let (wanted, sealed) =
        brought(desk, Some(call), &doing, values, &mut kept)?.map_err(|no| refuse(desk, call, TAKE, no))?;
    let after = Dossier { body: kept.write()?, ..after };
    let act = act_of(&after, step, Some(dossier.state.clone()), &sealed);
    let (id, state) = (after.id, after.state.clone());
    let mut writes = vec![Write::DossierStepped { dossier: after, from: *last, sealed }];
    writes.extend(wanted.writes);
    let committed = commit(desk, call, act, writes)?;
    published(desk, step, call.now)?;
    Ok(Taken { act: committed.act, dossier: id, number: number.clone(), state })
}

/// The node takes a step in its own name, when a clock has run out. Says whether it was, or whether somebody was
/// quicker; nothing when the step cannot be taken.
pub(super) fn by_the_node(
    desk: &Desk,
    running: &Running<'_>,
    step: &Step,
    now: Instant,
) -> Result<Option<bool>, Trouble> {
    let dossier = &running.stored.dossier;
    let (after, mut kept) = stepped(running, step, now)?;
    let record = record_of(desk, dossier)?;
    // A step whose checks are not met, or that an effect refuses, is not taken: the dossier is late, and people see it.
    let unmet = !About::of(desk, running, record.as_ref()).unmet(step, &dossier.source, None, now)?.is_empty();
    let doing = Doing { procedure: running.procedure, step, record: record.as_ref(), now };
    let effects = brought(desk, None, &doing, Values::new(), &mut kept)?;
    let Some((wanted, sealed)) = effects.ok().filter(|_| !unmet) else { return Ok(None) };
    let after = Dossier { body: kept.write()?, ..after };
    let act = act_of(&after, step, Some(dossier.state.clone()), &sealed);
    let mut writes = vec![Write::DossierStepped { dossier: after, from: running.stored.act, sealed }];
    writes.extend(wanted.writes);
    let done = desk.store.commit(Entry::of_node(now, Face::Node, act), writes).map(|_| ());
    let taken = committed(done)?;
    published(desk, step, now)?;
    Ok(Some(taken))
}

/// The dossier in another state.
pub(super) fn moved(
    dossier: &Dossier,
    to: &huecry_catalogue::State,
    now: Instant,
    due: Option<Instant>,
    body: Vec<u8>,
) -> Dossier {
    Dossier { state: to.id.clone(), entered: now, due, ended: to.end, body, ..dossier.clone() }
}

/// The dossier after a step, its clock wound where it came to another state.
fn stepped(running: &Running<'_>, step: &Step, now: Instant) -> Result<(Dossier, Kept), Trouble> {
    let dossier = &running.stored.dossier;
    let mut kept = running.kept.clone();
    let to = step.leads(&dossier.state);
    if *to == dossier.state {
        return Ok((dossier.clone(), kept));
    }
    kept.left(dossier, now);
    let to = running.procedure.state(to).ok_or_else(|| {
        Trouble::new(format!("procedure `{}` has no state `{to}`", running.procedure.id), "run `huecry check`")
    })?;
    Ok((wound(dossier, to, &kept, now)?, kept))
}

/// The answers a step asks for, as its form declares them; what it does not ask for is refused.
pub(super) fn answered(
    desk: &Desk,
    call: &Call,
    procedure: &Procedure,
    step: &Step,
    answers: &Map<String, Json>,
) -> Result<Values, Failure> {
    let refused = |faults: Vec<Fault>| {
        let about = faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ");
        let faults = faults.into_iter().map(FieldFault::from).collect();
        let refusal = Refusal { faults, ..Refusal::new(RefusalKind::FormNotSatisfied, about) };
        refuse(desk, call, TAKE, refusal)
    };
    let values = read_json(&desk.catalogue, &procedure.form, answers).map_err(refused)?;
    let asked = |field: &huecry_catalogue::Field| step.asks.contains(&field.tag);
    let mut faults = check(&desk.catalogue, &procedure.form, &values);
    // The form is that of all steps: what another step requires is not missing here.
    faults.retain(|fault| {
        let field = procedure.form.field_named(&fault.field);
        field.is_none_or(asked) || fault.kind != FaultKind::Required
    });
    for field in procedure.form.fields.iter().filter(|field| !asked(field)) {
        if *values.get(field.tag) != Value::Absent {
            faults.push(Fault::of(field, FaultKind::NoSuchField));
        }
    }
    // "Unknown" is no answer to what a step must have.
    for field in procedure.form.fields.iter().filter(|field| asked(field) && field.need == Need::Required) {
        if *values.get(field.tag) == Value::Unknown {
            faults.push(Fault::of(field, FaultKind::Required));
        }
    }
    if faults.is_empty() { Ok(values) } else { Err(refused(faults)) }
}

/// What a step's effects want written, and its answers sealed over them.
pub(super) fn brought(
    desk: &Desk,
    call: Option<&Call>,
    doing: &Doing<'_>,
    values: Values,
    kept: &mut Kept,
) -> Result<Result<(Wanted, Sealed), Refusal>, Trouble> {
    let Doing { procedure, step, record, .. } = *doing;
    let brought = Brought { record, call, procedure: Some(procedure), values: &values };
    match effects::gather(desk, &step.does, &brought, kept)? {
        Ok(mut wanted) => {
            wanted.writes.extend(counted(desk, doing, &values, kept)?);
            let answers = Answers { v: values, brought: wanted.commitments.clone() };
            let sealed = desk.store.seal_answers(&answers)?;
            Ok(Ok((wanted, sealed)))
        }
        Err(refusal) => Ok(Err(refusal)),
    }
}

/// What a step's effects changed can be found from here on, and is found by standing queries.
pub(super) fn published(desk: &Desk, step: &Step, now: Instant) -> Result<(), Trouble> {
    follow(desk)?;
    if !step.does.is_empty() {
        crate::subscription::raise(desk, now)?;
    }
    Ok(())
}

/// What was answered at a step, from what the store kept.
pub(crate) fn answers_of(stored: &StoredStep) -> Result<Values, Trouble> {
    let answers: Answers = serde_json::from_slice(&stored.bytes).map_err(|e| {
        Trouble::new(format!("what was answered in act {} cannot be read: {e}", stored.act), "run `huecry check`")
    })?;
    Ok(answers.v)
}

pub(super) fn act_of(dossier: &Dossier, step: &Step, from: Option<StateId>, sealed: &Sealed) -> Act {
    Act::DossierStep {
        procedure: dossier.procedure.clone(),
        version: dossier.version,
        dossier: dossier.id,
        step: step.id.clone(),
        from,
        to: dossier.state.clone(),
        commitment: sealed.commitment_text(),
    }
}

const TAKE: &str = "dossier-step";
