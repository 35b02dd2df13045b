//! Many worlds, one after the other, on as many threads as there are cores.

use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;

use huecry_line::LineError;

use crate::cast::Cast;
use crate::faults::Faults;
use crate::invariants::Broken;
use crate::{Planted, play};

/// What became of many worlds.
#[derive(Debug, Default)]
pub struct Sum {
    /// How many were played.
    pub seeds: u64,
    /// What was done to them.
    pub faults: Faults,
    /// How many messages were handed in.
    pub messages: u64,
    /// How many were delivered.
    pub delivered: u64,
    /// The seeds in which an invariant did not hold, and which; in rising order.
    pub broken: Vec<(u64, Broken)>,
}

/// Plays the worlds of `count` seeds from `first`.
///
/// # Errors
/// When no keys can be grown.
pub fn soak(first: u64, count: u64, threads: usize, planted: Option<Planted>) -> Result<Sum, LineError> {
    let cast = Cast::new()?;
    let next = AtomicU64::new(first);
    let work = || {
        let mut sum = Sum::default();
        loop {
            let seed = next.fetch_add(1, Ordering::Relaxed);
            if seed >= first.saturating_add(count) {
                return sum;
            }
            sum.add(seed, &cast, planted);
        }
    };
    let mut sum = thread::scope(|scope| {
        let workers: Vec<_> = (0..threads.max(1)).map(|_| scope.spawn(work)).collect();
        let sums = workers.into_iter().map(|worker| worker.join().unwrap_or_else(|why| std::panic::resume_unwind(why)));
        sums.fold(Sum::default(), Sum::with)
    });
    sum.broken.sort_by_key(|(seed, _)| *seed);
    Ok(sum)
}

impl Sum {
    fn add(&mut self, seed: u64, cast: &Cast, planted: Option<Planted>) {
        let report = play(cast, seed, planted);
        self.seeds += 1;
        self.faults.add(&report.faults);
        self.messages += report.messages;
        self.delivered += report.delivered;
        self.broken.extend(report.broken.map(|broken| (seed, broken)));
    }

    /// Both together.
    pub fn with(mut self, other: Sum) -> Sum {
        self.seeds += other.seeds;
        self.faults.add(&other.faults);
        self.messages += other.messages;
        self.delivered += other.delivered;
        self.broken.extend(other.broken);
        self
    }
}
