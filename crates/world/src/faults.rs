//! What is done to a world: each kind counted.

use std::fmt;

/// A thing that goes wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// A packet was lost.
    Lost,
    /// A packet came twice.
    Repeated,
    /// A bit was turned.
    Flipped,
    /// Something recorded was played back.
    Replayed,
    /// Something recorded was played back to another node.
    Astray,
    /// A peer told a second story under its own signature.
    Lie,
    /// A peer sent something out of its turn.
    Hurry,
    /// A way was cut, one way or both.
    Cut,
    /// A node stopped.
    Crash,
    /// A frame of its journal was torn.
    Torn,
    /// A clock was set wrong.
    Jump,
    /// Somebody acted against the agreement.
    BadAct,
    /// A side suspended the agreement.
    Suspended,
}

/// How often each was done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Faults([u64; Fault::ALL.len()]);

impl Fault {
    /// Every kind.
    pub const ALL: [Fault; 13] = [
        Fault::Lost,
        Fault::Repeated,
        Fault::Flipped,
        Fault::Replayed,
        Fault::Astray,
        Fault::Lie,
        Fault::Hurry,
        Fault::Cut,
        Fault::Crash,
        Fault::Torn,
        Fault::Jump,
        Fault::BadAct,
        Fault::Suspended,
    ];

    /// The word in reports.
    pub fn word(self) -> &'static str {
        match self {
            Fault::Lost => "packets lost",
            Fault::Repeated => "packets repeated",
            Fault::Flipped => "bits turned",
            Fault::Replayed => "played back",
            Fault::Astray => "played back to others",
            Fault::Lie => "second stories",
            Fault::Hurry => "sent out of turn",
            Fault::Cut => "ways cut",
            Fault::Crash => "crashes",
            Fault::Torn => "torn writes",
            Fault::Jump => "clocks set wrong",
            Fault::BadAct => "acts against the agreement",
            Fault::Suspended => "suspensions",
        }
    }
}

impl Faults {
    /// One more.
    pub fn count(&mut self, fault: Fault) {
        self.0[fault as usize] += 1;
    }

    /// How many of a kind.
    pub fn of(&self, fault: Fault) -> u64 {
        self.0[fault as usize]
    }

    /// How many altogether.
    pub fn all(&self) -> u64 {
        self.0.iter().sum()
    }

    /// Adds those of another world.
    pub fn add(&mut self, other: &Faults) {
        self.0.iter_mut().zip(other.0).for_each(|(sum, more)| *sum += more);
    }
}

impl fmt::Display for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} faults", self.all())?;
        Fault::ALL.into_iter().try_for_each(|fault| write!(f, ", {} {}", self.of(fault), fault.word()))
    }
}
