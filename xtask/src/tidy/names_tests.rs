use super::*;

const STORE: (&str, &str) = (
    "crates/store/src/commit.rs",
    "pub struct Store;\nimpl Store {\n    /// Commits.\n    pub fn commit(&self) {}\n}\npub enum Act {\n    Searched { query: u8 },\n    Left,\n}\n",
);

fn faults(text: &str) -> Vec<String> {
    let files = [("README.md", text), STORE, ("Cargo.toml", "[workspace.dependencies]\ntlog-tiles = \"1\"\n")];
    check(&Tree::of(&files)).iter().map(ToString::to_string).collect()
}

#[test]
fn what_exists_passes() {
    let text = "\
`store::commit(Act::Searched)`, `store::commit::Store`, `Store::commit`, `Act::Left`, `huecry_store::Act`,
`std::fs`, `tlog_tiles::proof`, `crates/store/src/commit.rs`, `crates/store/`, `crates/*/src`, `cargo xtask test`
";
    assert_eq!(faults(text), [""; 0]);
}

#[test]
fn what_does_not_exist_is_said() {
    assert_eq!(
        faults(
            "`store::comit` and `Act::Lost`\n`crates/store/src/gone.rs` `nobody::run`\n\n```\nstore::gone::run(x) → y\nweb::later(x)\n```\n"
        ),
        [
            "README.md:1: `Act::Lost` is not in the source: nothing there declares `Lost`",
            "README.md:1: `store::comit` is not in the source: nothing there declares `comit`",
            "README.md:2: `crates/store/src/gone.rs` is not there",
            "README.md:2: `nobody::run` names no crate of ours nor one we depend on",
            "README.md:5: `store::gone::run` is not in the source: nothing there declares `gone`",
        ]
    );
}

#[test]
fn a_use_is_not_a_declaration() {
    let files = [
        ("README.md", "`store::Gone`\n"),
        ("crates/store/src/lib.rs", "use other::Gone;\nfn a(x: Gone) { Gone::b() }\n"),
    ];
    assert_eq!(check(&Tree::of(&files)).len(), 1);
}
