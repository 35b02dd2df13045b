//! The only asynchronous file: a request comes in here, is read within its limits, and is handed once to the
//! blocking pool; what comes back is put on the connection.

use crate::pipe::{FromFile, Incoming, Outgoing, Torn, pour};
use crate::problem::{Stop, Wrong};
use crate::rate::Rates;
use crate::reply::{Content, Reply};
use crate::route::{Plain, Route, Run, Streamed};
use crate::visit::{Asked, Visit};
use crate::{Api, lang};
use axum::body::Body;
use axum::extract::{RawPathParams, Request};
use axum::response::Response;
use bytes::{Bytes, BytesMut};
use http::header::{CACHE_CONTROL, CONTENT_LENGTH, X_CONTENT_TYPE_OPTIONS};
use http::{HeaderMap, HeaderValue, Method, StatusCode};
use http_body_util::BodyExt;
use huecry_catalogue::Lang;
use huecry_terms::{Instant, Trouble};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, mpsc, oneshot};

/// What all requests share.
pub(crate) struct Shared {
    pub api: Api,
    pub rates: Rates,
    short: Arc<Semaphore>,
    long: Arc<Semaphore>,
    incidents: AtomicU64,
}

impl Shared {
    pub fn new(api: Api) -> Shared {
        let short = Arc::new(Semaphore::new(api.limits.at_once.max(1)));
        let long = Arc::new(Semaphore::new(api.limits.long_at_once.max(1)));
        Shared { rates: Rates::new(&api.limits), short, long, incidents: AtomicU64::new(0), api }
    }

    pub fn now(&self) -> Instant {
        (self.api.clock)()
    }

    /// Logs what broke under a name the caller is told: `i-06a1f3c2-17`.
    pub fn incident(&self, operation: &str, trouble: &Trouble) -> String {
        let n = self.incidents.fetch_add(1, Ordering::Relaxed);
        let name = format!("i-{:08x}-{n}", self.now().as_second());
        tracing::error!(incident = name, operation, what = trouble.what, advice = trouble.advice, "trouble");
        name
    }
}

/// A request for a path that exists.
pub(crate) async fn enter(shared: Arc<Shared>, routes: Vec<&'static Route>, request: Request) -> Response {
    let (mut head, body) = request.into_parts();
    let wanted = if head.method == Method::HEAD { Method::GET } else { head.method.clone() };
    let lang = lang::of(&head.headers);
    let Some(route) = routes.iter().find(|route| route.method == wanted) else {
        let mut allowed: Vec<&str> = routes.iter().map(|route| route.method.as_str()).collect();
        if allowed.contains(&"GET") {
            allowed.push("HEAD");
        }
        return stopped(&shared, "-", lang, Wrong::Method { allowed: allowed.join(", ") });
    };
    let Some(params) = params_of(&mut head).await else { return stopped(&shared, route.id, lang, Wrong::NoSuchPath) };
    let asked = Asked::new(head, params, shared.now());
    let answer = match route.run {
        Run::Plain(run) => plain(&shared, route, run, asked, body).await,
        Run::Streamed(run) => streamed(&shared, route, run, asked, body).await,
    };
    answer.unwrap_or_else(|wrong| stopped(&shared, route.id, lang, wrong))
}

/// A request for a path that does not exist.
pub(crate) async fn lost(shared: Arc<Shared>, request: Request) -> Response {
    stopped(&shared, "-", lang::of(request.headers()), Wrong::NoSuchPath)
}

async fn plain(
    shared: &Arc<Shared>,
    route: &'static Route,
    run: Plain,
    asked: Asked,
    body: Body,
) -> Result<Response, Wrong> {
    let most = route.takes.most(&shared.api.limits);
    // A stranger's large body is not taken in, and who has no token learns nothing of sizes either.
    let mut asked = asked;
    if most > shared.api.limits.json_bytes as u64 {
        asked = match at_the_door(shared, route, asked).await {
            Ok(asked) => asked,
            Err(response) => return Ok(response),
        };
    }
    let bytes = match collected(shared, &asked.headers, body, most).await {
        Ok(bytes) => bytes,
        Err(wrong) => {
            return match at_the_door(shared, route, asked).await {
                Ok(_) => Err(wrong),
                Err(response) => Ok(response),
            };
        }
    };
    let permit = turn(shared, &shared.short).await?;
    let (shared, there) = (shared.clone(), shared.clone());
    let (id, lang) = (route.id, asked.lang);
    let work = move || {
        let _held = permit;
        let reply = answered(&shared, route, run, &asked, &bytes);
        (shared, reply)
    };
    Ok(match tokio::task::spawn_blocking(work).await {
        Ok((shared, reply)) => put(&shared, reply),
        Err(_) => panicked(&there, id, lang),
    })
}

fn answered(shared: &Shared, route: &'static Route, run: Plain, asked: &Asked, bytes: &Bytes) -> Reply {
    let answered = Visit::enter(shared, route, asked).and_then(|visit| {
        route.takes.fits(&asked.headers, bytes)?;
        run(&visit, bytes)
    });
    answered.unwrap_or_else(|stop| problem(shared, route.id, asked.lang, stop))
}

/// Looks at the token before anything is said of the body: the request back, or the answer to a stranger.
async fn at_the_door(shared: &Arc<Shared>, route: &'static Route, asked: Asked) -> Result<Asked, Response> {
    let (id, lang) = (route.id, asked.lang);
    let here = shared.clone();
    let work = move || match Visit::knock(&here, route, &asked) {
        Ok(_) => Ok(asked),
        Err(stop) => Err(Box::new(problem(&here, route.id, asked.lang, stop))),
    };
    match tokio::task::spawn_blocking(work).await {
        Ok(Ok(asked)) => Ok(asked),
        Ok(Err(reply)) => Err(put(shared, *reply)),
        Err(_) => Err(panicked(shared, id, lang)),
    }
}

/// Batches and imports: the body is read and the answer written while the thread works.
async fn streamed(
    shared: &Arc<Shared>,
    route: &'static Route,
    run: Streamed,
    asked: Asked,
    body: Body,
) -> Result<Response, Wrong> {
    let permit = turn(shared, &shared.long).await?;
    let (chunks, incoming) = mpsc::channel(CHUNKS);
    let (answer, answered) = oneshot::channel();
    let (id, lang) = (route.id, asked.lang);
    let most = route.takes.most(&shared.api.limits);
    let (here, there) = (shared.clone(), shared.clone());
    // The body is fed beside us: the thread may answer before it has come to its end.
    let feeding = tokio::spawn(async move { fed(&there, body, most, &chunks).await });
    let work = move || {
        let _held = permit;
        let mut answering = Answering { answer: Some(answer), sink: None };
        let stopped = Visit::enter(&here, route, &asked)
            .and_then(|visit| {
                route.takes.is_of_its_type(&asked.headers)?;
                run(&visit, Incoming::new(incoming), &mut answering)
            })
            .err();
        if let Some(stop) = stopped {
            answering.ends_with(problem(&here, route.id, asked.lang, stop));
        }
    };
    let working = tokio::task::spawn_blocking(work);
    let response = match answered.await {
        Ok(Answer::Whole(reply)) => put(shared, reply),
        Ok(Answer::Begun(reply, rest)) => put_head(reply.status, reply.headers, Body::new(Outgoing(rest))),
        Err(_) => panicked(shared, id, lang),
    };
    drop((feeding, working));
    Ok(response)
}

/// How a thread answers while it works.
pub(crate) struct Answering {
    answer: Option<oneshot::Sender<Answer>>,
    sink: Option<mpsc::Sender<Bytes>>,
}

enum Answer {
    Whole(Reply),
    Begun(Reply, mpsc::Receiver<Bytes>),
}

impl Answering {
    /// The whole answer.
    pub fn ends_with(&mut self, reply: Reply) {
        if let Some(answer) = self.answer.take() {
            // Nobody waiting any more is no reason to fail: what was done stands.
            let _ = answer.send(Answer::Whole(reply));
        }
    }

    /// The head of an answer whose parts follow.
    pub fn begins_with(&mut self, reply: Reply) {
        let (sink, rest) = mpsc::channel(CHUNKS);
        if let Some(answer) = self.answer.take() {
            let _ = answer.send(Answer::Begun(reply, rest));
        }
        self.sink = Some(sink);
    }

    /// A part of the answer; waits while the client is slow. `false` when nobody takes it any more.
    pub fn part(&mut self, bytes: Vec<u8>) -> bool {
        self.sink.as_ref().is_some_and(|sink| sink.blocking_send(bytes.into()).is_ok())
    }
}

/// A turn in the pool, or 503 after a while: a queue without an end helps nobody at a counter.
async fn turn(shared: &Shared, of: &Arc<Semaphore>) -> Result<OwnedSemaphorePermit, Wrong> {
    match tokio::time::timeout(shared.api.limits.wait, of.clone().acquire_owned()).await {
        Ok(Ok(permit)) => Ok(permit),
        Ok(Err(_)) | Err(_) => Err(Wrong::Busy { seconds: 1 }),
    }
}

/// The whole body, within its size and time.
async fn collected(shared: &Shared, headers: &HeaderMap, body: Body, most: u64) -> Result<Bytes, Wrong> {
    if announced(headers).is_some_and(|length| length > most) {
        return Err(Wrong::TooLarge { most });
    }
    let patience = shared.api.limits.body_time;
    match tokio::time::timeout(patience, gathered(body, most)).await {
        Ok(Ok(bytes)) => Ok(bytes),
        Ok(Err(torn)) => Err(wrong_of(torn, patience.as_secs())),
        Err(_) => Err(Wrong::TooSlow { seconds: patience.as_secs() }),
    }
}

async fn gathered(mut body: Body, most: u64) -> Result<Bytes, Torn> {
    let mut first = Bytes::new();
    let mut all = BytesMut::new();
    while let Some(frame) = body.frame().await {
        let Ok(data) = frame.map_err(|error| Torn::of(&error))?.into_data() else { continue };
        if (first.len() + all.len() + data.len()) as u64 > most {
            return Err(Torn::Large(most));
        }
        // Most bodies come in one piece, which is then not copied.
        if first.is_empty() && all.is_empty() {
            first = data;
            continue;
        }
        if all.is_empty() {
            all.extend_from_slice(&std::mem::take(&mut first));
        }
        all.extend_from_slice(&data);
    }
    Ok(if all.is_empty() { first } else { all.freeze() })
}

/// Hands a body on piece by piece; whoever reads it is told when it is torn.
async fn fed(shared: &Shared, mut body: Body, most: u64, into: &mpsc::Sender<Result<Bytes, Torn>>) {
    let mut so_far = 0_u64;
    loop {
        let next = match tokio::time::timeout(shared.api.limits.body_time, body.frame()).await {
            Err(_) => Err(Torn::Slow),
            Ok(None) => return,
            Ok(Some(Err(error))) => Err(Torn::of(&error)),
            Ok(Some(Ok(frame))) => match frame.into_data() {
                Ok(data) => Ok(data),
                Err(_) => continue,
            },
        };
        so_far += next.as_ref().map_or(0, |data| data.len() as u64);
        let next = next.and_then(|data| if so_far > most { Err(Torn::Large(most)) } else { Ok(data) });
        let last = next.is_err();
        if into.send(next).await.is_err() || last {
            return;
        }
    }
}

/// What a torn body is called.
pub(crate) fn wrong_of(torn: Torn, seconds: u64) -> Wrong {
    match torn {
        Torn::Large(most) => Wrong::TooLarge { most },
        Torn::Slow => Wrong::TooSlow { seconds },
        Torn::Gone => Wrong::Torn,
    }
}

fn announced(headers: &HeaderMap) -> Option<u64> {
    headers.get(CONTENT_LENGTH)?.to_str().ok()?.parse().ok()
}

async fn params_of(head: &mut http::request::Parts) -> Option<Vec<(String, String)>> {
    use axum::extract::FromRequestParts;
    match RawPathParams::from_request_parts(head, &()).await {
        Ok(params) => Some(params.iter().map(|(name, value)| (name.to_string(), value.to_string())).collect()),
        Err(axum::extract::rejection::RawPathParamsRejection::MissingPathParams(_)) => Some(Vec::new()),
        Err(_) => None,
    }
}

fn problem(shared: &Shared, operation: &'static str, lang: Lang, stop: Stop) -> Reply {
    stop.reply(&shared.api.desk.catalogue, lang, |trouble| shared.incident(operation, trouble))
}

fn stopped(shared: &Shared, operation: &'static str, lang: Lang, wrong: Wrong) -> Response {
    put(shared, problem(shared, operation, lang, wrong.into()))
}

/// A thread of ours met a mistake of the program: nothing is known of what it did.
fn panicked(shared: &Shared, operation: &'static str, lang: Lang) -> Response {
    let trouble = Trouble::new("a call ended in a mistake of the program", "report it with what was being done");
    put(shared, problem(shared, operation, lang, trouble.into()))
}

fn put(shared: &Shared, reply: Reply) -> Response {
    let Reply { status, headers, content } = reply;
    match content {
        Content::Bytes(bytes) => put_head(status, headers, Body::from(bytes)),
        Content::File(file, length) => {
            let (chunks, rest) = mpsc::channel(CHUNKS);
            let name = shared.now().as_second();
            tokio::task::spawn_blocking(move || {
                if let Err(error) = pour(file, &chunks) {
                    tracing::error!(at = name, %error, "a spool could not be read; the connection is torn");
                }
            });
            put_head(status, headers, Body::new(FromFile::new(rest, length)))
        }
    }
}

fn put_head(status: StatusCode, mut headers: HeaderMap, body: Body) -> Response {
    headers.entry(CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    let mut response = Response::new(body);
    *response.status_mut() = status;
    *response.headers_mut() = headers;
    response
}

/// Pieces of a body or an answer that wait between a connection and a thread.
const CHUNKS: usize = 8;
