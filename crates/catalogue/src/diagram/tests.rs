use super::layout::{Block, Layout, Row};
use proptest::prelude::*;

/// Boxes with steps that lead anywhere.
fn blocks() -> impl Strategy<Value = Vec<Block>> {
    let row = |count: usize| {
        (proptest::option::of(0..count), "[a-zé ]{0,90}", "[a-zا ]{0,120}").prop_map(|(to, words, who)| Row {
            words,
            who,
            to,
        })
    };
    (1usize..14).prop_flat_map(move |count| {
        let block = ("[a-z ]{1,70}", any::<bool>(), proptest::collection::vec(row(count), 0..7));
        let one = block.prop_map(|(title, end, rows)| Block { title, notes: vec!["72 hours".into()], end, rows });
        proptest::collection::vec(one, count..=count).prop_map(|mut blocks| {
            for (at, block) in blocks.iter_mut().enumerate() {
                block.rows.iter_mut().for_each(|row| row.to = row.to.filter(|to| *to != at));
            }
            blocks
        })
    })
}

proptest! {
    #[test]
    fn no_two_trunks_run_over_one_another_and_all_stands_within(blocks in blocks()) {
        let arrows = blocks.iter().flat_map(|block| &block.rows).filter(|row| row.to.is_some()).count();
        let layout = Layout::of(blocks);
        prop_assert_eq!(layout.buses.iter().map(|bus| bus.from.len()).sum::<usize>(), arrows, "every arrow is drawn once");
        for (at, one) in layout.buses.iter().enumerate() {
            prop_assert!(one.x > 0 && one.x < layout.wide);
            let span = |bus: &super::Bus| {
                let ends: Vec<i32> = bus.from.iter().copied().chain([bus.to]).collect();
                (*ends.iter().min().unwrap(), *ends.iter().max().unwrap())
            };
            for other in layout.buses.iter().skip(at + 1).filter(|other| other.x == one.x) {
                let ((a, b), (c, d)) = (span(one), span(other));
                prop_assert!(b < c || d < a, "two arrows in one lane");
            }
        }
        let bottom = layout.blocks.iter().map(|block| block.y + block.high).max().unwrap();
        prop_assert!(bottom <= layout.high);
        prop_assert!(layout.blocks.windows(2).all(|two| two[0].y + two[0].high < two[1].y));
    }
}
