//! Receipts: those the other side gives for what we sent, and those we give for what came, after the first.

use super::accept::kept_receipt;
use super::compose::whole;
use super::outbox::{Link, item, quantity, standing};
use super::{Line, alarm, deadline, lock};
use crate::node::{Desk, of_conflict};
use huecry_catalogue::hexadecimal;
use huecry_line::receipt::{Credit, Receipt, SignedReceipt, Step};
use huecry_line::session::{Alarm, State, Told};
use huecry_line::{Address, Hash, MessageId};
use huecry_store::{CommitError, LineWrite, Quantity, Settled, Told as Telling, Waiting, Write};
use huecry_terms::{Act, ActId, Call, Entry, Failure, Instant, LineAct, Refusal, RefusalKind, Trouble};

/// Takes receipts in that a node has given; answers which of them are on our disk now, those that were before included.
///
/// # Errors
/// Trouble of the store.
pub(super) fn take(
    desk: &Desk,
    line: &Line,
    peer: &Address,
    receipts: &[Vec<u8>],
    now: Instant,
) -> Result<Vec<Hash>, Trouble> {
    let mut waiting: Vec<(Hash, Option<Waiting>)> = Vec::new();
    for bytes in receipts {
        let signed = match SignedReceipt::open(bytes, &line.book().verifiers(peer, now)) {
            Ok(signed) => signed,
            Err(error) => {
                alarm(desk, line, peer, format!("a receipt: {error}"), now)?;
                continue;
            }
        };
        if desk.store.receipt(&signed.hash().0)?.is_some() {
            waiting.push((signed.hash(), None));
            continue;
        }
        let link = line.link(desk, peer, now)?;
        let told = told(desk, line, peer, &mut lock(&link), &signed, now)?;
        match told {
            Ok(writes) => waiting.push((signed.hash(), Some(hand_in(desk, line, &signed, writes, now)?))),
            Err(contradiction) => alarm(desk, line, peer, contradiction.to_string(), now)?,
        }
    }
    let mut on_disk = Vec::new();
    for (hash, waiting) in waiting {
        match waiting.map(Waiting::wait) {
            None | Some(Ok(_)) => on_disk.push(hash),
            Some(Err(CommitError::Trouble(trouble))) => return Err(trouble),
            // The row it speaks of is not there: `told` has just seen it, so the next time tells.
            Some(Err(CommitError::Conflict(_))) => {}
        }
    }
    Ok(on_disk)
}

/// What a receipt changes: the outbox at once, the store with the act. A receipt that comes late finds its message in
/// the store when the outbox has forgotten it.
fn told(
    desk: &Desk,
    line: &Line,
    peer: &Address,
    link: &mut Link,
    signed: &SignedReceipt,
    now: Instant,
) -> Result<Result<Vec<Write>, Alarm>, Trouble> {
    let receipt = signed.receipt();
    let ours = line.address().to_string();
    let (to, rows) = (receipt.recipient.to_string(), desk.store.posted(receipt.id.uuid())?);
    let (row, others): (Vec<_>, Vec<_>) =
        rows.into_iter().filter(|row| row.sender == ours).partition(|row| row.recipient == to);
    let row = row.into_iter().next();
    let Some((row, known)) = row.and_then(|row| item(&row).map(|known| (row, known))) else {
        return Ok(Err(Alarm::NotOurs { id: receipt.id }));
    };
    if row.link != peer.to_string() {
        return Ok(Err(Alarm::NotOurs { id: receipt.id }));
    }
    link.follow(desk, peer, now)?;
    link.outbox.admit(now, known);
    let told = match link.outbox.receipt(now, receipt) {
        Ok(told) => told,
        Err(alarm) => return Ok(Err(alarm)),
    };
    let mut writes = vec![kept_receipt(signed, false)];
    if told != Told::Known {
        let state = link.outbox.item(row.sequence).map(|item| item.state.clone());
        writes.push(Write::Line(LineWrite::Settled(settled(&row, state.as_ref(), told, receipt.credit))));
        if others.iter().all(|other| deadline::is_taken_over(&other.standing)) {
            writes.extend(deadline::acknowledged(desk, &ours, row.message, receipt.step.word())?);
        }
    }
    // What is delivered is known to the store: whatever more comes for it is looked up there.
    _ = link.outbox.forget(row.sequence);
    Ok(Ok(writes))
}

fn settled(row: &huecry_store::Posted, state: Option<&State>, told: Told, granted: Credit) -> Settled {
    let (standing, detail) = state.map_or((huecry_store::WAITS, None), standing);
    let one = Quantity { items: 1, bytes: row.bytes };
    Settled {
        link: row.link.clone(),
        sequence: row.sequence,
        standing: standing.to_owned(),
        detail,
        live: false,
        granted: quantity(granted),
        settled: if matches!(told, Told::Delivered | Told::Refused) { one } else { Quantity::default() },
    }
}

fn hand_in(
    desk: &Desk,
    line: &Line,
    signed: &SignedReceipt,
    mut writes: Vec<Write>,
    now: Instant,
) -> Result<Waiting, Trouble> {
    let receipt = signed.receipt();
    writes.extend(heard(line));
    let act = LineAct::ReceiptTaken {
        message: receipt.id.uuid(),
        from: receipt.recipient.to_string(),
        step: receipt.step.word().to_owned(),
        receipt: hexadecimal(&signed.hash().0),
    };
    super::hand_in(desk, act, writes, now)
}

/// Gives another receipt for what came: it was taken over, read, or answered. A step that was told before, or lies
/// before one that was, is not told again.
pub(super) fn give(
    desk: &Desk,
    line: &Line,
    call: &Call,
    sender: &Address,
    message: MessageId,
    step: Step,
) -> Result<Option<ActId>, Failure> {
    let (from, to) = (sender.to_string(), line.address().to_string());
    for _ in 0..TRIES {
        let gone = || Refusal::new(RefusalKind::NoSuchRecord, message.to_string());
        let taken = desk.store.taken(&from, &to, message.uuid())?.ok_or_else(gone)?;
        if rank(&taken.step) >= rank(step.word()) {
            return Ok(None);
        }
        let row = desk.store.link(&taken.link)?;
        let receipt = Receipt {
            id: message,
            statement: Hash(taken.statement),
            from: line.address().clone(),
            to: sender.clone(),
            recipient: line.address().clone(),
            step: step.clone(),
            at: whole(call.now),
            credit: Credit {
                items: row.handed.items.saturating_add(line.policy.window.items),
                bytes: row.handed.bytes.saturating_add(line.policy.window.bytes),
            },
            logged: None,
        };
        let signed = receipt.sign(&line.signer).map_err(|e| super::trouble("sign a receipt", &e))?;
        let telling = Telling {
            sender: from.clone(),
            recipient: to.clone(),
            message: message.uuid(),
            from: taken.receipt,
            step: step.word().to_owned(),
            detail: if let Step::Answered(by) = &step { Some(by.to_string()) } else { None },
            receipt: signed.hash().0,
        };
        let act = LineAct::ReceiptGiven {
            message: message.uuid(),
            to: from.clone(),
            step: step.word().to_owned(),
            receipt: hexadecimal(&signed.hash().0),
        };
        let mut writes = vec![Write::Line(LineWrite::Told(telling)), kept_receipt(&signed, true)];
        writes.extend(heard(line));
        writes.extend(deadline::acknowledged(desk, &from, message.uuid(), step.word())?);
        match desk.store.commit(Entry::of(call, Act::Line(act)), writes) {
            Ok(committed) => {
                let link = line.link(desk, sender, call.now)?;
                lock(&link).owed = None;
                line.ring();
                return Ok(Some(committed.act));
            }
            // Another receipt was given in the same moment.
            Err(CommitError::Conflict(huecry_store::Conflict::Gone)) => {}
            Err(CommitError::Conflict(conflict)) => return Err(of_conflict(&conflict).into()),
            Err(CommitError::Trouble(trouble)) => return Err(trouble.into()),
        }
    }
    Err(Refusal::new(RefusalKind::ChangedMeanwhile, message.to_string()).into())
}

/// How far a step is along the way, by its word.
pub(super) fn rank(step: &str) -> u8 {
    ["accepted", "delivered", "read", "answered", "refused"].iter().position(|word| *word == step).unwrap_or(0) as u8
}

/// What others have on disk of our receipts, to be remembered with the act that comes next.
pub(super) fn heard(line: &Line) -> Option<Write> {
    let heard = std::mem::take(&mut *lock(&line.heard));
    let receipts: Vec<[u8; 32]> = heard.into_iter().map(|hash| hash.0).collect();
    (!receipts.is_empty()).then_some(Write::Line(LineWrite::Heard { receipts }))
}

/// How often a receipt is signed anew when another was given meanwhile.
const TRIES: u32 = 3;
