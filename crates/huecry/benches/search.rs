//! How fast is a look-up, how fast a whole search with access and a durable act, and what does a
//! record cost in memory?
//!
//! `cargo xtask bench search [--documents N] [--persons N]`: ten million invented travel documents
//! and a million invented persons in the embedded store, beside PostgreSQL's point look-ups on the
//! same rows in the same run. Ends with a line a target; exit 1 if one is short.

// The program owns the clock and a node's folder.
#![allow(clippy::disallowed_methods)]

#[path = "search/load.rs"]
mod load;
#[path = "search/peer.rs"]
mod peer;
mod said;

use huecry_desk::{Desk, node, people, search};
use huecry_matching::identifiers::Scheme;
use huecry_terms::{Call, Face, Failure, Query, RegisterId, Trouble};
use said::{argument, target};
use std::process::ExitCode;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

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
    let documents = argument("--documents", 10_000_000);
    let persons = argument("--persons", 1_000_000);
    let folder = tempfile::tempdir().map_err(|e| Trouble::new(e.to_string(), "make room in the temporary folder"))?;
    let home = folder.path().join("home");
    huecry::found(&home, "World Police Organisation", None, huecry_terms::Instant::now())?;
    load::records(&home, documents, persons)?;
    let began = Instant::now();
    let desk = huecry::open(&home, huecry_terms::Instant::now(), &mut |_| {})?;
    println!("indexes built from the store: {:.0} s", began.elapsed().as_secs_f64());
    let call = officer(&desk)?;
    let mut met = true;
    met &= memory(&desk, documents);
    met &= look_ups(&desk, documents);
    met &= whole(&desk, &call, documents)?;
    met &= names(&desk, &call)?;
    peer::look_ups(documents)?;
    huecry::close(&home, desk)?;
    Ok(met)
}

fn memory(desk: &Desk, documents: u64) -> bool {
    let bytes = node::with_index(desk, |index| {
        index.compact();
        index.exact_bytes()
    });
    // The register's byte a slot counts too, for every record of the node.
    let each = bytes as f64 / documents as f64;
    println!("identifier index: {:.0} MB for {documents} documents", bytes as f64 / 1e6);
    target("search: bytes a record in the identifier index", each, 16.0, false, "")
}

/// Look-ups in the index alone, one core: what is there, and what is not, which is what a border hears
/// in all but one of ten thousand questions.
fn look_ups(desk: &Desk, documents: u64) -> bool {
    let there: Vec<String> = (0..LOOK_UPS).map(|i| load::number((i * 7_919) % documents)).collect();
    let absent: Vec<String> = (0..LOOK_UPS).map(|i| load::number(documents + 1 + i * 31)).collect();
    let rate = |numbers: &[String]| {
        let mut rates: Vec<f64> = (0..3).map(|_| node::with_index(desk, |index| one_pass(index, numbers))).collect();
        rates.sort_by(f64::total_cmp);
        rates[1]
    };
    let (hits, misses) = (rate(&there), rate(&absent));
    println!("index look-ups, one core: {:.2} M/s found, {:.2} M/s not found", hits / 1e6, misses / 1e6);
    target("search: index look-ups a second, found", hits, 3e6, true, "")
        & target("search: index look-ups a second, not found", misses, 3e6, true, "")
}

fn one_pass(index: &huecry_index::Index, numbers: &[String]) -> f64 {
    let mut slots = Vec::new();
    let mut found = 0;
    let began = Instant::now();
    for number in numbers {
        slots.clear();
        index.exact_only(Scheme::TravelDocument, number, &mut slots);
        found += slots.len();
    }
    let rate = numbers.len() as f64 / began.elapsed().as_secs_f64();
    std::hint::black_box(found);
    rate
}

/// Whole searches: reading the text, access, look-up, comparing, and the act on the disk.
fn whole(desk: &Desk, call: &Call, documents: u64) -> Result<bool, Failure> {
    let mut at_64 = 0.0;
    println!("whole searches with a durable act, one hit in {ONE_HIT_IN} (the real base rate):");
    for callers in [1, 8, 64] {
        let (rate, mut times) = drive(desk, call, documents, callers)?;
        times.sort_unstable();
        let percentile = |p: usize| times[(times.len() * p / 100).min(times.len() - 1)].as_secs_f64() * 1e3;
        println!("  {callers:>2} callers: {rate:>7.0}/s   p50 {:.2} ms   p99 {:.2} ms", percentile(50), percentile(99));
        at_64 = rate;
    }
    Ok(target("search: whole searches a second from 64 callers", at_64, 15_000.0, true, ""))
}

fn drive(desk: &Desk, call: &Call, documents: u64, callers: u64) -> Result<(f64, Vec<Duration>), Failure> {
    let next = AtomicU64::new(0);
    let began = Instant::now();
    let caller = || -> Result<Vec<Duration>, Failure> {
        let mut times = Vec::new();
        while began.elapsed() < SECONDS {
            let i = next.fetch_add(1, Ordering::Relaxed);
            let there = i.is_multiple_of(ONE_HIT_IN);
            let which = if there {
                i.wrapping_mul(7_919) % documents
            } else {
                documents + i.wrapping_mul(104_729) % (load::NUMBERS - documents)
            };
            let asked = Instant::now();
            let query = search::read(&desk.catalogue, &load::number(which), Vec::new(), 10, call.now);
            let answer = search::run(desk, call, &query)?;
            times.push(asked.elapsed());
            if there && answer.hits.is_empty() {
                return Err(Trouble::new(format!("document {which} was not found"), "").into());
            }
        }
        Ok(times)
    };
    let all: Vec<Result<Vec<Duration>, Failure>> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..callers).map(|_| scope.spawn(caller)).collect();
        threads
            .into_iter()
            .map(|t| t.join().unwrap_or_else(|_| Err(Trouble::new("a caller panicked", "").into())))
            .collect()
    });
    let spent = began.elapsed().as_secs_f64();
    let mut times = Vec::new();
    for one in all {
        times.extend(one?);
    }
    Ok((times.len() as f64 / spent, times))
}

/// Names asked as people ask them: as recorded, with a slip, in part.
fn names(desk: &Desk, call: &Call) -> Result<bool, Failure> {
    let register: RegisterId = "nominals".parse().map_err(|_| Trouble::new("nominals", ""))?;
    let mut times = Vec::new();
    let mut found = 0;
    for i in 0..NAMES {
        let text = load::question(i);
        let began = Instant::now();
        let query: Query = search::read(&desk.catalogue, &text, vec![register.clone()], 10, call.now);
        found += usize::from(!search::run(desk, call, &query)?.hits.is_empty());
        times.push(began.elapsed());
    }
    times.sort_unstable();
    let at = |p: usize| times[times.len() * p / 100].as_secs_f64() * 1e3;
    println!(
        "name searches: p50 {:.2} ms, p95 {:.2} ms, p99 {:.2} ms; {found} of {NAMES} found something",
        at(50),
        at(95),
        at(99)
    );
    Ok(target("search: name search p50", at(50), 5.0, false, " ms"))
}

fn officer(desk: &Desk) -> Result<Call, Failure> {
    let now = huecry_terms::Instant::now();
    let wrong = |text: &str| Trouble::new(format!("`{text}` is no id"), "");
    let bureau = "GS".parse().map_err(|_| wrong("GS"))?;
    let role = "secretariat.recorder".parse().map_err(|_| wrong("role"))?;
    let officer = people::add_officer(desk, bureau, role, "Bench", now)?;
    let why = ("identify-person".parse().map_err(|_| wrong("purpose"))?, "BENCH".parse().map_err(|_| wrong("case"))?);
    people::identify(desk, &officer.id, why, now, Face::Node)
}

/// INTERPOL's register of documents: 1.243 billion searches and 115,000 hits in nine months of 2016.
const ONE_HIT_IN: u64 = 10_800;
const LOOK_UPS: u64 = 1_000_000;
const NAMES: usize = 1_000;
const SECONDS: Duration = Duration::from_secs(8);
