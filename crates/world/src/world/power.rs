//! Nodes stop and start, time passes, clocks are set wrong.

use huecry_line::session::Outbox;

use super::World;
use crate::clock::after;
use crate::faults::Fault;

impl World<'_> {
    /// A node starts from what is on its disk.
    pub(super) fn start(&mut self, here: usize) {
        let (now, count) = (self.clock(here), self.count());
        self.nodes[here].start((0..count).filter(|peer| *peer != here), now);
        self.touched.insert(here);
    }

    /// A node that is down starts.
    pub(super) fn restart(&mut self, here: usize) {
        if self.nodes[here].life.is_some() {
            return;
        }
        let dropped = self.nodes[here].disk.open();
        self.note(format!("n{here} starts, {dropped} frames dropped"));
        self.start(here);
    }

    /// A node stops: its memory is gone, and of what was not synced something may be left.
    pub(super) fn crash(&mut self, here: usize) {
        if self.nodes[here].life.take().is_none() {
            return;
        }
        let torn = self.nodes[here].disk.crash(&mut self.rolls);
        self.fault(Fault::Crash);
        if torn {
            self.fault(Fault::Torn);
        }
        self.touched.insert(here);
        self.note(format!("n{here} stops{}", if torn { ", a frame is torn" } else { "" }));
    }

    /// Time passes: seconds, minutes, now and then an hour; then every node looks at its clock.
    pub(super) fn pass(&mut self) {
        let most = [2_000, 15_000, 60_000, 300_000, 3_600_000][self.rolls.place(PASSES) % 5];
        self.now = after(self.now, self.rolls.below(most) as i64);
        self.tick();
    }

    /// Every node looks at its clock.
    pub(super) fn tick(&mut self) {
        for here in 0..self.count() {
            for peer in 0..self.count() {
                let (now, dice) = (self.clock(here), self.rolls.roll());
                let Some(outbox) = self.outbox(here, peer) else { continue };
                let dead = outbox.tick(now, dice);
                let waiting: Vec<u64> = pending(outbox);
                self.keep_items(here, peer, &waiting, dead);
            }
        }
    }

    /// A clock is set wrong.
    pub(super) fn jump(&mut self, here: usize) {
        let by = self.nodes[here].clock.jump(&mut self.rolls);
        self.fault(Fault::Jump);
        self.note(format!("n{here}'s clock jumps by {by} ms"));
    }
}

/// What is still to be delivered.
fn pending(outbox: &Outbox) -> Vec<u64> {
    outbox.items().filter(|item| item.is_pending()).map(|item| item.sequence).collect()
}

/// An hour passes less often than seconds do.
const PASSES: usize = 23;
