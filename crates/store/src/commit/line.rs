//! Messages of the line. The one writer decides: a link's sequences follow the order of the acts, a place in a
//! conversation is taken once, and what came twice is taken once.

use super::decide::{gone_unless, taken_if};
use super::ground::{Known, ask};
use crate::engine::{Cell, Engine, Fault, Text};
use crate::line::{KeptMessage, LineWrite, LinkRow, Posting, Quantity, Settled, Taking, Thread, ThreadKey, Told};
use crate::parse::{hash, uuid};
use crate::{Conflict, WAITS};
use uuid::Uuid;

/// What is known of links and messages.
#[derive(Debug, Default)]
pub(crate) struct Line {
    links: Known<String, LinkRow>,
    threads: Known<ThreadKey, Thread>,
    /// Envelopes that went out: message, recipient, sender.
    posted: Known<(Uuid, String, String), ()>,
    /// Which sequences were given: link and sequence.
    given: Known<(String, u64), ()>,
    /// What came: sender, recipient, message.
    taken: Known<(String, String, Uuid), Came>,
    /// Which statements are kept: sender and message.
    kept: Known<(String, Uuid), ()>,
}

/// What decides about something that came before.
#[derive(Debug, Clone)]
struct Came {
    link: String,
    bytes: u64,
    receipt: [u8; 32],
    handed: bool,
}

/// The keys a transaction asks about.
#[derive(Default)]
pub(super) struct AskedOfLine<'j> {
    links: Vec<Cell<'j>>,
    threads: Vec<Cell<'j>>,
    posted: Vec<Cell<'j>>,
    given: Vec<Cell<'j>>,
    taken: Vec<Cell<'j>>,
    kept: Vec<Cell<'j>>,
}

impl<'j> AskedOfLine<'j> {
    /// What a write has to know about.
    pub fn about(&mut self, write: &'j LineWrite) {
        match write {
            LineWrite::Kept(kept) => self.kept.extend([Cell::text(&kept.sender), key(&kept.message)]),
            LineWrite::Answered { sender, message, .. }
            | LineWrite::Acknowledged { sender, message }
            | LineWrite::Emptied { sender, message } => {
                self.kept.extend([Cell::text(sender), key(message)]);
            }
            LineWrite::Posted(posting) => {
                self.link(&posting.link);
                self.posted.extend([
                    key(&posting.message),
                    Cell::text(&posting.recipient),
                    Cell::text(&posting.sender),
                ]);
                if let Some(place) = &posting.place {
                    let names = [Cell::text(&posting.sender), Cell::text(&posting.recipient)];
                    self.threads.extend(names.into_iter().chain([key(&place.conversation)]));
                }
            }
            LineWrite::Settled(settled) => {
                self.link(&settled.link);
                self.given.extend([Cell::text(&settled.link), Cell::count(settled.sequence)]);
            }
            LineWrite::Taken(taking) => {
                self.link(&taking.link);
                let names = [Cell::text(&taking.sender), Cell::text(&taking.recipient)];
                self.taken.extend(names.iter().cloned().chain([key(&taking.message)]));
                if let Some(place) = &taking.place {
                    self.threads.extend(names.into_iter().chain([key(&place.conversation)]));
                }
            }
            LineWrite::Told(told) => {
                // The row of the link is asked for with the row of what came: it names the link.
                self.taken.extend([Cell::text(&told.sender), Cell::text(&told.recipient), key(&told.message)]);
            }
            LineWrite::Receipt(_) | LineWrite::Heard { .. } => {}
        }
    }

    fn link(&mut self, link: &'j str) {
        self.links.push(Cell::text(link));
    }
}

impl Line {
    /// Reads what is asked for.
    pub(super) fn read(&mut self, engine: &mut dyn Engine, asked: &AskedOfLine<'_>) -> Result<(), Fault> {
        ask(engine, &LINKS, &asked.links, |row| {
            self.links.found(row.text(0)?.to_owned(), crate::line::link_row(row, 1)?);
            Ok(())
        })?;
        ask(engine, &LINKS_OF_TAKEN, &asked.taken, |row| {
            self.links.found(row.text(0)?.to_owned(), crate::line::link_row(row, 1)?);
            Ok(())
        })?;
        ask(engine, &THREADS, &asked.threads, |row| {
            let key = (row.text(0)?.to_owned(), row.text(1)?.to_owned(), uuid(row.blob(2)?)?);
            self.threads.found(key, crate::line::thread(row, 3)?);
            Ok(())
        })?;
        ask(engine, &POSTED, &asked.posted, |row| {
            self.posted.found((uuid(row.blob(0)?)?, row.text(1)?.to_owned(), row.text(2)?.to_owned()), ());
            Ok(())
        })?;
        ask(engine, &GIVEN, &asked.given, |row| {
            self.given.found((row.text(0)?.to_owned(), row.count(1)?), ());
            Ok(())
        })?;
        ask(engine, &TAKEN, &asked.taken, |row| {
            let key = (row.text(0)?.to_owned(), row.text(1)?.to_owned(), uuid(row.blob(2)?)?);
            let came = Came {
                link: row.text(3)?.to_owned(),
                bytes: row.count(4)?,
                receipt: hash(row.blob(5)?)?,
                handed: row.int(6)? != 0,
            };
            self.taken.found(key, came);
            Ok(())
        })?;
        ask(engine, &KEPT, &asked.kept, |row| {
            self.kept.found((row.text(0)?.to_owned(), uuid(row.blob(1)?)?), ());
            Ok(())
        })
    }

    /// Ends the act that was being decided: keeps what it changed, or forgets it.
    pub fn settle(&mut self, keep: bool) {
        self.links.settle(keep);
        self.threads.settle(keep);
        self.posted.settle(keep);
        self.given.settle(keep);
        self.taken.settle(keep);
        self.kept.settle(keep);
    }

    /// Decides one write, or says why it cannot be; answers the sequence of an envelope that is handed in.
    pub fn decide(&mut self, write: &LineWrite) -> Result<u64, Conflict> {
        match write {
            LineWrite::Kept(kept) => {
                let key = (kept.sender.clone(), kept.message);
                taken_if(self.kept.get(&key).is_some(), &kept.message.to_string())?;
                self.kept.set(key, Some(()));
            }
            LineWrite::Answered { sender, message, .. }
            | LineWrite::Acknowledged { sender, message }
            | LineWrite::Emptied { sender, message } => {
                gone_unless(self.kept.get(&(sender.clone(), *message)).is_some())?;
            }
            LineWrite::Posted(posting) => return self.post(posting),
            LineWrite::Settled(settled) => self.settled(settled)?,
            LineWrite::Taken(taking) => self.take(taking)?,
            LineWrite::Told(told) => self.tell(told)?,
            LineWrite::Receipt(_) | LineWrite::Heard { .. } => {}
        }
        Ok(0)
    }

    fn post(&mut self, posting: &Posting) -> Result<u64, Conflict> {
        let key = (posting.message, posting.recipient.clone(), posting.sender.clone());
        taken_if(self.posted.get(&key).is_some(), &posting.message.to_string())?;
        if let Some(place) = &posting.place {
            let thread = (posting.sender.clone(), posting.recipient.clone(), place.conversation);
            self.follow(thread, place, posting.statement)?;
        }
        self.posted.set(key, Some(()));
        let mut link = self.link(&posting.link);
        let sequence = link.next;
        link.next += 1;
        self.given.set((posting.link.clone(), sequence), Some(()));
        self.links.set(posting.link.clone(), Some(link));
        Ok(sequence)
    }

    fn settled(&mut self, settled: &Settled) -> Result<(), Conflict> {
        let key = (settled.link.clone(), settled.sequence);
        gone_unless(self.given.get(&key).is_some())?;
        let mut link = self.link(&settled.link);
        link.granted = link.granted.most(settled.granted);
        link.settled = link.settled.plus(settled.settled);
        self.links.set(settled.link.clone(), Some(link));
        Ok(())
    }

    fn take(&mut self, taking: &Taking) -> Result<(), Conflict> {
        let key = (taking.sender.clone(), taking.recipient.clone(), taking.message);
        taken_if(self.taken.get(&key).is_some(), &taking.message.to_string())?;
        if let Some(place) = &taking.place {
            let thread = (taking.sender.clone(), taking.recipient.clone(), place.conversation);
            self.follow(thread, place, taking.statement)?;
        }
        let mut link = self.link(&taking.link);
        let one = Quantity { items: 1, bytes: taking.bytes };
        let credit = if taking.handed { &mut link.handed } else { &mut link.held };
        *credit = credit.plus(one);
        self.links.set(taking.link.clone(), Some(link));
        let Taking { receipt, handed, bytes, .. } = *taking;
        self.taken.set(key, Some(Came { link: taking.link.clone(), bytes, receipt, handed }));
        Ok(())
    }

    /// What was taken is handed over with the first receipt that says more than that it was taken.
    fn tell(&mut self, told: &Told) -> Result<(), Conflict> {
        let key = (told.sender.clone(), told.recipient.clone(), told.message);
        let came = self.taken.get(&key).filter(|came| came.receipt == told.from).ok_or(Conflict::Gone)?.clone();
        if !came.handed {
            let one = Quantity { items: 1, bytes: came.bytes };
            let mut link = self.link(&came.link);
            link.held = link.held.less(one);
            link.handed = link.handed.plus(one);
            self.links.set(came.link.clone(), Some(link));
        }
        self.taken.set(key, Some(Came { receipt: told.receipt, handed: true, ..came }));
        Ok(())
    }

    fn link(&self, link: &String) -> LinkRow {
        self.links.get(link).copied().unwrap_or_default()
    }

    /// A place in a conversation is the one behind the last, and says what stands there.
    fn follow(&mut self, key: ThreadKey, place: &crate::ThreadPlace, statement: [u8; 32]) -> Result<(), Conflict> {
        let head = self.threads.get(&key);
        let (number, before) = head.map_or((0, None), |head| (head.number, Some(head.statement)));
        if place.number != number.saturating_add(1) || place.before != before {
            return Err(Conflict::ThreadMoved { now: number });
        }
        let audience = head.map_or(place.audience, |head| head.audience);
        self.threads.set(key, Some(Thread { number: place.number, statement, audience }));
        Ok(())
    }

    /// Writes how links and conversations stand now.
    pub fn write_ends(&self, engine: &mut dyn Engine) -> Result<(), Fault> {
        let links: Vec<Cell<'_>> = self.links.settled().flat_map(|(link, row)| link_cells(link, row)).collect();
        super::rows::run(engine, &SET_LINK, links)?;
        let threads = self.threads.settled().flat_map(|((sender, recipient, conversation), thread)| {
            [
                Cell::text(sender),
                Cell::text(recipient),
                key(conversation),
                Cell::count(thread.number),
                Cell::blob(&thread.statement),
                Cell::blob(&thread.audience),
            ]
        });
        super::rows::run(engine, &SET_THREAD, threads.collect())
    }
}

fn link_cells<'a>(link: &'a str, row: &LinkRow) -> [Cell<'a>; 10] {
    let [granted, settled, handed, held] =
        [row.granted, row.settled, row.handed, row.held].map(|of| [Cell::count(of.items), Cell::count(of.bytes)]);
    let [[a, b], [c, d], [e, f], [g, h]] = [granted, settled, handed, held];
    [Cell::text(link), Cell::count(row.next), a, b, c, d, e, f, g, h]
}

/// Writes one of these. Whether it may was decided before.
pub(super) fn write(engine: &mut dyn Engine, act: u64, write: &LineWrite, sequence: u64) -> Result<(), Fault> {
    match write {
        LineWrite::Kept(kept) => keep(engine, act, kept),
        LineWrite::Answered { sender, message, by } => {
            engine.run(&ANSWER, &[key(by), Cell::text(sender), key(message)])
        }
        LineWrite::Acknowledged { sender, message } => {
            engine.run(&ACKNOWLEDGE, &[Cell::Int(crate::dossiers::NO_CLOCK), Cell::text(sender), key(message)])
        }
        LineWrite::Emptied { sender, message } => {
            let name = [Cell::text(sender), key(message)];
            engine.run(&EMPTY, &name)?;
            // Sealed or not, it is what the message says.
            engine.run(&EMPTY_ENVELOPES, &name)
        }
        LineWrite::Posted(posting) => post(engine, act, posting, sequence),
        LineWrite::Settled(settled) => {
            let cells = [
                Cell::text(&settled.standing),
                Cell::text_or_null(settled.detail.as_deref()),
                Cell::Int(i64::from(settled.live)),
                Cell::text(&settled.link),
                Cell::count(settled.sequence),
            ];
            engine.run(&SETTLE, &cells)
        }
        LineWrite::Taken(taking) => take(engine, act, taking),
        LineWrite::Told(told) => {
            let cells = [
                Cell::text(&told.step),
                Cell::text_or_null(told.detail.as_deref()),
                Cell::blob(&told.receipt),
                Cell::text(&told.sender),
                Cell::text(&told.recipient),
                key(&told.message),
            ];
            engine.run(&TELL, &cells)
        }
        LineWrite::Receipt(kept) => {
            let cells = [
                Cell::blob(&kept.receipt),
                Cell::text(&kept.sender),
                Cell::text(&kept.recipient),
                key(&kept.message),
                Cell::text(&kept.step),
                Cell::Int(i64::from(kept.given)),
                Cell::blob(&kept.body),
                Cell::count(act),
            ];
            engine.run(&KEEP_RECEIPT, &cells)
        }
        LineWrite::Heard { receipts } => {
            super::rows::run(engine, &HEAR, receipts.iter().map(|receipt| Cell::blob(receipt)).collect())
        }
    }
}

fn keep(engine: &mut dyn Engine, act: u64, kept: &KeptMessage) -> Result<(), Fault> {
    let cells = [
        Cell::text(&kept.sender),
        key(&kept.message),
        Cell::blob(&kept.statement),
        Cell::Int(i64::from(kept.ours)),
        Cell::text(&kept.kind),
        key(&kept.conversation),
        Cell::count(kept.number),
        Cell::Int(i64::from(kept.lane)),
        Cell::Int(kept.created.as_millisecond()),
        Cell::Int(kept.keep_until.as_millisecond()),
        Cell::Int(crate::dossiers::due_millis(kept.due)),
        kept.body.as_deref().map_or(Cell::Null, Cell::blob),
        kept.key.as_deref().map_or(Cell::Null, Cell::blob),
        Cell::count(act),
    ];
    engine.run(&KEEP, &cells)
}

fn post(engine: &mut dyn Engine, act: u64, posting: &Posting, sequence: u64) -> Result<(), Fault> {
    // What is carried stands in a conversation of its own.
    let (conversation, number) =
        posting.place.as_ref().map_or((&posting.message, 1), |place| (&place.conversation, place.number));
    let cells = [
        Cell::text(&posting.link),
        Cell::count(sequence),
        Cell::text(&posting.sender),
        key(&posting.message),
        Cell::text(&posting.recipient),
        Cell::blob(&posting.statement),
        Cell::Int(i64::from(posting.lane)),
        Cell::count(posting.bytes),
        Cell::Int(posting.expires.as_millisecond()),
        key(conversation),
        Cell::count(number),
        Cell::Int(posting.since.as_millisecond()),
        Cell::text(WAITS),
        Cell::blob(&posting.envelope),
        Cell::count(act),
    ];
    engine.run(&POST, &cells)
}

fn take(engine: &mut dyn Engine, act: u64, taking: &Taking) -> Result<(), Fault> {
    let cells = [
        Cell::text(&taking.sender),
        Cell::text(&taking.recipient),
        key(&taking.message),
        Cell::text(&taking.link),
        Cell::blob(&taking.statement),
        Cell::count(taking.bytes),
        Cell::text(&taking.step),
        Cell::text_or_null(taking.detail.as_deref()),
        Cell::blob(&taking.receipt),
        Cell::Int(i64::from(taking.handed)),
        Cell::count(act),
    ];
    engine.run(&TAKE, &cells)
}

fn key(id: &Uuid) -> Cell<'_> {
    Cell::blob(id.as_bytes())
}

const LINKS: Text = Text::new(
    "SELECT l.link, l.next, l.granted_items, l.granted_bytes, l.settled_items, l.settled_bytes, l.handed_items,
            l.handed_bytes, l.held_items, l.held_bytes
     FROM ({rows}) AS k JOIN link AS l ON l.link = k.column1",
    "t",
);
const LINKS_OF_TAKEN: Text = Text::new(
    "SELECT l.link, l.next, l.granted_items, l.granted_bytes, l.settled_items, l.settled_bytes, l.handed_items,
            l.handed_bytes, l.held_items, l.held_bytes
     FROM ({rows}) AS k
     JOIN incoming AS i ON i.sender = k.column1 AND i.recipient = k.column2 AND i.message = k.column3
     JOIN link AS l ON l.link = i.link",
    "ttb",
);
const THREADS: Text = Text::new(
    "SELECT t.sender, t.recipient, t.conversation, t.number, t.statement, t.audience
     FROM ({rows}) AS k
     JOIN thread AS t ON t.sender = k.column1 AND t.recipient = k.column2 AND t.conversation = k.column3",
    "ttb",
);
const POSTED: Text = Text::new(
    "SELECT o.message, o.recipient, o.sender
     FROM ({rows}) AS k
     JOIN outgoing AS o ON o.message = k.column1 AND o.recipient = k.column2 AND o.sender = k.column3",
    "btt",
);
const GIVEN: Text = Text::new(
    "SELECT o.link, o.sequence
     FROM ({rows}) AS k JOIN outgoing AS o ON o.link = k.column1 AND o.sequence = k.column2",
    "ti",
);
const TAKEN: Text = Text::new(
    "SELECT i.sender, i.recipient, i.message, i.link, i.bytes, i.receipt, i.handed
     FROM ({rows}) AS k
     JOIN incoming AS i ON i.sender = k.column1 AND i.recipient = k.column2 AND i.message = k.column3",
    "ttb",
);
const KEPT: Text = Text::new(
    "SELECT m.sender, m.message
     FROM ({rows}) AS k JOIN message AS m ON m.sender = k.column1 AND m.message = k.column2",
    "tb",
);
const SET_LINK: Text = Text::new(
    "INSERT INTO link (link, next, granted_items, granted_bytes, settled_items, settled_bytes, handed_items,
                       handed_bytes, held_items, held_bytes) {rows}
     ON CONFLICT (link) DO UPDATE SET next = excluded.next, granted_items = excluded.granted_items,
       granted_bytes = excluded.granted_bytes, settled_items = excluded.settled_items,
       settled_bytes = excluded.settled_bytes, handed_items = excluded.handed_items,
       handed_bytes = excluded.handed_bytes, held_items = excluded.held_items, held_bytes = excluded.held_bytes",
    "tiiiiiiiii",
);
const SET_THREAD: Text = Text::new(
    "INSERT INTO thread (sender, recipient, conversation, number, statement, audience) {rows}
     ON CONFLICT (sender, recipient, conversation) DO UPDATE SET number = excluded.number,
       statement = excluded.statement",
    "ttbibb",
);
const KEEP: Text = Text::new(
    "INSERT INTO message (sender, message, statement, ours, kind, conversation, number, lane, created, keep_until, due,
                          body, key, act)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
    "tbbitbiiiiibbi",
);
const ANSWER: Text =
    Text::new("UPDATE message SET answer = $1 WHERE sender = $2 AND message = $3 AND answer IS NULL", "btb");
const ACKNOWLEDGE: Text = Text::new("UPDATE message SET due = $1 WHERE sender = $2 AND message = $3", "itb");
const EMPTY_ENVELOPES: Text =
    Text::new("UPDATE outgoing SET envelope = NULL, live = 0 WHERE sender = $1 AND message = $2", "tb");
const EMPTY: Text = Text::new("UPDATE message SET body = NULL, key = NULL WHERE sender = $1 AND message = $2", "tb");
const POST: Text = Text::new(
    "INSERT INTO outgoing (link, sequence, sender, message, recipient, statement, lane, bytes, expires, conversation,
                           number, since, standing, envelope, live, act)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 1, $15)",
    "titbtbiiibiitbi",
);
const SETTLE: Text = Text::new(
    "UPDATE outgoing SET standing = $1, detail = $2, live = $3, envelope = CASE WHEN $3 = 1 THEN envelope END
     WHERE link = $4 AND sequence = $5",
    "ttiti",
);
const TAKE: Text = Text::new(
    "INSERT INTO incoming (sender, recipient, message, link, statement, bytes, step, detail, receipt, handed, heard, act)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 0, $11)",
    "ttbtbittbii",
);
const TELL: Text = Text::new(
    "UPDATE incoming SET step = $1, detail = $2, receipt = $3, handed = 1, heard = 0
     WHERE sender = $4 AND recipient = $5 AND message = $6",
    "ttbttb",
);
const KEEP_RECEIPT: Text = Text::new(
    "INSERT INTO receipt (receipt, sender, recipient, message, step, given, body, act)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (receipt) DO NOTHING",
    "bttbtibi",
);
/// A receipt that another has replaced meanwhile is not what is heard of.
const HEAR: Text =
    Text::new("UPDATE incoming SET heard = 1 FROM ({rows}) AS k WHERE receipt = k.column1 AND heard = 0", "b");
