//! The membership log as whoever publishes the releases keeps it: one entry for each, proven to those who take them.
//!
//! It is short: an organisation signs a few releases a week. So all leaves are kept, and any proof is made from them.

use huecry_ledger::proof::{prove_consistency, prove_inclusion};
use huecry_ledger::tree::{leaf_hash, node_hash};
use huecry_ledger::{
    Checkpoint, Frontier, Hash as LogHash, LedgerError, Node, ProofFile, Signer as LogSigner, TreeHead,
};

use super::bundle::Bundle;
use super::error::DirectoryError;
use super::news::Logged;
use super::release::Release;
use crate::cbor::{Fields, Item};
use crate::error::{Format, LineError};

/// The leaves of a membership log, and how far the last proof reached.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MembershipLog {
    leaves: Vec<LogHash>,
    proven: usize,
}

impl MembershipLog {
    /// A log without releases.
    pub fn new() -> Self {
        Self::default()
    }

    /// Logs a release that its officers have signed, and makes what goes with it to those who take it.
    ///
    /// # Errors
    /// When the log's signer gives no checkpoint.
    pub fn publish(&mut self, release: &Release, bundle: Bundle, log: &LogSigner) -> Result<Logged, DirectoryError> {
        let unlogged = |why| DirectoryError::Unlogged { version: release.version, why };
        let entry = release.entry()?;
        let index = self.leaves.len() as u64;
        self.leaves.push(leaf_hash(&entry));
        let head = self.head(self.leaves.len());
        let before = self.head(self.proven);
        let checkpoint = Checkpoint::new(log.verifier().name(), head).and_then(|checkpoint| checkpoint.sign(log));
        let checkpoint = checkpoint.map_err(unlogged)?;
        let path = prove_inclusion(index, head.size, |node| self.node(node)).map_err(unlogged)?;
        let growth = prove_consistency(before.size, head.size, |node| self.node(node)).map_err(unlogged)?;
        self.proven = self.leaves.len();
        let proof = ProofFile::new(index, path, checkpoint.note().clone()).to_string().into_bytes();
        Ok(Logged { bundle, proof, growth })
    }

    /// How many releases are logged.
    pub fn len(&self) -> usize {
        self.leaves.len()
    }

    /// Whether none is.
    pub fn is_empty(&self) -> bool {
        self.leaves.is_empty()
    }

    /// The log as bytes.
    pub fn to_bytes(&self) -> Vec<u8> {
        let leaves = self.leaves.iter().map(|leaf| Item::from(leaf.0.as_slice())).collect();
        Item::fields([(1, Some(Item::Array(leaves))), (2, Some(Item::Uint(self.proven as u64)))]).to_bytes()
    }

    /// Reads what [`MembershipLog::to_bytes`] wrote.
    ///
    /// # Errors
    /// When it is something else.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, DirectoryError> {
        let mut fields = Fields::read(Format::News, bytes, MAX_BYTES)?;
        let leaves = super::member::list(fields.need(1, "leaves")?, MAX_LEAVES, |found| found.array().map(LogHash))?;
        let proven = fields.need(2, "proven")?;
        let wrong = proven.expected("no more than there are leaves");
        let proven = usize::try_from(proven.uint()?).ok().filter(|proven| *proven <= leaves.len());
        fields.end()?;
        let proven = proven.ok_or::<LineError>(wrong)?;
        Ok(MembershipLog { leaves, proven })
    }

    fn head(&self, size: usize) -> TreeHead {
        let mut edge = Frontier::new();
        self.leaves[..size].iter().for_each(|leaf| _ = edge.append(*leaf));
        edge.head()
    }

    fn node(&self, node: Node) -> Result<LogHash, LedgerError> {
        let Node { level, index } = node;
        if level == 0 {
            // INVARIANT: proofs ask for nodes of the tree alone.
            return Ok(self.leaves[index as usize]);
        }
        let child = |index| self.node(Node { level: level - 1, index });
        Ok(node_hash(&child(2 * index)?, &child(2 * index + 1)?))
    }
}

/// More releases than an organisation signs in a century.
const MAX_LEAVES: usize = 100_000;
const MAX_BYTES: usize = MAX_LEAVES * 40;
