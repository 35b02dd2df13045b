//! Reading messages, receipts and links.

use super::{
    Books, KeptMessage, KeptReceipt, LinkRow, MessageFilter, MessagePlace, Posted, Quantity, StoredMessage, Taken,
    Thread,
};
use crate::Store;
use crate::engine::{Cell, Fault, Row, Text};
use crate::parse::{hash, instant, uuid};
use crate::snapshot::{all, one};
use huecry_terms::{ActId, Trouble};
use uuid::Uuid;

impl Store {
    /// How a link stands; one that nothing has travelled on begins.
    pub fn link(&self, link: &str) -> Result<LinkRow, Trouble> {
        Ok(self.look(|engine| one(engine, &LINK, &[Cell::text(link)], |row| link_row(row, 0)))?.unwrap_or_default())
    }

    /// Up to `limit` envelopes of a link from a sequence on about which something may still be done, in their order.
    pub fn outgoing(&self, link: &str, from: u64, limit: usize) -> Result<Vec<Posted>, Trouble> {
        let cells = [Cell::text(link), Cell::count(from), Cell::count(limit as u64)];
        self.look(|engine| all(engine, &OUTGOING, &cells, posted))
    }

    /// The bytes of an envelope that still goes.
    pub fn envelope(&self, link: &str, sequence: u64) -> Result<Option<Vec<u8>>, Trouble> {
        let cells = [Cell::text(link), Cell::count(sequence)];
        let found =
            self.look(|engine| one(engine, &ENVELOPE, &cells, |row| Ok(row.blob_or_null(0)?.map(<[u8]>::to_vec))))?;
        Ok(found.flatten())
    }

    /// What went out of a message: an envelope for each recipient.
    pub fn posted(&self, message: Uuid) -> Result<Vec<Posted>, Trouble> {
        self.look(|engine| all(engine, &POSTED_OF, &[Cell::blob(message.as_bytes())], posted))
    }

    /// What came under a name.
    pub fn taken(&self, sender: &str, recipient: &str, message: Uuid) -> Result<Option<Taken>, Trouble> {
        let cells = [Cell::text(sender), Cell::text(recipient), Cell::blob(message.as_bytes())];
        self.look(|engine| one(engine, &TAKEN_ONE, &cells, taken))
    }

    /// Up to `limit` envelopes that came over a link and whose sender has not said that it has the receipt, the
    /// oldest first.
    pub fn unheard(&self, link: &str, limit: usize) -> Result<Vec<Taken>, Trouble> {
        let cells = [Cell::text(link), Cell::count(limit as u64)];
        self.look(|engine| all(engine, &UNHEARD, &cells, taken))
    }

    /// How far one side of a conversation has come.
    pub fn thread(&self, sender: &str, recipient: &str, conversation: Uuid) -> Result<Option<Thread>, Trouble> {
        let cells = [Cell::text(sender), Cell::text(recipient), Cell::blob(conversation.as_bytes())];
        self.look(|engine| one(engine, &THREAD, &cells, |row| thread(row, 0)))
    }

    /// A receipt of this hash.
    pub fn receipt(&self, receipt: &[u8; 32]) -> Result<Option<KeptReceipt>, Trouble> {
        self.look(|engine| one(engine, &RECEIPT, &[Cell::blob(receipt)], kept_receipt))
    }

    /// Every receipt for a message, in the order in which they were given or came.
    pub fn receipts(&self, message: Uuid) -> Result<Vec<(KeptReceipt, ActId)>, Trouble> {
        let read = |row: &dyn Row| Ok((kept_receipt(row)?, ActId(row.count(7)?)));
        self.look(|engine| all(engine, &RECEIPTS, &[Cell::blob(message.as_bytes())], read))
    }

    /// A message.
    pub fn message(&self, sender: &str, message: Uuid) -> Result<Option<StoredMessage>, Trouble> {
        let cells = [Cell::text(sender), Cell::blob(message.as_bytes())];
        self.look(|engine| one(engine, &MESSAGE, &cells, stored))
    }

    /// Every message of an id: an id is its sender's own.
    pub fn message_of(&self, message: Uuid) -> Result<Vec<StoredMessage>, Trouble> {
        self.look(|engine| all(engine, &MESSAGE_OF, &[Cell::blob(message.as_bytes())], stored))
    }

    /// Up to `limit` messages behind a place, the newest first.
    pub fn messages(
        &self,
        filter: &MessageFilter,
        after: Option<MessagePlace>,
        limit: usize,
    ) -> Result<Vec<StoredMessage>, Trouble> {
        let ours = filter.ours.map_or(Cell::Null, |ours| Cell::Int(i64::from(ours)));
        let (created, message) = match &after {
            Some(place) => (place.created.as_millisecond(), Cell::blob(place.message.as_bytes())),
            None => (i64::MAX, Cell::blob(&[])),
        };
        let cells = [
            ours,
            filter.conversation.as_ref().map_or(Cell::Null, |of| Cell::blob(of.as_bytes())),
            Cell::text_or_null(filter.kind.as_deref()),
            Cell::Int(i64::from(filter.unanswered)),
            Cell::Int(created),
            message,
            Cell::count(limit as u64),
        ];
        self.look(|engine| all(engine, &MESSAGES, &cells, stored))
    }

    /// Up to `limit` envelopes that went out over a link, whatever became of them, the last first.
    pub fn sent_over(&self, link: &str, limit: usize) -> Result<Vec<Posted>, Trouble> {
        self.look(|engine| all(engine, &SENT_OVER, &[Cell::text(link), Cell::count(limit as u64)], posted))
    }

    /// Up to `limit` envelopes that came over a link, the last first.
    pub fn came_over(&self, link: &str, limit: usize) -> Result<Vec<Taken>, Trouble> {
        self.look(|engine| all(engine, &CAME_OVER, &[Cell::text(link), Cell::count(limit as u64)], taken))
    }

    /// The books of a link.
    pub fn books(&self, link: &str) -> Result<Books, Trouble> {
        self.look_at_one_state(|engine| {
            let mut books = Books::default();
            engine.look(&COUNT_OUTGOING, &[Cell::text(link)], &mut |row| {
                let n = row.count(1)?;
                books.posted += n;
                match row.text(0)? {
                    "waits" => books.pending += n,
                    "accepted" | "delivered" | "read" | "answered" => books.delivered += n,
                    _ => books.dead += n,
                }
                Ok(())
            })?;
            engine.look(&COUNT_INCOMING, &[Cell::text(link)], &mut |row| {
                let n = row.count(2)?;
                if row.text(0)? == "refused" {
                    books.refused += n
                } else {
                    books.taken += n
                }
                if row.int(1)? == 0 {
                    books.unheard += n;
                }
                Ok(())
            })?;
            Ok(books)
        })
    }

    /// Every link that something has travelled on, in the order of their names.
    pub fn links(&self) -> Result<Vec<(String, LinkRow)>, Trouble> {
        let read = |row: &dyn Row| Ok((row.text(0)?.to_owned(), link_row(row, 1)?));
        self.look(|engine| all(engine, &ALL_LINKS, &[], read))
    }
}

/// A row of `link`, from the column of `next` on.
pub(crate) fn link_row(row: &dyn Row, at: usize) -> Result<LinkRow, Fault> {
    let pair = |n: usize| Ok(Quantity { items: row.count(at + n)?, bytes: row.count(at + n + 1)? });
    Ok(LinkRow { next: row.count(at)?, granted: pair(1)?, settled: pair(3)?, handed: pair(5)?, held: pair(7)? })
}

/// A row of `thread`, from the column of `number` on.
pub(crate) fn thread(row: &dyn Row, at: usize) -> Result<Thread, Fault> {
    Ok(Thread { number: row.count(at)?, statement: hash(row.blob(at + 1)?)?, audience: hash(row.blob(at + 2)?)? })
}

fn posted(row: &dyn Row) -> Result<Posted, Fault> {
    Ok(Posted {
        link: row.text(0)?.to_owned(),
        sequence: row.count(1)?,
        sender: row.text(2)?.to_owned(),
        message: uuid(row.blob(3)?)?,
        recipient: row.text(4)?.to_owned(),
        statement: hash(row.blob(5)?)?,
        lane: lane(row.int(6)?)?,
        bytes: row.count(7)?,
        expires: instant(row.int(8)?)?,
        conversation: uuid(row.blob(9)?)?,
        number: row.count(10)?,
        since: instant(row.int(11)?)?,
        standing: row.text(12)?.to_owned(),
        detail: row.text_or_null(13)?.map(str::to_owned),
        live: row.int(14)? != 0,
        act: ActId(row.count(15)?),
    })
}

fn taken(row: &dyn Row) -> Result<Taken, Fault> {
    Ok(Taken {
        link: row.text(0)?.to_owned(),
        sender: row.text(1)?.to_owned(),
        recipient: row.text(2)?.to_owned(),
        message: uuid(row.blob(3)?)?,
        statement: hash(row.blob(4)?)?,
        bytes: row.count(5)?,
        step: row.text(6)?.to_owned(),
        detail: row.text_or_null(7)?.map(str::to_owned),
        receipt: hash(row.blob(8)?)?,
        handed: row.int(9)? != 0,
        heard: row.int(10)? != 0,
        act: ActId(row.count(11)?),
    })
}

fn kept_receipt(row: &dyn Row) -> Result<KeptReceipt, Fault> {
    Ok(KeptReceipt {
        receipt: hash(row.blob(0)?)?,
        sender: row.text(1)?.to_owned(),
        recipient: row.text(2)?.to_owned(),
        message: uuid(row.blob(3)?)?,
        step: row.text(4)?.to_owned(),
        given: row.int(5)? != 0,
        body: row.blob(6)?.to_vec(),
    })
}

pub(super) fn stored(row: &dyn Row) -> Result<StoredMessage, Fault> {
    let due = row.int(10)?;
    let kept = KeptMessage {
        sender: row.text(0)?.to_owned(),
        message: uuid(row.blob(1)?)?,
        statement: hash(row.blob(2)?)?,
        ours: row.int(3)? != 0,
        kind: row.text(4)?.to_owned(),
        conversation: uuid(row.blob(5)?)?,
        number: row.count(6)?,
        lane: lane(row.int(7)?)?,
        created: instant(row.int(8)?)?,
        keep_until: instant(row.int(9)?)?,
        due: if due == NEVER { None } else { Some(instant(due)?) },
        body: row.blob_or_null(12)?.map(<[u8]>::to_vec),
        key: row.blob_or_null(13)?.map(<[u8]>::to_vec),
    };
    let answer = row.blob_or_null(11)?.map(uuid).transpose()?;
    Ok(StoredMessage { kept, answer, act: ActId(row.count(14)?) })
}

pub(super) fn lane(n: i64) -> Result<u8, Fault> {
    u8::try_from(n).map_err(|_| Fault::torn(format!("a lane is {n}")))
}

macro_rules! message_columns {
    () => {
        "sender, message, statement, ours, kind, conversation, number, lane, created, keep_until, due, answer, body, key, act"
    };
}
pub(super) use message_columns;

macro_rules! outgoing_columns {
    () => {
        "link, sequence, sender, message, recipient, statement, lane, bytes, expires, conversation, number, since, \
         standing, detail, live, act"
    };
}
macro_rules! incoming_columns {
    () => {
        "link, sender, recipient, message, statement, bytes, step, detail, receipt, handed, heard, act"
    };
}

const NEVER: i64 = crate::dossiers::NO_CLOCK;
const LINK: Text = Text::new(
    "SELECT next, granted_items, granted_bytes, settled_items, settled_bytes, handed_items, handed_bytes, held_items,
            held_bytes
     FROM link WHERE link = $1",
    "t",
);
const ALL_LINKS: Text = Text::new(
    "SELECT link, next, granted_items, granted_bytes, settled_items, settled_bytes, handed_items, handed_bytes,
            held_items, held_bytes
     FROM link ORDER BY link",
    "",
);
const OUTGOING: Text = Text::new(
    concat!(
        "SELECT ",
        outgoing_columns!(),
        " FROM outgoing WHERE link = $1 AND sequence >= $2 AND live = 1 ORDER BY sequence LIMIT $3"
    ),
    "tii",
);
const ENVELOPE: Text = Text::new("SELECT envelope FROM outgoing WHERE link = $1 AND sequence = $2", "ti");
const POSTED_OF: Text = Text::new(
    concat!("SELECT ", outgoing_columns!(), " FROM outgoing WHERE message = $1 ORDER BY link, sequence"),
    "b",
);
const TAKEN_ONE: Text = Text::new(
    concat!("SELECT ", incoming_columns!(), " FROM incoming WHERE sender = $1 AND recipient = $2 AND message = $3"),
    "ttb",
);
const UNHEARD: Text = Text::new(
    concat!("SELECT ", incoming_columns!(), " FROM incoming WHERE link = $1 AND heard = 0 ORDER BY act LIMIT $2"),
    "ti",
);
const SENT_OVER: Text = Text::new(
    concat!("SELECT ", outgoing_columns!(), " FROM outgoing WHERE link = $1 ORDER BY sequence DESC LIMIT $2"),
    "ti",
);
const CAME_OVER: Text = Text::new(
    concat!("SELECT ", incoming_columns!(), " FROM incoming WHERE link = $1 ORDER BY act DESC LIMIT $2"),
    "ti",
);
const THREAD: Text = Text::new(
    "SELECT number, statement, audience FROM thread WHERE sender = $1 AND recipient = $2 AND conversation = $3",
    "ttb",
);
const RECEIPT: Text =
    Text::new("SELECT receipt, sender, recipient, message, step, given, body FROM receipt WHERE receipt = $1", "b");
const RECEIPTS: Text = Text::new(
    "SELECT receipt, sender, recipient, message, step, given, body, act FROM receipt WHERE message = $1 ORDER BY act",
    "b",
);
const MESSAGE: Text =
    Text::new(concat!("SELECT ", message_columns!(), " FROM message WHERE sender = $1 AND message = $2"), "tb");
const MESSAGE_OF: Text =
    Text::new(concat!("SELECT ", message_columns!(), " FROM message WHERE message = $1 ORDER BY act"), "b");
const MESSAGES: Text = Text::new(
    concat!(
        "SELECT ",
        message_columns!(),
        " FROM message WHERE ($1 IS NULL OR ours = $1) AND ($2 IS NULL OR conversation = $2) \
         AND ($3 IS NULL OR kind = $3) AND ($4 = 0 OR (answer IS NULL AND due < 9223372036854775807)) \
         AND (created < $5 OR (created = $5 AND message < $6)) ORDER BY created DESC, message DESC LIMIT $7"
    ),
    "ibtiibi",
);
const COUNT_OUTGOING: Text =
    Text::new("SELECT standing, COUNT(*) FROM outgoing WHERE link = $1 GROUP BY standing", "t");
const COUNT_INCOMING: Text =
    Text::new("SELECT step, heard, COUNT(*) FROM incoming WHERE link = $1 GROUP BY step, heard", "t");
