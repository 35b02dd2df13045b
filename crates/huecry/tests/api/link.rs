//! The line through the interface: messages once, both books, agreements, and the calm no of a node without a line.

use crate::line::{Line, REGION, WORLD};
use crate::node::{ANA, Node};
use crate::world::World;
use huecry_api::ROUTES;
use huecry_desk::Desk;
use huecry_desk::people::{self, By};
use huecry_terms::Face;
use serde_json::{Value as Json, json};
use std::collections::BTreeSet;

/// Two nodes; ours has the interface before it.
struct Two {
    world: World,
    theirs: Node,
    line: Line,
    /// Our liaison officer, and theirs.
    liaison: String,
    opposite: String,
}

impl Two {
    fn new() -> Two {
        let world = World::new();
        let now = world.now();
        let line = Line::new(now);
        let liaison = line.open(&world.desk, false, now).to_string();
        let theirs = Node::new();
        let opposite = theirs.with_desk(|desk| line.open(desk, true, now).to_string());
        Two { world, theirs, line, liaison, opposite }
    }

    fn settle(&self) {
        let from = self.world.now();
        let ended = self.theirs.with_desk(|theirs: &Desk| self.line.settle(&self.world.desk, theirs, from));
        self.world.pass(ended.as_second() - from.as_second());
    }

    fn get(&self, path: &str) -> Json {
        self.world.by(&self.liaison, "GET", path).send().expect(200).json()
    }
}

fn request(subject: &str) -> Json {
    json!({"to": [REGION], "kind": "request", "areas": ["drug-trafficking"], "categories": ["suspects"],
        "handling": "H1+H2", "classification": "icpo-official-use-only", "priority": "urgent", "keep_until": "2027-06-01",
        "subject": subject, "language": "en", "text": "Is the person below known to you?", "evaluation": "B2",
        "test": true})
}

fn keys(object: &Json) -> BTreeSet<String> {
    object.as_object().unwrap_or_else(|| panic!("no object: {object}")).keys().cloned().collect()
}

#[test]
fn a_node_without_a_line_says_so_and_only_to_those_who_may_speak() {
    let world = World::new();
    let by = By::Operator(Face::LocalCommandLine);
    let role = "liaison.officer".parse().unwrap();
    let (liaison, _) = people::admit(&world.desk, by, "GS".parse().unwrap(), role, "L. Vane", world.now()).unwrap();
    let of_line = |path: &str| ["/link", "/messages", "/agreements"].iter().any(|part| path.contains(part));
    let routes = ROUTES.iter().filter(|route| of_line(route.path));
    assert_eq!(routes.clone().count(), 10);
    for route in routes {
        let path = route.path.replace("{peer}", REGION).replace("{agreement}", "icpo-europol");
        let path = path.replace("{message}", "019ab3c4-5d6e-7f80-9a1b-2c3d4e5f6071");
        let body = match route.id {
            "sendMessage" => Some(request("Nobody hears")),
            "resendMessage" | "closeMessage" => Some(json!({"to": REGION})),
            "standAgreement" => Some(json!({"party": "world", "says": "suspended", "reason": "as asked"})),
            _ => None,
        };
        let ask = |officer: &str| {
            let asking = world.by(officer, route.method.as_str(), &path);
            body.iter().fold(asking, |asking, body| asking.json(body.clone())).send()
        };
        assert!(ask(ANA).problem(403, "role-may-not").act() > 0, "{}", route.id);
        // What stands of an agreement is written without a line, too: a node signs before it speaks.
        let answer = ask(liaison.id.as_str());
        if route.id != "standAgreement" {
            answer.problem(404, "no-line");
        }
    }
}

#[test]
fn a_message_is_sent_once_read_there_and_both_books_agree() {
    let two = Two::new();
    let send = || {
        let asking = two.world.by(&two.liaison, "POST", "/api/v1/messages").header("idempotency-key", "m-1");
        asking.json(request("Who is this?")).send().expect(201)
    };
    let sent = send();
    let message = sent.json()["message"].as_str().unwrap().to_owned();
    assert_eq!(sent.header("location"), format!("/api/v1/messages/{message}"));
    let again = send();
    assert_eq!((again.json(), again.header("huecry-replayed").as_str()), (sent.json(), "true"));

    let waits = two.get("/api/v1/link");
    let waiting = &waits["links"][0];
    assert_eq!(
        (&waiting["peer"], &waiting["state"], &waiting["waiting"]["urgent"]),
        (&json!(REGION), &json!("quiet"), &json!(1))
    );
    assert_eq!(waiting["agreement"]["standing"], "in-force");
    let queue = two.get(&format!("/api/v1/link/{REGION}"))["queue"].clone();
    assert_eq!(queue[0]["message"], json!(message));
    two.settle();

    let listed = two.theirs.by(&two.opposite, &["link", "inbox", "--json"]).expect(0).json();
    assert_eq!((&listed[0]["message"], &listed[0]["handling"]), (&json!(message), &json!("H1+H2")));
    assert!(!listed[0].to_string().contains("known to you"), "the list says nothing of what they say");
    let read = two.theirs.by(&two.opposite, &["link", "read", &message, "--json"]).expect(0).json().remove(0);
    assert_eq!((&read["said"]["subject"], &read["said"]["case"]), (&json!("Who is this?"), &json!("T-2026-1")));
    two.settle();

    let shown = two.get(&format!("/api/v1/messages/{message}"));
    let steps: Vec<&Json> = shown["receipts"].as_array().unwrap().iter().map(|receipt| &receipt["step"]).collect();
    assert_eq!(steps, ["accepted", "read"]);
    assert_eq!(keys(&shown), keys(&read), "the interface and the command line have the same keys");
    assert_eq!(keys(&shown["said"]), keys(&read["said"]));
    assert_eq!(keys(&shown["receipts"][0]), keys(&read["receipts"][0]));
    let line = &two.get("/api/v1/messages?sent=true")["messages"][0];
    assert_eq!(keys(line), keys(&listed[0]));
    assert_eq!(line["to"], json!([{"to": REGION, "standing": "read", "detail": null}]));

    let whole = two.get(&format!("/api/v1/link/{REGION}"));
    assert_eq!(whole["link"]["state"], "up");
    let ours = &whole["compared"];
    let theirs = two.theirs.by(&two.opposite, &["link", "compare", WORLD, "--json"]).expect(0).json().remove(0);
    assert_eq!((&ours["agree"], &theirs["agree"]), (&json!(true), &json!(true)), "{ours}\n{theirs}");
    assert_eq!((keys(ours), keys(&ours["rows"][0])), (keys(&theirs), keys(&theirs["rows"][0])));
    assert_eq!((&ours["rows"][0]["verdict"], &ours["rows"][0]["ours"]), (&json!("same"), &json!(true)));
    assert_eq!(ours["rows"][0]["statement"], theirs["rows"][0]["their_statement"], "one statement, on both disks");
    let status = two.theirs.by(&two.opposite, &["link", "status", "--json"]).expect(0).json().remove(0);
    assert_eq!(keys(&status), keys(&whole["link"]));
    assert_eq!(status["needs_answer"], json!(1));
}

#[test]
fn what_does_not_cross_is_told_clause_by_clause() {
    let two = Two::new();
    let mut wrong = request("Not this");
    wrong["purposes"] = json!(["data-protection"]);
    wrong["classification"] = json!("icpo-secret");
    let refused =
        two.world.by(&two.liaison, "POST", "/api/v1/messages").json(wrong).send().problem(403, "may-not-cross");
    let because: Vec<Json> =
        refused.json()["faults"].as_array().unwrap().iter().map(|f| f["because"].clone()).collect();
    assert_eq!(because, ["crossing-purpose", "crossing-classification"]);
    assert!(refused.act() > 0);
    let mut unread = request("x");
    unread["handling"] = json!("H9");
    unread["keep_until"] = json!("tomorrow");
    let unread = two.world.by(&two.liaison, "POST", "/api/v1/messages").json(unread).send();
    let unread = unread.problem(422, "form-not-satisfied").json();
    let fields: Vec<&Json> = unread["faults"].as_array().unwrap().iter().map(|fault| &fault["field"]).collect();
    assert_eq!(fields, ["handling", "keep_until"]);
    assert_eq!(two.get("/api/v1/messages")["messages"], json!([]), "nothing was sent");
}

#[test]
fn an_agreement_is_suspended_at_once_and_a_message_is_given_up() {
    let two = Two::new();
    let send = |subject: &str| two.world.by(&two.liaison, "POST", "/api/v1/messages").json(request(subject)).send();
    let message = send("Waits").expect(201).json()["message"].as_str().unwrap().to_owned();
    let close = || {
        let path = format!("/api/v1/messages/{message}/close");
        two.world.by(&two.liaison, "POST", &path).json(json!({"to": REGION})).send()
    };
    assert!(close().expect(200).act() > 0);
    close().problem(409, "step-not-now");
    let posted = two.get(&format!("/api/v1/messages/{message}"))["to"].clone();
    assert_eq!(posted[0]["standing"], "closed");

    let stand = |says: &str| {
        let body = json!({"party": "world", "says": says, "reason": "a breach is looked into"});
        two.world.by(&two.liaison, "POST", "/api/v1/agreements/icpo-europol/standing").json(body).send()
    };
    stand("suspended").expect(200);
    let listed = two.get("/api/v1/agreements");
    let of = |one: &&Json| one["agreement"] == "icpo-europol";
    let agreement = listed["agreements"].as_array().unwrap().iter().find(of).unwrap();
    assert_eq!((&agreement["agreement"], &agreement["standing"]), (&json!("icpo-europol"), &json!("suspended")));
    assert!(agreement["basis"].as_array().unwrap().iter().all(|basis| basis["checked"] == false));
    let cli = two.theirs.by(&two.opposite, &["link", "agreement", "show", "icpo-europol", "--json"]).expect(0);
    assert_eq!(keys(agreement), keys(&cli.json()[0]));
    assert_eq!(cli.json()[0]["standing"], "in-force", "the other side has not heard of it");
    send("Now").problem(403, "may-not-cross");
    stand("resumed").expect(200);
    send("Again").expect(201);
    stand("forgotten").problem(400, "malformed");
}

#[test]
fn a_bureau_of_an_organisation_is_no_peer_that_was_never_heard_of() {
    let two = Two::new();
    let none = two.world.by(&two.liaison, "GET", &format!("/api/v1/link/{REGION}%2FLO-01")).send();
    none.problem(404, "no-such-record");
}
