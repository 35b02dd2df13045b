//! Every rule by the examples in its own head, and all of them over every register.

#![allow(clippy::disallowed_methods, reason = "reads the heads of the rules' own files")]

use crate::{Facts, Finding, Outcome, list};
use huecry_catalogue::{Catalogue, Lang, Register, entry, sample};
use huecry_terms::{Day, Value, Values};
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// The day of every examination here: "yesterday" is the 21st, "tomorrow" the 23rd.
const TODAY: Day = Day::constant(2026, 11, 22);

static CATALOGUE: LazyLock<Catalogue> =
    LazyLock::new(|| Catalogue::load(&[], &crate::known()).expect("the embedded catalogue is sound"));

/// One example: the rule, the line of its head it stands for, a register that names the rule, the
/// values in that register's own words, and what is found.
struct Row(&'static str, &'static str, &'static str, &'static str, Outcome);

use Outcome::{AskAPerson as Person, Met, NotMet};

/// The examples of the heads, each once.
const HEADS: &[Row] = &[
    Row(
        "birth-before-event",
        "Met: birth-dates = 1971, listed-on = 2010",
        "nominals",
        r#"{"birth-dates": "1971", "listed-on": "2010"}"#,
        Met,
    ),
    Row(
        "birth-before-event",
        "Not met: birth-dates = 2011-05-02, listed-on = 2010",
        "nominals",
        r#"{"birth-dates": "2011-05-02", "listed-on": "2010"}"#,
        NotMet,
    ),
    Row("event-not-in-future", "Met: event-date = yesterday", "works-of-art", r#"{"event-date": "2026-11-21"}"#, Met),
    Row(
        "event-not-in-future",
        "Not met: event-date = tomorrow",
        "works-of-art",
        r#"{"event-date": "2026-11-23"}"#,
        NotMet,
    ),
    Row(
        "expiry-within-fifteen-years",
        "Met: date-of-issue = 2014-04-30, date-of-expiry = 2024-04-30",
        "travel-documents",
        r#"{"issued-on": "2014-04-30", "expires-on": "2024-04-30"}"#,
        Met,
    ),
    Row(
        "expiry-within-fifteen-years",
        "Person: date-of-issue = 2004, date-of-expiry = 2024",
        "travel-documents",
        r#"{"issued-on": "2004", "expires-on": "2024"}"#,
        Person,
    ),
    Row("height-plausible", "Met: height = 1.78", "nominals", r#"{"height": 1.78}"#, Met),
    Row("height-plausible", "Person: height = 2.55", "nominals", r#"{"height": 2.55}"#, Person),
    Row(
        "image-or-unique-mark",
        "Met: image = pdq:…",
        "works-of-art",
        r#"{"image": "pdq:00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff"}"#,
        Met,
    ),
    Row(
        "image-or-unique-mark",
        "Not met: object-type = painting, nothing else",
        "works-of-art",
        r#"{"object-type": "painting"}"#,
        NotMet,
    ),
    Row(
        "issue-before-expiry",
        "Met: date-of-issue = 2014, date-of-expiry = 2024",
        "travel-documents",
        r#"{"issued-on": "2014", "expires-on": "2024"}"#,
        Met,
    ),
    Row(
        "issue-before-expiry",
        "Not met: date-of-issue = 2024-05-01, date-of-expiry = 2024-04-30",
        "travel-documents",
        r#"{"issued-on": "2024-05-01", "expires-on": "2024-04-30"}"#,
        NotMet,
    ),
    Row("make-known-for-trace", "Met: make = Beretta", "firearms", r#"{"make": "Beretta"}"#, Met),
    Row("make-known-for-trace", "Person: make = (unknown)", "firearms", r#"{"make": {"nothing": "unknown"}}"#, Person),
    Row(
        "no-personal-names",
        "Met: circumstances = stolen from a parked car",
        "travel-documents",
        r#"{"circumstances": "stolen from a parked car"}"#,
        Met,
    ),
    Row(
        "no-personal-names",
        "Not met: circumstances = P<UTOERIKSSON<<ANNA<MARIA",
        "travel-documents",
        r#"{"circumstances": "P<UTOERIKSSON<<ANNA<MARIA"}"#,
        NotMet,
    ),
    Row(
        "no-personal-names",
        "Person: circumstances = name of holder: …",
        "travel-documents",
        r#"{"circumstances": "name of holder: …"}"#,
        Person,
    ),
    Row(
        "nothing-coercive",
        "Met: what-is-asked = tell us which accounts there are",
        "silver-notices",
        r#"{"what-is-asked": "tell us which accounts there are"}"#,
        Met,
    ),
    Row(
        "nothing-coercive",
        "Not met: what-is-asked = freeze account",
        "silver-notices",
        r#"{"what-is-asked": "freeze account"}"#,
        NotMet,
    ),
    Row(
        "nothing-coercive",
        "Person: what-is-asked = no freezing is asked for",
        "silver-notices",
        r#"{"what-is-asked": "no freezing is asked for"}"#,
        Person,
    ),
    Row(
        "number-or-range",
        "Met: document-number = L898902C3",
        "travel-documents",
        r#"{"document-number": "L898902C3"}"#,
        Met,
    ),
    Row(
        "number-or-range",
        "Not met: range from AB100000 to AB99",
        "travel-documents",
        r#"{"document-number": "AB100000", "range-end": "AB99"}"#,
        NotMet,
    ),
    Row("one-name-at-least", "Met: names = ERIKSSON, Anna", "nominals", r#"{"names": "ERIKSSON, Anna"}"#, Met),
    Row("one-name-at-least", "Not met: sex = F, nothing else", "nominals", r#"{"sex": "F"}"#, NotMet),
    Row("plausible-dates", "Met: birth-dates = 1971", "nominals", r#"{"birth-dates": "1971"}"#, Met),
    Row("plausible-dates", "Not met: birth-dates = tomorrow", "nominals", r#"{"birth-dates": "2026-11-23"}"#, NotMet),
    Row("plausible-dates", "Person: birth-dates = 1790", "nominals", r#"{"birth-dates": "1790"}"#, Person),
    Row(
        "position-is-at-sea",
        "Met: position = 12.5, 45.25",
        "maritime-piracy",
        r#"{"position": {"latitude": 12.5, "longitude": 45.25}}"#,
        Met,
    ),
    Row(
        "position-is-at-sea",
        "Person: position = (words only)",
        "maritime-piracy",
        r#"{"position": "off the coast"}"#,
        Person,
    ),
    Row(
        "serial-says-its-state",
        "Met: serial = A?12[38B]45, serial-status = PARTIAL",
        "firearms",
        r#"{"serial": "A?12[38B]45", "serial-status": "PARTIAL"}"#,
        Met,
    ),
    Row(
        "serial-says-its-state",
        "Not met: serial = A?12[38B]45, serial-status = INTACT",
        "firearms",
        r#"{"serial": "A?12[38B]45", "serial-status": "INTACT"}"#,
        NotMet,
    ),
    Row(
        "serial-says-its-state",
        "Not met: serial = 12345, serial-status = NEVER_MARKED",
        "firearms",
        r#"{"serial": "12345", "serial-status": "never-marked"}"#,
        NotMet,
    ),
];

/// The edges of each rule, which its head has no room for.
const EDGES: &[Row] = &[
    Row(
        "birth-before-event",
        "the same day is possible",
        "nominals",
        r#"{"birth-dates": "2010-05-02", "death-date": "2010-05-02"}"#,
        Met,
    ),
    Row(
        "birth-before-event",
        "one of several claimed births is possible",
        "nominals",
        r#"{"birth-dates": ["2011", "1990"], "listed-on": "2010"}"#,
        Met,
    ),
    Row(
        "birth-before-event",
        "a partial date may lie on either side",
        "nominals",
        r#"{"birth-dates": "2010-12", "event-date": "2010"}"#,
        Met,
    ),
    Row(
        "birth-before-event",
        "born after death",
        "nominals",
        r#"{"birth-dates": "1990", "death-date": "1989"}"#,
        NotMet,
    ),
    Row(
        "birth-before-event",
        "no birth is known",
        "nominals",
        r#"{"birth-dates": {"nothing": "unknown"}, "listed-on": "2010"}"#,
        Met,
    ),
    Row("event-not-in-future", "today", "works-of-art", r#"{"event-date": "2026-11-22"}"#, Met),
    Row("event-not-in-future", "this year has begun", "works-of-art", r#"{"event-date": "2026"}"#, Met),
    Row("event-not-in-future", "next year has not", "works-of-art", r#"{"event-date": "2027"}"#, NotMet),
    Row("event-not-in-future", "no date", "works-of-art", "{}", Met),
    Row(
        "expiry-within-fifteen-years",
        "fifteen",
        "travel-documents",
        r#"{"issued-on": "2009", "expires-on": "2024"}"#,
        Met,
    ),
    Row(
        "expiry-within-fifteen-years",
        "sixteen",
        "travel-documents",
        r#"{"issued-on": "2009", "expires-on": "2025"}"#,
        Person,
    ),
    Row("expiry-within-fifteen-years", "only one of the dates", "travel-documents", r#"{"expires-on": "2099"}"#, Met),
    Row("height-plausible", "the least", "nominals", r#"{"height": "120 cm"}"#, Met),
    Row("height-plausible", "below it", "nominals", r#"{"height": "119 cm"}"#, Person),
    Row("height-plausible", "the most", "nominals", r#"{"height": 2.3}"#, Met),
    Row("height-plausible", "a weight is no height", "nominals", r#"{"weight": 20}"#, Met),
    Row("image-or-unique-mark", "an inventory number", "works-of-art", r#"{"inventory-number": "Inv. 1234"}"#, Met),
    Row("image-or-unique-mark", "a described mark", "works-of-art", r#"{"features": "a tear at the lower left"}"#, Met),
    Row(
        "image-or-unique-mark",
        "a title is shared by many",
        "works-of-art",
        r#"{"title": "Landscape with a bridge"}"#,
        NotMet,
    ),
    Row(
        "image-or-unique-mark",
        "an unknown image is none",
        "works-of-art",
        r#"{"image": {"nothing": "unknown"}}"#,
        NotMet,
    ),
    Row(
        "issue-before-expiry",
        "the same day",
        "travel-documents",
        r#"{"issued-on": "2024-04-30", "expires-on": "2024-04-30"}"#,
        Met,
    ),
    Row(
        "issue-before-expiry",
        "the same year, the rest unknown",
        "travel-documents",
        r#"{"issued-on": "2024-12", "expires-on": "2024"}"#,
        Met,
    ),
    Row("make-known-for-trace", "left out", "firearms", r#"{"serial": "A12345"}"#, Person),
    Row(
        "no-personal-names",
        "the holder in French",
        "travel-documents",
        r#"{"circumstances": "le titulaire a disparu"}"#,
        Person,
    ),
    Row(
        "no-personal-names",
        "the holder in Arabic",
        "travel-documents",
        r#"{"circumstances": "حامل الوثيقة"}"#,
        Person,
    ),
    Row(
        "no-personal-names",
        "a zone in any of several texts",
        "firearms",
        r#"{"markings": ["proof mark", "I<UTO<<ANNA"]}"#,
        NotMet,
    ),
    Row(
        "nothing-coercive",
        "seizure in English",
        "silver-notices",
        r#"{"what-is-asked": "have the villa seized"}"#,
        NotMet,
    ),
    Row(
        "nothing-coercive",
        "blocked accounts",
        "silver-notices",
        r#"{"what-is-asked": "Please block all her accounts"}"#,
        NotMet,
    ),
    Row(
        "nothing-coercive",
        "a block of flats",
        "silver-notices",
        r#"{"what-is-asked": "Who owns the block of flats?"}"#,
        Met,
    ),
    Row(
        "nothing-coercive",
        "confiscation in French",
        "silver-notices",
        r#"{"what-is-asked": "Procéder à la saisie des comptes"}"#,
        NotMet,
    ),
    Row(
        "nothing-coercive",
        "freezing in French",
        "silver-notices",
        r#"{"what-is-asked": "faire geler les avoirs"}"#,
        NotMet,
    ),
    Row(
        "nothing-coercive",
        "denied in French",
        "silver-notices",
        r#"{"what-is-asked": "localiser, sans saisie"}"#,
        Person,
    ),
    Row(
        "nothing-coercive",
        "seizure in Spanish",
        "silver-notices",
        r#"{"what-is-asked": "Incáutense los vehículos"}"#,
        NotMet,
    ),
    Row(
        "nothing-coercive",
        "however in Spanish",
        "silver-notices",
        r#"{"what-is-asked": "Sin embargo, basta con localizar los inmuebles"}"#,
        Met,
    ),
    Row(
        "nothing-coercive",
        "attachment in Spanish",
        "silver-notices",
        r#"{"what-is-asked": "trabar embargo sobre la cuenta"}"#,
        NotMet,
    ),
    Row("nothing-coercive", "freezing in Arabic", "silver-notices", r#"{"what-is-asked": "تجميد الحسابات"}"#, NotMet),
    Row("nothing-coercive", "seizure in Arabic", "silver-notices", r#"{"what-is-asked": "والحجز على العقار"}"#, NotMet),
    Row(
        "nothing-coercive",
        "confiscation in Arabic",
        "silver-notices",
        r#"{"what-is-asked": "ومصادرة الأموال"}"#,
        NotMet,
    ),
    Row("nothing-coercive", "sources in Arabic", "silver-notices", r#"{"what-is-asked": "معرفة مصادره المالية"}"#, Met),
    Row("nothing-coercive", "exactly in Arabic", "silver-notices", r#"{"what-is-asked": "تحديد المكان بالضبط"}"#, Met),
    Row("nothing-coercive", "capitals", "silver-notices", r#"{"what-is-asked": "FREEZE"}"#, NotMet),
    Row(
        "nothing-coercive",
        "denied, then asked for",
        "silver-notices",
        r#"{"what-is-asked": "no delay: seize it"}"#,
        NotMet,
    ),
    Row(
        "nothing-coercive",
        "denied and then asked for after all",
        "silver-notices",
        r#"{"what-is-asked": "no seizure of the house but freeze the account"}"#,
        NotMet,
    ),
    Row(
        "nothing-coercive",
        "facts may tell of a seizure",
        "silver-notices",
        r#"{"facts": "a court seized one car in May"}"#,
        Met,
    ),
    Row("number-or-range", "no number", "travel-documents", r#"{"document-number": {"nothing": "unknown"}}"#, NotMet),
    Row(
        "number-or-range",
        "a range of one",
        "travel-documents",
        r#"{"document-number": "AB100000", "range-end": "AB100000"}"#,
        Met,
    ),
    Row(
        "number-or-range",
        "a range",
        "travel-documents",
        r#"{"document-number": "AB100000", "range-end": "AB100999"}"#,
        Met,
    ),
    Row(
        "number-or-range",
        "a range backwards",
        "travel-documents",
        r#"{"document-number": "AB100999", "range-end": "AB100000"}"#,
        NotMet,
    ),
    Row("one-name-at-least", "a number instead", "nominals", r#"{"documents": "L898902C3"}"#, Met),
    Row("one-name-at-least", "an unknown name is none", "nominals", r#"{"names": {"nothing": "unknown"}}"#, NotMet),
    Row("plausible-dates", "born today", "nominals", r#"{"birth-dates": "2026-11-22"}"#, Met),
    Row("plausible-dates", "born this year", "nominals", r#"{"birth-dates": "2026"}"#, Met),
    Row("plausible-dates", "died tomorrow", "nominals", r#"{"death-date": "2026-11-23"}"#, NotMet),
    Row("plausible-dates", "1850 is the edge", "nominals", r#"{"birth-dates": "1850"}"#, Met),
    Row("plausible-dates", "1849 is beyond it", "nominals", r#"{"birth-dates": "1849"}"#, Person),
    Row("position-is-at-sea", "no position at all is for the form", "maritime-piracy", "{}", Met),
    Row("serial-says-its-state", "restored", "firearms", r#"{"serial": "A*45", "serial-status": "restored"}"#, Met),
    Row(
        "serial-says-its-state",
        "intact and readable",
        "firearms",
        r#"{"serial": "A12345", "serial-status": "intact"}"#,
        Met,
    ),
    Row("serial-says-its-state", "never marked, no number", "firearms", r#"{"serial-status": "never-marked"}"#, Met),
    Row("serial-says-its-state", "no state", "firearms", r#"{"serial": "A?12"}"#, Met),
];

#[test]
fn every_example_is_found_as_its_head_says() {
    for Row(rule, example, register, values, outcome) in HEADS.iter().chain(EDGES) {
        let found = examine(rule, register, values);
        assert_eq!(found.outcome, *outcome, "{rule}: {example}: {values}");
        assert_eq!(
            found.field.is_empty(),
            found.outcome == Met,
            "{rule}: {example}: the field is said when something is wrong"
        );
        assert!(register_of(register).checks.iter().any(|c| c == rule), "{register} does not name {rule}");
    }
}

/// A head that promises what no row tries, or a row whose line left the head, is a mistake.
#[test]
fn the_table_holds_every_line_of_every_head() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src");
    let (mut said, mut rules) = (BTreeSet::new(), BTreeSet::new());
    for file in std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()) {
        let stem = file.file_stem().unwrap().to_str().unwrap().replace('_', "-");
        let text = std::fs::read_to_string(&file).unwrap_or_default();
        if stem == "tests" || !text.contains("pub const RULE: Rule") {
            continue;
        }
        let head: Vec<&str> = text.lines().map_while(|line| line.strip_prefix("//!")).map(str::trim).collect();
        assert!(head[0].starts_with("# "), "{stem}: the head begins with a sentence");
        for wanted in ["Cites:", "Reads:", "Asks:"] {
            assert!(head.iter().any(|line| line.starts_with(wanted)), "{stem}: the head says {wanted}");
        }
        for kind in ["Met:", "Not met:", "Person:"] {
            let lines = head.iter().filter_map(|line| line.strip_prefix(kind));
            said.extend(lines.map(|line| (stem.clone(), format!("{kind} {}", line.trim()))));
        }
        rules.insert(stem);
    }
    let table = HEADS.iter().map(|Row(rule, line, ..)| (rule.to_string(), line.to_string())).collect();
    assert_eq!(said, table);
    assert_eq!(
        rules,
        list::names().iter().map(|name| name.to_string()).collect(),
        "one file a rule, one line in the list"
    );
}

#[test]
fn a_rule_is_found_by_its_name_and_no_other() {
    for name in list::names() {
        assert_eq!(list::rule(name).map(|rule| rule.name), Some(name));
    }
    assert!(list::rule("no-such-rule").is_none());
    assert!(list::rule("").is_none());
}

#[test]
fn what_a_rule_finds_can_be_said_in_every_language() {
    let needs = crate::step::names().map(|name| format!("need-{name}"));
    for key in list::ALL.map(|rule| format!("check-{}", rule.name)).into_iter().chain(needs) {
        for lang in Lang::ALL {
            assert_ne!(CATALOGUE.words().say(lang, &key, &[]), key, "{key} in {lang:?}");
        }
    }
}

#[test]
fn the_register_names_its_checks_in_their_order() {
    let register = register_of("nominals");
    let found = crate::examine(&Facts { register, values: &Values::new(), today: TODAY });
    let names: Vec<&str> = found.iter().map(|finding| finding.rule).collect();
    assert_eq!(names, register.checks);
    let fault = found.into_iter().find(|f| f.outcome == NotMet).unwrap().into_fault();
    assert_eq!((fault.field.as_str(), fault.because.as_str()), ("names", "check-one-name-at-least"));
}

/// Invented records are plausible: a check that refuses one is too strict, or the sample is wrong.
#[test]
fn no_check_refuses_an_invented_record() {
    for register in CATALOGUE.registers() {
        for seed in 0..200 {
            let values = sample::values(&CATALOGUE, register, TODAY, seed);
            for finding in crate::examine(&Facts { register, values: &values, today: TODAY }) {
                assert_ne!(finding.outcome, NotMet, "{} {seed}: {finding:?}", register.id);
            }
        }
    }
}

/// Every rule looks at every register, whatever it holds or lacks: a rule is named by data, and data
/// can name it anywhere.
#[test]
fn every_rule_stands_every_register() {
    for register in CATALOGUE.registers() {
        for seed in 0..50 {
            let full = sample::full(&CATALOGUE, register, TODAY, seed);
            let unknown: Values = register.fields.iter().map(|f| (f.tag, Value::Unknown)).collect();
            let withheld: Values = full.iter().map(|(tag, _)| (tag, Value::Withheld)).collect();
            for values in [&full, &unknown, &withheld, &Values::new()] {
                for rule in list::ALL {
                    let found = (rule.examine)(&Facts { register, values, today: TODAY });
                    let names_a_field = found.outcome == Met || register.field_named(&found.field).is_some();
                    assert!(names_a_field, "{} in {}: {found:?}", rule.name, register.id);
                }
            }
        }
    }
}

fn examine(rule: &str, register: &str, values: &str) -> Finding {
    let register = register_of(register);
    let object = serde_json::from_str(values).unwrap();
    let values =
        entry::read_json(&CATALOGUE, register, &object).unwrap_or_else(|faults| panic!("{values}: {faults:?}"));
    let rule = list::rule(rule).unwrap_or_else(|| panic!("there is no rule {rule}"));
    (rule.examine)(&Facts { register, values: &values, today: TODAY })
}

fn register_of(id: &str) -> &'static Register {
    CATALOGUE.register_named(id).unwrap_or_else(|| panic!("there is no register {id}"))
}
