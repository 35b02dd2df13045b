//! Any bytes as saved indexes.

#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let _ = huecry_index::exact::ExactIndex::read(bytes);
    let _ = huecry_index::exact::PatternIndex::read(bytes);
    let _ = huecry_index::names::NameIndex::read(bytes);
});
