//! Standing queries: a later record that matches raises a hit.
//!
//! What was compared already is remembered with the act that recorded the hits, so that a process
//! killed between a record and its hit raises the hit when it starts again, and raises it once.

use crate::node::{Desk, commit, last_act, refuse};
use crate::record::in_force;
use crate::search::{compare_one, hit_ref};
use huecry_access::{Scope, Viewer, may_act, scope, view, within};
use huecry_catalogue::Verb;
use huecry_matching::compare::Asked;
use huecry_store::{CommitError, Subscription, Write};
use huecry_terms::{
    Act, ActId, Call, Entry, Face, Failure, HitRef, Instant, Query, Record, Refusal, RefusalKind, RegisterId,
    SubscriptionId, Trouble,
};
use std::sync::PoisonError;

/// The standing queries, prepared, and how far the records have been compared with them.
#[derive(Default)]
pub struct Standing {
    queries: Vec<Prepared>,
    up_to: Option<ActId>,
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
        // Under a key that was issued for some registers it looks in those and never in others.
        registers: if call.within.is_some() { scope.registers.clone() } else { query.registers.clone() },
    };
    let act = Act::Subscribed { subscription: id, text: query.text.clone(), registers: scope.registers };
    // What was recorded before is what a search finds: the standing query looks at what comes later.
    raise(desk, call.now)?;
    let writes = vec![Write::Subscription(subscription), note(last_act(desk))];
    let committed = commit(desk, call, act, writes)?;
    start(desk)?;
    Ok((id, committed.act))
}

/// Ends a standing query of the caller's bureau.
///
/// # Errors
/// Refused when the bureau has no such subscription. Trouble.
pub fn stop(desk: &Desk, call: &Call, id: SubscriptionId) -> Result<ActId, Failure> {
    own(desk, call, id)?;
    let committed = commit(desk, call, Act::Unsubscribed { subscription: id }, vec![Write::SubscriptionEnd(id)])?;
    start(desk)?;
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
    Ok(placed.filter(|s| s.bureau == call.bureau && inside(s)).collect())
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
        // A record withheld since, taken back or erased is absent here as it is in a search.
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
            once: None,
        };
        // A catalogue that has closed the registers since closes the standing query too.
        let Ok(scope) = scope(&desk.catalogue, &call, Verb::Search, &subscription.registers) else { continue };
        let query = crate::search::read(&desk.catalogue, &subscription.text, Vec::<RegisterId>::new(), 1, call.now);
        queries.push(Prepared { id: subscription.id, scope, asked: Asked::of(&query.terms) });
    }
    let kept = desk.store.note(NOTE)?.and_then(|n| n.parse().ok()).map(ActId);
    let mut standing = desk.standing.lock().unwrap_or_else(PoisonError::into_inner);
    standing.up_to = standing.up_to.max(kept);
    standing.queries = queries;
    Ok(())
}

/// Compares what was recorded since with the standing queries, and records the hits.
///
/// # Errors
/// Trouble of the store.
pub(crate) fn raise(desk: &Desk, now: Instant) -> Result<(), Trouble> {
    let mut standing = desk.standing.lock().unwrap_or_else(PoisonError::into_inner);
    if standing.queries.is_empty() {
        return Ok(());
    }
    loop {
        let changes = desk.store.changes(standing.up_to, STEP_ACTS)?;
        let Some(up_to) = changes.up_to.filter(|act| Some(*act) > standing.up_to) else { return Ok(()) };
        let mut raised: Vec<(SubscriptionId, HitRef)> = Vec::new();
        // A version that takes a record back is new too, and no hit.
        let today = huecry_terms::day_of(now);
        for record in changes.born.iter().filter(|record| in_force(record, today)) {
            for query in &standing.queries {
                let hit = compare_one(desk, &query.scope, &query.asked, record.clone());
                raised.extend(hit.map(|h| (query.id, hit_ref(&h))));
            }
        }
        if !changes.born.is_empty() {
            record_raised(desk, now, up_to, raised)?;
        }
        standing.up_to = Some(up_to);
    }
}

fn record_raised(
    desk: &Desk,
    now: Instant,
    up_to: ActId,
    raised: Vec<(SubscriptionId, HitRef)>,
) -> Result<(), Trouble> {
    let mut writes: Vec<Write> = vec![note(Some(up_to))];
    writes.extend(raised.iter().map(|(id, hit)| Write::Hits { subscription: *id, hits: vec![hit.clone()] }));
    let act = Act::HitsRaised { up_to, hits: raised };
    match desk.store.commit(Entry::of_node(now, Face::Node, act), writes) {
        Ok(_) => Ok(()),
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

fn note(up_to: Option<ActId>) -> Write {
    Write::Note { key: NOTE.into(), value: up_to.map_or_else(String::new, |a| a.0.to_string()) }
}

/// Under which key the store remembers up to which act records were compared.
const NOTE: &str = "standing-queries-up-to";
const STEP_ACTS: usize = 500;
