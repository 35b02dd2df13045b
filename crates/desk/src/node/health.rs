//! How the node is, for whoever keeps it running. Numbers and hashes: no record, no act, no name.

use super::{Desk, index, refuse};
use crate::log;
use huecry_access::may_act;
use huecry_catalogue::Verb;
use huecry_terms::{ActId, Call, Failure, Instant, Trouble};

/// How the node is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Health {
    /// How many acts there are.
    pub acts: u64,
    /// The last signed checkpoint, if there is one.
    pub signed: Option<Signed>,
    /// How many records can be found.
    pub found: u64,
    /// How many acts the indexes are behind, if one of them changed a record; a search lets them catch up first.
    pub behind: u64,
    /// SHA-256 of the catalogue in force.
    pub catalogue: [u8; 32],
    /// Whether the store's acts are under that catalogue from here on.
    pub catalogue_in_force: bool,
    /// How many sessions run: neither ended, nor too old, nor of an officer who has ended.
    pub sessions: u64,
    /// What keeps the store.
    pub engine: &'static str,
    /// This program's version.
    pub version: &'static str,
}

/// A signed checkpoint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signed {
    /// How many acts it covers.
    pub size: u64,
    /// The root of their tree, base64.
    pub root: String,
    /// When the first act it does not cover was done; `None` when it covers all.
    pub open_since: Option<Instant>,
}

/// How the node is. Says nothing of anybody, and so writes no act.
///
/// # Errors
/// Refused when the role may not keep the node's log. Trouble.
pub fn health(desk: &Desk, call: &Call) -> Result<Health, Failure> {
    may_act(&desk.catalogue, call, Verb::Checkpoint).map_err(|no| refuse(desk, call, "node", no))?;
    let acts = desk.store.size();
    let signed = match log::latest(desk)? {
        None => None,
        Some(signed) => {
            let head = signed.head();
            Some(Signed { size: head.size, root: head.root.to_string(), open_since: moment(desk, head.size)? })
        }
    };
    let (cursor, found) = {
        let index = index(desk);
        (index.cursor, index.len() as u64)
    };
    // Most acts change no record: only those that do keep the indexes behind.
    let changed = desk.store.changes(cursor, CHANGES_LOOKED)?;
    let in_step = changed.born.is_empty() && changed.died.is_empty();
    let behind = if in_step { 0 } else { acts.saturating_sub(cursor.map_or(0, |act| act.0 + 1)) };
    let ended = desk.store.officers()?.into_iter().filter(|officer| officer.ended).map(|officer| officer.id);
    let ended: Vec<_> = ended.collect();
    let running = |s: &&huecry_store::SessionLine| !s.ended && call.now < s.until && !ended.contains(&s.officer);
    let sessions = desk.store.sessions(None)?.iter().filter(running).count() as u64;
    Ok(Health {
        acts,
        signed,
        found,
        behind,
        catalogue: desk.catalogue.hash(),
        catalogue_in_force: desk.store.catalogue_hash() == desk.catalogue.hash(),
        sessions,
        engine: desk.store.engine(),
        version: env!("CARGO_PKG_VERSION"),
    })
}

/// When an act was done, to the second; `None` when there is no such act.
fn moment(desk: &Desk, act: u64) -> Result<Option<Instant>, Trouble> {
    let leaves = desk.store.leaves(ActId(act), ActId(act.saturating_add(1)))?;
    let second = leaves.first().and_then(|leaf| i64::try_from(leaf.time).ok());
    Ok(second.and_then(|second| Instant::from_second(second).ok()))
}

/// So many acts that changed records are looked at to know whether the indexes are behind.
const CHANGES_LOOKED: usize = 1;
