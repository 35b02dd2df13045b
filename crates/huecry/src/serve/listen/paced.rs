//! A connection that keeps its time: the head of a request comes within its limit, a connection without
//! a request ends, and a client that takes nothing of its answer is cut.

use super::super::settings::Limits;
use axum::body::{Body, HttpBody};
use bytes::Bytes;
use http::Version;
use hyper::body::{Frame, SizeHint};
use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, AtomicU64, Ordering};
use std::task::{Context, Poll};
use std::time::{Duration, Instant};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::time::{Interval, MissedTickBehavior};

/// What a connection is about, shared with its requests.
#[derive(Debug)]
pub(super) struct Pace {
    opened: Instant,
    /// Requests that are being answered.
    inside: AtomicU32,
    /// In HTTP/2 frames come at any time: there only idling is counted.
    frames: AtomicBool,
    /// Milliseconds from the opening to the end of the last request.
    idle_since: AtomicU64,
    /// Milliseconds from the opening to the first byte of a head that is not whole yet.
    head_since: AtomicU64,
}

/// A request that counts until its answer is sent.
#[derive(Debug)]
pub(super) struct Counted(Arc<Pace>);

impl Default for Pace {
    fn default() -> Self {
        let zero = || AtomicU64::new(0);
        // The head of the first request is awaited from the opening.
        Pace {
            opened: Instant::now(),
            inside: AtomicU32::new(0),
            frames: AtomicBool::new(false),
            idle_since: zero(),
            head_since: zero(),
        }
    }
}

impl Pace {
    /// A request has come.
    pub fn enter(self: &Arc<Self>, version: Version) -> Counted {
        if version >= Version::HTTP_2 {
            self.frames.store(true, Ordering::Relaxed);
        }
        self.head_since.store(NEVER, Ordering::Relaxed);
        self.inside.fetch_add(1, Ordering::Relaxed);
        Counted(self.clone())
    }

    /// Bytes have come.
    fn heard(&self) {
        let awaited = self.inside.load(Ordering::Relaxed) == 0 && !self.frames.load(Ordering::Relaxed);
        if awaited && self.head_since.load(Ordering::Relaxed) == NEVER {
            self.head_since.store(self.now(), Ordering::Relaxed);
        }
    }

    /// Whether the client has idled or dawdled longer than it may.
    fn too_long(&self, limits: &Limits) -> bool {
        if self.inside.load(Ordering::Relaxed) > 0 {
            return false;
        }
        let (since, most) = match self.head_since.load(Ordering::Relaxed) {
            NEVER => (self.idle_since.load(Ordering::Relaxed), limits.idle),
            head => (head, limits.headers),
        };
        Duration::from_millis(self.now().saturating_sub(since)) > most
    }

    fn now(&self) -> u64 {
        u64::try_from(self.opened.elapsed().as_millis()).unwrap_or(NEVER - 1)
    }
}

impl Drop for Counted {
    fn drop(&mut self) {
        if self.0.inside.fetch_sub(1, Ordering::Relaxed) == 1 {
            self.0.idle_since.store(self.0.now(), Ordering::Relaxed);
        }
    }
}

impl Counted {
    /// An answer whose request counts until it is sent.
    pub fn until_sent(self, body: Body) -> Sent {
        Sent { body, _counted: self }
    }
}

/// The body of an answer.
#[derive(Debug)]
pub(super) struct Sent {
    body: Body,
    _counted: Counted,
}

impl HttpBody for Sent {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        Pin::new(&mut self.get_mut().body).poll_frame(cx)
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

/// The stream of a connection under its pace.
pub(super) struct Paced<S> {
    stream: S,
    pace: Arc<Pace>,
    limits: Limits,
    /// Looks at the pace from time to time, also when nothing moves.
    tick: Interval,
    /// Since when the client takes nothing.
    stuck: Option<Instant>,
}

impl<S> Paced<S> {
    pub fn new(stream: S, pace: Arc<Pace>, limits: &Limits) -> Paced<S> {
        let shortest = limits.headers.min(limits.idle).min(limits.stall);
        let mut tick = tokio::time::interval((shortest / 8).clamp(Duration::from_millis(20), Duration::from_secs(1)));
        tick.set_missed_tick_behavior(MissedTickBehavior::Delay);
        Paced { stream, pace, limits: limits.clone(), tick, stuck: None }
    }

    /// Makes sure that somebody looks again, also when nothing moves.
    fn look_again(&mut self, cx: &mut Context<'_>) {
        while self.tick.poll_tick(cx).is_ready() {}
    }

    fn moved<T>(&mut self, cx: &mut Context<'_>, written: Poll<io::Result<T>>) -> Poll<io::Result<T>> {
        if written.is_ready() {
            self.stuck = None;
            return written;
        }
        let since = *self.stuck.get_or_insert_with(Instant::now);
        if since.elapsed() > self.limits.stall {
            return Poll::Ready(Err(io::ErrorKind::TimedOut.into()));
        }
        self.look_again(cx);
        Poll::Pending
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for Paced<S> {
    fn poll_read(self: Pin<&mut Self>, cx: &mut Context<'_>, buffer: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        let this = self.get_mut();
        let before = buffer.filled().len();
        match Pin::new(&mut this.stream).poll_read(cx, buffer) {
            Poll::Ready(read) => {
                if buffer.filled().len() > before {
                    this.pace.heard();
                }
                Poll::Ready(read)
            }
            // Reads as the end: to the protocol the client has gone.
            Poll::Pending if this.pace.too_long(&this.limits) => Poll::Ready(Ok(())),
            Poll::Pending => {
                this.look_again(cx);
                Poll::Pending
            }
        }
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Paced<S> {
    fn poll_write(self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        let this = self.get_mut();
        let written = Pin::new(&mut this.stream).poll_write(cx, bytes);
        this.moved(cx, written)
    }

    fn poll_write_vectored(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bytes: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let this = self.get_mut();
        let written = Pin::new(&mut this.stream).poll_write_vectored(cx, bytes);
        this.moved(cx, written)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let this = self.get_mut();
        let flushed = Pin::new(&mut this.stream).poll_flush(cx);
        this.moved(cx, flushed)
    }

    fn poll_shutdown(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let this = self.get_mut();
        let shut = Pin::new(&mut this.stream).poll_shutdown(cx);
        this.moved(cx, shut)
    }
}

/// No head is under way.
const NEVER: u64 = u64::MAX;
