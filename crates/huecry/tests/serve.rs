//! The server as clients meet it, good ones and bad ones: raw bytes over a socket, and what comes back.

#![allow(clippy::disallowed_methods, reason = "tests own their sockets and folders")]

mod node;

use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::routing::{get, post};
use huecry::serve::{self, CertificateFiles, Limits, Serving, Settings};
use huecry_cli::args::ServeArgs;
use huecry_terms::Instant;
use node::{BRAM, HUGO, INES, JUN, Node};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{IpAddr, SocketAddr, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

/// A node that serves in this process.
struct Live {
    node: Node,
    serving: Option<Serving>,
    address: SocketAddr,
}

impl Live {
    fn new() -> Live {
        Live::with(|_| {}, Router::new())
    }

    fn with(change: impl FnOnce(&mut Settings), more: Router) -> Live {
        Live::over(Node::new(), change, more)
    }

    fn over(node: Node, change: impl FnOnce(&mut Settings), more: Router) -> Live {
        let flags = ServeArgs { listen: Some(([127, 0, 0, 1], 0).into()), ..ServeArgs::default() };
        let mut settings = Settings::of(&node.home(), &huecry::config::read(&node.home()).unwrap(), &flags).unwrap();
        change(&mut settings);
        let desk = huecry::open(&node.home(), Instant::now(), &mut |_| {}).unwrap();
        let ready = serve::ready(settings).unwrap();
        let serving = serve::start_with(ready, &node.home(), desk, Arc::new(Instant::now), more).unwrap();
        let address = serving.address().split_once("://").unwrap().1.parse().unwrap();
        Live { node, serving: Some(serving), address }
    }

    fn connect(&self) -> TcpStream {
        connect(self.address)
    }

    /// Says some bytes and hears everything until the server ends the connection.
    fn say(&self, bytes: impl AsRef<[u8]>) -> String {
        let mut stream = self.connect();
        // A server that has answered already may have closed.
        let _ = stream.write_all(bytes.as_ref());
        rest(&mut stream)
    }

    fn get(&self, path: &str, headers: &str) -> String {
        self.say(format!("GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{headers}\r\n"))
    }

    fn stop(mut self) -> Node {
        self.serving.take().unwrap().stop().unwrap();
        Node::bare()
    }
}

fn connect(address: SocketAddr) -> TcpStream {
    let stream = TcpStream::connect(address).unwrap();
    stream.set_read_timeout(Some(PATIENCE)).unwrap();
    stream.set_write_timeout(Some(PATIENCE)).unwrap();
    stream
}

/// Everything until the end; a connection that is reset has ended too.
fn rest(stream: &mut impl Read) -> String {
    let mut bytes = Vec::new();
    let mut piece = [0; 4096];
    loop {
        match stream.read(&mut piece) {
            Ok(0) => break,
            Ok(n) => bytes.extend_from_slice(&piece[..n]),
            Err(e) if e.kind() == std::io::ErrorKind::WouldBlock => panic!("the server did not end the connection"),
            Err(_) => break,
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// One answer on a connection that stays open.
fn one(stream: &mut BufReader<TcpStream>) -> String {
    let mut head = String::new();
    while !head.ends_with("\r\n\r\n") {
        assert_ne!(stream.read_line(&mut head).unwrap(), 0, "ended after {head:?}");
    }
    let length = head.lines().find_map(|l| l.to_ascii_lowercase().strip_prefix("content-length: ")?.parse().ok());
    let mut body = vec![0; length.unwrap_or(0)];
    stream.read_exact(&mut body).unwrap();
    head + &String::from_utf8(body).unwrap()
}

fn status(answer: &str) -> u16 {
    answer.strip_prefix("HTTP/1.1 ").and_then(|a| a.get(..3)?.parse().ok()).unwrap_or_else(|| panic!("{answer:?}"))
}

/// Much longer than any of our own limits in these tests.
const PATIENCE: Duration = Duration::from_secs(30);
const SOON: Duration = Duration::from_millis(400);

fn soon(limits: &mut Limits) {
    (limits.headers, limits.body, limits.stall) = (SOON, SOON, SOON);
}

#[test]
fn a_node_is_alive_and_ready_and_says_nothing_more() {
    let live = Live::new();
    for (path, says) in [("/healthz", "alive\n"), ("/readyz", "ready\n")] {
        let answer = live.get(path, "");
        assert_eq!(status(&answer), 200, "{answer}");
        assert_eq!(answer.split_once("\r\n\r\n").unwrap().1, says);
        for header in ["x-content-type-options: nosniff", "cache-control: no-store", "huecry-request: "] {
            assert!(answer.contains(header), "{header}: {answer}");
        }
        assert!(!answer.contains("strict-transport-security"), "{answer}");
        assert!(!answer.to_lowercase().contains("server:"), "{answer}");
    }
    live.stop();
}

#[test]
fn slow_heads_are_cut_and_patient_connections_are_not() {
    let live = Live::with(|s| soon(&mut s.limits), Router::new());
    // Never a whole head, a byte now and then.
    let mut slow = live.connect();
    slow.write_all(b"GET / HTTP/1.1\r\nHost: localhost\r\n").unwrap();
    let mut dripping = slow.try_clone().unwrap();
    let drip = std::thread::spawn(move || {
        while dripping.write_all(b"X-A: b\r\n").is_ok() {
            std::thread::sleep(SOON / 8)
        }
    });
    assert_eq!(rest(&mut slow), "");
    drop(slow);
    drip.join().unwrap();
    // Nothing at all.
    assert_eq!(rest(&mut live.connect()), "");
    // Between two requests a connection may wait longer than a head may take.
    let mut kept = BufReader::new(live.connect());
    for _ in 0..2 {
        kept.get_mut().write_all(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n").unwrap();
        assert_eq!(status(&one(&mut kept)), 200);
        std::thread::sleep(SOON * 2);
    }
    live.stop();
}

#[test]
fn idle_connections_end() {
    let live = Live::with(|s| s.limits.idle = SOON, Router::new());
    let mut kept = BufReader::new(live.connect());
    kept.get_mut().write_all(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n").unwrap();
    assert_eq!(status(&one(&mut kept)), 200);
    assert_eq!(rest(&mut kept), "");
    live.stop();
}

#[test]
fn slow_bodies_are_cut_before_a_worker_is_taken() {
    let workers = 1;
    let echo = Router::new().route("/echo", post(|body: String| async { body }));
    let live = Live::with(
        |s| {
            soon(&mut s.limits);
            s.workers = workers;
        },
        echo,
    );
    let mut slow: Vec<TcpStream> = (0..8).map(|_| live.connect()).collect();
    for stream in &mut slow {
        stream.write_all(b"POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\nabc").unwrap();
    }
    let quick = live.say("POST /echo HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 3\r\n\r\nabc");
    assert!(status(&quick) == 200 && quick.ends_with("abc"), "{quick}");
    for mut stream in slow {
        let answer = rest(&mut stream);
        assert_eq!(status(&answer), 408, "{answer}");
        assert!(answer.contains("connection: close"), "{answer}");
    }
    live.stop();
}

/// Each try is an act of a stranger: they must not fill the ledger, and whoever has a link gets in all the same.
#[test]
fn links_that_open_nothing_cannot_be_tried_for_ever() {
    let live = Live::with(|s| (s.api.failures_burst, s.api.failures_per_minute) = (3, 1), Router::new());
    let enter = |address: &str, secret: &str| {
        enter(&live, &format!("Accept: text/html\r\nAccept-Language: ar\r\nX-Forwarded-For: {address}\r\n"), secret)
    };
    // What a client says of itself makes it nobody else.
    for address in ["192.0.2.1", "192.0.2.2", "192.0.2.3"] {
        let refused = enter(address, "no-such-link");
        assert_eq!(status(&refused), 403, "{refused}");
    }
    for secret in ["no-such-link", "nor-this-one"] {
        let limited = enter("192.0.2.4", secret);
        assert_eq!(status(&limited), 429, "{limited}");
        assert!(limited.contains("\r\nretry-after: "), "{limited}");
        assert!(limited.contains("روابط كثيرة"), "{limited}");
    }
    assert_eq!(status(&live.get("/sign-in", "")), 200, "the page itself is looked at as often as anybody likes");
    live.stop();
}

/// Whoever waits first, the server or the interface: a body that stops coming is too slow, and is called so.
#[test]
fn a_body_that_stops_coming_is_too_slow_on_every_path() {
    let node = Node::new();
    let issue = ["token", "issue", "--officer", node::ANA, "--label", "x", "--days", "1", "--purpose", "investigate"];
    let token = node.run(&issue).expect(0).out;
    node.restart();
    let live = Live::over(node, |s| soon(&mut s.limits), Router::new());
    for (path, media) in [
        ("/api/v1/search", "application/json"),
        ("/api/v1/search/batch", "application/json"),
        ("/api/v1/registers/vehicles/import?format=csv", "text/csv"),
    ] {
        let head = format!("POST {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: {media}\r\n");
        let call = format!("Authorization: Bearer {}\r\nHuecry-Case: T-1\r\nContent-Length: 50\r\n\r\n[", token.trim());
        let answer = live.say(head + &call);
        assert!(status(&answer) == 408 && answer.contains("problems/too-slow"), "{path}: {answer}");
    }
    live.stop();
}

#[test]
fn links_that_open_cost_nothing() {
    let node = Node::new();
    let invited = |officer| node.run(&["people", "invite", officer]).expect(0).out;
    let secret = |said: String| said.lines().next().unwrap().rsplit('/').next().unwrap().to_string();
    let links = [node::ANA, node::BRAM, node::CHEN].map(|officer| secret(invited(officer)));
    node.restart();
    let few = |s: &mut Settings| (s.api.failures_burst, s.api.failures_per_minute) = (1, 1);
    let live = Live::over(node, few, Router::new());
    for link in links {
        let came = enter(&live, "", &link);
        assert_eq!(status(&came), 303, "{came}");
    }
    assert_eq!(status(&enter(&live, "", "no-such-link")), 403);
    assert_eq!(status(&enter(&live, "", "no-such-link")), 429);
    live.stop();
}

/// Brings a link, as the console's own page does.
fn enter(live: &Live, headers: &str, secret: &str) -> String {
    let own = "Origin: http://localhost\r\nSec-Fetch-Site: same-origin\r\nContent-Length: 0\r\nConnection: close\r\n";
    live.say(format!("POST /sign-in/{secret} HTTP/1.1\r\nHost: localhost\r\n{own}{headers}\r\n"))
}

#[test]
fn what_is_too_large_is_refused_in_numbers_and_words() {
    let echo = Router::new().route("/echo", post(|body: String| async move { body.len().to_string() }));
    let live = Live::with(|s| s.limits.body_size = 10_000, echo);
    let post = |head: &str, body: &str| {
        live.say(format!("POST /echo HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{head}\r\n\r\n{body}"))
    };
    let fits = "x".repeat(10_000);
    assert!(post("Content-Length: 10000", &fits).ends_with("10000"));
    assert!(
        post("Transfer-Encoding: chunked", &format!("1388\r\n{0}\r\n1388\r\n{0}\r\n0\r\n\r\n", &fits[..5000]))
            .ends_with("10000")
    );
    let answer = post("Content-Length: 10001", "");
    assert_eq!(status(&answer), 413);
    assert!(answer.contains("larger than this address takes"), "{answer}");
    assert_eq!(status(&post("Transfer-Encoding: chunked", &format!("2711\r\n{fits}x\r\n0\r\n\r\n"))), 413);
    // Said to be small, sent large: what follows is another request, and none that can be read.
    let said_small = post("Content-Length: 3", &fits);
    assert!(said_small.starts_with("HTTP/1.1 200"), "{said_small}");
    let head = |extra: String| live.get("/healthz", &extra);
    assert_eq!(status(&head(format!("X-A: {}\r\n", "a".repeat(8_000)))), 200);
    assert_eq!(status(&head(format!("X-A: {}\r\n", "a".repeat(20_000)))), 431);
    assert_eq!(status(&head("X-A: b\r\n".repeat(200))), 431);
    let long = live.get(&format!("/{}", "a".repeat(30_000)), "");
    assert!([414, 431].contains(&status(&long)), "{long}");
    assert_eq!(status(&live.get(&format!("/{}", "a".repeat(3_000)), "")), 400);
    live.stop();
}

#[test]
fn paths_with_tricks_are_not_looked_up() {
    let live = Live::new();
    for path in [
        "/..",
        "/../../etc/passwd",
        "/%2e%2e/%2e%2e/etc/passwd",
        "//evil.example/",
        "/a//b",
        "/%00",
        "/a%00b",
        "/a\\..\\b",
        "/a%5c..%5cb",
        "/a%2f..%2fb",
        "/./",
        "/%252e%252e/",
        "/%ff",
        "/%",
        "/a%0d%0aX-Injected:%20yes",
        "/static/..%2f..%2fstore.sqlite",
    ] {
        let answer = live.get(path, "");
        assert_eq!(status(&answer), 400, "{path}: {answer}");
        assert!(!answer.contains("X-Injected") && !answer.contains("root:"), "{path}: {answer}");
    }
    // What no URI can hold is not even read.
    for raw in [
        "GET /\0 HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET /a b HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET  / HTTP/1.1\r\nHost: localhost\r\n\r\n",
    ] {
        let answer = live.say(raw);
        assert_eq!(status(&answer), 400, "{raw:?}: {answer}");
    }
    live.stop();
}

#[test]
fn requests_that_two_servers_would_read_differently_are_not_served() {
    let echo = Router::new().route("/echo", post(|body: String| async move { format!("<{body}>") }));
    let live = Live::with(|_| {}, echo);
    let table = [
        "Content-Length: 3\r\nContent-Length: 4",
        "Content-Length: 3, 4",
        "Content-Length: +3",
        "Content-Length: 0x3",
        "Content-Length : 3",
        "Transfer-Encoding: chunked, identity",
        "Transfer-Encoding: xchunked",
        "Transfer-Encoding : chunked",
        "X: a\r\n folded",
        "Bad Name: x",
        "X: a\0b",
        "Content-Length: 3\r\nTransfer-Encoding: chunked",
    ];
    for headers in table {
        let smuggled = "abcGET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n";
        let answer = live.say(format!("POST /echo HTTP/1.1\r\nHost: localhost\r\n{headers}\r\n\r\n{smuggled}"));
        assert!(answer.matches("HTTP/1.1 ").count() <= 1, "{headers}: {answer}");
        assert!(answer.is_empty() || status(&answer) == 400, "{headers}: {answer}");
    }
    for first in [
        "GET / HTTP/1.1\r\nConnection: close\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\nConnection: close\r\n\r\n",
        "GET http://evil.example/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
        "OPTIONS * HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
    ] {
        assert_eq!(status(&live.say(first)), 400, "{first}");
    }
    for method in ["TRACE", "CONNECT", "PROPFIND"] {
        let answer = live.say(format!("{method} / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"));
        assert!([400, 405].contains(&status(&answer)), "{method}: {answer}");
    }
    live.stop();
}

#[test]
fn a_name_that_leads_here_by_a_trick_is_not_answered() {
    let live = Live::new();
    for host in ["evil.example", "127.0.0.1.evil.example:80", "localhost@evil.example", "evil.example/localhost"] {
        let answer = live
            .say(format!("GET /metrics HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\nAccept-Language: es\r\n\r\n"));
        assert!([400, 421].contains(&status(&answer)), "{host}: {answer}");
        assert!(!answer.contains("evil"), "nothing of the request comes back: {answer}");
        assert!(!answer.contains("huecry_acts"), "{answer}");
    }
    live.stop();
}

#[test]
fn only_a_named_proxy_says_whom_it_speaks_for() {
    let told = |request: Request| async move {
        let said = |name: &str| {
            request
                .headers()
                .get_all(name)
                .iter()
                .map(|v| v.to_str().unwrap().to_string())
                .collect::<Vec<_>>()
                .join("|")
        };
        format!("{} {} {}", said("x-forwarded-for"), said("x-forwarded-proto"), said("huecry-request").len())
    };
    let lies = "X-Forwarded-For: 203.0.113.5\r\nX-Forwarded-Proto: https\r\nHuecry-Request: forged\r\n";
    let stranger = Live::with(|_| {}, Router::new().route("/told", get(told)));
    assert!(stranger.get("/told", lies).ends_with("127.0.0.1 http 16"));
    assert!(stranger.get("/metrics", "").contains("huecry_acts"));
    assert_eq!(status(&stranger.get("/metrics", lies)), 401, "what came through a proxy is not this machine");
    stranger.stop();
    let local: IpAddr = [127, 0, 0, 1].into();
    let proxied = Live::with(|s| s.proxies = vec![local], Router::new().route("/told", get(told)));
    let answer = proxied.get("/told", lies);
    assert!(answer.ends_with("203.0.113.5 https 16"), "{answer}");
    assert!(answer.contains("strict-transport-security"), "{answer}");
    // An administrator's own curl looks as if the proxy had said nothing.
    assert_eq!(status(&proxied.get("/metrics", "")), 401);
    proxied.stop();
}

#[test]
fn a_panic_is_an_incident_and_the_node_goes_on() {
    async fn broken() -> String {
        std::panic::panic_any(String::from("a record quoted by a panic"))
    }
    let live = Live::with(|_| {}, Router::new().route("/api/v1/broken", get(broken)));
    let answer = live.get("/api/v1/broken", "Accept-Language: fr\r\n");
    assert_eq!(status(&answer), 500);
    assert!(answer.contains("application/problem+json") && answer.contains("huecry-incident: "), "{answer}");
    assert!(!answer.contains("a record quoted"), "{answer}");
    assert_eq!(status(&live.get("/healthz", "")), 200);
    live.stop();
}

#[test]
fn figures_hold_routes_and_nothing_anybody_typed() {
    let live = Live::new();
    for path in ["/secret-name-1971", "/record/NOM-2026-000001?q=Tahrawi", "/healthz?case=FR-2026-0412"] {
        live.get(path, "Authorization: Bearer not-a-token\r\nX-Name: Tahrawi\r\n");
    }
    live.say("XYZZY / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    let figures = live.get("/metrics", "");
    for there in [
        "huecry_requests_total{",
        "route=\"/healthz\"",
        "huecry_request_seconds_bucket{",
        "huecry_acts ",
        "huecry_checkpoint_age_seconds ",
        "huecry_index_lag_acts ",
        "huecry_ready 1",
    ] {
        assert!(figures.contains(there), "{there}: {figures}");
    }
    for not in ["secret-name", "1971", "NOM-", "Tahrawi", "FR-2026", "not-a-token", "XYZZY"] {
        assert!(!figures.contains(not), "{not}: {figures}");
    }
    live.stop();
}

#[test]
fn connections_beyond_the_most_wait_their_turn() {
    let live = Live::with(|s| s.limits.connections = 2, Router::new());
    let held: Vec<TcpStream> = (0..2).map(|_| live.connect()).collect();
    let mut waits = live.connect();
    waits.write_all(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").unwrap();
    waits.set_read_timeout(Some(SOON)).unwrap();
    assert!(waits.read(&mut [0]).is_err(), "answered out of turn");
    waits.set_read_timeout(Some(PATIENCE)).unwrap();
    drop(held);
    assert_eq!(status(&rest(&mut waits)), 200);
    live.stop();
}

#[test]
fn a_client_that_takes_nothing_is_cut() {
    let large = || async { Body::from(vec![b'x'; 64 << 20]) };
    let live = Live::with(|s| s.limits.stall = SOON, Router::new().route("/large", get(large)));
    let mut stream = live.connect();
    stream.write_all(b"GET /large HTTP/1.1\r\nHost: localhost\r\n\r\n").unwrap();
    std::thread::sleep(SOON * 4);
    let got = rest(&mut stream).len();
    assert!(got < 64 << 20, "{got} bytes");
    live.stop();
}

#[test]
fn what_runs_when_the_node_stops_is_finished() {
    let slow = || async {
        tokio::time::sleep(Duration::from_millis(700)).await;
        "finished"
    };
    let mut live = Live::with(|_| {}, Router::new().route("/slow", get(slow)));
    let (address, serving) = (live.address, live.serving.take().unwrap());
    let mut running = connect(address);
    running.write_all(b"GET /slow HTTP/1.1\r\nHost: localhost\r\n\r\n").unwrap();
    let mut idle = BufReader::new(connect(address));
    idle.get_mut().write_all(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n").unwrap();
    one(&mut idle);
    let stopping = std::thread::spawn(move || serving.stop());
    let answer = rest(&mut running);
    assert!(status(&answer) == 200 && answer.ends_with("finished"), "{answer}");
    assert_eq!(rest(&mut idle), "", "an idle connection does not keep the node");
    stopping.join().unwrap().unwrap();
    assert!(TcpStream::connect(address).is_err(), "nothing listens any more");
    // The last checkpoint covers every act.
    assert!(std::fs::read_to_string(live.node.home().join("log/checkpoint")).unwrap().lines().nth(1).is_some());
    live.node.is_sound();
}

#[test]
fn what_does_not_finish_is_cut() {
    let never = || async { std::future::pending::<&str>().await };
    let mut live = Live::with(|s| s.limits.stopping = SOON, Router::new().route("/never", get(never)));
    let mut running = live.connect();
    running.write_all(b"GET /never HTTP/1.1\r\nHost: localhost\r\n\r\n").unwrap();
    std::thread::sleep(SOON / 2);
    live.serving.take().unwrap().stop().unwrap();
    assert_eq!(rest(&mut running), "");
}

/// The program itself.
struct Process {
    child: Child,
    address: String,
}

impl Process {
    fn start(home: &Path, more: &[&str]) -> Process {
        let mut command = Command::new(env!("CARGO_BIN_EXE_huecry"));
        command.args(["serve", "--listen", "127.0.0.1:0", "--home"]).arg(home).args(more);
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let mut first = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut first).unwrap();
        if first.is_empty() {
            let mut why = String::new();
            child.stderr.take().unwrap().read_to_string(&mut why).unwrap();
            panic!("it did not start: {why}");
        }
        Process { child, address: first.trim_end().to_string() }
    }

    fn socket(&self) -> SocketAddr {
        self.address.split_once("://").unwrap().1.parse().unwrap()
    }

    fn signal(&self, name: &str) {
        let sent = Command::new("kill").args([&format!("-{name}"), &self.child.id().to_string()]).status().unwrap();
        assert!(sent.success());
    }

    /// What it said on standard error, and how it ended.
    fn end(mut self) -> (String, Option<i32>) {
        let mut said = String::new();
        self.child.stderr.take().unwrap().read_to_string(&mut said).unwrap();
        (said, self.child.wait().unwrap().code())
    }
}

#[test]
fn the_program_prints_its_address_serves_and_stops_with_0() {
    let node = Node::new();
    let process = Process::start(&node.home(), &[]);
    assert!(process.address.starts_with("http://127.0.0.1:"), "{}", process.address);
    // The command line reaches the node while it is served; what works on files is told to come later.
    node.is_sound();
    let invited = node.run(&["people", "invite", "FR-0001", "--at", &process.address]).expect(0);
    assert!(invited.out.starts_with(&format!("{}/sign-in/", process.address)), "{invited:?}");
    assert_eq!(node.run(&["people", "invite", "XX-0001"]).code, 3);
    assert_eq!(node.by("FR-0001", &["search", "Tahrawi"]).expect(1).out, "No record\n");
    assert_eq!(node.by("FR-0001", &["record", "import", "nominals", "people.csv"]).code, 75);
    // No request at all, which HTTP itself answers; then one that is: neither writes its words into the log.
    for target in ["/Tahrawi%0a%7b%7d?case=FR-2026-0412&q=\"}{\"", "/Tahrawi%0a%7b%7d?case=FR-2026-0412&q=%22%7d"] {
        let hostile =
            format!("GET {target} HTTP/1.1\r\nHost: localhost\r\nUser-Agent: 2J\"}}{{\r\nConnection: close\r\n\r\n");
        let mut stream = connect(process.socket());
        stream.write_all(hostile.as_bytes()).unwrap();
        rest(&mut stream);
    }
    process.signal("TERM");
    let (said, code) = process.end();
    assert_eq!(code, Some(0), "{said}");
    let lines: Vec<serde_json::Value> =
        said.lines().map(|l| serde_json::from_str(l).unwrap_or_else(|e| panic!("{e}: {l}"))).collect();
    let events: Vec<&str> = lines.iter().map(|l| l["event"].as_str().unwrap()).collect();
    assert_eq!(events, ["serving", "request", "stopping", "stopped"], "{said}");
    for not in ["Tahrawi", "FR-2026", "2J", "q="] {
        assert!(!said.contains(not), "{not}: {said}");
    }
    assert_eq!(lines[1]["status"], 400);
    node.is_sound();
}

#[test]
fn the_program_says_what_to_do_when_it_cannot_serve() {
    let node = Node::new();
    let home = node.home();
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let taken = taken.local_addr().unwrap().to_string();
    let (chain, key) = (node.file("chain.pem", "-----BEGIN NOTHING-----"), node.file("key.pem", "secret words"));
    let table: [(&[&str], &str, &str); 4] = [
        (&["--listen", "0.0.0.0:0"], "can be reached from other machines", "--trusted-proxy"),
        (&["--listen", &taken], "cannot be listened on", "another process listens there"),
        (&["--tls-cert", &chain, "--tls-key", &key], "chain.pem", "PEM"),
        (&["--tls-cert", "/nowhere/chain.pem", "--tls-key", &key], "/nowhere/chain.pem", "readable"),
    ];
    for (arguments, what, advice) in table {
        let output = Command::new(env!("CARGO_BIN_EXE_huecry"))
            .arg("serve")
            .arg("--home")
            .arg(&home)
            .args(arguments)
            .output()
            .unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {said}");
        assert!(
            said.contains(what) && said.contains(advice) && !said.contains("secret words"),
            "{arguments:?}: {said}"
        );
        assert!(output.stdout.is_empty());
    }
    drop(taken);
}

#[test]
fn a_text_that_is_signed_is_in_force_on_a_node_that_is_served() {
    let node = Node::new();
    let file = node.file("seized-boats.toml", BOATS);
    let hash = node.by(HUGO, &["catalogue", "propose", &file]).expect(4).out.trim_end().to_string();
    node.restart();
    let process = Process::start(&node.home(), &["--log", "text"]);
    let boats = || node.run(&["catalogue", "list"]).expect(0).out.contains("seized-boats@1");
    assert!(!boats());
    node.by(INES, &["catalogue", "sign", &hash]).expect(0);
    // Whoever asks while the node is opened again waits, and is answered under the new one.
    let soon = (0..400).any(|_| {
        let mut stream = connect(process.socket());
        stream.write_all(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").unwrap();
        assert_eq!(status(&rest(&mut stream)), 200);
        std::thread::sleep(Duration::from_millis(50));
        std::fs::metadata(node.home().join("serve.sock")).is_ok() && boats()
    });
    assert!(soon, "the text is not in force");
    process.signal("TERM");
    let (said, code) = process.end();
    assert_eq!(code, Some(0), "{said}");
    assert_eq!(said.matches("serving again").count(), 1, "{said}");
    node.is_sound();
}

/// A machine of FR that may check documents, and a question of it.
fn machine(node: &Node) -> (String, String) {
    let words =
        ["token", "issue", "--officer", BRAM, "--label", "border", "--purpose", "check-document", "--days", "1"];
    let secret = node.run(&words).expect(0).out.trim_end().to_string();
    let body = "{\"text\":\"L898902C3\"}";
    let question = format!(
        "POST /api/v1/search HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {secret}\r\nHuecry-Purpose: check-document\r\n\
         Huecry-Case: FR-2026-0412\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    );
    (secret, question)
}

/// The act an answer names.
fn act_of(answer: &str) -> Option<u64> {
    answer.lines().find_map(|line| line.to_ascii_lowercase().strip_prefix("huecry-act: ")?.parse().ok())
}

#[test]
fn what_was_answered_stands_after_the_process_was_killed_under_load() {
    let node = Node::new();
    let (_, question) = machine(&node);
    node.restart();
    let process = Process::start(&node.home(), &[]);
    let address = process.socket();
    let asking: Vec<_> = (0..8)
        .map(|_| {
            let question = question.clone();
            std::thread::spawn(move || {
                let (mut stream, mut acts) = (BufReader::new(connect(address)), Vec::new());
                loop {
                    let sent = stream.get_mut().write_all(question.as_bytes());
                    let Some(answer) = sent.ok().and_then(|()| answered(&mut stream)) else { return acts };
                    // A machine that asks faster than it may (the quicker the node, the sooner) is told so.
                    match status(&answer) {
                        200 => acts.push(act_of(&answer).unwrap()),
                        429 => std::thread::sleep(Duration::from_millis(20)),
                        _ => panic!("{answer}"),
                    }
                }
            })
        })
        .collect();
    std::thread::sleep(Duration::from_millis(700));
    process.signal("KILL");
    let acts: Vec<u64> = asking.into_iter().flat_map(|thread| thread.join().unwrap()).collect();
    assert_eq!(process.end().1, None);
    assert!(acts.len() > 8, "{} answers", acts.len());
    let there = node.acts();
    let last = acts.iter().copied().max().unwrap();
    assert!(last < there, "act {last} was answered, {there} are there");
    assert_eq!(node.act(last)["act"]["searched"]["text"], "L898902C3", "{}", node.act(last));
    node.is_sound();
}

/// One answer, or nothing when the connection broke.
fn answered(stream: &mut BufReader<TcpStream>) -> Option<String> {
    let mut head = String::new();
    while !head.ends_with("\r\n\r\n") {
        if stream.read_line(&mut head).ok()? == 0 {
            return None;
        }
    }
    let length = head.lines().find_map(|l| l.to_ascii_lowercase().strip_prefix("content-length: ")?.parse().ok());
    let mut body = vec![0; length.unwrap_or(0)];
    stream.read_exact(&mut body).ok()?;
    Some(head + &String::from_utf8_lossy(&body))
}

#[test]
fn figures_and_log_of_real_work_are_about_nobody() {
    let node = Node::new();
    let (secret, question) = machine(&node);
    let words =
        ["token", "issue", "--officer", JUN, "--label", "prometheus", "--purpose", "data-protection", "--days", "1"];
    let watcher = node.run(&words).expect(0).out.trim_end().to_string();
    node.restart();
    let process = Process::start(&node.home(), &["--trusted-proxy", "127.0.0.1"]);
    let say = |bytes: String| {
        let mut stream = connect(process.socket());
        stream
            .write_all(bytes.replacen("Host: localhost\r\n", "Host: localhost\r\nConnection: close\r\n", 1).as_bytes())
            .unwrap();
        rest(&mut stream)
    };
    let answer = say(question.clone());
    assert_eq!(status(&answer), 200, "{answer}");
    assert_eq!(status(&say(question.replace("check-document", "investigate"))), 403);
    let figures = |secret: &str| {
        say(format!("GET /metrics HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {secret}\r\n\r\n"))
    };
    for not_allowed in ["", "nonsense", &secret] {
        assert_eq!(status(&figures(not_allowed)), 401, "{not_allowed}");
    }
    let figures = figures(&watcher);
    assert_eq!(status(&figures), 200, "{figures}");
    for there in [
        "huecry_searches_total{face=\"api\",route=\"/api/v1/search\"} 1",
        "huecry_refusals_total{face=\"api\",route=\"/api/v1/search\"} 1",
        "status=\"403\"",
    ] {
        assert!(figures.contains(there), "{there}: {figures}");
    }
    process.signal("TERM");
    let (log, code) = process.end();
    assert_eq!(code, Some(0), "{log}");
    assert!(log.contains(&format!("\"act\":\"{}\"", act_of(&answer).unwrap())), "{log}");
    for not in ["L898902C3", "FR-2026-0412", BRAM, "Bram", "border", secret.as_str(), watcher.as_str(), "FR-000"] {
        assert!(!figures.contains(not), "{not}: {figures}");
        assert!(!log.contains(not), "{not}: {log}");
    }
}

/// A register of the node's own.
const BOATS: &str = include_str!("node/seized-boats.toml");

mod sealed {
    use super::*;
    use rustls::pki_types::ServerName;
    use rustls::{ClientConfig, ClientConnection, RootCertStore, StreamOwned};

    struct Own {
        files: CertificateFiles,
        certificate: rcgen::Certificate,
    }

    fn own(node: &Node, name: &str) -> Own {
        let made = rcgen::generate_simple_self_signed(vec!["localhost".to_string()]).unwrap();
        let chain = node.file(&format!("{name}.pem"), made.cert.pem());
        let key = node.file(&format!("{name}.key"), made.signing_key.serialize_pem());
        Own { files: CertificateFiles { chain: chain.into(), key: key.into() }, certificate: made.cert }
    }

    fn client(own: &Own, versions: &[&'static rustls::SupportedProtocolVersion]) -> Arc<ClientConfig> {
        let mut roots = RootCertStore::empty();
        roots.add(own.certificate.der().clone()).unwrap();
        let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
        let builder = ClientConfig::builder_with_provider(provider).with_protocol_versions(versions).unwrap();
        Arc::new(builder.with_root_certificates(roots).with_no_client_auth())
    }

    fn ask(address: SocketAddr, config: Arc<ClientConfig>) -> Result<String, std::io::Error> {
        let name = ServerName::try_from("localhost").unwrap();
        let connection = ClientConnection::new(config, name).unwrap();
        let mut stream = StreamOwned::new(connection, connect(address));
        stream.write_all(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")?;
        Ok(rest(&mut stream))
    }

    #[test]
    fn both_versions_are_spoken_and_the_clear_is_not() {
        let node = Node::new();
        let own = own(&node, "own");
        let files = own.files.clone();
        let live = Live::with(
            |s| {
                s.tls = Some(files);
                soon(&mut s.limits);
            },
            Router::new(),
        );
        for versions in [[&rustls::version::TLS13], [&rustls::version::TLS12]] {
            let answer = ask(live.address, client(&own, &versions)).unwrap();
            assert_eq!(status(&answer), 200);
            assert!(answer.contains("strict-transport-security: max-age="), "{answer}");
        }
        assert!(!live.get("/healthz", "").contains("200 OK"), "in the clear");
        // A handshake that never comes is cut.
        let mut silent = live.connect();
        rest(&mut silent);
        live.stop();
    }

    #[test]
    fn a_certificate_is_read_again_on_hang_up_and_a_bad_one_is_not_taken() {
        let node = Node::new();
        let (first, second) = (own(&node, "first"), own(&node, "second"));
        let (chain, key) = (node.beside("chain.pem"), node.beside("key.pem"));
        let put = |own: &Own| {
            std::fs::copy(&own.files.chain, &chain).unwrap();
            std::fs::copy(&own.files.key, &key).unwrap();
        };
        put(&first);
        let arguments = ["--tls-cert", chain.to_str().unwrap(), "--tls-key", key.to_str().unwrap(), "--log", "text"];
        let process = Process::start(&node.home(), &arguments);
        assert!(process.address.starts_with("https://"), "{}", process.address);
        let speaks =
            |own: &Own| ask(process.socket(), client(own, &[&rustls::version::TLS13])).is_ok_and(|a| status(&a) == 200);
        let until = |own: &Own| {
            (0..100).any(|_| {
                speaks(own) || {
                    std::thread::sleep(Duration::from_millis(50));
                    false
                }
            })
        };
        assert!(speaks(&first) && !speaks(&second));
        put(&second);
        process.signal("HUP");
        assert!(until(&second) && !speaks(&first));
        std::fs::write(&key, std::fs::read(&first.files.key).unwrap()).unwrap();
        process.signal("HUP");
        std::thread::sleep(SOON);
        assert!(speaks(&second), "what does not go together is not taken");
        process.signal("INT");
        let (said, code) = process.end();
        assert_eq!(code, Some(0), "{said}");
        assert!(
            said.contains("the certificate was read again") && said.contains("the certificate in use stays"),
            "{said}"
        );
        assert!(said.contains("key.pem") && !said.contains("BEGIN"), "{said}");
    }
}
