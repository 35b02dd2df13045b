//! Every page, in every language, light and dark, from a telephone to a desk: axe finds nothing, nor do we.
//!
//! A page is loaded once and looked at six times. axe runs whole in the first view; in the others run the
//! rules that can come out otherwise there: contrast where colours or layout change, the size of targets and
//! what scrolls where the width does.

use crate::axe::{self, Rules};
use crate::driver;
use crate::house::House;
use crate::page::Browser;
use crate::reader::Reader;
use crate::walk::walk;
use huecry_catalogue::Lang;
use std::collections::BTreeMap;

#[test]
fn every_page_is_accessible_in_english() {
    every_page_is_accessible(Lang::En);
}

#[test]
fn every_page_is_accessible_in_french() {
    every_page_is_accessible(Lang::Fr);
}

#[test]
fn every_page_is_accessible_in_spanish() {
    every_page_is_accessible(Lang::Es);
}

#[test]
fn every_page_is_accessible_in_arabic() {
    every_page_is_accessible(Lang::Ar);
}

fn every_page_is_accessible(lang: Lang) {
    let (Some(driver), Some(script)) = (driver::find(), axe::script()) else { return };
    let house = House::found();
    let reader = Reader::new(Browser::open(&driver), &house, lang);
    let faults = walk(&reader, |_, reader| look(reader, &script));
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), gathered(&faults));
}

/// What is wrong with the page as it stands, in each view.
fn look(reader: &Reader<'_>, script: &str) -> Vec<String> {
    let browser = &reader.browser;
    let mut found = Vec::new();
    for (theme, width, rules) in VIEWS {
        browser.resize(width, HEIGHT);
        browser.prefer(&[("prefers-color-scheme", theme), ("prefers-reduced-motion", "reduce")]);
        let violations = axe::violations(browser, script, rules);
        let faults = if theme == "light" { axe::faults(browser, reader.lang.as_str()) } else { Vec::new() };
        found.extend(violations.into_iter().chain(faults).map(|fault| format!("{theme} {width}{SAYS}{fault}")));
    }
    found
}

/// The same fault on many pages is told once: with its first sample, where it was seen, and how often.
fn gathered(faults: &[String]) -> String {
    let mut seen: BTreeMap<&str, (&str, Vec<&str>)> = BTreeMap::new();
    for fault in faults {
        let (place, fault) = fault.split_once(SAYS).unwrap_or(("", fault));
        let (what, sample) = fault.split_once(SAMPLE).unwrap_or((fault, ""));
        seen.entry(what).or_insert((sample, Vec::new())).1.push(place);
    }
    let told = seen.into_iter().map(|(what, (sample, places))| {
        let some = places.iter().step_by(places.len().div_ceil(5)).copied().collect::<Vec<_>>().join("; ");
        format!("{what}\n    {sample}\n    {} times: {some}", places.len())
    });
    told.collect::<Vec<_>>().join("\n")
}

/// Theme, width, and what axe looks for there.
const VIEWS: [(&str, u32, Rules); 6] = [
    ("light", 1280, Rules::All),
    ("dark", 1280, Rules::Contrast),
    ("dark", 768, Rules::Contrast),
    ("light", 768, Rules::Width),
    ("light", 320, Rules::ContrastAndWidth),
    ("dark", 320, Rules::Contrast),
];
const HEIGHT: u32 = 800;
/// Between where a fault was seen and what it is.
const SAYS: &str = ": ";
/// Between what a fault is and the source of one example.
const SAMPLE: &str = " — ";
