//! The way in for everything that changes: an act and what it writes, together or not at all.
//!
//! What survives a crash here, step by step:
//!
//! 1. `Store::commit` makes bytes, salt, commitment and leaf on the caller's thread. A crash loses the
//!    act, and nobody was told otherwise.
//! 2. The act waits in the queue, in memory. The same.
//! 3. The writer takes all acts that wait and begins one transaction; on a server, where other processes
//!    may write too, it takes the advisory lock with it and reads under it how far the store is. It reads
//!    what the acts build on, decides each of them and writes rows: acts with leaf and salt, versions, what
//!    died, numbers, and the one row that says how many acts there are and what the ledger's tree looks
//!    like. A crash, a full disk or a lost server takes all of that back: SQLite finds frames without a
//!    commit frame in its log and ignores them, PostgreSQL ends the session's transaction and frees its lock.
//! 4. The commit. SQLite writes the commit frame and waits until the disk has the log (synchronous=FULL);
//!    PostgreSQL waits for its own log. A crash in here leaves the whole transaction or nothing of it, and
//!    nobody has been answered yet: an act that nobody acknowledged may be found afterwards, never half
//!    of one.
//! 5. The answers. From here on the acts are on disk, and reading connections see them.
//!
//! The ledger's tiles and the indexes are made from the store afterwards, by others, and may lag behind
//! after a crash; they are never ahead of it.

mod agree;
pub(crate) mod batch;
mod come_in;
pub(crate) mod decide;
mod dossiers;
pub(crate) mod ground;
pub(crate) mod job;
mod line;
pub(crate) mod named;
pub(crate) mod others;
mod papers;
pub(crate) mod queue;
pub(crate) mod rows;
pub(crate) mod writer;

use crate::{CommitError, Committed, Sealed, Store, Write};
use huecry_terms::record::Body;
use huecry_terms::{DossierId, DraftId, Entry, Instant, RecordId, SessionId, SubscriptionId, TokenId, Trouble};
use job::Job;

impl Store {
    /// A body made ready to be committed to: its bytes, a new salt, the commitment for the act.
    pub fn seal(&self, body: &Body) -> Result<Sealed, Trouble> {
        job::seal(body)
    }

    /// What was answered at a step of a dossier, as JSON, made ready in the same way.
    pub fn seal_answers(&self, answers: &impl serde::Serialize) -> Result<Sealed, Trouble> {
        job::seal(answers)
    }

    /// An id for a new record: a UUID of version 7, from the time of the call. Ids of one time stand close
    /// together on disk.
    pub fn new_record(&self, at: Instant) -> Result<RecordId, Trouble> {
        new_id(at).map(RecordId)
    }

    /// An id for a new standing query.
    pub fn new_subscription(&self, at: Instant) -> Result<SubscriptionId, Trouble> {
        new_id(at).map(SubscriptionId)
    }

    /// An id for a new session. It is no secret: acts name it.
    pub fn new_session(&self, at: Instant) -> Result<SessionId, Trouble> {
        new_id(at).map(SessionId)
    }

    /// An id for a new machine's key. It is no secret: acts name it.
    pub fn new_token(&self, at: Instant) -> Result<TokenId, Trouble> {
        new_id(at).map(TokenId)
    }

    /// An id for a new draft.
    pub fn new_draft(&self, at: Instant) -> Result<DraftId, Trouble> {
        new_id(at).map(DraftId)
    }

    /// An id for a new dossier.
    pub fn new_dossier(&self, at: Instant) -> Result<DossierId, Trouble> {
        new_id(at).map(DossierId)
    }

    /// A name for a small thing of the desk's own that has none: names stand in the order of time.
    pub fn new_paper(&self, at: Instant) -> Result<String, Trouble> {
        new_id(at).map(|id| id.simple().to_string())
    }

    /// 32 bytes nobody can guess, for a secret that is told once and kept as its hash.
    pub fn new_secret(&self) -> Result<[u8; 32], Trouble> {
        job::random()
    }

    /// Records an act with what it writes. Durable when it returns; many callers share one transaction.
    ///
    /// An act that writes versions names them by commitment ([`Act::Recorded`](huecry_terms::Act::Recorded)),
    /// one that erases names the record, one that takes a step names the dossier with the commitment of what was
    /// answered ([`Write::DossierOpened`]): anything else is refused as a mistake of the program.
    ///
    /// Trouble means that the act is not acknowledged. It is not recorded either, unless the server or
    /// this machine went down in the moment of committing.
    pub fn commit(&self, entry: Entry, writes: Vec<Write>) -> Result<Committed, CommitError> {
        self.hand_in(entry, writes)?.wait()
    }

    /// Thirty-two random bytes, to grow keys and ids from: each seed for one thing.
    pub fn dice(&self) -> Result<[u8; 32], Trouble> {
        job::random()
    }

    /// Hands an act in like [`Store::commit`] and does not wait: whoever has several hands them all in, and they share
    /// a transaction. The act is not acknowledged before [`Waiting::wait`] says so.
    pub fn hand_in(&self, entry: Entry, writes: Vec<Write>) -> Result<Waiting, CommitError> {
        let (job, answered) = Job::new(entry, writes, self.catalogue_hash())?;
        let gone = || CommitError::Trouble(Trouble::new("the store's writer has stopped", "start the node again"));
        self.queue.hand_in(job).map_err(|_| gone())?;
        Ok(Waiting(answered))
    }
}

/// An act that was handed in and is not acknowledged yet.
pub struct Waiting(std::sync::mpsc::Receiver<job::Answer>);

impl Waiting {
    /// Waits until the act is on the disk, or was not written.
    ///
    /// # Errors
    /// As [`Store::commit`] has them.
    pub fn wait(self) -> Result<Committed, CommitError> {
        self.0.recv().unwrap_or_else(|_| Err(broken()))
    }
}

fn new_id(at: Instant) -> Result<uuid::Uuid, Trouble> {
    let millis = u64::try_from(at.as_millisecond()).unwrap_or(0);
    Ok(uuid::Builder::from_unix_timestamp_millis(millis, &job::random()?).into_uuid())
}

/// What callers are told whose answer was dropped.
fn broken() -> CommitError {
    let what = "the store's writer met a mistake in the program; whether the act was recorded is seen in the acts";
    CommitError::Trouble(Trouble::new(what, "report it with what was being done"))
}
