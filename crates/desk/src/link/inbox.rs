//! Reading what was said: the list of messages, one of them with all that is known of it, and taking one over.

use super::content::Content;
use super::receipt::give;
use super::{agreement, line};
use crate::node::{Desk, commit, refuse};
use huecry_access::may_act;
use huecry_catalogue::Verb;
use huecry_line::receipt::{SignedReceipt, Step};
use huecry_line::{Address, MessageId, Signed, Statement};
use huecry_store::{MessageFilter, MessagePlace, Posted, StoredMessage, Taken};
use huecry_terms::{Act, ActId, Call, Failure, Instant, LineAct, Refusal, RefusalKind, Trouble};

/// A message with all that this node knows of it.
#[derive(Debug)]
pub struct Shown {
    /// As it is kept.
    pub kept: StoredMessage,
    /// The statement, if it is not erased.
    pub statement: Option<Statement>,
    /// What it says, if it is not erased and of a kind this program reads.
    pub content: Option<Content>,
    /// What became of each envelope of ours.
    pub posted: Vec<Posted>,
    /// How it was taken, if it came.
    pub taken: Option<Taken>,
    /// Every receipt, given or taken, with the act.
    pub receipts: Vec<Told>,
    /// The act of this look.
    pub act: ActId,
}

/// A receipt as a page tells of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// What was done with the message.
    pub step: String,
    /// Whether we gave it.
    pub given: bool,
    /// When, by its signer's clock; `None` where its bytes cannot be read with the keys at hand.
    pub at: Option<Instant>,
    /// SHA-256 of its bytes.
    pub hash: [u8; 32],
    /// The act that gave or took it.
    pub act: ActId,
}

/// Messages, the newest first: what they are and how they stand, nothing of what they say.
///
/// # Errors
/// Refused when the role may not. Trouble of the store.
pub fn list(
    desk: &Desk,
    call: &Call,
    filter: &MessageFilter,
    after: Option<MessagePlace>,
    limit: usize,
) -> Result<Vec<StoredMessage>, Failure> {
    may_act(&desk.catalogue, call, Verb::Message).map_err(|no| refuse(desk, call, ASKED, no))?;
    Ok(desk.store.messages(filter, after, limit)?)
}

/// Opens a message. Reading one that came is told to its sender where the agreement wants that.
///
/// # Errors
/// Refused when the role may not, or there is no such message. Trouble.
pub fn read(desk: &Desk, call: &Call, message: MessageId) -> Result<Shown, Failure> {
    may_act(&desk.catalogue, call, Verb::Message).map_err(|no| refuse(desk, call, ASKED, no))?;
    let line = line(desk).map_err(|no| refuse(desk, call, ASKED, no))?;
    let kept = find(desk, message)?.ok_or_else(|| refuse(desk, call, ASKED, no_such(message)))?;
    let sender = kept.kept.sender.clone();
    let act = LineAct::MessageRead { message: message.uuid(), from: sender.clone() };
    let act = commit(desk, call, Act::Line(act), Vec::new())?.act;
    let statement = kept.kept.body.as_deref().and_then(|body| opened(desk, &sender, body, kept.kept.created));
    let content = statement.as_ref().and_then(|statement| Content::of(statement).ok());
    if !kept.kept.ours
        && let Ok(from) = sender.parse::<Address>()
        && agreement::between(desk, &from)?.is_some_and(|agreed| agreed.agreement.read_receipts)
    {
        give(desk, line, call, &from, message, Step::Read)?;
    }
    let taken = desk.store.taken(&sender, &line.address().to_string(), message.uuid())?;
    let receipts = receipts(desk, message)?;
    Ok(Shown { kept, statement, content, posted: desk.store.posted(message.uuid())?, taken, receipts, act })
}

/// Takes a message over: its sender is told that somebody here has it in hand (the business acknowledgement of
/// `spec/registers.md` 7.3). Told once.
///
/// # Errors
/// Refused when the role may not, or no such message came. Trouble.
pub fn take_over(desk: &Desk, call: &Call, message: MessageId) -> Result<Option<ActId>, Failure> {
    may_act(&desk.catalogue, call, Verb::Message).map_err(|no| refuse(desk, call, ASKED, no))?;
    let line = line(desk).map_err(|no| refuse(desk, call, ASKED, no))?;
    let kept = find(desk, message)?.filter(|kept| !kept.kept.ours);
    let kept = kept.ok_or_else(|| refuse(desk, call, ASKED, no_such(message)))?;
    let from = kept.kept.sender.parse().map_err(|_| refuse(desk, call, ASKED, no_such(message)))?;
    give(desk, line, call, &from, message, Step::Delivered)
}

/// A message of either side, by its id: whoever sent it.
pub(super) fn find(desk: &Desk, message: MessageId) -> Result<Option<StoredMessage>, Trouble> {
    Ok(desk.store.message_of(message.uuid())?.into_iter().next())
}

fn receipts(desk: &Desk, message: MessageId) -> Result<Vec<Told>, Trouble> {
    let mut told = Vec::new();
    let Some(line) = desk.line.get() else { return Ok(told) };
    for (kept, act) in desk.store.receipts(message.uuid())? {
        let signer = if kept.given { Some(line.address().clone()) } else { kept.recipient.parse().ok() };
        let keys = signer.map(|signer| line.book().verifiers(&signer, Instant::MIN)).unwrap_or_default();
        let at = SignedReceipt::open(&kept.body, &keys).ok().map(|signed| signed.receipt().at);
        told.push(Told { step: kept.step, given: kept.given, at, hash: kept.receipt, act });
    }
    Ok(told)
}

/// A statement that was taken when its keys were in force.
pub(super) fn opened(desk: &Desk, sender: &str, body: &[u8], at: Instant) -> Option<Statement> {
    let line = desk.line.get()?;
    let sender: Address = sender.parse().ok()?;
    let mut keys = line.book().verifiers(&sender, at);
    keys.push(line.signer.verifier().clone());
    Signed::open(body, &keys).ok().map(|signed| signed.statement().clone())
}

fn no_such(message: MessageId) -> Refusal {
    Refusal::new(RefusalKind::NoSuchRecord, message.to_string())
}

const ASKED: &str = "message";
