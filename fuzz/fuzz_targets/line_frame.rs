//! Any bytes as what two nodes say to each other before anything is opened: frames, missing chunks, certificates.

#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    assert!(huecry_line::fuzz::frame(bytes));
    assert!(huecry_line::fuzz::missing(bytes));
    assert!(huecry_line::fuzz::certificate(bytes));
});
