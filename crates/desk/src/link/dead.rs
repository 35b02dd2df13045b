//! Dead letters: sent again under their id, or given up for good.

use super::outbox::{item, standing};
use super::{exchange, line, lock};
use crate::node::{Desk, commit, refuse};
use huecry_access::may_act;
use huecry_catalogue::Verb;
use huecry_line::MessageId;
use huecry_line::session::NotDone;
use huecry_store::{LineWrite, Posted, Quantity, Settled, Write};
use huecry_terms::{Act, ActId, Call, Failure, LineAct, Refusal, RefusalKind};

/// Sends a dead letter again: the same bytes under the same id, so that a recipient that has it answers what it answered.
///
/// # Errors
/// Refused when the role may not, there is no such dead letter, its time is over, its recipient has refused it, or what
/// stands before it in its conversation was given up. Trouble.
pub fn resend(desk: &Desk, call: &Call, message: MessageId, to: &str) -> Result<ActId, Failure> {
    may_act(&desk.catalogue, call, Verb::KeepLine).map_err(|no| refuse(desk, call, ASKED, no))?;
    let line = line(desk).map_err(|no| refuse(desk, call, ASKED, no))?;
    let row = row(desk, message, to)?.ok_or_else(|| refuse(desk, call, ASKED, no_such(message)))?;
    let peer = row.link.parse().map_err(|_| refuse(desk, call, ASKED, no_such(message)))?;
    let kept = desk.store.message(&row.sender, message.uuid())?;
    if kept.is_some_and(|kept| kept.kept.body.is_none()) {
        return Err(refuse(desk, call, ASKED, Refusal::new(RefusalKind::StepNotNow, format!("{message} erased"))));
    }
    let link = line.link(desk, &peer, call.now)?;
    let done = {
        let mut link = lock(&link);
        link.follow(desk, &peer, call.now)?;
        if let Some(known) = item(&row) {
            link.outbox.admit(call.now, known);
        }
        link.outbox.resend(call.now, row.sequence)
    };
    done.map_err(|not_done| refuse(desk, call, ASKED, of(message, not_done)))?;
    let act = LineAct::MessageResent { message: message.uuid(), to: to.to_owned() };
    let waits = settled(&row, huecry_store::WAITS, None);
    let committed = commit(desk, call, Act::Line(act), vec![Write::Line(LineWrite::Settled(waits))])?;
    line.ring();
    Ok(committed.act)
}

/// Gives a message up that waits or is a dead letter; what stands behind it in its conversation goes with it.
///
/// # Errors
/// Refused when the role may not, or there is none that could be given up. Trouble.
pub fn close(desk: &Desk, call: &Call, message: MessageId, to: &str) -> Result<ActId, Failure> {
    may_act(&desk.catalogue, call, Verb::KeepLine).map_err(|no| refuse(desk, call, ASKED, no))?;
    let line = line(desk).map_err(|no| refuse(desk, call, ASKED, no))?;
    let row = row(desk, message, to)?.ok_or_else(|| refuse(desk, call, ASKED, no_such(message)))?;
    let peer = row.link.parse().map_err(|_| refuse(desk, call, ASKED, no_such(message)))?;
    let link = line.link(desk, &peer, call.now)?;
    let closed = {
        let mut link = lock(&link);
        link.follow(desk, &peer, call.now)?;
        link.outbox.close(call.now, row.sequence)
    };
    let dead = closed.map_err(|not_done| refuse(desk, call, ASKED, of(message, not_done)))?;
    let state = lock(&link).outbox.item(row.sequence).map(|item| item.state.clone());
    let (word, detail) = state.as_ref().map_or(("closed", None), standing);
    let act = LineAct::MessageDead { message: message.uuid(), to: to.to_owned(), reason: word.to_owned() };
    let write = Write::Line(LineWrite::Settled(settled(&row, word, detail)));
    let committed = commit(desk, call, Act::Line(act), vec![write])?;
    let behind: Vec<u64> = dead.into_iter().filter(|sequence| *sequence != row.sequence).collect();
    exchange::bury(desk, line, &peer, &behind, call.now)?;
    Ok(committed.act)
}

fn row(desk: &Desk, message: MessageId, to: &str) -> Result<Option<Posted>, Failure> {
    Ok(desk.store.posted(message.uuid())?.into_iter().find(|row| row.recipient == to))
}

pub(super) fn settled(row: &Posted, standing: &str, detail: Option<String>) -> Settled {
    Settled {
        link: row.link.clone(),
        sequence: row.sequence,
        standing: standing.to_owned(),
        detail,
        live: true,
        granted: Quantity::default(),
        settled: Quantity::default(),
    }
}

fn of(message: MessageId, not_done: NotDone) -> Refusal {
    let about = match not_done {
        NotDone::Expired => "expired",
        NotDone::Broken => "behind",
        _ => "",
    };
    Refusal::new(RefusalKind::StepNotNow, format!("{message} {about}").trim())
}

fn no_such(message: MessageId) -> Refusal {
    Refusal::new(RefusalKind::NoSuchRecord, message.to_string())
}

const ASKED: &str = "dead-letter";
