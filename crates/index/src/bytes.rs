//! Little-endian numbers in and out of an index file. Reading never takes more than is there.

/// The bytes of an index end early or are not what was written: throw them away and rebuild.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Torn;

/// Bytes being read from the front.
pub struct Reader<'a>(pub &'a [u8]);

impl<'a> Reader<'a> {
    /// The next so many bytes.
    ///
    /// # Errors
    /// `Torn` when there are fewer.
    pub fn take(&mut self, length: usize) -> Result<&'a [u8], Torn> {
        if length > self.0.len() {
            return Err(Torn);
        }
        let (head, rest) = self.0.split_at(length);
        self.0 = rest;
        Ok(head)
    }

    /// The next number of four bytes.
    ///
    /// # Errors
    /// `Torn` when there are fewer bytes.
    pub fn u32(&mut self) -> Result<u32, Torn> {
        Ok(u32::from_le_bytes(self.take(4)?.try_into().map_err(|_| Torn)?))
    }

    /// The next number of eight bytes.
    ///
    /// # Errors
    /// `Torn` when there are fewer bytes.
    pub fn u64(&mut self) -> Result<u64, Torn> {
        Ok(u64::from_le_bytes(self.take(8)?.try_into().map_err(|_| Torn)?))
    }

    /// A count and so many numbers of four bytes.
    ///
    /// # Errors
    /// `Torn` when there are fewer bytes.
    pub fn u32s(&mut self) -> Result<Vec<u32>, Torn> {
        let count = self.u32()? as usize;
        let bytes = self.take(count.checked_mul(4).ok_or(Torn)?)?;
        Ok(bytes.chunks_exact(4).map(|c| u32::from_le_bytes([c[0], c[1], c[2], c[3]])).collect())
    }

    /// A count and so many bytes.
    ///
    /// # Errors
    /// `Torn` when there are fewer bytes.
    pub fn block(&mut self) -> Result<&'a [u8], Torn> {
        let length = usize::try_from(self.u64()?).map_err(|_| Torn)?;
        self.take(length)
    }

    /// A count of things of at least `each` bytes, if so many can be there.
    ///
    /// # Errors
    /// `Torn` when they cannot: a forged count must not reserve memory.
    pub fn room(&self, count: u64, each: usize) -> Result<usize, Torn> {
        let count = usize::try_from(count).map_err(|_| Torn)?;
        if count.checked_mul(each).is_none_or(|bytes| bytes > self.0.len()) { Err(Torn) } else { Ok(count) }
    }
}

/// Appends a number of four bytes.
pub fn put_u32(out: &mut Vec<u8>, n: u32) {
    out.extend_from_slice(&n.to_le_bytes());
}

/// Appends a number of eight bytes.
pub fn put_u64(out: &mut Vec<u8>, n: u64) {
    out.extend_from_slice(&n.to_le_bytes());
}

/// Appends a count and the bytes.
pub fn put_block(out: &mut Vec<u8>, block: &[u8]) {
    put_u64(out, block.len() as u64);
    out.extend_from_slice(block);
}
