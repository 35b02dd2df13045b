//! That a release is the newest, said anew each day by a key that is kept online (TUF's timestamp role).
//!
//! Who withholds a release from a node can do so for as long as the last freshness lasts, and not unnoticed. Who
//! steals the online key can say that an old release is still the newest, and nothing else.

use huecry_terms::{Instant, OrganisationId};

use super::error::DirectoryError;
use crate::cbor::{Fields, Item};
use crate::cose;
use crate::error::{Format, LineError};
use crate::identity::{Signer, Verifier};
use crate::statement::Hash;

/// That a release is the newest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Freshness {
    /// Whose directory it speaks of.
    pub organisation: OrganisationId,
    /// The version of the newest release.
    pub version: u64,
    /// Its hash.
    pub release: Hash,
    /// When this was said, in whole seconds.
    pub made: Instant,
    /// By when it should have been said anew, in whole seconds; 24 hours after `made` at most.
    pub expires: Instant,
}

impl Freshness {
    /// Signs it with an online key of the release it speaks of.
    ///
    /// # Errors
    /// When a field is outside its bounds, or the library gives no signature.
    pub fn sign(&self, online: &Signer) -> Result<Vec<u8>, DirectoryError> {
        Ok(cose::sign(CONTENT, &self.to_payload()?, online)?)
    }

    /// Reads what one of the online keys has signed.
    ///
    /// # Errors
    /// When it is something else, a signature does not fit, or a field is outside its bounds.
    pub fn open(bytes: &[u8], online: &[Verifier]) -> Result<Self, DirectoryError> {
        let opened = cose::open(Format::Freshness, CONTENT, bytes, MAX_FRESHNESS_BYTES, online)?;
        Ok(Self::from_payload(&opened.payload)?)
    }

    pub(crate) fn to_payload(&self) -> Result<Vec<u8>, LineError> {
        let bytes = Item::fields([
            (1, Some(Item::Uint(FORMAT))),
            (2, Some(Item::from(self.organisation.as_str()))),
            (3, Some(Item::Uint(self.version))),
            (4, Some(self.release.item())),
            (5, Some(Item::seconds(self.made, Format::Freshness, "made")?)),
            (6, Some(Item::seconds(self.expires, Format::Freshness, "expires")?)),
        ])
        .to_bytes();
        Self::from_payload(&bytes).map(|_| bytes)
    }

    pub(crate) fn from_payload(bytes: &[u8]) -> Result<Self, LineError> {
        let mut fields = Fields::read(Format::Freshness, bytes, MAX_FRESHNESS_BYTES)?;
        let format = fields.need(1, "format")?;
        let other = format.expected("1");
        if format.uint()? != FORMAT {
            return Err(other);
        }
        let organisation = fields.need(2, "organisation")?.parse("an organisation such as `world-police`")?;
        let version = fields.need(3, "version")?.uint()?;
        let release = Hash::read(fields.need(4, "release")?)?;
        let made = fields.need(5, "made")?.instant()?;
        let expires = fields.need(6, "expires")?;
        let wrong = expires.expected("a moment behind `made`, by 24 hours at most");
        let expires = expires.instant()?;
        fields.end()?;
        let lasts = expires.as_second() - made.as_second();
        let sound = 0 < lasts && lasts <= MAX_FRESHNESS_SECONDS;
        if sound { Ok(Freshness { organisation, version, release, made, expires }) } else { Err(wrong) }
    }
}

const FORMAT: u64 = 1;
/// The content type in the protected header.
const CONTENT: &str = "application/huecry-freshness+cbor";
/// The longest that a freshness lasts, in seconds: 24 hours (`spec/line.md` 4.3).
pub const MAX_FRESHNESS_SECONDS: i64 = 86_400;
/// The most bytes of a signed freshness.
pub const MAX_FRESHNESS_BYTES: usize = 8192;
