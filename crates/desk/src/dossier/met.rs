//! A query met a notice: the node opens a dossier for the bureau that asked or placed it, so that somebody looks, and by
//! when (`spec/notices.md` 8.4).
//!
//! For a standing query it follows the acts that raised hits. How far it has come is known to whoever follows; after a new start it looks at
//! all of them again, and finds by the dossiers themselves what was opened.

use super::due::opened_when;
use super::opening;
use crate::node::Desk;
use huecry_catalogue::{Procedure, Verb, When};
use huecry_store::{ActFilter, DossierFilter, StoredDossier};
use huecry_terms::{
    Act, ActId, BureauId, Call, Hit, HitRef, Instant, Record, RegisterId, SubscriptionId, Trouble, Word, day_of,
};

/// How far the acts that raised hits were followed.
#[derive(Debug, Clone, Copy, Default)]
pub struct Met(Option<ActId>);

/// Opens a dossier for each notice of another bureau that standing queries met since. Answers how many were opened.
///
/// # Errors
/// Trouble of the store.
pub fn meet(desk: &Desk, met: &mut Met, now: Instant) -> Result<usize, Trouble> {
    let Some(opens) = opened_when(desk, When::NoticeMet) else { return Ok(0) };
    let raised = Act::HitsRaised { up_to: ActId(0), hits: Vec::new() }.type_number();
    let filter = ActFilter { type_number: Some(raised), ..ActFilter::default() };
    let mut opened = 0;
    loop {
        let acts = desk.store.acts(&filter, met.0, AT_ONCE)?;
        for stored in &acts {
            if let Some(Act::HitsRaised { hits, .. }) = stored.entry.as_ref().map(|entry| &entry.act) {
                for (subscription, hit) in hits {
                    opened += usize::from(one(desk, opens, (stored.id, *subscription, hit), now)?);
                }
            }
            met.0 = Some(stored.id);
        }
        if acts.len() < AT_ONCE {
            return Ok(opened);
        }
    }
}

/// What a search met: a dossier for the asker's bureau about each notice of another one that was plainly met. While one
/// is open, or was moved within a day, searching again opens no other. Nothing is opened for a role that follows no hits.
///
/// # Errors
/// Trouble of the store.
pub(crate) fn searched(desk: &Desk, call: &Call, hits: &[Hit]) -> Result<(), Trouble> {
    let follows = desk.catalogue.role(&call.role).is_some_and(|role| role.may(Verb::FollowHits));
    let Some(opens) = opened_when(desk, When::NoticeMet).filter(|_| follows) else { return Ok(()) };
    for hit in hits.iter().filter(|hit| hit.word >= Word::Strong && is_notice(desk, &hit.record.register)) {
        let Some(record) = desk.store.get(&hit.record.register, hit.record.id)? else { continue };
        let other = record.source != call.bureau && crate::record::in_force(&record, day_of(call.now));
        // One that came to its end within a day stands for whoever searches again.
        let lately =
            |ended: &StoredDossier| ended.dossier.entered.saturating_add(A_DAY).is_ok_and(|until| until > call.now);
        if other && !is_looked_at(desk, opens.0, &record, Some(&call.bureau), lately)? {
            opening::by_the_node(desk, opens, &record, vec![call.bureau.clone()], call.now)?;
        }
    }
    Ok(())
}

fn is_notice(desk: &Desk, register: &RegisterId) -> bool {
    desk.catalogue.register(register).is_some_and(|register| register.notice.is_some())
}

/// One hit: whether a dossier was opened for it.
fn one(
    desk: &Desk,
    opens: (&Procedure, &huecry_catalogue::Step),
    (act, subscription, hit): (ActId, SubscriptionId, &HitRef),
    now: Instant,
) -> Result<bool, Trouble> {
    if !is_notice(desk, &hit.register) {
        return Ok(false);
    }
    let Some(bureau) = placed_by(desk, subscription)? else { return Ok(false) };
    let Some(record) = desk.store.get(&hit.register, hit.record)? else { return Ok(false) };
    let in_force = crate::record::in_force(&record, day_of(now));
    if record.source == bureau
        || !in_force
        || is_looked_at(desk, opens.0, &record, Some(&bureau), |ended| ended.act > act)?
    {
        return Ok(false);
    }
    opening::by_the_node(desk, opens, &record, vec![bureau], now)
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

/// For so long.
const A_DAY: jiff::SignedDuration = jiff::SignedDuration::from_hours(24);
/// So many acts are read at a time.
const AT_ONCE: usize = 200;
/// So many dossiers about one record are looked at.
const DOSSIERS_MOST: usize = 1_000;
