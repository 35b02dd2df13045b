//! A person whose arrest a notice asks for was found: the node opens a dossier in which the source is held to act, or
//! the alert ends (RPD 87; `spec/notices.md` 4.5 T4).
//!
//! It follows the steps that told so. How far it has come is known to whoever follows; after a new start it looks at
//! all of them again, and finds by the dossiers themselves what was opened.

use super::due::opened_when;
use super::met::{follow, is_looked_at};
use super::{opening, running};
use crate::node::Desk;
use crate::notice::tells_location;
use huecry_catalogue::{Effect, Procedure, Step, When};
use huecry_terms::{Act, ActId, DossierId, Instant, Trouble};

/// How far the steps of dossiers were followed.
#[derive(Debug, Clone, Copy, Default)]
pub struct Located(Option<ActId>);

/// Opens a dossier about each notice whose person was located since. Answers how many were opened. It looks at so many
/// steps at a time; what is left is looked at the next time.
///
/// # Errors
/// Trouble of the store.
pub fn follow_located(desk: &Desk, located: &mut Located, now: Instant) -> Result<usize, Trouble> {
    let Some(opens) = opened_when(desk, When::Located) else { return Ok(0) };
    follow(desk, "dossier-step", &mut located.0, |stored| {
        match stored.entry.as_ref().and_then(|entry| follows(desk, &entry.act)) {
            Some(dossier) => one(desk, opens, (stored.id, dossier), now).map(usize::from),
            None => Ok(0),
        }
    })
}

/// The dossier of a step that may tell so. Most do not, which the act alone says.
fn follows(desk: &Desk, act: &Act) -> Option<DossierId> {
    let Act::DossierStep { procedure, version, dossier, step, .. } = act else { return None };
    let step = desk.catalogue.procedure_at(procedure, *version)?.step(step)?;
    step.does.contains(&Effect::FollowLocation).then_some(*dossier)
}

/// One step: whether a dossier was opened for it.
fn one(
    desk: &Desk,
    opens: (&Procedure, &Step),
    (act, dossier): (ActId, DossierId),
    now: Instant,
) -> Result<bool, Trouble> {
    let Some(stored) = desk.store.dossier(dossier)? else { return Ok(false) };
    let told = running(desk, stored)?;
    let Some((register, record)) = told.stored.dossier.about.as_ref() else { return Ok(false) };
    let steps = desk.store.dossier_steps(dossier)?;
    let Some(answered) = steps.iter().find(|step| step.act == act) else { return Ok(false) };
    if !tells_location(told.procedure, answered)? {
        return Ok(false);
    }
    let Some(record) = desk.store.get(register, *record)? else { return Ok(false) };
    if is_looked_at(desk, opens.0, &record, None, |ended| ended.act > act)? {
        return Ok(false);
    }
    opening::by_the_node(desk, opens, &record, Vec::new(), now)
}
