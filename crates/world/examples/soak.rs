//! Plays many worlds and says what became of them.
//!
//! `cargo run --release -p huecry-world --example soak -- SEEDS [FIRST]`

#![allow(clippy::disallowed_methods, reason = "it says how long it took")]

use std::process::ExitCode;
use std::thread::available_parallelism;
use std::time::Instant;

use huecry_world::soak;

fn main() -> Result<ExitCode, Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let count = arguments.next().map_or(Ok(1_000), |text| text.parse())?;
    let first = arguments.next().map_or(Ok(0), |text| text.parse())?;
    let threads = available_parallelism()?.get();
    let begun = Instant::now();
    let sum = soak(first, count, threads, None).map_err(|error| format!("{error:?}"))?;
    for (seed, broken) in &sum.broken {
        println!("seed {seed}: {broken}");
    }
    println!("{} seeds from {first} in {:.0} s on {threads} threads", sum.seeds, begun.elapsed().as_secs_f64());
    println!("{} messages handed in, {} delivered; {}", sum.messages, sum.delivered, sum.faults);
    println!("{} seeds in which an invariant did not hold", sum.broken.len());
    Ok(if sum.broken.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
