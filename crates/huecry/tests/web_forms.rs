//! Records written through the console's forms, in every register, by whoever may.

#![allow(clippy::disallowed_methods, reason = "a test has a clock and a folder of its own")]

mod web;

use huecry_catalogue::{Catalogue, Register, entry, sample};
use huecry_desk::record;
use huecry_terms::{Call, Face};
use huecry_web::form::Form;
use huecry_web::widgets::typed::{self, Typed};
use serde_json::{Map, Value as Json};
use web::{Node, Seen, Visitor};

const RECORDER: &str = "ncb.recorder";

/// The pairs a browser would send for a section whose questions hold these values.
fn pairs(
    catalogue: &Catalogue,
    register: &Register,
    section: usize,
    object: &Map<String, Json>,
) -> Vec<(String, String)> {
    let _ = catalogue;
    let mut pairs = Vec::new();
    for field in register.fields_of(&register.sections[section]) {
        let shown = Typed::of_json(field, object.get(field.id.as_str()));
        for (n, parts) in shown.values.iter().enumerate() {
            pairs.extend(parts.iter().map(|(part, text)| (typed::name(field, n, part), text.clone())));
        }
        if shown.unknown {
            pairs.push((typed::name_of_all(field), typed::UNKNOWN.to_string()));
        }
    }
    pairs
}

fn send(visitor: &mut Visitor<'_>, path: &str, pairs: &[(String, String)], last: (&str, &str)) -> Seen {
    let pairs: Vec<(&str, &str)> = pairs.iter().map(|(k, v)| (k.as_str(), v.as_str())).chain([last]).collect();
    visitor.post(path, &pairs)
}

/// A new draft's path.
fn begin(visitor: &mut Visitor<'_>, register: &str) -> String {
    let seen = visitor.post(&format!("/records/{register}/new"), &[]);
    seen.is(303);
    seen.location().to_string()
}

fn call_of(node: &Node, bureau: &str) -> Call {
    let officer = node.officer(bureau, RECORDER, "reads back");
    let why = ("record-keeping".parse().unwrap(), "BACK-1".parse().unwrap());
    huecry_desk::people::identify(&node.desk, &officer, why, node.now(), Face::Web).unwrap()
}

/// What is recorded through the form is what the one door makes of the same values as JSON: for every kind of
/// field, in every register of the catalogue.
#[test]
fn every_register_is_recorded_through_its_forms() {
    let node = Node::new();
    let mut visitor = node.signed_in("FR", RECORDER, Some("record-keeping"));
    let today = huecry_terms::day_of(node.now());
    // What the program makes from an imported list nobody types.
    let recorder = RECORDER.parse().unwrap();
    let open = |register: &&Register| register.access.may_record(&recorder);
    let registers: Vec<Register> = node.desk.catalogue.registers().iter().filter(open).cloned().collect();
    assert_eq!(registers.len() + 1, node.desk.catalogue.registers().len(), "all but the special notices");
    for register in &registers {
        let catalogue = &node.desk.catalogue;
        let mut values = sample::values(catalogue, register, today, 7);
        for field in register.fields.iter() {
            // Links lead to records that do not exist; only the issuing country records its documents.
            if field.kind == huecry_terms::Kind::Link {
                values.set(field.tag, huecry_terms::Value::Absent);
            }
            if register.only_source == Some(field.tag) {
                values.set(field.tag, huecry_terms::Value::Country("FR".parse().unwrap()));
            }
        }
        let object = entry::write_json(catalogue, register, &values);
        let draft = begin(&mut visitor, register.id.as_str());
        for (n, section) in register.sections.iter().enumerate() {
            let path = format!("{draft}/{}", section.id);
            visitor.get(&path).is(200).lacks(&[">ui-", "\"ui-"]);
            send(&mut visitor, &path, &pairs(catalogue, register, n, &object), ("do", "return")).is(303);
        }
        visitor.get(&format!("{draft}/envelope")).is(200);
        visitor.post(&format!("{draft}/envelope"), &[("handling", "H1"), ("do", "continue")]).is(303);
        let checked = visitor.get(&format!("{draft}/check"));
        checked.is(200).has(&[&format!("{draft}/submit")]);
        let done = visitor.post(&format!("{draft}/submit"), &[]);
        done.is(200).has(&["section class=\"done\""]);
        let number = between(&done.body, &format!("/records/{}/", register.id), "\"");
        let (read, _) = record::show(&node.desk, &call_of(&node, "FR"), &register.id, &number).unwrap();
        assert_eq!(entry::write_json(catalogue, register, &read.body.values), object, "{}", register.id);
        assert_eq!(read.body.handling.to_string(), "H1");
        visitor.get(&draft).is(404);
    }
}

fn between(body: &str, before: &str, after: &str) -> String {
    let rest = body.split_once(before).unwrap_or_else(|| panic!("{before} in {body}")).1;
    rest.split(after).next().unwrap_or_default().to_string()
}

#[test]
fn what_is_wrong_is_said_twice_in_the_same_words_and_kept() {
    let node = Node::new();
    let mut visitor = node.signed_in("FR", RECORDER, Some("record-keeping"));
    let draft = begin(&mut visitor, "nominals");
    let path = format!("{draft}/identity-particulars");
    let wrong = [
        ("v.names.0.given", "Anna"),
        ("v.birth-dates.0.day", "31"),
        ("v.birth-dates.0.month", "2"),
        ("v.birth-dates.0.year", "1971"),
        ("do", "continue"),
    ];
    let words = "Dates of birth 1: enter a real date in figures, such as 5 11 1958, with a year of four digits";
    let seen = visitor.post(&path, &wrong);
    seen.is(422).has(&[
        "<title>Error: ",
        "class=\"errors\"",
        "value=\"31\"",
        "href=\"#v-birth-dates-0-day\"",
        "value=\"Anna\"",
    ]);
    assert_eq!(seen.body.matches(words).count(), 4, "summary, field, completeness and its link:\n{}", seen.body);
    // It was kept, and is shown again; the section is a problem.
    visitor.get(&path).is(200).has(&["value=\"31\"", words]);
    visitor.get(&draft).has(&["class=\"status wrong\""]);
    // Mended.
    let mended = [("v.names.0.given", "Anna"), ("v.birth-dates.0.year", "1971"), ("done", "yes"), ("do", "continue")];
    assert_eq!(visitor.post(&path, &mended).is(303).location(), format!("{draft}/physical-description"));
    visitor.get(&draft).has(&["class=\"status done\""]).lacks(&["class=\"status wrong\""]);
    // What is required and missing is said, and hinders only the handing in.
    visitor.get(&format!("{draft}/check")).is(200).lacks(&["/submit\""]).has(&["It cannot be handed in yet"]);
    visitor.post(&format!("{draft}/submit"), &[]).is(422).has(&["class=\"errors\"", "Person or entity"]);
}

#[test]
fn answers_are_added_and_removed_without_a_script_and_without_saving() {
    let node = Node::new();
    let mut visitor = node.signed_in("FR", RECORDER, Some("record-keeping"));
    let draft = begin(&mut visitor, "nominals");
    let path = format!("{draft}/identity-particulars");
    let typed = [("v.names.0.name", "first"), ("v.names.1.name", "second")];
    let more = |last: (&'static str, &'static str)| typed.iter().copied().chain([last]).collect::<Vec<_>>();
    visitor.post(&path, &more(("do", "add:names"))).is(200).has(&[
        "v.names.2.name",
        "value=\"first\"",
        "value=\"second\"",
    ]);
    visitor.post(&path, &more(("do", "remove:names:0"))).is(200).has(&["value=\"second\""]).lacks(&["value=\"first\""]);
    visitor.get(&path).lacks(&["value=\"second\""]);
    visitor.post(&path, &more(("do", "stay"))).is(303);
    visitor.get(&path).has(&["value=\"first\"", "value=\"second\""]);
}

#[test]
fn unknown_is_an_answer_and_not_a_value() {
    let node = Node::new();
    let mut visitor = node.signed_in("FR", RECORDER, Some("record-keeping"));
    let draft = begin(&mut visitor, "nominals");
    let path = format!("{draft}/record");
    visitor.post(&path, &[("v.nature.0.value", typed::UNKNOWN), ("do", "return")]).is(303);
    visitor.get(&path).has(&[&format!("value=\"{}\" checked", typed::UNKNOWN)]);
    visitor.get(&format!("{draft}/check")).has(&["Unknown to the source"]);
    let both = [("v.height.0.value", "178 cm"), ("v.height.all", typed::UNKNOWN), ("do", "stay")];
    let seen = visitor.post(&format!("{draft}/physical-description"), &both);
    seen.is(422).has(&["give a value or say that it is unknown, not both", "value=\"178 cm\""]);
}

#[test]
fn hostile_text_comes_out_as_text() {
    let node = Node::new();
    let mut visitor = node.signed_in("FR", RECORDER, Some("record-keeping"));
    let draft = begin(&mut visitor, "nominals");
    let hostile = "\"><script>alert(1)</script>\u{202e}<img src=x onerror=1>";
    for section in ["record", "identity-particulars", "physical-description", "life", "judicial", "caution", "remarks"]
    {
        let path = format!("{draft}/{section}");
        let register = node.desk.catalogue.registers().iter().find(|r| r.id.as_str() == "nominals").unwrap();
        let declared = register.sections.iter().find(|one| one.id == section).unwrap();
        let mut pairs = Vec::new();
        for field in register.fields_of(declared) {
            pairs.extend(
                typed::parts_of(field.kind).iter().map(|part| (typed::name(field, 0, part), hostile.to_string())),
            );
        }
        for verb in ["add:names", "stay", "return"] {
            let seen = send(&mut visitor, &path, &pairs, ("do", verb));
            seen.lacks(&["<script>alert", "<img src=x", " onerror=1>\""]);
        }
        visitor.get(&path).lacks(&["<script>alert", "<img src=x"]);
    }
    let envelope = [
        ("handling", hostile),
        ("handling-other", hostile),
        ("ref", hostile),
        ("r.0.who", hostile),
        ("r.0.list", hostile),
        ("do", "stay"),
    ];
    visitor.post(&format!("{draft}/envelope"), &envelope).is(422).lacks(&["<script>alert", "<img src=x"]);
    visitor.get(&format!("{draft}/check")).is(200).lacks(&["<script>alert", "<img src=x"]);
    let live =
        visitor.post(&format!("{draft}/remarks/live"), &[("register", "nominals"), ("v.remarks.0.text", hostile)]);
    live.is(200);
    assert_eq!(live.headers["content-type"], "text/plain; charset=utf-8");
    assert!(live.body.lines().skip(1).all(|line| line.split('\t').count() == 5), "{}", live.body);
}

#[test]
fn a_draft_of_another_bureau_is_no_such_draft() {
    let node = Node::new();
    let mut visitor = node.signed_in("FR", RECORDER, Some("record-keeping"));
    let draft = begin(&mut visitor, "nominals");
    let mut other = node.signed_in("ES", RECORDER, Some("record-keeping"));
    other.get("/records").lacks(&[&draft]);
    let never = "/drafts/019ab000-0000-7000-8000-000000000000".to_string();
    for end in ["", "/record", "/envelope", "/check", "/drop"] {
        let (theirs, none) = (other.get(&format!("{draft}{end}")), other.get(&format!("{never}{end}")));
        theirs.is(404);
        none.is(404);
    }
    for end in ["/record", "/envelope", "/submit", "/drop", "/onto"] {
        other.post(&format!("{draft}{end}"), &[("do", "stay")]).is(404);
        other.post(&format!("{never}{end}"), &[("do", "stay")]).is(404);
    }
    visitor.get(&draft).is(200);
    // A colleague of the bureau goes on with it; an officer who may not record does not.
    node.signed_in("FR", RECORDER, Some("record-keeping")).get(&draft).is(200);
    node.signed_in("FR", "ncb.officer", Some("identify-person")).get(&draft).is(403);
}

/// A record of a person, through the forms.
fn recorded(visitor: &mut Visitor<'_>, name: &str) -> String {
    let draft = begin(visitor, "nominals");
    visitor.post(&format!("{draft}/record"), &[("v.nature.0.value", "person"), ("do", "stay")]).is(303);
    visitor.post(&format!("{draft}/identity-particulars"), &[("v.names.0.name", name), ("do", "stay")]).is(303);
    visitor.post(&format!("{draft}/envelope"), &[("handling", "H0"), ("do", "stay")]).is(303);
    let done = visitor.post(&format!("{draft}/submit"), &[]);
    done.is(200);
    between(&done.body, "/records/nominals/", "\"")
}

#[test]
fn a_change_made_in_between_shows_both_and_the_draft_goes_on() {
    let node = Node::new();
    let mut visitor = node.signed_in("FR", RECORDER, Some("record-keeping"));
    let number = recorded(&mut visitor, "Anna ERIKSSON");
    let own = format!("/records/nominals/{number}");
    let draft = visitor.post(&format!("{own}/change"), &[]).is(303).location().to_string();
    visitor.post(&format!("{draft}/caution"), &[("v.caution.0.text", "armed"), ("do", "stay")]).is(303);
    // Somebody changes it on the command line.
    let revision = record::Revision {
        values: serde_json::json!({"height": "1.78"}).as_object().cloned().unwrap(),
        reason: "measured".into(),
        ..record::Revision::default()
    };
    record::revise(&node.desk, &call_of(&node, "FR"), &"nominals".parse().unwrap(), &number, revision).unwrap();
    let conflict = visitor.post(&format!("{draft}/submit"), &[("reason", "seen with a knife")]);
    conflict.is(409).has(&["armed", "1.78", &format!("{draft}/onto")]);
    visitor.post(&format!("{draft}/onto"), &[]).is(303);
    visitor.get(&format!("{draft}/physical-description")).has(&["value=\"1.78\""]);
    visitor.post(&format!("{draft}/submit"), &[("reason", "")]).is(422).has(&["id=\"reason-error\""]);
    visitor.post(&format!("{draft}/submit"), &[("reason", "seen with a knife")]).is(200).has(&[&number]);
    let (read, _) = record::show(&node.desk, &call_of(&node, "FR"), &"nominals".parse().unwrap(), &number).unwrap();
    assert_eq!(read.version, 3);
}

#[test]
fn taking_back_asks_for_a_reason_and_the_number() {
    let node = Node::new();
    let mut visitor = node.signed_in("FR", RECORDER, Some("record-keeping"));
    for what in ["withdraw", "erase"] {
        let number = recorded(&mut visitor, "Anna ERIKSSON");
        let path = format!("/records/nominals/{number}/{what}");
        visitor.get(&path).is(200).has(&[&number, "class=\"handling\"", "class=\"warning\""]);
        let mut other = node.signed_in("ES", RECORDER, Some("record-keeping"));
        other.get(&path).is(403).has(&["only its source"]);
        other.post(&path, &[("reason", "x"), ("number", &number)]).is(403);
        let wrong = visitor.post(&path, &[("reason", ""), ("number", "NOM-1")]);
        wrong.is(422).has(&["id=\"reason-error\"", "id=\"number-error\"", "value=\"NOM-1\""]);
        visitor.get(&format!("/records/nominals/{number}")).is(200);
        visitor.post(&path, &[("reason", "an error"), ("number", &number)]).is(200).has(&["section class=\"done\""]);
    }
}

#[test]
fn a_record_is_found_by_its_number_and_the_rest_is_one_refusal() {
    let node = Node::new();
    let mut visitor = node.signed_in("FR", RECORDER, Some("record-keeping"));
    let number = recorded(&mut visitor, "Anna ERIKSSON");
    let found = visitor.post("/records/find", &[("which", &number.to_lowercase())]);
    assert_eq!(found.is(303).location(), format!("/records/nominals/{number}"));
    visitor.post("/records/find", &[("which", "")]).is(422);
    visitor.post("/records/find", &[("which", "<b>")]).is(422).lacks(&["<b>"]);
    for lang in ["en", "fr", "es", "ar"] {
        visitor.lang = lang;
        visitor.get("/records").is(200).lacks(&[">ui-", "\"ui-"]);
    }
    let _ = Form::default();
}
