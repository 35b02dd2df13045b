//! A node for a test, its people by name, and its command line in this process.
//!
//! | who | id | acts for | as |
//! |---|---|---|---|
//! | Ana | FR-0001 | FR | `ncb.recorder` |
//! | Bram | FR-0002 | FR | `ncb.officer` |
//! | Chen | DE-0001 | DE | `ncb.recorder` |
//! | Diego | ES-0001 | ES | `ncb.recorder` |
//! | Gita | GS-0001 | GS | `secretariat.recorder` |
//! | Hugo | GS-0002 | GS | `secretariat.reviewer` |
//! | Ines | GS-0003 | GS | `secretariat.publisher` |
//! | Jun | GS-0004 | GS | `protection.officer` |
//! | Kim | GS-0005 | GS | `node.operator` |

#![allow(dead_code, reason = "each test binary uses its own part of this")]
#![allow(clippy::disallowed_methods, reason = "tests own their temporary folders")]

use huecry::Local;
use huecry_cli::Program;
use huecry_cli::args::{DemoArgs, LineVerb, ServeArgs, StoreChoice};
use huecry_cli::asked::Asked;
use huecry_cli::exit::Exit;
use huecry_cli::out::Out;
use huecry_desk::Desk;
use huecry_terms::{Instant, Trouble};
use serde_json::Value as Json;
use std::cell::{Cell, RefCell};
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use tempfile::TempDir;

pub const ANA: &str = "FR-0001";
pub const BRAM: &str = "FR-0002";
pub const CHEN: &str = "DE-0001";
pub const DIEGO: &str = "ES-0001";
pub const GITA: &str = "GS-0001";
pub const HUGO: &str = "GS-0002";
pub const INES: &str = "GS-0003";
pub const JUN: &str = "GS-0004";
pub const KIM: &str = "GS-0005";

/// Founded once a test binary and written out for each test: founding is the same for all.
static FOUNDED: LazyLock<Vec<(PathBuf, Vec<u8>)>> = LazyLock::new(|| {
    let node = Node::bare();
    node.run(&["init", "--organisation", "World Police Organisation"]).expect(0);
    for bureau in ["FR", "DE", "ES"] {
        assert_eq!(node.run(&["bureau", "add", bureau]).expect(0).out, format!("{bureau}\n"));
    }
    for (bureau, role, name, id) in PEOPLE {
        let added = node.run(&["people", "add", "--bureau", bureau, "--role", role, "--name", name]).expect(0);
        assert_eq!(added.out, format!("{id}\n"), "the id alone");
    }
    node.restart();
    files(&node.home(), Path::new(""))
});

const PEOPLE: [(&str, &str, &str, &str); 9] = [
    ("FR", "ncb.recorder", "Ana Lopes", ANA),
    ("FR", "ncb.officer", "Bram de Vries", BRAM),
    ("DE", "ncb.recorder", "Chen Wei", CHEN),
    ("ES", "ncb.recorder", "Diego Ruiz", DIEGO),
    ("GS", "secretariat.recorder", "Gita Rao", GITA),
    ("GS", "secretariat.reviewer", "Hugo Lind", HUGO),
    ("GS", "secretariat.publisher", "Ines Prado", INES),
    ("GS", "protection.officer", "Jun Sato", JUN),
    ("GS", "node.operator", "Kim Berg", KIM),
];

/// A node in a temporary folder. Its desk stays open from one command to the next until
/// [`Node::restart`]: what a command sees, it sees as the next process would only after a restart.
pub struct Node {
    folder: TempDir,
    open: RefCell<Option<Desk>>,
    now: Cell<Option<Instant>>,
    /// Whether long work is asked to stop.
    pub stopping: Cell<bool>,
}

impl Node {
    /// A founded node with its bureaux and people.
    pub fn new() -> Node {
        let node = Node::bare();
        for (path, bytes) in FOUNDED.iter() {
            let path = node.home().join(path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, bytes).unwrap();
        }
        std::fs::create_dir_all(node.home().join("index")).unwrap();
        node
    }

    /// An empty folder.
    pub fn bare() -> Node {
        let folder = tempfile::tempdir().unwrap();
        Node { folder, open: RefCell::new(None), now: Cell::new(None), stopping: Cell::new(false) }
    }

    pub fn home(&self) -> PathBuf {
        self.folder.path().join("home")
    }

    /// A file beside the home.
    pub fn beside(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Writes a file beside the home.
    pub fn file(&self, name: &str, text: impl AsRef<[u8]>) -> String {
        let path = self.beside(name);
        std::fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_string()
    }

    /// Closes the desk; the next command opens it again.
    pub fn restart(&self) {
        if let Some(desk) = self.open.take() {
            huecry::close(&self.home(), desk).unwrap();
        }
    }

    /// Drops the desk as a killed process would: nothing is saved.
    pub fn crash(&self) {
        drop(self.open.take());
    }

    /// What a face would do with the desk between two commands.
    pub fn with_desk<T>(&self, face: impl FnOnce(&Desk) -> T) -> T {
        let desk = self.open.take().unwrap_or_else(|| huecry::open(&self.home(), self.now(), &mut |_| ()).unwrap());
        let done = face(&desk);
        self.open.replace(Some(desk));
        done
    }

    /// From now on it is that moment, and a millisecond later for each command: ids follow the time.
    pub fn at(&self, moment: &str) {
        self.now.set(Some(moment.parse().unwrap()));
    }

    /// One command line, as the shell would give it, in this node's home.
    pub fn run(&self, words: &[&str]) -> Said {
        let home = self.home();
        let mut line = vec!["huecry", "--home", home.to_str().unwrap()];
        line.extend_from_slice(words);
        let said = run(&line, self);
        self.now.set(self.now.get().map(|now| Instant::from_millisecond(now.as_millisecond() + 1).unwrap()));
        said
    }

    /// The same by an officer, to investigate: a purpose all six registers serve.
    pub fn by(&self, officer: &str, words: &[&str]) -> Said {
        let mut line = words.to_vec();
        line.extend_from_slice(&["--as", officer, "--purpose", "investigate", "--case", "T-2026-1"]);
        self.run(&line)
    }

    /// Enters a record from JSON and returns its number.
    pub fn add(&self, officer: &str, register: &str, json: &str) -> String {
        let said = self.by(officer, &["record", "add", register, "--json", json]).expect(0);
        said.json()[0]["record"].as_str().unwrap().to_string()
    }

    /// The numbers a search finds, likeliest first.
    pub fn found(&self, officer: &str, text: &str) -> Vec<String> {
        let said = self.by(officer, &["search", text, "--json"]);
        assert!(said.code <= 1, "{said:?}");
        let lines = said.json();
        let hits = &lines[..lines.len() - 1];
        assert_eq!(said.code == 0, !hits.is_empty(), "{said:?}");
        hits.iter().map(|hit| hit["record"].as_str().unwrap().to_string()).collect()
    }

    /// `check` says that everything is sound.
    pub fn is_sound(&self) {
        let said = self.run(&["check"]).expect(0);
        assert!(said.lines().all(|line| line.starts_with("sound\t")), "{said:?}");
    }

    /// How many acts there are.
    pub fn acts(&self) -> u64 {
        let checkpoint = self.run(&["log", "checkpoint"]).expect(0);
        checkpoint.lines().nth(1).unwrap().parse().unwrap()
    }

    /// What the node remembers of an act, as the data protection officer reads it.
    pub fn act(&self, number: u64) -> Json {
        let after = (number - 1).to_string();
        let said = self.by(JUN, &["acts", "--after", &after, "--limit", "1", "--json"]).expect(0);
        said.json().remove(0)
    }
}

impl Program for Node {
    fn found(&self, home: &Path, organisation: &str, store: &StoreChoice) -> Result<(), Trouble> {
        huecry::found(home, organisation, store.postgres_url_file.as_deref(), self.now())
    }

    fn open(&self, home: &Path, talk: &mut dyn FnMut(&str)) -> Result<Desk, Trouble> {
        match self.open.take().filter(|_| home == self.home()) {
            Some(desk) => Ok(desk),
            None => huecry::open(home, self.now(), talk),
        }
    }

    fn close(&self, home: &Path, desk: Desk) -> Result<(), Trouble> {
        if home == self.home() {
            self.open.replace(Some(desk));
            return Ok(());
        }
        huecry::close(home, desk)
    }

    fn now(&self) -> Instant {
        self.now.get().unwrap_or_else(Instant::now)
    }

    fn serve(&self, _: &Path, _: &ServeArgs, _: &mut Out<'_>) -> Result<(), Trouble> {
        Err(Trouble::new("nothing is served in this test", ""))
    }

    fn demo(&self, _: &DemoArgs, _: &mut Out<'_>) -> Result<(), Trouble> {
        Err(Trouble::new("no demo in a test", ""))
    }

    fn line(&self, home: Option<&Path>, verb: &LineVerb, out: &mut Out<'_>) -> Result<(), Trouble> {
        huecry::line::ceremony::run(home, verb, self.now(), out)
    }

    fn stopping(&self) -> bool {
        self.stopping.get()
    }

    fn serves(&self) -> Option<std::sync::Arc<Desk>> {
        None
    }

    fn hand_over(&self, home: &Path, asked: &Asked, out: &mut Out<'_>) -> Option<Exit> {
        Local::new().hand_over(home, asked, out)
    }
}

/// What a command said and how it ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    pub code: u8,
    pub out: String,
    pub err: String,
}

impl Said {
    /// It ended so.
    #[track_caller]
    pub fn expect(self, code: u8) -> Said {
        assert_eq!(self.code, code, "out: {}\nerr: {}", self.out, self.err);
        self
    }

    /// The talk holds all of these.
    #[track_caller]
    pub fn says(self, words: &[&str]) -> Said {
        for word in words {
            assert!(self.err.contains(word), "`{word}` is not said: {self:?}");
        }
        self
    }

    pub fn lines(&self) -> impl Iterator<Item = &str> {
        self.out.lines()
    }

    /// Each line of data as JSON.
    pub fn json(&self) -> Vec<Json> {
        let read = |line: &str| serde_json::from_str(line).unwrap_or_else(|e| panic!("{e}: {line}"));
        self.lines().map(read).collect()
    }

    /// The same without what differs from one asking to the next: acts, times, ids.
    pub fn timeless(&self) -> Said {
        Said { code: self.code, out: timeless(&self.out), err: timeless(&self.err) }
    }
}

/// Runs a command line in this process.
pub fn run(line: &[&str], program: &dyn Program) -> Said {
    let (mut data, mut speech) = (Vec::new(), Vec::new());
    let mut out = Out::new(&mut data, &mut speech, false, false);
    let exit = huecry_cli::run(line.iter().map(ToString::to_string).collect(), program, &mut out);
    Said { code: exit.code(), out: String::from_utf8(data).unwrap(), err: String::from_utf8(speech).unwrap() }
}

/// The real list, where the machine has it.
pub fn real_list() -> Option<PathBuf> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/un-consolidated-2018.xml");
    if path.exists() {
        return Some(path);
    }
    eprintln!("skipped: no ../shared/data beside the repository");
    None
}

/// Every file in a folder and below, by its path from there.
pub fn files(root: &Path, under: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(root.join(under)).unwrap().map(Result::unwrap) {
        let path = under.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            found.extend(files(root, &path));
        } else {
            found.push((path, std::fs::read(entry.path()).unwrap()));
        }
    }
    found
}

/// Numbers behind `act`, moments and UUIDs become `#`.
fn timeless(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let run = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || "-:.".contains(c)).len();
        let word = &rest[..run];
        let plain = word.trim_end_matches(['.', ':', ',']);
        let before = kept.trim_end_matches([' ', ':', '"', '(']);
        let of_act = before.ends_with("act") || before.ends_with("Act");
        if run == 0 || !c.is_ascii_alphanumeric() {
            kept.push(c);
            rest = &rest[c.len_utf8()..];
            continue;
        }
        let number = !plain.is_empty() && plain.bytes().all(|b| b.is_ascii_digit());
        if (of_act && number) || plain.parse::<Instant>().is_ok() || plain.parse::<huecry_terms::RecordId>().is_ok() {
            kept.push('#');
            kept.push_str(&word[plain.len()..]);
        } else {
            kept.push_str(word);
        }
        rest = &rest[run..];
    }
    kept
}
