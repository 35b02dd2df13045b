//! Reads vectors as a recipient does.

use huecry_line::identity::{EpochKey, EpochSecret, Keyring, NodeVerifier, Verifier};
use huecry_line::seal::{AttachmentOpener, Part};
use huecry_line::{Envelope, Signed, SignedReceipt, Step};
use serde_json::Value;

use crate::make::{self, address};
use crate::unhex;

/// Opens everything, and compares what was in it with what the vectors say.
pub fn read(vectors: &Value) {
    let keys = &vectors["keys"];
    let known = [&keys["sender"], &keys["recipient"]].map(|key| Verifier::from_public(&unhex(&key["public"])).unwrap());
    let nodes = [NodeVerifier::from_public(&unhex(&keys["node"]["public"])).unwrap()];
    let (secret, mut secrets) = (make::epoch(), Keyring::default());
    assert_eq!(EpochKey::open(&unhex(&vectors["epoch-signed"]), &known).unwrap(), *secret.public());
    assert_eq!(secret.public().public(), unhex(&keys["epoch"]["public"]));
    secrets.add(EpochSecret::from_secret(&secret.to_secret()).unwrap());

    let statement = Signed::open(&unhex(&vectors["statement"]["bytes"]), &known).unwrap();
    assert_eq!(statement.hash().to_string(), vectors["statement"]["hash"]);
    assert_eq!(statement.statement().id.to_string(), vectors["statement"]["id"]);
    assert_eq!(statement.statement().body, vectors["statement"]["body"].as_str().unwrap().as_bytes());

    let bytes = unhex(&vectors["envelope"]["bytes"]);
    let envelope = Envelope::read(&bytes, &nodes).unwrap();
    assert_eq!(envelope.to_bytes(), bytes);
    let opened = envelope.open(&address("regional-police"), &secrets, &known).unwrap();
    assert_eq!(opened.signed, statement);
    attachment(vectors, &opened);

    let receipt = SignedReceipt::open(&unhex(&vectors["receipt"]["bytes"]), &known).unwrap();
    assert_eq!((receipt.receipt().statement, &receipt.receipt().step), (statement.hash(), &Step::Accepted));
}

fn attachment(vectors: &Value, opened: &huecry_line::envelope::Opened) {
    let named = &opened.signed.statement().attachments[0];
    assert_eq!(named.sealed.to_string(), vectors["attachment"]["sealed"]);
    assert_eq!(named.chunks.to_string(), vectors["attachment"]["chunks"]);
    let sealed = opened.key.chunks(Part::Attachment(0)).seal(&make::file()).unwrap();
    assert_eq!(huecry_line::Hash::of(&sealed), named.sealed);
    let (commitment, chunks) = sealed.split_first_chunk().unwrap();
    let mut opener = AttachmentOpener::new(opened.key.chunks(Part::Attachment(0)), commitment, named).unwrap();
    let (first, last) = chunks.split_at(64 * 1024 + 16);
    let content = [opener.push(first, false).unwrap(), opener.push(last, true).unwrap()].concat();
    assert_eq!(content, make::file());
    opener.finish().unwrap();
}
