//! Running other programs with their output shown as it comes.

use std::ffi::OsString;
use std::fmt::Display;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::process::{Command, ExitStatus, Stdio};
use std::sync::mpsc::{Sender, channel};
use std::thread;

/// The cargo that runs us, so that a chosen toolchain stays chosen.
pub fn cargo() -> OsString {
    std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into())
}

/// Prints a line. Who reads only the first lines and closes the pipe has read enough.
pub fn say(line: impl Display) {
    let _ = writeln!(io::stdout(), "{line}");
}

/// Whether a program starts and ends well, its output thrown away.
pub fn works(command: &mut Command) -> bool {
    let quiet = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    quiet.status().is_ok_and(|s| s.success())
}

/// Runs a program, shows every line as it comes and lets `hear` read it without its colours.
pub fn stream(command: &mut Command, mut hear: impl FnMut(&str)) -> io::Result<ExitStatus> {
    let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()?;
    let (send, receive) = channel();
    let (out, err) = (child.stdout.take(), child.stderr.take());
    let readers = [out.map(|out| read_lines(out, send.clone())), err.map(|err| read_lines(err, send))];
    for line in receive {
        let mut shown = io::stdout().lock();
        shown.write_all(&line)?;
        shown.flush()?;
        hear(plain(&String::from_utf8_lossy(&line)).trim_end());
    }
    for reader in readers.into_iter().flatten() {
        // INVARIANT: a reader only reads and sends; it has nothing to panic on.
        reader.join().expect("a reader of lines ends by itself");
    }
    child.wait()
}

fn read_lines(from: impl Read + Send + 'static, to: Sender<Vec<u8>>) -> thread::JoinHandle<()> {
    thread::spawn(move || {
        let mut from = BufReader::new(from);
        loop {
            let mut line = Vec::new();
            match from.read_until(b'\n', &mut line) {
                Ok(n) if n > 0 && to.send(line).is_ok() => {}
                _ => return,
            }
        }
    })
}

/// A line without terminal escapes (`ESC [ … letter`).
pub fn plain(line: &str) -> String {
    let mut kept = String::with_capacity(line.len());
    let mut rest = line;
    while let Some(at) = rest.find('\u{1b}') {
        kept.push_str(&rest[..at]);
        let escape = &rest[at + 1..];
        let body = escape.strip_prefix('[').unwrap_or(escape);
        rest = body.find(|c: char| c.is_ascii_alphabetic()).map_or("", |n| &body[n + 1..]);
    }
    kept.push_str(rest);
    kept
}

#[cfg(test)]
#[path = "shell_tests.rs"]
mod tests;
