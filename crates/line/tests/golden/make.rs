//! One message with everything about it, from fixed seeds. Invented: nobody is called so, and no ship.

use huecry_line::identity::{Epoch, EpochSecret, NodeSigner, Signer};
use huecry_line::receipt::{Credit, Logged};
use huecry_line::seal::{AttachmentSealer, CHUNK_BYTES, Part, Sums};
use huecry_line::statement::{Attachment, Crossing, Onward, Place};
use huecry_line::{Address, ContentKey, Dice, Hash, Lane, MessageId, Receipt, SealedStatement, Statement, Step};
use huecry_terms::Instant;
use serde_json::{Value, json};

use crate::hex;

pub fn address(text: &str) -> Address {
    text.parse().unwrap()
}

pub fn at(seconds: i64) -> Instant {
    Instant::from_second(NOW + seconds).unwrap()
}

/// All of it, with what others need to open it.
pub fn vectors() -> Value {
    let (ours, theirs) = (signer("world-police", 1), signer("regional-police", 2));
    let node = NodeSigner::from_seed(address("world-police"), &[3; 32]);
    let epoch = epoch();
    let mut dice = Dice::from_seed([5; 32]);
    let key = ContentKey::new(&mut dice);
    let content = hex(&*key.to_bytes());
    let sums = attachment(&key);
    let signed = statement(sums).sign(&ours).unwrap();
    let sealed = SealedStatement::new(signed.clone(), key).unwrap();
    let envelope = sealed.envelope(epoch.public(), &node, &mut dice).unwrap();
    let receipt = receipt(signed.hash()).sign(&theirs).unwrap();
    json!({
        "about": "golden vectors of the line, suite 1: test keys, an invented message; see README.md",
        "keys": {
            "sender": public(&ours),
            "recipient": public(&theirs),
            "node": { "address": "world-police", "seed": hex(&[3; 32]), "public": hex(node.verifier().public()) },
            "epoch": { "address": "regional-police", "number": 7, "seed": hex(&[4; 32]), "public": hex(epoch.public().public()) },
        },
        "epoch-signed": hex(&epoch.public().sign(&theirs).unwrap()),
        "content-key": content,
        "statement": { "bytes": hex(signed.bytes()), "hash": signed.hash().to_string(), "id": signed.statement().id.to_string(), "body": BODY },
        "attachment": { "length": ATTACHMENT, "rule": "byte n is n modulo 251", "place": 0, "sealed": sums.sealed.to_string(), "chunks": sums.chunks.to_string(), "hash": sums.hash.to_string() },
        "envelope": { "bytes": hex(&envelope.to_bytes()), "to": "regional-police" },
        "receipt": { "bytes": hex(receipt.bytes()), "statement": signed.hash().to_string() },
    })
}

pub fn signer(text: &str, seed: u8) -> Signer {
    Signer::from_seeds(address(text), &seeds(seed)).unwrap()
}

pub fn epoch() -> EpochSecret {
    let epoch = Epoch { number: 7, from: at(-1000), until: at(600_000), ends: at(1_200_000) };
    EpochSecret::from_seed(address("regional-police"), epoch, &[4; 32]).unwrap()
}

/// The content of the attachment.
pub fn file() -> Vec<u8> {
    (0..ATTACHMENT).map(|n| (n % 251) as u8).collect()
}

fn attachment(key: &ContentKey) -> Sums {
    let (mut sealer, _) = AttachmentSealer::new(key.chunks(Part::Attachment(0)));
    let file = file();
    let (first, last) = file.split_at(CHUNK_BYTES);
    sealer.push(first, false).unwrap();
    sealer.push(last, true).unwrap();
    sealer.finish().unwrap()
}

fn statement(sums: Sums) -> Statement {
    let Sums { size, hash, chunks, sealed } = sums;
    let (name, media) = ("track.csv".to_owned(), "text/csv".to_owned());
    Statement {
        id: MessageId::new(at(0), &[6; 10]),
        kind: "request".parse().unwrap(),
        from: address("world-police"),
        to: vec![address("regional-police"), address("regional-police/LO")],
        in_reply_to: None,
        place: Place { conversation: uuid::Uuid::from_bytes([7; 16]), number: 1, before: None },
        created: at(0),
        expires: at(604_800),
        answer_by: Some(at(28_800)),
        lane: Lane::Urgent,
        crossing: Crossing {
            agreement: Hash::of(b"the text of an invented agreement"),
            purposes: vec!["cross-check".parse().unwrap()],
            areas: vec!["maritime-piracy".parse().unwrap()],
            categories: vec!["vessels".parse().unwrap()],
            handling: "H1+H2".parse().unwrap(),
            tlp: Some("amber".parse().unwrap()),
            classification: "restricted".parse().unwrap(),
            personal: false,
            onward: Onward::To(vec![address("coastal-police/XA")]),
            retain_until: at(31_536_000),
            test: true,
        },
        media: "text/plain".to_owned(),
        body: BODY.as_bytes().to_vec(),
        attachments: vec![Attachment { name, media, size, hash, chunks, sealed }],
    }
}

fn receipt(statement: Hash) -> Receipt {
    Receipt {
        id: MessageId::new(at(0), &[6; 10]),
        statement,
        from: address("regional-police"),
        to: address("world-police"),
        recipient: address("regional-police"),
        step: Step::Accepted,
        at: at(2),
        credit: Credit { items: 257, bytes: 64 << 20 },
        logged: Some(Logged { index: 12, leaf: Hash::of(b"an invented leaf") }),
    }
}

fn public(signer: &Signer) -> Value {
    let seed = signer.verifier().address().to_string();
    let seeds = seeds(if seed == "world-police" { 1 } else { 2 });
    json!({ "address": seed, "seeds": hex(&seeds), "public": hex(signer.verifier().public()) })
}

/// Two different seeds: nobody should learn to use one for both.
fn seeds(seed: u8) -> [u8; 64] {
    std::array::from_fn(|n| if n < 32 { seed } else { seed + 0x80 })
}

/// 1 November 2026.
const NOW: i64 = 1_793_491_200;
pub const BODY: &str = "Was the vessel with IMO number 9074729 seen since 1 October? (An invented question.)";
/// A full chunk and a part of one.
const ATTACHMENT: usize = 70_000;
