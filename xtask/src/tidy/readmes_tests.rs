use super::*;

fn faults(files: &[(&str, &str)]) -> Vec<String> {
    check(&Tree::of(files)).iter().map(ToString::to_string).collect()
}

const CARGO: (&str, &str) = ("crates/a/Cargo.toml", "[package]\ndescription = \"Says a.\"\n");

#[test]
fn the_three_sentences_must_be_one() {
    let lib = ("crates/a/src/lib.rs", "//! Says a.\npub const A: u8 = 0;\n");
    let readme = ("crates/a/README.md", "# a\n\nSays a.\n\nMore.\n");
    assert_eq!(faults(&[CARGO, lib, readme]), [""; 0]);
    assert_eq!(
        faults(&[CARGO, ("crates/a/src/lib.rs", "//! Says b.\npub const A: u8 = 0;\n"), readme]),
        [
            "crates/a/README.md:3: first sentence differs from crates/a/src/lib.rs: `Says b.`",
            "crates/a/Cargo.toml: `description` differs from crates/a/src/lib.rs: `Says b.`",
        ]
    );
    assert_eq!(
        faults(&[CARGO, lib]),
        ["crates/a/README.md: first sentence differs from crates/a/src/lib.rs: `Says a.`"],
        "a README that is missing is found too"
    );
}

#[test]
fn empty_crates_and_dead_files_are_not_kept() {
    let readme = ("crates/a/README.md", "# a\n\nSays a.\n");
    let lib = ("crates/a/src/lib.rs", "//! Says a.\nmod b;\n#[path = \"odd.rs\"]\nmod c;\n");
    let files = [
        CARGO,
        readme,
        lib,
        ("crates/a/src/b/mod.rs", "mod inner;"),
        ("crates/a/src/b/inner.rs", ""),
        ("crates/a/src/odd.rs", ""),
        ("crates/a/src/dead.rs", ""),
        ("crates/b/Cargo.toml", ""),
    ];
    assert_eq!(
        faults(&files),
        [
            "crates/a/src/dead.rs: is named by no `mod`; name it or remove it",
            "crates/b: has neither src/lib.rs nor src/main.rs; an empty crate is not kept",
        ]
    );
    let bare = [CARGO, readme, ("crates/a/src/lib.rs", "//! Says a.\n// mod b;\n")];
    assert_eq!(faults(&bare), ["crates/a/src/lib.rs: holds nothing but comments; an empty crate is not kept"]);
}
