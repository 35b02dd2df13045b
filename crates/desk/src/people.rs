//! Bureaux and the people who act for them; and who is calling.
//!
//! Bureaux and people are entered by the operator of the machine, who is trusted to be who the
//! machine says; the act records that it came from there.

mod again;
mod dormant;
mod nationality;
mod person;
mod rights;

pub use again::admit_again;
pub use dormant::{Dormancy, Fate, hear};
pub use nationality::{nationalities, read_nationalities, set_nationalities};
pub use person::{apart, person};
pub use rights::{Done, Held, Rights, csv, rights};

use crate::node::Desk;
use huecry_access::may_act;
use huecry_catalogue::Verb;
use huecry_store::{CommitError, Conflict, Write};
use huecry_terms::{
    Act, ActId, Bureau, BureauId, Call, CaseRef, CodeId, EntityId, Entry, Face, Failure, Instant, Officer, OfficerId,
    OrganisationId, PurposeId, Refusal, RefusalKind, RoleId, Trouble,
};

use std::collections::BTreeMap;

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

/// By whose hand something about people or machines is done.
#[derive(Debug, Clone, Copy)]
pub enum By<'a> {
    /// The operator of this machine, who is trusted to be who the machine says, through this face.
    Operator(Face),
    /// An officer whose role manages people.
    Call(&'a Call),
}

impl By<'_> {
    /// What it is done with, on record.
    pub(crate) fn entry(&self, now: Instant, act: Act) -> Entry {
        match self {
            By::Operator(face) => Entry::of_node(now, *face, act),
            By::Call(call) => Entry::of(call, act),
        }
    }

    /// Whether it may be done; a refusal is recorded.
    pub(crate) fn may(&self, desk: &Desk, verb: Verb) -> Result<(), Failure> {
        match self {
            By::Operator(_) => Ok(()),
            By::Call(call) => {
                may_act(&desk.catalogue, call, verb).map_err(|no| crate::node::refuse(desk, call, verb.as_str(), no))
            }
        }
    }

    /// A refusal, on record.
    pub(crate) fn refuse(&self, desk: &Desk, asked: &str, refusal: Refusal, now: Instant) -> Failure {
        match self {
            By::Operator(face) => refuse_stranger(desk, asked, refusal, now, *face),
            By::Call(call) => crate::node::refuse(desk, call, asked, refusal),
        }
    }

    /// Commits what is done with what it writes; a conflict is a refusal, on record.
    pub(crate) fn commit(&self, desk: &Desk, act: Act, writes: Vec<Write>, now: Instant) -> Result<ActId, Failure> {
        let asked = act.key();
        match self.try_commit(desk, act, writes, now) {
            Ok(act) => Ok(act),
            Err(CommitError::Trouble(trouble)) => Err(trouble.into()),
            Err(CommitError::Conflict(conflict)) => Err(self.refuse_conflict(desk, asked, &conflict, now)),
        }
    }

    /// As [`By::commit`], with the conflict for the caller to look at. A call that counts once is remembered.
    fn try_commit(&self, desk: &Desk, act: Act, mut writes: Vec<Write>, now: Instant) -> Result<ActId, CommitError> {
        if let By::Call(call) = self {
            writes.extend(crate::node::once_of(call));
        }
        desk.store.commit(self.entry(now, act), writes).map(|committed| committed.act)
    }

    fn refuse_conflict(&self, desk: &Desk, asked: &str, conflict: &Conflict, now: Instant) -> Failure {
        let refusal = crate::node::of_conflict(conflict);
        match conflict {
            // Not a new refusal: the act that answered the request the first time is on record.
            Conflict::DoneBefore { .. } => refusal.into(),
            _ => self.refuse(desk, asked, refusal, now),
        }
    }
}

/// Adds a bureau. Its country is the one its id names, if the id is a country.
///
/// # Errors
/// A refusal when the role may not or the bureau is there already; trouble of the store.
pub fn enter_bureau(
    desk: &Desk,
    by: By<'_>,
    id: BureauId,
    name: Option<String>,
    now: Instant,
) -> Result<(Bureau, ActId), Failure> {
    by.may(desk, Verb::ManageBureaux)?;
    let organisation = own_organisation(desk)?;
    let countries = desk.catalogue.codes("countries");
    let country: Option<CodeId> = countries.and_then(|list| list.find(id.as_str()));
    let name = name.unwrap_or_else(|| format!("NCB {id}"));
    plain_name(&name).map_err(|no| by.refuse(desk, "bureau", no, now))?;
    let bureau = Bureau { id, organisation, country, name };
    let act = Act::BureauAdded { bureau: bureau.clone() };
    let act = by.commit(desk, act, vec![Write::Bureau(bureau.clone())], now)?;
    Ok((bureau, act))
}

/// A person to be given a role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewOfficer {
    /// The bureau acted for.
    pub bureau: BureauId,
    /// The role.
    pub role: RoleId,
    /// The name as the officer signs.
    pub name: String,
    /// Of which countries a national; empty while it is not known.
    pub nationalities: Vec<CodeId>,
    /// Another id under which the same person acts, where there is one.
    pub same_as: Option<OfficerId>,
    /// The national entity, where the person is of one.
    pub entity: Option<EntityId>,
}

/// [`enter_officer`] of somebody whose nationalities are not known yet.
///
/// # Errors
/// As there.
pub fn admit(
    desk: &Desk,
    by: By<'_>,
    bureau: BureauId,
    role: RoleId,
    name: &str,
    now: Instant,
) -> Result<(Officer, ActId), Failure> {
    let new =
        NewOfficer { bureau, role, name: name.to_string(), nationalities: Vec::new(), same_as: None, entity: None };
    enter_officer(desk, by, new, now)
}

/// Gives a person a role in a bureau and returns the officer with the id to act under.
///
/// # Errors
/// A refusal when the role may not, or when the bureau, the role or a country does not exist; trouble of the store.
pub fn enter_officer(desk: &Desk, by: By<'_>, new: NewOfficer, now: Instant) -> Result<(Officer, ActId), Failure> {
    by.may(desk, Verb::ManagePeople)?;
    let NewOfficer { bureau, role, name, nationalities, same_as, entity } = new;
    let name = name.trim();
    plain_name(name).map_err(|no| by.refuse(desk, "person", no, now))?;
    nationality::known(desk, &nationalities).map_err(|no| by.refuse(desk, "person", no, now))?;
    let person = match same_as {
        Some(other) if desk.store.officer(&other)?.is_none() => {
            let refusal = Refusal::new(RefusalKind::NotAnOfficer, other.to_string());
            return Err(by.refuse(desk, "person", refusal, now));
        }
        Some(other) => Some(person(desk, &other)?),
        None => None,
    };
    if desk.store.bureau(&bureau)?.is_none() {
        let known: Vec<String> = desk.store.bureaux()?.iter().map(|b| b.id.to_string()).collect();
        let refusal = Refusal::new(RefusalKind::NoSuchRecord, format!("bureau {bureau}")).ask(known.join(", "));
        return Err(by.refuse(desk, "person", refusal, now));
    }
    if desk.catalogue.role(&role).is_none() {
        let known: Vec<&str> = desk.catalogue.roles().iter().map(|r| r.id.as_str()).collect();
        let refusal = Refusal::new(RefusalKind::RoleMayNot, role.to_string()).ask(known.join(", "));
        return Err(by.refuse(desk, "person", refusal, now));
    }
    loop {
        let taken = desk.store.officers()?.iter().filter(|o| o.bureau == bureau).count();
        // Behind the number: whoever is let in after it was read takes it, and this one counts again.
        if let Some(entity) = &entity {
            crate::entity::takes_one_more(desk, &bureau, entity)?.map_err(|no| by.refuse(desk, "person", no, now))?;
        }
        let id: OfficerId = format!("{bureau}-{:04}", taken + 1)
            .parse()
            .map_err(|e: huecry_terms::IdError| Trouble::new(e.to_string(), "choose a shorter bureau id"))?;
        let (bureau, role, nationalities) = (bureau.clone(), role.clone(), nationalities.clone());
        let (person, entity) = (person.clone(), entity.clone());
        let officer = Officer { id, bureau, role, name: name.to_string(), nationalities, person, entity, ended: false };
        let act = Act::PersonAdded { officer: officer.clone() };
        match by.try_commit(desk, act, vec![Write::Officer(officer.clone())], now) {
            Ok(act) => return Ok((officer, act)),
            // Somebody else took the number in between: take the next.
            Err(CommitError::Conflict(Conflict::Taken { .. })) => continue,
            Err(CommitError::Conflict(other)) => return Err(by.refuse_conflict(desk, "person", &other, now)),
            Err(CommitError::Trouble(trouble)) => return Err(trouble.into()),
        }
    }
}

/// Ends an officer's access: sessions and keys with it, at once. The history stays; the id is never given again.
///
/// # Errors
/// A refusal when the role may not or there is no such officer; trouble of the store.
pub fn end(desk: &Desk, by: By<'_>, id: &OfficerId, now: Instant) -> Result<ActId, Failure> {
    by.may(desk, Verb::ManagePeople)?;
    if desk.store.officer(id)?.is_none_or(|o| o.ended) {
        return Err(by.refuse(desk, "end", Refusal::new(RefusalKind::NotAnOfficer, id.to_string()), now));
    }
    by.commit(desk, Act::PersonEnded { officer: id.clone() }, vec![Write::OfficerEnd(id.clone())], now)
}

/// Every officer and every bureau, for the access-rights register.
///
/// # Errors
/// A refusal when the role may not; trouble of the store.
pub fn list(desk: &Desk, by: By<'_>) -> Result<(Vec<Officer>, Vec<Bureau>), Failure> {
    by.may(desk, Verb::ManagePeople)?;
    Ok((desk.store.officers()?, desk.store.bureaux()?))
}

/// Every bureau, for who manages them.
///
/// # Errors
/// A refusal when the role may not; trouble of the store.
pub fn list_bureaux(desk: &Desk, by: By<'_>) -> Result<Vec<Bureau>, Failure> {
    by.may(desk, Verb::ManageBureaux)?;
    Ok(desk.store.bureaux()?)
}

/// [`enter_bureau`] by the operator at the command line.
///
/// # Errors
/// As there.
pub fn add_bureau(desk: &Desk, id: BureauId, name: Option<String>, now: Instant) -> Result<Bureau, Failure> {
    enter_bureau(desk, AT_THE_MACHINE, id, name, now).map(|(bureau, _)| bureau)
}

/// [`admit`] by the operator at the command line.
///
/// # Errors
/// As there.
pub fn add_officer(desk: &Desk, bureau: BureauId, role: RoleId, name: &str, now: Instant) -> Result<Officer, Failure> {
    admit(desk, AT_THE_MACHINE, bureau, role, name, now).map(|(officer, _)| officer)
}

/// [`end`] by the operator at the command line.
///
/// # Errors
/// As there.
pub fn end_officer(desk: &Desk, id: &OfficerId, now: Instant) -> Result<(), Failure> {
    end(desk, AT_THE_MACHINE, id, now).map(|_| ())
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

/// What bureaux are called: `RO NCB Bucharest`. One that is not known here is called by its id.
///
/// # Errors
/// Trouble of the store.
pub fn bureau_names<'b>(
    desk: &Desk,
    bureaux: impl IntoIterator<Item = &'b BureauId>,
) -> Result<BTreeMap<BureauId, String>, Trouble> {
    let mut names = BTreeMap::new();
    for id in bureaux {
        if !names.contains_key(id) {
            let known = desk.store.bureau(id)?;
            names.insert(id.clone(), known.map_or_else(|| id.to_string(), |bureau| format!("{id} {}", bureau.name)));
        }
    }
    Ok(names)
}

/// The name of an officer of the caller's own bureau; elsewhere an officer is an id. Another bureau's staff is
/// that bureau's affair; whoever must know asks it.
///
/// # Errors
/// Trouble of the store.
pub fn officer_name(desk: &Desk, call: &Call, officer: &OfficerId) -> Result<Option<String>, Trouble> {
    let known = desk.store.officer(officer)?.filter(|known| known.bureau == call.bureau);
    Ok(known.map(|known| known.name))
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
    let found = desk.store.officer(officer)?.filter(|o| !o.ended);
    let bureau = found.as_ref().map(|o| desk.store.bureau(&o.bureau)).transpose()?.flatten();
    let (Some(found), Some(bureau)) = (found, bureau) else {
        let refusal = Refusal::new(RefusalKind::NotAnOfficer, officer.to_string());
        return Err(refuse_stranger(desk, "identify", refusal, now, face));
    };
    let limits = crate::supervision::limits(desk, &found, now)?;
    let call = Call {
        officer: found.id,
        bureau: bureau.id,
        organisation: bureau.organisation,
        role: found.role,
        purpose,
        case,
        now,
        face,
        within: None,
        limits,
        once: None,
    };
    known_purpose(desk, &call.purpose).map_err(|no| crate::node::refuse(desk, &call, "identify", no))?;
    Ok(call)
}

/// Whether a purpose is one of the catalogue's.
pub(crate) fn known_purpose(desk: &Desk, purpose: &PurposeId) -> Result<(), Refusal> {
    if desk.catalogue.purposes().any(|p| p == purpose.as_str()) {
        return Ok(());
    }
    let all: Vec<&str> = desk.catalogue.purposes().collect();
    Err(Refusal::new(RefusalKind::PurposeNotPermitted, purpose.to_string()).ask(all.join(", ")))
}

/// The country a bureau answers for.
pub(crate) fn country_of(desk: &Desk, bureau: &BureauId) -> Result<Option<CodeId>, Trouble> {
    Ok(desk.store.bureau(bureau)?.and_then(|b| b.country))
}

/// A refusal of somebody who is nobody here yet, on record.
pub(crate) fn refuse_stranger(desk: &Desk, asked: &str, mut refusal: Refusal, now: Instant, face: Face) -> Failure {
    let act = Act::Refused { asked: asked.into(), refusal: refusal.clone() };
    match desk.store.commit(Entry::of_node(now, face, act), Vec::new()) {
        Ok(committed) => {
            refusal.act = Some(committed.act);
            refusal.into()
        }
        Err(CommitError::Trouble(trouble)) => trouble.into(),
        Err(CommitError::Conflict(_)) => refusal.into(),
    }
}

/// A name as people sign or call a bureau: neither empty nor endless, nothing in it that hides or reverses.
fn plain_name(name: &str) -> Result<(), Refusal> {
    crate::record::plain("name", name, NAME_MOST)
}

fn own_organisation(desk: &Desk) -> Result<OrganisationId, Trouble> {
    let id = SECRETARIAT.parse().map_err(|e: huecry_terms::IdError| Trouble::new(e.to_string(), ""))?;
    desk.store
        .bureau(&id)?
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
const AT_THE_MACHINE: By<'static> = By::Operator(Face::LocalCommandLine);
