//! Whole steps through the desk: a source asks the finder of a hit for more, the finder answers, again and again.

use huecry_desk::Desk;
use huecry_desk::dossier::{self, Opening, Taking};
use huecry_desk::people::{self, By};
use huecry_desk::record::{self, Envelope};
use huecry_terms::{BureauId, Call, Face, Failure, IdError, Instant as Moment, Trouble};
use serde_json::{Map, Value as Json, json};
use std::str::FromStr;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

/// A dossier and the two who work in it.
struct Pair {
    dossier: String,
    source: Call,
    finder: Call,
}

/// The time of a step, one caller after the other.
pub fn alone(desk: &Desk, time: Duration) -> Result<Duration, Failure> {
    let pair = pairs(desk, 1)?.remove(0);
    let (mut steps, began) = (0, Instant::now());
    while began.elapsed() < time {
        steps += both(desk, &pair)?;
    }
    Ok(began.elapsed() / u32::try_from(steps.max(1)).unwrap_or(u32::MAX))
}

/// Steps a second of so many callers at once, each in a dossier of its own.
pub fn together(desk: &Desk, time: Duration, callers: usize) -> Result<f64, Failure> {
    let pairs = pairs(desk, callers)?;
    let (steps, began) = (AtomicU64::new(0), Instant::now());
    std::thread::scope(|scope| {
        let work = |pair| {
            let steps = &steps;
            scope.spawn(move || {
                while began.elapsed() < time {
                    steps.fetch_add(both(desk, pair)?, Ordering::Relaxed);
                }
                Ok(())
            })
        };
        let threads: Vec<_> = pairs.iter().map(work).collect();
        // A thread that panicked has said so.
        threads.into_iter().try_for_each(|one| one.join().unwrap_or(Ok(())))
    })
    .map(|()| steps.load(Ordering::Relaxed) as f64 / began.elapsed().as_secs_f64())
}

/// A question and its answer.
fn both(desk: &Desk, pair: &Pair) -> Result<u64, Failure> {
    let take = |call: &Call, step: &str, answers: Json| {
        let taking = Taking { step: step.into(), seen: None, answers: object(answers) };
        dossier::take(desk, &Call { now: Moment::now(), ..call.clone() }, &pair.dossier, taking)
    };
    take(&pair.source, "ask-more", json!({"question": "Which scar, and on which hand?"}))?;
    take(&pair.finder, "answer", json!({"answer": "On the left, along the thumb."}))?;
    Ok(2)
}

fn pairs(desk: &Desk, count: usize) -> Result<Vec<Pair>, Failure> {
    let source = officer(desk, "FR")?;
    let finder = officer(desk, "DE")?;
    let mut pairs = Vec::new();
    for nth in 0..count {
        let values =
            json!({"plate": format!("B{nth:05}X"), "make": "RENAULT", "status": "stolen", "event-country": "FR"});
        let car = record::add(desk, &source, &read("vehicles")?, Envelope::default(), object(values))?;
        let opening = Opening {
            procedure: "hit-confirmation".into(),
            about: Some(("vehicles".into(), car.number)),
            answers: object(json!({"found": "A car at the border.", "how-identified": "By its plate."})),
            ..Opening::default()
        };
        let dossier = dossier::open(desk, &finder, opening)?.number;
        pairs.push(Pair { dossier, source: source.clone(), finder: finder.clone() });
    }
    Ok(pairs)
}

fn officer(desk: &Desk, bureau: &str) -> Result<Call, Failure> {
    let now = Moment::now();
    let id: BureauId = read(bureau)?;
    people::add_bureau(desk, id.clone(), None, now)?;
    let by = By::Operator(Face::LocalCommandLine);
    let (officer, _) = people::admit(desk, by, id, read("ncb.recorder")?, "R. Ecorder", now)?;
    people::identify(desk, &officer.id, (read("investigate")?, read("B-1")?), now, Face::Api)
}

/// An id of ours.
pub fn read<T: FromStr<Err = IdError>>(text: &str) -> Result<T, Failure> {
    text.parse().map_err(|e: IdError| Trouble::new(e.to_string(), "").into())
}

fn object(json: Json) -> Map<String, Json> {
    json.as_object().cloned().unwrap_or_default()
}
