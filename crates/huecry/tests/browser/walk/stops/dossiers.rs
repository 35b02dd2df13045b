//! What waits, dossiers, and steps in them.

use super::super::Stop;
use super::{at, look, wrong};
use crate::house::{DRAFTER, House, OPERATOR, RECORDER, WEIGHER};
use crate::reader::Reader;
use crate::walk::Come;
use huecry_catalogue::Lang;

pub const STOPS: &[Stop] = &[
    look("work", Some(RECORDER), "/work"),
    look("work-empty", Some(OPERATOR), "/work"),
    look("dossiers", Some(RECORDER), "/dossiers"),
    at("dossier", Some(RECORDER), "/dossiers/{dossier}", Come::At(|h, _| dossier(h))),
    at("review", Some(WEIGHER), "/dossiers/{dossier}", Come::At(|h, _| format!("/dossiers/{}", h.reviews[0]))),
    at("request", Some(DRAFTER), "/dossiers/{dossier}", Come::At(|h, _| format!("/dossiers/{}", h.reviews[1]))),
    at("step", Some(RECORDER), KEEP, Come::At(keep)),
    wrong("step-wrong", Some(RECORDER), KEEP, |r| {
        r.go(&keep(r.house, r.lang));
        press(r, "keep");
    }),
    at("open", Some(RECORDER), OPEN, Come::At(|_, _| open())),
    wrong("open-wrong", Some(RECORDER), OPEN, |r| {
        r.go(&open());
        press(r, "doubt");
    }),
];

const KEEP: &str = "/dossiers/{dossier}/steps/{step}";
const OPEN: &str = "/procedures/{procedure}/open";

fn dossier(house: &House) -> String {
    format!("/dossiers/{}", house.dossier)
}

fn keep(house: &House, _: Lang) -> String {
    format!("{}/steps/keep", dossier(house))
}

fn open() -> String {
    "/procedures/record-correction/open".to_owned()
}

/// The button of a step says what the step is called.
fn press(reader: &Reader<'_>, step: &str) {
    let words = reader.step("record-correction", step);
    reader.browser.submit(&words);
}
