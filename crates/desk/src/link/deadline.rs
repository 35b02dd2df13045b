//! By when an answer is due, who is reminded before, who is told when it has not come, and what counts as one
//! (`spec/registers.md` 7.6). The numbers stand in the catalogue's `line.toml`.

use crate::node::Desk;
use huecry_catalogue::{Escalation, LinePriority, LineTerms, Reach};
use huecry_line::Lane;
use huecry_store::{Awaited, LineWrite, Posted, Write};
use huecry_terms::{Instant, Trouble};
use uuid::Uuid;

/// By when a message of a kind is to be answered, on this lane, whose clock began at a moment: within the time of the
/// kind, or of the priority. `None` where no answer is expected.
///
/// Whoever asks counts from when the message is made, whoever answers from when it was received.
pub(super) fn due(terms: &LineTerms, kind: &str, lane: Lane, reach: Reach, from: Instant) -> Option<Instant> {
    let kind = terms.kind(kind).filter(|kind| !kind.answered_by.is_empty())?;
    let by_priority = priority(terms, lane).map(|priority| priority.due(reach, from));
    kind.within.map(|within| within.after(from)).or(by_priority)
}

/// The priority of a lane; a lane that no priority names is in no more of a hurry than the last of them.
pub(super) fn priority(terms: &LineTerms, lane: Lane) -> Option<&LinePriority> {
    terms.priority(lane.word()).or(terms.priorities.last())
}

/// The longest time between a reminder and the moment an answer is due.
pub(super) fn longest_notice(terms: &LineTerms, priority: &LinePriority) -> jiff::SignedDuration {
    let from = Instant::UNIX_EPOCH;
    let within = terms.kinds.iter().filter_map(|kind| Some(kind.within?.after(from)));
    let dues = within.chain([Reach::Direct, Reach::Indirect].map(|reach| priority.due(reach, from)));
    dues.map(|due| due.duration_since(priority.warned(from, due))).max().unwrap_or_default()
}

/// Who of this side is told that an answer has not come: the head of a unit only where the unit is to answer.
pub(super) fn tells(terms: &LineTerms, message: &Awaited) -> Vec<Escalation> {
    let priority = lane(message).and_then(|lane| priority(terms, lane));
    let all = priority.map(|priority| priority.escalate.as_slice()).unwrap_or_default();
    all.iter().copied().filter(|who| !(message.ours && *who == Escalation::UnitHead)).collect()
}

/// The lane of a message that waits.
pub(super) fn lane(message: &Awaited) -> Option<Lane> {
    Lane::of_number(message.lane.into())
}

/// Why a message that has no answer waits for none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Settled {
    /// Everybody it was for has said that it is taken over, and that is all that was expected.
    Acknowledged,
    /// Nobody has it: it is a dead letter, which may be sent again.
    Dead,
    /// Nobody has it or ever will.
    Lost,
}

/// Whether a message that has no answer waits for none.
pub(super) fn settled(desk: &Desk, message: &Awaited, now: Instant) -> Result<Option<Settled>, Trouble> {
    let by_receipt = by_receipt(desk.catalogue.line(), &message.kind);
    if !message.ours {
        let us = super::address(desk).map(ToString::to_string).unwrap_or_default();
        let taken = if by_receipt { desk.store.taken(&message.sender, &us, message.message)? } else { None };
        return Ok(taken.filter(|taken| is_taken_over(&taken.step)).map(|_| Settled::Acknowledged));
    }
    let rows = desk.store.posted(message.message)?;
    let mut rows = rows.iter().filter(|row| row.sender == message.sender).peekable();
    if rows.peek().is_none() {
        return Ok(None);
    }
    let rows: Vec<&Posted> = rows.collect();
    Ok(if by_receipt && rows.iter().all(|row| is_taken_over(&row.standing)) {
        Some(Settled::Acknowledged)
    } else if !rows.iter().all(|row| is_dead(&row.standing)) {
        None
    } else if rows.iter().any(|row| row.live && now < row.expires) {
        Some(Settled::Dead)
    } else {
        Some(Settled::Lost)
    })
}

/// What a receipt of somebody's own, or of the last who was to give one, ends: nothing more is due to a message that
/// waits for no more than that somebody has taken it over.
pub(super) fn acknowledged(desk: &Desk, sender: &str, message: Uuid, step: &str) -> Result<Option<Write>, Trouble> {
    if !is_taken_over(step) {
        return Ok(None);
    }
    let kept = desk.store.message(sender, message)?.map(|message| message.kept);
    let waits = kept.is_some_and(|kept| kept.due.is_some() && by_receipt(desk.catalogue.line(), &kept.kind));
    let acknowledged = || Write::Line(LineWrite::Acknowledged { sender: sender.to_owned(), message });
    Ok(waits.then(acknowledged))
}

/// Whether a step of a receipt says that somebody has the message in hand, or more than that.
pub(super) fn is_taken_over(step: &str) -> bool {
    ["delivered", "read", "answered"].contains(&step)
}

/// Whether an envelope is not on its way, and not with whom it is for.
fn is_dead(standing: &str) -> bool {
    standing != huecry_store::WAITS && standing != "accepted" && !is_taken_over(standing)
}

/// Whether a receipt is all that a kind is answered by.
fn by_receipt(terms: &LineTerms, kind: &str) -> bool {
    let answers = terms.kind(kind).map(|kind| kind.answered_by.as_slice()).unwrap_or_default();
    answers.iter().any(|answer| terms.kind(answer.as_str()).is_some_and(|kind| kind.receipt))
}
