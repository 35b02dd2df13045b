//! Help, settings, and pages that are not there.

use super::super::Stop;
use super::look;
use crate::house::RECORDER;

pub const STOPS: &[Stop] = &[
    look("help", None, "/help"),
    look("help-signed-in", Some(RECORDER), "/help"),
    look("keys", Some(RECORDER), "/keys"),
    look("accessibility", None, "/accessibility"),
    look("settings", Some(RECORDER), "/settings"),
];
