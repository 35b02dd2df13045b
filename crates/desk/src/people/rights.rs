//! The register of access rights: who may do what where, since when, by whose act (`spec/notices.md` 1.2; RPD art. 121:
//! a data protection officer checks who has access).

use super::dormant::{self, Fate};
use super::{By, SECRETARIAT};
use crate::node::{Desk, commit};
use huecry_catalogue::Verb;
use huecry_terms::{
    Act, ActId, BureauId, Call, Capability, CaseRef, EntityId, Face, Failure, Instant, Mode, Officer, OfficerId,
    PurposeId, RegisterId, RoleId, Trouble,
};
use std::collections::BTreeSet;

/// The register of access rights, as it stands at one moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rights {
    /// When.
    pub at: Instant,
    /// Everybody who was ever entered, in that order: those included whose access has ended.
    pub held: Vec<Held>,
    /// The act that recorded the look; none where it was looked at on the machine itself.
    pub act: Option<ActId>,
}

/// That something was done to an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Done {
    /// By which act.
    pub act: ActId,
    /// When; `None` where the act's content was erased.
    pub at: Option<Instant>,
    /// By whom; `None` for the operator of the machine and for the node itself.
    pub by: Option<OfficerId>,
}

/// What one officer holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// The id.
    pub officer: OfficerId,
    /// The id under which the same person was entered first, where it is another one.
    pub person: Option<OfficerId>,
    /// The name as the officer signs.
    pub name: String,
    /// The bureau acted for.
    pub bureau: BureauId,
    /// The national entity, where the officer is of one.
    pub entity: Option<EntityId>,
    /// The role.
    pub role: RoleId,
    /// What may be done to the node, to people, to the log; nothing once the access has ended.
    pub acts: Vec<Verb>,
    /// What may be done in each register, for one purpose or another.
    pub registers: Vec<(RegisterId, Vec<Verb>)>,
    /// The purposes for which something may be done there.
    pub purposes: Vec<PurposeId>,
    /// What the bureau is under, where it is not normal.
    pub modes: Vec<(Capability, Mode)>,
    /// Who entered the officer.
    pub added: Done,
    /// Who ended the access.
    pub ended: Option<Done>,
    /// How many passkeys there are: not which.
    pub passkeys: usize,
    /// Whether an identity provider vouches for the officer.
    pub provider: bool,
    /// How many keys of machines act as the officer and count.
    pub machines: usize,
    /// When the officer did something last.
    pub last: Option<Instant>,
    /// What becomes of the account, where nobody used it for long.
    pub fate: Option<Fate>,
}

/// The register: of the caller's bureau, for the secretariat and at the machine of all. To look is an act.
///
/// # Errors
/// Refused when the role may not look at it. Trouble.
pub fn rights(desk: &Desk, by: By<'_>, now: Instant) -> Result<Rights, Failure> {
    by.may(desk, Verb::ReadRights)?;
    let only = match by {
        By::Operator(_) => None,
        By::Call(call) => Some(&call.bureau).filter(|bureau| bureau.as_str() != SECRETARIAT),
    };
    let entries = desk.store.officer_entries()?;
    let all: Vec<Officer> = entries.iter().map(|entry| entry.officer.clone()).collect();
    let mut held = Vec::new();
    for entry in entries.into_iter().filter(|entry| only.is_none_or(|only| entry.officer.bureau == *only)) {
        let ended = entry.ended.map(|act| done(desk, act)).transpose()?;
        held.push(of(desk, &all, entry.officer, (done(desk, entry.added)?, ended), now)?);
    }
    let act = match by {
        By::Operator(_) => None,
        By::Call(call) => Some(commit(desk, call, Act::RightsRead { officers: held.len() as u64 }, Vec::new())?.act),
    };
    Ok(Rights { at: now, held, act })
}

/// The register as comma-separated values: one line for each officer, with the cells guarded as those of an export
/// are (no spreadsheet runs them).
pub fn csv(rights: &Rights) -> String {
    let mut table = line(COLUMNS.map(str::to_string));
    table.extend(rights.held.iter().map(|held| line(cells(held).map(|cell| crate::formats::cell(&cell)))));
    table
}

/// A line as RFC 4180 has it.
fn line<const N: usize>(cells: [String; N]) -> String {
    let cells = cells.map(|cell| match cell.contains([',', '"', '\r', '\n']) {
        true => format!("\"{}\"", cell.replace('"', "\"\"")),
        false => cell,
    });
    cells.join(",") + "\r\n"
}

fn of(
    desk: &Desk,
    all: &[Officer],
    officer: Officer,
    (added, ended): (Done, Option<Done>),
    now: Instant,
) -> Result<Held, Trouble> {
    let last = dormant::last_use(desk, &officer.id)?;
    let limits = crate::supervision::limits(desk, &officer, now)?;
    let modes = limits.as_ref().map(|limits| limits.modes.clone()).unwrap_or_default();
    let (acts, registers) = if officer.ended { Default::default() } else { may(desk, &officer, limits, now) };
    let open: BTreeSet<PurposeId> = purposes(desk, &registers);
    let counts = |key: &huecry_store::IssuedToken| {
        !officer.ended && key.token.officer == officer.id && key.revoked.is_none() && now < key.token.until
    };
    Ok(Held {
        acts,
        purposes: open.into_iter().collect(),
        registers,
        modes,
        passkeys: crate::passkey::count(desk, &officer.id)?,
        provider: crate::provider::is_bound(desk, &officer.id)?,
        machines: desk.store.tokens()?.iter().filter(|key| counts(key)).count(),
        fate: if officer.ended { None } else { dormant::fate(desk, all, &officer, last)? },
        last,
        added,
        ended,
        officer: officer.id,
        person: officer.person,
        name: officer.name,
        bureau: officer.bureau,
        entity: officer.entity,
        role: officer.role,
    })
}

type May = (Vec<Verb>, Vec<(RegisterId, Vec<Verb>)>);

/// The same questions to `access` as a call of the officer would ask.
fn may(desk: &Desk, officer: &Officer, limits: Option<std::sync::Arc<huecry_terms::Limits>>, now: Instant) -> May {
    let purpose = desk.catalogue.purposes().next().and_then(|purpose| purpose.parse::<PurposeId>().ok());
    let organisation = "organisation".parse();
    let (Some(purpose), Ok(case), Ok(organisation)) = (purpose, "-".parse::<CaseRef>(), organisation) else {
        return May::default();
    };
    let call = Call {
        officer: officer.id.clone(),
        bureau: officer.bureau.clone(),
        organisation,
        role: officer.role.clone(),
        purpose,
        case,
        now,
        face: Face::Node,
        within: None,
        limits,
        once: None,
    };
    let allowed = crate::allowed::of_officer(desk, &call);
    let registers: Vec<_> =
        allowed.registers.into_iter().map(|(register, verbs)| (register, verbs.into_iter().collect())).collect();
    let of_register = |verb: &Verb| crate::allowed::is_in_register(*verb);
    (allowed.acts.into_iter().filter(|verb| !of_register(verb)).collect(), registers)
}

fn purposes(desk: &Desk, registers: &[(RegisterId, Vec<Verb>)]) -> BTreeSet<PurposeId> {
    let of =
        |(register, _): &(RegisterId, Vec<Verb>)| desk.catalogue.register(register).map(|one| one.purposes.clone());
    registers.iter().filter_map(of).flatten().collect()
}

fn done(desk: &Desk, act: ActId) -> Result<Done, Trouble> {
    let entry = desk.store.act(act)?.and_then(|act| act.entry);
    Ok(Done { act, at: entry.as_ref().map(|entry| entry.at), by: entry.and_then(|entry| entry.officer) })
}

fn cells(held: &Held) -> [String; COLUMNS.len()] {
    let words = |verbs: &[Verb]| verbs.iter().map(|verb| verb.as_str()).collect::<Vec<_>>().join(" ");
    let text = |text: Option<String>| text.unwrap_or_default();
    let list = |list: Vec<String>| list.join("; ");
    let at = |done: &Done| text(done.at.map(|at| at.to_string()));
    let by = |done: &Done| text(done.by.as_ref().map(ToString::to_string));
    let ended = held.ended.as_ref();
    [
        held.officer.to_string(),
        text(held.person.as_ref().map(ToString::to_string)),
        held.name.clone(),
        held.bureau.to_string(),
        text(held.entity.as_ref().map(ToString::to_string)),
        held.role.to_string(),
        if ended.is_some() { "ended" } else { "active" }.to_string(),
        words(&held.acts),
        list(held.registers.iter().map(|(register, verbs)| format!("{register}: {}", words(verbs))).collect()),
        list(held.purposes.iter().map(ToString::to_string).collect()),
        list(held.modes.iter().map(|(of, mode)| format!("{}: {}", of.as_str(), mode.as_str())).collect()),
        at(&held.added),
        by(&held.added),
        held.added.act.to_string(),
        text(ended.map(at)),
        text(ended.map(by)),
        held.passkeys.to_string(),
        if held.provider { "yes" } else { "no" }.to_string(),
        held.machines.to_string(),
        text(held.last.map(|last| last.to_string())),
        match held.fate {
            Some(Fate::Closes(at)) => at.to_string(),
            Some(Fate::Spared) => "kept: the last of its bureau".to_string(),
            None => String::new(),
        },
    ]
}

/// The names of the columns.
const COLUMNS: [&str; 21] = [
    "officer",
    "same_person_as",
    "name",
    "bureau",
    "entity",
    "role",
    "state",
    "may",
    "may_in_registers",
    "for_purposes",
    "bureau_is_under",
    "since",
    "entered_by",
    "act",
    "ended",
    "ended_by",
    "passkeys",
    "identity_provider",
    "machine_keys",
    "last_act",
    "closes_unless_used",
];
