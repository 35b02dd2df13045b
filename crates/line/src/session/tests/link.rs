//! Two ends, a network that loses, repeats and reorders, and disks that forget what was not committed.

use std::collections::{BTreeMap, BTreeSet};

use huecry_terms::Instant;
use uuid::Uuid;

use super::super::*;
use crate::address::Address;
use crate::lane::Lane;
use crate::receipt::{Code, Credit, Receipt, Refusal, Step};
use crate::statement::{Hash, MessageId};
use crate::tests::{NOW, address, at};

/// Both ends of one link and what is between them.
pub struct Link {
    now: Instant,
    outbox: Outbox,
    inbox: Inbox,
    /// What is on the wire, each way.
    going: Vec<(u64, Arrival)>,
    coming: Vec<(u64, Answer)>,
    /// What the receiver's disk holds besides its inbox: receipts by hash, effects in their order.
    receipts: BTreeMap<Hash, Receipt>,
    effects: Vec<Arrival>,
    /// Of four pairs of people who write to each other: the conversation, and its last number.
    talks: [(u32, u64); 4],
    next: u32,
    dead: BTreeSet<u64>,
    pub trace: Vec<String>,
}

/// What comes back.
#[derive(Clone, Debug)]
enum Answer {
    Receipt(Box<Receipt>),
    Failure(Failure),
}

pub fn parcel(number: u32, conversation: u32, place: u64, lane: Lane) -> Parcel {
    let mut dice = [0; 10];
    dice[6..].copy_from_slice(&number.to_be_bytes());
    Parcel {
        id: MessageId::new(at(NOW), &dice),
        statement: statement_hash(conversation, place),
        to: address("regional-police"),
        lane,
        bytes: 1000,
        expires: at(NOW + 86_400),
        conversation: Uuid::from_u128(conversation.into()),
        number: place,
    }
}

fn statement_hash(conversation: u32, place: u64) -> Hash {
    Hash::of(format!("{conversation} {place}").as_bytes())
}

pub fn arrival(parcel: &Parcel) -> Arrival {
    let conversation = u32::try_from(parcel.conversation.as_u128()).unwrap();
    let before = (parcel.number > 1).then(|| statement_hash(conversation, parcel.number - 1));
    let (conversation, number) = (parcel.conversation, parcel.number);
    Arrival {
        sequence: Some(2),
        from: address("world-police"),
        to: parcel.to.clone(),
        id: parcel.id,
        statement: parcel.statement,
        bytes: parcel.bytes,
        expires: parcel.expires,
        place: Some(Ordered { conversation, number, before, audience: Hash::of(b"audience") }),
    }
}

/// A receipt for the message of this number, in the first place of its own conversation; the tests that have longer
/// conversations ask for numbers whose statement is the same.
pub fn receipt(number: u32, step: Step) -> Receipt {
    let parcel = parcel(number, number, 1, Lane::Normal);
    of(&parcel.id, parcel.statement, &parcel.to, step, Credit::default())
}

fn of(id: &MessageId, statement: Hash, recipient: &Address, step: Step, credit: Credit) -> Receipt {
    let (from, to) = (address("regional-police"), address("world-police"));
    Receipt { id: *id, statement, from, to, recipient: recipient.clone(), step, at: at(NOW), credit, logged: None }
}

fn policy() -> Policy {
    let window = Credit { items: 6, bytes: 20_000 };
    Policy { opening: window, window, ..Policy::default() }
}

impl Link {
    pub fn new() -> Self {
        Link {
            now: at(NOW),
            outbox: Outbox::new(policy()),
            inbox: Inbox::new(policy()),
            going: Vec::new(),
            coming: Vec::new(),
            receipts: BTreeMap::new(),
            effects: Vec::new(),
            talks: [(0, 0), (1, 0), (2, 0), (3, 0)],
            next: 1,
            dead: BTreeSet::new(),
            trace: Vec::new(),
        }
    }

    /// One thing happens; `dice` says to what.
    pub fn event(&mut self, kind: u8, dice: u64) {
        self.trace.push(format!("{kind} {dice} {:?}", self.outbox.tally()));
        match kind {
            0..=3 => self.compose(dice),
            4..=6 => self.send(),
            7..=8 => self.arrive(dice, true),
            9 => self.come_back(dice),
            10 => self.lose(dice),
            11 => self.repeat(dice),
            12 => self.pass(dice),
            13 => self.crash(),
            14 => self.arrive(dice, false),
            _ => self.hand_over(dice),
        }
    }

    fn compose(&mut self, dice: u64) {
        let pair = (dice % 4) as usize;
        let (conversation, number) = self.talks[pair];
        let lane = Lane::ALL[(dice >> 8) as usize % 4];
        let life = [3_600, 86_400, 864_000][(dice >> 16) as usize % 3];
        let one = parcel(self.next, conversation, number + 1, lane);
        let one = Parcel { expires: later(self.now, Duration::from_secs(life)), ..one };
        match self.outbox.accept(self.now, one) {
            Ok(_) => {
                self.talks[pair].1 += 1;
                self.next += 1;
            }
            Err(NotDone::Broken) => self.talks[pair] = (conversation + 4, 0),
            Err(other) => panic!("{other:?}"),
        }
    }

    fn send(&mut self) {
        if let Some(sending) = self.outbox.next(self.now) {
            let item = self.outbox.item(sending.sequence).unwrap();
            let arrival = Arrival { sequence: Some(sending.sequence), ..arrival(&item.parcel) };
            self.going.push((sending.sequence, arrival));
        }
    }

    /// Something reaches the other side, which commits it, or crashes before it can.
    fn arrive(&mut self, dice: u64, commits: bool) {
        if self.going.is_empty() {
            return;
        }
        let (sequence, arrival) = self.going.swap_remove(dice as usize % self.going.len());
        if let Some(answer) = self.take(&arrival, dice, commits) {
            self.coming.push((sequence, answer));
        }
    }

    fn take(&mut self, arrival: &Arrival, dice: u64, commits: bool) -> Option<Answer> {
        let refusing = (dice >> 20).is_multiple_of(16);
        let (step, outcome) = match self.inbox.judge(self.now, arrival) {
            Verdict::Again { receipt } => return Some(Answer::Receipt(Box::new(self.receipts[&receipt].clone()))),
            Verdict::Early { .. } => return Some(Answer::Failure(Failure::Early)),
            Verdict::Busy => return Some(Answer::Failure(Failure::Busy { pause: Duration::from_secs(2) })),
            Verdict::Refuse { code, record: true, alarm: None } => refused(code),
            Verdict::Refuse { code, .. } => panic!("an honest sender was suspected of {code}"),
            Verdict::Take if refusing => refused(Code::Gate("no-agreement".parse().unwrap())),
            Verdict::Take => (Step::Accepted, Outcome::Accepted),
        };
        if !commits {
            return None;
        }
        let hash = self.give(arrival, step);
        if outcome == Outcome::Accepted {
            self.effects.push(arrival.clone());
        }
        self.inbox.commit(arrival, outcome, hash);
        let credit = self.inbox.credit();
        self.receipts.get_mut(&hash).unwrap().credit = credit;
        Some(Answer::Receipt(Box::new(self.receipts[&hash].clone())))
    }

    fn give(&mut self, arrival: &Arrival, step: Step) -> Hash {
        let hash = hash(arrival.id, &step);
        let receipt = of(&arrival.id, arrival.statement, &arrival.to, step, self.inbox.credit());
        self.receipts.insert(hash, receipt);
        hash
    }

    fn come_back(&mut self, dice: u64) {
        if self.coming.is_empty() {
            return;
        }
        let (sequence, answer) = self.coming.swap_remove(dice as usize % self.coming.len());
        match answer {
            Answer::Receipt(receipt) => {
                self.outbox.receipt(self.now, &receipt).unwrap();
                // Its giver hears that it was kept, or does not.
                if !dice.is_multiple_of(3) || dice == 0 {
                    let Receipt { id, to, recipient, .. } = &*receipt;
                    self.inbox.heard(to, recipient, *id, hash(*id, &receipt.step));
                }
            }
            Answer::Failure(failure) => _ = self.outbox.failed(self.now, sequence, failure, dice),
        }
    }

    fn lose(&mut self, dice: u64) {
        if dice.is_multiple_of(2) && !self.going.is_empty() {
            let (sequence, _) = self.going.swap_remove((dice >> 1) as usize % self.going.len());
            if dice.is_multiple_of(4) {
                self.outbox.failed(self.now, sequence, Failure::Silence, dice);
            }
        } else if !self.coming.is_empty() {
            self.coming.swap_remove((dice >> 1) as usize % self.coming.len());
        }
    }

    fn repeat(&mut self, dice: u64) {
        if let Some(one) = self.going.get(dice as usize % self.going.len().max(1)).cloned() {
            self.going.push(one);
        }
        if let Some(one) = self.coming.get(dice as usize % self.coming.len().max(1)).cloned() {
            self.coming.push(one);
        }
    }

    fn pass(&mut self, dice: u64) {
        self.now = later(self.now, Duration::from_millis(dice % 400_000));
        let dead = self.outbox.tick(self.now, dice);
        for sequence in dead {
            assert!(self.dead.insert(sequence), "{sequence} died twice");
        }
    }

    /// Both ends stop and start from what is on disk.
    fn crash(&mut self) {
        let (granted, settled) = self.outbox.credit();
        let items: Vec<Item> = self.outbox.items().cloned().collect();
        let next = self.outbox.next_sequence();
        self.outbox = Outbox::restore(policy(), items, next, granted, settled, self.now);
        self.inbox = self.inbox.clone();
    }

    fn hand_over(&mut self, dice: u64) {
        if self.effects.is_empty() {
            return;
        }
        let one = self.effects[dice as usize % self.effects.len()].clone();
        let hash = self.give(&one, Step::Delivered);
        self.inbox.told(&one.from, &one.to, one.id, hash);
        self.receipts.get_mut(&hash).unwrap().credit = self.inbox.credit();
        self.coming.push((0, Answer::Receipt(Box::new(self.receipts[&hash].clone()))));
    }

    /// The network is whole again, nobody crashes, and time passes.
    pub fn heal(&mut self) {
        for round in 0..5_000u64 {
            while let Some((_, arrival)) = self.going.first().cloned() {
                let (sequence, _) = self.going.remove(0);
                let answer = self.take(&arrival, 1 << 20, true).unwrap();
                self.coming.push((sequence, answer));
            }
            while !self.coming.is_empty() {
                self.come_back(0);
            }
            (0..self.effects.len()).for_each(|n| self.hand_over(n as u64));
            while !self.coming.is_empty() {
                self.come_back(0);
            }
            self.send();
            if !self.going.is_empty() {
                continue;
            }
            match self.outbox.wakes(self.now) {
                Some(wakes) => {
                    self.now = self.now.max(wakes);
                    self.pass(round % 7);
                }
                None if self.inbox.unheard().next().is_none() => return,
                None => self.give_unheard(),
            }
        }
        panic!("it does not come to rest: {:?}", self.outbox.tally());
    }

    fn give_unheard(&mut self) {
        let unheard = self.inbox.unheard().filter_map(|(from, to, id)| self.inbox.taken(from, to, id));
        let receipts = unheard.map(|taken| Answer::Receipt(Box::new(self.receipts[&taken.receipt].clone())));
        self.coming.extend(receipts.map(|answer| (0, answer)));
    }

    /// What holds at every moment.
    pub fn check(&self) {
        let tally = self.outbox.tally();
        assert!(tally.holds(), "{tally:?}");
        let count = |of: fn(&Item) -> bool| self.outbox.items().filter(|item| of(item)).count() as u64;
        assert_eq!(tally.pending, count(Item::is_pending));
        assert_eq!(tally.dead, count(|item| matches!(item.state, State::Dead { .. })));
        assert_eq!(tally.accepted, u64::from(self.next - 1));
        let mut ids = BTreeSet::new();
        let mut heads: BTreeMap<Uuid, u64> = BTreeMap::new();
        for effect in &self.effects {
            assert!(ids.insert(effect.id), "{} was done twice", effect.id);
            let place = effect.place.unwrap();
            let head = heads.insert(place.conversation, place.number).unwrap_or(0);
            assert!(place.number > head, "{place:?} was done behind {head}");
        }
        for item in self.outbox.items() {
            if let State::Delivered { .. } = item.state {
                assert!(ids.contains(&item.parcel.id), "{} was acknowledged and is lost", item.parcel.id);
            }
        }
    }

    /// What holds when the network has been whole for long enough: every message has an end, and both books agree.
    pub fn check_end(&self) {
        let tally = self.outbox.tally();
        assert_eq!(tally.pending, 0);
        let done: BTreeSet<MessageId> = self.effects.iter().map(|effect| effect.id).collect();
        for item in self.outbox.items() {
            let id = item.parcel.id;
            let taken = self.inbox.taken(&address("world-police"), &item.parcel.to, id).map(|taken| &taken.outcome);
            match (&item.state, taken) {
                (State::Delivered { .. }, Some(Outcome::Accepted)) => assert!(done.contains(&id)),
                (State::Dead { reason: Reason::Refused(ours), .. }, Some(Outcome::Refused(theirs))) => {
                    assert!(ours == theirs && !done.contains(&id));
                }
                (State::Dead { reason, .. }, None) => assert!(!matches!(reason, Reason::Refused(_))),
                other => panic!("{id} is left in {other:?}"),
            }
        }
        let known: BTreeSet<MessageId> = self.outbox.items().map(|item| item.parcel.id).collect();
        assert!(done.is_subset(&known));
    }
}

fn hash(id: MessageId, step: &Step) -> Hash {
    Hash::of(format!("{id} {step:?}").as_bytes())
}

fn refused(code: Code) -> (Step, Outcome) {
    let refusal = Refusal::of(code);
    (Step::Refused(refusal.clone()), Outcome::Refused(refusal))
}
