//! What an act may write, and what its writer is told.

use crate::LineWrite;
use huecry_ledger::Salt;
use huecry_terms::{
    ActId, Bureau, BureauId, CaseRef, ChangeKind, DossierId, DraftId, HitRef, Instant, Officer, OfficerId, Once,
    Priority, ProcedureId, PurposeId, RecordId, RegisterId, RoleId, SessionId, Slot, StateId, SubscriptionId, TokenId,
};
use serde::{Deserialize, Serialize};

/// A body as it is committed to: its bytes, the salt that hides them, the commitment for the act.
///
/// Made by [`Store::seal`](crate::Store::seal). The bytes are stored as they are, so that the commitment
/// can be recomputed from them for ever.
#[derive(Debug)]
pub struct Sealed {
    /// The body as JSON.
    pub bytes: Vec<u8>,
    /// 32 random bytes, for this version alone.
    pub salt: Salt,
    /// HMAC-SHA-256 of the bytes under the salt (`spec/line.md` 4.7).
    pub commitment: [u8; 32],
}

impl Sealed {
    /// The commitment as [`Change::commitment`](huecry_terms::Change::commitment) says it: 64 hexadecimal digits.
    pub fn commitment_text(&self) -> String {
        hexadecimal(&self.commitment).collect()
    }

    /// Whether a change names this commitment.
    pub(crate) fn commitment_is(&self, text: &str) -> bool {
        hexadecimal(&self.commitment).eq(text.chars())
    }

    /// Whether these bytes name another commitment: committing to them commits to what it commits to.
    pub(crate) fn names(&self, other: &Sealed) -> bool {
        names(&self.bytes, &other.commitment)
    }
}

/// One thing that an act changes. Everything an act writes is written, or nothing of it.
#[derive(Debug)]
pub enum Write {
    /// Enters a record.
    Add {
        /// The register.
        register: RegisterId,
        /// The record's id, new.
        record: RecordId,
        /// The bureau that answers for it.
        source: BureauId,
        /// What its number begins with: `NOM`.
        prefix: String,
        /// What it says.
        sealed: Sealed,
        /// The source's own reference, as in the body.
        source_ref: Option<String>,
    },
    /// Writes the next version of a record.
    Revise {
        /// The register.
        register: RegisterId,
        /// The record.
        record: RecordId,
        /// The version that was read before; when it is no longer the current one, nothing is written.
        from_version: u32,
        /// What it says from now on.
        sealed: Sealed,
        /// The source's own reference, as in the body.
        source_ref: Option<String>,
        /// Whether it was changed or taken back, as in the act.
        kind: ChangeKind,
    },
    /// Erases a record with all its versions, their salts, its number, its reference and its hits.
    Erase {
        /// The register.
        register: RegisterId,
        /// The record.
        record: RecordId,
    },
    /// Erases what an earlier act said, with its salt. Its leaf stays.
    EraseAct(ActId),
    /// Adds a bureau.
    Bureau(Bureau),
    /// Gives an officer a role.
    Officer(Officer),
    /// Corrects what is known of an officer who has not ended. Bureau and role stay: another role is another entry.
    OfficerCorrected(Officer),
    /// Ends an officer's access.
    OfficerEnd(OfficerId),
    /// Proposes a catalogue file of this node, or signs a proposed one.
    CatalogueFile {
        /// `registers/ID.toml`.
        path: String,
        /// The text.
        text: String,
        /// SHA-256 of the text, hexadecimal.
        hash: String,
        /// Who proposed it.
        proposed_by: OfficerId,
        /// Who signs it; `None` proposes.
        signed_by: Option<OfficerId>,
    },
    /// Places a standing query.
    Subscription(Subscription),
    /// Ends a standing query: it is deleted with its hits.
    SubscriptionEnd(SubscriptionId),
    /// Records that later records matched a standing query.
    ///
    /// What was raised before is not raised again; hits for a standing query that has ended, or on a
    /// record that was erased, are left out.
    Hits {
        /// The standing query.
        subscription: SubscriptionId,
        /// What matched.
        hits: Vec<HitRef>,
    },
    /// Writes nothing: the act is recorded only if the note under a key still says this, or is not there.
    Expect {
        /// The key.
        key: String,
        /// What it said when it was read.
        value: Option<String>,
    },
    /// Remembers a text under a key, in place of the one before.
    Note {
        /// The key.
        key: String,
        /// The text.
        value: String,
    },
    /// Gives out a one-time link, in place of the officer's earlier one.
    Invitation {
        /// SHA-256 of its secret.
        hash: [u8; 32],
        /// Whom it lets in.
        officer: OfficerId,
        /// Until when. The store has no clock: whoever uses the link looks.
        until: Instant,
    },
    /// Uses up a one-time link. Of two at once one conflicts.
    InvitationUsed {
        /// SHA-256 of its secret.
        hash: [u8; 32],
    },
    /// Begins a session; sessions of the same officer that have ended are forgotten.
    Session(NewSession),
    /// Says for which purpose and case the next acts of a session are.
    SessionPurpose {
        /// The session.
        session: SessionId,
        /// Why.
        purpose: PurposeId,
        /// In which case.
        case: CaseRef,
    },
    /// Ends a session.
    SessionEnd(SessionId),
    /// Remembers how an officer wants the console, in place of what was before.
    Settings {
        /// Whose.
        officer: OfficerId,
        /// JSON of the desk's own.
        body: Vec<u8>,
    },
    /// Issues a machine's key.
    Token {
        /// SHA-256 of its secret.
        hash: [u8; 32],
        /// What it may be used for.
        token: Token,
    },
    /// Takes a machine's key back.
    TokenRevoked(TokenId),
    /// Begins a draft or writes it anew.
    DraftSaved {
        /// The draft as it is from now on.
        draft: Draft,
        /// The act that saved it before, as it was read; when that is no longer the last one, nothing is
        /// written. `None` begins it.
        from: Option<ActId>,
    },
    /// Deletes a draft: it was handed in or given up.
    DraftDropped(DraftId),
    /// Opens a dossier.
    ///
    /// Like the next three it must agree with its act. [`Act::DossierStep`](huecry_terms::Act::DossierStep) names one
    /// dossier with the commitment of what was answered, and that one is opened or stepped. What else the step
    /// opens, steps, adds or revises, dossiers and records alike, is bound through those answers: its commitment
    /// stands in the bytes of what the act names, as [`Sealed::commitment_text`] says it, so that act, leaf and
    /// ledger prove it too. (Once the named dossier is erased nothing says any more what the others' commitments
    /// were.) A record is not erased by a step. [`Act::DossierLate`](huecry_terms::Act::DossierLate) names the one dossier whose clock was heard,
    /// [`Act::Erased`](huecry_terms::Act::Erased) may erase dossiers with the record; no other act touches any, and
    /// none touches the same one twice.
    DossierOpened {
        /// The dossier as it begins.
        dossier: Dossier,
        /// What its number begins with: `REV`. Counted together with the records' numbers of that prefix.
        prefix: String,
        /// What was answered.
        sealed: Sealed,
    },
    /// Takes a dossier a step further. Its procedure and its source stay.
    DossierStepped {
        /// The dossier as it is from now on.
        dossier: Dossier,
        /// The act that changed it last, as it was read; when that is no longer so, nothing of this act is written.
        from: ActId,
        /// What was answered.
        sealed: Sealed,
    },
    /// A dossier's clock was heard, and runs out again at another time or not at all: nothing was answered.
    DossierDue {
        /// The dossier.
        dossier: DossierId,
        /// The act that changed it last, as it was read. This act is the last one then: a step decided on what
        /// was before conflicts.
        from: ActId,
        /// When the clock of its state runs out next.
        due: Option<Instant>,
        /// JSON of the desk's own.
        body: Vec<u8>,
    },
    /// Erases a dossier with its number, everything that was answered in it and the salts. The acts that moved it
    /// stay, and their leaves.
    DossierErased(DossierId),
    /// Keeps a small thing of the desk's own, changes it, or lets it go.
    Paper {
        /// The bureau or the officer it belongs to.
        owner: String,
        /// What it is.
        kind: &'static str,
        /// Its name among those of its owner and kind.
        name: String,
        /// The desk's own, JSON for the most part; `None` lets it go.
        body: Option<Vec<u8>>,
        /// The act that wrote it last, as it was read; when that is no longer so, nothing is written. `None`
        /// where there is none yet.
        from: Option<ActId>,
    },
    /// What happens to messages of the line, their receipts, and the links they travel on.
    Line(LineWrite),
    /// Remembers that a request was answered by this act. What is older than a day is forgotten.
    Once {
        /// The request.
        once: Once,
        /// When.
        at: Instant,
    },
}

/// A session that begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewSession {
    /// SHA-256 of its secret.
    pub hash: [u8; 32],
    /// Its id.
    pub id: SessionId,
    /// Whose.
    pub officer: OfficerId,
    /// Since when.
    pub since: Instant,
    /// When it ends at the latest.
    pub until: Instant,
}

/// What a machine's key may be used for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Token {
    /// Its id.
    pub id: TokenId,
    /// As which officer the machine acts.
    pub officer: OfficerId,
    /// What people call the machine.
    pub label: String,
    /// For which purposes.
    pub purposes: Vec<PurposeId>,
    /// In which registers; empty means wherever the role may.
    pub registers: Vec<RegisterId>,
    /// Since when.
    pub since: Instant,
    /// Until when. The store has no clock: whoever uses the key looks.
    pub until: Instant,
}

/// A record that is being written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// Its id.
    pub id: DraftId,
    /// Whose officers may write on it.
    pub bureau: BureauId,
    /// For which register.
    pub register: RegisterId,
    /// The record it changes; `None` when it makes a new one.
    pub revises: Option<RecordId>,
    /// When it was saved.
    pub saved: Instant,
    /// Who saved it.
    pub officer: OfficerId,
    /// JSON of the desk's own: what was typed.
    pub body: Vec<u8>,
}

/// A running instance of a procedure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dossier {
    /// Its id.
    pub id: DossierId,
    /// The procedure.
    pub procedure: ProcedureId,
    /// The version of the procedure's text it runs on.
    pub version: u32,
    /// Whose dossier it is.
    pub source: BureauId,
    /// The record it is about, if it is about one.
    pub about: Option<(RegisterId, RecordId)>,
    /// The bureaux it was sent to: each once, read in the order of their ids.
    pub recipients: Vec<BureauId>,
    /// The state it is in.
    pub state: StateId,
    /// How pressing it is.
    pub priority: Priority,
    /// When it came into its state; kept to the millisecond.
    pub entered: Instant,
    /// When the clock of its state runs out next; kept to the millisecond. `None` while none runs.
    pub due: Option<Instant>,
    /// Whether it has come to its end.
    pub ended: bool,
    /// JSON of the desk's own.
    pub body: Vec<u8>,
}

/// The note that says which catalogue is in force: its hash, hexadecimal. Where several processes share a store
/// an act decided under another one is not recorded, save that which puts it in force ([`Act::CatalogueTaken`](huecry_terms::Act::CatalogueTaken)).
pub const CATALOGUE_IN_FORCE: &str = "catalogue-in-force";

/// A standing query, with everything needed to ask it again in its officer's name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Subscription {
    /// Its id.
    pub id: SubscriptionId,
    /// Who placed it.
    pub officer: OfficerId,
    /// For which bureau.
    pub bureau: BureauId,
    /// In which role.
    pub role: RoleId,
    /// Why.
    pub purpose: PurposeId,
    /// In which case.
    pub case: CaseRef,
    /// What it asks for, as typed.
    pub text: String,
    /// Where it looks; empty means every register the officer may search.
    pub registers: Vec<RegisterId>,
}

/// An act that is on the disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Committed {
    /// Its place in the ledger.
    pub act: ActId,
    /// The versions it wrote, in the order of its writes.
    pub written: Vec<Written>,
    /// The dossiers it opened, in the order of its writes.
    pub opened: Vec<OpenedDossier>,
}

/// A dossier that was opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenedDossier {
    /// The dossier.
    pub dossier: DossierId,
    /// What people say: `REV-2026-000012`.
    pub number: String,
}

/// A version that was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The record.
    pub record: RecordId,
    /// The row of the version.
    pub slot: Slot,
    /// What people say: `NOM-2026-000123`.
    pub number: String,
    /// The version.
    pub version: u32,
}

/// Whether a commitment stands in some bytes, hexadecimal. It is made with a salt nobody can guess: it stands there
/// because it was put there.
pub(crate) fn names(bytes: &[u8], commitment: &[u8; 32]) -> bool {
    let text: String = hexadecimal(commitment).collect();
    bytes.windows(text.len()).any(|window| window == text.as_bytes())
}

/// Small letters, two for each byte.
pub(crate) fn hexadecimal(bytes: &[u8]) -> impl Iterator<Item = char> {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    bytes.iter().flat_map(|b| [DIGITS[usize::from(b >> 4)], DIGITS[usize::from(b & 15)]]).map(char::from)
}
