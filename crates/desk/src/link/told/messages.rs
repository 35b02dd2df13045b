//! Messages as faces tell them: a list, one with its receipts, a conversation.

use crate::link::Sent;
use crate::link::attach;
use crate::link::content::Content;
use crate::link::inbox::{self, Shown, Told, opened};
use crate::node::{Desk, refuse};
use huecry_catalogue::hexadecimal;
use huecry_line::statement::{Attachment, Onward};
use huecry_line::{Lane, MessageId, Statement};
use huecry_store::{MessageFilter, MessagePlace, Posted, StoredMessage};
use huecry_terms::{Act, ActId, Call, CodeId, Failure, IdError, Instant, LineAct, Trouble, day_of};
use serde::Serialize;
use std::fmt;
use std::str::FromStr;
use uuid::Uuid;

/// Which messages are asked for. What is not said does not narrow.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    /// Sent here, or not.
    pub ours: Option<bool>,
    /// Of this conversation.
    pub conversation: Option<Uuid>,
    /// Of this kind.
    pub kind: Option<CodeId>,
    /// Only what waits for an answer.
    pub waiting: bool,
    /// Behind this one.
    pub after: Option<Place>,
    /// At most so many.
    pub limit: usize,
}

/// A place in the list of messages: the last of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place(MessagePlace);

/// A page of messages, the newest first.
#[derive(Debug, Clone)]
pub struct Messages {
    /// The messages.
    pub messages: Vec<MessageLine>,
    /// Where the next page begins; none on the last.
    pub next: Option<Place>,
}

/// A message, without anything of what it says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MessageLine {
    /// Its id.
    pub message: String,
    /// Whether it was sent here.
    pub ours: bool,
    /// Who sent it.
    pub from: String,
    /// To whom, with what became of each envelope of ours.
    pub to: Vec<PostedTold>,
    /// What it is, a code of `message-kinds`.
    pub kind: String,
    /// The conversation.
    pub conversation: String,
    /// Its place in it, among those of its sender.
    pub number: u64,
    /// `flash`, `urgent`, `normal`, `bulk`.
    pub lane: &'static str,
    /// When it was made.
    pub created: Instant,
    /// When an answer is due.
    pub due: Option<Instant>,
    /// Of one that came: the last step its sender was told: `accepted`, `delivered`, `read`, `answered`.
    pub step: Option<String>,
    /// The message that answered it.
    pub answer: Option<String>,
    /// What may be done with it; none once its content is erased.
    pub handling: Option<String>,
    /// Its level of classification, in its sender's list.
    pub classification: Option<String>,
    /// Whether it is a test: nothing of it is true.
    pub test: bool,
    /// The act that sent or took it.
    pub act: u64,
}

/// What became of an envelope of ours.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PostedTold {
    /// For whom.
    pub to: String,
    /// `waits`, `accepted`, `delivered`, `read`, `answered`, `refused`, or why it is dead; none of one that came.
    pub standing: Option<String>,
    /// What the other side said more.
    pub detail: Option<String>,
}

/// A message with what it says, and its receipts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MessageTold {
    /// What it is.
    #[serde(flatten)]
    pub line: MessageLine,
    /// What it says; none once erased.
    pub said: Option<SaidTold>,
    /// SHA-256 of the signed statement.
    pub statement: String,
    /// The files that go with it; none once erased.
    pub files: Vec<FileTold>,
    /// Every receipt, in their order.
    pub receipts: Vec<ReceiptTold>,
    /// The act of this look.
    pub looked: u64,
}

/// A file that goes with a message.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FileTold {
    /// What people call it.
    pub name: String,
    /// What it is, as its sender says.
    pub media: String,
    /// Its bytes.
    pub size: u64,
    /// How many of its pieces are here.
    pub here: u64,
    /// How many it has; all of them here and it can be opened.
    pub pieces: u64,
    /// SHA-256 of its bytes.
    pub hash: String,
}

impl FileTold {
    /// How many of its pieces are here: `3/10`.
    pub fn parts(&self) -> String {
        format!("{}/{}", self.here, self.pieces)
    }
}

/// What a statement says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SaidTold {
    /// What it is about, in a line.
    pub subject: String,
    /// The language of subject and text.
    pub language: String,
    /// What it says.
    pub text: String,
    /// How far source and information can be trusted.
    pub evaluation: Option<String>,
    /// Why it is sent: codes of `purposes`.
    pub purposes: Vec<String>,
    /// What it is about: codes of `crime-areas`.
    pub areas: Vec<String>,
    /// What data it holds: codes of `data-categories`.
    pub categories: Vec<String>,
    /// Whether it holds data about persons.
    pub personal: bool,
    /// What may be done with it.
    pub handling: String,
    /// Its level of classification, in its sender's list.
    pub classification: String,
    /// Whether it may be passed on: `no`, `ask`, or the addresses.
    pub onward: Vec<String>,
    /// The last day it may be kept.
    pub keep_until: String,
    /// Whether it is a test.
    pub test: bool,
    /// The message it answers.
    pub in_reply_to: Option<String>,
    /// How pressing it is, a code of `line-priorities`.
    pub priority: String,
    /// Whether the other side must ask others for what it is asked.
    pub indirect: bool,
    /// By when its sender asks for an answer.
    pub answer_by: Option<Instant>,
    /// When it is no longer delivered.
    pub expires: Instant,
    /// The sender's own case.
    pub case: String,
    /// The bureau on whose behalf it is sent.
    pub on_behalf_of: Option<String>,
    /// SHA-256 of the agreement's text it crosses under.
    pub agreement: String,
}

/// A receipt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReceiptTold {
    /// What was done with the message.
    pub step: String,
    /// Whether we gave it.
    pub given: bool,
    /// When, by its signer's clock; none where its keys are not at hand.
    pub at: Option<Instant>,
    /// SHA-256 of its bytes.
    pub receipt: String,
    /// The act that gave or took it.
    pub act: u64,
}

/// A message that was sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SentTold {
    /// Its id.
    pub message: String,
    /// Its conversation.
    pub conversation: String,
    /// Its place in it.
    pub number: u64,
    /// The act that sent it.
    pub act: u64,
}

/// What an act sent, put together again for a request that counts once; `None` when it sent nothing, or was erased.
///
/// # Errors
/// Trouble of the store.
pub fn sent(desk: &Desk, act: ActId) -> Result<Option<SentTold>, Trouble> {
    let Some(Act::Line(LineAct::MessageSent { message, from, .. })) = crate::once::act(desk, act)? else {
        return Ok(None);
    };
    let stored = desk.store.message(&from, message)?;
    Ok(stored.map(|stored| SentTold {
        message: message.to_string(),
        conversation: stored.kept.conversation.to_string(),
        number: stored.kept.number,
        act: act.0,
    }))
}

/// A page of messages, the newest first: what they are and how they stand, nothing of what they say.
///
/// # Errors
/// As [`inbox::list`].
pub fn messages(desk: &Desk, call: &Call, wanted: &Wanted) -> Result<Messages, Failure> {
    let filter = MessageFilter {
        ours: wanted.ours,
        conversation: wanted.conversation,
        kind: wanted.kind.as_ref().map(ToString::to_string),
        unanswered: wanted.waiting,
    };
    let mut found = inbox::list(desk, call, &filter, wanted.after.map(|place| place.0), wanted.limit + 1)?;
    crate::link::line(desk).map_err(|no| refuse(desk, call, ASKED, no))?;
    let more = found.len() > wanted.limit;
    found.truncate(wanted.limit);
    let last = found.last().filter(|_| more);
    let next = last.map(|one| Place(MessagePlace { created: one.kept.created, message: one.kept.message }));
    let messages = found.iter().map(|one| line(desk, one)).collect::<Result<_, Trouble>>()?;
    Ok(Messages { messages, next })
}

/// A conversation, the oldest first, both sides'.
///
/// # Errors
/// As [`inbox::list`].
pub fn conversation(desk: &Desk, call: &Call, conversation: Uuid) -> Result<Vec<MessageLine>, Failure> {
    let wanted = Wanted { conversation: Some(conversation), limit: THREAD_MOST, ..Wanted::default() };
    let mut found = messages(desk, call, &wanted)?.messages;
    found.sort_by_key(|message| message.act);
    Ok(found)
}

/// Opens a message. Reading one that came is told to its sender where the agreement wants that.
///
/// # Errors
/// As [`inbox::read`].
pub fn message(desk: &Desk, call: &Call, message: MessageId) -> Result<MessageTold, Failure> {
    let shown = inbox::read(desk, call, message)?;
    let line = line(desk, &shown.kept)?;
    let Shown { kept, statement, content, receipts, act, .. } = shown;
    let files = statement.iter().flat_map(|statement| &statement.attachments).map(|file| of_file(desk, file));
    let files = files.collect::<Result<_, Trouble>>()?;
    let said = statement.zip(content).map(|(statement, content)| SaidTold::of(&statement, content));
    Ok(MessageTold {
        line,
        said,
        statement: hexadecimal(&kept.kept.statement),
        files,
        receipts: receipts.iter().map(ReceiptTold::of).collect(),
        looked: act.0,
    })
}

fn of_file(desk: &Desk, file: &Attachment) -> Result<FileTold, Trouble> {
    let (here, pieces) = attach::progress(desk, file)?;
    let (name, media, hash) = (file.name.clone(), file.media.clone(), hexadecimal(&file.hash.0));
    Ok(FileTold { name, media, size: file.size, here, pieces, hash })
}

fn line(desk: &Desk, stored: &StoredMessage) -> Result<MessageLine, Trouble> {
    let kept = &stored.kept;
    let statement = kept.body.as_deref().and_then(|body| opened(desk, &kept.sender, body, kept.created));
    let us = desk.line.get().map(|line| line.address().to_string()).unwrap_or_default();
    let taken = if kept.ours { None } else { desk.store.taken(&kept.sender, &us, kept.message)? };
    let to = if kept.ours {
        desk.store.posted(kept.message)?.into_iter().map(PostedTold::of).collect()
    } else {
        vec![PostedTold { to: us, standing: None, detail: None }]
    };
    let crossing = statement.as_ref().map(|statement| &statement.crossing);
    Ok(MessageLine {
        message: kept.message.to_string(),
        ours: kept.ours,
        from: kept.sender.clone(),
        to,
        kind: kept.kind.clone(),
        conversation: kept.conversation.to_string(),
        number: kept.number,
        lane: Lane::of_number(kept.lane.into()).map_or("normal", Lane::word),
        created: kept.created,
        due: kept.due,
        step: taken.map(|taken| taken.step),
        answer: stored.answer.map(|answer| answer.to_string()),
        handling: crossing.map(|crossing| crossing.handling.to_string()),
        classification: crossing.map(|crossing| crossing.classification.to_string()),
        test: crossing.is_some_and(|crossing| crossing.test),
        act: stored.act.0,
    })
}

impl From<Sent> for SentTold {
    fn from(sent: Sent) -> SentTold {
        SentTold {
            message: sent.message.to_string(),
            conversation: sent.conversation.to_string(),
            number: sent.number,
            act: sent.act.0,
        }
    }
}

impl PostedTold {
    fn of(posted: Posted) -> PostedTold {
        PostedTold { to: posted.recipient, standing: Some(posted.standing), detail: posted.detail }
    }
}

impl ReceiptTold {
    fn of(told: &Told) -> ReceiptTold {
        let Told { step, given, at, hash, act } = told;
        ReceiptTold { step: step.clone(), given: *given, at: *at, receipt: hexadecimal(hash), act: act.0 }
    }
}

impl SaidTold {
    /// What a statement says, with its content.
    pub(crate) fn of(statement: &Statement, content: Content) -> SaidTold {
        let crossing = &statement.crossing;
        let codes = |list: &[CodeId]| list.iter().map(ToString::to_string).collect();
        SaidTold {
            subject: content.subject,
            language: content.language.to_string(),
            text: content.text,
            evaluation: content.evaluation.map(|evaluation| evaluation.to_string()),
            purposes: crossing.purposes.iter().map(ToString::to_string).collect(),
            areas: codes(&crossing.areas),
            categories: codes(&crossing.categories),
            personal: crossing.personal,
            handling: crossing.handling.to_string(),
            classification: crossing.classification.to_string(),
            onward: match &crossing.onward {
                Onward::No => vec!["no".to_owned()],
                Onward::Ask => vec!["ask".to_owned()],
                Onward::To(list) => list.iter().map(ToString::to_string).collect(),
            },
            keep_until: day_of(crossing.retain_until).to_string(),
            test: crossing.test,
            in_reply_to: statement.in_reply_to.map(|message| message.to_string()),
            priority: content.priority.to_string(),
            indirect: content.indirect,
            answer_by: statement.answer_by,
            expires: statement.expires,
            case: content.case,
            on_behalf_of: content.on_behalf_of,
            agreement: hexadecimal(&crossing.agreement.0),
        }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.0.created.as_millisecond(), self.0.message.simple())
    }
}

impl FromStr for Place {
    type Err = IdError;

    /// In its one spelling: what has two spellings has two names.
    fn from_str(text: &str) -> Result<Place, IdError> {
        let wrong = || IdError::new("place", text, "`next` of the page before");
        let (created, message) = text.split_once('.').ok_or_else(wrong)?;
        let created = created.parse().ok().and_then(|millis| Instant::from_millisecond(millis).ok());
        let message = Uuid::try_parse(message).map_err(|_| wrong())?;
        let place = Place(MessagePlace { created: created.ok_or_else(wrong)?, message });
        if place.to_string() == text { Ok(place) } else { Err(wrong()) }
    }
}

const ASKED: &str = "message";
/// So many messages of a conversation are told.
const THREAD_MOST: usize = 500;
