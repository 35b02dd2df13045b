//! The program itself, serving, with its log in a file.

use huecry_terms::Trouble;
use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// A process that serves.
pub struct Server {
    child: Child,
    log: PathBuf,
    /// Where.
    pub address: SocketAddr,
}

impl Server {
    /// Starts it and waits for its address.
    pub fn start(home: &Path, log: &Path) -> Result<Server, Trouble> {
        let to = std::fs::File::create(log).map_err(|e| Trouble::new(e.to_string(), ""))?;
        let mut command = Command::new(env!("CARGO_BIN_EXE_huecry"));
        command.args(["serve", "--listen", "127.0.0.1:0", "--home"]).arg(home);
        let child = command.stdout(Stdio::piped()).stderr(to).spawn();
        let mut child = child.map_err(|e| Trouble::new(format!("the server did not start: {e}"), ""))?;
        let mut first = String::new();
        let read = child.stdout.take().map(|out| BufReader::new(out).read_line(&mut first));
        let address = first.trim_end().strip_prefix("http://").and_then(|a| a.parse().ok());
        let log = log.to_path_buf();
        match (read, address) {
            (Some(Ok(_)), Some(address)) => Ok(Server { child, log, address }),
            _ => Err(Trouble::new("the server did not say where it listens", format!("see {}", log.display()))),
        }
    }

    /// Stops it as an operator would, and says how many lines of log it wrote.
    pub fn stop(mut self) -> Result<usize, Trouble> {
        let stopped = Command::new("kill").arg(self.child.id().to_string()).status();
        stopped.map_err(|e| Trouble::new(format!("the server could not be stopped: {e}"), ""))?;
        let status = self.child.wait().map_err(|e| Trouble::new(e.to_string(), ""))?;
        let log = std::fs::read(&self.log).map_err(|e| Trouble::new(e.to_string(), ""))?;
        if status.code() != Some(0) {
            let tail = String::from_utf8_lossy(&log[log.len().saturating_sub(2_000)..]).into_owned();
            return Err(Trouble::new(format!("the server ended with {status}: {tail}"), ""));
        }
        Ok(log.iter().filter(|byte| **byte == b'\n').count())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Whatever ended the bench must not leave a server behind.
        let _ = self.child.kill();
    }
}
