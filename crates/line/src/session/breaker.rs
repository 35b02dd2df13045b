//! A link on which nothing comes through is left alone, then tried with one message.

use std::time::Duration;

use huecry_terms::Instant;

use super::{Policy, earlier, later, pace};

/// Whether the link is used.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Breaker {
    failures: u32,
    state: Use,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Use {
    /// As usual.
    #[default]
    Free,
    /// Not before this moment.
    Rests(Instant),
    /// One message is on its way to see, and its answer is waited for until then.
    Tries(Instant),
}

impl Breaker {
    /// Whether a message may be sent.
    pub(super) fn may(&self, now: Instant) -> bool {
        match self.state {
            Use::Free => true,
            Use::Rests(until) | Use::Tries(until) => until <= now,
        }
    }

    /// A message is sent, whose answer is waited for until then.
    pub(super) fn sent(&mut self, until: Instant) {
        if self.state != Use::Free {
            self.state = Use::Tries(until);
        }
    }

    /// The other side has answered, whatever it said.
    pub(super) fn answered(&mut self) {
        *self = Breaker::default();
    }

    /// Nothing came through.
    pub(super) fn failed(&mut self, policy: &Policy, now: Instant, dice: u64) {
        self.failures = self.failures.saturating_add(1);
        let over = self.failures.saturating_sub(policy.failures.saturating_sub(1));
        if over > 0 && !matches!(self.state, Use::Rests(until) if until > now) {
            self.state = Use::Rests(later(now, pace::pause(policy, over, dice)));
        }
    }

    /// The clock was set back by so much: it rests as long as it would have.
    pub(super) fn set_back(&mut self, by: Duration) {
        if let Use::Rests(until) | Use::Tries(until) = &mut self.state {
            *until = earlier(*until, by);
        }
    }

    /// When a message may be sent again.
    pub(super) fn until(&self) -> Option<Instant> {
        match self.state {
            Use::Rests(until) | Use::Tries(until) => Some(until),
            Use::Free => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> Instant {
        Instant::from_second(seconds).unwrap()
    }

    #[test]
    fn it_rests_after_failures_in_a_row_tries_one_and_is_free_after_an_answer() {
        let policy = Policy { failures: 3, ..Policy::default() };
        let mut breaker = Breaker::default();
        for _ in 0..2 {
            breaker.failed(&policy, at(0), 0);
            assert!(breaker.may(at(0)));
        }
        breaker.failed(&policy, at(0), 1000);
        assert!(!breaker.may(at(0)) && breaker.may(at(1)));
        let first = breaker.until().unwrap();
        breaker.failed(&policy, at(0), u64::MAX);
        assert_eq!(breaker.until(), Some(first), "what was under way does not make the rest longer");
        breaker.sent(at(160));
        assert!(!breaker.may(at(100)), "one message, and not a second");
        assert!(breaker.may(at(160)), "an answer that never comes does not hold the link for ever");
        breaker.failed(&policy, at(100), 0);
        assert!(breaker.until() >= Some(at(101)) && !breaker.may(at(100)), "rests longer");
        breaker.sent(at(300));
        breaker.answered();
        assert!(breaker.may(at(100)) && breaker.until().is_none());
        breaker.failed(&policy, at(200), 0);
        assert!(breaker.may(at(200)), "the count begins again");
    }
}
