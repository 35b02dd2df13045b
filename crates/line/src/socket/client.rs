//! The asking end: one kept connection for each peer and use, opened again when it is gone.

mod connect;

use std::collections::HashMap;
use std::fmt;
use std::ops::Range;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use http::{Method, Request, Response, StatusCode, header};
use http_body_util::{BodyExt, Full, Limited};
use hyper::body::Incoming;
use tokio::sync::watch;

use super::error::SocketError;
use super::requests::{DIGEST, write_digest};
use super::tls::Papers;
use super::{BLOBS, Clock, EXCHANGE, Endpoint, MAX_CODE_BYTES, Use};
use crate::blob;
use crate::frame::{Frame, MAX_FRAME_BYTES};
use crate::identity::TlsKey;
use crate::receipt::Code;
use crate::statement::Hash;
use connect::Kept;

/// Asks other nodes. It belongs to a runtime of `tokio`, and any number of tasks may share it.
pub struct Client {
    papers: Arc<Papers>,
    patience: Patience,
    ways: Mutex<HashMap<Way, Arc<Line>>>,
}

/// How long a client waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Patience {
    /// For a connection, handshake and all.
    pub connect: Duration,
    /// For an answer, beyond what the frame lets it wait.
    pub answer: Duration,
    /// Without a packet, before it asks whether the other side still lives; and as long again for that.
    pub alive: Duration,
}

/// One connection to one key at one place, for one use.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Way {
    endpoint: Endpoint,
    pinned: Hash,
    what_for: Use,
}

/// What is kept of a way.
struct Line {
    kept: tokio::sync::Mutex<Option<Kept>>,
    revoked: watch::Sender<bool>,
}

impl Default for Patience {
    fn default() -> Self {
        let seconds = Duration::from_secs;
        Patience { connect: seconds(15), answer: seconds(60), alive: seconds(20) }
    }
}

impl Client {
    /// A client that shows this key.
    ///
    /// # Errors
    /// When the TLS library refuses the key.
    pub fn new(key: TlsKey, clock: Clock, patience: Patience) -> Result<Client, SocketError> {
        let papers = Papers::new(key, clock).map_err(SocketError::Tls)?;
        Ok(Client { papers, patience, ways: Mutex::default() })
    }

    /// Says a frame to whoever listens there with the pinned key, and gives what it says. What is kept of an old
    /// connection is tried once more on a new one: a frame may arrive twice, and its receiver knows.
    ///
    /// # Errors
    /// When nothing comes of it; whether the frame was heard is then not known.
    pub async fn exchange(&self, endpoint: &Endpoint, pinned: &Hash, frame: &Frame) -> Result<Frame, SocketError> {
        let ask = Ask {
            method: Method::POST,
            path: EXCHANGE.to_owned(),
            digest: None,
            body: frame.to_bytes()?.into(),
            most: MAX_FRAME_BYTES,
            patience: self.patience.answer + Duration::from_secs(frame.wait.into()),
        };
        let body = self.ask(Way::new(endpoint, pinned, Use::Exchange), ask).await?;
        Ok(Frame::read(&body)?)
    }

    /// Which chunks of a large file the peer has not.
    ///
    /// # Errors
    /// When nothing comes of it, or the peer does not take the file.
    pub async fn missing(
        &self,
        endpoint: &Endpoint,
        pinned: &Hash,
        blob: Hash,
        size: u64,
    ) -> Result<Vec<Range<u32>>, SocketError> {
        let ask = Ask {
            method: Method::GET,
            path: format!("{BLOBS}{blob}?size={size}"),
            digest: None,
            body: Bytes::new(),
            most: blob::MAX_MISSING_BYTES,
            patience: self.patience.answer,
        };
        let body = self.ask(Way::new(endpoint, pinned, Use::Blobs), ask).await?;
        Ok(blob::read_missing(&body)?)
    }

    /// Hands over one chunk of a large file; the peer has it on disk when this returns.
    ///
    /// # Errors
    /// When nothing comes of it, or the peer does not take it.
    pub async fn put(
        &self,
        endpoint: &Endpoint,
        pinned: &Hash,
        blob: Hash,
        chunk: u32,
        bytes: impl Into<Bytes>,
    ) -> Result<(), SocketError> {
        let body = bytes.into();
        let ask = Ask {
            method: Method::PUT,
            path: format!("{BLOBS}{blob}/{chunk}"),
            digest: Some(write_digest(&body)),
            body,
            most: 0,
            patience: self.patience.answer,
        };
        self.ask(Way::new(endpoint, pinned, Use::Blobs), ask).await.map(drop)
    }

    /// Ends every connection to a key at once, and what is asked on it.
    pub fn revoked(&self, pinned: &Hash) {
        let mut ways = self.ways();
        for (_, line) in ways.extract_if(|way, _| way.pinned == *pinned) {
            line.revoked.send_replace(true);
        }
    }

    async fn ask(&self, way: Way, ask: Ask) -> Result<Bytes, SocketError> {
        let line = self.ways().entry(way.clone()).or_insert_with(|| Arc::new(Line::new())).clone();
        let mut revoked = line.revoked.subscribe();
        let late = || SocketError::Late { endpoint: way.endpoint.clone(), what: "its answer" };
        tokio::select! {
            biased;
            _ = revoked.wait_for(|revoked| *revoked) => Err(SocketError::Revoked { endpoint: way.endpoint.clone() }),
            answered = tokio::time::timeout(ask.patience, self.ask_twice(&way, &line, &ask)) => {
                answered.map_err(|_| late())?
            }
        }
    }

    /// On the kept connection, and on a new one if that one is gone.
    async fn ask_twice(&self, way: &Way, line: &Line, ask: &Ask) -> Result<Bytes, SocketError> {
        let (mut sender, fresh) = self.sender(way, line).await?;
        let response = match sender.send_request(ask.request()).await {
            Err(_) if !fresh => {
                *line.kept.lock().await = None;
                let (mut sender, _) = self.sender(way, line).await?;
                sender.send_request(ask.request()).await
            }
            response => response,
        };
        let response = response.map_err(|error| connect::broken(&way.endpoint, &error))?;
        read(&way.endpoint, response, ask.most).await
    }

    /// A connection, and whether it is a new one.
    async fn sender(&self, way: &Way, line: &Line) -> Result<(connect::Sender, bool), SocketError> {
        let mut kept = line.kept.lock().await;
        if let Some(kept) = kept.as_ref().filter(|kept| kept.is_open(self.papers.now())) {
            return Ok((kept.sender.clone(), false));
        }
        let late = |_| SocketError::Late { endpoint: way.endpoint.clone(), what: "a connection" };
        let opened = connect::open(&self.papers, way, &self.patience);
        let opened = tokio::time::timeout(self.patience.connect, opened).await.map_err(late)??;
        let sender = opened.sender.clone();
        *kept = Some(opened);
        Ok((sender, true))
    }

    fn ways(&self) -> MutexGuard<'_, HashMap<Way, Arc<Line>>> {
        self.ways.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What is asked; it may be asked twice.
struct Ask {
    method: Method,
    path: String,
    digest: Option<String>,
    body: Bytes,
    /// The most bytes of an answer.
    most: usize,
    patience: Duration,
}

impl Ask {
    fn request(&self) -> Request<Full<Bytes>> {
        let request = Request::builder().method(&self.method).uri(format!("https://line{}", self.path));
        let request = match self.method {
            Method::GET => request,
            _ => request.header(header::CONTENT_LENGTH, self.body.len()),
        };
        let request = match &self.digest {
            Some(digest) => request.header(DIGEST, digest),
            None => request,
        };
        // INVARIANT: method, path and headers are digits, letters and constants that we have written ourselves.
        request.body(Full::new(self.body.clone())).expect("a request of our own making")
    }
}

/// The body of an answer, or why it is none.
async fn read(endpoint: &Endpoint, response: Response<Incoming>, most: usize) -> Result<Bytes, SocketError> {
    let endpoint = || endpoint.clone();
    let status = response.status();
    match status {
        StatusCode::TOO_MANY_REQUESTS | StatusCode::SERVICE_UNAVAILABLE => {
            return Err(SocketError::Busy { endpoint: endpoint() });
        }
        _ => {}
    }
    let most = if status == StatusCode::OK { most } else { MAX_CODE_BYTES };
    let body = Limited::new(response.into_body(), most).collect().await;
    if status == StatusCode::OK {
        return body.map(|body| body.to_bytes()).map_err(|_| SocketError::Broken { endpoint: endpoint() });
    }
    let text = body.ok().and_then(|body| String::from_utf8(body.to_bytes().into()).ok());
    let code: Option<Code> = text.filter(|text| !text.is_empty()).and_then(|text| text.parse().ok());
    Err(SocketError::Refused { endpoint: endpoint(), status: status.as_u16(), code })
}

impl Way {
    fn new(endpoint: &Endpoint, pinned: &Hash, what_for: Use) -> Self {
        Way { endpoint: endpoint.clone(), pinned: *pinned, what_for }
    }
}

impl Line {
    fn new() -> Self {
        Line { kept: tokio::sync::Mutex::new(None), revoked: watch::Sender::new(false) }
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Client({:?})", self.papers)
    }
}
