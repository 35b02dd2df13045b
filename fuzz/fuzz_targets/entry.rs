//! Any bytes as a record for the one door.

#![no_main]

use libfuzzer_sys::fuzz_target;

use std::sync::LazyLock;

// INVARIANT: the tests prove that the embedded catalogue is sound.
static CATALOGUE: LazyLock<huecry_catalogue::Catalogue> =
    LazyLock::new(|| huecry_desk::catalogue_change::load(&[]).expect("the embedded catalogue is sound"));

fuzz_target!(|bytes: &[u8]| {
    huecry_catalogue::fuzz::entry(&CATALOGUE, bytes);
});
