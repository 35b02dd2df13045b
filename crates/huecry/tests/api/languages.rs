//! The four languages.

use crate::node::{ANA, BRAM};
use crate::world::World;
use serde_json::json;
use std::collections::BTreeSet;

#[test]
fn problems_speak_the_callers_language() {
    let world = World::new();
    let ask = |lang: &str| {
        let asking = world.by(BRAM, "POST", "/api/v1/registers/vehicles/records").header("accept-language", lang);
        asking.json(json!({"values": {}})).send().problem(403, "role-may-not")
    };
    let mut titles = BTreeSet::new();
    for lang in ["en", "fr", "es", "ar"] {
        let answer = ask(lang);
        assert_eq!(answer.header("content-language"), lang);
        let body = answer.json();
        titles.insert(body["title"].as_str().unwrap().to_string());
        titles.insert(body["detail"].as_str().unwrap().to_string());
    }
    assert_eq!(titles.len(), 8, "{titles:?}");
    assert_eq!(ask("de, fr;q=0.5").header("content-language"), "fr");
    assert_eq!(ask("tlh").header("content-language"), "en");
}

#[test]
fn reasons_labels_and_faults_do_too() {
    let world = World::new();
    world.car(ANA, 1);
    let because = |lang: &str, body: serde_json::Value| {
        let answer = world.by(BRAM, "POST", "/api/v1/search").header("accept-language", lang).json(body).send();
        answer.expect(200).json()["hits"][0]["reasons"][0]["because"].as_str().unwrap().to_string()
    };
    let words: BTreeSet<String> =
        ["en", "fr", "es", "ar"].iter().map(|lang| because(lang, json!({"text": "T000001X"}))).collect();
    assert_eq!(words.len(), 4, "{words:?}");
    assert_eq!(because("ar", json!({"text": "T000001X", "lang": "fr"})), because("fr", json!({"text": "T000001X"})));
    let fault = |lang: &str| {
        let asking = world.by(ANA, "POST", "/api/v1/registers/vehicles/records").header("accept-language", lang);
        let answer = asking.json(json!({"values": {"event-date": "yesterday"}})).send().expect(422).json();
        answer["faults"][0]["detail"].as_str().unwrap().to_string()
    };
    let faults: BTreeSet<String> = ["en", "fr", "es", "ar"].iter().map(|lang| fault(lang)).collect();
    assert_eq!(faults.len(), 4, "{faults:?}");
    let title = |lang: &str| {
        let asking = world.by(ANA, "GET", "/api/v1/registers/vehicles").header("accept-language", lang).send();
        asking.json()["title"].as_str().unwrap().to_string()
    };
    assert_ne!(title("en"), title("es"));
}
