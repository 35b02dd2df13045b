//! The fuzz functions, run on what is nearly right: good bytes with a few changes.

use proptest::prelude::*;

use super::*;
use crate::tree::TreeHead;

type Promise = fn(&[u8]) -> bool;

/// One good example for each function.
fn examples() -> Vec<(Promise, Vec<u8>)> {
    let signer = Signer::from_seed("example.com/log", &[1; 32]).unwrap();
    let text = Checkpoint::new("example.com/log", TreeHead::EMPTY).unwrap();
    let signed = text.clone().sign(&signer).unwrap().note().clone();
    let hash = crate::tree::leaf_hash(b"");
    let proof = ProofFile::new(1, vec![hash; 3], signed.clone()).with_extra(b"extra");
    let mut bundle = Vec::new();
    [b"one".as_slice(), b"", b"three"].iter().for_each(|e| push_entry(&mut bundle, e).unwrap());
    let mut edge = Frontier::new();
    (0..5).for_each(|_| _ = edge.append(hash));
    let logged = Leaf { type_code: 1, time: 2, catalogue: [3; 32], commitment: [4; 32] };
    vec![
        (note, signed.to_string().into_bytes()),
        (checkpoint, text.to_string().into_bytes()),
        (proof_file, proof.to_string().into_bytes()),
        (entry_bundle, bundle),
        (tile_path, b"tile/entries/x001/x234/067.p/17".to_vec()),
        (verifier_key, signer.verifier().to_string().into_bytes()),
        (secret_key, signer.to_secret().as_bytes().to_vec()),
        (leaf, logged.to_bytes().to_vec()),
        (frontier, edge.to_bytes()),
    ]
}

#[test]
fn good_bytes_come_back() {
    for (promise, good) in examples() {
        assert!(promise(&good), "{:?}", String::from_utf8_lossy(&good));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn changed_bytes_keep_the_promises(
        which in 0usize..9,
        changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 0u8..3), 1..4),
    ) {
        let (promise, mut bytes) = examples().swap_remove(which);
        for (at, byte, change) in changes {
            let at = at.index(bytes.len().max(1));
            match change {
                0 if at < bytes.len() => bytes[at] = byte,
                1 if at < bytes.len() => _ = bytes.remove(at),
                _ => bytes.insert(at.min(bytes.len()), byte),
            }
        }
        prop_assert!(promise(&bytes), "{:?}", String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn any_bytes_keep_the_promises(which in 0usize..9, bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let (promise, _) = examples().swap_remove(which);
        prop_assert!(promise(&bytes));
    }
}
