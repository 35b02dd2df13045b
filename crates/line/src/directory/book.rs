//! The directories that a node goes by, ours and those of other organisations, behind one set of questions.
//!
//! Each directory speaks of its own organisation only, so none can say anything about the members of another. A TLS or
//! signing key that one of them has is refused in the others: who came first keeps it.

use std::collections::{BTreeMap, BTreeSet};

use huecry_terms::{Instant, OrganisationId};

use super::{Changes, Directory, DirectoryError, Endpoint, News, Once, Release, Standing, Status};
use crate::address::Address;
use crate::identity::{EpochKey, NodeVerifier, Verifier};
use crate::statement::Hash;

/// Several directories. It never changes: taking makes the next one.
#[derive(Clone, Debug, Default)]
pub struct Book {
    directories: BTreeMap<OrganisationId, Directory>,
}

impl Book {
    /// A book of these directories; of two of one organisation the later stands.
    pub fn new(directories: impl IntoIterator<Item = Directory>) -> Self {
        let named = directories.into_iter().map(|directory| (directory.organisation().clone(), directory));
        Book { directories: named.collect() }
    }

    /// The book after these news of one organisation, and what is different in it.
    ///
    /// # Errors
    /// When there is no such directory, it does not take them, or they have a key that another directory has.
    pub fn take(
        &self,
        organisation: &OrganisationId,
        news: &News,
        now: Instant,
    ) -> Result<(Book, Changes), DirectoryError> {
        let none = || DirectoryError::NoDirectory { organisation: organisation.clone() };
        let (next, changes) = self.directory(organisation).ok_or_else(none)?.take(news, now)?;
        if !changes.is_empty() {
            self.check_once(&next)?;
        }
        let mut book = self.clone();
        book.directories.insert(organisation.clone(), next);
        Ok((book, changes))
    }

    /// The book with a directory that was read again from where it is kept, and what is different in it.
    ///
    /// # Errors
    /// When it has a key that another directory has, or nothing was taken into it.
    pub fn with(&self, directory: Directory) -> Result<(Book, Changes), DirectoryError> {
        let before = self.directory(directory.organisation()).and_then(Directory::release);
        let changes = Changes::between(before, directory.release().ok_or(DirectoryError::Nothing)?);
        self.check_once(&directory)?;
        let mut book = self.clone();
        book.directories.insert(directory.organisation().clone(), directory);
        Ok((book, changes))
    }

    /// The member whose TLS key this is, however long nobody has said that its directory is the newest: see
    /// [`Directory::known_by_tls`].
    pub fn known_by_tls(&self, spki: &Hash) -> Option<Address> {
        self.directories().find_map(|directory| directory.known_by_tls(spki))
    }

    /// The directory of an organisation.
    pub fn directory(&self, organisation: &OrganisationId) -> Option<&Directory> {
        self.directories.get(organisation)
    }

    /// All directories, by their organisations' names.
    pub fn directories(&self) -> impl Iterator<Item = &Directory> {
        self.directories.values()
    }

    /// See [`Directory::peer_of_tls`].
    pub fn peer_of_tls(&self, spki: &Hash, now: Instant) -> Option<Address> {
        self.directories().find_map(|directory| directory.peer_of_tls(spki, now))
    }

    /// See [`Directory::verifiers`].
    pub fn verifiers(&self, from: &Address, at: Instant) -> Vec<Verifier> {
        self.of(from).map_or_else(Vec::new, |directory| directory.verifiers(from, at))
    }

    /// See [`Directory::nodes`].
    pub fn nodes(&self, organisation: &OrganisationId) -> Vec<NodeVerifier> {
        self.directory(organisation).map_or_else(Vec::new, |directory| directory.nodes(organisation))
    }

    /// See [`Directory::endpoint`].
    pub fn endpoint(&self, address: &Address) -> Option<&Endpoint> {
        self.of(address)?.endpoint(address)
    }

    /// See [`Directory::epoch_key`].
    pub fn epoch_key(&self, to: &Address, now: Instant, expires: Instant) -> Option<EpochKey> {
        self.of(to)?.epoch_key(to, now, expires)
    }

    /// See [`Directory::status`].
    pub fn status(&self, address: &Address) -> Option<Status> {
        self.of(address)?.status(address)
    }

    /// See [`Directory::standing`]; an organisation without a directory is refused.
    pub fn standing(&self, organisation: &OrganisationId, now: Instant) -> Standing {
        self.directory(organisation).map_or(Standing::Refused, |directory| directory.standing(now))
    }

    fn of(&self, address: &Address) -> Option<&Directory> {
        self.directory(&address.organisation)
    }

    /// A key is in one directory only.
    fn check_once(&self, next: &Directory) -> Result<(), DirectoryError> {
        let Some(release) = next.release() else { return Ok(()) };
        let others = || self.directories().filter(|other| other.organisation() != next.organisation());
        let others = || others().filter_map(Directory::release);
        for (what, keys) in [(Once::Tls, tls as fn(&Release) -> Vec<&[u8]>), (Once::Key, signing)] {
            let theirs: BTreeSet<&[u8]> = others().flat_map(keys).collect();
            if keys(release).iter().any(|key| theirs.contains(key)) {
                return Err(DirectoryError::Twice { what });
            }
        }
        Ok(())
    }
}

fn tls(release: &Release) -> Vec<&[u8]> {
    let nodes = release.members.iter().flat_map(|member| &member.nodes);
    nodes.flat_map(|node| node.tls.iter().map(|spki| spki.0.as_slice())).collect()
}

fn signing(release: &Release) -> Vec<&[u8]> {
    let signing = release.members.iter().flat_map(|member| member.signing.iter().flat_map(|signing| signing.key.raw()));
    let nodes = release.members.iter().flat_map(|member| member.nodes.iter().map(|node| node.key.raw()));
    signing.chain(nodes).collect()
}
