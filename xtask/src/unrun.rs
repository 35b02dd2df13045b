//! Tests that could not do their work and said so.
//!
//! A Rust test can only pass or fail. One that lacks its data or its server prints a line that begins
//! with `skipped:` and returns. Such a test is counted as skipped, with its reason, never as passed.

use std::path::Path;

/// A test that ran and says it did nothing.
#[derive(Debug, PartialEq, Eq)]
pub struct Unrun {
    /// Its crate and name.
    pub test: String,
    /// What it said behind `skipped:`.
    pub reason: String,
}

/// What nextest must be told so that it writes down what passing tests print.
pub fn settings(report: &Path) -> String {
    let path = toml::Value::String(report.display().to_string());
    format!("[profile.default.junit]\npath = {path}\nstore-success-output = true\n")
}

/// What a line says behind `skipped:`, in either case.
pub fn reason(line: &str) -> Option<&str> {
    let (word, rest) = line.split_at_checked("skipped:".len())?;
    let said = rest.split('<').next().unwrap_or(rest).trim();
    word.eq_ignore_ascii_case("skipped:").then_some(said)
}

/// Reads the report that `settings` asked for; a test is named once, by its first such line.
pub fn read(report: &str) -> Vec<Unrun> {
    let mut found: Vec<Unrun> = Vec::new();
    for case in report.split("<testcase ").skip(1) {
        let case = case.split("</testcase>").next().unwrap_or(case);
        let attribute = |mark: &str| case.split_once(mark).and_then(|(_, rest)| rest.split('"').next());
        let home = attribute("classname=\"").and_then(|c| c.split(':').next()).unwrap_or_default();
        let said = case.split(['\n', '>']).find_map(|line| reason(line.trim()));
        let failed = case.contains("<failure") || case.contains("<error");
        if let (Some(name), Some(said), false) = (attribute("name=\""), said, failed) {
            found.push(Unrun { test: unescape(&format!("{home} {name}")), reason: unescape(said) });
        }
    }
    found
}

fn unescape(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&apos;", "'").replace("&amp;", "&")
}

#[cfg(test)]
#[path = "unrun_tests.rs"]
mod tests;
