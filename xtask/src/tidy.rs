//! `cargo xtask tidy`: what the compiler does not check and the house wants.

mod bans;
mod citations;
mod documents;
mod edges;
mod lengths;
mod names;
mod readmes;
mod source;
mod tree;
mod words;

use std::path::Path;
use std::process::Command;
pub use tree::{Fault, Tree};

/// Every fault of the repository at `top`, sorted by file and line.
pub fn run(top: &Path) -> Result<Vec<Fault>, String> {
    let tree = Tree::read(top).map_err(|e| format!("cannot read {}: {e}", top.display()))?;
    let mut faults = check(&tree);
    faults.extend(edges::check(&metadata(top)?));
    faults.sort();
    Ok(faults)
}

/// The checks that need nothing but the texts.
fn check(tree: &Tree) -> Vec<Fault> {
    let checks =
        [bans::check, citations::check, documents::check, lengths::check, names::check, readmes::check, words::check];
    checks.iter().flat_map(|check| check(tree)).collect()
}

/// What cargo says of the workspace's own packages; it needs neither network nor lock file.
pub fn metadata(top: &Path) -> Result<serde_json::Value, String> {
    let mut cargo = Command::new(crate::shell::cargo());
    let output = cargo.args(["metadata", "--no-deps", "--format-version", "1", "--offline"]).current_dir(top).output();
    let output = output.map_err(|e| format!("cannot run `cargo metadata`: {e}"))?;
    if !output.status.success() {
        return Err(format!("`cargo metadata` failed:\n{}", String::from_utf8_lossy(&output.stderr)));
    }
    serde_json::from_slice(&output.stdout).map_err(|e| format!("`cargo metadata` cannot be read: {e}"))
}
