//! Who answers for a directory: its officers, how many of them must sign, and the log in which all can see what they signed.
//!
//! The root is what two people compare over a second channel before the first release is believed, as fifty digits.
//! From then on it changes only by a release that the old officers *and* the new ones have signed.

use std::collections::BTreeSet;

use huecry_ledger::Verifier as LogKey;
use huecry_terms::OrganisationId;

use super::error::{DirectoryError, Once};
use super::member::{list, log_key};
use crate::cbor::{Fields, Item};
use crate::error::{Format, LineError};
use crate::identity::{Fingerprint, KeyId, MAX_PUBLIC_BYTES, Verifier};

/// The officers of a directory and the membership log (TUF's root role).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Root {
    organisation: OrganisationId,
    threshold: usize,
    officers: Vec<Verifier>,
    log: LogKey,
}

impl Root {
    /// A root of these officers, of whom `threshold` must sign.
    ///
    /// # Errors
    /// When the threshold is below two or above their number, or two of them have a key in common.
    pub fn new(
        organisation: OrganisationId,
        threshold: usize,
        mut officers: Vec<Verifier>,
        log: LogKey,
    ) -> Result<Self, DirectoryError> {
        officers.sort_by_key(Verifier::id);
        Root { organisation, threshold, officers, log }.checked()
    }

    /// Whose directory it is.
    pub fn organisation(&self) -> &OrganisationId {
        &self.organisation
    }

    /// How many officers must sign.
    pub fn threshold(&self) -> usize {
        self.threshold
    }

    /// The officers' keys, in the order of their ids. Which person holds which is not said here.
    pub fn officers(&self) -> &[Verifier] {
        &self.officers
    }

    /// The key of the membership log.
    pub fn log(&self) -> &LogKey {
        &self.log
    }

    /// What is compared over a second channel before the first release is believed.
    pub fn fingerprint(&self) -> Fingerprint {
        Fingerprint::of_officers(&self.to_bytes())
    }

    /// How many of the officers are among `signers`.
    pub(super) fn count(&self, signers: &BTreeSet<KeyId>) -> usize {
        self.officers.iter().filter(|officer| signers.contains(&officer.id())).count()
    }

    /// Its bytes; one root has one spelling.
    pub fn to_bytes(&self) -> Vec<u8> {
        let officers = self.officers.iter().map(|officer| Item::from(officer.public())).collect();
        Item::fields([
            (1, Some(Item::from(self.organisation.as_str()))),
            (2, Some(Item::Uint(self.threshold as u64))),
            (3, Some(Item::Array(officers))),
            (4, Some(Item::Text(self.log.to_string()))),
        ])
        .to_bytes()
    }

    /// Reads what [`Root::to_bytes`] wrote.
    ///
    /// # Errors
    /// When it is something else, or would not have been made.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, DirectoryError> {
        let mut fields = Fields::read(Format::Root, bytes, MAX_ROOT_BYTES)?;
        let organisation = fields.need(1, "organisation")?.parse("an organisation such as `world-police`")?;
        let threshold = usize::try_from(fields.need(2, "threshold")?.uint()?).unwrap_or(usize::MAX);
        let officers = fields.need(3, "officers")?;
        let disorder = officers.expected("rising ids, none twice");
        let officers = list(officers, MAX_OFFICERS, |found| Verifier::from_public(&found.bytes(MAX_PUBLIC_BYTES)?))?;
        let log = log_key(fields.need(4, "membership log")?)?;
        fields.end()?;
        if !officers.is_sorted_by(|a, b| a.id() < b.id()) {
            return Err(disorder.into());
        }
        Root { organisation, threshold, officers, log }.checked()
    }

    fn checked(self) -> Result<Self, DirectoryError> {
        let wrong = |field, expected| Err(LineError::Field { format: Format::Root, field, expected }.into());
        if self.officers.len() > MAX_OFFICERS {
            return wrong("officers", "no more than the limit");
        }
        if self.threshold < 2 || self.threshold > self.officers.len() {
            return wrong("threshold", "at least two, and no more than there are officers");
        }
        if self.officers.iter().any(|officer| officer.address().organisation != self.organisation) {
            return wrong("officers", "officers of this very organisation");
        }
        // By the keys themselves: one person under two addresses has two ids.
        let keys: BTreeSet<&[u8]> = self.officers.iter().flat_map(Verifier::raw).collect();
        match keys.len() == 2 * self.officers.len() {
            true => Ok(self),
            false => Err(DirectoryError::Twice { what: Once::Key }),
        }
    }
}

/// The most officers of a directory.
pub const MAX_OFFICERS: usize = 32;
const MAX_ROOT_BYTES: usize = 128 * 1024;
