//! What the node opens by itself when it is time: the question whether a record is still needed.

use super::met::is_looked_at;
use super::{brought_so, open_about, opening};
use crate::node::Desk;
use huecry_catalogue::{Procedure, Register, Step, When};
use huecry_terms::{Day, Instant, Record, RecordId, RegisterId, State, Trouble, day_of};

/// How far a round through every record has come. It goes on for ever: a little at a time, so that nobody waits.
#[derive(Debug, Clone, Default)]
pub struct Round {
    register: usize,
    after: Option<RecordId>,
}

/// Looks at the next records of the round, and opens what is due about them. Answers how many dossiers were opened.
///
/// # Errors
/// Trouble of the store.
pub fn ask(desk: &Desk, round: &mut Round, now: Instant) -> Result<usize, Trouble> {
    let Some((procedure, step)) = opened_when(desk, When::RetentionDue) else { return Ok(0) };
    let registers = desk.catalogue.registers();
    let Some(register) = registers.get(round.register) else {
        *round = Round::default();
        return Ok(0);
    };
    let page = desk.store.page(&register.id, round.after, AT_ONCE)?;
    *round = match page.last().filter(|_| page.len() == AT_ONCE) {
        Some(last) => Round { register: round.register, after: Some(last.id) },
        None => Round { register: (round.register + 1) % registers.len(), after: None },
    };
    let mut opened = left_held(desk, register, &page, now)?;
    for record in page.iter().filter(|record| is_due(record, register.retention.remind, day_of(now))) {
        let open = open_about(desk, record)?.iter().any(|running| running.procedure.id == procedure.id);
        if !open && opening::by_the_node(desk, (procedure, step), record, Vec::new(), now)? {
            opened += 1;
        }
    }
    Ok(opened)
}

/// Opens what a crash between an entry and its dossier left out: a record that is held for a case, and nobody was asked.
fn left_held(desk: &Desk, register: &Register, page: &[Record], now: Instant) -> Result<usize, Trouble> {
    let Some(opens) = opened_when(desk, When::EntryHeld).filter(|_| register.notice.is_none()) else { return Ok(0) };
    let mut opened = 0;
    for record in page.iter().filter(|record| record.body.state == State::Suspended) {
        let case = crate::notice::held_for(desk, &record.source, register, &record.body.values)?;
        // What people suspended waits for them, not for this.
        if case.is_some() && !brought_so(desk, record)? && !is_looked_at(desk, opens.0, record, None, |_| true)? {
            opened += usize::from(opening::by_the_node(desk, opens, record, Vec::new(), now)?);
        }
    }
    Ok(opened)
}

/// Opens the dossier about a record that was held when it was entered.
///
/// # Errors
/// Trouble of the store.
pub(crate) fn held(desk: &Desk, register: &RegisterId, record: RecordId, now: Instant) -> Result<(), Trouble> {
    let Some(opens) = opened_when(desk, When::EntryHeld) else { return Ok(()) };
    if let Some(record) = desk.store.get(register, record)? {
        opening::by_the_node(desk, opens, &record, Vec::new(), now)?;
    }
    Ok(())
}

/// The procedure and the step that the node opens dossiers with when something is so.
pub(super) fn opened_when(desk: &Desk, when: When) -> Option<(&Procedure, &Step)> {
    let step = |procedure: &'_ Procedure| procedure.openings().any(|step| step.when == Some(when));
    let procedure = desk.catalogue.procedures().iter().find(|procedure| step(procedure))?;
    Some((procedure, procedure.openings().find(|step| step.when == Some(when))?))
}

/// Whether it is time to ask: so long before the last day the record may be kept.
fn is_due(record: &Record, remind: huecry_catalogue::Keep, today: Day) -> bool {
    let kept = matches!(record.body.state, State::Active | State::Suspended);
    kept && remind.before(record.body.keep_until) <= today
}

/// So many records are looked at in one turn.
const AT_ONCE: usize = 500;
