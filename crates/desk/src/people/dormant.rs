//! Accounts that nobody uses are closed: first a warning, then an act of the node.
//!
//! An account is used by whatever its officer does, in the console, at the command line or through a machine: the
//! last act in the officer's name. A warning is an act, too, and is shown wherever people are managed; whoever comes
//! back before the day is not closed. Nothing locks a bureau out: its last active officer, and the last who may do one
//! of the things that are done beside the registers (admit people, let entities in, read acts, sign), stays, warned,
//! and the register of access rights says so. An officer of an entity is never the last: the bureau is still there.

use crate::node::Desk;
use huecry_catalogue::Verb;
use huecry_store::{ActFilter, CommitError, StoredPaper, Write};
use huecry_terms::{Act, ActId, Entry, Face, Instant, Officer, OfficerId, Trouble};
use jiff::SignedDuration;
use serde::{Deserialize, Serialize};

/// After how long an account that nobody uses is closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dormancy {
    /// Days without use; 0 closes nothing.
    pub days: u16,
    /// So many days before, and at least, there is a warning.
    pub warning_days: u16,
}

/// What becomes of an account that was not used for long.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It is closed from this moment on, unless it is used.
    Closes(Instant),
    /// It would be closed, were it not the last of its bureau that could do what it may.
    Spared,
}

/// A warning as it is kept.
#[derive(Serialize, Deserialize)]
struct Kept {
    last: Instant,
    closes: Instant,
}

/// Warns of accounts that nobody used, and closes those that were warned of long enough ago. Answers how many acts
/// that made. What several processes do at once is done once.
///
/// # Errors
/// Trouble of the store.
pub fn hear(desk: &Desk, rule: Dormancy, now: Instant) -> Result<usize, Trouble> {
    if rule.days == 0 {
        return Ok(0);
    }
    let mut acts = 0;
    for entry in desk.store.officer_entries()?.into_iter().filter(|entry| !entry.officer.ended) {
        let officer = entry.officer;
        let last = match last_use(desk, &officer.id)? {
            Some(last) => last,
            None => moment(desk, entry.added)?.unwrap_or(now),
        };
        if now < days_after(last, rule.days.saturating_sub(rule.warning_days)) {
            continue;
        }
        acts += usize::from(look(desk, rule, &officer, last, now)?);
    }
    Ok(acts)
}

/// When an officer did something last, as far as acts tell.
pub(super) fn last_use(desk: &Desk, officer: &OfficerId) -> Result<Option<Instant>, Trouble> {
    let filter = ActFilter { officer: Some(officer.clone()), newest_first: true, ..ActFilter::default() };
    Ok(desk.store.acts(&filter, None, 1)?.first().and_then(|act| act.entry.as_ref()).map(|entry| entry.at))
}

/// When an act was done; `None` where its content was erased.
pub(super) fn moment(desk: &Desk, act: ActId) -> Result<Option<Instant>, Trouble> {
    Ok(desk.store.act(act)?.and_then(|act| act.entry).map(|entry| entry.at))
}

/// What becomes of an account that was warned of and not used since.
pub(super) fn fate(
    desk: &Desk,
    all: &[Officer],
    officer: &Officer,
    last: Option<Instant>,
) -> Result<Option<Fate>, Trouble> {
    let Some((kept, _)) = warning(desk, &officer.id)?.filter(|(kept, _)| last.is_none_or(|last| last <= kept.last))
    else {
        return Ok(None);
    };
    Ok(Some(if is_last(desk, all, officer) { Fate::Spared } else { Fate::Closes(kept.closes) }))
}

fn look(desk: &Desk, rule: Dormancy, officer: &Officer, last: Instant, now: Instant) -> Result<bool, Trouble> {
    let before = warning(desk, &officer.id)?;
    // A warning that somebody answered by coming back is none of this silence.
    match before {
        Some((kept, paper)) if kept.last == last => {
            let closes = now >= kept.closes && !is_last(desk, &desk.store.officers()?, officer);
            if closes { close(desk, officer, last, &paper, now) } else { Ok(false) }
        }
        stale => warn(desk, rule, officer, last, stale.map(|(_, paper)| paper.act), now),
    }
}

/// However long the silence was already: between warning and end there are the days of the warning.
fn warn(
    desk: &Desk,
    rule: Dormancy,
    officer: &Officer,
    last: Instant,
    from: Option<ActId>,
    now: Instant,
) -> Result<bool, Trouble> {
    let closes = days_after(last, rule.days).max(days_after(now, rule.warning_days));
    let body = serde_json::to_vec(&Kept { last, closes });
    let body = body.map_err(|e| Trouble::new(format!("could not write a warning: {e}"), ""))?;
    let write = paper(&officer.id, Some(body), from);
    done(desk, Act::PersonWarned { officer: officer.id.clone(), last, closes }, vec![write], now)
}

fn close(desk: &Desk, officer: &Officer, last: Instant, warned: &StoredPaper, now: Instant) -> Result<bool, Trouble> {
    let id = &officer.id;
    let mut writes = vec![Write::OfficerEnd(id.clone()), paper(id, None, Some(warned.act))];
    writes.extend(
        desk.store.sessions(Some(id))?.into_iter().filter(|one| !one.ended).map(|one| Write::SessionEnd(one.id)),
    );
    let keys = desk.store.tokens()?.into_iter().filter(|key| key.token.officer == *id && key.revoked.is_none());
    writes.extend(keys.map(|key| Write::TokenRevoked(key.token.id)));
    writes.extend(crate::passkey::all_gone(desk, id)?);
    writes.extend(crate::provider::gone(desk, id, "")?);
    done(desk, Act::PersonDormant { officer: id.clone(), last }, writes, now)
}

/// Whether nobody else of its bureau could do what this account could: anything at all, or one of the things that are
/// done beside the registers (to admit people and entities, to read acts, to sign).
fn is_last(desk: &Desk, all: &[Officer], officer: &Officer) -> bool {
    let role_may = |one: &Officer, verb| desk.catalogue.role(&one.role).is_some_and(|role| role.may(verb));
    let own = || {
        let others = all.iter().filter(|one| !one.ended && one.id != officer.id && one.entity.is_none());
        others.filter(|one| one.bureau == officer.bureau)
    };
    let mut beside = Verb::ALL.into_iter().filter(|verb| !crate::allowed::is_in_register(*verb));
    let alone = |verb| role_may(officer, verb) && !own().any(|one| role_may(one, verb));
    officer.entity.is_none() && (own().next().is_none() || beside.any(alone))
}

fn done(desk: &Desk, act: Act, writes: Vec<Write>, now: Instant) -> Result<bool, Trouble> {
    match desk.store.commit(Entry::of_node(now, Face::Node, act), writes) {
        Ok(_) => Ok(true),
        // Another process was first, or something changed in between: the next turn looks again.
        Err(CommitError::Conflict(_)) => Ok(false),
        Err(CommitError::Trouble(trouble)) => Err(trouble),
    }
}

fn warning(desk: &Desk, officer: &OfficerId) -> Result<Option<(Kept, StoredPaper)>, Trouble> {
    let papers = desk.store.papers_of(officer.as_str())?;
    let Some(paper) = papers.into_iter().find(|paper| paper.kind == KIND) else { return Ok(None) };
    let kept = serde_json::from_slice(&paper.body).map_err(|e| {
        Trouble::new(format!("could not read a warning to `{officer}`: {e}"), "look at the store's backup")
    })?;
    Ok(Some((kept, paper)))
}

fn paper(officer: &OfficerId, body: Option<Vec<u8>>, from: Option<ActId>) -> Write {
    Write::Paper { owner: officer.to_string(), kind: KIND, name: KIND.to_string(), body, from }
}

fn days_after(then: Instant, days: u16) -> Instant {
    then.saturating_add(SignedDuration::from_hours(24 * i64::from(days))).unwrap_or(Instant::MAX)
}

const KIND: &str = "dormant";
