//! What the flags raise on labelled cases, with the words that raised them: `cargo run --example flags -- FILE [ID…]`.

#![allow(clippy::disallowed_methods, reason = "reads the file it is told")]

#[path = "../tests/common/mod.rs"]
mod common;

use huecry_rules::flag::{In, Reading};
use std::collections::BTreeSet;

fn main() -> Result<(), String> {
    let mut arguments = std::env::args().skip(1);
    let path = arguments.next().ok_or("name a file of labelled cases")?;
    let ids: Vec<String> = arguments.collect();
    let text = std::fs::read_to_string(&path).map_err(|error| format!("cannot read `{path}`: {error}"))?;
    for case in common::cases(&text).into_iter().filter(|case| ids.is_empty() || ids.contains(&case.id)) {
        let raised = common::raised(&case);
        let found: BTreeSet<String> = raised.iter().map(|raised| raised.flag.to_string()).collect();
        let missed: Vec<&String> = case.expected.difference(&found).collect();
        println!("{} {} missed {missed:?}", case.id, case.language);
        if !ids.is_empty() {
            concepts(&case);
        }
        for one in raised {
            let mark = if case.expected.contains(one.flag) { "right" } else { "FALSE" };
            let said: Vec<String> =
                one.evidence.iter().map(|e| format!("{}: {} {:?}", e.field, e.because, e.with)).collect();
            println!("  {mark} {} <- {}", one.flag, said.join(" | "));
        }
    }
    Ok(())
}

/// Every concept found in the story and the charge, denied or not.
fn concepts(case: &common::Case) {
    let reading = Reading::of(&common::CONCEPTS, &case.request);
    for concept in common::CATALOGUE.concepts() {
        let said = |place: In| reading.all(place, &concept.id).iter().map(|said| said.evidence()).collect::<Vec<_>>();
        let denied = reading.all(In::Case, &concept.id).len() - reading.said(In::Case, &concept.id).len();
        let words: Vec<String> = said(In::Case).iter().map(|e| format!("{}:{}", e.field, e.with[0].1)).collect();
        if !words.is_empty() {
            println!("    {} ({denied} denied): {words:?}", concept.id);
        }
    }
}
