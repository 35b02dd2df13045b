//! What this process knows of how far the store is: from its own acts, and from what it hears of others'.
//!
//! Several processes may write to one server. What is kept here may lag behind it; it never runs ahead. It
//! says when to look again, and the store's own rows decide what is there.

use crate::Store;
use crate::commit::batch::Head;
use crate::engine::door::Door;
use crate::engine::ear::Ear;
use crate::engine::{Engine, Fault};
use huecry_terms::Trouble;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::Duration;

/// How far the store is known to be. Every number counts acts from the first one on and only grows.
pub(crate) struct Pulse {
    /// How many acts there are.
    size: AtomicU64,
    /// Up to and with the last act that wrote or ended records.
    written: AtomicU64,
    /// The same, of acts that may be another process's.
    others: AtomicU64,
    /// How many acts there were at the last change of what processes keep in memory.
    changed: Mutex<u64>,
    moved: Condvar,
    closed: AtomicBool,
}

impl Pulse {
    /// As far as a store is when it is opened.
    pub fn new(head: &Head) -> Pulse {
        let size = head.edge.size();
        Pulse {
            size: AtomicU64::new(size),
            written: AtomicU64::new(head.written),
            others: AtomicU64::new(0),
            changed: Mutex::new(size),
            moved: Condvar::new(),
            closed: AtomicBool::new(false),
        }
    }

    /// This process wrote; `followed` when it changed what processes keep in memory.
    pub fn wrote(&self, head: &Head, followed: bool) {
        self.size.fetch_max(head.edge.size(), Ordering::AcqRel);
        self.written.fetch_max(head.written, Ordering::AcqRel);
        if followed {
            self.wake(head.edge.size());
        }
    }

    /// The store was looked at: what goes beyond this process's own acts is another's.
    pub fn saw(&self, size: u64, written: u64) {
        self.size.fetch_max(size, Ordering::AcqRel);
        if written > self.written.fetch_max(written, Ordering::AcqRel) {
            self.others.fetch_max(written, Ordering::AcqRel);
            self.wake(size);
        }
    }

    /// Another process said that it changed something, and this is how far the store is.
    fn heard(&self, size: u64, written: u64) {
        self.saw(size, written);
        self.wake(size);
    }

    /// The first look of who begins to listen: acts beyond those known here may have changed anything.
    fn began(&self, size: u64, written: u64) {
        let known = self.size.load(Ordering::Acquire);
        self.saw(size, written);
        if size > known {
            self.wake(size);
        }
    }

    fn wake(&self, size: u64) {
        let mut changed = self.changed.lock().unwrap_or_else(PoisonError::into_inner);
        *changed = (*changed).max(size);
        self.moved.notify_all();
    }

    /// Waits until something has changed behind so many acts, or for that long.
    fn wait(&self, after: u64, most: Duration) -> u64 {
        let changed = self.changed.lock().unwrap_or_else(PoisonError::into_inner);
        let waited = self.moved.wait_timeout_while(changed, most, |changed| *changed <= after);
        *waited.unwrap_or_else(PoisonError::into_inner).0
    }

    /// Nobody will ask any more.
    pub fn close(&self) {
        self.closed.store(true, Ordering::Release);
    }
}

impl Store {
    /// How many acts this process knows of; they are numbered from 0 without a gap. What this process was
    /// told is among them; of what other processes recorded the last may be missing: [`Store::size_now`].
    pub fn size(&self) -> u64 {
        self.pulse.size.load(Ordering::Acquire)
    }

    /// How many acts there are, other processes' among them.
    pub fn size_now(&self) -> Result<u64, Trouble> {
        if !self.is_shared() {
            return Ok(self.size());
        }
        let head = self.look(|engine| Head::read(engine))?;
        self.pulse.saw(head.edge.size(), head.written);
        Ok(head.edge.size())
    }

    /// Whether other processes may have the same store open.
    pub fn is_shared(&self) -> bool {
        self.readers.door().is_shared()
    }

    /// Up to and with the last act that wrote or ended records and may be another process's, as a number of
    /// acts. Costs nothing: an index that has not followed so far is known to lag behind.
    pub fn written_elsewhere(&self) -> u64 {
        self.pulse.others.load(Ordering::Acquire)
    }

    /// Waits, at most so long, until acts behind the first `after` changed what processes keep in memory:
    /// records, standing queries, the catalogue. Answers how many acts there were when something of that kind
    /// was last seen to change, to be asked with again.
    ///
    /// Another process's change wakes it by a notification of the server. Notifications can be lost: every
    /// two seconds the store is looked at, and that alone decides. Of changes that lose their notification
    /// only those of records are seen so: look at the others whenever it returns.
    pub fn wait_for_acts(&self, after: u64, timeout: Duration) -> Result<u64, Trouble> {
        self.listen()?;
        let mut rest = timeout;
        loop {
            let turn = if self.is_shared() { rest.min(POLL) } else { rest };
            let changed = self.pulse.wait(after, turn);
            rest -= turn;
            if changed > after {
                return Ok(changed);
            }
            // However often it is asked, and however little patience it is given.
            self.size_now()?;
            if rest.is_zero() {
                return Ok(self.pulse.wait(after, rest));
            }
        }
    }

    /// Begins to listen to the other processes, once.
    fn listen(&self) -> Result<(), Trouble> {
        if !self.is_shared() {
            return Ok(());
        }
        let mut listens = self.listens.lock().unwrap_or_else(PoisonError::into_inner);
        if !*listens {
            let (door, pulse) = (self.readers.door().clone(), Arc::clone(&self.pulse));
            let thread = std::thread::Builder::new().name("store-listener".into());
            thread.spawn(move || listen(&door, &pulse)).map_err(|e| {
                Trouble::new(format!("could not start the store's listener: {e}"), "see the system's limit on threads")
            })?;
            *listens = true;
        }
        Ok(())
    }
}

/// Listens until the store is closed; a lost server is come back to. Nobody waits for this thread to end: it
/// holds a connection and nothing else, and lets go of it within [`TURN`].
fn listen(door: &Door, pulse: &Pulse) {
    let mut looked: fn(&Pulse, u64, u64) = Pulse::began;
    while !pulse.closed.load(Ordering::Acquire) {
        // What is wrong with the server is said to those who read and write.
        let _ = door.ear().and_then(|ear| ear.map_or(Ok(()), |ear| hear(ear, pulse, looked)));
        // What was said while nobody listened may have changed anything.
        looked = Pulse::heard;
        std::thread::sleep(TURN);
    }
}

/// Listens through one connection, until it is lost.
fn hear(mut ear: Ear, pulse: &Pulse, mut looked: fn(&Pulse, u64, u64)) -> Result<(), Fault> {
    // What was said before this connection listened is in the store.
    let mut heard = true;
    while !pulse.closed.load(Ordering::Acquire) {
        if heard {
            let head = Head::read(ear.engine() as &mut dyn Engine)?;
            looked(pulse, head.edge.size(), head.written);
            looked = Pulse::heard;
            // A process under load changes something in every transaction: not every one is asked about.
            std::thread::sleep(BREATH);
        }
        heard = ear.hears(TURN)?;
    }
    Ok(())
}

/// How often the store is looked at while nothing is heard.
const POLL: Duration = Duration::from_secs(2);
/// How long the listener listens before it sees whether it is still wanted.
const TURN: Duration = Duration::from_secs(1);
/// How long the listener rests between two looks at the store.
const BREATH: Duration = Duration::from_millis(2);
