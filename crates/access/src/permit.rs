//! May this role, for this purpose, do this? With the reasons when not.

use huecry_catalogue::{Catalogue, Register, Verb};
use huecry_terms::{BureauId, Call, Capability, CodeId, Mode, OfficerId, Refusal, RefusalKind, RegisterId};

/// May the caller do this at all, in whatever register?
///
/// # Errors
/// `RoleMayNot` when the role is not declared to do it, `PurposeNotPermitted` when the purpose is
/// not one of the catalogue's, `OutsideToken` when the call comes under a key that was issued for some
/// registers and what it asks reaches over all of them; `Suspended` when the bureau is suspended in what it needs;
/// `NotDelegated` when the officer is of a national entity that has no such right anywhere.
pub fn may_act(catalogue: &Catalogue, call: &Call, verb: Verb) -> Result<(), Refusal> {
    let role_may = catalogue.role(&call.role).is_some_and(|role| role.may(verb));
    if !role_may {
        let who: Vec<&str> = catalogue.roles().iter().filter(|r| r.may(verb)).map(|r| r.id.as_str()).collect();
        return Err(
            Refusal::new(RefusalKind::RoleMayNot, format!("{} · {}", call.role, verb.as_str())).ask(who.join(", "))
        );
    }
    if !catalogue.purposes().any(|p| p == call.purpose.as_str()) {
        return Err(purpose_refusal(call, catalogue.purposes()));
    }
    if let Some(capability) = capability_of(verb) {
        not_suspended(catalogue, call, capability)?;
    }
    crate::delegated(call, verb, None)?;
    if call.within.is_some() && reaches_over_all(verb) {
        return Err(outside(call, format!("{} · {}", call.officer, verb.as_str())));
    }
    Ok(())
}

/// Whether the caller's bureau is not suspended in a capability.
///
/// # Errors
/// `Suspended`, with who can lift it (RPD art. 131; not compared with its text).
pub fn not_suspended(catalogue: &Catalogue, call: &Call, capability: Capability) -> Result<(), Refusal> {
    if call.limits.as_ref().is_none_or(|limits| limits.mode(capability) != Mode::Suspended) {
        return Ok(());
    }
    let lifts = catalogue.roles().iter().filter(|role| role.may(Verb::SignSupervision));
    let who: Vec<&str> = lifts.map(|role| role.id.as_str()).collect();
    let about = format!("{} · {}", call.bureau, capability.as_str());
    Err(Refusal::new(RefusalKind::Suspended, about).ask(who.join(", ")).cites("RPD 131"))
}

/// What a verb needs that can be suspended. What a source must be able to do with its own in any case is not
/// among it: take back, erase, restrict.
fn capability_of(verb: Verb) -> Option<Capability> {
    match verb {
        Verb::Search | Verb::Read | Verb::History | Verb::Subscribe => Some(Capability::Search),
        Verb::Export => Some(Capability::Export),
        Verb::Record | Verb::Import => Some(Capability::Record),
        _ => None,
    }
}

/// Whether a call may touch a register at all. One that comes under a key issued for some registers may not
/// touch the others, whatever its role may; one issued for none may touch none.
pub fn within(call: &Call, register: &RegisterId) -> bool {
    call.within.as_ref().is_none_or(|registers| registers.contains(register))
}

/// May the caller do this in this register, for the purpose of the call?
///
/// # Errors
/// As [`may_act`]; `OutsideToken` when the call's key was not issued for it; `RoleMayNot` also when this register is closed to the role, `PurposeNotPermitted`
/// also when the purpose is none of this register's. Which registers there are is no secret: the
/// catalogue is published.
pub fn may(catalogue: &Catalogue, call: &Call, verb: Verb, register: &Register) -> Result<(), Refusal> {
    may_act(catalogue, call, verb)?;
    crate::delegated(call, verb, Some(&register.id))?;
    if !within(call, &register.id) {
        return Err(outside(call, format!("{} · {}", call.officer, register.id)).cites(first_basis(register)));
    }
    let (open, open_to): (bool, Vec<&str>) = if writes(verb) {
        (register.access.may_record(&call.role), register.access.record.iter().map(|r| r.as_str()).collect())
    } else {
        (register.access.may_consult(&call.role), register.access.consult.iter().map(|g| g.as_str()).collect())
    };
    if !open {
        let refusal =
            Refusal::new(RefusalKind::RoleMayNot, format!("{} · {} · {}", call.role, verb.as_str(), register.id));
        return Err(refusal.ask(open_to.join(", ")).cites(first_basis(register)));
    }
    if !register.purposes.iter().any(|p| p == &call.purpose) {
        let refusal = purpose_refusal(call, register.purposes.iter().map(|p| p.as_str()));
        return Err(
            Refusal { about: format!("{} · {}", call.purpose, register.id), ..refusal }.cites(first_basis(register))
        );
    }
    Ok(())
}

/// May this bureau record this entry, whose issuing country is that? Only the issuing State may
/// record its documents (Common Position 2005/69/JHA; not compared with its current text).
///
/// # Errors
/// `OnlyIssuingCountry` when the register is so declared and the bureau answers for another country,
/// for none, or the entry does not say which country issued it.
pub fn may_record(
    register: &Register,
    bureau: &BureauId,
    country: Option<&CodeId>,
    issuer: Option<&CodeId>,
) -> Result<(), Refusal> {
    let Some(tag) = register.only_source else { return Ok(()) };
    if issuer.is_some() && issuer == country {
        return Ok(());
    }
    let field = register.by_tag(tag).map(|f| f.id.to_string()).unwrap_or_default();
    let issuer = issuer.map(CodeId::as_str).unwrap_or("-");
    let about = format!("{} · {field} = {issuer} · {bureau}", register.id);
    Err(Refusal::new(RefusalKind::OnlyIssuingCountry, about).ask(issuer.to_string()).cites(first_basis(register)))
}

/// Two steps that need two people: never the same person, whatever the role.
///
/// # Errors
/// `NeedsAnotherPerson` when it is the same one.
pub fn apart(first: &OfficerId, second: &OfficerId) -> Result<(), Refusal> {
    if first == second {
        return Err(Refusal::new(RefusalKind::NeedsAnotherPerson, first.to_string()));
    }
    Ok(())
}

/// Whether a verb changes a register, so that `[access] record` decides rather than `consult`.
fn writes(verb: Verb) -> bool {
    matches!(verb, Verb::Record | Verb::Import | Verb::Withdraw | Verb::Erase | Verb::Restrict)
}

/// Whether a verb reaches what belongs to no one register. A proof is none of these: it holds commitments alone,
/// which tell nothing of what they commit to.
fn reaches_over_all(verb: Verb) -> bool {
    use Verb::*;
    match verb {
        ReadActs | ReadRights | ManagePeople | ManageBureaux | ManageEntities | ProposeCatalogue | SignCatalogue
        | ProposeSupervision | SignSupervision | Checkpoint | Message | KeepLine => true,
        Search | Read | History | Record | Import | Export | Withdraw | Erase | Restrict | Subscribe | FollowHits
        | Prove => false,
    }
}

fn outside(call: &Call, about: String) -> Refusal {
    let within: Vec<&str> = call.within.iter().flat_map(|ids| ids.iter().map(RegisterId::as_str)).collect();
    Refusal::new(RefusalKind::OutsideToken, about).ask(within.join(", "))
}

fn purpose_refusal<'a>(call: &Call, permitted: impl Iterator<Item = &'a str>) -> Refusal {
    let permitted: Vec<&str> = permitted.collect();
    Refusal::new(RefusalKind::PurposeNotPermitted, call.purpose.to_string()).ask(permitted.join(", "))
}

fn first_basis(register: &Register) -> String {
    register.legal_basis.first().map(|b| b.cite.clone()).unwrap_or_default()
}
