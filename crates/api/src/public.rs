//! The public notices interface: extracts for anybody, at the paths and in the words that existing clients of such
//! interfaces expect (`spec/registers.md` section 11). It reaches [`huecry_desk::public`] and nothing else.
//!
//! ```text
//! wanted   the parameters of a list, and which extracts they mean     shape    the answers, key by key
//! pages    what a notice is not, for people, in four languages
//! ```

mod pages;
mod shape;
mod wanted;

use crate::nouns::overview;
use crate::problem::Stop;
use crate::query::Parameters;
use crate::rate::{Buckets, Stranger};
use crate::{Client, lang};
use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::response::Response;
use axum::routing::any;
use http::header::{ALLOW, CACHE_CONTROL, CONTENT_TYPE, HOST, RETRY_AFTER, X_CONTENT_TYPE_OPTIONS};
use http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode};
use huecry_catalogue::Colour;
use huecry_desk::Desk;
use huecry_desk::overview::{Overview, public};
use huecry_desk::public::{Board, Extract, extracts, removed};
use huecry_terms::{Day, Instant, Trouble};
use serde::Serialize;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::Semaphore;
use wanted::Wanted;

/// What the public face is made of.
pub struct PublicFace {
    /// The node.
    pub desk: Arc<Desk>,
    /// The clock.
    pub clock: Arc<dyn Fn() -> Instant + Send + Sync>,
    /// How much of it.
    pub limits: PublicLimits,
}

/// How much the public may have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicLimits {
    /// So many results of one question can be reached, however many there are.
    pub results_most: usize,
    /// Requests a minute of one address in the long run.
    pub per_minute: u32,
    /// Requests of one address at once after a pause.
    pub burst: u32,
    /// Questions that are worked on at the same time.
    pub at_once: usize,
}

impl Default for PublicLimits {
    fn default() -> Self {
        PublicLimits { results_most: 160, per_minute: 600, burst: 300, at_once: 4 }
    }
}

struct Shared {
    face: PublicFace,
    board: Board,
    rates: Buckets<Stranger>,
    turns: Arc<Semaphore>,
    used: Mutex<HashMap<huecry_desk::overview::Wanted, (Instant, Arc<Overview>)>>,
}

/// Every path of the public face. None needs a token, none takes a body, none changes anything.
pub fn public_router(face: PublicFace) -> Router {
    let rates = Buckets::new(face.limits.burst, f64::from(face.limits.per_minute) / 60.0);
    let turns = Arc::new(Semaphore::new(face.limits.at_once.max(1)));
    let shared = Arc::new(Shared { face, board: Board::default(), rates, turns, used: Mutex::default() });
    let enter = move |request: Request| enter(shared.clone(), request);
    // Templates so that the figures tell paths apart; what each means is read in one place.
    PATHS.iter().fold(Router::new(), |router, path| router.route(path, any(enter.clone()))).fallback(any(enter))
}

async fn enter(shared: Arc<Shared>, request: Request) -> Response {
    let method = request.method().clone();
    if method != Method::GET && method != Method::HEAD {
        let mut response = said(StatusCode::METHOD_NOT_ALLOWED, "only GET and HEAD");
        response.headers_mut().insert(ALLOW, HeaderValue::from_static("GET, HEAD"));
        return signed(response);
    }
    let now = (shared.face.clock)();
    let client = request.extensions().get::<Client>().map(|client| client.0);
    if let Err(seconds) = shared.rates.take(Stranger::of(client), now) {
        let mut response = said(StatusCode::TOO_MANY_REQUESTS, "too many requests from this address");
        response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(seconds));
        return signed(response);
    }
    let Ok(turn) = shared.turns.clone().acquire_owned().await else {
        return signed(said(StatusCode::SERVICE_UNAVAILABLE, "the node is stopping"));
    };
    let (head, _) = request.into_parts();
    let work = tokio::task::spawn_blocking(move || {
        let _turn = turn;
        answer(&shared, head.uri.path(), head.uri.query().unwrap_or_default(), &head.headers, now)
    });
    let mut response = match work.await {
        Ok(Ok(response)) => response,
        Ok(Err(trouble)) => {
            tracing::error!(what = trouble.what, advice = trouble.advice, "trouble of the public face");
            said(StatusCode::SERVICE_UNAVAILABLE, "ask again later")
        }
        Err(_) => said(StatusCode::INTERNAL_SERVER_ERROR, "ask again later"),
    };
    if method == Method::HEAD {
        *response.body_mut() = Body::empty();
    }
    signed(response)
}

fn answer(shared: &Shared, path: &str, query: &str, headers: &HeaderMap, now: Instant) -> Result<Response, Trouble> {
    let of = |colour| extracts(&shared.face.desk, &shared.board, colour, now);
    let site = site(headers);
    let parts: Vec<&str> = path.trim_start_matches('/').split('/').collect();
    Ok(match parts[..] {
        [""] => pages::front(&shared.face.desk, lang::of(headers)),
        ["robots.txt"] => text("User-agent: *\nDisallow: /\n"),
        ["en" | "fr" | "es" | "ar"] => pages::front(&shared.face.desk, pages::named(parts[0])),
        ["notices", "v1", "removed"] => return gone(shared, query, now),
        ["overview", "v1", "use"] => return used(shared, query, false, now),
        ["overview", "v1", "use.csv"] => return used(shared, query, true, now),
        ["notices", "v1", "bulk", colour] => match colour_of(colour) {
            Some(colour) => bulk(&of(colour)?, &site),
            None => no_such(),
        },
        ["notices", "v1", colour] => match colour_of(colour) {
            Some(colour) => list(shared, &of(colour)?, colour, query, &site, now),
            None => no_such(),
        },
        ["notices", "v1", "un", sort @ ("persons" | "entities"), id, ref rest @ ..] => {
            let is = |one: &Extract| one.entity == (sort == "entities");
            one(of(Colour::UnSpecial)?.into_iter().find(|extract| is(extract) && is_called(extract, id)), rest, &site)
        }
        ["notices", "v1", colour @ ("red" | "yellow"), id, ref rest @ ..] => {
            let colour = if colour == "red" { Colour::Red } else { Colour::Yellow };
            one(of(colour)?.into_iter().find(|extract| is_called(extract, id)), rest, &site)
        }
        _ => no_such(),
    })
}

/// One extract, or its images. The node holds hashes of pictures and no picture.
fn one(found: Option<Arc<Extract>>, rest: &[&str], site: &str) -> Response {
    match (found, rest) {
        (Some(extract), []) => json(&shape::detail(&extract, site)),
        (Some(extract), ["images"]) => json(&shape::images(&extract, site)),
        _ => no_such(),
    }
}

fn list(shared: &Shared, all: &[Arc<Extract>], colour: Colour, query: &str, site: &str, now: Instant) -> Response {
    let wanted = match Wanted::read(colour, query, shared.face.limits.results_most) {
        Ok(wanted) => wanted,
        Err(why) => return said(StatusCode::BAD_REQUEST, &why),
    };
    let today = huecry_terms::day_of(now);
    let found: Vec<&Extract> = all.iter().map(Arc::as_ref).filter(|one| wanted.means(one, today)).collect();
    json(&shape::list(&found, &wanted, colour, site))
}

/// Everything of a colour, one a line.
fn bulk(all: &[Arc<Extract>], site: &str) -> Response {
    let lines = all.iter().filter_map(|extract| serde_json::to_string(&shape::detail(extract, site)).ok());
    let body = lines.map(|line| line + "\n").collect::<String>();
    typed(StatusCode::OK, "application/jsonl; charset=utf-8", body)
}

/// What is shown no more: an id and a day, nothing about anybody.
fn gone(shared: &Shared, query: &str, now: Instant) -> Result<Response, Trouble> {
    let given = form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "since");
    let since = match given.map(|(_, day)| day.parse::<Day>()) {
        Some(Err(_)) => return Ok(said(StatusCode::BAD_REQUEST, "since: a day such as 2026-11-23")),
        given => given.and_then(Result::ok),
    };
    let gone = removed(&shared.face.desk, &shared.board, since, now)?;
    Ok(json(&shape::removed(&gone)))
}

/// How each member uses notices and diffusions, without a number that would tell of a person. What was worked out is
/// told again for ten minutes: it adds up everything there is.
fn used(shared: &Shared, query: &str, csv: bool, now: Instant) -> Result<Response, Trouble> {
    let desk = &shared.face.desk;
    let asked = Parameters::read(Some(query), &overview::NAMES).map_err(Stop::from);
    let Ok(wanted) = asked.and_then(|asked| overview::wanted(&desk.catalogue, &asked)) else {
        return Ok(said(StatusCode::BAD_REQUEST, "year: from 2026 on; register: a type of notice; group: such as eu"));
    };
    let mut known = shared.used.lock().unwrap_or_else(PoisonError::into_inner);
    known.retain(|_, (at, _)| now.duration_since(*at).as_secs() < USED_SECONDS);
    let found = match known.get(&wanted) {
        Some((_, found)) => found.clone(),
        None => {
            let found = Arc::new(public(desk, &wanted, now)?);
            known.insert(wanted, (now, found.clone()));
            found
        }
    };
    drop(known);
    Ok(match csv {
        true => typed(StatusCode::OK, "text/csv; charset=utf-8", huecry_desk::overview::csv(&found)),
        false => json(&overview::OverviewSaid::of(&found)),
    })
}

fn is_called(extract: &Extract, id: &str) -> bool {
    shape::in_path(&extract.entity_id) == id
}

fn colour_of(word: &str) -> Option<Colour> {
    match word {
        "red" => Some(Colour::Red),
        "yellow" => Some(Colour::Yellow),
        "un" => Some(Colour::UnSpecial),
        _ => None,
    }
}

/// Where clients reach this face: what the guard wrote into the headers.
fn site(headers: &HeaderMap) -> String {
    let text = |name: HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
    let scheme = text(HeaderName::from_static("x-forwarded-proto")).filter(|scheme| *scheme == "https");
    format!("{}://{}", scheme.unwrap_or("http"), text(HOST).unwrap_or("localhost"))
}

fn no_such() -> Response {
    said(StatusCode::NOT_FOUND, "there is no such notice here; that does not mean that there is none")
}

#[derive(Serialize)]
struct Said<'s> {
    message: &'s str,
}

fn said(status: StatusCode, message: &str) -> Response {
    let body = serde_json::to_string(&Said { message }).unwrap_or_default();
    typed(status, JSON, body)
}

fn json(body: &impl Serialize) -> Response {
    match serde_json::to_string(body) {
        Ok(body) => typed(StatusCode::OK, JSON, body),
        Err(_) => said(StatusCode::INTERNAL_SERVER_ERROR, "ask again later"),
    }
}

fn text(body: &str) -> Response {
    typed(StatusCode::OK, "text/plain; charset=utf-8", body.to_string())
}

fn typed(status: StatusCode, media: &'static str, body: String) -> Response {
    let mut response = Response::new(Body::from(body));
    *response.status_mut() = status;
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(media));
    response
}

/// No search engine keeps what must be gone when the notice is, and nobody else's cache either.
fn signed(mut response: Response) -> Response {
    let headers = response.headers_mut();
    headers.insert("x-robots-tag", HeaderValue::from_static("noindex, noarchive"));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert("access-control-allow-origin", HeaderValue::from_static("*"));
    response
}

const JSON: &str = "application/json";
/// So long an overview is told again as it was worked out.
const USED_SECONDS: i64 = 600;
const PATHS: [&str; 13] = [
    "/overview/v1/use",
    "/overview/v1/use.csv",
    "/",
    "/robots.txt",
    "/notices/v1/removed",
    "/notices/v1/bulk/{colour}",
    "/notices/v1/{colour}",
    "/notices/v1/{colour}/{id}",
    "/notices/v1/{colour}/{id}/{images}",
    "/notices/v1/{colour}/{id}/{images}/{picture}",
    "/notices/v1/un/{sort}/{id}/images/{picture}",
    "/{lang}",
    "/notices/v1/{colour}/{id}/{images}/{picture}/{more}",
];

#[cfg(test)]
mod tests;
