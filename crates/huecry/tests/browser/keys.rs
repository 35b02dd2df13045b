//! What scripts and style sheets add: keys, the focus after a mistake, completeness while one types, paper.

use crate::driver;
use crate::forms::{self, Person};
use crate::house::{House, RECORDER, SPARED};
use crate::page::{Browser, Kind};
use crate::reader::Reader;
use crate::walk::nominal;
use huecry_catalogue::Lang;
use serde_json::{Value as Json, json};

#[test]
fn what_scripts_and_paper_add() {
    let Some(driver) = driver::find() else { return };
    let house = House::found();
    let reader = Reader::new(Browser::open(&driver), &house, Lang::En);
    reader.be(RECORDER);
    keys_lead_where_the_page_says(&reader);
    keys_walk_through_lists(&reader);
    keys_can_be_switched_off(&reader);
    a_mistake_has_the_focus(&reader);
    completeness_is_told_while_one_types(&reader);
    paper_has_the_handling_and_no_menu(&reader);
}

fn keys_lead_where_the_page_says(reader: &Reader<'_>) {
    let browser = &reader.browser;
    reader.go("/catalogue");
    browser.press("/");
    assert_eq!(browser.focus(), "#bar-q", "`/` leads to the search box");
    reader.go("/catalogue");
    browser.press("?");
    assert!(browser.wait(|| browser.count("#keys[open]") == 1), "`?` shows the keys of the page");
    browser.press("Escape");
    assert!(browser.wait(|| browser.count("#keys[open]") == 0), "Escape leaves");
    let places = "return [...document.querySelectorAll('[data-go]')].map(a => [a.dataset.go, a.getAttribute('href')])";
    let places = browser.script(places, json!([]));
    let places = places.as_array().unwrap();
    assert!(places.len() > 3, "{places:?}");
    for place in places {
        let (code, href) = (place[0].as_str().unwrap(), place[1].as_str().unwrap());
        reader.go("/keys");
        browser.leave(|| {
            browser.press("g");
            browser.press(&code.trim_start_matches("Key").to_lowercase());
        });
        assert_eq!(reader.path(), href, "g {code}");
    }
}

fn keys_walk_through_lists(reader: &Reader<'_>) {
    reader.search(SPARED);
    let at = || reader.browser.script("return document.activeElement.closest('[data-item]')?.innerText", json!([]));
    reader.browser.press("j");
    let first = at();
    reader.browser.press("j");
    let second = at();
    assert!(first != Json::Null && second != Json::Null && first != second, "{first} {second}");
    reader.browser.press("k");
    assert_eq!(at(), first);
    reader.browser.leave(|| reader.browser.press("Enter"));
    assert!(reader.path().starts_with("/records/"), "{}", reader.path());
}

fn keys_can_be_switched_off(reader: &Reader<'_>) {
    let switch = || {
        reader.go("/settings");
        reader.browser.named(Kind::Field, &reader.say("ui-settings-keys")).click();
        reader.submit("ui-save");
        reader.go("/catalogue");
        reader.browser.press("/");
    };
    switch();
    assert_ne!(reader.browser.focus(), "#bar-q", "they are off");
    switch();
    assert_eq!(reader.browser.focus(), "#bar-q", "they are on again");
}

fn a_mistake_has_the_focus(reader: &Reader<'_>) {
    reader.go("/purpose");
    reader.fill("ui-case-label", &"T-".repeat(40));
    reader.submit("ui-continue");
    let told = "return document.activeElement.matches('[role=alert]')";
    assert!(reader.browser.wait(|| reader.browser.script(told, json!([])) == true), "the summary has the focus");
    reader.browser.follow_within(&reader.say("ui-case-wrong"));
    assert_eq!(reader.browser.focus(), "#case", "its link leads to the field");
}

fn completeness_is_told_while_one_types(reader: &Reader<'_>) {
    let draft = reader.begin("nominals");
    reader.go(&format!("{draft}/identity-particulars"));
    let summary = || reader.browser.css("[data-live-summary]").text();
    let before = summary();
    forms::fill_name(reader, &Person { given: "Aurelio", family: "Montefalco", year: "1971" });
    let focus = reader.browser.focus();
    assert!(reader.browser.wait(|| summary() != before), "it stays `{before}`");
    assert_eq!(reader.browser.focus(), focus, "and the focus stays where it was");
}

fn paper_has_the_handling_and_no_menu(reader: &Reader<'_>) {
    reader.go(&nominal(&reader.house.own));
    let words = reader.say("handling-h1-h2");
    let words = words.get(1..).unwrap_or_default();
    reader.browser.shows(&[words]);
    reader.browser.as_printed(true);
    reader.browser.shows(&[words, &reader.house.own]);
    assert!(!reader.browser.has(Kind::Button, &reader.say("ui-search-do")), "a box to type into is no use on paper");
    assert!(!reader.browser.has(Kind::Link, &reader.say("ui-place-subscriptions")), "nor is a menu");
    reader.browser.as_printed(false);
}
