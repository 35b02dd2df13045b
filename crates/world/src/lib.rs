//! A world of bureaux, clocks, disks and lines grown from a seed, for tests.
//!
//! Two to five nodes speak the real protocol of `huecry-line` to each other (keys, statements signed twice,
//! sealing, receipts, both ends of each link) in one thread. Clock, disk, network and people are models,
//! and everything that is left to chance grows from one number: a world that went wrong goes wrong again.
//!
//! [`play`] runs one world: a few hundred events, then the faults end and everything must come to rest. After every
//! event the [`invariants`] are asked. A [`Planted`] fault breaks one rule on purpose: a world in which nobody
//! notices that proves nothing.

#![cfg_attr(test, allow(clippy::disallowed_methods, reason = "tests may"))]

pub mod agreement;
pub mod cast;
pub mod chronicle;
pub mod clock;
pub mod dice;
pub mod disk;
pub mod faults;
pub mod invariants;
pub mod net;
pub mod node;
pub mod ops;
pub mod people;
pub mod soak;
mod world;

pub use cast::Cast;
pub use faults::{Fault, Faults};
pub use invariants::{Broken, Rule};
pub use soak::{Sum, soak};
pub use world::World;

/// A rule that the nodes of a world break, to see whether anybody notices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Planted {
    /// A receipt goes out before what it says is on disk.
    AcknowledgesBeforeCommit,
    /// What came before is taken again.
    ForgetsWhatItTook,
    /// The receiving gate lets everything pass.
    LeavesTheGateOut,
    /// What comes too early is taken all the same.
    IgnoresOrder,
    /// A bulk message goes before one that is urgent.
    SendsBulkFirst,
    /// What was changed on the way is taken as if it had not been.
    TrustsTheWire,
    /// A dead letter is thrown away.
    LosesDeadLetters,
    /// A receipt is given once and never again.
    GivesAReceiptOnce,
    /// When the faults have ended, a receipt that was not heard is not given again.
    LeavesReceiptsUnheard,
}

/// What became of one world.
#[derive(Debug)]
pub struct Report {
    /// One line an event; the same seed gives the same lines.
    pub trace: Vec<String>,
    /// What was done to it.
    pub faults: Faults,
    /// How many messages were handed in, by recipient.
    pub messages: u64,
    /// How many of those were delivered.
    pub delivered: u64,
    /// The invariant that does not hold, if one does not.
    pub broken: Option<Broken>,
}

/// Plays the world of a seed to its end, or to the first invariant that does not hold.
pub fn play(cast: &Cast, seed: u64, planted: Option<Planted>) -> Report {
    let mut world = World::new(cast, seed, planted);
    let broken = world.play().err();
    world.report(broken)
}
