//! What bureaux are under: normal, supervised, corrected, suspended, each capability by itself.
//!
//! One officer proposes a decision, another signs it, and then it is in force (`spec/notices.md` 6.10). What is
//! suspended `access` refuses; what is under supervision is held where it is sent, by the procedure that sends it.

use crate::node::{Desk, commit, refuse};
use crate::people::SECRETARIAT;
use crate::sign_in::later;
use huecry_access::may_act;
use huecry_catalogue::Verb;
use huecry_store::{StoredPaper, Write};
use huecry_terms::{
    Act, ActId, BureauId, Call, Capability, Delegation, EntityId, Failure, Instant, Limits, Mode, Officer, Refusal,
    RefusalKind, Supervision, Trouble,
};
use std::sync::Arc;

/// What is to be decided about a bureau.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// The bureau.
    pub bureau: BureauId,
    /// In what.
    pub capability: Capability,
    /// Which mode; `normal` lifts an earlier one.
    pub mode: Mode,
    /// Why.
    pub reason: String,
    /// The decision it rests on, as the organisation numbers it.
    pub decision: String,
    /// For how many days from the signature; `None` until it is lifted.
    pub days: Option<u16>,
}

/// A decision, with what a page says of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decided {
    /// Its name.
    pub id: String,
    /// What it says.
    pub decision: Supervision,
    /// Whether it is what counts now.
    pub counts: bool,
    /// For how many days it is proposed, while it is not signed.
    pub days: Option<u16>,
}

/// As it is kept.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize)]
struct Kept {
    #[serde(flatten)]
    decision: Supervision,
    days: Option<u16>,
}

/// Proposes a decision about a bureau. It is in force once another officer has signed it.
///
/// # Errors
/// Refused when the role may not, there is no such bureau or it is the General Secretariat itself, or the
/// reason, the decision or the days are not as they must be. Trouble.
pub fn propose(desk: &Desk, call: &Call, wanted: Wanted) -> Result<(String, ActId), Failure> {
    may_act(&desk.catalogue, call, Verb::ProposeSupervision).map_err(|no| refuse(desk, call, ASKED, no))?;
    sound(desk, &wanted)?.map_err(|no| refuse(desk, call, ASKED, no))?;
    let Wanted { bureau, capability, mode, reason, decision, days } = wanted;
    // What is lifted stays lifted.
    let days = days.filter(|_| mode != Mode::Normal);
    let decision = Supervision {
        bureau,
        capability,
        mode,
        reason: reason.trim().to_string(),
        decision: decision.trim().to_string(),
        since: call.now,
        until: None,
        proposed_by: call.officer.clone(),
        signed_by: None,
    };
    let id = desk.store.new_token(call.now)?.to_string();
    let write = write(&id, &Kept { decision: decision.clone(), days }, None)?;
    let act = Act::SupervisionProposed { id: id.clone(), supervision: decision };
    let committed = commit(desk, call, act, vec![write])?;
    Ok((id, committed.act))
}

/// Signs a proposed decision: another person than the one who proposed it. From now on it is in force.
///
/// # Errors
/// Refused when the role may not, there is no such proposal, or the person is the same. Trouble.
pub fn sign(desk: &Desk, call: &Call, id: &str) -> Result<(Supervision, ActId), Failure> {
    may_act(&desk.catalogue, call, Verb::SignSupervision).map_err(|no| refuse(desk, call, ASKED, no))?;
    let waiting = desk.store.papers_named(KIND, id)?.into_iter().next();
    let waiting = waiting.map(|paper| Ok::<_, Trouble>((read(&paper)?, paper.act))).transpose()?;
    let Some((Kept { decision, days }, from)) = waiting.filter(|(kept, _)| kept.decision.signed_by.is_none()) else {
        let about: String = id.chars().take(80).collect();
        return Err(refuse(desk, call, ASKED, Refusal::new(RefusalKind::NoSuchRecord, about)));
    };
    crate::people::apart(desk, &decision.proposed_by, &call.officer)?.map_err(|no| refuse(desk, call, ASKED, no))?;
    let until = days.map(|days| later(call.now, i64::from(days) * DAY));
    let decision = Supervision { since: call.now, until, signed_by: Some(call.officer.clone()), ..decision };
    let write = write(id, &Kept { decision: decision.clone(), days }, Some(from))?;
    let act = Act::SupervisionSigned { id: id.to_string(), supervision: decision.clone() };
    let committed = commit(desk, call, act, vec![write])?;
    Ok((decision, committed.act))
}

/// Every decision, those that count first, then those that wait, then the others; the newest first. Reasons are
/// told to those who decide and to the bureau itself.
///
/// # Errors
/// Trouble of the store.
pub fn list(desk: &Desk, viewer: &Officer, now: Instant) -> Result<Vec<Decided>, Trouble> {
    let role = desk.catalogue.role(&viewer.role);
    let decides = role.is_some_and(|role| role.may(Verb::ProposeSupervision) || role.may(Verb::SignSupervision));
    let mut all = all(desk, now)?;
    if !decides {
        // What is only proposed is nobody else's business yet.
        all.retain(|one| one.decision.signed_by.is_some());
        let others = all.iter_mut().filter(|one| one.decision.bureau != viewer.bureau);
        others.for_each(|one| one.decision.reason.clear());
    }
    Ok(all)
}

/// As [`list`], whole, for the operator of the machine.
///
/// # Errors
/// Trouble of the store.
pub fn all(desk: &Desk, now: Instant) -> Result<Vec<Decided>, Trouble> {
    let mut all = Vec::new();
    for paper in desk.store.papers(KIND)? {
        let Kept { decision, days } = read(&paper)?;
        all.push(Decided { id: paper.name, decision, counts: false, days });
    }
    let last = |all: &[Decided], of: &Decided| {
        let same = |one: &&Decided| {
            one.decision.bureau == of.decision.bureau && one.decision.capability == of.decision.capability
        };
        let signed = all.iter().filter(same).filter(|one| one.decision.counts(now));
        signed.max_by_key(|one| (one.decision.since, one.id.clone())).map(|one| one.id.clone())
    };
    let counting: Vec<bool> = all.iter().map(|one| last(&all, one).as_deref() == Some(&one.id)).collect();
    all.iter_mut().zip(counting).for_each(|(one, counts)| {
        one.counts = counts && one.decision.mode != Mode::Normal;
    });
    let order = |one: &Decided| (!one.counts, one.decision.signed_by.is_some());
    all.sort_by(|a, b| order(a).cmp(&order(b)).then(b.decision.since.cmp(&a.decision.since)));
    Ok(all)
}

/// What a bureau is under in one capability.
///
/// # Errors
/// Trouble of the store.
pub fn mode_of(desk: &Desk, bureau: &BureauId, capability: Capability, now: Instant) -> Result<Mode, Trouble> {
    Ok(modes(desk, bureau, now)?.into_iter().find(|(of, _)| *of == capability).map_or(Mode::Normal, |(_, mode)| mode))
}

/// What narrows the calls of an officer beyond the role; `None` when nothing does.
pub(crate) fn limits(desk: &Desk, officer: &Officer, now: Instant) -> Result<Option<Arc<Limits>>, Trouble> {
    let papers = desk.store.papers_of(officer.bureau.as_str())?;
    let entity = officer.entity.as_ref().map(|id| delegation(&papers, id, now)).transpose()?;
    let limits = Limits { modes: modes_in(&papers, now)?, entity };
    Ok((!limits.is_empty()).then(|| Arc::new(limits)))
}

/// What is delegated to an entity; nothing to one that is not there.
fn delegation(papers: &[StoredPaper], id: &EntityId, now: Instant) -> Result<Delegation, Trouble> {
    let mut kept = papers.iter().filter(|paper| paper.kind == crate::entity::KIND && paper.name == id.as_str());
    let entity = kept.next().map(crate::entity::read).transpose()?;
    let today = huecry_terms::day_of(now);
    let nothing = || Delegation { entity: id.clone(), rights: Vec::new() };
    Ok(entity.map_or_else(nothing, |entity| entity.delegated(today)))
}

fn modes(desk: &Desk, bureau: &BureauId, now: Instant) -> Result<Vec<(Capability, Mode)>, Trouble> {
    modes_in(&desk.store.papers_of(bureau.as_str())?, now)
}

/// What a bureau is under, where it is not normal: of several decisions about one capability the last signed.
fn modes_in(papers: &[StoredPaper], now: Instant) -> Result<Vec<(Capability, Mode)>, Trouble> {
    let mut last: Vec<(Supervision, &str)> = Vec::new();
    for paper in papers.iter().filter(|paper| paper.kind == KIND) {
        let decision = read(paper)?.decision;
        if !decision.counts(now) {
            continue;
        }
        match last.iter_mut().find(|(one, _)| one.capability == decision.capability) {
            Some(one) if (one.0.since, one.1) < (decision.since, &paper.name) => *one = (decision, &paper.name),
            Some(_) => {}
            None => last.push((decision, &paper.name)),
        }
    }
    let modes = last.into_iter().map(|(one, _)| (one.capability, one.mode));
    Ok(modes.filter(|(_, mode)| *mode != Mode::Normal).collect())
}

/// Whether a decision can be proposed so: the outer error is trouble, the inner one a reason why not.
fn sound(desk: &Desk, wanted: &Wanted) -> Result<Result<(), Refusal>, Trouble> {
    let bureau = &wanted.bureau;
    if bureau.as_str() == SECRETARIAT || desk.store.bureau(bureau)?.is_none() {
        return Ok(Err(Refusal::new(RefusalKind::NoSuchRecord, format!("bureau {bureau}"))));
    }
    if wanted.days.is_some_and(|days| !(1..=DAYS_MOST).contains(&days)) {
        return Ok(Err(Refusal::new(RefusalKind::FormNotSatisfied, format!("days: 1 to {DAYS_MOST}"))));
    }
    let reason = crate::record::plain("reason", &wanted.reason, REASON_MOST);
    Ok(reason.and(crate::record::plain("decision", &wanted.decision, DECISION_MOST)))
}

fn read(paper: &StoredPaper) -> Result<Kept, Trouble> {
    serde_json::from_slice(&paper.body).map_err(|e| {
        Trouble::new(format!("could not read decision `{}`: {e}", paper.name), "look at the store's backup")
    })
}

fn write(id: &str, kept: &Kept, from: Option<ActId>) -> Result<Write, Trouble> {
    let body = serde_json::to_vec(kept).map_err(|e| Trouble::new(format!("could not write the decision: {e}"), ""))?;
    let owner = kept.decision.bureau.to_string();
    Ok(Write::Paper { owner, kind: KIND, name: id.to_string(), body: Some(body), from })
}

const KIND: &str = "supervision";
const ASKED: &str = "supervision";
/// The longest a decision runs without being looked at again: a year. Without days it runs until it is lifted.
pub const DAYS_MOST: u16 = 366;
/// The longest reason, in characters.
const REASON_MOST: usize = 2_000;
/// The longest number of a decision, in characters.
const DECISION_MOST: usize = 120;
/// A day, in minutes.
const DAY: i64 = 24 * 60;
