//! The books of one node, after every event: its disk against what truly happened.

use std::collections::{BTreeMap, BTreeSet};

use huecry_line::MessageId;
use huecry_line::session::{Outcome, State};
use uuid::Uuid;

use super::{Broken, Rule};
use crate::world::World;

/// Looks at everything on the disk of a node, and at its memory if it is up.
pub(crate) fn of_node(world: &World, here: usize) -> Result<(), Broken> {
    for peer in (0..world.count()).filter(|peer| *peer != here) {
        taken(world, here, peer)?;
        delivered(world, here, peer)?;
        delivered(world, peer, here)?;
        adds_up(world, here, peer)?;
    }
    handed_in(world, here)
}

/// What `here` has taken from a peer: once, in order, under the agreement, and as it was written.
fn taken(world: &World, here: usize, peer: usize) -> Result<(), Broken> {
    let mut ids: BTreeSet<MessageId> = BTreeSet::new();
    let mut heads: BTreeMap<Uuid, u64> = BTreeMap::new();
    for (_, row) in world.nodes[here].disk.taken(peer) {
        let arrival = &row.arrival;
        let name = world.chronicle.name(arrival.id);
        let broken = |rule, what: &str| Err(Broken { rule, what: format!("n{here} has {name} of n{peer} {what}") });
        if !ids.insert(arrival.id) {
            return broken(Rule::NothingIsDoneTwice, "twice");
        }
        let message = world.chronicle.message(arrival.id);
        let Some(message) = message.filter(|message| message.signed.hash() == arrival.statement) else {
            return broken(Rule::NothingTamperedIsTaken, "and nobody wrote that");
        };
        if row.outcome == Outcome::Accepted && !message.allowed {
            return broken(Rule::NothingCrossesAgainstTheAgreement, "and the agreement does not let it across");
        }
        let place = message.signed.statement().place;
        let head = heads.entry(place.conversation).or_default();
        if place.number != *head + 1 {
            return broken(Rule::ConversationsKeepTheirOrder, &format!("in place {} behind {head}", place.number));
        }
        *head = place.number;
    }
    Ok(())
}

/// What the sender's disk calls delivered is on the recipient's.
fn delivered(world: &World, from: usize, to: usize) -> Result<(), Broken> {
    let rows = world.nodes[to].disk.taken(from).filter(|(_, row)| row.outcome == Outcome::Accepted);
    let has: BTreeSet<MessageId> = rows.map(|(_, row)| row.arrival.id).collect();
    let delivered = world.nodes[from].disk.sent(to).filter(|row| matches!(row.item.state, State::Delivered { .. }));
    let missing = delivered.map(|row| row.item.parcel.id).find(|id| !has.contains(id));
    missing.map_or(Ok(()), |id| {
        let name = world.chronicle.name(id);
        Err(Broken::lost(format!("n{to} acknowledged {name} of n{from} and does not have it on disk")))
    })
}

/// What the authors of a node were told is handed in is on its disk.
fn handed_in(world: &World, here: usize) -> Result<(), Broken> {
    let sent = (0..world.count()).flat_map(|peer| world.nodes[here].disk.sent(peer).map(move |row| (peer, row)));
    let has: BTreeSet<(usize, u64, MessageId)> =
        sent.map(|(peer, row)| (peer, row.item.sequence, row.item.parcel.id)).collect();
    let is_kept = |(peer, sequence, id): &(usize, u64, MessageId)| {
        has.contains(&(*peer, *sequence, *id)) || world.chronicle.is_forgotten(here, *peer, *id)
    };
    let lost = world.chronicle.all_handed_in(here).find(|message| !is_kept(message));
    lost.map_or(Ok(()), |(peer, _, id)| {
        let name = world.chronicle.name(id);
        Err(Broken::lost(format!("n{here} took {name} for n{peer} from its author and does not have it")))
    })
}

/// The tally holds, and counts what is there.
fn adds_up(world: &World, here: usize, peer: usize) -> Result<(), Broken> {
    let Some(outbox) = world.nodes[here].life.as_ref().and_then(|life| life.outboxes.get(&peer)) else {
        return Ok(());
    };
    let tally = outbox.tally();
    let count = |of: fn(&State) -> bool| outbox.items().filter(|item| of(&item.state)).count() as u64;
    let pending = count(|state| matches!(state, State::Waits { .. } | State::Sent { .. }));
    let dead = count(|state| matches!(state, State::Dead { .. }));
    let handed_in = world.chronicle.all_handed_in(here).filter(|(to, ..)| *to == peer).count() as u64;
    let holds = tally.holds() && tally.pending == pending && tally.dead == dead && tally.accepted >= handed_in;
    let what = format!("n{here} to n{peer}: {tally:?}, {pending} pending, {dead} dead, {handed_in} handed in");
    if holds { Ok(()) } else { Err(Broken { rule: Rule::TheBooksAddUp, what }) }
}
