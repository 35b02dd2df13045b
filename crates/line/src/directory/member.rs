//! One member of an organisation, as a release of the directory has it: every key of it that the line knows.
//!
//! A member's keys are never dropped, only ended: a court that looks at a statement of years ago needs the key of
//! that day. A member that leaves is *withdrawn* and stays for the same reason.

use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use huecry_ledger::Verifier as LogKey;
use huecry_terms::{IdError, Instant};

use crate::address::{Address, SHAPE};
use crate::cbor::{Fields, Found, Item};
use crate::error::{Format, LineError};
use crate::identity::{EpochKey, KeyId, MAX_PUBLIC_BYTES, NodeVerifier, Verifier};
use crate::statement::Hash;

/// An organisation's own desk, or a bureau with a node of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// How it is addressed.
    pub address: Address,
    /// What it is called in law.
    pub legal_name: String,
    /// Whether it takes part.
    pub status: Status,
    /// Since when it has this status, in whole seconds.
    pub since: Instant,
    /// What its statements are checked with, in the order in which they came.
    pub signing: Vec<SigningKey>,
    /// Its nodes.
    pub nodes: Vec<Node>,
    /// What may be sealed to, with rising numbers.
    pub epochs: Vec<PublishedEpoch>,
    /// What the checkpoints of its log are checked with.
    pub log: LogKey,
    /// What its witness signs other members' checkpoints with.
    pub witness: Option<LogKey>,
}

/// Whether a member takes part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// It does.
    InForce,
    /// It does with invented data: the first weeks of a new member.
    TestOnly,
    /// It does not, for now.
    Suspended,
    /// It does not any more.
    Withdrawn,
}

/// A key that statements are signed with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SigningKey {
    /// The key.
    pub key: Verifier,
    /// From when on nothing it signs is believed, in whole seconds: it was stolen, or another follows it.
    pub invalid_after: Option<Instant>,
}

/// A node of a member.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// What its routing headers are checked with.
    pub key: NodeVerifier,
    /// SHA-256 of the public keys (SPKI) of its certificates: one, or two while it changes.
    pub tls: Vec<Hash>,
    /// Where it listens; a node without one asks for its messages.
    pub endpoint: Option<Endpoint>,
}

/// Where a node listens, such as `https://line.world-police.example:8443`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Endpoint(Arc<str>);

/// The key of an epoch as its member has signed it.
#[derive(Clone, PartialEq, Eq)]
pub struct PublishedEpoch {
    key: EpochKey,
    signer: KeyId,
    signed: Arc<[u8]>,
}

impl Member {
    /// The keys that statements received at `at` are checked with.
    ///
    /// A key that had ended by then is not among them, nor is any of a member that had been suspended or had left.
    pub fn verifiers(&self, at: Instant) -> impl Iterator<Item = &Verifier> {
        let believed = self.status.takes_part() || at < self.since;
        self.signing.iter().filter(move |key| believed && key.holds(at)).map(|key| &key.key)
    }

    /// The key of the epoch to which a message that ends at `expires` is sealed at `now`.
    ///
    /// Of those that will do, the one that is destroyed first. One whose publisher's key has ended is not
    /// among them: a thief of that key could have published it.
    pub fn epoch_key(&self, now: Instant, expires: Instant) -> Option<&EpochKey> {
        let signed = |epoch: &PublishedEpoch| self.verifiers(now).any(|key| key.id() == epoch.signer);
        let sound = self.epochs.iter().filter(|epoch| epoch.key.takes(now, expires) && signed(epoch));
        sound.map(|epoch| &epoch.key).min_by_key(|key| key.epoch().ends)
    }

    /// The bytes that stand in a release.
    pub(super) fn to_bytes(&self) -> Result<Vec<u8>, LineError> {
        let signing = self.signing.iter().map(SigningKey::item).collect::<Result<_, _>>()?;
        Ok(Item::fields([
            (1, Some(Item::Text(self.address.to_string()))),
            (2, Some(Item::from(self.legal_name.as_str()))),
            (3, Some(Item::Uint(self.status.number()))),
            (4, Some(Item::seconds(self.since, Format::Member, "since")?)),
            (5, Some(Item::Array(signing))),
            (6, Some(Item::Array(self.nodes.iter().map(Node::item).collect()))),
            (7, Some(Item::Array(self.epochs.iter().map(|epoch| Item::from(&*epoch.signed)).collect()))),
            (8, Some(Item::Text(self.log.to_string()))),
            (9, self.witness.as_ref().map(|witness| Item::Text(witness.to_string()))),
        ])
        .to_bytes())
    }

    pub(super) fn from_bytes(bytes: &[u8]) -> Result<Self, LineError> {
        let mut fields = Fields::read(Format::Member, bytes, MAX_MEMBER_BYTES)?;
        let address: Address = fields.need(1, "address")?.parse(SHAPE)?;
        let legal_name = legal_name(fields.need(2, "legal name")?)?;
        let status = Status::read(fields.need(3, "status")?)?;
        let since = fields.need(4, "since")?.instant()?;
        let signing = list(fields.need(5, "signing keys")?, MAX_SIGNING, SigningKey::read)?;
        let nodes = list(fields.need(6, "nodes")?, MAX_NODES, Node::read)?;
        let keys: Vec<Verifier> = signing.iter().map(|signing| signing.key.clone()).collect();
        let epochs = list(fields.need(7, "epoch keys")?, MAX_EPOCHS, |found| {
            PublishedEpoch::open(&found.bytes(MAX_EPOCH_BYTES)?, &keys)
        })?;
        let log = log_key(fields.need(8, "log")?)?;
        let witness = fields.may(9, "witness").map(log_key).transpose()?;
        fields.end()?;
        let member = Member { address, legal_name, status, since, signing, nodes, epochs, log, witness };
        member.check()?;
        Ok(member)
    }

    /// What no single field says.
    fn check(&self) -> Result<(), LineError> {
        let own = |address: &Address| *address == self.address;
        let says = [
            (!self.signing.is_empty(), "signing keys", "at least one"),
            (!self.nodes.is_empty(), "nodes", "at least one"),
            (self.signing.iter().all(|key| own(key.key.address())), "signing keys", "keys of this very address"),
            (self.nodes.iter().all(|node| own(node.key.address())), "nodes", "nodes of this very address"),
            (self.epochs.is_sorted_by(|a, b| a.number() < b.number()), "epoch keys", "rising numbers"),
        ];
        let broken = says.into_iter().find(|(holds, ..)| !holds);
        broken.map_or(Ok(()), |(_, field, expected)| Err(LineError::Field { format: Format::Member, field, expected }))
    }
}

impl Status {
    /// Whether its node is spoken with.
    pub fn takes_part(self) -> bool {
        matches!(self, Status::InForce | Status::TestOnly)
    }

    /// The word in lists and messages.
    pub fn word(self) -> &'static str {
        match self {
            Status::InForce => "in force",
            Status::TestOnly => "test only",
            Status::Suspended => "suspended",
            Status::Withdrawn => "withdrawn",
        }
    }

    fn number(self) -> u64 {
        match self {
            Status::InForce => 0,
            Status::TestOnly => 1,
            Status::Suspended => 2,
            Status::Withdrawn => 3,
        }
    }

    fn read(found: Found) -> Result<Self, LineError> {
        let wrong = found.expected("0 to 3");
        let number = found.uint()?;
        let all = [Status::InForce, Status::TestOnly, Status::Suspended, Status::Withdrawn];
        all.into_iter().find(|status| status.number() == number).ok_or(wrong)
    }
}

impl SigningKey {
    /// Whether what it signs is believed when it arrives at `at`.
    pub fn holds(&self, at: Instant) -> bool {
        self.invalid_after.is_none_or(|end| at <= end)
    }

    fn item(&self) -> Result<Item, LineError> {
        let end = self.invalid_after.map(|at| Item::seconds(at, Format::Member, "invalid after")).transpose()?;
        Ok(Item::fields([(1, Some(Item::from(self.key.public()))), (2, end)]))
    }

    fn read(found: Found) -> Result<Self, LineError> {
        let mut fields = found.fields()?;
        let key = Verifier::from_public(&fields.need(1, "signing key")?.bytes(MAX_PUBLIC_BYTES)?)?;
        let invalid_after = fields.may(2, "invalid after").map(Found::instant).transpose()?;
        fields.end()?;
        Ok(SigningKey { key, invalid_after })
    }
}

impl Node {
    fn item(&self) -> Item {
        let tls = self.tls.iter().map(|spki| spki.item()).collect();
        Item::fields([
            (1, Some(Item::from(self.key.public()))),
            (2, Some(Item::Array(tls))),
            (3, self.endpoint.as_ref().map(|endpoint| Item::from(endpoint.as_str()))),
        ])
    }

    fn read(found: Found) -> Result<Self, LineError> {
        let mut fields = found.fields()?;
        let key = NodeVerifier::from_public(&fields.need(1, "node key")?.bytes(MAX_PUBLIC_BYTES)?)?;
        let tls = fields.need(2, "TLS keys")?;
        let none = tls.expected("at least one");
        let tls = list(tls, MAX_TLS, Hash::read)?;
        let endpoint = fields.may(3, "endpoint").map(|found| found.parse(ENDPOINT)).transpose()?;
        fields.end()?;
        if tls.is_empty() { Err(none) } else { Ok(Node { key, tls, endpoint }) }
    }
}

impl PublishedEpoch {
    /// Reads what a member has published; one of `keys` must have signed it.
    ///
    /// # Errors
    /// When it is something else, or none of them has.
    pub fn open(signed: &[u8], keys: &[Verifier]) -> Result<Self, LineError> {
        for key in keys {
            match EpochKey::open(signed, std::slice::from_ref(key)) {
                Err(LineError::UnknownKey { .. }) => {}
                opened => return Ok(PublishedEpoch { key: opened?, signer: key.id(), signed: signed.into() }),
            }
        }
        Err(LineError::UnknownKey { format: Format::PublicKey })
    }

    /// The key.
    pub fn key(&self) -> &EpochKey {
        &self.key
    }

    /// Which of the member's keys has signed it.
    pub fn signer(&self) -> KeyId {
        self.signer
    }

    /// Its bytes, as the member has signed them.
    pub fn signed(&self) -> &[u8] {
        &self.signed
    }

    /// The epoch's number.
    pub fn number(&self) -> u32 {
        self.key.epoch().number
    }
}

impl Endpoint {
    /// The address as it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The host, without brackets.
    pub fn host(&self) -> &str {
        let (host, _) = self.parts();
        host.trim_start_matches('[').trim_end_matches(']')
    }

    /// The port; 443 where none is written.
    pub fn port(&self) -> u16 {
        self.parts().1.and_then(|port| port.parse().ok()).unwrap_or(443)
    }

    fn parts(&self) -> (&str, Option<&str>) {
        split_port(self.0.strip_prefix(SCHEME).unwrap_or(&self.0))
    }
}

impl FromStr for Endpoint {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        let sound = text.len() <= MAX_ENDPOINT_BYTES
            && text.strip_prefix(SCHEME).is_some_and(|rest| {
                let (host, port) = split_port(rest);
                is_host(host) && port.is_none_or(is_port)
            });
        if sound { Ok(Endpoint(text.into())) } else { Err(IdError::new("endpoint", text, ENDPOINT)) }
    }
}

impl fmt::Display for Endpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for PublishedEpoch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PublishedEpoch({:?} by {})", self.key, self.signer)
    }
}

/// Host and port; the colons of an IPv6 address lie in brackets.
fn split_port(text: &str) -> (&str, Option<&str>) {
    match text.rsplit_once(':') {
        Some((host, port)) if !port.ends_with(']') => (host, Some(port)),
        _ => (text, None),
    }
}

fn is_host(host: &str) -> bool {
    if let Some(inner) = host.strip_prefix('[').and_then(|host| host.strip_suffix(']')) {
        return inner.parse::<std::net::Ipv6Addr>().is_ok_and(|address| address.to_string() == inner);
    }
    let letter = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    host.split('.')
        .all(|label| !label.is_empty() && label.chars().all(letter) && !label.starts_with('-') && !label.ends_with('-'))
}

fn is_port(port: &str) -> bool {
    port.parse::<u16>().is_ok_and(|number| number > 0 && number.to_string() == port)
}

/// What a member is called: one line that a person can read.
pub(super) fn legal_name(found: Found) -> Result<String, LineError> {
    let wrong = found.expected("a name on one line, not longer than the limit");
    let name = found.text(MAX_NAME_BYTES)?;
    let sound = !name.is_empty() && name.trim() == name && !name.chars().any(char::is_control);
    if sound { Ok(name) } else { Err(wrong) }
}

/// The key of a log or a witness, in its one spelling.
pub(super) fn log_key(found: Found) -> Result<LogKey, LineError> {
    let wrong = found.expected("the key of a log, as c2sp.org/signed-note writes it");
    let text = found.text(MAX_LOG_KEY_BYTES)?;
    text.parse::<LogKey>().ok().filter(|key| key.to_string() == text).ok_or(wrong)
}

pub(super) fn list<T>(
    found: Found,
    limit: usize,
    read: impl FnMut(Found) -> Result<T, LineError>,
) -> Result<Vec<T>, LineError> {
    found.list(limit)?.into_iter().map(read).collect()
}

const SCHEME: &str = "https://";
pub(super) const ENDPOINT: &str = "an address such as `https://line.world-police.example:8443`, in small letters";

/// The most bytes of an endpoint: the longest name of a host, and a port.
pub const MAX_ENDPOINT_BYTES: usize = 270;
/// The most bytes of a legal name.
pub const MAX_NAME_BYTES: usize = 256;
/// The most signing keys of a member, those that have ended among them: one a year, and room.
pub const MAX_SIGNING: usize = 32;
/// The most nodes of a member.
pub const MAX_NODES: usize = 8;
/// The most TLS keys of a node.
pub const MAX_TLS: usize = 4;
/// The most epochs that a member publishes at a time: a quarter of a year of weeks, and room.
pub const MAX_EPOCHS: usize = 16;
/// The most bytes of a member in a release: every list full, and room.
pub const MAX_MEMBER_BYTES: usize = 256 * 1024;
/// The key of an epoch and two signatures.
pub(super) const MAX_EPOCH_BYTES: usize = 8192;
pub(super) const MAX_LOG_KEY_BYTES: usize = 4096;
