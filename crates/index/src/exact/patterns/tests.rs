use super::*;
use proptest::prelude::*;
use std::collections::BTreeSet;

fn everybody(_: u32) -> bool {
    true
}

fn slots(index: &PatternIndex, space: u32, text: &str) -> Vec<u32> {
    index.candidates(space, text, 200, &everybody)
}

fn written(index: &PatternIndex) -> Vec<u8> {
    let mut bytes = Vec::new();
    index.write(&mut bytes).unwrap();
    bytes
}

fn serials(texts: &[&str]) -> PatternIndex {
    let mut index = PatternIndex::new();
    for (text, slot) in texts.iter().zip(0..) {
        assert!(index.insert(1, text, slot), "{text}");
    }
    index
}

/// Acceptance check 3 of spec/registers.md 13, as far as the number goes.
#[test]
fn unreadable_characters_on_either_side() {
    let index = serials(&["AX12845", "AX12345", "AX1284", "BX99945", "A?128*", "ZZZZZZZ", "AX12B45"]);
    assert_eq!(slots(&index, 1, "A?12[38B]45"), [0, 1, 4, 6]);
    assert_eq!(slots(&index, 1, "A?12845"), [0, 4, 6, 1]);
    assert_eq!(slots(&index, 1, "AX12845"), [4], "whole numbers are found by their key");
    assert_eq!(slots(&index, 1, "AX128*"), [0, 2, 4, 6, 1]);
    assert_eq!(slots(&index, 1, "*X12*"), [0, 1, 2, 6]);
    assert!(slots(&index, 2, "A?12845").is_empty());
    assert!(index.holds_patterns(1) && !index.holds_patterns(2));
}

#[test]
fn the_best_come_first_and_the_limit_holds() {
    let mut index = PatternIndex::new();
    for slot in 0..5_000 {
        index.insert(1, &format!("AB{slot:04}"), slot);
    }
    let found = index.find(1, &Pattern::parse("AB12?4").unwrap(), 0.0, 10, &everybody);
    assert_eq!(found.len(), 10);
    assert_eq!(found[0].slot, 1_204);
    assert!(found.windows(2).all(|pair| pair[0].score >= pair[1].score));
    let odd = index.find(1, &Pattern::parse("AB12?4").unwrap(), 1.0, 100, &|slot| slot % 20 == 4);
    assert_eq!(odd.iter().map(|near| near.slot).collect::<Vec<_>>(), [1_204, 1_224, 1_244, 1_264, 1_284]);
    assert_eq!(index.find(1, &Pattern::parse("AB12?4").unwrap(), 0.0, 0, &everybody), []);
    // A, B and at least one of the three digits: 5,000 × (1 − 4/5 × 9/10 × 9/10).
    assert_eq!(index.candidates(1, "AB12?4", usize::MAX, &everybody).len(), 1_760);
}

#[test]
fn what_is_no_number_is_not_taken() {
    let mut index = PatternIndex::new();
    for text in ["", "ab12", "A[B", "é123", "A-12", &"1".repeat(65)] {
        assert!(!index.insert(1, text, 1), "{text}");
    }
    assert!(index.is_empty());
    assert!(slots(&index, 1, "A[B").is_empty());
}

#[test]
fn a_slot_that_is_used_again_lives_with_its_new_number_only() {
    let mut index = serials(&["AX12845", "A?12845"]);
    index.kill(0);
    index.kill(1);
    index.insert(1, "BX12845", 0);
    for _ in 0..2 {
        assert_eq!(slots(&index, 1, "?X12845"), [0]);
        assert_eq!(index.find(1, &Pattern::parse("AX1284?").unwrap(), 1.0, 9, &everybody), []);
        index.compact();
    }
    assert!(!index.holds_patterns(1));
    assert_eq!(index.len(), 1);
}

#[test]
fn foreign_bytes_are_torn() {
    let bytes = written(&serials(&["AX12845", "AX12345", "A?128*", "A[38]128"]));
    assert_eq!(written(&PatternIndex::read(&bytes).unwrap()), bytes);
    for length in 0..bytes.len() {
        assert!(PatternIndex::read(&bytes[..length]).is_err(), "{length}");
    }
    for at in 0..bytes.len() {
        let mut other = bytes.clone();
        other[at] ^= 1;
        assert!(PatternIndex::read(&other).is_err(), "{at}");
    }
    let forged = [MAGIC, &u64::MAX.to_le_bytes()].concat();
    assert!(PatternIndex::read(&forged).is_err());
}

#[derive(Debug, Clone)]
enum Op {
    Insert(u32, String, u32),
    Kill(u32),
    Compact,
    WriteAndRead,
}

fn some_text() -> impl Strategy<Value = String> {
    prop_oneof!["[AB8]{3,5}", "[AB8?]{3,5}\\*?[AB8]"].prop_map(|text| Pattern::parse(&text).unwrap().to_string())
}

fn some_op() -> impl Strategy<Value = Op> {
    prop_oneof![
        8 => (0..2u32, some_text(), 0..8u32).prop_map(|(space, text, slot)| Op::Insert(space, text, slot)),
        3 => (0..8u32).prop_map(Op::Kill),
        1 => Just(Op::Compact),
        1 => Just(Op::WriteAndRead),
    ]
}

/// What a search finds among these rows, without any index.
fn by_hand(rows: &BTreeSet<(u32, String, u32)>, space: u32, asked: &str) -> BTreeSet<u32> {
    let asked = Pattern::parse(asked).unwrap();
    let agrees = |text: &str| {
        let own = Pattern::parse(text).unwrap();
        let alike = asked.against(&own).is_some_and(|reading| reading.score() >= LEAST);
        alike && !(asked.is_plain() && own.is_plain())
    };
    rows.iter().filter(|(own, text, _)| *own == space && agrees(text)).map(|(_, _, slot)| *slot).collect()
}

proptest! {
    #[test]
    fn behaves_as_a_set_of_rows(ops in prop::collection::vec(some_op(), 0..40), asked in prop::collection::vec(some_text(), 4)) {
        let (mut index, mut rows) = (PatternIndex::new(), BTreeSet::new());
        for op in ops {
            match op {
                Op::Insert(space, text, slot) => {
                    prop_assert!(index.insert(space, &text, slot));
                    rows.insert((space, text, slot));
                }
                Op::Kill(slot) => {
                    index.kill(slot);
                    rows.retain(|(_, _, own)| *own != slot);
                }
                Op::Compact => index.compact(),
                Op::WriteAndRead => index = PatternIndex::read(&written(&index)).unwrap(),
            }
            for asked in &asked {
                let found = slots(&index, 1, asked);
                prop_assert_eq!(found.iter().copied().collect::<BTreeSet<_>>(), by_hand(&rows, 1, asked), "{}", asked);
                prop_assert_eq!(found.len(), found.iter().collect::<BTreeSet<_>>().len(), "each once");
            }
        }
        let mut other = PatternIndex::new();
        for (space, text, slot) in rows.iter().rev() {
            other.insert(*space, text, *slot);
        }
        prop_assert_eq!(written(&index), written(&other), "whatever the order");
        index.compact();
        prop_assert_eq!(index.len(), rows.len());
        prop_assert_eq!(written(&index), written(&other));
    }

    #[test]
    fn any_bytes_are_taken(bytes in prop::collection::vec(any::<u8>(), 0..200), count in 1..u64::MAX) {
        prop_assert!(PatternIndex::read(&bytes).is_err());
        prop_assert!(PatternIndex::read(&[MAGIC, &count.to_le_bytes(), &bytes].concat()).is_err());
    }
}
