//! Real processes, killed and cut off at random; what was acknowledged must be on the other side, once, in its order.
//!
//! Each node is a process of its own that serves and does what it is told on its standard input:
//!
//! ```text
//! send SUBJECT PRIORITY CONVERSATION   →   sent SUBJECT CONVERSATION, once the message is on its disk
//! acquainted                           →   acquainted, once it knows who the other is
//! waits                                →   waits N: so many of its messages have not reached the other side
//! came                                 →   came NUMBER CONVERSATION SUBJECT …, in the order in which they were taken; end
//! ```

use crate::pair::{End, Pair, letter, until};
use crate::proxy::Proxy;
use huecry::demo::between;
use huecry_desk::link::{Letter, books, inbox};
use huecry_line::directory::Standing;
use huecry_line::{Address, MessageId};
use huecry_store::MessageFilter;
use huecry_terms::{Instant, OfficerId};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant as Clock};

/// What came of it.
#[derive(Debug, Default)]
pub struct Came {
    /// Messages whose sending was acknowledged.
    pub sent: usize,
    pub kills: u32,
    pub cuts: u32,
    /// Acknowledged and not on the other side.
    pub lost: usize,
    /// On the other side more than once.
    pub twice: usize,
    /// Conversations not in their order.
    pub disorder: usize,
    /// Urgent messages of a cut that came behind every other of that cut.
    pub urgent_last: u32,
    /// From a kill, or the end of a cut, until a message that was sent then was on the other side.
    pub recovery: Vec<Duration>,
}

/// The process of one node, as it is started again and again.
struct Process {
    command: fn(&Path) -> Command,
    end: End,
    to: String,
    running: Option<(Child, ChildStdin, BufReader<ChildStdout>)>,
}

/// Kills and cuts. `command` starts a process that runs [`node`] for a folder.
pub fn chaos(command: fn(&Path) -> Command, kills: u32, cuts: u32, seed: u64) -> Came {
    let ways = RefCell::new(Vec::new());
    let pair = Pair::through(true, |listens| {
        let proxy = Proxy::to(listens);
        ways.borrow_mut().push(proxy.clone());
        proxy.address
    });
    let ways = ways.into_inner();
    let Pair { folder: _folder, ours, theirs } = pair;
    let (to_them, to_us) = (theirs.address.to_string(), ours.address.to_string());
    let process = |end, to| Process { command, end, to, running: None };
    let mut both = [process(ours, to_them), process(theirs, to_us)];
    both.iter_mut().for_each(Process::start);
    both.iter_mut().for_each(Process::acquainted);
    let mut dice = Dice(seed);
    let mut came = Came::default();
    let mut subjects: [Vec<String>; 2] = Default::default();
    let mut next = 0;
    let mut say = |both: &mut [Process; 2], who: usize, priority: &str, talk: usize| {
        next += 1;
        let subject = format!("{}-{next}", ["a", "b"][who]);
        both[who].send(&subject, priority, talk);
        subjects[who].push(subject.clone());
        subject
    };
    let mut left = (kills, cuts);
    while left != (0, 0) {
        for _ in 0..1 + dice.below(4) {
            let (who, talk) = (dice.below(2), dice.below(3));
            say(&mut both, who, PRIORITIES[dice.below(3)], talk);
        }
        let kills_now = left.1 == 0 || (left.0 > 0 && dice.below((left.0 + left.1) as usize) < left.0 as usize);
        let who = dice.below(2);
        let began = if kills_now {
            left.0 -= 1;
            came.kills += 1;
            std::thread::sleep(Duration::from_millis(dice.below(60) as u64));
            both[who].kill();
            let began = Clock::now();
            both[who].start();
            began
        } else {
            left.1 -= 1;
            came.cuts += 1;
            // One way or both: whoever can still be called answers with what it has.
            let (broken_off, one_way) = (dice.below(2) == 0, dice.below(3) == 0);
            let cut = if one_way { &ways[1 - who..2 - who] } else { &ways[..] };
            cut.iter().for_each(|way| way.cut(broken_off));
            let others: Vec<String> = (0..3).map(|_| say(&mut both, who, "normal", 0)).collect();
            let urgent = say(&mut both, who, "flash", 1);
            std::thread::sleep(Duration::from_millis(100 + dice.below(700) as u64));
            cut.iter().for_each(Proxy::heal);
            let began = Clock::now();
            both[who].settled();
            let taken: Vec<String> = both[1 - who].came().into_iter().map(|taken| taken.2).collect();
            let place = |subject: &String| taken.iter().position(|taken| taken == subject);
            came.urgent_last += u32::from(!one_way && others.iter().all(|other| place(other) < place(&urgent)));
            began
        };
        say(&mut both, who, "flash", 2);
        both[who].settled();
        came.recovery.push(began.elapsed());
    }
    both.iter_mut().for_each(Process::settled);
    for (who, subjects) in subjects.iter().enumerate() {
        let taken = both[1 - who].came();
        let count = |subject: &String| taken.iter().filter(|taken| taken.2 == *subject).count();
        came.sent += subjects.len();
        came.lost += subjects.iter().filter(|subject| count(subject) == 0).count();
        came.twice += subjects.iter().filter(|subject| count(subject) > 1).count();
        let mut last = BTreeMap::new();
        for (number, conversation, _) in taken {
            came.disorder += usize::from(last.insert(conversation, number).is_some_and(|before| before + 1 != number));
        }
    }
    for process in &mut both {
        process.kill();
        let desk = huecry::open(&process.end.home, Instant::now(), &mut |_| {}).unwrap();
        let found = huecry_desk::node::check(&desk).unwrap();
        assert!(found.iter().all(|checked| checked.sound), "{found:?}");
    }
    came
}

impl Process {
    fn start(&mut self) {
        let mut command = (self.command)(&self.end.home);
        command.env(OTHER, &self.to).env(OFFICER, self.end.liaison.as_str());
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let (stdin, stdout) = (child.stdin.take().unwrap(), BufReader::new(child.stdout.take().unwrap()));
        self.running = Some((child, stdin, stdout));
        self.answer("ready");
    }

    fn acquainted(&mut self) {
        self.say("acquainted");
        self.answer("acquainted");
    }

    fn kill(&mut self) {
        let (mut child, ..) = self.running.take().unwrap();
        child.kill().unwrap();
        child.wait().unwrap();
    }

    fn send(&mut self, subject: &str, priority: &str, talk: usize) {
        self.say(&format!("send {subject} {priority} {talk}"));
        let said = self.answer("sent");
        assert_eq!(said, subject);
    }

    /// Waits until all it has sent is on the other side.
    fn settled(&mut self) {
        let this = RefCell::new(self);
        until("everything has arrived", || {
            let mut this = this.borrow_mut();
            this.say("waits");
            this.answer("waits") == "0"
        });
    }

    fn came(&mut self) -> Vec<(u64, String, String)> {
        self.say("came");
        let mut came = Vec::new();
        loop {
            let said = self.answer("came");
            let mut words = said.split(' ');
            let Some(number) = words.next().and_then(|number| number.parse().ok()) else { return came };
            came.push((number, words.next().unwrap().to_owned(), words.next().unwrap().to_owned()));
        }
    }

    fn say(&mut self, words: &str) {
        writeln!(self.running.as_mut().unwrap().1, "{words}").unwrap();
    }

    /// The next line that begins so; a test runner's own lines are passed over.
    fn answer(&mut self, begins: &str) -> String {
        let (_, _, said) = self.running.as_mut().unwrap();
        loop {
            let mut line = String::new();
            assert!(said.read_line(&mut line).unwrap() > 0, "the process has ended");
            if let Some(rest) = line.trim_end().strip_prefix(begins) {
                return rest.trim_start().to_owned();
            }
        }
    }
}

/// What the process of a node does.
pub fn node(home: &Path) {
    let other: Address = std::env::var(OTHER).unwrap().parse().unwrap();
    let liaison: OfficerId = std::env::var(OFFICER).unwrap().parse().unwrap();
    let address = other.clone();
    let mut end = End { home: home.to_path_buf(), address, liaison, serving: None };
    end.start();
    println!("\nready");
    for line in std::io::stdin().lines() {
        let line = line.unwrap();
        let words: Vec<&str> = line.split(' ').collect();
        match words[..] {
            ["send", subject, priority, talk] => {
                let letter = Letter {
                    priority: priority.parse().unwrap(),
                    kind: "follow-up".parse().unwrap(),
                    conversation: conversation(&end, talk),
                    ..letter(&other, &format!("{subject} {talk}"))
                };
                let letter = match letter.conversation {
                    Some(_) => letter,
                    None => Letter { kind: "request".parse().unwrap(), ..letter },
                };
                end.send(&letter).unwrap();
                println!("sent {subject}");
            }
            ["acquainted"] => {
                until("the other's directory is fresh", || is_fresh(&end, &other));
                println!("acquainted");
            }
            ["waits"] => println!("waits {}", waits(&end)),
            ["came"] => {
                came(&end).iter().for_each(|(number, talk, subject)| println!("came {number} {talk} {subject}"));
                println!("came end");
            }
            _ => panic!("`{line}`"),
        }
    }
}

/// The conversation of ours in which messages of this talk go; none before the first.
fn conversation(end: &End, talk: &str) -> Option<uuid::Uuid> {
    let desk = end.desk();
    let call = between::call(&desk, &end.liaison, Instant::now()).unwrap();
    let filter = MessageFilter { ours: Some(true), ..MessageFilter::default() };
    let messages = inbox::list(&desk, &call, &filter, None, 9_999).unwrap();
    let of = |id| inbox::read(&desk, &call, MessageId::of(id).unwrap()).unwrap().content.unwrap().subject;
    let found = messages.iter().filter(|message| message.kept.number == 1);
    found
        .map(|message| &message.kept)
        .find(|kept| of(kept.message).ends_with(&format!(" {talk}")))
        .map(|kept| kept.conversation)
}

fn is_fresh(end: &End, other: &Address) -> bool {
    let book = huecry_desk::link::book(&end.desk()).unwrap();
    book.standing(&other.organisation, Instant::now()) == Standing::Fresh
}

fn waits(end: &End) -> u64 {
    let desk = end.desk();
    let call = between::call(&desk, &end.liaison, Instant::now()).unwrap();
    books::links(&desk, &call).unwrap().iter().map(|state| state.books.pending).sum()
}

fn came(end: &End) -> Vec<(u64, String, String)> {
    let desk = end.desk();
    let call = between::call(&desk, &end.liaison, Instant::now()).unwrap();
    let filter = MessageFilter { ours: Some(false), ..MessageFilter::default() };
    let mut messages = inbox::list(&desk, &call, &filter, None, 9_999).unwrap();
    messages.sort_by_key(|message| message.act);
    let of = |id| inbox::read(&desk, &call, MessageId::of(id).unwrap()).unwrap().content.unwrap().subject;
    let said = messages.iter().map(|message| {
        let subject = of(message.kept.message);
        let subject = subject.split(' ').next().unwrap_or_default().to_owned();
        (message.kept.number, message.kept.conversation.to_string(), subject)
    });
    said.collect()
}

/// The next number of a seed (SplitMix64).
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((z ^ (z >> 31)) % most as u64) as usize
    }
}

const PRIORITIES: [&str; 3] = ["flash", "urgent", "normal"];
const OTHER: &str = "HUECRY_CHAOS_OTHER";
const OFFICER: &str = "HUECRY_CHAOS_OFFICER";
/// The folder of the node that a process is.
pub const HOME: &str = "HUECRY_CHAOS_HOME";
