//! What changed since an act: how an index follows the store.

use crate::engine::{Cell, Engine, Fault, Text};
use crate::parse::{record_columns, small, whole_record};
use crate::snapshot::{all, one};
use crate::{Changes, Store};
use huecry_terms::{ActId, Record, Slot, Trouble};

impl Store {
    /// Which versions died and which were born by the acts after `after` (`None`: from the first act on),
    /// both in the order of the acts, as far as `up_to`; ask again from there until `up_to` is the last act.
    ///
    /// At most `limit_acts` acts that wrote records are taken together, and fewer when they wrote many
    /// records: what is handed over fits into memory. Acts that wrote none cost nothing.
    ///
    /// To follow, take away what died, then add what was born. A version that was born and died within
    /// the same stretch is in neither list. What died may name a slot that was never handed over: its
    /// record was erased before the follower came to its birth.
    pub fn changes(&self, after: Option<ActId>, limit_acts: usize) -> Result<Changes, Trouble> {
        self.changes_within(after, u64::MAX, limit_acts)
    }

    /// The same, of the first `acts` acts alone.
    pub fn changes_within(&self, after: Option<ActId>, acts: u64, limit_acts: usize) -> Result<Changes, Trouble> {
        let from = after.map_or(0, |act| act.0.saturating_add(1));
        self.look_at_one_state(|engine| {
            let size = one(engine, &SIZE, &[], |row| row.count(0))?.unwrap_or(0).min(acts);
            let stretch = stretch(engine, from, size, limit_acts.max(1))?;
            Ok(Changes {
                up_to: stretch.end.checked_sub(1).map(ActId),
                died: died(engine, from, &stretch)?,
                born: born(engine, &stretch)?,
            })
        })
    }
}

/// A run of acts, and the slots they gave.
struct Stretch {
    /// The act behind the last one.
    end: u64,
    first_slot: u64,
    /// The slot behind the last one.
    end_slot: u64,
}

fn stretch(engine: &mut dyn Engine, from: u64, size: u64, limit: usize) -> Result<Stretch, Fault> {
    let cells = [Cell::count(from), Cell::count(size), Cell::count((limit as u64).saturating_add(1))];
    let written =
        all(engine, &WRITTEN, &cells, |row| Ok([row.count(0)?, row.count(1)?, row.count(2)?, row.count(3)?]))?;
    let Some([_, first_slot, ..]) = written.first().copied() else {
        return Ok(Stretch { end: from.max(size), first_slot: 0, end_slot: 0 });
    };
    let mut stretch = Stretch { end: from, first_slot, end_slot: first_slot };
    let mut weight = 0;
    for (i, [act, first, born, died]) in written.iter().enumerate() {
        weight += born + died;
        if i == limit || (i > 0 && weight > SLOTS_MOST) {
            return Ok(stretch);
        }
        stretch.end = act + 1;
        stretch.end_slot = first + born;
    }
    // Nothing was left over: the acts behind the last of these wrote no records.
    stretch.end = size;
    Ok(stretch)
}

/// What died in the stretch and was born before it.
fn died(engine: &mut dyn Engine, from: u64, stretch: &Stretch) -> Result<Vec<Slot>, Fault> {
    let cells = [Cell::count(from), Cell::count(stretch.end), Cell::count(stretch.first_slot)];
    all(engine, &DIED, &cells, |row| Ok(Slot(small(row.int(0)?)?)))
}

/// What was born in the stretch and lived at its end.
fn born(engine: &mut dyn Engine, stretch: &Stretch) -> Result<Vec<Record>, Fault> {
    let cells = [Cell::count(stretch.first_slot), Cell::count(stretch.end_slot), Cell::count(stretch.end)];
    all(engine, &BORN, &cells, whole_record)
}

const SIZE: Text = Text::new("SELECT acts FROM store_state", "");
const WRITTEN: Text = Text::new(
    "SELECT act, first_slot, born, died FROM written WHERE act >= $1 AND act < $2 ORDER BY act LIMIT $3",
    "iii",
);
const DIED: Text =
    Text::new("SELECT slot FROM died WHERE act >= $1 AND act < $2 AND slot < $3 ORDER BY act, slot", "iii");
const BORN: Text = Text::new(
    concat!(
        "SELECT ",
        record_columns!(),
        " FROM version AS v
         WHERE v.slot >= $1 AND v.slot < $2 AND (v.died IS NULL OR v.died >= $3) ORDER BY v.slot"
    ),
    "iii",
);

/// How many versions are handed over at once, unless one act alone wrote more: some tens of megabytes.
const SLOTS_MOST: u64 = 8192;
