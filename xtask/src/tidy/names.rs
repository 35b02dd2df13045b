//! What the map names must exist: `store::commit` in backticks, `crates/store/src/commit.rs` likewise.
//!
//! The check is textual: a name exists when the crate's source declares it. Maps rot by renaming, and
//! that this catches.

use super::documents::spans;
use super::source::{Source, is_word};
use super::tree::{Fault, Text, Tree};

/// The documents a newcomer steers by.
const MAPS: &[&str] = &["README.md", "ARCHITECTURE.md", "SECURITY.md", "STYLE.md"];
/// Folders a path in backticks may begin with.
const TOPS: &[&str] =
    &["crates/", "catalogue/", "docs/", "DECISIONS/", "fuzz/", "sheets/", "xtask/", ".ci/", ".cargo/"];

/// Looks up every path and every `crate::name` that a map shows as code.
pub fn check(tree: &Tree) -> Vec<Fault> {
    let is_map = |t: &&Text| {
        MAPS.contains(&t.path.as_str()) || (t.path.starts_with("crates/") && t.path.ends_with("/README.md"))
    };
    tree.texts.iter().filter(is_map).flat_map(|map| check_map(tree, map)).collect()
}

fn check_map(tree: &Tree, map: &Text) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut look = |line: usize, word: &str| {
        if let Some(what) = missing(tree, word) {
            faults.push(Fault::at(&map.path, line, format!("`{word}` {what}")));
        }
    };
    for (line, span) in spans(&map.text) {
        span.split_whitespace().for_each(|word| look(line, word));
    }
    // Journeys are drawn in fences: there only what looks like our own call is looked up.
    for (line, text) in fences(&map.text) {
        let words = text.split(|c: char| !c.is_alphanumeric() && !matches!(c, '_' | ':'));
        let ours = |word: &&str| word.split_once("::").is_some_and(|(first, _)| tree.crates().contains(&first));
        words.filter(ours).for_each(|word| look(line, word));
    }
    faults.sort();
    faults.dedup();
    faults
}

/// The lines inside code fences.
fn fences(text: &str) -> Vec<(usize, &str)> {
    let mut fenced = false;
    let mut lines = Vec::new();
    for (n, line) in text.lines().enumerate() {
        if line.trim_start().starts_with("```") {
            fenced = !fenced;
        } else if fenced {
            lines.push((n + 1, line));
        }
    }
    lines
}

/// Why a word that looks like a path or a name leads nowhere; nothing when it leads somewhere.
fn missing(tree: &Tree, word: &str) -> Option<String> {
    let is_path = TOPS.iter().any(|top| word.starts_with(top)) && !word.contains(['*', '{', '<', '…', '@']);
    if is_path {
        let path = word.trim_end_matches(['/', '.', ',']);
        let path = path.split(':').next().unwrap_or(path);
        return (!tree.paths.contains(path)).then(|| "is not there".to_owned());
    }
    let name = word.split(['(', '<', '{', '!']).next().unwrap_or(word).trim_end_matches([',', ';', '.', ':']);
    let parts: Vec<&str> = name.split("::").collect();
    let sound = parts.len() > 1 && parts.iter().all(|p| !p.is_empty() && p.bytes().all(is_word));
    if sound { missing_name(tree, &parts) } else { None }
}

fn missing_name(tree: &Tree, parts: &[&str]) -> Option<String> {
    let first = parts[0].strip_prefix("huecry_").unwrap_or(parts[0]);
    if first.starts_with(char::is_uppercase) {
        let all: Vec<&Source> = tree.rust.iter().collect();
        return undeclared(&all, parts);
    }
    if matches!(first, "crate" | "self" | "super") {
        return Some("begins with no crate's name; write the crate's".to_owned());
    }
    let folder = format!("crates/{first}/");
    let files: Vec<&Source> = tree.rust.iter().filter(|s| s.path.starts_with(&folder)).collect();
    match files.is_empty() {
        false => undeclared(&files, &parts[1..]),
        true if is_foreign(tree, first) => None,
        true => Some("names no crate of ours nor one we depend on".to_owned()),
    }
}

/// Whether a name is the standard library's or a dependency's.
fn is_foreign(tree: &Tree, name: &str) -> bool {
    let dashed = name.replace('_', "-");
    let table: Option<toml::Table> = tree.text("Cargo.toml").and_then(|t| t.parse().ok());
    let known = table.as_ref().and_then(|t| t.get("workspace")?.get("dependencies")?.as_table());
    let depended = known.is_some_and(|k| k.contains_key(name) || k.contains_key(&dashed));
    depended || matches!(name, "std" | "core" | "clippy" | "rustdoc")
}

/// The first part that none of the files declares.
fn undeclared(files: &[&Source], parts: &[&str]) -> Option<String> {
    let lacking = parts.iter().find(|part| !files.iter().any(|s| declares(s, part)))?;
    Some(format!("is not in the source: nothing there declares `{lacking}`"))
}

/// Whether a file declares a name: by a keyword before it, as a file, or as a variant of an enum.
fn declares(source: &Source, name: &str) -> bool {
    let stem = source.path.strip_suffix(".rs").unwrap_or(&source.path);
    if stem.ends_with(&format!("/{name}")) || stem.ends_with(&format!("/{name}/mod")) {
        return true;
    }
    source.find(name).any(|(at, _)| {
        let bytes = source.code.as_bytes();
        let end = at + name.len();
        let whole = (at == 0 || !is_word(bytes[at - 1])) && bytes.get(end).is_none_or(|b| !is_word(*b));
        whole && (follows_keyword(&source.code[..at]) || is_variant(&source.code[..at], &source.code[end..]))
    })
}

fn follows_keyword(before: &str) -> bool {
    let word =
        before.trim_end().rsplit(|c: char| !c.is_alphanumeric() && c != '!' && c != '_').next().unwrap_or_default();
    let keyword =
        matches!(word, "fn" | "struct" | "enum" | "trait" | "type" | "const" | "static" | "mod" | "macro_rules!");
    keyword && before.ends_with(char::is_whitespace)
}

/// A line of its own that begins with a capital name and goes on as a variant does.
fn is_variant(before: &str, after: &str) -> bool {
    let line = before.rsplit('\n').next().unwrap_or(before);
    let after = after.trim_start();
    let alone = !line.is_empty() && line.chars().all(char::is_whitespace) && after.starts_with([',', '(', '{', '=']);
    let among = line.trim_end().ends_with([',', '{']) && after.starts_with([',', '}', '(']);
    alone || among
}

#[cfg(test)]
#[path = "names_tests.rs"]
mod tests;
