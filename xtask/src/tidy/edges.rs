//! Who may know whom: the only edges between crates that the house allows.

use super::tree::Fault;
use serde_json::Value;
use std::collections::BTreeSet;

/// What each crate may use. A crate that is not here needs a line here and an entry in DECISIONS.
const EDGES: &[(&str, &[&str])] = &[
    ("terms", &[]),
    ("catalogue", &["terms"]),
    ("matching", &["terms"]),
    ("access", &["terms", "catalogue"]),
    ("rules", &["terms", "catalogue", "matching"]),
    ("ledger", &[]),
    ("store", &["terms", "ledger"]),
    ("index", &["terms", "catalogue", "matching"]),
    ("line", &["terms", "ledger"]),
    ("desk", &["terms", "catalogue", "matching", "access", "rules", "ledger", "store", "index", "line"]),
    ("web", &["terms", "catalogue", "desk"]),
    ("api", &["terms", "catalogue", "desk"]),
    ("cli", &["terms", "catalogue", "desk"]),
    ("huecry", ALL),
    ("world", ALL),
];

const ALL: &[&str] = &[
    "terms",
    "catalogue",
    "matching",
    "access",
    "rules",
    "ledger",
    "store",
    "index",
    "line",
    "desk",
    "web",
    "api",
    "cli",
];

/// Crates that decide: they may not even be able to reach a clock, a disk, a socket or dice.
const PURE: &[&str] = &["terms", "catalogue", "matching", "access", "rules", "index"];
const IMPURE: &[&str] = &[
    "chrono",
    "ctrlc",
    "fastrand",
    "getrandom",
    "hyper",
    "memmap2",
    "postgres",
    "rand",
    "reqwest",
    "rusqlite",
    "rustix",
    "socket2",
    "tempfile",
    "time",
    "tokio",
    "ureq",
];

/// What a test may use beyond what the workspace already builds.
const FOR_TESTS: &[&str] = &[
    "csv",
    "insta",
    "proptest",
    "proptest-state-machine",
    "quickcheck",
    "rcgen",
    "signed_note",
    "tempfile",
    "tlog_tiles",
    "trycmd",
    "turmoil",
    "world",
];

/// Compares `cargo metadata --no-deps` with the table.
pub fn check(metadata: &Value) -> Vec<Fault> {
    let packages: Vec<Package> = metadata["packages"].as_array().into_iter().flatten().map(Package::of).collect();
    if packages.is_empty() {
        return vec![Fault::at("Cargo.toml", 0, "`cargo metadata` names no package; nothing could be checked")];
    }
    let built: BTreeSet<&str> = packages.iter().flat_map(|p| &p.needs).filter(|n| !n.test).map(|n| n.name).collect();
    packages.iter().filter(|p| p.name != "xtask").flat_map(|p| p.faults(&built)).collect()
}

struct Package<'a> {
    name: &'a str,
    needs: Vec<Need<'a>>,
}

/// One dependency.
struct Need<'a> {
    name: &'a str,
    ours: bool,
    test: bool,
}

impl<'a> Package<'a> {
    fn of(value: &'a Value) -> Package<'a> {
        let name = folder(value["name"].as_str().unwrap_or_default());
        let needs = value["dependencies"].as_array().into_iter().flatten().map(Need::of).collect();
        Package { name, needs }
    }

    fn faults(&self, built: &BTreeSet<&str>) -> Vec<Fault> {
        let file = format!("crates/{}/Cargo.toml", self.name);
        let Some((_, allowed)) = EDGES.iter().find(|(name, _)| *name == self.name) else {
            let what = format!(
                "`{}` is not a crate of the house; add it to xtask/src/tidy/edges.rs and to DECISIONS",
                self.name
            );
            return vec![Fault::at(&file, 0, what)];
        };
        let refused = self.needs.iter().filter_map(|need| self.refuse(need, allowed, built));
        refused.map(|what| Fault::at(&file, 0, what)).collect()
    }

    fn refuse(&self, need: &Need, allowed: &[&str], built: &BTreeSet<&str>) -> Option<String> {
        let Need { name, ours, test } = *need;
        if ours && !allowed.contains(&name) && !(test && FOR_TESTS.contains(&name)) {
            let known = if allowed.is_empty() { "no other crate of ours".to_owned() } else { allowed.join(", ") };
            return Some(format!("`{}` may not use `{name}`: it may use {known}", self.name));
        }
        if !ours && !test && PURE.contains(&self.name) && IMPURE.contains(&name) {
            return Some(format!(
                "`{}` decides and may not reach `{name}`: take what it gives as an argument",
                self.name
            ));
        }
        if !ours && test && !FOR_TESTS.contains(&name) && !built.contains(name) {
            return Some(format!(
                "`{name}` is a dependency for tests that nothing else builds: use what is there, or add it to FOR_TESTS in xtask/src/tidy/edges.rs"
            ));
        }
        None
    }
}

impl<'a> Need<'a> {
    fn of(value: &'a Value) -> Need<'a> {
        let name = value["name"].as_str().unwrap_or_default();
        Need { name: folder(name), ours: value["path"].is_string(), test: value["kind"] == "dev" }
    }
}

/// The folder of a package: `terms` for `huecry-terms`.
fn folder(package: &str) -> &str {
    package.strip_prefix("huecry-").unwrap_or(package)
}

#[cfg(test)]
#[path = "edges_tests.rs"]
mod tests;
