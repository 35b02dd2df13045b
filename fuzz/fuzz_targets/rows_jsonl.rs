//! Any bytes as JSON Lines.

#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    huecry_desk::formats::rows_jsonl::exercise(bytes);
});
