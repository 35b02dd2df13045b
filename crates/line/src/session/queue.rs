//! Who is next: four lanes by weight, conversations in their order.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use huecry_terms::Instant;

use super::item::Thread;
use super::{Policy, earlier};
use crate::lane::Lane;

/// The messages that are not settled, by conversation and by lane.
///
/// Only the front message of a conversation stands in a lane: in that of the most urgent message of
/// the conversation, since that one cannot overtake it.
#[derive(Clone, Debug, Default)]
pub(super) struct Queue {
    threads: BTreeMap<Thread, Messages>,
    ready: [BTreeSet<u64>; 4],
    delayed: BTreeSet<(Instant, u64)>,
    /// Where a front message stands: its lane, and when it is ready.
    fronts: BTreeMap<u64, Front>,
    turns: [i64; 4],
}

/// What is not settled of one conversation.
#[derive(Clone, Debug, Default)]
struct Messages {
    /// By number in the conversation: sequence and lane.
    all: BTreeMap<u64, (u64, Lane)>,
    /// How many there are of each lane.
    lanes: [usize; 4],
    /// The one that stands in a lane.
    front: Option<u64>,
}

#[derive(Clone, Copy, Debug)]
struct Front {
    lane: Lane,
    place: Stand,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stand {
    Ready,
    Delayed(Instant),
    /// Sent, or dead and open.
    Aside,
}

impl Queue {
    /// Adds a message to its conversation. If it is the front, it waits until `from`.
    pub(super) fn add(&mut self, thread: &Thread, number: u64, sequence: u64, lane: Lane, from: Instant) {
        let messages = self.threads.entry(thread.clone()).or_default();
        if messages.all.insert(number, (sequence, lane)).is_none() {
            messages.lanes[lane as usize] += 1;
        }
        self.settle_front(thread, Stand::Delayed(from));
    }

    /// Takes a message out: delivered, or dead for good. The next of its conversation comes to the front.
    pub(super) fn remove(&mut self, thread: &Thread, number: u64) {
        let Some(messages) = self.threads.get_mut(thread) else { return };
        if let Some((_, lane)) = messages.all.remove(&number) {
            messages.lanes[lane as usize] -= 1;
        }
        self.settle_front(thread, Stand::Ready);
        if self.threads.get(thread).is_some_and(|messages| messages.all.is_empty()) {
            self.threads.remove(thread);
        }
    }

    /// The sequences of what stands behind a message in its conversation, in order.
    pub(super) fn behind(&self, thread: &Thread, number: u64) -> Vec<u64> {
        let messages = self.threads.get(thread).into_iter();
        messages.flat_map(|messages| messages.all.range(number + 1..)).map(|(_, (sequence, _))| *sequence).collect()
    }

    /// The front message waits until `from`.
    pub(super) fn delay(&mut self, sequence: u64, from: Instant) {
        self.stand(sequence, Stand::Delayed(from));
    }

    /// The front message is on its way, or waits for an operator.
    pub(super) fn set_aside(&mut self, sequence: u64) {
        self.stand(sequence, Stand::Aside);
    }

    /// The message whose turn it is, if `fits` lets its lane have one; it stays where it is.
    ///
    /// Smooth weighted turns: of lanes that have something to send and may, the one that has waited most
    /// for its weight. A lane's first message is not passed over for a smaller one behind it.
    pub(super) fn next(
        &mut self,
        policy: &Policy,
        now: Instant,
        urgent_under_way: bool,
        fits: impl Fn(Lane, u64) -> bool,
    ) -> Option<u64> {
        self.wake(now);
        let urgent = urgent_under_way || !self.ready[0].is_empty() || !self.ready[1].is_empty();
        let may = |lane: Lane, sequence: u64| !(lane == Lane::Bulk && urgent) && fits(lane, sequence);
        let first = |lane: Lane| self.ready[lane as usize].first().copied().filter(|sequence| may(lane, *sequence));
        let candidates: Vec<(Lane, u64)> =
            Lane::ALL.into_iter().filter_map(|lane| Some((lane, first(lane)?))).collect();
        let whole: i64 = candidates.iter().map(|(lane, _)| i64::from(policy.weights[*lane as usize])).sum();
        for (lane, _) in &candidates {
            self.turns[*lane as usize] += i64::from(policy.weights[*lane as usize]);
        }
        // The first of equals: the more urgent lane.
        let (lane, sequence) = candidates.into_iter().rev().max_by_key(|(lane, _)| self.turns[*lane as usize])?;
        self.turns[lane as usize] -= whole;
        Some(sequence)
    }

    /// Whether a message could go, were its link free and its lane let.
    pub(super) fn has_ready(&self) -> bool {
        self.ready.iter().any(|lane| !lane.is_empty())
    }

    /// When the next message becomes ready.
    pub(super) fn delayed(&self) -> Option<Instant> {
        self.delayed.first().map(|(from, _)| *from)
    }

    fn wake(&mut self, now: Instant) {
        while let Some((_, sequence)) = self.delayed.first().copied().filter(|(from, _)| *from <= now) {
            self.stand(sequence, Stand::Ready);
        }
    }

    /// The clock was set back by so much: what waits goes on waiting as long as it would have.
    pub(super) fn set_back(&mut self, by: Duration) {
        self.delayed = std::mem::take(&mut self.delayed).into_iter().map(|(at, n)| (earlier(at, by), n)).collect();
        for front in self.fronts.values_mut() {
            if let Stand::Delayed(from) = &mut front.place {
                *from = earlier(*from, by);
            }
        }
    }

    /// Whoever has the lowest number of a conversation is its front, in the lane of its most urgent message; one that
    /// was not the front before stands at `new`.
    fn settle_front(&mut self, thread: &Thread, new: Stand) {
        let Some(messages) = self.threads.get_mut(thread) else { return };
        let wanted = messages.all.first_key_value().map(|(_, (sequence, _))| *sequence);
        let lane = Lane::ALL.into_iter().find(|lane| messages.lanes[*lane as usize] > 0);
        let before = std::mem::replace(&mut messages.front, wanted);
        let kept = before.filter(|_| before == wanted).and_then(|sequence| self.fronts.get(&sequence).copied());
        if let Some(before) = before {
            self.take_front(before);
        }
        if let (Some(sequence), Some(lane)) = (wanted, lane) {
            self.fronts.insert(sequence, Front { lane, place: Stand::Aside });
            self.stand(sequence, kept.map_or(new, |front| front.place));
        }
    }

    fn stand(&mut self, sequence: u64, place: Stand) {
        let Some(front) = self.fronts.get_mut(&sequence) else { return };
        let before = std::mem::replace(&mut front.place, place);
        let lane = front.lane;
        self.leave(sequence, lane, before);
        match place {
            Stand::Ready => _ = self.ready[lane as usize].insert(sequence),
            Stand::Delayed(from) => _ = self.delayed.insert((from, sequence)),
            Stand::Aside => {}
        }
    }

    fn take_front(&mut self, sequence: u64) {
        if let Some(Front { lane, place }) = self.fronts.remove(&sequence) {
            self.leave(sequence, lane, place);
        }
    }

    fn leave(&mut self, sequence: u64, lane: Lane, place: Stand) {
        match place {
            Stand::Ready => _ = self.ready[lane as usize].remove(&sequence),
            Stand::Delayed(from) => _ = self.delayed.remove(&(from, sequence)),
            Stand::Aside => {}
        }
    }
}
