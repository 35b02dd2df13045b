//! Any bytes as a table.

#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    huecry_desk::formats::rows_csv::exercise(bytes);
});
