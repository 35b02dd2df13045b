//! SIGKILL at random moments, under load: what was acknowledged is there afterwards, and nothing is
//! half there.
//!
//! 25 kills in a normal run, `HUECRY_KILLS=200` for the figure of a release. The load is this very test
//! binary, started again: eight threads record, change, take back, erase and search in one desk that
//! they open and close again and again, and say what was acknowledged. Every fifth victim is the real
//! program in the middle of an import.

#![allow(clippy::disallowed_methods, reason = "tests own their temporary folders, clocks and children")]

mod node;

use huecry_desk::record::{self, Envelope, Revision};
use huecry_desk::{Desk, log, people, search, subscription};
use huecry_ledger::{Folder, Log, TreeHead};
use huecry_store::{Place, Store};
use huecry_terms::{ActId, Call, Face, Instant, RecordId, RegisterId, SubscriptionId};
use node::{ANA, CHEN, Node};
use serde_json::{Map, Value as Json, json};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::Duration;

const HOME: &str = "HUECRY_KILL_HOME";
const ROUND: &str = "HUECRY_KILL_ROUND";
/// A home grows with every round, and all of it is looked at after every kill.
const ROUNDS_A_HOME: u64 = 25;

#[test]
fn whatever_was_acknowledged_survives_every_kill() {
    let kills: u64 = std::env::var("HUECRY_KILLS").ok().and_then(|n| n.parse().ok()).unwrap_or(25);
    let (mut killed, mut acknowledged) = (0, 0);
    while killed < kills {
        let mut victim = Victim::new();
        for round in killed..kills.min(killed + ROUNDS_A_HOME) {
            victim.kill_once(round);
            victim.is_whole(round);
        }
        killed = kills.min(killed + ROUNDS_A_HOME);
        acknowledged += victim.told.acts.len();
        victim.import_to_its_end();
        eprintln!("{killed} kills, {acknowledged} acknowledged acts, none lost");
    }
    assert!(acknowledged as u64 > kills * 20, "the children came to work: {acknowledged}");
}

/// A node that is killed, and what it has told before.
struct Victim {
    node: Node,
    standing: String,
    rows: String,
    told: Told,
    signed: TreeHead,
}

/// What was acknowledged before the kills.
#[derive(Default)]
struct Told {
    /// Act → the case it was done in, which no other act has.
    acts: BTreeMap<u64, String>,
    /// Record → its last acknowledged version and what it says; `None` once it was erased.
    records: BTreeMap<RecordId, Option<(u32, String)>>,
    /// Records that a standing query asks for.
    wanted: BTreeSet<RecordId>,
}

impl Told {
    /// A line may be cut short by the kill: what it tells was not told then.
    fn hear(&mut self, line: &str) {
        let words: Vec<&str> = line.split(' ').collect();
        let Some((&".", words)) = words.split_last() else { return };
        let ["did", act, case, rest @ ..] = words else { return };
        self.acts.insert(act.parse().unwrap(), case.to_string());
        match rest {
            [] => {}
            ["wanted", record, version, says] => {
                self.wanted.insert(record.parse().unwrap());
                self.records.insert(record.parse().unwrap(), Some((version.parse().unwrap(), says.to_string())));
            }
            ["record", record, version, says] => {
                self.records.insert(record.parse().unwrap(), Some((version.parse().unwrap(), says.to_string())));
            }
            ["erased", record] => _ = self.records.insert(record.parse().unwrap(), None),
            other => panic!("{other:?}"),
        }
    }
}

impl Victim {
    fn new() -> Victim {
        let node = Node::new();
        let standing = node.by(CHEN, &["subscription", "add", "Zeferino Wanted"]).expect(0).out.trim_end().to_string();
        let row = |n: u32| json!({"ref": format!("IMP-{n}"), "handling": "H0", "nature": "entity", "names": format!("Imported House {n}")});
        let rows: String = (0..3_000).map(|n| format!("{}\n", row(n))).collect();
        let rows = node.file("rows.jsonl", rows);
        node.restart();
        Victim { node, standing, rows, told: Told::default(), signed: TreeHead::EMPTY }
    }

    fn kill_once(&mut self, round: u64) {
        let mut dice = Dice(round.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ u64::from(std::process::id()));
        if round % 5 == 4 {
            let child = self.import();
            self.kill(child, false, Duration::from_millis(dice.below(700)));
        } else {
            let child = Command::new(std::env::current_exe().unwrap())
                .args(["--exact", "the_load", "--nocapture", "--test-threads=1"])
                .env(HOME, self.node.home())
                .env(ROUND, round.to_string())
                .stdout(Stdio::piped())
                .stderr(Stdio::piped())
                .spawn()
                .unwrap();
            // Most at work, however slow the machine; some while they open the node.
            self.kill(child, round % 5 != 1, Duration::from_millis(dice.below(700)));
        }
    }

    fn kill(&mut self, mut child: Child, at_work: bool, after: Duration) {
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let (began, first) = std::sync::mpsc::channel();
        let ear = std::thread::spawn(move || {
            let heard =
                lines.map_while(Result::ok).inspect(|line| _ = line.starts_with("did ").then(|| began.send(())));
            heard.collect::<Vec<String>>()
        });
        let mut errors = child.stderr.take().unwrap();
        let complaints = std::thread::spawn(move || std::io::read_to_string(&mut errors).unwrap_or_default());
        if at_work {
            // A child that ends without a word has complained instead.
            let _ = first.recv();
        }
        std::thread::sleep(after);
        child.kill().unwrap();
        child.wait().unwrap();
        let complaints = complaints.join().unwrap();
        assert!(!complaints.contains("panicked"), "{complaints}");
        ear.join().unwrap().iter().for_each(|line| self.told.hear(line));
    }

    fn import(&self) -> Child {
        Command::new(program())
            .args(["record", "import", "nominals", &self.rows, "--home"])
            .arg(self.node.home())
            .args(["--as", CHEN, "--purpose", "record-keeping", "--case", "IMPORT", "--rejects"])
            .arg(self.node.beside("rejects"))
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap()
    }

    /// Everything that must hold after a kill.
    fn is_whole(&mut self, round: u64) {
        let mut dice = Dice(round ^ 0x5eed);
        let desk = huecry::open(&self.node.home(), Instant::now(), &mut |_| {}).unwrap();
        for checked in huecry_desk::node::check(&desk).unwrap() {
            assert!(checked.sound, "round {round}: {checked:?}");
        }
        let acts = huecry_desk::node::acts(&desk);
        for _ in 0..12 {
            let act = ActId(dice.below(acts));
            let proof = log::prove(&desk, act).unwrap();
            let verified = log::verify_here(&desk, proof.as_bytes()).unwrap().unwrap();
            assert_eq!((verified.act, verified.content), (act, log::Content::Matches), "round {round}");
        }
        self.hits_are_raised_once(&desk);
        self.records_are_found(&desk, &mut dice);
        let signed = log::checkpoint(&desk).unwrap();
        self.log_has_only_grown(&desk, signed.head());
        match round % 2 {
            0 => huecry::close(&self.node.home(), desk).unwrap(),
            _ => drop(desk),
        }
        self.acknowledged_acts_and_records_are_there();
    }

    fn hits_are_raised_once(&self, desk: &Desk) {
        let call = call(desk, CHEN, "HITS");
        let id: RecordId = self.standing.parse().unwrap();
        let (hits, _) = subscription::hits(desk, &call, SubscriptionId(id.0)).unwrap();
        let mut raised = BTreeSet::new();
        for (hit, _) in &hits {
            assert!(raised.insert((hit.record, hit.version)), "raised twice: {hit:?}");
        }
        for record in &self.told.wanted {
            if let Some(Some((1, _))) = self.told.records.get(record) {
                // It may have been erased by an act that nobody heard of.
                let gone = || record::show(desk, &call, &nominals(), &record.to_string()).is_err();
                assert!(raised.contains(&(*record, 1)) || gone(), "no hit was raised for {record}");
            }
        }
    }

    fn records_are_found(&self, desk: &Desk, dice: &mut Dice) {
        let living: Vec<_> = self.told.records.iter().filter_map(|(id, told)| Some((id, told.as_ref()?))).collect();
        for _ in 0..living.len().min(12) {
            let (id, (_, says)) = living[dice.below(living.len() as u64) as usize];
            let number = says.split('/').next().unwrap();
            let call = call(desk, CHEN, "FIND");
            let query = search::read(&desk.catalogue, number, vec![nominals()], 5, call.now);
            let answer = search::run(desk, &call, &query).unwrap();
            // It may have been erased by an act that nobody heard of.
            let gone = || record::show(desk, &call, &nominals(), &id.to_string()).is_err();
            assert!(answer.hits.iter().any(|hit| hit.record.id == *id) || gone(), "{number} is not found");
        }
    }

    fn log_has_only_grown(&mut self, desk: &Desk, now: TreeHead) {
        let verifier = log::verifier(desk);
        let tiles = Log::new(Folder::new(self.node.home().join("log")), verifier.name(), vec![verifier.clone()]);
        assert!(now.size >= self.signed.size);
        tiles.prove_growth(&self.signed, &now).unwrap();
        self.signed = now;
    }

    fn acknowledged_acts_and_records_are_there(&self) {
        let store = Store::open(&Place::Folder(self.node.home())).unwrap();
        for (act, case) in &self.told.acts {
            let stored =
                store.act(ActId(*act)).unwrap().unwrap_or_else(|| panic!("act {act} was acknowledged and is gone"));
            let salt = stored.salt.expect("it was not erased");
            assert!(
                huecry_ledger::leaf::opens(&salt, &stored.bytes, &stored.leaf.commitment),
                "act {act} does not open its leaf"
            );
            let entry = stored.entry.expect("it was not erased");
            assert_eq!(entry.case.unwrap().as_str(), case, "act {act} is another one");
        }
        for (id, told) in &self.told.records {
            let versions = store.versions(&nominals(), *id).unwrap();
            let numbers: Vec<u32> = versions.iter().map(|v| v.record.version).collect();
            assert_eq!(
                numbers,
                (1..=versions.len() as u32).collect::<Vec<_>>(),
                "{id} has every version and none twice"
            );
            let Some((version, says)) = told else {
                assert!(versions.is_empty(), "{id} was erased and is there");
                continue;
            };
            // An act that was written and not heard of may have gone one step further.
            let now = versions.len() as u32;
            assert!(
                [0, *version, version + 1].contains(&now),
                "{id}: version {version} was acknowledged, {now} are there"
            );
            if let Some(acknowledged) = versions.get(*version as usize - 1) {
                let body = serde_json::to_string(&acknowledged.record.body).unwrap();
                assert!(body.contains(says), "{id} version {version} does not say {says}: {body}");
            }
        }
    }

    /// An import that was killed is resumed by running it again; every row is there once.
    fn import_to_its_end(&self) {
        let ended = self.import().wait_with_output().unwrap();
        let said = String::from_utf8(ended.stdout).unwrap();
        assert!(ended.status.success(), "{said} {}", String::from_utf8_lossy(&ended.stderr));
        let count = |word: &str| {
            said.split(['\t', '\n']).find_map(|part| part.strip_prefix(word)?.trim().parse::<u64>().ok()).unwrap()
        };
        assert_eq!(
            (count("read"), count("added") + count("unchanged"), count("revised"), count("rejected")),
            (3_000, 3_000, 0, 0),
            "{said}"
        );
        let rows = self.node.by(CHEN, &["record", "export", "nominals"]).expect(0).json();
        let refs: Vec<&str> =
            rows.iter().filter_map(|row| row["ref"].as_str()).filter(|r| r.starts_with("IMP-")).collect();
        assert_eq!((refs.len(), refs.iter().collect::<BTreeSet<_>>().len()), (3_000, 3_000));
        self.node.is_sound();
    }
}

/// The load; by itself it does nothing.
#[test]
fn the_load() {
    let Ok(home) = std::env::var(HOME) else { return };
    let round = std::env::var(ROUND).unwrap();
    let threads: Vec<Mutex<Worker>> = (0..8).map(|n| Mutex::new(Worker::new(&round, n))).collect();
    for turn in 1.. {
        let desk = huecry::open(Path::new(&home), Instant::now(), &mut |_| {}).unwrap();
        let enough = AtomicBool::new(false);
        std::thread::scope(|scope| {
            for worker in &threads {
                let (desk, enough) = (&desk, &enough);
                scope.spawn(move || {
                    let mut worker = worker.lock().unwrap();
                    while !enough.load(Ordering::Relaxed) {
                        worker.work(desk);
                    }
                });
            }
            std::thread::sleep(Duration::from_millis(120 * turn));
            enough.store(true, Ordering::Relaxed);
        });
        // The kill must meet this too: closing, saving the indexes, opening again.
        huecry::close(Path::new(&home), desk).unwrap();
    }
}

/// One who works without a pause.
struct Worker {
    name: String,
    done: u64,
    own: Vec<(RecordId, u32, String)>,
}

impl Worker {
    fn new(round: &str, thread: u64) -> Worker {
        Worker { name: format!("R{round}T{thread}"), done: 0, own: Vec::new() }
    }

    fn work(&mut self, desk: &Desk) {
        self.done += 1;
        let case = format!("{}N{}", self.name, self.done);
        let call = call(desk, ANA, &case);
        match self.done % 8 {
            1 | 3 => self.add(desk, &call, &case),
            2 | 6 => self.revise(desk, &call, &case),
            0 if self.own.len() > 3 => self.end(desk, &call, &case),
            7 if self.name.ends_with("T0") => _ = log::checkpoint(desk).unwrap(),
            _ => self.search(desk, &call, &case),
        }
    }

    fn add(&mut self, desk: &Desk, call: &Call, case: &str) {
        let wanted = self.done % 16 == 3;
        let says = format!("ZQ-{case}/v1");
        let name = if wanted { "Zeferino Wanted".to_string() } else { format!("Somebody {case}") };
        let values = object(
            json!({"nature": "individual", "names": name, "other-identifiers": format!("ZQ-{case}"), "remarks": says}),
        );
        let written = record::add(desk, call, &nominals(), Envelope::default(), values).unwrap();
        let kind = if wanted { "wanted" } else { "record" };
        tell(&format!("did {} {case} {kind} {} 1 {says} .", written.act, written.record));
        self.own.push((written.record, 1, case.to_string()));
    }

    fn revise(&mut self, desk: &Desk, call: &Call, case: &str) {
        let Some(at) = self.pick() else { return };
        let (record, version, born) = &mut self.own[at];
        let says = format!("ZQ-{born}/v{}", *version + 1);
        let revision = Revision {
            from_version: Some(*version),
            values: object(json!({"remarks": says})),
            reason: "learned".into(),
            ..Revision::default()
        };
        let written = record::revise(desk, call, &nominals(), &record.to_string(), revision).unwrap();
        assert_eq!(written.version, *version + 1);
        *version = written.version;
        tell(&format!("did {} {case} record {record} {version} {says} .", written.act));
    }

    fn end(&mut self, desk: &Desk, call: &Call, case: &str) {
        let Some(at) = self.pick() else { return };
        let (record, ..) = self.own.swap_remove(at);
        let act = record::erase(desk, call, &nominals(), &record.to_string(), "ordered").unwrap();
        tell(&format!("did {act} {case} erased {record} ."));
    }

    /// What was acknowledged is found at once, also while it is being changed.
    fn search(&mut self, desk: &Desk, call: &Call, case: &str) {
        let Some(at) = self.pick() else { return };
        let (record, _, born) = &self.own[at];
        let query = search::read(&desk.catalogue, &format!("ZQ-{born}"), vec![nominals()], 5, call.now);
        let answer = search::run(desk, call, &query).unwrap();
        assert!(answer.hits.iter().any(|hit| hit.record.id == *record), "ZQ-{born} was recorded and is not found");
        tell(&format!("did {} {case} .", answer.act));
    }

    fn pick(&self) -> Option<usize> {
        (!self.own.is_empty()).then(|| (self.done.wrapping_mul(7919) % self.own.len() as u64) as usize)
    }
}

/// A record that is changed again and again is at no moment "no record".
#[test]
fn a_record_is_found_while_it_is_being_changed() {
    let node = Node::new();
    let number = node.add(
        ANA,
        "nominals",
        r#"{"nature": "individual", "names": "Zeferino Quaresma", "other-identifiers": "ZQ-7777"}"#,
    );
    node.restart();
    let desk = huecry::open(&node.home(), Instant::now(), &mut |_| {}).unwrap();
    let (over, asked) = (AtomicBool::new(false), AtomicU64::new(0));
    std::thread::scope(|scope| {
        for text in ["ZQ-7777", "Zeferino Quaresma", "ZQ-7777"] {
            let (desk, over, asked) = (&desk, &over, &asked);
            scope.spawn(move || {
                while !over.load(Ordering::Relaxed) {
                    let call = call(desk, CHEN, "LOOK");
                    let query = search::read(&desk.catalogue, text, vec![nominals()], 5, call.now);
                    let answer = search::run(desk, &call, &query).unwrap();
                    assert_eq!(answer.hits.len(), 1, "{text} after {} searches", asked.load(Ordering::Relaxed));
                    asked.fetch_add(1, Ordering::Relaxed);
                }
            });
        }
        for n in 0..400 {
            let revision = Revision {
                values: object(json!({"remarks": n.to_string()})),
                reason: "learned".into(),
                ..Revision::default()
            };
            record::revise(&desk, &call(&desk, ANA, "CHANGE"), &nominals(), &number, revision).unwrap();
        }
        over.store(true, Ordering::Relaxed);
    });
    assert!(asked.load(Ordering::Relaxed) > 10);
    huecry::close(&node.home(), desk).unwrap();
    node.is_sound();
}

/// A founding that was killed leaves a node that is sound, or a folder that says it is none.
#[test]
fn a_founding_that_is_killed_leaves_no_half_of_a_node() {
    let mut dice = Dice(u64::from(std::process::id()));
    for _ in 0..6 {
        let node = Node::bare();
        let home = node.home();
        let mut child = Command::new(program())
            .args(["init", "--organisation", "World Police Organisation", "--home"])
            .arg(&home)
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        std::thread::sleep(Duration::from_millis(dice.below(160)));
        child.kill().unwrap();
        child.wait().unwrap();
        if home.join("huecry.toml").exists() {
            node.is_sound();
        } else {
            node.run(&["check"]).expect(2).says(&["huecry.toml", "huecry init"]);
        }
    }
}

/// The real program; another build of it with `HUECRY_PROGRAM`.
fn program() -> String {
    std::env::var("HUECRY_PROGRAM").unwrap_or_else(|_| env!("CARGO_BIN_EXE_huecry").to_string())
}

fn call(desk: &Desk, officer: &str, case: &str) -> Call {
    let why = ("investigate".parse().unwrap(), case.parse().unwrap());
    people::identify(desk, &officer.parse().unwrap(), why, Instant::now(), Face::LocalCommandLine).unwrap()
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

/// Numbers that differ from round to round.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut n = self.0;
        n = (n ^ (n >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        n = (n ^ (n >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (n ^ (n >> 31)) % end.max(1)
    }
}
