//! What the clock asks of messages: what waits for an answer, what is over, what crossed lately.

use super::read::{lane, message_columns, stored};
use super::{Awaited, DuePlace, REFUSED, StoredMessage};
use crate::Store;
use crate::engine::{Cell, Fault, Row, Text};
use crate::parse::{instant, uuid};
use crate::snapshot::all;
use huecry_terms::{ActId, Instant, Trouble};

impl Store {
    /// Up to `limit` messages behind a place that wait for an answer which is due by a moment, what is due first first.
    pub fn messages_due(&self, after: Option<&DuePlace>, by: Instant, limit: usize) -> Result<Vec<Awaited>, Trouble> {
        let cells = [
            Cell::Int(by.as_millisecond()),
            Cell::Int(after.map_or(i64::MIN, |place| place.due.as_millisecond())),
            Cell::blob(after.map_or(&[], |place| place.message.as_bytes())),
            Cell::text(after.map_or("", |place| &place.sender)),
            Cell::count(limit as u64),
        ];
        self.look(|engine| all(engine, &DUE, &cells, awaited))
    }

    /// Up to `limit` messages whose content is to be erased by a moment, what was over first first.
    pub fn messages_over(&self, by: Instant, limit: usize) -> Result<Vec<StoredMessage>, Trouble> {
        let cells = [Cell::Int(by.as_millisecond()), Cell::count(limit as u64)];
        self.look(|engine| all(engine, &OVER, &cells, stored))
    }

    /// When messages crossed a link since a moment, the newest first, up to `most` each way: ours as they were handed in,
    /// then theirs as they were taken, in whole seconds. What was refused has not crossed.
    pub fn crossed(&self, link: &str, since: Instant, most: usize) -> Result<[Vec<Instant>; 2], Trouble> {
        let out = self.newest(since, most, |before, limit| {
            let cells = [Cell::text(link), Cell::count(before), Cell::count(limit)];
            self.look(|engine| all(engine, &HANDED_IN, &cells, |row| passed(row, 1, true)))
        })?;
        let taken = self.newest(since, most, |before, limit| {
            let cells = [Cell::count(before), Cell::count(limit)];
            let crossed = |row: &dyn Row| Ok(row.text(2)? == link && row.text(3)? != REFUSED);
            self.look(|engine| all(engine, &TAKEN_IN, &cells, |row| passed(row, 1000, crossed(row)?)))
        })?;
        Ok([out, taken])
    }

    /// Walks back through numbered rows, a page at a time, until one is older or there are enough.
    fn newest(
        &self,
        since: Instant,
        most: usize,
        page: impl Fn(u64, u64) -> Result<Vec<Passed>, Trouble>,
    ) -> Result<Vec<Instant>, Trouble> {
        let (mut found, mut before) = (Vec::new(), u64::MAX);
        loop {
            let rows = page(before, A_PAGE)?;
            let whole = rows.len() as u64 == A_PAGE;
            for row in rows {
                if row.at < since || found.len() == most {
                    return Ok(found);
                }
                before = row.number;
                found.extend(row.counts.then_some(row.at));
            }
            if !whole {
                return Ok(found);
            }
        }
    }
}

/// A row of something that passed over a link.
struct Passed {
    /// What it is ordered by.
    number: u64,
    at: Instant,
    /// Whether it crossed this link, and was not refused.
    counts: bool,
}

/// Number, and a moment in units of so many milliseconds.
fn passed(row: &dyn Row, unit: i64, counts: bool) -> Result<Passed, Fault> {
    Ok(Passed { number: row.count(0)?, at: instant(row.int(1)?.saturating_mul(unit))?, counts })
}

fn awaited(row: &dyn Row) -> Result<Awaited, Fault> {
    Ok(Awaited {
        due: instant(row.int(0)?)?,
        message: uuid(row.blob(1)?)?,
        sender: row.text(2)?.to_owned(),
        ours: row.int(3)? != 0,
        kind: row.text(4)?.to_owned(),
        conversation: uuid(row.blob(5)?)?,
        number: row.count(6)?,
        lane: lane(row.int(7)?)?,
        created: instant(row.int(8)?)?,
        act: ActId(row.count(9)?),
    })
}

/// So many rows are read at once.
const A_PAGE: u64 = 512;
const DUE: Text = Text::new(
    "SELECT due, message, sender, ours, kind, conversation, number, lane, created, act
     FROM message WHERE answer IS NULL AND due <= $1 AND (due, message, sender) > ($2, $3, $4)
     ORDER BY due, message, sender LIMIT $5",
    "iibti",
);
const OVER: Text = Text::new(
    concat!(
        "SELECT ",
        message_columns!(),
        " FROM message WHERE body IS NOT NULL AND keep_until <= $1 ORDER BY keep_until LIMIT $2"
    ),
    "ii",
);
const HANDED_IN: Text = Text::new(
    "SELECT sequence, since FROM outgoing WHERE link = $1 AND sequence < $2 ORDER BY sequence DESC LIMIT $3",
    "tii",
);
/// Those of every link: there is no order of a link's own, and what is older than the first that is too old is not read.
const TAKEN_IN: Text = Text::new(
    "SELECT i.act, a.seconds, i.link, i.step
     FROM incoming AS i JOIN act AS a ON a.act = i.act WHERE i.act < $1 ORDER BY i.act DESC LIMIT $2",
    "ii",
);
