//! Any bytes as what the signatures of the line cover, and as its keys.

#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    assert!(huecry_line::fuzz::cbor(bytes));
    assert!(huecry_line::fuzz::statement_payload(bytes));
    assert!(huecry_line::fuzz::receipt_payload(bytes));
    assert!(huecry_line::fuzz::header_payload(bytes));
    assert!(huecry_line::fuzz::public_key(bytes));
    assert!(huecry_line::fuzz::secret_key(bytes));
});
