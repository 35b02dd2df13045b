//! The pages in the order of the menu. Names of keys, not of classes; invented data only.

use super::{Apart, Come, Stop};
use crate::house::{NEWCOMER, Officer, RECORDER};
use huecry_web::routes::Method::{Get, Post};

/// Every page, in every state that looks different.
pub const STOPS: &[Stop] = &[
    look("sign-in", None, "/sign-in"),
    at("sign-in-link", None, "/sign-in/{secret}", Come::At(|_| "/sign-in/nobody-s-link".to_owned())),
    no(
        403,
        done("sign-in-refused", None, "/sign-in/{secret}", |r| {
            r.go("/sign-in/nobody-s-link");
            r.submit("ui-sign-in-do");
        }),
    ),
    look("purpose", Some(NEWCOMER), "/purpose"),
    no(
        422,
        done("purpose-wrong", Some(NEWCOMER), "/purpose", |r| {
            r.go("/purpose");
            r.fill("ui-case-label", "no case");
            r.submit("ui-continue");
        }),
    ),
    look("search-without-purpose", Some(NEWCOMER), "/"),
    look("search", Some(RECORDER), "/"),
];

/// Routes that draw no page of their own.
pub const APART: &[Apart] = &[(Post, "/sign-out", "leads to the page for signing in")];

const fn look(name: &'static str, who: Option<Officer>, path: &'static str) -> Stop {
    at(name, who, path, Come::Path)
}

const fn at(name: &'static str, who: Option<Officer>, path: &'static str, come: Come) -> Stop {
    Stop { name, who, route: (Get, path), status: 200, come }
}

const fn done(
    name: &'static str,
    who: Option<Officer>,
    path: &'static str,
    act: fn(&crate::reader::Reader<'_>),
) -> Stop {
    Stop { name, who, route: (Post, path), status: 200, come: Come::Do(act) }
}

const fn no(status: u64, stop: Stop) -> Stop {
    Stop { status, ..stop }
}
