//! RFC 8949 for what two nodes say to each other at once: one symmetric frame, the same in both directions.
//!
//! A frame hands in envelopes, answers those of the other side, gives receipts, and says which receipts are on disk. Whoever
//! asks sends one and gets one; so a node that nobody can call takes part by asking. What a frame means is the
//! [`session`](crate::session)'s to say; here it is written, and read strictly and within bounds.
//!
//! Directories travel along: each side says which it holds, and gives the other what that has not got. So who is suspended is
//! known everywhere as soon as one node that is connected has heard of it.

use std::collections::BTreeSet;

use crate::cbor::{Fields, Found, Item};
use crate::envelope::MAX_ENVELOPE_BYTES;
use crate::error::{Format, LineError};
use crate::receipt::{Code, MAX_RECEIPT_BYTES};
use crate::statement::Hash;
use huecry_terms::{Instant, OrganisationId};

/// What one side says to the other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Frame {
    /// Receipts of the other side that are on our disk, by the hash of their bytes; at most [`MAX_HEARD`].
    pub heard: Vec<Hash>,
    /// To the other side's envelopes, by the number they have on the link; at most [`MAX_ENVELOPES`].
    pub answers: Vec<(u64, Answer)>,
    /// Signed receipts that are given later than at once, or again; at most [`MAX_RECEIPTS`].
    pub receipts: Vec<Vec<u8>>,
    /// Envelopes, by the number they have on the link, the most urgent first; at most [`MAX_ENVELOPES`].
    pub envelopes: Vec<(u64, Vec<u8>)>,
    /// How many seconds whoever asks lets the reply wait, when there is nothing to say. Without meaning in a reply.
    pub wait: u16,
    /// How many envelopes the reply may carry. Without meaning in a reply.
    pub room: u16,
    /// Which directories the speaker holds, each organisation once; at most [`MAX_DIRECTORIES`].
    pub holds: Vec<Holds>,
    /// News of directories that the other side has not got, for [`Directory::take`](crate::directory::Directory::take) to
    /// believe or not: whose, and the bytes of a [`News`](crate::directory::News).
    pub news: Vec<(OrganisationId, Vec<u8>)>,
}

/// What a node holds of the directory of one organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holds {
    /// Whose directory.
    pub organisation: OrganisationId,
    /// The version of its release; 0 where there is none yet.
    pub version: u64,
    /// When it was last said to be the newest, in whole seconds; `None` where that is not known.
    pub fresh: Option<Instant>,
}

/// What became of one envelope.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// It was judged, and that is on disk: the bytes of the signed receipt.
    Receipt(Vec<u8>),
    /// Something before it has not come; it was not kept.
    Early {
        /// The number that is missing in its conversation.
        wanted: u64,
    },
    /// There is no credit left; it was not kept.
    Busy {
        /// After how many seconds to try again.
        pause: u16,
    },
    /// It was not read, so no receipt can name it.
    TurnedAway(Code),
}

impl Frame {
    /// Whether it says nothing new: a reply like that may wait.
    pub fn is_empty(&self) -> bool {
        let letters = self.receipts.is_empty() && self.envelopes.is_empty() && self.news.is_empty();
        letters && self.heard.is_empty() && self.answers.is_empty()
    }

    /// Never fewer bytes than it will have.
    pub fn size(&self) -> usize {
        let answers: usize = self.answers.iter().map(|(_, answer)| answer.size()).sum();
        let receipts: usize = self.receipts.iter().map(|bytes| bytes.len() + ENTRY).sum();
        let envelopes: usize = self.envelopes.iter().map(|(_, bytes)| bytes.len() + ENTRY).sum();
        let news: usize = self.news.iter().map(|(_, bytes)| bytes.len() + 2 * ENTRY).sum();
        let envelopes = envelopes + news + self.holds.len() * 3 * ENTRY;
        ENTRY + self.heard.len() * (size_of::<Hash>() + ENTRY) + answers + receipts + envelopes
    }

    /// Whether one more entry of so many bytes still fits in.
    pub fn has_place(&self, bytes: usize) -> bool {
        self.size().saturating_add(bytes).saturating_add(ENTRY) <= MAX_FRAME_BYTES
    }

    /// The bytes on the wire.
    ///
    /// # Errors
    /// When it has more than a frame may, the same thing twice, or a gate's code that is one of the line's own.
    pub fn to_bytes(&self) -> Result<Vec<u8>, LineError> {
        self.check()?;
        let numbered = |(number, item): (u64, Item)| Item::Array(vec![Item::Uint(number), item]);
        let bytes = |bytes: &Vec<u8>| Item::Bytes(bytes.clone());
        let answers = self.answers.iter().map(|(number, answer)| numbered((*number, answer.item())));
        let envelopes = self.envelopes.iter().map(|(number, envelope)| numbered((*number, bytes(envelope))));
        let holds = self.holds.iter().map(Holds::item).collect::<Result<_, _>>()?;
        let some = |items: Vec<Item>| (!items.is_empty()).then_some(Item::Array(items));
        let news = |(whose, bytes): &(OrganisationId, Vec<u8>)| {
            Item::Array(vec![Item::from(whose.as_str()), Item::Bytes(bytes.clone())])
        };
        let written = Item::fields([
            (1, Some(Item::Uint(VERSION))),
            (2, Some(Item::Array(self.heard.iter().map(|hash| hash.item()).collect()))),
            (3, Some(Item::Array(answers.collect()))),
            (4, Some(Item::Array(self.receipts.iter().map(bytes).collect()))),
            (5, Some(Item::Array(envelopes.collect()))),
            (6, Some(Item::Uint(self.wait.into()))),
            (7, Some(Item::Uint(self.room.into()))),
            (8, some(holds)),
            (9, some(self.news.iter().map(news).collect())),
        ])
        .to_bytes();
        let limit = MAX_FRAME_BYTES;
        if written.len() > limit { Err(LineError::TooLarge { format: Format::Frame, limit }) } else { Ok(written) }
    }

    /// Reads what [`Frame::to_bytes`] wrote.
    ///
    /// # Errors
    /// When it is something else, or has more than a frame may.
    pub fn read(bytes: &[u8]) -> Result<Frame, LineError> {
        let mut fields = Fields::read(Format::Frame, bytes, MAX_FRAME_BYTES)?;
        let version = fields.need(1, "version")?;
        let wrong_version = version.expected("1");
        if version.uint()? != VERSION {
            return Err(wrong_version);
        }
        let heard = list(fields.need(2, "heard")?, MAX_HEARD, Hash::read)?;
        let answers = list(fields.need(3, "answers")?, MAX_ENVELOPES, |found| numbered(found, Answer::read))?;
        let receipts = list(fields.need(4, "receipts")?, MAX_RECEIPTS, |found| found.bytes(MAX_RECEIPT_BYTES))?;
        let envelope = |found: Found| found.bytes(MAX_ENVELOPE_BYTES);
        let envelopes = list(fields.need(5, "envelopes")?, MAX_ENVELOPES, |found| numbered(found, envelope))?;
        let wait = small(fields.need(6, "wait")?)?;
        let room = small(fields.need(7, "room")?)?;
        let holds = some(fields.may(8, "holds"), MAX_DIRECTORIES, Holds::read)?;
        let news = some(fields.may(9, "news"), MAX_DIRECTORIES, news)?;
        fields.end()?;
        let frame = Frame { heard, answers, receipts, envelopes, wait, room, holds, news };
        frame.check()?;
        Ok(frame)
    }

    /// What a reader refuses, a writer does not write.
    fn check(&self) -> Result<(), LineError> {
        self.check_bounds()?;
        let wrong = |field, expected| LineError::Field { format: Format::Frame, field, expected };
        if !once(self.heard.iter()) {
            return Err(wrong("heard", "each hash once"));
        }
        if !once(self.answers.iter().map(|(number, _)| number)) {
            return Err(wrong("answers", "one answer to each number"));
        }
        if !once(self.envelopes.iter().map(|(number, _)| number)) {
            return Err(wrong("envelopes", "each number once"));
        }
        if !once(self.holds.iter().map(|holds| &holds.organisation)) || !once(self.news.iter().map(|(whose, _)| whose))
        {
            return Err(wrong("directories", "each organisation once"));
        }
        self.answers.iter().try_for_each(|(_, answer)| answer.check())
    }

    fn check_bounds(&self) -> Result<(), LineError> {
        let counts = [
            ("heard", self.heard.len(), MAX_HEARD),
            ("answers", self.answers.len(), MAX_ENVELOPES),
            ("receipts", self.receipts.len(), MAX_RECEIPTS),
            ("envelopes", self.envelopes.len(), MAX_ENVELOPES),
            ("holds", self.holds.len(), MAX_DIRECTORIES),
            ("news", self.news.len(), MAX_DIRECTORIES),
        ];
        if let Some((field, ..)) = counts.into_iter().find(|(_, count, most)| count > most) {
            let expected = "a list, no longer than the limit";
            return Err(LineError::Field { format: Format::Frame, field, expected });
        }
        let receipts = self.receipts.iter().chain(self.answers.iter().filter_map(|(_, answer)| answer.receipt()));
        let receipts = receipts.map(|bytes| ("receipts", bytes.len(), MAX_RECEIPT_BYTES));
        let envelopes = self.envelopes.iter().map(|(_, bytes)| ("envelopes", bytes.len(), MAX_ENVELOPE_BYTES));
        match receipts.chain(envelopes).find(|(_, bytes, most)| bytes > most) {
            Some((field, ..)) => {
                let expected = "bytes, no more than the limit";
                Err(LineError::Field { format: Format::Frame, field, expected })
            }
            None => Ok(()),
        }
    }
}

impl Answer {
    /// The bytes of the receipt, if it is one.
    pub fn receipt(&self) -> Option<&Vec<u8>> {
        match self {
            Answer::Receipt(bytes) => Some(bytes),
            _ => None,
        }
    }

    fn size(&self) -> usize {
        match self {
            Answer::Receipt(bytes) => bytes.len() + ENTRY,
            Answer::TurnedAway(Code::Gate(code)) => code.as_str().len() + ENTRY,
            _ => ENTRY,
        }
    }

    fn item(&self) -> Item {
        let (kind, item) = match self {
            Answer::Receipt(bytes) => (0, Item::Bytes(bytes.clone())),
            Answer::Early { wanted } => (1, Item::Uint(*wanted)),
            Answer::Busy { pause } => (2, Item::Uint((*pause).into())),
            Answer::TurnedAway(code) => (3, Item::Text(code.to_string())),
        };
        Item::Map(vec![(Item::Uint(kind), item)])
    }

    fn read(found: Found) -> Result<Self, LineError> {
        let wrong = found.expected("a receipt, a number, a pause, or a code");
        let mut fields = found.fields()?;
        let answer = if let Some(found) = fields.may(0, "receipt") {
            Answer::Receipt(found.bytes(MAX_RECEIPT_BYTES)?)
        } else if let Some(found) = fields.may(1, "wanted") {
            Answer::Early { wanted: found.uint()? }
        } else if let Some(found) = fields.may(2, "pause") {
            Answer::Busy { pause: small(found)? }
        } else if let Some(found) = fields.may(3, "code") {
            Answer::TurnedAway(found.parse("a code")?)
        } else {
            return Err(wrong);
        };
        fields.end()?;
        Ok(answer)
    }

    fn check(&self) -> Result<(), LineError> {
        let Answer::TurnedAway(code) = self else { return Ok(()) };
        let expected = "a code that reads back as itself";
        let wrong = LineError::Field { format: Format::Frame, field: "code", expected };
        if code.to_string().parse().as_ref() == Ok(code) { Ok(()) } else { Err(wrong) }
    }
}

impl Holds {
    fn item(&self) -> Result<Item, LineError> {
        let fresh = self.fresh.map(|at| Item::seconds(at, Format::Frame, "fresh")).transpose()?;
        let (whose, version) = (Item::from(self.organisation.as_str()), Item::Uint(self.version));
        Ok(Item::fields([(1, Some(whose)), (2, Some(version)), (3, fresh)]))
    }

    fn read(found: Found) -> Result<Self, LineError> {
        let mut fields = found.fields()?;
        let organisation = fields.need(1, "organisation")?.parse("an organisation such as `world-police`")?;
        let version = fields.need(2, "version")?.uint()?;
        let fresh = fields.may(3, "fresh").map(Found::instant).transpose()?;
        fields.end()?;
        Ok(Holds { organisation, version, fresh })
    }

    /// Whether these hold something that whoever holds `other` has not got.
    pub fn is_newer_than(&self, other: &Holds) -> bool {
        (self.version, self.fresh) > (other.version, other.fresh)
    }
}

fn news(found: Found) -> Result<(OrganisationId, Vec<u8>), LineError> {
    let wrong = found.expected("pairs of an organisation and its news");
    let mut pair = found.list(2)?.into_iter();
    match (pair.next(), pair.next()) {
        (Some(whose), Some(bytes)) => Ok((whose.parse("an organisation")?, bytes.bytes(MAX_FRAME_BYTES)?)),
        _ => Err(wrong),
    }
}

/// A list that is left out when it is empty, and that stands there when it is not.
fn some<T>(
    found: Option<Found>,
    most: usize,
    read: impl Fn(Found) -> Result<T, LineError>,
) -> Result<Vec<T>, LineError> {
    let Some(found) = found else { return Ok(Vec::new()) };
    let wrong = found.expected("a list that is not empty, or nothing");
    let read = list(found, most, read)?;
    if read.is_empty() { Err(wrong) } else { Ok(read) }
}

fn list<T>(found: Found, most: usize, read: impl Fn(Found) -> Result<T, LineError>) -> Result<Vec<T>, LineError> {
    found.list(most)?.into_iter().map(read).collect()
}

/// A pair of a number and a thing.
fn numbered<T>(found: Found, read: impl Fn(Found) -> Result<T, LineError>) -> Result<(u64, T), LineError> {
    let wrong = found.expected("pairs of a number and what belongs to it");
    let mut pair = found.list(2)?.into_iter();
    match (pair.next(), pair.next()) {
        (Some(number), Some(thing)) => Ok((number.uint()?, read(thing)?)),
        _ => Err(wrong),
    }
}

fn small(found: Found) -> Result<u16, LineError> {
    let wrong = found.expected("a whole number below 65,536");
    u16::try_from(found.uint()?).map_err(|_| wrong)
}

/// Whether nothing is there twice.
fn once<T: Ord>(things: impl Iterator<Item = T>) -> bool {
    let mut seen = BTreeSet::new();
    let mut things = things;
    things.all(|thing| seen.insert(thing))
}

/// The most bytes of a frame.
pub const MAX_FRAME_BYTES: usize = 8 << 20;
/// The most envelopes in a frame, and the most answers.
pub const MAX_ENVELOPES: usize = 256;
/// The most receipts in a frame, beside those that answer.
pub const MAX_RECEIPTS: usize = 256;
/// The most directories of which a frame speaks.
pub const MAX_DIRECTORIES: usize = 64;
/// The most receipts that a frame says are on disk: those of two full frames, and twice as many again.
pub const MAX_HEARD: usize = 1024;

const VERSION: u64 = 1;
/// More than what is written around one entry, and around the whole.
const ENTRY: usize = 64;

#[cfg(test)]
mod tests;
