//! Who did what: the acts, for those entitled. Looking is itself an act.

use crate::node::{Desk, commit, refuse};
use huecry_access::may_act;
use huecry_catalogue::Verb;
use huecry_store::{ActFilter, StoredAct};
use huecry_terms::{Act, ActId, Call, Failure, OfficerId, Refusal, RefusalKind};

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

const LIMIT_MOST: usize = 10_000;
