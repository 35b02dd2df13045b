//! Random walks: random people try random steps, and after each it is looked whether what must hold still does.

use crate::steps::read;
use huecry_access::{Dossier, may_step, sees};
use huecry_catalogue::{By, Late, Party, Procedure, State, Step};
use huecry_desk::Desk;
use huecry_desk::people::{self, By as Admits};
use huecry_terms::{BureauId, Call, Face, Failure, OfficerId, StateId, StepId};
use std::collections::BTreeMap;
use std::time::{Duration, Instant};

/// What came of all walks.
#[derive(Default)]
pub struct Walked {
    pub tries: u64,
    pub steps: u64,
    pub ended: u64,
    pub broken: u64,
    /// The time of one decision.
    pub decision: Duration,
}

/// Deterministic dice: the same walks every time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % n.max(1) as u64) as usize
    }
}

/// One dossier on its way.
struct Walk<'w> {
    procedure: &'w Procedure,
    source: BureauId,
    recipients: Vec<BureauId>,
    state: Option<StateId>,
    takers: BTreeMap<StepId, OfficerId>,
}

impl Walk<'_> {
    fn standing(&self) -> Dossier<'_> {
        Dossier {
            procedure: self.procedure,
            number: "X",
            state: self.state.as_ref(),
            register: None,
            source: &self.source,
            recipients: &self.recipients,
            takers: &self.takers,
        }
    }

    fn here(&self) -> Option<&State> {
        self.procedure.state(self.state.as_ref()?)
    }

    /// Whether somebody is of a party, said once more.
    fn is(&self, call: &Call, party: &Party) -> bool {
        match party {
            Party::Source => call.bureau == self.source,
            Party::Recipients => self.recipients.contains(&call.bureau),
            Party::Family(family) => call.role.as_str().starts_with(&format!("{family}.")),
        }
    }

    /// What must hold of a step that was let through, for whoever took it, with these checks not met.
    fn holds(&self, call: &Call, step: &Step, unmet: &[&str]) -> bool {
        let here = match &self.state {
            None => step.from.is_empty(),
            Some(state) => step.from.contains(state) && self.here().is_some_and(|state| !state.end),
        };
        let seen = self.here().is_none_or(|state| state.seen_by.iter().any(|party| self.is(call, party)));
        let role = step.by.iter().any(|by| matches!(by, By::Role(role) if *role == call.role));
        let party = step.of.as_ref().is_none_or(|party| self.is(call, party));
        let purpose = self.procedure.purposes.contains(&call.purpose);
        // Four eyes: the person, in whatever role.
        let apart = step.apart_from.iter().all(|earlier| self.takers.get(earlier) != Some(&call.officer));
        here && seen && role && party && purpose && apart && unmet.is_empty()
    }
}

/// Walks so many times over the procedures in turn.
pub fn all(desk: &Desk, walks: u64) -> Result<Walked, Failure> {
    let call = somebody(desk)?;
    let mut dice = Dice(0x9e37_79b9_7f4a_7c15);
    let (mut walked, began) = (Walked::default(), Instant::now());
    let procedures = desk.catalogue.procedures();
    for nth in 0..walks {
        walk(desk, &procedures[(nth % procedures.len() as u64) as usize], &call, &mut dice, &mut walked);
    }
    walked.decision = began.elapsed() / u32::try_from(walked.tries.max(1)).unwrap_or(u32::MAX);
    Ok(walked)
}

fn walk(desk: &Desk, procedure: &Procedure, call: &Call, dice: &mut Dice, walked: &mut Walked) {
    let bureaux = ["FR", "DE", "ES", "GS"].map(|id| id.parse::<BureauId>().ok());
    let mut walk = Walk {
        procedure,
        source: bureaux[0].clone().unwrap_or_else(|| call.bureau.clone()),
        recipients: bureaux[1].clone().into_iter().collect(),
        state: None,
        takers: BTreeMap::new(),
    };
    let (roles, purposes) = (desk.catalogue.roles(), &procedure.purposes);
    for _ in 0..TRIES_MOST {
        walked.tries += 1;
        // A clock runs out now and then.
        if let Some(to) = clocked(&walk).filter(|_| dice.below(40) == 0) {
            walk.state = Some(to);
            continue;
        }
        // Few people, each of whom may turn up in any role and for any bureau.
        let officer = format!("FR-{:04}", 1 + dice.below(PEOPLE)).parse().unwrap_or_else(|_| call.officer.clone());
        let who = Call {
            officer,
            role: roles[dice.below(roles.len())].id.clone(),
            bureau: bureaux[dice.below(bureaux.len())].clone().unwrap_or_else(|| call.bureau.clone()),
            purpose: if dice.below(8) == 0 {
                call.purpose.clone()
            } else {
                purposes[dice.below(purposes.len())].clone()
            },
            ..call.clone()
        };
        let step = &procedure.steps[dice.below(procedure.steps.len())];
        let unmet: &[&str] = if dice.below(4) == 0 { &["a-check"] } else { &[] };
        let allowed = may_step(&who, &walk.standing(), step, unmet).is_ok();
        let holds = walk.holds(&who, step, unmet);
        // Who does not see a dossier is told nothing of it; who may step in it sees it.
        let blind = allowed && walk.state.is_some() && !sees(&who, &walk.standing());
        walked.broken += u64::from(allowed != holds || blind);
        if allowed {
            walked.steps += 1;
            walk.takers.insert(step.id.clone(), who.officer);
            walk.state = step.to.clone().or(walk.state.take());
            let known = walk.here().is_some_and(|state| procedure.reachable().contains(&state.id));
            walked.broken += u64::from(!known);
        }
        if walk.here().is_some_and(|state| state.end) {
            walked.ended += 1;
            return;
        }
    }
}

/// Where the clock of the present state leads, if the node takes a step when it runs out.
fn clocked(walk: &Walk<'_>) -> Option<StateId> {
    match &walk.here()?.clock.as_ref()?.late {
        Late::Take(step) => walk.procedure.step(step)?.to.clone(),
        Late::Escalate => None,
    }
}

fn somebody(desk: &Desk) -> Result<Call, Failure> {
    let (now, by) = (huecry_terms::Instant::now(), Admits::Operator(Face::LocalCommandLine));
    let (gs, role) = (read("GS")?, read("node.operator")?);
    let (officer, _) = people::admit(desk, by, gs, role, "A. Body", now)?;
    people::identify(desk, &officer.id, (read("operate-node")?, read("B-1")?), now, Face::Api)
}

/// Many more than a walk needs whose people know what they want.
const TRIES_MOST: usize = 2_000;
/// So few that four eyes are often the same two.
const PEOPLE: usize = 4;
