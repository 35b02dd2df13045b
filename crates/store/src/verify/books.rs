//! Whether what the line's tables add up is what their rows give: how messages stand, who answered whom, how far
//! conversations and links have come.
//!
//! All of it follows from signed bytes and acts; the rows alone are not believed.

use super::line::in_table;
use super::says::Reads;
use crate::engine::{Cell, Engine, Fault, Text};
use crate::parse::{json, uuid};
use crate::{Quantity, WAITS};
use huecry_terms::{Act, Entry, LineAct};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use uuid::Uuid;

/// What acts say became of messages without a receipt.
#[derive(Default)]
struct Fates {
    /// Message and recipient → how it stood after the last such act.
    standing: HashMap<(Uuid, String), (String, Option<String>)>,
    /// Messages whose content was erased, with their senders.
    emptied: BTreeSet<(Uuid, String)>,
}

/// What the rows of a link add up to.
#[derive(Default, Clone, Copy, PartialEq, Eq)]
struct Sum {
    posted: u64,
    last: u64,
    last_act: u64,
    granted: Quantity,
    settled: Quantity,
    handed: Quantity,
    held: Quantity,
}

type Sums = BTreeMap<String, Sum>;

/// Checks all of it, at one state of the store.
pub(super) fn check(engine: &mut dyn Engine, reads: &dyn Reads) -> Result<(), Fault> {
    let fates = fates(engine)?;
    let mut sums = Sums::new();
    outgoing(engine, reads, &fates, &mut sums).map_err(|fault| in_table("outgoing", fault))?;
    incoming(engine, reads, &mut sums).map_err(|fault| in_table("incoming", fault))?;
    sequences(engine, &mut sums).map_err(|fault| in_table("outgoing", fault))?;
    links(engine, &sums).map_err(|fault| in_table("link", fault))?;
    messages(engine, reads, &fates).map_err(|fault| in_table("message", fault))?;
    threads(engine, reads).map_err(|fault| in_table("thread", fault))
}

fn fates(engine: &mut dyn Engine) -> Result<Fates, Fault> {
    let mut fates = Fates::default();
    engine.look(&FATES, &[], &mut |row| {
        let entry: Entry = json(row.blob(0)?)?;
        match entry.act {
            Act::Line(LineAct::MessageDead { message, to, reason }) => {
                let (word, detail) = reason.split_once(' ').map_or((reason.as_str(), None), |(w, d)| (w, Some(d)));
                fates.standing.insert((message, to), (word.to_owned(), detail.map(str::to_owned)));
            }
            Act::Line(LineAct::MessageResent { message, to }) => {
                fates.standing.insert((message, to), (WAITS.to_owned(), None));
            }
            Act::Line(LineAct::MessageErased { message, from, .. }) => _ = fates.emptied.insert((message, from)),
            _ => {}
        }
        Ok(())
    })?;
    Ok(fates)
}

/// One envelope that went out, with what its receipts made of it so far.
struct Out {
    key: (String, u64),
    message: Uuid,
    recipient: String,
    bytes: u64,
    row: (String, Option<String>, bool),
    told: Option<(String, Option<String>)>,
}

fn outgoing(engine: &mut dyn Engine, reads: &dyn Reads, fates: &Fates, sums: &mut Sums) -> Result<(), Fault> {
    let mut open: Option<Out> = None;
    engine.look(&OUTGOING, &[], &mut |row| {
        let key = (row.text(0)?.to_owned(), row.count(1)?);
        if open.as_ref().is_none_or(|open| open.key != key) {
            close_out(open.take(), fates)?;
            open = Some(Out {
                key,
                message: uuid(row.blob(2)?)?,
                recipient: row.text(3)?.to_owned(),
                bytes: row.count(4)?,
                row: (row.text(5)?.to_owned(), row.text_or_null(6)?.map(str::to_owned), row.int(7)? == 1),
                told: None,
            });
        }
        let (Some(out), Some(receipt)) = (&mut open, row.blob_or_null(8)?) else { return Ok(()) };
        let says = reads.receipt(receipt);
        let says = says.ok_or_else(|| Fault::torn(format!("a receipt for message {} cannot be read", out.message)))?;
        let sum = sums.entry(out.key.0.clone()).or_default();
        let one = Quantity { items: 1, bytes: out.bytes };
        let before = out.told.as_ref().map(|(step, _)| step.as_str());
        // As the outbox takes it (`line::session::Outbox::receipt`): further along, or nothing new.
        let moves = match (before, says.step.as_str()) {
            (Some("refused"), _) => false,
            (None, _) | (_, "refused") => {
                sum.settled = sum.settled.plus(one);
                true
            }
            (Some(before), new) => rank(new) > rank(before),
        };
        if moves {
            sum.granted = sum.granted.most(says.granted);
            out.told = Some((says.step, says.detail));
        }
        Ok(())
    })?;
    close_out(open, fates)
}

fn close_out(out: Option<Out>, fates: &Fates) -> Result<(), Fault> {
    let Some(Out { message, recipient, row, told, .. }) = out else { return Ok(()) };
    // What a message says goes with its envelopes, whether they went or not.
    let from = (message, String::new());
    let emptied = fates.emptied.range(from..).next().is_some_and(|(erased, _)| *erased == message);
    let live = told.is_none() && !emptied;
    let fate = || fates.standing.get(&(message, recipient.clone())).cloned();
    let (standing, detail) = told.or_else(fate).unwrap_or((WAITS.to_owned(), None));
    let same = [("standing", row.0 == standing), ("detail", row.1 == detail), ("live", row.2 == live)];
    wrong(same, "outgoing message", message, "what its receipts and acts make of it")
}

fn incoming(engine: &mut dyn Engine, reads: &dyn Reads, sums: &mut Sums) -> Result<(), Fault> {
    engine.look(&INCOMING, &[], &mut |row| {
        let message = uuid(row.blob(1)?)?;
        let one = Quantity { items: 1, bytes: row.count(2)? };
        let sum = sums.entry(row.text(0)?.to_owned()).or_default();
        let of = if row.int(3)? == 1 { &mut sum.handed } else { &mut sum.held };
        *of = of.plus(one);
        let last = row.blob_or_null(7)?;
        let says = row.blob_or_null(8)?.and_then(|bytes| reads.receipt(bytes));
        let (Some(last), Some(says)) = (last, says) else {
            return wrong([("receipt", false)], "incoming message", message, "one that was given");
        };
        let same = [
            ("receipt", row.blob(4)? == last),
            ("step", row.text(5)? == says.step),
            ("detail", row.text_or_null(6)? == says.detail.as_deref()),
            ("statement", row.blob(9)? == says.statement),
        ];
        wrong(same, "incoming message", message, "what the last receipt given for it says")
    })
}

/// Each link has given its sequences without a gap, in the order of the acts.
fn sequences(engine: &mut dyn Engine, sums: &mut Sums) -> Result<(), Fault> {
    engine.look(&SEQUENCES, &[], &mut |row| {
        let (sequence, act) = (row.count(1)?, row.count(2)?);
        let sum = sums.entry(row.text(0)?.to_owned()).or_default();
        let follows = sequence == sum.last + 1 && act >= sum.last_act;
        (sum.posted, sum.last, sum.last_act) = (sum.posted + 1, sequence, act);
        wrong([("sequence", follows)], "outgoing message", uuid(row.blob(3)?)?, "the order of the acts")
    })
}

fn links(engine: &mut dyn Engine, sums: &Sums) -> Result<(), Fault> {
    let mut there = 0;
    engine.look(&LINKS, &[], &mut |row| {
        let (link, found) = (row.text(0)?, crate::line::link_row(row, 1)?);
        there += 1;
        let sum = sums.get(link).copied().unwrap_or_default();
        let same = [
            ("link", sums.contains_key(link)),
            ("next", found.next == sum.last + 1),
            ("granted_items", found.granted.items == sum.granted.items),
            ("granted_bytes", found.granted.bytes == sum.granted.bytes),
            ("settled_items", found.settled.items == sum.settled.items),
            ("settled_bytes", found.settled.bytes == sum.settled.bytes),
            ("handed_items", found.handed.items == sum.handed.items),
            ("handed_bytes", found.handed.bytes == sum.handed.bytes),
            ("held_items", found.held.items == sum.held.items),
            ("held_bytes", found.held.bytes == sum.held.bytes),
        ];
        match same.into_iter().find(|(_, same)| !same) {
            None => Ok(()),
            Some((column, _)) => {
                Err(Fault::torn(format!("`{column}` of the link to `{link}` is not what its messages add up to")))
            }
        }
    })?;
    if there == sums.len() { Ok(()) } else { Err(Fault::torn("a link that messages travelled on is missing")) }
}

/// Content is there, or an act says that it was erased; an answer that is named answers, and one that is there is named.
fn messages(engine: &mut dyn Engine, reads: &dyn Reads, fates: &Fates) -> Result<(), Fault> {
    engine.look(&EMPTIED, &[], &mut |row| {
        let (message, sender) = (uuid(row.blob(0)?)?, row.text(1)?.to_owned());
        let said = fates.emptied.contains(&(message, sender));
        wrong([("body", said)], "message", message, "there, and no act says that it was erased")
    })?;
    engine.look(&ANSWERED, &[], &mut |row| {
        let message = uuid(row.blob(0)?)?;
        // The first answer was written down; what a later erased message answered nobody can say any more.
        let answers = match (row.blob_or_null(2)?, row.blob_or_null(3)?) {
            (None, _) => false,
            (Some(_), None) => true,
            (Some(_), Some(body)) => reads.statement(body).is_some_and(|says| says.in_reply_to == Some(message)),
        };
        wrong([("answer", answers)], "message", message, "a message that answers it")
    })?;
    let mut replies: Vec<(Uuid, i64)> = Vec::new();
    let mut after = u64::MAX;
    loop {
        let mut more = 0;
        let cells = [Cell::Int(i64::try_from(after).map_or(-1, |act| act)), Cell::count(PAGE)];
        engine.look(&BODIES, &cells, &mut |row| {
            (after, more) = (row.count(0)?, more + 1);
            let says = reads.statement(row.blob(2)?);
            replies.extend(says.and_then(|says| says.in_reply_to).zip(Some(row.int(1)?)));
            Ok(())
        })?;
        for (message, ours) in replies.drain(..) {
            let cells = [Cell::blob(message.as_bytes()), Cell::Int(1 - ours)];
            let open = crate::snapshot::one(engine, &UNANSWERED, &cells, |row| row.count(0))?;
            wrong([("answer", open.is_none())], "message", message, "the message that answers it")?;
        }
        if more < PAGE {
            return Ok(());
        }
    }
}

/// How far each side of a conversation has come is where its last message stands; refused ones took a place too.
fn threads(engine: &mut dyn Engine, reads: &dyn Reads) -> Result<(), Fault> {
    let mut places: BTreeMap<(String, String), i64> = BTreeMap::new();
    engine.look(&THREADS, &[], &mut |row| {
        let (sender, recipient, conversation) = (row.text(0)?, row.text(1)?, uuid(row.blob(2)?)?);
        let number = row.int(3)?;
        *places.entry((sender.to_owned(), recipient.to_owned())).or_default() += number;
        let statement = row.blob(4)?;
        let same = match (row.blob_or_null(6)?, row.blob_or_null(7)?) {
            // The last message, if it was kept; what it says, if it was not erased.
            (Some(last), body) => {
                let says = body.and_then(|body| reads.statement(body));
                let audience = says.is_none_or(|says| says.audience.as_slice() == row.blob(5).unwrap_or_default());
                [("statement", last == statement), ("audience", audience), ("number", true)]
            }
            (None, _) => [("statement", row.blob_or_null(8)?.is_some()), ("audience", true), ("number", true)],
        };
        wrong(same, "conversation", conversation, "that of its last message")
    })?;
    engine.look(&PLACES, &[], &mut |row| {
        *places.entry((row.text(0)?.to_owned(), row.text(1)?.to_owned())).or_default() -= row.int(2)?;
        Ok(())
    })?;
    match places.into_iter().find(|(_, left)| *left != 0) {
        None => Ok(()),
        Some(((sender, recipient), _)) => {
            let what = format!("`number` of conversations of `{sender}` with `{recipient}`");
            Err(Fault::torn(format!("{what} do not add up to the messages between them")))
        }
    }
}

/// Names the first column that does not fit.
fn wrong<const N: usize>(same: [(&str, bool); N], what: &str, id: Uuid, is: &str) -> Result<(), Fault> {
    match same.into_iter().find(|(_, same)| !same) {
        None => Ok(()),
        Some((column, _)) => Err(Fault::torn(format!("`{column}` of the {what} {id} is not {is}"))),
    }
}

/// How far a step is along the way.
fn rank(step: &str) -> usize {
    ["accepted", "delivered", "read", "answered"].iter().position(|word| *word == step).unwrap_or(0)
}

/// How many statements are read before what they answer is looked up.
const PAGE: u64 = 256;

/// Dead letters, those sent again, and what was erased: types 104, 105 and 107 of `huecry_terms::Act`.
const FATES: Text = Text::new(
    "SELECT s.body FROM act AS a JOIN said AS s ON s.act = a.act
     WHERE a.type_number IN (104, 105, 107) AND s.body IS NOT NULL ORDER BY a.act",
    "",
);
const OUTGOING: Text = Text::new(
    "SELECT o.link, o.sequence, o.message, o.recipient, o.bytes, o.standing, o.detail, o.live, r.body
     FROM outgoing AS o LEFT JOIN receipt AS r
       ON r.message = o.message AND r.recipient = o.recipient AND r.sender = o.sender AND r.given = 0
     ORDER BY o.message, o.recipient, o.sender, r.act",
    "",
);
const INCOMING: Text = Text::new(
    "SELECT i.link, i.message, i.bytes, i.handed, i.receipt, i.step, i.detail, r.receipt, r.body, i.statement
     FROM incoming AS i LEFT JOIN receipt AS r
       ON r.message = i.message AND r.recipient = i.recipient AND r.sender = i.sender AND r.given = 1
      AND NOT EXISTS (SELECT 1 FROM receipt AS later
                      WHERE later.message = r.message AND later.recipient = r.recipient AND later.sender = r.sender
                        AND later.given = 1 AND later.act > r.act)",
    "",
);
const SEQUENCES: Text = Text::new("SELECT link, sequence, act, message FROM outgoing ORDER BY link, sequence", "");
const LINKS: Text = Text::new(
    "SELECT link, next, granted_items, granted_bytes, settled_items, settled_bytes, handed_items, handed_bytes,
            held_items, held_bytes
     FROM link",
    "",
);
const EMPTIED: Text = Text::new("SELECT message, sender FROM message WHERE body IS NULL", "");
const ANSWERED: Text = Text::new(
    "SELECT m.message, m.answer, a.message, a.body
     FROM message AS m LEFT JOIN message AS a ON a.message = m.answer AND a.ours <> m.ours
     WHERE m.answer IS NOT NULL",
    "",
);
const BODIES: Text =
    Text::new("SELECT act, ours, body FROM message WHERE act > $1 AND body IS NOT NULL ORDER BY act LIMIT $2", "ii");
const UNANSWERED: Text = Text::new("SELECT act FROM message WHERE message = $1 AND ours = $2 AND answer IS NULL", "bi");
const THREADS: Text = Text::new(
    "SELECT t.sender, t.recipient, t.conversation, t.number, t.statement, t.audience, m.statement, m.body, i.statement
     FROM thread AS t
     LEFT JOIN message AS m ON m.sender = t.sender AND m.conversation = t.conversation AND m.number = t.number
     LEFT JOIN incoming AS i ON i.sender = t.sender AND i.recipient = t.recipient AND i.statement = t.statement
       AND i.step = 'refused'",
    "",
);
const PLACES: Text = Text::new(
    "SELECT sender, recipient, COUNT(*) FROM (SELECT sender, recipient FROM outgoing
       UNION ALL SELECT sender, recipient FROM incoming) AS places GROUP BY sender, recipient",
    "",
);
