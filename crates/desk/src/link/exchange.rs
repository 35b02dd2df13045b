//! One turn of a link: what is said to a node, what came of it, and what is answered when it speaks.

use super::outbox::{Link, standing};
use super::{Line, accept, directory, lock, receipt, record};
use crate::node::Desk;
use huecry_line::directory::Standing;
use huecry_line::frame::{Answer, Frame, MAX_ENVELOPES, MAX_HEARD, MAX_RECEIPTS};
use huecry_line::session::Failure as Failed;
use huecry_line::{Address, Hash};
use huecry_store::{LineWrite, Quantity, Settled, Write};
use huecry_terms::{Instant, LineAct, Trouble};
use std::collections::BTreeSet;
use std::sync::Mutex;
use std::time::Duration;

/// What is to be said to a node now; `None` when there is nothing. What is in it counts as under way: whoever carries it
/// says what came of it by [`answered`] or [`failed`].
///
/// # Errors
/// Trouble of the store; when the node speaks no line.
pub fn to_say(desk: &Desk, peer: &Address, now: Instant) -> Result<Option<Frame>, Trouble> {
    let Some(line) = desk.line.get() else { return Ok(None) };
    let frame = if speaks(line, peer, now) { fill(desk, line, peer, MAX_ENVELOPES, now)? } else { Frame::default() };
    let frame = told(desk, line, peer, frame, now)?;
    Ok((!frame.is_empty()).then_some(frame))
}

/// What is said when there is nothing to say: that we are there, and which directories we hold.
///
/// # Errors
/// Trouble of the store.
pub fn greeting(desk: &Desk, peer: &Address, now: Instant) -> Result<Frame, Trouble> {
    let Some(line) = desk.line.get() else { return Ok(Frame::default()) };
    told(desk, line, peer, Frame::default(), now)
}

/// When to look again, if nothing happens before.
///
/// # Errors
/// Trouble of the store.
pub fn wakes(desk: &Desk, peer: &Address, now: Instant) -> Result<Option<Instant>, Trouble> {
    let Some(line) = desk.line.get() else { return Ok(None) };
    let link = line.link(desk, peer, now)?;
    let link = lock(&link);
    Ok(link.outbox.wakes(now))
}

/// Whether there is something to say to a node that asks: a look, without taking anything.
///
/// # Errors
/// Trouble of the store.
pub fn has_for(desk: &Desk, peer: &Address, now: Instant) -> Result<bool, Trouble> {
    let Some(line) = desk.line.get() else { return Ok(false) };
    let link = line.link(desk, peer, now)?;
    let mut link = lock(&link);
    link.follow(desk, peer, now)?;
    let waits = link.outbox.wakes(now).is_some_and(|at| at <= now);
    if !speaks(line, peer, now) {
        return Ok(directory::has_news(line, &link));
    }
    Ok(waits || directory::has_news(line, &link) || !link.to_tell.is_empty() || link.owed.is_none())
}

/// A node's answer to what was said.
///
/// # Errors
/// Trouble of the store: what is not on the disk was not heard, and is said again.
pub fn answered(desk: &Desk, peer: &Address, said: &Frame, reply: Frame, now: Instant) -> Result<Frame, Trouble> {
    let Some(line) = desk.line.get() else { return Ok(Frame::default()) };
    let link = line.link(desk, peer, now)?;
    {
        let mut link = lock(&link);
        link.heard = Some(now);
        link.trouble = None;
        // What they have on disk by now need not be told again.
        link.to_tell.retain(|hash| !said.heard.contains(hash));
    }
    directory::hear(desk, line, peer, &reply, now)?;
    come_back(desk, line, peer, said, &reply.answers, now)?;
    let mut next = take_in(desk, line, peer, &reply, now)?;
    next.heard = lock(&link).to_tell.iter().take(MAX_HEARD).copied().collect();
    Ok(next)
}

/// Nothing came back, for a reason in words without anything of the other side's.
///
/// # Errors
/// Trouble of the store.
pub fn failed(desk: &Desk, peer: &Address, said: &Frame, why: &str, now: Instant) -> Result<(), Trouble> {
    let Some(line) = desk.line.get() else { return Ok(()) };
    let link = line.link(desk, peer, now)?;
    let mut dead = Vec::new();
    {
        let mut link = lock(&link);
        let since = link.trouble.take().map_or(now, |(since, _)| since);
        link.trouble = Some((since, why.to_owned()));
        // However many were under way, one thing has failed: the first of them says so to the breaker.
        for (n, (sequence, _)) in said.envelopes.iter().enumerate() {
            let failure = if n == 0 { Failed::Silence } else { Failed::Early };
            dead.extend(link.outbox.failed(now, *sequence, failure, dice(now, *sequence)));
        }
        for bytes in &said.receipts {
            link.given.remove(&Hash::of(bytes));
        }
    }
    bury(desk, line, peer, &dead, now)
}

/// What a node says, and the answer to it: what it hands in is taken, and what there is for it is given along.
///
/// # Errors
/// Trouble of the store: then nothing is answered, and it says the same again.
pub fn host(desk: &Desk, peer: &Address, request: &Frame, now: Instant) -> Result<Frame, Trouble> {
    let Some(line) = desk.line.get() else { return Ok(Frame::default()) };
    let link = line.link(desk, peer, now)?;
    lock(&link).heard = Some(now);
    directory::hear(desk, line, peer, request, now)?;
    if !speaks(line, peer, now) {
        return told(desk, line, peer, Frame::default(), now);
    }
    // What it answers it was given in the reply before this one.
    let given = Frame::default();
    come_back(desk, line, peer, &given, &request.answers, now)?;
    let mut reply = take_in(desk, line, peer, request, now)?;
    if request.room > 0 {
        let more = fill(desk, line, peer, usize::from(request.room), now)?;
        reply.envelopes = more.envelopes;
        reply.receipts = more.receipts;
    }
    reply.heard.extend(lock(&link).to_tell.iter().copied());
    reply.heard.sort();
    reply.heard.dedup();
    reply.heard.truncate(MAX_HEARD);
    // Should this reply be lost, the receipts are given again, and this is said again.
    lock(&link).to_tell.retain(|hash| !reply.heard.contains(hash));
    told(desk, line, peer, reply, now)
}

/// Whether anything but news of directories is said to a node: its own directory must be one to go by.
fn speaks(line: &Line, peer: &Address, now: Instant) -> bool {
    line.book().standing(&peer.organisation, now) != Standing::Refused
}

/// A frame with what is said of directories.
fn told(desk: &Desk, line: &Line, peer: &Address, mut frame: Frame, now: Instant) -> Result<Frame, Trouble> {
    let link = line.link(desk, peer, now)?;
    directory::tell(desk, line, &mut lock(&link), &mut frame)?;
    Ok(frame)
}

/// Looks at the clocks of a link: what was not answered goes again, what is over is a dead letter.
///
/// # Errors
/// Trouble of the store.
pub fn tick(desk: &Desk, peer: &Address, now: Instant) -> Result<(), Trouble> {
    let Some(line) = desk.line.get() else { return Ok(()) };
    let link = line.link(desk, peer, now)?;
    let dead = {
        let mut link = lock(&link);
        link.follow(desk, peer, now)?;
        link.outbox.tick(now, dice(now, 0))
    };
    remember(desk, line, peer, &link, now)?;
    bury(desk, line, peer, &dead, now)
}

/// What was said to be heard is remembered with the act that comes next; where none comes, by one of its own.
fn remember(desk: &Desk, line: &Line, peer: &Address, link: &Mutex<Link>, now: Instant) -> Result<(), Trouble> {
    let quiet = lock(link).heard.is_none_or(|heard| now.duration_since(heard) >= QUIET);
    let receipts = lock(&line.heard).len() as u64;
    if !quiet || receipts == 0 {
        return Ok(());
    }
    let Some(write) = receipt::heard(line) else { return Ok(()) };
    let act = LineAct::ReceiptsHeard { link: peer.to_string(), receipts };
    record(desk, act, vec![write], now)
}

/// Envelopes and receipts of a frame are taken in; answers and what is on disk are said in the next.
fn take_in(desk: &Desk, line: &Line, peer: &Address, frame: &Frame, now: Instant) -> Result<Frame, Trouble> {
    let on_disk = receipt::take(desk, line, peer, &frame.receipts, now)?;
    let answers = accept::accept(desk, line, peer, &frame.envelopes, now)?;
    let link = line.link(desk, peer, now)?;
    let mut link = lock(&link);
    // Of these nothing need be written at once: after a start they would be given once more.
    lock(&line.heard).extend(&frame.heard);
    for (_, answer) in &answers {
        if let Answer::Receipt(bytes) = answer {
            link.given.insert(Hash::of(bytes), now);
        }
    }
    tell(&mut link, &on_disk);
    Ok(Frame { answers, heard: on_disk, ..Frame::default() })
}

/// What came of envelopes that went out: receipts, or why there is none.
fn come_back(
    desk: &Desk,
    line: &Line,
    peer: &Address,
    said: &Frame,
    answers: &[(u64, Answer)],
    now: Instant,
) -> Result<(), Trouble> {
    let receipts: Vec<Vec<u8>> = answers.iter().filter_map(|(_, answer)| answer.receipt().cloned()).collect();
    let on_disk = receipt::take(desk, line, peer, &receipts, now)?;
    let link = line.link(desk, peer, now)?;
    let mut dead = Vec::new();
    {
        let mut link = lock(&link);
        tell(&mut link, &on_disk);
        for (sequence, answer) in answers {
            let failure = match answer {
                Answer::Receipt(_) => continue,
                Answer::Early { .. } => Failed::Early,
                Answer::Busy { pause } => Failed::Busy { pause: Duration::from_secs((*pause).into()) },
                Answer::TurnedAway(code) => Failed::TurnedAway(code.clone()),
            };
            dead.extend(link.outbox.failed(now, *sequence, failure, dice(now, *sequence)));
        }
        // A node that answers and leaves one out has not answered for that one.
        let left_out = |sequence: &u64| !answers.iter().any(|(answered, _)| answered == sequence);
        for (sequence, _) in said.envelopes.iter().filter(|(sequence, _)| left_out(sequence)) {
            dead.extend(link.outbox.failed(now, *sequence, Failed::Silence, dice(now, *sequence)));
        }
    }
    bury(desk, line, peer, &dead, now)
}

/// What there is to say: what we have on disk, receipts that are owed, and envelopes in their turn.
fn fill(desk: &Desk, line: &Line, peer: &Address, room: usize, now: Instant) -> Result<Frame, Trouble> {
    let name = peer.to_string();
    let link = line.link(desk, peer, now)?;
    let mut link = lock(&link);
    link.follow(desk, peer, now)?;
    let mut frame = Frame { heard: link.to_tell.iter().take(MAX_HEARD).copied().collect(), ..Frame::default() };
    owed(desk, line, &name, &mut link, &mut frame, now)?;
    while frame.envelopes.len() < room.min(MAX_ENVELOPES) && frame.has_place(LARGEST) {
        let Some(sending) = link.outbox.next(now) else { break };
        match desk.store.envelope(&name, sending.sequence)? {
            Some(bytes) => frame.envelopes.push((sending.sequence, bytes)),
            // Let go of meanwhile: the next look at the store says what became of it.
            None => _ = link.outbox.failed(now, sending.sequence, Failed::Early, 0),
        }
    }
    Ok(frame)
}

/// Adds receipts that the other side has not said it has, each now and then.
fn owed(desk: &Desk, line: &Line, name: &str, link: &mut Link, frame: &mut Frame, now: Instant) -> Result<(), Trouble> {
    if link.owed.is_some_and(|looked| now.duration_since(looked) < LOOKED_AGAIN) {
        return Ok(());
    }
    link.owed = Some(now);
    link.given.retain(|_, at| now.duration_since(*at) < GIVEN_AGAIN);
    let heard: BTreeSet<Hash> = lock(&line.heard).iter().copied().collect();
    for taken in desk.store.unheard(name, MAX_RECEIPTS + heard.len() + link.given.len())? {
        let hash = Hash(taken.receipt);
        // The one that was given in answer is on its way; what was said to be heard is remembered with the next act.
        if frame.receipts.len() == MAX_RECEIPTS || link.given.contains_key(&hash) || heard.contains(&hash) {
            continue;
        }
        if let Some(kept) = desk.store.receipt(&taken.receipt)?.filter(|kept| frame.has_place(kept.body.len())) {
            link.given.insert(hash, now);
            frame.receipts.push(kept.body);
        }
    }
    Ok(())
}

fn tell(link: &mut Link, on_disk: &[Hash]) {
    let new = on_disk.iter().filter(|hash| !link.to_tell.contains(hash)).copied().collect::<Vec<_>>();
    link.to_tell.extend(new);
}

/// Records dead letters: their authors see them on the link desk, with the reason.
pub(super) fn bury(desk: &Desk, line: &Line, peer: &Address, dead: &[u64], now: Instant) -> Result<(), Trouble> {
    let link = line.link(desk, peer, now)?;
    for sequence in dead {
        let Some(item) = lock(&link).outbox.item(*sequence).cloned() else { continue };
        let (standing, detail) = standing(&item.state);
        let act = LineAct::MessageDead {
            message: item.parcel.id.uuid(),
            to: item.parcel.to.to_string(),
            reason: detail.clone().map_or(standing.to_owned(), |detail| format!("{standing} {detail}")),
        };
        let settled = Settled {
            link: peer.to_string(),
            sequence: *sequence,
            standing: standing.to_owned(),
            detail,
            live: true,
            granted: Quantity::default(),
            settled: Quantity::default(),
        };
        record(desk, act, vec![Write::Line(LineWrite::Settled(settled))], now)?;
    }
    Ok(())
}

/// What spreads tries over time: any number does.
fn dice(now: Instant, sequence: u64) -> u64 {
    (now.subsec_nanosecond() as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ sequence
}

/// A receipt that the other side does not say it has is given again after so long.
const GIVEN_AGAIN: jiff::SignedDuration = jiff::SignedDuration::from_secs(20);
/// After so long without a word what was heard is remembered by an act of its own.
const QUIET: jiff::SignedDuration = jiff::SignedDuration::from_secs(5);
/// How often it is looked for such receipts.
const LOOKED_AGAIN: jiff::SignedDuration = jiff::SignedDuration::from_secs(2);
/// A frame takes another envelope while the largest there is would still fit in.
const LARGEST: usize = huecry_line::envelope::MAX_ENVELOPE_BYTES;
