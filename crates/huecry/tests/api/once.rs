//! Requests that count once.

use crate::node::{ANA, BRAM, GITA, KIM};
use crate::world::{World, car, sent, values_of_car};
use serde_json::json;
use std::collections::BTreeSet;

const RECORDS: &str = "/api/v1/registers/vehicles/records";

#[test]
fn the_same_request_is_answered_again_and_done_once() {
    let world = World::new();
    let ask = || world.by(ANA, "POST", RECORDS).header("idempotency-key", "k-1").json(car(1));
    let first = ask().send().expect(201);
    assert_eq!(first.header("huecry-replayed"), "");
    let before = world.last_act();
    let again = ask().send().expect(201);
    assert_eq!((again.body.clone(), again.header("etag")), (first.body.clone(), first.header("etag")));
    assert_eq!((again.act(), again.header("location")), (first.act(), first.header("location")));
    assert_eq!(again.header("huecry-replayed"), "true");
    assert_eq!(world.last_act(), before, "nothing was done, not even recorded");
    let spelt = world.by(ANA, "POST", RECORDS).header("idempotency-key", "k-1");
    let spelt = spelt.body("application/json", format!("\n {} \n", serde_json::to_string_pretty(&car(1)).unwrap()));
    assert_eq!(spelt.send().expect(201).act(), first.act(), "another spelling of the same");

    ask().json(car(2)).send().problem(422, "key-used");
    ask().header("huecry-case", "T-2026-2").send().problem(422, "key-used");
    let elsewhere = world.by(ANA, "POST", "/api/v1/registers/nominals/records").header("idempotency-key", "k-1");
    elsewhere
        .json(json!({"values": {"nature": "individual", "names": ["Anna ERIKSSON"]}}))
        .send()
        .problem(422, "key-used");
    let other = world.by(GITA, "POST", RECORDS).header("idempotency-key", "k-1").json(car(1)).send().expect(201);
    assert_ne!(other.act(), first.act(), "another machine's keys are its own");

    for wrong in ["x".repeat(201), "é".into(), String::new()] {
        world.by(ANA, "POST", RECORDS).header("idempotency-key", &wrong).json(car(3)).send().problem(400, "malformed");
    }
    world.pass(25 * 3_600);
    let later = ask().send().expect(201);
    assert_ne!(later.act(), first.act(), "a key is kept for a day");
}

#[test]
fn what_was_refused_can_be_mended_under_the_same_key() {
    let world = World::new();
    let ask = |body| world.by(ANA, "POST", RECORDS).header("idempotency-key", "k-1").json(body).send();
    ask(json!({"values": {}})).problem(422, "form-not-satisfied");
    ask(car(1)).expect(201);
}

#[test]
fn every_writing_post_counts_once() {
    let world = World::new();
    let number = world.car(ANA, 1);
    let withdraw = format!("{RECORDS}/{number}/withdraw");
    let twice = |officer: &str, path: &str, body: Option<serde_json::Value>, status: u16| {
        let ask = || {
            let asking =
                world.by(officer, "POST", path).purpose(if officer == KIM { "operate-node" } else { "investigate" });
            let asking = asking.header("idempotency-key", path);
            body.iter().fold(asking, |asking, body| asking.json(body.clone())).send()
        };
        let first = ask().expect(status);
        let before = world.last_act();
        let again = ask().expect(status);
        assert_eq!(
            (again.body, again.headers.get("huecry-act")),
            (first.body, first.headers.get("huecry-act")),
            "{path}"
        );
        assert_eq!(world.last_act(), before, "{path}");
    };
    twice(ANA, &withdraw, Some(json!({"reason": "found"})), 200);
    twice(BRAM, "/api/v1/subscriptions", Some(json!({"text": "T000001X"})), 201);
    twice(KIM, "/api/v1/bureaux", Some(json!({"bureau": "PT"})), 201);
    twice(KIM, "/api/v1/officers", Some(json!({"bureau": "PT", "role": "ncb.officer", "name": "Rui"})), 201);
    let said = json!({"nationalities": ["PT"]});
    twice(KIM, "/api/v1/officers/PT-0001/nationalities", Some(said), 200);
    twice(KIM, "/api/v1/officers/PT-0001/end", None, 200);
}

/// A secret is told once: who asks again hears that it was told, and by which act.
#[test]
fn a_secret_is_not_told_again() {
    let world = World::new();
    let wanted = json!({"officer": BRAM, "label": "m", "purposes": ["investigate"], "days": 1});
    for (path, body) in
        [("/api/v1/tokens".to_string(), Some(wanted)), (format!("/api/v1/officers/{BRAM}/invitation"), None)]
    {
        let ask = || {
            let asking = world.by(KIM, "POST", &path).purpose("operate-node").header("idempotency-key", &path);
            body.iter().fold(asking, |asking, body| asking.json(body.clone())).send()
        };
        let first = ask().expect(201);
        let again = ask().problem(409, "shown-once");
        assert_eq!(again.act(), first.act());
        assert!(!again.text().contains(first.json()["secret"].as_str().unwrap()));
    }
}

/// Eight of the same at the same time write once and are all answered the same.
#[test]
fn a_race_of_equals_writes_once() {
    let world = World::new();
    for round in 0..10 {
        let key = format!("race-{round}");
        let before = world.last_act();
        // A reference makes the loser meet two conflicts; without one it meets only the key.
        let body = match round % 2 {
            0 => car(100 + round),
            _ => json!({"values": values_of_car("T000777X"), "ref": key}),
        };
        let requests: Vec<_> = (0..8)
            .map(|_| world.by(ANA, "POST", RECORDS).header("idempotency-key", &key).json(body.clone()).request())
            .collect();
        let answers = world.runtime.block_on(async {
            let running: Vec<_> = requests.into_iter().map(|r| tokio::spawn(sent(world.app.clone(), r))).collect();
            let mut answers = Vec::new();
            for one in running {
                answers.push(one.await.unwrap().expect(201));
            }
            answers
        });
        let said: BTreeSet<Vec<u8>> = answers.iter().map(|a| a.body.clone()).collect();
        assert_eq!(said.len(), 1, "one answer for all");
        let first = answers.iter().filter(|a| a.header("huecry-replayed").is_empty()).count();
        assert!(first <= 1, "{first} say that they were first");
        let written = world.last_act() - before;
        assert!((1..=8).contains(&written), "{written}");
        let plate = if round % 2 == 0 { format!("T{:06}X", 100 + round) } else { "T000777X".into() };
        let found = world.by(ANA, "POST", "/api/v1/search").json(json!({"text": plate})).send().json();
        let expected = if round % 2 == 0 { 1 } else { (round as usize).div_ceil(2) };
        assert_eq!(found["hits"].as_array().unwrap().len(), expected, "{found}");
    }
}

#[test]
fn an_import_under_the_same_key_goes_on() {
    let world = World::new();
    let path = "/api/v1/registers/vehicles/import?format=csv";
    let mut file = String::from("ref,handling,plate,status,event-country\n");
    for n in 0..450 {
        file.push_str(&format!("R{n},H0,T{n:06}Y,stolen,FR\n"));
    }
    let ask =
        |file: String| world.by(ANA, "POST", path).header("idempotency-key", "list-7").body("text/csv", file).send();
    let first = ask(file.clone()).expect(200).json();
    assert_eq!(
        (&first["added"], first["acts"].as_array().unwrap().len()),
        (&json!(450), 3),
        "several acts under one key"
    );
    let again = ask(file.clone()).expect(200).json();
    assert_eq!((&again["added"], &again["unchanged"]), (&json!(0), &json!(450)));
    ask(format!("{file}R999,H0,T000999Y,stolen,FR\n")).problem(422, "key-used");
}
