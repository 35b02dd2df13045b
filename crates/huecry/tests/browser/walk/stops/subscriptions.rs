//! Standing queries.

use super::super::Stop;
use super::{at, look, wrong};
use crate::house::{RECORDER, WAITED_FOR};
use crate::walk::Come;

pub const STOPS: &[Stop] = &[
    look("subscriptions", Some(RECORDER), "/subscriptions"),
    wrong("subscriptions-wrong", Some(RECORDER), "/subscriptions", |r| {
        r.go("/subscriptions");
        r.submit("ui-subscription-place");
    }),
    at(
        "subscription",
        Some(RECORDER),
        "/subscriptions/{subscription}",
        Come::Do(|r| {
            r.go("/subscriptions");
            r.browser.follow(WAITED_FOR);
        }),
    ),
];
