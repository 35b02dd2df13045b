//! How many messages cross the line, and how soon?
//!
//! `cargo xtask bench line [--seconds N]`: two nodes of two organisations on this machine, each serving over a store of its own
//! on the disk; messages of 1 KiB go from one to the other over the real socket and are counted when the sender has the signed
//! receipt on its disk; then urgent ones, alone and while a file of 2 GiB is carried (`--transfer BYTES`). In the same run: what the cryptography of a message alone costs, and what the disk allows that
//! many commits. Ends with a line a target; exit 1 if one is short.

// The program owns the clock and a node's folder.
#![allow(clippy::disallowed_methods)]

#[path = "../tests/line_served/pair.rs"]
#[allow(dead_code, reason = "each binary uses its own part of this")]
mod pair;
mod said;

use huecry_desk::Desk;
use huecry_desk::link::attach::{self, Enclosed};
use huecry_desk::link::{Letter, books, compose};
use huecry_line::identity::{Epoch, EpochSecret, Keyring, NodeSigner, Signer};
use huecry_line::receipt::{Credit, Receipt, SignedReceipt, Step};
use huecry_line::statement::{Crossing, Onward, Place};
use huecry_line::{Address, ContentKey, Dice, Envelope, Hash, Lane, MessageId, SealedStatement, Statement};
use huecry_terms::{Call, Instant};
use pair::{End, Pair, letter};
use said::{argument, target};
use std::io::{Read, Write};
use std::os::unix::fs::FileExt;
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant as Clock};

fn main() -> ExitCode {
    let seconds = Duration::from_secs(argument("--seconds", 10));
    let pair = Pair::serving(true);
    let at_theirs = pair.theirs.desk();
    let has_come = move |enclosed: &Enclosed| {
        enclosed.files().all(|file| attach::progress(&at_theirs, file).is_ok_and(|(here, of)| here == of))
    };
    let one = Sender::new(&pair.ours, &pair.theirs.address, Box::new(has_come));
    // The first message opens the connection.
    one.send("normal");
    one.delivered(1);

    let cryptography = cryptography(Duration::from_secs(2));
    let disk = disk(Duration::from_secs(2));
    println!("cryptography of one message, both ends and its receipts: {:.0} messages/s on one core", cryptography);
    println!("the disk alone: {disk:.0} commits of 8 KiB/s, one after the other");

    let rate = sustained(&one, seconds);
    // Two cores; a commit at each end and one for the receipt are shared by whatever waits.
    let limit = 2.0 * cryptography;
    println!("sustained: {rate:.0} messages/s, {:.2} of what the cryptography alone allows on two cores", rate / limit);
    let waits = paced(&one, 100, seconds);
    println!(
        "at 100 a second: p50 {:.1} ms, p99 {:.1} ms from sending to the receipt on the sender's disk",
        part(&waits, 50),
        part(&waits, 99)
    );
    let (alone, beside) = urgent(&one, Duration::from_secs(10), argument("--transfer", 2 << 30));
    println!(
        "urgent, 20 a second: p99 {:.1} ms alone, {:.1} ms during the transfer of a file at {:.0} MB/s",
        part(&alone, 99),
        part(&beside.0, 99),
        beside.1
    );
    let mut met = true;
    met &= target("line: messages of 1 KiB a second", rate, 300.0, true, "/s");
    met &= target("line: p99 at 100 a second", part(&waits, 99), 50.0, false, " ms");
    let times = part(&beside.0, 99) / part(&alone, 99);
    met &= target("line: urgent p99 during a large transfer, against alone", times, 2.0, false, " times");
    drop(pair);
    if met { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Whoever sends, with how many it has sent.
struct Sender {
    desk: Arc<Desk>,
    call: Call,
    letter: Letter,
    sent: AtomicU64,
    /// Whether files are whole on the other side.
    has_come: Box<dyn Fn(&Enclosed) -> bool + Sync>,
}

impl Sender {
    fn new(end: &End, to: &Address, has_come: Box<dyn Fn(&Enclosed) -> bool + Sync>) -> Sender {
        let desk = end.desk();
        let call = huecry::demo::between::call(&desk, &end.liaison, Instant::now()).unwrap();
        let letter = Letter { text: "x".repeat(1024), ..letter(to, "A message of the bench") };
        Sender { desk, call, letter, sent: AtomicU64::new(0), has_come }
    }

    fn send(&self, priority: &str) {
        let letter = Letter { priority: priority.parse().unwrap(), ..self.letter.clone() };
        let call = Call { now: Instant::now(), ..self.call.clone() };
        compose::send(&self.desk, &call, &letter).unwrap();
        self.sent.fetch_add(1, Ordering::SeqCst);
    }

    /// How many the other side is known to have.
    fn have(&self) -> u64 {
        books::links(&self.desk, &self.call).unwrap().iter().map(|state| state.books.delivered).sum()
    }

    fn delivered(&self, count: u64) {
        while self.have() < count {
            std::thread::sleep(Duration::from_millis(1));
        }
    }
}

/// Eight who send as fast as they may; messages a second until the last receipt is on the disk.
fn sustained(sender: &Sender, seconds: Duration) -> f64 {
    let before = sender.sent.load(Ordering::SeqCst);
    let began = Clock::now();
    std::thread::scope(|scope| {
        for _ in 0..SENDERS {
            scope.spawn(|| {
                while began.elapsed() < seconds {
                    sender.send("normal");
                }
            });
        }
    });
    let sent = sender.sent.load(Ordering::SeqCst);
    sender.delivered(sent);
    (sent - before) as f64 / began.elapsed().as_secs_f64()
}

/// So many a second, evenly; how long each took until its receipt was on the sender's disk. They are delivered in their
/// order, so that the count says which.
fn paced(sender: &Sender, a_second: u32, seconds: Duration) -> Vec<f64> {
    paced_as(sender, "normal", a_second, seconds)
}

fn paced_as(sender: &Sender, priority: &str, a_second: u32, seconds: Duration) -> Vec<f64> {
    let count = a_second * u32::try_from(seconds.as_secs()).unwrap_or(1);
    let before = sender.have();
    let (began, pace) = (Clock::now(), Duration::from_secs(1) / a_second);
    let mut waits = Vec::new();
    std::thread::scope(|scope| {
        scope.spawn(|| {
            for n in 0..count {
                std::thread::sleep((pace * n).saturating_sub(began.elapsed()));
                sender.send(priority);
            }
        });
        while waits.len() < count as usize {
            let have = (sender.have() - before) as usize;
            let now = began.elapsed();
            while waits.len() < have {
                // From the moment when it was due: a sender that is held up does not hide it.
                waits.push(now.saturating_sub(pace * u32::try_from(waits.len()).unwrap_or(0)).as_secs_f64() * 1e3);
            }
            std::thread::sleep(Duration::from_micros(500));
        }
    });
    waits.sort_by(f64::total_cmp);
    waits
}

/// Urgent messages at an even pace, alone and while a large file is carried; and how fast that went, in MB/s.
fn urgent(sender: &Sender, seconds: Duration, bytes: u64) -> (Vec<f64>, (Vec<f64>, f64)) {
    let alone = paced_as(sender, "urgent", 20, seconds);
    let mut enclosed = Enclosed::default();
    let name = ("a large file", "application/octet-stream");
    attach::seal(&sender.desk, &sender.call, &mut enclosed, name, &mut std::io::repeat(7).take(bytes)).unwrap();
    let call = Call { now: Instant::now(), ..sender.call.clone() };
    compose::send_with(&sender.desk, &call, &sender.letter, &enclosed).unwrap();
    sender.sent.fetch_add(1, Ordering::SeqCst);
    sender.delivered(sender.sent.load(Ordering::SeqCst));
    let began = Clock::now();
    let mut waits = Vec::new();
    while !(sender.has_come)(&enclosed) {
        waits.extend(paced_as(sender, "urgent", 20, Duration::from_secs(2)));
    }
    waits.sort_by(f64::total_cmp);
    (alone, (waits, bytes as f64 / 1e6 / began.elapsed().as_secs_f64()))
}

fn part(sorted: &[f64], hundredths: usize) -> f64 {
    sorted[(sorted.len() - 1) * hundredths / 100]
}

/// Sign, seal, hand in; verify, open, verify; sign the receipt, verify it: one message, one core.
fn cryptography(time: Duration) -> f64 {
    let address = |text: &str| text.parse::<Address>().unwrap();
    let (ours, theirs) = (address(pair::WORLD), address(pair::REGION));
    let signer = |who: &Address, seed| Signer::from_seeds(who.clone(), &[seed; 64]).unwrap();
    let (we, they) = (signer(&ours, 1), signer(&theirs, 2));
    let node = NodeSigner::from_seed(ours.clone(), &[3; 32]);
    let now = Instant::from_second(Instant::now().as_second()).unwrap();
    let later = |hours| now + jiff::SignedDuration::from_hours(hours);
    let epoch = Epoch { number: 1, from: later(-1), until: later(24), ends: later(480) };
    let secret = EpochSecret::from_seed(theirs.clone(), epoch, &[4; 32]).unwrap();
    let key = secret.public().clone();
    let mut keyring = Keyring::default();
    keyring.add(secret);
    let mut dice = Dice::from_seed([5; 32]);
    let (began, mut done) = (Clock::now(), 0_u32);
    while began.elapsed() < time {
        let id = MessageId::new(now, &dice.bytes());
        let signed = statement(id, &ours, &theirs, now, later(24)).sign(&we).unwrap();
        let sealed = SealedStatement::new(signed, ContentKey::new(&mut dice)).unwrap();
        let bytes = sealed.envelope(&key, &node, &mut dice).unwrap().to_bytes();
        let envelope = Envelope::read(&bytes, std::slice::from_ref(node.verifier())).unwrap();
        let opened = envelope.open(&theirs, &keyring, std::slice::from_ref(we.verifier())).unwrap();
        let receipt = Receipt {
            id,
            statement: opened.signed.hash(),
            from: theirs.clone(),
            to: ours.clone(),
            recipient: theirs.clone(),
            step: Step::Accepted,
            at: now,
            credit: Credit { items: 1, bytes: 1 },
            logged: None,
        };
        let receipt = receipt.sign(&they).unwrap();
        SignedReceipt::open(receipt.bytes(), std::slice::from_ref(they.verifier())).unwrap();
        done += 1;
    }
    f64::from(done) / began.elapsed().as_secs_f64()
}

fn statement(id: MessageId, from: &Address, to: &Address, now: Instant, expires: Instant) -> Statement {
    Statement {
        id,
        kind: "request".parse().unwrap(),
        from: from.clone(),
        to: vec![to.clone()],
        in_reply_to: None,
        place: Place { conversation: id.uuid(), number: 1, before: None },
        created: now,
        expires,
        answer_by: None,
        lane: Lane::Normal,
        crossing: Crossing {
            agreement: Hash([1; 32]),
            purposes: vec!["investigate".parse().unwrap()],
            areas: vec!["drug-trafficking".parse().unwrap()],
            categories: vec!["suspects".parse().unwrap()],
            handling: "H0".parse().unwrap(),
            tlp: None,
            classification: "icpo-official-use-only".parse().unwrap(),
            personal: true,
            onward: Onward::No,
            retain_until: expires,
            test: true,
        },
        media: "application/json".to_owned(),
        body: vec![b'x'; 1024],
        attachments: Vec::new(),
    }
}

/// Commits of 8 KiB, each on the disk before the next.
fn disk(time: Duration) -> f64 {
    let mut file = tempfile::tempfile().unwrap();
    file.write_all(&[0; 8192]).unwrap();
    let (began, mut done) = (Clock::now(), 0_u32);
    while began.elapsed() < time {
        file.write_all_at(&[done as u8; 8192], 8192 * u64::from(done % 512)).unwrap();
        file.sync_data().unwrap();
        done += 1;
    }
    f64::from(done) / began.elapsed().as_secs_f64()
}

const SENDERS: usize = 8;
