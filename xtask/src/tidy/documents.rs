//! Documents: one title each, links that lead somewhere, no tabs or trailing spaces, British spelling.

use super::tree::{Fault, Text, Tree};

/// Looks at every Markdown document, and at the white space and spelling of every text.
pub fn check(tree: &Tree) -> Vec<Fault> {
    let documents = tree.under("", ".md");
    let mut faults: Vec<Fault> = documents.flat_map(|d| check_document(tree, d)).collect();
    for text in &tree.texts {
        faults.extend(check_spaces(&text.path, &text.text));
        if OTHER_LANGUAGES.iter().any(|end| text.path.ends_with(end)) {
            continue;
        }
        faults.extend(check_spelling(&text.path, english(text).iter().map(String::as_str)));
    }
    for source in &tree.rust {
        faults.extend(check_spaces(&source.path, &source.text));
        faults.extend(check_spelling(&source.path, source.comments.lines()));
    }
    faults
}

/// The lines of a document with code fences emptied and code spans, link targets and addresses left out.
pub fn prose(text: &str) -> impl Iterator<Item = (usize, String)> + '_ {
    let mut fenced = false;
    text.lines().enumerate().map(move |(n, line)| {
        if line.trim_start().starts_with("```") {
            fenced = !fenced;
            return (n + 1, String::new());
        }
        (n + 1, if fenced { String::new() } else { outside_code(line) })
    })
}

/// The code spans of a document outside fences, with their lines.
pub fn spans(text: &str) -> Vec<(usize, String)> {
    let mut fenced = false;
    let mut found = Vec::new();
    for (n, line) in text.lines().enumerate() {
        if line.trim_start().starts_with("```") {
            fenced = !fenced;
        } else if !fenced {
            found.extend(line.split('`').skip(1).step_by(2).map(|span| (n + 1, span.to_owned())));
        }
    }
    found
}

/// The lines of a text that are English; the others are left empty, so that lines keep their numbers.
fn english(text: &Text) -> Vec<String> {
    let ours = |line: &str| line.trim_start().starts_with('#') || line.contains(".en ") || line.contains(".en=");
    match text.path.rsplit('.').next() {
        Some("md") => prose(&text.text).map(|(_, line)| line).collect(),
        Some("toml") => text.text.lines().map(|l| if ours(l) { l.to_owned() } else { String::new() }).collect(),
        Some("ftl") if text.path.ends_with("/en.ftl") => text.text.lines().map(str::to_owned).collect(),
        _ => Vec::new(),
    }
}

fn outside_code(line: &str) -> String {
    let bare: String = line.split('`').step_by(2).collect::<Vec<_>>().join("`");
    let words = bare.split(' ').map(|word| if word.contains("://") { "" } else { word });
    words.collect::<Vec<_>>().join(" ")
}

fn check_document(tree: &Tree, document: &Text) -> Vec<Fault> {
    let titles: Vec<usize> = prose(&document.text).filter(|(_, l)| l.starts_with("# ")).map(|(n, _)| n).collect();
    let mut faults = Vec::new();
    match titles[..] {
        [_] => {}
        [] => faults.push(Fault::at(&document.path, 1, "has no `# ` title; give it one")),
        [_, second, ..] => faults.push(Fault::at(&document.path, second, "is a second `# ` title; make it `## `")),
    }
    for (line, target) in links(&document.text) {
        if !leads(tree, &document.path, &target) {
            faults.push(Fault::at(&document.path, line, format!("links to `{target}`, which is not there")));
        }
    }
    faults
}

/// The targets of a document's links to files, with their lines.
fn links(text: &str) -> Vec<(usize, String)> {
    let target = |rest: &str| rest.split([')', ' ', '#']).next().unwrap_or_default().to_owned();
    let in_line = |line: &str| line.split("](").skip(1).map(target).collect::<Vec<_>>();
    let all = prose(text).flat_map(|(n, line)| in_line(&line).into_iter().map(move |t| (n, t)));
    all.filter(|(_, t)| !t.is_empty() && !t.starts_with("mailto:")).collect()
}

/// Whether a relative link leads to a file or folder of the repository.
fn leads(tree: &Tree, from: &str, target: &str) -> bool {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in target.trim_end_matches('/').split('/') {
        match part {
            "." | "" => {}
            // What lies beside the repository cannot be promised to a reader.
            ".." if parts.pop().is_none() => return false,
            ".." => {}
            name => parts.push(name),
        }
    }
    tree.paths.contains(&parts.join("/"))
}

fn check_spaces(path: &str, text: &str) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (n, line) in text.lines().enumerate() {
        if line.contains('\t') {
            faults.push(Fault::at(path, n + 1, "has a tab; use spaces"));
        }
        if line.ends_with(' ') {
            faults.push(Fault::at(path, n + 1, "ends in a space"));
        }
    }
    faults
}

fn check_spelling<'a>(path: &str, lines: impl Iterator<Item = &'a str>) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (n, line) in lines.enumerate() {
        for word in line.split(|c: char| !c.is_alphanumeric() && !matches!(c, '_' | ':')) {
            if let Some(british) = british(word) {
                faults.push(Fault::at(path, n + 1, format!("`{word}`: we write `{british}`")));
            }
        }
    }
    faults
}

/// The British form of an American word on the list. Names of code (`a_b`, `a::b`) are left alone, and
/// so are bodies and headers that write themselves so: the World Customs Organization, `Authorization`.
fn british(word: &str) -> Option<&'static str> {
    let word = word.trim_matches(':');
    if PROPER.contains(&word) {
        return None;
    }
    let word = word.to_lowercase();
    let (_, right) =
        SPELLING.iter().find(|(wrong, _)| word.strip_prefix(wrong).is_some_and(|end| ENDINGS.contains(&end)))?;
    Some(right)
}

/// Documents that are not English.
const OTHER_LANGUAGES: &[&str] = &[".fr.md", ".es.md", ".ar.md"];

const PROPER: &[&str] = &["Authorization", "Organization", "Organizations", "Center", "Centers", "Defense"];

const ENDINGS: &[&str] = &["", "s", "d", "r", "ed", "ing", "al", "ful", "able", "less"];

const SPELLING: &[(&str, &str)] = &[
    ("analyze", "analyse"),
    ("analyzing", "analysing"),
    ("authorization", "authorisation"),
    ("authorize", "authorise"),
    ("behavior", "behaviour"),
    ("canceled", "cancelled"),
    ("canceling", "cancelling"),
    ("catalog", "catalogue"),
    ("center", "centre"),
    ("color", "colour"),
    ("defense", "defence"),
    ("favor", "favour"),
    ("favorite", "favourite"),
    ("honor", "honour"),
    ("labeled", "labelled"),
    ("modeled", "modelled"),
    ("neighbor", "neighbour"),
    ("normalize", "normalise"),
    ("normalization", "normalisation"),
    ("organization", "organisation"),
    ("organize", "organise"),
    ("recognize", "recognise"),
    ("serialize", "serialise"),
    ("serialization", "serialisation"),
];

#[cfg(test)]
#[path = "documents_tests.rs"]
mod tests;
