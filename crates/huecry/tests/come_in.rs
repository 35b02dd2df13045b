//! How officers and machines come in, from the command line to the desk a face stands before.

#![allow(clippy::disallowed_methods, reason = "tests own their temporary folders")]

mod node;

use huecry_desk::{sign_in, token};
use huecry_terms::{Face, Failure, Instant, RefusalKind};
use node::{ANA, BRAM, JUN, Node};

fn at(time: &str) -> Instant {
    format!("2026-11-23T{time}Z").parse().unwrap()
}

/// Whether a link lets in, and the session's secret if it does.
fn comes_in(node: &Node, secret: &str, now: Instant) -> Option<String> {
    node.with_desk(|desk| match sign_in::sign_in(desk, secret, now, Face::Web) {
        Ok(signed_in) => Some(signed_in.secret.expose().to_string()),
        Err(Failure::Refused(no)) => {
            assert_eq!(no.kind, RefusalKind::SignInNotPossible);
            None
        }
        Err(trouble) => panic!("{trouble}"),
    })
}

#[test]
fn an_operator_invites_and_the_officer_comes_in_once() {
    let node = Node::new();
    node.at("2026-11-23T08:00:00Z");
    let said = node.run(&["people", "invite", ANA]).expect(0).says(&["single use", ANA, "2026-11-23T08:10:00Z"]);
    let secret = said.out.strip_prefix("/sign-in/").unwrap().trim_end();
    assert_eq!(secret.len(), 43);
    assert!(!said.err.contains(secret), "the secret is data and no talk");
    node.restart();
    let session = comes_in(&node, secret, at("08:09:59")).unwrap();
    assert_eq!(comes_in(&node, secret, at("08:09:59")), None);
    let acts = node.by(JUN, &["acts", "--newest-first", "--limit", "20"]).expect(0).out;
    assert!(acts.contains("gave an officer a one-time link") && acts.contains("signed in"), "{acts}");
    let json = node.by(JUN, &["acts", "--json"]).expect(0).out;
    assert!(!json.contains(secret) && !json.contains(&session));
    let listed = node.run(&["people", "sessions", ANA]).expect(0).out;
    assert!(listed.contains(ANA) && !listed.contains(&session), "{listed}");
    node.run(&["people", "sessions", BRAM]).expect(1);
    node.run(&["people", "sign-out", ANA]).expect(0).says(&["one session of FR-0001 ended"]);
    node.run(&["people", "sign-out", ANA, "--lang", "ar"]).expect(0).says(&["لم تكن"]);
    assert_eq!(node.with_desk(|desk| sign_in::session(desk, &session, at("08:10:00")).unwrap()), None);
    // The secret of a link or a session is nowhere on the disk of the node.
    node.restart();
    for (path, bytes) in node::files(&node.home(), std::path::Path::new("")) {
        for text in [secret, &session] {
            assert!(!bytes.windows(text.len()).any(|w| w == text.as_bytes()), "{}", path.display());
        }
    }
    node.is_sound();
}

#[test]
fn a_link_is_whole_where_the_address_is_said() {
    let node = Node::new();
    for (address, base) in [
        ("https://console.example:8024", "https://console.example:8024"),
        ("https://console.example/", "https://console.example"),
        ("http://127.0.0.1:8024", "http://127.0.0.1:8024"),
    ] {
        let said = node.run(&["people", "invite", ANA, "--at", address]).expect(0);
        assert!(said.out.starts_with(&format!("{base}/sign-in/")), "{}", said.out);
    }
    for wrong in ["console.example", "ftp://x", "https://", "https://a b", "https://é", "javascript:alert(1)"] {
        node.run(&["people", "invite", ANA, "--at", wrong]).expect(64).says(&["https://HOST"]);
    }
    for nobody in ["FR-0099", "XX-0001"] {
        node.run(&["people", "invite", nobody]).expect(3).says(&["this person may not act here"]);
    }
    node.run(&["people", "end", ANA]).expect(0);
    node.run(&["people", "invite", ANA]).expect(3).says(&["this person may not act here"]);
}

#[test]
fn a_machine_is_given_a_token_and_it_is_taken_back() {
    let node = Node::new();
    node.at("2026-11-23T08:00:00Z");
    let issue = ["token", "issue", "--officer", BRAM, "--label", "Border control, Bordeaux", "--days", "30"];
    let said = node
        .run(
            &[&issue[..], &["--purpose", "border-control", "--purpose", "check-document", "--register", "vehicles"]]
                .concat(),
        )
        .expect(0)
        .says(&[BRAM, "shown once"]);
    let secret = said.out.trim_end();
    assert_eq!((secret.len(), said.lines().count()), (43, 1), "the secret alone, for a file");
    node.restart();
    let found = node.with_desk(|desk| token::bearer(desk, secret, at("09:00:00")).unwrap()).unwrap();
    let purposes: Vec<&str> = found.purposes.iter().map(|p| p.as_str()).collect();
    assert_eq!(purposes, ["border-control", "check-document"]);
    assert_eq!((found.officer.id.as_str(), found.registers[0].as_str()), (BRAM, "vehicles"));
    let id = found.id.to_string();
    let list = node.run(&["token", "list"]).expect(0).out;
    let row: Vec<&str> = list.trim_end().split('\t').collect();
    assert_eq!(row[0], id);
    assert_eq!(row[1..3], [BRAM, "active"]);
    assert_eq!(row[4..], ["border-control check-document", "vehicles", "Border control, Bordeaux"]);
    assert!(!list.contains(secret));
    node.run(&["token", "revoke", &id]).expect(0).says(&["revoked", &id]);
    node.run(&["token", "revoke", &id]).expect(3);
    assert_eq!(node.with_desk(|desk| token::bearer(desk, secret, at("09:00:00")).unwrap()), None);
    assert!(node.run(&["token", "list"]).expect(0).out.contains("\trevoked\t"));
    let json = node.by(JUN, &["acts", "--json"]).expect(0).out;
    assert!(json.contains("token-issued") && json.contains("token-revoked") && !json.contains(secret));
}

#[test]
fn a_token_is_asked_for_whole() {
    let node = Node::new();
    let issue = |words: &[&str]| node.run(&[&["token", "issue"][..], words].concat());
    let sound = ["--officer", BRAM, "--label", "x", "--days", "1", "--purpose", "warn"];
    issue(&sound[..6]).expect(64).says(&["--purpose"]);
    issue(&sound[2..]).expect(64).says(&["--officer"]);
    issue(&[&sound[..6], &["--purpose", "Curiosity!"]].concat()).expect(64).says(&["not a purpose"]);
    issue(&[&sound[..6], &["--purpose", "curiosity"]].concat()).expect(3).says(&["curiosity", "identify-person"]);
    issue(&[&sound[..], &["--register", "unicorns"]].concat()).expect(3).says(&["unicorns", "vehicles"]);
    issue(&["--officer", "FR-0099", "--label", "x", "--days", "1", "--purpose", "warn"]).expect(3);
    issue(&["--officer", BRAM, "--label", "x", "--days", "400", "--purpose", "warn"]).expect(3).says(&["1 to 366"]);
    node.run(&["token", "list"]).expect(1);
    node.run(&["token", "revoke", "x"]).expect(64).says(&["not a token"]);
    issue(&sound).expect(0);
}

/// The acts by the questions a data protection officer asks.
#[test]
fn acts_are_asked_for_by_bureau_purpose_record_and_time() {
    let node = Node::new();
    node.at("2026-11-23T08:00:00Z");
    let register = "vehicles";
    let number = {
        let catalogue = huecry_desk::catalogue_change::load(&[]).unwrap();
        let declared = catalogue.register_named(register).unwrap();
        let values = huecry_catalogue::sample::values(&catalogue, declared, "2026-11-23".parse().unwrap(), 1);
        let json = huecry_catalogue::entry::write_json(&catalogue, declared, &values);
        let text = serde_json::Value::Object(json).to_string();
        let said = node.by(ANA, &["record", "add", register, "--handling", "H0", "--json", &text]).expect(0);
        said.json()[0]["record"].as_str().unwrap().to_string()
    };
    node.at("2026-11-23T09:00:00Z");
    node.by(BRAM, &["record", "show", register, &number]).expect(0);
    let asked = |words: &[&str]| -> Vec<String> {
        let said = node.by(JUN, &[&["acts", "--json"][..], words].concat());
        said.json().iter().map(|act| act["act"].as_object().unwrap().keys().next().unwrap().clone()).collect()
    };
    assert_eq!(asked(&["--record", &number]), ["recorded", "read"]);
    assert_eq!(asked(&["--record", &number, "--newest-first"]), ["read", "recorded"]);
    assert_eq!(asked(&["--record", &number, "--from", "2026-11-23T08:30:00Z"]), ["read"]);
    assert_eq!(asked(&["--record", &number, "--until", "2026-11-23T08:30:00Z"]), ["recorded"]);
    assert_eq!(asked(&["--bureau", "FR"]), ["recorded", "read"]);
    assert_eq!(asked(&["--bureau", "DE"]), [""; 0]);
    assert_eq!(asked(&["--bureau", "FR", "--for-purpose", "investigate"]), ["recorded", "read"]);
    assert_eq!(asked(&["--bureau", "FR", "--for-purpose", "warn"]), [""; 0]);
    node.by(JUN, &["acts", "--from", "yesterday"]).expect(64).says(&["no moment"]);
    node.by(JUN, &["acts", "--record", "VEH-1999-000001"]).expect(3).says(&["no such record"]);
}
