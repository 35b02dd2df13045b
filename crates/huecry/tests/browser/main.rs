//! The console in a real browser: Debian's Chromium, driven by WebDriver.
//!
//! Without chromedriver these tests print `skipped:` and return; with `--require-all` that is a failure.

#![allow(dead_code, reason = "the client is whole; not every test needs all of it")]
#![allow(clippy::disallowed_methods, reason = "tests own their temporary folders")]

#[path = "../node/mod.rs"]
mod node;

mod accessible;
mod axe;
mod driver;
mod forms;
mod gallery;
mod house;
mod journeys;
mod kept;
mod keys;
mod notice;
mod page;
mod passkeys;
mod planted;
mod provider;
mod reader;
mod walk;
mod wire;
