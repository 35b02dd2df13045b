//! How many searches a second does a node answer over HTTP, how long does a caller wait at half that rate,
//! and how long does it take to write a page?
//!
//! `cargo xtask bench http [--documents N] [--seconds N]`: the program itself serves a million invented travel
//! documents from the embedded store, with its log going to a file; 64 kept connections of this process
//! ask `POST /api/v1/search` with a token, each question with its policy, its look-up and its durable act.
//! Beside it the same server answers a constant. Ends with a line a target; exit 1 if one is short.

// The program owns the clock and a node's folder.
#![allow(clippy::disallowed_methods)]

#[path = "http/client.rs"]
mod client;
#[allow(dead_code, reason = "the names are the other bench's")]
#[path = "search/load.rs"]
mod load;
#[path = "http/page.rs"]
mod page;
mod said;
#[path = "http/server.rs"]
mod server;

use client::Client;
use huecry_desk::sign_in::Inviter;
use huecry_desk::token::{self, TokenWanted};
use huecry_desk::{Desk, people};
use huecry_terms::{Face, Failure, Trouble};
use said::{argument, target};
use server::Server;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

fn main() -> ExitCode {
    match run() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(failure) => {
            eprintln!("trouble: {failure}");
            ExitCode::from(2)
        }
    }
}

fn run() -> Result<bool, Failure> {
    let documents = argument("--documents", 1_000_000);
    let seconds = Duration::from_secs(argument("--seconds", 10));
    let folder = tempfile::tempdir().map_err(|e| Trouble::new(e.to_string(), "make room in the temporary folder"))?;
    let home = folder.path().join("home");
    let now = huecry_terms::Instant::now();
    huecry::found(&home, "World Police Organisation", None, now)?;
    load::records(&home, documents, 1_000)?;
    unlimited(&home)?;
    let desk = huecry::open(&home, now, &mut |_| {})?;
    let secret = machine(&desk)?;
    let desk = Arc::new(desk);
    let page = page::written(&desk)?;
    let desk = Arc::into_inner(desk).ok_or_else(|| Trouble::new("somebody holds the desk", ""))?;
    huecry::close(&home, desk)?;
    let server = Server::start(&home, &folder.path().join("log.jsonl"))?;
    let client = Client::new(server.address, &secret, documents)?;
    client.drive(Asks::Searches, seconds / 4)?;
    let constant = client.drive(Asks::Constant, seconds / 2)?;
    let searches = client.drive(Asks::Searches, seconds)?;
    println!("{CONNECTIONS} connections, as fast as they go: {searches:.0} searches/s, {constant:.0} constants/s");
    let half = searches / 2.0;
    let mut waits = client.pace(half, seconds)?;
    waits.sort_unstable();
    let at = |p: f64| waits[((waits.len() as f64 * p) as usize).min(waits.len() - 1)].as_secs_f64() * 1e3;
    println!(
        "at {half:.0}/s, from the moment each was due: p50 {:.2} ms, p95 {:.2} ms, p99 {:.2} ms, p99.9 {:.2} ms, longest {:.2} ms",
        at(0.5),
        at(0.95),
        at(0.99),
        at(0.999),
        at(1.0)
    );
    let lines = server.stop()?;
    println!("{lines} lines of log; a constant is {:.1} times as quick as a search", constant / searches);
    Ok(target("http: identifier searches a second over 64 connections", searches, 8_000.0, true, "")
        & target("http: p99 at half that rate", at(0.99), 25.0, false, " ms")
        & target("http: a search page written", page, 2.0, false, " ms"))
}

/// What is asked.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Asks {
    /// Identifier searches, one hit in 10,800.
    Searches,
    /// The same server, connections, gate and log without a desk.
    Constant,
}

/// One token asks for everybody here: its limit is not what is measured.
fn unlimited(home: &std::path::Path) -> Result<(), Trouble> {
    let path = home.join(huecry::config::FILE);
    let unwritten = |e: std::io::Error| Trouble::new(e.to_string(), "make room in the temporary folder");
    let mut text = std::fs::read_to_string(&path).map_err(unwritten)?;
    text.push_str("\n[serve.api]\nrequests_per_second = 1000000\nrequests_burst = 1000000\n");
    std::fs::write(&path, text).map_err(unwritten)
}

/// A border's machine.
fn machine(desk: &Desk) -> Result<String, Failure> {
    let now = huecry_terms::Instant::now();
    let wrong = |e: huecry_terms::IdError| Trouble::new(e.to_string(), "");
    let bureau = "FR".parse().map_err(wrong)?;
    people::add_bureau(desk, bureau, None, now)?;
    let (bureau, role) = ("FR".parse().map_err(wrong)?, "ncb.officer".parse().map_err(wrong)?);
    let officer = people::add_officer(desk, bureau, role, "Border", now)?;
    let wanted = TokenWanted {
        officer: officer.id,
        label: "border".into(),
        purposes: vec![PURPOSE.parse().map_err(wrong)?],
        registers: Vec::new(),
        days: 1,
    };
    let issued = token::issue(desk, Inviter::Operator(Face::LocalCommandLine), wanted, now)?;
    Ok(issued.1.expose().to_string())
}

/// Kept connections.
pub const CONNECTIONS: usize = 64;
/// Why the machine asks.
pub const PURPOSE: &str = "check-document";
