//! Reading records: by id, by number, by the source's reference, by slot, in pages, with their history.

use crate::engine::{Cell, Fault, Row, Text};
use crate::parse::{json, record_columns, whole_record};
use crate::snapshot::{all, one};
use crate::{Store, Version};
use huecry_terms::{ActId, BureauId, Record, RecordId, RegisterId, Slot, Trouble};
use std::collections::HashMap;

impl Store {
    /// The current version of a record.
    pub fn get(&self, register: &RegisterId, record: RecordId) -> Result<Option<Record>, Trouble> {
        self.look(|engine| {
            let key = [Cell::text(register.as_str()), Cell::blob(record.0.as_bytes())];
            one(engine, &BY_ID, &key, whole_record)
        })
    }

    /// The current version of the record that people call so: `NOM-2026-000123`.
    pub fn by_number(&self, number: &str) -> Result<Option<Record>, Trouble> {
        self.by_text(&BY_NUMBER, &[number])
    }

    /// The current version of the record a source calls so in a register.
    pub fn by_ref(
        &self,
        register: &RegisterId,
        source: &BureauId,
        source_ref: &str,
    ) -> Result<Option<Record>, Trouble> {
        self.by_text(&BY_REF, &[register.as_str(), source.as_str(), source_ref])
    }

    /// The records in these slots, in the order they are asked for. Slots whose version is no longer
    /// current are left out.
    pub fn by_slots(&self, slots: &[Slot]) -> Result<Vec<Record>, Trouble> {
        if slots.is_empty() {
            return Ok(Vec::new());
        }
        let keys: Vec<Cell<'_>> = slots.iter().map(|slot| Cell::count(u64::from(slot.0))).collect();
        let found = self.look(|engine| all(engine, &BY_SLOT, &keys, whole_record))?;
        if found.iter().map(|record| &record.slot).eq(slots) {
            return Ok(found);
        }
        let mut found: HashMap<Slot, Record> = found.into_iter().map(|record| (record.slot, record)).collect();
        Ok(slots.iter().filter_map(|slot| found.remove(slot)).collect())
    }

    /// The present versions of the records whose versions, current or replaced, stand in these slots. Each once; what
    /// was erased is left out.
    pub fn present(&self, slots: &[Slot]) -> Result<Vec<Record>, Trouble> {
        if slots.is_empty() {
            return Ok(Vec::new());
        }
        let keys: Vec<Cell<'_>> = slots.iter().map(|slot| Cell::count(u64::from(slot.0))).collect();
        let mut found = self.look(|engine| all(engine, &PRESENT, &keys, whole_record))?;
        found.sort_by_key(|record| record.slot);
        found.dedup_by_key(|record| record.slot);
        Ok(found)
    }

    /// Every version of a record, oldest first, each with the act that wrote it. Empty once erased.
    pub fn versions(&self, register: &RegisterId, record: RecordId) -> Result<Vec<Version>, Trouble> {
        self.look(|engine| {
            let key = [Cell::text(register.as_str()), Cell::blob(record.0.as_bytes())];
            all(engine, &VERSIONS, &key, whole_version)
        })
    }

    /// Up to `limit` current records of a register, those behind `after` in the order of their ids.
    pub fn page(&self, register: &RegisterId, after: Option<RecordId>, limit: usize) -> Result<Vec<Record>, Trouble> {
        let after = after.map(|record| record.0.into_bytes()).unwrap_or_default();
        // The nil UUID is no record's id: it may stand for the beginning.
        let cells = [Cell::text(register.as_str()), Cell::blob(&after), Cell::count(limit as u64)];
        self.look(|engine| all(engine, &PAGE, &cells, whole_record))
    }

    /// Up to `limit` records of a register, those behind `after` in the order of their ids, each in the version that
    /// was current when `as_of` had been written, with whether it still is. What was erased since is absent.
    pub fn page_as_of(
        &self,
        register: &RegisterId,
        as_of: ActId,
        after: Option<RecordId>,
        limit: usize,
    ) -> Result<Vec<(Record, bool)>, Trouble> {
        let after = after.map(|record| record.0.into_bytes()).unwrap_or_default();
        let cells =
            [Cell::text(register.as_str()), Cell::blob(&after), Cell::count(as_of.0), Cell::count(limit as u64)];
        let read = |row: &dyn Row| Ok((whole_record(row)?, row.int_or_null(7)?.is_none()));
        self.look(|engine| all(engine, &PAGE_AS_OF, &cells, read))
    }

    fn by_text(&self, text: &Text, key: &[&str]) -> Result<Option<Record>, Trouble> {
        // No text with a NUL was ever stored, and PostgreSQL would refuse the question.
        if key.iter().any(|part| part.contains('\0')) {
            return Ok(None);
        }
        let key: Vec<Cell<'_>> = key.iter().map(|part| Cell::text(part)).collect();
        self.look(|engine| one(engine, text, &key, whole_record))
    }
}

fn whole_version(row: &dyn Row) -> Result<Version, Fault> {
    Ok(Version {
        record: whole_record(row)?,
        act: ActId(row.count(7)?),
        entry: row.blob_or_null(8)?.map(json).transpose()?,
    })
}

const BY_ID: Text = Text::new(
    concat!(
        "SELECT ",
        record_columns!(),
        " FROM version AS v WHERE v.register = $1 AND v.record = $2 AND v.died IS NULL"
    ),
    "tb",
);
const BY_NUMBER: Text =
    Text::new(concat!("SELECT ", record_columns!(), " FROM version AS v WHERE v.number = $1 AND v.died IS NULL"), "t");
const BY_REF: Text = Text::new(
    concat!(
        "SELECT ",
        record_columns!(),
        " FROM version AS v
         WHERE v.register = $1 AND v.source = $2 AND v.source_ref = $3 AND v.died IS NULL AND v.source_ref IS NOT NULL"
    ),
    "ttt",
);
const BY_SLOT: Text = Text::new(
    concat!(
        "SELECT ",
        record_columns!(),
        " FROM ({rows}) AS k JOIN version AS v ON v.slot = k.column1 WHERE v.died IS NULL"
    ),
    "i",
);
const PRESENT: Text = Text::new(
    concat!(
        "SELECT ",
        record_columns!(),
        " FROM ({rows}) AS k JOIN version AS o ON o.slot = k.column1
         JOIN version AS v ON v.register = o.register AND v.record = o.record WHERE v.died IS NULL"
    ),
    "i",
);
const VERSIONS: Text = Text::new(
    concat!(
        "SELECT ",
        record_columns!(),
        ", v.born, s.body
         FROM version AS v LEFT JOIN said AS s ON s.act = v.born
         WHERE v.register = $1 AND v.record = $2 ORDER BY v.version"
    ),
    "tb",
);
const PAGE: Text = Text::new(
    concat!(
        "SELECT ",
        record_columns!(),
        " FROM version AS v
         WHERE v.register = $1 AND v.record > $2 AND v.died IS NULL ORDER BY v.record LIMIT $3"
    ),
    "tbi",
);
const PAGE_AS_OF: Text = Text::new(
    concat!(
        "SELECT ",
        record_columns!(),
        ", v.died FROM version AS v
         WHERE v.register = $1 AND v.record > $2 AND v.born <= $3 AND (v.died IS NULL OR v.died > $3)
         ORDER BY v.record LIMIT $4"
    ),
    "tbii",
);
