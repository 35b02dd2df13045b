use proptest::prelude::*;

use super::*;

proptest! {
    #[test]
    fn what_is_missing_is_read_as_it_was_written(steps in proptest::collection::vec((1u32..9, 1u32..9), 0..40)) {
        let mut at = 0;
        let mut missing = Vec::new();
        for (gap, length) in steps {
            missing.push(at + gap..at + gap + length);
            at += gap + length;
        }
        prop_assert_eq!(read_missing(&write_missing(&missing).unwrap()).unwrap(), missing);
    }

    #[test]
    fn the_chunks_of_a_file_are_all_of_it_once(size in 0..MAX_BLOB_BYTES) {
        let count = chunks(size).unwrap();
        prop_assert_eq!(place(size, count), None);
        let last = count.checked_sub(1).map_or(0..0, |last| place(size, last).unwrap());
        prop_assert_eq!(last.end, size);
        prop_assert_eq!(last.start, u64::from(count.saturating_sub(1)) * CHUNK_BYTES as u64);
    }
}

#[test]
fn ranges_that_do_not_rise_are_neither_written_nor_read() {
    for wrong in [vec![1..1], vec![2..4, 3..5], vec![2..4, 4..5], vec![5..6, 1..2]] {
        assert!(write_missing(&wrong).is_err(), "{wrong:?}");
        let pair = |range: &Range<u32>| Item::Array(vec![u64::from(range.start).into(), u64::from(range.end).into()]);
        let written = Item::Array(wrong.iter().map(pair).collect()).to_bytes();
        assert!(read_missing(&written).is_err(), "{wrong:?}");
    }
    assert!(read_missing(&Item::Uint(1).to_bytes()).is_err());
}

#[test]
fn a_list_that_is_too_long_is_cut_and_one_that_is_not_is_whole() {
    let many: Vec<_> = (0..MAX_RANGES as u32 + 5).map(|n| u32::MAX - 9000 + 3 * n..u32::MAX - 8999 + 3 * n).collect();
    let written = write_missing(&many).unwrap();
    assert!(written.len() <= MAX_MISSING_BYTES);
    assert_eq!(read_missing(&written).unwrap(), many[..MAX_RANGES]);
}

#[test]
fn the_largest_attachment_travels_and_nothing_larger() {
    let sealed = 32 + MAX_ATTACHMENT_BYTES + MAX_ATTACHMENT_BYTES.div_ceil(crate::seal::CHUNK_BYTES as u64) * 16;
    assert!(sealed <= MAX_BLOB_BYTES && chunks(sealed).is_ok());
    assert!(chunks(MAX_BLOB_BYTES + 1).is_err() && place(MAX_BLOB_BYTES + 1, 0).is_none());
}
