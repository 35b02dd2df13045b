//! SIGKILL at random moments: whatever was acknowledged is there afterwards, and nothing is half there.
//!
//! The test starts itself again as a child that writes from eight threads and prints what the store
//! acknowledged; it kills the child, opens the store and compares.

use crate::people::*;
use crate::place::Fresh;
use huecry_store::{Place, Store, Write};
use huecry_terms::{ActId, DossierId, RecordId};
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write as _};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

/// Says to the child where to write.
const HOME: &str = "HUECRY_STORE_CRASH_HOME";

#[test]
fn killed_on_sqlite() {
    let mut fresh = Fresh::on_sqlite();
    let Place::Folder(home) = fresh.place.clone() else { unreachable!() };
    rounds(&mut fresh, home.to_str().unwrap(), 20);
}

#[test]
fn killed_on_postgres() {
    let Some(mut fresh) = Fresh::on_postgres() else { return };
    let Place::Postgres { url } = fresh.place.clone() else { unreachable!() };
    rounds(&mut fresh, &url, 8);
}

fn rounds(fresh: &mut Fresh, home: &str, rounds: u64) {
    let mut acknowledged = Acknowledged::default();
    for round in 0..rounds {
        fresh.close();
        // Spread over a third of a second, odd enough to meet every phase of a commit.
        let child = Child::start(home);
        // Most at work, however slow the machine; some while they open the store.
        child.killed_after(round % 4 != 1, Duration::from_millis(20 + round * 7919 % 331), &mut acknowledged);
        acknowledged.check(fresh.reopen());
    }
    assert!(!acknowledged.dossiers.is_empty(), "some of it in dossiers");
    assert!(acknowledged.acts.len() > 100, "the children came to write: {}", acknowledged.acts.len());
}

/// Two processes write; one of them is killed, again and again. The other one goes on, and neither loses
/// anything.
#[test]
fn one_of_two_is_killed_on_postgres() {
    let Some(mut fresh) = Fresh::on_postgres() else { return };
    let Place::Postgres { url } = fresh.place.clone() else { unreachable!() };
    let (mut acknowledged, over) = (Acknowledged::default(), AtomicBool::new(false));
    let own = std::thread::scope(|scope| {
        let store = fresh.store();
        let callers: Vec<_> = (0..4)
            .map(|caller| {
                let over = &over;
                scope.spawn(move || {
                    let mut own = Acknowledged::default();
                    // Any trouble that another process's end brings this one would panic in here.
                    for n in (0..).take_while(|_| !over.load(Ordering::Relaxed)) {
                        do_something(store, caller, n, &mut |line| own.read(line));
                    }
                    own
                })
            })
            .collect();
        for round in 0..8 {
            let child = Child::start(&url);
            child.killed_after(true, Duration::from_millis(20 + round * 7919 % 331), &mut acknowledged);
            let acts = store.size_now().unwrap();
            store.commit(search("whether it goes on"), vec![]).unwrap();
            assert!(store.size() > acts);
        }
        over.store(true, Ordering::Relaxed);
        callers.into_iter().map(|caller| caller.join().unwrap()).collect::<Vec<_>>()
    });
    assert!(own.iter().all(|own| own.acts.len() > 8), "this process came to write");
    assert!(acknowledged.acts.len() > 50, "the children came to write: {}", acknowledged.acts.len());
    for own in own {
        assert!(own.acts.keys().all(|act| !acknowledged.acts.contains_key(act)), "no act belongs to two");
        acknowledged.acts.extend(own.acts);
        acknowledged.records.extend(own.records);
        acknowledged.dossiers.extend(own.dossiers);
    }
    acknowledged.check(fresh.store());
    acknowledged.check(fresh.reopen());
}

/// What children printed before they died.
#[derive(Default)]
struct Acknowledged {
    /// Act → its leaf's commitment.
    acts: BTreeMap<u64, String>,
    /// Record → the last version that was acknowledged, 0 for erased.
    records: BTreeMap<RecordId, u32>,
    /// Dossier → the last act that was acknowledged of it.
    dossiers: BTreeMap<DossierId, u64>,
}

impl Acknowledged {
    fn read(&mut self, line: &str) {
        let words: Vec<&str> = line.split_whitespace().collect();
        match words.as_slice() {
            // A line may be cut short by the kill; what it tells was not told then.
            ["act", act, commitment, "."] => _ = self.acts.insert(act.parse().unwrap(), (*commitment).to_owned()),
            ["record", record, version, "."] => {
                _ = self.records.insert(record.parse().unwrap(), version.parse().unwrap())
            }
            ["dossier", dossier, act, "."] => _ = self.dossiers.insert(dossier.parse().unwrap(), act.parse().unwrap()),
            _ => {}
        }
    }

    fn check(&self, store: &Store) {
        let size = store.verify(|_| {}).unwrap().size;
        for (act, commitment) in &self.acts {
            assert!(*act < size, "act {act} was acknowledged and is not among {size}");
            let stored = store.act(ActId(*act)).unwrap().unwrap();
            assert_eq!(hex(&stored.leaf.commitment), *commitment, "act {act} is another one");
            assert!(stored.entry.is_some());
        }
        for (record, version) in &self.records {
            // An act that nobody acknowledged may have gone one step further.
            let now = store.get(&register(), *record).unwrap().map_or(0, |record| record.version);
            let further = now == 0 || now == version + 1;
            assert!(now == *version || (*version != 0 && further), "{record}: {version} acknowledged, {now} found");
        }
        for (dossier, act) in &self.dossiers {
            let stored = store.dossier(*dossier).unwrap().unwrap();
            let steps = store.dossier_steps(*dossier).unwrap();
            assert!(stored.act.0 >= *act && steps.iter().any(|step| step.act.0 == *act), "act {act} of {dossier}");
            assert_eq!(steps.last().unwrap().act, stored.act, "a step is there whole");
        }
        let mut after = None;
        while after.map_or(0, |act: ActId| act.0 + 1) < size {
            let changes = store.changes(after, 1000).unwrap();
            after = changes.up_to;
            let slots: Vec<_> = changes.born.iter().map(|record| record.slot).collect();
            let current = store.by_slots(&slots).unwrap();
            assert!(current.iter().all(|record| changes.born.contains(record)));
        }
    }
}

/// A process that writes, and what it says.
struct Child {
    child: std::process::Child,
    reader: std::thread::JoinHandle<Vec<String>>,
    began: Receiver<()>,
}

impl Child {
    fn start(home: &str) -> Child {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "crash::child", "--nocapture", "--test-threads=1"])
            .env(HOME, home)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let (tell, began) = channel();
        let reader = std::thread::spawn(move || {
            let heard = lines.map_while(Result::ok).inspect(|line| _ = line.ends_with(" .").then(|| tell.send(())));
            heard.collect::<Vec<String>>()
        });
        Child { child, reader, began }
    }

    /// Kills it so long after it was started, or after it began to write.
    fn killed_after(mut self, at_work: bool, time: Duration, acknowledged: &mut Acknowledged) {
        if at_work {
            // A child that ends without a word has failed; what it did not write is missed in the end.
            let _ = self.began.recv_timeout(Duration::from_secs(30));
        }
        std::thread::sleep(time);
        self.child.kill().unwrap();
        self.child.wait().unwrap();
        self.reader.join().unwrap().iter().for_each(|line| acknowledged.read(line));
    }
}

/// The child; by itself it does nothing.
#[test]
fn child() {
    let Ok(home) = std::env::var(HOME) else { return };
    let folder = home.starts_with('/');
    let place = if folder { Place::Folder(home.into()) } else { Place::Postgres { url: home } };
    let store = Store::open(&place).unwrap();
    std::thread::scope(|scope| {
        for caller in 0..8 {
            scope.spawn({
                let store = &store;
                // Longer than any child lives.
                move || (0..1_000_000).for_each(|n| do_something(store, caller, n, &mut print))
            });
        }
    });
}

/// Writes, and says what was acknowledged, a line each.
fn do_something(store: &Store, caller: u64, n: u64, say: &mut dyn FnMut(&str)) {
    let written = match n % 3 {
        0 => store
            .commit(
                search(&format!("{caller} {n}")),
                vec![Write::Note { key: format!("c{caller}"), value: n.to_string() }],
            )
            .unwrap(),
        _ => {
            let writing = (0..4).fold(Writing::default(), |w, _| w.add(store, new_record(store), &body("a", None)));
            writing.commit(store).unwrap()
        }
    };
    tell(store, &written, say);
    let Some(first) = written.written.first() else { return take_a_step(store, say) };
    tell(store, &revise(store, first.record, 1, "b").unwrap(), say);
    if n.is_multiple_of(2) {
        let erased = erase(store, first.record).unwrap();
        tell(store, &erased, say);
        say(&format!("record {} 0 .", first.record));
    }
}

/// Opens a dossier and takes it a step further.
fn take_a_step(store: &Store, say: &mut dyn FnMut(&str)) {
    let dossier = crate::dossiers::dossier(store);
    let opened = crate::dossiers::open(store, &dossier);
    tell(store, &opened, say);
    say(&format!("dossier {} {} .", dossier.id, opened.act));
    let stepped = crate::dossiers::step(store, &dossier, opened.act, "under-review").unwrap();
    tell(store, &stepped, say);
    say(&format!("dossier {} {} .", dossier.id, stepped.act));
}

fn tell(store: &Store, committed: &huecry_store::Committed, say: &mut dyn FnMut(&str)) {
    let stored = store.act(committed.act).unwrap().unwrap();
    say(&format!("act {} {} .", committed.act, hex(&stored.leaf.commitment)));
    for written in &committed.written {
        say(&format!("record {} {} .", written.record, written.version));
    }
}

/// One line, whole.
fn print(line: &str) {
    let mut out = std::io::stdout().lock();
    out.write_all(format!("{line}\n").as_bytes()).unwrap();
    out.flush().unwrap();
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}

/// A file that may not grow, as on a full disk or over a quota: the system refuses the write itself.
#[test]
fn a_write_that_the_system_refuses_is_trouble() {
    let mut fresh = Fresh::on_sqlite();
    let Place::Folder(home) = fresh.place.clone() else { unreachable!() };
    fresh.store().commit(search("before"), vec![]).unwrap();
    fresh.close();
    // 512 blocks of 512 or 1024 bytes; a signal would otherwise end the process.
    let script = "trap '' XFSZ; ulimit -f 512; exec \"$0\" \"$@\"";
    let output = Command::new("sh")
        .args(["-c", script, std::env::current_exe().unwrap().to_str().unwrap()])
        .args(["--exact", "crash::child_without_room", "--nocapture", "--test-threads=1"])
        .env(HOME, &home)
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{said} {}", String::from_utf8_lossy(&output.stderr));
    let told = |word: &str| said.lines().find_map(|line| line.split_once(word)).map(|(_, rest)| rest.trim().to_owned());
    let acknowledged: u64 = told("acknowledged").expect(&said).parse().unwrap();
    let trouble = told("trouble").expect(&said);
    assert!(trouble.contains("store.sqlite") && trouble.contains("disk"), "{trouble}");
    let store = fresh.reopen();
    assert_eq!(store.verify(|_| {}).unwrap().size, acknowledged);
    store.commit(search("after"), vec![]).unwrap();
}

/// Writes until the system refuses; by itself it does nothing.
#[test]
fn child_without_room() {
    let Ok(home) = std::env::var(HOME) else { return };
    let store = Store::open(&Place::Folder(home.into())).unwrap();
    let long = "x".repeat(4000);
    let trouble = loop {
        match store.commit(search(&long), vec![]) {
            Ok(_) => assert!(store.size() < 100_000, "the limit was not set"),
            Err(trouble) => break trouble,
        }
    };
    println!("\nacknowledged {}\ntrouble {trouble}", store.size());
}
