//! Clocks: when a dossier is due, and what happens when a clock is heard.

use super::kept::Kept;
use super::taking::{self, moved};
use super::{Running, running};
use crate::node::Desk;
use huecry_catalogue::{Late, State};
use huecry_store::{CommitError, Dossier, OVERDUE, Write};
use huecry_terms::{Act, Entry, Face, Instant, Priority, Trouble};
use jiff::SignedDuration;

/// Hears every clock that has run out by now: reminders, lateness, and steps the node takes in its own name.
/// Answers how many were heard. What several processes hear at once counts once.
///
/// # Errors
/// Trouble of the store.
pub fn ring(desk: &Desk, now: Instant) -> Result<usize, Trouble> {
    let mut heard = 0;
    // A clock that was heard is due later or never: what is due again is another turn's.
    for stored in desk.store.dossiers_due(now, AT_ONCE)? {
        let running = running(desk, stored)?;
        heard += usize::from(hear(desk, &running, now)?);
    }
    Ok(heard)
}

/// When a dossier that comes into a state is heard of next: at the first reminder, or when it is late; once it is late,
/// never, and it stands before everything that waits.
pub(super) fn due(state: &State, priority: Priority, entered: Instant, kept: &Kept) -> Option<Instant> {
    let clock = state.clock.as_ref()?;
    let end = end(state, priority, entered, kept)?;
    match clock.remind.get(kept.reminded) {
        _ if kept.late => Some(OVERDUE),
        Some(before) => Some(before.before(end).max(entered)),
        None => Some(end),
    }
}

/// When the clock of the state a dossier stands in runs out, or ran out.
pub(super) fn runs_out(state: &State, dossier: &Dossier, kept: &Kept) -> Option<Instant> {
    end(state, dossier.priority, dossier.entered, kept)
}

fn end(state: &State, priority: Priority, entered: Instant, kept: &Kept) -> Option<Instant> {
    let clock = state.clock.as_ref()?;
    let spent = match clock.goes_on {
        true => kept.spent.get(&state.id).copied().unwrap_or_default(),
        false => 0,
    };
    let spent = SignedDuration::from_millis(i64::try_from(spent).unwrap_or(i64::MAX));
    Some(clock.limit(priority).after(entered).checked_sub(spent).unwrap_or(entered).max(entered))
}

fn hear(desk: &Desk, running: &Running<'_>, now: Instant) -> Result<bool, Trouble> {
    let dossier = &running.stored.dossier;
    let Some(state) = running.procedure.state(&dossier.state) else { return Ok(false) };
    let Some(clock) = &state.clock else { return Ok(false) };
    let reminder = running.kept.reminded < clock.remind.len();
    match &clock.late {
        Late::Take(step) if !reminder => {
            let step = running.procedure.step(step);
            let taken = step.map(|step| taking::by_the_node(desk, running, step, now)).transpose()?.flatten();
            taken.map_or_else(|| noted(desk, running, state, now, false), Ok)
        }
        _ => noted(desk, running, state, now, reminder),
    }
}

/// A reminder, or that the dossier is late.
fn noted(desk: &Desk, running: &Running<'_>, state: &State, now: Instant, reminder: bool) -> Result<bool, Trouble> {
    let dossier = &running.stored.dossier;
    let mut kept = running.kept.clone();
    match reminder {
        true => kept.reminded += 1,
        false => kept.late = true,
    }
    let next = due(state, dossier.priority, dossier.entered, &kept);
    let act = Act::DossierLate {
        procedure: dossier.procedure.clone(),
        dossier: dossier.id,
        state: dossier.state.clone(),
        due: dossier.due.unwrap_or(now),
    };
    let write = Write::DossierDue { dossier: dossier.id, from: running.stored.act, due: next, body: kept.write()? };
    committed(desk.store.commit(Entry::of_node(now, Face::Node, act), vec![write]).map(|_| ()))
}

/// A clock that somebody else heard, or a step taken meanwhile, is no trouble.
pub(super) fn committed(done: Result<(), CommitError>) -> Result<bool, Trouble> {
    match done {
        Ok(()) => Ok(true),
        Err(CommitError::Conflict(_)) => Ok(false),
        Err(CommitError::Trouble(trouble)) => Err(trouble),
    }
}

/// The dossier as it is after a move, with its clock wound.
pub(super) fn wound(dossier: &Dossier, to: &State, kept: &Kept, now: Instant) -> Result<Dossier, Trouble> {
    let due = due(to, dossier.priority, now, kept);
    Ok(moved(dossier, to, now, due, kept.write()?))
}

/// So many clocks are heard in one turn.
const AT_ONCE: usize = 500;
