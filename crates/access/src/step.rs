//! May this officer take this step of a dossier, now? With the reasons when not.

use huecry_catalogue::{Party, Procedure, State, Step};
use huecry_terms::{BureauId, Call, FieldFault, OfficerId, Refusal, RefusalKind, RegisterId, StateId, StepId};
use std::collections::BTreeMap;

/// A dossier as the decision needs it.
#[derive(Debug, Clone, Copy)]
pub struct Dossier<'a> {
    /// The procedure, in the version the dossier runs on.
    pub procedure: &'a Procedure,
    /// What people call it; its procedure's name while it is being opened.
    pub number: &'a str,
    /// Where it stands; none while it is being opened.
    pub state: Option<&'a StateId>,
    /// The register of the record it is about.
    pub register: Option<&'a RegisterId>,
    /// The bureau that answers for what it is about.
    pub source: &'a BureauId,
    /// The bureaux it was sent to.
    pub recipients: &'a [BureauId],
    /// Who took each step last.
    pub takers: &'a BTreeMap<StepId, OfficerId>,
}

/// Whether the caller's purpose opens dossiers of a procedure.
///
/// # Errors
/// `PurposeNotPermitted` with the purposes that do.
pub fn may_open(call: &Call, procedure: &Procedure) -> Result<(), Refusal> {
    if procedure.purposes.contains(&call.purpose) {
        return Ok(());
    }
    let open: Vec<&str> = procedure.purposes.iter().map(|purpose| purpose.as_str()).collect();
    let cite = procedure.legal_basis.first().map(|basis| basis.cite.clone()).unwrap_or_default();
    let refusal = Refusal::new(RefusalKind::PurposeNotPermitted, format!("{} · {}", procedure.id, call.purpose));
    Err(refusal.cites(&cite).ask(open.join(", ")))
}

/// Whether the caller sees the dossier where it stands. Dossiers are the bureau's: no officer of an entity does.
pub fn sees(call: &Call, dossier: &Dossier<'_>) -> bool {
    if crate::of_an_entity(call) {
        return false;
    }
    // A key that was issued for some registers opens no dossier about another, and none that is about no record.
    if !dossier.register.map_or(call.within.is_none(), |register| crate::within(call, register)) {
        return false;
    }
    let state = dossier.state.and_then(|id| dossier.procedure.state(id));
    state.is_some_and(|state: &State| state.seen_by.iter().any(|party| belongs(call, dossier, party)))
}

/// Whether the caller may take a step. `unmet` are the checks the step needs and that are not met.
///
/// # Errors
/// `NoSuchDossier` when the caller does not see it, whatever else there would be to say; `StepNotNow` when the
/// dossier stands elsewhere, `RoleMayNot` when another role, another party or a clock takes it,
/// `PurposeNotPermitted` when the purpose is none of the procedure's, `NeedsAnotherPerson` when four eyes
/// forbid it, `CheckNotMet` with the first check that is not met.
pub fn may_step(call: &Call, dossier: &Dossier<'_>, step: &Step, unmet: &[&str]) -> Result<(), Refusal> {
    let procedure = dossier.procedure;
    let about = |what: &str| format!("{} · {} · {what}", dossier.number, step.id);
    let cite = procedure.legal_basis.first().map(|basis| basis.cite.clone()).unwrap_or_default();
    let no = |kind, what: &str| Err(Refusal::new(kind, about(what)).cites(&cite));
    if dossier.state.is_some() && !sees(call, dossier) {
        return Err(Refusal::new(RefusalKind::NoSuchDossier, dossier.number.to_string()));
    }
    if step.from.is_empty() != dossier.state.is_none() || dossier.state.is_some_and(|at| !step.from.contains(at)) {
        return no(RefusalKind::StepNotNow, dossier.state.map_or("", StateId::as_str));
    }
    let ours = step.of.as_ref().is_none_or(|party| belongs(call, dossier, party));
    if !step.by_role(&call.role) || !ours {
        let who: Vec<&str> = step.by.iter().map(|by| by.as_str()).collect();
        let refusal = Refusal::new(RefusalKind::RoleMayNot, about(call.role.as_str())).cites(&cite);
        return Err(refusal.ask(who.join(", ")));
    }
    may_open(call, procedure)?;
    crate::for_the_bureau(call, step.id.as_str())?;
    for first in step.apart_from.iter().filter_map(|earlier| dossier.takers.get(earlier)) {
        crate::apart(first, &call.officer)?;
    }
    match unmet.first() {
        None => Ok(()),
        Some(need) => {
            let say =
                |need: &&str| FieldFault { field: String::new(), because: format!("need-{need}"), with: Vec::new() };
            let refusal = Refusal::new(RefusalKind::CheckNotMet, about(need)).cites(&cite);
            Err(Refusal { faults: unmet.iter().map(say).collect(), ..refusal })
        }
    }
}

/// What the caller sees of a step that was taken in a dossier.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seen {
    /// Who took it and what was answered.
    Whole,
    /// That it was taken and by whom; what was answered only after a view of one's own.
    Taker,
    /// That it was taken, and no more.
    Fact,
}

/// What the caller sees of a step that was taken by an officer of this bureau.
pub fn seen(call: &Call, dossier: &Dossier<'_>, step: &Step, taker: Option<&BureauId>) -> Seen {
    let own = taker == Some(&call.bureau);
    if !own && !step.shown_to.is_empty() && !step.shown_to.iter().any(|party| belongs(call, dossier, party)) {
        return Seen::Fact;
    }
    // Whoever is to write a view first reads nobody else's: as long as it is not written, and in whatever role.
    let first = |view: &Step| view.unseen.contains(&step.id) && view.by_role(&call.role);
    let waits = dossier.state.is_some_and(|state| dossier.procedure.steps_from(state).any(first));
    if waits && dossier.takers.get(&step.id) != Some(&call.officer) { Seen::Taker } else { Seen::Whole }
}

fn belongs(call: &Call, dossier: &Dossier<'_>, party: &Party) -> bool {
    match party {
        Party::Source => call.bureau == *dossier.source,
        Party::Recipients => dossier.recipients.contains(&call.bureau),
        Party::Family(family) => call.role.as_str().split('.').next() == Some(family),
    }
}
