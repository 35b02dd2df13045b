//! The console's frame: coming in, saying why, going out; and what keeps others from doing so.

#![allow(clippy::disallowed_methods, reason = "a test has a clock and a folder of its own")]

mod web;

use http::{Method, Request, header};
use web::Node;

#[test]
fn an_officer_comes_in_by_a_one_time_link_and_says_why() {
    let node = Node::new();
    let officer = node.officer("FR", "ncb.officer", "A. Officer");
    let secret = node.invite(&officer);
    let mut visitor = node.visitor();
    visitor.get("/").is(303);
    // Following the link uses nothing up: mail scanners do that.
    visitor.get(&format!("/sign-in/{secret}")).is(200);
    visitor.get(&format!("/sign-in/{secret}")).is(200);
    let entered = visitor.sign_in(&secret);
    assert_eq!((entered.status.as_u16(), entered.location()), (303, "/purpose"));
    let cookie = entered.headers[header::SET_COOKIE].to_str().unwrap();
    assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"), "{cookie}");
    // Without a purpose the search page explains itself.
    visitor.get("/").is(200).has(&["name=\"purpose\"", "name=\"case\""]);
    visitor.post("/purpose", &[("purpose", ""), ("case", "no spaces please")]).is(422).has(&["no spaces please"]);
    let stated = visitor.post("/purpose", &[("purpose", "identify-person"), ("case", "FR-2026-0412")]);
    assert_eq!((stated.status.as_u16(), stated.location()), (303, "/"));
    visitor.get("/").is(200).has(&["FR-2026-0412", "A. Officer"]);
    let left = visitor.post("/sign-out", &[]);
    assert_eq!((left.status.as_u16(), left.location()), (303, "/sign-in"));
    visitor.get("/").is(303);
}

#[test]
fn a_link_is_good_once_and_for_ten_minutes_and_the_refusal_is_always_the_same() {
    let node = Node::new();
    let officer = node.officer("FR", "ncb.officer", "A. Officer");
    let used = node.invite(&officer);
    node.visitor().sign_in(&used);
    let old = node.invite(&officer);
    node.pass(601);
    let never = "a".repeat(used.len());
    let pages: Vec<String> = [used, old, never]
        .iter()
        .map(|secret| {
            let seen = node.visitor().post(&format!("/sign-in/{secret}"), &[]);
            seen.is(403);
            assert!(seen.headers.get(header::SET_COOKIE).is_none());
            without_numbers(&seen.body)
        })
        .collect();
    assert_eq!(pages[0], pages[1]);
    assert_eq!(pages[1], pages[2]);
}

#[test]
fn a_session_that_was_planted_is_not_taken_over() {
    let node = Node::new();
    let officer = node.officer("FR", "ncb.officer", "A. Officer");
    let mut visitor = node.visitor();
    visitor.cookie = Some("huecry=planted-by-somebody".into());
    visitor.sign_in(&node.invite(&officer)).is(303);
    assert_ne!(visitor.cookie.as_deref(), Some("huecry=planted-by-somebody"));
    let mut other = node.visitor();
    other.cookie = Some("huecry=planted-by-somebody".into());
    other.get("/").is(303);
}

#[test]
fn a_form_from_elsewhere_does_nothing() {
    let node = Node::new();
    let mut visitor = node.signed_in("FR", "ncb.officer", Some("identify-person"));
    // Another site, with the cookie the browser would send.
    let request = Request::builder()
        .method(Method::POST)
        .uri("/sign-out")
        .header(header::HOST, "127.0.0.1:8024")
        .header(header::ORIGIN, "https://evil.test")
        .header(header::COOKIE, visitor.cookie.clone().unwrap())
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    let word = format!("csrf={}", visitor.word);
    node.answer(request.body(word.into()).unwrap()).is(403);
    visitor.post_bare("/sign-out", &[]).is(403);
    visitor.post_bare("/sign-out", &[("csrf", "guessed")]).is(403);
    visitor.get("/").is(200);
    visitor.post("/sign-out", &[]).is(303);
}

#[test]
fn every_answer_carries_its_guards() {
    let node = Node::new();
    let mut visitor = node.signed_in("FR", "ncb.officer", Some("identify-person"));
    for path in ["/", "/purpose", "/nowhere", "/sign-in/x"] {
        let seen = visitor.get(path);
        let csp = seen.headers["content-security-policy"].to_str().unwrap();
        assert!(csp.contains("default-src 'none'") && !csp.contains("unsafe"), "{csp}");
        assert_eq!(seen.headers["cache-control"], "no-store");
        assert_eq!(seen.headers["x-content-type-options"], "nosniff");
        seen.lacks(&[" style=", "<style", " onclick=", "javascript:"]);
    }
}

#[test]
fn every_language_is_spoken_whole() {
    let node = Node::new();
    let mut visitor = node.signed_in("FR", "ncb.officer", Some("identify-person"));
    for (lang, dir) in [("en", "ltr"), ("fr", "ltr"), ("es", "ltr"), ("ar", "rtl")] {
        visitor.lang = lang;
        for path in ["/", "/purpose", "/nowhere"] {
            let seen = visitor.get(path);
            seen.has(&[&format!("lang=\"{lang}\" dir=\"{dir}\"")]).lacks(&[">ui-", "\"ui-"]);
        }
    }
}

#[test]
fn the_languages_of_a_form_in_error_lead_to_the_form() {
    let node = Node::new();
    let mut recorder = node.signed_in("FR", "ncb.recorder", Some("record-keeping"));
    let draft = recorder.post("/records/nominals/new", &[]).location().to_string();
    let (submit, check) = (format!("{draft}/submit"), format!("{draft}/check"));
    for (path, looks) in [("/purpose", "/purpose"), ("/records/find", "/records"), (&submit, &check)] {
        let seen = recorder.post(path, &[]);
        let links = ["en", "fr", "es", "ar"].map(|lang| format!("<a href=\"{looks}?lang={lang}\""));
        seen.is(422).has(&links.each_ref().map(String::as_str));
        recorder.get(&format!("{looks}?lang=es")).is(200).has(&["<html lang=\"es\""]);
        recorder.get(&format!("{looks}?lang=en")).is(200);
    }
}

/// A page without what differs by the moment: digits.
fn without_numbers(body: &str) -> String {
    let rest: String = body.chars().filter(|c| !c.is_ascii_digit()).collect();
    // The one thing of the request that the page repeats is where it came from: nothing.
    rest
}
