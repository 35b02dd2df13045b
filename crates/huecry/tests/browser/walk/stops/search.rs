//! Asking one question of every register, what comes back, and one record.

use super::super::Stop;
use super::{at, done, look, no, wrong};
use crate::house::{ERASED_NUMBER, NEWCOMER, RECORDER, SPARED};
use crate::page::Kind;
use crate::reader::Reader;
use crate::walk::Come;
use huecry::demo::world::planted;

pub const STOPS: &[Stop] = &[
    at("search-without-purpose", Some(NEWCOMER), "/", Come::Path),
    look("search", Some(RECORDER), "/"),
    wrong("search-wrong", Some(RECORDER), "/search", |r| {
        r.go("/");
        r.open("ui-search-precise");
        r.fill("ui-search-year", "71");
        r.fill("ui-search-country", "Ruritania");
        r.submit("ui-search-do");
    }),
    done("search-hits", Some(RECORDER), "/search", |r| r.search(planted::TRAVELLER_ASKED)),
    done("search-zone", Some(RECORDER), "/search", |r| r.search(&planted::misread_zone().join("\n"))),
    done("search-many", Some(RECORDER), "/search", |r| r.search(SPARED)),
    done("no-record", Some(RECORDER), "/search", |r| r.search("Wladimir Nobody 1850")),
    done("search-again", Some(RECORDER), "/search/again", |r| {
        r.go("/");
        r.submit("ui-search-repeat");
    }),
    at("record", Some(RECORDER), "/records/{register}/{which}", Come::Do(first_hit)),
    at("record-own", Some(RECORDER), "/records/{register}/{which}", Come::At(|h, _| nominal(&h.own))),
    at(
        "record-history",
        Some(RECORDER),
        "/records/{register}/{which}/history",
        Come::At(|h, _| format!("{}/history", nominal(&h.own))),
    ),
    no(
        404,
        at("record-not-there", Some(RECORDER), "/records/{register}/{which}", Come::At(|_, _| nominal(ERASED_NUMBER))),
    ),
];

/// The path of a nominal.
pub fn nominal(number: &str) -> String {
    format!("/records/nominals/{number}")
}

/// The record of the first hit.
fn first_hit(reader: &Reader<'_>) {
    reader.search(planted::TRAVELLER_ASKED);
    let link = reader.browser.named(Kind::Link, &reader.say("ui-hit-full"));
    reader.browser.leave(|| link.click());
}
