//! What a node keeps of a directory between two runs, and how it is read again: everything is checked as when it was taken.
//!
//! Signatures, log and freshness are checked against the officers of the release before, which are kept beside. Who
//! can write to the node's own disk can put another directory there with officers of his own: compare
//! [`Directory::officers`] with what the node was told when it began.

use std::sync::Arc;

use huecry_terms::OrganisationId;
use sha2::{Digest, Sha256};

use super::release::MAX_RELEASE_BYTES;
use super::{Directory, DirectoryError, Freshness, Logged, MAX_HISTORY, Policy, Proven, Root, Said};
use crate::cbor::{Fields, Found, Item};
use crate::error::{Format, LineError};
use crate::identity::Fingerprint;
use crate::statement::Hash;

impl Directory {
    /// The fingerprint with which this directory was begun.
    pub fn officers(&self) -> &Fingerprint {
        &self.officers
    }

    /// The bytes that the store keeps: all but the policy, which is the node's.
    pub fn to_bytes(&self) -> Vec<u8> {
        let held = self.held.as_ref();
        let history: Vec<u8> = self.history.iter().flat_map(|hash| hash.0).collect();
        let body = Item::fields([
            (1, Some(Item::Uint(FORMAT))),
            (2, Some(Item::from(self.organisation.as_str()))),
            (3, Some(Item::Text(self.officers.to_string()))),
            (4, held.map(|held| Item::Bytes(held.logged.to_bytes()))),
            (5, held.and_then(|held| held.before.as_ref()).map(|root| Item::Bytes(root.to_bytes()))),
            (6, self.freshness.as_ref().map(|said| Item::from(&*said.bytes))),
            (7, Some(Item::Bytes(history))),
        ])
        .to_bytes();
        [Sha256::digest(&body).as_slice(), &body].concat()
    }

    /// Reads what [`Directory::to_bytes`] wrote.
    ///
    /// # Errors
    /// When it is something else, was changed, or would not have been taken.
    pub fn from_bytes(bytes: &[u8], policy: Policy) -> Result<Self, DirectoryError> {
        let (sum, body) = bytes.split_first_chunk::<32>().ok_or(wrong("sum", "32 bytes before the rest"))?;
        if Sha256::digest(body).as_slice() != sum {
            return Err(wrong("sum", "the hash of what follows"));
        }
        let mut fields = Fields::read(Format::Directory, body, MAX_KEPT_BYTES)?;
        if fields.need(1, "format")?.uint()? != FORMAT {
            return Err(wrong("format", "1"));
        }
        let organisation: OrganisationId =
            fields.need(2, "organisation")?.parse("an organisation such as `world-police`")?;
        let officers = officers(fields.need(3, "officers")?)?;
        let logged = fields.may(4, "release").map(|found| found.bytes(MAX_KEPT_BYTES)).transpose()?;
        let before = fields.may(5, "officers before").map(|found| found.bytes(MAX_RELEASE_BYTES)).transpose()?;
        let said = fields.may(6, "freshness").map(|found| found.bytes(MAX_KEPT_BYTES)).transpose()?;
        let history = fields.need(7, "history")?.bytes(MAX_HISTORY * 32)?;
        fields.end()?;
        let (history, rest) = history.as_chunks::<32>();
        let history: Vec<Hash> = history.iter().map(|hash| Hash(*hash)).collect();
        let before = before.map(|bytes| Root::from_bytes(&bytes)).transpose()?;
        let mut directory = Directory { organisation, officers, policy, held: None, freshness: None, history };
        if let Some(logged) = logged {
            directory.held = Some(Arc::new(Proven::new(&Logged::from_bytes(&logged)?, before)?));
        }
        if let (Some(bytes), Ok(held)) = (said, directory.proven()) {
            let freshness = Freshness::open(&bytes, &held.release.online)?;
            directory.freshness = Some(Said { freshness, bytes: bytes.into() });
        }
        let fits = rest.is_empty() && directory.fits();
        if fits { Ok(directory) } else { Err(wrong("the whole", "parts that belong together")) }
    }

    /// Whether what was read belongs together.
    fn fits(&self) -> bool {
        let Some(held) = &self.held else { return self.history.is_empty() && self.freshness.is_none() };
        let begun = held.before.is_some() || held.release.root.fingerprint() == self.officers;
        let said = self.freshness.as_ref().is_none_or(|said| {
            let freshness = &said.freshness;
            freshness.organisation == self.organisation && self.hash_of(freshness.version) == Some(freshness.release)
        });
        *held.release.organisation() == self.organisation && self.history.last() == Some(&held.hash) && begun && said
    }
}

fn officers(found: Found) -> Result<Fingerprint, DirectoryError> {
    let unlike = found.expected("fifty digits in groups of five");
    let text = found.text(64)?;
    text.parse::<Fingerprint>().ok().filter(|read| read.to_string() == text).ok_or(unlike.into())
}

fn wrong(field: &'static str, expected: &'static str) -> DirectoryError {
    LineError::Field { format: Format::Directory, field, expected }.into()
}

const FORMAT: u64 = 1;
const MAX_KEPT_BYTES: usize = 2 * super::news::MAX_NEWS_BYTES;
