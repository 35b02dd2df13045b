//! The record page and its history: everything this officer may see, said as what it is, and nothing else.

#![allow(clippy::disallowed_methods, reason = "tests own their temporary folders")]

mod web;

use huecry_desk::record::{self, Amendment, Revision};
use huecry_terms::Call;
use serde_json::{Value, json};
use web::Node;

fn nominal(node: &Node, restrictions: &[&str]) -> String {
    node.recorded(
        "FR",
        "nominals",
        restrictions,
        json!({
            "nature": "individual", "names": ["Zeferino Quaresma", {"name": "Z. Quaresma", "use": "alias"}],
            "birth-dates": ["1971-03-05"], "nationalities": ["PT"], "sex": {"nothing": "unknown"}, "height": 1.78,
            "birth-places": {"place": "Ourique", "country": "PT"}, "warnings": ["armed"],
        }),
    )
}

fn revise(node: &Node, call: &Call, number: &str, values: Value, amendment: Amendment, reason: &str) {
    let Value::Object(values) = values else { panic!("values are an object") };
    let revision = Revision { values, amendment, reason: reason.into(), from_version: None };
    record::revise(&node.desk, call, &"nominals".parse().unwrap(), number, revision).unwrap();
}

#[test]
fn a_record_says_everything_and_keeps_the_three_kinds_of_nothing_apart() {
    let node = Node::new();
    let number = nominal(&node, &["bureau:ES/birth-dates"]);
    let path = format!("/records/nominals/{number}");
    let mut spain = node.signed_in("ES", "ncb.officer", Some("identify-person"));
    let seen = spain.get(&path);
    seen.is(200).has(&[
        &format!("<title>{number} · "),
        "<p class=\"handling\" data-level=\"0\"><strong class=\"code\">H0</strong> <span>Police use only.</span>",
        "FR NCB FR",
        "In force",
        "Zeferino Quaresma",
        "Z. Quaresma",
        "1.78 m",
        "Ourique",
        "Portugal",
        "<div class=\"withheld\"><dt>Dates of birth</dt><dd><bdi dir=\"auto\">Withheld by the source</bdi></dd></div>",
        "<div class=\"unknown\"><dt>Sex</dt><dd><bdi dir=\"auto\">Unknown to the source</bdi></dd></div>",
        "Not provided: ",
        "5 years, counted from: the day it was recorded",
        "Armed",
        &format!("href=\"{path}/history\""),
        "act-line",
    ]);
    seen.lacks(&[
        "5 March 1971",
        "1971-03-05",
        "Restrictions",
        "bureau:ES",
        "/change",
        "/withdraw",
        "/erase",
        "/restrict",
    ]);
    let again = spain.get(&path);
    again.is(200);
    assert_ne!(seen.body, again.body, "each look is an act of its own");
}

#[test]
fn its_source_sees_the_restrictions_and_what_it_may_do() {
    let node = Node::new();
    let number = nominal(&node, &["bureau:ES/birth-dates", "everyone-but:UT"]);
    let mut recorder = node.signed_in("FR", "ncb.recorder", Some("record-keeping"));
    let path = format!("/records/nominals/{number}");
    recorder.get(&path).is(200).has(&[
        "5 March 1971",
        "Not for ES: The field Dates of birth only",
        "Only for the source and UT: The whole record",
        "Only your bureau, its source, sees them.",
        &format!("href=\"{path}/change\""),
        &format!("href=\"{path}/restrict\""),
        &format!("href=\"{path}/withdraw\""),
        &format!("href=\"{path}/erase\""),
    ]);
    // An officer of the source reads, and changes nothing.
    let mut officer = node.signed_in("FR", "ncb.officer", Some("identify-person"));
    officer.get(&path).is(200).has(&["5 March 1971"]).lacks(&["/change\"", "/erase\""]);
}

#[test]
fn absent_withheld_and_erased_are_refused_in_the_same_words() {
    let node = Node::new();
    let closed = nominal(&node, &["bureau:ES"]);
    let gone = nominal(&node, &[]);
    let call = node.recorder("FR");
    record::erase(&node.desk, &call, &"nominals".parse().unwrap(), &gone, "asked for by the person").unwrap();
    let mut spain = node.signed_in("ES", "ncb.officer", Some("identify-person"));
    for page in ["", "/history"] {
        let said: Vec<String> = [closed.as_str(), gone.as_str(), "NOM-2026-999999"]
            .iter()
            .map(|number| {
                let seen = spain.get(&format!("/records/nominals/{number}{page}"));
                seen.is(404);
                seen.body.chars().filter(|c| !c.is_ascii_digit()).collect()
            })
            .collect();
        assert!(said.iter().all(|one| *one == said[0]), "{page}");
    }
    spain.get("/records/unicorns/NOM-2026-000001").is(404);
    let mut tracer = node.signed_in("ES", "ncb.officer", Some("trace-firearm"));
    tracer.get(&format!("/records/nominals/{closed}")).is(403).has(&["identify-person"]);
    node.signed_in("FR", "node.operator", Some("operate-node")).get(&format!("/records/nominals/{closed}")).is(403);
}

#[test]
fn a_history_tells_each_version_and_what_it_changed() {
    let node = Node::new();
    let number = nominal(&node, &[]);
    let call = node.recorder("FR");
    let values = json!({"height": 1.82, "nationalities": ["PT", "BR"], "sex": "M", "birth-places": null});
    let amendment = Amendment { handling: Some("H2".parse().unwrap()), ..Amendment::default() };
    revise(&node, &call, &number, values, amendment, "measured <again>");
    record::withdraw(&node.desk, &call, &"nominals".parse().unwrap(), &number, "found").unwrap();
    let mut spain = node.signed_in("ES", "ncb.officer", Some("identify-person"));
    let seen = spain.get(&format!("/records/nominals/{number}/history"));
    seen.is(200).has(&[
        &format!("<h1>History of {number}</h1>"),
        "Version 3",
        "Withdrawn · <bdi dir=\"ltr\" class=\"code\">FR-",
        "<bdi dir=\"auto\">measured &#60;again&#62;</bdi>",
        "<bdi dir=\"auto\">found</bdi>",
        "<del><bdi dir=\"auto\">1.78 m</bdi></del>",
        "<ins><bdi dir=\"auto\">1.82 m</bdi></ins>",
        "<ins><bdi dir=\"auto\">Brazil</bdi></ins>",
        "<del><bdi dir=\"auto\">Unknown to the source</bdi></del>",
        "<tr class=\"removed\"><th scope=\"row\" data-label=\"What\">Places of birth</th>",
        "<del><bdi dir=\"auto\">H0</bdi></del>",
        "<ins><bdi dir=\"auto\">H2</bdi></ins>",
        "data-level=\"2\"",
        "Record keeping",
        "REC-1",
        "/proof\">",
        &format!("href=\"/records/nominals/{number}\""),
    ]);
    // Portugal was there before and is there now: nothing is marked of it.
    seen.lacks(&["<ins><bdi dir=\"auto\">Portugal", "<del><bdi dir=\"auto\">Portugal", "R. Recorder"]);
    let order: Vec<usize> =
        ["Version 3", "Version 2", "Version 1"].iter().map(|v| seen.body.find(v).unwrap()).collect();
    assert!(order.is_sorted(), "the latest first");
    // Within one's own bureau an officer has a name.
    let mut france = node.signed_in("FR", "ncb.officer", Some("identify-person"));
    france
        .get(&format!("/records/nominals/{number}/history"))
        .is(200)
        .has(&["<bdi dir=\"auto\">R. Recorder</bdi> <bdi dir=\"ltr\" class=\"code\">FR-"]);
}

#[test]
fn what_is_withheld_now_is_withheld_of_the_past() {
    let node = Node::new();
    let number = nominal(&node, &[]);
    let call = node.recorder("FR");
    let amendment = Amendment { restrictions: Some(vec!["bureau:ES/birth-dates".into()]), ..Amendment::default() };
    revise(&node, &call, &number, json!({"birth-dates": ["1972-04-06"]}), amendment, "corrected");
    let mut spain = node.signed_in("ES", "ncb.officer", Some("identify-person"));
    let path = format!("/records/nominals/{number}/history");
    spain.get(&path).is(200).lacks(&[
        "March 1971",
        "April 1972",
        "1971-03",
        "1972-04",
        ">1971",
        ">1972",
        "bureau:ES",
        "Restrictions",
    ]);
    let mut france = node.signed_in("FR", "ncb.officer", Some("identify-person"));
    france.get(&path).is(200).has(&[
        "<del><bdi dir=\"auto\">5 March 1971",
        "<ins><bdi dir=\"auto\">6 April 1972",
        "Not for ES",
    ]);
}

#[test]
fn records_and_histories_speak_four_languages() {
    let node = Node::new();
    let number = nominal(&node, &["bureau:UT/height"]);
    let call = node.recorder("FR");
    revise(&node, &call, &number, json!({"height": 1.8}), Amendment::default(), "measured");
    let mut visitor = node.signed_in("FR", "ncb.recorder", Some("record-keeping"));
    for (lang, dir) in [("en", "ltr"), ("fr", "ltr"), ("es", "ltr"), ("ar", "rtl")] {
        visitor.lang = lang;
        for page in ["", "/history"] {
            let seen = visitor.get(&format!("/records/nominals/{number}{page}"));
            seen.is(200).has(&[&format!("lang=\"{lang}\" dir=\"{dir}\"")]);
            seen.lacks(&[">ui-", "\"ui-", ": ui-", ">restriction-", "duration-", " style=", " onclick=", "<script>"]);
        }
    }
}

#[test]
fn the_sources_reference_is_shown_to_its_own_bureau_alone() {
    let node = Node::new();
    let number = nominal(&node, &[]);
    let call = node.recorder("FR");
    for (reference, reason) in [("PJ-77/2026", "filed"), ("PJ-78/2026", "filed elsewhere")] {
        let amendment = Amendment { source_ref: Some(reference.into()), ..Amendment::default() };
        revise(&node, &call, &number, json!({}), amendment, reason);
    }
    let path = format!("/records/nominals/{number}");
    let mut france = node.signed_in("FR", "ncb.officer", Some("identify-person"));
    france.get(&path).is(200).has(&["Reference of the source", "PJ-78/2026"]);
    france.get(&format!("{path}/history")).is(200).has(&["PJ-77/2026", "PJ-78/2026"]);
    let mut spain = node.signed_in("ES", "ncb.officer", Some("identify-person"));
    for page in ["", "/history"] {
        let seen = spain.get(&format!("{path}{page}"));
        seen.is(200).has(&[&number]).lacks(&["PJ-7", "Reference of the source"]);
    }
}

#[test]
fn a_link_is_called_by_its_number_where_it_may_be_opened() {
    let node = Node::new();
    let (open, closed) = (nominal(&node, &[]), nominal(&node, &["bureau:ES"]));
    let values = json!({"nature": "individual", "names": ["Anna Linker"], "related": [open, closed]});
    let number = node.recorded("FR", "nominals", &[], values);
    let path = format!("/records/nominals/{number}");
    let link = |to: &str| format!("<a href=\"/records/nominals/{to}\"><bdi dir=\"ltr\" class=\"code\">{to}</bdi></a>");
    let mut france = node.signed_in("FR", "ncb.officer", Some("identify-person"));
    france.get(&path).is(200).has(&[&link(&open), &link(&closed)]);
    let mut spain = node.signed_in("ES", "ncb.officer", Some("identify-person"));
    let seen = spain.get(&path);
    seen.is(200).has(&[&link(&open)]).lacks(&[&closed]);
    // The other stands as it is, by an id that opens nothing.
    let call = node.recorder("FR");
    let (other, _) = record::show(&node.desk, &call, &"nominals".parse().unwrap(), &closed).unwrap();
    let id = other.id.to_string();
    seen.has(&[&link(&id)]);
    spain.get(&format!("/records/nominals/{id}")).is(404);
    // Its history says the same of the same links.
    revise(&node, &call, &number, json!({"related": null}), Amendment::default(), "another person");
    spain.get(&format!("{path}/history")).is(200).has(&[&link(&open), &link(&id)]).lacks(&[&closed]);
}
