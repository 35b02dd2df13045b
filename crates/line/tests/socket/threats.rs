//! `spec/line.md` 4.8, the rows that a socket can stop: each test plays the attacker of its row.

use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use http::{Method, Request, Response};
use http_body::Frame as Piece;
use http_body_util::{BodyExt, Full};
use huecry_line::socket::{Client, Settings, SocketError};
use huecry_line::{Frame, Hash};
use hyper::body::Incoming;
use rustls::crypto::aws_lc_rs::{self, kx_group};
use rustls::server::ServerConfig;
use rustls::sign::CertifiedKey;
use rustls::version::{TLS12, TLS13};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::TlsAcceptor;

use crate::stage::{
    AT_MOST, Desk, Hands, NOW, Node, OTHERS, OURS, Raw, THEIRS, certificate, comes, config, envelope, key, patience,
    secret, shake, trusting, until,
};

// Network observer, records for a quantum computer.

#[tokio::test(flavor = "multi_thread")]
async fn network_observer_no_client_is_served_without_the_hybrid_exchange() {
    let node = Node::up(Settings::default()).await;
    let classical = [
        vec![kx_group::X25519],
        vec![kx_group::SECP256R1, kx_group::SECP384R1],
        vec![kx_group::MLKEM768],
        vec![kx_group::SECP256R1MLKEM768],
    ];
    for groups in classical {
        let offered = config(OURS, |provider| provider.kx_groups.clone_from(&groups));
        let shaken = comes(shake(&node.endpoint, offered)).await;
        assert!(shaken.is_err(), "{groups:?}");
    }
    let hybrid = config(OURS, |provider| provider.kx_groups = vec![kx_group::X25519, kx_group::X25519MLKEM768]);
    let shaken = comes(shake(&node.endpoint, hybrid)).await.unwrap();
    let group = shaken.get_ref().1.negotiated_key_exchange_group().unwrap().name();
    assert_eq!(group, rustls::NamedGroup::X25519MLKEM768, "whatever else is offered before it");
}

#[tokio::test(flavor = "multi_thread")]
async fn network_observer_no_client_is_served_in_tls_1_2() {
    let node = Node::up(Settings::default()).await;
    let builder = |versions: &[&'static rustls::SupportedProtocolVersion]| {
        let builder = rustls::ClientConfig::builder_with_provider(Arc::new(aws_lc_rs::default_provider()));
        trusting(OURS, builder.with_protocol_versions(versions).unwrap())
    };
    assert!(comes(shake(&node.endpoint, builder(&[&TLS12]))).await.is_err());
    assert!(comes(shake(&node.endpoint, builder(&[&TLS13]))).await.is_ok());
}

#[tokio::test(flavor = "multi_thread")]
async fn network_observer_our_client_takes_no_less_from_a_server() {
    let client = Client::new(key(OURS), Hands::new().clock(), patience()).unwrap();
    let classical = impostor(vec![kx_group::X25519], certificate(THEIRS), THEIRS).await;
    let refused = comes(client.exchange(&classical, &key(THEIRS).pin(), &envelope(1))).await;
    assert!(matches!(refused, Err(SocketError::NotLetIn { .. } | SocketError::Handshake { .. })), "{refused:?}");
    // The same server with the hybrid exchange comes further: to HTTP/2, which it does not speak.
    let hybrid = impostor(vec![kx_group::X25519MLKEM768], certificate(THEIRS), THEIRS).await;
    let broken = comes(client.exchange(&hybrid, &key(THEIRS).pin(), &envelope(1))).await;
    assert!(matches!(broken, Err(SocketError::Broken { .. })), "{broken:?}");
}

// Active MITM, rogue CA.

#[tokio::test(flavor = "multi_thread")]
async fn active_mitm_another_key_is_refused_on_both_sides() {
    let node = Node::with(Desk::knowing(&[OURS]), Settings::default()).await;
    let refused = comes(node.client(OURS).exchange(&node.endpoint, &key(OTHERS).pin(), &envelope(1))).await;
    assert!(matches!(refused, Err(SocketError::OtherKey { .. })), "{refused:?}");
    let refused = comes(node.client(OTHERS).exchange(&node.endpoint, &node.pin, &envelope(1))).await;
    assert!(matches!(refused, Err(SocketError::NotLetIn { .. } | SocketError::Broken { .. })), "{refused:?}");
    assert!(node.desk.came().is_empty());
    assert_eq!(node.handle.connections(), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn active_mitm_a_copied_certificate_is_worth_nothing_without_its_key() {
    let client = Client::new(key(OURS), Hands::new().clock(), patience()).unwrap();
    let copied = impostor(vec![kx_group::X25519MLKEM768], certificate(THEIRS), OTHERS).await;
    let refused = comes(client.exchange(&copied, &key(THEIRS).pin(), &envelope(1))).await;
    assert!(matches!(refused, Err(SocketError::OtherKey { .. } | SocketError::Handshake { .. })), "{refused:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn active_mitm_who_shows_nothing_is_not_served() {
    let node = Node::up(Settings::default()).await;
    let mut silent = config(OURS, |_| {});
    silent.client_auth_cert_resolver = Arc::new(Nobody);
    // In TLS 1.3 a client hears behind its own handshake that it is not let in.
    let mut stream = comes(shake(&node.endpoint, silent)).await.unwrap();
    let _ = stream.write_all(b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n").await;
    let heard = comes(stream.read(&mut [0; 64])).await;
    assert!(!matches!(heard, Ok(1..)), "{heard:?}");
    assert_eq!(node.handle.connections(), 0);
}

// Stolen node TLS key.

#[tokio::test(flavor = "multi_thread")]
async fn stolen_tls_key_once_revoked_its_open_connection_ends_and_is_not_answered() {
    let node = Node::up(Settings::default()).await;
    let (thief, honest) = (node.client(OURS), node.client(OTHERS));
    comes(honest.exchange(&node.endpoint, &node.pin, &envelope(1))).await.unwrap();
    node.desk.exchanges_stop.shut(true);
    let frame = envelope(2);
    let asking = thief.exchange(&node.endpoint, &node.pin, &frame);
    let revoking = async {
        until(|| node.desk.exchanges_stop.waiting.load(Ordering::SeqCst) == 1).await;
        node.desk.forget(OURS);
        node.handle.revoked(&key(OURS).pin());
    };
    let (answered, ()) = comes(async { tokio::join!(asking, revoking) }).await;
    assert!(matches!(answered, Err(SocketError::Broken { .. } | SocketError::NotLetIn { .. })), "{answered:?}");
    assert_eq!(node.desk.exchanges_stop.waiting.load(Ordering::SeqCst), 1);
    assert_eq!(node.handle.connections(), 1, "the other one's goes on");
    node.desk.exchanges_stop.shut(false);
    let again = comes(thief.exchange(&node.endpoint, &node.pin, &envelope(3))).await;
    assert!(matches!(again, Err(SocketError::NotLetIn { .. } | SocketError::Broken { .. })), "{again:?}");
    comes(honest.exchange(&node.endpoint, &node.pin, &envelope(4))).await.unwrap();
    let numbers: Vec<u64> = node.desk.came().iter().map(|(_, frame)| frame.envelopes[0].0).collect();
    assert_eq!(numbers, [1, 2, 4]);
}

#[tokio::test(flavor = "multi_thread")]
async fn stolen_tls_key_a_host_that_only_forgets_it_does_not_answer_it_either() {
    let node = Node::up(Settings::default()).await;
    let mut raw = node.raw(OURS).await;
    assert_eq!(comes(raw.post(&envelope(1))).await.unwrap().status().as_u16(), 200);
    node.desk.forget(OURS);
    assert!(comes(raw.post(&envelope(2))).await.is_err());
    until(|| node.handle.connections() == 0).await;
    assert_eq!(node.desk.came().len(), 1);
    // Forgotten while the host works on what it asked.
    let mut raw = node.raw(OTHERS).await;
    node.desk.exchanges_stop.shut(true);
    let frame = envelope(3);
    let forgetting = async {
        until(|| node.desk.exchanges_stop.waiting.load(Ordering::SeqCst) == 1).await;
        node.desk.forget(OTHERS);
        node.desk.exchanges_stop.shut(false);
    };
    let (answered, ()) = comes(async { tokio::join!(raw.post(&frame), forgetting) }).await;
    assert!(answered.is_err());
}

#[tokio::test(flavor = "multi_thread")]
async fn stolen_tls_key_of_a_server_our_requests_to_it_end_at_once() {
    let node = Node::up(Settings::default()).await;
    let client = node.client(OURS);
    node.desk.exchanges_stop.shut(true);
    let frame = envelope(1);
    let pin = node.pin;
    let asking = client.exchange(&node.endpoint, &pin, &frame);
    let revoking = async {
        until(|| node.desk.exchanges_stop.waiting.load(Ordering::SeqCst) == 1).await;
        client.revoked(&pin);
    };
    let (answered, ()) = comes(async { tokio::join!(asking, revoking) }).await;
    assert!(matches!(answered, Err(SocketError::Revoked { .. })), "{answered:?}");
    until(|| node.handle.connections() == 0).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn stolen_tls_key_no_session_is_resumed_past_the_directory() {
    let node = Node::up(Settings::default()).await;
    let resuming = config(OURS, |_| {});
    for _ in 0..2 {
        let mut stream = comes(shake(&node.endpoint, resuming.clone())).await.unwrap();
        // Whatever the server says after the handshake would bring the tickets.
        stream.write_all(b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\x04\0\0\0\0\0").await.unwrap();
        assert!(comes(stream.read(&mut [0; 64])).await.unwrap() > 0);
        let connection = stream.get_ref().1;
        assert_eq!(connection.handshake_kind(), Some(rustls::HandshakeKind::Full));
        assert_eq!(connection.tls13_tickets_received(), 0);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn stolen_tls_key_a_certificate_out_of_its_time_is_refused() {
    let node = Node::up(Settings::default()).await;
    // The certificate of the raw client holds for a day from now.
    drop(node.raw(OURS).await);
    for moved in [-2 * 86_400, 2 * 86_400] {
        node.hands.set(NOW + moved);
        let mut stream = comes(shake(&node.endpoint, config(OURS, |_| {}))).await.unwrap();
        let heard = comes(stream.read(&mut [0; 64])).await;
        assert!(!matches!(heard, Ok(1..)), "{heard:?}");
    }
    // A kept connection is not used beyond what was shown on it, though its server has not noticed.
    let hands = Hands::new();
    node.hands.set(NOW);
    let client = Client::new(key(OURS), hands.clock(), patience()).unwrap();
    comes(client.exchange(&node.endpoint, &node.pin, &envelope(1))).await.unwrap();
    hands.set(NOW + 8 * 86_400);
    let refused = comes(client.exchange(&node.endpoint, &node.pin, &envelope(1))).await;
    assert!(matches!(refused, Err(SocketError::NotInForce { .. })), "{refused:?}");
    let behind = Hands::new();
    let client = Client::new(key(OURS), behind.clock(), patience()).unwrap();
    behind.set(NOW - 40 * 86_400);
    let refused = comes(client.exchange(&node.endpoint, &node.pin, &envelope(1))).await;
    assert!(matches!(refused, Err(SocketError::NotInForce { .. })), "{refused:?}");
}

// Flood, slowloris.

#[tokio::test(flavor = "multi_thread")]
async fn flood_callers_that_say_nothing_keep_nobody_out() {
    let node = Node::up(Settings { handshakes: 4, handshake: AT_MOST * 10, ..Settings::default() }).await;
    let mut silent = Vec::new();
    for n in 0..40 {
        let mut stream = TcpStream::connect(node.endpoint.to_string()).await.unwrap();
        // Half of them begin a record that they never end.
        if n % 2 == 0 {
            stream.write_all(&[0x16, 3, 1, 2, 0, 1]).await.unwrap();
        }
        silent.push(stream);
    }
    let reply = comes(node.client(OURS).exchange(&node.endpoint, &node.pin, &envelope(1))).await;
    assert_eq!(reply.unwrap().answers.len(), 1);
    for stream in &mut silent[..30] {
        let heard = comes(stream.read(&mut [0; 8])).await;
        assert!(matches!(heard, Ok(0) | Err(_)), "the oldest have lost their places");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn flood_a_handshake_that_takes_too_long_ends() {
    let node = Node::up(Settings { handshake: Duration::from_millis(20), ..Settings::default() }).await;
    let mut stream = TcpStream::connect(node.endpoint.to_string()).await.unwrap();
    assert!(matches!(comes(stream.read(&mut [0; 8])).await, Ok(0) | Err(_)));
}

#[tokio::test(flavor = "multi_thread")]
async fn flood_a_body_over_its_bound_is_refused_before_it_is_read() {
    let node = Node::up(Settings { body: AT_MOST * 10, ..Settings::default() }).await;
    let mut raw = node.raw(OURS).await;
    let too_long = huecry_line::frame::MAX_FRAME_BYTES + 1;
    // Not one byte of the body is ever sent, and the answer is there.
    let answered = comes(raw.never(Method::POST, "/line/v1/exchange", Some(too_long))).await.unwrap();
    assert_eq!(answered.status().as_u16(), 413);
    let answered = comes(raw.never(Method::POST, "/line/v1/exchange", None)).await.unwrap();
    assert_eq!(answered.status().as_u16(), 411);
    let name = Hash([7; 32]);
    let path = format!("/line/v1/blobs/{name}/0");
    let answered = comes(raw.never(Method::PUT, &path, Some(huecry_line::blob::CHUNK_BYTES + 1))).await.unwrap();
    assert_eq!(answered.status().as_u16(), 413);
    assert!(node.desk.came().is_empty());
    // And more than was said is not read either.
    let bytes = Bytes::from(envelope(1).to_bytes().unwrap());
    let request = Request::post("https://line/line/v1/exchange").header("content-length", bytes.len() - 1);
    let answered = comes(raw.sender.send_request(request.body(Full::new(bytes).boxed()).unwrap())).await;
    assert!(answered.is_err() || answered.is_ok_and(|response| response.status().as_u16() == 400));
    assert!(node.desk.came().is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn flood_slow_bodies_use_up_only_their_own_peers_share() {
    let turn = Duration::from_millis(20);
    let settings =
        Settings { turn, body: AT_MOST * 10, requests_of_one: 2, exchanges_at_work: 1, ..Settings::default() };
    let node = Node::up(settings).await;
    // Two that say what they never send; each tries again as long as it finds no place.
    let slow =
        |mut raw: Raw| async move { while raw.never(Method::POST, "/line/v1/exchange", Some(1000)).await.is_ok() {} };
    let slow = [tokio::spawn(slow(node.raw(OURS).await)), tokio::spawn(slow(node.raw(OURS).await))];
    let mut third = node.raw(OURS).await;
    comes(async {
        while third.post(&envelope(1)).await.unwrap().status().as_u16() != 429 {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    })
    .await;
    let busy = comes(node.client(OURS).exchange(&node.endpoint, &node.pin, &envelope(2))).await;
    assert!(matches!(busy, Err(SocketError::Busy { .. })), "{busy:?}");
    let reply = comes(node.client(OTHERS).exchange(&node.endpoint, &node.pin, &envelope(3))).await;
    assert_eq!(reply.unwrap().answers.len(), 1, "nobody else notices");
    slow.iter().for_each(tokio::task::JoinHandle::abort);
}

#[tokio::test(flavor = "multi_thread")]
async fn flood_a_body_that_takes_too_long_is_given_up() {
    let node = Node::up(Settings { body: Duration::from_millis(20), ..Settings::default() }).await;
    let mut raw = node.raw(OURS).await;
    let answered = comes(raw.never(Method::POST, "/line/v1/exchange", Some(1000))).await.unwrap();
    assert_eq!(answered.status().as_u16(), 408);
}

#[tokio::test(flavor = "multi_thread")]
async fn flood_a_peer_that_never_fetches_its_answer_is_cut() {
    let node = Node::up(Settings { request: Duration::from_millis(300), ..Settings::default() }).await;
    node.desk.give(OURS, 1, &vec![7; 1 << 20]);
    let mut raw = node.raw(OURS).await;
    let frame = Frame { room: 1, ..Frame::default() };
    let answered = comes(raw.post(&frame)).await.unwrap();
    assert_eq!(answered.status().as_u16(), 200);
    until(|| node.handle.connections() == 0).await;
    assert!(comes(answered.into_body().collect()).await.is_err(), "and it is not whole");
}

#[tokio::test(flavor = "multi_thread")]
async fn flood_one_connection_too_many_costs_its_own_peer_the_oldest() {
    let node = Node::up(Settings { connections_of_one: 2, connections: 3, ..Settings::default() }).await;
    let (mut first, mut second, mut other) = (node.raw(OURS).await, node.raw(OURS).await, node.raw(OTHERS).await);
    for raw in [&mut first, &mut second, &mut other] {
        assert!(comes(raw.post(&envelope(1))).await.is_ok());
    }
    let mut third = node.raw(OURS).await;
    assert!(comes(third.post(&envelope(2))).await.is_ok());
    assert!(comes(first.post(&envelope(3))).await.is_err());
    assert!(comes(second.post(&envelope(4))).await.is_ok() && comes(other.post(&envelope(5))).await.is_ok());
    assert_eq!(node.handle.connections(), 3);
    // All places are taken: one more of somebody who has not his full number finds none.
    let mut fourth = node.raw(OTHERS).await;
    assert!(comes(fourth.post(&envelope(6))).await.is_err());
    assert_eq!(node.handle.connections(), 3);
}

// Hostile content.

#[tokio::test(flavor = "multi_thread")]
async fn hostile_content_what_is_no_frame_never_reaches_the_host() {
    let node = Node::up(Settings::default()).await;
    let mut raw = node.raw(OURS).await;
    let good = envelope(1).to_bytes().unwrap();
    let mut hostile: Vec<Vec<u8>> = vec![Vec::new(), vec![0xff; 100], vec![0x9f; 4096], good[1..].to_vec()];
    hostile.push([good.as_slice(), b"\0"].concat());
    for bytes in hostile {
        let request = Request::post("https://line/line/v1/exchange").header("content-length", bytes.len());
        let sent = raw.sender.send_request(request.body(Full::new(Bytes::from(bytes)).boxed()).unwrap());
        let response = comes(sent).await.unwrap();
        assert_eq!(response.status().as_u16(), 400);
        assert_eq!(comes(response.into_body().collect()).await.unwrap().to_bytes(), "malformed");
    }
    assert!(node.desk.came().is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn hostile_content_what_nobody_may_ask_is_not_answered() {
    let node = Node::up(Settings::default()).await;
    let mut raw = node.raw(OURS).await;
    let name = Hash([0xab; 32]).to_string();
    let asked = [
        ("GET", "/".to_owned(), 404),
        ("GET", "/line/v1/exchange".to_owned(), 405),
        ("POST", "/line/v1/exchange/".to_owned(), 404),
        ("DELETE", format!("/line/v1/blobs/{name}?size=1"), 405),
        ("GET", format!("/line/v1/blobs/{name}"), 400),
        ("GET", format!("/line/v1/blobs/{name}?size=-1"), 400),
        ("GET", format!("/line/v1/blobs/{name}?size=99999999999999999999"), 400),
        ("GET", format!("/line/v1/blobs/{}?size=1", name.to_uppercase()), 404),
        ("GET", format!("/line/v1/blobs/{}?size=1", &name[1..]), 404),
        ("GET", "/line/v1/blobs/../../etc/passwd?size=1".to_owned(), 405),
        ("PUT", format!("/line/v1/blobs/{name}/+1"), 400),
        ("PUT", format!("/line/v1/blobs/{name}/4294967295"), 400),
        ("GET", format!("/line/v1/blobs/{name}?size=1"), 200),
    ];
    for (method, path, status) in asked {
        let request = Request::builder().method(method).uri(format!("https://line{path}"));
        let sent = raw.sender.send_request(request.body(Full::default().boxed()).unwrap());
        assert_eq!(comes(sent).await.unwrap().status().as_u16(), status, "{method} {path}");
    }
    assert!(node.desk.came().is_empty() && node.desk.puts.load(Ordering::SeqCst) == 0);
}

impl Raw {
    pub async fn post(&mut self, frame: &Frame) -> hyper::Result<Response<Incoming>> {
        let bytes = Bytes::from(frame.to_bytes().unwrap());
        let request = Request::post("https://line/line/v1/exchange").header("content-length", bytes.len());
        self.sender.send_request(request.body(Full::new(bytes).boxed()).unwrap()).await
    }

    /// Says how long its body is, and never sends it.
    async fn never(&mut self, method: Method, path: &str, length: Option<usize>) -> hyper::Result<Response<Incoming>> {
        let request = Request::builder().method(method).uri(format!("https://line{path}"));
        let digest = format!("sha-256=:{}:", "A".repeat(43) + "=");
        let request = request.header("content-digest", digest);
        let request = match length {
            Some(length) => request.header("content-length", length),
            None => request,
        };
        self.sender.send_request(request.body(Never.boxed()).unwrap()).await
    }
}

struct Never;

impl http_body::Body for Never {
    type Data = Bytes;
    type Error = std::convert::Infallible;

    fn poll_frame(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Result<Piece<Bytes>, Self::Error>>> {
        Poll::Pending
    }
}

/// A server that is not ours: it shows a certificate and signs with the key of `seed`, says nothing and goes.
async fn impostor(
    groups: Vec<&'static dyn rustls::crypto::SupportedKxGroup>,
    shown: rustls_pki_types::CertificateDer<'static>,
    seed: u8,
) -> huecry_line::socket::Endpoint {
    let provider = rustls::crypto::CryptoProvider { kx_groups: groups, ..aws_lc_rs::default_provider() };
    let signing = aws_lc_rs::sign::any_supported_type(&secret(seed)).unwrap();
    let certified = Arc::new(CertifiedKey::new(vec![shown], signing));
    let builder = ServerConfig::builder_with_provider(Arc::new(provider)).with_safe_default_protocol_versions();
    let mut config = builder.unwrap().with_no_client_auth().with_cert_resolver(Arc::new(Always(certified)));
    config.alpn_protocols = vec![b"h2".to_vec()];
    let acceptor = TlsAcceptor::from(Arc::new(config));
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let endpoint = listener.local_addr().unwrap().into();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let _ = acceptor.accept(stream).await;
        }
    });
    endpoint
}

#[derive(Debug)]
struct Always(Arc<CertifiedKey>);

impl rustls::server::ResolvesServerCert for Always {
    fn resolve(&self, _: rustls::server::ClientHello<'_>) -> Option<Arc<CertifiedKey>> {
        Some(self.0.clone())
    }
}

/// Has no certificate to show.
#[derive(Debug)]
struct Nobody;

impl rustls::client::ResolvesClientCert for Nobody {
    fn resolve(&self, _: &[&[u8]], _: &[rustls::SignatureScheme]) -> Option<Arc<CertifiedKey>> {
        None
    }

    fn has_certs(&self) -> bool {
        false
    }
}
