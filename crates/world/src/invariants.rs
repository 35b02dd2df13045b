//! What must hold after every event, and what must hold when everything rests.

mod books;
mod rest;

use std::fmt;

use huecry_line::session::{Item, Outbox, Outcome, State};
use huecry_line::{Lane, LineError, Receipt, Step};
use huecry_terms::Instant;

pub(crate) use books::of_node;
pub(crate) use rest::at_rest;

use crate::world::World;

/// A rule that does not hold, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken {
    /// Which.
    pub rule: Rule,
    /// Where.
    pub what: String,
}

/// What must hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rule {
    /// What was acknowledged, to its author or to its sender, is on disk.
    NothingIsLost,
    /// What was taken was taken once.
    NothingIsDoneTwice,
    /// What was taken the agreement lets across.
    NothingCrossesAgainstTheAgreement,
    /// A conversation is taken in its order, without a gap.
    ConversationsKeepTheirOrder,
    /// Accepted is delivered, pending and dead together, in memory and on disk.
    TheBooksAddUp,
    /// When all is at rest, sender and recipient say the same of every message.
    BothBooksAgree,
    /// Bulk waits while anything urgent could go.
    UrgentGoesFirst,
    /// What was changed on the way is not taken, and no second story is.
    NothingTamperedIsTaken,
    /// Nobody who is honest is suspected.
    NobodyHonestIsSuspected,
    /// When the faults end, everything comes to rest, soon.
    EverythingComesToRest,
    /// The line's own code gives no error where there is nothing wrong.
    TheLineWorks,
}

impl Broken {
    pub(crate) fn lost(what: String) -> Self {
        Broken { rule: Rule::NothingIsLost, what }
    }

    pub(crate) fn against(what: String) -> Self {
        Broken { rule: Rule::NothingCrossesAgainstTheAgreement, what }
    }

    pub(crate) fn tampered(what: String) -> Self {
        Broken { rule: Rule::NothingTamperedIsTaken, what }
    }

    pub(crate) fn suspected(what: String) -> Self {
        Broken { rule: Rule::NobodyHonestIsSuspected, what }
    }

    pub(crate) fn not_settled(what: String) -> Self {
        Broken { rule: Rule::EverythingComesToRest, what }
    }
}

/// A message is about to be sent: if it is bulk, and nothing behind it is more urgent, nothing urgent may be ready.
///
/// # Errors
/// When something is.
pub fn urgent_first(outbox: &Outbox, now: Instant, sequence: u64) -> Result<(), Broken> {
    let lane_of = |front: &Item| {
        let behind = outbox.items().filter(|item| is_open(item) && item.parcel.to == front.parcel.to);
        let behind = behind.filter(|item| item.parcel.conversation == front.parcel.conversation);
        behind.map(|item| item.parcel.lane).min().unwrap_or(front.parcel.lane)
    };
    if outbox.item(sequence).is_none_or(|item| lane_of(item) != Lane::Bulk) {
        return Ok(());
    }
    let is_front = |item: &Item| {
        let mut before = outbox.items().filter(|other| is_open(other) && other.parcel.to == item.parcel.to);
        let place = &item.parcel;
        !before.any(|other| other.parcel.conversation == place.conversation && other.parcel.number < place.number)
    };
    let could_go = |item: &&Item| {
        let ready = matches!(item.state, State::Waits { from } if from <= now);
        item.sequence != sequence && ready && is_front(item) && lane_of(item) <= Lane::Urgent
    };
    let is_going = |item: &&Item| {
        let sent = matches!(item.state, State::Sent { .. });
        item.sequence != sequence && sent && item.parcel.lane <= Lane::Urgent
    };
    match outbox.items().find(|item| could_go(item) || is_going(item)) {
        Some(item) => {
            let what = format!("{sequence} goes, which is bulk, and {} waits, which is urgent", item.sequence);
            Err(Broken { rule: Rule::UrgentGoesFirst, what })
        }
        None => Ok(()),
    }
}

/// A receipt was believed, and that is on disk: what it says must be on the disk of whoever signed it.
pub(crate) fn acknowledged(world: &World, here: usize, peer: usize, receipt: &Receipt) -> Result<(), Broken> {
    let mut taken = world.nodes[peer].disk.taken(here).filter(|(_, row)| row.arrival.id == receipt.id);
    let refused = matches!(receipt.step, Step::Refused(_));
    if taken.any(|(_, row)| refused == matches!(row.outcome, Outcome::Refused(_))) {
        return Ok(());
    }
    let name = world.chronicle.name(receipt.id);
    Err(Broken::lost(format!("n{peer} acknowledged {name} of n{here} and does not have it on disk")))
}

/// Whether it is still to be sent, or may be sent again.
fn is_open(item: &Item) -> bool {
    item.is_pending() || matches!(item.state, State::Dead { open: true, .. })
}

impl Rule {
    /// The sentence that does not hold.
    pub fn sentence(self) -> &'static str {
        match self {
            Rule::NothingIsLost => "nothing acknowledged is lost",
            Rule::NothingIsDoneTwice => "nothing is done twice",
            Rule::NothingCrossesAgainstTheAgreement => "nothing crosses against the agreement",
            Rule::ConversationsKeepTheirOrder => "conversations keep their order",
            Rule::TheBooksAddUp => "accepted is delivered, pending and dead",
            Rule::BothBooksAgree => "both books agree",
            Rule::UrgentGoesFirst => "what is urgent goes first",
            Rule::NothingTamperedIsTaken => "nothing tampered with is taken",
            Rule::NobodyHonestIsSuspected => "nobody honest is suspected",
            Rule::EverythingComesToRest => "everything comes to rest",
            Rule::TheLineWorks => "the line's own code works",
        }
    }
}

impl From<LineError> for Broken {
    fn from(error: LineError) -> Self {
        Broken { rule: Rule::TheLineWorks, what: format!("{error:?}") }
    }
}

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "broken: {}; {}", self.rule.sentence(), self.what)
    }
}
