//! The chores of the house: test, tidy, freeze, sheets, bench, fuzz, gallery.

// A chore reads the clock and the disk; nothing a bureau runs depends on it.
#![allow(clippy::disallowed_methods)]

mod chores;
mod cluster;
mod counts;
mod gallery;
mod generated;
mod npm;
mod pypi;
mod report;
mod schemathesis;
mod shell;
mod stages;
mod tidy;
mod tools;
mod unrun;
mod usage;

use report::Outcome;
use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let top = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new("."));
    let Some((chore, rest)) = arguments.split_first() else {
        return usage::wrong("name a chore");
    };
    match chore.as_str() {
        "test" => test(top, rest),
        "tidy" => tidy(top),
        "freeze" | "sheets" => generated::run(top, chore, rest),
        "bench" => chores::bench(top, rest),
        "fuzz" => chores::fuzz(top, rest),
        "gallery" => gallery::run(top, rest),
        "help" | "--help" | "-h" => {
            shell::say(usage::HELP);
            ExitCode::SUCCESS
        }
        other => usage::wrong(&format!("`{other}` is not a chore")),
    }
}

fn test(top: &Path, arguments: &[String]) -> ExitCode {
    let in_ci = std::env::var("CI").is_ok_and(|v| v == "true");
    let mut options = stages::Options { require_all: in_ci, install: true };
    for argument in arguments {
        match argument.as_str() {
            "--require-all" => options.require_all = true,
            "--no-install" => options.install = false,
            other => return usage::wrong(&format!("`test` does not know `{other}`")),
        }
    }
    stages::run(top, &options)
}

fn tidy(top: &Path) -> ExitCode {
    match stages::tidy_up(top) {
        Outcome::Passed => ExitCode::SUCCESS,
        Outcome::Failed(why) => {
            shell::say(why);
            ExitCode::FAILURE
        }
        other => usage::trouble(&format!("{other:?}")),
    }
}
