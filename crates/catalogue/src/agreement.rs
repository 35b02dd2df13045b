//! An agreement as declared: what may cross the line between two parties, on what basis, until when.
//!
//! Closed words and no expressions: an agreement lists what crosses, and what it does not list does not. It is
//! complete in itself. What `line.toml` says of a kind of message or of a category is written into it when it is
//! lowered, so that its frozen text, whose hash both sides sign, is all that the gates of both sides read.

mod amount;
mod ceiling;
mod member;

pub use amount::{Rate, Size};
pub use ceiling::Ceiling;
pub use member::Address;

use crate::catalogue::digest;
use crate::retention::Keep;
use crate::said::Said;
use huecry_terms::{AgreementId, BureauId, CodeId, Day, OrganisationId, PurposeId, RegisterId};
use serde::{Deserialize, Serialize};

/// A declared agreement, such as that on the line of 2011: one file of the catalogue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Agreement {
    /// Its name, the name of its file.
    pub id: AgreementId,
    /// The version of its text; each is signed by officers of both parties.
    pub version: u32,
    /// The letters its conversations' numbers begin with: `SL` of `SL-2026-000412`.
    pub number: String,
    /// What people call it.
    pub title: Said,
    /// Why it exists.
    pub aim: Said,
    /// Who has agreed.
    pub parties: [Signatory; 2],
    /// What it rests on.
    pub legal_basis: Vec<SealedBasis>,
    /// The decision by which this version was allowed to widen what the last one permitted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision: Option<String>,
    /// For which purposes messages cross: codes of `purposes`.
    pub purposes: Vec<PurposeId>,
    /// The areas of the plan it names, for people: what they come to stands in `crime_areas`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub areas: Vec<String>,
    /// The areas of crime messages may be about: codes of `crime-areas`.
    pub crime_areas: Vec<CodeId>,
    /// The handling codes a message may carry at most.
    pub handling: Ceiling,
    /// Which level of the second party's is which of the first's; a level not named does not cross.
    pub equivalence: Vec<Equal>,
    /// Whether data about persons may cross: a strategic agreement lets none.
    pub personal_data: bool,
    /// The largest message, with its attachments.
    pub size_most: Size,
    /// The most messages in one direction.
    pub rate: Rate,
    /// The longest that a receiver may keep what it received, counted from the day the message was made.
    pub keep_most: Keep,
    /// Whether a receiver may pass on what it received.
    pub onward: Onward,
    /// Whether the reader of a message says so.
    pub read_receipts: bool,
    /// Whether invented records may cross, or nothing else.
    pub test_data: TestData,
    /// The first day it is in force.
    pub valid_from: Day,
    /// The first day it is in force no more.
    pub valid_until: Day,
    /// What crosses from the first party to the second, and back.
    pub directions: [Direction; 2],
    /// What a record is that goes with a message, by its register; one of a register that is not here goes with none.
    /// The first versions said nothing of it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub records: Vec<Recorded>,
}

/// One of the two that have agreed: an organisation, or a bureau with a node of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signatory {
    /// What the agreement calls it.
    pub id: String,
    /// Who it is.
    pub address: Address,
    /// Its full name.
    pub name: Said,
    /// The code list of its levels of classification.
    pub levels: String,
}

/// The first or the second party.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Side {
    /// The one that stands first in the text.
    First,
    /// The other one.
    Second,
}

/// A text an agreement rests on, with its hash once it is known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SealedBasis {
    /// The text: it also stands in `docs/sources.toml`.
    pub cite: String,
    /// Whether somebody compared what is taken from it with the text.
    pub checked: bool,
    /// SHA-256 of the text in hexadecimal; none while nobody has had it in hand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sha256: Option<String>,
}

/// Two levels that are treated alike.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Equal {
    /// The first party's.
    pub first: CodeId,
    /// The second party's.
    pub second: CodeId,
}

/// Whether a receiver may pass on what it received.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Onward {
    /// To nobody, whoever asks.
    No,
    /// With the permission of its source, each time.
    Ask,
    /// To these; to nobody else.
    List(Vec<Address>),
}

/// Whether invented records may cross.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TestData {
    /// Nothing else crosses: a line that is being tried.
    Only,
    /// They may, marked as such.
    Marked,
    /// They do not.
    Refused,
}

/// What crosses in one direction.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Direction {
    /// The kinds of message.
    pub kinds: Vec<Carried>,
    /// The categories of data.
    pub categories: Vec<Category>,
    /// What the sender of this direction answers to a question about its registers; of a register not named, nothing.
    pub answers: Vec<Answered>,
}

/// A kind of message that crosses.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Carried {
    /// A code of `message-kinds`.
    pub kind: CodeId,
    /// Whether it may hold data about persons.
    pub personal: bool,
    /// Whether it is of a case, and so names areas of crime and categories of data.
    pub of_a_case: bool,
}

/// A category of data that crosses.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Category {
    /// A code of `data-categories`.
    pub category: CodeId,
    /// Whether it is data about persons.
    pub personal: bool,
}

/// What a record of a register is to the gates.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recorded {
    /// The register.
    pub register: RegisterId,
    /// It is data of one of these categories: a message that carries it names one.
    pub categories: Vec<CodeId>,
    /// It is about one of these areas of crime, and a message that carries it names one; none when it may be about any.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub crime_areas: Vec<CodeId>,
    /// Whether it may be data about a person.
    pub personal: bool,
}

/// What is answered about a register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answered {
    /// The register.
    pub register: RegisterId,
    /// What is answered.
    pub with: Answer,
}

/// What is answered to a question over the line, from the least to the most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    /// Nothing: the register is not searched.
    Nothing,
    /// Whether there is a hit.
    HitOrNoHit,
    /// That, and the number of the record with whom to ask.
    Reference,
    /// That, and what stands on the hit card.
    Summary,
}

impl Side {
    /// Both.
    pub const BOTH: [Side; 2] = [Side::First, Side::Second];

    /// The other one.
    pub fn other(self) -> Side {
        match self {
            Side::First => Side::Second,
            Side::Second => Side::First,
        }
    }
}

impl Answer {
    /// Every one, with the catalogue's word.
    pub const WORDS: [(&'static str, Answer); 4] = [
        ("nothing", Answer::Nothing),
        ("hit-or-no-hit", Answer::HitOrNoHit),
        ("reference", Answer::Reference),
        ("summary", Answer::Summary),
    ];

    /// The catalogue's word.
    pub fn as_str(self) -> &'static str {
        crate::register::field::word_of(&Self::WORDS, self)
    }
}

impl TestData {
    /// Every one, with the catalogue's word.
    pub const WORDS: [(&'static str, TestData); 3] =
        [("only", TestData::Only), ("marked", TestData::Marked), ("refused", TestData::Refused)];

    /// The catalogue's word.
    pub fn as_str(self) -> &'static str {
        crate::register::field::word_of(&Self::WORDS, self)
    }
}

impl Onward {
    pub(crate) const NO: &'static str = "no";
    pub(crate) const ASK: &'static str = "ask";
    pub(crate) const LIST: &'static str = "list";

    /// The catalogue's word.
    pub fn as_str(&self) -> &'static str {
        match self {
            Onward::No => Onward::NO,
            Onward::Ask => Onward::ASK,
            Onward::List(_) => Onward::LIST,
        }
    }
}

impl Agreement {
    /// A party.
    pub fn party(&self, side: Side) -> &Signatory {
        match side {
            Side::First => &self.parties[0],
            Side::Second => &self.parties[1],
        }
    }

    /// What crosses from a party to the other.
    pub fn direction(&self, side: Side) -> &Direction {
        match side {
            Side::First => &self.directions[0],
            Side::Second => &self.directions[1],
        }
    }

    /// Which party an organisation's desk or a bureau of it is: a bureau that is a party by itself is not its
    /// organisation.
    pub fn side_of(&self, organisation: &OrganisationId, bureau: Option<&BureauId>) -> Option<Side> {
        let is = |side: &Side, bureau: Option<&BureauId>| {
            let address = &self.party(*side).address;
            address.organisation == *organisation && address.bureau.as_ref() == bureau
        };
        let itself = Side::BOTH.into_iter().find(|side| is(side, bureau));
        itself.or_else(|| Side::BOTH.into_iter().find(|side| is(side, None)))
    }

    /// Whether it is in force on a day.
    pub fn in_force(&self, day: Day) -> bool {
        self.valid_from <= day && day < self.valid_until
    }

    /// The other party's name of a level of classification, for what a party sends.
    pub fn level_of(&self, sender: Side, level: &CodeId) -> Option<&CodeId> {
        let mut pairs = self.equivalence.iter();
        match sender {
            Side::First => pairs.find(|pair| pair.first == *level).map(|pair| &pair.second),
            Side::Second => pairs.find(|pair| pair.second == *level).map(|pair| &pair.first),
        }
    }

    /// What the gates know of the records of a register.
    pub fn record(&self, register: &RegisterId) -> Option<&Recorded> {
        self.records.iter().find(|one| one.register == *register)
    }

    /// What a party answers to the other's question about one of its registers. Where no data about persons cross,
    /// nothing about a register that may hold such data, or of which the text does not say: that there is a hit on a
    /// person is data about a person.
    pub fn answer(&self, answering: Side, register: &RegisterId) -> Answer {
        if !self.personal_data && self.record(register).is_none_or(|one| one.personal) {
            return Answer::Nothing;
        }
        let found = self.direction(answering).answers.iter().find(|answered| answered.register == *register);
        found.map_or(Answer::Nothing, |answered| answered.with)
    }

    /// The agreement as text, one key a line: what is written once when a version is frozen, and what officers of
    /// both sides sign.
    pub fn frozen(&self) -> String {
        // INVARIANT: no map with keys that are not texts and no number that is not finite.
        let mut text = serde_json::to_string_pretty(self).expect("an agreement always has a JSON form");
        text.push('\n');
        text
    }

    /// An agreement from its frozen text.
    ///
    /// # Errors
    /// When the text is not one this program can read.
    pub fn thawed(text: &str) -> Result<Agreement, serde_json::Error> {
        serde_json::from_str(text)
    }

    /// SHA-256 of its frozen text in hexadecimal: what a message quotes.
    pub fn hash(&self) -> String {
        digest(&self.frozen())
    }
}

#[cfg(test)]
mod tests;
