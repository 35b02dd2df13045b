//! The definitions of RFC 6962, word for word and slowly, and the known values of others.

use super::*;
use crate::error::LedgerError;

/// MTH of RFC 6962 section 2.1, over the hashes of the entries.
pub(crate) fn naive_root(leaves: &[Hash]) -> Hash {
    match leaves {
        [] => Hash(Sha256::digest(b"").into()),
        [leaf] => *leaf,
        _ => {
            let (left, right) = leaves.split_at(split(leaves.len()));
            node_hash(&naive_root(left), &naive_root(right))
        }
    }
}

/// The largest power of two smaller than `n`.
pub(crate) fn split(n: usize) -> usize {
    n.next_power_of_two() / 2
}

/// Entries that differ from each other, and their hashes.
pub(crate) fn leaves(count: u64) -> Vec<Hash> {
    (0..count).map(|number| leaf_hash(&number.to_be_bytes())).collect()
}

/// Every complete subtree of a tree, row by row.
pub(crate) struct Rows(Vec<Vec<Hash>>);

impl Rows {
    pub(crate) fn new(leaves: &[Hash]) -> Self {
        let mut rows = vec![leaves.to_vec()];
        while let Some(row) = rows.last().filter(|row| row.len() > 1) {
            rows.push(row.chunks_exact(2).map(|pair| node_hash(&pair[0], &pair[1])).collect());
        }
        Rows(rows)
    }

    pub(crate) fn read(&self, node: Node) -> Result<Hash, LedgerError> {
        Ok(self.0[node.level as usize][node.index as usize])
    }
}

pub(crate) fn from_hex(hex: &str) -> Vec<u8> {
    let digits = hex.as_bytes().chunks(2).map(|pair| std::str::from_utf8(pair).unwrap());
    digits.map(|pair| u8::from_str_radix(pair, 16).unwrap()).collect()
}

pub(crate) fn hash_from_hex(hex: &str) -> Hash {
    Hash(from_hex(hex).try_into().unwrap())
}

/// The entries that the tests of Certificate Transparency have used since 2012
/// (transparency-dev/merkle, `testonly/constants.go`).
pub(crate) fn known_entries() -> Vec<Hash> {
    let entries = "|00|10|2021|3031|40414243|5051525354555657|606162636465666768696a6b6c6d6e6f";
    entries.split('|').map(|hex| leaf_hash(&from_hex(hex))).collect()
}

/// The roots of their first 0, 1, … 8, from the same file.
pub(crate) const KNOWN_ROOTS: [&str; 9] = [
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
];

#[test]
fn roots_are_those_of_certificate_transparency() {
    let leaves = known_entries();
    for (size, root) in KNOWN_ROOTS.iter().enumerate() {
        assert_eq!(naive_root(&leaves[..size]), hash_from_hex(root), "{size}");
        let rows = Rows::new(&leaves[..size]);
        let peaks: Vec<_> = cover(0, size as u64).map(|node| rows.read(node).unwrap()).collect();
        assert_eq!(fold(&peaks), hash_from_hex(root), "{size}");
    }
}

#[test]
fn the_empty_root_is_the_hash_of_nothing() {
    assert_eq!(EMPTY_ROOT, Hash(Sha256::digest(b"").into()));
    assert_eq!(TreeHead::EMPTY.root, fold(&[]));
}

#[test]
fn a_range_is_covered_from_the_left_without_gaps() {
    for (start, end) in [(0, 0), (0, 1), (0, 7), (0, 300), (4, 7), (256, 300), (0, MAX_TREE_SIZE)] {
        let mut at = start;
        for node in cover(start, end) {
            assert_eq!(node.index << node.level, at);
            at += 1 << node.level;
        }
        assert_eq!(at, end);
    }
}

#[test]
fn a_hash_is_written_in_base64_and_read_in_that_spelling_only() {
    let text = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
    assert_eq!(EMPTY_ROOT.to_string(), text);
    assert_eq!(Hash::from_text(text), Some(EMPTY_ROOT));
    let others = [
        "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=", // spare bits set
        "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU",
        "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU=",
        " 47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
        "",
        "AAAA",
    ];
    assert!(others.iter().all(|text| Hash::from_text(text).is_none()));
}
