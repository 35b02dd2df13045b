//! The world itself: events, one after the other, from the first to the one after which everything rests.

mod heal;
mod power;
mod receipts;
mod sending;
mod taking;
mod trouble;

use std::collections::BTreeSet;

use huecry_line::session::{Outbox, Tally};
use huecry_line::{Address, Hash};
use huecry_terms::Instant;

use crate::agreement::Agreement;
use crate::cast::{Cast, MOST, Member, begin};
use crate::chronicle::Chronicle;
use crate::clock::{Clock, after};
use crate::dice::Rolls;
use crate::disk::{Disk, Writes};
use crate::faults::{Fault, Faults};
use crate::invariants::{self, Broken};
use crate::net::Net;
use crate::node::{Life, Node};
use crate::ops::{Op, Weather};
use crate::{Planted, Report};

/// Nodes, what is between them, and what happens to them.
pub struct World<'c> {
    cast: &'c Cast,
    planted: Option<Planted>,
    agreement: Agreement,
    rolls: Rolls,
    weather: Weather,
    now: Instant,
    pub(crate) nodes: Vec<Node>,
    net: Net,
    pub(crate) chronicle: Chronicle,
    faults: Faults,
    trace: Vec<String>,
    /// The nodes whose books have changed since the invariants were last asked.
    touched: BTreeSet<usize>,
}

/// When what was written becomes durable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sync {
    /// Before anybody is told: the rule.
    Now,
    /// Some time later.
    Later,
}

impl<'c> World<'c> {
    /// The world of a seed, before anything has happened.
    pub fn new(cast: &'c Cast, seed: u64, planted: Option<Planted>) -> Self {
        let mut rolls = Rolls::of(seed);
        let count = 2 + rolls.place(MOST - 1);
        let weather = Weather::of(&mut rolls);
        let nodes = (0..count).map(|_| Node {
            clock: Clock::of(&mut rolls),
            disk: Disk::default(),
            life: None,
            careless: rolls.one_in(3),
            talks: vec![None; TALKS],
        });
        let nodes = nodes.collect();
        let mut world = World {
            cast,
            planted,
            agreement: Agreement { hash: Hash::of(b"the agreement") },
            rolls,
            weather,
            now: begin(),
            nodes,
            net: Net::default(),
            chronicle: Chronicle::default(),
            faults: Faults::default(),
            trace: Vec::new(),
            touched: BTreeSet::new(),
        };
        world.note(format!("seed {seed}, {count} nodes"));
        (0..count).for_each(|here| world.start(here));
        world
    }

    /// Lets everything happen, then heals.
    ///
    /// # Errors
    /// The first invariant that does not hold.
    pub fn play(&mut self) -> Result<(), Broken> {
        for _ in 0..EVENTS {
            let op = self.weather.next(&mut self.rolls);
            self.now = after(self.now, self.rolls.below(400) as i64);
            self.happens(op)?;
            self.look()?;
        }
        self.heal()?;
        invariants::at_rest(self)
    }

    /// What became of it.
    pub fn report(self, broken: Option<Broken>) -> Report {
        let delivered = self.outboxes().map(|(.., outbox)| outbox.tally().delivered).sum();
        let World { mut trace, faults, chronicle, .. } = self;
        trace.extend(broken.iter().map(Broken::to_string));
        Report { trace, faults, messages: chronicle.count(), delivered, broken }
    }

    /// How many nodes there are.
    pub(crate) fn count(&self) -> usize {
        self.nodes.len()
    }

    /// The sending ends of all nodes that run, with node and peer.
    pub(crate) fn outboxes(&self) -> impl Iterator<Item = (usize, usize, &Outbox)> {
        let running = self.nodes.iter().enumerate().filter_map(|(here, node)| Some((here, node.life.as_ref()?)));
        running.flat_map(|(here, life)| life.outboxes.iter().map(move |(peer, outbox)| (here, *peer, outbox)))
    }

    /// Which node has this address, if it is in this world.
    pub(crate) fn place(&self, address: &Address) -> Option<usize> {
        self.cast.place(address).filter(|place| *place < self.count())
    }

    fn happens(&mut self, op: Op) -> Result<(), Broken> {
        let here = self.rolls.place(self.count());
        match op {
            Op::Compose => self.compose(here)?,
            Op::SayAgain => self.say_again(here)?,
            Op::Send => {
                let peer = self.other(here);
                self.send(here, peer)?;
            }
            Op::Deliver => {
                if let Some(packet) = self.net.take(&mut self.rolls) {
                    self.deliver(packet)?;
                }
            }
            Op::Lose => self.lose(),
            Op::Repeat => self.repeat(),
            Op::Flip => self.flip(),
            Op::Replay => self.replay(None),
            Op::Astray => self.replay(Some(here)),
            Op::Lie => self.lie()?,
            Op::Hurry => self.hurry(here),
            Op::Cut => self.cut(here),
            Op::Mend => self.net.mend(Some(&mut self.rolls)),
            Op::Pass => self.pass(),
            Op::Jump => self.jump(here),
            Op::Crash => self.crash(here),
            Op::Restart => self.restart(here),
            Op::HandOver => _ = self.hand_over(here)?,
            Op::Remind => self.remind(here),
            Op::Resend => self.resend(here),
            Op::Close => self.close(here),
            Op::Forget => self.forget(here),
            Op::Suspend => self.suspend(here),
            Op::Resume => self.resume(here),
        }
        Ok(())
    }

    /// Asks the invariants about whatever has changed.
    fn look(&mut self) -> Result<(), Broken> {
        for here in std::mem::take(&mut self.touched) {
            invariants::of_node(self, here)?;
        }
        Ok(())
    }

    /// Puts a transaction on the disk of a node. `false` if the node has stopped before, in or after it: then nobody
    /// is told, and what was in memory is gone.
    fn commit(&mut self, here: usize, writes: Writes, sync: Sync) -> bool {
        self.touched.insert(here);
        let stop = match self.weather.stops {
            0 => u64::MAX,
            many => self.rolls.below(3 * many),
        };
        if stop == 0 {
            self.crash(here);
            return false;
        }
        let disk = &mut self.nodes[here].disk;
        disk.write(writes);
        if stop == 1 {
            self.crash(here);
            return false;
        }
        if sync == Sync::Now {
            self.nodes[here].disk.sync();
        }
        if stop == 2 {
            self.crash(here);
            return false;
        }
        true
    }

    fn member(&self, here: usize) -> &'c Member {
        &self.cast.members[here]
    }

    /// What a node takes for the time.
    fn clock(&self, here: usize) -> Instant {
        self.nodes[here].clock.shows(self.now)
    }

    fn life(&mut self, here: usize) -> Option<&mut Life> {
        self.nodes[here].life.as_mut()
    }

    fn outbox(&mut self, here: usize, peer: usize) -> Option<&mut Outbox> {
        self.life(here).and_then(|life| life.outboxes.get_mut(&peer))
    }

    /// One of the others.
    fn other(&mut self, here: usize) -> usize {
        let count = self.count();
        (here + 1 + self.rolls.place(count - 1)) % count
    }

    fn has_planted(&self, fault: Planted) -> bool {
        self.planted == Some(fault)
    }

    fn fault(&mut self, fault: Fault) {
        self.faults.count(fault);
    }

    fn note(&mut self, what: String) {
        let since = self.now.as_millisecond() - begin().as_millisecond();
        self.trace.push(format!("{:>10}.{:03} {what}", since / 1000, since % 1000));
    }

    /// All books together.
    fn tally(&self) -> Tally {
        self.outboxes().fold(Tally::default(), |sum, (.., outbox)| {
            let more = outbox.tally();
            Tally {
                accepted: sum.accepted + more.accepted,
                delivered: sum.delivered + more.delivered,
                pending: sum.pending + more.pending,
                dead: sum.dead + more.dead,
            }
        })
    }
}

/// How many things happen before the faults end.
const EVENTS: usize = 840;
/// How many conversations the people of a node have at a time.
const TALKS: usize = 3;
