//! What is different from one release to a later one: so that a revoked key ends open connections at once, and people see
//! who came and who left.

use huecry_terms::{Instant, OrganisationId};

use super::{Member, Release, Status};
use crate::address::Address;
use crate::identity::KeyId;
use crate::statement::Hash;

/// What is different.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changes {
    /// Whose directory.
    pub organisation: OrganisationId,
    /// The version before; `None` when nothing was held.
    pub from: Option<u64>,
    /// The version now.
    pub to: u64,
    /// Whether officers, threshold or membership log are others: people should be told.
    pub root: bool,
    /// Members that were not there.
    pub added: Vec<Address>,
    /// Members of whom something is different.
    pub changed: Vec<Changed>,
    /// What is not believed any more.
    pub revoked: Vec<Revoked>,
    /// The TLS keys whose open connections are closed at once.
    pub close: Vec<Hash>,
}

/// What is different of a member.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    /// The member.
    pub address: Address,
    /// What it is.
    pub parts: Vec<Part>,
}

/// A part of a member.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// What it is called in law.
    LegalName,
    /// Whether it takes part.
    Status,
    /// Its signing keys, or when one ends.
    SigningKeys,
    /// Its nodes, their TLS keys or where they listen.
    Nodes,
    /// What may be sealed to.
    Epochs,
    /// The key of its log.
    Log,
    /// The key of its witness.
    Witness,
}

/// What is not believed any more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Revoked {
    /// A member that took part.
    Member {
        /// The member.
        address: Address,
        /// What it is now.
        status: Status,
    },
    /// A signing key: nothing it signs is believed from `after` on.
    SigningKey {
        /// Whose key it is.
        address: Address,
        /// The key.
        key: KeyId,
        /// From when on.
        after: Instant,
    },
    /// The key of a node.
    NodeKey {
        /// Whose node it was.
        address: Address,
        /// The key.
        key: KeyId,
    },
    /// A TLS key of a node.
    Tls {
        /// Whose node had it.
        address: Address,
        /// The key.
        spki: Hash,
    },
    /// The key of an epoch that had not ended.
    Epoch {
        /// Whose key it was.
        address: Address,
        /// The epoch.
        number: u32,
    },
    /// An officer's key.
    Officer {
        /// The key.
        key: KeyId,
    },
    /// A key that said which release is the newest.
    Online {
        /// The key.
        key: KeyId,
    },
}

impl Changes {
    /// What is different in `new`.
    pub fn between(old: Option<&Release>, new: &Release) -> Self {
        let mut changes = Changes {
            organisation: new.organisation().clone(),
            from: old.map(|old| old.version),
            to: new.version,
            root: old.is_some_and(|old| old.root != new.root),
            added: Vec::new(),
            changed: Vec::new(),
            revoked: Vec::new(),
            close: Vec::new(),
        };
        for member in &new.members {
            match old.and_then(|old| old.member(&member.address)) {
                None => changes.added.push(member.address.clone()),
                Some(before) => changes.member(before, member, new.made),
            }
        }
        if let Some(old) = old {
            let officers = old.root.officers().iter().filter(|key| !new.root.officers().contains(key));
            changes.revoked.extend(officers.map(|key| Revoked::Officer { key: key.id() }));
            let online = old.online.iter().filter(|key| !new.online.contains(key));
            changes.revoked.extend(online.map(|key| Revoked::Online { key: key.id() }));
            let closed = |spki: &Hash| peer(old, spki).is_some() && peer(old, spki) != peer(new, spki);
            changes.close = spkis(old).filter(closed).collect();
        }
        changes
    }

    /// Whether nothing is different.
    pub fn is_empty(&self) -> bool {
        self.from == Some(self.to)
    }

    fn member(&mut self, old: &Member, new: &Member, made: Instant) {
        let parts = [
            (old.legal_name != new.legal_name, Part::LegalName),
            (old.status != new.status || old.since != new.since, Part::Status),
            (old.signing != new.signing, Part::SigningKeys),
            (old.nodes != new.nodes, Part::Nodes),
            (old.epochs != new.epochs, Part::Epochs),
            (old.log != new.log, Part::Log),
            (old.witness != new.witness, Part::Witness),
        ];
        let parts: Vec<Part> = parts.into_iter().filter_map(|(differs, part)| differs.then_some(part)).collect();
        let address = || new.address.clone();
        if !parts.is_empty() {
            self.changed.push(Changed { address: address(), parts });
        }
        if old.status.takes_part() && !new.status.takes_part() {
            self.revoked.push(Revoked::Member { address: address(), status: new.status });
        }
        let ended = new.signing.iter().filter(|signing| !old.signing.contains(signing));
        let ended = ended.filter_map(|signing| Some((signing.key.id(), signing.invalid_after?)));
        self.revoked.extend(ended.map(|(key, after)| Revoked::SigningKey { address: address(), key, after }));
        let keys = |member: &Member| member.nodes.iter().map(|node| node.key.id()).collect::<Vec<_>>();
        let left = keys(old).into_iter().filter(|key| !keys(new).contains(key));
        self.revoked.extend(left.map(|key| Revoked::NodeKey { address: address(), key }));
        let tls = |member: &Member| member.nodes.iter().flat_map(|node| node.tls.clone()).collect::<Vec<_>>();
        let left = tls(old).into_iter().filter(|spki| !tls(new).contains(spki));
        self.revoked.extend(left.map(|spki| Revoked::Tls { address: address(), spki }));
        let left = old.epochs.iter().filter(|epoch| epoch.key().epoch().ends > made);
        let left = left.filter(|epoch| !new.epochs.iter().any(|other| other.key() == epoch.key()));
        self.revoked.extend(left.map(|epoch| Revoked::Epoch { address: address(), number: epoch.number() }));
    }
}

fn spkis(release: &Release) -> impl Iterator<Item = Hash> {
    release.members.iter().flat_map(|member| &member.nodes).flat_map(|node| node.tls.iter().copied())
}

/// Who is spoken with under this TLS key.
fn peer<'r>(release: &'r Release, spki: &Hash) -> Option<&'r Address> {
    let has = |member: &&Member| member.nodes.iter().any(|node| node.tls.contains(spki));
    release.members.iter().filter(|member| member.status.takes_part()).find(has).map(|member| &member.address)
}
