//! A node with its console, and visitors to it: whole pages over a real desk, without a socket.

#![allow(dead_code, reason = "each test uses the part of it that it needs")]

use axum::Router;
use axum::body::Body;
use http::{HeaderMap, Method, Request, StatusCode, header};
use huecry_desk::sign_in::{self, Inviter};
use huecry_desk::{Desk, people};
use huecry_terms::{Face, Instant, OfficerId};
use huecry_web::{Console, PublicFacts};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use tower::ServiceExt;

/// A node in a folder of its own, its console, and a clock that tests move.
pub struct Node {
    /// Its desk.
    pub desk: Arc<Desk>,
    /// Its pages.
    pub router: Router,
    runtime: tokio::runtime::Runtime,
    clock: Arc<AtomicI64>,
    _home: tempfile::TempDir,
}

/// A visitor: cookies, language, and the last page seen.
pub struct Visitor<'n> {
    node: &'n Node,
    /// The session's cookie, as a browser keeps it.
    pub cookie: Option<String>,
    /// The language asked for.
    pub lang: &'static str,
    /// The word of the session's forms, from the last page.
    pub word: String,
}

/// What came back.
#[derive(Debug)]
pub struct Seen {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: String,
}

impl Node {
    /// A node with bureaux GS, FR, ES and UT.
    pub fn new() -> Node {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("node");
        let start = Instant::now();
        huecry::found(&folder, "World Police Organisation", None, start).unwrap();
        let desk = Arc::new(huecry::open(&folder, start, &mut |_| {}).unwrap());
        for bureau in ["FR", "ES", "UT"] {
            people::add_bureau(&desk, bureau.parse().unwrap(), None, start).unwrap();
        }
        let clock = Arc::new(AtomicI64::new(start.as_millisecond()));
        let hands = clock.clone();
        // INVARIANT: the tests keep the clock within the years an instant has.
        let now = move || Instant::from_millisecond(hands.load(Ordering::SeqCst)).expect("a moment of our time");
        let public = PublicFacts { organisation: "World Police Organisation".into(), ..PublicFacts::default() };
        let router = huecry_web::console(Arc::new(Console::new(desk.clone(), now, public)));
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        Node { desk, router, runtime, clock, _home: home }
    }

    /// The node's time.
    pub fn now(&self) -> Instant {
        Instant::from_millisecond(self.clock.load(Ordering::SeqCst)).unwrap()
    }

    /// Lets time pass.
    pub fn pass(&self, seconds: i64) {
        self.clock.fetch_add(seconds * 1000, Ordering::SeqCst);
    }

    /// An officer of a role in a bureau.
    pub fn officer(&self, bureau: &str, role: &str, name: &str) -> OfficerId {
        people::add_officer(&self.desk, bureau.parse().unwrap(), role.parse().unwrap(), name, self.now()).unwrap().id
    }

    /// A one-time link's secret for an officer.
    pub fn invite(&self, officer: &OfficerId) -> String {
        let by = Inviter::Operator(Face::LocalCommandLine);
        sign_in::invite(&self.desk, by, officer, self.now()).unwrap().secret.expose().to_string()
    }

    /// A stranger.
    pub fn visitor(&self) -> Visitor<'_> {
        Visitor { node: self, cookie: None, lang: "en", word: String::new() }
    }

    /// An officer who has signed in through the page, with purpose and case stated when one is given.
    pub fn signed_in(&self, bureau: &str, role: &str, purpose: Option<&str>) -> Visitor<'_> {
        let officer = self.officer(bureau, role, &format!("{role} of {bureau}"));
        let mut visitor = self.visitor();
        visitor.sign_in(&self.invite(&officer));
        if let Some(purpose) = purpose {
            visitor.get("/purpose");
            let stated = visitor.post("/purpose", &[("purpose", purpose), ("case", &format!("{bureau}-2026-0412"))]);
            assert_eq!(stated.status, StatusCode::SEE_OTHER, "{}", stated.body);
        }
        visitor
    }
}

impl Visitor<'_> {
    /// Follows a one-time link and presses the button.
    pub fn sign_in(&mut self, secret: &str) -> Seen {
        let seen = self.post(&format!("/sign-in/{secret}"), &[]);
        self.get("/purpose");
        seen
    }

    /// Looks at a page.
    pub fn get(&mut self, path: &str) -> Seen {
        self.send(Method::GET, path, None, Body::empty())
    }

    /// Sends a form, with the word of this session.
    pub fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Seen {
        let word = self.word.clone();
        let fields = fields.iter().copied().chain([("csrf", word.as_str())]);
        self.post_bare(path, &fields.collect::<Vec<_>>())
    }

    /// Sends a form as it is.
    pub fn post_bare(&mut self, path: &str, fields: &[(&str, &str)]) -> Seen {
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        self.send(Method::POST, path, Some("application/x-www-form-urlencoded"), Body::from(body))
    }

    /// Sends a form with a file, with the word of this session.
    pub fn upload(&mut self, path: &str, fields: &[(&str, &str)], file: (&str, &str, &[u8])) -> Seen {
        let edge = "----a-test-edge";
        let mut body = Vec::new();
        let word = self.word.clone();
        for (name, value) in fields.iter().copied().chain([("csrf", word.as_str())]) {
            let part = format!("--{edge}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
            body.extend_from_slice(part.as_bytes());
        }
        let (field, name, bytes) = file;
        let head = format!(
            "--{edge}\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\nContent-Type: application/octet-stream\r\n\r\n"
        );
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(bytes);
        body.extend_from_slice(format!("\r\n--{edge}--\r\n").as_bytes());
        let media = format!("multipart/form-data; boundary={edge}");
        self.send(Method::POST, path, Some(&media), Body::from(body))
    }

    /// Sends a request as a browser on a page of this console would.
    pub fn send(&mut self, method: Method, path: &str, media: Option<&str>, body: Body) -> Seen {
        let mut request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::HOST, "127.0.0.1:8024")
            .header(header::ACCEPT_LANGUAGE, self.lang)
            .header("sec-fetch-site", "same-origin");
        if let Some(cookie) = &self.cookie {
            request = request.header(header::COOKIE, cookie);
        }
        if let Some(media) = media {
            request = request.header(header::CONTENT_TYPE, media);
        }
        let seen = self.node.answer(request.body(body).unwrap());
        for set in seen.headers.get_all(header::SET_COOKIE) {
            let pair = set.to_str().unwrap().split(';').next().unwrap_or_default();
            if let Some(value) = pair.strip_prefix("huecry=") {
                self.cookie = (!value.is_empty()).then(|| pair.to_string());
            }
        }
        if let Some(word) = attribute(&seen.body, "name=\"csrf\" value=\"") {
            self.word = word;
        }
        seen
    }
}

impl Node {
    /// The answer to a request.
    pub fn answer(&self, request: Request<Body>) -> Seen {
        self.runtime.block_on(async {
            let response = self.router.clone().oneshot(request).await.unwrap();
            let (head, body) = response.into_parts();
            let bytes = axum::body::to_bytes(body, usize::MAX).await.unwrap();
            Seen { status: head.status, headers: head.headers, body: String::from_utf8_lossy(&bytes).into_owned() }
        })
    }
}

impl Seen {
    /// Where it leads.
    pub fn location(&self) -> &str {
        self.headers.get(header::LOCATION).map_or("", |to| to.to_str().unwrap())
    }

    /// Fails unless the page has all of these.
    #[track_caller]
    pub fn has(&self, all: &[&str]) -> &Self {
        for one in all {
            assert!(self.body.contains(one), "{one:?} is not on the page ({}):\n{}", self.status, self.body);
        }
        self
    }

    /// Fails if the page has any of these.
    #[track_caller]
    pub fn lacks(&self, any: &[&str]) -> &Self {
        for one in any {
            assert!(!self.body.contains(one), "{one:?} is on the page ({}):\n{}", self.status, self.body);
        }
        self
    }

    /// Fails unless the status is this one.
    #[track_caller]
    pub fn is(&self, status: u16) -> &Self {
        assert_eq!(self.status.as_u16(), status, "{}", self.body);
        self
    }
}

/// The text behind a beginning, up to the next quote.
pub fn attribute(body: &str, beginning: &str) -> Option<String> {
    let rest = body.split_once(beginning)?.1;
    Some(rest.split('"').next().unwrap_or_default().to_string())
}

impl Node {
    /// Records something for a bureau as its recorder would, and gives its number.
    pub fn recorded(&self, bureau: &str, register: &str, restrictions: &[&str], values: serde_json::Value) -> String {
        let call = self.recorder(bureau);
        let envelope = huecry_desk::record::Envelope {
            restrictions: restrictions.iter().map(ToString::to_string).collect(),
            ..huecry_desk::record::Envelope::default()
        };
        let serde_json::Value::Object(values) = values else { panic!("values are an object") };
        let register = register.parse().unwrap();
        huecry_desk::record::add(&self.desk, &call, &register, envelope, values).unwrap().number
    }

    /// A call of a recorder of a bureau, to keep records.
    pub fn recorder(&self, bureau: &str) -> huecry_terms::Call {
        let officer = self.officer(bureau, "ncb.recorder", "R. Recorder");
        let why = ("record-keeping".parse().unwrap(), "REC-1".parse().unwrap());
        people::identify(&self.desk, &officer, why, self.now(), Face::LocalCommandLine).unwrap()
    }
}
