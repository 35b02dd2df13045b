//! The console as a service: reads a request whole, lets a page answer it on a worker, writes the answer.
//!
//! The one file of this crate that is asynchronous. A request is read to its end before a worker is
//! taken, so that a slow sender holds a socket and nothing else.

use crate::answer::{self, Answer, Stop};
use crate::form::{Form, Upload};
use crate::routes::{Method, ROUTES, Route, Who};
use crate::visit::Visit;
use crate::{cookies, guard, statics};
use axum::Router;
use axum::body::Body;
use axum::extract::rejection::RawPathParamsRejection;
use axum::extract::{DefaultBodyLimit, FromRequest, Multipart, RawPathParams, Request};
use axum::routing::{MethodRouter, any, get, post};
use http::{HeaderMap, Response, header};
use huecry_catalogue::Lang;
use huecry_desk::provider::Provider;
use huecry_desk::sign_in::{self, Session};
use huecry_desk::{Desk, allowed};
use huecry_terms::{Face, Instant, Trouble};
use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::io::{Seek, Write};
use std::sync::Arc;
use tokio::sync::Semaphore;

/// What the console is made of.
pub struct Console {
    /// The desk it speaks for.
    pub desk: Arc<Desk>,
    /// The node's clock.
    pub clock: Box<dyn Fn() -> Instant + Send + Sync>,
    /// What strangers may know.
    pub public: PublicFacts,
    /// The organisation's identity provider, where there is one.
    pub provider: Option<Arc<dyn Provider>>,
    /// Imports that run or have run, for their progress pages.
    pub imports: crate::pages::import::Imports,
    /// So many pages are worked on at once; others wait.
    pub workers: Semaphore,
}

/// What strangers may know of the node.
#[derive(Debug, Clone, Default)]
pub struct PublicFacts {
    /// The organisation's name.
    pub organisation: String,
    /// Whether everything here is invented.
    pub training: bool,
    /// Whether the console is reached by TLS only, so that its cookies are bound to that.
    pub secure: bool,
    /// The steps of the demo's tour, which stand on the search page as buttons; none elsewhere.
    pub tour: Vec<crate::pages::search::TourStep>,
}

impl Console {
    /// A console over a desk.
    pub fn new(desk: Arc<Desk>, clock: impl Fn() -> Instant + Send + Sync + 'static, public: PublicFacts) -> Self {
        let imports = crate::pages::import::Imports::default();
        Console { desk, clock: Box::new(clock), public, provider: None, imports, workers: Semaphore::new(WORKERS) }
    }
}

/// The console's routes, to be served.
pub fn console(console: Arc<Console>) -> Router {
    let mut by_path: BTreeMap<&'static str, MethodRouter> = BTreeMap::new();
    for route in ROUTES {
        let console = console.clone();
        let handler = move |params, request| serve(console, Some(route), params, request);
        let there = by_path.remove(route.path).unwrap_or_default();
        let more = match route.method {
            Method::Get => get(handler),
            Method::Post => post(handler),
        };
        by_path.insert(route.path, there.merge(more));
    }
    let mut router = Router::new();
    for (path, methods) in by_path {
        let nowhere = console.clone();
        let methods = methods.fallback(move |params, request| serve(nowhere, None, params, request));
        router = router.route(path, methods);
    }
    for file in statics::all() {
        router = router.route(&file.path, get(move || async move { kept(file) }));
    }
    router.fallback_service(any(move |params, request| serve(console, None, params, request)))
}

async fn serve(
    console: Arc<Console>,
    route: Option<&'static Route>,
    params: Result<RawPathParams, RawPathParamsRejection>,
    request: Request,
) -> Response<Body> {
    // What is no text in a path names nothing: there is no such page.
    let text = |params: &RawPathParams| params.iter().all(|(_, value)| !value.contains('\0'));
    let route = route.filter(|_| params.as_ref().is_ok_and(text));
    let named = |params: RawPathParams| params.iter().map(|(k, v)| (k.to_string(), v.to_string())).collect();
    let parts: Vec<(String, String)> = params.map(named).unwrap_or_default();
    let (head, body) = request.into_parts();
    let came = Came {
        path: head.uri.path().to_string(),
        query: Form::read(head.uri.query().unwrap_or_default().as_bytes()),
        host: host_of(&head),
        headers: head.headers.clone(),
        posts: head.method == http::Method::POST,
    };
    let upload = route.is_some_and(|route| route.upload);
    let brought = if came.posts && (!upload || has_come_in(&console, &came).await) {
        read(Request::from_parts(head, body), upload).await
    } else {
        Ok(Brought::default())
    };
    // INVARIANT: the semaphore is never closed.
    let _one_of_few = console.workers.acquire().await.expect("the semaphore is open");
    let work = console.clone();
    let answered = tokio::task::spawn_blocking(move || visit(work, route, parts, came, brought)).await;
    // A page that panics is an incident: whoever serves us catches it, and gives it a number.
    answered.unwrap_or_else(|broke| std::panic::resume_unwind(broke.into_panic()))
}

/// Whether the cookie is of a session: a stranger's file is not taken in, only to be turned away afterwards.
async fn has_come_in(console: &Arc<Console>, came: &Came) -> bool {
    let name = cookies::session_name(console.public.secure);
    let Some(secret) = cookies::value(&came.headers, name).map(str::to_string) else { return false };
    let (console, now) = (console.clone(), (console.clock)());
    // Trouble of the store is told by the visit that follows.
    let known = move || !matches!(sign_in::session(&console.desk, &secret, now), Ok(None));
    tokio::task::spawn_blocking(known).await.unwrap_or(false)
}

/// What a request says beside its body.
struct Came {
    path: String,
    query: Form,
    host: Option<String>,
    headers: HeaderMap,
    posts: bool,
}

#[derive(Default)]
struct Brought {
    form: Form,
    files: Vec<Upload>,
}

/// One visit, on a worker: who, whether the form is ours, what the page says.
fn visit(
    console: Arc<Console>,
    route: Option<&'static Route>,
    parts: Vec<(String, String)>,
    came: Came,
    brought: Result<Brought, Stop>,
) -> Response<Body> {
    let now = (console.clock)();
    let secure = console.public.secure;
    let secret = cookies::value(&came.headers, cookies::session_name(secure)).map(str::to_string);
    let session = match secret.as_deref().map(|secret| sign_in::session(&console.desk, secret, now)) {
        Some(Ok(session)) => Ok(session),
        Some(Err(trouble)) => Err(trouble),
        None => Ok(None),
    };
    let (session, broken) = match session {
        Ok(session) => (session, None),
        Err(trouble) => (None, Some(trouble)),
    };
    let (lang, chosen) = language(&came, session.as_ref());
    let (brought, unread) = match brought {
        Ok(brought) => (brought, None),
        Err(stop) => (Brought::default(), Some(stop)),
    };
    let secret = secret.filter(|_| session.is_some());
    let visit = Visit {
        route,
        path: came.path.clone(),
        host: came.host.clone(),
        now,
        lang,
        session,
        secret,
        vouching: cookies::value(&came.headers, cookies::vouching_name(secure)).map(str::to_string),
        parts,
        query: came.query.clone(),
        form: brought.form,
        files: brought.files,
        allowed: OnceCell::new(),
        console,
    };
    let ran = match (broken, unread) {
        (Some(trouble), _) => Err(trouble.into()),
        (None, Some(stop)) => Err(stop),
        (None, None) => run(&visit, &came),
    };
    let answer = ran.unwrap_or_else(|stop| answer::told(&visit, stop));
    respond(answer, chosen.map(|lang| cookies::set_lang(lang, secure)))
}

/// Opens the page, if this visitor may come to it.
fn run(visit: &Visit, came: &Came) -> answer::Ran {
    let Some(route) = visit.route else { return Err(Stop::NoSuchPage) };
    if came.posts {
        from_our_own_page(visit, route, came)?;
    }
    match route.who {
        Who::Anybody => {}
        Who::SignedIn => _ = visit.session()?,
        Who::WithPurpose => _ = visit.call()?,
    }
    if let (Some(verb), Who::WithPurpose) = (route.verb, route.who) {
        allowed::require(visit.desk(), &visit.call()?, verb)?;
    }
    (route.run)(visit)
}

/// A form that does something comes from a page of this very session.
fn from_our_own_page(visit: &Visit, route: &Route, came: &Came) -> Result<(), Stop> {
    if !guard::from_here(&came.headers, came.host.as_deref()) {
        return Err(Stop::Forged);
    }
    if route.who == Who::Anybody {
        return Ok(());
    }
    visit.session()?;
    let word = visit.secret.as_deref().map(guard::form_word).unwrap_or_default();
    if guard::same(visit.form.get("csrf"), &word) { Ok(()) } else { Err(Stop::Forged) }
}

/// The language: asked for now, chosen on this device, set by the officer, preferred by the browser.
fn language(came: &Came, session: Option<&Session>) -> (Lang, Option<Lang>) {
    let chosen = came.query.given("lang").and_then(|lang| lang.parse().ok());
    let kept = cookies::value(&came.headers, cookies::LANG).and_then(|lang| lang.parse().ok());
    let set = session.and_then(|session| session.settings.lang);
    let lang = chosen.or(kept).or(set).or_else(|| preferred(&came.headers)).unwrap_or(Lang::En);
    (lang, chosen)
}

/// The first of a browser's languages that we speak.
fn preferred(headers: &HeaderMap) -> Option<Lang> {
    let said = headers.get(header::ACCEPT_LANGUAGE)?.to_str().ok()?;
    said.split(',').take(20).find_map(|one| one.trim().get(..2)?.to_ascii_lowercase().parse().ok())
}

fn host_of(head: &http::request::Parts) -> Option<String> {
    let named = head.headers.get(header::HOST).and_then(|host| host.to_str().ok()).map(str::to_string);
    named.or_else(|| head.uri.authority().map(ToString::to_string))
}

/// Reads a body to its end: a form, or a form with files where the page takes them.
async fn read(request: Request, upload: bool) -> Result<Brought, Stop> {
    let media = request.headers().get(header::CONTENT_TYPE).and_then(|media| media.to_str().ok()).unwrap_or_default();
    if media.starts_with("multipart/form-data") && upload {
        return read_files(request).await;
    }
    if !media.is_empty() && !media.starts_with("application/x-www-form-urlencoded") {
        return Err(Stop::Unreadable(media.chars().take(60).collect()));
    }
    let bytes = axum::body::to_bytes(request.into_body(), FORM_MOST).await;
    let bytes = bytes.map_err(|_| too_large(FORM_MOST))?;
    Ok(Brought { form: Form::read(&bytes), files: Vec::new() })
}

/// Spools the files of a form to disk as they come.
async fn read_files(mut request: Request) -> Result<Brought, Stop> {
    let unread = |e: axum::extract::multipart::MultipartError| Stop::Unreadable(e.to_string());
    // Ours is counted below, over all files: axum's own would end a list of two megabytes.
    DefaultBodyLimit::disable().apply(&mut request);
    let mut parts = Multipart::from_request(request, &()).await.map_err(|e| Stop::Unreadable(e.to_string()))?;
    let (mut pairs, mut files, mut room) = (Vec::new(), Vec::new(), UPLOAD_MOST);
    while let Some(mut part) = parts.next_field().await.map_err(unread)? {
        let field = part.name().unwrap_or_default().to_string();
        let named = part.file_name().map(str::to_string);
        let mut spool = tempfile::tempfile().map_err(|e| disk(&e))?;
        let (mut small, mut length) = (Vec::new(), 0_u64);
        while let Some(chunk) = part.chunk().await.map_err(unread)? {
            room = room.checked_sub(chunk.len()).ok_or_else(|| too_large(UPLOAD_MOST))?;
            length += chunk.len() as u64;
            match named {
                Some(_) => spool.write_all(&chunk).map_err(|e| disk(&e))?,
                None if small.len() + chunk.len() > FORM_MOST => return Err(too_large(FORM_MOST)),
                None => small.extend_from_slice(&chunk),
            }
        }
        match named {
            Some(name) => {
                spool.rewind().map_err(|e| disk(&e))?;
                files.push(Upload { field, name, file: spool, length });
            }
            None => pairs.push((field, String::from_utf8_lossy(&small).into_owned())),
        }
    }
    Ok(Brought { form: Form::new(pairs), files })
}

fn too_large(most: usize) -> Stop {
    let about = format!("{most} B");
    huecry_terms::Refusal::new(huecry_terms::RefusalKind::TooLarge, about).into()
}

fn disk(error: &std::io::Error) -> Stop {
    Trouble::new(format!("an upload could not be spooled: {error}"), "make room on the disk").into()
}

fn respond(answer: Answer, cookie: Option<String>) -> Response<Body> {
    let mut head = answer::head(&answer);
    if let Some(headers) = head.headers_mut() {
        guard::headers(headers, false);
        if let Some(cookie) = cookie.and_then(|cookie| cookie.parse().ok()) {
            headers.append(header::SET_COOKIE, cookie);
        }
    }
    let body = match answer {
        Answer::Page(_, html) | Answer::PageWith(_, html, _) => Body::from(html),
        Answer::Plain(text) | Answer::Json(text) => Body::from(text),
        Answer::Go(_) | Answer::GoWith(..) | Answer::Away(..) | Answer::Kept(_) => Body::empty(),
        Answer::Bytes { bytes, .. } => Body::from(bytes),
        Answer::File { file, length, .. } => {
            head = head.header(header::CONTENT_LENGTH, length);
            Body::from_stream(crate::widgets::spool::stream(file))
        }
    };
    head.body(body).unwrap_or_else(|_| Response::new(Body::empty()))
}

fn kept(file: &'static statics::Static) -> Response<Body> {
    let mut response = Response::new(Body::from(file.bytes));
    response.headers_mut().insert(header::CONTENT_TYPE, http::HeaderValue::from_static(file.media));
    guard::headers(response.headers_mut(), true);
    response
}

/// The face this crate is, in acts.
pub const FACE: Face = Face::Web;
/// The largest form without files, in bytes.
const FORM_MOST: usize = 1 << 20;
/// The largest form with files, in bytes: larger lists come through the command line or the interface.
const UPLOAD_MOST: usize = 256 << 20;
/// Pages worked on at once.
const WORKERS: usize = 64;
