//! Any two texts as names.

#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|pair: (&str, &str)| {
    let (asked, found) = (huecry_matching::names::Prepared::read(pair.0, None, None), huecry_matching::names::Prepared::read(pair.1, None, None));
    let alike = huecry_matching::names::compare(&asked, &found, &|_| 0.5);
    assert!((0.0..=1.0).contains(&alike.score));
});
