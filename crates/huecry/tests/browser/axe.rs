//! axe, the accessibility checker, run inside the page; and what the house wants beside it.

use crate::page::Browser;
use serde_json::{Value as Json, json};
use std::path::Path;

/// axe's script. `cargo xtask test` fetches it; without it, says so as skipped tests do.
pub fn script() -> Option<String> {
    // Beside the folder cargo gives tests: `target/axe`, as xtask lays it down.
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join("../axe/node_modules/axe-core/axe.min.js");
    let read = std::fs::read_to_string(file).ok();
    if read.is_none() {
        eprintln!("skipped: axe is not there (`cargo xtask test` fetches it with npm into target/axe)");
    }
    read
}

/// Which of axe's rules to run.
#[derive(Debug, Clone, Copy)]
pub enum Rules {
    /// WCAG 2.2 AA and the good practices.
    All,
    /// What changes with the colours.
    Contrast,
    /// What changes with the width: the size of targets, what scrolls.
    Width,
    /// Both.
    ContrastAndWidth,
}

/// Each of axe's violations as one line, five of a rule at most; `script` is axe itself.
#[track_caller]
pub fn violations(browser: &Browser, script: &str, rules: Rules) -> Vec<String> {
    if browser.script("return typeof axe", json!([])) == "undefined" {
        browser.script(script, json!([]));
    }
    let only = match rules {
        Rules::All => json!({ "type": "tag", "values": TAGS }),
        Rules::Contrast => json!({ "type": "rule", "values": CHANGING[..1] }),
        Rules::Width => json!({ "type": "rule", "values": CHANGING[1..] }),
        Rules::ContrastAndWidth => json!({ "type": "rule", "values": CHANGING }),
    };
    let found = browser.script(RUN, json!([only]));
    found.as_array().into_iter().flatten().map(|line| line.as_str().unwrap_or_default().to_owned()).collect()
}

/// What the house wants of every page and axe does not say; a fault a line.
#[track_caller]
pub fn faults(browser: &Browser, lang: &str) -> Vec<String> {
    let found: Json = browser.script(CHECKS, json!([lang]));
    found.as_array().into_iter().flatten().map(|line| line.as_str().unwrap_or_default().to_owned()).collect()
}

const TAGS: [&str; 6] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const CHANGING: [&str; 3] = ["color-contrast", "target-size", "scrollable-region-focusable"];
const CHECKS: &str = include_str!("checks.js");
/// Answers each violation as `rule: what: where — why: source`, a few of one kind.
const RUN: &str = r"
    const named = e => e && e.tagName.toLowerCase() + (e.classList.length ? '.' + [...e.classList].join('.') : '');
    const told = (violation, node) => {
        const e = document.querySelector(node.target[0]);
        const why = (node.any.concat(node.all, node.none)[0] || {}).message || '';
        return `${violation.id} (${violation.impact}): ${violation.help}: ${named(e?.parentElement)} > ${named(e)}`
            + ` — ${why} ${node.html.replace(/\s+/g, ' ').slice(0, 200)}`;
    };
    return axe.run(document, { runOnly: arguments[0], resultTypes: ['violations'] })
        .then(result => result.violations.flatMap(v => v.nodes.slice(0, 5).map(n => told(v, n))));";
