//! An act names what it writes: the ledger could not prove a version that no act committed to.

use crate::{Dossier, Sealed, Write};
use huecry_terms::{Act, Change, ChangeKind, DossierId, RecordId, RegisterId, Trouble};

/// Whether the act names what is written with it: exactly the versions and erasures of records, in their order, and
/// the dossiers.
pub(crate) fn agree(act: &Act, writes: &[Write]) -> Result<(), Trouble> {
    let records = records_agree(act, writes).then_some(()).ok_or("versions");
    let dossiers = records.and_then(|()| dossiers_agree(act, writes).then_some(()).ok_or("dossiers"));
    let Err(what) = dossiers.and_then(|()| super::named::line_agrees(act, writes).then_some(()).ok_or("messages"))
    else {
        return Ok(());
    };
    let what = format!("the act `{}` does not name the {what} that were to be written with it", act.key());
    Err(Trouble::new(what, "this is a mistake in the program: report it; nothing was written"))
}

fn records_agree(act: &Act, writes: &[Write]) -> bool {
    let written: Vec<Named<'_>> = writes.iter().filter_map(Named::written).collect();
    match act {
        Act::Recorded { register, changes, .. } => {
            changes.len() == written.len()
                && changes.iter().zip(&written).all(|(change, write)| write.is(register, change))
        }
        Act::Erased { register, record, .. } => {
            matches!(written.as_slice(), [Named::Erased(r, id)] if *r == register && id == record)
        }
        Act::DossierStep { dossier, .. } => {
            let mut touched = writes.iter().filter_map(Touched::by);
            let answers = touched.find(|touched| touched.dossier() == *dossier).and_then(|named| named.sealed());
            written.iter().all(|write| match (write, answers) {
                (Named::Version(.., sealed), Some(answers)) => answers.names(sealed),
                _ => false,
            })
        }
        _ => written.is_empty(),
    }
}

/// The rule as [`Write::DossierOpened`] says it.
fn dossiers_agree(act: &Act, writes: &[Write]) -> bool {
    let touched: Vec<Touched<'_>> = writes.iter().filter_map(Touched::by).collect();
    let once = |n: usize| touched[n + 1..].iter().all(|later| later.dossier() != touched[n].dossier());
    match act {
        Act::DossierStep { dossier, .. } => {
            let Some(named) = touched.iter().find(|touched| touched.dossier() == *dossier) else { return false };
            named.is(act)
                && (0..touched.len()).all(once)
                && touched.iter().all(|other| other.dossier() == *dossier || named.answers_name(other))
        }
        Act::DossierLate { dossier, .. } => matches!(touched.as_slice(), [Touched::Due(id)] if id == dossier),
        // Each of them once: the second erasure of a dossier finds nothing.
        Act::Erased { .. } => touched.iter().all(|touched| matches!(touched, Touched::Erased(_))),
        _ => touched.is_empty(),
    }
}

/// What a write does to a dossier.
enum Touched<'w> {
    Opened(&'w Dossier, &'w Sealed),
    Stepped(&'w Dossier, &'w Sealed),
    Due(DossierId),
    Erased(DossierId),
}

impl<'w> Touched<'w> {
    fn by(write: &'w Write) -> Option<Touched<'w>> {
        match write {
            Write::DossierOpened { dossier, sealed, .. } => Some(Touched::Opened(dossier, sealed)),
            Write::DossierStepped { dossier, sealed, .. } => Some(Touched::Stepped(dossier, sealed)),
            Write::DossierDue { dossier, .. } => Some(Touched::Due(*dossier)),
            Write::DossierErased(dossier) => Some(Touched::Erased(*dossier)),
            _ => None,
        }
    }

    fn dossier(&self) -> DossierId {
        match self {
            Touched::Opened(dossier, _) | Touched::Stepped(dossier, _) => dossier.id,
            Touched::Due(dossier) | Touched::Erased(dossier) => *dossier,
        }
    }

    fn sealed(&self) -> Option<&'w Sealed> {
        match self {
            Touched::Opened(_, sealed) | Touched::Stepped(_, sealed) => Some(sealed),
            Touched::Due(_) | Touched::Erased(_) => None,
        }
    }

    /// Whether it is the step that the act says.
    fn is(&self, act: &Act) -> bool {
        let Act::DossierStep { procedure, version, from, to, commitment, .. } = act else { return false };
        match self {
            Touched::Opened(dossier, sealed) | Touched::Stepped(dossier, sealed) => {
                (procedure, version, to) == (&dossier.procedure, &dossier.version, &dossier.state)
                    && from.is_none() == matches!(self, Touched::Opened(..))
                    && sealed.commitment_is(commitment)
            }
            Touched::Due(_) | Touched::Erased(_) => false,
        }
    }

    /// Whether what was answered here commits to what was answered there, if anything was.
    fn answers_name(&self, other: &Touched<'_>) -> bool {
        match (self.sealed(), other.sealed()) {
            (Some(own), Some(other)) => own.names(other),
            (_, None) => true,
            (None, Some(_)) => false,
        }
    }
}

/// What a write does to a record.
enum Named<'w> {
    Version(&'w RegisterId, RecordId, u32, ChangeKind, &'w Sealed),
    Erased(&'w RegisterId, RecordId),
}

impl<'w> Named<'w> {
    fn written(write: &'w Write) -> Option<Named<'w>> {
        match write {
            Write::Add { register, record, sealed, .. } => {
                Some(Named::Version(register, *record, 1, ChangeKind::Added, sealed))
            }
            Write::Revise { register, record, from_version, sealed, kind, .. } => {
                Some(Named::Version(register, *record, from_version.saturating_add(1), *kind, sealed))
            }
            Write::Erase { register, record } => Some(Named::Erased(register, *record)),
            _ => None,
        }
    }

    fn is(&self, register: &RegisterId, change: &Change) -> bool {
        let Named::Version(of, record, version, kind, sealed) = self else { return false };
        *of == register
            && (*record, *version, *kind) == (change.record, change.version, change.kind)
            && sealed.commitment_is(&change.commitment)
    }
}
