//! A release with its officers' signatures: signed one by one, away from the network, collected in any order.
//!
//! An officer signs a small thing that names the release by its hash, with Ed25519 and ML-DSA-65 both; so a
//! release of megabytes goes through a hardware key as 32 bytes. Every signature in a bundle must be that of a
//! known officer and must fit: what does not is no decoration but a reason to ask.

use std::collections::{BTreeMap, BTreeSet};

use huecry_terms::OrganisationId;

use super::error::{DirectoryError, Whose};
use super::member::list;
use super::release::{MAX_RELEASE_BYTES, Outline, Release};
use super::root::Root;
use crate::cbor::{Fields, Item};
use crate::cose;
use crate::error::{Format, LineError};
use crate::identity::{KeyId, Signer, Verifier};
use crate::statement::Hash;

/// A release and the signatures it has so far.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bundle {
    release: Vec<u8>,
    /// In the order of their bytes.
    signatures: BTreeSet<Vec<u8>>,
}

/// What one officer signs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Endorsement {
    organisation: OrganisationId,
    version: u64,
    release: Hash,
}

impl Release {
    /// One officer's signature of this release, as a file to be sent to whoever collects them.
    ///
    /// # Errors
    /// When the release is not what others would read back, or the library gives no signature.
    pub fn endorse(&self, officer: &Signer) -> Result<Vec<u8>, DirectoryError> {
        let endorsement = Endorsement {
            organisation: self.organisation().clone(),
            version: self.version,
            release: Hash::of(&self.to_bytes()?),
        };
        Ok(cose::sign(CONTENT, &endorsement.to_payload(), officer)?)
    }
}

impl Bundle {
    /// A release that nobody has signed yet.
    ///
    /// # Errors
    /// When it is not what others would read back.
    pub fn new(release: &Release) -> Result<Self, DirectoryError> {
        Ok(Bundle { release: release.to_bytes()?, signatures: BTreeSet::new() })
    }

    /// The same with one more officer's signature. The same officer's again changes nothing.
    ///
    /// `before` are the officers of the release before, if there is one: they may sign too.
    ///
    /// # Errors
    /// When it is no signature of an officer, or one for another release.
    pub fn with(&self, signature: &[u8], before: Option<&Root>) -> Result<Self, DirectoryError> {
        let outline = Outline::read(&self.release)?;
        let officers = officers(&outline.root, before);
        let signer = outline.signer(signature, &officers)?;
        let mut there = BTreeMap::new();
        for signature in &self.signatures {
            there.insert(outline.signer(signature, &officers)?, signature);
        }
        let mut signatures = self.signatures.clone();
        if !there.contains_key(&signer) {
            signatures.insert(signature.to_vec());
        }
        if signatures.len() > MAX_SIGNATURES {
            return Err(shape("no more than the limit"));
        }
        Ok(Bundle { release: self.release.clone(), signatures })
    }

    /// Whether both thresholds are met: that of the officers before, and that of the officers it names.
    ///
    /// # Errors
    /// The threshold that is not, with what there is; or a signature that does not belong here.
    pub fn check(&self, before: Option<&Root>) -> Result<(), DirectoryError> {
        self.outline(before).map(|_| ())
    }

    /// The release, once both thresholds are met; its members are not read before that.
    pub(super) fn outline(&self, before: Option<&Root>) -> Result<Outline, DirectoryError> {
        let outline = self.unchecked()?;
        let officers = officers(&outline.root, before);
        let signers = self
            .signatures
            .iter()
            .map(|signature| outline.signer(signature, &officers))
            .collect::<Result<BTreeSet<KeyId>, _>>()?;
        let thresholds = [(Whose::Before, before), (Whose::Own, Some(&outline.root))];
        for (whose, root) in thresholds.into_iter().filter_map(|(whose, root)| Some((whose, root?))) {
            let (needed, found) = (root.threshold(), root.count(&signers));
            if found < needed {
                return Err(DirectoryError::Threshold { whose, needed, found });
            }
        }
        Ok(outline)
    }

    /// What the release says of itself, whoever has signed it.
    pub(super) fn unchecked(&self) -> Result<Outline, DirectoryError> {
        Outline::read(&self.release)
    }

    /// The version that its release says it has; nothing of it is checked.
    ///
    /// # Errors
    /// When its bytes are no release.
    pub fn version(&self) -> Result<u64, DirectoryError> {
        Ok(self.unchecked()?.version)
    }

    /// The release's own bytes.
    pub fn release(&self) -> &[u8] {
        &self.release
    }

    /// The signatures, in the order of their bytes.
    pub fn signatures(&self) -> impl Iterator<Item = &[u8]> {
        self.signatures.iter().map(Vec::as_slice)
    }

    /// Release and signatures in one file.
    pub fn to_bytes(&self) -> Vec<u8> {
        let signatures = self.signatures().map(Item::from).collect();
        Item::fields([
            (1, Some(Item::Uint(FORMAT))),
            (2, Some(Item::from(self.release.as_slice()))),
            (3, Some(Item::Array(signatures))),
        ])
        .to_bytes()
    }

    /// Reads what [`Bundle::to_bytes`] wrote. Nothing in it is to be believed before [`Bundle::check`].
    ///
    /// # Errors
    /// When it is something else.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, DirectoryError> {
        let mut fields = Fields::read(Format::Release, bytes, MAX_BUNDLE_BYTES)?;
        let format = fields.need(1, "format")?;
        let other = format.expected("1");
        if format.uint()? != FORMAT {
            return Err(other.into());
        }
        let release = fields.need(2, "release")?.bytes(MAX_RELEASE_BYTES)?;
        let found = list(fields.need(3, "signatures")?, MAX_SIGNATURES, |found| found.bytes(MAX_ENDORSEMENT_BYTES))?;
        fields.end()?;
        let rising = found.is_sorted_by(|a, b| a < b);
        if rising {
            Ok(Bundle { release, signatures: found.into_iter().collect() })
        } else {
            Err(shape("rising bytes"))
        }
    }
}

impl Outline {
    /// Who of `officers` has signed this release with `signature`.
    fn signer(&self, signature: &[u8], officers: &[Verifier]) -> Result<KeyId, DirectoryError> {
        let format = Format::ReleaseSignature;
        let opened = cose::open(format, CONTENT, signature, MAX_ENDORSEMENT_BYTES, officers)?;
        let said = Endorsement::from_payload(&opened.payload)?;
        let ours =
            said.organisation == *self.root.organisation() && said.version == self.version && said.release == self.hash;
        if ours { Ok(opened.signer.id()) } else { Err(DirectoryError::OtherRelease) }
    }
}

impl Endorsement {
    pub(crate) fn to_payload(&self) -> Vec<u8> {
        Item::fields([
            (1, Some(Item::Uint(FORMAT))),
            (2, Some(Item::from(self.organisation.as_str()))),
            (3, Some(Item::Uint(self.version))),
            (4, Some(self.release.item())),
        ])
        .to_bytes()
    }

    pub(crate) fn from_payload(bytes: &[u8]) -> Result<Self, LineError> {
        let mut fields = Fields::read(Format::ReleaseSignature, bytes, MAX_ENDORSEMENT_BYTES)?;
        let format = fields.need(1, "format")?;
        let other = format.expected("1");
        if format.uint()? != FORMAT {
            return Err(other);
        }
        let organisation = fields.need(2, "organisation")?.parse("an organisation such as `world-police`")?;
        let version = fields.need(3, "version")?.uint()?;
        let release = Hash::read(fields.need(4, "release")?)?;
        fields.end()?;
        Ok(Endorsement { organisation, version, release })
    }
}

/// Those who may sign: the officers before and those the release names, each once.
fn officers(own: &Root, before: Option<&Root>) -> Vec<Verifier> {
    let before = before.into_iter().flat_map(Root::officers);
    let mut officers: Vec<Verifier> = before.chain(own.officers()).cloned().collect();
    officers.sort_by_key(Verifier::id);
    officers.dedup();
    officers
}

fn shape(expected: &'static str) -> DirectoryError {
    LineError::Field { format: Format::Release, field: "signatures", expected }.into()
}

const FORMAT: u64 = 1;
/// The content type in the protected header.
const CONTENT: &str = "application/huecry-release-signature+cbor";
/// The most signatures in a bundle: all officers before and after a change.
const MAX_SIGNATURES: usize = 64;
const MAX_ENDORSEMENT_BYTES: usize = 8192;
/// The most bytes of a release with its signatures.
pub const MAX_BUNDLE_BYTES: usize = MAX_RELEASE_BYTES + 1024 * 1024;
