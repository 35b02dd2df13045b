//! Many questions: each is answered in its place, whatever stands beside it.

use crate::node::{ANA, BRAM, JUN};
use crate::world::World;
use axum::body::Body;
use bytes::Bytes;
use http_body::Frame;
use http_body_util::BodyExt;
use serde_json::{Value as Json, json};
use tower::ServiceExt;

const PATH: &str = "/api/v1/search/batch";

#[test]
fn an_array_is_answered_by_an_array() {
    let world = World::new();
    let number = world.car(ANA, 1);
    world.token(BRAM);
    let before = world.last_act();
    let items = json!(["T000001X", {"text": "QQ-77-KM", "registers": ["vehicles"]}, ".", {"text": "x", "limit": 0}, 7, {"txt": 1}]);
    let said = world.by(BRAM, "POST", PATH).json(items).send().expect(200);
    assert_eq!(said.header("content-type"), "application/json");
    let list = said.json();
    let words: Vec<&str> = list.as_array().unwrap().iter().map(|l| l["answer"].as_str().unwrap()).collect();
    assert_eq!(words, ["hits", "no-record", "refused", "refused", "refused", "refused"]);
    assert_eq!(list[0]["hits"][0]["record"], json!(number));
    assert_eq!(list[2]["refusal"], "refusal-nothing-to-search: ");
    assert_eq!(list[3]["problem"]["type"], "https://huecry.invalid/problems/malformed");
    let acts: Vec<Option<u64>> = list.as_array().unwrap().iter().map(|l| l["act"].as_u64()).collect();
    assert_eq!(acts, [Some(before + 1), Some(before + 2), Some(before + 3), None, None, None], "one act each");
    assert_eq!(world.by(BRAM, "POST", PATH).json(json!([])).send().expect(200).json(), json!([]));
    world.by(BRAM, "POST", PATH).json(json!({"text": "x"})).send().problem(400, "malformed");
    world.by(BRAM, "POST", PATH).json(json!(vec!["x"; 1_001])).send().problem(413, "too-large");
}

#[test]
fn lines_go_on_after_a_bad_one() {
    let world = World::new();
    world.car(ANA, 1);
    let mut body: Vec<u8> = Vec::new();
    for line in [
        &b"\"T000001X\""[..],
        b"",
        b"{\"text\": \"T000001X\"",
        b"{\"text\": \"\xff\"}",
        b"   ",
        b"{\"text\": \"T000001X\", \"text\": \"y\"}",
        &format!("\"{}\"", "x".repeat(5_000)).into_bytes(),
        &vec![b'['; 100_000],
        b"{\"text\": \"QQ-77-KM\", \"lang\": \"fr\"}\r",
    ] {
        body.extend_from_slice(line);
        body.push(b'\n');
    }
    let said = world.by(BRAM, "POST", PATH).body("application/jsonl", body).send().expect(200);
    assert_eq!(said.header("content-type"), "application/jsonl");
    let lines = said.lines();
    let told: Vec<(u64, &str)> =
        lines.iter().map(|l| (l["line"].as_u64().unwrap(), l["answer"].as_str().unwrap())).collect();
    let expected =
        [(1, "hits"), (3, "refused"), (4, "refused"), (6, "refused"), (7, "refused"), (8, "refused"), (9, "no-record")];
    assert_eq!(told, expected, "{}", said.text());
    assert!(lines[4]["refusal"].as_str().unwrap().starts_with("refusal-too-large"));
}

/// The answer to a question leaves before the next question has come: nothing waits for the end.
#[test]
fn answers_leave_while_questions_come() {
    let world = World::new();
    world.car(ANA, 1);
    let app = world.app.clone();
    let (questions, body) = tokio::sync::mpsc::channel::<Result<Frame<Bytes>, std::io::Error>>(1);
    let request = world.by(BRAM, "POST", PATH).body("application/jsonl", Body::new(Feed(body))).request();
    world.runtime.block_on(async move {
        let send = |text: &'static str| {
            let questions = questions.clone();
            async move { questions.send(Ok(Frame::data(Bytes::from_static(text.as_bytes())))).await.unwrap() }
        };
        send("\"T000001X\"\n\"QQ-77").await;
        let response = app.oneshot(request).await.unwrap();
        assert_eq!(response.status(), 200);
        let mut answers = response.into_body();
        let first = answers.frame().await.unwrap().unwrap().into_data().unwrap();
        let first: Json = serde_json::from_slice(&first).unwrap();
        assert_eq!((&first["line"], &first["answer"]), (&json!(1), &json!("hits")));
        send("-KM\"\n").await;
        let second = answers.frame().await.unwrap().unwrap().into_data().unwrap();
        assert_eq!(serde_json::from_slice::<Json>(&second).unwrap()["answer"], "no-record");
        drop(questions);
        assert!(answers.frame().await.is_none());
    });
}

/// A client that goes away in the middle leaves the acts of what it was answered, and no trouble.
#[test]
fn a_client_that_goes_away_leaves_its_acts() {
    let world = World::new();
    let (questions, body) = tokio::sync::mpsc::channel::<Result<Frame<Bytes>, std::io::Error>>(1);
    let request = world.by(BRAM, "POST", PATH).body("application/jsonl", Body::new(Feed(body))).request();
    let before = world.last_act();
    world.runtime.block_on(async {
        questions.send(Ok(Frame::data(Bytes::from_static(b"\"T000001X\"\n")))).await.unwrap();
        let mut answers = world.app.clone().oneshot(request).await.unwrap().into_body();
        answers.frame().await.unwrap().unwrap();
        questions.send(Err(std::io::Error::other("gone"))).await.unwrap();
        let last = answers.frame().await.unwrap().unwrap().into_data().unwrap();
        let last: Json = serde_json::from_slice(&last).unwrap();
        assert_eq!((&last["answer"], &last["line"]), (&json!("refused"), &json!(2)));
        assert!(answers.frame().await.is_none());
    });
    assert_eq!(world.last_act(), before + 1);
    world.by(JUN, "GET", "/api/v1/me").send().expect(200);
}

struct Feed(tokio::sync::mpsc::Receiver<Result<Frame<Bytes>, std::io::Error>>);

impl http_body::Body for Feed {
    type Data = Bytes;
    type Error = std::io::Error;
    fn poll_frame(
        mut self: std::pin::Pin<&mut Self>,
        cx: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<Result<Frame<Bytes>, std::io::Error>>> {
        self.0.poll_recv(cx)
    }
}
