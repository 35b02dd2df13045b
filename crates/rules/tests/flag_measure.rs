//! How well the flags find what a careful lawyer would raise: over the half that was seen while the rules were
//! written, over the writer's own paraphrases, and over the half that was not seen.
//!
//! `cargo nextest run --workspace -E 'test(flag_table)' --no-capture` prints the tables of `docs/flags.md`.

mod common;

use common::{Case, cases, measure, table};

const SEEN: &str = include_str!("flags/seen.jsonl");
const OWN: &str = include_str!("flags/own.jsonl");

#[test]
fn flag_table_of_the_seen_half() {
    let measure = measure(&cases(SEEN));
    println!("{}", table(&measure));
    assert!(measure.all.recall() >= 0.90 && measure.all.precision() >= 0.80);
}

#[test]
fn flag_table_of_our_own_paraphrases() {
    let (even, odd): (Vec<Case>, Vec<Case>) =
        cases(OWN).into_iter().partition(|case| case.id.ends_with(['0', '2', '4', '6', '8']));
    for (name, half) in [("worked with", odd), ("kept back", even)] {
        let measure = measure(&half);
        println!("{name}\n{}", table(&measure));
        assert!(measure.all.recall() >= 0.80 && measure.all.precision() >= 0.80, "{name}");
    }
}
