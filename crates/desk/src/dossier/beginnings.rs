//! How a dossier can be begun: the opening steps that a caller may take, for menus and buttons. It is help, not
//! protection: opening asks again.

use super::about::About;
use super::kept::Kept;
use super::look::offers;
use super::open_about;
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

/// A step that can be taken now in a dossier that is open already.
#[derive(Debug, Clone, PartialEq)]
pub struct Next<'d> {
    /// What people call the dossier.
    pub number: String,
    /// The procedure, as the dossier runs on it.
    pub procedure: &'d Procedure,
    /// The step.
    pub step: &'d Step,
}

/// The steps this caller may take now in dossiers about a record that were sent to the caller's bureau: where to go on
/// rather than begin again.
///
/// # Errors
/// Trouble of the store.
pub fn next_of_own<'d>(desk: &'d Desk, call: &Call, record: &Record) -> Result<Vec<Next<'d>>, Trouble> {
    let mut next = Vec::new();
    for running in open_about(desk, record)? {
        let own = running.stored.dossier.recipients.contains(&call.bureau);
        if !own || !huecry_access::sees(call, &running.standing()) {
            continue;
        }
        let open = offers(desk, call, &running, Some(record))?.into_iter().filter(|offer| offer.refused.is_none());
        let steps = open.filter_map(|offer| running.procedure.step(&offer.step));
        let number = &running.stored.number;
        next.extend(steps.map(|step| Next { number: number.clone(), procedure: running.procedure, step }));
    }
    Ok(next)
}

/// Whether the dossiers of a procedure are about a record.
fn needs_record(procedure: &Procedure) -> bool {
    !matches!(procedure.about, catalogue::About::Person | catalogue::About::None)
}
