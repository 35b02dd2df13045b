//! Reading dossiers: one, those of a queue, those about a record, what is due, what was answered in one.

use crate::acts::salt;
use crate::engine::{Cell, Fault, Row, Text};
use crate::parse::{id, instant, record, small, uuid};
use crate::snapshot::{all, one};
use crate::{Dossier, DossierFilter, DossierPlace, Store, StoredDossier, StoredStep};
use huecry_terms::{ActId, BureauId, DossierId, Instant, Priority, RecordId, RegisterId, Trouble};

impl Store {
    /// A dossier.
    pub fn dossier(&self, dossier: DossierId) -> Result<Option<StoredDossier>, Trouble> {
        self.look(|engine| one(engine, &DOSSIER, &[Cell::blob(dossier.0.as_bytes())], stored))
    }

    /// The dossier that people call so: `REV-2026-000012`.
    pub fn dossier_numbered(&self, number: &str) -> Result<Option<StoredDossier>, Trouble> {
        // No text with a NUL was ever stored, and PostgreSQL would refuse the question.
        if number.contains('\0') {
            return Ok(None);
        }
        self.look(|engine| one(engine, &NUMBERED, &[Cell::text(number)], stored))
    }

    /// Up to `limit` dossiers, those behind `after`, in the order of when they are due: what is [`OVERDUE`] first, what
    /// has no clock last. What does not change while somebody goes from page to page is seen once.
    pub fn dossiers(
        &self,
        filter: &DossierFilter,
        after: Option<DossierPlace>,
        limit: usize,
    ) -> Result<Vec<StoredDossier>, Trouble> {
        let text = match (&filter.about, &filter.of, filter.open_only) {
            (None, None, false) => &ALL,
            (None, None, true) => &OPEN,
            (None, Some(_), false) => &OF,
            (None, Some(_), true) => &OPEN_OF,
            (Some(_), _, false) => &ABOUT,
            (Some(_), _, true) => &OPEN_ABOUT,
        };
        let mut cells = filter.cells();
        cells.extend([
            // No clock runs out at the lowest number, and the nil UUID is nobody's.
            Cell::Int(after.map_or(i64::MIN, |place| due_millis(place.due))),
            Cell::blob(after.as_ref().map_or(&[], |place| place.dossier.0.as_bytes())),
            Cell::count(limit as u64),
        ]);
        self.look(|engine| all(engine, text, &cells, stored))
    }

    /// How many dossiers there are.
    pub fn count_dossiers(&self, filter: &DossierFilter) -> Result<u64, Trouble> {
        let text = match (&filter.about, &filter.of, filter.open_only) {
            (None, None, false) => &COUNT_ALL,
            (None, None, true) => &COUNT_OPEN,
            (None, Some(_), false) => &COUNT_OF,
            (None, Some(_), true) => &COUNT_OPEN_OF,
            (Some(_), _, false) => &COUNT_ABOUT,
            (Some(_), _, true) => &COUNT_OPEN_ABOUT,
        };
        Ok(self.look(|engine| one(engine, text, &filter.cells(), |row| row.count(0)))?.unwrap_or(0))
    }

    /// Up to `limit` open dossiers whose clock has run out by `now`, the one that was due first first.
    pub fn dossiers_due(&self, now: Instant, limit: usize) -> Result<Vec<StoredDossier>, Trouble> {
        let cells = [Cell::Int(now.as_millisecond()), Cell::count(limit as u64)];
        self.look(|engine| all(engine, &DUE, &cells, stored))
    }

    /// What was answered at each step of a dossier, in the order of the acts. Empty once erased.
    pub fn dossier_steps(&self, dossier: DossierId) -> Result<Vec<StoredStep>, Trouble> {
        let read = |row: &dyn Row| {
            Ok(StoredStep { act: ActId(row.count(0)?), salt: salt(row.blob(1)?)?, bytes: row.blob(2)?.to_vec() })
        };
        self.look(|engine| all(engine, &STEPS, &[Cell::blob(dossier.0.as_bytes())], read))
    }

    /// Which dossiers were erased by the acts after `after`, and by which: brought back from an older copy of the
    /// store, they are to be erased again.
    pub fn dossiers_erased(&self, after: Option<ActId>) -> Result<Vec<(DossierId, ActId)>, Trouble> {
        let from = after.map_or(0, |act| act.0.saturating_add(1));
        let read = |row: &dyn Row| Ok((DossierId(uuid(row.blob(0)?)?), ActId(row.count(1)?)));
        self.look(|engine| all(engine, &ERASED, &[Cell::count(from)], read))
    }
}

impl DossierFilter {
    /// The first parameters of the texts below, in their order.
    fn cells(&self) -> Vec<Cell<'_>> {
        let mut cells = vec![
            Cell::text_or_null(self.procedure.as_ref().map(|procedure| procedure.as_str())),
            Cell::text_or_null(self.state.as_ref().map(|state| state.as_str())),
            Cell::text_or_null(self.of.as_ref().map(|bureau| bureau.as_str())),
        ];
        if self.about.is_some() {
            cells.extend(about(self.about.as_ref()));
        }
        cells
    }
}

/// The record a dossier is about, as two columns.
pub(crate) fn about(about: Option<&(RegisterId, RecordId)>) -> [Cell<'_>; 2] {
    about.map_or([Cell::Null, Cell::Null], |(register, record)| {
        [Cell::text(register.as_str()), Cell::blob(record.0.as_bytes())]
    })
}

/// When a clock runs out, as the column says it.
pub(crate) fn due_millis(due: Option<Instant>) -> i64 {
    due.map_or(NO_CLOCK, Instant::as_millisecond)
}

fn stored(row: &dyn Row) -> Result<StoredDossier, Fault> {
    let about = match (row.text_or_null(5)?, row.blob_or_null(6)?) {
        (Some(register), Some(of)) => Some((id(register)?, record(of)?)),
        _ => None,
    };
    let priority = Priority::from_word(row.text(8)?);
    let due = row.int(10)?;
    let recipients = row.text_or_null(15)?.unwrap_or_default().split_whitespace().map(id);
    let mut recipients = recipients.collect::<Result<Vec<BureauId>, Fault>>()?;
    recipients.sort();
    let dossier = Dossier {
        id: DossierId(uuid(row.blob(0)?)?),
        procedure: id(row.text(2)?)?,
        version: small(row.int(3)?)?,
        source: id(row.text(4)?)?,
        about,
        recipients,
        state: id(row.text(7)?)?,
        priority: priority.ok_or_else(|| Fault::torn("a dossier has a priority this program does not know"))?,
        entered: instant(row.int(9)?)?,
        due: if due == NO_CLOCK { None } else { Some(instant(due)?) },
        ended: row.int(11)? != 0,
        body: row.blob(12)?.to_vec(),
    };
    Ok(StoredDossier {
        dossier,
        number: row.text(1)?.to_owned(),
        opened: ActId(row.count(13)?),
        act: ActId(row.count(14)?),
    })
}

/// `SELECT` for dossiers, and what narrows it.
macro_rules! dossiers_text {
    ($narrow:expr) => {
        concat!(
            "SELECT dossier, number, procedure, version, source, register, record, state, priority, entered, due,
                    ended, body, opened, act,
                    (SELECT STRING_AGG(r.bureau, ' ') FROM dossier_recipient AS r WHERE r.dossier = dossier.dossier)
             FROM dossier WHERE ",
            $narrow
        )
    };
}

/// What narrows it by [`DossierFilter`]; what may be null comes first. A bureau's own are few: they are found first,
/// then put in order. Those of everybody are read in their order.
macro_rules! filtered {
    (everybodys, $more:literal) => {
        filtered!("$3 IS NULL", $more)
    };
    (of, $more:literal) => {
        filtered!(
            "dossier IN (SELECT o.dossier FROM dossier AS o WHERE o.source = $3
                         UNION SELECT r.dossier FROM dossier_recipient AS r WHERE r.bureau = $3)",
            $more
        )
    };
    (about, $more:literal) => {
        filtered!(
            "($3 IS NULL OR source = $3 OR EXISTS (
                 SELECT 1 FROM dossier_recipient AS r WHERE r.bureau = $3 AND r.dossier = dossier.dossier))
             AND register = $4 AND record = $5",
            $more
        )
    };
    ($whose:literal, $more:literal) => {
        concat!("($1 IS NULL OR procedure = $1) AND ($2 IS NULL OR state = $2) AND ", $whose, $more)
    };
}

/// A page behind a place.
macro_rules! page_text {
    ($whose:ident, open) => {
        dossiers_text!(filtered!($whose, " AND ended = 0 AND (due, dossier) > ($4, $5) ORDER BY due, dossier LIMIT $6"))
    };
    ($whose:ident) => {
        dossiers_text!(filtered!($whose, " AND (due, dossier) > ($4, $5) ORDER BY due, dossier LIMIT $6"))
    };
}

macro_rules! count_text {
    ($whose:ident, $more:literal) => {
        concat!("SELECT COUNT(*) FROM dossier WHERE ", filtered!($whose, $more))
    };
}

const DOSSIER: Text = Text::new(dossiers_text!("dossier = $1"), "b");
const NUMBERED: Text = Text::new(dossiers_text!("number = $1"), "t");
const ALL: Text = Text::new(page_text!(everybodys), "tttibi");
const OPEN: Text = Text::new(page_text!(everybodys, open), "tttibi");
const OF: Text = Text::new(page_text!(of), "tttibi");
const OPEN_OF: Text = Text::new(page_text!(of, open), "tttibi");
const ABOUT: Text = Text::new(
    dossiers_text!(filtered!(about, " AND (due, dossier) > ($6, $7) ORDER BY due, dossier LIMIT $8")),
    "ttttbibi",
);
const OPEN_ABOUT: Text = Text::new(
    dossiers_text!(filtered!(about, " AND ended = 0 AND (due, dossier) > ($6, $7) ORDER BY due, dossier LIMIT $8")),
    "ttttbibi",
);
const COUNT_ALL: Text = Text::new(count_text!(everybodys, ""), "ttt");
const COUNT_OPEN: Text = Text::new(count_text!(everybodys, " AND ended = 0"), "ttt");
const COUNT_OF: Text = Text::new(count_text!(of, ""), "ttt");
const COUNT_OPEN_OF: Text = Text::new(count_text!(of, " AND ended = 0"), "ttt");
const COUNT_ABOUT: Text = Text::new(count_text!(about, ""), "ttttb");
const COUNT_OPEN_ABOUT: Text = Text::new(count_text!(about, " AND ended = 0"), "ttttb");
const DUE: Text = Text::new(
    dossiers_text!(
        "ended = 0 AND due <= $1 AND due > -1000 AND due < 9223372036854775807
     ORDER BY due, dossier LIMIT $2"
    ),
    "ii",
);
const STEPS: Text = Text::new("SELECT act, salt, body FROM dossier_step WHERE dossier = $1 ORDER BY act", "b");
const ERASED: Text = Text::new("SELECT dossier, act FROM dossier_erased WHERE act >= $1 ORDER BY act, dossier", "i");

/// When a dossier is due whose clock has run out and is heard no more: before everything else in a queue, and never
/// again for [`Store::dossiers_due`].
pub const OVERDUE: Instant = Instant::constant(-1, 0);
/// What stands in the column where no clock runs: behind every moment there is.
pub(crate) const NO_CLOCK: i64 = i64::MAX;
