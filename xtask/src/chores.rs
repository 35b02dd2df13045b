//! Benches and fuzzing: found by name, run by cargo, their exit code passed on.

use crate::cluster::Cluster;
use crate::{shell, tidy, tools, usage};
use std::path::Path;
use std::process::{Command, ExitCode};

/// `cargo xtask bench NAME [args…]`: a bench of the crate `huecry`, in the release profile.
///
/// A bench prints its table and a line `target NAME: MEASURED (goal GOAL): met|short` for each target,
/// and ends with 1 when one is short.
pub fn bench(top: &Path, arguments: &[String]) -> ExitCode {
    let benches = match tidy::metadata(top) {
        Ok(metadata) => benches(&metadata),
        Err(trouble) => return usage::trouble(&trouble),
    };
    let Some((name, rest)) = arguments.split_first().filter(|(name, _)| benches.contains(name)) else {
        return usage::unknown("bench", arguments.first(), &benches);
    };
    let mut command = Command::new(shell::cargo());
    command.args(["bench", "--package", "huecry", "--bench", name, "--"]).args(rest).current_dir(top);
    // A bench that compares with PostgreSQL finds it here; without one it says that it skipped.
    let cluster = tools::postgres().map(|bin| Cluster::start(&bin));
    match &cluster {
        Some(Ok(cluster)) => {
            command.env("HUECRY_TEST_PG", cluster.url());
        }
        Some(Err(why)) => eprintln!("PostgreSQL: {why}"),
        None => {}
    }
    usage::pass_on(&mut command)
}

/// `cargo xtask fuzz NAME [seconds]`: libFuzzer over a target of `/fuzz`, 60 seconds unless told.
pub fn fuzz(top: &Path, arguments: &[String]) -> ExitCode {
    let targets = fuzz_targets(top);
    let Some((name, rest)) = arguments.split_first().filter(|(name, _)| targets.contains(name)) else {
        return usage::unknown("fuzz target", arguments.first(), &targets);
    };
    let seconds = match rest.first().map(|s| s.parse::<u32>()) {
        None => 60,
        Some(Ok(seconds)) => seconds,
        Some(Err(_)) => return usage::wrong(&format!("`{}` is not a number of seconds", rest[0])),
    };
    if !shell::works(Command::new(shell::cargo()).args(["fuzz", "--version"])) {
        return usage::trouble("cargo-fuzz is not installed; `cargo install cargo-fuzz` brings it");
    }
    let mut command = Command::new(shell::cargo());
    // Sanitizers are a nightly feature; the stable compiler has them behind this variable.
    command.env("RUSTC_BOOTSTRAP", "1").current_dir(top);
    command.args(["fuzz", "run", "--fuzz-dir", "fuzz", name]).args(corpora(top, name));
    command.args(["--", &format!("-max_total_time={seconds}")]);
    usage::pass_on(&mut command)
}

/// Where what was found is kept, and what is committed to begin with; nothing where nothing is committed, since then
/// cargo-fuzz knows its own folder.
fn corpora(top: &Path, name: &str) -> Vec<String> {
    if !top.join("fuzz/seeds").join(name).is_dir()
        || std::fs::create_dir_all(top.join("fuzz/corpus").join(name)).is_err()
    {
        return Vec::new();
    }
    vec![format!("fuzz/corpus/{name}"), format!("fuzz/seeds/{name}")]
}

/// The benches of the crate `huecry`.
fn benches(metadata: &serde_json::Value) -> Vec<String> {
    let packages = metadata["packages"].as_array().into_iter().flatten().filter(|p| p["name"] == "huecry");
    let targets = packages.flat_map(|p| p["targets"].as_array().into_iter().flatten());
    let benches = targets.filter(|t| t["kind"].as_array().is_some_and(|kinds| kinds.iter().any(|k| k == "bench")));
    benches.filter_map(|t| t["name"].as_str()).map(str::to_owned).collect()
}

fn fuzz_targets(top: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(top.join("fuzz/fuzz_targets")).into_iter().flatten().flatten();
    let mut names: Vec<String> =
        entries.filter_map(|e| Some(e.file_name().to_str()?.strip_suffix(".rs")?.to_owned())).collect();
    names.sort();
    names
}

#[cfg(test)]
#[path = "chores_tests.rs"]
mod tests;
