//! What is committed beside the catalogue follows from it: frozen versions and legal sheets.

// It compares with files.
#![allow(clippy::disallowed_methods)]

mod known;

use huecry_catalogue::{Catalogue, amiss, generated};
use known::KNOWN;
use std::path::Path;

#[test]
fn frozen_versions_and_sheets_are_there_and_fresh() {
    let catalogue = Catalogue::load(&[], &KNOWN).unwrap_or_else(|faults| panic!("{}", faults[0]));
    let top = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let complaints = amiss(&catalogue, |path| std::fs::read_to_string(top.join(path)).ok());
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}

#[test]
fn what_is_missing_stale_or_edited_is_named_with_the_command() {
    let catalogue = Catalogue::load(&[], &KNOWN).unwrap_or_else(|faults| panic!("{}", faults[0]));
    let files = generated(&catalogue);
    let fives = catalogue.registers().len() + catalogue.agreements().len();
    assert_eq!(files.len(), fives * 5 + catalogue.procedures().len() * 9);
    let written = |path: &str| files.iter().find(|(there, _)| there == path).map(|(_, text)| text.clone());
    assert_eq!(amiss(&catalogue, written), Vec::<String>::new());
    let edited = |path: &str| match path {
        "sheets/nominals.fr.md" => None,
        "sheets/nominals.en.md" => Some("old".to_string()),
        "catalogue/frozen/firearms@1.json" => Some("{}".to_string()),
        "catalogue/frozen/vehicles@1.json" => None,
        other => written(other),
    };
    let mut complaints = amiss(&catalogue, edited);
    complaints.sort();
    assert_eq!(
        complaints,
        [
            "catalogue/frozen/firearms@1.json: the text no longer says what was frozen as this version; raise the version, or restore the text",
            "catalogue/frozen/vehicles@1.json: the version is not frozen; run `cargo xtask freeze`",
            "sheets/nominals.en.md: the sheet is stale; run `cargo xtask sheets`",
            "sheets/nominals.fr.md: the sheet is missing; run `cargo xtask sheets`",
        ]
    );
}
