//! How fast it is. Nothing is asserted: the figures are read by people (`README.md`), on a quiet machine.
//!
//! `cargo test -p huecry-store --release --test contract -- --ignored --nocapture pace`

use crate::people::*;
use crate::place::Fresh;
use huecry_store::Store;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};

#[test]
#[ignore = "it measures"]
fn of_acts_on_sqlite() {
    acts_of_one_store(Fresh::on_sqlite().store());
}

#[test]
#[ignore = "it measures"]
fn of_acts_on_postgres() {
    let Some(fresh) = Fresh::on_postgres() else { return };
    acts_of_one_store(fresh.store());
}

#[test]
#[ignore = "it measures"]
fn of_acts_on_postgres_by_two() {
    let Some(fresh) = Fresh::on_postgres() else { return };
    let other = fresh.another();
    for callers in [1, 8, 64] {
        say(&format!("acts of two stores with {callers} callers each"), acts(&[fresh.store(), &other], callers));
    }
}

fn acts_of_one_store(store: &Store) {
    for callers in [1, 8, 64] {
        say(&format!("acts of {callers} callers"), acts(&[store], callers));
    }
}

#[test]
#[ignore = "it measures"]
fn of_steps_on_sqlite() {
    steps_of_one_store(Fresh::on_sqlite().store());
}

#[test]
#[ignore = "it measures"]
fn of_steps_on_postgres() {
    let Some(fresh) = Fresh::on_postgres() else { return };
    steps_of_one_store(fresh.store());
}

fn steps_of_one_store(store: &Store) {
    for callers in [1, 8, 64] {
        say(&format!("steps of {callers} callers"), rate(&[store], callers, &step_to_and_fro));
    }
}

/// Each call takes a dossier of the caller's own to another state.
fn step_to_and_fro(store: &Store) -> Box<dyn FnMut() + '_> {
    let mut dossier = crate::dossiers::dossier(store);
    let mut last = crate::dossiers::open(store, &dossier).act;
    Box::new(move || {
        let to = if dossier.state.as_str() == "draft" { "under-review" } else { "draft" };
        last = crate::dossiers::step(store, &dossier, last, to).unwrap().act;
        dossier.state = to.parse().unwrap();
    })
}

/// Acts a second that so many callers of each store record, one at a time each.
fn acts(stores: &[&Store], callers: usize) -> f64 {
    rate(stores, callers, &|store| Box::new(|| _ = store.commit(search("eriksson 1961"), vec![]).unwrap()))
}

/// What one caller of a store does, again and again.
type Deeds<'d> = &'d (dyn for<'s> Fn(&'s Store) -> Box<dyn FnMut() + 's> + Sync);

fn rate(stores: &[&Store], callers: usize, deeds: Deeds<'_>) -> f64 {
    let (over, done) = (AtomicBool::new(false), AtomicU64::new(0));
    let began = Instant::now();
    std::thread::scope(|scope| {
        for store in stores.iter().flat_map(|store| std::iter::repeat_n(*store, callers)) {
            let (over, done) = (&over, &done);
            scope.spawn(move || {
                let mut deed = deeds(store);
                while !over.load(Ordering::Relaxed) {
                    deed();
                    done.fetch_add(1, Ordering::Relaxed);
                }
            });
        }
        std::thread::sleep(SPAN);
        over.store(true, Ordering::Relaxed);
    });
    done.load(Ordering::Relaxed) as f64 / began.elapsed().as_secs_f64()
}

fn say(what: &str, rate: f64) {
    println!("{what}: {rate:.0}/s");
}

const SPAN: Duration = Duration::from_secs(4);
