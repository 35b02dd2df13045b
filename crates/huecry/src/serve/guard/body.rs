//! Bodies, read whole and in time before anything of the desk is entered. An upload is not held in
//! memory: the face that reads it does so under the same watch.

use axum::body::{Body, HttpBody};
use bytes::{Bytes, BytesMut};
use http_body_util::{BodyExt, Limited};
use std::io::{self, ErrorKind::TimedOut};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};
use std::time::Duration;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::{Instant, Sleep};

use super::super::answer::No;
use super::super::settings::Limits;

/// Bytes of bodies that may still come into memory.
#[derive(Debug, Clone)]
pub(in super::super) struct Room(Arc<Semaphore>);

/// A body that was read, and the room it takes until it is dropped.
#[derive(Debug)]
pub(in super::super) struct Read {
    /// All of it.
    pub bytes: Bytes,
    _room: Vec<OwnedSemaphorePermit>,
}

impl Room {
    /// Room for so many bytes.
    pub fn new(bytes: usize) -> Room {
        Room(Arc::new(Semaphore::new(bytes.min(Semaphore::MAX_PERMITS))))
    }

    fn take(&self, bytes: usize) -> Result<Option<OwnedSemaphorePermit>, No> {
        if bytes == 0 {
            return Ok(None);
        }
        let bytes = u32::try_from(bytes).map_err(|_| No::TooLarge)?;
        self.0.clone().try_acquire_many_owned(bytes).map(Some).map_err(|_| No::Busy)
    }
}

/// Reads a body whole.
///
/// # Errors
/// When it is longer than it may be, or does not come in time, or there is no room for it.
pub(in super::super) async fn whole(mut body: Body, limits: &Limits, room: &Room) -> Result<Read, No> {
    if body.size_hint().lower() > limits.body_size {
        return Err(No::TooLarge);
    }
    let mut read = Read { bytes: Bytes::new(), _room: Vec::new() };
    if body.is_end_stream() {
        return Ok(read);
    }
    let until = Instant::now() + limits.body;
    let mut gathered = BytesMut::new();
    loop {
        let frame = tokio::time::timeout_at(until, body.frame()).await.map_err(|_| No::TooSlow)?;
        let Some(frame) = frame else { break };
        let Ok(data) = frame.map_err(|_| No::Odd)?.into_data() else { continue };
        let so_far = read.bytes.len() + gathered.len() + data.len();
        if so_far as u64 > limits.body_size {
            return Err(No::TooLarge);
        }
        read._room.extend(room.take(data.len())?);
        // Nearly every body comes in one piece and is passed on as it came.
        if so_far == data.len() {
            read.bytes = data;
            continue;
        }
        if !read.bytes.is_empty() {
            gathered.extend_from_slice(&std::mem::take(&mut read.bytes));
        }
        gathered.extend_from_slice(&data);
    }
    if !gathered.is_empty() {
        read.bytes = gathered.freeze();
    }
    Ok(read)
}

/// Puts an upload under watch: its length, its whole time, and the time between two pieces.
///
/// # Errors
/// When it says itself that it is too long.
pub(in super::super) fn upload(body: Body, most: u64, limits: &Limits) -> Result<Body, No> {
    if body.size_hint().lower() > most {
        return Err(No::TooLarge);
    }
    let now = Instant::now();
    let body = Limited::new(body, usize::try_from(most).unwrap_or(usize::MAX));
    Ok(Body::new(Watched {
        body,
        stall: limits.stall,
        piece: Box::pin(tokio::time::sleep_until(now + limits.stall)),
        whole: Box::pin(tokio::time::sleep_until(now + limits.upload)),
    }))
}

struct Watched {
    body: Limited<Body>,
    stall: Duration,
    piece: Pin<Box<Sleep>>,
    whole: Pin<Box<Sleep>>,
}

impl HttpBody for Watched {
    type Data = Bytes;
    type Error = axum::BoxError;

    fn poll_frame(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<hyper::body::Frame<Bytes>, axum::BoxError>>> {
        let this = self.get_mut();
        // As what it is: the face that reads the body tells its client so.
        let late = || Poll::Ready(Some(Err(io::Error::new(TimedOut, "the upload did not come in time").into())));
        if this.whole.as_mut().poll(cx).is_ready() {
            return late();
        }
        match Pin::new(&mut this.body).poll_frame(cx) {
            Poll::Ready(frame) => {
                this.piece.as_mut().reset(Instant::now() + this.stall);
                Poll::Ready(frame)
            }
            Poll::Pending => {
                ready!(this.piece.as_mut().poll(cx));
                late()
            }
        }
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> hyper::body::SizeHint {
        self.body.size_hint()
    }
}
