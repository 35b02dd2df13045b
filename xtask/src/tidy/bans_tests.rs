use super::*;

const REGISTER: (&str, &str) = (
    "catalogue/registers/nominals.toml",
    "id = \"nominals\"\n[[section]]\n[[section.field]]\ntag = 1\nid = \"birth-date\"\n",
);

fn faults(files: &[(&str, &str)]) -> Vec<String> {
    let files: Vec<(&str, &str)> = files.iter().copied().chain([REGISTER]).collect();
    let mut faults = check(&Tree::of(&files));
    faults.sort();
    faults.iter().map(|f| f.to_string().split(';').next().unwrap_or_default().to_owned()).collect()
}

fn in_file(path: &str, text: &str) -> Vec<usize> {
    let mut lines: Vec<usize> = check(&Tree::of(&[(path, text), REGISTER])).iter().map(|f| f.line).collect();
    lines.sort_unstable();
    lines
}

#[test]
fn planted_faults_are_found_where_they_stand() {
    let planted = "\
fn a(record: &Values, rows: &Row) {
    let b = parse().unwrap();
    todo!(\"later\");
    dbg!(b);
    println!(\"{b}\");
    let c = record.get(\"birth-date\");
    let d = parse().expect(\"it parses\");
    panic!(\"no\");
}
#![allow(clippy::disallowed_methods)]
";
    assert_eq!(
        faults(&[("crates/desk/src/a.rs", planted)]),
        [
            "crates/desk/src/a.rs:2: `.unwrap()`: return the error, or use `expect` with an `// INVARIANT:` that proves it",
            "crates/desk/src/a.rs:3: `todo!`: finish it, or leave it out and say so in the README",
            "crates/desk/src/a.rs:4: `dbg!`: finish it, or leave it out and say so in the README",
            "crates/desk/src/a.rs:5: `println!`: return the text",
            "crates/desk/src/a.rs:6: reads the field `birth-date` by its name",
            "crates/desk/src/a.rs:7: `expect` without an `// INVARIANT:` beside it: prove it cannot happen, or return the error",
            "crates/desk/src/a.rs:8: `panic!` without an `// INVARIANT:` beside it: prove it cannot happen, or return the error",
            "crates/desk/src/a.rs:10: lets code reach the clock or the disk",
        ]
    );
}

#[test]
fn words_in_strings_comments_and_tests_are_not_code() {
    let text = "\
// .unwrap() and todo!() in a comment
const A: &str = \".unwrap() dbg!() println!()\";
#[cfg(test)]
mod tests {
    fn a() { b().unwrap(); println!(\"\"); panic!(\"\"); record.get(\"birth-date\"); }
}
";
    assert_eq!(in_file("crates/desk/src/a.rs", text), [0; 0]);
    assert_eq!(in_file("crates/desk/tests/a.rs", "fn a() { b().unwrap(); todo!() }"), [0; 0]);
}

#[test]
fn a_file_declared_for_tests_is_test_code_and_so_is_what_it_declares() {
    let files = |cfg: &'static str| {
        [
            ("crates/x/src/lib.rs", cfg),
            ("crates/x/src/inline.rs", "mod deep;\nfn a() { b().unwrap(); }\n"),
            ("crates/x/src/inline/deep.rs", "fn a() { b().unwrap(); }\n"),
        ]
    };
    assert_eq!(faults(&files("#[cfg(test)]\npub(crate) mod inline;\n")), [""; 0]);
    assert_eq!(faults(&files("pub(crate) mod inline;\n")).len(), 2);
}

#[test]
fn the_faces_and_build_scripts_may_speak_and_others_may_not() {
    let text = "fn a() {\n    eprintln!(\"x\");\n}\n";
    for path in ["crates/cli/src/a.rs", "crates/huecry/benches/a.rs", "xtask/src/a.rs", "crates/terms/build.rs"] {
        assert_eq!(in_file(path, text), [0; 0], "{path}");
    }
    assert_eq!(in_file("crates/store/src/a.rs", text), [2]);
    assert_eq!(in_file("crates/store/examples/a.rs", text), [0; 0]);
}

#[test]
fn an_expect_needs_its_proof_near_by() {
    let proven = "// INVARIANT: the table is const and tested.\nstatic A: X = read(B).expect(\"sound\");\n";
    assert_eq!(in_file("crates/terms/src/a.rs", proven), [0; 0]);
    let far = format!("// INVARIANT: far away.\n{}let a = b.expect(\n    \"c\",\n);\n", "\n".repeat(9));
    assert_eq!(in_file("crates/terms/src/a.rs", &far), [11]);
    assert_eq!(in_file("crates/terms/src/a.rs", "self.expect(b',')?;\n"), [0; 0], "a parser's own method");
    assert_eq!(in_file("crates/terms/build.rs", "a.expect(\"b\");\n"), [0; 0], "a build script may end so");
}

#[test]
fn fields_are_read_by_name_only_in_the_catalogue() {
    let text = "fn a() { values.get(\"birth-date\"); map.get(\"status\"); row.get(\"birth-date\"); }\n";
    assert_eq!(in_file("crates/catalogue/src/a.rs", text), [0; 0]);
    assert_eq!(in_file("crates/matching/src/a.rs", text), [1]);
}

#[test]
fn the_disk_is_allowed_to_keepers_and_to_one_file_of_some() {
    let allow = "#![allow(clippy::disallowed_methods)]\n";
    for path in ["crates/store/src/lib.rs", "crates/ledger/src/a.rs", "crates/catalogue/build.rs"] {
        assert_eq!(in_file(path, allow), [0; 0], "{path}");
    }
    assert_eq!(in_file("crates/matching/src/lib.rs", "#![allow(clippy::all, clippy::disallowed_methods)]\n"), [1]);
    assert_eq!(in_file("crates/access/src/lib.rs", "#![cfg_attr(test, allow(clippy::disallowed_methods))]\n"), [0; 0]);
    let both = [("crates/ledger/src/a.rs", allow), ("crates/ledger/src/b.rs", allow)];
    assert_eq!(
        faults(&both),
        ["crates/ledger/src/b.rs:1: is the second file of `ledger` that reaches the clock or the disk"]
    );
}

#[test]
fn the_line_is_asynchronous_in_its_socket_only() {
    let code = "use tokio::net;\n// await\nasync fn a() { b().await }\n";
    assert_eq!(in_file("crates/line/src/session.rs", code), [1, 3, 3]);
    assert_eq!(in_file("crates/line/src/socket.rs", code), [0; 0]);
    assert_eq!(in_file("crates/line/src/socket/server.rs", code), [0; 0]);
    assert_eq!(in_file("crates/web/src/console.rs", code), [0; 0]);
}
