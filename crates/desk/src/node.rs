//! The node as the desk holds it: its keepers, and how its indexes keep up with the acts.

mod health;

pub use health::{Health, Signed, health};

use huecry_catalogue::Catalogue;
use huecry_index::Index;
use huecry_ledger::{Folder, Log, Signer};
use huecry_store::{CommitError, Committed, Conflict, Store, Write};
use huecry_terms::{Act, ActId, Call, Entry, Failure, Instant, Refusal, RefusalKind, Trouble};
use std::sync::{Arc, Mutex, PoisonError, RwLock, RwLockReadGuard};

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
}

/// Opens the desk: tells the store which catalogue is in force, records a change of it, and lets the
/// indexes catch up with every act.
///
/// # Errors
/// Trouble of the store.
pub fn open(keepers: Keepers, now: Instant) -> Result<Desk, Trouble> {
    let Keepers { catalogue, store, index, log, signer } = keepers;
    store.set_catalogue_hash(catalogue.hash());
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
    };
    crate::catalogue_change::take(&desk, now)?;
    follow(&desk)?;
    crate::subscription::start(&desk)?;
    crate::subscription::raise(&desk, now)?;
    Ok(desk)
}

/// Lets the indexes follow the store to its last act.
///
/// # Errors
/// Trouble of the store.
pub fn follow(desk: &Desk) -> Result<(), Trouble> {
    let _one_at_a_time = desk.following.lock().unwrap_or_else(PoisonError::into_inner);
    loop {
        let cursor = index(desk).cursor;
        let changes = desk.store.changes(cursor, STEP_ACTS)?;
        let Some(up_to) = changes.up_to.filter(|act| Some(*act) > cursor) else { return Ok(()) };
        // Small steps, so that a search never waits for more than one of them. What died goes last: a
        // record with a new version is at no moment in neither.
        for records in changes.born.chunks(STEP_RECORDS) {
            write_index(desk).follow(&desk.catalogue, cursor, &[], records);
        }
        write_index(desk).follow(&desk.catalogue, Some(up_to), &changes.died, &[]);
    }
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

/// The number of acts so far.
pub fn acts(desk: &Desk) -> u64 {
    desk.store.size()
}

pub(crate) fn of_conflict(conflict: &Conflict) -> Refusal {
    match conflict {
        Conflict::RefTaken { record } => Refusal::new(RefusalKind::AlreadyThere, record.to_string()),
        Conflict::VersionMoved { now } => Refusal::new(RefusalKind::ChangedMeanwhile, format!("version {now}")),
        Conflict::NoteMoved { key } => Refusal::new(RefusalKind::ChangedMeanwhile, key.clone()),
        Conflict::Gone => Refusal::new(RefusalKind::NoSuchRecord, String::new()),
        Conflict::Taken { what } => Refusal::new(RefusalKind::AlreadyThere, what.clone()),
        Conflict::DoneBefore { act } => {
            Refusal { act: Some(*act), ..Refusal::new(RefusalKind::DoneBefore, format!("act {act}")) }
        }
    }
}

/// The last act, if there is one.
pub(crate) fn last_act(desk: &Desk) -> Option<ActId> {
    desk.store.size().checked_sub(1).map(ActId)
}

const STEP_ACTS: usize = 2_000;
const STEP_RECORDS: usize = 256;

/// Builds the indexes again from the store, puts them in place, and says whether the present ones
/// were the same, byte for byte.
///
/// # Errors
/// Trouble of the store.
pub fn rebuild(desk: &Desk) -> Result<bool, Trouble> {
    follow(desk)?;
    let _one_at_a_time = desk.following.lock().unwrap_or_else(PoisonError::into_inner);
    let mut fresh = Index::new(&desk.catalogue);
    loop {
        let changes = desk.store.changes(fresh.cursor, STEP_ACTS)?;
        let Some(up_to) = changes.up_to.filter(|act| Some(*act) > fresh.cursor) else { break };
        fresh.follow(&desk.catalogue, Some(up_to), &changes.died, &changes.born);
    }
    let rebuilt = huecry_index::file::to_bytes(&mut fresh);
    let mut present = write_index(desk);
    // An act that changed no record may have come since: the cursor of both is the present one.
    fresh.cursor = present.cursor.max(fresh.cursor);
    present.cursor = fresh.cursor;
    let same = huecry_index::file::to_bytes(&mut present) == huecry_index::file::to_bytes(&mut fresh);
    drop(rebuilt);
    *present = fresh;
    Ok(same)
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
    let size = desk.store.size();
    let (mut opened, mut erased, mut wrong) = (0_u64, 0_u64, Vec::new());
    let mut after = None;
    loop {
        let acts = desk.store.acts(&huecry_store::ActFilter::default(), after, STEP_ACTS)?;
        let Some(last) = acts.last() else { break };
        after = Some(last.id);
        for act in &acts {
            match &act.salt {
                Some(salt) if huecry_ledger::leaf::opens(salt, &act.bytes, &act.leaf.commitment) => opened += 1,
                None => erased += 1,
                Some(_) => wrong.push(act.id.to_string()),
            }
        }
    }
    let said = format!("{opened} of {size} acts open their leaves, {erased} are erased{}", list_of(&wrong));
    found.push(Checked { what: "acts", sound: wrong.is_empty() && opened + erased == size, said });
    let signed = crate::log::checkpoint(desk)?;
    let same = crate::log::agrees(desk, &signed.head())?;
    let covers = format!("checkpoint over {} acts", signed.head().size);
    let said = if same {
        format!("{covers}, it extends the one before")
    } else {
        format!("{covers}: THE ACTS ARE NOT THOSE IT WAS SIGNED OVER")
    };
    found.push(Checked { what: "log", sound: same, said });
    let versions = desk.store.verify(|_| {});
    let said = match &versions {
        Ok(_) => "every version is what its act committed to".to_string(),
        Err(trouble) => trouble.what.clone(),
    };
    found.push(Checked { what: "records", sound: versions.is_ok(), said });
    let same = rebuild(desk)?;
    found.push(Checked { what: "indexes", sound: same, said: format!("{} records can be found", index(desk).len()) });
    let said = format!("{} registers", desk.catalogue.registers().len());
    found.push(Checked { what: "catalogue", sound: true, said });
    Ok(found)
}

fn list_of(wrong: &[String]) -> String {
    if wrong.is_empty() { String::new() } else { format!("; WRONG: {}", wrong.join(", ")) }
}
