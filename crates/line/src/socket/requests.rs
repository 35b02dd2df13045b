//! RFC 9110: what may be asked, bounded before it is read.

use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use http::{HeaderValue, Method, Request, Response, StatusCode, header};
use http_body_util::{BodyExt, Limited};
use hyper::body::Incoming;
use tokio::sync::Semaphore;
use tokio::time::Instant;

use super::connection::{Connection, Given, Held};
use super::doors::Guest;
use super::{BLOBS, EXCHANGE, Use};
use crate::address::Address;
use crate::blob;
use crate::frame::{Frame, MAX_FRAME_BYTES};
use crate::receipt::Code;
use crate::statement::Hash;

/// The peer is no longer one: it is not answered.
#[derive(Debug)]
pub(super) struct Gone;

impl std::fmt::Display for Gone {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("the key of this connection is no longer known")
    }
}

impl std::error::Error for Gone {}

/// Answers one request, unless its key is taken back before the answer is there.
pub(super) async fn answer(connection: Arc<Connection>, request: Request<Incoming>) -> Result<Response<Given>, Gone> {
    let answered = tokio::select! {
        biased;
        () = connection.place.ended() => return Err(Gone),
        answered = judge(&connection, request) => answered?,
    };
    // The host may have forgotten the peer while it worked.
    still_known(&connection)?;
    Ok(answered)
}

fn still_known(connection: &Connection) -> Result<Address, Gone> {
    let (shared, spki) = (&connection.shared, &connection.place.spki);
    shared.host.peer_of(spki).ok_or_else(|| {
        shared.doors.end(spki);
        Gone
    })
}

async fn judge(connection: &Arc<Connection>, request: Request<Incoming>) -> Result<Response<Given>, Gone> {
    let peer = still_known(connection)?;
    let asked = match Asked::read(&request) {
        Ok(asked) => asked,
        Err(status) => return Ok(status_only(status, Held::default())),
    };
    let Some(running) = connection.pace.enter(asked.what_for(), connection.shared.settings.request) else {
        return Ok(status_only(StatusCode::MISDIRECTED_REQUEST, Held::default()));
    };
    let guest = connection.shared.doors.guest(&peer);
    let share = match asked.what_for() {
        Use::Exchange => &guest.exchanges,
        Use::Blobs => &guest.blobs,
    };
    // As many at once as it may have: more memory than that no peer costs. The one before gives its place back a moment
    // after its answer has arrived, so the next one waits a little.
    let turn = tokio::time::timeout(connection.shared.settings.turn, share.clone().acquire_owned());
    let Ok(Ok(share)) = turn.await else { return Ok(later(Held::new(running, None))) };
    let held = Held::new(running, Some(share));
    let visit = Visit { connection: connection.clone(), peer, guest };
    let done = match asked {
        Asked::Exchange(length) => visit.exchange(request, length).await,
        Asked::Missing(blob, size) => visit.missing(blob, size).await,
        Asked::Put { blob, chunk, length, digest } => visit.put(request, blob, chunk, length, digest).await,
    };
    Ok(match done {
        Ok(bytes) => Response::new(Given::new(bytes, held)),
        Err(Not(status, code)) => refusal(status, code, held),
    })
}

/// What is asked, as far as the head says.
enum Asked {
    Exchange(usize),
    Missing(Hash, u64),
    Put { blob: Hash, chunk: u32, length: usize, digest: Hash },
}

impl Asked {
    fn read(request: &Request<Incoming>) -> Result<Asked, StatusCode> {
        let (method, uri) = (request.method(), request.uri());
        if uri.path() == EXCHANGE {
            only(method, &Method::POST)?;
            return Ok(Asked::Exchange(length(request, MAX_FRAME_BYTES)?));
        }
        let rest = uri.path().strip_prefix(BLOBS).ok_or(StatusCode::NOT_FOUND)?;
        match rest.split_once('/') {
            None => {
                only(method, &Method::GET)?;
                let size = uri.query().and_then(|query| query.strip_prefix("size=")).and_then(number);
                let size = size.filter(|size| blob::chunks(*size).is_ok()).ok_or(StatusCode::BAD_REQUEST)?;
                Ok(Asked::Missing(hash(rest)?, size))
            }
            Some((name, chunk)) => {
                only(method, &Method::PUT)?;
                let chunk = number(chunk).and_then(|chunk| u32::try_from(chunk).ok());
                let last = blob::chunks(blob::MAX_BLOB_BYTES).unwrap_or(0);
                let chunk = chunk.filter(|chunk| *chunk < last).ok_or(StatusCode::BAD_REQUEST)?;
                let length = length(request, blob::CHUNK_BYTES)?;
                let digest = request.headers().get(DIGEST).and_then(read_digest).ok_or(StatusCode::BAD_REQUEST)?;
                Ok(Asked::Put { blob: hash(name)?, chunk, length, digest })
            }
        }
    }

    fn what_for(&self) -> Use {
        match self {
            Asked::Exchange(_) => Use::Exchange,
            Asked::Missing(..) | Asked::Put { .. } => Use::Blobs,
        }
    }
}

/// Why a request is not answered with what it asks for.
struct Not(StatusCode, Option<Code>);

impl From<StatusCode> for Not {
    fn from(status: StatusCode) -> Self {
        Not(status, None)
    }
}

/// A request of a known peer.
struct Visit {
    connection: Arc<Connection>,
    peer: Address,
    guest: Arc<Guest>,
}

impl Visit {
    async fn exchange(&self, request: Request<Incoming>, length: usize) -> Result<Vec<u8>, Not> {
        let asked = Instant::now();
        let body = self.body(request, length).await?;
        let malformed = |_| Not(StatusCode::BAD_REQUEST, Some(Code::Malformed));
        let frame = Frame::read(&body).map_err(malformed)?;
        drop(body);
        let (wait, room) = (Duration::from_secs(frame.wait.into()), frame.room);
        let mut reply = self.say(frame).await?;
        let until = asked + wait.min(self.connection.shared.settings.wait);
        while reply.is_empty() && !wait.is_zero() && self.something_comes(until).await? {
            reply = self.say(Frame { room, ..Frame::default() }).await?;
        }
        // A host that gives more than a frame carries has a fault: nothing of it is lost, and it is said.
        reply.to_bytes().map_err(|_| Not::from(StatusCode::INTERNAL_SERVER_ERROR))
    }

    async fn say(&self, frame: Frame) -> Result<Frame, Not> {
        let (host, peer) = (self.connection.shared.host.clone(), self.peer.clone());
        self.work(&self.connection.shared.exchanges, move || host.exchange(&peer, frame)).await
    }

    /// Waits without a thread until the host has something for the peer. `false`: the time is over, or the server stops.
    async fn something_comes(&self, until: Instant) -> Result<bool, Not> {
        let shared = &self.connection.shared;
        let mut stop = shared.stop.subscribe();
        loop {
            // Heard from here on, so that nothing that comes while the host is asked is missed.
            let mut rung = pin!(self.guest.bell.notified());
            rung.as_mut().enable();
            let (host, peer) = (shared.host.clone(), self.peer.clone());
            if self.work(&shared.exchanges, move || host.has_for(&peer)).await? {
                return Ok(true);
            }
            tokio::select! {
                () = rung => {}
                () = tokio::time::sleep(shared.settings.look) => {}
                () = tokio::time::sleep_until(until) => return Ok(false),
                _ = stop.wait_for(|stop| *stop) => return Ok(false),
            }
        }
    }

    async fn missing(&self, blob: Hash, size: u64) -> Result<Vec<u8>, Not> {
        let (host, peer) = (self.connection.shared.host.clone(), self.peer.clone());
        let work = move || host.blob_missing(&peer, blob, size);
        let missing = self.work(&self.connection.shared.blobs, work).await?.map_err(refused)?;
        blob::write_missing(&missing).map_err(|_| Not::from(StatusCode::INTERNAL_SERVER_ERROR))
    }

    async fn put(
        &self,
        request: Request<Incoming>,
        blob: Hash,
        chunk: u32,
        length: usize,
        digest: Hash,
    ) -> Result<Vec<u8>, Not> {
        let body = self.body(request, length).await?;
        let (host, peer) = (self.connection.shared.host.clone(), self.peer.clone());
        let work = move || match Hash::of(&body) == digest {
            true => host.blob_put(&peer, blob, chunk, &body),
            false => Err(Code::Contradiction),
        };
        self.work(&self.connection.shared.blobs, work).await?.map_err(refused)?;
        Ok(Vec::new())
    }

    /// The body, which has as many bytes as was said.
    async fn body(&self, request: Request<Incoming>, length: usize) -> Result<Bytes, Not> {
        let body = Limited::new(request.into_body(), length).collect();
        let read = tokio::time::timeout(self.connection.shared.settings.body, body).await;
        let body = read.map_err(|_| StatusCode::REQUEST_TIMEOUT)?.map_err(|_| StatusCode::BAD_REQUEST)?.to_bytes();
        if body.len() == length { Ok(body) } else { Err(StatusCode::BAD_REQUEST.into()) }
    }

    /// Something for the host, on a thread that may wait; as many at once as it is given.
    async fn work<T: Send + 'static>(
        &self,
        places: &Arc<Semaphore>,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, Not> {
        let place = places.clone().acquire_owned().await.map_err(|_| StatusCode::SERVICE_UNAVAILABLE)?;
        // It goes on to its end, whether or not somebody still waits for it, and has its place until then.
        let done = tokio::task::spawn_blocking(move || {
            let _place = place;
            work()
        });
        done.await.map_err(|_| StatusCode::INTERNAL_SERVER_ERROR.into())
    }
}

fn only(method: &Method, allowed: &Method) -> Result<(), StatusCode> {
    if method == allowed { Ok(()) } else { Err(StatusCode::METHOD_NOT_ALLOWED) }
}

/// The length that the head says, which it must.
fn length(request: &Request<Incoming>, most: usize) -> Result<usize, StatusCode> {
    let said = request.headers().get(header::CONTENT_LENGTH).ok_or(StatusCode::LENGTH_REQUIRED)?;
    let length = said.to_str().ok().and_then(number).ok_or(StatusCode::BAD_REQUEST)?;
    usize::try_from(length).ok().filter(|length| *length <= most).ok_or(StatusCode::PAYLOAD_TOO_LARGE)
}

/// Digits alone, without a sign.
fn number(text: &str) -> Option<u64> {
    text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok()).flatten()
}

/// Sixty-four digits of the small letters.
fn hash(text: &str) -> Result<Hash, StatusCode> {
    let digit = |byte: &u8| char::from(*byte).to_digit(16).filter(|_| !byte.is_ascii_uppercase());
    let pair = |two: &[u8]| Some((digit(&two[0])? << 4 | digit(&two[1])?) as u8);
    let bytes: Option<Vec<u8>> = text.as_bytes().chunks(2).map(|two| two.get(1).and_then(|_| pair(two))).collect();
    bytes.and_then(|bytes| bytes.try_into().ok()).map(Hash).ok_or(StatusCode::NOT_FOUND)
}

/// RFC 9530: `sha-256=:` base64 `:`, and no other.
fn read_digest(value: &HeaderValue) -> Option<Hash> {
    let text = value.to_str().ok()?.strip_prefix("sha-256=:")?.strip_suffix(':')?;
    STANDARD.decode(text).ok()?.try_into().ok().map(Hash)
}

pub(super) fn write_digest(bytes: &[u8]) -> String {
    format!("sha-256=:{}:", STANDARD.encode(Hash::of(bytes).0))
}

fn refused(code: Code) -> Not {
    Not(StatusCode::UNPROCESSABLE_ENTITY, Some(code))
}

fn refusal(status: StatusCode, code: Option<Code>, held: Held) -> Response<Given> {
    let mut response = status_only(status, Held::default());
    *response.body_mut() = Given::new(code.map(|code| code.to_string()).unwrap_or_default(), held);
    response
}

fn later(held: Held) -> Response<Given> {
    let mut response = status_only(StatusCode::TOO_MANY_REQUESTS, held);
    response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("1"));
    response
}

fn status_only(status: StatusCode, held: Held) -> Response<Given> {
    let mut response = Response::new(Given::new(Bytes::new(), held));
    *response.status_mut() = status;
    response
}

pub(super) const DIGEST: &str = "content-digest";
