//! Lists in pages: as the register was when the first was asked for.

use crate::world::*;
use huecry_desk::export::{self, Cursor, Page};
use huecry_desk::record::{self, Amendment, Revision};
use huecry_terms::{Act, ActId, Call, RecordId, RefusalKind};
use proptest::prelude::*;

const REGISTER: &str = "vehicles";

fn page(world: &World, call: &Call, cursor: Option<Cursor>, n: usize) -> Page {
    export::page(world.desk(), call, &reg(REGISTER), cursor, n).unwrap()
}

/// Every page, with something done between one and the next.
fn all(world: &World, call: &Call, n: usize, mut between: impl FnMut(usize)) -> Vec<huecry_terms::Record> {
    let (mut records, mut cursor) = (Vec::new(), None);
    for i in 0.. {
        let page = page(world, call, cursor, n);
        assert!(page.records.len() <= n && (page.records.len() == n || page.next.is_none()), "no page tells of others");
        records.extend(page.records);
        // A cursor travels as text.
        cursor = page.next.map(|next| next.to_string().parse().unwrap());
        if cursor.is_none() {
            break;
        }
        between(i);
    }
    records
}

/// Ids of one moment stand in no order: each record has a second of its own.
fn add(world: &World, second: u64) -> String {
    world.add(&world.call_at(ANA, second as i64), REGISTER, second).number
}

fn revise(world: &World, number: &str) {
    let revision = Revision { reason: "again".into(), ..Revision::default() };
    record::revise(world.desk(), &world.call(ANA), &reg(REGISTER), number, revision).unwrap();
}

#[test]
fn a_list_is_as_it_was_when_it_was_begun() {
    let world = World::new();
    let bram = world.call(BRAM);
    let numbers: Vec<String> = (0..7).map(|n| add(&world, n)).collect();
    let before = world.last_act();
    let listed = all(&world, &bram, 3, |i| {
        // What was given already and what is still to come are both changed, and something is added.
        revise(&world, &numbers[i]);
        revise(&world, &numbers[6]);
        add(&world, 50 + i as u64);
    });
    assert_eq!(listed.iter().map(|r| r.number.clone()).collect::<Vec<_>>(), numbers);
    assert!(listed.iter().all(|r| r.version == 1), "versions as of then");
    let entries = world.entries_after(Some(before));
    let looks = entries.iter().filter(|e| matches!(&e.act, Act::Exported { format, .. } if format == "page"));
    assert_eq!(looks.count(), 3, "each page is an act");
    assert_eq!(all(&world, &bram, 100, |_| ()).len(), 9, "a new list has what came since");
}

#[test]
fn what_was_erased_or_taken_back_since_is_absent() {
    let world = World::new();
    let ana = world.call(ANA);
    let numbers: Vec<String> = (0..6).map(|n| add(&world, n)).collect();
    let listed = all(&world, &world.call(BRAM), 2, |i| {
        if i == 0 {
            record::erase(world.desk(), &ana, &reg(REGISTER), &numbers[3], "x").unwrap();
            record::withdraw(world.desk(), &ana, &reg(REGISTER), &numbers[4], "x").unwrap();
        }
    });
    let left = [0, 1, 2, 5].map(|n| numbers[n].clone());
    assert_eq!(listed.iter().map(|r| r.number.clone()).collect::<Vec<_>>(), left);
}

/// What a source withholds now it withholds of the earlier version too, and nobody can tell that there is one.
#[test]
fn what_is_withheld_since_is_not_seen_through_an_old_cursor() {
    let world = World::new();
    let (ana, chen) = (world.call(ANA), world.call(CHEN));
    let numbers: Vec<String> = (0..4).map(|n| add(&world, n)).collect();
    let first = page(&world, &chen, None, 1);
    let restrictions = Some(vec!["bureau:DE".to_string()]);
    let amendment = Amendment { restrictions, ..Amendment::default() };
    let revision = Revision { amendment, reason: "an operation".into(), ..Revision::default() };
    record::revise(world.desk(), &ana, &reg(REGISTER), &numbers[1], revision).unwrap();
    let rest = page(&world, &chen, first.next, 10);
    assert_eq!(rest.records.iter().map(|r| &r.number).collect::<Vec<_>>(), [&numbers[2], &numbers[3]]);
    assert_eq!(rest.next, None);
    let own = page(&world, &ana, first.next, 10);
    assert_eq!(own.records.len(), 3, "its source sees it");
    // The page before the last visible record says that there is no more.
    let revision = Revision {
        amendment: Amendment { restrictions: Some(vec!["everyone".into()]), ..Amendment::default() },
        reason: "an operation".into(),
        ..Revision::default()
    };
    record::revise(world.desk(), &ana, &reg(REGISTER), &numbers[3], revision).unwrap();
    let two = page(&world, &chen, None, 2);
    assert_eq!((two.records.len(), two.next), (2, None));
}

#[test]
fn a_cursor_goes_on_and_does_not_look_back() {
    let world = World::new();
    let ana = world.call(ANA);
    (0..3).for_each(|n| _ = add(&world, n));
    let next = page(&world, &ana, None, 1).next.unwrap();
    let at_hour = |hour: i64| Call { now: at(minutes(60 * hour)), ..ana.clone() };
    page(&world, &at_hour(23), Some(next), 1);
    let late = export::page(world.desk(), &at_hour(25), &reg(REGISTER), Some(next), 1);
    refused_as(late, RefusalKind::FormNotSatisfied);
    let never = Cursor { as_of: ActId(u64::MAX), ..next };
    refused_as(export::page(world.desk(), &ana, &reg(REGISTER), Some(never), 1), RefusalKind::FormNotSatisfied);
    refused_as(export::page(world.desk(), &world.call(KIM), &reg(REGISTER), None, 1), RefusalKind::RoleMayNot);
    for wrong in ["", "1", ".", "1.", "-1.0", "1.x", "+1.0192f1a000007000800000000000000a", "9".repeat(99).as_str()] {
        assert!(wrong.parse::<Cursor>().is_err(), "{wrong}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]
    /// Whatever is written between the pages, a record in force from the first page to the last comes exactly once.
    #[test]
    fn nothing_is_skipped_or_repeated(size in 1usize..6, steps in prop::collection::vec((0u8..4, any::<u64>()), 0..24)) {
        let world = World::new();
        let ana = world.call(ANA);
        let numbers: Vec<String> = (0..9).map(|n| add(&world, n)).collect();
        let mut gone: Vec<RecordId> = Vec::new();
        let mut steps = steps.into_iter();
        let listed = all(&world, &world.call(BRAM), size, |_| {
            for (what, which) in steps.by_ref().take(4) {
                let number = &numbers[(which % 9) as usize];
                let Ok((record, _)) = record::show(world.desk(), &ana, &reg(REGISTER), number) else { continue };
                if gone.contains(&record.id) {
                    continue;
                }
                match what {
                    0 => { add(&world, which % 60_000); }
                    1 => revise(&world, number),
                    2 => { record::erase(world.desk(), &ana, &reg(REGISTER), number, "x").unwrap(); gone.push(record.id); }
                    _ => { record::withdraw(world.desk(), &ana, &reg(REGISTER), number, "x").unwrap(); gone.push(record.id); }
                }
            }
        });
        let ids: Vec<String> = listed.iter().map(|r| r.number.clone()).collect();
        let mut once = ids.clone();
        once.dedup();
        prop_assert_eq!(&once, &ids, "none twice");
        prop_assert!(listed.iter().all(|r| r.version == 1));
        for number in &numbers {
            let still = record::show(world.desk(), &ana, &reg(REGISTER), number);
            let in_force = still.is_ok_and(|(r, _)| r.body.state == huecry_terms::State::Active);
            prop_assert!(!in_force || ids.contains(number), "{} was skipped", number);
        }
    }
}
