use super::super::tree::Tree;
use super::*;

fn faults(path: &str, text: &str) -> Vec<String> {
    check(&Tree::of(&[(path, text)])).iter().map(ToString::to_string).collect()
}

fn function(name: &str, lines: usize) -> String {
    format!("fn {name}() {{\n{}}}\n", "    step();\n".repeat(lines - 2))
}

#[test]
fn a_function_may_have_seventy_lines_and_no_more() {
    assert!(faults("crates/x/src/a.rs", &function("just", 70)).is_empty());
    assert_eq!(
        faults("crates/x/src/a.rs", &format!("\n{}", function("long", 71))),
        ["crates/x/src/a.rs:2: `long` has 71 lines of 70; cut where a name helps the reader"]
    );
}

#[test]
fn a_file_may_have_five_hundred_lines_without_its_tests() {
    let tests = format!("#[cfg(test)]\nmod tests {{\n{}}}\n", "    // a case\n".repeat(900));
    let whole = |lines: usize| format!("{}{tests}", "const A: u8 = 0;\n".repeat(lines));
    assert!(faults("crates/x/src/a.rs", &whole(500)).is_empty());
    assert_eq!(
        faults("crates/x/src/a.rs", &whole(501)),
        ["crates/x/src/a.rs: has 501 lines of 500 without its tests; split it by what a reader looks for"]
    );
}

#[test]
fn tests_may_be_long() {
    let long = "// a case\n".repeat(900) + &function("all_of_it", 200);
    for path in ["crates/x/src/a_tests.rs", "crates/x/src/a/tests.rs", "crates/x/tests/whole.rs"] {
        assert!(faults(path, &long).is_empty(), "{path}");
    }
    assert_eq!(faults("crates/x/src/a.rs", &format!("#[test]\n{}", function("long", 71))), [""; 0]);
}

#[test]
fn what_cannot_be_measured_is_said() {
    assert_eq!(
        faults("crates/x/src/a.rs", "fn a() {}\nconst B: &str = \"open;\n"),
        ["crates/x/src/a.rs:2: opens something that is never closed; nothing behind it was checked"]
    );
}
