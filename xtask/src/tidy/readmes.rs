//! Every crate says in one sentence what it is, the same in README, lib.rs and Cargo.toml; none is empty.

use super::source::Source;
use super::tree::{Fault, Tree};

/// Looks at every folder in `crates/`.
pub fn check(tree: &Tree) -> Vec<Fault> {
    tree.crates().into_iter().flat_map(|name| check_crate(tree, name)).collect()
}

fn check_crate(tree: &Tree, name: &str) -> Vec<Fault> {
    let lib = format!("crates/{name}/src/lib.rs");
    let Some(source) = tree.source(&lib).or_else(|| tree.source(&format!("crates/{name}/src/main.rs"))) else {
        return vec![Fault::at(
            &format!("crates/{name}"),
            0,
            "has neither src/lib.rs nor src/main.rs; an empty crate is not kept",
        )];
    };
    let mut faults = check_sentence(tree, name, source);
    if source.code.trim().is_empty() {
        faults.push(Fault::at(&source.path, 0, "holds nothing but comments; an empty crate is not kept"));
    }
    faults.extend(check_reached(tree, name));
    faults
}

fn check_sentence(tree: &Tree, name: &str, source: &Source) -> Vec<Fault> {
    let Some(said) = source.text.lines().next().and_then(|l| l.strip_prefix("//! ")) else {
        return vec![Fault::at(&source.path, 1, "begins without `//! ` and the sentence that says what the crate is")];
    };
    let mut faults = Vec::new();
    let readme = format!("crates/{name}/README.md");
    let body = tree.text(&readme).unwrap_or_default().lines().map(str::trim);
    let first = body.clone().find(|l| !l.is_empty() && !l.starts_with('#'));
    if first != Some(said) {
        let line = first.and_then(|f| body.clone().position(|l| l == f)).map_or(0, |n| n + 1);
        faults.push(Fault::at(&readme, line, format!("first sentence differs from {}: `{said}`", source.path)));
    }
    let cargo = format!("crates/{name}/Cargo.toml");
    let table: Option<toml::Table> = tree.text(&cargo).and_then(|t| t.parse().ok());
    let description = table.as_ref().and_then(|t| t.get("package")?.get("description")?.as_str());
    if description != Some(said) {
        faults.push(Fault::at(&cargo, 0, format!("`description` differs from {}: `{said}`", source.path)));
    }
    faults
}

/// A file no `mod` names is dead: the compiler never sees it, and neither does a test.
fn check_reached(tree: &Tree, name: &str) -> Vec<Fault> {
    let folder = format!("crates/{name}/src/");
    let files: Vec<&Source> = tree.rust.iter().filter(|s| s.path.starts_with(&folder)).collect();
    let named = |stem: &str, file: &str| {
        let word = format!("mod {stem};");
        let path = format!("path = \"{file}\"");
        files.iter().any(|s| s.find(&word).next().is_some() || s.text.contains(&path))
    };
    let dead = |source: &&&Source| {
        let inner = &source.path[folder.len()..];
        let file = inner.rsplit('/').next().unwrap_or(inner);
        let stem = match file.strip_suffix(".rs") {
            Some("mod") => inner.rsplit('/').nth(1).unwrap_or(inner),
            Some(stem) => stem,
            None => file,
        };
        !matches!(inner, "lib.rs" | "main.rs") && !inner.starts_with("bin/") && !named(stem, file)
    };
    let what = "is named by no `mod`; name it or remove it";
    files.iter().filter(dead).map(|s| Fault::at(&s.path, 0, what)).collect()
}

#[cfg(test)]
#[path = "readmes_tests.rs"]
mod tests;
