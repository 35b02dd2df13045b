//! Who did what: the acts, for those entitled. Looking is itself an act.

use crate::node::{Desk, commit, refuse};
use huecry_access::may_act;
use huecry_catalogue::Verb;
use huecry_store::{ActFilter, StoredAct};
use huecry_terms::{Act, ActId, Call, Entry, Failure, Instant, OfficerId, Refusal, RefusalKind, RegisterId, Trouble};

/// Which acts are asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Only this officer's.
    pub officer: Option<OfficerId>,
    /// Only of this kind: `searched`, `recorded`…
    pub kind: Option<String>,
    /// Only after this act.
    pub after: Option<ActId>,
    /// At most so many.
    pub limit: usize,
}

/// The acts asked for, oldest first: of the caller's own bureau, or of all for a secretariat.
///
/// # Errors
/// Refused when the role may not look at acts. Trouble.
pub fn acts(desk: &Desk, call: &Call, wanted: &Wanted) -> Result<(Vec<StoredAct>, ActId), Failure> {
    may_act(&desk.catalogue, call, Verb::ReadActs).map_err(|no| refuse(desk, call, "acts", no))?;
    let of_all = crate::people::country_of(desk, &call.bureau)?.is_none();
    let kind = match wanted.kind.as_deref() {
        None => None,
        Some(word) => Some(Act::type_number_of(word).ok_or_else(|| {
            let kinds: Vec<&str> = Act::kinds().collect();
            let about: String = word.chars().take(40).collect();
            refuse(desk, call, "acts", Refusal::new(RefusalKind::NothingToSearch, about).ask(kinds.join(", ")))
        })?),
    };
    let filter = ActFilter {
        bureau: (!of_all).then(|| call.bureau.clone()),
        officer: wanted.officer.clone(),
        type_number: kind,
        ..ActFilter::default()
    };
    let acts = desk.store.acts(&filter, wanted.after, wanted.limit.clamp(1, LIMIT_MOST))?;
    let filter = format!("{wanted:?}").chars().take(200).collect();
    let committed = commit(desk, call, Act::ActsRead { acts: acts.len() as u64, filter }, Vec::new())?;
    Ok((acts, committed.act))
}

/// A search of one's own, as its act remembers it. Not what was asked: a screen is read over shoulders.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnSearch {
    /// The act.
    pub act: ActId,
    /// When.
    pub at: Instant,
    /// Where was looked.
    pub registers: Vec<RegisterId>,
    /// How many records were answered; none is "no record".
    pub hits: usize,
}

/// The last searches of an officer, newest first, for that officer alone: to look at one's own last acts is
/// everybody's right and shows nothing that one has not seen, so it needs no verb and writes no act.
///
/// # Errors
/// Trouble.
pub fn own_searches(desk: &Desk, officer: &OfficerId, limit: usize) -> Result<Vec<OwnSearch>, Trouble> {
    let back = crate::node::acts(desk).saturating_sub(OWN_WITHIN);
    let filter = ActFilter {
        officer: Some(officer.clone()),
        type_number: Act::type_number_of("searched"),
        not_before: Some(ActId(back)),
        newest_first: true,
        ..ActFilter::default()
    };
    let acts = desk.store.acts(&filter, None, limit.clamp(1, OWN_MOST))?;
    let own = acts.into_iter().filter_map(|stored| match stored.entry {
        Some(Entry { at, act: Act::Searched { registers, hits, .. }, .. }) => {
            Some(OwnSearch { act: stored.id, at, registers, hits: hits.len() })
        }
        _ => None,
    });
    Ok(own.collect())
}

/// So many of one's own searches are shown at most.
const OWN_MOST: usize = 50;
/// So many acts of the node are looked through for one's own: what lies further back is history, and the page
/// that shows it must not grow slower with the node's age.
const OWN_WITHIN: u64 = 100_000;
const LIMIT_MOST: usize = 10_000;
