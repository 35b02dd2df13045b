//! Plays the world of one seed again and prints what happened.
//!
//! `cargo run -p huecry-world --example replay -- SEED`

use std::process::ExitCode;

use huecry_world::{Cast, play};

fn main() -> ExitCode {
    let Some(seed) = std::env::args().nth(1).and_then(|text| text.parse().ok()) else {
        eprintln!("say which seed: `cargo run -p huecry-world --example replay -- 17`");
        return ExitCode::from(2);
    };
    let cast = match Cast::new() {
        Ok(cast) => cast,
        Err(error) => {
            eprintln!("no keys: {error:?}");
            return ExitCode::from(2);
        }
    };
    let report = play(&cast, seed, None);
    report.trace.iter().for_each(|line| println!("{line}"));
    println!("{} messages, {} delivered, {}", report.messages, report.delivered, report.faults);
    if report.broken.is_some() { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}
