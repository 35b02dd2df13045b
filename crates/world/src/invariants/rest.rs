//! When everything rests: every message has an end, and sender and recipient say the same of it.

use std::collections::BTreeMap;

use huecry_line::session::{Outcome, Reason, State};
use huecry_line::{Code, MessageId};

use super::{Broken, Rule};
use crate::world::World;

/// Looks at every link, in both directions.
pub(crate) fn at_rest(world: &World) -> Result<(), Broken> {
    for from in 0..world.count() {
        for to in (0..world.count()).filter(|to| *to != from) {
            super::of_node(world, from)?;
            agree(world, from, to)?;
        }
    }
    Ok(())
}

fn agree(world: &World, from: usize, to: usize) -> Result<(), Broken> {
    let rows = world.nodes[to].disk.taken(from);
    let mut theirs: BTreeMap<MessageId, &Outcome> = rows.map(|(_, row)| (row.arrival.id, &row.outcome)).collect();
    let Some(life) = world.nodes[from].life.as_ref() else { return Ok(()) };
    for item in life.items(to) {
        let id = item.parcel.id;
        let same = match (&item.state, theirs.remove(&id)) {
            (State::Delivered { .. }, Some(Outcome::Accepted)) => true,
            (State::Dead { reason: Reason::Refused(ours), .. }, Some(Outcome::Refused(refusal))) => {
                ours == refusal && has_reason(world, from, to, id, &refusal.code)
            }
            (State::Dead { reason, .. }, None) => !matches!(reason, Reason::Refused(_)),
            _ => false,
        };
        if !same {
            return Err(differ(world, from, to, id, &format!("{:?}", item.state)));
        }
    }
    let unknown = theirs.keys().find(|id| !world.chronicle.is_forgotten(from, to, **id));
    unknown.map_or(Ok(()), |id| Err(differ(world, from, to, *id, "unknown to its sender")))
}

/// Nothing that the agreement lets across is refused by a gate, but while the recipient had suspended it.
fn has_reason(world: &World, from: usize, to: usize, id: MessageId, code: &Code) -> bool {
    let allowed = world.chronicle.message(id).is_some_and(|message| message.allowed);
    !matches!(code, Code::Gate(_)) || !allowed || world.chronicle.was_suspended(to, from)
}

fn differ(world: &World, from: usize, to: usize, id: MessageId, what: &str) -> Broken {
    let name = world.chronicle.name(id);
    let what = format!("{name} of n{from} to n{to} is {what} there, and here something else");
    Broken { rule: Rule::BothBooksAgree, what }
}
