//! Bytes with a count of bytes and lines, and a budget that no reader above can overdraw.

use std::io::{self, BufRead, ErrorKind, Read};

/// A reader that counts, and that fails once more bytes than its budget were taken since the last refill.
///
/// The budget is what keeps a parser above it from growing its own buffer: it is asked for bytes before
/// they are copied.
pub(super) struct Source<R> {
    inner: R,
    buffer: Box<[u8]>,
    at: usize,
    end: usize,
    bytes: u64,
    line: u64,
    budget: u64,
    spent: bool,
}

impl<R: Read> Source<R> {
    pub fn new(inner: R) -> Self {
        let buffer = vec![0; CHUNK].into_boxed_slice();
        Source { inner, buffer, at: 0, end: 0, bytes: 0, line: 1, budget: u64::MAX, spent: false }
    }

    /// How many bytes were taken.
    pub fn bytes_read(&self) -> u64 {
        self.bytes
    }

    /// The line of the next byte, from 1.
    pub fn line(&self) -> u64 {
        self.line
    }

    /// Allows this many bytes from here on.
    pub fn allow(&mut self, bytes: u64) {
        self.budget = bytes;
    }

    /// Whether a read failed because the budget was used up.
    pub fn spent(&self) -> bool {
        self.spent
    }

    /// The next byte without taking it; `None` at the end.
    pub fn peek(&mut self) -> io::Result<Option<u8>> {
        Ok(self.fill_buf()?.first().copied())
    }

    /// The first bytes without taking them, at most one chunk; for byte order marks, before anything is taken.
    pub fn head(&mut self) -> io::Result<&[u8]> {
        while self.end < HEAD && self.at == 0 {
            match self.inner.read(&mut self.buffer[self.end..]) {
                Ok(0) => break,
                Ok(n) => self.end += n,
                Err(e) if e.kind() == ErrorKind::Interrupted => {}
                Err(e) => return Err(e),
            }
        }
        Ok(&self.buffer[self.at..self.end])
    }
}

impl<R: Read> Read for Source<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let available = self.fill_buf()?;
        let n = available.len().min(into.len());
        into[..n].copy_from_slice(&available[..n]);
        self.consume(n);
        Ok(n)
    }
}

impl<R: Read> BufRead for Source<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        while self.at == self.end {
            match self.inner.read(&mut self.buffer) {
                Ok(0) => return Ok(&[]),
                Ok(n) => (self.at, self.end) = (0, n),
                Err(e) if e.kind() == ErrorKind::Interrupted => {}
                Err(e) => return Err(e),
            }
        }
        if self.budget == 0 {
            self.spent = true;
            return Err(io::Error::other("more bytes in one piece than are read"));
        }
        let most = usize::try_from(self.budget).unwrap_or(usize::MAX);
        Ok(&self.buffer[self.at..self.end.min(self.at.saturating_add(most))])
    }

    fn consume(&mut self, n: usize) {
        let n = n.min(self.end - self.at);
        let taken = &self.buffer[self.at..self.at + n];
        self.line += taken.iter().filter(|b| **b == b'\n').count() as u64;
        self.at += n;
        self.bytes += n as u64;
        self.budget = self.budget.saturating_sub(n as u64);
    }
}

const CHUNK: usize = 64 * 1024;
const HEAD: usize = 4;
