//! What is counted as saying the same in four languages.

use super::*;

fn read(texts: [&str; 4]) -> (Words, Vec<String>) {
    let paths = ["words/en.ftl", "words/fr.ftl", "words/es.ftl", "words/ar.ftl"];
    let files: Vec<(&str, &str)> = paths.into_iter().zip(texts).collect();
    let mut faults = Vec::new();
    let words = Words::read(&files, &mut faults);
    (words, faults.iter().map(ToString::to_string).collect())
}

#[test]
fn arguments_are_found_wherever_they_stand() {
    let plain = "a = { $x } and { NUMBER($y) }\n";
    let nested = "a = { $y ->\n    [one] { \"{\" }{ $x }\n   *[other] { { $x } }\n}\n";
    let (words, faults) = read([plain, nested, plain, nested]);
    assert_eq!(faults, Vec::<String>::new());
    assert_eq!(words.say(Lang::Fr, "a", &[("x", "X"), ("y", "1")]), "{X");
    let (_, faults) = read([plain, "a = { $x }\n", plain, plain]);
    assert_eq!(
        faults,
        ["words/fr.ftl:1: `a` speaks of `x`, and in words/en.ftl of `x`, `y`; let every language say the same things"]
    );
}

#[test]
fn plural_rules_are_those_of_the_language() {
    let en = "n = { $c ->\n    [one] one\n   *[other] other\n}\n";
    let ar = "n = { $c ->\n    [zero] zero\n    [one] one\n    [two] two\n    [few] few\n    [many] many\n   *[other] other\n}\n";
    let (words, faults) = read([en, en, en, ar]);
    assert_eq!(faults, Vec::<String>::new());
    let said: Vec<String> =
        ["0", "1", "2", "5", "11", "100"].iter().map(|n| words.say(Lang::Ar, "n", &[("c", n)])).collect();
    assert_eq!(said, ["zero", "one", "two", "few", "many", "other"]);
    assert_eq!(words.say(Lang::Fr, "n", &[("c", "0")]), "one", "zero is singular in French");
    assert_eq!(words.say(Lang::En, "n", &[("c", "0")]), "other");
}

#[test]
fn an_argument_in_an_arabic_sentence_is_isolated() {
    let text = "a = x { $who } y\n";
    let (words, _) = read([text; 4]);
    assert_eq!(words.say(Lang::Ar, "a", &[("who", "FR-0001")]), "x \u{2068}FR-0001\u{2069} y");
    assert_eq!(words.say(Lang::En, "a", &[("who", "FR-0001")]), "x FR-0001 y");
}

#[test]
fn what_does_not_show_is_refused() {
    let (_, faults) = read(["a = b\n", "a = b\u{202e}\n", "a = b\n", "a = b\n"]);
    assert_eq!(faults, ["words/fr.ftl:1: the words hold the character U+202E, which does not show; take it out"]);
    let (_, faults) = read(["a =\n    .b = c\n", "a =\n    .b = c\n", "a =\n    .b = c\n", "a =\n    .b = c\n"]);
    assert_eq!(faults.len(), 4);
    assert_eq!(faults[0], "words/en.ftl:1: `a` says nothing; write its words");
}
