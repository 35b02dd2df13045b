//! Reading records that are being written.

use crate::engine::{Cell, Fault, Row, Text};
use crate::parse::{id, instant, record, uuid};
use crate::snapshot::{all, one};
use crate::{Draft, SavedDraft, Store};
use huecry_terms::{ActId, BureauId, DraftId, Instant, RecordId, RegisterId, Trouble};

impl Store {
    /// A draft.
    pub fn draft(&self, draft: DraftId) -> Result<Option<SavedDraft>, Trouble> {
        self.look(|engine| one(engine, &DRAFT, &[Cell::blob(draft.0.as_bytes())], saved))
    }

    /// The drafts of a bureau, the one saved last first.
    pub fn drafts(&self, bureau: &BureauId) -> Result<Vec<SavedDraft>, Trouble> {
        self.look(|engine| all(engine, &OF_BUREAU, &[Cell::text(bureau.as_str())], saved))
    }

    /// How many drafts a bureau has.
    pub fn count_drafts(&self, bureau: &BureauId) -> Result<u64, Trouble> {
        let key = [Cell::text(bureau.as_str())];
        Ok(self.look(|engine| one(engine, &COUNT, &key, |row| row.count(0)))?.unwrap_or(0))
    }

    /// The drafts of a bureau that change a record.
    pub fn drafts_of(
        &self,
        bureau: &BureauId,
        register: &RegisterId,
        record: RecordId,
    ) -> Result<Vec<SavedDraft>, Trouble> {
        let key = [Cell::text(bureau.as_str()), Cell::text(register.as_str()), Cell::blob(record.0.as_bytes())];
        self.look(|engine| all(engine, &OF_RECORD, &key, saved))
    }

    /// Up to `limit` drafts that were not saved since, the oldest first.
    pub fn drafts_older(&self, than: Instant, limit: usize) -> Result<Vec<(DraftId, RegisterId)>, Trouble> {
        let cells = [Cell::Int(than.as_millisecond()), Cell::count(limit as u64)];
        let read = |row: &dyn Row| Ok((DraftId(uuid(row.blob(0)?)?), id(row.text(1)?)?));
        self.look(|engine| all(engine, &OLDER, &cells, read))
    }
}

fn saved(row: &dyn Row) -> Result<SavedDraft, Fault> {
    let draft = Draft {
        id: DraftId(uuid(row.blob(0)?)?),
        bureau: id(row.text(1)?)?,
        register: id(row.text(2)?)?,
        revises: row.blob_or_null(3)?.map(record).transpose()?,
        saved: instant(row.int(4)?)?,
        officer: id(row.text(5)?)?,
        body: row.blob(6)?.to_vec(),
    };
    Ok(SavedDraft { draft, act: ActId(row.count(7)?) })
}

/// `SELECT` for drafts, and what narrows it.
macro_rules! drafts_text {
    ($narrow:literal) => {
        concat!("SELECT draft, bureau, register, revises, saved, officer, body, act FROM draft WHERE ", $narrow)
    };
}

const DRAFT: Text = Text::new(drafts_text!("draft = $1"), "b");
const OF_BUREAU: Text = Text::new(drafts_text!("bureau = $1 ORDER BY saved DESC, draft"), "t");
const COUNT: Text = Text::new("SELECT COUNT(*) FROM draft WHERE bureau = $1", "t");
const OF_RECORD: Text =
    Text::new(drafts_text!("bureau = $1 AND register = $2 AND revises = $3 ORDER BY saved DESC, draft"), "ttb");
const OLDER: Text = Text::new("SELECT draft, register FROM draft WHERE saved < $1 ORDER BY saved LIMIT $2", "ii");
