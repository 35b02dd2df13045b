//! The signed texts: sheets, code lists, versions, and how a text is changed by two people.

use super::super::Stop;
use super::{at, done, look, wrong};
use crate::house::{PUBLISHER, RECORDER, REVIEWER, proposed};
use crate::page::Kind;
use crate::reader::Reader;
use crate::walk::Come;

pub const STOPS: &[Stop] = &[
    look("catalogue", Some(RECORDER), "/catalogue"),
    at(
        "catalogue-register",
        Some(RECORDER),
        "/catalogue/registers/{register}",
        Come::At(|_, _| "/catalogue/registers/nominals".to_owned()),
    ),
    at(
        "catalogue-procedure",
        Some(RECORDER),
        "/catalogue/procedures/{procedure}",
        Come::At(|_, _| "/catalogue/procedures/record-correction".to_owned()),
    ),
    at(
        "catalogue-codes",
        Some(RECORDER),
        "/catalogue/codes/{list}",
        Come::At(|_, _| "/catalogue/codes/purposes".to_owned()),
    ),
    look("catalogue-propose", Some(REVIEWER), "/catalogue/propose"),
    wrong("catalogue-propose-wrong", Some(REVIEWER), "/catalogue/propose", |r| {
        r.go("/catalogue/propose");
        r.fill("ui-propose-path", "codes/torn.toml");
        r.fill("ui-propose-text", "id = \"torn\"\nversion = 0\n");
        r.submit("ui-propose-do");
    }),
    at("catalogue-text-own", Some(REVIEWER), "/catalogue/texts/{hash}", Come::At(|h, lang| text(h.hash(lang)))),
    at("catalogue-text", Some(PUBLISHER), "/catalogue/texts/{hash}", Come::At(|h, lang| text(h.hash(lang)))),
    wrong("catalogue-sign-wrong", Some(PUBLISHER), "/catalogue/texts/{hash}/sign", |r| sign(r, "unread")),
    done("catalogue-signed", Some(PUBLISHER), "/catalogue/texts/{hash}/sign", |r| {
        sign(r, &r.house.hash(r.lang)[..8]);
    }),
    look("catalogue-own", Some(PUBLISHER), "/catalogue"),
];

fn text(hash: &str) -> String {
    format!("/catalogue/texts/{hash}")
}

fn sign(reader: &Reader<'_>, hash: &str) {
    reader.go(&text(reader.house.hash(reader.lang)));
    assert!(reader.browser.text().contains(&proposed(reader.lang)));
    reader.browser.named(Kind::Field, &reader.say("ui-sign-confirm")).write(hash);
    reader.submit("ui-sign-do");
}
