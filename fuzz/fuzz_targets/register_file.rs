//! Any bytes as a file of the catalogue.

#![no_main]

use libfuzzer_sys::fuzz_target;

use std::sync::LazyLock;

// INVARIANT: the tests prove that the embedded catalogue is sound.
static CATALOGUE: LazyLock<huecry_catalogue::Catalogue> =
    LazyLock::new(|| huecry_desk::catalogue_change::load(&[]).expect("the embedded catalogue is sound"));

fuzz_target!(|bytes: &[u8]| {
    let _ = huecry_catalogue::fuzz::register_file(&CATALOGUE, bytes, &huecry_rules::known());
});
