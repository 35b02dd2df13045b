use sha2::Digest;

use super::*;

fn leaf() -> Leaf {
    let salt = Salt::new([7; 32]);
    Leaf { type_code: 3, time: 1_795_363_200, catalogue: [0xca; 32], commitment: commit(&salt, b"r") }
}

#[test]
fn the_layout_does_not_move() {
    let bytes = leaf().to_bytes();
    assert_eq!(bytes.len(), LEAF_BYTES);
    const { assert!(LEAF_BYTES <= 96) };
    assert_eq!(bytes[..2], [1, 3]);
    assert_eq!(bytes[2..10], 1_795_363_200_u64.to_be_bytes());
    assert_eq!(bytes[10..42], [0xca; 32]);
    assert_eq!(bytes[42..], leaf().commitment);
}

#[test]
fn a_leaf_comes_back_and_nothing_else_does() {
    let bytes = leaf().to_bytes();
    assert_eq!(Leaf::from_bytes(&bytes), Ok(leaf()));
    for length in 0..LEAF_BYTES {
        assert!(Leaf::from_bytes(&bytes[..length]).is_err());
    }
    assert!(Leaf::from_bytes(&[bytes.as_slice(), &[0]].concat()).is_err());
    let mut other_version = bytes;
    other_version[0] = 2;
    assert_eq!(Leaf::from_bytes(&other_version).unwrap_err(), malformed(0, "leaf version 1"));
}

/// RFC 2104 written out: the key is 32 bytes, the block 64.
fn hmac_by_hand(key: &[u8; 32], text: &[u8]) -> [u8; 32] {
    let pad = |with: u8| -> Vec<u8> { (0..64).map(|at| key.get(at).copied().unwrap_or(0) ^ with).collect() };
    let inner = Sha256::new().chain_update(pad(0x36)).chain_update(text).finalize();
    Sha256::new().chain_update(pad(0x5c)).chain_update(inner).finalize().into()
}

#[test]
fn a_commitment_is_hmac_sha_256() {
    let key = std::array::from_fn(|at| at as u8);
    for record in [b"".as_slice(), b"a record", &[0xff; 1000]] {
        assert_eq!(commit(&Salt::new(key), record), hmac_by_hand(&key, record));
    }
}

#[test]
fn only_salt_and_record_together_open_a_commitment() {
    let salt = Salt::new([1; 32]);
    let commitment = commit(&salt, b"a record");
    assert!(opens(&salt, b"a record", &commitment));
    assert!(!opens(&salt, b"another", &commitment));
    assert!(!opens(&Salt::new([2; 32]), b"a record", &commitment));
    for bit in 0..256 {
        let mut flipped = commitment;
        flipped[bit / 8] ^= 1 << (bit % 8);
        assert!(!opens(&salt, b"a record", &flipped));
    }
}

#[test]
fn a_salt_is_never_printed() {
    assert_eq!(format!("{:?}", Salt::new([9; 32])), "Salt(..)");
}
