//! Who says what to whom: conversations with one or two recipients, four lanes, and now and then something that the
//! agreement forbids.

use huecry_line::statement::{Crossing, Onward, Place};
use huecry_line::{Address, Hash, Lane, MessageId, Statement};
use huecry_terms::{CodeId, Instant};
use uuid::Uuid;

use crate::agreement::{CATEGORIES, KINDS, LEVELS, PURPOSES};
use crate::clock::after;
use crate::dice::Rolls;

/// One side of a conversation.
#[derive(Clone, Debug)]
pub struct Talk {
    /// The conversation.
    pub conversation: Uuid,
    /// With whom: the numbers of the nodes, in the order of their addresses.
    pub with: Vec<usize>,
}

/// What its author has decided about a message.
pub struct Draft {
    /// Who says it.
    pub from: Address,
    /// To whom.
    pub to: Vec<Address>,
    /// Its place in the conversation.
    pub place: Place,
    /// Which moment it is for its author.
    pub now: Instant,
    /// Whether the agreement is to let it across.
    pub allowed: bool,
}

impl Talk {
    /// A new conversation of a node with one of the others, or with two.
    pub fn new(rolls: &mut Rolls, here: usize, addresses: &[Address]) -> Self {
        let mut others: Vec<usize> = (0..addresses.len()).filter(|other| *other != here).collect();
        let count = if rolls.one_in(4) { 2 } else { 1 };
        while others.len() > count {
            others.swap_remove(rolls.place(others.len()));
        }
        others.sort_by_key(|other| addresses.get(*other));
        Talk { conversation: Uuid::from_bytes(rolls.bytes()), with: others }
    }
}

impl Draft {
    /// The statement, with everything else left to chance.
    pub fn statement(self, rolls: &mut Rolls, agreement: Hash) -> Statement {
        let Draft { from, to, place, now, allowed } = self;
        let created = Instant::from_second(now.as_second()).unwrap_or(now);
        let life = LIVES[rolls.place(LIVES.len())];
        let lane = LANES[rolls.place(LANES.len())];
        let mut statement = Statement {
            id: MessageId::new(now, &rolls.bytes()),
            kind: one_of(rolls, &KINDS),
            from,
            to,
            in_reply_to: None,
            place,
            created,
            expires: after(created, life * 1000),
            answer_by: None,
            lane,
            crossing: Crossing {
                agreement,
                // INVARIANT: the words of the agreement are ids.
                purposes: vec![PURPOSES[0].parse().expect("a purpose")],
                areas: vec![code("maritime-piracy")],
                categories: vec![one_of(rolls, &CATEGORIES)],
                // INVARIANT: a handling code as in `spec/registers.md` 7.3.
                handling: "H1".parse().expect("a handling code"),
                tlp: None,
                classification: one_of(rolls, &LEVELS),
                personal: false,
                onward: Onward::No,
                retain_until: after(created, 86_400_000),
                test: false,
            },
            media: "text/plain".to_owned(),
            body: rolls.bytes::<24>().to_vec(),
            attachments: Vec::new(),
        };
        if !allowed {
            forbid(rolls, &mut statement);
        }
        statement
    }
}

/// Makes it something that the agreement does not let across.
fn forbid(rolls: &mut Rolls, statement: &mut Statement) {
    let crossing = &mut statement.crossing;
    match rolls.below(6) {
        0 => statement.kind = code("gossip"),
        // INVARIANT: a purpose's id, though none of the agreement's.
        1 => crossing.purposes.push("curiosity".parse().expect("a purpose")),
        2 => crossing.categories.push(code("nominals")),
        3 => crossing.classification = code("secret"),
        4 => crossing.personal = true,
        _ => crossing.agreement = Hash::of(b"an agreement that nobody has signed"),
    }
}

fn one_of(rolls: &mut Rolls, words: &[&str]) -> CodeId {
    code(words[rolls.place(words.len())])
}

fn code(word: &str) -> CodeId {
    // INVARIANT: the words of the agreement, and of what is against it, are codes.
    word.parse().expect("a code")
}

/// How long messages are delivered for, in seconds.
const LIVES: [i64; 4] = [120, 3_600, 86_400, 864_000];
/// How many of which lane.
const LANES: [Lane; 10] = [
    Lane::Flash,
    Lane::Urgent,
    Lane::Urgent,
    Lane::Normal,
    Lane::Normal,
    Lane::Normal,
    Lane::Bulk,
    Lane::Bulk,
    Lane::Bulk,
    Lane::Bulk,
];
