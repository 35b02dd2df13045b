//! Bureaux and the people who act for them; and who is calling.
//!
//! Bureaux and people are entered by the operator of the machine, who is trusted to be who the
//! machine says; the act records that it came from there.

use crate::node::Desk;
use huecry_store::{CommitError, Conflict, Write};
use huecry_terms::{
    Act, Bureau, BureauId, Call, CaseRef, CodeId, Entry, Face, Failure, Instant, Officer, OfficerId, OrganisationId,
    PurposeId, Refusal, RefusalKind, RoleId, Trouble,
};

/// Founds the node: its organisation and that organisation's General Secretariat, bureau `GS`.
///
/// # Errors
/// Trouble of the store.
pub fn found(store: &huecry_store::Store, name: &str, now: Instant) -> Result<(), Trouble> {
    let organisation = huecry_terms::Organisation { id: organisation_id(name)?, name: name.to_string() };
    let secretariat = Bureau {
        id: SECRETARIAT.parse().map_err(|e: huecry_terms::IdError| Trouble::new(e.to_string(), ""))?,
        organisation: organisation.id.clone(),
        country: None,
        name: format!("{name} · General Secretariat"),
    };
    let entry = |act| Entry::of_node(now, Face::LocalCommandLine, act);
    let founded = store.commit(entry(Act::NodeFounded { organisation }), Vec::new()).map(|_| ());
    let added = founded.and_then(|()| {
        let write = Write::Bureau(secretariat.clone());
        store.commit(entry(Act::BureauAdded { bureau: secretariat }), vec![write]).map(|_| ())
    });
    added.map_err(|e| match e {
        CommitError::Trouble(trouble) => trouble,
        CommitError::Conflict(_) => Trouble::new("the folder holds a node already", "choose another folder"),
    })
}

/// Adds a bureau. Its country is the one its id names, if the id is a country.
///
/// # Errors
/// A refusal when the bureau is there already; trouble of the store.
pub fn add_bureau(desk: &Desk, id: BureauId, name: Option<String>, now: Instant) -> Result<Bureau, Failure> {
    let organisation = own_organisation(desk)?;
    let countries = desk.catalogue.codes("countries");
    let country: Option<CodeId> = countries.and_then(|list| list.find(id.as_str()));
    let name = name.unwrap_or_else(|| format!("NCB {id}"));
    let bureau = Bureau { id, organisation, country, name };
    let act = Act::BureauAdded { bureau: bureau.clone() };
    commit_by_operator(desk, act, Write::Bureau(bureau.clone()), now)?;
    Ok(bureau)
}

/// Gives a person a role in a bureau and returns the officer with the id to act under.
///
/// # Errors
/// A refusal when the bureau or the role does not exist; trouble of the store.
pub fn add_officer(desk: &Desk, bureau: BureauId, role: RoleId, name: &str, now: Instant) -> Result<Officer, Failure> {
    let name = name.trim();
    if name.is_empty() || name.chars().count() > NAME_MOST || name.chars().any(char::is_control) {
        let about = format!("name: 1 to {NAME_MOST} characters without control characters");
        return Err(Refusal::new(RefusalKind::FormNotSatisfied, about).into());
    }
    if !desk.store.bureaux()?.iter().any(|b| b.id == bureau) {
        let known: Vec<String> = desk.store.bureaux()?.iter().map(|b| b.id.to_string()).collect();
        let refusal = Refusal::new(RefusalKind::NoSuchRecord, format!("bureau {bureau}"));
        return Err(refusal.ask(known.join(", ")).into());
    }
    if desk.catalogue.role(&role).is_none() {
        let known: Vec<&str> = desk.catalogue.roles().iter().map(|r| r.id.as_str()).collect();
        return Err(Refusal::new(RefusalKind::RoleMayNot, role.to_string()).ask(known.join(", ")).into());
    }
    loop {
        let taken = desk.store.officers()?.iter().filter(|o| o.bureau == bureau).count();
        let id: OfficerId = format!("{bureau}-{:04}", taken + 1)
            .parse()
            .map_err(|e: huecry_terms::IdError| Trouble::new(e.to_string(), "choose a shorter bureau id"))?;
        let officer = Officer { id, bureau: bureau.clone(), role: role.clone(), name: name.to_string(), ended: false };
        let act = Act::PersonAdded { officer: officer.clone() };
        match commit_by_operator(desk, act, Write::Officer(officer.clone()), now) {
            Ok(()) => return Ok(officer),
            // Somebody else took the number in between: take the next.
            Err(Failure::Refused(no)) if no.kind == RefusalKind::AlreadyThere => continue,
            Err(other) => return Err(other),
        }
    }
}

/// Ends an officer's access. The history stays; the id is never given again.
///
/// # Errors
/// A refusal when there is no such officer; trouble of the store.
pub fn end_officer(desk: &Desk, id: &OfficerId, now: Instant) -> Result<(), Failure> {
    if !desk.store.officers()?.iter().any(|o| o.id == *id && !o.ended) {
        return Err(refuse_stranger(
            desk,
            Refusal::new(RefusalKind::NotAnOfficer, id.to_string()),
            now,
            Face::LocalCommandLine,
        ));
    }
    commit_by_operator(desk, Act::PersonEnded { officer: id.clone() }, Write::OfficerEnd(id.clone()), now)
}

/// Every officer, for the access-rights register.
///
/// # Errors
/// Trouble of the store.
pub fn officers(desk: &Desk) -> Result<Vec<Officer>, Trouble> {
    desk.store.officers()
}

/// Every bureau.
///
/// # Errors
/// Trouble of the store.
pub fn bureaux(desk: &Desk) -> Result<Vec<Bureau>, Trouble> {
    desk.store.bureaux()
}

/// Who is calling: the only way to a [`Call`].
///
/// # Errors
/// A refusal when the officer is not known or has ended (the same words for both), or when the
/// purpose is not one of the catalogue's; both are recorded. Trouble of the store.
pub fn identify(
    desk: &Desk,
    officer: &OfficerId,
    why: (PurposeId, CaseRef),
    now: Instant,
    face: Face,
) -> Result<Call, Failure> {
    let (purpose, case) = why;
    let officers = desk.store.officers()?;
    let found = officers.iter().find(|o| o.id == *officer && !o.ended);
    let bureau = found.and_then(|o| desk.store.bureaux().ok()?.into_iter().find(|b| b.id == o.bureau));
    let (Some(found), Some(bureau)) = (found, bureau) else {
        let refusal = Refusal::new(RefusalKind::NotAnOfficer, officer.to_string());
        return Err(refuse_stranger(desk, refusal, now, face));
    };
    let call = Call {
        officer: officer.clone(),
        bureau: bureau.id,
        organisation: bureau.organisation,
        role: found.role.clone(),
        purpose,
        case,
        now,
        face,
    };
    let known = desk.catalogue.purposes().any(|p| p == call.purpose.as_str());
    if !known {
        let refusal = Refusal::new(RefusalKind::PurposeNotPermitted, call.purpose.to_string());
        let all: Vec<&str> = desk.catalogue.purposes().collect();
        return Err(crate::node::refuse(desk, &call, "identify", refusal.ask(all.join(", "))));
    }
    Ok(call)
}

/// The country a bureau answers for.
pub(crate) fn country_of(desk: &Desk, bureau: &BureauId) -> Result<Option<CodeId>, Trouble> {
    Ok(desk.store.bureaux()?.into_iter().find(|b| b.id == *bureau).and_then(|b| b.country))
}

fn refuse_stranger(desk: &Desk, mut refusal: Refusal, now: Instant, face: Face) -> Failure {
    let act = Act::Refused { asked: "identify".into(), refusal: refusal.clone() };
    match desk.store.commit(Entry::of_node(now, face, act), Vec::new()) {
        Ok(committed) => {
            refusal.act = Some(committed.act);
            refusal.into()
        }
        Err(CommitError::Trouble(trouble)) => trouble.into(),
        Err(CommitError::Conflict(_)) => refusal.into(),
    }
}

fn commit_by_operator(desk: &Desk, act: Act, write: Write, now: Instant) -> Result<(), Failure> {
    match desk.store.commit(Entry::of_node(now, Face::LocalCommandLine, act), vec![write]) {
        Ok(_) => Ok(()),
        Err(CommitError::Trouble(trouble)) => Err(trouble.into()),
        Err(CommitError::Conflict(Conflict::Taken { what })) => {
            Err(Refusal::new(RefusalKind::AlreadyThere, what).into())
        }
        Err(CommitError::Conflict(_)) => Err(Refusal::new(RefusalKind::AlreadyThere, String::new()).into()),
    }
}

fn own_organisation(desk: &Desk) -> Result<OrganisationId, Trouble> {
    let secretariat = desk.store.bureaux()?.into_iter().find(|b| b.id.as_str() == SECRETARIAT);
    secretariat
        .map(|b| b.organisation)
        .ok_or_else(|| Trouble::new("this node has no General Secretariat", "make one with `huecry init`"))
}

fn organisation_id(name: &str) -> Result<OrganisationId, Trouble> {
    let mut id = String::new();
    for c in name.chars().flat_map(char::to_lowercase) {
        match c {
            'a'..='z' | '0'..='9' => id.push(c),
            _ if !id.is_empty() && !id.ends_with('-') => id.push('-'),
            _ => {}
        }
    }
    let id: String = id.trim_matches('-').chars().take(64).collect();
    let id = if id.len() < 2 { "organisation".to_string() } else { id };
    id.trim_matches('-').parse().map_err(|e: huecry_terms::IdError| Trouble::new(e.to_string(), "choose another name"))
}

/// The bureau of an organisation's own secretariat.
pub const SECRETARIAT: &str = "GS";
const NAME_MOST: usize = 120;
