use super::*;

fn code(text: &str) -> String {
    Source::read("crates/x/src/lib.rs", text).code
}

#[test]
fn strings_characters_and_comments_are_blanked_and_nothing_else() {
    let table = [
        (r#"a("x{y}", 'z')"#, r#"a("    ", ' ')"#),
        (r#"a("quote \" inside {")"#, r#"a("                 ")"#),
        (r#"a("ends in \\") + b"#, r#"a("          ") + b"#),
        (r##"r#"raw " { here"# + c"##, r##"  "            "  + c"##),
        (r#"b"bytes{" + b'{' + c"c{""#, r#" "      " + b' ' +  "  ""#),
        (r"'\'' + '\u{7b}' + '{'", r"'  ' + '      ' + ' '"),
        ("fn f<'a>(x: &'a str, y: &'static str)", "fn f<'a>(x: &'a str, y: &'static str)"),
        ("a // { not code\nb", "a              \nb"),
        ("a /* { /* nested { */ { */ b", "a                          b"),
        ("r#type + 'é' + \"é{\"", "r#type + '  ' + \"   \""),
        ("x /* \" */ + \"/*\" + y", "x         + \"  \" + y"),
        ("number_r\"x\"", "number_r\" \""),
    ];
    for (text, wanted) in table {
        assert_eq!(code(text), wanted, "{text}");
        assert_eq!(code(text).len(), text.len(), "{text}: offsets must stay");
    }
}

#[test]
fn comments_are_kept_apart_with_their_lines() {
    let source = Source::read("x.rs", "a // why\nb(\"// no\") /* long\nwhy */ c\n");
    assert_eq!(source.comments, "  // why\n           /* long\nwhy */  \n");
}

#[test]
fn what_is_never_closed_is_said() {
    for (text, line) in [("a\n\"open", 2), ("/* a /* b */", 1), ("a\nb\nr#\"x\"", 3), ("'\\", 1)] {
        assert_eq!(Source::read("x.rs", text).unclosed, Some(line), "{text}");
    }
    assert_eq!(Source::read("x.rs", "fn a() {}").unclosed, None);
}

#[test]
fn functions_are_found_with_their_lines() {
    let text = "\
pub fn one() -> [u8; 2] { [0; 2] }
trait T { fn declared(&self); fn given(&self) {
  \"}\" } }
fn generic<F: Fn(u8) -> u8>(f: F)
where
    F: Copy,
{
    fn inner() {}
    let pointer: fn(u8) -> u8 = x; // fn comment() {
}
macro_rules! m { ($n:ident) => { fn $n() {} }; }
";
    let found: Vec<String> =
        Source::read("x.rs", text).functions().iter().map(|f| format!("{} {}-{}", f.name, f.first, f.last)).collect();
    assert_eq!(found, ["one 1-1", "given 2-3", "generic 4-10", "inner 8-8"]);
}

#[test]
fn test_code_is_told_from_code() {
    let text = "\
fn a() {}
#[test]
fn b() {
}
#[cfg(test)]
#[path = \"x_tests.rs\"]
mod tests;
fn c() {}
#[cfg(not(test))]
fn d() {}
#[cfg(all(test, unix))]
mod more {
    fn e() {}
}
enum E { #[cfg(test)] Only }
fn f() {}
";
    let source = Source::read("crates/x/src/lib.rs", text);
    let tested: Vec<usize> = (1..=16).filter(|n| source.is_test(*n)).collect();
    assert_eq!(tested, [2, 3, 4, 5, 6, 7, 11, 12, 13, 14, 15]);
    assert!(!source.is_test(99), "a line behind the end is no test");
}

#[test]
fn a_whole_file_may_be_test_code() {
    assert!(Source::read("x.rs", "#![cfg(test)]\nfn a() {}\n").is_test(2));
    for path in ["crates/x/src/a/tests.rs", "crates/x/src/a_tests.rs", "crates/x/tests/a.rs"] {
        assert!(Source::read(path, "fn a() {}\n").is_test(1), "{path}");
    }
    for path in ["crates/x/src/attests.rs", "crates/x/src/contest.rs", "crates/x/benches/a.rs"] {
        assert!(!Source::read(path, "fn a() {}\n").is_test(1), "{path}");
    }
}

#[test]
fn any_text_is_read_without_a_panic() {
    let pieces =
        ["\"", "'", "r#\"", "/*", "*/", "//", "\n", "{", "}", "#[test]", "fn", " f", "é", "\\", "(", "]", "#!["];
    let mut seed = 1u32;
    for _ in 0..3000 {
        let mut text = String::new();
        for _ in 0..12 {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            text.push_str(pieces[(seed >> 16) as usize % pieces.len()]);
        }
        let source = Source::read("x.rs", &text);
        assert_eq!((source.code.len(), source.comments.len()), (text.len(), text.len()), "{text:?}");
        source.functions();
    }
}

#[test]
fn literals_are_read_back_from_the_text() {
    let source = Source::read("x.rs", "record.get(\"date-of-birth\")");
    let (at, line) = source.find(".get(\"").next().unwrap();
    assert_eq!((source.literal(at + 5), line), ("date-of-birth", 1));
}
