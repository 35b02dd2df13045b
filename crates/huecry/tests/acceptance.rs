//! The table of `docs/acceptance.md`: every number of `spec/notices.md` 12.3 once, and every test it names is there.

#![allow(clippy::disallowed_methods, clippy::unwrap_used, reason = "tests may")]

use std::path::Path;

/// What stands between back ticks, in order.
fn named(cell: &str) -> Vec<&str> {
    cell.split('`').skip(1).step_by(2).collect()
}

#[test]
fn every_acceptance_test_is_named_and_there() {
    let top = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let table = std::fs::read_to_string(top.join("docs/acceptance.md")).unwrap();
    let rows = table.lines().filter_map(|line| {
        let mut cells = line.strip_prefix("| ")?.split(" | ");
        let number: usize = cells.next()?.parse().ok()?;
        Some((number, cells.nth(1)?))
    });
    let rows: Vec<(usize, &str)> = rows.collect();
    let numbers: Vec<usize> = rows.iter().map(|(number, _)| *number).collect();
    assert_eq!(numbers, (1..=28).collect::<Vec<_>>());
    for (number, played) in rows {
        let names = named(played);
        assert!(!names.is_empty() || played.contains("not yet"), "{number} is neither played nor owned up to");
        for pair in names.chunks(2) {
            let [file, test] = pair else { panic!("{number}: a file and a test, by turns") };
            let source = std::fs::read_to_string(top.join(file)).unwrap_or_default();
            let there = source.contains(&format!("#[test]\nfn {test}()"));
            assert!(there, "{number}: no test `{test}` in {file}");
        }
    }
}
