//! A store that is open: one writer, many readers.

use crate::commit::queue::Queue;
use crate::commit::writer::{Session, Writer};
use crate::engine::door::Door;
use crate::lock::Lock;
use crate::snapshot::Readers;
use huecry_terms::Trouble;
use std::fmt;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, PoisonError, RwLock};
use std::thread::JoinHandle;

/// An open store. Shared by reference between threads; closed when dropped, after what waits is written.
pub struct Store {
    pub(crate) queue: Arc<Queue>,
    writer: Option<JoinHandle<()>>,
    pub(crate) readers: Readers,
    size: Arc<AtomicU64>,
    catalogue: RwLock<[u8; 32]>,
    /// Let go of last: the next process may come in when nothing of this one writes any more.
    _lock: Option<Lock>,
}

impl Store {
    /// Starts the writer over a session that was just opened and checked.
    pub(crate) fn start(door: Door, session: Session, lock: Option<Lock>) -> Result<Store, Trouble> {
        let queue = Arc::new(Queue::default());
        let size = Arc::new(AtomicU64::new(session.head.edge.size()));
        let writer = Writer::new(door.clone(), session, Arc::clone(&queue), Arc::clone(&size));
        let writer = std::thread::Builder::new().name("store-writer".into()).spawn(|| writer.run()).map_err(|e| {
            Trouble::new(format!("could not start the store's writer: {e}"), "see the system's limit on threads")
        })?;
        let readers = Readers::new(door);
        Ok(Store { queue, writer: Some(writer), readers, size, catalogue: RwLock::default(), _lock: lock })
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

    /// How many acts are on disk; they are numbered from 0 without a gap.
    pub fn size(&self) -> u64 {
        self.size.load(Ordering::Acquire)
    }
}

impl Drop for Store {
    fn drop(&mut self) {
        self.queue.close();
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
