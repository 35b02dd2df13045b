//! Reading acts and their leaves.

use crate::engine::{Cell, Fault, Row, Text};
use crate::parse::{json, record};
use crate::snapshot::{all, one};
use crate::{ActFilter, Erasure, Store, StoredAct};
use huecry_ledger::{Leaf, Salt};
use huecry_terms::{ActId, Trouble};

impl Store {
    /// An act.
    pub fn act(&self, act: ActId) -> Result<Option<StoredAct>, Trouble> {
        self.look(|engine| one(engine, &ACT, &[Cell::count(act.0)], stored_act))
    }

    /// Up to `limit` acts that fit the filter and come behind `after` in the filter's order.
    ///
    /// An erased act no longer says by whom it was or what it was about: only its kind and time find it.
    pub fn acts(&self, filter: &ActFilter, after: Option<ActId>, limit: usize) -> Result<Vec<StoredAct>, Trouble> {
        let text = match (&filter.about, &filter.officer, filter.newest_first) {
            (Some(_), _, false) => &ABOUT,
            (Some(_), _, true) => &ABOUT_NEWEST,
            (None, Some(_), false) => &OF_OFFICER,
            (None, Some(_), true) => &OF_OFFICER_NEWEST,
            (None, None, false) => &OF_ALL,
            (None, None, true) => &OF_ALL_NEWEST,
        };
        let (first, end) = match (after, filter.newest_first) {
            (None, _) => (0, u64::MAX),
            (Some(after), false) => (after.0.saturating_add(1), u64::MAX),
            (Some(after), true) => (0, after.0),
        };
        let first = filter.first.map_or(first, |least| first.max(least.0));
        let cells = filter.cells(first, end, limit);
        self.look(|engine| all(engine, text, &cells, stored_act))
    }

    /// The leaves of the acts from `from` up to but not including `to`, as far as there are any.
    pub fn leaves(&self, from: ActId, to: ActId) -> Result<Vec<Leaf>, Trouble> {
        let range = [Cell::count(from.0), Cell::count(to.0)];
        self.look(|engine| all(engine, &LEAVES, &range, |row| leaf(row.blob(0)?)))
    }

    /// What was erased by the acts after `after`: brought back from an older copy of the store, it is to be
    /// erased again.
    pub fn erasures(&self, after: Option<ActId>) -> Result<Vec<Erasure>, Trouble> {
        let from = after.map_or(0, |act| act.0.saturating_add(1));
        let read = |row: &dyn Row| {
            let register = crate::parse::id(row.text(0)?)?;
            Ok(Erasure { register, record: record(row.blob(1)?)?, act: ActId(row.count(2)?) })
        };
        self.look(|engine| all(engine, &ERASURES, &[Cell::count(from)], read))
    }
}

impl ActFilter {
    /// The parameters of the texts below, in their order.
    fn cells(&self, first: u64, end: u64, limit: usize) -> Vec<Cell<'_>> {
        let mut cells = vec![
            Cell::count(first),
            Cell::count(end),
            Cell::Int(self.from.map_or(i64::MIN, |at| at.as_second())),
            Cell::Int(self.until.map_or(i64::MAX, |at| at.as_second())),
            Cell::text_or_null(self.bureau.as_ref().map(|bureau| bureau.as_str())),
            self.type_number.map_or(Cell::Null, |n| Cell::Int(i64::from(n))),
        ];
        if let Some((register, record)) = &self.about {
            cells.extend([Cell::text(register.as_str()), Cell::blob(record.0.as_bytes())]);
        }
        if self.about.is_some() || self.officer.is_some() {
            cells.push(Cell::text_or_null(self.officer.as_ref().map(|officer| officer.as_str())));
        }
        cells.push(Cell::count(limit as u64));
        cells
    }
}

fn stored_act(row: &dyn Row) -> Result<StoredAct, Fault> {
    let bytes = row.blob_or_null(3)?;
    Ok(StoredAct {
        id: ActId(row.count(0)?),
        leaf: leaf(row.blob(1)?)?,
        salt: row.blob_or_null(2)?.map(salt).transpose()?,
        entry: bytes.map(json).transpose()?,
        bytes: bytes.unwrap_or_default().to_vec(),
    })
}

/// A leaf from its bytes.
pub(crate) fn leaf(bytes: &[u8]) -> Result<Leaf, Fault> {
    Leaf::from_bytes(bytes).map_err(|e| Fault::torn(e.to_string()))
}

/// A salt from its bytes.
pub(crate) fn salt(bytes: &[u8]) -> Result<Salt, Fault> {
    bytes.try_into().map(Salt::new).map_err(|_| Fault::torn("a salt does not have 32 bytes"))
}

/// `SELECT` for acts: what narrows it further, and in which order how many.
macro_rules! acts_text {
    ($narrow:expr, $order:literal) => {
        concat!(
            "SELECT a.act, a.leaf, s.salt, s.body FROM act AS a LEFT JOIN said AS s ON s.act = a.act
             WHERE a.act >= $1 AND a.act < $2 AND a.seconds >= $3 AND a.seconds < $4
               AND ($5 IS NULL OR a.bureau = $5) AND ($6 IS NULL OR a.type_number = $6) ",
            $narrow,
            " ORDER BY a.act ",
            $order
        )
    };
}

/// Those that looked at a record or ended it, and those that wrote it.
macro_rules! about {
    () => {
        "AND a.act IN (SELECT n.act FROM about AS n WHERE n.register = $7 AND n.record = $8
                       UNION SELECT v.born FROM version AS v WHERE v.register = $7 AND v.record = $8)
         AND ($9 IS NULL OR a.officer = $9)"
    };
}

const OF_ALL: Text = Text::new(acts_text!("", "LIMIT $7"), "iiiitii");
const OF_ALL_NEWEST: Text = Text::new(acts_text!("", "DESC LIMIT $7"), "iiiitii");
const OF_OFFICER: Text = Text::new(acts_text!("AND a.officer = $7", "LIMIT $8"), "iiiititi");
const OF_OFFICER_NEWEST: Text = Text::new(acts_text!("AND a.officer = $7", "DESC LIMIT $8"), "iiiititi");
const ABOUT: Text = Text::new(acts_text!(about!(), "LIMIT $10"), "iiiititbti");
const ABOUT_NEWEST: Text = Text::new(acts_text!(about!(), "DESC LIMIT $10"), "iiiititbti");
const ACT: Text = Text::new(
    "SELECT a.act, a.leaf, s.salt, s.body FROM act AS a LEFT JOIN said AS s ON s.act = a.act WHERE a.act = $1",
    "i",
);
const LEAVES: Text = Text::new("SELECT leaf FROM act WHERE act >= $1 AND act < $2 ORDER BY act", "ii");
const ERASURES: Text =
    Text::new("SELECT register, record, act FROM erased WHERE act >= $1 ORDER BY act, register, record", "i");
