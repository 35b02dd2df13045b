//! An officer's day in a real browser, in English and in Arabic, and once without scripts: the same steps.

use crate::driver;
use crate::forms::{self, Person};
use crate::house::{House, ION, Officer, ULA, UWE};
use crate::page::{Browser, Kind};
use crate::reader::{CATALOGUE, Reader};
use huecry::demo::world::planted;
use huecry_catalogue::Lang;
use std::process::Command;

#[test]
fn an_officers_day_in_english() {
    let person = Person { given: "Ilinca", family: "Dobrogeanu-Gherea", year: "1984" };
    a_day(Lang::En, ION, &person, true);
}

#[test]
fn an_officers_day_in_arabic() {
    let person = Person { given: "عبد الرحيم", family: "القسطنطيني", year: "1984" };
    a_day(Lang::Ar, ULA, &person, true);
}

#[test]
fn an_officers_day_without_scripts() {
    let person = Person { given: "Wendelin", family: "Quaglioschwarz", year: "1984" };
    a_day(Lang::En, UWE, &person, false);
}

fn a_day(lang: Lang, officer: Officer, person: &Person, scripts: bool) {
    let Some(driver) = driver::find() else { return };
    let (house, browser) = (House::found(), Browser::open(&driver));
    browser.scripts(scripts);
    let reader = Reader::new(browser, &house, lang);
    comes_in(&reader, officer);
    searches_in_three_ways(&reader);
    finds_no_record(&reader);
    let number = records(&reader, person);
    looks_at_its_history(&reader, &number);
    exports(&reader, &number, person);
    proves_a_search(&reader, scripts);
    reader.browser.named(Kind::Button, officer.2).click();
    reader.submit("ui-sign-out-do");
    reader.go("/");
    assert_eq!(reader.path(), "/sign-in", "the session has ended");
}

/// Signs in, and says why: first not well enough, then well.
fn comes_in(reader: &Reader<'_>, officer: Officer) {
    reader.sign_in(officer);
    assert_eq!(reader.path(), "/purpose");
    let too_long = "T-".repeat(40);
    reader.fill("ui-case-label", &too_long);
    reader.submit("ui-continue");
    reader.is_told("ui-purpose-missing");
    reader.is_told("ui-case-wrong");
    let case = reader.browser.named(Kind::Field, &reader.say("ui-case-label"));
    assert_eq!(case.value(), too_long, "what was typed is kept");
    reader.state("investigate", "T-2026-0412");
    assert_eq!(reader.path(), "/");
    let purpose = reader.code("purposes", "investigate");
    reader.browser.shows(&[&purpose, "T-2026-0412"]);
}

/// A name in Arabic script, a machine-readable zone, what is left of a serial number: each has its hit.
fn searches_in_three_ways(reader: &Reader<'_>) {
    reader.search(planted::TRAVELLER_ASKED);
    reader.browser.shows(&[planted::TRAVELLER, planted::TRAVELLER_ASKED]);
    reader.shows(&["answer-source-confirms", "ui-hit-now", "ui-hit-side"]);
    reader.search(&planted::misread_zone().join("\n"));
    reader.browser.shows(&[planted::PASSPORT]);
    reader.search(&format!("{} {}", planted::SERIAL_READ, planted::MAKE));
    reader.browser.shows(&[planted::SERIAL]);
    // The record behind a hit, and how it came to be what it is.
    let link = reader.browser.named(Kind::Link, &reader.say("ui-hit-full"));
    reader.browser.leave(|| link.click());
    reader.browser.shows(&[planted::SERIAL]);
    reader.shows(&["ui-record-envelope"]);
}

/// No record is an answer, says what it does not mean, and is an act.
fn finds_no_record(reader: &Reader<'_>) {
    reader.search("Wladimir Nobody 1850");
    let means = &CATALOGUE.register_named("nominals").unwrap().no_record;
    reader.browser.shows(&[&reader.say("answer-no-record"), "Wladimir Nobody 1850", means.get(reader.lang)]);
    assert!(reader.browser.has(Kind::Link, &reader.say("ui-proof-word")), "it can be proven");
}

/// A record with a date that cannot be, mended, handed in, and found.
fn records(reader: &Reader<'_>, person: &Person) -> String {
    let draft = forms::write(reader, person);
    reader.go(&format!("{draft}/identity-particulars"));
    forms::fill_date(reader, "birth-dates", ["31", "2", person.year]);
    reader.submit("ui-draft-continue");
    let first = format!("{} 1", reader.field("nominals", "birth-dates"));
    let wrong = reader.say_of("ui-form-wrong-date", &[("field", &first)]);
    reader.is_told_words(&wrong);
    forms::fill_date(reader, "birth-dates", ["28", "2", person.year]);
    reader.submit("ui-draft-continue");
    reader.go(&format!("{draft}/check"));
    reader.browser.shows(&[person.family]);
    reader.submit("ui-submit-do");
    reader.shows(&["ui-submitted-new"]);
    reader.follow("ui-submitted-open");
    let number = reader.path().rsplit('/').next().unwrap_or_default().to_owned();
    assert!(number.starts_with("NOM-"), "{number}");
    reader.search(&format!("{} {}", person.given, person.family));
    reader.browser.shows(&[&number, person.family]);
    number
}

fn looks_at_its_history(reader: &Reader<'_>, number: &str) {
    reader.go(&format!("/records/nominals/{number}"));
    reader.follow("ui-record-history");
    reader.browser.shows(&[number, "T-2026-0412"]);
}

/// The whole register as a file; its handling travels with every row.
fn exports(reader: &Reader<'_>, number: &str, person: &Person) {
    reader.go("/records");
    reader.browser.follow(&format!("{} · {}", reader.say("ui-records-export"), reader.register("nominals")));
    reader.browser.named(Kind::Field, &reader.say("ui-format-csv")).click();
    let button = reader.browser.named(Kind::Button, &reader.say("ui-export-do"));
    let file = reader.browser.download(|| button.click());
    let text = String::from_utf8(file.bytes).unwrap();
    let row = text.lines().find(|line| line.contains(number)).unwrap_or_else(|| panic!("{number} is not in the file"));
    assert!(row.contains(person.family) && row.contains("H0"), "{row}");
}

/// The act of a search stands in the log: checked in the browser, by the node, and by the program elsewhere.
fn proves_a_search(reader: &Reader<'_>, scripts: bool) {
    forms::go_to_last_search(reader);
    if scripts {
        forms::verify_here(reader);
    }
    let key = reader.browser.css("[data-vkey]").attribute("data-vkey").unwrap();
    let proof = forms::download_proof(reader);
    assert!(proof.name.ends_with(".tlog-proof"), "{}", proof.name);
    let file = reader.browser.spare_file(&proof.name, &proof.bytes);
    let mut verify = Command::new(env!("CARGO_BIN_EXE_huecry"));
    let said = verify.args(["log", "verify", file.to_str().unwrap(), "--key", &key]).output().unwrap();
    assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr));
    forms::bring(reader, &proof.bytes);
    reader.shows(&["proof-stands", "proof-content-matches"]);
}
