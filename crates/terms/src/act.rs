//! Anything anyone did, including looking: the only thing that changes state.

use crate::ids::{ActId, BureauId, CaseRef, OfficerId, PurposeId, RecordId, RegisterId, RoleId, SubscriptionId};
use crate::{Bureau, Face, Instant, Officer, Organisation, Refusal, Word};
use serde::{Deserialize, Serialize};

/// An act with who, for whom, why, when: one leaf of the ledger.
///
/// It never holds what a record says: it names the version and its commitment, so that erasing a
/// record leaves every act provable and meaningless about the person.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// The acting officer; absent only before the first officer exists and for the node itself.
    pub officer: Option<OfficerId>,
    /// The bureau acted for.
    pub bureau: Option<BureauId>,
    /// In which role.
    pub role: Option<RoleId>,
    /// Why.
    pub purpose: Option<PurposeId>,
    /// In which case.
    pub case: Option<CaseRef>,
    /// When, by the node's clock.
    pub at: Instant,
    /// Through which face.
    pub face: Face,
    /// What.
    pub act: Act,
}

impl Entry {
    /// An act of an officer's call.
    pub fn of(call: &crate::Call, act: Act) -> Entry {
        Entry {
            officer: Some(call.officer.clone()),
            bureau: Some(call.bureau.clone()),
            role: Some(call.role.clone()),
            purpose: Some(call.purpose.clone()),
            case: Some(call.case.clone()),
            at: call.now,
            face: call.face,
            act,
        }
    }

    /// An act of the node itself or of its operator before anybody has a role.
    pub fn of_node(at: Instant, face: Face, act: Act) -> Entry {
        Entry { officer: None, bureau: None, role: None, purpose: None, case: None, at, face, act }
    }
}

/// What was done.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Act {
    /// The node was founded for an organisation.
    NodeFounded {
        /// Whose node it is.
        organisation: Organisation,
    },
    /// The catalogue in force changed: its hash from now on.
    CatalogueTaken {
        /// SHA-256 of the whole catalogue, hexadecimal.
        hash: String,
    },
    /// A catalogue file was proposed for this node.
    CatalogueProposed {
        /// `registers/ID.toml`.
        file: String,
        /// SHA-256 of the text, hexadecimal.
        hash: String,
    },
    /// A second officer signed a proposed catalogue file: it is in force.
    CatalogueSigned {
        /// `registers/ID.toml`.
        file: String,
        /// SHA-256 of the text, hexadecimal.
        hash: String,
    },
    /// A bureau was added.
    BureauAdded {
        /// The bureau.
        bureau: Bureau,
    },
    /// An officer was given a role.
    PersonAdded {
        /// The officer.
        officer: Officer,
    },
    /// An officer's access ended.
    PersonEnded {
        /// Who.
        officer: OfficerId,
    },
    /// Records were written: new ones, new versions, withdrawals.
    Recorded {
        /// The register.
        register: RegisterId,
        /// Why, in the officer's words; empty for a first recording.
        reason: String,
        /// What was written, by commitment.
        changes: Vec<Change>,
    },
    /// A record was erased with its versions and salts.
    Erased {
        /// The register.
        register: RegisterId,
        /// The record.
        record: RecordId,
        /// Why.
        reason: String,
    },
    /// The registers were searched.
    Searched {
        /// The text as asked, erased with the act's salt when its own retention ends.
        text: String,
        /// Where was looked.
        registers: Vec<RegisterId>,
        /// What was answered.
        hits: Vec<HitRef>,
    },
    /// A record was opened.
    Read {
        /// The register.
        register: RegisterId,
        /// The record.
        record: RecordId,
        /// Its version.
        version: u32,
    },
    /// A record's history was opened.
    HistoryRead {
        /// The register.
        register: RegisterId,
        /// The record.
        record: RecordId,
    },
    /// A register was exported.
    Exported {
        /// The register.
        register: RegisterId,
        /// How many records left.
        records: u64,
        /// `csv` or `jsonl`.
        format: String,
    },
    /// A standing query was placed.
    Subscribed {
        /// The subscription.
        subscription: SubscriptionId,
        /// The text it stands for.
        text: String,
        /// Where it looks.
        registers: Vec<RegisterId>,
    },
    /// A standing query ended.
    Unsubscribed {
        /// The subscription.
        subscription: SubscriptionId,
    },
    /// A later record matched standing queries.
    HitsRaised {
        /// Up to which act records were compared.
        up_to: ActId,
        /// Subscription and what was found.
        hits: Vec<(SubscriptionId, HitRef)>,
    },
    /// The hits of a standing query were read.
    HitsRead {
        /// The subscription.
        subscription: SubscriptionId,
        /// How many.
        hits: u64,
    },
    /// The acts were looked at: looking is itself an act.
    ActsRead {
        /// How many were shown.
        acts: u64,
        /// What was asked for, in words.
        filter: String,
    },
    /// A call was refused.
    Refused {
        /// What was asked for.
        asked: String,
        /// The reasons.
        refusal: Refusal,
    },
}

impl Act {
    /// The number of the act's type in its leaf; for ever.
    pub fn type_number(&self) -> u8 {
        self.kind().0
    }

    /// The key of its words: `act-searched`.
    pub fn key(&self) -> &'static str {
        self.kind().1
    }

    /// The type number of a kind as people name it (`searched`); `None` when there is no such kind.
    pub fn type_number_of(word: &str) -> Option<u8> {
        KINDS.iter().find(|(_, key)| key.strip_prefix("act-") == Some(word)).map(|(number, _)| *number)
    }

    /// The kinds as people name them, for advice.
    pub fn kinds() -> impl Iterator<Item = &'static str> {
        KINDS.iter().filter_map(|(_, key)| key.strip_prefix("act-"))
    }

    fn kind(&self) -> (u8, &'static str) {
        let at = match self {
            Act::NodeFounded { .. } => 0,
            Act::CatalogueTaken { .. } => 1,
            Act::CatalogueProposed { .. } => 2,
            Act::CatalogueSigned { .. } => 3,
            Act::BureauAdded { .. } => 4,
            Act::PersonAdded { .. } => 5,
            Act::PersonEnded { .. } => 6,
            Act::Recorded { .. } => 7,
            Act::Erased { .. } => 8,
            Act::Searched { .. } => 9,
            Act::Read { .. } => 10,
            Act::HistoryRead { .. } => 11,
            Act::Exported { .. } => 12,
            Act::Subscribed { .. } => 13,
            Act::Unsubscribed { .. } => 14,
            Act::HitsRaised { .. } => 15,
            Act::HitsRead { .. } => 16,
            Act::ActsRead { .. } => 17,
            Act::Refused { .. } => 18,
        };
        KINDS[at]
    }
}

/// Type number in the leaf and key of the words of every kind of act. Numbers are for ever.
const KINDS: [(u8, &str); 19] = [
    (1, "act-node-founded"),
    (2, "act-catalogue-taken"),
    (3, "act-catalogue-proposed"),
    (4, "act-catalogue-signed"),
    (10, "act-bureau-added"),
    (11, "act-person-added"),
    (12, "act-person-ended"),
    (20, "act-recorded"),
    (21, "act-erased"),
    (30, "act-searched"),
    (31, "act-read"),
    (32, "act-history-read"),
    (33, "act-exported"),
    (40, "act-subscribed"),
    (41, "act-unsubscribed"),
    (42, "act-hits-raised"),
    (43, "act-hits-read"),
    (50, "act-acts-read"),
    (60, "act-refused"),
];

/// One written version, named by commitment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// The record.
    pub record: RecordId,
    /// Its version from now on.
    pub version: u32,
    /// What happened to it.
    pub kind: ChangeKind,
    /// HMAC-SHA-256 of the version's body under its own salt, hexadecimal.
    pub commitment: String,
}

/// What happened to a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ChangeKind {
    /// It was entered.
    Added,
    /// It was changed.
    Revised,
    /// Its source took it back.
    Withdrawn,
}

/// A hit as the act remembers it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct HitRef {
    /// The register.
    pub register: RegisterId,
    /// The record.
    pub record: RecordId,
    /// Its version.
    pub version: u32,
    /// How sure, in a word.
    pub word: Word,
}
