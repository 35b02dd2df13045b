//! The sending end of a link: everything that was handed in, until it is delivered or dead.

mod books;

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use huecry_terms::Instant;

use super::breaker::Breaker;
use super::item::{Item, Parcel, Reason, State, Thread};
use super::queue::Queue;
use super::{Alarm, Policy, Tally, later, pace};
use crate::address::Address;
use crate::lane::Lane;
use crate::receipt::{Code, Credit, Receipt, Step};
use crate::statement::MessageId;

/// The sending end of one link.
#[derive(Clone, Debug)]
pub struct Outbox {
    policy: Policy,
    items: BTreeMap<u64, Item>,
    names: BTreeMap<(Address, MessageId), u64>,
    /// Which places of conversations are taken, by whatever has become of the messages in them.
    places: BTreeSet<(Thread, u64)>,
    /// When the clock has something to say about which message.
    deadlines: BTreeSet<(Instant, u64)>,
    /// The numbers that were given up, by conversation: its recipient waits for them, and takes nothing behind them.
    given_up: BTreeMap<Thread, BTreeSet<u64>>,
    queue: Queue,
    breaker: Breaker,
    /// Nothing is sent before this moment: the other side has asked for a pause.
    pause: Option<Instant>,
    /// The latest moment that anybody has told us of, but for those before the clock was set back.
    seen: Instant,
    next: u64,
    /// What the other side takes altogether, and what it has told us that it took or refused.
    granted: Credit,
    settled: Credit,
    /// Sent, and not answered for.
    under_way: Credit,
    /// How many of those are flash or urgent.
    urgent: u64,
    tally: Tally,
}

/// A message that is to be sent now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sending {
    /// Its number on this link.
    pub sequence: u64,
    /// The message.
    pub id: MessageId,
    /// Whom its envelope is for.
    pub to: Address,
    /// Which try this is, from 1.
    pub tries: u32,
}

/// What came of a try, if no receipt did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// Nothing came through, or no answer did.
    Silence,
    /// The other side asks for a pause of the whole link.
    Busy {
        /// How long.
        pause: Duration,
    },
    /// The other side cannot take this message yet: something before it is missing there.
    Early,
    /// The other side would not read it; nothing is signed.
    TurnedAway(Code),
}

/// What a receipt has changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// The message is delivered now.
    Delivered,
    /// It was delivered, and has come further.
    Further,
    /// It is refused, and a dead letter now: its author is to be told.
    Refused,
    /// Nothing that we did not know.
    Known,
}

/// Why a message was not taken into an outbox, or a dead letter not sent again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotDone {
    /// So much waits already that no more is taken.
    Full,
    /// It is over before it begins.
    Expired,
    /// Under this id another content was handed in.
    OtherContent,
    /// The conversation already has a message in this place, be it refused or given up: its recipient may have it on
    /// its books, and another in its place would be a second story.
    PlaceTaken,
    /// A message before it in its conversation was given up, and the recipient would wait for it: what is still to be
    /// said begins a new conversation.
    Broken,
    /// There is no such message, or it is not in a state in which this can be done.
    NotThere,
}

impl Outbox {
    /// An empty outbox of a link that begins.
    pub fn new(policy: Policy) -> Self {
        Self::restore(policy, [], 1, Credit::default(), Credit::default(), Instant::MIN)
    }

    /// The outbox of a link as a store kept it: its items, the next sequence, and both credits. What was under way
    /// when the node stopped is sent again.
    ///
    /// Items that were forgotten count as delivered.
    pub fn restore(
        policy: Policy,
        items: impl IntoIterator<Item = Item>,
        next: u64,
        granted: Credit,
        settled: Credit,
        now: Instant,
    ) -> Self {
        let granted = granted.most(policy.opening);
        let items: Vec<Item> = items.into_iter().collect();
        let last = items.iter().map(|item| item.sequence).max().unwrap_or(0);
        // No sequence is given twice, whatever a store says is the next.
        let next = next.max(last.saturating_add(1));
        let mut outbox = Outbox {
            policy,
            items: BTreeMap::new(),
            names: BTreeMap::new(),
            places: BTreeSet::new(),
            deadlines: BTreeSet::new(),
            given_up: BTreeMap::new(),
            queue: Queue::default(),
            breaker: Breaker::default(),
            pause: None,
            seen: now,
            next,
            granted,
            settled,
            under_way: Credit::default(),
            urgent: 0,
            tally: Tally { accepted: next - 1, delivered: next - 1, ..Tally::default() },
        };
        for mut item in items {
            outbox.tally.delivered -= 1;
            let longest = later(now, outbox.policy.longest);
            match item.state {
                State::Sent { .. } => item.state = State::Waits { from: now },
                // The clock was ahead when this was written.
                State::Waits { from } if from > longest => item.state = State::Waits { from: now },
                _ => {}
            }
            outbox.enqueue(&item, now);
            outbox.put(item);
        }
        outbox
    }

    /// Takes a message in; call it in the transaction of the act that sends it. The same message again has the
    /// same sequence.
    ///
    /// # Errors
    /// When the outbox is full, the message over, its id or place taken by another, or its conversation broken.
    pub fn accept(&mut self, now: Instant, parcel: Parcel) -> Result<u64, NotDone> {
        self.look(now);
        if let Some(item) = self.names.get(&parcel.name()).and_then(|sequence| self.items.get(sequence)) {
            let same = item.parcel.statement == parcel.statement;
            return if same { Ok(item.sequence) } else { Err(NotDone::OtherContent) };
        }
        if parcel.expires <= now {
            return Err(NotDone::Expired);
        }
        if self.tally.pending >= self.policy.most as u64 {
            return Err(NotDone::Full);
        }
        if self.places.contains(&parcel.place()) {
            return Err(NotDone::PlaceTaken);
        }
        if self.is_broken(&parcel) {
            return Err(NotDone::Broken);
        }
        let sequence = self.next;
        self.next += 1;
        self.tally.accepted += 1;
        let item = Item { sequence, parcel, since: now, tries: 0, state: State::Waits { from: now } };
        self.enqueue(&item, now);
        self.put(item);
        Ok(sequence)
    }

    /// Takes in a message that a store has given its sequence, in the transaction of the act that sends it; or one that
    /// was forgotten, for a receipt that still comes. One that is here already stays as it is.
    pub fn admit(&mut self, now: Instant, item: Item) {
        self.look(now);
        if self.items.contains_key(&item.sequence) {
            return;
        }
        if item.sequence >= self.next {
            // What lies between was given up its place before it was committed, or is settled long ago.
            let passed = item.sequence - self.next;
            self.tally.delivered += passed;
            self.tally.accepted += passed + 1;
            self.next = item.sequence + 1;
        } else {
            self.tally.delivered -= 1;
        }
        self.enqueue(&item, now);
        self.put(item);
    }

    /// The message to send now, if one may be sent. It counts as sent: what comes of it is told by
    /// [`Outbox::receipt`] or [`Outbox::failed`], and if nothing is, [`Outbox::tick`] notices.
    pub fn next(&mut self, now: Instant) -> Option<Sending> {
        self.look(now);
        if !self.breaker.may(now) || self.pause.is_some_and(|until| now < until) {
            return None;
        }
        let (items, policy) = (&self.items, &self.policy);
        let (granted, settled, under_way) = (self.granted, self.settled, self.under_way);
        let room = granted.less(settled);
        let fits = |lane: Lane, sequence: u64| {
            let Some(item) = items.get(&sequence) else { return false };
            let share = policy.shares[lane as usize];
            item.is_charged() || under_way.leaves_room(room, share, item.parcel.bytes)
        };
        let sequence = self.queue.next(&self.policy, now, self.urgent > 0, fits)?;
        let mut item = self.take(sequence)?;
        let until = later(now, self.policy.answer);
        item.tries += 1;
        item.state = State::Sent { until };
        let Item { parcel: Parcel { id, to, .. }, tries, .. } = &item;
        let sending = Sending { sequence, id: *id, to: to.clone(), tries: *tries };
        self.breaker.sent(until);
        self.queue.set_aside(sequence);
        self.put(item);
        Some(sending)
    }

    /// A try has failed; `dice` is any number. A message that has been answered for meanwhile is left alone.
    ///
    /// Returns the sequences of what is a dead letter now.
    pub fn failed(&mut self, now: Instant, sequence: u64, failure: Failure, dice: u64) -> Vec<u64> {
        self.look(now);
        match failure {
            Failure::Silence => self.breaker.failed(&self.policy, now, dice),
            _ => self.breaker.answered(),
        }
        if let Failure::Busy { pause } = failure {
            self.pause = self.pause.max(Some(later(now, pause.min(self.policy.longest))));
        }
        let Some(State::Sent { .. }) = self.items.get(&sequence).map(|item| &item.state) else { return Vec::new() };
        let Some(mut item) = self.take(sequence) else { return Vec::new() };
        if let Failure::TurnedAway(code) = failure {
            self.queue.set_aside(sequence);
            item.state = State::Dead { reason: Reason::TurnedAway(code), open: true };
            self.put(item);
            return vec![sequence];
        }
        let from = later(now, pace::pause(&self.policy, item.tries, dice));
        item.state = State::Waits { from };
        self.queue.delay(sequence, from);
        self.put(item);
        Vec::new()
    }

    /// Looks at the clock: what was not answered is sent again, what is over is a dead letter, and so is what
    /// stands behind it in its conversation. Returns the sequences of the new dead letters.
    pub fn tick(&mut self, now: Instant, dice: u64) -> Vec<u64> {
        self.look(now);
        let due: Vec<u64> = self.deadlines.range(..=(now, u64::MAX)).map(|(_, sequence)| *sequence).collect();
        let mut dead = Vec::new();
        for (n, sequence) in due.into_iter().enumerate() {
            match self.items.get(&sequence) {
                Some(item) if item.parcel.expires <= now => dead.extend(self.give_up(sequence, Reason::Expired)),
                Some(_) => dead.extend(self.failed(now, sequence, Failure::Silence, dice.wrapping_add(n as u64))),
                None => {}
            }
        }
        dead.sort_unstable();
        dead
    }

    /// What the other side says it did; its signature has been checked. It gives each receipt again until it is told that we
    /// have it: tell it so when what the receipt has changed is on disk, also if that was nothing.
    ///
    /// # Errors
    /// When a person must look: the receipt contradicts what we sent or what came before. Nothing is changed then.
    pub fn receipt(&mut self, now: Instant, receipt: &Receipt) -> Result<Told, Alarm> {
        self.look(now);
        let id = receipt.id;
        let name = (receipt.recipient.clone(), id);
        let item = self.names.get(&name).and_then(|sequence| self.items.get(sequence)).ok_or(Alarm::NotOurs { id })?;
        if item.parcel.statement != receipt.statement {
            return Err(Alarm::ReceiptOfOther { id });
        }
        let sequence = item.sequence;
        let told = match (&item.state, &receipt.step) {
            (State::Dead { reason: Reason::Refused(_), .. }, Step::Answered(_)) => {
                return Err(Alarm::TwoReceipts { id });
            }
            (State::Delivered { step: Step::Answered(_) }, Step::Refused(_)) => return Err(Alarm::TwoReceipts { id }),
            (State::Dead { reason: Reason::Refused(_), .. }, _) => Told::Known,
            (_, Step::Refused(_)) => Told::Refused,
            (State::Delivered { step }, new) if rank(new) > rank(step) => Told::Further,
            (State::Delivered { .. }, _) => Told::Known,
            _ => Told::Delivered,
        };
        self.breaker.answered();
        self.granted = self.granted.most(receipt.credit);
        if told != Told::Known {
            self.settle(sequence, &receipt.step);
        }
        Ok(told)
    }

    /// Sends a dead letter again, under its id.
    ///
    /// # Errors
    /// When it is none, when its time is over, when its recipient has refused it (and would give the same receipt
    /// again), or when one before it was given up.
    pub fn resend(&mut self, now: Instant, sequence: u64) -> Result<(), NotDone> {
        self.look(now);
        let item = self.items.get(&sequence).ok_or(NotDone::NotThere)?;
        match &item.state {
            State::Dead { reason, .. } if !matches!(reason, Reason::Refused(_)) => {}
            _ => return Err(NotDone::NotThere),
        }
        if item.parcel.expires <= now {
            return Err(NotDone::Expired);
        }
        if self.is_broken(&item.parcel) {
            return Err(NotDone::Broken);
        }
        let mut item = self.take(sequence).ok_or(NotDone::NotThere)?;
        item.state = State::Waits { from: now };
        self.enqueue(&item, now);
        self.queue.delay(sequence, now);
        self.put(item);
        Ok(())
    }

    /// Gives a message up that waits or is a dead letter; what stands behind it in its conversation goes with it.
    /// Returns the sequences of the new dead letters.
    ///
    /// # Errors
    /// When there is none that could be given up.
    pub fn close(&mut self, now: Instant, sequence: u64) -> Result<Vec<u64>, NotDone> {
        self.look(now);
        match self.items.get(&sequence).map(|item| &item.state) {
            Some(State::Waits { .. } | State::Sent { .. } | State::Dead { open: true, .. }) => {
                Ok(self.give_up(sequence, Reason::Closed))
            }
            _ => Err(NotDone::NotThere),
        }
    }

    /// Forgets a message that is delivered; it stays counted as delivered. A receipt that still comes for it is
    /// [`Alarm::NotOurs`]: forget only what is answered, or older than any receipt, and keep its id, so that a receipt
    /// given again is not taken for a stranger's and its giver is told that we have it.
    ///
    /// # Errors
    /// When it is not delivered.
    pub fn forget(&mut self, sequence: u64) -> Result<(), NotDone> {
        match self.items.get(&sequence) {
            Some(Item { state: State::Delivered { .. }, parcel, .. }) => {
                self.names.remove(&parcel.name());
                self.places.remove(&parcel.place());
                self.items.remove(&sequence);
                Ok(())
            }
            _ => Err(NotDone::NotThere),
        }
    }

    /// Everything that is kept, in the order of its sequence.
    pub fn items(&self) -> impl Iterator<Item = &Item> {
        self.items.values()
    }

    /// One message.
    pub fn item(&self, sequence: u64) -> Option<&Item> {
        self.items.get(&sequence)
    }

    /// The sequence that the next message gets.
    pub fn next_sequence(&self) -> u64 {
        self.next
    }

    /// What the other side takes altogether, and what of that is settled: what a store keeps of the credit.
    pub fn credit(&self) -> (Credit, Credit) {
        (self.granted, self.settled)
    }

    /// The books.
    pub fn tally(&self) -> Tally {
        self.tally
    }

    /// What has waited longer than the duty desk wants, oldest first.
    pub fn late(&self, now: Instant) -> impl Iterator<Item = &Item> {
        let late = self.policy.late;
        self.items.values().filter(move |item| item.is_pending() && later(item.since, late) <= now)
    }

    /// When to call [`Outbox::tick`] and [`Outbox::next`] again, if nothing comes meanwhile; ask when `next` has just
    /// given nothing. A message that waits for credit, or bulk that waits for what is urgent, moves when a receipt
    /// comes or the answer to another message is overdue: that moment is among these.
    pub fn wakes(&self, now: Instant) -> Option<Instant> {
        let held = self.breaker.until().max(self.pause).filter(|until| *until > now);
        let ready = held.filter(|_| self.queue.has_ready());
        let delayed = self.queue.delayed().map(|at| held.map_or(at, |held| at.max(held)));
        let looks = self.deadlines.first().map(|(at, _)| *at);
        [ready, delayed, looks].into_iter().flatten().min()
    }

    /// A receipt settles a message: it is delivered, or refused.
    fn settle(&mut self, sequence: u64, step: &Step) {
        let Some(mut item) = self.take(sequence) else { return };
        let first = !matches!(item.state, State::Delivered { .. });
        if first {
            self.settled = self.settled.with(1, item.parcel.bytes);
        }
        item.state = match step {
            Step::Refused(refusal) => State::Dead { reason: Reason::Refused(refusal.clone()), open: false },
            step => State::Delivered { step: step.clone() },
        };
        // The recipient has it on its books, refused or not: what follows it may follow.
        self.queue.remove(&item.parcel.thread(), item.parcel.number);
        self.put(item);
    }

    /// A message and what stands behind it in its conversation become dead letters for good.
    fn give_up(&mut self, sequence: u64, reason: Reason) -> Vec<u64> {
        let Some(item) = self.items.get(&sequence) else { return Vec::new() };
        if item.deadline().is_none() {
            return Vec::new();
        }
        let (thread, number) = (item.parcel.thread(), item.parcel.number);
        let behind = self.queue.behind(&thread, number);
        let mut dead = Vec::new();
        for (other, reason) in
            behind.into_iter().rev().map(|other| (other, Reason::Behind { sequence })).chain([(sequence, reason)])
        {
            let Some(mut item) = self.take(other) else { continue };
            self.queue.remove(&thread, item.parcel.number);
            if item.is_pending() {
                dead.push(other);
            }
            item.state = State::Dead { reason, open: false };
            self.put(item);
        }
        dead.sort_unstable();
        dead
    }
}

/// How far a step is along the way.
fn rank(step: &Step) -> u8 {
    match step {
        Step::Accepted => 0,
        Step::Delivered => 1,
        Step::Read => 2,
        Step::Answered(_) => 3,
        Step::Refused(_) => 4,
    }
}
