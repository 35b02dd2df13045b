use super::*;

const LIST: (&str, &str) =
    ("docs/sources.toml", "[[source]]\ncite = \"RPD 35\"\n[[source]]\ncite = \"RPD art. 83(1)(a)\"\n");

fn faults(files: &[(&str, &str)]) -> Vec<String> {
    let faults = check(&Tree::of(files));
    faults.iter().map(|f| f.to_string().split(';').next().unwrap_or_default().to_owned()).collect()
}

#[test]
fn what_is_listed_resolves() {
    let register = "legal_basis = [{ cite = \"RPD 35\", checked = false }]\n[deep.er]\ncite = \"RPD 35\"\n";
    let rule = "//! # Seriousness\n//! Cites:   RPD art. 83(1)(a)   (check); RPD 35 (a remark); ours.\npub fn a() {}\n";
    assert_eq!(faults(&[LIST, ("catalogue/registers/a.toml", register), ("crates/rules/src/a.rs", rule)]), [""; 0]);
}

#[test]
fn what_is_not_listed_is_said_with_its_line() {
    let register = "id = \"a\"\nlegal_basis = [\"RPD 35\", \"RPD 36\"]\n";
    let rule = "//! Cites: RPD 35; RPD 99 (check)\n";
    assert_eq!(
        faults(&[LIST, ("catalogue/registers/a.toml", register), ("crates/rules/src/a.rs", rule)]),
        [
            "catalogue/registers/a.toml:2: quotes `RPD 36`, which docs/sources.toml does not list",
            "crates/rules/src/a.rs:1: quotes `RPD 99`, which docs/sources.toml does not list",
        ]
    );
}

#[test]
fn a_source_is_listed_once() {
    let twice = ("docs/sources.toml", "[[source]]\ncite = \"RPD 35\"\n[[source]]\ncite = \"RPD 35\"\n");
    assert_eq!(faults(&[twice]), ["docs/sources.toml: lists `RPD 35` twice"]);
}

#[test]
fn a_list_that_is_missing_or_broken_is_a_fault() {
    assert_eq!(faults(&[]).len(), 1);
    assert_eq!(faults(&[("docs/sources.toml", "id = ")]).len(), 1);
}
