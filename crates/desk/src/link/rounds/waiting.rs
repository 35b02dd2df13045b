//! What waits for an answer, by when it is due: of ours from the others, of theirs from us.

use super::deadlines::{Told, told};
use crate::link::deadline::{settled, tells};
use crate::link::line;
use crate::node::{Desk, refuse};
use huecry_access::may_act;
use huecry_catalogue::{Escalation, Verb};
use huecry_store::Awaited;
use huecry_terms::{Call, Failure, Instant, day_of, end_of};

/// What waits for an answer. Days are those of UTC, as everywhere.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Waiting {
    /// Their answers were due.
    pub overdue: Vec<Waits>,
    /// Their answers are due before the day is over.
    pub today: Vec<Waits>,
    /// Their answers are due later.
    pub later: Vec<Waits>,
    /// Whether there are more than are shown: those that are due last are not.
    pub more: bool,
}

/// A message that waits for an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waits {
    /// The message.
    pub message: Awaited,
    /// What was told of it.
    pub told: Told,
    /// Who of this side is told when the answer is late, or was.
    pub tells: Vec<Escalation>,
}

/// Everything that waits for an answer, what is due first first: what it is and how it stands, nothing of what it says.
///
/// # Errors
/// Refused when the role may not message, or the node speaks no line. Trouble of the store.
pub fn waiting(desk: &Desk, call: &Call) -> Result<Waiting, Failure> {
    may_act(&desk.catalogue, call, Verb::Message).map_err(|no| refuse(desk, call, ASKED, no))?;
    line(desk).map_err(|no| refuse(desk, call, ASKED, no))?;
    let mut waiting = Waiting::default();
    let (mut place, mut shown) = (None, 0);
    loop {
        let page = desk.store.messages_due(place.as_ref(), Instant::MAX, AT_ONCE)?;
        for message in &page {
            if settled(desk, message, call.now)?.is_some() {
                continue;
            }
            if shown == SHOWN_MOST {
                waiting.more = true;
                return Ok(waiting);
            }
            shown += 1;
            let (told, _) = told(desk, message)?;
            let tells = tells(desk.catalogue.line(), message);
            group(&mut waiting, message.due, call.now).push(Waits { message: message.clone(), told, tells });
        }
        match page.last() {
            Some(last) if page.len() == AT_ONCE => place = Some(last.place()),
            _ => return Ok(waiting),
        }
    }
}

fn group(waiting: &mut Waiting, due: Instant, now: Instant) -> &mut Vec<Waits> {
    if due <= now {
        &mut waiting.overdue
    } else if due <= end_of(day_of(now)) {
        &mut waiting.today
    } else {
        &mut waiting.later
    }
}

const ASKED: &str = "messages";
/// So many are looked at in one turn.
const AT_ONCE: usize = 256;
/// So many are shown at most.
const SHOWN_MOST: usize = 1000;
