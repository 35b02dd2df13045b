//! RFC 8949 for which parts of a large file are still missing; and how a large file is cut for the wire.
//!
//! A file on the wire is the sealed bytes of an [`Attachment`](crate::statement::Attachment), named by their hash. The pieces
//! here are [`CHUNK_BYTES`] long, four of the sealed chunks, so that a broken connection costs little.

use std::ops::Range;

use crate::cbor::Item;
use crate::error::{Format, LineError};
use crate::statement::MAX_ATTACHMENT_BYTES;

/// How many chunks a file of so many bytes has: an empty one none.
///
/// # Errors
/// When it is larger than any that travels.
pub fn chunks(size: u64) -> Result<u32, LineError> {
    let wrong = LineError::Field { format: Format::Missing, field: "size", expected: "no more than a file may have" };
    let count = size.div_ceil(CHUNK_BYTES as u64);
    if size > MAX_BLOB_BYTES { Err(wrong) } else { u32::try_from(count).map_err(|_| wrong) }
}

/// Where a chunk of a file of `size` bytes lies in it; `None` when it has no such chunk.
pub fn place(size: u64, chunk: u32) -> Option<Range<u64>> {
    let from = u64::from(chunk) * CHUNK_BYTES as u64;
    (from < size && size <= MAX_BLOB_BYTES).then(|| from..size.min(from + CHUNK_BYTES as u64))
}

/// Writes which chunks are missing: rising, none empty, none touching the next. What is beyond [`MAX_RANGES`] is left
/// out: whoever has sent those before asks again.
///
/// # Errors
/// When they do not rise.
pub fn write_missing(missing: &[Range<u32>]) -> Result<Vec<u8>, LineError> {
    check(missing)?;
    let pair = |range: &Range<u32>| Item::Array(vec![u64::from(range.start).into(), u64::from(range.end).into()]);
    Ok(Item::Array(missing.iter().take(MAX_RANGES).map(pair).collect()).to_bytes())
}

/// Reads what [`write_missing`] wrote.
///
/// # Errors
/// When it is something else.
pub fn read_missing(bytes: &[u8]) -> Result<Vec<Range<u32>>, LineError> {
    let Item::Array(items) = Format::Missing.read(bytes, MAX_MISSING_BYTES)? else { return Err(wrong()) };
    if items.len() > MAX_RANGES {
        return Err(wrong());
    }
    let missing: Result<Vec<Range<u32>>, LineError> = items.into_iter().map(range).collect();
    let missing = missing?;
    check(&missing)?;
    Ok(missing)
}

fn range(item: Item) -> Result<Range<u32>, LineError> {
    let Item::Array(pair) = item else { return Err(wrong()) };
    let [Item::Uint(from), Item::Uint(to)] = pair.as_slice() else { return Err(wrong()) };
    match (u32::try_from(*from), u32::try_from(*to)) {
        (Ok(from), Ok(to)) => Ok(from..to),
        _ => Err(wrong()),
    }
}

fn check(missing: &[Range<u32>]) -> Result<(), LineError> {
    let full = missing.iter().all(|range| range.start < range.end);
    let rising = missing.windows(2).all(|two| two[0].end < two[1].start);
    if full && rising { Ok(()) } else { Err(wrong()) }
}

fn wrong() -> LineError {
    let expected = "ranges of chunks that rise and do not touch";
    LineError::Field { format: Format::Missing, field: "the whole", expected }
}

/// The bytes of every chunk but the last.
pub const CHUNK_BYTES: usize = 256 * 1024;
/// The most ranges one answer names.
pub const MAX_RANGES: usize = 1024;
/// The most bytes of a file on the wire: the largest attachment, sealed, with its commitment and its tags.
pub const MAX_BLOB_BYTES: u64 = MAX_ATTACHMENT_BYTES + MAX_ATTACHMENT_BYTES / 1024;

/// Two numbers of five bytes and a head for each range.
pub(crate) const MAX_MISSING_BYTES: usize = MAX_RANGES * 11 + 3;

#[cfg(test)]
mod tests;
