//! What the line does by the clock: what messages say is erased when its time is over, answers that do not come are told
//! of, keys of epochs are destroyed, and a directory that is too old is an alarm.
//!
//! Whoever calls [`go`] every minute need remember nothing. What was done stands in the store: each step is an act with
//! what it writes, so that a process killed between two goes on with the next, and of two processes one does it.

mod content;
mod deadlines;
mod directories;
mod epochs;
mod waiting;

pub use content::Erased;
pub(super) use content::erased;
pub use deadlines::Told;
pub use waiting::{Waiting, Waits, waiting};

use crate::node::Desk;
use huecry_store::{CommitError, Write};
use huecry_terms::{ActId, Instant, LineAct, Trouble};

/// How much one round does; what is left is the next one's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// So many messages are erased at most.
    pub erased: usize,
    /// Of so many answers it is told at most that they are due, or late.
    pub told: usize,
}

/// What a round did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rounds {
    /// How many messages say nothing any more.
    pub erased: usize,
    /// How many envelopes are dead letters for that.
    pub dead: usize,
    /// Of how many answers somebody was reminded.
    pub reminded: usize,
    /// How many answers were found late.
    pub late: usize,
    /// The epochs whose keys are gone.
    pub epochs: Vec<u32>,
    /// How many directories gave an alarm.
    pub alarms: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Limits { erased: 500, told: 500 }
    }
}

/// Does what is due by now, up to the limits. `destroy` is asked to destroy the file of an epoch's key, and answers when
/// the file is gone for good; asked again for one that is gone, it does nothing.
///
/// A node that speaks no line any more still erases.
///
/// # Errors
/// Trouble of the store, or of `destroy`. What breaks does not hold up the rest; the first trouble is told.
pub fn go(
    desk: &Desk,
    now: Instant,
    limits: Limits,
    destroy: &dyn Fn(u32) -> Result<(), Trouble>,
) -> Result<Rounds, Trouble> {
    let mut rounds = Rounds::default();
    let erased = content::erase(desk, limits.erased, &mut rounds, now);
    let Some(line) = desk.line.get() else { return erased.map(|()| rounds) };
    let told = deadlines::tell(desk, line, limits.told, &mut rounds, now);
    let epochs = epochs::destroy(desk, line, destroy, &mut rounds, now);
    let alarms = directories::alarm(desk, line, &mut rounds, now);
    erased.and(told).and(epochs).and(alarms).map(|()| rounds)
}

/// What another process did in the same moment is done.
fn done(committed: Result<huecry_store::Committed, CommitError>) -> Result<bool, Trouble> {
    match committed {
        Ok(_) => Ok(true),
        Err(CommitError::Conflict(_)) => Ok(false),
        Err(CommitError::Trouble(trouble)) => Err(trouble),
    }
}

/// Records an act with what it writes, unless another process was first.
fn record(desk: &Desk, act: LineAct, writes: Vec<Write>, now: Instant) -> Result<bool, Trouble> {
    done(super::hand_in(desk, act, writes, now)?.wait())
}

/// A paper of a round: written, in place of the one that `from` wrote; `None` lets it go.
fn paper<T: serde::Serialize>(
    kind: &'static str,
    owner: &str,
    name: String,
    kept: Option<&T>,
    from: Option<ActId>,
) -> Result<Write, Trouble> {
    let body = kept.map(serde_json::to_vec).transpose();
    let body = body.map_err(|e| Trouble::new(format!("could not write it as JSON: {e}"), ""))?;
    Ok(Write::Paper { owner: owner.to_owned(), kind, name, body, from })
}

/// What a round kept under a name, and the act that wrote it.
fn kept<T: serde::de::DeserializeOwned>(
    desk: &Desk,
    kind: &str,
    owner: &str,
    name: &str,
) -> Result<Option<(T, ActId)>, Trouble> {
    let papers = desk.store.papers_named(kind, name)?;
    papers.iter().find(|paper| paper.owner == owner).map(read).transpose()
}

fn read<T: serde::de::DeserializeOwned>(paper: &huecry_store::StoredPaper) -> Result<(T, ActId), Trouble> {
    let torn = |e| Trouble::new(format!("what a round kept of `{}`: {e}", paper.name), "run `huecry check`");
    Ok((serde_json::from_slice(&paper.body).map_err(torn)?, paper.act))
}
