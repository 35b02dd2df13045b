//! Which records hold a date in a span, or a position near a point: two plain scans.
//!
//! Only a query that asks for nothing else comes here; a scan of a million dates takes about a
//! millisecond, so nothing cleverer has been worth its bytes yet.

use crate::bytes::{Reader, Torn, put_u32, put_u64};

/// Slot and two numbers, in the order in which they came until they are compacted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Rows(Vec<(u32, i32, i32)>);

impl Rows {
    fn compact(&mut self, dead: &dyn Fn(u32) -> bool) {
        self.0.retain(|row| !dead(row.0));
        self.0.sort_unstable();
        self.0.dedup();
    }

    fn write(&self, out: &mut Vec<u8>) {
        put_u64(out, self.0.len() as u64);
        for (slot, a, b) in &self.0 {
            put_u32(out, *slot);
            put_u32(out, *a as u32);
            put_u32(out, *b as u32);
        }
    }

    fn read(input: &mut Reader<'_>) -> Result<Self, Torn> {
        let count = input.u64()?;
        let mut rows = Vec::with_capacity(input.room(count, 12)?);
        for _ in 0..count {
            rows.push((input.u32()?, input.u32()? as i32, input.u32()? as i32));
        }
        Ok(Rows(rows))
    }
}

/// Slot, first day and last day (days since 1970-01-01) of every searchable date.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DateIndex {
    rows: Rows,
}

impl DateIndex {
    /// Adds one date of one record.
    pub fn insert(&mut self, slot: u32, first: i32, last: i32) {
        self.rows.0.push((slot, first, last));
    }

    /// The slots with a date that overlaps the span, nearest in length first, at most `limit`.
    pub fn candidates(&self, first: i32, last: i32, limit: usize, allow: &dyn Fn(u32) -> bool) -> Vec<u32> {
        let mut found: Vec<(i64, u32)> = self
            .rows
            .0
            .iter()
            .filter(|(slot, a, b)| *a <= last && *b >= first && allow(*slot))
            .map(|(slot, a, b)| ((i64::from(*b) - i64::from(*a) - i64::from(last) + i64::from(first)).abs(), *slot))
            .collect();
        best(&mut found, limit)
    }

    /// Drops what died.
    pub fn compact(&mut self, dead: &dyn Fn(u32) -> bool) {
        self.rows.compact(dead);
    }

    /// Writes it; compact first for one order whatever the order of insertion.
    pub fn write(&self, out: &mut Vec<u8>) {
        self.rows.write(out);
    }

    /// Reads what [`DateIndex::write`] wrote.
    ///
    /// # Errors
    /// `Torn` when the bytes end early.
    pub fn read(input: &mut Reader<'_>) -> Result<Self, Torn> {
        Ok(DateIndex { rows: Rows::read(input)? })
    }
}

/// Slot, latitude and longitude (millionths of a degree) of every position.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PlaceIndex {
    rows: Rows,
}

impl PlaceIndex {
    /// Adds one position of one record.
    pub fn insert(&mut self, slot: u32, latitude: i32, longitude: i32) {
        self.rows.0.push((slot, latitude, longitude));
    }

    /// The slots with a position within so many metres, nearest first, at most `limit`.
    pub fn candidates(&self, at: (i32, i32), metres: f64, limit: usize, allow: &dyn Fn(u32) -> bool) -> Vec<u32> {
        let mut found: Vec<(i64, u32)> = self
            .rows
            .0
            .iter()
            .map(|(slot, lat, lon)| (huecry_matching::places::metres_between(at, (*lat, *lon)), *slot))
            .filter(|(far, slot)| *far <= metres && allow(*slot))
            .map(|(far, slot)| (far as i64, slot))
            .collect();
        best(&mut found, limit)
    }

    /// Drops what died.
    pub fn compact(&mut self, dead: &dyn Fn(u32) -> bool) {
        self.rows.compact(dead);
    }

    /// Writes it; compact first for one order whatever the order of insertion.
    pub fn write(&self, out: &mut Vec<u8>) {
        self.rows.write(out);
    }

    /// Reads what [`PlaceIndex::write`] wrote.
    ///
    /// # Errors
    /// `Torn` when the bytes end early.
    pub fn read(input: &mut Reader<'_>) -> Result<Self, Torn> {
        Ok(PlaceIndex { rows: Rows::read(input)? })
    }
}

fn best(found: &mut [(i64, u32)], limit: usize) -> Vec<u32> {
    found.sort_unstable();
    let mut slots: Vec<u32> = Vec::with_capacity(limit.min(found.len()));
    for (_, slot) in found.iter() {
        if slots.len() == limit {
            break;
        }
        if !slots.contains(slot) {
            slots.push(*slot);
        }
    }
    slots
}
