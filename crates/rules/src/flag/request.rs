//! What a flag looks at: a request for a notice or a diffusion, and what is already on file about it.

use huecry_terms::{Approx, Day};
use serde::{Deserialize, Serialize};

/// A request as its source wrote it, with what the secretariat has on file. Whatever is left out was
/// not said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Request {
    /// The language the source says its texts are in. Phrases of that language are looked for
    /// besides those of the language that the texts seem to be in; nothing else relies on it.
    #[serde(default)]
    pub language: String,
    /// The type: `red`, `blue`, `green`, `yellow`, `black`, `purple`, `orange`, `silver`, `un-special`.
    #[serde(rename = "type")]
    pub kind: String,
    /// How it travels.
    #[serde(default)]
    pub channel: Channel,
    /// The country that asks: a code of `countries`.
    pub source: String,
    /// What happened.
    #[serde(default)]
    pub facts: String,
    /// What the recipients are asked to do.
    #[serde(default)]
    pub ask: String,
    /// The offences charged or sentenced.
    #[serde(default)]
    pub offences: Vec<Offence>,
    /// Whom or what it is about.
    #[serde(default)]
    pub subject: Subject,
    /// The warrant it rests on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub warrant: Option<Warrant>,
    /// The sentence to be served.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sentence: Option<Sentence>,
    /// What the source says of extradition.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub extradition: Option<Extradition>,
    /// Whether an extract for the public is asked for.
    #[serde(default)]
    pub public_extract: bool,
    /// Remarks of the source.
    #[serde(default)]
    pub remarks: String,
    /// What is on file about the subject or the case.
    #[serde(default)]
    pub context: Vec<Entry>,
    /// The day of the examination.
    pub today: Day,
}

/// How a request travels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Channel {
    /// Published by the secretariat, after its review.
    #[default]
    Notice,
    /// Sent by the source itself.
    Diffusion,
}

/// One offence.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Offence {
    /// As charged.
    #[serde(default)]
    pub wording: String,
    /// The article, as the source wrote it.
    #[serde(default)]
    pub law: String,
    /// The longest deprivation of liberty, in months, where it is a term.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub maximum_months: Option<u32>,
    /// What kind of penalty the heaviest one is.
    #[serde(default)]
    pub maximum: Maximum,
    /// When, or when last; a year alone is allowed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Approx>,
    /// Where.
    #[serde(default)]
    pub place: Option<String>,
}

/// The kind of the heaviest penalty.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Maximum {
    /// A term of deprivation of liberty, or not said.
    #[default]
    Term,
    /// For life.
    Life,
    /// Death.
    Death,
    /// Of the body.
    Corporal,
}

/// Whom or what the request is about.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Subject {
    /// `person`, `entity`, `asset`, `body`, `method`, `event`.
    #[serde(default)]
    pub kind: String,
    /// Family name, or the name of an entity.
    #[serde(default)]
    pub family: String,
    /// Given names.
    #[serde(default)]
    pub given: String,
    /// Other names.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// `M`, `F` or nothing.
    #[serde(default)]
    pub sex: Option<String>,
    /// Birth; a year alone is allowed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub birth: Option<Approx>,
    /// Codes of countries.
    #[serde(default)]
    pub nationalities: Vec<String>,
    /// Occupation, in the source's words.
    #[serde(default)]
    pub occupation: Option<String>,
    /// `wanted`, `charged`, `convicted`, `suspect`, `witness`, `victim`, `missing`, …
    #[serde(default)]
    pub status: Option<String>,
    /// Numbers of documents, with their kind before them.
    #[serde(default)]
    pub identifiers: Vec<String>,
    /// `photo`, `fingerprints`, `dna`.
    #[serde(default)]
    pub biometrics: Vec<String>,
    /// What the subject looks like.
    #[serde(default)]
    pub description: Option<String>,
    /// What the source entered as sensitive.
    #[serde(default)]
    pub sensitive: Option<String>,
    /// Whether the source says it knows the address.
    #[serde(default)]
    pub address_known: bool,
    /// Where the subject lives, a code of `countries`.
    #[serde(default)]
    pub resident_of: Option<String>,
}

/// The warrant a request rests on.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Warrant {
    /// Its number.
    #[serde(default)]
    pub reference: String,
    /// Who gave it: `judge`, `prosecutor`, `police`, `other`.
    #[serde(default)]
    pub kind: String,
    /// When.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Day>,
    /// Until when it holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_until: Option<Day>,
    /// The name on it.
    #[serde(default)]
    pub person: String,
}

/// A sentence to be served.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sentence {
    /// Its length in months.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub months: Option<u32>,
    /// What is left of it, in months.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remaining_months: Option<u32>,
    /// Whether it was given in the subject's absence.
    #[serde(default)]
    pub in_absentia: bool,
    /// Whether the subject may have a new trial.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retrial_right: Option<bool>,
    /// When it was given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Day>,
    /// By which court.
    #[serde(default)]
    pub court: Option<String>,
}

/// What the source says of extradition.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Extradition {
    /// Whether it will be asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub will_be_sought: Option<bool>,
    /// From which countries.
    #[serde(default)]
    pub countries: Vec<String>,
    /// Whether those countries hand over their own nationals.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub own_nationals: Option<bool>,
    /// Whether there is a treaty or another basis in law.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub treaty: Option<bool>,
}

/// One thing on file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// What kind of thing.
    pub kind: Kind,
    /// What the file says.
    #[serde(default)]
    pub text: String,
    /// Of when it is, or when it takes place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Approx>,
    /// Which country's bureau told it, a code of `countries`; absent when it came another way.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
}

/// What may be on file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Protection was granted.
    AsylumGranted,
    /// Protection was asked for, and nothing is decided.
    AsylumPending,
    /// Protection was denied or taken back.
    AsylumDenied,
    /// A former refugee is a citizen of the host now.
    NaturalisedRefugee,
    /// Extradition was refused.
    ExtraditionRefused,
    /// An acquittal.
    Acquittal,
    /// A sentence was served.
    SentenceServed,
    /// Proceedings were discontinued or settled.
    Discontinuance,
    /// A time limit has passed.
    Prescription,
    /// The subject was located.
    Located,
    /// A request for extradition or arrest was sent.
    RequestSent,
    /// A request was refused.
    PriorRefusal,
    /// This case or a co-accused was found not to comply.
    PriorFinding,
    /// A record was ended.
    PriorRecordEnded,
    /// A body of the United Nations found something.
    UnFinding,
    /// A court found something.
    CourtFinding,
    /// Those in power changed.
    PoliticalChange,
    /// War.
    War,
    /// A dispute between two members.
    Dispute,
    /// An election.
    Election,
    /// Another bureau doubts or objects.
    OtherNcbDoubt,
    /// The source is under supervision or corrective measures.
    SourceSupervised,
    /// A case before the Commission for the Control of Files.
    CcfCase,
    /// An objection made before any request.
    Objection,
    /// A suit at civil law.
    CivilSuit,
    /// A ruling on custody.
    CustodyRuling,
    /// A case under the Hague Convention on child abduction.
    HagueCase,
    /// Proceedings were handed to another state.
    TransferOfProceedings,
    /// Identity data conflict with other records.
    IdentityConflict,
    /// A document of the subject was entered as stolen or lost.
    StolenDocumentEntry,
    /// How often the notice was renewed.
    Renewals,
    /// How many requests of that source came with the same text on that day.
    SameTextToday,
}
