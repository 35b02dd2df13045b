//! The taking end: what is new is taken once, in the order of its conversation.

use std::collections::{BTreeMap, BTreeSet};

use huecry_terms::Instant;
use uuid::Uuid;

use super::{Alarm, Policy, Ranges};
use crate::address::Address;
use crate::receipt::{Code, Credit, Refusal};
use crate::statement::{Hash, MessageId, Statement};

/// The taking end of one link.
#[derive(Clone, Debug)]
pub struct Inbox {
    policy: Policy,
    taken: BTreeMap<Name, Taken>,
    /// Whose last receipt the sender has not said it has.
    unheard: BTreeSet<Name>,
    threads: BTreeMap<Thread, Head>,
    sequences: Ranges,
    /// What was taken and has been handed over to those it is for, or refused.
    handed: Credit,
    /// What was taken and not handed over.
    held: Credit,
}

/// Sender, recipient and id: what makes a message one message.
type Name = (Address, Address, MessageId);
/// Sender, recipient, conversation.
type Thread = (Address, Address, Uuid);

/// What has come, as far as it can be known where it is taken in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrival {
    /// The number on the link, as the sender has it.
    pub sequence: Option<u64>,
    /// Who sends.
    pub from: Address,
    /// Whom it is for.
    pub to: Address,
    /// The message.
    pub id: MessageId,
    /// The hash of the signed statement.
    pub statement: Hash,
    /// How many bytes its sealed body has.
    pub bytes: u64,
    /// When it is no longer delivered.
    pub expires: Instant,
    /// Its place in a conversation; `None` where it cannot be opened: a gateway that carries a bureau's mail.
    pub place: Option<Ordered>,
}

/// A place in a conversation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ordered {
    /// The conversation.
    pub conversation: Uuid,
    /// The number in it, from 1.
    pub number: u64,
    /// The hash of the one before.
    pub before: Option<Hash>,
    /// The hash of the list of recipients.
    pub audience: Hash,
}

/// What is to be done with what has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It is new and in its place: judge it, commit it, tell [`Inbox::commit`], answer.
    Take,
    /// It was taken before: answer with the receipt that was given, the one of this hash.
    Again {
        /// The hash of the signed receipt.
        receipt: Hash,
    },
    /// It is not taken. If `record`, the refusal is committed and told like a taking; if not, the place or id
    /// belongs to another message, and the refusal is answered and recorded as an event of its own.
    Refuse {
        /// Why.
        code: Code,
        /// Whether it is to be told to [`Inbox::commit`].
        record: bool,
        /// What a person must look at.
        alarm: Option<Alarm>,
    },
    /// Something before it has not come: answer that it came early, and keep nothing.
    Early {
        /// The number that is missing in its conversation.
        wanted: u64,
    },
    /// There is no credit left: answer with a pause, and keep nothing.
    Busy,
}

/// What was decided about a message that was judged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is on disk.
    Accepted,
    /// It is refused; that is on disk.
    Refused(Refusal),
}

/// What an inbox keeps of a message it has taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    /// The hash of its statement.
    pub statement: Hash,
    /// The bytes of its sealed body.
    pub bytes: u64,
    /// What was decided.
    pub outcome: Outcome,
    /// The hash of the last receipt given for it.
    pub receipt: Hash,
    /// Whether it was handed over to those it is for.
    pub handed: bool,
}

/// How far a conversation has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Head {
    /// The number of the last message.
    pub number: u64,
    /// The hash of its statement.
    pub statement: Hash,
    /// The hash of the list of recipients, as the first one had it.
    pub audience: Hash,
}

impl Ordered {
    /// The place of a statement that was opened.
    pub fn of(statement: &Statement) -> Self {
        let list = statement.to.iter().map(|address| format!("{address}\n")).collect::<String>();
        let audience = Hash::of(list.as_bytes());
        let place = statement.place;
        Ordered { conversation: place.conversation, number: place.number, before: place.before, audience }
    }
}

impl Inbox {
    /// An empty inbox of a link that begins.
    pub fn new(policy: Policy) -> Self {
        Inbox {
            policy,
            taken: BTreeMap::new(),
            unheard: BTreeSet::new(),
            threads: BTreeMap::new(),
            sequences: Ranges::default(),
            handed: Credit::default(),
            held: Credit::default(),
        }
    }

    /// What is to be done with what has come. Nothing is changed: the keeper commits first.
    pub fn judge(&self, now: Instant, arrival: &Arrival) -> Verdict {
        let head = arrival.place.and_then(|place| self.threads.get(&arrival.thread(&place)));
        let taken = self.taken.get(&arrival.name());
        judge(&self.policy, now, arrival, &Known { taken, head, handed: self.handed, held: self.held })
    }

    /// A message was taken, or refused on the record, and both it and its receipt are on disk. Told twice, the second
    /// changes nothing.
    pub fn commit(&mut self, arrival: &Arrival, outcome: Outcome, receipt: Hash) {
        let name = arrival.name();
        if self.taken.contains_key(&name) {
            return;
        }
        if let Some(place) = arrival.place {
            let thread = arrival.thread(&place);
            let head = Head::after(self.threads.get(&thread), arrival.statement, &place);
            self.threads.insert(thread, head);
        }
        if let Some(sequence) = arrival.sequence {
            self.sequences.insert(sequence);
        }
        let handed = outcome != Outcome::Accepted;
        let credit = if handed { &mut self.handed } else { &mut self.held };
        *credit = credit.with(1, arrival.bytes);
        let (statement, bytes) = (arrival.statement, arrival.bytes);
        self.unheard.insert(name.clone());
        self.taken.insert(name, Taken { statement, bytes, outcome, receipt, handed });
    }

    /// A message has been handed over to those it is for, or another receipt was given for it: the last one
    /// is what a repetition is answered with.
    pub fn told(&mut self, from: &Address, to: &Address, id: MessageId, receipt: Hash) {
        let name = (from.clone(), to.clone(), id);
        if let Some(taken) = self.taken.get_mut(&name) {
            if std::mem::replace(&mut taken.receipt, receipt) != receipt {
                self.unheard.insert(name);
            }
            if !std::mem::replace(&mut taken.handed, true) {
                self.held.items -= 1;
                self.held.bytes -= taken.bytes;
                self.handed = self.handed.with(1, taken.bytes);
            }
        }
    }

    /// The sender has said that it has this receipt on its disk. If a later one was given since, that one is still owed.
    pub fn heard(&mut self, from: &Address, to: &Address, id: MessageId, receipt: Hash) {
        let name = (from.clone(), to.clone(), id);
        if self.taken.get(&name).is_some_and(|taken| taken.receipt == receipt) {
            self.unheard.remove(&name);
        }
    }

    /// What was taken, or refused on the record, and whose last receipt the sender has not said it has: that receipt is
    /// given again, now and then, until it has. A sender whose message is a dead letter no longer asks. After a start
    /// all of them count as unheard.
    pub fn unheard(&self) -> impl Iterator<Item = (&Address, &Address, MessageId)> {
        self.unheard.iter().map(|(from, to, id)| (from, to, *id))
    }

    /// What the sender may have sent altogether: what is handed over, and the window.
    pub fn credit(&self) -> Credit {
        self.handed.with(self.policy.window.items, self.policy.window.bytes)
    }

    /// What was taken of a message.
    pub fn taken(&self, from: &Address, to: &Address, id: MessageId) -> Option<&Taken> {
        self.taken.get(&(from.clone(), to.clone(), id))
    }

    /// How many messages were taken, accepted or refused.
    pub fn len(&self) -> usize {
        self.taken.len()
    }

    /// Whether none was.
    pub fn is_empty(&self) -> bool {
        self.taken.is_empty()
    }

    /// Which of the sender's sequences have come.
    pub fn sequences(&self) -> &Ranges {
        &self.sequences
    }
}

/// What a keeper has looked up about an arrival: two rows and two sums.
#[derive(Clone, Copy, Debug)]
pub struct Known<'k> {
    /// What was taken under its sender, recipient and id.
    pub taken: Option<&'k Taken>,
    /// How far its conversation has come.
    pub head: Option<&'k Head>,
    /// What was taken on this link and has been handed over, or refused.
    pub handed: Credit,
    /// What was taken on this link and not handed over.
    pub held: Credit,
}

/// What is to be done with what has come, from what is known of it. A store that keeps millions of messages asks this
/// with the rows it looked up; [`Inbox`] asks it with what it has in memory.
pub fn judge(policy: &Policy, now: Instant, arrival: &Arrival, known: &Known<'_>) -> Verdict {
    let id = arrival.id;
    if let Some(taken) = known.taken {
        return match taken.statement == arrival.statement {
            true => Verdict::Again { receipt: taken.receipt },
            false => refuse(Code::OtherContent, false, Some(Alarm::OtherContent { id })),
        };
    }
    let place = arrival.place.map_or(Verdict::Take, |place| judge_place(id, &place, known.head));
    if place != Verdict::Take {
        return place;
    }
    if arrival.bytes > policy.largest {
        return refuse(Code::TooLarge, true, None);
    }
    if arrival.expires <= now {
        return refuse(Code::Expired, true, None);
    }
    let Credit { items, bytes } = policy.window;
    if known.held.items >= items || known.held.bytes >= bytes { Verdict::Busy } else { Verdict::Take }
}

fn judge_place(id: MessageId, place: &Ordered, head: Option<&Head>) -> Verdict {
    let (number, statement) = head.map_or((0, None), |head| (head.number, Some(head.statement)));
    let stories = Alarm::TwoStories { id, number: place.number };
    if place.number <= number {
        return refuse(Code::TwoStories, false, Some(stories));
    }
    if place.number > number.saturating_add(1) {
        return Verdict::Early { wanted: number + 1 };
    }
    if place.before != statement {
        return refuse(Code::TwoStories, false, Some(stories));
    }
    match head.is_none_or(|head| head.audience == place.audience) {
        true => Verdict::Take,
        false => refuse(Code::OtherRecipients, true, None),
    }
}

impl Head {
    /// How far a conversation has come when the message in this place has been taken, or refused on the record. Its
    /// recipients stay those of the first.
    pub fn after(before: Option<&Head>, statement: Hash, place: &Ordered) -> Self {
        Head { number: place.number, statement, audience: before.map_or(place.audience, |head| head.audience) }
    }
}

impl Arrival {
    fn name(&self) -> Name {
        (self.from.clone(), self.to.clone(), self.id)
    }

    fn thread(&self, place: &Ordered) -> Thread {
        (self.from.clone(), self.to.clone(), place.conversation)
    }
}

fn refuse(code: Code, record: bool, alarm: Option<Alarm>) -> Verdict {
    Verdict::Refuse { code, record, alarm }
}
