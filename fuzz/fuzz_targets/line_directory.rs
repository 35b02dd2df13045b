//! Any bytes as what nodes, officers and new members hand to each other of the line's directory.

#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    assert!(huecry_line::fuzz::directory_payload(bytes));
    assert!(huecry_line::fuzz::release(bytes));
    assert!(huecry_line::fuzz::news(bytes));
    assert!(huecry_line::fuzz::kept_directory(bytes));
    assert!(huecry_line::fuzz::introduction(bytes));
});
