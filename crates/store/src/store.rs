//! A store that is open: one writer, many readers.

use crate::commit::queue::Queue;
use crate::commit::writer::{Session, Writer};
use crate::engine::door::Door;
use crate::lock::Lock;
use crate::pulse::Pulse;
use crate::snapshot::Readers;
use huecry_terms::Trouble;
use std::fmt;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::thread::JoinHandle;

/// An open store. Shared by reference between threads; closed when dropped, after what waits is written.
pub struct Store {
    pub(crate) queue: Arc<Queue>,
    writer: Option<JoinHandle<()>>,
    pub(crate) readers: Readers,
    pub(crate) pulse: Arc<Pulse>,
    /// Whether this process listens to the others yet.
    pub(crate) listens: Mutex<bool>,
    catalogue: RwLock<[u8; 32]>,
    /// Let go of last: the next process may come in when nothing of this one writes any more.
    lock: Option<Lock>,
}

impl Store {
    /// Starts the writer over a session that was just opened and checked.
    pub(crate) fn start(door: Door, session: Session, lock: Option<Lock>) -> Result<Store, Trouble> {
        let queue = Arc::new(Queue::default());
        let pulse = Arc::new(Pulse::new(&session.head));
        let writer = Writer::new(door.clone(), session, Arc::clone(&queue), Arc::clone(&pulse));
        let writer = std::thread::Builder::new().name("store-writer".into()).spawn(|| writer.run()).map_err(|e| {
            Trouble::new(format!("could not start the store's writer: {e}"), "see the system's limit on threads")
        })?;
        let readers = Readers::new(door);
        let listens = Mutex::new(false);
        Ok(Store { queue, writer: Some(writer), readers, pulse, listens, catalogue: RwLock::default(), lock })
    }

    /// Holds a folder of this machine for as long as the store is open: what a process makes of the store,
    /// its indexes and its log, is that process's alone. Does nothing where the store itself lies in a folder,
    /// which is held since it was opened.
    pub fn hold(&mut self, folder: &Path) -> Result<(), Trouble> {
        if self.lock.is_none() {
            self.lock = Some(Lock::take(folder)?);
        }
        Ok(())
    }

    /// Says which catalogue is in force: every leaf from now on carries its hash.
    pub fn set_catalogue_hash(&self, hash: [u8; 32]) {
        *self.catalogue.write().unwrap_or_else(PoisonError::into_inner) = hash;
    }

    /// The hash of the catalogue in force; zeroes before it is set.
    pub fn catalogue_hash(&self) -> [u8; 32] {
        *self.catalogue.read().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn place_name(&self) -> String {
        self.readers.place_name()
    }

    /// What keeps it: `SQLite`, `PostgreSQL`.
    pub fn engine(&self) -> &'static str {
        self.readers.engine()
    }
}

impl Drop for Store {
    fn drop(&mut self) {
        self.queue.close();
        self.pulse.close();
        if let Some(writer) = self.writer.take() {
            // A writer that panicked has said so to its callers.
            let _ = writer.join();
        }
    }
}

impl fmt::Debug for Store {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Store").field("acts", &self.size()).finish_non_exhaustive()
    }
}
