//! One node: what is gone when it stops, and what it makes of its disk when it starts.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use huecry_line::receipt::Credit;
use huecry_line::session::{Inbox, Item, Outbox, Policy};
use huecry_line::{Hash, MessageId};
use huecry_terms::Instant;

use crate::clock::Clock;
use crate::disk::{Disk, Key, Link, Outgoing, Row, Writes};
use crate::people::Talk;

/// One node.
pub struct Node {
    /// What it takes for the time.
    pub clock: Clock,
    /// What is left when it stops.
    pub disk: Disk,
    /// What is not; nothing while it is down.
    pub life: Option<Life>,
    /// Whether its own gate sleeps: what its people should not send leaves all the same.
    pub careless: bool,
    /// The conversations of its people.
    pub talks: Vec<Option<Talk>>,
}

/// What a running node has in memory.
pub struct Life {
    /// The sending ends, by peer.
    pub outboxes: BTreeMap<usize, Outbox>,
    /// The taking ends, by peer.
    pub inboxes: BTreeMap<usize, Inbox>,
    /// Where on disk what was taken stands, by peer and id.
    pub rows: BTreeMap<(usize, MessageId), u64>,
    /// How many rows of taken messages there are, by peer.
    pub counts: BTreeMap<usize, u64>,
    /// With whom the agreement is suspended.
    pub suspended: BTreeSet<usize>,
}

impl Node {
    /// Starts: everything it knows it reads from its disk.
    pub fn start(&mut self, peers: impl Iterator<Item = usize>, now: Instant) {
        let mut life = Life {
            outboxes: BTreeMap::new(),
            inboxes: BTreeMap::new(),
            rows: BTreeMap::new(),
            counts: BTreeMap::new(),
            suspended: BTreeSet::new(),
        };
        for peer in peers {
            let link = match self.disk.row(Key::Link(peer)) {
                Some(Row::Link(link)) => *link,
                _ => Link { next: 1, granted: Credit::default(), settled: Credit::default() },
            };
            let items = self.disk.sent(peer).map(|outgoing| outgoing.item.clone());
            let outbox = Outbox::restore(policy(), items, link.next, link.granted, link.settled, now);
            life.outboxes.insert(peer, outbox);
            life.inboxes.insert(peer, Inbox::new(policy()));
            if self.disk.row(Key::Suspended(peer)).is_some() {
                life.suspended.insert(peer);
            }
            for (number, taken) in self.disk.taken(peer) {
                let arrival = &taken.arrival;
                let hash = Hash::of(&taken.receipt);
                life.rows.insert((peer, arrival.id), number);
                life.counts.insert(peer, number + 1);
                if let Some(inbox) = life.inboxes.get_mut(&peer) {
                    inbox.commit(arrival, taken.outcome.clone(), hash);
                    if taken.step > 0 {
                        inbox.told(&arrival.from, &arrival.to, arrival.id, hash);
                    }
                }
            }
        }
        self.life = Some(life);
    }

    /// The rows of a link and of some of its messages, as the outbox has them now.
    pub fn writes(&self, peer: usize, outbox: &Outbox, sequences: &[u64]) -> Writes {
        let (granted, settled) = outbox.credit();
        let link = Row::Link(Link { next: outbox.next_sequence(), granted, settled });
        let row = |sequence: &u64| {
            let (key, item) = (Key::Out(peer, *sequence), outbox.item(*sequence)?.clone());
            match self.disk.row(key)? {
                Row::Out(Outgoing { envelope, .. }) => {
                    Some((key, Some(Row::Out(Outgoing { item, envelope: envelope.clone() }))))
                }
                _ => None,
            }
        };
        sequences.iter().filter_map(row).chain([(Key::Link(peer), Some(link))]).collect()
    }
}

impl Life {
    /// The number of the row that is taken next from a peer.
    pub fn next_row(&mut self, peer: usize) -> u64 {
        let count = self.counts.entry(peer).or_default();
        *count += 1;
        *count - 1
    }

    /// All messages to a peer, as the outbox has them.
    pub fn items(&self, peer: usize) -> impl Iterator<Item = &Item> {
        self.outboxes.get(&peer).into_iter().flat_map(Outbox::items)
    }
}

/// How links behave here: small windows, so that they are full now and then.
pub fn policy() -> Policy {
    let window = Credit { items: 8, bytes: 90_000 };
    Policy { opening: window, window, answer: Duration::from_secs(30), ..Policy::default() }
}
