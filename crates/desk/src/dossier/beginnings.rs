//! How a dossier can be begun: the opening steps that a caller may take, for menus and buttons. It is help, not
//! protection: opening asks again.

use super::about::About;
use super::kept::Kept;

use crate::node::Desk;
use huecry_access::may_step;
use huecry_catalogue::{self as catalogue, Procedure, Step};
use huecry_terms::{Call, Record, RecordId, RegisterId, State, Trouble};

/// One way to begin.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Beginning<'d> {
    /// The procedure.
    pub procedure: &'d Procedure,
    /// Its opening step.
    pub step: &'d Step,
}

/// The opening steps this caller may take now: about a record that the caller was shown, or about none.
/// # Errors
/// Trouble of the store.
pub fn beginnings<'d>(desk: &'d Desk, call: &Call, record: Option<&Record>) -> Result<Vec<Beginning<'d>>, Trouble> {
    let source = record.map_or(&call.bureau, |record| &record.source);
    let recipients = if call.bureau == *source { Vec::new() } else { vec![call.bureau.clone()] };
    let kept = Kept { about_version: record.map(|record| record.version), ..Kept::default() };
    let may = |procedure: &'d Procedure, step: &Step| {
        let standing = huecry_access::Dossier {
            procedure,
            number: procedure.id.as_str(),
            state: None,
            register: record.map(|record| &record.register),
            source,
            recipients: &recipients,
            takers: &kept.takers,
        };
        // Whose step it is not, its checks need not be asked for.
        if may_step(call, &standing, step, &[]).is_err() {
            return Ok(false);
        }
        let about = About { desk, procedure, dossier: None, source, recipients: &recipients, kept: &kept, record };
        let unmet = about.unmet(step, &call.bureau, Some(&call.officer), call.now)?;
        Ok::<bool, Trouble>(may_step(call, &standing, step, &unmet).is_ok())
    };
    let of_its_kind = |procedure: &&Procedure| needs_record(procedure) == record.is_some();
    let mut open = Vec::new();
    for procedure in desk.catalogue.procedures().iter().filter(of_its_kind) {
        for step in procedure.openings().filter(|step| !step.by_system()) {
            if may(procedure, step)? {
                open.push(Beginning { procedure, step });
            }
        }
    }
    Ok(open)
}

/// The same about a record of the caller's own bureau, with where the record stands; none when it has no such record.
/// Of what the record says nothing is told, so that this is no look at it.
///
/// # Errors
/// Trouble of the store.
pub fn beginnings_of_own<'d>(
    desk: &'d Desk,
    call: &Call,
    register: &RegisterId,
    record: RecordId,
) -> Result<Option<(State, Vec<Beginning<'d>>)>, Trouble> {
    let own = desk.store.get(register, record)?.filter(|record| record.source == call.bureau);
    own.map(|record| Ok((record.body.state, beginnings(desk, call, Some(&record))?))).transpose()
}

/// Whether the dossiers of a procedure are about a record.
fn needs_record(procedure: &Procedure) -> bool {
    !matches!(procedure.about, catalogue::About::Person | catalogue::About::None)
}
