//! How many messages cross, and how soon: two nodes that serve, beside what cryptography and disk alone would allow. For
//! `cargo xtask bench line`.

#![allow(clippy::disallowed_methods, reason = "a bench owns the clock and its temporary folders")]

use crate::pair::{self, End, Pair, letter};
use huecry_desk::Desk;
use huecry_desk::link::attach::{self, Enclosed};
use huecry_desk::link::{Letter, books, compose};
use huecry_line::identity::{Epoch, EpochSecret, Keyring, NodeSigner, Signer};
use huecry_line::receipt::{Credit, Receipt, SignedReceipt, Step};
use huecry_line::statement::{Crossing, Onward, Place};
use huecry_line::{Address, ContentKey, Dice, Envelope, Hash, Lane, MessageId, SealedStatement, Statement};
use huecry_terms::{Call, Instant};
use std::io::{Read, Write};
use std::os::unix::fs::FileExt;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant as Clock};

/// What was measured.
pub struct Measured {
    /// Messages a second that the cryptography of one alone would allow, on one core.
    pub cryptography: f64,
    /// Commits of 8 KiB a second that the disk alone would allow, one after the other.
    pub disk: f64,
    /// Messages a second, each with its receipt on the sender's disk.
    pub rate: f64,
    /// At a hundred a second: milliseconds until the receipt, rising.
    pub paced: Vec<f64>,
    /// Urgent ones, alone and while a large file is carried: milliseconds, rising.
    pub urgent: [Vec<f64>; 2],
    /// How fast that file went, in MB/s.
    pub transfer: f64,
}

/// Measures for so long each; the file has so many bytes.
pub fn measure(seconds: Duration, bytes: u64) -> Measured {
    let pair = Pair::serving(true);
    let at_theirs = pair.theirs.desk();
    let has_come = move |enclosed: &Enclosed| {
        enclosed.files().all(|file| attach::progress(&at_theirs, file).is_ok_and(|(here, of)| here == of))
    };
    let one = Sender::new(&pair.ours, &pair.theirs.address, Box::new(has_come));
    // The first message opens the connection.
    one.send("normal");
    one.delivered(1);
    let (cryptography, disk) = (cryptography(Duration::from_secs(2)), disk(Duration::from_secs(2)));
    let rate = sustained(&one, seconds);
    let paced = paced(&one, 100, seconds);
    let (alone, (beside, transfer)) = urgent(&one, seconds, bytes);
    Measured { cryptography, disk, rate, paced, urgent: [alone, beside], transfer }
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

/// So many hundredths of them are no longer than this.
pub fn part(sorted: &[f64], hundredths: usize) -> f64 {
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
