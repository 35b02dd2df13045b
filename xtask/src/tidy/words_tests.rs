use super::*;

fn faults(en: &str, fr: &str, es: &str, ar: &str) -> Vec<String> {
    let paths =
        ["catalogue/words/en.ftl", "catalogue/words/fr.ftl", "catalogue/words/es.ftl", "catalogue/words/ar.ftl"];
    let files: Vec<(&str, &str)> =
        paths.into_iter().zip([en, fr, es, ar]).filter(|(_, text)| !text.is_empty()).collect();
    check(&Tree::of(&files)).iter().map(ToString::to_string).collect()
}

#[test]
fn the_same_words_in_four_languages_pass() {
    let en = "# A comment = not a word\nhit = Hit\n    .title = A hit\n-brand = Hue & Cry\ncount = { $n ->\n    [one] one = 1\n   *[other] many\n}\n";
    assert_eq!(faults(en, en, en, en), [""; 0]);
}

#[test]
fn a_lacking_word_is_said_once_for_each_language_that_lacks_it() {
    let all = "hit = x\nnone = y\n    .title = z\n";
    assert_eq!(
        faults(all, all, "hit = x\n", "hit = x\nnone = y\n"),
        [
            "catalogue/words/ar.ftl: lacks `none.title`, which catalogue/words/en.ftl:3 has",
            "catalogue/words/es.ftl: lacks `none.title`, which catalogue/words/en.ftl:3 has",
            "catalogue/words/es.ftl: lacks `none`, which catalogue/words/ar.ftl:2 has",
        ]
    );
}

#[test]
fn a_word_only_one_language_has_and_a_word_said_twice_are_found() {
    assert_eq!(
        faults("hit = x\n", "hit = x\nextra = y\n", "hit = x\nhit = y\n", ""),
        [
            "catalogue/words/ar.ftl: is missing; every word is said in en, fr, es and ar",
            "catalogue/words/en.ftl: lacks `extra`, which catalogue/words/fr.ftl:2 has",
            "catalogue/words/es.ftl: lacks `extra`, which catalogue/words/fr.ftl:2 has",
            "catalogue/words/es.ftl:2: `hit` is already said on line 1",
        ]
    );
}
