//! c2sp.org/tlog-tiles would call it a log: a large file in sealed chunks, with the root over them.
//!
//! Chunk by chunk, so that 5 GB need no more memory than 64 KiB. Over the sealed chunks stands a tree as in
//! RFC 6962: whoever fetches a part again after a broken connection can have it checked by itself.

use huecry_ledger::{Frontier, tree};
use sha2::{Digest, Sha256};

use super::{CHUNK_BYTES, Chunks, TAG_BYTES};
use crate::error::{Format, LineError, Seal};
use crate::statement::{Attachment, Hash, MAX_ATTACHMENT_BYTES};

/// What a sealed attachment sums up to: what its statement says about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sums {
    /// Bytes of content.
    pub size: u64,
    /// The hash of the content.
    pub hash: Hash,
    /// The root over the sealed chunks.
    pub chunks: Hash,
    /// The hash of the sealed bytes.
    pub sealed: Hash,
}

/// Seals a file as it is read.
#[derive(Debug)]
pub struct AttachmentSealer {
    chunks: Chunks,
    counted: Counted,
}

/// Opens a file as it arrives, and says at the end whether it is the one that the statement names.
#[derive(Debug)]
pub struct AttachmentOpener {
    chunks: Chunks,
    counted: Counted,
    wanted: Sums,
}

/// What has gone through so far.
#[derive(Debug)]
struct Counted {
    size: u64,
    number: u32,
    ended: bool,
    plain: Sha256,
    sealed: Sha256,
    tree: Frontier,
}

impl AttachmentSealer {
    /// Begins; the bytes returned stand before the first chunk.
    pub fn new(chunks: Chunks) -> (Self, [u8; 32]) {
        let commitment = *chunks.commitment();
        (AttachmentSealer { counted: Counted::new(&commitment), chunks }, commitment)
    }

    /// The next chunk, sealed. All but the last have [`CHUNK_BYTES`] bytes.
    ///
    /// # Errors
    /// When it is longer, or shorter and not the last, when the last has been, or at more than 5 GB.
    pub fn push(&mut self, chunk: &[u8], last: bool) -> Result<Vec<u8>, LineError> {
        let number = self.counted.next(chunk.len(), last)?;
        let mut sealed = Vec::with_capacity(CHUNK_BYTES + TAG_BYTES);
        self.chunks.seal_chunk(number, last, chunk, &mut sealed)?;
        self.counted.add(chunk, &sealed);
        Ok(sealed)
    }

    /// What the statement is to say about it.
    ///
    /// # Errors
    /// When the last chunk has not been.
    pub fn finish(self) -> Result<Sums, LineError> {
        self.counted.finish()
    }
}

impl AttachmentOpener {
    /// Begins with the bytes that stand before the first chunk.
    ///
    /// # Errors
    /// When the attachment was sealed under another content key.
    pub fn new(chunks: Chunks, commitment: &[u8; 32], named: &Attachment) -> Result<Self, LineError> {
        chunks.after_commitment(commitment)?;
        let wanted = Sums { size: named.size, hash: named.hash, chunks: named.chunks, sealed: named.sealed };
        Ok(AttachmentOpener { counted: Counted::new(commitment), chunks, wanted })
    }

    /// The content of the next chunk.
    ///
    /// # Errors
    /// When it was changed, stands elsewhere, or is longer or shorter than its place wants.
    pub fn push(&mut self, sealed: &[u8], last: bool) -> Result<Vec<u8>, LineError> {
        let number = self.counted.next(sealed.len().saturating_sub(TAG_BYTES), last)?;
        let mut plain = Vec::with_capacity(CHUNK_BYTES + TAG_BYTES);
        self.chunks.open_chunk(number, last, sealed, &mut plain)?;
        self.counted.add(&plain, sealed);
        Ok(plain)
    }

    /// That the whole was the one the statement names.
    ///
    /// # Errors
    /// When the last chunk has not been, or size, hash or root differ.
    pub fn finish(self) -> Result<(), LineError> {
        match self.counted.finish()? == self.wanted {
            true => Ok(()),
            false => Err(LineError::Field {
                format: Format::Sealed,
                field: "attachment",
                expected: "what its statement names",
            }),
        }
    }
}

impl Counted {
    fn new(commitment: &[u8; 32]) -> Self {
        let sealed = Sha256::new_with_prefix(commitment);
        Counted { size: 0, number: 0, ended: false, plain: Sha256::new(), sealed, tree: Frontier::new() }
    }

    /// The number of the chunk that comes now.
    fn next(&mut self, length: usize, last: bool) -> Result<u32, LineError> {
        let number = self.number;
        self.size += length as u64;
        if self.ended {
            return Err(LineError::Seal { what: Seal::Chunk(number) });
        }
        if self.size > MAX_ATTACHMENT_BYTES {
            return Err(LineError::Field {
                format: Format::Sealed,
                field: "attachment",
                expected: "no more than 5 GB",
            });
        }
        self.number += 1;
        self.ended = last;
        Ok(number)
    }

    fn add(&mut self, plain: &[u8], sealed: &[u8]) {
        self.plain.update(plain);
        self.sealed.update(sealed);
        self.tree.append(tree::leaf_hash(sealed));
    }

    fn finish(self) -> Result<Sums, LineError> {
        match self.ended {
            true => Ok(Sums {
                size: self.size,
                hash: Hash(self.plain.finalize().into()),
                chunks: Hash(self.tree.head().root.0),
                sealed: Hash(self.sealed.finalize().into()),
            }),
            false => Err(LineError::Seal { what: Seal::Truncated }),
        }
    }
}
