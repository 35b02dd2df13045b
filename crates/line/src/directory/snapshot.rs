//! One release as evidence: read by somebody who holds no directory, and believed as far as its officers are known to him.
//!
//! Nothing is asked of the clock: a release that is over still says which keys there were.

use super::{Directory, DirectoryError, Logged, Proven, Release, Root};
use crate::error::{Format, LineError};
use crate::identity::Fingerprint;
use crate::statement::Hash;

/// A release whose signatures and place in the membership log fit.
#[derive(Debug)]
pub struct Snapshot {
    proven: Proven,
    officers: Vec<Fingerprint>,
}

impl Snapshot {
    /// The bytes of the release that a directory holds, for evidence; `None` while it holds none.
    ///
    /// Without the proof that the log has grown: whoever has not followed it has nothing to compare that with.
    pub fn of(directory: &Directory) -> Option<Vec<u8>> {
        let Logged { bundle, proof, .. } = directory.logged()?.clone();
        Some(Logged { bundle, proof, growth: Vec::new() }.to_bytes())
    }

    /// Reads what [`Snapshot::of`] wrote, with the officers before it where there were others.
    ///
    /// # Errors
    /// When it is something else, fewer officers have signed than must, or it is not in its membership log.
    pub fn read(logged: &[u8], before: Option<&[u8]>) -> Result<Self, DirectoryError> {
        let before = before.map(Root::from_bytes).transpose()?;
        let logged = Logged::from_bytes(logged)?;
        if !logged.growth.is_empty() {
            let expected = "nothing: nobody can check it here";
            return Err(LineError::Field { format: Format::News, field: "growth", expected }.into());
        }
        let proven = Proven::new(&logged, before)?;
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
