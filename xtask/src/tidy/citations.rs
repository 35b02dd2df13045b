//! Every article that the catalogue or a rule quotes stands in `docs/sources.toml`.

use super::tree::{Fault, Text, Tree};
use std::collections::BTreeSet;

const SOURCES: &str = "docs/sources.toml";
/// Keys under which the catalogue quotes.
const QUOTING: &[&str] = &["cite", "cites", "legal_basis"];

/// Looks up every citation of `catalogue/**/*.toml` and of the `Cites:` headers in `crates/rules`.
pub fn check(tree: &Tree) -> Vec<Fault> {
    let Some(text) = tree.text(SOURCES) else {
        return vec![Fault::at(SOURCES, 0, "is missing; it lists what the catalogue and the rules quote")];
    };
    let table = match text.parse::<toml::Table>() {
        Ok(table) => table,
        Err(error) => return vec![Fault::at(SOURCES, 0, format!("cannot be read: {}", error.message()))],
    };
    let mut known = BTreeSet::new();
    let sources = table.get("source").and_then(toml::Value::as_array).into_iter().flatten();
    let twice = sources.filter_map(|s| s.get("cite")?.as_str()).filter(|cite| !known.insert(*cite));
    let mut faults: Vec<Fault> =
        twice.map(|cite| Fault::at(SOURCES, 0, format!("lists `{cite}` twice; keep one"))).collect();
    let catalogue = tree.under("catalogue/", ".toml").flat_map(|file| {
        let table: Option<toml::Table> = file.text.parse().ok();
        let cites = table.map(|t| quoted(&toml::Value::Table(t))).unwrap_or_default();
        cites.into_iter().map(|cite| (file.path.as_str(), line_saying(file, &cite), cite)).collect::<Vec<_>>()
    });
    let unresolved = |(path, line, cite): (&str, usize, String)| {
        let what = format!(
            "quotes `{cite}`, which {SOURCES} does not list; add it there with its version and where it was read"
        );
        (!known.contains(cite.as_str())).then(|| Fault::at(path, line, what))
    };
    faults.extend(catalogue.chain(headers(tree)).filter_map(unresolved));
    faults
}

/// What a document quotes, at any depth.
fn quoted(value: &toml::Value) -> Vec<String> {
    match value {
        toml::Value::Table(table) => table
            .iter()
            .flat_map(|(key, inner)| match QUOTING.contains(&key.as_str()) {
                true => texts_of(inner),
                false => quoted(inner),
            })
            .collect(),
        toml::Value::Array(items) => items.iter().flat_map(quoted).collect(),
        _ => Vec::new(),
    }
}

/// A citation as a string, a list of them, or tables with a `cite`.
fn texts_of(value: &toml::Value) -> Vec<String> {
    match value {
        toml::Value::String(text) => vec![text.clone()],
        toml::Value::Array(items) => items.iter().flat_map(texts_of).collect(),
        table => quoted(table),
    }
}

fn line_saying(file: &Text, cite: &str) -> usize {
    file.text.lines().position(|l| l.contains(&format!("\"{cite}\""))).map_or(0, |n| n + 1)
}

/// The `//! Cites:` lines of rule files. Several are parted by `;`, a remark stands in brackets behind a
/// space, and `ours` says that no law asks for the rule.
fn headers(tree: &Tree) -> Vec<(&str, usize, String)> {
    let mut found = Vec::new();
    for source in tree.rust.iter().filter(|s| s.path.starts_with("crates/rules/src/")) {
        for (n, line) in source.text.lines().enumerate() {
            let Some(cites) = line.trim_start().strip_prefix("//!").and_then(|l| l.trim_start().strip_prefix("Cites:"))
            else {
                continue;
            };
            let one = |cite: &str| cite.split(" (").next().unwrap_or(cite).trim().trim_end_matches('.').to_owned();
            let cites = cites.split(';').map(one).filter(|c| !c.is_empty() && c != "ours");
            found.extend(cites.map(|cite| (source.path.as_str(), n + 1, cite)));
        }
    }
    found
}

#[cfg(test)]
#[path = "citations_tests.rs"]
mod tests;
