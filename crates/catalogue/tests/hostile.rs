//! Hostile texts through the doors the fuzz targets use: anything may come in, nothing panics.

mod known;

use huecry_catalogue::{Catalogue, embedded, fuzz, sample, write_json, write_row};
use huecry_terms::Day;
use known::KNOWN;
use proptest::prelude::*;
use std::sync::LazyLock;

static CATALOGUE: LazyLock<Catalogue> =
    LazyLock::new(|| Catalogue::load(&[], &KNOWN).unwrap_or_else(|faults| panic!("{}", faults[0])));

/// The text of a real register with a piece cut out and another put in.
fn mangled() -> impl Strategy<Value = Vec<u8>> {
    mangled_file("registers/")
}

/// The text of a real file of a folder with a piece cut out and another put in.
fn mangled_file(folder: &'static str) -> impl Strategy<Value = Vec<u8>> {
    let pieces = prop_oneof![
        any::<Vec<u8>>(),
        any::<String>().prop_map(String::into_bytes),
        "[a-z_]{1,12} *= *[0-9\\[\\]{}\"']{0,6}\n?".prop_map(String::into_bytes),
        prop::sample::select(vec![
            "[[section]]\n",
            "[[section.field]]\n",
            "tag = 1\n",
            "many = true\n",
            "kind = \"name\"\n",
            "\n[access]\n",
            "\"\"\"",
            "include = \"theft\"\n",
            "id = 7\n"
        ])
        .prop_map(|text| text.as_bytes().to_vec()),
    ];
    let files = embedded().iter().filter(|(path, _)| path.starts_with(folder)).count();
    (0..files, any::<prop::sample::Index>(), 0usize..400, pieces).prop_map(move |(nth, at, cut, piece)| {
        let (_, text) =
            embedded().iter().filter(|(path, _)| path.starts_with(folder)).nth(nth).expect("there are such files");
        let mut bytes = text.as_bytes().to_vec();
        let at = at.index(bytes.len());
        let end = (at + cut).min(bytes.len());
        bytes.splice(at..end, piece);
        bytes
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_mangled_register_is_refused_or_sound(bytes in mangled()) {
        if let Err(faults) = fuzz::register_file(&CATALOGUE, &bytes, &KNOWN) {
            prop_assert!(!faults.is_empty());
            for fault in faults {
                prop_assert_eq!(fault.file.as_str(), "registers/fuzz.toml");
                prop_assert!(fault.to_string().len() < 4_000, "{}", fault);
                prop_assert!(!fault.what.chars().any(char::is_control), "{}", fault);
            }
        }
    }

    #[test]
    fn a_mangled_agreement_is_refused_or_sound(bytes in mangled_file("agreements/")) {
        if let Err(faults) = fuzz::agreement_file(&CATALOGUE, &bytes, &KNOWN) {
            prop_assert!(!faults.is_empty());
            for fault in faults {
                prop_assert_eq!(fault.file.as_str(), "agreements/fuzz.toml");
                prop_assert!(fault.to_string().len() < 4_000, "{}", fault);
                prop_assert!(!fault.what.chars().any(char::is_control), "{}", fault);
            }
        }
    }

    #[test]
    fn any_bytes_are_no_register(bytes in any::<Vec<u8>>()) {
        prop_assert!(fuzz::register_file(&CATALOGUE, &bytes, &KNOWN).is_err());
    }

    #[test]
    fn mangled_records_are_refused_or_come_back(seed: u64, nth in 0usize..6, at in any::<prop::sample::Index>(), piece in any::<Vec<u8>>(), cut in 0usize..20) {
        let register = &CATALOGUE.registers()[nth % CATALOGUE.registers().len()];
        let values = sample::full(&CATALOGUE, register, Day::constant(2026, 11, 22), seed);
        let json = serde_json::Value::Object(write_json(&CATALOGUE, register, &values)).to_string();
        let row = write_row(&CATALOGUE, register, &values).join("\t");
        for text in [json, row] {
            let mut bytes = text.into_bytes();
            fuzz::entry(&CATALOGUE, &bytes);
            let at = at.index(bytes.len());
            let end = (at + cut).min(bytes.len());
            bytes.splice(at..end, piece.clone());
            fuzz::entry(&CATALOGUE, &bytes);
        }
    }
}

#[test]
fn deep_long_and_odd_texts_end_at_once() {
    let nested = |open: &str, close: &str| format!("a = {}{}", open.repeat(100_000), close.repeat(100_000));
    let texts = [
        nested("[", "]"),
        nested("{a=", "}"),
        format!("{}= 1", "a.".repeat(100_000)),
        "[[section]]\n".repeat(20_000),
        "[[section]]\n[[section.field]]\n".repeat(8_000),
        format!("id = \"{}\"", "x".repeat(200_000)),
        format!("purposes = [{}]", "\"a\",".repeat(50_000)),
        format!("purposes = [{}]", (0..30_000).map(|n| format!("\"{n}\",")).collect::<String>()),
        "x".repeat(10_000_000),
    ];
    for text in &texts {
        let faults = fuzz::register_file(&CATALOGUE, text.as_bytes(), &KNOWN).expect_err("no register");
        assert!(!faults.is_empty() && faults.len() <= 201, "{}", faults.len());
        let faults = fuzz::agreement_file(&CATALOGUE, text.as_bytes(), &KNOWN).expect_err("no agreement");
        assert!(!faults.is_empty() && faults.len() <= 201, "{}", faults.len());
    }
    let deep = format!("{{\"names\":{}{}}}", "[".repeat(100_000), "]".repeat(100_000));
    fuzz::entry(&CATALOGUE, deep.as_bytes());
    fuzz::entry(&CATALOGUE, "\t\"\t{\t[\t\u{feff}\t".as_bytes());
}
