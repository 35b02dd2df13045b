//! A node's clock: what it shows is not what the time is.

use huecry_terms::Instant;

use crate::dice::Rolls;

/// How far a clock is ahead of the world's time, in milliseconds; behind it where that is negative.
#[derive(Clone, Debug, Default)]
pub struct Clock {
    ahead: i64,
}

impl Clock {
    /// A clock as most are: a few seconds off.
    pub fn of(rolls: &mut Rolls) -> Self {
        Clock { ahead: between(rolls, 5_000) }
    }

    /// What it shows.
    pub fn shows(&self, now: Instant) -> Instant {
        after(now, self.ahead)
    }

    /// Somebody, or a time server, sets it wrong: by seconds, by minutes, or by hours. Says by how many milliseconds.
    pub fn jump(&mut self, rolls: &mut Rolls) -> i64 {
        let most = [30_000, 600_000, 3 * 3_600_000][rolls.place(3)];
        let by = between(rolls, most);
        self.ahead += by;
        by
    }

    /// It is set right.
    pub fn set_right(&mut self) {
        self.ahead = 0;
    }
}

/// A moment some milliseconds after another, or before it; the other itself where there is none.
pub fn after(at: Instant, millis: i64) -> Instant {
    let shown = at.as_millisecond().saturating_add(millis);
    Instant::from_millisecond(shown).unwrap_or(at)
}

fn between(rolls: &mut Rolls, most: i64) -> i64 {
    rolls.below(2 * most.unsigned_abs() + 1) as i64 - most
}
