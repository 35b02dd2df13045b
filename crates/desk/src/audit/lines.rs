//! What acts say, in the parts a list shows: when, who, for whom, what, where, why, and how it ended.

use super::{Wanted, look};
use crate::node::Desk;
use huecry_access::{Viewer, view};
use huecry_store::StoredAct;
use huecry_terms::{
    Act, ActId, BureauId, Call, CaseRef, Entry, Face, Failure, HitRef, Instant, OfficerId, PurposeId, RecordId,
    Refusal, RegisterId, Trouble,
};
use std::collections::BTreeMap;

/// One act of a list. What an act was asked with (the words of a search) is not part of it: that is one step
/// away, with the act itself.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// The act.
    pub act: ActId,
    /// When, by the node's clock; to the second once its content was erased.
    pub at: Instant,
    /// The key of its words: `act-searched`.
    pub key: &'static str,
    /// Whether its content was erased: then only its number, its moment and its kind are known.
    pub erased: bool,
    /// Who; `None` for the node itself.
    pub officer: Option<OfficerId>,
    /// What the officer is called.
    pub name: Option<String>,
    /// For which bureau.
    pub bureau: Option<BureauId>,
    /// Through which face.
    pub face: Option<Face>,
    /// Why.
    pub purpose: Option<PurposeId>,
    /// In which case.
    pub case: Option<CaseRef>,
    /// Where.
    pub registers: Vec<RegisterId>,
    /// Which records, the first few.
    pub records: Vec<About>,
    /// How many more records.
    pub more: usize,
    /// How it ended.
    pub outcome: Outcome,
}

/// A record that an act named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    /// Its register.
    pub register: RegisterId,
    /// The record, as the act names it.
    pub record: RecordId,
    /// Its number, where whoever looks may see it and it is still there.
    pub number: Option<String>,
}

/// How an act ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// It was done; there is nothing to count.
    Done,
    /// So many hits.
    Hits(u64),
    /// So many records.
    Records(u64),
    /// So many acts.
    Acts(u64),
    /// It was refused.
    Refused(Refusal),
    /// It is not known any more.
    Erased,
}

/// Acts of a list that goes on.
#[derive(Debug, Clone, PartialEq)]
pub struct Listed {
    /// The acts, in the order asked for.
    pub lines: Vec<Line>,
    /// Behind which act the list goes on; `None` at its end. A page may be empty and go on all the same.
    pub next: Option<ActId>,
    /// The act that recorded this look.
    pub act: ActId,
}

/// The acts asked for, as [`look`] gives them, as lines of a list.
///
/// # Errors
/// As there.
pub fn list(desk: &Desk, call: &Call, wanted: &Wanted) -> Result<Listed, Failure> {
    let looked = look(desk, call, wanted)?;
    Ok(Listed { lines: lines(desk, &Viewer::of(call), &looked.acts)?, next: looked.next, act: looked.act })
}

/// Acts as lines of a list, for whoever was entitled to look at them.
///
/// # Errors
/// Trouble of the store.
pub fn lines(desk: &Desk, viewer: &Viewer, acts: &[StoredAct]) -> Result<Vec<Line>, Trouble> {
    let mut names = BTreeMap::new();
    acts.iter().map(|act| line(desk, viewer, act, &mut names)).collect()
}

type Names = BTreeMap<OfficerId, Option<String>>;

fn line(desk: &Desk, viewer: &Viewer, act: &StoredAct, names: &mut Names) -> Result<Line, Trouble> {
    let key = Act::key_of(act.leaf.type_code).unwrap_or("act-content-erased");
    let second = i64::try_from(act.leaf.time).ok().and_then(|second| Instant::from_second(second).ok());
    let mut line = Line {
        act: act.id,
        at: second.unwrap_or(Instant::UNIX_EPOCH),
        key,
        erased: true,
        officer: None,
        name: None,
        bureau: None,
        face: None,
        purpose: None,
        case: None,
        registers: Vec::new(),
        records: Vec::new(),
        more: 0,
        outcome: Outcome::Erased,
    };
    let Some(entry) = &act.entry else { return Ok(line) };
    let Entry { officer, bureau, purpose, case, at, face, act, .. } = entry.clone();
    let (registers, records) = about(&act);
    line.name = officer.as_ref().map(|id| name(desk, id, names)).transpose()?.flatten();
    line.more = records.len().saturating_sub(SHOWN);
    for (register, record) in records.into_iter().take(SHOWN) {
        let number = desk.store.get(&register, record)?.and_then(|found| view(viewer, found)).map(|seen| seen.number);
        line.records.push(About { register, record, number });
    }
    let outcome = outcome(act);
    Ok(Line { at, erased: false, officer, bureau, face: Some(face), purpose, case, registers, outcome, ..line })
}

fn name(desk: &Desk, id: &OfficerId, names: &mut Names) -> Result<Option<String>, Trouble> {
    if let Some(known) = names.get(id) {
        return Ok(known.clone());
    }
    let name = desk.store.officer(id)?.map(|officer| officer.name);
    names.insert(id.clone(), name.clone());
    Ok(name)
}

/// Where an act looked or wrote, and which records it named.
fn about(act: &Act) -> (Vec<RegisterId>, Vec<(RegisterId, RecordId)>) {
    let one = |register: &RegisterId, record: &RecordId| (vec![register.clone()], vec![(register.clone(), *record)]);
    let found = |hit: &HitRef| (hit.register.clone(), hit.record);
    match act {
        Act::Recorded { register, changes, .. } => {
            (vec![register.clone()], changes.iter().map(|change| (register.clone(), change.record)).collect())
        }
        Act::Erased { register, record, .. }
        | Act::Read { register, record, .. }
        | Act::HistoryRead { register, record } => one(register, record),
        Act::DraftRead { register, revises: Some(record), .. } => one(register, record),
        Act::DraftRead { register, .. }
        | Act::DraftSaved { register, .. }
        | Act::DraftDropped { register, .. }
        | Act::Exported { register, .. } => (vec![register.clone()], Vec::new()),
        Act::Searched { registers, hits, .. } => (registers.clone(), hits.iter().map(found).collect()),
        Act::Subscribed { registers, .. } | Act::TokenIssued { registers, .. } => (registers.clone(), Vec::new()),
        Act::HitsRaised { hits, .. } => {
            let records: Vec<_> = hits.iter().map(|(_, hit)| found(hit)).collect();
            let mut registers: Vec<RegisterId> = records.iter().map(|(register, _)| register.clone()).collect();
            registers.sort();
            registers.dedup();
            (registers, records)
        }
        _ => (Vec::new(), Vec::new()),
    }
}

fn outcome(act: Act) -> Outcome {
    match act {
        Act::Searched { hits, .. } => Outcome::Hits(hits.len() as u64),
        Act::HitsRaised { hits, .. } => Outcome::Hits(hits.len() as u64),
        Act::HitsRead { hits, .. } => Outcome::Hits(hits),
        Act::Recorded { changes, .. } => Outcome::Records(changes.len() as u64),
        Act::Exported { records, .. } => Outcome::Records(records),
        Act::ActsRead { acts, .. } => Outcome::Acts(acts),
        Act::Refused { refusal, .. } => Outcome::Refused(refusal),
        _ => Outcome::Done,
    }
}

/// So many records of an act stand in its line; an import has thousands.
const SHOWN: usize = 3;
