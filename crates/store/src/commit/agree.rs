//! An act names what it writes: the ledger could not prove a version that no act committed to.

use crate::Write;
use huecry_terms::{Act, Change, ChangeKind, RecordId, RegisterId, Trouble};

/// Whether the act names exactly the versions and erasures that are written with it, in their order.
pub(crate) fn agree(act: &Act, writes: &[Write]) -> Result<(), Trouble> {
    let written: Vec<Named<'_>> = writes.iter().filter_map(Named::written).collect();
    let agrees = match act {
        Act::Recorded { register, changes, .. } => {
            changes.len() == written.len()
                && changes.iter().zip(&written).all(|(change, write)| write.is(register, change))
        }
        Act::Erased { register, record, .. } => {
            matches!(written.as_slice(), [Named::Erased(r, id)] if *r == register && id == record)
        }
        _ => written.is_empty(),
    };
    if agrees {
        return Ok(());
    }
    let what = format!("the act `{}` does not name the versions that were to be written with it", act.key());
    Err(Trouble::new(what, "this is a mistake in the program: report it; nothing was written"))
}

/// What a write does to a record.
enum Named<'w> {
    Version(&'w RegisterId, RecordId, u32, ChangeKind, &'w crate::Sealed),
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
