//! A standing query met a notice: the node opens a dossier for the bureau that placed it, so that somebody looks, and
//! by when (`spec/notices.md` 8.4).
//!
//! It follows the acts that raised hits. How far it has come is known to whoever follows; after a new start it looks at
//! all of them again, and finds by the dossiers themselves what was opened.

use super::due::opened_when;
use super::opening;
use crate::node::Desk;
use huecry_catalogue::{Procedure, When};
use huecry_store::{ActFilter, DossierFilter};
use huecry_terms::{Act, ActId, BureauId, HitRef, Instant, Record, SubscriptionId, Trouble, day_of};

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

/// One hit: whether a dossier was opened for it.
fn one(
    desk: &Desk,
    opens: (&Procedure, &huecry_catalogue::Step),
    (act, subscription, hit): (ActId, SubscriptionId, &HitRef),
    now: Instant,
) -> Result<bool, Trouble> {
    if desk.catalogue.register(&hit.register).is_none_or(|register| register.notice.is_none()) {
        return Ok(false);
    }
    let Some(bureau) = placed_by(desk, subscription)? else { return Ok(false) };
    let Some(record) = desk.store.get(&hit.register, hit.record)? else { return Ok(false) };
    let in_force = crate::record::in_force(&record, day_of(now));
    if record.source == bureau || !in_force || is_looked_at(desk, opens.0, &record, &bureau, act)? {
        return Ok(false);
    }
    opening::by_the_node(desk, opens, &record, vec![bureau], now)
}

/// The bureau a standing query was placed for; none once it has ended.
fn placed_by(desk: &Desk, id: SubscriptionId) -> Result<Option<BureauId>, Trouble> {
    let placed = desk.store.subscriptions()?.into_iter().find(|placed| placed.subscription.id == id);
    Ok(placed.map(|placed| placed.subscription.bureau))
}

/// Whether this bureau has a dossier about the record: one that is open, or one that was moved since the hit.
fn is_looked_at(
    desk: &Desk,
    procedure: &Procedure,
    record: &Record,
    bureau: &BureauId,
    hit: ActId,
) -> Result<bool, Trouble> {
    let about = Some((record.register.clone(), record.id));
    let filter = DossierFilter { procedure: Some(procedure.id.clone()), about, ..DossierFilter::default() };
    let dossiers = desk.store.dossiers(&filter, None, DOSSIERS_MOST)?;
    let of_bureau = dossiers.iter().filter(|stored| stored.dossier.recipients.contains(bureau));
    Ok(of_bureau.into_iter().any(|stored| !stored.dossier.ended || stored.act > hit))
}

/// So many acts are read at a time.
const AT_ONCE: usize = 200;
/// So many dossiers about one record are looked at.
const DOSSIERS_MOST: usize = 1_000;
