//! Any text as a question.

#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let terms = huecry_matching::question::read(text, 2026);
    let _ = huecry_matching::compare::Asked::of(&terms);
});
