//! How xtask speaks when it cannot do what was asked: 64 for a wrong call, 2 for trouble.

use std::process::{Command, ExitCode};

/// What `cargo xtask` can do.
pub const HELP: &str = "\
cargo xtask test [--require-all] [--no-install]   everything a change must pass; ends `N passed, N failed`
cargo xtask tidy                                  what the compiler does not check and the house wants
cargo xtask freeze [--check]                      writes the frozen snapshot of every register version
cargo xtask sheets [--check]                      writes the legal sheets
cargo xtask bench NAME [args…]                    a bench of crates/huecry, with its targets
cargo xtask fuzz NAME [seconds]                   fuzzes a target of /fuzz
cargo xtask gallery [--no-install]                pictures of every page of the console, in docs/gallery";

/// Exit code of a call that cannot be understood (sysexits).
const WRONG_CALL: u8 = 64;
/// Exit code of something that broke.
const TROUBLE: u8 = 2;

/// The call cannot be understood.
pub fn wrong(what: &str) -> ExitCode {
    eprintln!("{what}\n\n{HELP}");
    ExitCode::from(WRONG_CALL)
}

/// Something broke.
pub fn trouble(what: &str) -> ExitCode {
    eprintln!("{what}");
    ExitCode::from(TROUBLE)
}

/// A name that is not there, with those that are.
pub fn unknown(kind: &str, given: Option<&String>, known: &[String]) -> ExitCode {
    let there =
        if known.is_empty() { "there is none yet".to_owned() } else { format!("there are: {}", known.join(", ")) };
    match given {
        Some(name) => eprintln!("no {kind} is called `{name}`; {there}"),
        None => eprintln!("name a {kind}; {there}"),
    }
    ExitCode::from(WRONG_CALL)
}

/// Runs a program in our place: its output is ours, and so is its exit code.
pub fn pass_on(command: &mut Command) -> ExitCode {
    match command.status() {
        Ok(status) => ExitCode::from(status.code().and_then(|c| u8::try_from(c).ok()).unwrap_or(TROUBLE)),
        Err(error) => trouble(&format!("{} did not start: {error}", command.get_program().display())),
    }
}
