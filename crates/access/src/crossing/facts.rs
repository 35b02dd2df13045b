//! What is known of a message before it crosses. What is not known is `None`, and does not cross.

use huecry_catalogue::{Address, Agreement};
use huecry_terms::{CodeId, Day, Handling, PurposeId, RegisterId, Restriction};

/// Whether both parties have signed an agreement, and whether either has suspended it; the first party first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// Whose officers have signed this very text.
    pub signed: [bool; 2],
    /// Who has suspended it: either side does so by itself, at once, and it alone lifts that.
    pub suspended: [bool; 2],
}

impl Standing {
    /// Signed by both, suspended by neither.
    pub const OPEN: Standing = Standing { signed: [true; 2], suspended: [false; 2] };
}

/// Which gate asks. The sender's asks everything; the receiver's everything but what only the sender can know, and what
/// it asks it reads in the same signed statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Gate {
    /// Before the message is signed.
    Sender,
    /// Before it is taken.
    Receiver,
}

impl Gate {
    /// Both.
    pub const BOTH: [Gate; 2] = [Gate::Sender, Gate::Receiver];
}

/// A message as the gates judge it: what stands in its statement, and where what it holds came from. An empty list is
/// said; a list that is not said is `None`.
#[derive(Debug, Clone, Copy, Default)]
pub struct Facts<'a> {
    /// The hash of the agreement's text that the message quotes, in hexadecimal.
    pub agreement: Option<&'a str>,
    /// To whom: each of the other party.
    pub recipients: Option<&'a [Address]>,
    /// What kind of message it is.
    pub kind: Option<&'a CodeId>,
    /// Why it is sent; each must be one of the agreement's.
    pub purposes: Option<&'a [PurposeId]>,
    /// The areas of crime it is about; each must be one of the agreement's.
    pub crime_areas: Option<&'a [CodeId]>,
    /// The categories of data in it.
    pub categories: Option<&'a [CodeId]>,
    /// Whether it holds data about persons.
    pub personal: Option<bool>,
    /// The handling codes it carries.
    pub handling: Option<&'a Handling>,
    /// Its level of classification, in the sender's list.
    pub classification: Option<&'a CodeId>,
    /// Its size with its attachments, in bytes.
    pub size: Option<u64>,
    /// How many messages have crossed in this direction within the time of the agreement's rate, this one not counted:
    /// each gate counts for itself.
    pub recent: Option<u32>,
    /// The day it was made.
    pub made: Option<Day>,
    /// The last day the receiver is to keep it.
    pub keep_until: Option<Day>,
    /// Whether it is invented.
    pub test: Option<bool>,
    /// The records that go with it.
    pub attached: Option<&'a [Attached<'a>]>,
    /// What else it is made from. Only the sender's gate asks.
    pub items: Option<&'a [Item<'a>]>,
}

/// Something a message is made from. What its source said of it binds the message: it inherits the codes of each, is
/// no lower, is kept no longer and used for nothing else (`spec/registers.md` 7.4, 7.7). Only the sender's gate asks.
#[derive(Debug, Clone, Copy, Default)]
pub struct Item<'a> {
    /// Who answers for it: one of the sender's own side, or somebody who gave it to the sender.
    pub source: Option<&'a Address>,
    /// The agreement under which it came, where the source is not of the sender's side; none when that is not known.
    pub under: Option<&'a Agreement>,
    /// Whether the source permits that these recipients have it.
    pub consent: Consent,
    /// The codes its source gave it.
    pub handling: Option<&'a Handling>,
    /// Its level of classification, in the sender's list.
    pub classification: Option<&'a CodeId>,
    /// The last day its source lets it be kept.
    pub keep_until: Option<Day>,
    /// Whether it is invented.
    pub test: Option<bool>,
    /// What it may be used for, with what its source has permitted since.
    pub purposes: Option<&'a [PurposeId]>,
    /// Whether a flag stands on it that nobody has cleared: it may be political, military, religious or racial
    /// (`spec/registers.md` 7.10(2)).
    pub flagged: Option<bool>,
    /// Whether those who control the files are examining it (`spec/registers.md` 7.10(6)).
    pub under_review: Option<bool>,
}

/// Whether a source permits that what it gave is passed on to the recipients of this message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Consent {
    /// Its permission for all of them is at hand, verified by the caller.
    Given,
    /// It is not, or not for all of them.
    #[default]
    None,
}

/// A record that goes with a message, with what its source forbids to whom.
#[derive(Debug, Clone, Copy)]
pub struct Attached<'a> {
    /// Its number.
    pub number: &'a str,
    /// The register it stands in: what the agreement says of its records is weighed at both gates.
    pub register: &'a RegisterId,
    /// The source's restrictions: the sender takes out what they withhold, and the receiver's gate does not ask.
    pub restrictions: &'a [Restriction],
    /// What is asked of it as of all that the message is made from. Its source is a bureau with its organisation:
    /// another organisation may have one of the same name.
    pub item: Item<'a>,
}
