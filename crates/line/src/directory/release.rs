//! One edition of the directory: who the members of an organisation are, with every key of theirs (TUF's targets role).
//!
//! A release is complete in itself and names the one before it by its hash, so that two that follow the same one cannot
//! both be followed. Its hash covers what the officers sign and not their signatures: those may be collected in any
//! order, and one more changes nothing.

use std::collections::BTreeSet;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use huecry_terms::{Instant, OrganisationId};

use super::error::{DirectoryError, Kept, Once};
use super::member::{MAX_MEMBER_BYTES, Member, SigningKey, list};
use super::root::Root;
use crate::address::Address;
use crate::cbor::{Fields, Item};
use crate::error::{Format, LineError};
use crate::identity::{MAX_PUBLIC_BYTES, Verifier};
use crate::statement::Hash;

/// One edition of a directory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Release {
    /// Its number; the first has 1, each further one is one more.
    pub version: u64,
    /// When it was made, in whole seconds.
    pub made: Instant,
    /// From when on it is not believed any more, in whole seconds.
    pub expires: Instant,
    /// The hash of the release before it; the first has none.
    pub before: Option<Hash>,
    /// Officers, threshold and membership log.
    pub root: Root,
    /// The keys that say, without the officers, that this is the newest release.
    pub online: Vec<Verifier>,
    /// The members, in the order of their addresses.
    pub members: Vec<Member>,
}

/// A release of which the members are not read yet: what it takes to check who has signed it.
#[derive(Debug)]
pub(super) struct Outline {
    pub version: u64,
    pub hash: Hash,
    pub before: Option<Hash>,
    pub root: Root,
    made: Instant,
    expires: Instant,
    online: Vec<Verifier>,
    members: Vec<Vec<u8>>,
}

impl Release {
    /// The first release of a directory, without members yet.
    pub fn founding(root: Root, online: Vec<Verifier>, made: Instant, expires: Instant) -> Self {
        Release { version: 1, made, expires, before: None, root, online, members: Vec::new() }
    }

    /// Whose directory it is of.
    pub fn organisation(&self) -> &OrganisationId {
        self.root.organisation()
    }

    /// The member of this address, whatever its status.
    pub fn member(&self, address: &Address) -> Option<&Member> {
        self.members.binary_search_by(|member| member.address.cmp(address)).ok().and_then(|at| self.members.get(at))
    }

    /// The bytes that are signed, as a file that officers look at and sign.
    ///
    /// # Errors
    /// When it is not what others would read back.
    pub fn to_bytes(&self) -> Result<Vec<u8>, DirectoryError> {
        let members = self.members.iter().map(|member| member.to_bytes().map(Item::Bytes)).collect::<Result<_, _>>()?;
        let bytes = Item::fields([
            (1, Some(Item::Uint(FORMAT))),
            (2, Some(Item::Uint(self.version))),
            (3, Some(Item::seconds(self.made, Format::Release, "made")?)),
            (4, Some(Item::seconds(self.expires, Format::Release, "expires")?)),
            (5, self.before.map(Hash::item)),
            (6, Some(Item::Bytes(self.root.to_bytes()))),
            (7, Some(Item::Array(self.online.iter().map(|key| Item::from(key.public())).collect()))),
            (8, Some(Item::Array(members))),
        ])
        .to_bytes();
        let again = Self::from_bytes(&bytes)?;
        if again == *self { Ok(bytes) } else { Err(wrong("the whole", "values that read back as themselves")) }
    }

    /// Reads what [`Release::to_bytes`] wrote. Who has signed it is another question.
    ///
    /// # Errors
    /// When it is something else, or has a key or an address twice.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, DirectoryError> {
        Outline::read(bytes)?.open()
    }

    /// The name under which everybody speaks of this release: SHA-256 over [`Release::to_bytes`].
    ///
    /// # Errors
    /// When it is not what others would read back.
    pub fn hash(&self) -> Result<Hash, DirectoryError> {
        self.to_bytes().map(|bytes| Hash::of(&bytes))
    }

    /// What no single field says.
    fn check(&self) -> Result<(), DirectoryError> {
        let longest = self.made.as_second() + MAX_RELEASE_SECONDS;
        let own = |address: &Address| address.organisation == *self.root.organisation();
        let says = [
            (self.version > 0, "version", "a number from 1"),
            (self.before.is_none() == (self.version == 1), "before", "a hash in all but the first release"),
            (self.expires > self.made, "expires", "a moment behind `made`"),
            (self.expires.as_second() <= longest, "expires", "400 days behind `made` at most"),
            (!self.online.is_empty(), "online keys", "at least one"),
            (self.online.iter().all(|key| own(key.address())), "online keys", "keys of this very organisation"),
            (self.members.iter().all(|member| own(&member.address)), "members", "members of this very organisation"),
            (self.members.iter().all(|member| member.since <= self.made), "since", "no moment behind `made`"),
        ];
        if let Some((_, field, expected)) = says.into_iter().find(|(holds, ..)| !holds) {
            return Err(wrong(field, expected));
        }
        if !self.members.is_sorted_by(|a, b| a.address < b.address) {
            let twice = self.members.windows(2).any(|pair| pair[0].address == pair[1].address);
            let disorder = wrong("members", "rising addresses");
            return Err(if twice { DirectoryError::Twice { what: Once::Address } } else { disorder });
        }
        self.check_once()
    }

    /// No key does two things, and no two members share one: who signs is never in doubt.
    fn check_once(&self) -> Result<(), DirectoryError> {
        let members = || self.members.iter();
        let nodes = || members().flat_map(|member| &member.nodes);
        let signing = members().flat_map(|member| member.signing.iter().map(|signing| &signing.key));
        let hybrid = self.root.officers().iter().chain(&self.online).chain(signing).flat_map(Verifier::raw);
        let node_keys = nodes().map(|node| node.key.raw());
        let epochs = members().flat_map(|member| member.epochs.iter().map(|epoch| epoch.signed()));
        let logs = members().flat_map(|member| [Some(&member.log), member.witness.as_ref()]);
        let logs: Vec<Vec<u8>> = logs.flatten().map(|key| bare(&key.to_string())).collect();
        once(hybrid.chain(node_keys).chain(epochs), Once::Key)?;
        once(nodes().flat_map(|node| &node.tls).map(|spki| spki.0.as_slice()), Once::Tls)?;
        once(logs.iter().map(Vec::as_slice), Once::Log)
    }

    /// What a release that follows `before` may not take back.
    pub(super) fn check_keeps(&self, before: &Release) -> Result<(), DirectoryError> {
        for old in &before.members {
            let gone = || DirectoryError::TakenBack { what: Kept::Member(old.address.clone()) };
            let new = self.member(&old.address).ok_or_else(gone)?;
            for signing in &old.signing {
                check_signing(signing, new)?;
            }
            let numbers = old.epochs.iter().filter(|epoch| {
                new.epochs.iter().any(|other| other.number() == epoch.number() && other.key() != epoch.key())
            });
            if let Some(epoch) = numbers.into_iter().next() {
                let what = Kept::Epoch(old.address.clone(), epoch.number());
                return Err(DirectoryError::TakenBack { what });
            }
        }
        Ok(())
    }
}

impl Outline {
    pub(super) fn read(bytes: &[u8]) -> Result<Self, DirectoryError> {
        let mut fields = Fields::read(Format::Release, bytes, MAX_RELEASE_BYTES)?;
        let format = fields.need(1, "format")?;
        let other = format.expected("1");
        if format.uint()? != FORMAT {
            return Err(other.into());
        }
        let version = fields.need(2, "version")?.uint()?;
        let made = fields.need(3, "made")?.instant()?;
        let expires = fields.need(4, "expires")?.instant()?;
        let before = fields.may(5, "before").map(Hash::read).transpose()?;
        let root = Root::from_bytes(&fields.need(6, "officers")?.bytes(MAX_RELEASE_BYTES)?)?;
        let online = list(fields.need(7, "online keys")?, MAX_ONLINE, |found| {
            Verifier::from_public(&found.bytes(MAX_PUBLIC_BYTES)?)
        })?;
        let members = list(fields.need(8, "members")?, MAX_MEMBERS, |found| found.bytes(MAX_MEMBER_BYTES))?;
        fields.end()?;
        Ok(Outline { version, hash: Hash::of(bytes), before, root, made, expires, online, members })
    }

    pub(super) fn open(self) -> Result<Release, DirectoryError> {
        let members = self.members.iter().map(|bytes| Member::from_bytes(bytes)).collect::<Result<_, _>>()?;
        let Outline { version, before, root, made, expires, online, .. } = self;
        let release = Release { version, made, expires, before, root, online, members };
        release.check()?;
        Ok(release)
    }
}

fn check_signing(old: &SigningKey, new: &Member) -> Result<(), DirectoryError> {
    let (address, id) = (new.address.clone(), old.key.id());
    let what = match new.signing.iter().find(|signing| signing.key == old.key) {
        None => Kept::SigningKey(address, id),
        Some(signing) => match (old.invalid_after, signing.invalid_after) {
            (Some(old), Some(new)) if new <= old => return Ok(()),
            (None, _) => return Ok(()),
            _ => Kept::InvalidAfter(address, id),
        },
    };
    Err(DirectoryError::TakenBack { what })
}

fn once<'b>(things: impl Iterator<Item = &'b [u8]>, what: Once) -> Result<(), DirectoryError> {
    let mut seen = BTreeSet::new();
    match { things }.all(|thing| seen.insert(thing)) {
        true => Ok(()),
        false => Err(DirectoryError::Twice { what }),
    }
}

/// The key itself in `name+id+base64`: the same key under another name is the same.
fn bare(key: &str) -> Vec<u8> {
    let encoded = key.splitn(3, '+').nth(2).unwrap_or(key);
    STANDARD.decode(encoded).unwrap_or_else(|_| encoded.as_bytes().to_vec())
}

fn wrong(field: &'static str, expected: &'static str) -> DirectoryError {
    LineError::Field { format: Format::Release, field, expected }.into()
}

const FORMAT: u64 = 1;
/// The longest that officers may sign for, in seconds: 400 days.
pub const MAX_RELEASE_SECONDS: i64 = 400 * 86_400;
/// The most members of one organisation: five times the bureaux there are.
pub const MAX_MEMBERS: usize = 1024;
/// The most online keys.
pub const MAX_ONLINE: usize = 4;
/// The most bytes of a release: every member with a few epochs, and room.
pub const MAX_RELEASE_BYTES: usize = 32 * 1024 * 1024;
