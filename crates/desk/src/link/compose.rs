//! Sending a message: the gate, the signature, the seal, and everything that is kept of it in the act's transaction.

use super::agreement::{self, Agreed};
use super::attach::{self, Enclosed};
use super::content::{Content, SUBJECT_MOST, TEXT_MOST};
use super::outbox::Way;
use super::{Line, deadline, lock, trouble};
use crate::node::{Desk, of_conflict, once_of, refuse};
use crate::sign_in::later;
use huecry_access::crossing::Crossing as Crosses;
use huecry_access::may_act;
use huecry_catalogue::{MessageKind, Reach, Verb, hexadecimal};
use huecry_line::identity::EpochKey;
use huecry_line::receipt::Step;
use huecry_line::session::Ordered;
use huecry_line::statement::{Crossing, Onward, Place};
use huecry_line::{Address, ContentKey, Dice, Envelope, Hash, Lane, MessageId, SealedStatement, Signed, Statement};
use huecry_store::{CommitError, Conflict, KeptMessage, LineWrite, Posting, ThreadPlace, Write};
use huecry_terms::{
    Act, ActId, Call, CodeId, Day, Entry, Evaluation, Failure, Handling, Instant, LineAct, Posted, PurposeId, Refusal,
    RefusalKind,
};
use uuid::Uuid;

/// What somebody wants to say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// To whom: nodes of one other party.
    pub to: Vec<Address>,
    /// What it is, a code of `message-kinds`.
    pub kind: CodeId,
    /// The conversation it goes on; `None` begins one.
    pub conversation: Option<Uuid>,
    /// The message it answers, and who sent that.
    pub in_reply_to: Option<(Address, MessageId)>,
    /// Why it is sent.
    pub purposes: Vec<PurposeId>,
    /// What it is about, codes of `crime-areas`.
    pub areas: Vec<CodeId>,
    /// What data it holds, codes of `data-categories`.
    pub categories: Vec<CodeId>,
    /// What the recipient may do with it.
    pub handling: Handling,
    /// Its level of classification, in our list.
    pub classification: CodeId,
    /// Whether it holds data about persons.
    pub personal: bool,
    /// How pressing it is, a code of `line-priorities`.
    pub priority: CodeId,
    /// Whether the other side must ask others for what it is asked.
    pub indirect: bool,
    /// The last day it may be kept.
    pub keep_until: Day,
    /// Whether it is a test.
    pub test: bool,
    /// What it is about, in a line.
    pub subject: String,
    /// The language of subject and text.
    pub language: CodeId,
    /// What it says.
    pub text: String,
    /// How far it can be trusted.
    pub evaluation: Option<Evaluation>,
    /// The bureau on whose behalf it is sent.
    pub on_behalf_of: Option<String>,
}

/// A message that was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sent {
    /// Its id.
    pub message: MessageId,
    /// Its conversation.
    pub conversation: Uuid,
    /// Its place in it.
    pub number: u64,
    /// The act that sent it.
    pub act: ActId,
    /// Under what it crosses, and how the other side receives it.
    pub crosses: Crosses,
}

/// Sends a message: signed once, sealed to each recipient, kept and handed to the line in one transaction.
///
/// # Errors
/// Refused when the role may not, there is no line to a recipient, the form is not satisfied, or the agreement does not
/// let it cross: every clause with what would be a yes. Trouble.
pub fn send(desk: &Desk, call: &Call, letter: &Letter) -> Result<Sent, Failure> {
    send_with(desk, call, letter, &Enclosed::default())
}

/// The same with files that were sealed before ([`attach::seal`](super::attach::seal)).
///
/// # Errors
/// As [`send`]; when there are more files than may go, or none may go with what it is about.
pub fn send_with(desk: &Desk, call: &Call, letter: &Letter, enclosed: &Enclosed) -> Result<Sent, Failure> {
    let no = |refusal| refuse(desk, call, ASKED, refusal);
    may_act(&desk.catalogue, call, Verb::Message).map_err(no)?;
    let line = super::line(desk).map_err(no)?;
    let (kind, lane) = sound(desk, letter).map_err(no)?;
    let first = letter.to.first().ok_or_else(|| no(fault("to")))?;
    let agreed = agreement::between(desk, first)?;
    let reach = if letter.indirect { Reach::Indirect } else { Reach::Direct };
    let answer_by = deadline::due(desk.catalogue.line(), kind.kind.as_str(), lane, reach, call.now);
    if let Some((sender, message)) = &letter.in_reply_to {
        let taken = desk.store.taken(&sender.to_string(), &line.address().to_string(), message.uuid())?;
        taken.ok_or_else(|| no(fault("in_reply_to")))?;
    }
    // Whoever speaks in this process waits; another process is told by the writer that somebody was first.
    let _speaking = letter.conversation.map(|_| lock(&line.speaking));
    for _ in 0..TRIES {
        let mut draft = draft(desk, line, call, letter, lane, agreed.as_ref(), answer_by)?;
        draft.attachments.clone_from(&enclosed.attachments);
        if !attach::may_go(desk, &draft) {
            return Err(no(fault("attachments")));
        }
        let link = line.link(desk, first, call.now)?;
        let crosses = agreement::gate(agreed.as_ref(), &mut lock(&link), &draft, Way::Out, call.now);
        let crosses = crosses.map_err(|closed| no(agreement::refusal(&closed)))?;
        let keys = keys(line, &draft, call.now).map_err(no)?;
        match hand_in(desk, line, call, letter, (draft, enclosed), &keys, &crosses)? {
            Ok(sent) => {
                lock(&link).crossed(Way::Out, call.now);
                line.ring();
                if let Some((sender, message)) = &letter.in_reply_to {
                    // The message is sent, whatever becomes of this; whoever asked has the answer itself.
                    super::receipt::give(desk, line, call, sender, *message, Step::Answered(sent.message))?;
                }
                return Ok(sent);
            }
            // Somebody else spoke in this conversation meanwhile: what was signed is not what follows any more.
            Err(Conflict::ThreadMoved { .. }) => {}
            Err(conflict) => return Err(no(of_conflict(&conflict))),
        }
    }
    Err(no(Refusal::new(RefusalKind::ChangedMeanwhile, "conversation")))
}

/// The message as it would be signed.
pub(super) fn draft(
    desk: &Desk,
    line: &Line,
    call: &Call,
    letter: &Letter,
    lane: Lane,
    agreed: Option<&Agreed<'_>>,
    answer_by: Option<Instant>,
) -> Result<Statement, Failure> {
    let mut to = letter.to.clone();
    to.sort();
    to.dedup();
    let mut dice = Dice::from_seed(desk.store.dice()?);
    let id = MessageId::new(call.now, &dice.bytes());
    let conversation = letter.conversation.unwrap_or(id.uuid());
    let us = line.address();
    let head = desk.store.thread(&us.to_string(), &to[0].to_string(), conversation)?;
    let place = Place {
        conversation,
        number: head.map_or(1, |head| head.number + 1),
        before: head.map(|head| Hash(head.statement)),
    };
    let content = Content {
        subject: letter.subject.trim().to_owned(),
        language: letter.language.clone(),
        text: letter.text.clone(),
        evaluation: letter.evaluation,
        indirect: letter.indirect,
        priority: letter.priority.clone(),
        case: call.case.to_string(),
        on_behalf_of: letter.on_behalf_of.clone(),
    };
    let until = huecry_terms::end_of(letter.keep_until);
    Ok(Statement {
        id,
        kind: letter.kind.clone(),
        from: us.clone(),
        to,
        in_reply_to: letter.in_reply_to.as_ref().map(|(_, id)| *id),
        place,
        created: whole(call.now),
        expires: whole(later(call.now, lives(lane))),
        answer_by: answer_by.map(whole),
        lane,
        crossing: Crossing {
            agreement: agreed.map_or(Hash([0; 32]), |agreed| agreement::hash(agreed.agreement)),
            purposes: letter.purposes.clone(),
            areas: letter.areas.clone(),
            categories: letter.categories.clone(),
            handling: letter.handling.clone(),
            tlp: None,
            classification: letter.classification.clone(),
            personal: letter.personal,
            onward: if letter.handling.not_onward { Onward::Ask } else { Onward::No },
            retain_until: until,
            test: letter.test,
        },
        media: Content::MEDIA.to_owned(),
        body: content.to_bytes(),
        attachments: Vec::new(),
    })
}

/// The key of each recipient, or who has none for now.
pub(super) fn keys(line: &Line, statement: &Statement, now: Instant) -> Result<Vec<EpochKey>, Refusal> {
    let book = line.book();
    let of = |to: &Address| {
        if let Some(why) = super::barred(&book, to, statement.crossing.test, now) {
            return Err(Refusal::new(RefusalKind::NoLine, format!("{to} · {why}")));
        }
        let key = book.epoch_key(to, now, statement.expires);
        key.ok_or_else(|| Refusal::new(RefusalKind::NoLine, to.to_string()))
    };
    statement.to.iter().map(of).collect()
}

/// Signs, seals and commits; a conflict is the caller's to look at.
fn hand_in(
    desk: &Desk,
    line: &Line,
    call: &Call,
    letter: &Letter,
    (draft, enclosed): (Statement, &Enclosed),
    keys: &[EpochKey],
    crosses: &Crosses,
) -> Result<Result<Sent, Conflict>, Failure> {
    let audience = Ordered::of(&draft).audience;
    let signed = draft.sign(&line.signer).map_err(|e| trouble("sign the message", &e))?;
    let mut dice = Dice::from_seed(desk.store.dice()?);
    let key = enclosed.key.as_ref().map_or_else(|| ContentKey::new(&mut dice), |key| ContentKey::from_bytes(**key));
    let kept_key = ContentKey::from_bytes(*key.to_bytes());
    let sealed = SealedStatement::new(signed, key).map_err(|e| trouble("seal it", &e))?;
    let envelopes = keys.iter().map(|key| sealed.envelope(key, &line.node, &mut dice));
    let envelopes: Vec<Envelope> = envelopes.collect::<Result<_, _>>().map_err(|e| trouble("seal it", &e))?;
    let signed = sealed.signed();
    let statement = signed.statement();
    let kept = attach::keyed(kept(signed, true, statement.answer_by), statement, &kept_key);
    let mut writes = vec![Write::Line(LineWrite::Kept(kept))];
    for to in &statement.to {
        writes.extend(attach::named(statement, to, attach::OUT)?);
    }
    let mut to = Vec::new();
    for envelope in &envelopes {
        let posting = posting(envelope, statement, audience, call.now);
        to.push(Posted { to: posting.recipient.clone(), envelope: hexadecimal(&Hash::of(&posting.envelope).0) });
        writes.push(Write::Line(LineWrite::Posted(posting)));
    }
    if let Some((sender, message)) = &letter.in_reply_to {
        let (sender, message) = (sender.to_string(), message.uuid());
        writes.push(Write::Line(LineWrite::Answered { sender, message, by: statement.id.uuid() }));
    }
    writes.extend(super::receipt::heard(line));
    writes.extend(once_of(call));
    let act = LineAct::MessageSent {
        message: statement.id.uuid(),
        from: statement.from.to_string(),
        kind: statement.kind.clone(),
        agreement: crosses.agreement.clone(),
        statement: hexadecimal(&signed.hash().0),
        to,
    };
    let place = statement.place;
    match desk.store.commit(Entry::of(call, Act::Line(act)), writes) {
        Ok(committed) => Ok(Ok(Sent {
            message: statement.id,
            conversation: place.conversation,
            number: place.number,
            act: committed.act,
            crosses: crosses.clone(),
        })),
        Err(CommitError::Conflict(conflict)) => Ok(Err(conflict)),
        Err(CommitError::Trouble(trouble)) => Err(trouble.into()),
    }
}

/// What is kept of a statement.
pub(super) fn kept(signed: &Signed, ours: bool, due: Option<Instant>) -> KeptMessage {
    let statement = signed.statement();
    KeptMessage {
        sender: statement.from.to_string(),
        message: statement.id.uuid(),
        statement: signed.hash().0,
        ours,
        kind: statement.kind.to_string(),
        conversation: statement.place.conversation,
        number: statement.place.number,
        lane: statement.lane as u8,
        created: statement.created,
        keep_until: statement.crossing.retain_until,
        due,
        body: Some(signed.bytes().to_vec()),
        key: None,
    }
}

fn posting(envelope: &Envelope, statement: &Statement, audience: Hash, now: Instant) -> Posting {
    let header = envelope.header();
    let place = statement.place;
    Posting {
        link: header.to.to_string(),
        sender: header.from.to_string(),
        message: header.id.uuid(),
        recipient: header.to.to_string(),
        statement: header.statement.0,
        lane: header.lane as u8,
        bytes: header.size,
        expires: header.expires,
        place: Some(ThreadPlace {
            conversation: place.conversation,
            number: place.number,
            before: place.before.map(|hash| hash.0),
            audience: audience.0,
        }),
        since: now,
        envelope: envelope.to_bytes(),
    }
}

/// What the form asks for, before any gate: the kind and the lane.
pub(super) fn sound<'d>(desk: &'d Desk, letter: &Letter) -> Result<(&'d MessageKind, Lane), Refusal> {
    let terms = desk.catalogue.line();
    let kind = terms.kind(letter.kind.as_str()).filter(|kind| !kind.receipt).ok_or_else(|| fault("kind"))?;
    let priority = terms.priority(letter.priority.as_str()).ok_or_else(|| fault("priority"))?;
    let lane = priority.priority.as_str().parse().map_err(|_| fault("priority"))?;
    let subject = letter.subject.trim();
    if subject.is_empty() || subject.chars().count() > SUBJECT_MOST || subject.chars().any(char::is_control) {
        return Err(fault("subject"));
    }
    if letter.text.trim().is_empty() || letter.text.len() > TEXT_MOST {
        return Err(fault("text"));
    }
    if letter.purposes.is_empty() {
        return Err(fault("purposes"));
    }
    let languages = desk.catalogue.codes("languages");
    if languages.is_some_and(|list| list.get(letter.language.as_str()).is_none()) {
        return Err(fault("language"));
    }
    Ok((kind, lane))
}

fn fault(field: &str) -> Refusal {
    Refusal::new(RefusalKind::FormNotSatisfied, field)
}

/// Statements have whole seconds.
pub(super) fn whole(at: Instant) -> Instant {
    Instant::from_second(at.as_second()).unwrap_or(at)
}

/// For how many minutes a message is tried: what is at stake for a life is over soon, and then somebody is told.
fn lives(lane: Lane) -> i64 {
    const DAY: i64 = 24 * 60;
    match lane {
        Lane::Flash => DAY,
        Lane::Urgent => 3 * DAY,
        Lane::Normal | Lane::Bulk => 7 * DAY,
    }
}

const ASKED: &str = "message";
/// How often a message is signed anew when its conversation moves meanwhile.
const TRIES: u32 = 4;
