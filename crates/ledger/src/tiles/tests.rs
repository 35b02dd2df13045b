use super::*;
use crate::tree::tests::leaves;

fn hashes(level: u8, index: u64, width: u16) -> Tile {
    Tile::new(TileLevel::Hashes(level), index, width).unwrap()
}

#[test]
fn paths_are_those_of_the_specification() {
    let entries = |index, width| Tile::new(TileLevel::Entries, index, width).unwrap();
    let table = [
        (hashes(0, 0, 256), "tile/0/000"),
        (hashes(0, 999, 256), "tile/0/999"),
        (hashes(0, 1000, 256), "tile/0/x001/000"),
        (hashes(0, 1_234_067, 256), "tile/0/x001/x234/067"),
        (hashes(1, 0, 17), "tile/1/000.p/17"),
        (hashes(63, 1_234_067, 1), "tile/63/x001/x234/067.p/1"),
        (entries(273, 112), "tile/entries/273.p/112"),
        (entries(1_000_000, 256), "tile/entries/x001/x000/000"),
        (hashes(0, u64::MAX, 255), "tile/0/x018/x446/x744/x073/x709/x551/615.p/255"),
    ];
    for (tile, path) in table {
        assert_eq!(tile.to_string(), path);
        assert_eq!(path.parse(), Ok(tile));
    }
    assert_eq!(entries(273, 112).partials(), "tile/entries/273.p");
}

#[test]
fn other_paths_are_refused() {
    let paths = [
        "",
        "tile",
        "tile/",
        "tile/0",
        "tile/0/",
        "tile/0/0",
        "tile/0/00",
        "tile/0/0000",
        "tile/00/000",
        "tile/64/000",
        "tile/-1/000",
        "tile/+1/000",
        "tile/data/000",
        "tile/entries/000/",
        "/tile/0/000",
        "tile/0/000/000",
        "tile/0/x000/000",
        "tile/0/x001",
        "tile/0/x001/00",
        "tile/0/001/000",
        "tile/0/xx01/000",
        "tile/0/+01",
        "tile/0/000.p",
        "tile/0/000.p/",
        "tile/0/000.p/0",
        "tile/0/000.p/256",
        "tile/0/000.p/01",
        "tile/0/000.p/+1",
        "tile/0/000.p/1/",
        "tile/0/000.p/1.p/1",
        "tile/0/../000",
        "tile/0/000 ",
        "tile/0/٠٠٠",
        "tile/0/x018/x446/x744/x073/x709/x551/616",
        "tile/0/x999/x999/x999/x999/x999/x999/999",
    ];
    for path in paths {
        assert!(path.parse::<Tile>().is_err(), "{path}");
    }
    assert!("x001/".repeat(1_000_000).parse::<Tile>().is_err());
}

#[test]
fn widths_and_levels_have_limits() {
    assert!(Tile::new(TileLevel::Entries, 0, 0).is_none());
    assert!(Tile::new(TileLevel::Entries, 0, 257).is_none());
    assert!(Tile::new(TileLevel::Hashes(64), 0, 1).is_none());
}

/// The example of the specification: 70,000 entries.
#[test]
fn a_tree_of_70_000_has_the_tiles_of_the_example() {
    let holding = |level, item| Tile::holding(TileLevel::Hashes(level), item, 70_000);
    assert_eq!(holding(0, 0), Ok(hashes(0, 0, 256)));
    assert_eq!(holding(0, 273 * 256 - 1), Ok(hashes(0, 272, 256)));
    assert_eq!(holding(0, 273 * 256), Ok(hashes(0, 273, 112)));
    assert_eq!(holding(0, 69_999), Ok(hashes(0, 273, 112)));
    assert!(holding(0, 70_000).is_err());
    assert_eq!(holding(1, 255), Ok(hashes(1, 0, 256)));
    assert_eq!(holding(1, 272), Ok(hashes(1, 1, 17)));
    assert!(holding(1, 273).is_err());
    assert_eq!(holding(2, 0), Ok(hashes(2, 0, 1)));
    assert!(holding(2, 1).is_err());
    assert!(holding(3, 0).is_err());
    assert!(holding(63, 0).is_err());
}

#[test]
fn a_subtree_lies_under_the_hashes_of_one_tile() {
    assert_eq!(hashes_under(Node { level: 0, index: 5 }), (0, 5, 1));
    assert_eq!(hashes_under(Node { level: 7, index: 3 }), (0, 384, 128));
    assert_eq!(hashes_under(Node { level: 8, index: 3 }), (1, 3, 1));
    assert_eq!(hashes_under(Node { level: 17, index: 1 }), (2, 2, 2));
}

#[test]
fn hash_tiles_come_back() {
    for width in [1, 2, 255, 256] {
        let hashes = leaves(width);
        let bytes = encode_hashes(&hashes);
        assert_eq!(bytes.len(), hashes.len() * 32);
        assert_eq!(decode_hashes(&bytes, hashes.len()), Ok(hashes.clone()));
        assert!(decode_hashes(&bytes, hashes.len() - 1).is_err());
        assert!(decode_hashes(&bytes, hashes.len() + 1).is_err());
        assert!(decode_hashes(&bytes[1..], hashes.len()).is_err());
    }
}

#[test]
fn bundles_come_back() {
    let entries = [b"".to_vec(), b"one".to_vec(), vec![0xee; 65_535]];
    let mut bundle = Vec::new();
    entries.iter().for_each(|entry| push_entry(&mut bundle, entry).unwrap());
    assert_eq!(bundle[..7], [0, 0, 0, 3, b'o', b'n', b'e']);
    assert_eq!(decode_bundle(&bundle).unwrap(), entries);
    assert_eq!(decode_bundle(&[]), Ok(vec![]));
}

#[test]
fn bundles_have_limits() {
    assert!(push_entry(&mut Vec::new(), &[0; 65_536]).is_err());
    assert_eq!(decode_bundle(&[0; 512]).unwrap().len(), 256);
    assert!(decode_bundle(&[0; 514]).is_err());
    for short in [[0].as_slice(), &[0, 1], &[0, 0, 0], &[0, 2, 9], &[0xff, 0xff, 1, 2]] {
        assert!(decode_bundle(short).is_err(), "{short:?}");
    }
}
