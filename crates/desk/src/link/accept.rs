//! Taking in what came: read, judged, asked at our own gate, and on the disk with its receipt before anything is answered.

use super::compose::{kept, whole};
use super::content::Content;
use super::outbox::{Way, credit, refused};
use super::{Line, alarm, deadline, hand_in, lock};
use super::{agreement, attach};
use crate::node::Desk;
use huecry_catalogue::hexadecimal;
use huecry_line::envelope::{Header, Opened};
use huecry_line::frame::Answer;
use huecry_line::receipt::{Code, Credit, Receipt, Refusal, SignedReceipt, Step};
use huecry_line::session::{Arrival, Head, Known, Ordered, Verdict, inbox};
use huecry_line::{Address, Envelope, Hash, LineError, Statement};
use huecry_store::{CommitError, Conflict, KeptReceipt, LineWrite, LinkRow, Taking, ThreadPlace, Waiting, Write};
use huecry_terms::{CodeId, Instant, LineAct, Trouble};

/// What is to be done before an envelope is answered.
enum Pending {
    /// Nothing more.
    Answered(Answer),
    /// The act must be on the disk; then this is the answer.
    Waits(Waiting, Vec<u8>),
}

/// An envelope that was opened and has its place.
#[derive(Clone, Copy)]
struct Arrived<'a> {
    header: &'a Header,
    place: Ordered,
    /// How its link stood when it was judged.
    row: &'a LinkRow,
}

/// Takes envelopes in that a node hands in, in their order; one answer for each. All that can share a transaction do.
///
/// # Errors
/// Trouble of the store: nothing is acknowledged that is not on the disk.
pub(super) fn accept(
    desk: &Desk,
    line: &Line,
    peer: &Address,
    envelopes: &[(u64, Vec<u8>)],
    now: Instant,
) -> Result<Vec<(u64, Answer)>, Trouble> {
    let pending = envelopes.iter().map(|(sequence, bytes)| Ok((*sequence, prepare(desk, line, peer, bytes, now)?)));
    let pending: Vec<(u64, Pending)> = pending.collect::<Result<_, Trouble>>()?;
    let mut answers = Vec::with_capacity(pending.len());
    for ((sequence, pending), (_, bytes)) in pending.into_iter().zip(envelopes) {
        answers.push((sequence, settle(desk, line, peer, bytes, pending, now)?));
    }
    Ok(answers)
}

/// Waits for the disk. Whoever lost to another who took the same in the same moment is judged again.
fn settle(
    desk: &Desk,
    line: &Line,
    peer: &Address,
    bytes: &[u8],
    mut pending: Pending,
    now: Instant,
) -> Result<Answer, Trouble> {
    for _ in 0..TRIES {
        let (waiting, receipt) = match pending {
            Pending::Answered(answer) => return Ok(answer),
            Pending::Waits(waiting, receipt) => (waiting, receipt),
        };
        match waiting.wait() {
            Ok(_) => {
                line.ring();
                return Ok(Answer::Receipt(receipt));
            }
            Err(CommitError::Conflict(Conflict::Taken { .. } | Conflict::ThreadMoved { .. })) => {
                pending = prepare(desk, line, peer, bytes, now)?;
            }
            Err(CommitError::Conflict(conflict)) => {
                return Err(Trouble::new(format!("could not take a message: {conflict}"), "it is sent again"));
            }
            Err(CommitError::Trouble(trouble)) => return Err(trouble),
        }
    }
    Ok(Answer::Busy { pause: 1 })
}

/// Reads and judges an envelope, and hands in what is to be recorded of it.
fn prepare(desk: &Desk, line: &Line, peer: &Address, bytes: &[u8], now: Instant) -> Result<Pending, Trouble> {
    let book = line.book();
    let envelope = match Envelope::read(bytes, &book.nodes(&peer.organisation)) {
        Ok(envelope) => envelope,
        Err(error) => return turn_away(desk, line, peer, &error, now),
    };
    let header = envelope.header();
    // A node hands in its own mail: what others say it does not carry.
    if header.to != *line.address() || header.from != *peer {
        return Ok(Pending::Answered(Answer::TurnedAway(Code::NotForUs)));
    }
    let names = (header.from.to_string(), header.to.to_string(), header.id.uuid());
    if let Some(taken) = desk.store.taken(&names.0, &names.1, names.2)? {
        return again(desk, line, header, &taken, now);
    }
    let opened = envelope.open(line.address(), &line.keyring(), &book.verifiers(&header.from, now));
    let row = desk.store.link(&peer.to_string())?;
    match opened {
        Ok(opened) => judge(desk, line, header, &opened, &row, now),
        // Its place in its conversation is not known, so it is not on our books: their operator sends it again, or
        // gives it up.
        Err(error) => turn_away(desk, line, peer, &error, now),
    }
}

/// It came before: the receipt that was given is given again; another content under its id is an alarm.
fn again(
    desk: &Desk,
    line: &Line,
    header: &Header,
    taken: &huecry_store::Taken,
    now: Instant,
) -> Result<Pending, Trouble> {
    if taken.statement != header.statement.0 {
        return contradicts(desk, line, header, Code::OtherContent, now);
    }
    let receipt = desk.store.receipt(&taken.receipt)?.map(|kept| kept.body);
    let gone =
        || Trouble::new(format!("the receipt for message {} is not in the store", header.id), "run `huecry check`");
    Ok(Pending::Answered(Answer::Receipt(receipt.ok_or_else(gone)?)))
}

fn judge(
    desk: &Desk,
    line: &Line,
    header: &Header,
    opened: &Opened,
    row: &LinkRow,
    now: Instant,
) -> Result<Pending, Trouble> {
    let place = Ordered::of(opened.signed.statement());
    let thread = desk.store.thread(&header.from.to_string(), &header.to.to_string(), place.conversation)?;
    let head = thread.map(|thread| Head {
        number: thread.number,
        statement: Hash(thread.statement),
        audience: Hash(thread.audience),
    });
    let arrival = Arrival {
        sequence: None,
        from: header.from.clone(),
        to: header.to.clone(),
        id: header.id,
        statement: header.statement,
        bytes: header.size,
        expires: header.expires,
        place: Some(place),
    };
    let known = Known { taken: None, head: head.as_ref(), handed: credit(row.handed), held: credit(row.held) };
    let arrived = Arrived { header, place, row };
    match inbox::judge(&line.policy, now, &arrival, &known) {
        Verdict::Take => {
            let (step, more) = weigh(desk, line, opened, now)?;
            take(desk, line, &arrived, step, more, now)
        }
        Verdict::Refuse { code, record: true, .. } => {
            take(desk, line, &arrived, Step::Refused(Refusal::of(code)), Vec::new(), now)
        }
        Verdict::Refuse { code, .. } => contradicts(desk, line, header, code, now),
        Verdict::Early { wanted } => Ok(Pending::Answered(Answer::Early { wanted })),
        Verdict::Busy => Ok(Pending::Answered(Answer::Busy { pause: 5 })),
        // What was taken before was answered before it was opened.
        Verdict::Again { .. } => Ok(Pending::Answered(Answer::Busy { pause: 1 })),
    }
}

/// Our own gate: the same agreement, read on this side. What passes is kept; what does not is refused with its clause.
fn weigh(desk: &Desk, line: &Line, opened: &Opened, now: Instant) -> Result<(Step, Vec<Write>), Trouble> {
    let signed = &opened.signed;
    let statement = signed.statement();
    if Content::of(statement).is_err() {
        return Ok((Step::Refused(Refusal::of(Code::Malformed)), Vec::new()));
    }
    if let Some(why) = super::barred(&line.book(), &statement.from, statement.crossing.test, now) {
        let code = why.parse().map_or(Code::UnknownKey, Code::Gate);
        return Ok((Step::Refused(Refusal::of(code)), Vec::new()));
    }
    let agreed = agreement::between(desk, &statement.from)?;
    let link = line.link(desk, &statement.from, now)?;
    let crosses = agreement::gate(agreed.as_ref(), &mut lock(&link), statement, Way::In, now);
    if let Err(no) = crosses {
        let clause = no.reasons.first().and_then(|reason| reason.clause.key().parse::<CodeId>().ok());
        let code = clause.clone().map_or(Code::Contradiction, Code::Gate);
        return Ok((Step::Refused(Refusal { code, clause }), Vec::new()));
    }
    if !attach::may_go(desk, statement) {
        return Ok((Step::Refused(Refusal::of(attach::without_files())), Vec::new()));
    }
    lock(&link).crossed(Way::In, now);
    let due = due_of(desk, statement, now);
    let kept = attach::keyed(kept(signed, false, due), statement, &opened.key);
    let mut writes = vec![Write::Line(LineWrite::Kept(kept))];
    writes.extend(attach::named(statement, &statement.from, attach::IN)?);
    if let Some(answered) = statement.in_reply_to {
        let ours = line.address().to_string();
        // An answer to what we do not have is a message like any other.
        if desk.store.message(&ours, answered.uuid())?.is_some() {
            let by = statement.id.uuid();
            writes.push(Write::Line(LineWrite::Answered { sender: ours, message: answered.uuid(), by }));
        }
    }
    Ok((Step::Accepted, writes))
}

/// By when a message is to be answered that was taken at a moment: the clock starts on receipt (`spec/registers.md` 7.6).
pub(super) fn due_of(desk: &Desk, statement: &Statement, taken: Instant) -> Option<Instant> {
    let reach = Content::of(statement).ok()?.reach();
    deadline::due(desk.catalogue.line(), statement.kind.as_str(), statement.lane, reach, taken)
}

/// Hands in what was decided of a message, with its receipt.
fn take(
    desk: &Desk,
    line: &Line,
    arrived: &Arrived<'_>,
    step: Step,
    mut writes: Vec<Write>,
    now: Instant,
) -> Result<Pending, Trouble> {
    let Arrived { header, place, row } = *arrived;
    let signed = sign(line, header, step, row, now)?;
    let receipt = signed.receipt();
    let refusal = if let Step::Refused(refusal) = &receipt.step { Some(refused(refusal)) } else { None };
    let (sender, recipient) = (header.from.to_string(), header.to.to_string());
    writes.push(Write::Line(LineWrite::Taken(Taking {
        link: sender.clone(),
        sender: sender.clone(),
        recipient: recipient.clone(),
        message: header.id.uuid(),
        statement: header.statement.0,
        bytes: header.size,
        place: Some(thread_place(place)),
        step: receipt.step.word().to_owned(),
        detail: refusal.clone(),
        receipt: signed.hash().0,
        // It is in the inbox of those it is for, or refused: nothing of it is held back.
        handed: true,
    })));
    writes.push(kept_receipt(&signed, true));
    writes.extend(super::receipt::heard(line));
    let act = LineAct::MessageTaken {
        message: header.id.uuid(),
        from: sender,
        to: recipient,
        statement: hexadecimal(&header.statement.0),
        receipt: hexadecimal(&signed.hash().0),
        refused: refusal,
    };
    let bytes = signed.bytes().to_vec();
    Ok(Pending::Waits(hand_in(desk, act, writes, now)?, bytes))
}

fn sign(line: &Line, header: &Header, step: Step, row: &LinkRow, now: Instant) -> Result<SignedReceipt, Trouble> {
    // With this one, and the window beyond it.
    let (handed, window) = (row.handed, line.policy.window);
    let credit = Credit {
        items: handed.items.saturating_add(1).saturating_add(window.items),
        bytes: handed.bytes.saturating_add(header.size).saturating_add(window.bytes),
    };
    let receipt = Receipt {
        id: header.id,
        statement: header.statement,
        from: line.address().clone(),
        to: header.from.clone(),
        recipient: header.to.clone(),
        step,
        at: whole(now),
        credit,
        logged: None,
    };
    receipt.sign(&line.signer).map_err(|e| Trouble::new(format!("could not sign a receipt: {e}"), ""))
}

/// Another content under an id, or two stories in one place: what was taken stays, this is refused, and people look.
fn contradicts(desk: &Desk, line: &Line, header: &Header, code: Code, now: Instant) -> Result<Pending, Trouble> {
    alarm(desk, line, &header.from, format!("message {}: {code}", header.id), now)?;
    let row = desk.store.link(&header.from.to_string())?;
    let signed = sign(line, header, Step::Refused(Refusal::of(code)), &row, now)?;
    Ok(Pending::Answered(Answer::Receipt(signed.bytes().to_vec())))
}

fn turn_away(desk: &Desk, line: &Line, peer: &Address, error: &LineError, now: Instant) -> Result<Pending, Trouble> {
    let code = Code::of(error);
    if code.is_alarm() {
        alarm(desk, line, peer, error.to_string(), now)?;
    }
    Ok(Pending::Answered(Answer::TurnedAway(code)))
}

/// A receipt as it is kept.
pub(super) fn kept_receipt(signed: &SignedReceipt, given: bool) -> Write {
    let receipt = signed.receipt();
    Write::Line(LineWrite::Receipt(KeptReceipt {
        receipt: signed.hash().0,
        sender: receipt.to.to_string(),
        recipient: receipt.recipient.to_string(),
        message: receipt.id.uuid(),
        step: receipt.step.word().to_owned(),
        given,
        body: signed.bytes().to_vec(),
    }))
}

fn thread_place(place: Ordered) -> ThreadPlace {
    ThreadPlace {
        conversation: place.conversation,
        number: place.number,
        before: place.before.map(|hash| hash.0),
        audience: place.audience.0,
    }
}

/// How often an envelope is judged anew when somebody else was first.
const TRIES: u32 = 3;
