//! Help, settings, and pages that say no.

use super::super::Stop;
use super::{at, done, look, no};
use crate::house::RECORDER;
use crate::walk::{Come, NOWHERE};
use serde_json::json;

pub const STOPS: &[Stop] = &[
    look("help", None, "/help"),
    look("help-signed-in", Some(RECORDER), "/help"),
    look("keys", Some(RECORDER), "/keys"),
    look("accessibility", None, "/accessibility"),
    look("settings", Some(RECORDER), "/settings"),
    no(
        403,
        done("settings-forged", Some(RECORDER), "/settings", |r| {
            r.go("/settings");
            r.browser.script("document.querySelectorAll('[name=csrf]').forEach(e => e.value = 'made up')", json!([]));
            r.submit("ui-save");
        }),
    ),
    no(403, look("refused", Some(RECORDER), "/people")),
    no(404, at("no-such-page", Some(RECORDER), NOWHERE, Come::At(|_, _| "/nowhere".to_owned()))),
    no(404, at("no-such-page-stranger", None, NOWHERE, Come::At(|_, _| "/nowhere".to_owned()))),
];
