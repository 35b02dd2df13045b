//! `huecry`: one binary, a subcommand is what it does.

// The program owns the clock and a node's folder.
#![allow(clippy::disallowed_methods)]

use huecry::Local;
use huecry_cli::out::Out;
use std::io::{IsTerminal, Write};
use std::process::ExitCode;

fn main() -> ExitCode {
    let program = Local::new();
    program.stop_on_interrupt();
    let (stdout, stderr) = (std::io::stdout(), std::io::stderr());
    let (terminal, watched) = (stdout.is_terminal(), stderr.is_terminal());
    // Not locked: a progress bar draws on the same stream from its own thread.
    let mut data = std::io::BufWriter::new(stdout);
    let mut speech = stderr;
    let mut out = Out::new(&mut data, &mut speech, terminal, watched);
    let exit = match std::env::args_os().map(std::ffi::OsString::into_string).collect() {
        Ok(arguments) => huecry_cli::run(arguments, &program, &mut out),
        Err(_) => out.usage_words("an argument is not UTF-8: files with such names come through standard input"),
    };
    // A reader that has gone away (`| head`) is no failure: what was done is done.
    let _ = data.flush();
    ExitCode::from(exit.code())
}
