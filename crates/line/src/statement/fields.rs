//! The map that is signed: which field has which key, and what may stand in it.

use huecry_terms::{Handling, Instant, ids};

use super::{
    Attachment, Crossing, Hash, MAX_ATTACHMENT_BYTES, MAX_ATTACHMENTS, MAX_BODY_BYTES, MAX_CODES, MAX_RECIPIENTS,
    MAX_STATEMENT_BYTES, MessageId, Onward, Place, Statement,
};
use crate::address::{Address, SHAPE};
use crate::cbor::{Fields, Found, Item};
use crate::error::{Format, LineError};
use crate::lane::Lane;

impl Statement {
    /// The bytes that are signed. What they hold is read back, so that nothing is signed that others refuse.
    pub(crate) fn to_payload(&self) -> Result<Vec<u8>, LineError> {
        let bytes = Item::fields([
            (1, Some(Item::Uint(VERSION))),
            (2, Some(self.id.item())),
            (3, Some(Item::from(self.kind.as_str()))),
            (4, Some(Item::Text(self.from.to_string()))),
            (5, Some(addresses(&self.to))),
            (6, self.in_reply_to.map(MessageId::item)),
            (7, Some(self.place.item())),
            (8, Some(seconds(self.created, "created")?)),
            (9, Some(seconds(self.expires, "expires")?)),
            (10, self.answer_by.map(|at| seconds(at, "answer by")).transpose()?),
            (11, Some(Item::Uint(self.lane.number()))),
            (12, Some(self.crossing.item()?)),
            (13, Some(Item::from(self.media.as_str()))),
            (14, Some(Item::from(self.body.as_slice()))),
            (15, Some(Item::Array(self.attachments.iter().map(Attachment::item).collect()))),
        ])
        .to_bytes();
        let again = Self::from_payload(&bytes)?;
        if again == *self { Ok(bytes) } else { Err(wrong("the whole", "values that read back as themselves")) }
    }

    /// Reads the bytes that were signed.
    pub(crate) fn from_payload(bytes: &[u8]) -> Result<Self, LineError> {
        let mut fields = Fields::read(Format::Statement, bytes, MAX_STATEMENT_BYTES)?;
        let version = fields.need(1, "version")?;
        let wrong_version = version.expected("1");
        if version.uint()? != VERSION {
            return Err(wrong_version);
        }
        let statement = Statement {
            id: MessageId::read(fields.need(2, "id")?)?,
            kind: fields.need(3, "kind")?.parse(CODE)?,
            from: fields.need(4, "from")?.parse(SHAPE)?,
            to: read_addresses(fields.need(5, "to")?, "recipients in rising order")?,
            in_reply_to: fields.may(6, "in reply to").map(MessageId::read).transpose()?,
            place: Place::read(fields.need(7, "place")?)?,
            created: fields.need(8, "created")?.instant()?,
            expires: fields.need(9, "expires")?.instant()?,
            answer_by: fields.may(10, "answer by").map(Found::instant).transpose()?,
            lane: lane(fields.need(11, "priority")?)?,
            crossing: Crossing::read(fields.need(12, "crossing")?)?,
            media: media(fields.need(13, "media")?)?,
            body: fields.need(14, "body")?.bytes(MAX_BODY_BYTES)?,
            attachments: read_list(fields.need(15, "attachments")?, MAX_ATTACHMENTS, Attachment::read)?,
        };
        fields.end()?;
        statement.check()?;
        Ok(statement)
    }

    /// What no single field says.
    fn check(&self) -> Result<(), LineError> {
        let says = [
            (!self.to.is_empty(), "to", "at least one recipient"),
            (!self.to.contains(&self.from), "to", "others than the sender"),
            (self.created <= self.expires, "expires", "not before it was made"),
            (self.answer_by.is_none_or(|by| by >= self.created), "answer by", "not before it was made"),
            (self.crossing.retain_until >= self.created, "retain until", "not before it was made"),
            (!self.crossing.purposes.is_empty(), "purposes", "at least one"),
            (self.in_reply_to != Some(self.id), "in reply to", "another message"),
        ];
        let broken = says.into_iter().find(|(holds, ..)| !holds);
        broken.map_or(Ok(()), |(_, field, expected)| Err(wrong(field, expected)))
    }
}

impl MessageId {
    pub(crate) fn item(self) -> Item {
        Item::from(self.uuid().as_bytes().as_slice())
    }

    pub(crate) fn read(found: Found) -> Result<Self, LineError> {
        let wrong = found.expected("a UUID of version 7");
        MessageId::of(found.uuid()?).ok_or(wrong)
    }
}

impl Hash {
    pub(crate) fn item(self) -> Item {
        Item::from(self.0.as_slice())
    }

    pub(crate) fn read(found: Found) -> Result<Self, LineError> {
        found.array().map(Hash)
    }
}

impl Place {
    fn item(&self) -> Item {
        Item::fields([
            (1, Some(Item::from(self.conversation.as_bytes().as_slice()))),
            (2, Some(Item::Uint(self.number))),
            (3, self.before.map(Hash::item)),
        ])
    }

    fn read(found: Found) -> Result<Self, LineError> {
        let mut fields = found.fields()?;
        let place = Place {
            conversation: fields.need(1, "conversation")?.uuid()?,
            number: fields.need(2, "number")?.uint()?,
            before: fields.may(3, "before").map(Hash::read).transpose()?,
        };
        fields.end()?;
        match (place.number, place.before) {
            (1, None) | (2.., Some(_)) => Ok(place),
            _ => Err(wrong("place", "1 with nothing before it, or a later number with the hash of the one before")),
        }
    }
}

impl Crossing {
    fn item(&self) -> Result<Item, LineError> {
        let codes = |codes: Vec<&str>| Some(Item::Array(codes.into_iter().map(Item::from).collect()));
        Ok(Item::fields([
            (1, Some(self.agreement.item())),
            (2, codes(self.purposes.iter().map(|code| code.as_str()).collect())),
            (3, codes(self.areas.iter().map(|code| code.as_str()).collect())),
            (4, codes(self.categories.iter().map(|code| code.as_str()).collect())),
            (5, Some(Item::Text(self.handling.to_string()))),
            (6, self.tlp.as_ref().map(|code| Item::from(code.as_str()))),
            (7, Some(Item::from(self.classification.as_str()))),
            (8, Some(Item::Bool(self.personal))),
            (9, Some(self.onward.item())),
            (10, Some(seconds(self.retain_until, "retain until")?)),
            (11, Some(Item::Bool(self.test))),
        ]))
    }

    fn read(found: Found) -> Result<Self, LineError> {
        let mut fields = found.fields()?;
        let crossing = Crossing {
            agreement: Hash::read(fields.need(1, "agreement")?)?,
            purposes: read_list(fields.need(2, "purposes")?, MAX_CODES, |found| found.parse(CODE))?,
            areas: read_list(fields.need(3, "areas")?, MAX_CODES, |found| found.parse(CODE))?,
            categories: read_list(fields.need(4, "categories")?, MAX_CODES, |found| found.parse(CODE))?,
            handling: handling(fields.need(5, "handling")?)?,
            tlp: fields.may(6, "TLP").map(|found| found.parse(CODE)).transpose()?,
            classification: fields.need(7, "classification")?.parse(CODE)?,
            personal: fields.need(8, "personal")?.bool()?,
            onward: Onward::read(fields.need(9, "onward")?)?,
            retain_until: fields.need(10, "retain until")?.instant()?,
            test: fields.need(11, "test")?.bool()?,
        };
        fields.end()?;
        Ok(crossing)
    }
}

impl Onward {
    /// `false`, `null` for ask, or the list.
    fn item(&self) -> Item {
        match self {
            Onward::No => Item::Bool(false),
            Onward::Ask => Item::Null,
            Onward::To(list) => addresses(list),
        }
    }

    fn read(found: Found) -> Result<Self, LineError> {
        match found.kind() {
            Item::Bool(false) => Ok(Onward::No),
            Item::Null => Ok(Onward::Ask),
            _ => read_addresses(found, "`false`, `null`, or addresses in rising order").map(Onward::To),
        }
    }
}

impl Attachment {
    fn item(&self) -> Item {
        Item::fields([
            (1, Some(Item::from(self.name.as_str()))),
            (2, Some(Item::from(self.media.as_str()))),
            (3, Some(Item::Uint(self.size))),
            (4, Some(self.hash.item())),
            (5, Some(self.chunks.item())),
            (6, Some(self.sealed.item())),
        ])
    }

    fn read(found: Found) -> Result<Self, LineError> {
        let mut fields = found.fields()?;
        let attachment = Attachment {
            name: fields.need(1, "name of an attachment")?.text(MAX_NAME_BYTES)?,
            media: media(fields.need(2, "media of an attachment")?)?,
            size: fields.need(3, "size of an attachment")?.uint()?,
            hash: Hash::read(fields.need(4, "hash of an attachment")?)?,
            chunks: Hash::read(fields.need(5, "chunks of an attachment")?)?,
            sealed: Hash::read(fields.need(6, "sealed hash of an attachment")?)?,
        };
        fields.end()?;
        if !plain_name(&attachment.name) {
            return Err(wrong("name of an attachment", "a name without folders, dots alone, or characters that hide"));
        }
        match attachment.size <= MAX_ATTACHMENT_BYTES {
            true => Ok(attachment),
            false => Err(wrong("size of an attachment", "no more than 5 GB")),
        }
    }
}

/// A name that cannot lead out of a folder, or look like another one on a screen.
fn plain_name(name: &str) -> bool {
    let folder = |c: char| matches!(c, '/' | '\\' | ':') || ids::hides(c);
    !name.trim_matches(['.', ' ']).is_empty() && name.trim() == name && !name.contains(folder)
}

/// A media type as RFC 6838 has them, without parameters, in small letters.
fn media(found: Found) -> Result<String, LineError> {
    let wrong = found.expected("a media type such as `application/json`");
    let text = found.text(MAX_MEDIA_BYTES)?;
    let token = |part: &str| {
        let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'+' | b'-' | b'.');
        !part.is_empty() && part.bytes().all(plain)
    };
    let sound = text.split_once('/').is_some_and(|(kind, sub)| token(kind) && token(sub));
    if sound { Ok(text) } else { Err(wrong) }
}

/// Handling codes have more than one spelling; the line takes the one that the word itself writes.
fn handling(found: Found) -> Result<Handling, LineError> {
    let wrong = found.expected("handling codes in their one spelling");
    let text = found.text(MAX_HANDLING_BYTES)?;
    text.parse().ok().filter(|handling: &Handling| handling.to_string() == text).ok_or(wrong)
}

fn lane(found: Found) -> Result<Lane, LineError> {
    let wrong = found.expected("0 to 3");
    Lane::of_number(found.uint()?).ok_or(wrong)
}

fn addresses(list: &[Address]) -> Item {
    Item::Array(list.iter().map(|address| Item::Text(address.to_string())).collect())
}

fn read_addresses(found: Found, expected: &'static str) -> Result<Vec<Address>, LineError> {
    let wrong = found.expected(expected);
    let list: Vec<Address> = read_list(found, MAX_RECIPIENTS, |found| found.parse(SHAPE))?;
    if list.is_sorted_by(|a, b| a < b) { Ok(list) } else { Err(wrong) }
}

fn read_list<T>(found: Found, most: usize, read: impl Fn(Found) -> Result<T, LineError>) -> Result<Vec<T>, LineError> {
    found.list(most)?.into_iter().map(read).collect()
}

fn seconds(at: Instant, field: &'static str) -> Result<Item, LineError> {
    Item::seconds(at, Format::Statement, field)
}

fn wrong(field: &'static str, expected: &'static str) -> LineError {
    LineError::Field { format: Format::Statement, field, expected }
}

const VERSION: u64 = 1;
const CODE: &str = "a code in its one spelling";
const MAX_NAME_BYTES: usize = 255;
const MAX_MEDIA_BYTES: usize = 127;
/// Five hundred characters of four bytes, and the codes.
const MAX_HANDLING_BYTES: usize = 2048;
