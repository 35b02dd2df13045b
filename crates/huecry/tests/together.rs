//! Several processes over one PostgreSQL database, each with a home of its own: one ledger, one set of numbers,
//! what one has recorded the other finds, and one may be killed at any moment.
//!
//! Needs `HUECRY_TEST_PG`, the connection string of a server where the test may create databases; without it
//! these tests say that they are skipped, or fail where `HUECRY_REQUIRE_ALL=1`.

#![allow(clippy::disallowed_methods, reason = "tests own their temporary folders, clocks and children")]

use huecry_desk::catalogue_change::{self, InForce};
use huecry_desk::node::Follower;
use huecry_desk::record::{self, Envelope};
use huecry_desk::{Desk, log, node, people, search, subscription};
use huecry_terms::{Act, ActId, Call, Face, Failure, Instant, RecordId, RegisterId, SubscriptionId};
use serde_json::{Map, Value as Json, json};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::channel;
use std::time::Duration;
use tempfile::TempDir;

const ANA: &str = "FR-0001";
const CHEN: &str = "DE-0001";

/// One node with two homes.
struct Two {
    folder: TempDir,
    database: String,
    server: String,
}

impl Two {
    /// Founds the node in home `a`; home `b` is another one.
    fn new(test: &str) -> Option<Two> {
        let Ok(server) = std::env::var("HUECRY_TEST_PG") else {
            let missing = "HUECRY_TEST_PG names no PostgreSQL server where this test may create a database";
            assert!(std::env::var("HUECRY_REQUIRE_ALL").as_deref() != Ok("1"), "{missing}");
            println!("skipped: {missing}");
            return None;
        };
        let database = format!("huecry_two_{}_{test}", std::process::id());
        let two = Two { folder: tempfile::tempdir().unwrap(), database, server };
        two.ask(&format!("DROP DATABASE IF EXISTS {}", two.database));
        two.ask(&format!("CREATE DATABASE {}", two.database));
        let url = two.folder.path().join("postgres-url");
        std::fs::write(&url, two.url()).unwrap();
        let by_operator: [&[&str]; 6] = [
            &["init", "--organisation", "World Police Organisation", "--postgres-url-file", url.to_str().unwrap()],
            &["bureau", "add", "FR"],
            &["bureau", "add", "DE"],
            &["people", "add", "--bureau", "FR", "--role", "ncb.recorder", "--name", "Ana Lopes"],
            &["people", "add", "--bureau", "DE", "--role", "ncb.recorder", "--name", "Chen Wei"],
            &["people", "add", "--bureau", "GS", "--role", "secretariat.reviewer", "--name", "Hugo Lind"],
        ];
        for words in by_operator {
            two.run("a", words, 0);
        }
        let ines = ["people", "add", "--bureau", "GS", "--role", "secretariat.publisher", "--name", "Ines Prado"];
        two.run("a", &ines, 0);
        two.copy_home("b");
        Some(two)
    }

    /// Makes another home of the node, as an operator makes it.
    fn copy_home(&self, home: &str) {
        let (a, home) = (self.home("a"), self.home(home));
        std::fs::create_dir_all(home.join("keys")).unwrap();
        for file in ["huecry.toml", "keys/log.key", "keys/log.vkey"] {
            std::fs::copy(a.join(file), home.join(file)).unwrap();
        }
    }

    fn ask(&self, sql: &str) {
        postgres::Client::connect(&self.server, postgres::NoTls).unwrap().batch_execute(sql).unwrap();
    }

    /// The server's connection string with this test's database in place of the one it names.
    fn url(&self) -> String {
        match self.server.split_once("://") {
            None => format!("{} dbname={}", self.server, self.database),
            Some((scheme, rest)) => {
                let (path, options) = rest.split_once('?').unwrap_or((rest, ""));
                format!("{scheme}://{}/{}?{options}", path.split('/').next().unwrap(), self.database)
            }
        }
    }

    fn home(&self, home: &str) -> PathBuf {
        self.folder.path().join(home)
    }

    fn open(&self, home: &str) -> Desk {
        huecry::open(&self.home(home), Instant::now(), &mut |_| {}).unwrap()
    }

    /// The real program, in a home; it ends so.
    #[track_caller]
    fn run(&self, home: &str, words: &[&str], code: i32) -> Output {
        let output = self.program(home, words);
        assert_eq!(output.status.code(), Some(code), "{words:?}: {output:?}");
        output
    }

    fn program(&self, home: &str, words: &[&str]) -> Output {
        Command::new(program()).arg("--home").arg(self.home(home)).args(words).output().unwrap()
    }

    /// The same by an officer.
    #[track_caller]
    fn by(&self, officer: &str, home: &str, words: &[&str], code: i32) -> String {
        String::from_utf8(self.run(home, &by(officer, words), code).stdout).unwrap()
    }

    /// Everything holds, seen from either home.
    fn is_sound(&self) {
        for home in ["a", "b"] {
            let said = String::from_utf8(self.run(home, &["check"], 0).stdout).unwrap();
            assert!(said.lines().all(|line| line.starts_with("sound\t")), "{home}: {said}");
        }
    }
}

impl Drop for Two {
    fn drop(&mut self) {
        self.ask(&format!("DROP DATABASE IF EXISTS {} WITH (FORCE)", self.database));
    }
}

/// The program in one home, and a desk that is open all the while in the other.
#[test]
fn the_program_in_one_home_works_beside_a_desk_in_the_other() {
    let Some(two) = Two::new("beside") else { return };
    let desk = two.open("a");
    let held = two.run("a", &["check"], 75);
    assert!(String::from_utf8_lossy(&held.stderr).contains("store.lock"), "{held:?}");
    let added = r#"{"nature": "individual", "names": "Zeferino Quaresma", "other-identifiers": "ZQ-1"}"#;
    two.by(ANA, "b", &["record", "add", "nominals", "--json", added], 0);
    let own = add(&desk, &call(&desk, CHEN, "OWN"), "Somebody Else", "ZQ-2");
    two.by(ANA, "b", &["search", "ZQ-2"], 0);
    two.by(ANA, "b", &["search", "ZQ-3"], 1);
    // The other's record has come to this desk by the time it has heard of it.
    let mut follower = Follower::default();
    while found(&desk, "ZQ-1").is_empty() {
        node::keep_up(&desk, &mut follower, PATIENCE, &Instant::now).unwrap();
    }
    assert_eq!(found(&desk, "ZQ-2"), [own]);
    // What the other process did since is in the ledger of this one, at once.
    two.by(ANA, "b", &["search", "ZQ-3"], 1);
    let last = node::acts_now(&desk).unwrap() - 1;
    let proof = log::prove(&desk, ActId(last)).unwrap();
    assert_eq!(log::verify_here(&desk, proof.as_bytes()).unwrap().unwrap().act, ActId(last));
    for checked in node::check(&desk).unwrap() {
        assert!(checked.sound, "{checked:?}");
    }
    huecry::close(&two.home("a"), desk).unwrap();
    two.is_sound();
}

/// Two desks with a worker each, both recording what a standing query asks for: every hit is raised, and once.
#[test]
fn hits_are_raised_once_whichever_process_compares() {
    let Some(two) = Two::new("hits") else { return };
    let (a, b) = (two.open("a"), two.open("b"));
    // Placed through one of them; the other one never heard of it.
    let chen = call(&a, CHEN, "STANDING");
    let query = search::read(&a.catalogue, "Zeferino Wanted", vec![nominals()], 1, chen.now);
    let id = subscription::add(&a, &chen, &query).unwrap();
    let over = AtomicBool::new(false);
    let wanted = std::thread::scope(|scope| {
        let _ = [&a, &b].map(|desk| scope.spawn(|| work(desk, &over)));
        let recorders: Vec<_> = (0..6)
            .map(|n| {
                let desk = [&a, &b][n % 2];
                scope.spawn(move || {
                    let one = |turn| add(desk, &call(desk, ANA, "ADD"), "Zeferino Wanted", &format!("ZQ-{n}-{turn}"));
                    (0..8).map(one).collect::<Vec<_>>()
                })
            })
            .collect();
        // Others come and go meanwhile: each of them makes what was prepared out of date.
        for n in 0..6 {
            let desk = [&b, &a][n % 2];
            let chen = call(desk, CHEN, "COMES AND GOES");
            let other = subscription::add(desk, &chen, &query).unwrap();
            subscription::end([&a, &b][n % 2], &chen, other).unwrap();
        }
        let wanted: BTreeSet<RecordId> = recorders.into_iter().flat_map(|r| r.join().unwrap()).collect();
        over.store(true, Ordering::Relaxed);
        wanted
    });
    let (hits, _) = subscription::hits(&b, &chen, id).unwrap();
    assert_eq!(hits.len(), wanted.len());
    assert_eq!(hits.iter().map(|(hit, _)| hit.record).collect::<BTreeSet<_>>(), wanted);
    raised_once(&two, id, &wanted);
    huecry::close(&two.home("a"), a).unwrap();
    huecry::close(&two.home("b"), b).unwrap();
    two.is_sound();
}

/// Not in the acts either: of all that raised hits each names other ones.
fn raised_once(two: &Two, id: SubscriptionId, wanted: &BTreeSet<RecordId>) {
    let store = huecry_store::Store::open(&huecry_store::Place::Postgres { url: two.url() }).unwrap();
    let mut named = BTreeMap::new();
    let mut after = None;
    loop {
        let acts = store.acts(&huecry_store::ActFilter::default(), after, 1_000).unwrap();
        let Some(last) = acts.last() else { break };
        after = Some(last.id);
        for act in &acts {
            let Some(Act::HitsRaised { hits, .. }) = act.entry.as_ref().map(|entry| &entry.act) else { continue };
            for (_, hit) in hits.iter().filter(|(of, _)| *of == id) {
                let before = named.insert((hit.record, hit.version), act.id);
                assert_eq!(before, None, "raised by act {:?} and again by act {}", before, act.id);
            }
        }
    }
    let first: BTreeSet<RecordId> = named.keys().filter(|(_, version)| *version == 1).map(|(id, _)| *id).collect();
    assert!(wanted.is_subset(&first), "{} of {} were raised", first.len(), wanted.len());
}

/// What one process acknowledges the other one finds as soon as it has heard of it, and always soon.
#[test]
fn what_one_process_acknowledged_the_other_one_finds() {
    let Some(two) = Two::new("finds") else { return };
    let (a, b) = (two.open("a"), two.open("b"));
    let over = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let _ = [&a, &b].map(|desk| scope.spawn(|| work(desk, &over)));
        let mut waits = Vec::new();
        for n in 0..40 {
            let (from, to) = if n % 2 == 0 { (&a, &b) } else { (&b, &a) };
            let text = format!("ZQ-{n}");
            let id = add(from, &call(from, ANA, "ADD"), "Somebody", &text);
            assert_eq!(found(from, &text), [id], "the process that recorded it finds it at once");
            let began = std::time::Instant::now();
            while found(to, &text) != [id] {
                assert!(began.elapsed() < PATIENCE, "{text} is not found");
            }
            waits.push(began.elapsed());
        }
        over.store(true, Ordering::Relaxed);
        waits.sort();
        println!("found elsewhere after {:?} (half), {:?} (all)", waits[waits.len() / 2], waits[waits.len() - 1]);
    });
}

/// A text signed through one process binds the others from the moment on when it is in force.
#[test]
fn a_catalogue_signed_through_one_process_is_not_ignored_by_the_other() {
    let Some(two) = Two::new("catalogue") else { return };
    let b = two.open("b");
    let (hugo, ines) = ("GS-0001", "GS-0002");
    let file = two.folder.path().join("seized-boats.toml");
    std::fs::write(&file, SEIZED_BOATS).unwrap();
    let hash = two.by(hugo, "a", &["catalogue", "propose", file.to_str().unwrap()], 4).trim().to_string();
    let mut follower = Follower::default();
    node::keep_up(&b, &mut follower, Duration::ZERO, &Instant::now).unwrap();
    assert_eq!(follower.catalogue, InForce::Ours);
    two.by(ines, "a", &["catalogue", "sign", &hash], 0);
    assert_eq!(catalogue_change::in_force_now(&b).unwrap(), InForce::UntilOpened);
    assert_eq!(found(&b, "ZQ-1"), [], "it works on until the text is in force");
    // Opening the node puts it in force.
    two.by(ANA, "a", &["search", "ZQ-1"], 1);
    assert_eq!(catalogue_change::in_force_now(&b).unwrap(), InForce::Replaced);
    let query = search::read(&b.catalogue, "ZQ-1", vec![nominals()], 5, Instant::now());
    let ana = people::identify(&b, &ANA.parse().unwrap(), why("CASE"), Instant::now(), Face::Node).unwrap();
    match search::run(&b, &ana, &query) {
        Err(Failure::Trouble(trouble)) => assert!(trouble.advice.contains("start this process again"), "{trouble}"),
        other => panic!("it was answered: {other:?}"),
    }
    huecry::close(&two.home("b"), b).unwrap();
    let b = two.open("b");
    assert_eq!(found(&b, "ZQ-1"), []);
    assert!(b.catalogue.registers().iter().any(|register| register.id.as_str() == "seized-boats"));
    huecry::close(&two.home("b"), b).unwrap();
    two.is_sound();
}

/// A process that serves, and is killed when nobody needs it any more.
struct Serving {
    child: std::process::Child,
    address: String,
}

impl Serving {
    fn start(home: &Path) -> Serving {
        let mut child = Command::new(program())
            .args(["serve", "--listen", "127.0.0.1:0", "--home"])
            .arg(home)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut address = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut address).unwrap();
        Serving { child, address: address.trim().trim_start_matches("http://").to_string() }
    }

    /// What `/readyz` says, as a number.
    fn readiness(&self) -> u16 {
        let mut stream = std::net::TcpStream::connect(&self.address).unwrap();
        let host = &self.address;
        write!(stream, "GET /readyz HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n").unwrap();
        let mut answer = String::new();
        BufReader::new(stream).read_line(&mut answer).unwrap();
        answer.split(' ').nth(1).unwrap().parse().unwrap()
    }

    fn says_in_time(&self, wanted: u16) {
        let began = std::time::Instant::now();
        while self.readiness() != wanted {
            assert!(began.elapsed() < PATIENCE, "/readyz says {} and not {wanted}", self.readiness());
            std::thread::sleep(Duration::from_millis(50));
        }
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Two real servers side by side; the command line reaches each through its home.
#[test]
fn two_that_serve_are_one_node() {
    let Some(two) = Two::new("serve") else { return };
    let (a, b) = (Serving::start(&two.home("a")), Serving::start(&two.home("b")));
    a.says_in_time(200);
    b.says_in_time(200);
    for n in 0..6 {
        let (from, to) = if n % 2 == 0 { ("a", "b") } else { ("b", "a") };
        let json = format!(r#"{{"nature": "individual", "names": "Somebody", "other-identifiers": "ZQ-{n}"}}"#);
        let number = two.by(ANA, from, &["record", "add", "nominals", "--json", &json], 0);
        let search = |home: &str| two.program(home, &by(CHEN, &["search", &format!("ZQ-{n}"), "--json"])).stdout;
        assert!(!search(from).is_empty(), "{number} is found at once where it was recorded");
        let began = std::time::Instant::now();
        while two.program(to, &by(CHEN, &["search", &format!("ZQ-{n}")])).status.code() != Some(0) {
            assert!(began.elapsed() < PATIENCE, "{number} is not found");
        }
    }
    // A text is signed, and a third process opens the node under it.
    two.copy_home("c");
    let file = two.folder.path().join("seized-boats.toml");
    std::fs::write(&file, SEIZED_BOATS).unwrap();
    let hash = two.by("GS-0001", "c", &["catalogue", "propose", file.to_str().unwrap()], 4).trim().to_string();
    two.by("GS-0002", "c", &["catalogue", "sign", &hash], 0);
    two.by(ANA, "c", &["search", "ZQ-1"], 0);
    // Both open themselves again: who calls meanwhile waits, or is told to come again.
    for (server, home) in [(a, "a"), (b, "b")] {
        let began = std::time::Instant::now();
        let boats = || two.program(home, &by(ANA, &["search", "ZQ-1", "--register", "seized-boats"]));
        while boats().status.code() != Some(1) {
            assert!(began.elapsed() < PATIENCE, "{home} is not opened again: {:?}", boats());
        }
        server.says_in_time(200);
        two.by(ANA, home, &["search", "ZQ-1"], 0);
    }
    two.is_sound();
}

/// A command line of an officer.
fn by<'w>(officer: &'w str, words: &[&'w str]) -> Vec<&'w str> {
    [words, &["--as", officer, "--purpose", "investigate", "--case", "T-2026-1"]].concat()
}

const HOME: &str = "HUECRY_TOGETHER_HOME";

/// Two processes under load, and one of them is killed again and again.
#[test]
fn one_of_two_processes_is_killed_under_load() {
    let Some(two) = Two::new("killed") else { return };
    let id = two.by(CHEN, "a", &["subscription", "add", "Zeferino Wanted"], 0);
    let id = SubscriptionId(id.trim().parse::<RecordId>().unwrap().0);
    let survivor = Load::start(&two.home("b"), "B");
    let (mut told, mut lived) = (Told::default(), 0);
    for round in 0..6_u64 {
        let victim = Load::start(&two.home("a"), &format!("A{round}"));
        let before = survivor.heard();
        victim.kill_after(Duration::from_millis(100 + round * 7919 % 800), &mut told);
        // The other one goes on: more comes from it, killed or not.
        survivor.waits_for(before + 20);
        lived = survivor.heard();
    }
    assert!(told.acts.len() > 60, "the victims came to work: {}", told.acts.len());
    survivor.kill_after(Duration::ZERO, &mut told);
    assert!(lived > 100, "the survivor came to work: {lived}");
    two.is_sound();
    let (a, b) = (two.open("a"), two.open("b"));
    for desk in [&a, &b] {
        for (n, (act, case)) in told.acts.iter().enumerate() {
            if n % 17 == 0 {
                let proof = log::prove(desk, ActId(*act)).unwrap();
                let verified = log::verify_here(desk, proof.as_bytes()).unwrap().unwrap();
                assert_eq!((verified.act, verified.content), (ActId(*act), log::Content::Matches), "{case}");
            }
        }
        for (number, id) in told.records.iter().step_by(23) {
            assert!(found(desk, number).contains(id), "{number} was acknowledged and is not found");
        }
    }
    drop((a, b));
    let store = huecry_store::Store::open(&huecry_store::Place::Postgres { url: two.url() }).unwrap();
    for (act, case) in &told.acts {
        let entry = store.act(ActId(*act)).unwrap().unwrap_or_else(|| panic!("act {act} is gone")).entry.unwrap();
        assert_eq!(entry.case.unwrap().as_str(), case, "act {act} is another one");
    }
    drop(store);
    raised_once(&two, id, &told.wanted);
}

/// What processes acknowledged.
#[derive(Default)]
struct Told {
    /// Act → the case it was done in, which no other act has.
    acts: BTreeMap<u64, String>,
    /// The number a record is found by.
    records: BTreeMap<String, RecordId>,
    /// Records the standing query asks for.
    wanted: BTreeSet<RecordId>,
}

impl Told {
    /// A line may be cut short by the kill: what it tells was not told then.
    fn hear(&mut self, line: &str) {
        let words: Vec<&str> = line.split(' ').collect();
        let ["did", act, case, rest @ .., "."] = words.as_slice() else { return };
        assert_eq!(self.acts.insert(act.parse().unwrap(), case.to_string()), None, "act {act} was given twice");
        if let [kind, record, number] = rest {
            let record = record.parse().unwrap();
            self.records.insert(number.to_string(), record);
            if *kind == "wanted" {
                self.wanted.insert(record);
            }
        }
    }
}

/// A process at work.
struct Load {
    child: std::process::Child,
    ear: std::thread::JoinHandle<Vec<String>>,
    heard: std::sync::Arc<std::sync::atomic::AtomicUsize>,
    complaints: std::thread::JoinHandle<String>,
}

impl Load {
    /// Starts one, and waits until it has acknowledged something.
    fn start(home: &Path, name: &str) -> Load {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "the_load", "--nocapture", "--test-threads=1"])
            .env(HOME, home)
            .env("HUECRY_TOGETHER_NAME", name)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let mut errors = child.stderr.take().unwrap();
        let heard = std::sync::Arc::new(std::sync::atomic::AtomicUsize::new(0));
        let (began, first) = channel();
        let count = heard.clone();
        let ear = std::thread::spawn(move || {
            let said = lines.map_while(Result::ok).filter(|line| line.starts_with("did "));
            let said = said.inspect(|_| {
                count.fetch_add(1, Ordering::Relaxed);
                let _ = began.send(());
            });
            said.collect::<Vec<String>>()
        });
        let complaints = std::thread::spawn(move || std::io::read_to_string(&mut errors).unwrap_or_default());
        // A child that ends without a word has complained instead.
        let _ = first.recv();
        Load { child, ear, heard, complaints }
    }

    fn heard(&self) -> usize {
        self.heard.load(Ordering::Relaxed)
    }

    fn waits_for(&self, count: usize) {
        let began = std::time::Instant::now();
        while self.heard() < count {
            assert!(began.elapsed() < PATIENCE, "it does not go on");
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    fn kill_after(mut self, time: Duration, told: &mut Told) {
        std::thread::sleep(time);
        self.child.kill().unwrap();
        self.child.wait().unwrap();
        let complaints = self.complaints.join().unwrap();
        assert!(!complaints.contains("panicked"), "{complaints}");
        self.ear.join().unwrap().iter().for_each(|line| told.hear(line));
    }
}

/// The load; by itself it does nothing.
#[test]
fn the_load() {
    let Ok(home) = std::env::var(HOME) else { return };
    let name = std::env::var("HUECRY_TOGETHER_NAME").unwrap();
    let desk = huecry::open(Path::new(&home), Instant::now(), &mut |_| {}).unwrap();
    let over = AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| work(&desk, &over));
        for thread in 0..4 {
            let (desk, name) = (&desk, &name);
            // Longer than any child lives.
            scope.spawn(move || (0..1_000_000).for_each(|n| one_turn(desk, &format!("{name}T{thread}N{n}"), n)));
        }
    });
}

fn one_turn(desk: &Desk, case: &str, n: u64) {
    let ana = call(desk, ANA, case);
    let number = format!("ZQ-{case}");
    let (kind, name) = if n % 4 == 1 { ("wanted", "Zeferino Wanted") } else { ("record", "Somebody Else") };
    let values = object(json!({"nature": "individual", "names": name, "other-identifiers": number}));
    let written = record::add(desk, &ana, &nominals(), Envelope::default(), values).unwrap();
    tell(&format!("did {} {case} {kind} {} {number} .", written.act, written.record));
    let case = format!("{case}S");
    let query = search::read(&desk.catalogue, &number, vec![nominals()], 5, ana.now);
    let answer = search::run(desk, &call(desk, ANA, &case), &query).unwrap();
    assert!(answer.hits.iter().any(|hit| hit.record.id == written.record), "{number} is not found at once");
    tell(&format!("did {} {case} .", answer.act));
}

/// The worker of a process, as `huecry serve` has it.
fn work(desk: &Desk, over: &AtomicBool) {
    let mut follower = Follower::default();
    while !over.load(Ordering::Relaxed) {
        node::keep_up(desk, &mut follower, Duration::from_millis(200), &Instant::now).unwrap();
    }
}

fn add(desk: &Desk, call: &Call, name: &str, number: &str) -> RecordId {
    let values = object(json!({"nature": "individual", "names": name, "other-identifiers": number}));
    record::add(desk, call, &nominals(), Envelope::default(), values).unwrap().record
}

/// What a search finds, likeliest first.
fn found(desk: &Desk, text: &str) -> Vec<RecordId> {
    let ana = call(desk, ANA, "FIND");
    let query = search::read(&desk.catalogue, text, vec![nominals()], 5, ana.now);
    search::run(desk, &ana, &query).unwrap().hits.into_iter().map(|hit| hit.record.id).collect()
}

fn call(desk: &Desk, officer: &str, case: &str) -> Call {
    people::identify(desk, &officer.parse().unwrap(), why(case), Instant::now(), Face::LocalCommandLine).unwrap()
}

fn why(case: &str) -> (huecry_terms::PurposeId, huecry_terms::CaseRef) {
    ("investigate".parse().unwrap(), case.parse().unwrap())
}

fn nominals() -> RegisterId {
    "nominals".parse().unwrap()
}

fn object(json: Json) -> Map<String, Json> {
    let Json::Object(map) = json else { unreachable!() };
    map
}

/// One line, whole: it is told only after it was acknowledged.
fn tell(line: &str) {
    let mut out = std::io::stdout().lock();
    out.write_all(format!("{line}\n").as_bytes()).unwrap();
    out.flush().unwrap();
}

/// The real program; another build of it with `HUECRY_PROGRAM`.
fn program() -> String {
    std::env::var("HUECRY_PROGRAM").unwrap_or_else(|_| env!("CARGO_BIN_EXE_huecry").to_string())
}

/// How long is waited for what must come; it comes at once.
const PATIENCE: Duration = Duration::from_secs(60);

const SEIZED_BOATS: &str = r#"# Boats seized at sea: a register of this node's own.

id       = "seized-boats"
version  = 1
subject  = "object"
number   = "BOT"
title    = { en = "Seized boats", fr = "Bateaux saisis", es = "Embarcaciones incautadas", ar = "القوارب المضبوطة" }
about    = { en = "Boats seized at sea.", fr = "Bateaux saisis en mer.", es = "Embarcaciones incautadas en el mar.", ar = "قوارب ضُبطت في البحر." }
no_record = { en = "This does not mean the boat was never seized.", fr = "Cela ne signifie pas que le bateau n'a jamais été saisi.", es = "Esto no significa que la embarcación nunca haya sido incautada.", ar = "لا يعني ذلك أن القارب لم يُضبط قط." }
legal_basis = [{ cite = "RPD 10", checked = false }]
purposes = ["investigate", "locate-object"]
summary  = ["boat-name", "hull-number"]

[retention]
keep        = "5 years"
counts_from = "recorded"
remind      = "6 months"
then        = "erase"

[access]
record  = ["ncb.recorder"]
consult = ["ncb"]
public  = []

[[section]]
id       = "boat"
title    = { en = "The boat", fr = "Le bateau", es = "La embarcación", ar = "القارب" }

  [[section.field]]
  tag      = 1
  id       = "hull-number"
  kind     = "identifier"
  scheme   = "serial"
  search   = "tolerant"
  label    = { en = "Hull number", fr = "Numéro de coque", es = "Número de casco", ar = "رقم البدن" }

  [[section.field]]
  tag      = 2
  id       = "boat-name"
  kind     = "name"
  of       = "vessel"
  need     = "required"
  search   = "fuzzy"
  label    = { en = "Name", fr = "Nom", es = "Nombre", ar = "الاسم" }
"#;
