use super::*;
use crate::checkpoint::Checkpoint;
use crate::key::Signer;
use crate::proof::prove_inclusion;
use crate::tree::TreeHead;
use crate::tree::tests::{Rows, leaves, naive_root};

const ORIGIN: &str = "example.com/log";

fn signer() -> Signer {
    Signer::from_seed(ORIGIN, &[1; 32]).unwrap()
}

fn entry(index: u64) -> [u8; 8] {
    index.to_be_bytes()
}

fn proof(index: u64, size: u64) -> ProofFile {
    let leaves = leaves(size);
    let rows = Rows::new(&leaves);
    let path = prove_inclusion(index, size, |node| rows.read(node)).unwrap();
    let head = TreeHead { size, root: naive_root(&leaves) };
    let checkpoint = Checkpoint::new(ORIGIN, head).unwrap().sign(&signer()).unwrap();
    ProofFile::new(index, path, checkpoint.note().clone())
}

fn known() -> Vec<Verifier> {
    vec![signer().verifier().clone()]
}

#[test]
fn the_layout_is_that_of_the_specification() {
    let file = proof(2, 5).with_extra(b"salt").to_string();
    let lines: Vec<&str> = file.lines().collect();
    assert_eq!(lines[0], "c2sp.org/tlog-proof@v1");
    assert_eq!(lines[1], "extra c2FsdA==");
    assert_eq!(lines[2], "index 2");
    assert_eq!(lines[3], leaf_hash(&entry(3)).to_string(), "the neighbour comes first");
    assert_eq!(lines[5], leaf_hash(&entry(4)).to_string(), "the root's child comes last");
    assert_eq!(lines[6..9], ["", ORIGIN, "5"]);
    assert_eq!(lines[10], "");
    assert!(lines[11].starts_with("— example.com/log "));
    assert!(file.ends_with("=\n") && lines.len() == 12);
    assert!(!proof(2, 5).with_extra(b"").to_string().contains("extra"));
}

#[test]
fn a_proof_comes_back_and_verifies() {
    for size in [1, 2, 5, 64, 300] {
        for index in [0, size / 2, size - 1] {
            let proof = proof(index, size);
            let read = ProofFile::parse(proof.to_string().as_bytes()).unwrap();
            assert_eq!(read, proof);
            let checkpoint = read.verify(&entry(index), ORIGIN, &known()).unwrap();
            assert_eq!(checkpoint.head().size, size);
            let other = read.verify(&entry(index + 1), ORIGIN, &known());
            assert_eq!(other, Err(LedgerError::RootDiffers { size }));
        }
    }
}

#[test]
fn another_log_or_key_is_refused() {
    let proof = proof(3, 9);
    let stranger = Signer::from_seed(ORIGIN, &[2; 32]).unwrap().verifier().clone();
    assert_eq!(proof.verify(&entry(3), ORIGIN, &[stranger]), Err(LedgerError::NotSigned));
    let wanted = "example.com/other".to_owned();
    let refused = proof.verify(&entry(3), &wanted, &known());
    assert_eq!(refused, Err(LedgerError::OtherOrigin { wanted }));
}

/// Nothing in the file is spare: no bit of it can change without the proof failing.
#[test]
fn every_flipped_bit_is_noticed() {
    let good = proof(6, 11).to_string().into_bytes();
    for bit in 0..good.len() * 8 {
        let mut flipped = good.clone();
        flipped[bit / 8] ^= 1 << (bit % 8);
        let verified =
            ProofFile::parse(&flipped).and_then(|proof| proof.verify(&entry(6), ORIGIN, &known()).map(|_| ()));
        assert!(verified.is_err(), "bit {bit}: {:?}", String::from_utf8_lossy(&flipped));
    }
    for length in 0..good.len() {
        assert!(ProofFile::parse(&good[..length]).is_err(), "cut at {length}");
    }
}

#[test]
fn extra_data_changes_nothing_that_is_proven() {
    let proof = proof(6, 11).with_extra(&[0, 1, 2]);
    let read = ProofFile::parse(proof.to_string().as_bytes()).unwrap();
    assert_eq!(read.extra(), Some([0, 1, 2].as_slice()));
    assert!(read.verify(&entry(6), ORIGIN, &known()).is_ok());
}

#[test]
fn other_files_are_refused_with_their_line() {
    let good = proof(6, 11).to_string();
    let hash = leaf_hash(b"").to_string();
    let table = [
        (good.replace("@v1", "@v2"), 1),
        (good.replace("index 6", "index 06"), 2),
        (good.replace("index 6", "index"), 2),
        (good.replace("index 6", "index  6"), 2),
        (good.replace("index 6", "index 99999999999999999999"), 2),
        (good.replace("index 6", "extra "), 2),
        (good.replace("index 6", "extra AA==\nextra AA==\nindex 6"), 3),
        (good.replace("index 6", "extra AB==\nindex 6"), 2),
        (good.replace("index 6\n", &format!("index 6\n{}", format!("{hash}\n").repeat(64))), 66),
        (good.replace("index 6\n", "index 6\nAAAA\n"), 3),
    ];
    for (text, line) in table {
        match ProofFile::parse(text.as_bytes()) {
            Err(LedgerError::Malformed { format: Format::ProofFile, at, .. }) => {
                assert_eq!(at, line, "{text}");
            }
            other => panic!("{text}: {other:?}"),
        }
    }
    assert!(ProofFile::parse(&vec![b'\n'; MAX_PROOF_BYTES + 1]).is_err());
    assert!(ProofFile::parse(b"").is_err());
}
