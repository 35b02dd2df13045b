//! Are the aliases and the original-script names of the real United Nations list found?
//!
//! `cargo xtask bench recall`: imports the list into a fresh node through the desk, asks for every
//! alias marked Good and every name in its original script, and again with that name left out of
//! its record. Prints the tables, every miss, and a line a target; exit 1 if one is short.

// The program owns the clock and a node's folder.
#![allow(clippy::disallowed_methods)]

use huecry_desk::record::{self, Revision};
use huecry_desk::{Desk, import, people, search};
use huecry_terms::{Call, Face, Failure, Hit, RegisterId, Trouble};
use quick_xml::events::Event;
use serde_json::{Map, Value as Json};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

fn main() -> ExitCode {
    let list = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/un-consolidated-2018.xml"));
    if !list.exists() {
        println!("skipped: {} is not there", list.display());
        return ExitCode::SUCCESS;
    }
    match run(&list) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(failure) => {
            eprintln!("trouble: {failure}");
            ExitCode::from(2)
        }
    }
}

struct Asked {
    reference: String,
    text: String,
}

#[derive(Default)]
struct Tally {
    first: usize,
    ten: usize,
    all: usize,
    misses: Vec<String>,
}

fn run(list: &Path) -> Result<bool, Failure> {
    let folder = tempfile::tempdir().map_err(|e| Trouble::new(e.to_string(), ""))?;
    let home = folder.path().join("home");
    huecry::found(&home, "World Police Organisation", None, huecry_terms::Instant::now())?;
    let desk = huecry::open(&home, huecry_terms::Instant::now(), &mut |_| {})?;
    let call = recorder(&desk)?;
    let rows = load(&desk, &call, list)?;
    println!("imported {rows} rows of the real list\n");
    let (aliases, scripts) = questions(list)?;
    let mut met = true;
    let table = |name: &str, tally: &Tally| {
        let share = |n: usize| n as f64 * 100.0 / tally.all.max(1) as f64;
        println!(
            "{name:<44} {:>5} asked  first {:>5.1} %  in the first ten {:>5.1} %",
            tally.all,
            share(tally.first),
            share(tally.ten)
        );
    };
    let sets = [("Good aliases", &aliases, 98.0), ("original-script names", &scripts, 97.0)];
    for (name, asked, ten) in sets {
        let whole = ask_all(&desk, &call, asked, false)?;
        table(name, &whole);
        whole.misses.iter().for_each(|miss| println!("    miss: {miss}"));
        met &= target(&format!("recall: {name} in the first ten"), &whole, whole.ten, ten);
        met &= target(&format!("recall: {name} first"), &whole, whole.first, 90.0);
        let without = ask_all(&desk, &call, asked, true)?;
        table(&format!("{name}, left out of their records"), &without);
        without.misses.iter().for_each(|miss| println!("    miss: {miss}"));
        met &= target(&format!("recall: {name} left out, in the first ten"), &without, without.ten, 70.0);
    }
    Ok(met)
}

fn target(name: &str, tally: &Tally, count: usize, goal: f64) -> bool {
    let share = count as f64 * 100.0 / tally.all.max(1) as f64;
    let met = share >= goal;
    println!("target {name}: {share:.1} % (goal {goal:.0} %): {}", if met { "met" } else { "short" });
    met
}

fn recorder(desk: &Desk) -> Result<Call, Failure> {
    let now = huecry_terms::Instant::now();
    let id = |text: &str| Trouble::new(format!("`{text}` is no id"), "");
    let bureau = "GS".parse().map_err(|_| id("GS"))?;
    let role = "secretariat.recorder".parse().map_err(|_| id("role"))?;
    let officer = people::add_officer(desk, bureau, role, "Bench", now)?;
    let why = ("identify-person".parse().map_err(|_| id("purpose"))?, "BENCH".parse().map_err(|_| id("case"))?);
    people::identify(desk, &officer.id, why, now, Face::Node)
}

fn load(desk: &Desk, call: &Call, list: &Path) -> Result<u64, Failure> {
    let trouble = |e: String| Failure::from(Trouble::new(e, ""));
    let file = std::fs::File::open(list).map_err(|e| trouble(e.to_string()))?;
    let look = |list: &str, text: &str| desk.catalogue.codes(list)?.find(text).map(|c| c.to_string());
    let rows = huecry_desk::formats::un_sc::Reader::open(std::io::BufReader::new(file), &look, "H0")
        .map_err(|e| trouble(e.to_string()))?;
    let plan = import::Plan { prefix: "un-sc:".into(), complete: true, withdraw_most: 1.0, ..import::Plan::default() };
    let mut watch = import::Watch { progress: &mut |_| true, tell: &mut |_| {} };
    let register = nominals()?;
    Ok(import::run(desk, call, &register, rows, &plan, &mut watch)?.rows)
}

/// Every alias marked Good, and every name in its original script, as the list itself writes them:
/// read here by a second, dumb reader, so that the importer does not examine itself.
fn questions(list: &Path) -> Result<(Vec<Asked>, Vec<Asked>), Failure> {
    let torn = |e: String| Failure::from(Trouble::new(e, "give the list as it was published"));
    let text = std::fs::read_to_string(list).map_err(|e| torn(e.to_string()))?;
    let mut reader = quick_xml::Reader::from_str(&text);
    let (mut aliases, mut scripts) = (Vec::new(), Vec::new());
    let (mut content, mut quality, mut reference) = (String::new(), String::new(), String::new());
    let mut entry: Vec<(bool, String)> = Vec::new();
    loop {
        match reader.read_event().map_err(|e| torn(e.to_string()))? {
            Event::Start(_) => content.clear(),
            Event::Text(text) => content.push_str(&text),
            Event::GeneralRef(one) => {
                content.push_str(quick_xml::escape::resolve_predefined_entity(&one).unwrap_or_default())
            }
            Event::End(end) => {
                let text = std::mem::take(&mut content).trim().to_string();
                match end.name().as_ref() {
                    "REFERENCE_NUMBER" => reference = text,
                    "QUALITY" => quality = text,
                    "ALIAS_NAME" if !text.is_empty() && quality == "Good" => entry.push((false, text)),
                    "NAME_ORIGINAL_SCRIPT" if !text.is_empty() => entry.push((true, text)),
                    "INDIVIDUAL" | "ENTITY" => {
                        for (script, text) in entry.drain(..) {
                            let asked = Asked { reference: reference.clone(), text };
                            if script { scripts.push(asked) } else { aliases.push(asked) }
                        }
                    }
                    _ => {}
                }
            }
            Event::Eof => return Ok((aliases, scripts)),
            _ => {}
        }
    }
}

fn ask_all(desk: &Desk, call: &Call, asked: &[Asked], leave_out: bool) -> Result<Tally, Failure> {
    let mut tally = Tally::default();
    for one in asked {
        let kept = if leave_out { Some(without(desk, call, one)?) } else { None };
        let query = search::read(&desk.catalogue, &one.text, Vec::new(), 10, call.now);
        let is_it =
            |hit: &Hit| hit.record.body.source_ref.as_deref() == Some(format!("un-sc:{}", one.reference).as_str());
        let place = match search::run(desk, call, &query) {
            Ok(answer) => answer.hits.iter().position(is_it),
            Err(Failure::Refused(_)) => None,
            Err(trouble) => return Err(trouble),
        };
        tally.all += 1;
        tally.first += usize::from(place == Some(0));
        tally.ten += usize::from(place.is_some());
        if place.is_none() {
            tally.misses.push(format!("{} {}", one.reference, one.text));
        }
        if let Some((number, names)) = kept {
            put_names(desk, call, &number, names)?;
        }
    }
    Ok(tally)
}

/// Takes a name, and every part the importer cut out of it, from its record; returns the record's
/// number and its names as they were.
fn without(desk: &Desk, call: &Call, one: &Asked) -> Result<(String, Json), Failure> {
    let register = nominals()?;
    let query = search::read(&desk.catalogue, &one.reference, vec![register.clone()], 1, call.now);
    let answer = search::run(desk, call, &query)?;
    let hit = answer
        .hits
        .first()
        .ok_or_else(|| Trouble::new(format!("`{}` is not found by its reference", one.reference), ""))?;
    let number = hit.record.number.clone();
    let (found, _) = record::show(desk, call, &register, &number)?;
    let declared = desk.catalogue.register(&register).ok_or_else(|| Trouble::new("nominals", ""))?;
    let names = record::values_json(&desk.catalogue, declared, &found).remove("names").unwrap_or_default();
    let asked = plain(&one.text);
    let part =
        |name: &Json| asked.contains(&plain(name.as_str().or_else(|| name.get("name")?.as_str()).unwrap_or_default()));
    let rest: Vec<Json> = names.as_array().into_iter().flatten().filter(|n| !part(n)).cloned().collect();
    // A record may have no other name: then its source does not know one.
    let rest = if rest.is_empty() { serde_json::json!({ "nothing": "unknown" }) } else { Json::Array(rest) };
    put_names(desk, call, &number, rest)?;
    Ok((number, names))
}

fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

fn nominals() -> Result<RegisterId, Failure> {
    "nominals".parse().map_err(|_| Trouble::new("nominals", "").into())
}

fn put_names(desk: &Desk, call: &Call, number: &str, names: Json) -> Result<(), Failure> {
    let register = nominals()?;
    let values = Map::from_iter([("names".to_string(), names)]);
    let revision = Revision { values, reason: "recall".into(), ..Revision::default() };
    record::revise(desk, call, &register, number, revision).map(|_| ())
}
