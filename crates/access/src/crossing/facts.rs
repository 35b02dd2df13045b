//! What is known of a message before it crosses. What is not known is `None`, and does not cross.

use huecry_catalogue::{Address, Agreement};
use huecry_terms::{CodeId, Day, Handling, PurposeId, Restriction};

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

/// A message as the gates judge it: what stands in its statement, and where what it holds came from.
#[derive(Debug, Clone, Copy, Default)]
pub struct Facts<'a> {
    /// The hash of the agreement's text that the message quotes, in hexadecimal.
    pub agreement: Option<&'a str>,
    /// To whom: each of the other party.
    pub recipients: &'a [Address],
    /// What kind of message it is.
    pub kind: Option<&'a CodeId>,
    /// Why it is sent; each must be one of the agreement's.
    pub purposes: &'a [PurposeId],
    /// The areas of crime it is about; each must be one of the agreement's.
    pub crime_areas: &'a [CodeId],
    /// The categories of data in it.
    pub categories: &'a [CodeId],
    /// Whether it holds data about persons.
    pub personal: Option<bool>,
    /// The handling codes it carries.
    pub handling: Option<&'a Handling>,
    /// Its level of classification, in the sender's list.
    pub classification: Option<&'a CodeId>,
    /// Its size with its attachments, in bytes.
    pub size: Option<u64>,
    /// How many messages have crossed in this direction within the time of the agreement's rate, this one not counted.
    pub recent: Option<u32>,
    /// The day it was made.
    pub made: Option<Day>,
    /// The last day the receiver is to keep it.
    pub keep_until: Option<Day>,
    /// Whether it is invented.
    pub test: Option<bool>,
    /// What it is made from.
    pub items: &'a [Item<'a>],
    /// The records that go with it.
    pub attached: &'a [Attached<'a>],
}

/// Something a message is made from: it inherits the codes of each (`spec/registers.md` 7.4).
#[derive(Debug, Clone, Copy)]
pub struct Item<'a> {
    /// The codes its source gave it.
    pub handling: &'a Handling,
    /// Where it came from.
    pub provenance: Provenance<'a>,
}

/// Where something came from.
#[derive(Debug, Clone, Copy)]
pub enum Provenance<'a> {
    /// The sender is its source.
    Own,
    /// Somebody else gave it to the sender.
    Received {
        /// Who.
        source: &'a Address,
        /// The agreement under which it came; none when that is not known.
        under: Option<&'a Agreement>,
        /// Whether the source permits that these recipients have it.
        consent: Consent,
    },
}

/// Whether a source permits that what it gave is passed on to the recipients of this message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Consent {
    /// Its permission for all of them is at hand, verified by the caller.
    Given,
    /// It is not, or not for all of them.
    None,
}

/// A record that goes with a message, with what its source forbids to whom.
#[derive(Debug, Clone, Copy)]
pub struct Attached<'a> {
    /// Its number.
    pub number: &'a str,
    /// The bureau that answers for it, with its organisation: another organisation may have one of the same name.
    pub source: &'a Address,
    /// The source's restrictions.
    pub restrictions: &'a [Restriction],
}
