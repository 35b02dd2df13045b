//! Functions up to 70 lines, files up to 500, tests left out of both.

use super::source::Source;
use super::tree::{Fault, Tree};

/// The most lines of a function, from `fn` to its brace.
pub const FUNCTION: usize = 70;
/// The most lines of a file without its tests.
pub const FILE: usize = 500;

/// Measures every Rust file.
pub fn check(tree: &Tree) -> Vec<Fault> {
    tree.rust.iter().flat_map(check_source).collect()
}

fn check_source(source: &Source) -> Vec<Fault> {
    let path = &source.path;
    let mut faults: Vec<Fault> = source
        .functions()
        .iter()
        .filter(|f| !source.is_test(f.first) && f.last - f.first + 1 > FUNCTION)
        .map(|f| {
            let lines = f.last - f.first + 1;
            let what = format!("`{}` has {lines} lines of {FUNCTION}; cut where a name helps the reader", f.name);
            Fault::at(path, f.first, what)
        })
        .collect();
    if let Some(line) = source.unclosed {
        faults.push(Fault::at(path, line, "opens something that is never closed; nothing behind it was checked"));
    }
    let lines = source.tested.iter().filter(|tested| !**tested).count();
    if lines > FILE {
        let what = format!("has {lines} lines of {FILE} without its tests; split it by what a reader looks for");
        faults.push(Fault::at(path, 0, what));
    }
    faults
}

#[cfg(test)]
#[path = "lengths_tests.rs"]
mod tests;
