//! Everything that can happen in a world, and how likely each is under a seed.

use crate::dice::Rolls;

/// One thing that happens. Which node, link or packet it happens to is left to chance when it does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Op {
    /// Somebody writes a message.
    Compose,
    /// Somebody says again, under a new id, what was given up.
    SayAgain,
    /// A node sends what it may send.
    Send,
    /// A packet comes to where it goes.
    Deliver,
    /// A packet is lost.
    Lose,
    /// A packet comes twice.
    Repeat,
    /// A bit of a packet is turned.
    Flip,
    /// What was recorded is played back.
    Replay,
    /// What was recorded is played back to somebody else.
    Astray,
    /// A peer tells a second story.
    Lie,
    /// A peer sends a message that stands behind another of its conversation.
    Hurry,
    /// A way is cut, or both.
    Cut,
    /// A way is mended.
    Mend,
    /// Time passes.
    Pass,
    /// A clock is set wrong.
    Jump,
    /// A node stops.
    Crash,
    /// A node that was down starts.
    Restart,
    /// A message goes a step further with those it is for: handed over, read, answered.
    HandOver,
    /// A node gives the receipts it gave once more.
    Remind,
    /// An operator sends dead letters again.
    Resend,
    /// An operator gives a message up.
    Close,
    /// A node forgets a message that is answered.
    Forget,
    /// A side suspends the agreement.
    Suspend,
    /// It takes that back.
    Resume,
}

/// How likely each thing is.
#[derive(Clone, Debug)]
pub struct Weather {
    weights: [(Op, u64); OPS.len()],
    /// One of so many commits ends in a crash before, in or after it; 0 for none.
    pub stops: u64,
}

impl Weather {
    /// The weather of a seed: what goes wrong does so seldom, often, or never.
    pub fn of(rolls: &mut Rolls) -> Self {
        let weights = OPS.map(|(op, weight, wrong)| {
            let times = if wrong { rolls.below(4) } else { 2 };
            (op, weight * times)
        });
        let stops = [0, 60, 25, 12][rolls.place(4)];
        Weather { weights, stops }
    }

    /// What happens next.
    pub fn next(&self, rolls: &mut Rolls) -> Op {
        let whole: u64 = self.weights.iter().map(|(_, weight)| weight).sum();
        let mut at = rolls.below(whole);
        for (op, weight) in self.weights {
            if at < weight {
                return op;
            }
            at -= weight;
        }
        Op::Deliver
    }
}

/// What can happen, how often against the others, and whether it is something that goes wrong.
const OPS: [(Op, u64, bool); 24] = [
    (Op::Compose, 26, false),
    (Op::SayAgain, 2, true),
    (Op::Send, 60, false),
    (Op::Deliver, 90, false),
    (Op::Lose, 6, true),
    (Op::Repeat, 6, true),
    (Op::Flip, 5, true),
    (Op::Replay, 4, true),
    (Op::Astray, 2, true),
    (Op::Lie, 2, true),
    (Op::Hurry, 4, true),
    (Op::Cut, 2, true),
    (Op::Mend, 5, false),
    (Op::Pass, 14, false),
    (Op::Jump, 2, true),
    (Op::Crash, 2, true),
    (Op::Restart, 10, false),
    (Op::HandOver, 16, false),
    (Op::Remind, 4, false),
    (Op::Resend, 6, false),
    (Op::Close, 1, true),
    (Op::Forget, 2, false),
    (Op::Suspend, 1, true),
    (Op::Resume, 4, false),
];
