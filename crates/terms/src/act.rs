//! Anything anyone did, including looking: the only thing that changes state.

use crate::ids::{
    ActId, BureauId, CaseRef, DossierId, DraftId, EntityId, OfficerId, ProcedureId, PurposeId, RecordId, RegisterId,
    RoleId, SessionId, StateId, StepId, SubscriptionId, TokenId,
};
use crate::{Bureau, Entity, Face, Instant, Officer, Organisation, Refusal, Supervision};
use serde::{Deserialize, Serialize};

mod kinds;
mod line;
mod named;

use kinds::KINDS;
pub use line::LineAct;
pub use named::{Change, ChangeKind, HitRef, Posted, SessionEnd};

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

    /// An act of an officer who has not said why: signing in and out, and what concerns nobody else.
    pub fn of_officer(officer: &Officer, at: Instant, face: Face, act: Act) -> Entry {
        Entry {
            officer: Some(officer.id.clone()),
            bureau: Some(officer.bureau.clone()),
            role: Some(officer.role.clone()),
            ..Entry::of_node(at, face, act)
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
    /// What is known of an officer was corrected.
    PersonCorrected {
        /// The officer as known from now on.
        officer: Officer,
    },
    /// An officer was not seen for long: unless that changes, the account is closed.
    PersonWarned {
        /// Who.
        officer: OfficerId,
        /// When they were seen last, or entered.
        last: Instant,
        /// From when on the account may be closed.
        closes: Instant,
    },
    /// An account that nobody used was closed, with its sessions, keys and passkeys.
    PersonDormant {
        /// Whose.
        officer: OfficerId,
        /// When they were seen last, or entered.
        last: Instant,
    },
    /// The register of access rights was looked at.
    RightsRead {
        /// How many officers it showed.
        officers: u64,
    },
    /// An officer may come in as somebody whom an identity provider knows.
    IdentityBound {
        /// Who.
        officer: OfficerId,
        /// The provider.
        issuer: String,
        /// What the provider calls the person.
        subject: String,
    },
    /// An officer no longer comes in through an identity provider.
    IdentityUnbound {
        /// Who.
        officer: OfficerId,
    },
    /// A national entity was let in, or limited anew.
    EntityAdmitted {
        /// The entity, as it is from now on.
        entity: Entity,
    },
    /// A national entity was cut off.
    EntityEnded {
        /// Which.
        entity: EntityId,
    },
    /// An officer made a passkey.
    PasskeyAdded {
        /// Whose.
        officer: OfficerId,
        /// The key; it opens nothing.
        passkey: String,
        /// What the officer calls it.
        name: String,
    },
    /// A passkey was taken away, by its officer or by who manages people.
    PasskeyRemoved {
        /// Whose.
        officer: OfficerId,
        /// The key.
        passkey: String,
    },
    /// A decision about a bureau was proposed.
    SupervisionProposed {
        /// Its name.
        id: String,
        /// What it says.
        supervision: Supervision,
    },
    /// A second officer signed a decision about a bureau: it is in force.
    SupervisionSigned {
        /// Its name.
        id: String,
        /// What it says.
        supervision: Supervision,
    },
    /// An officer's access ended.
    PersonEnded {
        /// Who.
        officer: OfficerId,
    },
    /// An officer was given a one-time link to sign in with.
    Invited {
        /// Who.
        officer: OfficerId,
        /// Until when it can be used.
        until: Instant,
    },
    /// An officer signed in.
    SignedIn {
        /// The session that began.
        session: SessionId,
        /// When it ends at the latest.
        until: Instant,
        /// The passkey it began with; none where a one-time link was used.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        passkey: Option<String>,
        /// The identity provider that vouched for the officer; none where it was a link or a passkey.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        provider: Option<String>,
    },
    /// A session ended.
    SignedOut {
        /// The session.
        session: SessionId,
        /// Whose it was.
        officer: OfficerId,
        /// By whom or what.
        because: SessionEnd,
    },
    /// An officer said for which purpose and case the next acts are; they stand beside the act.
    PurposeStated {
        /// In which session.
        session: SessionId,
    },
    /// An officer changed how the console looks to them.
    SettingsChanged {
        /// In which session.
        session: SessionId,
    },
    /// A machine was given a key.
    TokenIssued {
        /// The key; not its secret.
        token: TokenId,
        /// As which officer it acts.
        officer: OfficerId,
        /// What people call the machine.
        label: String,
        /// For which purposes.
        purposes: Vec<PurposeId>,
        /// In which registers; empty means wherever the role may.
        registers: Vec<RegisterId>,
        /// Until when.
        until: Instant,
    },
    /// A machine's key was taken back.
    TokenRevoked {
        /// The key.
        token: TokenId,
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
    /// A draft was begun or changed. What it says is not part of the act.
    DraftSaved {
        /// The draft.
        draft: DraftId,
        /// The register it is for.
        register: RegisterId,
        /// Which section was saved; empty when it was begun.
        section: String,
    },
    /// A draft was given up, by an officer or by age.
    DraftDropped {
        /// The draft.
        draft: DraftId,
        /// The register it was for.
        register: RegisterId,
    },
    /// A draft was opened.
    DraftRead {
        /// The draft.
        draft: DraftId,
        /// The register it is for.
        register: RegisterId,
        /// The record it changes, which is seen in it.
        revises: Option<RecordId>,
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
    /// A step of a procedure was taken: by an officer, or by a clock in the node's own name.
    DossierStep {
        /// The procedure.
        procedure: ProcedureId,
        /// The version of its text on which the dossier runs.
        version: u32,
        /// The dossier.
        dossier: DossierId,
        /// Which step.
        step: StepId,
        /// The state it was in; none when the step opened it.
        from: Option<StateId>,
        /// The state it is in from now on.
        to: StateId,
        /// HMAC-SHA-256 of what was answered under its own salt, hexadecimal.
        commitment: String,
    },
    /// A dossier was opened and read.
    DossierRead {
        /// The procedure.
        procedure: ProcedureId,
        /// The dossier.
        dossier: DossierId,
    },
    /// A dossier stayed in a state for longer than its clock allows.
    DossierLate {
        /// The procedure.
        procedure: ProcedureId,
        /// The dossier.
        dossier: DossierId,
        /// The state.
        state: StateId,
        /// When it should have left it.
        due: Instant,
    },
    /// Something happened on the line.
    Line(LineAct),
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

    /// The key of the words of a kind by its number in a leaf: what is known of an act whose content was erased.
    pub fn key_of(type_number: u8) -> Option<&'static str> {
        KINDS.iter().find(|(number, _)| *number == type_number).map(|(_, key)| *key)
    }

    /// The kinds as people name them, for advice.
    pub fn kinds() -> impl Iterator<Item = &'static str> {
        KINDS.iter().filter_map(|(_, key)| key.strip_prefix("act-"))
    }
}
