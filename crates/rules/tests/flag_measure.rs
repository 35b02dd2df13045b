//! How well the flags find what a careful lawyer would raise: over the half that was seen while the rules were
//! written, over the writer's own paraphrases, over cases of strangers to the rules, over the half that was not seen,
//! and over a blind set.
//!
//! `cargo nextest run --workspace -E 'test(flag_table)' --no-capture` prints the tables of `docs/flags.md`.

mod common;

use common::{Case, cases, measure, table};

const SEEN: &str = include_str!("flags/seen.jsonl");
const UNSEEN: &str = include_str!("flags/unseen.jsonl");
const BLIND: &str = include_str!("flags/blind.jsonl");
const STRANGERS: &str = include_str!("flags/strangers.jsonl");
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

/// Over the cases of strangers: the first blind set, since opened (`B-…`); what was worked with; and every fifth of the
/// first strangers, which was measured and not read. Seven of those were read before their author numbered them anew
/// (docs/flags.md) and count as worked with.
#[test]
fn flag_table_of_the_strangers() {
    let (opened, first): (Vec<Case>, Vec<Case>) =
        cases(STRANGERS).into_iter().partition(|case| case.id.starts_with("B-"));
    let (kept, worked): (Vec<Case>, Vec<Case>) =
        first.into_iter().partition(|case| case.id.ends_with(['0', '5']) && !READ.contains(&case.id.as_str()));
    let parts = [
        ("the first blind set, opened", opened, 0.96, 0.94),
        ("worked with", worked, 0.94, 0.94),
        ("kept back", kept, 0.88, 0.90),
    ];
    for (name, part, recall, precision) in parts {
        let measure = measure(&part);
        println!("{name}\n{}", table(&measure));
        assert!(measure.all.recall() >= recall && measure.all.precision() >= precision, "{name}");
        for (language, score) in &measure.languages {
            assert!(score.recall() >= 0.80 && score.precision() >= 0.80, "{name} {language}");
        }
    }
}

/// Over the half nobody looked at while the rules were written. Held here is what was measured, so that it does not
/// fall; docs/flags.md says how often it was measured, and that it is no longer wholly unseen.
#[test]
fn flag_table_of_the_unseen_half() {
    let measure = measure(&cases(UNSEEN));
    println!("{}", table(&measure));
    let all = &measure.all;
    assert!(all.recall() >= 0.88 && all.precision() >= 0.85, "{:.3} {:.3}", all.recall(), all.precision());
    for (language, score) in &measure.languages {
        assert!(score.recall() >= 0.80 && score.precision() >= 0.80, "{language}");
    }
}

/// Over the blind set, which nobody who worked on the rules has read: the goals themselves are held (docs/flags.md).
#[test]
fn flag_table_of_the_blind_set() {
    let measure = measure(&cases(BLIND));
    println!("{}", table(&measure));
    let all = &measure.all;
    assert!(all.recall() >= 0.90 && all.precision() >= 0.80, "{:.3} {:.3}", all.recall(), all.precision());
    for (language, score) in &measure.languages {
        assert!(score.recall() >= 0.80 && score.precision() >= 0.80, "{language}");
    }
}

/// The same with the labels as their authors wrote them. One left out F-NO-EXTRADITION where a red notice says that the
/// subject lives in the country that asks: the goals hold over all, and not for the precision of French (docs/flags.md).
#[test]
fn flag_table_of_the_blind_set_as_it_was_written() {
    let mut cases = cases(BLIND);
    let mended = cases.iter_mut().filter(|case| {
        let request = &case.request;
        let at_home = request.subject.resident_of.as_ref() == Some(&request.source);
        case.language == "fr" && request.kind == "red" && at_home
    });
    let taken = mended.filter_map(|case| case.expected.remove("F-NO-EXTRADITION").then_some(())).count();
    assert_eq!(taken, 42, "the labels that were mended");
    let measure = measure(&cases);
    println!("{}", table(&measure));
    let all = &measure.all;
    assert!(all.recall() >= 0.90 && all.precision() >= 0.80, "{:.3} {:.3}", all.recall(), all.precision());
    for (language, score) in &measure.languages {
        let precision = if language == "fr" { 0.60 } else { 0.80 };
        assert!(score.recall() >= 0.80 && score.precision() >= precision, "{language}");
    }
}

const READ: &[&str] = &["ES-040", "ES-045", "AR-005", "AR-010", "AR-020", "AR-045", "AR-050"];
