//! A listing is of one moment: nothing is skipped or repeated while others write.

use crate::node::{ANA, CHEN, DIEGO};
use crate::world::{World, car, sent, values_of_car};
use serde_json::{Value as Json, json};
use std::collections::BTreeMap;

const RECORDS: &str = "/api/v1/registers/vehicles/records";

/// Every page of a listing, with something happening between one and the next.
fn listing(world: &World, limit: usize, mut between: impl FnMut(usize)) -> Vec<Json> {
    let mut all = Vec::new();
    let mut path = format!("{RECORDS}?limit={limit}");
    let mut as_of = None;
    for page in 0.. {
        assert!(page < 1_000, "it never ends");
        let answer = world.by(ANA, "GET", &path).send().expect(200);
        let said = answer.json();
        let records = said["records"].as_array().unwrap();
        assert!(records.len() <= limit);
        assert_eq!(as_of.get_or_insert(said["as_of"].clone()), &said["as_of"], "all pages are of one act");
        assert_eq!(said["act"], answer.act());
        all.extend(records.iter().cloned());
        let Some(next) = said["next"].as_str() else {
            assert_eq!(answer.header("link"), "");
            break;
        };
        assert_eq!(answer.header("link"), format!("<{RECORDS}?cursor={next}&limit={limit}>; rel=\"next\""));
        path = format!("{RECORDS}?cursor={next}&limit={limit}");
        between(page);
    }
    all
}

fn versions(records: &[Json]) -> BTreeMap<String, u64> {
    let mut seen = BTreeMap::new();
    for record in records {
        let number = record["record"].as_str().unwrap().to_string();
        let before = seen.insert(number.clone(), record["version"].as_u64().unwrap());
        assert_eq!(before, None, "{number} twice");
    }
    seen
}

#[test]
fn every_record_once_in_pages_of_any_size() {
    let world = World::new();
    let numbers: Vec<String> = (0..7).map(|n| world.car([ANA, CHEN, DIEGO][n as usize % 3], n)).collect();
    for limit in [1, 2, 3, 6, 7, 8, 1_000] {
        let seen = versions(&listing(&world, limit, |_| {}));
        assert_eq!(seen.len(), 7, "pages of {limit}");
        assert!(numbers.iter().all(|number| seen.contains_key(number)));
    }
    let (before, first) = (world.last_act(), listing(&world, 1_000, |_| {}));
    assert_eq!((first.len(), world.last_act()), (7, before + 1), "one act a page");
}

/// Whatever is added, changed, withdrawn or gone between two pages: what stood at the beginning is listed once,
/// as it was then; only what was taken back or erased is missing.
#[test]
fn writes_between_pages_change_no_page() {
    for seed in 0..6_u64 {
        let world = World::new();
        let mut numbers: Vec<String> = (0..12).map(|n| world.car(ANA, n)).collect();
        let stood = numbers.clone();
        let mut gone = Vec::new();
        let mut dice = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
        let mut roll = |n: u64| {
            dice ^= dice << 13;
            dice ^= dice >> 7;
            dice ^= dice << 17;
            dice % n
        };
        let listed = listing(&world, 2, |page| {
            for n in 0..3 {
                let one = format!("{RECORDS}/{}", numbers[roll(numbers.len() as u64) as usize]);
                match roll(4) {
                    0 => numbers.push(world.car(ANA, 1_000 + page as u32 * 10 + n)),
                    1 => {
                        let now = world.by(ANA, "GET", &one).send();
                        if now.status == 200 && now.json()["state"] == "active" {
                            let change = json!({"reason": "x", "values": {"make": format!("M{page}{n}")}});
                            world.by(ANA, "PATCH", &one).header("if-match", &now.header("etag")).json(change).send().expect(200);
                        }
                    }
                    2 => {
                        world.by(ANA, "POST", &format!("{one}/withdraw")).json(json!({"reason": "x"})).send();
                        gone.push(one.rsplit('/').next().unwrap().to_string());
                    }
                    _ => {
                        let number = one.rsplit('/').next().unwrap().to_string();
                        if world.by(ANA, "DELETE", &one).json(json!({"reason": "x"})).send().status == 200 {
                            gone.push(number);
                        }
                    }
                }
            }
        });
        let seen = versions(&listed);
        for (number, version) in &seen {
            assert!(stood.contains(number), "seed {seed}: {number} was added later");
            assert_eq!(*version, 1, "seed {seed}: {number} as it was then");
        }
        for number in &stood {
            assert!(seen.contains_key(number) || gone.contains(number), "seed {seed}: {number} is missing");
        }
        assert!(listed.iter().all(|record| record["state"] == "active"));
    }
}

/// The same with writers that never pause.
#[test]
fn writers_beside_the_reader_change_no_page() {
    let world = World::new();
    let stood: Vec<String> = (0..20).map(|n| world.car(ANA, n)).collect();
    let requests: Vec<_> = (0..60)
        .map(|n| match n % 3 {
            0 => world.by(CHEN, "POST", RECORDS).json(car(5_000 + n)).request(),
            1 => {
                let body = json!({"reason": "x", "values": values_of_car(&format!("Z{n:06}X"))});
                let one = format!("{RECORDS}/{}", stood[n as usize % 20]);
                world.by(ANA, "PATCH", &one).header("if-match", "\"1\"").json(body).request()
            }
            _ => world.by(CHEN, "GET", RECORDS).request(),
        })
        .collect();
    // The first page fixes the moment; then everything happens at once.
    let first = world.by(ANA, "GET", &format!("{RECORDS}?limit=3")).send().expect(200).json();
    let app = world.app.clone();
    let writing = world.runtime.spawn(async move {
        for request in requests {
            sent(app.clone(), request).await;
        }
    });
    let mut all = first["records"].as_array().unwrap().clone();
    let mut next = first["next"].as_str().map(str::to_string);
    while let Some(cursor) = next {
        let page = world.by(ANA, "GET", &format!("{RECORDS}?limit=3&cursor={cursor}")).send().expect(200).json();
        all.extend(page["records"].as_array().unwrap().iter().cloned());
        next = page["next"].as_str().map(str::to_string);
    }
    world.runtime.block_on(writing).unwrap();
    let seen = versions(&all);
    assert_eq!(seen.len(), 20);
    assert!(seen.values().all(|version| *version == 1));
}

#[test]
fn a_cursor_of_another_making_opens_nothing_more() {
    let world = World::new();
    let number = world.add(ANA, "vehicles", json!({"values": values_of_car("T000001X"), "restrictions": ["everyone"]}));
    for cursor in ["0.00000000000000000000000000000000", "9999999999999999999.ffffffffffffffffffffffffffffffff", "1.00000000000000000000000000000000"] {
        let answer = world.by(CHEN, "GET", &format!("{RECORDS}?cursor={cursor}")).send();
        assert!(!answer.text().contains(&number), "{cursor}");
        assert!([200, 400, 422].contains(&answer.status.as_u16()), "{cursor}: {}", answer.text());
    }
}
