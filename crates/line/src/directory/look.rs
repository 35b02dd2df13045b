//! What a node asks of a directory: who is at the other end, whose signature is that, where to send, what to seal to.

use huecry_ledger::Verifier as LogKey;
use huecry_terms::{Instant, OrganisationId};

use super::{Directory, Endpoint, Freshness, Logged, Member, Place, Release, Root, Standing, Status};
use crate::address::Address;
use crate::frame::Holds;
use crate::identity::{EpochKey, NodeVerifier, Verifier};
use crate::statement::Hash;

impl Directory {
    /// The member at the other end of a connection whose certificate has this key (SHA-256 of its SPKI).
    ///
    /// Nobody when the directory is refused, or the member suspended or withdrawn.
    pub fn peer_of_tls(&self, spki: &Hash, now: Instant) -> Option<Address> {
        self.known_by_tls(spki).filter(|_| self.standing(now) != Standing::Refused)
    }

    /// The same, though the directory be refused: whoever this is may bring news of directories, which prove themselves, and
    /// nothing else. Without that two nodes which were both away for days could not find each other again.
    pub fn known_by_tls(&self, spki: &Hash) -> Option<Address> {
        let held = self.held.as_ref()?;
        let member = held.release.members.get(*held.tls.get(spki)?)?;
        member.status.takes_part().then(|| member.address.clone())
    }

    /// The keys that a statement of `from` is checked with which was received at `at`.
    ///
    /// Statements of long ago are checked too, so this asks nothing of the directory's standing: who takes in a
    /// statement *now* knows its sender from [`Directory::peer_of_tls`] or asks [`Directory::standing`]. Of a member that
    /// is [`Status::TestOnly`] there are keys: what it says is for the gate to keep apart.
    pub fn verifiers(&self, from: &Address, at: Instant) -> Vec<Verifier> {
        self.member(from).map_or_else(Vec::new, |member| member.verifiers(at).cloned().collect())
    }

    /// The keys that the routing headers of the nodes that take part are checked with.
    pub fn nodes(&self, organisation: &OrganisationId) -> Vec<NodeVerifier> {
        let members = self.release().into_iter().filter(|_| *organisation == self.organisation);
        let members = members.flat_map(|release| &release.members).filter(|member| member.status.takes_part());
        members.flat_map(|member| member.nodes.iter().map(|node| node.key.clone())).collect()
    }

    /// Where a member listens; `None` when it asks for its messages, takes no part, or is none.
    pub fn endpoint(&self, address: &Address) -> Option<&Endpoint> {
        let member = self.member(address).filter(|member| member.status.takes_part())?;
        member.nodes.iter().find_map(|node| node.endpoint.as_ref())
    }

    /// What a message for `to` that ends at `expires` is sealed to at `now`; `None` when there is no such key, the
    /// directory is refused, or the member takes no part.
    pub fn epoch_key(&self, to: &Address, now: Instant, expires: Instant) -> Option<EpochKey> {
        let member = self.member(to).filter(|_| self.standing(now) != Standing::Refused)?;
        member.epoch_key(now, expires).filter(|_| member.status.takes_part()).cloned()
    }

    /// Whether a member takes part; `None` when it is none.
    pub fn status(&self, address: &Address) -> Option<Status> {
        self.member(address).map(|member| member.status)
    }

    /// The key of a member's log.
    pub fn log(&self, address: &Address) -> Option<&LogKey> {
        self.member(address).map(|member| &member.log)
    }

    /// The keys of the witnesses of the members that take part.
    pub fn witnesses(&self) -> impl Iterator<Item = (&Address, &LogKey)> {
        let members = self.release().into_iter().flat_map(|release| &release.members);
        let members = members.filter(|member| member.status.takes_part());
        members.filter_map(|member| Some((&member.address, member.witness.as_ref()?)))
    }

    /// Where a member listens and the keys it shows there: of one node of its.
    pub fn place_of(&self, address: &Address) -> Option<(&Endpoint, &[Hash])> {
        let member = self.member(address).filter(|member| member.status.takes_part())?;
        member.nodes.iter().find_map(|node| Some((node.endpoint.as_ref()?, node.tls.as_slice())))
    }

    /// What is held, as it is said to others.
    pub fn holds(&self) -> Holds {
        Holds {
            organisation: self.organisation.clone(),
            version: self.release().map_or(0, |release| release.version),
            fresh: self.freshness.as_ref().map(|said| said.freshness.made),
        }
    }

    /// A member, whatever its status.
    pub fn member(&self, address: &Address) -> Option<&Member> {
        self.release()?.member(address)
    }

    /// The release that is held.
    pub fn release(&self) -> Option<&Release> {
        self.held.as_ref().map(|held| &held.release)
    }

    /// Its hash.
    pub fn hash(&self) -> Option<Hash> {
        self.held.as_ref().map(|held| held.hash)
    }

    /// The release as it was taken, to be handed on.
    pub fn logged(&self) -> Option<&Logged> {
        self.held.as_ref().map(|held| &held.logged)
    }

    /// The officers of the release before, who have signed this one too; the first that was taken has none.
    pub fn before(&self) -> Option<&Root> {
        self.held.as_ref()?.before.as_ref()
    }

    /// Where the membership log has it.
    pub fn place(&self) -> Option<Place> {
        self.held.as_ref().map(|held| held.place)
    }

    /// The freshness that is held, and its bytes, to be handed on.
    pub fn freshness(&self) -> Option<(&Freshness, &[u8])> {
        self.freshness.as_ref().map(|said| (&said.freshness, &*said.bytes))
    }

    /// Whose directory it is.
    pub fn organisation(&self) -> &OrganisationId {
        &self.organisation
    }
}
