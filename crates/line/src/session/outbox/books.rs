//! The books of an outbox: one message goes in or out, and every count, clock and list follows.

use std::collections::BTreeSet;
use std::time::Duration;

use huecry_terms::Instant;

use super::Outbox;
use crate::lane::Lane;
use crate::receipt::Credit;
use crate::session::earlier;
use crate::session::item::{Item, Parcel, State};

impl Outbox {
    /// Whether something before it in its conversation was given up.
    pub(super) fn is_broken(&self, parcel: &Parcel) -> bool {
        let lost = self.given_up.get(&parcel.thread());
        lost.and_then(BTreeSet::first).is_some_and(|first| *first < parcel.number)
    }

    /// Looks at the clock: if it was set back, what waits goes on waiting as long as it would have.
    ///
    /// Moments that overtook each other on their way here are no clock that was set back.
    pub(super) fn look(&mut self, now: Instant) {
        let back = self.seen.duration_since(now);
        match Duration::try_from(back) {
            Ok(by) if by > TOGETHER => self.set_back(now, by),
            _ => self.seen = self.seen.max(now),
        }
    }

    fn set_back(&mut self, now: Instant, by: Duration) {
        self.seen = now;
        let waiting: Vec<u64> =
            self.items.values().filter(|item| item.is_pending()).map(|item| item.sequence).collect();
        for sequence in waiting {
            let Some(mut item) = self.take(sequence) else { continue };
            if let State::Waits { from: at } | State::Sent { until: at } = &mut item.state {
                *at = earlier(*at, by);
            }
            self.put(item);
        }
        self.queue.set_back(by);
        self.breaker.set_back(by);
        self.pause = self.pause.map(|until| earlier(until, by));
    }

    pub(super) fn enqueue(&mut self, item: &Item, now: Instant) {
        let (thread, number) = (item.parcel.thread(), item.parcel.number);
        match item.state {
            State::Waits { from } => self.queue.add(&thread, number, item.sequence, item.parcel.lane, from),
            State::Dead { open: true, .. } => {
                self.queue.add(&thread, number, item.sequence, item.parcel.lane, now);
                self.queue.set_aside(item.sequence);
            }
            _ => {}
        }
    }

    /// Takes an item out to change it: with [`Outbox::put`] the one place where the books are kept.
    pub(super) fn take(&mut self, sequence: u64) -> Option<Item> {
        let item = self.items.remove(&sequence)?;
        *self.count(&item.state) -= 1;
        if item.is_charged() {
            self.under_way = self.under_way.less(Credit { items: 1, bytes: item.parcel.bytes });
        }
        self.urgent -= u64::from(is_urgent(&item));
        if let Some(at) = item.deadline() {
            self.deadlines.remove(&(at, sequence));
        }
        if item.is_given_up() {
            let thread = item.parcel.thread();
            let lost = self.given_up.get_mut(&thread);
            if lost.is_some_and(|lost| lost.remove(&item.parcel.number) && lost.is_empty()) {
                self.given_up.remove(&thread);
            }
        }
        Some(item)
    }

    pub(super) fn put(&mut self, item: Item) {
        *self.count(&item.state) += 1;
        if item.is_charged() {
            self.under_way = self.under_way.with(1, item.parcel.bytes);
        }
        self.urgent += u64::from(is_urgent(&item));
        if let Some(at) = item.deadline() {
            self.deadlines.insert((at, item.sequence));
        }
        if item.is_given_up() {
            self.given_up.entry(item.parcel.thread()).or_default().insert(item.parcel.number);
        }
        self.names.insert(item.parcel.name(), item.sequence);
        self.places.insert(item.parcel.place());
        self.items.insert(item.sequence, item);
    }

    fn count(&mut self, state: &State) -> &mut u64 {
        match state {
            State::Waits { .. } | State::Sent { .. } => &mut self.tally.pending,
            State::Delivered { .. } => &mut self.tally.delivered,
            State::Dead { .. } => &mut self.tally.dead,
        }
    }
}

impl Credit {
    /// More of both.
    pub(super) fn most(self, other: Credit) -> Credit {
        Credit { items: self.items.max(other.items), bytes: self.bytes.max(other.bytes) }
    }

    pub(super) fn less(self, other: Credit) -> Credit {
        Credit { items: self.items.saturating_sub(other.items), bytes: self.bytes.saturating_sub(other.bytes) }
    }

    pub(in crate::session) fn with(self, items: u64, bytes: u64) -> Credit {
        Credit { items: self.items.saturating_add(items), bytes: self.bytes.saturating_add(bytes) }
    }

    /// Whether, with this much under way, one more of `bytes` stays within `share` hundredths of `room`.
    ///
    /// When nothing is under way one message may go, whatever the window: it may be smaller than a message, or
    /// the receipt that opened it again may be lost. The other side answers that it is busy, or takes it.
    pub(super) fn leaves_room(self, room: Credit, share: u64, bytes: u64) -> bool {
        let part = |whole: u64| whole.saturating_mul(share) / 100;
        match self.items {
            0 => true,
            _ => self.items < part(room.items) && self.bytes.saturating_add(bytes) <= part(room.bytes),
        }
    }
}

fn is_urgent(item: &Item) -> bool {
    matches!(item.state, State::Sent { .. }) && matches!(item.parcel.lane, Lane::Flash | Lane::Urgent)
}

/// How far apart two callers' moments may come.
const TOGETHER: Duration = Duration::from_secs(2);
