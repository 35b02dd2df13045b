//! The same vectors, opened by implementations that we did not write.
//!
//! npm: `@hpke/core` with `@hpke/hybridkem-x-wing`, `@noble/post-quantum`, `@noble/curves`, `cborg`, and node's own
//! AES-GCM and Ed25519. PyPI: `dilithium-py` and `cbor2`. `cargo xtask test` lays them down, pinned; without them
//! the tests say that they were skipped, or fail if `HUECRY_REQUIRE_ALL=1`.

use std::path::{Path, PathBuf};
use std::process::Command;

use huecry_line::identity::{Keyring, NodeVerifier, Verifier};
use huecry_line::{Envelope, Signed, SignedReceipt};
use serde_json::Value;

use crate::make::{self, address};
use crate::{directory, golden, unhex};

#[test]
fn javascript_opens_verifies_and_seals() {
    let folder = laid("line");
    if !folder.join("node_modules/@noble/post-quantum/ml-dsa.js").is_file() {
        return missing("npm's packages are not in target/line");
    }
    if Command::new("node").arg("--version").output().is_err() {
        return missing("there is no `node`");
    }
    for vectors in [golden(), make::vectors()] {
        let file = written(&vectors);
        let mut node = Command::new("node");
        node.args(["--input-type=module", "-e", include_str!("verify.mjs")]).arg(file.path()).current_dir(&folder);
        let made = said(&mut node);
        ours_opens_theirs(&vectors, &made);
    }
}

#[test]
fn python_verifies_both_encoding_and_signatures() {
    let python = laid("line-py").join("bin/python");
    if !python.is_file() {
        return missing("PyPI's packages are not in target/line-py");
    }
    let mut made = make::vectors();
    made["directory"] = directory::vectors();
    for vectors in [golden(), made] {
        let file = written(&vectors);
        said(Command::new(&python).args(["-c", include_str!("verify.py")]).arg(file.path()));
    }
}

/// What node has sealed and signed is an envelope, a statement and a receipt to us.
fn ours_opens_theirs(vectors: &Value, made: &Value) {
    let keys = &vectors["keys"];
    let known = [&keys["sender"], &keys["recipient"]].map(|key| Verifier::from_public(&unhex(&key["public"])).unwrap());
    let nodes = [NodeVerifier::from_public(&unhex(&keys["node"]["public"])).unwrap()];
    let mut secrets = Keyring::default();
    secrets.add(make::epoch());
    let envelope = Envelope::read(&unhex(&made["envelope"]), &nodes).unwrap();
    let opened = envelope.open(&address("regional-police"), &secrets, &known).unwrap();
    let statement = Signed::open(&unhex(&made["statement"]), &known).unwrap();
    assert_eq!(opened.signed, statement);
    assert_eq!(statement.statement().body, b"an answer that JavaScript has sealed");
    let receipt = SignedReceipt::open(&unhex(&made["receipt"]), &known).unwrap();
    assert_eq!(receipt.receipt().id.to_string(), vectors["statement"]["id"]);
}

/// What a program says at its end: a line of JSON behind `accepted `.
fn said(command: &mut Command) -> Value {
    let output = command.output().unwrap();
    let text = String::from_utf8_lossy(&output.stdout);
    let wrong = || format!("{text}{}", String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{}", wrong());
    let line =
        text.lines().last().and_then(|line| line.strip_prefix("accepted ")).unwrap_or_else(|| panic!("{}", wrong()));
    serde_json::from_str(line).unwrap()
}

fn written(vectors: &Value) -> tempfile::NamedTempFile {
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), vectors.to_string()).unwrap();
    file
}

/// Beside the folder cargo gives tests: where xtask lays things down.
fn laid(name: &str) -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("..").join(name)
}

fn missing(what: &str) {
    let required = std::env::var("HUECRY_REQUIRE_ALL").is_ok_and(|value| value == "1");
    assert!(!required, "{what} (`cargo xtask test` fetches them)");
    println!("skipped: the check by others' implementations, as {what} (`cargo xtask test` fetches them)");
}
