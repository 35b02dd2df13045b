//! What a caller may do, as data for menus and buttons: the same questions to `access` as the verbs ask.
//!
//! A face shows and hides by this and by nothing else. It is help, not protection: every verb asks again.

use crate::node::{Desk, refuse};
use crate::sign_in::Session;
use huecry_access::{may, may_act};
use huecry_catalogue::{Register, Verb};
use huecry_terms::{Call, CaseRef, Face, Failure, Instant, PurposeId, Record, RegisterId, State};
use std::collections::BTreeSet;

/// What a caller may do.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Allowed {
    /// What may be done at all.
    pub acts: BTreeSet<Verb>,
    /// What may be done in each register, in the catalogue's order; registers in which nothing may be done
    /// are left out.
    pub registers: Vec<(RegisterId, BTreeSet<Verb>)>,
}

impl Allowed {
    /// Whether something may be done in a register.
    pub fn may(&self, verb: Verb, register: &RegisterId) -> bool {
        self.registers.iter().any(|(id, verbs)| id == register && verbs.contains(&verb))
    }

    /// The registers in which something may be done.
    pub fn registers_for(&self, verb: Verb) -> impl Iterator<Item = &RegisterId> {
        self.registers.iter().filter(move |(_, verbs)| verbs.contains(&verb)).map(|(id, _)| id)
    }
}

/// What a call may do.
pub fn allowed(desk: &Desk, call: &Call) -> Allowed {
    each(desk, call, |_| call.purpose.clone())
}

/// What a session may do. While no purpose is stated: what it may for one purpose or another, so that a menu
/// can say what stating one would open.
pub fn of_session(desk: &Desk, session: &Session) -> Allowed {
    let (now, face) = (Instant::UNIX_EPOCH, Face::Node);
    if let Some(call) = crate::sign_in::call(session, now, face) {
        return allowed(desk, &call);
    }
    let purpose = desk.catalogue.purposes().next().and_then(|p| p.parse::<PurposeId>().ok());
    let (Some(any), Ok(case)) = (purpose, "-".parse::<CaseRef>()) else { return Allowed::default() };
    let stated = Session { purpose: Some((any.clone(), case)), ..session.clone() };
    let Some(call) = crate::sign_in::call(&stated, now, face) else { return Allowed::default() };
    // A register's purposes are alternatives: whichever is taken, role and register decide the rest.
    each(desk, &call, |register| register.purposes.first().unwrap_or(&any).clone())
}

/// What an officer may for one purpose or another, as it stands now: for the register of access rights.
pub(crate) fn of_officer(desk: &Desk, call: &Call) -> Allowed {
    each(desk, call, |register| register.purposes.first().unwrap_or(&call.purpose).clone())
}

/// The purposes that open something to the officer of a session, in the catalogue's order; all of them for
/// a role that works on no register.
pub fn purposes(desk: &Desk, session: &Session) -> Vec<PurposeId> {
    let all: Vec<PurposeId> = desk.catalogue.purposes().filter_map(|purpose| purpose.parse().ok()).collect();
    let opens = |purpose: &PurposeId| {
        let Ok(case) = "-".parse::<CaseRef>() else { return false };
        let stated = Session { purpose: Some((purpose.clone(), case)), ..session.clone() };
        !of_session(desk, &stated).registers.is_empty()
    };
    let open: Vec<PurposeId> = all.iter().filter(|purpose| opens(purpose)).cloned().collect();
    if open.is_empty() { all } else { open }
}

/// Nothing, if the call may do this at all: the door of a page that only asks for what is to be done.
///
/// # Errors
/// The refusal of the verb itself, recorded like any other.
pub fn require(desk: &Desk, call: &Call, verb: Verb) -> Result<(), Failure> {
    may_act(&desk.catalogue, call, verb).map_err(|no| refuse(desk, call, verb.as_str(), no))
}

/// Whether a caller may do something in a register, before a face asks for what it takes; a refusal is recorded.
///
/// # Errors
/// As the verb itself would be refused for role, register and purpose.
pub fn require_in(desk: &Desk, call: &Call, verb: Verb, register: &RegisterId) -> Result<(), Failure> {
    crate::record::permitted(desk, call, verb, register).map(|_| ())
}

/// What a caller may do with a record that it has been shown: to change it, only its source.
pub fn of_record(desk: &Desk, call: &Call, record: &Record) -> BTreeSet<Verb> {
    let Some(register) = desk.catalogue.register(&record.register) else { return BTreeSet::new() };
    let own = record.source == call.bureau;
    let taken_back = record.body.state == State::Withdrawn;
    let verbs = OF_RECORD.into_iter().filter(|verb| match verb {
        Verb::Record | Verb::Restrict | Verb::Erase => own,
        Verb::Withdraw => own && !taken_back,
        _ => true,
    });
    verbs.filter(|verb| may(&desk.catalogue, call, *verb, register).is_ok()).collect()
}

fn each(desk: &Desk, call: &Call, purpose: impl Fn(&Register) -> PurposeId) -> Allowed {
    let catalogue = &desk.catalogue;
    let acts: BTreeSet<Verb> = Verb::ALL.into_iter().filter(|verb| may_act(catalogue, call, *verb).is_ok()).collect();
    let mut registers = Vec::new();
    for register in catalogue.registers() {
        let call = Call { purpose: purpose(register), ..call.clone() };
        let verbs = IN_REGISTER.into_iter().filter(|verb| acts.contains(verb));
        let verbs: BTreeSet<Verb> = verbs.filter(|verb| may(catalogue, &call, *verb, register).is_ok()).collect();
        if !verbs.is_empty() {
            registers.push((register.id.clone(), verbs));
        }
    }
    Allowed { acts, registers }
}

/// Whether something is done in a register, and not to the node.
pub(crate) fn is_in_register(verb: Verb) -> bool {
    IN_REGISTER.contains(&verb)
}

/// The verbs that are done in a register; the others are done to the node.
const IN_REGISTER: [Verb; 11] = [
    Verb::Search,
    Verb::Read,
    Verb::History,
    Verb::Record,
    Verb::Import,
    Verb::Export,
    Verb::Withdraw,
    Verb::Erase,
    Verb::Restrict,
    Verb::Subscribe,
    Verb::FollowHits,
];

/// The verbs that are done to one record.
const OF_RECORD: [Verb; 6] = [Verb::Read, Verb::History, Verb::Record, Verb::Withdraw, Verb::Erase, Verb::Restrict];
