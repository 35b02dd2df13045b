//! A thousand worlds in which nothing breaks, and some in which something was planted that must be noticed.
//!
//! `HUECRY_SEEDS=20000 cargo nextest run --release -p huecry-world` plays more of them.

#![allow(clippy::disallowed_methods, reason = "tests may")]

use std::thread::available_parallelism;

use huecry_world::{Cast, Fault, Planted, Rule, play, soak};

#[test]
fn nothing_breaks_in_a_thousand_worlds() {
    let seeds = std::env::var("HUECRY_SEEDS").map_or(SEEDS, |text| text.parse().unwrap());
    let sum = soak(0, seeds, threads(), None).unwrap();
    let first = sum.broken.first().map(|(seed, broken)| {
        format!("seed {seed}: {broken}; see it again: cargo run -p huecry-world --example replay -- {seed}")
    });
    assert_eq!(first, None, "and {} more", sum.broken.len().saturating_sub(1));
    assert_eq!(sum.seeds, seeds);
    if seeds >= SEEDS {
        for fault in Fault::ALL {
            assert!(sum.faults.of(fault) > seeds / 10, "{}: {}", fault.word(), sum.faults);
        }
        assert!(sum.delivered > sum.messages / 2, "{} of {}", sum.delivered, sum.messages);
    }
}

/// In each of these a letter dies of time with its sender, has arrived all the same, and nobody asks any more: the
/// books agree only because its receipt is given until it is heard. When the faults ended, it was given by chance.
#[test]
fn a_dead_letter_that_has_arrived_is_told_to_its_sender() {
    let cast = Cast::new().unwrap();
    for seed in UNHEARD {
        assert_eq!(play(&cast, seed, None).broken, None, "seed {seed}");
        let left = play(&cast, seed, Some(Planted::LeavesReceiptsUnheard));
        let rule = left.broken.map(|broken| broken.rule);
        assert_eq!(rule, Some(Rule::BothBooksAgree), "seed {seed} still tells of it");
    }
}

#[test]
fn the_same_seed_gives_the_same_trace() {
    let cast = Cast::new().unwrap();
    let again = Cast::new().unwrap();
    for seed in 0..20 {
        let (one, two) = (play(&cast, seed, None), play(&again, seed, None));
        assert_eq!(one.trace, two.trace, "seed {seed}");
        assert_eq!((one.faults, one.messages, one.delivered), (two.faults, two.messages, two.delivered));
        assert!(one.trace.len() > 100, "something happens");
    }
    assert_ne!(play(&cast, 0, None).trace, play(&cast, 1, None).trace);
}

/// What was planted is noticed within so many seeds, by this rule first.
fn is_noticed(planted: Planted, rule: Rule) {
    let sum = soak(0, FEW, threads(), Some(planted)).unwrap();
    assert!(sum.broken.len() > 2, "{planted:?} was noticed in {} of {FEW} worlds", sum.broken.len());
    let by_rule = sum.broken.iter().filter(|(_, broken)| broken.rule == rule).count();
    let all: Vec<String> = sum.broken.iter().map(|(seed, broken)| format!("{seed}: {broken}")).collect();
    assert!(by_rule * 2 > sum.broken.len(), "{all:#?}");
}

#[test]
fn a_receipt_before_the_commit_is_noticed() {
    is_noticed(Planted::AcknowledgesBeforeCommit, Rule::NothingIsLost);
}

#[test]
fn a_message_taken_twice_is_noticed() {
    is_noticed(Planted::ForgetsWhatItTook, Rule::NothingIsDoneTwice);
}

#[test]
fn a_gate_that_is_left_out_is_noticed() {
    is_noticed(Planted::LeavesTheGateOut, Rule::NothingCrossesAgainstTheAgreement);
}

#[test]
fn an_order_that_is_ignored_is_noticed() {
    is_noticed(Planted::IgnoresOrder, Rule::ConversationsKeepTheirOrder);
}

#[test]
fn bulk_before_what_is_urgent_is_noticed() {
    is_noticed(Planted::SendsBulkFirst, Rule::UrgentGoesFirst);
}

#[test]
fn what_was_changed_on_the_way_is_noticed() {
    is_noticed(Planted::TrustsTheWire, Rule::NothingTamperedIsTaken);
}

#[test]
fn a_dead_letter_thrown_away_is_noticed() {
    is_noticed(Planted::LosesDeadLetters, Rule::NothingIsLost);
}

#[test]
fn a_receipt_that_is_given_only_once_is_noticed() {
    is_noticed(Planted::GivesAReceiptOnce, Rule::EverythingComesToRest);
}

#[test]
fn receipts_that_are_left_unheard_are_noticed() {
    is_noticed(Planted::LeavesReceiptsUnheard, Rule::BothBooksAgree);
}

fn threads() -> usize {
    available_parallelism().map_or(1, usize::from)
}

/// How many worlds are played in every run of the tests.
const SEEDS: u64 = 1_000;
/// Worlds with a letter that died of time, had arrived, and whose receipts were all lost.
const UNHEARD: [u64; 2] = [1_108, 1_482];
/// In how many a planted fault must be noticed.
const FEW: u64 = 60;
