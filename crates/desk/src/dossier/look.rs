//! Looking at a dossier: its timeline, and what this officer may do in it.

use super::about::{About, record_of};
use super::clock::runs_out;
use super::taking::answers_of;
use super::{Running, located};
use crate::node::{Desk, commit, refuse};
use crate::notice::{self, Findings};
use huecry_access::{Seen, Viewer, may_open, may_step, seen};
use huecry_catalogue::{Effect, Procedure, write_json};
use huecry_store::OVERDUE;
use huecry_terms::{
    Act, ActId, BureauId, Call, DossierId, Failure, Instant, OfficerId, Part, Priority, ProcedureId, Record, Refusal,
    RegisterId, StateId, StepId, Trouble,
};
use serde_json::{Map, Value as Json};

/// A dossier as its reader sees it.
#[derive(Debug, Clone, PartialEq)]
pub struct Shown {
    /// Its id.
    pub id: DossierId,
    /// What people call it.
    pub number: String,
    /// The procedure, and the version of it the dossier runs on.
    pub procedure: (ProcedureId, u32),
    /// Where it stands.
    pub state: StateId,
    /// How pressing it is.
    pub priority: Priority,
    /// Since when it stands there.
    pub entered: Instant,
    /// When its clock is heard next.
    pub due: Option<Instant>,
    /// When the clock of its state runs out, or ran out.
    pub until: Option<Instant>,
    /// Whether the clock of its state has run out.
    pub late: bool,
    /// Whether it has come to its end.
    pub ended: bool,
    /// The bureau that answers for what it is about.
    pub source: BureauId,
    /// The bureaux it was sent to.
    pub recipients: Vec<BureauId>,
    /// The record it is about, by register and number; no number once it was erased or while it is not seen.
    pub about: Option<(RegisterId, String)>,
    /// The last act that changed it: to be named when a step is taken.
    pub last: ActId,
    /// What happened in it; empty in a queue.
    pub events: Vec<Event>,
    /// What is found in the request it is about; none for a dossier about something else, in a queue, and for
    /// whoever is a recipient.
    pub findings: Option<Findings>,
    /// How many flags of that request nobody has answered, in a queue of those who review; none for others, and for
    /// what is about no request.
    pub open_flags: Option<usize>,
    /// The steps that can be taken where it stands, those this officer may take first.
    pub offers: Vec<Offer>,
}

/// One thing that happened in a dossier.
#[derive(Debug, Clone, PartialEq)]
pub struct Event {
    /// The act.
    pub act: ActId,
    /// When; absent once the act was erased.
    pub at: Option<Instant>,
    /// Who, for which bureau; absent for a clock.
    pub by: Option<(OfficerId, BureauId)>,
    /// Which step.
    pub step: Option<StepId>,
    /// Where it led.
    pub to: Option<StateId>,
    /// What was answered, by field.
    pub answers: Map<String, Json>,
    /// Whether something of it is not shown to this reader.
    pub hidden: bool,
}

/// A step that can be taken where a dossier stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Offer {
    /// Which.
    pub step: StepId,
    /// What it asks for, by field.
    pub asks: Vec<String>,
    /// Why this officer may not take it; none when it may be taken.
    pub refused: Option<Refusal>,
}

/// Opens a dossier to read it.
///
/// # Errors
/// Refused when it may not be seen or is not there, in the same words. Trouble.
pub fn read(desk: &Desk, call: &Call, which: &str) -> Result<(Shown, ActId), Failure> {
    let running = located(desk, call, "dossier-read", which)?;
    may_open(call, running.procedure).map_err(|no| refuse(desk, call, "dossier-read", no))?;
    let events = timeline(desk, call, &running)?;
    let findings = findings(desk, call, &running)?;
    let shown = Shown { events, findings, ..shown(desk, call, &running)? };
    let (procedure, dossier) = (shown.procedure.0.clone(), shown.id);
    let committed = commit(desk, call, Act::DossierRead { procedure, dossier }, Vec::new())?;
    Ok((shown, committed.act))
}

/// A dossier as the caller sees it, without its timeline.
pub(super) fn shown(desk: &Desk, call: &Call, running: &Running<'_>) -> Result<Shown, Trouble> {
    let (stored, kept) = (&running.stored, &running.kept);
    let dossier = &stored.dossier;
    let record = record_of(desk, dossier)?;
    Ok(Shown {
        id: dossier.id,
        number: stored.number.clone(),
        procedure: (dossier.procedure.clone(), dossier.version),
        state: dossier.state.clone(),
        priority: dossier.priority,
        entered: dossier.entered,
        due: dossier.due.filter(|due| *due != OVERDUE),
        until: running.procedure.state(&dossier.state).and_then(|state| runs_out(state, dossier, kept)),
        late: kept.late,
        ended: dossier.ended,
        source: dossier.source.clone(),
        recipients: recipients(call, running),
        about: dossier.about.as_ref().map(|(register, _)| (register.clone(), number_for(call, record.as_ref()))),
        last: stored.act,
        events: Vec::new(),
        findings: None,
        open_flags: None,
        offers: offers(desk, call, running, record.as_ref())?,
    })
}

/// How many flags of the request a dossier is about are open, for those who review.
pub(super) fn open_flags(desk: &Desk, call: &Call, running: &Running<'_>) -> Result<Option<usize>, Trouble> {
    let answers = |step: &huecry_catalogue::Step| step.does.contains(&Effect::AnswerFlag);
    // Answers are kept by the dossier that asks for them: any other would call an answered flag open.
    if !Viewer::of(call).reviews || running.stored.dossier.ended || !running.procedure.steps.iter().any(answers) {
        return Ok(None);
    }
    let Some(record) = record_of(desk, &running.stored.dossier)? else { return Ok(None) };
    let examined = notice::examined(desk, &record, &running.kept, call.now)?;
    Ok(examined.map(|examined| examined.open_flags.len()))
}

/// What is found in a request: everything for those who review it; for its source what is missing and what falls
/// short, never the flags, which can tell what others have said.
fn findings(desk: &Desk, call: &Call, running: &Running<'_>) -> Result<Option<Findings>, Trouble> {
    let reviews = Viewer::of(call).reviews;
    let Some(record) = record_of(desk, &running.stored.dossier)? else { return Ok(None) };
    if !reviews && record.source != call.bureau {
        return Ok(None);
    }
    let Some(found) = notice::findings(desk, &record, &running.kept, call.now)? else { return Ok(None) };
    if !reviews {
        return Ok(Some(Findings { flags: Vec::new(), texts: Vec::new(), reviewing: false, ..found }));
    }
    let mut flags = found.flags;
    for (flag, act) in flag_answers(desk, running)? {
        if let Some(raised) = flags.iter_mut().find(|one| one.flag == flag) {
            raised.answers.push(act);
        }
    }
    Ok(Some(Findings { flags, ..found }))
}

/// By which act which flag was answered in a dossier, the oldest first. What was answered, the timeline says, to whom
/// it shows it.
fn flag_answers(desk: &Desk, running: &Running<'_>) -> Result<Vec<(String, ActId)>, Trouble> {
    let mut answered = Vec::new();
    for stored in desk.store.dossier_steps(running.stored.dossier.id)? {
        let entry = desk.store.act(stored.act)?.and_then(|act| act.entry);
        let Some(Act::DossierStep { step, .. }) = entry.map(|entry| entry.act) else { continue };
        if running.procedure.step(&step).is_some_and(|step| step.does.contains(&Effect::AnswerFlag)) {
            let values = answers_of(&stored)?;
            let mut texts = running.procedure.form.texts(&values);
            let named = texts.find(|(field, _)| field.part == Some(Part::Category));
            answered.extend(named.map(|(_, named)| (named.text.trim().to_string(), stored.act)));
        }
    }
    Ok(answered)
}

/// The bureaux it was sent to, and not whoever opened it where that is not shown to the caller.
fn recipients(call: &Call, running: &Running<'_>) -> Vec<BureauId> {
    let standing = running.standing();
    let openings = running.procedure.openings().filter(|step| standing.takers.contains_key(&step.id));
    let mut known = openings.map(|step| seen(call, &standing, step, None) != Seen::Fact);
    let (all, own) = (&running.stored.dossier.recipients, &call.bureau);
    if known.all(|known| known) { all.clone() } else { all.iter().filter(|one| *one == own).cloned().collect() }
}

/// A record withheld since from this caller has no number here either.
fn number_for(call: &Call, record: Option<&Record>) -> String {
    let viewer = huecry_access::Viewer::of(call);
    let seen = record.and_then(|record| huecry_access::view(&viewer, record.clone()));
    seen.map(|record| record.number).unwrap_or_default()
}

pub(super) fn offers(
    desk: &Desk,
    call: &Call,
    running: &Running<'_>,
    record: Option<&Record>,
) -> Result<Vec<Offer>, Trouble> {
    let dossier = &running.stored.dossier;
    let about = About::of(desk, running, record);
    let name = |procedure: &Procedure, tag| procedure.form.by_tag(tag).map(|field| field.id.to_string());
    let mut offers = Vec::new();
    for step in running.procedure.steps_from(&dossier.state).filter(|step| !step.by_system()) {
        // Looking a check's facts up may cost: not for whoever may not take the step whatever they are.
        let refused = match may_step(call, &running.standing(), step, &[]) {
            Ok(()) => {
                let unmet = about.unmet(step, &call.bureau, Some(&call.officer), call.now)?;
                match may_step(call, &running.standing(), step, &unmet) {
                    Ok(()) => about.apart(step, &call.officer)?.err(),
                    Err(refusal) => Some(refusal),
                }
            }
            Err(refusal) => Some(refusal),
        };
        let asks = step.asks.iter().filter_map(|tag| name(running.procedure, *tag)).collect();
        offers.push(Offer { step: step.id.clone(), asks, refused });
    }
    offers.sort_by_key(|offer| offer.refused.is_some());
    Ok(offers)
}

fn timeline(desk: &Desk, call: &Call, running: &Running<'_>) -> Result<Vec<Event>, Trouble> {
    let mut events = Vec::new();
    for stored in desk.store.dossier_steps(running.stored.dossier.id)? {
        let entry = desk.store.act(stored.act)?.and_then(|act| act.entry);
        let values = answers_of(&stored)?;
        let at = entry.as_ref().map(|entry| entry.at);
        let by = entry.as_ref().and_then(|entry| entry.officer.clone().zip(entry.bureau.clone()));
        let (step, to) = match entry.map(|entry| entry.act) {
            Some(Act::DossierStep { step, to, .. }) => (Some(step), Some(to)),
            _ => (None, None),
        };
        let declared = step.as_ref().and_then(|id| running.procedure.step(id));
        let seen = declared.map(|one| seen(call, &running.standing(), one, by.as_ref().map(|(_, bureau)| bureau)));
        let by = by.filter(|_| seen != Some(Seen::Fact));
        let answers = match seen {
            Some(Seen::Whole) => write_json(&desk.catalogue, &running.procedure.form, &values),
            _ => Map::new(),
        };
        let hidden = seen != Some(Seen::Whole);
        events.push(Event { act: stored.act, at, by, step, to, answers, hidden });
    }
    Ok(events)
}
