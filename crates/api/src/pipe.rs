//! Bytes between a connection and a thread that reads or writes them at its own pace: whoever is faster waits.

use bytes::{Buf, Bytes};
use http_body::{Body, Frame, SizeHint};
use std::convert::Infallible;
use std::fmt;
use std::fs::File;
use std::io::{self, Read};
use std::pin::Pin;
use std::task::{Context, Poll};
use tokio::sync::mpsc::{Receiver, Sender};

/// Why a body did not arrive whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Torn {
    /// The client went away.
    Gone,
    /// It came too slowly.
    Slow,
    /// There was more than this path takes, in bytes.
    Large(u64),
}

impl Torn {
    /// What tore a body on its way to us: whoever serves us may have waited long enough before we did.
    pub fn of(error: &(dyn std::error::Error + 'static)) -> Torn {
        let chain = std::iter::successors(Some(error), |error| error.source());
        let late = |error: &io::Error| error.kind() == io::ErrorKind::TimedOut;
        let slow = chain.take(CAUSES_MOST).any(|error| error.downcast_ref::<io::Error>().is_some_and(late));
        if slow { Torn::Slow } else { Torn::Gone }
    }
}

impl fmt::Display for Torn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Torn::Gone => "the client went away before the end",
            Torn::Slow => "the client sent nothing for too long",
            Torn::Large(_) => "the body is larger than the limit",
        })
    }
}

impl std::error::Error for Torn {}

/// A body as a thread reads it. Its errors carry a [`Torn`].
pub(crate) struct Incoming {
    chunks: Receiver<Result<Bytes, Torn>>,
    chunk: Bytes,
}

impl Incoming {
    pub fn new(chunks: Receiver<Result<Bytes, Torn>>) -> Self {
        Incoming { chunks, chunk: Bytes::new() }
    }
}

impl Read for Incoming {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        while self.chunk.is_empty() {
            match self.chunks.blocking_recv() {
                None => return Ok(0),
                Some(Ok(chunk)) => self.chunk = chunk,
                Some(Err(torn)) => return Err(io::Error::other(torn)),
            }
        }
        let n = self.chunk.len().min(into.len());
        self.chunk.copy_to_slice(&mut into[..n]);
        Ok(n)
    }
}

/// What tore a body, if an error of reading it says so.
pub(crate) fn torn(error: &io::Error) -> Option<Torn> {
    error.get_ref()?.downcast_ref::<Torn>().copied()
}

/// An answer that a thread is still writing.
pub(crate) struct Outgoing(pub Receiver<Bytes>);

impl Body for Outgoing {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        self.0.poll_recv(cx).map(|chunk| chunk.map(|bytes| Ok(Frame::data(bytes))))
    }
}

/// An answer of a length that is known, read from a file by a thread. A file that ends early tears the
/// connection, so that no client takes a part for the whole.
pub(crate) struct FromFile {
    chunks: Receiver<Bytes>,
    left: u64,
}

impl FromFile {
    pub fn new(chunks: Receiver<Bytes>, length: u64) -> Self {
        FromFile { chunks, left: length }
    }
}

impl Body for FromFile {
    type Data = Bytes;
    type Error = Torn;

    fn poll_frame(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Torn>>> {
        if self.left == 0 {
            return Poll::Ready(None);
        }
        let this = &mut *self;
        this.chunks.poll_recv(cx).map(|chunk| match chunk {
            Some(bytes) => {
                this.left = this.left.saturating_sub(bytes.len() as u64);
                Some(Ok(Frame::data(bytes)))
            }
            None => Some(Err(Torn::Gone)),
        })
    }

    fn is_end_stream(&self) -> bool {
        self.left == 0
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.left)
    }
}

/// Hands a file on in pieces, until it ends or nobody takes them any more.
pub(crate) fn pour(mut file: File, into: &Sender<Bytes>) -> io::Result<()> {
    loop {
        let mut piece = vec![0; PIECE];
        let n = file.read(&mut piece)?;
        piece.truncate(n);
        if n == 0 || into.blocking_send(piece.into()).is_err() {
            return Ok(());
        }
    }
}

const PIECE: usize = 64 << 10;
/// An error has a few causes, and never endlessly many.
const CAUSES_MOST: usize = 8;
