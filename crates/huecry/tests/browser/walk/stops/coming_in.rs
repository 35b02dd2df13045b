//! Signing in, and why one is here.

use super::super::{Come, Stop};
use super::{at, done, look, no, wrong};
use crate::house::NEWCOMER;

pub const STOPS: &[Stop] = &[
    look("sign-in", None, "/sign-in"),
    at("sign-in-link", None, "/sign-in/{secret}", Come::At(|_, _| NOBODYS.to_owned())),
    no(
        403,
        done("sign-in-refused", None, "/sign-in/{secret}", |r| {
            r.go(NOBODYS);
            r.submit("ui-sign-in-do");
        }),
    ),
    look("purpose", Some(NEWCOMER), "/purpose"),
    wrong("purpose-wrong", Some(NEWCOMER), "/purpose", |r| {
        r.go("/purpose");
        r.fill("ui-case-label", &"T-".repeat(40));
        r.submit("ui-continue");
    }),
];

/// The link of nobody.
const NOBODYS: &str = "/sign-in/nobody-s-link";
