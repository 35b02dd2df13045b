//! One link in memory: the outbox as grown from the store, and what lives for a while only.

use super::agreement;
use crate::node::Desk;
use huecry_line::frame::Holds;
use huecry_line::receipt::{Credit, Refusal as LineRefusal, Step};
use huecry_line::session::{Item, Outbox, Parcel, Policy, Reason, State};
use huecry_line::{Address, Hash, Lane, MessageId};
use huecry_store::{Posted, Quantity, WAITS};
use huecry_terms::{Instant, Trouble};
use std::collections::{BTreeMap, VecDeque};

/// A link to one other node.
pub(crate) struct Link {
    /// What goes out.
    pub outbox: Outbox,
    /// Receipts of the other side that are on our disk, to be told to it.
    pub to_tell: Vec<Hash>,
    /// When a receipt that the other side has not said it has was last given.
    pub given: BTreeMap<Hash, Instant>,
    /// Which directories the other side has, as it last said.
    pub holds: Vec<Holds>,
    /// When it was last looked for receipts that are owed; `None` when one has just become so.
    pub owed: Option<Instant>,
    /// Until which sequence the store was looked at.
    pub looked: u64,
    /// When something last came from the other side.
    pub heard: Option<Instant>,
    /// What stood in the way when nothing came, since then.
    pub trouble: Option<(Instant, String)>,
    /// What a person must look at, told once in a while.
    pub alarms: Alarms,
    /// When messages crossed, ours first: what the rate of an agreement asks about.
    crossings: [VecDeque<Instant>; 2],
}

/// When an alarm was last recorded, and how many have come since.
#[derive(Debug, Default)]
pub(crate) struct Alarms {
    last: Option<Instant>,
    more: u64,
}

impl Alarms {
    /// Whether one that comes now is recorded: then how many were not, since the last that was.
    pub fn raise(&mut self, now: Instant) -> Option<u64> {
        if self.last.is_some_and(|last| now.duration_since(last).abs() < ALARMED_AGAIN) {
            self.more += 1;
            return None;
        }
        self.last = Some(now);
        Some(std::mem::take(&mut self.more))
    }
}

/// Which way a message goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    Out,
    In,
}

impl Link {
    /// The link as the store has it.
    pub fn restore(desk: &Desk, policy: &Policy, us: &Address, peer: &Address, now: Instant) -> Result<Link, Trouble> {
        let name = peer.to_string();
        let row = desk.store.link(&name)?;
        let mut items = Vec::new();
        let mut from = 0;
        loop {
            let rows = desk.store.outgoing(&name, from, AT_ONCE)?;
            let last = rows.last().map(|row| row.sequence);
            items.extend(rows.iter().filter_map(item));
            match last {
                Some(last) if rows.len() == AT_ONCE => from = last + 1,
                _ => break,
            }
        }
        let (granted, settled) = (credit(row.granted), credit(row.settled));
        Ok(Link {
            outbox: Outbox::restore(policy.clone(), items, row.next, granted, settled, now),
            to_tell: Vec::new(),
            given: BTreeMap::new(),
            holds: Vec::new(),
            owed: None,
            looked: row.next,
            heard: None,
            trouble: None,
            alarms: Alarms::default(),
            crossings: crossings(desk, us, peer, now)?,
        })
    }

    /// Takes in what was handed in since the store was last looked at.
    pub fn follow(&mut self, desk: &Desk, peer: &Address, now: Instant) -> Result<(), Trouble> {
        let name = peer.to_string();
        loop {
            let rows = desk.store.outgoing(&name, self.looked, AT_ONCE)?;
            for row in &rows {
                self.looked = row.sequence + 1;
                if let Some(item) = item(row) {
                    self.outbox.admit(now, item);
                }
            }
            if rows.len() < AT_ONCE {
                return Ok(());
            }
        }
    }

    /// Counts a message that crosses.
    pub fn crossed(&mut self, way: Way, now: Instant) {
        let list = &mut self.crossings[way as usize];
        list.push_back(now);
        if list.len() > COUNTED_MOST {
            list.pop_front();
        }
    }

    /// How many have crossed within a stretch of time.
    pub fn recent(&mut self, way: Way, within: jiff::SignedDuration, now: Instant) -> u32 {
        let list = &mut self.crossings[way as usize];
        while list.front().is_some_and(|at| now.duration_since(*at) >= A_DAY) {
            list.pop_front();
        }
        let recent = list.iter().rev().take_while(|at| now.duration_since(**at) < within).count();
        u32::try_from(recent).unwrap_or(u32::MAX)
    }
}

/// What crossed lately, as far as the rate of the agreement asks about it: a process that begins goes on counting.
fn crossings(desk: &Desk, us: &Address, peer: &Address, now: Instant) -> Result<[VecDeque<Instant>; 2], Trouble> {
    let Some((agreement, _)) = agreement::naming(desk, us, peer) else { return Ok([VecDeque::new(), VecDeque::new()]) };
    let rate = agreement.rate;
    let since = now.checked_sub(agreement::seconds(rate.seconds())).unwrap_or(Instant::MIN);
    let most = COUNTED_MOST.min(rate.count() as usize);
    let crossed = desk.store.crossed(&peer.to_string(), since, most)?;
    Ok(crossed.map(|newest_first| newest_first.into_iter().rev().collect()))
}

/// An envelope that went out, as the state machine has it; none where its row says something this program does not know.
pub(crate) fn item(row: &Posted) -> Option<Item> {
    let parcel = Parcel {
        id: MessageId::of(row.message)?,
        statement: Hash(row.statement),
        to: row.recipient.parse().ok()?,
        lane: Lane::of_number(row.lane.into())?,
        bytes: row.bytes,
        expires: row.expires,
        conversation: row.conversation,
        number: row.number,
    };
    let dead = |reason, open| State::Dead { reason, open };
    let detail = row.detail.as_deref();
    let state = match row.standing.as_str() {
        WAITS => State::Waits { from: row.since },
        "accepted" => State::Delivered { step: Step::Accepted },
        "delivered" => State::Delivered { step: Step::Delivered },
        "read" => State::Delivered { step: Step::Read },
        "answered" => State::Delivered { step: Step::Answered(detail?.parse().ok()?) },
        "refused" => dead(Reason::Refused(refusal(detail?)?), false),
        "turned-away" => dead(Reason::TurnedAway(detail?.parse().ok()?), true),
        "expired" => dead(Reason::Expired, false),
        "behind" => dead(Reason::Behind { sequence: detail?.parse().ok()? }, false),
        "closed" => dead(Reason::Closed, false),
        _ => return None,
    };
    // How often it was tried before is nobody's business: what matters is what the other side has said.
    Some(Item { sequence: row.sequence, parcel, since: row.since, tries: 0, state })
}

/// How a state is kept: its word, and what more there is to say.
pub(crate) fn standing(state: &State) -> (&'static str, Option<String>) {
    match state {
        State::Waits { .. } | State::Sent { .. } => (WAITS, None),
        State::Delivered { step: Step::Answered(by) } => ("answered", Some(by.to_string())),
        State::Delivered { step } => (step.word(), None),
        State::Dead { reason, .. } => match reason {
            Reason::Refused(refusal) => ("refused", Some(refused(refusal))),
            Reason::TurnedAway(code) => ("turned-away", Some(code.to_string())),
            Reason::Expired => ("expired", None),
            Reason::Behind { sequence } => ("behind", Some(sequence.to_string())),
            Reason::Closed => ("closed", None),
        },
    }
}

/// Code and clause of a refusal, as they are kept.
pub(crate) fn refused(refusal: &LineRefusal) -> String {
    match &refusal.clause {
        Some(clause) => format!("{} {clause}", refusal.code),
        None => refusal.code.to_string(),
    }
}

/// A refusal from its code and clause.
pub(crate) fn refusal(text: &str) -> Option<LineRefusal> {
    let (code, clause) = text.split_once(' ').map_or((text, None), |(code, clause)| (code, Some(clause)));
    let clause = clause.map(str::parse).transpose().ok()?;
    Some(LineRefusal { code: code.parse().ok()?, clause })
}

pub(crate) fn credit(quantity: Quantity) -> Credit {
    Credit { items: quantity.items, bytes: quantity.bytes }
}

pub(crate) fn quantity(credit: Credit) -> Quantity {
    Quantity { items: credit.items, bytes: credit.bytes }
}

/// So many envelopes are looked at in one turn.
const AT_ONCE: usize = 256;
/// So many crossings are remembered in each direction: no agreement's rate is above it.
const COUNTED_MOST: usize = 100_000;
/// So long after an alarm the next of its link is recorded.
const ALARMED_AGAIN: jiff::SignedDuration = jiff::SignedDuration::from_secs(10);
const A_DAY: jiff::SignedDuration = jiff::SignedDuration::from_hours(24);
