//! Any bytes as a statement, a receipt, an envelope or a sealed body of the line.

#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    assert!(huecry_line::fuzz::statement(bytes));
    assert!(huecry_line::fuzz::receipt(bytes));
    assert!(huecry_line::fuzz::envelope(bytes));
    assert!(huecry_line::fuzz::sealed(bytes));
});
