//! Plays many worlds and says what became of them.
//!
//! `cargo run --release -p huecry-world --example soak -- SEEDS [FIRST]`

#![allow(clippy::disallowed_methods, reason = "it says how long it took")]

use std::process::ExitCode;
use std::thread::available_parallelism;
use std::time::Instant;

use huecry_world::{Sum, soak};

fn main() -> Result<ExitCode, Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let count: u64 = arguments.next().map_or(Ok(1_000), |text| text.parse())?;
    let first: u64 = arguments.next().map_or(Ok(0), |text| text.parse())?;
    let threads = available_parallelism()?.get();
    let begun = Instant::now();
    let mut sum = Sum::default();
    // In parts, so that a soak that is stopped has said what it found.
    for start in (first..first.saturating_add(count)).step_by(PART) {
        let part = (PART as u64).min(first.saturating_add(count) - start);
        let part = soak(start, part, threads, None).map_err(|error| format!("{error:?}"))?;
        for (seed, broken) in &part.broken {
            println!("seed {seed}: {broken}");
        }
        sum = sum.with(part);
        let (seeds, faults, broken) = (sum.seeds, sum.faults.all(), sum.broken.len());
        println!("{seeds} seeds, {faults} faults, {broken} broken, {:.0} s", begun.elapsed().as_secs_f64());
    }
    println!("{} seeds from {first} in {:.0} s on {threads} threads", sum.seeds, begun.elapsed().as_secs_f64());
    println!("{} messages handed in, {} delivered; {}", sum.messages, sum.delivered, sum.faults);
    println!("{} seeds in which an invariant did not hold", sum.broken.len());
    Ok(if sum.broken.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// After so many seeds it says how far it is.
const PART: usize = 500;
