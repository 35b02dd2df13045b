//! The fuzz functions, run on what is nearly right: good bytes with a few changes.

use proptest::prelude::*;

use super::*;
use crate::directory::tests::world::story;
use crate::frame::{Answer, Holds};
use crate::receipt::{Code, Step};
use crate::statement::Hash;
use crate::tests::{NOW, at, epoch, statement as said, world};

type Promise = fn(&[u8]) -> bool;

/// One good example for each function, and for each kind of key.
fn examples() -> Vec<(Promise, Vec<u8>)> {
    let (world, story) = (world(), story());
    let header = world.envelope(b"a body").header().to_payload().unwrap();
    let taken = world.receipt(Step::Accepted);
    let (epoch, organisation) = (epoch("regional-police", 7), &world.ours);
    let tls = TlsKey::from_seed("world-police".parse().unwrap(), &[5; 32]);
    let full = Frame {
        heard: vec![Hash([7; 32])],
        answers: vec![(4, Answer::TurnedAway(Code::Malformed)), (5, Answer::Early { wanted: 2 })],
        receipts: vec![vec![1, 2, 3]],
        envelopes: vec![(9, b"an envelope".to_vec()), (8, Vec::new())],
        wait: 30,
        room: 16,
        holds: vec![Holds { organisation: "world-police".parse().unwrap(), version: 3, fresh: None }],
        news: vec![("world-police".parse().unwrap(), vec![1, 2])],
    };
    vec![
        (cbor, said(b"a body").to_payload().unwrap()),
        (statement, world.signed(b"a body").bytes().to_vec()),
        (receipt, taken.clone().sign(&world.theirs).unwrap().bytes().to_vec()),
        (envelope, world.envelope(b"a body").to_bytes()),
        (statement_payload, said(b"a body").to_payload().unwrap()),
        (receipt_payload, taken.to_payload().unwrap()),
        (header_payload, header),
        (public_key, organisation.verifier().public().to_vec()),
        (public_key, world.node.verifier().public().to_vec()),
        (public_key, epoch.public().public().to_vec()),
        (secret_key, organisation.to_secret().as_bytes().to_vec()),
        (secret_key, epoch.to_secret().as_bytes().to_vec()),
        (sealed, envelope::pad(b"a statement").unwrap()),
        (frame, full.to_bytes().unwrap()),
        (missing, blob::write_missing(&[0..4, 7..9]).unwrap()),
        (secret_key, tls.to_secret().as_bytes().to_vec()),
        (certificate, tls.certify(at(NOW), at(NOW + 86_400)).unwrap()),
        (directory_payload, story.setting.said(&story.releases[0], NOW).to_payload().unwrap()),
        (directory_payload, story.france.introduction().to_payload().unwrap()),
        (release, story.releases[1].to_bytes().unwrap()),
        (release, story.releases[1].root.to_bytes()),
        (release, story.logged[1].bundle.to_bytes()),
        (news, story.news(0..1).to_bytes()),
        (kept_directory, story.held(2).0.to_bytes()),
        (kept_directory, story.held(2).0.to_bytes().split_off(32)),
        (introduction, story.france.maker().write().unwrap()),
    ]
}

static EXAMPLES: LazyLock<Vec<(Promise, Vec<u8>)>> = LazyLock::new(examples);

const EXAMPLE_COUNT: usize = 26;

#[test]
fn good_bytes_come_back() {
    assert_eq!(EXAMPLES.len(), EXAMPLE_COUNT);
    for (n, (promise, good)) in EXAMPLES.iter().enumerate() {
        assert!(promise(good), "{n}");
    }
    assert!(Statement::from_payload(&EXAMPLES[4].1).is_ok() && Header::from_payload(&EXAMPLES[6].1).is_ok());
    assert_eq!((KEYS.verifiers.len(), KEYS.nodes.len()), (2, 1));
}

#[test]
fn the_committed_vectors_open_under_the_keys_of_the_targets() {
    let golden: serde_json::Value = serde_json::from_str(include_str!("../../tests/golden/vectors.json")).unwrap();
    let bytes = |name: &str| {
        let text = golden[name]["bytes"].as_str().unwrap();
        let byte = |at: usize| u8::from_str_radix(&text[at..at + 2], 16).unwrap();
        (0..text.len()).step_by(2).map(byte).collect::<Vec<u8>>()
    };
    assert!(Signed::open(&bytes("statement"), &KEYS.verifiers).is_ok());
    assert!(SignedReceipt::open(&bytes("receipt"), &KEYS.verifiers).is_ok());
    assert!(Envelope::read(&bytes("envelope"), &KEYS.nodes).is_ok());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn changed_bytes_keep_the_promises(
        which in 0usize..EXAMPLE_COUNT,
        changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 0u8..3), 1..4),
    ) {
        let (promise, mut bytes) = EXAMPLES[which].clone();
        for (at, byte, change) in changes {
            let at = at.index(bytes.len().max(1));
            match change {
                0 if at < bytes.len() => bytes[at] = byte,
                1 if at < bytes.len() => _ = bytes.remove(at),
                _ => bytes.insert(at.min(bytes.len()), byte),
            }
        }
        prop_assert!(promise(&bytes), "{}", which);
    }

    #[test]
    fn any_bytes_keep_the_promises(which in 0usize..EXAMPLE_COUNT, bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        prop_assert!(EXAMPLES[which].0(&bytes));
    }
}
