//! What is recorded about whoever asks: one's own acts, which are everybody's to see.

use super::{LIMIT_MOST, Listed, lines};
use crate::node::{Desk, of_conflict};
use crate::sign_in::Session;
use huecry_access::Viewer;
use huecry_store::{ActFilter, CommitError};
use huecry_terms::{Act, ActId, Entry, Face, Failure, Instant};

/// The acts of a session's officer before `before`, newest first. Everybody may see what is recorded of them
/// (RPD art. 18 gives it to data subjects; not compared with its current text): no verb and no purpose is asked.
///
/// # Errors
/// Trouble.
pub fn own(
    desk: &Desk,
    session: &Session,
    before: Option<ActId>,
    limit: usize,
    now: Instant,
    face: Face,
) -> Result<Listed, Failure> {
    let (officer, bureau) = (&session.officer, &session.bureau);
    let size = desk.store.size_now()?;
    let end = before.map_or(size, |act| act.0.min(size));
    let first = end.saturating_sub(LOOK_MOST);
    let filter = ActFilter {
        officer: Some(officer.id.clone()),
        first: Some(ActId(first)),
        newest_first: true,
        ..ActFilter::default()
    };
    let limit = limit.clamp(1, LIMIT_MOST);
    let mut acts = desk.store.acts(&filter, Some(ActId(end)), limit + 1)?;
    let more = acts.len() > limit;
    acts.truncate(limit);
    let next = if more { acts.last().map(|act| act.id) } else { Some(ActId(first)).filter(|_| first > 0) };
    let viewer = Viewer::bureau(&bureau.id, &bureau.organisation);
    let lines = lines(desk, &viewer, &acts)?;
    let look = Act::ActsRead { acts: lines.len() as u64, filter: "own acts".into() };
    match desk.store.commit(Entry::of_officer(officer, now, face, look), Vec::new()) {
        Ok(committed) => Ok(Listed { lines, next, act: committed.act }),
        Err(CommitError::Trouble(trouble)) => Err(trouble.into()),
        Err(CommitError::Conflict(conflict)) => Err(of_conflict(&conflict).into()),
    }
}

/// So many acts of the node are looked through for one page: a moment's reading. The list goes on behind them.
const LOOK_MOST: u64 = 500_000;
