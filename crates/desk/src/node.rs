//! The node as the desk holds it: its keepers, and how its indexes keep up with the acts.

mod health;

pub use health::{Health, Signed, health};

use crate::catalogue_change::InForce;
use huecry_catalogue::Catalogue;
use huecry_index::Index;
use huecry_ledger::{Folder, Log, Signer};
use huecry_rules::flag::Concepts;
use huecry_store::{Changes, CommitError, Committed, Conflict, Store, Write};
use huecry_terms::{Act, ActId, Call, Entry, Failure, Instant, Refusal, RefusalKind, Trouble};
use std::sync::{Arc, Mutex, OnceLock, PoisonError, RwLock, RwLockReadGuard};
use std::time::Duration;

/// What a node is made of, opened by the program.
pub struct Keepers {
    /// The signed texts, lowered.
    pub catalogue: Arc<Catalogue>,
    /// Records and acts.
    pub store: Store,
    /// The match indexes, as saved or empty.
    pub index: Index,
    /// The published log.
    pub log: Log<Folder>,
    /// The key that signs checkpoints.
    pub signer: Signer,
}

/// A node at work. It has fields and no methods: the verbs are the functions of this crate.
pub struct Desk {
    /// The signed texts, lowered.
    pub catalogue: Arc<Catalogue>,
    pub(crate) store: Store,
    pub(crate) index: RwLock<Index>,
    pub(crate) log: Mutex<Log<Folder>>,
    /// The same log's files, for whoever only reads them.
    pub(crate) tiles: Folder,
    pub(crate) signer: Signer,
    /// One follower at a time, so that the index meets the acts in their order.
    following: Mutex<()>,
    pub(crate) standing: Mutex<crate::subscription::Standing>,
    /// When something was last done in each session, by this process.
    pub(crate) seen: Mutex<crate::sign_in::Seen>,
    /// Challenges that wait for a passkey's answer, in this process.
    pub(crate) waiting: Mutex<crate::passkey::Waiting>,
    /// Questions that wait for an identity provider's answer, in this process.
    pub(crate) vouching: Mutex<crate::provider::Waiting>,
    /// What the flags look for, made when a request is first examined.
    pub(crate) concepts: OnceLock<Concepts>,
    /// The line to other nodes, once the program has opened it.
    pub(crate) line: OnceLock<crate::link::Line>,
    /// How many signed texts of its own the node had when it was opened.
    pub(crate) signed_texts: usize,
}

/// Opens the desk: tells the store which catalogue is in force, records a change of it, and lets the
/// indexes catch up with every act.
///
/// # Errors
/// Trouble of the store.
pub fn open(keepers: Keepers, now: Instant) -> Result<Desk, Trouble> {
    let Keepers { catalogue, store, index, log, signer } = keepers;
    store.set_catalogue_hash(catalogue.hash());
    let signed_texts = crate::catalogue_change::signed(&store)?.len();
    let desk = Desk {
        catalogue,
        store,
        index: RwLock::new(index),
        tiles: Folder::new(log.store().root()),
        log: Mutex::new(log),
        signer,
        following: Mutex::new(()),
        standing: Mutex::default(),
        seen: Mutex::default(),
        waiting: Mutex::default(),
        vouching: Mutex::default(),
        concepts: OnceLock::new(),
        line: OnceLock::new(),
        signed_texts,
    };
    crate::catalogue_change::take(&desk, now)?;
    follow_now(&desk)?;
    crate::subscription::start(&desk)?;
    crate::subscription::raise(&desk, now)?;
    Ok(desk)
}

/// Lets the indexes follow the store to the last act this process knows of: every act it recorded itself.
///
/// # Errors
/// Trouble of the store.
pub fn follow(desk: &Desk) -> Result<(), Trouble> {
    follow_to(desk, desk.store.size())
}

/// The same to the last act there is, another process's included.
pub(crate) fn follow_now(desk: &Desk) -> Result<(), Trouble> {
    follow_to(desk, desk.store.size_now()?)
}

/// Lets the indexes follow where another process is known to have written, and does nothing elsewhere: what is
/// known to be recorded is not answered with "no record".
pub(crate) fn catch_up(desk: &Desk) -> Result<(), Trouble> {
    follow_to(desk, desk.store.written_elsewhere())
}

/// Follows over the first so many acts. Not to the end: while others write there may be none.
fn follow_to(desk: &Desk, acts: u64) -> Result<(), Trouble> {
    if followed(desk) >= acts {
        return Ok(());
    }
    let _one_at_a_time = desk.following.lock().unwrap_or_else(PoisonError::into_inner);
    while followed(desk) < acts && step(desk, u64::MAX)? {}
    Ok(())
}

/// Over how many acts the indexes have followed.
fn followed(desk: &Desk) -> u64 {
    index(desk).cursor.map_or(0, |act| act.0 + 1)
}

/// Follows by one stretch of the first so many acts, if there is one.
fn step(desk: &Desk, acts: u64) -> Result<bool, Trouble> {
    let cursor = index(desk).cursor;
    let Some((up_to, changes)) = next(desk, cursor, acts)? else { return Ok(false) };
    // Small steps, so that a search never waits for more than one of them. What died goes last: a record with
    // a new version is at no moment in neither.
    for records in changes.born.chunks(STEP_RECORDS) {
        write_index(desk).follow(&desk.catalogue, cursor, &[], records);
    }
    write_index(desk).follow(&desk.catalogue, Some(up_to), &changes.died, &[]);
    Ok(true)
}

/// What an index meets next within the first so many acts.
fn next(desk: &Desk, cursor: Option<ActId>, acts: u64) -> Result<Option<(ActId, Changes)>, Trouble> {
    let changes = desk.store.changes_within(cursor, acts, STEP_ACTS)?;
    Ok(changes.up_to.filter(|up_to| Some(*up_to) > cursor).map(|up_to| (up_to, changes)))
}

/// Keeps a process level with the others that work over the same store; held by the program's worker.
#[derive(Debug, Default)]
pub struct Follower {
    known: u64,
    looked: Option<Instant>,
    /// Which catalogue this process works under, as last seen.
    pub catalogue: InForce,
}

/// One turn of the worker: waits until something changed, at most so long, and lets the indexes follow. From time
/// to time it raises the hits of records whose own process ended before it did, and looks whether another
/// catalogue came into force. To be called again and again, also after trouble.
///
/// # Errors
/// Trouble of the store.
pub fn keep_up(
    desk: &Desk,
    follower: &mut Follower,
    patience: Duration,
    clock: &dyn Fn() -> Instant,
) -> Result<(), Trouble> {
    follower.known = desk.store.wait_for_acts(follower.known, patience)?;
    catch_up(desk)?;
    let now = clock();
    if follower.looked.is_some_and(|last| last.as_second().abs_diff(now.as_second()) < LOOK_SECONDS) {
        return Ok(());
    }
    follower.looked = Some(now);
    follower.catalogue = crate::catalogue_change::in_force_now(desk)?;
    if follower.catalogue != InForce::Replaced {
        desk.store.size_now()?;
        crate::subscription::raise(desk, now)?;
    }
    Ok(())
}

/// Whether a record was erased since the indexes were saved: the saved file still knows its words, and
/// must be written again.
///
/// # Errors
/// Trouble of the store.
pub fn erased_since_saved(desk: &Desk) -> Result<bool, Trouble> {
    let saved = index(desk).saved();
    Ok(!desk.store.erasures(saved)?.is_empty())
}

/// The index, saved by the program when the node stops.
pub fn with_index<T>(desk: &Desk, f: impl FnOnce(&mut Index) -> T) -> T {
    f(&mut write_index(desk))
}

pub(crate) fn index(desk: &Desk) -> RwLockReadGuard<'_, Index> {
    desk.index.read().unwrap_or_else(PoisonError::into_inner)
}

fn write_index(desk: &Desk) -> std::sync::RwLockWriteGuard<'_, Index> {
    desk.index.write().unwrap_or_else(PoisonError::into_inner)
}

/// Commits an act of a call with what it writes; a call that counts once is remembered with it.
pub(crate) fn commit(desk: &Desk, call: &Call, act: Act, mut writes: Vec<Write>) -> Result<Committed, Failure> {
    let asked = act.key();
    writes.extend(once_of(call));
    match desk.store.commit(Entry::of(call, act), writes) {
        Ok(committed) => Ok(committed),
        Err(CommitError::Trouble(trouble)) => Err(trouble.into()),
        // Not a new refusal: the act that answered the request the first time is on record.
        Err(CommitError::Conflict(conflict @ Conflict::DoneBefore { .. })) => Err(of_conflict(&conflict).into()),
        Err(CommitError::Conflict(conflict)) => Err(refuse(desk, call, asked, of_conflict(&conflict))),
    }
}

/// What remembers that a call was answered, if it is to count once.
pub(crate) fn once_of(call: &Call) -> Option<Write> {
    call.once.as_ref().map(|once| Write::Once { once: once.clone(), at: call.now })
}

/// Records a refusal and gives it back with the number of its act. A "no" that cannot be recorded is
/// trouble: nothing is answered that is not in the ledger.
pub(crate) fn refuse(desk: &Desk, call: &Call, asked: &str, mut refusal: Refusal) -> Failure {
    let act = Act::Refused { asked: asked.to_string(), refusal: refusal.clone() };
    match desk.store.commit(Entry::of(call, act), Vec::new()) {
        Ok(committed) => {
            refusal.act = Some(committed.act);
            Failure::Refused(refusal)
        }
        Err(CommitError::Trouble(trouble)) => Failure::Trouble(trouble),
        Err(CommitError::Conflict(_)) => Failure::Refused(refusal),
    }
}

/// The number of acts so far that this process knows of.
pub fn acts(desk: &Desk) -> u64 {
    desk.store.size()
}

/// The number of acts so far, other processes' included.
///
/// # Errors
/// Trouble of the store.
pub fn acts_now(desk: &Desk) -> Result<u64, Trouble> {
    desk.store.size_now()
}

/// The last act, as far as this process knows, if there is one.
pub(crate) fn last_act(desk: &Desk) -> Option<ActId> {
    desk.store.size().checked_sub(1).map(ActId)
}

pub(crate) fn of_conflict(conflict: &Conflict) -> Refusal {
    match conflict {
        Conflict::RefTaken { record } => Refusal::new(RefusalKind::AlreadyThere, record.to_string()),
        Conflict::VersionMoved { now } => Refusal::new(RefusalKind::ChangedMeanwhile, format!("version {now}")),
        Conflict::DossierMoved { act } => Refusal::new(RefusalKind::ChangedMeanwhile, format!("act {act}")),
        Conflict::NoteMoved { key } => Refusal::new(RefusalKind::ChangedMeanwhile, key.clone()),
        Conflict::ThreadMoved { now } => Refusal::new(RefusalKind::ChangedMeanwhile, format!("message {now}")),
        Conflict::Gone => Refusal::new(RefusalKind::NoSuchRecord, String::new()),
        Conflict::Taken { what } => Refusal::new(RefusalKind::AlreadyThere, what.clone()),
        Conflict::DoneBefore { act } => {
            Refusal { act: Some(*act), ..Refusal::new(RefusalKind::DoneBefore, format!("act {act}")) }
        }
    }
}

const STEP_ACTS: usize = 2_000;
/// How often is looked for what no notification tells.
const LOOK_SECONDS: u64 = 5;
const STEP_RECORDS: usize = 256;
/// How often rebuilt indexes are compared with the present ones before a difference is believed.
const ROUNDS: u32 = 5;

/// Builds the indexes again from the store, puts them in place, and says whether the present ones
/// were the same, byte for byte.
///
/// # Errors
/// Trouble of the store.
pub fn rebuild(desk: &Desk) -> Result<bool, Trouble> {
    let _one_at_a_time = desk.following.lock().unwrap_or_else(PoisonError::into_inner);
    let mut fresh = Index::new(&desk.catalogue);
    let mut rounds = ROUNDS;
    loop {
        // Both over the same acts, whatever others record meanwhile.
        let acts = desk.store.size_now()?.max(followed(desk));
        while step(desk, acts)? {}
        while let Some((up_to, changes)) = next(desk, fresh.cursor, acts)? {
            fresh.follow(&desk.catalogue, Some(up_to), &changes.died, &changes.born);
        }
        let mut present = write_index(desk);
        let same = huecry_index::file::to_bytes(&mut present) == huecry_index::file::to_bytes(&mut fresh);
        rounds -= 1;
        // What is erased meanwhile is gone from the store before its act is followed: then both follow that too.
        if same || rounds == 0 || desk.store.size_now()? == acts {
            *present = fresh;
            return Ok(same);
        }
    }
}

/// One thing `check` looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// What was looked at.
    pub what: &'static str,
    /// Whether it is sound.
    pub sound: bool,
    /// What was seen.
    pub said: String,
}

/// Proves that the node is sound: every act opens its leaf, the log extends over them, the indexes are
/// what the store gives.
///
/// # Errors
/// Trouble of store or disk.
pub fn check(desk: &Desk) -> Result<Vec<Checked>, Trouble> {
    let mut found = Vec::new();
    let size = desk.store.size_now()?;
    let (mut opened, mut erased, mut wrong) = (0_u64, 0_u64, Vec::new());
    let mut after: Option<ActId> = None;
    while after.is_none_or(|act| act.0 + 1 < size) {
        let acts = desk.store.acts(&huecry_store::ActFilter::default(), after, STEP_ACTS)?;
        let Some(last) = acts.last() else { break };
        after = Some(last.id);
        // Acts that others record meanwhile are for the next check.
        for act in acts.iter().filter(|act| act.id.0 < size) {
            match &act.salt {
                Some(salt) if huecry_ledger::leaf::opens(salt, &act.bytes, &act.leaf.commitment) => opened += 1,
                None => erased += 1,
                Some(_) => wrong.push(act.id.to_string()),
            }
        }
    }
    let said = format!("{opened} of {size} acts open their leaves, {erased} are erased{}", list_of(&wrong));
    found.push(Checked { what: "acts", sound: wrong.is_empty() && opened + erased == size, said });
    found.push(check_log(desk)?);
    let versions = desk.store.verify_with(Some(&crate::link::kept::Kept(desk)), |_| {});
    let said = match &versions {
        Ok(_) => "every version and every message is what its act committed to".to_string(),
        Err(trouble) => trouble.what.clone(),
    };
    found.push(Checked { what: "records", sound: versions.is_ok(), said });
    let same = rebuild(desk)?;
    found.push(Checked { what: "indexes", sound: same, said: format!("{} records can be found", index(desk).len()) });
    let said = format!("{} registers", desk.catalogue.registers().len());
    found.push(Checked { what: "catalogue", sound: true, said });
    Ok(found)
}

/// Whether the published log is the acts', file by file.
fn check_log(desk: &Desk) -> Result<Checked, Trouble> {
    let unsound = |said: String| Ok(Checked { what: "log", sound: false, said });
    let before = match crate::log::latest(desk) {
        Ok(before) => before,
        Err(trouble) => return unsound(format!("`checkpoint`: {}", trouble.what)),
    };
    // First: nothing is published on top of what is damaged.
    if let Some(before) = before {
        let (signed, here) = (before.head().size, desk.store.size_now()?);
        if signed > here {
            let older = crate::log::older(signed, here);
            return unsound(format!("{}: {}", older.what, older.advice));
        }
        let differing = crate::log::differing(desk, &before.head())?;
        let covers = format!("checkpoint over {} acts: THE ACTS ARE NOT THOSE IT WAS SIGNED OVER", before.head().size);
        match differing.iter().any(|path| path == "checkpoint") {
            true => return unsound(covers),
            false if !differing.is_empty() => {
                return unsound(format!("not what the acts give: {}", differing.join(", ")));
            }
            false => {}
        }
    }
    let signed = match crate::log::checkpoint(desk) {
        Ok(signed) => signed,
        Err(trouble) => return unsound(trouble.what),
    };
    let covers = format!("checkpoint over {} acts", signed.head().size);
    match crate::log::agrees(desk, &signed.head())? {
        true => Ok(Checked { what: "log", sound: true, said: format!("{covers}, it extends the one before") }),
        false => unsound(format!("{covers}: THE ACTS ARE NOT THOSE IT WAS SIGNED OVER")),
    }
}

fn list_of(wrong: &[String]) -> String {
    if wrong.is_empty() { String::new() } else { format!("; WRONG: {}", wrong.join(", ")) }
}
