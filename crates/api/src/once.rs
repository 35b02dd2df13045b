//! Requests that count once: `Idempotency-Key` (draft-ietf-httpapi-idempotency-key-header).
//!
//! The key is written in the transaction of the act it names, so that a client that heard nothing may ask again:
//! the same request under the same key is answered by the same act, and done once, even when both run at the same
//! time or the node was killed in between. What was answered is put together again from that act; only a secret,
//! which was told once, is not told again.

use crate::json::canonical;
use crate::problem::{Shape, Stop, Wrong};
use crate::reply::{HUECRY_CASE, HUECRY_PURPOSE, HUECRY_REPLAYED, IDEMPOTENCY_KEY, Reply};
use crate::visit::Visit;
use http::HeaderValue;
use huecry_desk::dossier::Taken;
use huecry_desk::once::{self, Replay};
use huecry_desk::record::Written;
use huecry_terms::{Act, ActId, Bureau, Call, Failure, Officer, Once, RefusalKind, SubscriptionId, Trouble};
use sha2::{Digest, Sha256};

/// Runs what writes, once. `again` puts together the answer to a request that an act has answered already.
pub(crate) fn writes(
    visit: &Visit<'_>,
    body: &[u8],
    run: impl FnOnce(&Call) -> Result<Reply, Stop>,
    again: impl FnOnce(&Call, ActId) -> Result<Reply, Stop>,
) -> Result<Reply, Stop> {
    let mut call = visit.call()?;
    let Some(once) = once_of(visit, body)? else { return run(&call) };
    let replayed = |reply: Reply| reply.header(HUECRY_REPLAYED, HeaderValue::from_static("true"));
    if let Some(act) = before(visit, &once)? {
        return again(&call, act).map(replayed);
    }
    call.once = Some(once.clone());
    match run(&call) {
        // Somebody was faster with the same key: what they did is the answer, or this is another request.
        Err(Stop::Failure(Failure::Refused(no))) => match before(visit, &once)? {
            Some(act) => again(&call, act).map(replayed),
            None => Err(no.into()),
        },
        answered => answered,
    }
}

/// For an import, which by itself changes nothing when it runs again: the same request under the same key goes on
/// where it was, another one is refused.
pub(crate) fn same_request_goes_on(visit: &Visit<'_>, call: &mut Call, hash: &[u8; 32]) -> Result<(), Stop> {
    let Some(once) = once_of(visit, hash)? else { return Ok(()) };
    if before(visit, &once)?.is_none() {
        call.once = Some(once);
    }
    Ok(())
}

/// Whether a refusal only says that the same request is running elsewhere.
pub(crate) fn is_done_before(failure: &Failure) -> bool {
    matches!(failure, Failure::Refused(no) if no.kind == RefusalKind::DoneBefore)
}

/// The record that an act wrote, as it was answered then.
pub(crate) fn written(visit: &Visit<'_>, act: ActId) -> Result<Written, Stop> {
    once::written(visit.desk(), act)?.ok_or_else(|| gone(act))
}

/// The standing query an act placed.
pub(crate) fn subscribed(visit: &Visit<'_>, act: ActId) -> Result<SubscriptionId, Stop> {
    match once::act(visit.desk(), act)? {
        Some(Act::Subscribed { subscription, .. }) => Ok(subscription),
        _ => Err(gone(act)),
    }
}

/// The step an act took.
pub(crate) fn stepped(visit: &Visit<'_>, act: ActId) -> Result<Taken, Stop> {
    once::stepped(visit.desk(), act)?.ok_or_else(|| gone(act))
}

/// The bureau an act added.
pub(crate) fn bureau(visit: &Visit<'_>, act: ActId) -> Result<Bureau, Stop> {
    match once::act(visit.desk(), act)? {
        Some(Act::BureauAdded { bureau }) => Ok(bureau),
        _ => Err(gone(act)),
    }
}

/// The officer an act admitted or corrected.
pub(crate) fn officer(visit: &Visit<'_>, act: ActId) -> Result<Officer, Stop> {
    match once::act(visit.desk(), act)? {
        Some(Act::PersonAdded { officer } | Act::PersonCorrected { officer }) => Ok(officer),
        _ => Err(gone(act)),
    }
}

fn before(visit: &Visit<'_>, once: &Once) -> Result<Option<ActId>, Stop> {
    match once::find(visit.desk(), once, visit.asked.now)? {
        Some(Replay::Same(act)) => Ok(Some(act)),
        Some(Replay::Other) => Err(Wrong::KeyUsed.into()),
        None => Ok(None),
    }
}

/// The key and what is asked under it: method, path, purpose, case and body. Two spellings of the same JSON are the
/// same request.
fn once_of(visit: &Visit<'_>, body: &[u8]) -> Result<Option<Once>, Stop> {
    let Some(key) = visit.header_as_it_is(&IDEMPOTENCY_KEY)? else { return Ok(None) };
    let mut hash = Sha256::new();
    let mut part = |bytes: &[u8]| {
        hash.update((bytes.len() as u64).to_be_bytes());
        hash.update(bytes);
    };
    part(visit.route.method.as_str().as_bytes());
    part(visit.asked.uri.path().as_bytes());
    part(visit.asked.uri.query().unwrap_or_default().as_bytes());
    part(visit.header_text(&HUECRY_PURPOSE)?.unwrap_or_default().as_bytes());
    part(visit.header_text(&HUECRY_CASE)?.unwrap_or_default().as_bytes());
    part(&canonical(body).unwrap_or_else(|| body.to_vec()));
    let once = Once::new(visit.token()?.id, key, hash.finalize().into());
    once.map(Some).map_err(|_| Wrong::value("idempotency-key", Shape::IdempotencyKey).into())
}

/// The act is there and its content is not: it was erased within the day its key is kept.
fn gone(act: ActId) -> Stop {
    Trouble::new(format!("what act {act} wrote has been erased since"), "look into the acts").into()
}
