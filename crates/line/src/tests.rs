//! Two organisations with their keys, for the tests of every file; and what a flipped bit does to each thing.

use huecry_terms::Instant;
use uuid::Uuid;

use crate::envelope::{Envelope, SealedStatement};
use crate::error::{Format, LineError, Same, Scheme, Seal};
use crate::identity::{Epoch, EpochSecret, Keyring, NodeSigner, NodeVerifier, Signer, Verifier};
use crate::receipt::{Credit, Logged, Receipt, SignedReceipt, Step};
use crate::statement::{Crossing, Onward, Place, Signed, Statement};
use crate::{Address, ContentKey, Dice, Hash, Lane, MessageId};

/// Sender and recipient, and what each knows of the other.
pub(crate) struct World {
    pub ours: Signer,
    pub theirs: Signer,
    pub node: NodeSigner,
    pub secrets: Keyring,
    pub verifiers: Vec<Verifier>,
    pub nodes: Vec<NodeVerifier>,
}

pub(crate) fn at(seconds: i64) -> Instant {
    Instant::from_second(seconds).unwrap()
}

pub(crate) fn address(text: &str) -> Address {
    text.parse().unwrap()
}

pub(crate) fn id(number: u8) -> MessageId {
    MessageId::new(at(NOW), &[number; 10])
}

pub(crate) fn world() -> World {
    let signer = |text, seed| Signer::from_seeds(address(text), &[seed; 64]).unwrap();
    let (ours, theirs) = (signer("world-police", 1), signer("regional-police", 2));
    let node = NodeSigner::from_seed(address("world-police"), &[3; 32]);
    let mut secrets = Keyring::default();
    secrets.add(epoch("regional-police", 7));
    let verifiers = vec![theirs.verifier().clone(), ours.verifier().clone()];
    let nodes = vec![node.verifier().clone()];
    World { ours, theirs, node, secrets, verifiers, nodes }
}

pub(crate) fn epoch(text: &str, number: u32) -> EpochSecret {
    let epoch = Epoch { number, from: at(NOW - 1000), until: at(NOW + 1000), ends: at(NOW + 100_000) };
    EpochSecret::from_seed(address(text), epoch, &[number as u8; 32]).unwrap()
}

pub(crate) fn statement(body: &[u8]) -> Statement {
    Statement {
        id: id(1),
        kind: "request".parse().unwrap(),
        from: address("world-police"),
        to: vec![address("regional-police"), address("regional-police/LO")],
        in_reply_to: None,
        place: Place { conversation: Uuid::from_bytes([5; 16]), number: 1, before: None },
        created: at(NOW),
        expires: at(NOW + 86_400),
        answer_by: Some(at(NOW + 28_800)),
        lane: Lane::Urgent,
        crossing: Crossing {
            agreement: Hash::of(b"agreement"),
            purposes: vec!["cross-check".parse().unwrap()],
            areas: vec!["maritime-piracy".parse().unwrap()],
            categories: vec!["vessels".parse().unwrap()],
            handling: "H1+H2".parse().unwrap(),
            tlp: Some("amber".parse().unwrap()),
            classification: "restricted".parse().unwrap(),
            personal: false,
            onward: Onward::Ask,
            retain_until: at(NOW + 31_536_000),
            test: false,
        },
        media: "application/huecry-request+json".to_owned(),
        body: body.to_vec(),
        attachments: Vec::new(),
    }
}

impl World {
    pub(crate) fn signed(&self, body: &[u8]) -> Signed {
        statement(body).sign(&self.ours).unwrap()
    }

    pub(crate) fn envelope(&self, body: &[u8]) -> Envelope {
        let mut dice = Dice::from_seed([4; 32]);
        let sealed = SealedStatement::new(self.signed(body), ContentKey::new(&mut dice)).unwrap();
        sealed.envelope(self.secrets.get(7).unwrap().public(), &self.node, &mut dice).unwrap()
    }

    pub(crate) fn receipt(&self, step: Step) -> Receipt {
        Receipt {
            id: id(1),
            statement: Hash::of(b"statement"),
            from: address("regional-police"),
            to: address("world-police"),
            recipient: address("regional-police"),
            step,
            at: at(NOW + 2),
            credit: Credit { items: 64, bytes: 16 << 20 },
            logged: Some(Logged { index: 12, leaf: Hash::of(b"leaf") }),
        }
    }

    fn read_and_open(&self, bytes: &[u8]) -> Result<(), LineError> {
        let us = address("regional-police");
        Envelope::read(bytes, &self.nodes)?.open(&us, &self.secrets, &self.verifiers).map(|_| ())
    }
}

/// Where `part` stands in `whole`.
fn place(whole: &[u8], part: &[u8]) -> std::ops::Range<usize> {
    let start = whole.windows(part.len()).position(|window| window == part).unwrap();
    start..start + part.len()
}

/// One bit of each byte is turned; `look` is asked what it makes of it.
fn sweep(good: &[u8], look: impl Fn(&[u8]) -> Option<LineError>) -> Vec<LineError> {
    assert_eq!(look(good), None);
    let mut bytes = good.to_vec();
    let mut errors = Vec::new();
    for at in 0..bytes.len() {
        bytes[at] ^= 1 << (at % 8);
        errors.push(look(&bytes).unwrap_or_else(|| panic!("the flipped bit of byte {at} was not noticed")));
        bytes[at] ^= 1 << (at % 8);
    }
    errors
}

fn signatures_are_named(good: &[u8], errors: &[LineError], format: Format) {
    let bad = |scheme| LineError::BadSignature { format, scheme };
    // The last 3,309 bytes are the second signature; the first, of 64, lies before it.
    let second = errors.len() - 3309..errors.len();
    assert!(errors[second.clone()].iter().all(|error| *error == bad(Scheme::MlDsa65)));
    let first = place(good, b"\x58\x40");
    let first = first.end..first.end + 64;
    assert!(errors[first].iter().all(|error| *error == bad(Scheme::Ed25519)));
    assert!(errors.contains(&LineError::UnknownKey { format }), "a changed key id is another key");
}

#[test]
fn a_bit_flipped_in_any_byte_of_a_statement_is_detected_and_named() {
    let world = world();
    let good = world.signed(b"a body").bytes().to_vec();
    let errors = sweep(&good, |bytes| Signed::open(bytes, &world.verifiers).err());
    signatures_are_named(&good, &errors, Format::Statement);
    let body = place(&good, b"a body");
    let bad = LineError::BadSignature { format: Format::Statement, scheme: Scheme::Ed25519 };
    assert!(errors[body].iter().all(|error| *error == bad));
}

#[test]
fn a_bit_flipped_in_any_byte_of_a_receipt_is_detected_and_named() {
    let world = world();
    let good = world.receipt(Step::Accepted).sign(&world.theirs).unwrap().bytes().to_vec();
    let errors = sweep(&good, |bytes| SignedReceipt::open(bytes, &world.verifiers).err());
    signatures_are_named(&good, &errors, Format::Receipt);
}

#[test]
fn a_bit_flipped_in_any_byte_of_an_envelope_is_detected_and_named() {
    let world = world();
    let envelope = world.envelope(b"a body");
    let good = envelope.to_bytes();
    let errors = sweep(&good, |bytes| world.read_and_open(bytes).err());
    assert!(matches!(errors[0], LineError::Suite { found: 0 }));
    // From the end: sealed body behind its head of three, sealed key of 48 behind two, encapsulated key.
    let body = good.len() - envelope.header().size as usize..good.len();
    let key = body.start - 3 - 48..body.start - 3;
    let encapsulated = key.start - 2 - 1120..key.start - 2;
    assert!(errors[body].iter().all(|error| *error == LineError::Differs { what: Same::Sealed }));
    assert!(errors[key].iter().all(|error| *error == LineError::Seal { what: Seal::Key }));
    assert!(errors[encapsulated].iter().all(|error| *error == LineError::Seal { what: Seal::Key }));
    let header = errors
        .iter()
        .filter(|error| matches!(error, LineError::BadSignature { format: Format::Header, scheme: Scheme::Ed25519 }));
    assert!(header.count() > 200, "every byte of the header but its framing");
}

/// A moment on 1 November 2026.
pub(crate) const NOW: i64 = 1_793_491_200;
