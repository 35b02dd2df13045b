//! What truly happened, as nobody in the world knows it: what the invariants hold the nodes' books against.

use std::collections::{BTreeMap, BTreeSet};

use huecry_line::{Hash, MessageId, Signed};

/// What was said and handed in.
#[derive(Default)]
pub struct Chronicle {
    messages: Vec<Message>,
    names: BTreeMap<MessageId, usize>,
    handed_in: BTreeMap<(usize, usize, u64), MessageId>,
    forgotten: BTreeSet<(usize, usize, MessageId)>,
    lies: BTreeSet<Hash>,
    suspended: BTreeSet<(usize, usize)>,
}

/// One message.
pub struct Message {
    /// The signed statement.
    pub signed: Signed,
    /// Whether the agreement lets it across: so its author meant it, whatever a gate says.
    pub allowed: bool,
}

impl Chronicle {
    /// Somebody has written a message.
    pub fn written(&mut self, signed: &Signed, allowed: bool) {
        self.names.insert(signed.statement().id, self.messages.len());
        self.messages.push(Message { signed: signed.clone(), allowed });
    }

    /// How many messages were written.
    pub fn len(&self) -> usize {
        self.messages.len()
    }

    /// Whether none was.
    pub fn is_empty(&self) -> bool {
        self.messages.is_empty()
    }

    /// A message by its id.
    pub fn message(&self, id: MessageId) -> Option<&Message> {
        self.names.get(&id).and_then(|place| self.messages.get(*place))
    }

    /// The name of a message in traces: the same in every run, which its hash is not.
    pub fn name(&self, id: MessageId) -> String {
        self.names.get(&id).map_or("m?".to_owned(), |place| format!("m{place}"))
    }

    /// The outbox has taken a message, and its author has been told so.
    pub fn handed_in(&mut self, from: usize, to: usize, sequence: u64, id: MessageId) {
        self.handed_in.insert((from, to, sequence), id);
    }

    /// What was handed in by a node, with recipient and sequence.
    pub fn all_handed_in(&self, from: usize) -> impl Iterator<Item = (usize, u64, MessageId)> + '_ {
        let own = self.handed_in.range((from, 0, 0)..(from + 1, 0, 0));
        own.map(|((_, to, sequence), id)| (*to, *sequence, *id))
    }

    /// How many messages were handed in, by recipient.
    pub fn count(&self) -> u64 {
        self.handed_in.len() as u64
    }

    /// A node has forgotten a message that was delivered.
    pub fn forget(&mut self, from: usize, to: usize, id: MessageId) {
        self.forgotten.insert((from, to, id));
    }

    /// Whether it has.
    pub fn is_forgotten(&self, from: usize, to: usize, id: MessageId) -> bool {
        self.forgotten.contains(&(from, to, id))
    }

    /// Somebody has signed a second story.
    pub fn lie(&mut self, statement: Hash) {
        self.lies.insert(statement);
    }

    /// Whether this is one.
    pub fn is_lie(&self, statement: Hash) -> bool {
        self.lies.contains(&statement)
    }

    /// A side has suspended the agreement with another.
    pub fn suspend(&mut self, by: usize, with: usize) {
        self.suspended.insert((by, with));
    }

    /// Whether it ever has.
    pub fn was_suspended(&self, by: usize, with: usize) -> bool {
        self.suspended.contains(&(by, with))
    }
}
