//! Dossiers: procedures that run. One engine for all of them: open one, take a step, read it, see what waits,
//! and let its clocks be heard.
//!
//! What a step needs, who may take it, what it asks for and what it brings about stands in the procedure's
//! file; nothing of any one procedure stands here. A step is one transaction: the act, the new state, the
//! effects' writes and what was answered are recorded together or not at all.

mod about;
mod announced;
mod beginnings;
mod clock;
mod due;
mod kept;
mod located;
mod look;
mod met;
mod opening;
mod queue;
mod taking;

pub use announced::Announced;
pub use beginnings::{Beginning, Next, beginnings, beginnings_of_own, next_of_own};
pub use clock::ring;
pub(crate) use due::held;
pub use due::{Round, ask};
pub use located::{Located, follow_located};
pub use look::{Event, Offer, Shown, read};
pub(crate) use met::searched;
pub use met::{Met, meet};
pub use opening::{Opening, open};
pub use queue::{Page, Place, Queue, Waiting, queue, waiting};
pub use taking::{Taken, Taking, take};

use crate::node::{Desk, refuse};
use huecry_catalogue::Procedure;
use huecry_store::{DossierFilter, StoredDossier};
use huecry_terms::{Act, Call, DossierId, Failure, ProcedureId, Record, Refusal, RefusalKind, State, Trouble};
pub(crate) use kept::{Answered, Kept};
pub(crate) use taking::answers_of;

/// A dossier as it was read, with the procedure it runs on.
pub(crate) struct Running<'d> {
    pub procedure: &'d Procedure,
    pub stored: StoredDossier,
    pub kept: Kept,
}

impl Running<'_> {
    /// As the decision needs it.
    pub fn standing(&self) -> huecry_access::Dossier<'_> {
        huecry_access::Dossier {
            procedure: self.procedure,
            number: &self.stored.number,
            state: Some(&self.stored.dossier.state),
            register: self.stored.dossier.about.as_ref().map(|(register, _)| register),
            source: &self.stored.dossier.source,
            recipients: &self.stored.dossier.recipients,
            takers: &self.kept.takers,
        }
    }
}

/// The dossier somebody names by number or id, if the caller sees it.
pub(crate) fn located<'d>(desk: &'d Desk, call: &Call, asked: &str, which: &str) -> Result<Running<'d>, Failure> {
    let found = match which.parse::<DossierId>() {
        Ok(id) => desk.store.dossier(id)?,
        Err(_) => desk.store.dossier_numbered(which)?,
    };
    let running = found.map(|stored| running(desk, stored)).transpose()?;
    // Absent and unseen are refused in the same words.
    running.filter(|running| huecry_access::sees(call, &running.standing())).ok_or_else(|| {
        let about: String = which.chars().take(80).collect();
        refuse(desk, call, asked, Refusal::new(RefusalKind::NoSuchDossier, about))
    })
}

/// The dossiers that are open about a record, whatever their procedure.
pub(crate) fn open_about<'d>(desk: &'d Desk, record: &Record) -> Result<Vec<Running<'d>>, Trouble> {
    let about = Some((record.register.clone(), record.id));
    let filter = DossierFilter { about, open_only: true, ..DossierFilter::default() };
    desk.store.dossiers(&filter, None, ABOUT_MOST)?.into_iter().map(|stored| running(desk, stored)).collect()
}

/// Whether a step of a procedure brought a record to where it stands: what people suspended, or ended. However it was
/// ended, what was amended since changes nothing of that.
pub(crate) fn brought_so(desk: &Desk, record: &Record) -> Result<bool, Trouble> {
    let ended = |state| matches!(state, State::Withdrawn | State::Expired);
    let same = |state| state == record.body.state || (ended(state) && ended(record.body.state));
    let versions = desk.store.versions(&record.register, record.id)?;
    let first = versions.iter().rev().take_while(|version| same(version.record.body.state)).last();
    let entry = first.and_then(|version| version.entry.as_ref());
    Ok(entry.is_some_and(|entry| matches!(entry.act, Act::DossierStep { .. })))
}

/// A stored dossier with its procedure.
pub(crate) fn running(desk: &Desk, stored: StoredDossier) -> Result<Running<'_>, Trouble> {
    let (id, version) = (&stored.dossier.procedure, stored.dossier.version);
    let procedure = desk.catalogue.procedure_at(id, version).ok_or_else(|| lost(id, version))?;
    let kept = Kept::read(&stored.dossier.body)?;
    Ok(Running { procedure, stored, kept })
}

fn lost(procedure: &ProcedureId, version: u32) -> Trouble {
    Trouble::new(
        format!("a dossier runs on version {version} of procedure `{procedure}`, which this catalogue does not have"),
        "bring `catalogue/frozen/procedures` of that version back",
    )
}

/// The procedure of that name, or the refusal, recorded.
pub(crate) fn procedure<'d>(desk: &'d Desk, call: &Call, asked: &str, id: &str) -> Result<&'d Procedure, Failure> {
    desk.catalogue.procedure_named(id).ok_or_else(|| {
        let about: String = id.chars().take(80).collect();
        let known: Vec<&str> = desk.catalogue.procedures().iter().map(|procedure| procedure.id.as_str()).collect();
        let refusal = Refusal::new(RefusalKind::NoSuchProcedure, about).ask(known.join(", "));
        refuse(desk, call, asked, refusal)
    })
}

/// So many dossiers about one record are looked at: more are never open at a time.
const ABOUT_MOST: usize = 1_000;
