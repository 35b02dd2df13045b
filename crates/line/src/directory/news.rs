//! What nodes hand to each other of a directory: releases, each with the proof that everybody can see it, and a freshness.
//!
//! The *membership log* holds one entry for each release. A release comes with the log's checkpoint, the way from its
//! entry to the root, and the proof that the log has only grown since the checkpoint of the release before. So whoever takes
//! releases has followed the log too, and an organisation that shows two histories has signed both.

use huecry_ledger::{Hash as LogHash, ProofFile, TreeHead, Verifier as LogKey};
use huecry_terms::OrganisationId;

use super::bundle::{Bundle, MAX_BUNDLE_BYTES};
use super::error::DirectoryError;
use super::freshness::MAX_FRESHNESS_BYTES;
use super::member::list;
use super::release::Release;
use crate::cbor::{Fields, Item};
use crate::error::{Format, LineError};
use crate::statement::Hash;

/// A release with its signatures and its place in the membership log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Logged {
    /// The release with its signatures.
    pub bundle: Bundle,
    /// A `.tlog-proof` file: checkpoint, and the way from the release's entry to its root.
    pub proof: Vec<u8>,
    /// The proof that the log has only grown since the checkpoint of the release before; empty in the first.
    pub growth: Vec<LogHash>,
}

/// What one node tells another about a directory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct News {
    /// Releases; in their order once they are read.
    pub releases: Vec<Logged>,
    /// The freshness, signed. Without one a node that is far behind catches up in parts.
    pub freshness: Option<Vec<u8>>,
}

/// Where the log has a release.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The index of the entry.
    pub index: u64,
    /// The tree that was signed.
    pub head: TreeHead,
}

impl Release {
    /// What the membership log holds of this release.
    ///
    /// # Errors
    /// When the release is not what others would read back.
    pub fn entry(&self) -> Result<Vec<u8>, DirectoryError> {
        Ok(entry(self.organisation(), self.version, self.hash()?))
    }
}

/// The entry of a release in the membership log: whose it is, its version, its hash.
pub(super) fn entry(organisation: &OrganisationId, version: u64, release: Hash) -> Vec<u8> {
    Item::fields([
        (1, Some(Item::from(ENTRY))),
        (2, Some(Item::from(organisation.as_str()))),
        (3, Some(Item::Uint(version))),
        (4, Some(release.item())),
    ])
    .to_bytes()
}

impl Logged {
    /// Checks that `entry` is in the log of `key`, and where.
    pub(super) fn place(&self, entry: &[u8], key: &LogKey, version: u64) -> Result<Place, DirectoryError> {
        let unlogged = |why| DirectoryError::Unlogged { version, why };
        let proof = ProofFile::parse(&self.proof).map_err(unlogged)?;
        if proof.to_string().as_bytes() != self.proof || proof.extra().is_some() {
            // Nothing would sign what stands there besides.
            let expected = "a proof in its one spelling, without anything of the application's";
            return Err(LineError::Field { format: Format::News, field: "proof", expected }.into());
        }
        let checkpoint = proof.verify(entry, key.name(), std::slice::from_ref(key)).map_err(unlogged)?;
        Ok(Place { index: proof.index(), head: checkpoint.head() })
    }

    /// Checks that the log has only grown from the tree of `before`, and that this release stands behind that one.
    pub(super) fn follows(&self, before: &Place, place: &Place, version: u64) -> Result<(), DirectoryError> {
        let grown = huecry_ledger::proof::verify_consistency(&before.head, &place.head, &self.growth);
        grown.map_err(|why| DirectoryError::Unlogged { version, why })?;
        if before.index < place.index { Ok(()) } else { Err(DirectoryError::LogOrder { version }) }
    }

    /// The bytes, for the wire and for keeping.
    pub fn to_bytes(&self) -> Vec<u8> {
        let growth = self.growth.iter().map(|hash| Item::from(hash.0.as_slice())).collect();
        Item::fields([
            (1, Some(Item::Bytes(self.bundle.to_bytes()))),
            (2, Some(Item::from(self.proof.as_slice()))),
            (3, Some(Item::Array(growth))),
        ])
        .to_bytes()
    }

    /// Reads what [`Logged::to_bytes`] wrote.
    ///
    /// # Errors
    /// When it is something else.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, DirectoryError> {
        let mut fields = Fields::read(Format::News, bytes, MAX_LOGGED_BYTES)?;
        let bundle = Bundle::from_bytes(&fields.need(1, "release")?.bytes(MAX_BUNDLE_BYTES)?)?;
        let proof = fields.need(2, "proof")?.bytes(MAX_PROOF_BYTES)?;
        let growth = list(fields.need(3, "growth")?, MAX_GROWTH, |found| found.array().map(LogHash))?;
        fields.end()?;
        Ok(Logged { bundle, proof, growth })
    }
}

impl News {
    /// The bytes, for the wire.
    pub fn to_bytes(&self) -> Vec<u8> {
        let releases = self.releases.iter().map(|release| Item::Bytes(release.to_bytes())).collect();
        Item::fields([
            (1, Some(Item::Uint(FORMAT))),
            (2, Some(Item::Array(releases))),
            (3, self.freshness.as_deref().map(Item::from)),
        ])
        .to_bytes()
    }

    /// Reads what [`News::to_bytes`] wrote. Nothing in it is to be believed before a directory has taken it.
    ///
    /// # Errors
    /// When it is something else.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, DirectoryError> {
        let mut fields = Fields::read(Format::News, bytes, MAX_NEWS_BYTES)?;
        let format = fields.need(1, "format")?;
        let other = format.expected("1");
        if format.uint()? != FORMAT {
            return Err(other.into());
        }
        let releases = list(fields.need(2, "releases")?, MAX_RELEASES, |found| found.bytes(MAX_LOGGED_BYTES))?;
        let freshness = fields.may(3, "freshness").map(|found| found.bytes(MAX_FRESHNESS_BYTES)).transpose()?;
        fields.end()?;
        let releases = releases.iter().map(|bytes| Logged::from_bytes(bytes)).collect::<Result<_, _>>()?;
        Ok(News { releases, freshness })
    }
}

const FORMAT: u64 = 1;
const ENTRY: &str = "huecry directory release";
/// The most releases that are handed over at once.
pub const MAX_RELEASES: usize = 64;
/// Three lines of a checkpoint, 63 hashes of a path, and the signatures of witnesses.
const MAX_PROOF_BYTES: usize = huecry_ledger::proof_file::MAX_PROOF_BYTES;
/// The most hashes of a proof of growth: two for each level of the tree.
const MAX_GROWTH: usize = 128;
const MAX_LOGGED_BYTES: usize = MAX_BUNDLE_BYTES + MAX_PROOF_BYTES + 64 * 1024;
/// The most bytes of news: a few releases of the largest, or many of the usual size.
pub const MAX_NEWS_BYTES: usize = 2 * MAX_LOGGED_BYTES;
