//! The index as bytes: versioned, checksummed, the same for the same living names.
//!
//! Everything a search needs is written, so that reading is copying and checking, not building.
//! Reading takes memory and time in proportion to the bytes given and believes nothing in them.

use super::NameIndex;
use super::lists::Lists;
use super::rows::Rows;
use super::words::{Packed, Words};
use huecry_matching::names::READING_VERSION;
use std::io::{self, Write};

/// The bytes are torn or of another version: the index must be built again.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Torn;

impl NameIndex {
    /// Writes the index in the order [`NameIndex::compact`] makes; one that is not in it is
    /// written as it would be.
    ///
    /// # Errors
    /// What the writer says.
    pub fn write(&self, out: &mut impl Write) -> io::Result<()> {
        if !self.ordered {
            let mut ordered = self.clone();
            ordered.compact();
            return ordered.write(out);
        }
        let mut body = Vec::with_capacity(self.bytes());
        write_words(&self.words.packed(), &mut body);
        let (rows, fields) = self.rows.packed();
        put_numbers(&rows, &mut body);
        put_bytes(&fields.iter().flat_map(|f| f.to_le_bytes()).collect::<Vec<u8>>(), &mut body);
        for lists in [&self.words.by_key, &self.postings, &self.joined] {
            put_numbers(&lists.packed(), &mut body);
        }
        out.write_all(MAGIC)?;
        out.write_all(&READING_VERSION.to_le_bytes())?;
        out.write_all(&sum(&body).to_le_bytes())?;
        out.write_all(&body)
    }

    /// Reads what [`NameIndex::write`] wrote.
    ///
    /// # Errors
    /// When the bytes are torn, or written by a version that reads names otherwise.
    pub fn read(bytes: &[u8]) -> Result<NameIndex, Torn> {
        let mut input = Input(bytes);
        let version = input.take(MAGIC.len())? == MAGIC && input.take(4)? == READING_VERSION.to_le_bytes();
        let written = input.take(8)?;
        if !version || written != sum(input.0).to_le_bytes() {
            return Err(Torn);
        }
        let mut words = read_words(&mut input)?;
        let count = words.len();
        let rows = [input.numbers()?, input.numbers()?, input.numbers()?];
        let fields = input.block()?.chunks_exact(2).map(|b| u16::from_le_bytes([b[0], b[1]])).collect();
        let rows = Rows::unpack(rows, fields, count).ok_or(Torn)?;
        let mut lists = |kind: Lists, limit: usize| {
            let parts = [input.numbers()?, input.numbers()?, input.numbers()?];
            kind.unpack(parts, limit).ok_or(Torn)
        };
        words.by_key = lists(Lists::default(), count)?;
        let (postings, joined) = (lists(Lists::numbered(), rows.len())?, lists(Lists::default(), rows.len())?);
        if !input.0.is_empty() {
            return Err(Torn);
        }
        Ok(NameIndex { words, rows, postings, joined, ordered: true })
    }
}

fn write_words(words: &Packed<'_>, out: &mut Vec<u8>) {
    put_bytes(words.text.as_bytes(), out);
    put_bytes(&words.letters, out);
    for lengths in &words.lengths {
        put_bytes(lengths, out);
    }
    put_numbers(&[&words.sounds], out);
}

fn read_words(input: &mut Input<'_>) -> Result<Words, Torn> {
    let text = std::str::from_utf8(input.block()?).map_err(|_| Torn)?;
    let letters = input.block()?.to_vec();
    let lengths = [input.block()?.to_vec(), input.block()?.to_vec(), input.block()?.to_vec(), input.block()?.to_vec()];
    let packed = Packed { text, letters, lengths, sounds: input.numbers()? };
    Words::unpack(&packed).ok_or(Torn)
}

fn put_bytes(bytes: &[u8], out: &mut Vec<u8>) {
    out.extend_from_slice(&(bytes.len() as u64).to_le_bytes());
    out.extend_from_slice(bytes);
}

fn put_numbers(parts: &[&[u32]], out: &mut Vec<u8>) {
    for numbers in parts {
        out.extend_from_slice(&(4 * numbers.len() as u64).to_le_bytes());
        out.extend(numbers.iter().flat_map(|n| n.to_le_bytes()));
    }
}

/// What is left to read.
struct Input<'a>(&'a [u8]);

impl<'a> Input<'a> {
    fn take(&mut self, count: usize) -> Result<&'a [u8], Torn> {
        let (taken, rest) = self.0.split_at_checked(count).ok_or(Torn)?;
        self.0 = rest;
        Ok(taken)
    }

    fn block(&mut self) -> Result<&'a [u8], Torn> {
        let length = self.take(8)?.try_into().map(u64::from_le_bytes).map_err(|_| Torn)?;
        self.take(usize::try_from(length).map_err(|_| Torn)?)
    }

    fn numbers(&mut self) -> Result<Vec<u32>, Torn> {
        let block = self.block()?;
        if block.len() % 4 != 0 {
            return Err(Torn);
        }
        Ok(block.chunks_exact(4).map(|b| u32::from_le_bytes([b[0], b[1], b[2], b[3]])).collect())
    }
}

/// FNV-1a over words of eight bytes: finds torn files, is no defence against a forger.
pub(super) fn sum(bytes: &[u8]) -> u64 {
    let step = |hash: u64, word: u64| (hash ^ word).wrapping_mul(0x100_0000_01b3).rotate_left(23);
    let mut chunks = bytes.chunks_exact(8);
    let mut hash = 0xcbf2_9ce4_8422_2325;
    for chunk in &mut chunks {
        let mut word = [0; 8];
        word.copy_from_slice(chunk);
        hash = step(hash, u64::from_le_bytes(word));
    }
    chunks.remainder().iter().fold(step(hash, bytes.len() as u64), |hash, byte| step(hash, u64::from(*byte)))
}

/// Raised with every change of what is written here.
const MAGIC: &[u8] = b"huecry-names-1\n";
/// Where the summed part begins.
#[cfg(test)]
pub(super) const BODY: usize = MAGIC.len() + 4 + 8;
