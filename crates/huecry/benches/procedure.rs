//! Do procedures hold whatever people do, and how fast is a step?
//!
//! `cargo xtask bench procedure [--walks N] [--seconds N]`: random people of every role and party try random steps of
//! every procedure, in any order, as themselves and in another role; each answer is compared with what must hold. Then
//! whole steps through the desk: decision, form, act and ledger leaf, first with the store in memory (a folder of
//! `/dev/shm`, one caller), then on the disk with 64 callers at once, whose acts are committed together. Ends with a
//! line a target; exit 1 if one is short.

// The program owns the clock and a node's folder.
#![allow(clippy::disallowed_methods)]

mod said;
#[path = "procedure/steps.rs"]
mod steps;
#[path = "procedure/walks.rs"]
mod walks;

use huecry_desk::Desk;
use huecry_terms::{Failure, Trouble};
use said::{argument, target};
use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;

fn main() -> ExitCode {
    match run() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(failure) => {
            eprintln!("trouble: {failure}");
            ExitCode::from(2)
        }
    }
}

fn run() -> Result<bool, Failure> {
    let walks = argument("--walks", 100_000);
    let seconds = Duration::from_secs(argument("--seconds", 10));
    let mut met = true;
    let shm = Path::new("/dev/shm");
    let memory = if shm.is_dir() { tempfile::tempdir_in(shm) } else { tempfile::tempdir() };
    let memory = memory.map_err(|e| Trouble::new(e.to_string(), "make room in /dev/shm"))?;
    let desk = founded(memory.path())?;
    let walked = walks::all(&desk, walks)?;
    println!(
        "{walks} walks over {} procedures: {} tries, {} steps, {} came to an end; {:.2} µs a decision",
        desk.catalogue.procedures().len(),
        walked.tries,
        walked.steps,
        walked.ended,
        walked.decision.as_secs_f64() * 1e6,
    );
    met &= target("procedure: broken invariants in random walks", walked.broken as f64, 0.0, false, "");
    let each = steps::alone(&desk, seconds / 2)?;
    println!("store in {}: one caller", memory.path().display());
    met &= target("procedure: a step without the disk", each.as_secs_f64() * 1e3, 1.0, false, " ms");
    drop(desk);
    let disk = tempfile::tempdir().map_err(|e| Trouble::new(e.to_string(), "make room in the temporary folder"))?;
    let desk = founded(disk.path())?;
    let rate = steps::together(&desk, seconds, CALLERS)?;
    println!("store in {}: {CALLERS} callers at once", disk.path().display());
    met &= target("procedure: steps a second with the disk", rate, 2_000.0, true, "");
    Ok(met)
}

fn founded(folder: &Path) -> Result<Desk, Failure> {
    let (home, now) = (folder.join("home"), huecry_terms::Instant::now());
    huecry::found(&home, "World Police Organisation", None, now)?;
    Ok(huecry::open(&home, now, &mut |_| {})?)
}

const CALLERS: usize = 64;
