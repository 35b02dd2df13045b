//! Whole pages of the audit: the acts and their filters, the proof of an act, what is recorded of oneself, node health.

#![allow(clippy::disallowed_methods, reason = "a test has a clock and a folder of its own")]

mod web;

use huecry_desk::record::{self, Envelope};
use huecry_desk::{log, people, search};
use huecry_terms::{Call, Face, OfficerId};
use serde_json::json;
use web::{Node, Seen, Visitor, attribute};

/// An officer's call, for what tests do beside the pages.
fn call(node: &Node, officer: &OfficerId, purpose: &str) -> Call {
    let why = (purpose.parse().unwrap(), "FR-2026-0001".parse().unwrap());
    people::identify(&node.desk, officer, why, node.now(), Face::Api).unwrap()
}

/// A person on record, for source FR.
fn person(node: &Node, name: &str, restrictions: &[&str]) -> String {
    let recorder = node.officer("FR", "ncb.recorder", "R. Recorder");
    let envelope =
        Envelope { restrictions: restrictions.iter().map(ToString::to_string).collect(), ..Envelope::default() };
    let values = json!({"names": [name], "nature": "individual"}).as_object().unwrap().clone();
    let call = call(node, &recorder, "identify-person");
    record::add(&node.desk, &call, &"nominals".parse().unwrap(), envelope, values).unwrap().number
}

fn searched(node: &Node, officer: &OfficerId, text: &str) -> u64 {
    let call = call(node, officer, "identify-person");
    let query = search::read(&node.desk.catalogue, text, vec!["nominals".parse().unwrap()], 10, node.now());
    search::run(&node.desk, &call, &query).unwrap().act.0
}

fn auditor(node: &Node) -> Visitor<'_> {
    node.signed_in("GS", "protection.officer", Some("data-protection"))
}

/// The numbers of the acts a page lists, in its order.
fn listed(seen: &Seen) -> Vec<u64> {
    let (_, list) = seen.body.split_once("<section aria-labelledby=\"found\">").unwrap();
    let (list, _) = list.split_once("</section>").unwrap();
    list.split("href=\"/acts/").skip(1).map(|rest| rest.split('/').next().unwrap().parse().unwrap()).collect()
}

#[test]
fn who_did_what_is_found_by_the_five_questions() {
    let node = Node::new();
    let number = person(&node, "Karim Abdallah", &[]);
    let ana = node.officer("FR", "ncb.officer", "A. Officer");
    let bea = node.officer("ES", "ncb.officer", "B. Officer");
    let (one, two) = (searched(&node, &ana, "Karim Abdallah"), searched(&node, &bea, "Nobody Atall"));
    let mut visitor = auditor(&node);
    let all = visitor.get("/audit");
    all.is(200)
        .has(&["A. Officer", ana.as_str(), "1 hit", "no record", "Nominals", &number])
        .lacks(&[">ui-", "Nobody Atall"]);
    let acts = listed(&all);
    assert!(acts.windows(2).all(|pair| pair[0] > pair[1]), "newest first: {acts:?}");
    assert!(acts.contains(&one) && acts.contains(&two));
    let mut found = |fields: &[(&str, &str)]| listed(visitor.post("/audit", fields).is(200));
    assert_eq!(found(&[("officer", ana.as_str())]), [one]);
    assert_eq!(found(&[("bureau", "ES"), ("kind", "searched")]), [two]);
    assert_eq!(found(&[("kind", "searched")]), [two, one]);
    assert_eq!(found(&[("kind", "searched"), ("purpose", "warn")]), [0_u64; 0]);
    // Everyone who saw the record: who entered it and who found it, not who found nothing.
    let seen = found(&[("record", &number)]);
    assert!(seen.contains(&one) && !seen.contains(&two) && seen.len() == 2, "{seen:?}");
    let day = node.now().to_string();
    let (year, month, of_month) = (&day[..4], &day[5..7], &day[8..10]);
    let today = [("from-day", of_month), ("from-month", month), ("from-year", year)];
    assert_eq!(found(&[&today[..], &[("kind", "searched")]].concat()), [two, one]);
    let ended = [("until-day", "1"), ("until-month", "1"), ("until-year", "2020")];
    assert_eq!(found(&ended), [0_u64; 0]);
}

#[test]
fn every_look_is_an_act_and_says_its_number() {
    let node = Node::new();
    let mut visitor = auditor(&node);
    let first = visitor.get("/audit");
    let number = attribute(&first.body.replace("/proof\">Proof</a>", "\""), "href=\"/acts/").map(|_| ());
    assert!(number.is_some());
    let again = visitor.get("/audit");
    again.has(&["looked at the acts"]);
    assert!(again.body.contains("act-line"));
}

#[test]
fn what_cannot_be_asked_is_said_beside_the_field_and_nothing_typed_is_lost() {
    let node = Node::new();
    let mut visitor = auditor(&node);
    let wrong = [
        ("officer", "not an <id>"),
        ("from-day", "31"),
        ("from-month", "2"),
        ("from-year", "2026"),
        ("record", "NOM-1"),
    ];
    let seen = visitor.post("/audit", &wrong);
    seen.is(422).has(&[
        "href=\"#officer\"",
        "href=\"#from-day\"",
        "not an &#60;id&#62;",
        "value=\"31\"",
        "<title>Error",
    ]);
    seen.lacks(&["<id>"]);
    // No such record, and one withheld from the secretariat: the same words.
    let withheld = person(&node, "Karim Abdallah", &["everyone"]);
    let mask = |seen: &Seen| seen.body.chars().filter(|c| !c.is_ascii_digit()).collect::<String>();
    let absent = visitor.post("/audit", &[("record", "NOM-2026-999999")]);
    absent.is(422).has(&["href=\"#record\""]);
    // The number is typed back; numbers are masked, and so both pages are one.
    assert_eq!(mask(&absent), mask(&visitor.post("/audit", &[("record", &withheld)])));
    visitor
        .post(
            "/audit",
            &[
                ("until-day", "1"),
                ("until-month", "1"),
                ("until-year", "2020"),
                ("from-day", "2"),
                ("from-month", "1"),
                ("from-year", "2020"),
            ],
        )
        .is(422)
        .has(&["href=\"#until-day\""]);
}

#[test]
fn the_list_goes_on_and_back_without_losing_an_act() {
    let node = Node::new();
    let ana = node.officer("FR", "ncb.officer", "A. Officer");
    let mine: Vec<u64> = (0..120).map(|n| searched(&node, &ana, &format!("Nobody {n}"))).collect();
    let newest: Vec<u64> = mine.iter().rev().copied().collect();
    let mut visitor = auditor(&node);
    let mut found = Vec::new();
    let mut page = visitor.post("/audit", &[("officer", ana.as_str())]);
    loop {
        found.extend(listed(&page));
        // While somebody reads, others work: nothing moves.
        searched(&node, &ana, "Somebody Later");
        let Some(before) = attribute(&page.body, "name=\"before\" value=\"") else { break };
        page.has(&[&format!("name=\"officer\" value=\"{ana}\"")]);
        page = visitor.post("/audit", &[("officer", ana.as_str()), ("before", &before)]);
    }
    assert_eq!(found, newest);
    let since = attribute(&page.body, "name=\"since\" value=\"").unwrap();
    let back = visitor.post("/audit", &[("officer", ana.as_str()), ("since", &since)]);
    assert_eq!(listed(&back), newest[50..100]);
}

#[test]
fn only_those_entitled_look_at_acts() {
    let node = Node::new();
    for role in ["ncb.officer", "ncb.recorder", "secretariat.publisher", "duty.officer", "node.operator"] {
        let mut visitor = node.signed_in("FR", role, Some("supervise"));
        visitor.get("/audit").is(403);
        visitor.post("/audit", &[]).is(403);
        visitor.get("/").lacks(&["href=\"/audit\""]);
    }
    // The data protection officer of a bureau sees that bureau's acts, and has no other to choose.
    let bea = node.officer("ES", "ncb.officer", "B. Officer");
    let theirs = searched(&node, &bea, "Nobody Atall");
    let mut visitor = node.signed_in("FR", "protection.officer", Some("data-protection"));
    let seen = visitor.get("/audit");
    seen.is(200).lacks(&["name=\"bureau\"", bea.as_str()]);
    assert!(!listed(&seen).contains(&theirs));
    assert!(listed(&visitor.post("/audit", &[("bureau", "ES")])).is_empty());
}

#[test]
fn an_act_is_proved_step_by_step_and_its_content_shown_to_those_entitled() {
    let node = Node::new();
    let ana = node.officer("FR", "ncb.officer", "A. Officer");
    let act = searched(&node, &ana, "Karim <b>Abdallah</b>");
    let path = format!("/acts/{act}/proof");
    let mut visitor = auditor(&node);
    let seen = visitor.get(&path);
    seen.is(200).has(&[
        "data-proof",
        "data-act=\"",
        "data-salt=\"",
        "c2sp.org/tlog-proof@v1",
        "Karim &#60;b&#62;Abdallah",
        "proof",
        "huecry log verify act-",
    ]);
    assert_eq!(seen.body.matches("<script").count(), 2, "the page's script and the checker");
    let file = visitor.get(&format!("/acts/{act}/proof.tlog-proof"));
    assert_eq!(file.headers["content-disposition"], format!("attachment; filename=\"act-{act}.tlog-proof\""));
    let key = attribute(&seen.body, "data-vkey=\"").unwrap().replace("&#43;", "+");
    let verified = log::verify(file.body.as_bytes(), &log::verifier_of(&key).unwrap()).unwrap();
    assert_eq!(verified.act.0, act);
    // The officer's own; a colleague of another bureau has the proof without the content.
    let mut own = node.visitor();
    own.sign_in(&node.invite(&ana));
    own.post("/purpose", &[("purpose", "identify-person"), ("case", "FR-1")]);
    own.get(&path).is(200).has(&["data-act=\""]);
    let mut other = node.signed_in("ES", "ncb.recorder", Some("identify-person"));
    other.get(&path).is(200).has(&["data-proof"]).lacks(&["data-act=\"", "data-salt=\"", "Karim"]);
    for nothing in ["999999", "x", "-1", "01", "18446744073709551616", "%00"] {
        other.get(&format!("/acts/{nothing}/proof")).is(404);
        other.get(&format!("/acts/{nothing}/proof.tlog-proof")).is(404);
    }
}

#[test]
fn a_proof_that_is_brought_is_judged_in_words() {
    let node = Node::new();
    let mut visitor = auditor(&node);
    visitor.get("/audit/verify").is(200).has(&["type=\"file\"", "multipart/form-data"]);
    visitor.get("/audit");
    let proof = visitor.get("/acts/3/proof.tlog-proof").body;
    let good = visitor.upload("/audit/verify", &[], ("file", "act-3.tlog-proof", proof.as_bytes()));
    good.is(200).has(&["The proof holds.", "/acts/3/proof", "is what was committed to"]);
    visitor.upload("/audit/verify", &[("proof", &proof)], ("file", "", b"")).is(200).has(&["The proof holds."]);
    let forged = proof.replacen("index 3\n", "index 2\n", 1);
    let seen = visitor.upload("/audit/verify", &[], ("file", "x", forged.as_bytes()));
    seen.is(200).has(&["do not lead from the act"]).lacks(&["The proof holds."]);
    visitor
        .upload("/audit/verify", &[], ("file", "x", b"<script>"))
        .has(&["not a proof that can be read"])
        .lacks(&["<script>"]);
    visitor.upload("/audit/verify", &[], ("file", "", b"")).is(422).has(&["href=\"#file\""]);
}

#[test]
fn everybody_sees_their_own_acts_without_a_purpose() {
    let node = Node::new();
    let mut visitor = node.signed_in("FR", "ncb.officer", None);
    let seen = visitor.get("/my-acts");
    seen.is(200).has(&["signed in"]).lacks(&["gave a person a role", ">ui-"]);
    visitor.get("/my-acts?before=x").is(200);
    visitor.get("/my-acts?before=0").is(200).has(&["class=\"empty\""]);
    // The look itself, the next time.
    visitor.get("/my-acts").has(&["looked at the acts"]);
    for lang in ["fr", "es", "ar"] {
        visitor.lang = lang;
        visitor.get("/my-acts").is(200).lacks(&[">ui-", "\"ui-"]);
    }
}

#[test]
fn who_keeps_the_node_running_sees_how_it_is_and_signs() {
    let node = Node::new();
    let mut operator = node.signed_in("GS", "node.operator", Some("operate-node"));
    operator.get("/node").is(200).has(&["None was ever signed", "class=\"bad\"", "SQLite"]);
    let signed = operator.post("/node/checkpoint", &[]);
    assert_eq!((signed.status.as_u16(), signed.location()), (303, "/node"));
    let seen = operator.get("/node");
    seen.is(200).lacks(&["class=\"bad\"", "None was ever signed"]);
    node.pass(60);
    let ana = node.officer("FR", "ncb.officer", "A. Officer");
    searched(&node, &ana, "Nobody");
    operator.get("/node").has(&["not covered yet"]);
    node.pass(20 * 60);
    operator.get("/node").has(&["class=\"warn\"", "minutes old"]);
    for lang in ["fr", "es", "ar"] {
        operator.lang = lang;
        operator.get("/node").is(200).lacks(&[">ui-", "\"ui-"]);
    }
    let mut officer = node.signed_in("FR", "ncb.officer", Some("identify-person"));
    officer.get("/node").is(403);
    officer.post("/node/checkpoint", &[]).is(403);
}
