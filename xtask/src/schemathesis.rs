//! Schemathesis over the description of the interface: a program we did not write asks what nobody thought of.
//!
//! A node in a temporary folder is served and asked with the tokens of three roles. It is installed from PyPI, where
//! we may, into a folder of its own under `target`. All of it takes some two minutes and a half; what it found is
//! printed with the request that shows it.

use crate::pypi::Laid;
use crate::report::Outcome;
use crate::{shell, tidy};
use std::fs;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// The stage: `build` makes the program that is asked.
pub fn run(top: &Path, may_install: bool, mut build: Command) -> Outcome {
    let target = match tidy::metadata(top).map(|m| m["target_directory"].as_str().map(PathBuf::from)) {
        Ok(Some(target)) => target,
        Ok(None) => return Outcome::Failed("cargo names no target folder".to_owned()),
        Err(why) => return Outcome::Failed(why),
    };
    let program = match PROGRAM.installed(&target, may_install) {
        Ok(folder) => folder.join("bin/schemathesis"),
        Err(why) => return Outcome::CannotRun(why),
    };
    match shell::stream(&mut build, |_| {}) {
        Ok(status) if status.success() => {}
        Ok(status) => return Outcome::Failed(format!("the program could not be built: {status}")),
        Err(error) => return Outcome::CannotRun(error.to_string()),
    }
    match asked(top, &program, &target.join("debug/huecry")) {
        Ok(()) => Outcome::Passed,
        Err(why) => Outcome::Failed(why),
    }
}

/// Founds a node, serves it, asks it as three roles, and looks whether it is still sound.
fn asked(top: &Path, program: &Path, huecry: &Path) -> Result<(), String> {
    let folder = Folder::new()?;
    let node = Node { huecry, home: folder.0.join("home") };
    let tokens = node.founded()?;
    let port = free_port()?;
    let served = node.serve(port, &folder.0.join("log"))?;
    let mut failed = Vec::new();
    for asking in &tokens {
        shell::say(format_args!("as {}:", asking.role));
        match shell::stream(&mut asking.command(top, program, &folder.0, port)?, |_| {}) {
            Ok(status) if status.success() => {}
            Ok(_) => failed.push(asking.role),
            Err(error) => return Err(format!("schemathesis did not start: {error}")),
        }
    }
    drop(served);
    let log = fs::read_to_string(folder.0.join("log")).unwrap_or_default();
    if let Some(line) = log.lines().find(|line| line.contains("trouble") || line.contains("panicked")) {
        return Err(format!("the node met trouble: {line}"));
    }
    node.run(&["check"])?;
    if failed.is_empty() { Ok(()) } else { Err(format!("schemathesis has findings as {}", failed.join(", "))) }
}

/// One run: a role, its one purpose, its token, and how long it asks.
struct Asking {
    role: &'static str,
    purpose: &'static str,
    token: String,
    seconds: &'static str,
}

impl Asking {
    fn command(&self, top: &Path, program: &Path, folder: &Path, port: u16) -> Result<Command, String> {
        let settings = folder.join("schemathesis.toml");
        let text = SETTINGS.replace("PURPOSE", self.purpose);
        fs::write(&settings, text).map_err(|e| format!("{}: {e}", settings.display()))?;
        let mut command = Command::new(program);
        command.arg("--no-color").arg("--config-file").arg(settings);
        command.arg("run").arg(format!("http://127.0.0.1:{port}/api/openapi.json"));
        // One worker: two trip over each other in `ast.parse` of Python before 3.11.8 (CPython 106905).
        command.args(["--checks", "all", "--max-time", self.seconds, "--workers", "1", "--seed", "20261123"]);
        // A token is ours alone: that others cannot read what it made is for the tests of roles and bureaux.
        command.args(["--exclude-checks", "object_level_authorization", "--suppress-health-check", "all"]);
        command.args(["--header", &format!("Authorization: Bearer {}", self.token)]).current_dir(folder);
        command.env("HUECRY_PURPOSE", self.purpose).env("SCHEMATHESIS_HOOKS", top.join("xtask/schemathesis/hooks.py"));
        Ok(command)
    }
}

/// A node of this stage.
struct Node<'n> {
    huecry: &'n Path,
    home: PathBuf,
}

impl Node<'_> {
    /// Its people, a token for each with the seconds it is asked for, and something to find.
    fn founded(&self) -> Result<Vec<Asking>, String> {
        self.run(&["init", "--organisation", "World Police Organisation"])?;
        // It tries wrong tokens more often than anybody may, and wants to hear what is wrong with them.
        let settings = self.home.join("huecry.toml");
        let limits = "\n[serve.api]\nfailures_burst = 1000000\nfailures_per_minute = 1000000\n";
        let said = fs::read_to_string(&settings).and_then(|text| fs::write(&settings, text + limits));
        said.map_err(|e| format!("{}: {e}", settings.display()))?;
        self.run(&["bureau", "add", "FR"])?;
        let mut tokens = Vec::new();
        for (role, bureau, purpose, seconds) in ASKING {
            let id = self.run(&["people", "add", "--bureau", bureau, "--role", role, "--name", role])?;
            let issue = ["token", "issue", "--officer", id.trim(), "--label", "x", "--days", "1", "--purpose", purpose];
            let token = self.run(&issue)?.trim().to_owned();
            tokens.push(Asking { role, purpose, token, seconds });
        }
        let by = ["--as", "FR-0001", "--purpose", "investigate", "--case", "X"];
        for n in 1..=RECORDS {
            let record =
                format!(r#"{{"plate": "T{n:06}X", "make": "RENAULT", "status": "stolen", "event-country": "FR"}}"#);
            self.run(&[&["record", "add", "vehicles", "--json", &record][..], &by].concat())?;
        }
        self.run(&["log", "checkpoint"])?;
        Ok(tokens)
    }

    fn run(&self, arguments: &[&str]) -> Result<String, String> {
        let ran = Command::new(self.huecry).args(arguments).arg("--home").arg(&self.home).stdin(Stdio::null()).output();
        let ran = ran.map_err(|e| format!("{}: {e}", self.huecry.display()))?;
        if ran.status.success() {
            return Ok(String::from_utf8_lossy(&ran.stdout).into_owned());
        }
        Err(format!("`huecry {}`: {}", arguments.join(" "), String::from_utf8_lossy(&ran.stderr).trim()))
    }

    fn serve(&self, port: u16, log: &Path) -> Result<Served, String> {
        let log = fs::File::create(log).map_err(|e| format!("{}: {e}", log.display()))?;
        let mut command = Command::new(self.huecry);
        command.args(["serve", "--listen", &format!("127.0.0.1:{port}")]).arg("--home").arg(&self.home);
        let child = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(log).spawn();
        let mut served = Served(child.map_err(|e| format!("`huecry serve`: {e}"))?);
        let until = Instant::now() + Duration::from_secs(60);
        while Instant::now() < until {
            if answers(port) {
                return Ok(served);
            }
            if let Ok(Some(status)) = served.0.try_wait() {
                return Err(format!("`huecry serve` ended with {status}"));
            }
            sleep(Duration::from_millis(100));
        }
        Err("`huecry serve` does not answer".to_owned())
    }
}

/// A server that ends with the stage.
struct Served(Child);

impl Drop for Served {
    fn drop(&mut self) {
        // SIGTERM by its own number: the node ends what it is doing and saves its indexes.
        let _ = Command::new("kill").arg(self.0.id().to_string()).status();
        for _ in 0..100 {
            if self.0.try_wait().is_ok_and(|ended| ended.is_some()) {
                return;
            }
            sleep(Duration::from_millis(100));
        }
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A folder that goes with the stage.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Result<Folder, String> {
        let folder = std::env::temp_dir().join(format!("huecry-schemathesis-{}", std::process::id()));
        fs::create_dir_all(&folder).map_err(|e| format!("{}: {e}", folder.display()))?;
        Ok(Folder(folder))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // A few files left in the temporary folder harm nobody.
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn free_port() -> Result<u16, String> {
    let listener = TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr());
    listener.map(|address| address.port()).map_err(|e| format!("no free port: {e}"))
}

fn answers(port: u16) -> bool {
    let ask = || -> std::io::Result<bool> {
        let mut stream = TcpStream::connect(("127.0.0.1", port))?;
        stream.set_read_timeout(Some(Duration::from_secs(2)))?;
        write!(stream, "GET /api/openapi.json HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n")?;
        let mut start = [0; 15];
        stream.read_exact(&mut start)?;
        Ok(start.ends_with(b"200 OK"))
    };
    ask().unwrap_or(false)
}

/// Role, bureau, purpose, seconds. Whoever may end the others comes last.
const ASKING: [(&str, &str, &str, &str); 3] = [
    ("ncb.recorder", "FR", "investigate", "60"),
    ("protection.officer", "GS", "data-protection", "35"),
    ("node.operator", "GS", "operate-node", "45"),
];

/// As many vehicles as the settings know numbers of.
const RECORDS: u32 = 6;

const SETTINGS: &str = include_str!("../schemathesis/schemathesis.toml");
const PROGRAM: Laid = Laid {
    name: "schemathesis",
    requirements: include_str!("../schemathesis/requirements.txt"),
    there: "bin/schemathesis",
};
