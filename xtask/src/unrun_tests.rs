use super::*;

const REPORT: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="nextest-run" tests="4">
  <testsuite name="huecry-matching">
    <testcase name="names::recall &lt;ar&gt;" classname="huecry-matching" timestamp="x" time="0.003">
      <system-out>
running 1 test
test names::recall ... ok
      </system-out>
      <system-err>skipped: no ../shared/data beside the repository
skipped: said twice</system-err>
    </testcase>
    <testcase name="first" classname="x::whole"><system-out>Skipped: at once</system-out></testcase>
    <testcase name="whole" classname="huecry-matching" time="0.003">
      <system-err>not skipped: it ran</system-err>
    </testcase>
    <testcase name="silent" classname="huecry-matching" time="0.003"/>
    <testcase name="broken" classname="x"><failure message="panicked"/><system-err>skipped: half of it</system-err></testcase>
  </testsuite>
</testsuites>"#;

#[test]
fn a_test_that_says_it_did_nothing_is_named_once_with_its_reason() {
    let unrun = |test: &str, reason: &str| Unrun { test: test.to_owned(), reason: reason.to_owned() };
    assert_eq!(
        read(REPORT),
        [
            unrun("huecry-matching names::recall <ar>", "no ../shared/data beside the repository"),
            unrun("x first", "at once")
        ]
    );
}

#[test]
fn no_report_names_nothing() {
    assert_eq!(read(""), []);
}

#[test]
fn the_settings_are_sound_toml_whatever_the_path() {
    let table: toml::Table = settings(Path::new("/tmp/a \"b\"/r.xml")).parse().unwrap();
    assert_eq!(table["profile"]["default"]["junit"]["path"].as_str(), Some("/tmp/a \"b\"/r.xml"));
}
