//! A query met a notice: the node opens a dossier for the bureau that asked or placed it, so that somebody looks, and by
//! when (`spec/notices.md` 8.4).
//!
//! A search opens it at once, so that its answer leads there; a worker follows the acts behind it and opens what a crash
//! or a trouble left out. What standing queries met it opens alone. How far it has come is known to whoever follows; after
//! a new start it looks back, and finds by the dossiers themselves what was opened.

use super::due::opened_when;
use super::opening;
use crate::node::Desk;
use huecry_catalogue::{Procedure, Step, Verb, When};
use huecry_store::{ActFilter, DossierFilter, StoredAct, StoredDossier};
use huecry_terms::{
    Act, ActId, BureauId, Call, Hit, HitRef, Instant, Record, RegisterId, RoleId, SubscriptionId, Trouble, Word, day_of,
};

/// How far acts were followed; before the first look, nowhere.
#[derive(Debug, Clone, Copy, Default)]
pub struct Met {
    raised: Option<ActId>,
    searched: Option<ActId>,
}

/// Opens a dossier for each notice of another bureau that was met since. Answers how many were opened. It looks at so
/// many acts at a time; what is left is looked at the next time.
///
/// # Errors
/// Trouble of the store.
pub fn meet(desk: &Desk, met: &mut Met, now: Instant) -> Result<usize, Trouble> {
    let Some(opens) = opened_when(desk, When::NoticeMet) else { return Ok(0) };
    let raised = follow(desk, "hits-raised", &mut met.raised, |stored| of_standing(desk, opens, stored, now))?;
    if met.searched.is_none() {
        // Searches are many, and nearly all of theirs is done: only the last ones can have been cut off.
        met.searched = desk.store.size_now()?.checked_sub(LOOK_BACK).map(ActId);
    }
    let searched = follow(desk, "searched", &mut met.searched, |stored| of_search(desk, opens, stored, now))?;
    Ok(raised + searched)
}

fn of_standing(desk: &Desk, opens: (&Procedure, &Step), stored: &StoredAct, now: Instant) -> Result<usize, Trouble> {
    let Some(Act::HitsRaised { hits, .. }) = stored.entry.as_ref().map(|entry| &entry.act) else { return Ok(0) };
    let mut opened = 0;
    for (subscription, hit) in hits.iter().filter(|(_, hit)| is_notice(desk, &hit.register)) {
        let Some(bureau) = placed_by(desk, *subscription)? else { continue };
        opened += usize::from(one(desk, opens, &bureau, hit, |ended| ended.act > stored.id, now)?);
    }
    Ok(opened)
}

/// What a search met: a dossier for the asker's bureau about each notice of another one that was plainly met. While one
/// is open, or came to its end within a day, searching again opens no other. Nothing is opened for a role that follows no
/// hits.
///
/// # Errors
/// Trouble of the store.
pub(crate) fn searched(desk: &Desk, call: &Call, hits: &[Hit]) -> Result<(), Trouble> {
    let Some(opens) = opened_when(desk, When::NoticeMet) else { return Ok(()) };
    let hits: Vec<HitRef> = hits.iter().map(crate::search::hit_ref).collect();
    for hit in plain(desk, &call.role, &hits) {
        one(desk, opens, &call.bureau, hit, lately(call.now), call.now)?;
    }
    Ok(())
}

fn of_search(desk: &Desk, opens: (&Procedure, &Step), stored: &StoredAct, now: Instant) -> Result<usize, Trouble> {
    let Some(entry) = &stored.entry else { return Ok(0) };
    let (Act::Searched { hits, .. }, Some(bureau), Some(role)) = (&entry.act, &entry.bureau, &entry.role) else {
        return Ok(0);
    };
    let mut opened = 0;
    for hit in plain(desk, role, hits) {
        let since = |ended: &StoredDossier| ended.act > stored.id || lately(entry.at)(ended);
        opened += usize::from(one(desk, opens, bureau, hit, since, now)?);
    }
    Ok(opened)
}

/// The notices that were plainly met, the likeliest first: of a question that meets more, a person must ask better.
fn plain<'h>(desk: &Desk, role: &RoleId, hits: &'h [HitRef]) -> Vec<&'h HitRef> {
    if desk.catalogue.role(role).is_none_or(|role| !role.may(Verb::FollowHits)) {
        return Vec::new();
    }
    let met = hits.iter().filter(|hit| hit.word >= Word::Strong && is_notice(desk, &hit.register));
    met.take(OF_SEARCH_MOST).collect()
}

/// One hit of a bureau: whether a dossier was opened for it. `counts` says which dossiers that have ended stand for it.
fn one(
    desk: &Desk,
    opens: (&Procedure, &Step),
    bureau: &BureauId,
    hit: &HitRef,
    counts: impl Fn(&StoredDossier) -> bool,
    now: Instant,
) -> Result<bool, Trouble> {
    let Some(record) = desk.store.get(&hit.register, hit.record)? else { return Ok(false) };
    let in_force = crate::record::in_force(&record, day_of(now));
    if record.source == *bureau || !in_force || is_looked_at(desk, opens.0, &record, Some(bureau), counts)? {
        return Ok(false);
    }
    opening::by_the_node(desk, opens, &record, vec![bureau.clone()], now)
}

/// Looks at the acts of a kind behind one, so many in one turn, and adds up what was opened for each.
pub(super) fn follow(
    desk: &Desk,
    kind: &str,
    after: &mut Option<ActId>,
    mut each: impl FnMut(&StoredAct) -> Result<usize, Trouble>,
) -> Result<usize, Trouble> {
    let filter = ActFilter { type_number: Act::type_number_of(kind), ..ActFilter::default() };
    let mut opened = 0;
    for _ in 0..PAGES {
        let acts = desk.store.acts(&filter, *after, AT_ONCE)?;
        for stored in &acts {
            opened += each(stored)?;
            *after = Some(stored.id);
        }
        if acts.len() < AT_ONCE {
            break;
        }
    }
    Ok(opened)
}

fn is_notice(desk: &Desk, register: &RegisterId) -> bool {
    desk.catalogue.register(register).is_some_and(|register| register.notice.is_some())
}

/// One that came to its end within a day stands for whoever searches again.
fn lately(at: Instant) -> impl Fn(&StoredDossier) -> bool {
    move |ended| ended.dossier.entered.saturating_add(A_DAY).is_ok_and(|until| until > at)
}

/// The bureau a standing query was placed for; none once it has ended.
fn placed_by(desk: &Desk, id: SubscriptionId) -> Result<Option<BureauId>, Trouble> {
    let placed = desk.store.subscriptions()?.into_iter().find(|placed| placed.subscription.id == id);
    Ok(placed.map(|placed| placed.subscription.bureau))
}

/// Whether a dossier about the record, of this bureau where one is named, is open, or has ended and still counts.
pub(super) fn is_looked_at(
    desk: &Desk,
    procedure: &Procedure,
    record: &Record,
    bureau: Option<&BureauId>,
    counts: impl Fn(&StoredDossier) -> bool,
) -> Result<bool, Trouble> {
    let about = Some((record.register.clone(), record.id));
    let filter = DossierFilter { procedure: Some(procedure.id.clone()), about, ..DossierFilter::default() };
    let dossiers = desk.store.dossiers(&filter, None, DOSSIERS_MOST)?;
    let mut of_bureau = dossiers.iter().filter(|one| bureau.is_none_or(|of| one.dossier.recipients.contains(of)));
    Ok(of_bureau.any(|stored| !stored.dossier.ended || counts(stored)))
}

const A_DAY: jiff::SignedDuration = jiff::SignedDuration::from_hours(24);
/// So many acts are read at a time, and so many times in one turn.
const AT_ONCE: usize = 200;
const PAGES: usize = 50;
/// So many acts back a new start looks for searches: more than a node does while a dossier is opened.
const LOOK_BACK: u64 = 10_000;
/// So many dossiers one search opens at most.
const OF_SEARCH_MOST: usize = 10;
/// So many dossiers about one record are looked at.
const DOSSIERS_MOST: usize = 1_000;
