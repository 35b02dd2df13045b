//! A node with the interface before it, and a machine for each of its people.

use crate::node::Node;
use axum::Router;
use axum::body::Body;
use http::{HeaderMap, Request, StatusCode};
use http_body_util::BodyExt;
use huecry_api::{Api, Client, Limits, router};
use huecry_desk::Desk;
use huecry_desk::people::By;
use huecry_desk::token::{self, TokenWanted};
use huecry_terms::{Face, Instant, OfficerId, TokenId};
use serde_json::Value as Json;
use std::cell::RefCell;
use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};
use tokio::runtime::Runtime;
use tower::ServiceExt;

/// A node, its interface, and a token for whoever asks.
pub struct World {
    pub desk: Arc<Desk>,
    pub app: Router,
    pub node: Node,
    pub runtime: Runtime,
    clock: Arc<AtomicI64>,
    tokens: RefCell<HashMap<String, (TokenId, String)>>,
}

impl World {
    pub fn new() -> World {
        World::with(Limits::default(), true)
    }

    pub fn with(limits: Limits, public_log: bool) -> World {
        World::over(Node::new(), limits, public_log)
    }

    /// Over a node that is there, whose desk nobody has open.
    pub fn over(node: Node, limits: Limits, public_log: bool) -> World {
        node.restart();
        let clock = Arc::new(AtomicI64::new(Instant::now().as_microsecond()));
        let desk = Arc::new(huecry::open(&node.home(), Instant::now(), &mut |_| {}).unwrap());
        let ticking = clock.clone();
        let now = move || Instant::from_microsecond(ticking.fetch_add(1_000, Ordering::Relaxed)).unwrap();
        let api = Api {
            desk: desk.clone(),
            clock: Arc::new(now),
            limits,
            public_log,
            spool: node.home(),
            stopping: Arc::new(AtomicBool::new(false)),
        };
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
        World { desk, app: router(api), node, runtime, clock, tokens: RefCell::default() }
    }

    pub fn now(&self) -> Instant {
        Instant::from_microsecond(self.clock.load(Ordering::Relaxed)).unwrap()
    }

    /// Time passes.
    pub fn pass(&self, seconds: i64) {
        self.clock.fetch_add(seconds * 1_000_000, Ordering::Relaxed);
    }

    /// A token for one officer, for every purpose, in every register.
    pub fn token(&self, officer: &str) -> String {
        self.token_and_id(officer).1
    }

    pub fn token_and_id(&self, officer: &str) -> (TokenId, String) {
        if let Some(found) = self.tokens.borrow().get(officer) {
            return found.clone();
        }
        let purposes: Vec<&str> = self.desk.catalogue.purposes().collect();
        let issued = self.issue(officer, &purposes, &[]);
        self.tokens.borrow_mut().insert(officer.to_string(), issued.clone());
        issued
    }

    /// A token of a scope.
    pub fn issue(&self, officer: &str, purposes: &[&str], registers: &[&str]) -> (TokenId, String) {
        let wanted = TokenWanted {
            officer: officer.parse::<OfficerId>().unwrap(),
            label: "a machine".into(),
            purposes: purposes.iter().map(|p| p.parse().unwrap()).collect(),
            registers: registers.iter().map(|r| r.parse().unwrap()).collect(),
            days: 30,
        };
        let (id, secret, _) =
            token::issue(&self.desk, By::Operator(Face::LocalCommandLine), wanted, self.now()).unwrap();
        (id, secret.expose().to_string())
    }

    /// A request by an officer, to investigate: a purpose every register serves.
    pub fn by(&self, officer: &str, method: &str, path: &str) -> Asking<'_> {
        let asking = self.stranger(method, path).header("authorization", &format!("Bearer {}", self.token(officer)));
        asking.header("huecry-purpose", "investigate").header("huecry-case", "T-2026-1")
    }

    /// A request by nobody.
    pub fn stranger(&self, method: &str, path: &str) -> Asking<'_> {
        let builder = Request::builder().method(method).uri(path);
        Asking { world: self, builder, body: Body::empty(), client: None }
    }

    /// Sends a request as it is.
    pub fn send(&self, request: Request<Body>) -> Answer {
        self.runtime.block_on(sent(self.app.clone(), request))
    }

    /// Enters a record and returns its number.
    pub fn add(&self, officer: &str, register: &str, record: Json) -> String {
        let path = format!("/api/v1/registers/{register}/records");
        let answer = self.by(officer, "POST", &path).json(record).send();
        answer.expect(201).json()["record"].as_str().unwrap().to_string()
    }

    /// A car of a bureau, with a chassis number made from `n`.
    pub fn car(&self, officer: &str, n: u32) -> String {
        self.add(officer, "vehicles", car(n))
    }

    /// The last act.
    pub fn last_act(&self) -> u64 {
        huecry_desk::node::acts(&self.desk) - 1
    }
}

/// The values of a vehicle.
pub fn car(n: u32) -> Json {
    serde_json::json!({"values": values_of_car(&format!("T{n:06}X"))})
}

/// What the register of vehicles requires, with this plate.
pub fn values_of_car(plate: &str) -> Json {
    serde_json::json!({"plate": plate, "make": "RENAULT", "status": "stolen", "event-country": "FR"})
}

/// Sends a request to a router.
pub async fn sent(app: Router, request: Request<Body>) -> Answer {
    let response = app.oneshot(request).await.unwrap();
    let (head, body) = response.into_parts();
    let body =
        body.collect().await.map(|b| b.to_bytes().to_vec()).unwrap_or_else(|e| format!("torn: {e}").into_bytes());
    Answer { status: head.status, headers: head.headers, body }
}

/// A request under making.
pub struct Asking<'w> {
    world: &'w World,
    builder: http::request::Builder,
    body: Body,
    client: Option<IpAddr>,
}

impl Asking<'_> {
    pub fn header(mut self, name: &str, value: &str) -> Self {
        if let Some(headers) = self.builder.headers_mut() {
            let name: http::HeaderName = name.parse().unwrap();
            headers.insert(name, http::HeaderValue::from_bytes(value.as_bytes()).unwrap());
        }
        self
    }

    pub fn without(mut self, name: &str) -> Self {
        if let Some(headers) = self.builder.headers_mut() {
            headers.remove(name);
        }
        self
    }

    pub fn purpose(self, purpose: &str) -> Self {
        self.header("huecry-purpose", purpose)
    }

    pub fn from(mut self, address: &str) -> Self {
        self.client = Some(address.parse().unwrap());
        self
    }

    pub fn json(self, body: Json) -> Self {
        self.body("application/json", body.to_string())
    }

    pub fn body(mut self, media: &str, body: impl Into<Body>) -> Self {
        self.body = body.into();
        self.header("content-type", media)
    }

    pub fn request(self) -> Request<Body> {
        let mut request = self.builder.body(self.body).unwrap();
        if let Some(address) = self.client {
            request.extensions_mut().insert(Client(address));
        }
        request
    }

    pub fn send(self) -> Answer {
        let world = self.world;
        world.send(self.request())
    }
}

/// What came back.
#[derive(Debug, Clone)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
}

impl Answer {
    /// It has this status.
    #[track_caller]
    pub fn expect(self, status: u16) -> Answer {
        assert_eq!(self.status.as_u16(), status, "{}", self.text());
        self
    }

    /// It is a problem of this kind.
    #[track_caller]
    pub fn problem(self, status: u16, kind: &str) -> Answer {
        let answer = self.expect(status);
        assert_eq!(answer.header("content-type"), "application/problem+json");
        let body = answer.json();
        assert_eq!(body["type"], format!("https://huecry.invalid/problems/{kind}"), "{body}");
        assert_eq!(body["status"], status, "{body}");
        for key in ["title", "detail"] {
            let words = body[key].as_str().unwrap();
            assert!(!words.is_empty() && !words.starts_with("api-") && !words.starts_with("refusal-"), "{body}");
        }
        assert_eq!(body["act"].as_u64().map(|act| act.to_string()).unwrap_or_default(), answer.header("huecry-act"));
        answer
    }

    #[track_caller]
    pub fn json(&self) -> Json {
        serde_json::from_slice(&self.body).unwrap_or_else(|e| panic!("{e}: {}", self.text()))
    }

    /// Each line as JSON.
    #[track_caller]
    pub fn lines(&self) -> Vec<Json> {
        self.text().lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }

    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    pub fn header(&self, name: &str) -> String {
        self.headers.get(name).map(|v| v.to_str().unwrap().to_string()).unwrap_or_default()
    }

    pub fn act(&self) -> u64 {
        self.header("huecry-act").parse().unwrap_or_else(|_| panic!("no act: {}", self.text()))
    }
}
