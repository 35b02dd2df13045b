//! Any bytes as the United Nations list.

#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    huecry_desk::formats::un_sc::exercise(bytes);
});
