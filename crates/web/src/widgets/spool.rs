//! A spool that leaves in pieces, so that a large export never stands in memory.

use bytes::Bytes;
use std::fs::File;
use std::io::Read;

/// The pieces of a file.
pub fn stream(file: File) -> impl futures_core::Stream<Item = std::io::Result<Bytes>> {
    Pieces { file }
}

struct Pieces {
    file: File,
}

impl futures_core::Stream for Pieces {
    type Item = std::io::Result<Bytes>;

    /// A spool was written a moment ago and is read from memory: a piece of it never waits for long.
    fn poll_next(
        mut self: std::pin::Pin<&mut Self>,
        _: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<Self::Item>> {
        let mut piece = vec![0; PIECE];
        let read = self.file.read(&mut piece);
        std::task::Poll::Ready(match read {
            Ok(0) => None,
            Ok(length) => {
                piece.truncate(length);
                Some(Ok(Bytes::from(piece)))
            }
            Err(error) => Some(Err(error)),
        })
    }
}

/// Bytes read at one go.
const PIECE: usize = 64 << 10;
