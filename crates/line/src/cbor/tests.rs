use proptest::prelude::*;

use super::*;

/// Bytes and what they are.
type Example = (&'static str, fn() -> Item);

/// Appendix A of RFC 8949, what of it is deterministic and ours to read.
const APPENDIX_A: &[Example] = &[
    ("00", || Item::Uint(0)),
    ("17", || Item::Uint(23)),
    ("1818", || Item::Uint(24)),
    ("1903e8", || Item::Uint(1000)),
    ("1a000f4240", || Item::Uint(1_000_000)),
    ("1bffffffffffffffff", || Item::Uint(u64::MAX)),
    ("20", || Item::int(-1)),
    ("3903e7", || Item::int(-1000)),
    ("3bffffffffffffffff", || Item::Negative(u64::MAX)),
    ("f4", || Item::Bool(false)),
    ("f5", || Item::Bool(true)),
    ("f6", || Item::Null),
    ("c11a514b67b0", || Item::Tag(1, Box::new(Item::Uint(1_363_896_240)))),
    ("40", || Item::Bytes(Vec::new())),
    ("4401020304", || Item::Bytes(vec![1, 2, 3, 4])),
    ("6449455446", || Item::from("IETF")),
    ("62c3bc", || Item::from("ü")),
    ("80", || Item::Array(Vec::new())),
    ("83010203", || Item::Array(vec![Item::Uint(1), Item::Uint(2), Item::Uint(3)])),
    ("a201020304", || Item::fields([(1, Some(Item::Uint(2))), (3, Some(Item::Uint(4)))])),
];

/// What a lenient reader would take and ours must not, with the reason it gives.
const REFUSED: &[(&str, &str)] = &[
    ("", "more bytes"),
    ("1801", "the shortest head"),
    ("190001", "the shortest head"),
    ("1a00000001", "the shortest head"),
    ("1b0000000000000001", "the shortest head"),
    ("5801ff", "the shortest head"),
    ("0000", "the end"),
    ("5f4101ff", "a definite length"),
    ("9f01ff", "a definite length"),
    ("bf0102ff", "a definite length"),
    ("1c", "a definite length"),
    ("61ff", "UTF-8"),
    ("a203040102", "map keys in the order of their bytes, none twice"),
    ("a201020102", "map keys in the order of their bytes, none twice"),
    ("f7", "`true`, `false` or `null` among the simple values"),
    ("f800", "`true`, `false` or `null` among the simple values"),
    ("f97e00", "`true`, `false` or `null` among the simple values"),
    ("fb3ff199999999999a", "`true`, `false` or `null` among the simple values"),
    ("5affffffff", "as many bytes as the head says"),
    ("9affffffff", "as many entries as the head says"),
    ("bb8000000000000001", "as many entries as the head says"),
];

fn unhex(text: &str) -> Vec<u8> {
    (0..text.len()).step_by(2).map(|at| u8::from_str_radix(&text[at..at + 2], 16).unwrap()).collect()
}

#[test]
fn the_examples_of_the_rfc_are_read_and_written() {
    for (hex, item) in APPENDIX_A {
        assert_eq!(read(&unhex(hex)), Ok(item()), "{hex}");
        assert_eq!(item().to_bytes(), unhex(hex), "{hex}");
    }
}

#[test]
fn a_map_is_written_in_the_order_of_its_keys_bytes() {
    let keys = [Item::int(-1), Item::Uint(300), Item::Uint(3), Item::from("b"), Item::Uint(24)];
    let map = Item::Map(keys.into_iter().map(|key| (key, Item::Null)).collect());
    assert_eq!(map.to_bytes(), unhex("a503f61818f619012cf620f66162f6"));
    assert!(read(&map.to_bytes()).is_ok());
}

#[test]
fn what_has_a_second_spelling_is_refused() {
    for (hex, why) in REFUSED {
        assert_eq!(read(&unhex(hex)).unwrap_err().expected, *why, "{hex}");
    }
}

#[test]
fn depth_and_number_are_bounded() {
    let deep = |depth: usize| [vec![0x81; depth], vec![0]].concat();
    assert!(read(&deep(MAX_DEPTH)).is_ok());
    assert_eq!(read(&deep(MAX_DEPTH + 1)).unwrap_err().expected, "less depth");
    assert_eq!(read(&vec![0xc1; 100_000]).unwrap_err().expected, "less depth");
    let many = |number: u16| [vec![0x99], number.to_be_bytes().to_vec(), vec![0; usize::from(number)]].concat();
    assert!(read(&many(MAX_ITEMS as u16 - 1)).is_ok());
    assert_eq!(read(&many(MAX_ITEMS as u16)).unwrap_err().expected, "fewer items");
}

fn any_item() -> impl Strategy<Value = Item> {
    let leaf = prop_oneof![
        any::<u64>().prop_map(Item::Uint),
        any::<u64>().prop_map(Item::Negative),
        proptest::collection::vec(any::<u8>(), 0..40).prop_map(Item::Bytes),
        ".{0,12}".prop_map(Item::Text),
        any::<bool>().prop_map(Item::Bool),
        Just(Item::Null),
    ];
    leaf.prop_recursive(4, 40, 6, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..6).prop_map(Item::Array),
            proptest::collection::btree_map(0u64..2000, inner.clone(), 0..6)
                .prop_map(|map| Item::fields(map.into_iter().map(|(key, value)| (key, Some(value))))),
            (any::<u64>(), inner).prop_map(|(tag, item)| Item::Tag(tag, Box::new(item))),
        ]
    })
}

proptest! {
    #[test]
    fn what_is_written_is_read_again(item in any_item()) {
        let bytes = item.to_bytes();
        let again = read(&bytes).unwrap();
        prop_assert_eq!(again.to_bytes(), bytes);
    }

    #[test]
    fn what_is_read_has_this_one_spelling(item in any_item(), at in any::<prop::sample::Index>(), byte: u8) {
        let mut bytes = item.to_bytes();
        let at = at.index(bytes.len());
        bytes[at] = byte;
        if let Ok(read) = read(&bytes) {
            prop_assert_eq!(read.to_bytes(), bytes);
        }
    }

    #[test]
    fn any_bytes_end(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        if let Ok(read) = read(&bytes) {
            prop_assert_eq!(read.to_bytes(), bytes);
        }
    }
}
