//! How a new member comes in: one file in which it says who it is, signed by every key it names.
//!
//! 1. The member's side makes the file ([`Maker::write`]) and sends it to the officers' side by any way.
//! 2. The officers' side reads it ([`Introduction::read`]): each key has signed the whole, so nobody introduces a key
//!    that he does not have.
//! 3. Both sides read [`Introduction::fingerprint`] to each other over a second channel: fifty digits, on the telephone.
//! 4. [`Release::with`](super::Release::with) has it in the next release, for tests only; later
//!    [`Release::admit`](super::Release::admit).
//!
//! The keys of epochs seal and cannot sign: the signing key vouches for them. Who publishes one he has not
//! got receives what he cannot read, and nobody else can either.

use std::collections::BTreeSet;

use aws_lc_rs::signature::{ECDSA_P256_SHA256_ASN1, ED25519, UnparsedPublicKey};
use huecry_ledger::{Note, Signer as LogSigner, Verifier as LogKey};
use huecry_terms::Instant;

use super::error::{DirectoryError, Role};
use super::member::{
    ENDPOINT, MAX_EPOCH_BYTES, MAX_EPOCHS, MAX_MEMBER_BYTES, MAX_NODES, MAX_TLS, legal_name, list, log_key,
};
use super::{Endpoint, Node, Policy, PublishedEpoch};
use crate::address::{Address, SHAPE};
use crate::cbor::{Fields, Found, Item};
use crate::cose;
use crate::error::{Format, LineError};
use crate::identity::{EpochSecret, Fingerprint, MAX_PUBLIC_BYTES, NodeSigner, NodeVerifier, Signer, Verifier};
use crate::statement::Hash;

/// What a new member says of itself, once every key it names has been seen to agree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Introduction {
    /// How it is to be addressed.
    pub address: Address,
    /// What it is called in law.
    pub legal_name: String,
    /// When it was made, in whole seconds.
    pub made: Instant,
    /// What its statements are checked with.
    pub signing: Verifier,
    /// Its nodes.
    pub introduced: Vec<IntroducedNode>,
    /// Its first epochs.
    pub epochs: Vec<PublishedEpoch>,
    /// The key of its log.
    pub log: LogKey,
    /// The key of its witness.
    pub witness: Option<LogKey>,
}

/// A node with its whole TLS keys; a release has their hashes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IntroducedNode {
    /// What its routing headers are checked with.
    pub key: NodeVerifier,
    /// The public keys of its certificates: SPKI in DER, Ed25519 or ECDSA on P-256.
    pub tls: Vec<Vec<u8>>,
    /// Where it listens.
    pub endpoint: Option<Endpoint>,
}

/// All that a new member makes its introduction with.
pub struct Maker<'k> {
    /// What it is called in law.
    pub legal_name: String,
    /// When, in whole seconds.
    pub made: Instant,
    /// What it signs statements with; its address is the member's.
    pub signing: &'k Signer,
    /// Its nodes.
    pub nodes: Vec<NodeKeys<'k>>,
    /// Its first epochs, with rising numbers.
    pub epochs: Vec<&'k EpochSecret>,
    /// What it signs checkpoints with.
    pub log: &'k LogSigner,
    /// What its witness signs with.
    pub witness: Option<&'k LogSigner>,
}

/// The keys of one node.
pub struct NodeKeys<'k> {
    /// What it signs routing headers with.
    pub key: &'k NodeSigner,
    /// The keys of its certificates.
    pub tls: Vec<&'k dyn TlsKey>,
    /// Where it listens; none when it asks for its messages.
    pub endpoint: Option<Endpoint>,
}

/// The secret key of a certificate, wherever it is kept.
pub trait TlsKey {
    /// Its public half: SPKI in DER.
    fn spki(&self) -> Vec<u8>;
    /// A signature by Ed25519, or by ECDSA on P-256 with SHA-256 in DER; `None` when it cannot be made.
    fn sign(&self, message: &[u8]) -> Option<Vec<u8>>;
}

impl Maker<'_> {
    /// The file: what the member says, and each key's signature of it.
    ///
    /// # Errors
    /// When it is not what others would read back, or a key gives no signature.
    pub fn write(&self) -> Result<Vec<u8>, DirectoryError> {
        let said = self.said()?;
        let payload = said.to_payload()?;
        let hash = Hash::of(&payload);
        let nodes = self.nodes.iter().map(|node| node.proof(hash)).collect::<Result<_, _>>()?;
        let text = note_text(&said.address, hash);
        let note = |signer: &LogSigner| Note::sign(&text, signer).map(|note| Item::Text(note.to_string()));
        let note = |signer, key| note(signer).map_err(|_| DirectoryError::Possession { key });
        let witness = self.witness.map(|signer| note(signer, WITNESS)).transpose()?;
        let bytes = Item::fields([
            (1, Some(Item::Uint(FORMAT))),
            (2, Some(Item::Bytes(payload))),
            (3, Some(Item::Bytes(cose::sign(CONTENT, &hash.0, self.signing)?))),
            (4, Some(Item::Array(nodes))),
            (5, Some(note(self.log, LOG)?)),
            (6, witness),
        ])
        .to_bytes();
        Introduction::open(&bytes).map(|_| bytes)
    }

    fn said(&self) -> Result<Introduction, DirectoryError> {
        let keys = [self.signing.verifier().clone()];
        let epochs = self.epochs.iter().map(|secret| {
            let signed = secret.public().sign(self.signing)?;
            PublishedEpoch::open(&signed, &keys)
        });
        let introduced = self.nodes.iter().map(|node| IntroducedNode {
            key: node.key.verifier().clone(),
            tls: node.tls.iter().map(|key| key.spki()).collect(),
            endpoint: node.endpoint.clone(),
        });
        Ok(Introduction {
            address: keys[0].address().clone(),
            legal_name: self.legal_name.clone(),
            made: self.made,
            introduced: introduced.collect(),
            epochs: epochs.collect::<Result<_, LineError>>()?,
            log: self.log.verifier().clone(),
            witness: self.witness.map(|signer| signer.verifier().clone()),
            signing: keys[0].clone(),
        })
    }
}

impl NodeKeys<'_> {
    fn proof(&self, hash: Hash) -> Result<Item, DirectoryError> {
        let message = tls_message(hash);
        let signatures = self.tls.iter().map(|key| key.sign(&message).map(Item::Bytes));
        let signatures = signatures.collect::<Option<Vec<Item>>>().ok_or(DirectoryError::Possession { key: TLS })?;
        Ok(Item::fields([
            (1, Some(Item::Bytes(cose::sign_node(CONTENT, &hash.0, self.key)))),
            (2, Some(Item::Array(signatures))),
        ]))
    }
}

impl Introduction {
    /// Reads a file that every key in it has signed, and that is not older than 30 days.
    ///
    /// Nothing in it is to be believed before its fingerprint was compared.
    ///
    /// # Errors
    /// When it is something else, a key has not signed it, or its time is over or to come.
    pub fn read(bytes: &[u8], now: Instant) -> Result<Self, DirectoryError> {
        let said = Self::open(bytes)?;
        let (role, made) = (Role::Introduction, said.made.as_second());
        if made > now.as_second() + Policy::default().skew {
            return Err(DirectoryError::NotYet { role, made: said.made });
        }
        match now.as_second() - made >= MAX_INTRODUCTION_SECONDS {
            true => Err(DirectoryError::Expired { role, at: said.made }),
            false => Ok(said),
        }
    }

    /// The same whenever it was made.
    pub(crate) fn open(bytes: &[u8]) -> Result<Self, DirectoryError> {
        let mut fields = Fields::read(Format::Introduction, bytes, MAX_INTRODUCTION_BYTES)?;
        let format = fields.need(1, "format")?;
        let other = format.expected("1");
        if format.uint()? != FORMAT {
            return Err(other.into());
        }
        let payload = fields.need(2, "what it says")?.bytes(MAX_MEMBER_BYTES)?;
        let signature = fields.need(3, "signature")?.bytes(MAX_PROOF_BYTES)?;
        let nodes = fields.need(4, "proofs of the nodes")?;
        let uneven = nodes.expected("one for each node");
        let nodes = list(nodes, MAX_NODES, NodeProof::read)?;
        let log = fields.need(5, "proof of the log")?.text(MAX_PROOF_BYTES)?;
        let witness = fields.may(6, "proof of the witness").map(|found| found.text(MAX_PROOF_BYTES)).transpose()?;
        fields.end()?;
        let (said, hash) = (Self::from_payload(&payload)?, Hash::of(&payload));
        if nodes.len() != said.introduced.len() || witness.is_some() != said.witness.is_some() {
            return Err(uneven.into());
        }
        let known = std::slice::from_ref(&said.signing);
        let opened = cose::open(Format::Introduction, CONTENT, &signature, MAX_PROOF_BYTES, known)?;
        has(opened.payload == hash.0, "signing key")?;
        for (node, proof) in said.introduced.iter().zip(&nodes) {
            proof.check(node, hash)?;
        }
        let text = note_text(&said.address, hash);
        has(signed_note(&log, &text, &said.log), LOG)?;
        if let (Some(note), Some(key)) = (&witness, &said.witness) {
            has(signed_note(note, &text, key), WITNESS)?;
        }
        Ok(said)
    }

    /// What both sides read to each other over a second channel: it is over every key and name in the file.
    ///
    /// # Errors
    /// When this was changed after it was read.
    pub fn fingerprint(&self) -> Result<Fingerprint, DirectoryError> {
        self.to_payload().map(|payload| Fingerprint::of_introduction(&payload))
    }

    /// The nodes as a release has them.
    pub fn nodes(&self) -> Vec<Node> {
        let tls = |node: &IntroducedNode| node.tls.iter().map(|spki| Hash::of(spki)).collect();
        let node =
            |node: &IntroducedNode| Node { key: node.key.clone(), tls: tls(node), endpoint: node.endpoint.clone() };
        self.introduced.iter().map(node).collect()
    }

    pub(crate) fn to_payload(&self) -> Result<Vec<u8>, DirectoryError> {
        let bytes = Item::fields([
            (1, Some(Item::Uint(FORMAT))),
            (2, Some(Item::Text(self.address.to_string()))),
            (3, Some(Item::from(self.legal_name.as_str()))),
            (4, Some(Item::seconds(self.made, Format::Introduction, "made")?)),
            (5, Some(Item::from(self.signing.public()))),
            (6, Some(Item::Array(self.introduced.iter().map(IntroducedNode::item).collect()))),
            (7, Some(Item::Array(self.epochs.iter().map(|epoch| Item::from(epoch.signed())).collect()))),
            (8, Some(Item::Text(self.log.to_string()))),
            (9, self.witness.as_ref().map(|witness| Item::Text(witness.to_string()))),
        ])
        .to_bytes();
        let again = Self::from_payload(&bytes)?;
        if again == *self { Ok(bytes) } else { Err(wrong("the whole", "values that read back as themselves")) }
    }

    pub(crate) fn from_payload(bytes: &[u8]) -> Result<Self, DirectoryError> {
        let mut fields = Fields::read(Format::Introduction, bytes, MAX_MEMBER_BYTES)?;
        let format = fields.need(1, "format")?;
        let other = format.expected("1");
        if format.uint()? != FORMAT {
            return Err(other.into());
        }
        let address: Address = fields.need(2, "address")?.parse(SHAPE)?;
        let legal_name = legal_name(fields.need(3, "legal name")?)?;
        let made = fields.need(4, "made")?.instant()?;
        let signing = Verifier::from_public(&fields.need(5, "signing key")?.bytes(MAX_PUBLIC_BYTES)?)?;
        let introduced = list(fields.need(6, "nodes")?, MAX_NODES, IntroducedNode::read)?;
        let keys = std::slice::from_ref(&signing);
        let epochs = list(fields.need(7, "epoch keys")?, MAX_EPOCHS, |found| {
            PublishedEpoch::open(&found.bytes(MAX_EPOCH_BYTES)?, keys)
        })?;
        let log = log_key(fields.need(8, "log")?)?;
        let witness = fields.may(9, "witness").map(log_key).transpose()?;
        fields.end()?;
        let said = Introduction { address, legal_name, made, signing, introduced, epochs, log, witness };
        said.check()?;
        Ok(said)
    }

    fn check(&self) -> Result<(), DirectoryError> {
        let spkis = || self.introduced.iter().flat_map(|node| &node.tls);
        let says = [
            (!self.introduced.is_empty(), "nodes", "at least one"),
            (*self.signing.address() == self.address, "signing key", "a key of this very address"),
            (self.introduced.iter().all(|node| *node.key.address() == self.address), "nodes", "nodes of this address"),
            (self.epochs.is_sorted_by(|a, b| a.number() < b.number()), "epoch keys", "rising numbers"),
            (spkis().collect::<BTreeSet<_>>().len() == spkis().count(), "TLS keys", "none twice"),
        ];
        let broken = says.into_iter().find(|(holds, ..)| !holds);
        broken.map_or(Ok(()), |(_, field, expected)| Err(wrong(field, expected)))
    }
}

impl IntroducedNode {
    fn item(&self) -> Item {
        let tls = self.tls.iter().map(|spki| Item::from(spki.as_slice())).collect();
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
        let tls = list(tls, MAX_TLS, |found| found.bytes(MAX_SPKI_BYTES))?;
        let endpoint = fields.may(3, "endpoint").map(|found| found.parse(ENDPOINT)).transpose()?;
        fields.end()?;
        if tls.is_empty() { Err(none) } else { Ok(IntroducedNode { key, tls, endpoint }) }
    }
}

/// What shows that a node's keys are there.
struct NodeProof {
    node: Vec<u8>,
    tls: Vec<Vec<u8>>,
}

impl NodeProof {
    fn read(found: Found) -> Result<Self, LineError> {
        let mut fields = found.fields()?;
        let node = fields.need(1, "signature of the node")?.bytes(MAX_PROOF_BYTES)?;
        let tls = list(fields.need(2, "signatures of TLS keys")?, MAX_TLS, |found| found.bytes(MAX_SPKI_BYTES))?;
        fields.end()?;
        Ok(NodeProof { node, tls })
    }

    fn check(&self, node: &IntroducedNode, hash: Hash) -> Result<(), DirectoryError> {
        let known = std::slice::from_ref(&node.key);
        let opened = cose::open_node(Format::Introduction, CONTENT, &self.node, MAX_PROOF_BYTES, known)?;
        has(opened.payload == hash.0, "node key")?;
        let message = tls_message(hash);
        let all = node.tls.iter().zip(&self.tls).all(|(spki, signature)| verifies(spki, &message, signature));
        has(all && node.tls.len() == self.tls.len(), TLS)
    }
}

/// Whether `signature` is that of the key in `spki`: Ed25519 (RFC 8410) or ECDSA on P-256 (RFC 5480).
fn verifies(spki: &[u8], message: &[u8], signature: &[u8]) -> bool {
    if let Some(key) = spki.strip_prefix(&SPKI_ED25519).filter(|key| key.len() == 32) {
        return UnparsedPublicKey::new(&ED25519, key).verify(message, signature).is_ok();
    }
    let point = spki.strip_prefix(&SPKI_P256).filter(|point| point.len() == 65);
    point.is_some_and(|point| UnparsedPublicKey::new(&ECDSA_P256_SHA256_ASN1, point).verify(message, signature).is_ok())
}

/// Whether the key of a log has signed this very text.
fn signed_note(note: &str, text: &str, key: &LogKey) -> bool {
    let Ok(read) = Note::parse(note.as_bytes()) else { return false };
    let alone = read.signatures().len() == 1 && read.to_string() == note;
    alone && read.text() == text && read.verify(std::slice::from_ref(key)).is_ok()
}

/// What a log signs: its second line is no number, so it is no checkpoint.
fn note_text(address: &Address, hash: Hash) -> String {
    format!("{LABEL}\nof {address}\n{hash}\n")
}

/// What a TLS key signs: it begins unlike anything that TLS has signed (RFC 8446 section 4.4.3).
fn tls_message(hash: Hash) -> Vec<u8> {
    [LABEL.as_bytes(), b": TLS key\n", &hash.0].concat()
}

fn has(shown: bool, key: &'static str) -> Result<(), DirectoryError> {
    if shown { Ok(()) } else { Err(DirectoryError::Possession { key }) }
}

fn wrong(field: &'static str, expected: &'static str) -> DirectoryError {
    LineError::Field { format: Format::Introduction, field, expected }.into()
}

const FORMAT: u64 = 1;
const LABEL: &str = "huecry line introduction v1";
const TLS: &str = "TLS key";
const LOG: &str = "key of the log";
const WITNESS: &str = "key of the witness";
/// The content type in the protected header.
const CONTENT: &str = "application/huecry-introduction+cbor";
/// How long an introduction may be under way, in seconds: 30 days.
pub const MAX_INTRODUCTION_SECONDS: i64 = 30 * 86_400;
/// The most bytes of an introduction.
pub const MAX_INTRODUCTION_BYTES: usize = 2 * MAX_MEMBER_BYTES;
const MAX_PROOF_BYTES: usize = 8192;
const MAX_SPKI_BYTES: usize = 512;
/// SEQUENCE { SEQUENCE { OID 1.3.101.112 } BIT STRING of 32 bytes.
const SPKI_ED25519: [u8; 12] = [0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00];
/// SEQUENCE { SEQUENCE { OID 1.2.840.10045.2.1, OID 1.2.840.10045.3.1.7 } BIT STRING of 65 bytes.
const SPKI_P256: [u8; 26] = [
    0x30, 0x59, 0x30, 0x13, 0x06, 0x07, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01, 0x06, 0x08, 0x2a, 0x86, 0x48, 0xce,
    0x3d, 0x03, 0x01, 0x07, 0x03, 0x42, 0x00,
];
