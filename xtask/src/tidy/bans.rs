//! Words that have no place in code that runs at a bureau.

use super::source::{Source, is_test_path};
use super::tree::{Fault, Tree};
use std::collections::BTreeSet;

/// Crates that speak to a terminal.
const SPEAKERS: &[&str] = &["cli", "huecry", "xtask"];
/// Crates that may read the clock and touch the disk.
const KEEPERS: &[&str] = &["store", "cli", "huecry", "xtask", "fuzz"];
/// Crates that may in one file, the one that keeps their folder.
const KEEPERS_IN_ONE_FILE: &[&str] = &["ledger", "index", "line"];
/// Crates whose asynchronous code stays in one place: the files whose paths begin so.
const ASYNC_IN_ONE_PLACE: &[(&str, &str)] = &[("line", "crates/line/src/socket")];
/// Only these know fields by name: everyone else asks by kind and part.
const FIELD_READERS: &[&str] = &["catalogue", "xtask"];

/// Looks through every line of code that is not a test.
pub fn check(tree: &Tree) -> Vec<Fault> {
    let fields = field_ids(tree);
    let mut faults: Vec<Fault> = Vec::new();
    for source in tree.rust.iter().filter(|s| !is_test_path(&s.path)) {
        faults.extend(check_words(source));
        faults.extend(check_proofs(source));
        faults.extend(check_keepers(source));
        faults.extend(check_fields(source, &fields));
        faults.extend(check_async(source));
    }
    faults.extend(KEEPERS_IN_ONE_FILE.iter().flat_map(|home| check_one_file(tree, home)));
    faults
}

fn check_words(source: &Source) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut ban = |word: &str, advice: &str| {
        let hits = source.find(word).filter(|(at, line)| starts_word(source, *at) && !source.is_test(*line));
        faults.extend(hits.map(|(_, line)| Fault::at(&source.path, line, format!("`{word}`: {advice}"))));
    };
    ban(".unwrap()", "return the error, or use `expect` with an `// INVARIANT:` that proves it");
    for word in ["todo!", "unimplemented!", "dbg!"] {
        ban(word, "finish it, or leave it out and say so in the README");
    }
    if !may_print(source) {
        for word in ["println!", "print!", "eprintln!", "eprint!"] {
            ban(word, "return the text; only the faces speak");
        }
    }
    faults
}

/// A macro's name is a word of its own; a method's call begins with its dot.
fn starts_word(source: &Source, at: usize) -> bool {
    let bytes = source.code.as_bytes();
    bytes[at] == b'.' || at == 0 || !super::source::is_word(bytes[at - 1])
}

fn may_print(source: &Source) -> bool {
    let name = source.path.rsplit('/').next().unwrap_or(&source.path);
    SPEAKERS.contains(&source.home()) || name == "build.rs" || source.path.contains("/examples/")
}

/// What may end the process needs its proof beside it; a build script may end with a message.
fn check_proofs(source: &Source) -> Vec<Fault> {
    if source.path.ends_with("/build.rs") {
        return Vec::new();
    }
    let mut lines: Vec<(usize, &str)> = Vec::new();
    for (at, line) in source.find(".expect(") {
        // A parser's own `expect(b',')` is not ours to judge: only one with a message is.
        if source.code[at + ".expect(".len()..].trim_start().starts_with('"') {
            lines.push((line, "expect"));
        }
    }
    for word in ["panic!", "unreachable!", "unwrap_unchecked"] {
        let hits = source.find(word).filter(|(at, _)| starts_word(source, *at));
        lines.extend(hits.map(|(_, line)| (line, word)));
    }
    let unproven = |line: usize| !source.is_test(line) && !has_proof(source, line);
    lines.retain(|(line, _)| unproven(*line));
    let say = |word: &str| {
        format!("`{word}` without an `// INVARIANT:` beside it: prove it cannot happen, or return the error")
    };
    lines.into_iter().map(|(line, word)| Fault::at(&source.path, line, say(word))).collect()
}

/// Whether a proof stands on the line or up to `PROOF_ABOVE` lines above it.
fn has_proof(source: &Source, line: usize) -> bool {
    let first = line.saturating_sub(PROOF_ABOVE + 1);
    source.comments.lines().skip(first).take(line - first).any(|l| l.contains("INVARIANT:"))
}

/// The allowance that lets a crate reach the clock and the disk is itself allowed in few places.
fn check_keepers(source: &Source) -> Vec<Fault> {
    let home = source.home();
    let outside = source.path.ends_with("/build.rs") || source.path.contains("/examples/");
    if outside || KEEPERS.contains(&home) || KEEPERS_IN_ONE_FILE.contains(&home) {
        return Vec::new();
    }
    let what = "lets code reach the clock or the disk; take it as an argument (tests: `#![cfg_attr(test, allow(…))]`)";
    allowances(source).into_iter().map(|line| Fault::at(&source.path, line, what)).collect()
}

fn check_one_file(tree: &Tree, home: &str) -> Vec<Fault> {
    let inside = |s: &&Source| s.home() == home && !is_test_path(&s.path) && !s.path.contains("/examples/");
    let sources = tree.rust.iter().filter(inside);
    let files: Vec<(&Source, usize)> = sources.filter_map(|s| Some((s, *allowances(s).first()?))).collect();
    let what = format!("is the second file of `{home}` that reaches the clock or the disk; keep it in one");
    files.iter().skip(1).map(|(source, line)| Fault::at(&source.path, *line, what.clone())).collect()
}

/// What everything else of the crate is tested and simulated by: no runtime, no socket.
fn check_async(source: &Source) -> Vec<Fault> {
    let place = ASYNC_IN_ONE_PLACE.iter().find(|(home, _)| *home == source.home());
    let Some((home, place)) = place.filter(|(_, place)| !source.path.starts_with(place)) else { return Vec::new() };
    if source.path.contains("/examples/") {
        return Vec::new();
    }
    let words = ["async", "await", "tokio", "hyper"];
    let hits = words.into_iter().flat_map(|word| source.find(word).map(move |(at, line)| (word, at, line)));
    let hits = hits.filter(|(_, at, line)| starts_word(source, *at) && !source.is_test(*line));
    let what = format!("in `{home}` stays in `{place}*`: give the rest a function of its arguments");
    hits.map(|(word, _, line)| Fault::at(&source.path, line, format!("`{word}` {what}"))).collect()
}

/// The lines that allow what clippy.toml disallows, outside tests.
fn allowances(source: &Source) -> Vec<usize> {
    let on_line = |line: usize| source.code.lines().nth(line - 1).unwrap_or_default();
    let hits = source.find("clippy::disallowed_methods").map(|(_, line)| line);
    hits.filter(|line| !on_line(*line).contains("cfg_attr(test,") && !source.is_test(*line)).collect()
}

/// `record.get("date-of-birth")` hides a mistake until it is run.
fn check_fields(source: &Source, fields: &BTreeSet<String>) -> Vec<Fault> {
    if FIELD_READERS.contains(&source.home()) {
        return Vec::new();
    }
    let mut faults = Vec::new();
    for pattern in [".get(\"", ".field(\"", ".get(&\"", ".field(&\""] {
        for (at, line) in source.find(pattern).filter(|(_, line)| !source.is_test(*line)) {
            let name = source.literal(at + pattern.len() - 1);
            if fields.contains(name) && !source.code[..at].ends_with("row") {
                let what = format!("reads the field `{name}` by its name; ask by kind and part (`dates(Part::Birth)`)");
                faults.push(Fault::at(&source.path, line, what));
            }
        }
    }
    faults
}

/// Every field id the catalogue declares.
fn field_ids(tree: &Tree) -> BTreeSet<String> {
    let files = tree.under("catalogue/registers/", ".toml").chain(tree.under("catalogue/sections/", ".toml"));
    let tables = files.filter_map(|f| f.text.parse::<toml::Table>().ok());
    tables.flat_map(|table| ids_in(&toml::Value::Table(table))).collect()
}

/// The ids of all tables that carry a tag, at any depth.
fn ids_in(value: &toml::Value) -> Vec<String> {
    match value {
        toml::Value::Table(table) => {
            let own = table.get("tag").and(table.get("id")).and_then(toml::Value::as_str).map(str::to_owned);
            own.into_iter().chain(table.values().flat_map(ids_in)).collect()
        }
        toml::Value::Array(items) => items.iter().flat_map(ids_in).collect(),
        _ => Vec::new(),
    }
}

/// How far above its line a proof may begin.
const PROOF_ABOVE: usize = 6;

#[cfg(test)]
#[path = "bans_tests.rs"]
mod tests;
