//! A private PostgreSQL for one run of the tests: made in a temporary folder, gone at the end.

use crate::tools;
use std::fs;
use std::io::{self, Read};
use std::net::TcpListener;
use std::os::unix::fs::chown;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// A running server. It stops when this is dropped, and also when we are killed.
pub struct Cluster {
    keeper: Child,
    port: u16,
}

impl Cluster {
    /// Makes a cluster with the programs in `bin` and starts it on a free loopback port.
    pub fn start(bin: &Path) -> Result<Cluster, String> {
        // Between finding a port free and taking it somebody else may: then all is done once more.
        Cluster::try_start(bin).or_else(|_| Cluster::try_start(bin))
    }

    /// The connection string for tests.
    pub fn url(&self) -> String {
        format!("postgres://postgres@127.0.0.1:{}/postgres", self.port)
    }

    fn try_start(bin: &Path) -> Result<Cluster, String> {
        let folder = make_folder().map_err(|e| format!("cannot make a temporary folder: {e}"))?;
        let started = init(bin, &folder).and_then(|()| Cluster::serve(bin, &folder));
        if started.is_err() {
            // The keeper clears it too; what is reported is why the server did not start.
            let _ = fs::remove_dir_all(&folder);
        }
        started
    }

    fn serve(bin: &Path, folder: &Path) -> Result<Cluster, String> {
        let port = free_port().map_err(|e| e.to_string())?;
        let mut command = as_nobody(Command::new("sh"), folder);
        command.args(["-c", KEEPER, "keeper"]).arg(bin.join("postgres")).arg(folder).arg(port.to_string());
        // Its own process group: Ctrl-C in the terminal reaches us, and the server hears of it by our end.
        command.process_group(0).stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::piped());
        let mut cluster = Cluster { keeper: command.spawn().map_err(|e| e.to_string())?, port };
        let deadline = Instant::now() + PATIENCE;
        while !is_ready(folder) {
            if Instant::now() > deadline || !matches!(cluster.keeper.try_wait(), Ok(None)) {
                return Err(format!("the server did not start: {}", cluster.last_words()));
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        Ok(cluster)
    }

    fn last_words(&mut self) -> String {
        drop(self.keeper.stdin.take());
        let mut said = String::new();
        if let Some(mut from) = self.keeper.stderr.take() {
            // What cannot be read is left out: the failure itself is reported in any case.
            let _ = from.read_to_string(&mut said);
        }
        said.trim().replace('\n', " / ")
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        drop(self.keeper.stdin.take());
        let _ = self.keeper.wait();
    }
}

/// The server's keeper reads from a pipe we hold and never write to. The pipe closes when we end,
/// whatever ends us, SIGKILL included: then the keeper tells the server to quit and clears the folder.
const KEEPER: &str = r#"
"$1" -D "$2/data" -p "$3" -c listen_addresses=127.0.0.1 -c unix_socket_directories="$2" \
    -c fsync=off -c full_page_writes=off -c max_connections=200 >"$2/log" 2>&1 &
server=$!
exec 3<&0 </dev/null
{ cat <&3 >/dev/null; kill -QUIT "$server" 2>/dev/null; } &
wait "$server"
tail -n 3 "$2/log" >&2
rm -rf "$2"
"#;

/// How long a server may take to be ready on a machine where much else runs.
const PATIENCE: Duration = Duration::from_secs(60);
/// How many folders of one process may stand side by side.
const FOLDERS: u32 = 100;
/// `nobody` and `nogroup` on every Debian.
const NOBODY: u32 = 65534;

/// A new folder with a short path, for the server's socket lies in it (107 bytes at most).
fn make_folder() -> io::Result<PathBuf> {
    for n in 0..FOLDERS {
        let folder = std::env::temp_dir().join(format!("huecry-pg-{}-{n}", std::process::id()));
        match fs::create_dir(&folder) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => continue,
            made => made?,
        }
        if tools::is_root() {
            chown(&folder, Some(NOBODY), Some(NOBODY))?;
        }
        return Ok(folder);
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

fn init(bin: &Path, folder: &Path) -> Result<(), String> {
    let mut command = as_nobody(Command::new(bin.join("initdb")), folder);
    command.args(["--no-sync", "-A", "trust", "--locale=C.UTF-8", "-U", "postgres", "-D"]).arg(folder.join("data"));
    let output = command.stdin(Stdio::null()).output().map_err(|e| format!("initdb did not start: {e}"))?;
    let said = String::from_utf8_lossy(&output.stderr);
    if output.status.success() { Ok(()) } else { Err(format!("initdb failed: {}", said.trim())) }
}

/// PostgreSQL refuses to run as root; nobody cannot enter root's home.
fn as_nobody(mut command: Command, folder: &Path) -> Command {
    command.current_dir(folder).env("HOME", folder);
    if tools::is_root() {
        command.uid(NOBODY).gid(NOBODY);
    }
    command
}

fn free_port() -> io::Result<u16> {
    Ok(TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}

/// The eighth line of the server's lock file says `ready` once it answers.
fn is_ready(folder: &Path) -> bool {
    let lock = fs::read_to_string(folder.join("data/postmaster.pid")).unwrap_or_default();
    lock.lines().nth(7).is_some_and(|state| state.trim() == "ready")
}

#[cfg(test)]
#[path = "cluster_tests.rs"]
mod tests;
