//! Any bytes as every format of the ledger.

#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    assert!(huecry_ledger::fuzz::note(bytes));
    assert!(huecry_ledger::fuzz::checkpoint(bytes));
    assert!(huecry_ledger::fuzz::proof_file(bytes));
    assert!(huecry_ledger::fuzz::entry_bundle(bytes));
    assert!(huecry_ledger::fuzz::tile_path(bytes));
    assert!(huecry_ledger::fuzz::leaf(bytes));
    assert!(huecry_ledger::fuzz::frontier(bytes));
});
