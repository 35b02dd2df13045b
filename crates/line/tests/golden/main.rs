//! Messages that stay readable: golden vectors, and implementations we did not write that open and verify them.

#![allow(clippy::unwrap_used, clippy::disallowed_methods, reason = "a test, helpers and all")]

mod directory;
mod make;
mod others;
mod read;

use std::path::PathBuf;

use huecry_line::cbor::{self, Item};
use huecry_line::identity::TlsKey;
use huecry_line::{Answer, Frame, Hash, blob};
use serde_json::{Value, json};

#[test]
fn what_was_once_sealed_and_signed_still_opens() {
    let golden = golden();
    read::read(&golden);
    directory::read(&golden);
    assert_eq!(golden["keys"], make::vectors()["keys"], "the same seeds give the same keys");
}

#[test]
fn what_is_made_today_opens_the_same_way() {
    read::read(&make::vectors());
    directory::read(&json!({ "directory": directory::vectors() }));
}

/// The vectors that are committed; written anew where `HUECRY_GOLDEN=write` asks for it.
fn golden() -> Value {
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden/vectors.json");
    if std::env::var("HUECRY_GOLDEN").is_ok_and(|wish| wish == "write") {
        let mut vectors = make::vectors();
        vectors["directory"] = directory::vectors();
        std::fs::write(&file, serde_json::to_string_pretty(&vectors).unwrap() + "\n").unwrap();
        seeds(&vectors);
    }
    serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap()
}

/// What the fuzz targets begin with: signed things, what their signatures cover, keys.
fn seeds(vectors: &Value) {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/seeds");
    let write = |target: &str, name: &str, bytes: &[u8]| {
        std::fs::create_dir_all(folder.join(target)).unwrap();
        std::fs::write(folder.join(target).join(name), bytes).unwrap();
    };
    for name in ["statement", "receipt", "envelope"] {
        write("line_signed", name, &unhex(&vectors[name]["bytes"]));
    }
    let envelope = unhex(&vectors["envelope"]["bytes"]);
    let Ok(Item::Array(parts)) = cbor::read(&envelope[1..]) else { panic!("an envelope is a list") };
    let Item::Bytes(header) = &parts[0] else { panic!("a header is bytes") };
    write("line_fields", "header", &payload(header));
    for name in ["statement", "receipt"] {
        write("line_fields", name, &payload(&unhex(&vectors[name]["bytes"])));
    }
    for name in ["sender", "node", "epoch"] {
        write("line_fields", &format!("{name}-key"), &unhex(&vectors["keys"][name]["public"]));
    }
    let directory = &vectors["directory"];
    let news = unhex(&directory["news"][1]["bytes"]);
    let Ok(Item::Map(news_fields)) = cbor::read(&news) else { panic!("news are a map") };
    let Item::Array(releases) = &news_fields[1].1 else { panic!("releases are a list") };
    let [Item::Bytes(logged)] = &releases[..] else { panic!("a release is bytes") };
    let Ok(Item::Map(logged)) = cbor::read(logged) else { panic!("a release is a map") };
    let Item::Bytes(bundle) = &logged[0].1 else { panic!("a bundle is bytes") };
    write("line_directory", "news", &news);
    write("line_directory", "bundle", bundle);
    write("line_directory", "introduction", &unhex(&directory["introduction"]["bytes"]));
    write("line_fields", "secret-key", make::epoch().to_secret().as_bytes());
    let receipt = unhex(&vectors["receipt"]["bytes"]);
    let frame = Frame {
        heard: vec![Hash([7; 32])],
        answers: vec![(4, Answer::Receipt(receipt.clone())), (5, Answer::Early { wanted: 2 })],
        receipts: vec![receipt],
        envelopes: vec![(9, envelope)],
        wait: 30,
        room: 16,
        ..Frame::default()
    };
    write("line_frame", "frame", &frame.to_bytes().unwrap());
    write("line_frame", "missing", &blob::write_missing(&[0..4, 7..9]).unwrap());
    let at = |seconds| huecry_terms::Instant::from_second(seconds).unwrap();
    let tls = TlsKey::from_seed("world-police".parse().unwrap(), &[5; 32]);
    write("line_frame", "certificate", &tls.certify(at(1_795_000_000), at(1_795_600_000)).unwrap());
}

/// What a COSE signature covers.
fn payload(signed: &[u8]) -> Vec<u8> {
    let Ok(Item::Tag(_, item)) = cbor::read(signed) else { panic!("a signed thing has a tag") };
    let Item::Array(parts) = *item else { panic!("a signed thing is a list") };
    let [_, _, Item::Bytes(payload), _] = &parts[..] else { panic!("a payload is bytes") };
    payload.clone()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn unhex(value: &Value) -> Vec<u8> {
    let text = value.as_str().unwrap();
    (0..text.len()).step_by(2).map(|at| u8::from_str_radix(&text[at..at + 2], 16).unwrap()).collect()
}
