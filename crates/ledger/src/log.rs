//! c2sp.org/tlog-tiles@v0.1.0: a log that is kept, published as tiles, and proven from them.
//!
//! Order is what makes it safe. Entries are durable with their acts before they come here; tiles are
//! durable before the checkpoint over them is signed; a checkpoint is signed only if it extends the
//! one before. Killed anywhere, the log goes on from its last checkpoint by the same calls.

use std::io;

use crate::checkpoint::{Checkpoint, SignedCheckpoint};
use crate::error::{LedgerError, LogError};
use crate::frontier::Frontier;
use crate::key::{Signer, Verifier};
use crate::note::MAX_NOTE_BYTES;
use crate::proof;
use crate::proof_file::ProofFile;
use crate::publish::Edge;
use crate::reader::{TileReader, read_bundle};
use crate::tiles::{Tile, TileLevel, WIDTH, decode_bundle};
use crate::tree::{Hash, Node, TreeHead, leaf_hash};

/// Where the files of a log are kept: a [`Folder`](crate::folder::Folder), or memory in tests.
///
/// Paths are those of the specification, relative, with `/`. One writer at a time; readers need no leave.
pub trait TileStore {
    /// The bytes of a file, or none if it is not there; of a longer file the first `limit` and one more.
    fn read(&self, path: &str, limit: usize) -> io::Result<Option<Vec<u8>>>;

    /// Puts a file in place, replacing an earlier one; readers see the whole of one or the other.
    fn put(&mut self, path: &str, bytes: &[u8]) -> io::Result<()>;

    /// Returns when all that was put and removed so far will survive a loss of power.
    fn sync(&mut self) -> io::Result<()>;

    /// Removes a folder with its files; one that is not there is no error.
    fn remove_folder(&mut self, path: &str) -> io::Result<()>;
}

/// One log: its name, the keys it has signed with, and its files.
#[derive(Debug)]
pub struct Log<S> {
    store: S,
    origin: String,
    known: Vec<Verifier>,
}

impl<S: TileStore> Log<S> {
    /// The log `origin` in `store`; `known` are its present and earlier keys.
    pub fn new(store: S, origin: &str, known: Vec<Verifier>) -> Self {
        Log { store, origin: origin.to_owned(), known }
    }

    /// The last checkpoint that was issued, its signature verified; none before the first.
    pub fn latest(&self) -> Result<Option<SignedCheckpoint>, LogError> {
        let bytes = self.store.read(CHECKPOINT, MAX_NOTE_BYTES).map_err(io_at(CHECKPOINT))?;
        let open = |bytes: Vec<u8>| SignedCheckpoint::open(&bytes, &self.origin, &self.known);
        Ok(bytes.map(open).transpose()?)
    }

    /// Writes the tiles and bundles that take the tree from `from` to `to` entries, and returns its head.
    ///
    /// `from` is the last checkpoint, or any head this function returned; `entries` are those from
    /// `from.size` on, already durable elsewhere. When this returns, the files are durable. If it is
    /// killed or fails, the same call gives the same files, and so does one with a larger `to`.
    /// A file already published with other bytes is never replaced.
    pub fn publish<I>(&mut self, from: &TreeHead, to: u64, entries: I) -> Result<TreeHead, LogError>
    where
        I: IntoIterator<Item: AsRef<[u8]>>,
    {
        let wanted = to.checked_sub(from.size);
        let wanted = wanted.ok_or(LogError::Shrinks { signed: from.size, asked: to })?;
        let mut edge = Edge::load(&self.store, from)?;
        let mut entries = entries.into_iter();
        for _ in 0..wanted {
            let reached = edge.size();
            let entry = entries.next().ok_or(LogError::EntriesShort { wanted: to, reached })?;
            edge.append(&mut self.store, entry.as_ref())?;
        }
        edge.finish(&mut self.store)
    }

    /// Signs `head` and puts the checkpoint in place, durably.
    ///
    /// Refuses a head that the tiles do not bear out or that does not extend the last checkpoint:
    /// a log must never sign two histories.
    pub fn issue(&mut self, head: TreeHead, signer: &Signer) -> Result<SignedCheckpoint, LogError> {
        let earlier = self.latest()?.map_or(TreeHead::EMPTY, |latest| latest.head());
        if earlier.size > head.size {
            return Err(LogError::Shrinks { signed: earlier.size, asked: head.size });
        }
        let mut reader = self.reader(head.size);
        if proof::root(head.size, |node| reader.hash(node))? != head.root {
            return Err(LogError::TilesDiffer { size: head.size });
        }
        self.prove_growth(&earlier, &head)?;
        let signed = Checkpoint::new(&self.origin, head)?.sign(signer)?;
        let note = signed.note().to_string();
        // A checkpoint that we could not open again must not be put in place.
        SignedCheckpoint::from_note(signed.note().clone(), &self.origin, &self.known)?;
        self.store.put(CHECKPOINT, note.as_bytes()).map_err(io_at(CHECKPOINT))?;
        self.store.sync().map_err(io_at(CHECKPOINT))?;
        Ok(signed)
    }

    /// The proof file for the entry at `index` under `checkpoint`, checked before it is handed out.
    pub fn prove(&self, index: u64, checkpoint: &SignedCheckpoint) -> Result<ProofFile, LogError> {
        let head = checkpoint.head();
        let mut reader = self.reader(head.size);
        let path = proof::prove_inclusion(index, head.size, |node| reader.hash(node))?;
        let leaf = reader.hash(Node { level: 0, index })?;
        proof::verify_inclusion(leaf, index, &head, &path).map_err(|_| LogError::TilesDiffer { size: head.size })?;
        Ok(ProofFile::new(index, path, checkpoint.note().clone()))
    }

    /// The proof that `newer` begins with all of `older`, checked before it is handed out.
    pub fn prove_growth(&self, older: &TreeHead, newer: &TreeHead) -> Result<Vec<Hash>, LogError> {
        let mut reader = self.reader(newer.size);
        let read = |node| reader.hash(node);
        let hashes = proof::prove_consistency(older.size, newer.size, read)?;
        let checked = proof::verify_consistency(older, newer, &hashes);
        let size = match checked {
            Ok(()) => return Ok(hashes),
            Err(LedgerError::RootDiffers { size }) => size,
            Err(_) => newer.size,
        };
        Err(LogError::TilesDiffer { size })
    }

    /// The entry at `index` of a tree of `size`, checked against the tile above it.
    pub fn entry(&self, index: u64, size: u64) -> Result<Vec<u8>, LogError> {
        let bundle = Tile::holding(TileLevel::Entries, index, size)?;
        let bytes = read_bundle(&self.store, bundle)?;
        let place = (index % u64::from(WIDTH)) as usize;
        let entry = decode_bundle(&bytes)?.get(place).map(|entry| entry.to_vec());
        let leaf = self.reader(size).hash(Node { level: 0, index })?;
        let entry = entry.filter(|entry| leaf_hash(entry) == leaf);
        entry.ok_or_else(|| LogError::Differs { path: bundle.to_string() })
    }

    /// The right edge of the tree at `head`, read from the tiles, to go on appending.
    pub fn frontier(&self, head: &TreeHead) -> Result<Frontier, LogError> {
        Ok(Edge::load(&self.store, head)?.frontier())
    }

    /// Reads hashes of the tree of the first `size` entries; they are not authenticated.
    pub fn reader(&self, size: u64) -> TileReader<'_, S> {
        TileReader::new(&self.store, size)
    }

    /// The name of the log.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// The keys the log has signed with.
    pub fn known(&self) -> &[Verifier] {
        &self.known
    }

    /// The files.
    pub fn store(&self) -> &S {
        &self.store
    }
}

/// Says which file the disk refused.
pub(crate) fn io_at(path: &str) -> impl Fn(io::Error) -> LogError {
    move |source| LogError::Io { path: path.to_owned(), source }
}

/// The one file that changes: where the specification serves the signed tree head.
pub const CHECKPOINT: &str = "checkpoint";

#[cfg(test)]
pub(crate) mod tests;
