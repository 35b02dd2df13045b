use super::*;

fn faults(files: &[(&str, &str)]) -> Vec<String> {
    check(&Tree::of(files)).iter().map(ToString::to_string).collect()
}

#[test]
fn a_sound_document_passes() {
    let text = "\
# Title

See [the map](ARCHITECTURE.md#why), [a crate](crates/a/), [outside](https://example.org/color) and `color`.

```
# not a title
[not a link](nowhere.md)
```
";
    assert_eq!(
        faults(&[("README.md", text), ("ARCHITECTURE.md", "# Map\n"), ("crates/a/README.md", "# a\n")]),
        [""; 0]
    );
}

#[test]
fn planted_faults_are_found() {
    let text = "# One\n\n# Two\n\nSee [x](gone.md) and [y](../outside.md).\nA tab\there, a space here \nThe color.\n";
    assert_eq!(
        faults(&[("README.md", text), ("docs/a.md", "No title, but [up](../README.md).\n")]),
        [
            "README.md:3: is a second `# ` title; make it `## `",
            "README.md:5: links to `gone.md`, which is not there",
            "README.md:5: links to `../outside.md`, which is not there",
            "docs/a.md:1: has no `# ` title; give it one",
            "README.md:6: has a tab; use spaces",
            "README.md:6: ends in a space",
            "README.md:7: `color`: we write `colour`",
        ]
    );
}

#[test]
fn spelling_looks_at_english_and_not_at_names() {
    let found = |path: &str, text: &str| faults(&[(path, text)]);
    assert_eq!(
        found("a.rs", "// The behavior.\nfn color() {} // a_color, Color::Red\n"),
        ["a.rs:1: `behavior`: we write `behaviour`"]
    );
    assert_eq!(found("a.rs", "const A: &str = \"color\";\n"), [""; 0], "strings may be somebody else's words");
    assert_eq!(found("catalogue/words/en.ftl", "a = Unauthorized\nb = Authorize\n").len(), 1);
    assert_eq!(found("catalogue/words/es.ftl", "a = Color\n"), [""; 0]);
    assert_eq!(
        found("a.toml", "label.en = \"Color\"\nlabel.es = \"Color\"\nalso = [\"color\"]\n"),
        ["a.toml:1: `Color`: we write `colour`"]
    );
    assert_eq!(found("a.md", "# A\nThe World Customs Organization, an organization.\n").len(), 1);
    assert_eq!(found("a.md", "# A\nThe catalogue, the size, a prize.\n"), [""; 0]);
}
