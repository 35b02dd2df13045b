//! Measures what the socket alone carries on this machine's loopback: frames with one envelope, to a host that does nothing.
//!
//! `cargo run --release -p huecry-line --example exchange_rate`

#![allow(clippy::disallowed_methods, reason = "it reads the clock: that is what it is for")]

use std::ops::Range;
use std::sync::Arc;
use std::time::{Duration, Instant};

use huecry_line::blob::CHUNK_BYTES;
use huecry_line::identity::TlsKey;
use huecry_line::socket::{Client, Clock, Endpoint, Host, Patience, Server, Settings};
use huecry_line::{Address, Answer, Code, Frame, Hash};

type Fault = Box<dyn std::error::Error + Send + Sync>;

/// Answers every envelope with as many bytes as a receipt has.
struct Idle(Hash, Address);

impl Host for Idle {
    fn peer_of(&self, spki: &Hash) -> Option<Address> {
        (*spki == self.0).then(|| self.1.clone())
    }

    fn exchange(&self, _peer: &Address, request: Frame) -> Frame {
        let answer = |(number, _): &(u64, Vec<u8>)| (*number, Answer::Receipt(vec![7; RECEIPT]));
        Frame { answers: request.envelopes.iter().map(answer).collect(), ..Frame::default() }
    }

    fn has_for(&self, _peer: &Address) -> bool {
        false
    }

    fn blob_missing(&self, _peer: &Address, _blob: Hash, _size: u64) -> Result<Vec<Range<u32>>, Code> {
        Ok(Vec::new())
    }

    fn blob_put(&self, _peer: &Address, _blob: Hash, _chunk: u32, _bytes: &[u8]) -> Result<(), Code> {
        Ok(())
    }
}

fn main() -> Result<(), Fault> {
    tokio::runtime::Builder::new_multi_thread().enable_all().build()?.block_on(measure())
}

async fn measure() -> Result<(), Fault> {
    let (ours, theirs): (Address, Address) = ("world-police".parse()?, "regional-police".parse()?);
    let key = || TlsKey::from_seed(ours.clone(), &[1; 32]);
    let server_key = TlsKey::from_seed(theirs, &[2; 32]);
    let pinned = server_key.pin();
    let clock: Clock = Arc::new(huecry_terms::Instant::now);
    let host = Arc::new(Idle(key().pin(), ours.clone()));
    let server = Server::bind(host, server_key, clock.clone(), Settings::default()).await?;
    let (endpoint, handle): (Endpoint, _) = (server.address().into(), server.handle());
    let serving = tokio::spawn(server.serve());

    let mut connects = Vec::new();
    for _ in 0..50 {
        let client = Client::new(key(), clock.clone(), Patience::default())?;
        let begun = Instant::now();
        client.exchange(&endpoint, &pinned, &Frame::default()).await?;
        connects.push(begun.elapsed());
    }
    say("a connection of its own, and an empty frame", &mut connects, None);
    let client = Arc::new(Client::new(key(), clock, Patience::default())?);
    for (at_once, envelopes) in [(1, 1), (4, 1), (1, 32), (4, 32)] {
        exchanges(&client, &endpoint, &pinned, at_once, envelopes).await?;
    }
    println!("while large files go by:");
    let files = [0, 1].map(|n| tokio::spawn(file(client.clone(), endpoint.clone(), pinned, n)));
    exchanges(&client, &endpoint, &pinned, 1, 1).await?;
    let mut chunks = 0;
    for file in files {
        chunks += file.await??;
    }
    let megabytes = chunks as f64 * CHUNK_BYTES as f64 / 1e6 / LONG.as_secs_f64();
    println!("{:<46} {megabytes:.0} MB a second", "beside it");
    handle.stop();
    serving.await?;
    Ok(())
}

/// One chunk after the other, for as long; how many they were.
async fn file(client: Arc<Client>, endpoint: Endpoint, pinned: Hash, name: u8) -> Result<u32, Fault> {
    let (begun, bytes) = (Instant::now(), bytes::Bytes::from(vec![name; CHUNK_BYTES]));
    let mut chunks = 0;
    while begun.elapsed() < LONG {
        client.put(&endpoint, &pinned, Hash([name; 32]), chunks % 1000, bytes.clone()).await?;
        chunks += 1;
    }
    Ok(chunks)
}

/// So many tasks, each one frame after the other, for a few seconds.
async fn exchanges(
    client: &Arc<Client>,
    endpoint: &Endpoint,
    pinned: &Hash,
    at_once: usize,
    envelopes: u64,
) -> Result<(), Fault> {
    let begun = Instant::now();
    let tasks = (0..at_once).map(|_| {
        let (client, endpoint, pinned) = (client.clone(), endpoint.clone(), *pinned);
        tokio::spawn(async move {
            let envelopes = (0..envelopes).map(|number| (number, vec![9; ENVELOPE])).collect();
            let frame = Frame { envelopes, ..Frame::default() };
            let mut took = Vec::new();
            while begun.elapsed() < LONG {
                let one = Instant::now();
                client.exchange(&endpoint, &pinned, &frame).await?;
                took.push(one.elapsed());
            }
            Ok::<_, Fault>(took)
        })
    });
    let tasks: Vec<_> = tasks.collect();
    let mut took = Vec::new();
    for task in tasks {
        took.extend(task.await??);
    }
    let rate = (took.len() as f64 / begun.elapsed().as_secs_f64(), envelopes);
    say(&format!("{at_once} at once, {envelopes} envelopes of 6 KiB each"), &mut took, Some(rate));
    Ok(())
}

fn say(what: &str, took: &mut [Duration], rate: Option<(f64, u64)>) {
    took.sort_unstable();
    let at = |hundredth: usize| took[(took.len() - 1) * hundredth / 100];
    let rate = rate.map_or(String::new(), |(frames, each)| {
        format!(", {frames:.0} exchanges a second, {:.0} envelopes", frames * each as f64)
    });
    println!("{what:<46} p50 {:>9.1?}, p99 {:>9.1?}{rate}", at(50), at(99));
}

const ENVELOPE: usize = 6 * 1024;
/// Of a signed receipt.
const RECEIPT: usize = 3700;
const LONG: Duration = Duration::from_secs(4);
