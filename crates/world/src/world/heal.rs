//! The faults end: the network is whole, everybody is up, clocks are right; and everything must come to rest, soon.

use std::time::Duration;

use huecry_line::session::{Outbox, State};

use super::World;
use crate::clock::after;
use crate::invariants::Broken;

impl World<'_> {
    /// Ends all faults and waits until nothing moves any more.
    ///
    /// # Errors
    /// When an invariant does not hold on the way, or it does not come to rest.
    pub(super) fn heal(&mut self) -> Result<(), Broken> {
        self.note("the faults end".to_owned());
        self.net.mend(None);
        self.weather.stops = 0;
        for here in 0..self.count() {
            self.nodes[here].clock.set_right();
            self.restart(here);
            self.resume(here);
        }
        let healed = self.now;
        for _ in 0..ROUNDS {
            self.quiet()?;
            if self.rest()? {
                let took = self.now.duration_since(healed).as_secs();
                self.note(format!("all is quiet after {took} s: {:?}", self.tally()));
                return self.look();
            }
            let soon = after(healed, SOON.as_millis() as i64);
            if self.now > soon && self.outboxes().any(|(.., outbox)| moves(outbox)) {
                break;
            }
        }
        Err(Broken::not_settled(format!("{:?} long after the last fault", self.tally())))
    }

    /// Delivers, hands over, and sends, until only time can change anything.
    fn quiet(&mut self) -> Result<(), Broken> {
        loop {
            while let Some(packet) = self.net.take(&mut self.rolls) {
                self.deliver(packet)?;
                self.look()?;
            }
            for here in 0..self.count() {
                while self.hand_over(here)? {}
                for peer in 0..self.count() {
                    self.operators(here, peer);
                    self.send(here, peer)?;
                }
            }
            self.look()?;
            if self.net.is_empty() {
                return Ok(());
            }
        }
    }

    /// Waits for the next thing that a clock brings. `true` if there is none, and no receipt is unheard.
    fn rest(&mut self) -> Result<bool, Broken> {
        let wakes = self.outboxes().filter_map(|(here, _, outbox)| outbox.wakes(self.clock(here))).min();
        if let Some(wakes) = wakes {
            // A moment that is past already is one that the next tick looks at.
            self.now = self.now.max(wakes);
            self.tick();
            return Ok(false);
        }
        let unheard = (0..self.count()).filter(|here| self.give_unheard(*here)).count();
        Ok(unheard == 0)
    }

    /// Operators send again what was turned away.
    fn operators(&mut self, here: usize, peer: usize) {
        let now = self.clock(here);
        let Some(outbox) = self.outbox(here, peer) else { return };
        let open = |state: &State| matches!(state, State::Dead { open: true, .. });
        let dead: Vec<u64> = outbox.items().filter(|item| open(&item.state)).map(|item| item.sequence).collect();
        dead.into_iter().for_each(|sequence| _ = outbox.resend(now, sequence));
    }
}

/// Whether anything is still to be delivered.
fn moves(outbox: &Outbox) -> bool {
    outbox.tally().pending > 0
}

/// How often time may be advanced before a world is given up.
const ROUNDS: usize = 3_000;
/// By when everything that can be delivered is: the longest pause, a few times over.
const SOON: Duration = Duration::from_secs(30 * 60);
