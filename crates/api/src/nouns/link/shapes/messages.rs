//! Messages: in a list, with what they say, and as somebody sends one.

use super::{Mirror, mirrored, shape};
use huecry_desk::link::told;
use huecry_desk::link::written::Written;
use huecry_terms::Instant;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Messages, the newest first.
#[derive(Debug, Serialize, ToSchema)]
pub struct MessagePage {
    /// What they are and how they stand; nothing of what they say.
    pub messages: Vec<MessageSaid>,
    /// Give it as `cursor` for older ones; null at the end.
    #[schema(example = "1795400000000.019ab3c45d6e7f809a1b2c3d4e5f6071")]
    pub next: Option<String>,
}

shape! {
    /// A message, without anything of what it says.
    #[schema(as = Message)]
    MessageSaid of told::MessageLine {
        /// Its id.
        #[schema(format = "uuid", example = "019ab3c4-5d6e-7f80-9a1b-2c3d4e5f6071")]
        message: String,
        /// Whether it was sent here.
        ours: bool,
        /// Who sent it.
        #[schema(example = "world-police-organisation")]
        from: String,
        /// To whom, with what became of each envelope of ours.
        to: Vec<Posted>,
        /// What it is, a code of `message-kinds`.
        #[schema(example = "request")]
        kind: String,
        /// The conversation.
        #[schema(format = "uuid", example = "019ab3c4-5d6e-7f80-9a1b-2c3d4e5f6071")]
        conversation: String,
        /// Its place in it, among those of its sender.
        #[schema(minimum = 1, example = 1)]
        number: u64,
        /// `flash`, `urgent`, `normal`, `bulk`.
        #[schema(example = "urgent")]
        lane: &'static str,
        /// When it was made.
        #[schema(value_type = String, format = DateTime, example = "2026-11-23T02:14:07Z")]
        created: Instant,
        /// When an answer is due.
        #[schema(value_type = Option<String>, format = DateTime, example = "2026-11-23T10:14:07Z")]
        due: Option<Instant>,
        /// Of one that came: the last step its sender was told: `accepted`, `delivered`, `read`, `answered`.
        #[schema(example = "read")]
        step: Option<String>,
        /// The message that answered it.
        #[schema(format = "uuid", example = "019ab3c4-5d6e-7f80-9a1b-2c3d4e5f6071")]
        answer: Option<String>,
        /// What may be done with it; null once its content is erased.
        #[schema(example = "H1+H2")]
        handling: Option<String>,
        /// Its level of classification, in its sender's list.
        #[schema(example = "icpo-official-use-only")]
        classification: Option<String>,
        /// Whether it is a test: nothing of it is true.
        test: bool,
        /// The act that sent or took it.
        #[schema(minimum = 0, example = 18204771)]
        act: u64,
    }
}

shape! {
    /// What became of an envelope.
    Posted of told::PostedTold {
        /// For whom.
        #[schema(example = "regional-police-agency")]
        to: String,
        /// `waits`, `accepted`, `delivered`, `read`, `answered`, `refused`, or why it is dead; null for one that came.
        #[schema(example = "accepted")]
        standing: Option<String>,
        /// What the other side said more.
        detail: Option<String>,
    }
}

/// A message with what it says, and its receipts.
#[derive(Debug, Serialize, ToSchema)]
pub struct MessageWhole {
    #[serde(flatten)]
    line: MessageSaid,
    /// What it says; null once erased.
    said: Option<Statement>,
    /// SHA-256 of the signed statement.
    #[schema(example = "9f3c2a")]
    statement: String,
    /// The files that go with it; none once erased.
    files: Vec<File>,
    /// Every receipt, in their order.
    receipts: Vec<Receipt>,
    /// The act that recorded that it was read.
    #[schema(minimum = 0, example = 18204772)]
    looked: u64,
}

impl From<told::MessageTold> for MessageWhole {
    fn from(told: told::MessageTold) -> MessageWhole {
        let told::MessageTold { line, said, statement, files, receipts, looked } = told;
        let (line, said) = (line.into(), said.mirror());
        MessageWhole { line, said, statement, files: mirrored(files), receipts: mirrored(receipts), looked }
    }
}

shape! {
    /// A file that goes with a message.
    File of told::FileTold {
        /// What people call it.
        #[schema(example = "plan.pdf")]
        name: String,
        /// What it is, as its sender says.
        #[schema(example = "application/pdf")]
        media: String,
        /// Its bytes.
        #[schema(minimum = 0, example = 2500000)]
        size: u64,
        /// How many of its pieces are here.
        #[schema(minimum = 0, example = 10)]
        here: u64,
        /// How many it has; all of them here and it can be opened.
        #[schema(minimum = 0, example = 10)]
        pieces: u64,
        /// SHA-256 of its bytes.
        #[schema(example = "9f3c2a")]
        hash: String,
    }
}

shape! {
    /// What a message says.
    Statement of told::SaidTold {
        /// What it is about, in a line.
        #[schema(example = "Who is this?")]
        subject: String,
        /// The language of subject and text.
        #[schema(example = "en")]
        language: String,
        /// What it says.
        #[schema(example = "Is the person below known to you?")]
        text: String,
        /// How far source and information can be trusted.
        #[schema(example = "B2")]
        evaluation: Option<String>,
        /// Why it is sent: codes of `purposes`.
        #[schema(example = json!(["investigate"]))]
        purposes: Vec<String>,
        /// What it is about: codes of `crime-areas`.
        #[schema(example = json!(["drug-trafficking"]))]
        areas: Vec<String>,
        /// What data it holds: codes of `data-categories`.
        #[schema(example = json!(["suspects"]))]
        categories: Vec<String>,
        /// Whether it holds data about persons.
        personal: bool,
        /// What may be done with it.
        #[schema(example = "H1+H2")]
        handling: String,
        /// Its level of classification, in its sender's list.
        #[schema(example = "icpo-official-use-only")]
        classification: String,
        /// Whether it may be passed on: `no`, `ask`, or the addresses.
        #[schema(example = json!(["ask"]))]
        onward: Vec<String>,
        /// The last day it may be kept.
        #[schema(format = Date, example = "2027-06-01")]
        keep_until: String,
        /// Whether it is a test.
        test: bool,
        /// The message it answers.
        #[schema(format = "uuid", example = "019ab3c4-5d6e-7f80-9a1b-2c3d4e5f6071")]
        in_reply_to: Option<String>,
        /// How pressing it is, a code of `line-priorities`.
        #[schema(example = "urgent")]
        priority: String,
        /// Whether the other side must ask others for what it is asked.
        indirect: bool,
        /// By when its sender asks for an answer.
        #[schema(value_type = Option<String>, format = DateTime, example = "2026-11-23T10:14:07Z")]
        answer_by: Option<Instant>,
        /// When it is no longer delivered.
        #[schema(value_type = String, format = DateTime, example = "2026-11-26T02:14:07Z")]
        expires: Instant,
        /// The sender's own case.
        #[schema(example = "RO-2026-0412")]
        case: String,
        /// The bureau on whose behalf it is sent.
        #[schema(example = "FR")]
        on_behalf_of: Option<String>,
        /// SHA-256 of the agreement's text it crosses under.
        #[schema(example = "9f3c2a")]
        agreement: String,
    }
}

shape! {
    /// A receipt.
    Receipt of told::ReceiptTold {
        /// What was done with the message.
        #[schema(example = "accepted")]
        step: String,
        /// Whether we gave it.
        given: bool,
        /// When, by its signer's clock; null where its keys are not at hand.
        #[schema(value_type = Option<String>, format = DateTime, example = "2026-11-23T02:14:09Z")]
        at: Option<Instant>,
        /// SHA-256 of its bytes.
        #[schema(example = "77ab01")]
        receipt: String,
        /// The act that gave or took it.
        #[schema(minimum = 0, example = 18204775)]
        act: u64,
    }
}

/// A message to be sent.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewMessage {
    /// Addresses of nodes of one other party.
    #[schema(min_items = 1, max_items = 50, example = json!(["regional-police-agency"]))]
    to: Vec<String>,
    /// What it is, a code of `message-kinds`.
    #[schema(min_length = 1, max_length = 48, example = "request")]
    kind: String,
    /// Why it is sent: codes of `purposes`; the purpose of the call where nothing is said.
    #[serde(default)]
    #[schema(max_items = 20, example = json!(["investigate"]))]
    purposes: Vec<String>,
    /// What it is about: codes of `crime-areas`.
    #[serde(default)]
    #[schema(max_items = 20, example = json!(["drug-trafficking"]))]
    areas: Vec<String>,
    /// What data it holds: codes of `data-categories`.
    #[serde(default)]
    #[schema(max_items = 20, example = json!(["suspects"]))]
    categories: Vec<String>,
    /// Whether it holds data about persons; where nothing is said, whether its categories are such data.
    personal: Option<bool>,
    /// What the recipient may do with it.
    #[schema(min_length = 2, max_length = 600, example = "H1+H2")]
    handling: String,
    /// Its level of classification, in our list.
    #[schema(min_length = 1, max_length = 48, example = "icpo-official-use-only")]
    classification: String,
    /// How pressing it is, a code of `line-priorities`.
    #[schema(min_length = 1, max_length = 48, example = "urgent")]
    priority: String,
    /// Whether the other side must ask others for what it is asked.
    #[serde(default)]
    indirect: bool,
    /// The last day it may be kept.
    #[schema(format = Date, example = "2027-06-01")]
    keep_until: String,
    /// Whether it is a test: nothing of it is true.
    #[serde(default)]
    test: bool,
    /// What it is about, in a line.
    #[schema(min_length = 1, max_length = 200, example = "Who is this?")]
    subject: String,
    /// The language of subject and text, a code of `languages`.
    #[schema(min_length = 2, max_length = 48, example = "en")]
    language: String,
    /// What it says.
    #[schema(min_length = 1, max_length = 65536, example = "Is the person below known to you?")]
    text: String,
    /// How far source and information can be trusted.
    #[schema(max_length = 2, example = "B2")]
    evaluation: Option<String>,
    /// The bureau on whose behalf it is sent.
    #[schema(max_length = 80, example = "FR")]
    on_behalf_of: Option<String>,
    /// The conversation it goes on; without it another begins.
    #[schema(format = "uuid", example = "019ab3c4-5d6e-7f80-9a1b-2c3d4e5f6071")]
    conversation: Option<String>,
    /// The message it answers, together with who sent that.
    #[schema(format = "uuid", example = "019ab3c4-5d6e-7f80-9a1b-2c3d4e5f6071")]
    reply_to: Option<String>,
    /// Who sent the message it answers.
    #[schema(max_length = 80, example = "regional-police-agency")]
    reply_sender: Option<String>,
}

impl From<NewMessage> for Written {
    fn from(new: NewMessage) -> Written {
        Written {
            to: new.to,
            kind: new.kind,
            conversation: new.conversation.unwrap_or_default(),
            // One without the other is read, and found wanting.
            reply_to: match (new.reply_sender, new.reply_to) {
                (None, None) => None,
                (sender, message) => Some((sender.unwrap_or_default(), message.unwrap_or_default())),
            },
            purposes: new.purposes,
            areas: new.areas,
            categories: new.categories,
            handling: new.handling,
            classification: new.classification,
            personal: new.personal,
            priority: new.priority,
            indirect: new.indirect,
            keep_until: new.keep_until,
            test: new.test,
            subject: new.subject,
            language: new.language,
            text: new.text,
            evaluation: new.evaluation.unwrap_or_default(),
            on_behalf_of: new.on_behalf_of.unwrap_or_default(),
        }
    }
}

shape! {
    /// A message that was sent.
    #[schema(as = Sent)]
    SentSaid of told::SentTold {
        /// Its id.
        #[schema(format = "uuid", example = "019ab3c4-5d6e-7f80-9a1b-2c3d4e5f6071")]
        message: String,
        /// Its conversation.
        #[schema(format = "uuid", example = "019ab3c4-5d6e-7f80-9a1b-2c3d4e5f6071")]
        conversation: String,
        /// Its place in it.
        #[schema(minimum = 1, example = 1)]
        number: u64,
        /// The act; durable before this answer was sent.
        #[schema(minimum = 0, example = 18204771)]
        act: u64,
    }
}

/// A message that somebody has in hand.
#[derive(Debug, Serialize, ToSchema)]
pub struct TakenOver {
    /// The message.
    #[schema(format = "uuid", example = "019ab3c4-5d6e-7f80-9a1b-2c3d4e5f6071")]
    pub message: String,
    /// The act that told its sender; null where the sender was told before.
    #[schema(minimum = 0, example = 18204771)]
    pub act: Option<u64>,
}

/// For whom an envelope is.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Recipient {
    /// Its address.
    #[schema(min_length = 1, max_length = 80, example = "regional-police-agency")]
    pub to: String,
}

/// A dead letter that goes again, or was given up.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = LetterDone)]
pub struct Done {
    /// The message.
    #[schema(format = "uuid", example = "019ab3c4-5d6e-7f80-9a1b-2c3d4e5f6071")]
    pub message: String,
    /// For whom.
    #[schema(example = "regional-police-agency")]
    pub to: String,
    /// The act.
    #[schema(minimum = 0, example = 18204771)]
    pub act: u64,
}
