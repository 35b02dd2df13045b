//! The index on disk, so that a command does not build it again: one checksummed file.
//!
//! It is only ever written whole beside the old one and renamed over it. A file that is torn, of
//! another version or of another catalogue is no file: the index is built again from the store.

use crate::bytes::{Reader, Torn, put_block, put_u32, put_u64};
use crate::exact::{ExactIndex, PatternIndex};
use crate::names::NameIndex;
use crate::ranges::{DateIndex, PlaceIndex};
use crate::whole::{Closed, Index};
use crate::words::WordIndex;
use hashbrown::HashMap;
use huecry_catalogue::Catalogue;
use huecry_terms::ActId;
use std::io::{self, Write};
use std::path::Path;

/// Why a saved index cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unusable {
    /// There is none.
    None,
    /// It is torn or of another version.
    Torn,
    /// It was built under another catalogue.
    OtherCatalogue,
}

impl Unusable {
    /// Why, for the operator.
    pub fn said(self) -> &'static str {
        match self {
            Unusable::None => "none was saved",
            Unusable::Torn => "the saved ones are torn or of another version",
            Unusable::OtherCatalogue => "the catalogue has changed",
        }
    }
}

impl From<Torn> for Unusable {
    fn from(_: Torn) -> Self {
        Unusable::Torn
    }
}

/// Writes the index whole, beside the old file, and renames it over.
///
/// # Errors
/// What the disk says; the old file then stands.
#[allow(clippy::disallowed_methods)] // the one file of this crate that touches the disk
pub fn save(index: &mut Index, path: &Path) -> io::Result<()> {
    let bytes = to_bytes(index);
    let beside = path.with_extension("new");
    let mut file = std::fs::File::create(&beside)?;
    file.write_all(&bytes)?;
    file.sync_all()?;
    std::fs::rename(&beside, path)?;
    index.unsaved = 0;
    index.saved = index.cursor;
    Ok(())
}

/// Reads a saved index.
///
/// # Errors
/// Why it cannot be used: then build it again.
#[allow(clippy::disallowed_methods)] // the one file of this crate that touches the disk
pub fn load(catalogue: &Catalogue, path: &Path) -> Result<Index, Unusable> {
    let bytes = std::fs::read(path).map_err(|_| Unusable::None)?;
    from_bytes(catalogue, &bytes)
}

/// The bytes of the index: the same for the same records, whatever the way that led there.
pub fn to_bytes(index: &mut Index) -> Vec<u8> {
    index.compact();
    let mut body = Vec::new();
    body.extend_from_slice(&index.catalogue);
    put_u64(&mut body, index.cursor.map_or(u64::MAX, |c| c.0));
    put_block(&mut body, &index.register_of);
    write_closed(index, &mut body);
    put_part(&mut body, |out| index.exact.write(out));
    put_part(&mut body, |out| index.patterns.write(out));
    put_u32(&mut body, index.names.len() as u32);
    for names in &index.names {
        put_part(&mut body, |out| names.write(out));
    }
    index.words.write(&mut body);
    index.dates.write(&mut body);
    index.places.write(&mut body);
    let mut bytes = MAGIC.to_vec();
    put_u64(&mut bytes, sum(&body));
    bytes.extend_from_slice(&body);
    bytes
}

/// Reads what [`to_bytes`] wrote.
///
/// # Errors
/// Why the bytes cannot be used.
pub fn from_bytes(catalogue: &Catalogue, bytes: &[u8]) -> Result<Index, Unusable> {
    let mut input = Reader(bytes);
    if input.take(MAGIC.len())? != MAGIC || input.u64()? != sum(input.0) {
        return Err(Unusable::Torn);
    }
    if input.take(32)? != catalogue.hash() {
        return Err(Unusable::OtherCatalogue);
    }
    let mut index = Index::new(catalogue);
    index.cursor = Some(input.u64()?).filter(|c| *c != u64::MAX).map(ActId);
    index.saved = index.cursor;
    index.register_of = input.block()?.to_vec();
    index.closed = read_closed(&mut input)?;
    index.exact = ExactIndex::read(input.block()?).map_err(|_| Torn)?;
    index.patterns = PatternIndex::read(input.block()?).map_err(|_| Torn)?;
    if input.u32()? as usize != index.names.len() {
        return Err(Unusable::Torn);
    }
    for names in &mut index.names {
        *names = NameIndex::read(input.block()?).map_err(|_| Torn)?;
    }
    index.words = WordIndex::read(&mut input)?;
    index.dates = DateIndex::read(&mut input)?;
    index.places = PlaceIndex::read(&mut input)?;
    Ok(index)
}

fn put_part(out: &mut Vec<u8>, write: impl FnOnce(&mut Vec<u8>) -> io::Result<()>) {
    let mut part = Vec::new();
    // INVARIANT: writing into memory does not fail.
    write(&mut part).expect("writing into memory does not fail");
    put_block(out, &part);
}

fn write_closed(index: &Index, out: &mut Vec<u8>) {
    let mut rows: Vec<_> = index.closed.iter().collect();
    rows.sort_unstable_by_key(|(slot, _)| **slot);
    put_u64(out, rows.len() as u64);
    for (slot, closed) in rows {
        put_u32(out, *slot);
        put_block(out, closed.source.as_str().as_bytes());
        // INVARIANT: restrictions are plain data; they always have a JSON form.
        put_block(out, &serde_json::to_vec(&closed.restrictions).expect("restrictions have a JSON form"));
    }
}

fn read_closed(input: &mut Reader<'_>) -> Result<HashMap<u32, Closed>, Torn> {
    let count = input.u64()?;
    let mut closed = HashMap::with_capacity(input.room(count, 20)?);
    for _ in 0..count {
        let slot = input.u32()?;
        let source = std::str::from_utf8(input.block()?).map_err(|_| Torn)?.parse().map_err(|_| Torn)?;
        let restrictions = serde_json::from_slice(input.block()?).map_err(|_| Torn)?;
        closed.insert(slot, Closed { source, restrictions });
    }
    Ok(closed)
}

/// FNV-1a over words of eight bytes: it finds torn files, it is no defence against a forger, who
/// could as well change the store.
fn sum(bytes: &[u8]) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for chunk in bytes.chunks(8) {
        let mut word = [0; 8];
        word[..chunk.len()].copy_from_slice(chunk);
        hash = (hash ^ u64::from_le_bytes(word)).wrapping_mul(0x0000_0100_0000_01b3).rotate_left(29);
    }
    hash
}

/// Raised with every change of what is written.
const MAGIC: &[u8] = b"huecry-index-1\n";
