//! What reading the store gives.

use crate::{Dossier, Draft, Subscription, Token};
use huecry_ledger::{Leaf, Salt};
use huecry_terms::{
    ActId, Bureau, BureauId, CaseRef, DossierId, Entry, HitRef, Instant, Officer, OfficerId, ProcedureId, PurposeId,
    Record, RecordId, RegisterId, SessionId, Slot, StateId,
};

/// One version of a record, with the act that wrote it: who, why, when.
#[derive(Debug, Clone, PartialEq)]
pub struct Version {
    /// What it says.
    pub record: Record,
    /// The act that wrote it.
    pub act: ActId,
    /// What that act said; `None` once the act was erased.
    pub entry: Option<Entry>,
}

/// What changed in a stretch of acts, for an index that follows.
#[derive(Debug, Clone, PartialEq)]
pub struct Changes {
    /// The last act that is taken into account; `None` while the store has no acts.
    pub up_to: Option<ActId>,
    /// Slots that are no longer current.
    pub died: Vec<Slot>,
    /// Versions that became current and still were at `up_to`.
    pub born: Vec<Record>,
}

/// An act as it is stored.
#[derive(Debug)]
pub struct StoredAct {
    /// Its place in the ledger.
    pub id: ActId,
    /// What it said; `None` once erased.
    pub entry: Option<Entry>,
    /// The bytes that were committed to; empty once erased.
    pub bytes: Vec<u8>,
    /// What opens the leaf's commitment to those bytes; `None` once erased.
    pub salt: Option<Salt>,
    /// Its leaf in the ledger, for ever.
    pub leaf: Leaf,
}

/// Which acts are asked for. What is `None` does not narrow.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ActFilter {
    /// Of this officer.
    pub officer: Option<OfficerId>,
    /// For this bureau.
    pub bureau: Option<BureauId>,
    /// That wrote, showed, found or ended this record.
    pub about: Option<(RegisterId, RecordId)>,
    /// Of this kind ([`Act::type_number`](huecry_terms::Act::type_number)).
    pub type_number: Option<u8>,
    /// Not before this second.
    pub from: Option<Instant>,
    /// Before this second.
    pub until: Option<Instant>,
    /// Not before this act.
    pub first: Option<ActId>,
    /// From the last act backwards, instead of from the first act on.
    pub newest_first: bool,
}

/// A record that was erased.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Erasure {
    /// The register it stood in.
    pub register: RegisterId,
    /// The record.
    pub record: RecordId,
    /// The act that erased it.
    pub act: ActId,
}

/// A catalogue file of this node's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CatalogueFile {
    /// `registers/ID.toml`.
    pub path: String,
    /// The text.
    pub text: String,
    /// SHA-256 of the text, hexadecimal.
    pub hash: String,
    /// Who proposed it.
    pub proposed_by: OfficerId,
    /// In which act.
    pub proposed: ActId,
    /// Who signed it and in which act; `None` while it is only proposed.
    pub signed: Option<(OfficerId, ActId)>,
}

/// A standing query that runs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placed {
    /// What is asked, and by whom.
    pub subscription: Subscription,
    /// The act that placed it.
    pub act: ActId,
}

/// A later record that matched a standing query.
#[derive(Debug, Clone, PartialEq)]
pub struct Raised {
    /// What matched.
    pub hit: HitRef,
    /// The act that raised it.
    pub act: ActId,
}

/// A one-time link that was given out and not used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    /// Whom it lets in, as the officer is now.
    pub officer: Officer,
    /// The officer's bureau.
    pub bureau: Bureau,
    /// Until when.
    pub until: Instant,
}

/// A session that was begun and not ended, with whose it is. Whether it has run out, whoever asks looks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// Its id.
    pub id: SessionId,
    /// Whose, as the officer is now.
    pub officer: Officer,
    /// The officer's bureau.
    pub bureau: Bureau,
    /// For which purpose and case, once it was said.
    pub purpose: Option<(PurposeId, CaseRef)>,
    /// How the officer wants the console, JSON of the desk's own.
    pub settings: Option<Vec<u8>>,
    /// Since when.
    pub since: Instant,
    /// When it ends at the latest.
    pub until: Instant,
}

/// A session in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionLine {
    /// Its id.
    pub id: SessionId,
    /// Whose.
    pub officer: OfficerId,
    /// Since when.
    pub since: Instant,
    /// When it ends at the latest.
    pub until: Instant,
    /// Whether it was ended.
    pub ended: bool,
}

/// A machine's key that counts, with as whom it acts. Whether it has run out, whoever asks looks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenToken {
    /// What it may be used for.
    pub token: Token,
    /// As whom, as the officer is now.
    pub officer: Officer,
    /// The officer's bureau.
    pub bureau: Bureau,
}

/// An officer in the list of those who were entered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfficerEntry {
    /// The officer.
    pub officer: Officer,
    /// The act that entered them.
    pub added: ActId,
    /// The act that ended their access; `None` while it runs.
    pub ended: Option<ActId>,
}

/// A machine's key in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IssuedToken {
    /// What it may be used for.
    pub token: Token,
    /// The act that issued it.
    pub act: ActId,
    /// The act that took it back; `None` while it counts.
    pub revoked: Option<ActId>,
}

/// A small thing of the desk's own, as it was written last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredPaper {
    /// The bureau or the officer it belongs to.
    pub owner: String,
    /// What it is.
    pub kind: String,
    /// Its name among those of its owner and kind.
    pub name: String,
    /// The desk's own, JSON for the most part.
    pub body: Vec<u8>,
    /// The act that wrote it last.
    pub act: ActId,
}

/// A draft as it was saved last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedDraft {
    /// The draft.
    pub draft: Draft,
    /// The act that saved it.
    pub act: ActId,
}

/// A request that was answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DoneBefore {
    /// SHA-256 of what was asked.
    pub request: [u8; 32],
    /// When.
    pub at: Instant,
    /// The act that did it.
    pub act: ActId,
}

/// A dossier as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredDossier {
    /// The dossier.
    pub dossier: Dossier,
    /// What people say: `REV-2026-000012`.
    pub number: String,
    /// The act that opened it.
    pub opened: ActId,
    /// The act that changed it last: to be named by the next one.
    pub act: ActId,
}

impl StoredDossier {
    /// Where it stands in the order of dossiers: the next page begins behind it.
    pub fn place(&self) -> DossierPlace {
        DossierPlace { due: self.dossier.due, dossier: self.dossier.id }
    }
}

/// What was answered at a step of a dossier.
#[derive(Debug)]
pub struct StoredStep {
    /// The act that took the step: it names the commitment, or its dossier's answers do
    /// ([`Write::DossierOpened`](crate::Write::DossierOpened)).
    pub act: ActId,
    /// What opens the commitment.
    pub salt: Salt,
    /// The bytes that were committed to, JSON.
    pub bytes: Vec<u8>,
}

/// Which dossiers are asked for. What is `None` does not narrow.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DossierFilter {
    /// Of this procedure.
    pub procedure: Option<ProcedureId>,
    /// In this state.
    pub state: Option<StateId>,
    /// Of this bureau, or sent to it.
    pub of: Option<BureauId>,
    /// About this record.
    pub about: Option<(RegisterId, RecordId)>,
    /// Only those that have not ended.
    pub open_only: bool,
}

/// A place in the order of dossiers: by when they are due, those without a clock last, then by id.
///
/// It stays where it is while dossiers move: what does not change is neither skipped nor shown twice by whoever
/// goes on from it. A dossier's id alone would lose it when the dossier is stepped or erased between two pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DossierPlace {
    /// When the dossier there is due, or was.
    pub due: Option<Instant>,
    /// Which one it is.
    pub dossier: DossierId,
}
