//! A host that remembers, a server around it, clients of ours, and a client that does what ours never would.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;
use std::sync::atomic::{AtomicBool, AtomicI64, AtomicUsize, Ordering};
use std::sync::{Arc, Condvar, Mutex};
use std::time::Duration;

use bytes::Bytes;
use http_body_util::combinators::BoxBody;
use huecry_line::identity::TlsKey;
use huecry_line::socket::{Client, Clock, Endpoint, Handle, Host, Patience, Server, Settings};
use huecry_line::{Address, Answer, Code, Frame, Hash, blob};
use huecry_terms::Instant;
use hyper::client::conn::http2::SendRequest;
use hyper_util::rt::{TokioExecutor, TokioIo};
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::crypto::{CryptoProvider, aws_lc_rs};
use rustls_pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer, ServerName, UnixTime};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;

/// Longer than anything here takes on a machine that works.
pub const AT_MOST: Duration = Duration::from_secs(60);
pub const NOW: i64 = 1_795_000_000;
pub const OURS: u8 = 1;
pub const THEIRS: u8 = 2;
pub const OTHERS: u8 = 3;

pub fn address(seed: u8) -> Address {
    let name = ["nobody", "world-police", "regional-police", "island-police"][usize::from(seed)];
    name.parse().unwrap()
}

pub fn key(seed: u8) -> TlsKey {
    TlsKey::from_seed(address(seed), &[seed; 32])
}

/// A clock that the test sets.
#[derive(Clone)]
pub struct Hands(Arc<AtomicI64>);

impl Hands {
    pub fn new() -> Self {
        Hands(Arc::new(AtomicI64::new(NOW)))
    }

    pub fn set(&self, seconds: i64) {
        self.0.store(seconds, Ordering::SeqCst);
    }

    pub fn clock(&self) -> Clock {
        let seconds = self.0.clone();
        Arc::new(move || Instant::from_second(seconds.load(Ordering::SeqCst)).unwrap())
    }
}

/// Remembers what came, answers every envelope with a receipt of its hash, and gives what it was given.
#[derive(Default)]
pub struct Desk {
    pub peers: Mutex<HashMap<Hash, Address>>,
    pub came: Mutex<Vec<(Address, Frame)>>,
    pub goes: Mutex<HashMap<Address, Envelopes>>,
    pub looked: AtomicUsize,
    pub chunks: Mutex<BTreeMap<u32, Vec<u8>>>,
    pub puts: AtomicUsize,
    /// No chunk is taken.
    pub refuse: AtomicBool,
    pub exchanges_stop: Gate,
    pub blobs_stop: Gate,
}

/// Envelopes with their numbers.
type Envelopes = Vec<(u64, Vec<u8>)>;

/// Where threads of the host wait while it is shut.
#[derive(Default)]
pub struct Gate {
    shut: Mutex<bool>,
    opened: Condvar,
    pub waiting: AtomicUsize,
}

impl Gate {
    pub fn shut(&self, shut: bool) {
        *self.shut.lock().unwrap() = shut;
        self.opened.notify_all();
    }

    fn pass(&self) {
        self.waiting.fetch_add(1, Ordering::SeqCst);
        let passed = self.opened.wait_while(self.shut.lock().unwrap(), |shut| *shut).unwrap();
        drop(passed);
        self.waiting.fetch_sub(1, Ordering::SeqCst);
    }
}

impl Desk {
    pub fn knowing(seeds: &[u8]) -> Arc<Desk> {
        let desk = Desk::default();
        *desk.peers.lock().unwrap() = seeds.iter().map(|seed| (key(*seed).pin(), address(*seed))).collect();
        Arc::new(desk)
    }

    pub fn forget(&self, seed: u8) {
        self.peers.lock().unwrap().remove(&key(seed).pin());
    }

    pub fn give(&self, seed: u8, number: u64, bytes: &[u8]) {
        self.goes.lock().unwrap().entry(address(seed)).or_default().push((number, bytes.to_vec()));
    }

    pub fn came(&self) -> Vec<(Address, Frame)> {
        self.came.lock().unwrap().clone()
    }
}

impl Host for Desk {
    fn peer_of(&self, spki: &Hash) -> Option<Address> {
        self.peers.lock().unwrap().get(spki).cloned()
    }

    fn exchange(&self, peer: &Address, request: Frame) -> Frame {
        self.came.lock().unwrap().push((peer.clone(), request.clone()));
        self.exchanges_stop.pass();
        let receipt = |bytes: &[u8]| Answer::Receipt(Hash::of(bytes).0.to_vec());
        let answers = request.envelopes.iter().map(|(number, bytes)| (*number, receipt(bytes))).collect();
        let mut goes = self.goes.lock().unwrap();
        let goes = goes.entry(peer.clone()).or_default();
        let envelopes = goes.drain(..goes.len().min(request.room.into())).collect();
        Frame { answers, envelopes, ..Frame::default() }
    }

    fn has_for(&self, peer: &Address) -> bool {
        self.looked.fetch_add(1, Ordering::SeqCst);
        self.goes.lock().unwrap().get(peer).is_some_and(|goes| !goes.is_empty())
    }

    fn blob_missing(&self, _peer: &Address, _blob: Hash, size: u64) -> Result<Vec<Range<u32>>, Code> {
        let count = blob::chunks(size).map_err(|error| Code::of(&error))?;
        let chunks = self.chunks.lock().unwrap();
        let mut missing: Vec<Range<u32>> = Vec::new();
        for chunk in (0..count).filter(|chunk| !chunks.contains_key(chunk)) {
            match missing.last_mut() {
                Some(last) if last.end == chunk => last.end += 1,
                _ => missing.push(chunk..chunk + 1),
            }
        }
        Ok(missing)
    }

    fn blob_put(&self, _peer: &Address, _blob: Hash, chunk: u32, bytes: &[u8]) -> Result<(), Code> {
        self.blobs_stop.pass();
        if self.refuse.load(Ordering::SeqCst) {
            return Err(Code::NotForUs);
        }
        self.puts.fetch_add(1, Ordering::SeqCst);
        self.chunks.lock().unwrap().insert(chunk, bytes.to_vec());
        Ok(())
    }
}

/// A server that serves until this is dropped.
pub struct Node {
    pub desk: Arc<Desk>,
    pub handle: Handle,
    pub endpoint: Endpoint,
    pub hands: Hands,
    pub pin: Hash,
    pub task: tokio::task::JoinHandle<()>,
}

impl Node {
    /// The node of `THEIRS`, which knows `OURS` and `OTHERS`.
    pub async fn up(settings: Settings) -> Node {
        Node::with(Desk::knowing(&[OURS, OTHERS]), settings).await
    }

    pub async fn with(desk: Arc<Desk>, settings: Settings) -> Node {
        let hands = Hands::new();
        let server = Server::bind(desk.clone(), key(THEIRS), hands.clock(), settings).await.unwrap();
        assert!(server.address().ip().is_loopback(), "nothing else was asked for");
        let (handle, endpoint) = (server.handle(), server.address().into());
        Node { desk, handle, endpoint, hands, pin: key(THEIRS).pin(), task: tokio::spawn(server.serve()) }
    }

    pub fn client(&self, seed: u8) -> Client {
        Client::new(key(seed), self.hands.clock(), patience()).unwrap()
    }

    /// A connection on which anything may be asked, by somebody with a key.
    pub async fn raw(&self, seed: u8) -> Raw {
        let tls = shake(&self.endpoint, config(seed, |_| {})).await.unwrap();
        Raw::on(tls).await
    }
}

impl Drop for Node {
    fn drop(&mut self) {
        self.handle.stop();
        self.desk.exchanges_stop.shut(false);
        self.desk.blobs_stop.shut(false);
    }
}

pub fn patience() -> Patience {
    Patience { connect: AT_MOST, answer: AT_MOST, alive: AT_MOST }
}

pub fn envelope(number: u64) -> Frame {
    Frame { envelopes: vec![(number, number.to_be_bytes().to_vec())], room: 16, ..Frame::default() }
}

/// Waits for what must come.
pub async fn comes<T>(what: impl Future<Output = T>) -> T {
    tokio::time::timeout(AT_MOST, what).await.expect("it comes")
}

/// Waits until something is so.
pub async fn until(mut so: impl FnMut() -> bool) {
    comes(async {
        while !so() {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    })
    .await;
}

/// HTTP/2 without our client's manners.
pub struct Raw {
    pub sender: SendRequest<BoxBody<Bytes, std::convert::Infallible>>,
}

impl Raw {
    pub async fn on(tls: TlsStream<TcpStream>) -> Raw {
        let mut builder = hyper::client::conn::http2::Builder::new(TokioExecutor::new());
        // So small that nothing larger arrives unless it is fetched.
        builder.initial_stream_window_size(1024).initial_connection_window_size(65_535).initial_max_send_streams(64);
        let (sender, connection) = builder.handshake(TokioIo::new(tls)).await.unwrap();
        tokio::spawn(async move { drop(connection.await) });
        Raw { sender }
    }
}

/// A handshake by hand.
pub async fn shake(endpoint: &Endpoint, config: rustls::ClientConfig) -> std::io::Result<TlsStream<TcpStream>> {
    let stream = TcpStream::connect(endpoint.to_string()).await?;
    let name = ServerName::try_from("line.example").unwrap();
    TlsConnector::from(Arc::new(config)).connect(name, stream).await
}

/// Trusts everybody, shows the key of `seed`, and offers what the test lets it offer.
pub fn config(seed: u8, change: impl Fn(&mut CryptoProvider)) -> rustls::ClientConfig {
    let mut provider = aws_lc_rs::default_provider();
    change(&mut provider);
    let builder = rustls::ClientConfig::builder_with_provider(Arc::new(provider)).with_safe_default_protocol_versions();
    trusting(seed, builder.unwrap())
}

pub fn trusting(
    seed: u8,
    builder: rustls::ConfigBuilder<rustls::ClientConfig, rustls::WantsVerifier>,
) -> rustls::ClientConfig {
    let builder = builder.dangerous().with_custom_certificate_verifier(Arc::new(Anybody));
    let mut config = builder.with_client_auth_cert(vec![certificate(seed)], secret(seed)).unwrap();
    config.alpn_protocols = vec![b"h2".to_vec()];
    config
}

pub fn certificate(seed: u8) -> CertificateDer<'static> {
    let at = |seconds| Instant::from_second(seconds).unwrap();
    key(seed).certify(at(NOW - 60), at(NOW + 86_400)).unwrap().into()
}

pub fn secret(seed: u8) -> PrivateKeyDer<'static> {
    let head = [0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20];
    PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from([head.as_slice(), &[seed; 32]].concat()))
}

#[derive(Debug)]
struct Anybody;

impl ServerCertVerifier for Anybody {
    fn verify_server_cert(
        &self,
        _: &CertificateDer<'_>,
        _: &[CertificateDer<'_>],
        _: &ServerName<'_>,
        _: &[u8],
        _: UnixTime,
    ) -> Result<ServerCertVerified, rustls::Error> {
        Ok(ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        _: &[u8],
        _: &CertificateDer<'_>,
        _: &rustls::DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        Ok(HandshakeSignatureValid::assertion())
    }

    fn verify_tls13_signature(
        &self,
        _: &[u8],
        _: &CertificateDer<'_>,
        _: &rustls::DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        Ok(HandshakeSignatureValid::assertion())
    }

    fn supported_verify_schemes(&self) -> Vec<rustls::SignatureScheme> {
        aws_lc_rs::default_provider().signature_verification_algorithms.supported_schemes()
    }
}
