//! A no of the gate: every clause of the agreement that stands against a message, as data.

use huecry_catalogue::{Agreement, Side};
use huecry_terms::{AgreementId, FieldFault};
use std::fmt;

/// Why a message does not cross. Data, not sentences: the words are in `catalogue/words`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoCrossing {
    /// The agreement with its version, where there is one.
    pub agreement: Option<(AgreementId, u32)>,
    /// The parties in the direction of the message; empty where nothing crosses in any.
    pub direction: String,
    /// What the agreement rests on first; empty where there is none.
    pub cites: String,
    /// Every reason, in the order of the clauses; never empty.
    pub reasons: Vec<Reason>,
}

/// A clause that stands against a message.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Reason {
    /// Which one.
    pub clause: Clause,
    /// What the agreement says: what would be a yes.
    pub value: String,
    /// What the message has.
    pub found: String,
}

/// The clauses, in the order in which they are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Clause {
    /// There is no agreement.
    NoAgreement,
    /// Not both sides have signed it.
    NotSigned,
    /// A side has suspended it.
    Suspended,
    /// It is not in force yet.
    NotYet,
    /// It is in force no more.
    Over,
    /// The message was made under another text of it.
    OtherText,
    /// A recipient is not of the other party.
    Recipient,
    /// Its kind does not cross in this direction.
    Kind,
    /// A purpose is none of the agreement's.
    Purpose,
    /// An area of crime is none of the agreement's.
    CrimeArea,
    /// A category of data does not cross in this direction.
    Category,
    /// It holds data about persons where none cross.
    Personal,
    /// It denies that what it holds is data about persons.
    PersonalDenied,
    /// A message of this kind is of no case, and this one is.
    NotOfACase,
    /// It brings a record of a register of which the agreement says nothing.
    Record,
    /// It brings a record and names none of the categories of data that is.
    RecordCategory,
    /// It brings a record and names none of the areas of crime that is about.
    RecordArea,
    /// It carries a handling code above the ceiling.
    Handling,
    /// It carries fewer codes than what it is made from.
    HandlingLess,
    /// Its level of classification is below that of what it is made from.
    LevelLess,
    /// It is to be kept longer than what it is made from.
    KeptLonger,
    /// It is said to be invented and made from what is true, or the reverse.
    TestMixed,
    /// What it is made from was given for other purposes.
    PurposeChanged,
    /// A flag stands on what it is made from that nobody has cleared.
    Flagged,
    /// What it is made from is being examined by those who control the files.
    UnderReview,
    /// Its level of classification has no equal on the other side.
    Classification,
    /// It is too large.
    Size,
    /// Too many have crossed just now.
    Rate,
    /// It is to be kept too long.
    Retention,
    /// What it is made from may not be passed on to its recipients.
    Onward,
    /// What it is made from was received under a rule that lets nothing be passed on.
    NeverOnward,
    /// Nobody knows under which agreement what it is made from was received.
    UnknownOrigin,
    /// The agreement under which what it is made from is said to have come is not between its source and the sender.
    NotBetween,
    /// What it is made from needs the permission of its source.
    Permission,
    /// It is invented where nothing invented crosses, or true where nothing else does.
    TestData,
    /// It names none of what it must name.
    NamesNone,
    /// It does not say what the agreement asks about.
    NotSaid,
}

impl Clause {
    /// Every clause, for tables and tests.
    pub const ALL: [Clause; 37] = [
        Clause::NoAgreement,
        Clause::NotSigned,
        Clause::Suspended,
        Clause::NotYet,
        Clause::Over,
        Clause::OtherText,
        Clause::Recipient,
        Clause::Kind,
        Clause::Purpose,
        Clause::CrimeArea,
        Clause::Category,
        Clause::Personal,
        Clause::PersonalDenied,
        Clause::NotOfACase,
        Clause::Record,
        Clause::RecordCategory,
        Clause::RecordArea,
        Clause::Handling,
        Clause::HandlingLess,
        Clause::LevelLess,
        Clause::KeptLonger,
        Clause::TestMixed,
        Clause::PurposeChanged,
        Clause::Flagged,
        Clause::UnderReview,
        Clause::Classification,
        Clause::Size,
        Clause::Rate,
        Clause::Retention,
        Clause::Onward,
        Clause::NeverOnward,
        Clause::UnknownOrigin,
        Clause::NotBetween,
        Clause::Permission,
        Clause::TestData,
        Clause::NamesNone,
        Clause::NotSaid,
    ];

    /// The key of its words: `crossing-kind`.
    pub fn key(self) -> &'static str {
        self.said().0
    }

    /// The key of the agreement's file it stands under; empty where no line of the file says it.
    pub fn field(self) -> &'static str {
        self.said().1
    }

    /// Whether only the sender's gate can ask: what a message is made from stands in no statement.
    pub fn of_the_sender(self) -> bool {
        use Clause::{
            Flagged, HandlingLess, KeptLonger, LevelLess, NeverOnward, NotBetween, Onward, Permission, PurposeChanged,
            TestMixed, UnderReview, UnknownOrigin,
        };
        let senders = [
            HandlingLess,
            LevelLess,
            KeptLonger,
            TestMixed,
            PurposeChanged,
            Flagged,
            UnderReview,
            Onward,
            NeverOnward,
            UnknownOrigin,
            NotBetween,
            Permission,
        ];
        senders.contains(&self)
    }

    fn said(self) -> (&'static str, &'static str) {
        match self {
            Clause::NoAgreement => ("crossing-no-agreement", ""),
            Clause::NotSigned => ("crossing-not-signed", ""),
            Clause::Suspended => ("crossing-suspended", ""),
            Clause::NotYet => ("crossing-not-yet", "valid_from"),
            Clause::Over => ("crossing-over", "valid_until"),
            Clause::OtherText => ("crossing-other-text", "version"),
            Clause::Recipient => ("crossing-recipient", "party"),
            Clause::Kind => ("crossing-kind", "direction.kinds"),
            Clause::Purpose => ("crossing-purpose", "purposes"),
            Clause::CrimeArea => ("crossing-crime-area", "crime_areas"),
            Clause::Category => ("crossing-category", "direction.categories"),
            Clause::Personal => ("crossing-personal", "personal_data"),
            Clause::PersonalDenied => ("crossing-personal-denied", "personal_data"),
            Clause::NotOfACase => ("crossing-not-of-a-case", "direction.kinds"),
            Clause::Record => ("crossing-record", ""),
            Clause::RecordCategory => ("crossing-record-category", "direction.categories"),
            Clause::RecordArea => ("crossing-record-area", "crime_areas"),
            Clause::Handling => ("crossing-handling", "handling"),
            Clause::HandlingLess => ("crossing-handling-less", "handling"),
            Clause::LevelLess => ("crossing-level-less", "equivalence"),
            Clause::KeptLonger => ("crossing-kept-longer", "keep_most"),
            Clause::TestMixed => ("crossing-test-mixed", "test_data"),
            Clause::PurposeChanged => ("crossing-purpose-changed", "purposes"),
            Clause::Flagged => ("crossing-flagged", ""),
            Clause::UnderReview => ("crossing-under-review", ""),
            Clause::Classification => ("crossing-classification", "equivalence"),
            Clause::Size => ("crossing-size", "size_most"),
            Clause::Rate => ("crossing-rate", "rate"),
            Clause::Retention => ("crossing-retention", "keep_most"),
            Clause::Onward => ("crossing-onward", "onward"),
            Clause::NeverOnward => ("crossing-never-onward", "onward"),
            Clause::UnknownOrigin => ("crossing-unknown-origin", ""),
            Clause::NotBetween => ("crossing-not-between", ""),
            Clause::Permission => ("crossing-permission", "onward"),
            Clause::TestData => ("crossing-test-data", "test_data"),
            Clause::NamesNone => ("crossing-names-none", ""),
            Clause::NotSaid => ("crossing-not-said", ""),
        }
    }
}

impl Reason {
    pub(super) fn new(clause: Clause, value: impl fmt::Display, found: impl fmt::Display) -> Reason {
        Reason { clause, value: value.to_string(), found: found.to_string() }
    }
}

impl NoCrossing {
    pub(super) fn without_agreement() -> NoCrossing {
        let reasons = vec![Reason::new(Clause::NoAgreement, "", "")];
        NoCrossing { agreement: None, direction: String::new(), cites: String::new(), reasons }
    }

    pub(super) fn closed(agreement: &Agreement, reasons: Vec<Reason>) -> NoCrossing {
        let cites = agreement.legal_basis.first().map(|basis| basis.cite.clone()).unwrap_or_default();
        let agreement = Some((agreement.id.clone(), agreement.version));
        NoCrossing { agreement, direction: String::new(), cites, reasons }
    }

    pub(super) fn of(agreement: &Agreement, from: Side, reasons: Vec<Reason>) -> NoCrossing {
        let direction = format!("{} → {}", agreement.party(from).id, agreement.party(from.other()).id);
        NoCrossing { direction, ..NoCrossing::closed(agreement, reasons) }
    }

    /// Whether the same message may cross a little later: nothing stands against it but the rate.
    pub fn passes(&self) -> bool {
        self.reasons.iter().all(|reason| reason.clause == Clause::Rate)
    }

    /// What it is about, for a refusal: agreement, version, direction.
    pub fn about(&self) -> String {
        let agreement = self.agreement.as_ref().map(|(id, version)| format!("{id}@{version}"));
        let parts = [agreement, (!self.direction.is_empty()).then(|| self.direction.clone())];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }

    /// The reasons as a refusal carries them: the key of the agreement's file, the key of the words, their arguments.
    pub fn faults(&self) -> Vec<FieldFault> {
        let fault = |reason: &Reason| FieldFault {
            field: reason.clause.field().to_string(),
            because: reason.clause.key().to_string(),
            with: vec![("value".to_string(), reason.value.clone()), ("found".to_string(), reason.found.clone())],
        };
        self.reasons.iter().map(fault).collect()
    }
}

impl fmt::Display for NoCrossing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let keys: Vec<&str> = self.reasons.iter().map(|reason| reason.clause.key()).collect();
        write!(f, "{}: {}", self.about(), keys.join(", "))
    }
}
