//! Whole pages of the quieter places: catalogue, people and machines, standing queries, settings, help.

#![allow(clippy::disallowed_methods, reason = "a test has a clock and a folder of its own")]

mod web;

use serde_json::json;
use web::{Node, attribute};

#[test]
fn the_catalogue_is_read_in_every_language() {
    let node = Node::new();
    let mut visitor = node.signed_in("FR", "ncb.officer", None);
    for (lang, title) in [("en", "Illicit firearms"), ("fr", "Armes à feu illicites"), ("ar", "الأسلحة النارية")]
    {
        visitor.lang = lang;
        visitor.get("/catalogue").is(200).has(&["/catalogue/registers/firearms", "/catalogue/codes/countries"]);
        let sheet = visitor.get("/catalogue/registers/firearms");
        sheet.is(200).has(&["RPD 35"]).lacks(&[">ui-", ">sheet-"]);
        assert!(sheet.body.contains(title) || lang != "en", "{}", sheet.body);
    }
    visitor.lang = "en";
    visitor.get("/catalogue/codes/countries").is(200).has(&["France"]);
    visitor.get("/catalogue/registers/nothing").is(404);
    visitor.get("/catalogue/codes/nothing").is(404);
}

#[test]
fn a_text_is_proposed_by_one_officer_and_signed_by_another() {
    let node = Node::new();
    let mut reviewer = node.signed_in("GS", "secretariat.reviewer", Some("record-keeping"));
    let mut publisher = node.signed_in("GS", "secretariat.publisher", Some("record-keeping"));
    let text = include_str!("../../../catalogue/registers/works-of-art.toml");
    reviewer.get("/catalogue/propose").is(200);
    let broken = text.replace("id ", "idd ");
    let refused = reviewer.post("/catalogue/propose", &[("path", "registers/works-of-art.toml"), ("text", &broken)]);
    refused.is(422).has(&["works-of-art.toml:", "idd"]);
    let longer = text.replacen("version     = 1", "version     = 2", 1).replacen("version = 1", "version = 2", 1);
    let proposed = reviewer.post("/catalogue/propose", &[("path", "registers/works-of-art.toml"), ("text", &longer)]);
    proposed.is(303);
    let page = proposed.location().to_string();
    // Who proposed it is told to wait, and cannot sign by hand either.
    reviewer.get(&page).is(200).lacks(&["name=\"confirm\""]);
    let hash = page.rsplit('/').next().unwrap().to_string();
    reviewer.post(&format!("{page}/sign"), &[("confirm", &hash[..8])]).is(403);
    publisher.get(&page).is(200).has(&["name=\"confirm\""]);
    publisher.post(&format!("{page}/sign"), &[("confirm", "wrong")]).is(422);
    publisher.post(&format!("{page}/sign"), &[("confirm", &hash[..8])]).is(200).has(&["registers/works-of-art.toml"]);
    let mut officer = node.signed_in("FR", "ncb.officer", Some("identify-person"));
    officer.get(&page).is(403);
}

#[test]
fn an_operator_admits_invites_and_ends() {
    let node = Node::new();
    let mut operator = node.signed_in("GS", "node.operator", Some("record-keeping"));
    operator.get("/people").is(200);
    operator.get("/people/new").is(200);
    operator.post("/people/new", &[("bureau", "FR"), ("role", "ncb.officer"), ("name", "")]).is(422).has(&["#name"]);
    operator.post("/people/new", &[("bureau", "FR"), ("role", "ncb.officer"), ("name", "A <b>Officer</b>")]).is(303);
    operator.get("/people").is(200).has(&["A &#60;b&#62;Officer", "FR-0001"]);
    operator.get("/people/FR-0001/nationality").is(200);
    operator.post("/people/FR-0001/nationality", &[("nationality", "FR, Nowhere")]).is(422).has(&["#nationality"]);
    operator.post("/people/FR-0001/nationality", &[("nationality", "fr; البرتغال, FRA")]).is(303);
    operator.get("/people").is(200).has(&["France, Portugal"]);
    let link = operator.post("/people/FR-0001/invite", &[]);
    link.is(200).has(&["http://127.0.0.1:8024/sign-in/"]);
    let secret = attribute(&link.body.replace('<', "\""), "/sign-in/").unwrap();
    let mut officer = node.visitor();
    officer.sign_in(&secret).is(303);
    officer.get("/settings").is(200);
    operator.post("/people/FR-0001/end", &[("confirm", "FR-0002")]).is(422);
    operator.post("/people/FR-0001/end", &[("confirm", "FR-0001")]).is(303);
    // Dead at once.
    officer.get("/settings").is(303);
    operator.get("/people/FR-0001/end").is(403);
    operator.post("/people/bureaux/new", &[("id", "romania is no id"), ("name", "")]).is(422);
    operator.post("/people/bureaux/new", &[("id", "RO"), ("name", "NCB Bucharest")]).is(303);
    operator.post("/people/bureaux/new", &[("id", "RO"), ("name", "NCB Bucharest")]).is(422);
    operator.get("/people").has(&["NCB Bucharest"]);
}

#[test]
fn a_key_for_a_machine_is_shown_once_and_taken_back() {
    let node = Node::new();
    let mut operator = node.signed_in("GS", "node.operator", Some("record-keeping"));
    let officer = node.officer("FR", "ncb.officer", "A. Officer");
    operator
        .post("/people/keys/new", &[("officer", ""), ("label", ""), ("days", "x")])
        .is(422)
        .has(&["#officer", "#label", "#purpose", "#days"]);
    let wanted = [("officer", officer.as_str()), ("label", "post 7"), ("purpose", "border-control"), ("days", "30")];
    let shown = operator.post("/people/keys/new", &wanted);
    shown.is(200).has(&["class=\"secret\""]);
    let list = operator.get("/people");
    list.has(&["post 7"]).lacks(&["class=\"secret\""]);
    let revoke = attribute(&list.body, "href=\"/people/keys/").filter(|rest| rest != "new");
    let revoke = revoke.or_else(|| {
        list.body.split("href=\"/people/keys/").nth(2).and_then(|rest| rest.split('"').next()).map(str::to_string)
    });
    let path = format!("/people/keys/{}", revoke.unwrap());
    operator.get(&path).is(200).has(&["post 7"]);
    operator.post(&path, &[]).is(303);
    operator.get("/people").lacks(&[&path]);
}

#[test]
fn a_standing_query_waits_and_has_its_hits() {
    let node = Node::new();
    let mut officer = node.signed_in("FR", "ncb.officer", Some("identify-person"));
    officer.get("/subscriptions").is(200);
    officer.post("/subscriptions", &[("q", " ")]).is(422).has(&["href=\"#q\""]);
    officer.post("/subscriptions", &[("q", "Karim Abdallah"), ("register", "nominals")]).is(303);
    let list = officer.get("/subscriptions");
    list.is(200).has(&["Karim Abdallah"]);
    let id = attribute(&list.body, "href=\"/subscriptions/").unwrap();
    officer.get(&format!("/subscriptions/{id}")).is(200);
    // A later record by another bureau.
    let recorder = node.officer("ES", "ncb.recorder", "B. Recorder");
    let why = ("identify-person".parse().unwrap(), "ES-1".parse().unwrap());
    let call = huecry_desk::people::identify(&node.desk, &recorder, why, node.now(), huecry_terms::Face::Web).unwrap();
    let values = json!({"names": ["Karim Abdallah"], "nature": "individual"});
    let envelope = huecry_desk::record::Envelope::default();
    let values = values.as_object().unwrap().clone();
    let added = huecry_desk::record::add(&node.desk, &call, &"nominals".parse().unwrap(), envelope, values);
    let number = match added {
        Ok(written) => written.number,
        Err(failure) => panic!("{failure}"),
    };
    officer.get(&format!("/subscriptions/{id}")).is(200).has(&[&number]);
    // Another bureau has no such standing query.
    let mut other = node.signed_in("UT", "ncb.officer", Some("identify-person"));
    other.get(&format!("/subscriptions/{id}")).is(404);
    other.post(&format!("/subscriptions/{id}/end"), &[]).is(404);
    officer.post(&format!("/subscriptions/{id}/end"), &[]).is(303);
    officer.get(&format!("/subscriptions/{id}")).is(404);
}

#[test]
fn settings_follow_the_officer() {
    let node = Node::new();
    let mut officer = node.signed_in("FR", "ncb.officer", Some("identify-person"));
    officer.get("/").has(&["data-theme=\"auto\"", "data-keys=\"on\""]);
    let saved = officer.post("/settings", &[("theme", "dark")]);
    assert_eq!((saved.status.as_u16(), saved.location()), (303, "/settings?saved"));
    officer.get("/settings?saved").has(&["data-theme=\"dark\"", "data-keys=\"off\"", "role=\"status\""]);
    let kept = officer.post("/session/keep", &[]);
    kept.is(204);
    assert!(kept.headers.contains_key("huecry-session-until"));
    // Half an hour of nothing ends it; what was done in between kept it.
    node.pass(29 * 60);
    officer.get("/settings").is(200);
    node.pass(29 * 60);
    officer.get("/settings").is(200);
    node.pass(31 * 60);
    officer.get("/settings").is(303);
}

#[test]
fn help_needs_nobody_and_shows_nothing() {
    let node = Node::new();
    let mut stranger = node.visitor();
    for path in ["/help", "/keys", "/accessibility", "/sign-in"] {
        stranger.get(path).is(200);
    }
    for path in ["/", "/catalogue", "/people", "/subscriptions", "/settings", "/purpose"] {
        let sent = stranger.get(path);
        assert_eq!((sent.status.as_u16(), sent.location()), (303, "/sign-in"), "{path}");
    }
}
