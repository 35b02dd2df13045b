//! Messages that stay readable: golden vectors, and implementations we did not write that open and verify them.

#![allow(clippy::unwrap_used, clippy::disallowed_methods, reason = "a test, helpers and all")]

mod make;
mod others;
mod read;

use std::path::PathBuf;

use serde_json::Value;

#[test]
fn what_was_once_sealed_and_signed_still_opens() {
    let golden = golden();
    read::read(&golden);
    assert_eq!(golden["keys"], make::vectors()["keys"], "the same seeds give the same keys");
}

#[test]
fn what_is_made_today_opens_the_same_way() {
    read::read(&make::vectors());
}

/// The vectors that are committed; written anew where `HUECRY_GOLDEN=write` asks for it.
fn golden() -> Value {
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden/vectors.json");
    if std::env::var("HUECRY_GOLDEN").is_ok_and(|wish| wish == "write") {
        std::fs::write(&file, serde_json::to_string_pretty(&make::vectors()).unwrap() + "\n").unwrap();
    }
    serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn unhex(value: &Value) -> Vec<u8> {
    let text = value.as_str().unwrap();
    (0..text.len()).step_by(2).map(|at| u8::from_str_radix(&text[at..at + 2], 16).unwrap()).collect()
}
