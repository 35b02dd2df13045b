//! How much of everything.

use crate::node::{ANA, BRAM};
use crate::world::{World, sent};
use axum::body::Body;
use huecry_api::Limits;
use serde_json::json;
use std::time::Duration;

#[test]
fn a_machine_that_asks_too_often_waits() {
    let world = World::with(Limits { requests_burst: 3, requests_per_second: 1, ..Limits::default() }, true);
    for _ in 0..3 {
        world.by(ANA, "GET", "/api/v1/me").send().expect(200);
    }
    let refused = world.by(ANA, "GET", "/api/v1/me").send().problem(429, "too-many-requests");
    assert_eq!(refused.header("retry-after"), "1");
    world.by(BRAM, "GET", "/api/v1/me").send().expect(200);
    world.pass(2);
    world.by(ANA, "GET", "/api/v1/me").send().expect(200);
}

#[test]
fn a_stranger_who_tries_too_often_waits_and_nobody_else_does() {
    let world = World::with(Limits { failures_burst: 2, failures_per_minute: 6, ..Limits::default() }, true);
    let attempt = |address: &str| {
        world.stranger("GET", "/api/v1/me").header("authorization", "Bearer nonsense").from(address).send()
    };
    attempt("2001:db8::1").problem(401, "not-authenticated");
    attempt("2001:db8::2").problem(401, "not-authenticated");
    let refused = attempt("2001:db8::3").problem(429, "too-many-requests");
    assert!((1..=10).contains(&refused.header("retry-after").parse::<u64>().unwrap()));
    attempt("2001:db8:0:1::1").problem(401, "not-authenticated");
    world.by(ANA, "GET", "/api/v1/me").from("2001:db8::4").send().expect(200);
    world.pass(10);
    attempt("2001:db8::1").problem(401, "not-authenticated");
}

#[test]
fn a_body_that_never_comes_is_given_up() {
    let limits = Limits { body_time: Duration::from_millis(50), ..Limits::default() };
    let world = World::with(limits, true);
    let never = || Body::new(Never);
    world.by(ANA, "POST", "/api/v1/search").body("application/json", never()).send().problem(408, "too-slow");
    world.by(ANA, "POST", "/api/v1/search/batch").body("application/jsonl", never()).send().problem(408, "too-slow");
    let import = "/api/v1/registers/vehicles/import?format=csv";
    let before = world.last_act();
    world.by(ANA, "POST", import).body("text/csv", never()).send().problem(408, "too-slow");
    assert_eq!(world.last_act(), before, "an upload that tears records nothing");
}

#[test]
fn a_node_that_is_full_says_so() {
    let limits = Limits {
        long_at_once: 1,
        wait: Duration::from_millis(20),
        body_time: Duration::from_millis(400),
        ..Limits::default()
    };
    let world = World::with(limits, true);
    let import = "/api/v1/registers/vehicles/import?format=csv";
    let slow = world.by(ANA, "POST", import).body("text/csv", Body::new(Never)).request();
    let fast = world.by(ANA, "POST", import).body("text/csv", "ref,handling\n").request();
    let (slow, fast) = world.runtime.block_on(async {
        let slow = tokio::spawn(sent(world.app.clone(), slow));
        tokio::time::sleep(Duration::from_millis(100)).await;
        let fast = sent(world.app.clone(), fast).await;
        (slow.await.unwrap(), fast)
    });
    let fast = fast.problem(503, "busy");
    assert_eq!(fast.header("retry-after"), "1");
    slow.problem(408, "too-slow");
}

#[test]
fn a_batch_waits_where_a_request_is_refused() {
    let world = World::with(Limits { requests_burst: 2, requests_per_second: 500, ..Limits::default() }, true);
    let said =
        world.by(BRAM, "POST", "/api/v1/search/batch").json(json!(vec!["T000001X"; 20])).send().expect(200).json();
    assert!(said.as_array().unwrap().iter().all(|line| line["answer"] == "no-record"), "{said}");
}

#[test]
fn long_batches_and_long_reports_end() {
    let world = World::with(Limits { batch_lines: 2, import_told: 1, import_bytes: 200, ..Limits::default() }, true);
    let lines = "\"T000001X\"\n".repeat(4);
    let said =
        world.by(BRAM, "POST", "/api/v1/search/batch").body("application/jsonl", lines).send().expect(200).lines();
    assert_eq!(said.len(), 3, "{said:?}");
    assert_eq!(said[2]["problem"]["type"], "https://huecry.invalid/problems/too-large");
    let path = "/api/v1/registers/vehicles/import?format=csv";
    let bad = "ref,handling,plate\nR1,H9,A\nR2,H9,B\nR3,H9,C\n";
    let said = world.by(ANA, "POST", path).body("text/csv", bad).send().expect(200).json();
    assert_eq!((said["rejects"].as_array().unwrap().len(), &said["rejects_left_out"]), (1, &json!(2)), "{said}");
    let large = "x".repeat(300);
    world.by(ANA, "POST", path).body("text/csv", large).send().problem(413, "too-large");
}

/// A body of which nothing ever comes.
struct Never;

impl http_body::Body for Never {
    type Data = bytes::Bytes;
    type Error = std::io::Error;
    fn poll_frame(
        self: std::pin::Pin<&mut Self>,
        _: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<Result<http_body::Frame<bytes::Bytes>, std::io::Error>>> {
        std::task::Poll::Pending
    }
}
