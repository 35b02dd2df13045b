//! One release as evidence: read by somebody who holds no directory, and believed as far as its officers are known to him.
//!
//! Nothing is asked of the clock: a release that is over still says which keys there were.

use super::{DirectoryError, Logged, Proven, Release, Root};
use crate::identity::Fingerprint;
use crate::statement::Hash;

/// A release whose signatures and place in the membership log fit.
#[derive(Debug)]
pub struct Snapshot {
    proven: Proven,
    officers: Vec<Fingerprint>,
}

impl Snapshot {
    /// Reads a release as [`Logged::to_bytes`] wrote it, with the officers before it where they changed or may have.
    ///
    /// # Errors
    /// When it is something else, fewer officers have signed than must, or it is not in its membership log.
    pub fn read(logged: &[u8], before: Option<&[u8]>) -> Result<Self, DirectoryError> {
        let before = before.map(Root::from_bytes).transpose()?;
        let proven = Proven::new(&Logged::from_bytes(logged)?, before)?;
        let roots = [Some(&proven.release.root), proven.before.as_ref()];
        let officers = roots.into_iter().flatten().map(Root::fingerprint).collect();
        Ok(Snapshot { officers, proven })
    }

    /// The fingerprints of the officers of whom enough have signed it: its own, then those before them.
    pub fn officers(&self) -> &[Fingerprint] {
        &self.officers
    }

    /// The release.
    pub fn release(&self) -> &Release {
        &self.proven.release
    }

    /// Its hash.
    pub fn hash(&self) -> Hash {
        self.proven.hash
    }
}
