//! The one way in: every request passes here before a face sees it, and every answer on its way out.

use super::answer::{Asked, No};
use super::faces;
use super::guard::body::{self, Room};
use super::guard::{Guard, Peer};
use super::metrics::{Metrics, Running};
use super::settings::Limits;
use super::strangers::Strangers;
use axum::Router;
use axum::body::Body;
use axum::extract::{MatchedPath, Request, State};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::Response;
use http::header::{CACHE_CONTROL, STRICT_TRANSPORT_SECURITY, X_CONTENT_TYPE_OPTIONS};
use http::{HeaderName, HeaderValue, Method, StatusCode};
use huecry_catalogue::Catalogue;
use std::any::Any;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use tower_http::catch_panic::CatchPanicLayer;

/// What the way in needs.
pub(super) struct Gate {
    pub guard: Arc<Guard>,
    pub limits: Limits,
    pub room: Room,
    pub metrics: Arc<Metrics>,
    pub catalogue: Arc<Catalogue>,
    pub numbers: Numbers,
    pub strangers: Strangers,
}

/// Puts the gate before the faces.
pub(super) fn before(faces: Router, gate: Arc<Gate>) -> Router {
    faces.layer(CatchPanicLayer::custom(broke)).layer(from_fn_with_state(gate, pass))
}

async fn pass(State(gate): State<Arc<Gate>>, mut request: Request, next: Next) -> Response {
    let number = gate.numbers.next();
    let method = request.method().clone();
    let route = request.extensions().get::<MatchedPath>().cloned();
    let template = route.as_ref().map_or(NO_ROUTE, MatchedPath::as_str);
    let running = gate.metrics.begin(&method, template);
    let asked = Asked::of(request.uri().path(), request.headers());
    let peer = request.extensions().get::<Peer>().copied();
    let admitted = peer.ok_or(No::Odd).and_then(|peer| gate.guard.admit(&mut request, peer));
    let secure = admitted.as_ref().is_ok_and(|from| from.secure);
    let answered = match admitted {
        Ok(from) => {
            request.extensions_mut().insert(from);
            inside(&gate, request, next, &number, template).await
        }
        Err(no) => Err(no),
    };
    let mut response = answered.unwrap_or_else(|no| no.answer(gate.catalogue.words(), &asked, number.text()));
    if response.extensions_mut().remove::<Broke>().is_some() {
        response = No::Incident.answer(gate.catalogue.words(), &asked, number.text());
        response.headers_mut().insert(INCIDENT, number.header());
    }
    sign(&mut response, &number, secure);
    told(running, &method, template, &number, &response);
    response
}

/// The request with its body read, through the face.
async fn inside(
    gate: &Gate,
    mut request: Request,
    next: Next,
    number: &Number,
    template: &str,
) -> Result<Response, No> {
    request.headers_mut().insert(REQUEST, number.header());
    let tried = gate.strangers.tried(&request, template)?;
    let (head, body) = request.into_parts();
    if let Some(most) = faces::upload(&head.method, template) {
        let body = body::upload(body, most, &gate.limits)?;
        return Ok(next.run(Request::from_parts(head, body)).await);
    }
    let read = body::whole(body, &gate.limits, &gate.room).await?;
    let request = Request::from_parts(head, Body::from(read.bytes.clone()));
    let response = next.run(request).await;
    gate.strangers.ended(tried, response.status());
    Ok(response)
}

/// What stands on every answer, unless its face said otherwise.
fn sign(response: &mut Response, number: &Number, secure: bool) {
    let headers = response.headers_mut();
    headers.insert(REQUEST, number.header());
    headers.entry(X_CONTENT_TYPE_OPTIONS).or_insert(HeaderValue::from_static("nosniff"));
    headers.entry(CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    if secure {
        headers.insert(STRICT_TRANSPORT_SECURITY, HeaderValue::from_static("max-age=31536000"));
    }
}

/// Counts the answer and says it in the log: about nobody.
fn told(running: Running, method: &Method, template: &str, number: &Number, response: &Response) {
    let status = response.status();
    let text = |name: &HeaderName| response.headers().get(name).and_then(|v| v.to_str().ok());
    let (act, incident) = (text(&ACT), text(&INCIDENT));
    let ms = running.end(status, act.is_some());
    let (method, face) = (known(method), faces::face_of(template).as_str());
    let (request, route, status) = (number.text(), template, status.as_u16());
    tracing::info!(target: "huecry::request", request, method, route, face, status, ms, act, incident, "request");
}

/// A method as it may stand in a label: one of ours, or `other`.
pub(super) fn known(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        Method::PUT => "PUT",
        Method::PATCH => "PATCH",
        Method::DELETE => "DELETE",
        Method::OPTIONS => "OPTIONS",
        _ => "other",
    }
}

/// The mark of an answer that a panic took the place of.
#[derive(Debug, Clone, Copy)]
struct Broke;

/// What was being said when it broke is not looked at: it may quote a record.
fn broke(_: Box<dyn Any + Send + 'static>) -> Response {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
    response.extensions_mut().insert(Broke);
    response
}

/// Numbers for requests: different in one process, and hardly ever the same in two.
#[derive(Debug)]
pub(super) struct Numbers {
    process: u32,
    next: AtomicU64,
}

/// The number of one request.
#[derive(Debug)]
pub(super) struct Number(String);

impl Numbers {
    /// Beginning at 0 after what tells this process from others.
    pub fn new(process: u32) -> Numbers {
        Numbers { process, next: AtomicU64::new(0) }
    }

    fn next(&self) -> Number {
        let n = self.next.fetch_add(1, Ordering::Relaxed);
        Number(format!("{:08x}{n:08x}", self.process))
    }
}

impl Number {
    fn text(&self) -> &str {
        &self.0
    }

    fn header(&self) -> HeaderValue {
        // INVARIANT: hexadecimal digits are a header value.
        HeaderValue::try_from(self.0.as_str()).expect("hexadecimal digits are a header value")
    }
}

/// What stands for a template where no route matched.
pub(super) const NO_ROUTE: &str = "(none)";
const REQUEST: HeaderName = HeaderName::from_static("huecry-request");
/// Faces name the act of an answer here.
const ACT: HeaderName = HeaderName::from_static("huecry-act");
/// Faces name the incident of an answer here.
const INCIDENT: HeaderName = HeaderName::from_static("huecry-incident");
