//! A program that ends with us: with its handle, and also when the test is killed.

use std::io::{BufRead, BufReader, Read};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

/// A running program. It and whatever it started stop when this is dropped.
pub struct Kept {
    child: Child,
    lines: Receiver<String>,
}

impl Kept {
    /// Starts a program; what it says on stderr goes to the file `log`.
    pub fn start(program: &str, arguments: &[&str], log: &Path) -> Kept {
        let stderr = std::fs::File::create(log).unwrap();
        let mut command = Command::new("sh");
        command.args(["-c", KEEPER, "keeper", program]).args(arguments).env_remove("HUECRY_HOME");
        command.process_group(0).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(stderr);
        let mut child = command.spawn().unwrap_or_else(|e| panic!("{program} did not start: {e}"));
        let out = BufReader::new(child.stdout.take().unwrap());
        let (send, lines) = channel();
        // Read to its end: a program whose output nobody takes stands still.
        std::thread::spawn(move || out.lines().map_while(Result::ok).for_each(|line| drop(send.send(line))));
        Kept { child, lines }
    }

    /// The first line in which `read` finds what it looks for.
    pub fn hear<T>(&self, read: impl Fn(&str) -> Option<T>) -> Option<T> {
        std::iter::from_fn(|| self.lines.recv_timeout(PATIENCE).ok()).find_map(|line| read(&line))
    }
}

impl Drop for Kept {
    fn drop(&mut self) {
        drop(self.child.stdin.take());
        let _ = self.child.wait();
    }
}

/// What a log file says at its end.
pub fn last_words(log: &Path) -> String {
    let mut said = String::new();
    if let Ok(mut file) = std::fs::File::open(log) {
        let _ = file.read_to_string(&mut said);
    }
    let lines: Vec<&str> = said.lines().rev().take(5).collect();
    lines.into_iter().rev().collect::<Vec<_>>().join(" / ")
}

/// The program reads nothing; a watcher beside it reads from a pipe we hold and never write to. The pipe
/// closes when we end, whatever ends us: then the watcher kills the whole process group, itself included.
const KEEPER: &str = r#"
exec 3<&0 </dev/null
{ cat <&3; kill -KILL 0; } >/dev/null 2>&1 &
exec "$@" 3<&-
"#;

/// How long a program may be silent on a machine where much else runs.
const PATIENCE: Duration = Duration::from_secs(60);
