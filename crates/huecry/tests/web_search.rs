//! Search in the console: what is asked, how it is read, what comes back, and what never does.

#![allow(clippy::disallowed_methods, reason = "tests own their temporary folders")]

mod web;

use huecry_desk::dossier::{self, Opening, Taking};
use huecry_desk::sign_in::Inviter;
use huecry_desk::{people, record};
use huecry_terms::Face;
use serde_json::{Map, Value as Json, json};
use web::{Node, Seen, attribute};

/// A name with marks of HTML in it, as a person may write one.
const SPITEFUL: &str = "<script>alert(1)</script> \"><img src=x onerror=alert(1)> & Co";
/// A passport of nobody, read with one wrong character.
const ZONE: &str = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C46UTO7408122F1204159ZE184226B<<<<<10";

fn abdallah(node: &Node) -> String {
    node.recorded(
        "FR",
        "nominals",
        &[],
        json!({
            "nature": "individual",
            "names": [{"name": "Karim Abdallah"}, {"name": "كريم عبد الله", "use": "original-script"}, {"name": "Karl Abdel", "use": "alias", "quality": "low"}],
            "sex": "M", "birth-dates": ["1971~"], "nationalities": ["TN"], "warnings": ["armed"],
        }),
    )
}

#[test]
fn the_search_page_offers_what_the_purpose_opens() {
    let node = Node::new();
    let mut officer = node.signed_in("FR", "ncb.officer", Some("identify-person"));
    officer
        .get("/")
        .is(200)
        .has(&["id=\"q\"", "data-registers", "value=\"nominals\"", "name=\"date-year\""])
        .lacks(&["bar-q"]);
    let mut tracer = node.signed_in("ES", "ncb.officer", Some("trace-firearm"));
    tracer.get("/").is(200).has(&["value=\"firearms\""]).lacks(&["value=\"nominals\""]);
}

#[test]
fn a_hit_says_who_how_sure_why_and_why_not() {
    let node = Node::new();
    let number = abdallah(&node);
    let mut visitor = node.signed_in("ES", "ncb.officer", Some("identify-person"));
    let seen = visitor.post("/search", &[("q", "كريم عبد الله 1971")]);
    seen.is(200).has(&[
        "<title>One record matches",
        &number,
        &format!("href=\"/records/nominals/{number}\" data-open"),
        &format!("href=\"/records/nominals/{number}/history\""),
        "<bdi dir=\"auto\">كريم عبد الله</bdi> <bdi dir=\"auto\" class=\"latin\">Karim Abdallah</bdi>",
        "Why it matched",
        "Why it may not",
        "Only the source can confirm a hit. Source: <bdi dir=\"auto\">FR NCB FR</bdi>",
        "<tr class=\"unasked\"><th scope=\"row\" data-label=\"Particular\">Sex</th>",
        "Sex: not stated in the question",
        "data-level=\"0\"",
        "Armed",
        "a name: <bdi dir=\"auto\">كريم عبد الله</bdi>",
        "a date: <bdi dir=\"auto\">1971</bdi>",
        "/proof",
    ]);
    // A word and reasons, never the number alone.
    seen.has(&["<span class=\"match exact\">Exact match <span class=\"score\">1.00</span></span>"]);
    assert_eq!(seen.headers["cache-control"], "no-store");
}

#[test]
fn no_record_is_a_page_that_says_what_it_does_not_mean() {
    let node = Node::new();
    abdallah(&node);
    let mut visitor = node.signed_in("ES", "ncb.officer", Some("identify-person"));
    let seen = visitor.post("/search", &[("q", "Wladimir Nobody 1850")]);
    seen.is(200).has(&[
        "<title>No record · ",
        "<h1 id=\"a\" tabindex=\"-1\" data-focus>No record</h1>",
        "Nothing this bureau may see here matched",
        "<bdi dir=\"auto\">Wladimir Nobody 1850</bdi>",
        "This does not mean the person is unknown to any police",
        "Act",
        "Search again",
        "action=\"/subscriptions\"",
        "name=\"q\" value=\"Wladimir Nobody 1850\"",
    ]);
    // What was understood stands in the fields, to be changed.
    seen.has(&[
        "name=\"name\" class=\"input\" dir=\"auto\" value=\"Wladimir Nobody\"",
        "name=\"date-year\" dir=\"ltr\" value=\"1850\"",
    ]);
    let mut reviewer = node.signed_in("GS", "secretariat.reviewer", Some("identify-person"));
    reviewer
        .post("/search", &[("q", "Wladimir Nobody")])
        .is(200)
        .has(&["No record"])
        .lacks(&["action=\"/subscriptions\""]);
}

#[test]
fn a_question_may_be_put_field_by_field() {
    let node = Node::new();
    let number = abdallah(&node);
    let mut visitor = node.signed_in("ES", "ncb.officer", Some("identify-person"));
    let precise = [
        ("chips", "1"),
        ("register", "nominals"),
        ("q", ""),
        ("name", "Abdallah, Karim"),
        ("date-year", "١٩٧١"),
        ("date-about", "1"),
        ("country", "Tunisie"),
        ("sex", "M"),
    ];
    let seen = visitor.post("/search", &precise);
    seen.is(200).has(&[
        &number,
        "about 1971",
        "Tunisia",
        "a sex: <bdi dir=\"auto\">Male",
        "name:&#34;Abdallah, Karim&#34; date:1971~ country:TN sex:M",
    ]);
    // The text of the act says it all: repeated by its number it gives the same.
    let act = own_act(&visitor.get("/"));
    visitor.post("/search/again", &[("act", &act)]).is(200).has(&[&number, "about 1971"]);
    visitor
        .post("/search", &[("name", "Abdallah"), ("sex", "F")])
        .is(200)
        .has(&["the sex differs", "<tr class=\"differs\">"]);
}

#[test]
fn a_field_that_cannot_be_read_says_so_and_keeps_what_was_typed() {
    let node = Node::new();
    let mut visitor = node.signed_in("ES", "ncb.officer", Some("identify-person"));
    let acts = huecry_desk::node::acts(&node.desk);
    let wrong = [
        (vec![("date-day", "5"), ("date-year", "1971")], "#date-month", "Enter the month too"),
        (vec![("date-month", "2"), ("date-day", "30"), ("date-year", "1971")], "#date-day", "There is no such day"),
        (vec![("date-year", "71")], "#date-year", "four digits"),
        (vec![("country", "Tunisi")], "#country", "Did you mean Tunisia?"),
        (vec![("country", "Qzxwv")], "#country", "by its name or its code"),
        (vec![("sex", "Z9")], "#sex", "from the list"),
        (vec![("chips", "1")], "#registers", "at least one register"),
    ];
    for (fields, place, words) in wrong {
        let fields: Vec<(&str, &str)> = fields.into_iter().chain([("q", "Keep me"), ("name", "And me")]).collect();
        let seen = visitor.post("/search", &fields);
        seen.is(422).has(&[
            "<title>Error: ",
            "class=\"errors\"",
            place,
            words,
            "value=\"Keep me\"",
            "value=\"And me\"",
            "<details class=\"more\" open>",
        ]);
        assert!(
            seen.body.matches(words).count() >= 2,
            "the same words stand beside the field and in the summary: {words}"
        );
    }
    assert_eq!(huecry_desk::node::acts(&node.desk), acts, "a form that was sent back searched nothing");
}

#[test]
fn a_question_that_asks_nothing_and_one_that_is_too_long_are_refused_on_record() {
    let node = Node::new();
    let mut visitor = node.signed_in("ES", "ncb.officer", Some("identify-person"));
    visitor.post("/search", &[("q", ""), ("sex", "F")]).is(422).has(&[
        "a country or a sex alone finds nothing",
        "act-line",
        "#q",
    ]);
    let long = "Karim ".repeat(800);
    visitor.post("/search", &[("q", &long)]).is(413).has(&["Shorten the question", "act-line", "Karim Karim"]);
    // A register that the purpose does not open is explained on the page of refusals.
    let mut tracer = node.signed_in("FR", "ncb.officer", Some("trace-firearm"));
    let asked = [("q", "Karim"), ("chips", "1"), ("register", "nominals")];
    tracer.post("/search", &asked).is(403).has(&["purpose", "identify-person", "act-line"]);
}

#[test]
fn a_zone_is_read_whole_and_its_wrong_digit_is_said() {
    let node = Node::new();
    let mut visitor = node.signed_in("ES", "ncb.officer", Some("border-control"));
    let seen = visitor.post("/search", &[("q", ZONE)]);
    seen.is(200).has(&[
        "a machine-readable zone",
        "a name: <bdi dir=\"auto\">ANNA MARIA ERIKSSON",
        "12 August 1974",
        "Travel document number",
        "class=\"warning\"",
        "L898902C4",
    ]);
}

#[test]
fn own_searches_show_acts_and_outcomes_and_nothing_that_was_asked() {
    let node = Node::new();
    abdallah(&node);
    let mut visitor = node.signed_in("ES", "ncb.officer", Some("identify-person"));
    for name in ["Karim Abdallah", "Quaresma One", "Quaresma Two", "Quaresma Three", "Quaresma Four", "Quaresma Five"] {
        visitor.post("/search", &[("q", name)]).is(200);
    }
    let home = visitor.get("/");
    home.has(&["Your last searches", "No record", "name=\"act\""]).lacks(&["Quaresma", "Abdallah"]);
    assert_eq!(home.body.matches("name=\"act\"").count(), 5);
    let before = huecry_desk::node::acts(&node.desk);
    visitor.get("/");
    assert_eq!(huecry_desk::node::acts(&node.desk), before, "looking at one's own last acts is no act");
    // Another officer's search is as if there were none.
    let act = own_act(&home);
    let mut other = node.signed_in("FR", "ncb.officer", Some("identify-person"));
    other.get("/").lacks(&["Your last searches"]);
    let theirs = other.post("/search/again", &[("act", &act)]);
    let never = other.post("/search/again", &[("act", "999999")]);
    assert_eq!((theirs.status, never.status), (http::StatusCode::NOT_FOUND, http::StatusCode::NOT_FOUND));
    assert_eq!(without_numbers(&theirs.body), without_numbers(&never.body));
    other.post("/search/again", &[("act", "first")]).is(400);
}

#[test]
fn nothing_a_person_typed_becomes_part_of_a_page() {
    let node = Node::new();
    let number = node.recorded(
        "FR",
        "nominals",
        &[],
        json!({"nature": "individual", "names": [SPITEFUL], "offences": [SPITEFUL]}),
    );
    let mut visitor = node.signed_in("ES", "ncb.officer", Some("identify-person"));
    let bidi = "abc\u{202e}fed";
    for field in
        ["q", "name", "number", "date-day", "date-month", "date-year", "country", "sex", "register", "limit", "chips"]
    {
        for text in [SPITEFUL, bidi] {
            let seen = visitor.post("/search", &[(field, text), ("name", "x")]);
            seen.lacks(&["<script>alert", "<img src=x", " onerror=alert(1)>"]);
        }
    }
    let seen = visitor.post("/search", &[("name", "script alert img src x onerror alert Co")]);
    seen.is(200).lacks(&["<script>alert", "<img src=x", " style=", " onclick="]);
    let record = visitor.get(&format!("/records/nominals/{number}"));
    record.is(200).has(&["&#60;script&#62;alert(1)"]).lacks(&["<script>alert", "<img src=x"]);
}

#[test]
fn what_is_withheld_is_not_on_the_card_and_a_closed_record_is_not_there() {
    let node = Node::new();
    let values = json!({"nature": "individual", "names": ["Zeferino Quaresma"], "birth-dates": ["1971-03-05"], "nationalities": ["PT"]});
    node.recorded("FR", "nominals", &["bureau:ES/birth-dates"], values);
    node.recorded("FR", "nominals", &["bureau:ES"], json!({"nature": "individual", "names": ["Baltazar Quintanilha"]}));
    let mut spain = node.signed_in("ES", "ncb.officer", Some("identify-person"));
    let seen = spain.post("/search", &[("q", "Zeferino Quaresma 1980")]);
    seen.is(200).has(&["Zeferino Quaresma", "Withheld by the source", "withheld by the source"]).lacks(&[
        "5 March 1971",
        "1971-03-05",
        "bureau:ES",
    ]);
    let closed = spain.post("/search", &[("q", "Baltazar Quintanilha")]);
    closed.is(200).has(&["<title>No record"]);
    let mut utopia = node.signed_in("UT", "ncb.officer", Some("identify-person"));
    utopia.post("/search", &[("q", "Baltazar Quintanilha")]).is(200).has(&["<title>One record matches"]);
}

#[test]
fn more_hits_are_shown_when_asked_for() {
    let node = Node::new();
    let call = node.recorder("FR");
    for _ in 0..12 {
        let serde_json::Value::Object(values) = json!({"nature": "individual", "names": ["Ana Tessier"]}) else {
            panic!()
        };
        huecry_desk::record::add(&node.desk, &call, &"nominals".parse().unwrap(), Default::default(), values).unwrap();
    }
    let mut visitor = node.signed_in("ES", "ncb.officer", Some("identify-person"));
    let first = visitor.post("/search", &[("q", "Ana Tessier")]);
    first.is(200).has(&["<title>10 records match", "There may be more", "Show more", "name=\"limit\" value=\"50\""]);
    assert_eq!(first.body.matches("<article class=\"hit\"").count(), 10);
    let all =
        visitor.post("/search", &[("q", "Ana Tessier"), ("chips", "1"), ("register", "nominals"), ("limit", "50")]);
    all.is(200).has(&["<title>12 records match"]).lacks(&["Show more"]);
}

#[test]
fn every_page_of_search_speaks_four_languages() {
    let node = Node::new();
    abdallah(&node);
    let mut visitor = node.signed_in("ES", "ncb.officer", Some("identify-person"));
    for lang in ["en", "fr", "es", "ar"] {
        visitor.lang = lang;
        for fields in [
            vec![("q", "Karim Abdallah 1975")],
            vec![("q", "Nobody Here")],
            vec![("date-year", "7")],
            vec![("sex", "F")],
        ] {
            visitor
                .post("/search", &fields)
                .has(&[&format!("<html lang=\"{lang}\"")])
                .lacks(&[">ui-", "\"ui-", " ui-", ">reason-", ">word-"]);
        }
        visitor.get("/").lacks(&[">ui-", "\"ui-", ">tour-"]);
    }
}

#[test]
fn no_form_and_no_link_carries_a_name() {
    let node = Node::new();
    abdallah(&node);
    let mut visitor = node.signed_in("ES", "ncb.officer", Some("identify-person"));
    let seen = visitor.post("/search", &[("q", "Karim Abdallah")]);
    seen.lacks(&["method=\"get\"", "?q=", "<form>"]);
    for href in seen.body.split("href=\"").skip(1).map(|rest| rest.split('"').next().unwrap_or_default()) {
        assert!(!href.to_lowercase().contains("abdallah") && !href.contains("%D9"), "{href}");
    }
}

/// What was circulated before its review says so on the card of a hit and where a standing query's hits are read; and the
/// card leads to the dossier that the search opened, rather than to a second one.
#[test]
fn a_hit_on_a_notice_says_that_it_was_not_reviewed_and_leads_to_its_dossier() {
    let node = Node::new();
    let mut finder = node.signed_in("ES", "ncb.officer", Some("identify-person"));
    finder.post("/subscriptions", &[("q", "SPECIMEN Anna Maria"), ("register", "red-notices")]).is(303);
    let standing =
        format!("/subscriptions/{}", attribute(&finder.get("/subscriptions").body, "href=\"/subscriptions/").unwrap());
    let call = |bureau: &str, role: &str, nationality: &str| {
        let officer = node.officer(bureau, role, "S. Officer");
        let (by, of) = (Inviter::Operator(Face::LocalCommandLine), vec![nationality.parse().unwrap()]);
        people::set_nationalities(&node.desk, by, &officer, of, node.now()).unwrap();
        let why = ("investigate".parse().unwrap(), "FR-1".parse().unwrap());
        people::identify(&node.desk, &officer, why, node.now(), Face::Web).unwrap()
    };
    let (source, duty) = (call("FR", "ncb.notice-officer", "FR"), call("GS", "duty.officer", "NZ"));
    let envelope = record::Envelope {
        handling: "H0".parse().unwrap(),
        restrictions: vec!["everyone-but:ES".into()],
        ..record::Envelope::default()
    };
    let entered =
        record::add(&node.desk, &source, &"red-notices".parse().unwrap(), envelope, object(wanted())).unwrap();
    let opening = Opening {
        procedure: "diffusion".into(),
        about: Some(("red-notices".into(), entered.number.clone())),
        ..Opening::default()
    };
    let diffusion = dossier::open(&node.desk, &source, opening).unwrap().number;
    let take = |call, step: &str, answers| {
        let taking = Taking { step: step.into(), seen: None, answers: object(answers) };
        dossier::take(&node.desk, call, &diffusion, taking).unwrap();
    };
    let urgent = json!({"quality-checked": "yes", "conditions-checked": "yes", "interest-checked": "yes",
        "constitution-checked": "yes", "threat": "imminent-flight", "threat-told": "A ticket for tonight."});
    take(&source, "send-urgently", urgent);
    take(&duty, "let-through", json!({"reasons": "The ticket was seen."}));
    let not_reviewed = "Circulated, NOT REVIEWED";
    finder.get(&standing).is(200).has(&[&entered.number, not_reviewed]);
    let card = finder.post("/search", &[("q", "SPECIMEN Anna Maria"), ("register", "red-notices")]);
    card.is(200).has(&[&entered.number, not_reviewed]).lacks(&["/procedures/hit-confirmation/open"]);
    let asks = attribute(&card.body, "href=\"/dossiers/").expect("the card leads to the dossier");
    let path = format!("/dossiers/{asks}");
    assert!(path.ends_with("/steps/ask-about-met"), "{path}");
    finder.get(&path).is(200);
}

fn own_act(home: &Seen) -> String {
    attribute(&home.body, "name=\"act\" value=\"").expect("an own search")
}

fn without_numbers(body: &str) -> String {
    body.chars().filter(|c| !c.is_ascii_digit()).collect()
}

fn object(json: Json) -> Map<String, Json> {
    json.as_object().unwrap().clone()
}

/// A whole request for a diffusion.
fn wanted() -> Json {
    json!({
        "channel": "diffusion", "requesting-authority": "Court of Utopia City",
        "facts": "On 3 March 2025 at Utopia City the accused broke into the warehouse of Tolley & Sons and took tools.",
        "interest": "She is believed to be in a neighbouring country.",
        "names": [{"name": "SPECIMEN, Anna Maria", "family": "SPECIMEN", "given": "Anna Maria"}], "sex": "F",
        "birth-dates": ["1974-08-12"], "nationalities": ["DE"], "height": "1.65", "subject-status": "wanted",
        "documents": [{"number": "L898902C3", "country": "DE", "type": "passport"}],
        "biometrics": ["photo", "fingerprints"],
        "offence-1-charge": "Burglary", "offence-1-law": "Criminal Code s. 244", "offence-1-penalty": "term",
        "offence-1-maximum-months": "120", "offence-1-date": "2025-03-03", "offence-1-place": {"place": "Utopia City"},
        "warrant-reference": "W/2025/12", "warrant-kind": "judge", "warrant-authority": "Court of Utopia City",
        "warrant-date": "2025-04-01", "warrant-valid-until": "2035-04-01",
        "warrant-name": {"name": "SPECIMEN, Anna Maria"},
        "extradition-sought": "yes", "extradition-countries": ["CH"], "treaty": "yes", "own-nationals": "yes",
        "agreed-with-authority": "yes",
    })
}
