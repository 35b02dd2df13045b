use super::*;
use serde_json::json;

fn package(name: &str, ours: &[&str], others: &[&str], for_tests: &[(&str, bool)]) -> Value {
    let need = |name: &str, ours: bool, kind: Option<&str>| {
        let path = if ours { json!(format!("/x/{name}")) } else { Value::Null };
        json!({ "name": name, "kind": kind, "path": path })
    };
    let normal = ours.iter().map(|n| need(n, true, None)).chain(others.iter().map(|n| need(n, false, None)));
    let dev = for_tests.iter().map(|(n, ours)| need(n, *ours, Some("dev")));
    json!({ "name": name, "dependencies": normal.chain(dev).collect::<Vec<_>>() })
}

fn faults(packages: Vec<Value>) -> Vec<String> {
    check(&json!({ "packages": packages })).iter().map(ToString::to_string).collect()
}

#[test]
fn the_house_as_drawn_is_allowed() {
    let ours: Vec<Vec<String>> =
        EDGES.iter().map(|(_, to)| to.iter().map(|t| format!("huecry-{t}")).collect()).collect();
    let drawn = EDGES.iter().zip(&ours).map(|((name, _), to)| {
        let to: Vec<&str> = to.iter().map(String::as_str).collect();
        package(&format!("huecry-{name}"), &to, &["serde"], &[("proptest", false)])
    });
    assert_eq!(faults(drawn.collect()), [""; 0]);
}

#[test]
fn an_edge_that_is_not_drawn_is_refused() {
    assert_eq!(
        faults(vec![package("huecry-matching", &["huecry-terms", "huecry-access"], &[], &[])]),
        ["crates/matching/Cargo.toml: `matching` may not use `access`: it may use terms"]
    );
    assert_eq!(
        faults(vec![package("huecry-ledger", &["huecry-terms"], &[], &[])]),
        ["crates/ledger/Cargo.toml: `ledger` may not use `terms`: it may use no other crate of ours"]
    );
    assert_eq!(
        faults(vec![package("huecry-rules", &[], &[], &[("huecry-store", true), ("huecry-world", true)])]),
        ["crates/rules/Cargo.toml: `rules` may not use `store`: it may use terms, catalogue, matching"],
        "not even for tests"
    );
}

#[test]
fn a_decider_cannot_reach_a_clock_a_disk_or_dice() {
    assert_eq!(
        faults(vec![package("huecry-access", &[], &["getrandom", "serde"], &[("tempfile", false)])]),
        ["crates/access/Cargo.toml: `access` decides and may not reach `getrandom`: take what it gives as an argument"]
    );
    assert_eq!(faults(vec![package("huecry-store", &[], &["getrandom"], &[])]), [""; 0]);
}

#[test]
fn tests_bring_only_testing_crates_or_what_is_built_anyway() {
    let packages = vec![
        package("huecry-store", &[], &["rusqlite"], &[]),
        package("huecry-terms", &[], &[], &[("rusqlite", false), ("reqwest", false), ("insta", false)]),
    ];
    let found = faults(packages);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].contains("`reqwest` is a dependency for tests that nothing else builds"));
}

#[test]
fn a_crate_nobody_decided_on_is_refused_and_an_empty_answer_is_no_answer() {
    let found = faults(vec![package("huecry-utils", &[], &[], &[])]);
    assert!(found[0].contains("`utils` is not a crate of the house"), "{found:?}");
    assert_eq!(check(&json!({})).len(), 1);
}

#[test]
fn the_table_names_only_crates_it_has_and_has_no_circle() {
    for (n, (name, allowed)) in EDGES.iter().enumerate() {
        for to in allowed.iter().filter(|_| *name != "world") {
            let place = EDGES.iter().position(|(other, _)| other == to);
            assert!(place.is_some_and(|p| p < n), "{name} -> {to} must point up the table");
        }
    }
}
