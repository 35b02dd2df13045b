//! Any text as a machine-readable zone.

#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let _ = huecry_matching::identifiers::mrz::parse(text, 2026);
});
