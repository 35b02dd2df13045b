//! The four languages carry the same messages.

use super::tree::{Fault, Text, Tree};
use std::collections::BTreeMap;

const LANGUAGES: &[&str] = &["en", "fr", "es", "ar"];

/// Compares the message ids of every folder of Fluent files.
pub fn check(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut ids: Vec<(String, BTreeMap<String, usize>)> = Vec::new();
    for language in LANGUAGES {
        let path = format!("catalogue/words/{language}.ftl");
        match tree.under("catalogue/words/", ".ftl").find(|t| t.path == path) {
            Some(text) => ids.push((path, message_ids(text, &mut faults))),
            None => faults.push(Fault::at(&path, 0, "is missing; every word is said in en, fr, es and ar")),
        }
    }
    for (path, own) in &ids {
        for (other, theirs) in &ids {
            let lacking = theirs.iter().filter(|(id, _)| !own.contains_key(*id));
            faults.extend(
                lacking.map(|(id, line)| Fault::at(path, 0, format!("lacks `{id}`, which {other}:{line} has"))),
            );
        }
    }
    faults.sort();
    // One lacking word is said once, not once for each language that has it.
    faults.dedup_by(|b, a| a.file == b.file && lacked(&a.what).is_some() && lacked(&a.what) == lacked(&b.what));
    faults
}

fn lacked(what: &str) -> Option<&str> {
    what.strip_prefix("lacks ")?.split(',').next()
}

/// The ids of messages, terms and their attributes, with their lines.
fn message_ids(text: &Text, faults: &mut Vec<Fault>) -> BTreeMap<String, usize> {
    let mut ids = BTreeMap::new();
    let mut message = String::new();
    for (n, line) in text.text.lines().enumerate() {
        let Some(name) = entry(line) else { continue };
        let id = match name.strip_prefix('.') {
            Some(_) => format!("{message}{name}"),
            None => {
                message = name.to_owned();
                message.clone()
            }
        };
        if let Some(first) = ids.insert(id.clone(), n + 1) {
            faults.push(Fault::at(&text.path, n + 1, format!("`{id}` is already said on line {first}")));
        }
    }
    ids
}

/// The name a line gives a message (at its start) or an attribute (indented, with a dot).
fn entry(line: &str) -> Option<&str> {
    let name = line.split_once('=')?.0.trim_end();
    let indented = name.trim_start();
    let bare = if indented.len() < name.len() { indented.strip_prefix('.')? } else { name.trim_start_matches('-') };
    let sound = bare.starts_with(|c: char| c.is_ascii_alphabetic())
        && bare.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_');
    sound.then_some(indented)
}

#[cfg(test)]
#[path = "words_tests.rs"]
mod tests;
