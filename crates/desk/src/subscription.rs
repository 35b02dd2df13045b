//! Standing queries: a later record that matches raises a hit.
//!
//! What was compared already is remembered with the act that recorded the hits, so that a process
//! killed between a record and its hit raises the hit when it starts again, and raises it once. Where several
//! processes work over one store the same two notes decide: an act that raises hits is recorded only if
//! nobody has compared further, or placed or ended a standing query, since they were read.

use crate::node::{Desk, commit, of_conflict, once_of, refuse};
use crate::record::in_force;
use crate::search::{compare_one, hit_ref};
use huecry_access::{Scope, Viewer, may, may_act, of_an_entity, scope, sees_work_of, view, within};
use huecry_catalogue::Verb;
use huecry_matching::compare::Asked;
use huecry_store::{CommitError, Conflict, Subscription, Write};
use huecry_terms::{
    Act, ActId, Call, Entry, Face, Failure, HitRef, Instant, Query, Record, Refusal, RefusalKind, RegisterId,
    SubscriptionId, Trouble,
};
use std::sync::{MutexGuard, PoisonError};

/// The standing queries, prepared, and how far the records have been compared with them.
#[derive(Default)]
pub struct Standing {
    queries: Vec<Prepared>,
    up_to: Option<ActId>,
    /// What the note said from which `up_to` was read. Behind it there may be acts that wrote nothing.
    noted: Option<String>,
    /// What the note said that changes with the list of standing queries.
    listed: Option<String>,
}

impl Standing {
    /// What must not have changed for an act that builds on all this.
    fn expected(&self) -> [Write; 2] {
        let expect = |key: &str, value: &Option<String>| Write::Expect { key: key.into(), value: value.clone() };
        [expect(COMPARED, &self.noted), expect(LISTED, &self.listed)]
    }
}

struct Prepared {
    id: SubscriptionId,
    scope: Scope,
    asked: Asked,
}

/// As [`place`], without the act.
///
/// # Errors
/// As there.
pub fn add(desk: &Desk, call: &Call, query: &Query) -> Result<SubscriptionId, Failure> {
    place(desk, call, query).map(|(id, _)| id)
}

/// As [`stop`], without the act.
///
/// # Errors
/// As there.
pub fn end(desk: &Desk, call: &Call, id: SubscriptionId) -> Result<(), Failure> {
    stop(desk, call, id).map(|_| ())
}

/// Places a standing query: the same words and the same rights as a search.
///
/// # Errors
/// As a search. Trouble.
pub fn place(desk: &Desk, call: &Call, query: &Query) -> Result<(SubscriptionId, ActId), Failure> {
    may_act(&desk.catalogue, call, Verb::Subscribe).map_err(|no| refuse(desk, call, "subscribe", no))?;
    let scope = scope(&desk.catalogue, call, Verb::Search, &query.registers)
        .map_err(|no| refuse(desk, call, "subscribe", no))?;
    if query.text.len() > Query::TEXT_MOST || !Asked::of(&query.terms).finds_by_itself() {
        return Err(refuse(desk, call, "subscribe", Refusal::new(RefusalKind::NothingToSearch, String::new())));
    }
    let id = desk.store.new_subscription(call.now)?;
    let subscription = Subscription {
        id,
        officer: call.officer.clone(),
        bureau: call.bureau.clone(),
        role: call.role.clone(),
        purpose: call.purpose.clone(),
        case: call.case.clone(),
        text: query.text.clone(),
        // Under a key that was issued for some registers, or a delegation, it looks in those and never in others.
        registers: match call.within.is_some() || of_an_entity(call) {
            true => scope.registers.clone(),
            false => query.registers.clone(),
        },
    };
    let act = Act::Subscribed { subscription: id, text: query.text.clone(), registers: scope.registers };
    loop {
        // What was recorded before is what a search finds: the standing query looks at what comes later.
        let mut standing = standing(desk);
        desk.store.size_now()?;
        raise_with(desk, call.now, &mut standing)?;
        let up_to = match standing.queries.as_slice() {
            [] => {
                // With nothing to compare nobody has read how far others have come: without this, a list
                // that was emptied would be expected as it was before, and never again be what is expected.
                read_compared(desk, &mut standing)?;
                desk.store.size_now()?.checked_sub(1).map(ActId)
            }
            _ => standing.up_to,
        };
        let mut writes = Vec::from(standing.expected());
        writes.extend([Write::Subscription(subscription.clone()), compared(up_to), listed(id.to_string())]);
        writes.extend(once_of(call));
        match desk.store.commit(Entry::of(call, act.clone()), writes) {
            Ok(committed) => {
                prepare(desk, &mut standing)?;
                return Ok((id, committed.act));
            }
            Err(CommitError::Conflict(Conflict::NoteMoved { .. })) => continue,
            // Not a new refusal: the act that answered the request the first time is on record.
            Err(CommitError::Conflict(conflict @ Conflict::DoneBefore { .. })) => {
                return Err(of_conflict(&conflict).into());
            }
            Err(CommitError::Conflict(conflict)) => {
                return Err(refuse(desk, call, "subscribe", of_conflict(&conflict)));
            }
            Err(CommitError::Trouble(trouble)) => return Err(trouble.into()),
        }
    }
}

/// Ends a standing query of the caller's bureau.
///
/// # Errors
/// Refused when the bureau has no such subscription. Trouble.
pub fn stop(desk: &Desk, call: &Call, id: SubscriptionId) -> Result<ActId, Failure> {
    own(desk, call, id)?;
    let writes = vec![Write::SubscriptionEnd(id), listed(format!("without {id}"))];
    let committed = commit(desk, call, Act::Unsubscribed { subscription: id }, writes)?;
    prepare(desk, &mut standing(desk))?;
    Ok(committed.act)
}

/// The standing queries of the caller's bureau; under a key issued for some registers, those that look there alone.
///
/// # Errors
/// Trouble; refused when the role may not subscribe.
pub fn list(desk: &Desk, call: &Call) -> Result<Vec<Subscription>, Failure> {
    may_act(&desk.catalogue, call, Verb::Subscribe).map_err(|no| refuse(desk, call, "subscribe", no))?;
    let placed = desk.store.subscriptions()?.into_iter().map(|p| p.subscription);
    let inside = |s: &Subscription| {
        call.within.is_none() || (!s.registers.is_empty() && s.registers.iter().all(|r| within(call, r)))
    };
    Ok(placed.filter(|s| s.bureau == call.bureau && sees_work_of(call, &s.officer) && inside(s)).collect())
}

/// The hits a standing query has raised, with the records the caller may still see.
///
/// # Errors
/// Refused when the bureau has no such subscription. Trouble.
pub fn hits(desk: &Desk, call: &Call, id: SubscriptionId) -> Result<(Vec<(HitRef, Record)>, ActId), Failure> {
    own(desk, call, id)?;
    let viewer = Viewer::of(call);
    let today = huecry_terms::day_of(call.now);
    let mut seen = Vec::new();
    for hit in desk.store.hits(id)?.into_iter().map(|raised| raised.hit) {
        // A record withheld since, taken back or erased is absent here as it is in a search; so is one of a register
        // that the purpose of this call does not open.
        let open = desk.catalogue.register(&hit.register);
        if open.is_none_or(|register| may(&desk.catalogue, call, Verb::Search, register).is_err()) {
            continue;
        }
        let record = desk.store.get(&hit.register, hit.record)?.filter(|r| in_force(r, today));
        if let Some(record) = record.and_then(|r| view(&viewer, r)) {
            seen.push((hit, record));
        }
    }
    let committed = commit(desk, call, Act::HitsRead { subscription: id, hits: seen.len() as u64 }, Vec::new())?;
    Ok((seen, committed.act))
}

/// Prepares the standing queries kept in the store.
///
/// # Errors
/// Trouble of the store.
pub(crate) fn start(desk: &Desk) -> Result<(), Trouble> {
    prepare(desk, &mut standing(desk))
}

fn standing(desk: &Desk) -> MutexGuard<'_, Standing> {
    desk.standing.lock().unwrap_or_else(PoisonError::into_inner)
}

fn prepare(desk: &Desk, standing: &mut Standing) -> Result<(), Trouble> {
    // Read before the list: a list that changed in between is then known for an older one, and read again.
    let listed = desk.store.note(LISTED)?;
    let mut queries = Vec::new();
    let bureaux = desk.store.bureaux()?;
    for subscription in desk.store.subscriptions()?.into_iter().map(|p| p.subscription) {
        let Some(bureau) = bureaux.iter().find(|b| b.id == subscription.bureau) else { continue };
        let call = Call {
            officer: subscription.officer,
            bureau: subscription.bureau,
            organisation: bureau.organisation.clone(),
            role: subscription.role,
            purpose: subscription.purpose,
            case: subscription.case,
            now: Instant::UNIX_EPOCH,
            face: Face::Node,
            within: None,
            limits: None,
            once: None,
        };
        // A catalogue that has closed the registers since closes the standing query too.
        let Ok(scope) = scope(&desk.catalogue, &call, Verb::Search, &subscription.registers) else { continue };
        let query = crate::search::read(&desk.catalogue, &subscription.text, Vec::<RegisterId>::new(), 1, call.now);
        queries.push(Prepared { id: subscription.id, scope, asked: Asked::of(&query.terms) });
    }
    standing.queries = queries;
    standing.listed = listed;
    Ok(())
}

/// Reads how far records have been compared, by whatever process.
fn read_compared(desk: &Desk, standing: &mut Standing) -> Result<(), Trouble> {
    standing.noted = desk.store.note(COMPARED)?;
    let kept = standing.noted.as_deref().and_then(|n| n.parse().ok()).map(ActId);
    standing.up_to = standing.up_to.max(kept);
    Ok(())
}

/// Compares what was recorded since with the standing queries, and records the hits.
///
/// # Errors
/// Trouble of the store.
pub(crate) fn raise(desk: &Desk, now: Instant) -> Result<(), Trouble> {
    raise_with(desk, now, &mut standing(desk))
}

fn raise_with(desk: &Desk, now: Instant, standing: &mut Standing) -> Result<(), Trouble> {
    // Not to the end: while others record there may be none.
    let acts = desk.store.size();
    while compare_next(desk, acts, now, standing)? {}
    Ok(())
}

/// Compares the next stretch of the first so many acts, and records its hits. Whether there may be another.
fn compare_next(desk: &Desk, acts: u64, now: Instant, standing: &mut Standing) -> Result<bool, Trouble> {
    if desk.store.note(LISTED)? != standing.listed {
        prepare(desk, standing)?;
    }
    if standing.queries.is_empty() {
        return Ok(false);
    }
    read_compared(desk, standing)?;
    let changes = desk.store.changes_within(standing.up_to, acts, STEP_ACTS)?;
    let Some(up_to) = changes.up_to.filter(|act| Some(*act) > standing.up_to) else { return Ok(false) };
    if !changes.born.is_empty() && !record_raised(desk, now, up_to, standing, &changes.born)? {
        return Ok(true);
    }
    standing.up_to = Some(up_to);
    Ok(true)
}

/// Compares records and records the hits; not if another process was faster.
fn record_raised(
    desk: &Desk,
    now: Instant,
    up_to: ActId,
    standing: &Standing,
    born: &[Record],
) -> Result<bool, Trouble> {
    let mut raised: Vec<(SubscriptionId, HitRef)> = Vec::new();
    // A version that takes a record back is new too, and no hit.
    let today = huecry_terms::day_of(now);
    for record in born.iter().filter(|record| in_force(record, today)) {
        for query in &standing.queries {
            let hit = compare_one(desk, &query.scope, &query.asked, record.clone());
            raised.extend(hit.map(|h| (query.id, hit_ref(&h))));
        }
    }
    let mut writes = Vec::from(standing.expected());
    writes.push(compared(Some(up_to)));
    writes.extend(raised.iter().map(|(id, hit)| Write::Hits { subscription: *id, hits: vec![hit.clone()] }));
    let act = Act::HitsRaised { up_to, hits: raised };
    match desk.store.commit(Entry::of_node(now, Face::Node, act), writes) {
        Ok(_) => Ok(true),
        Err(CommitError::Conflict(Conflict::NoteMoved { .. })) => Ok(false),
        Err(CommitError::Trouble(trouble)) => Err(trouble),
        Err(CommitError::Conflict(conflict)) => {
            Err(Trouble::new(format!("hits could not be recorded: {conflict:?}"), ""))
        }
    }
}

fn own(desk: &Desk, call: &Call, id: SubscriptionId) -> Result<Subscription, Failure> {
    let found = list(desk, call)?.into_iter().find(|s| s.id == id);
    found.ok_or_else(|| refuse(desk, call, "subscription", Refusal::new(RefusalKind::NoSuchRecord, id.to_string())))
}

fn compared(up_to: Option<ActId>) -> Write {
    Write::Note { key: COMPARED.into(), value: up_to.map_or_else(String::new, |a| a.0.to_string()) }
}

/// The list changed; never twice by the same word.
fn listed(word: String) -> Write {
    Write::Note { key: LISTED.into(), value: word }
}

/// Under which key the store remembers up to which act records were compared.
const COMPARED: &str = "standing-queries-up-to";
/// Under which key the store remembers which change of the list was the last.
const LISTED: &str = "standing-queries-listed";
const STEP_ACTS: usize = 500;
