//! Every "no" once: its status, its kind, its words.

use crate::node::{ANA, BRAM, CHEN, HUGO, JUN, KIM};
use crate::world::{World, car, values_of_car};
use huecry_api::{Limits, ROUTES};
use serde_json::json;

#[test]
fn nobody_comes_in_without_a_token_that_counts() {
    let world = World::new();
    let (id, revoked) = world.issue(ANA, &["investigate"], &[]);
    let by = huecry_desk::people::By::Operator(huecry_terms::Face::LocalCommandLine);
    huecry_desk::token::revoke(&world.desk, by, id, world.now()).unwrap();
    let me = |value: &str| world.stranger("GET", "/api/v1/me").header("authorization", value).from("192.0.2.7").send();
    let none = world.stranger("GET", "/api/v1/me").send().problem(401, "not-authenticated");
    assert_eq!(none.header("www-authenticate"), "Bearer realm=\"huecry\"");
    for value in [
        format!("Bearer {revoked}"),
        format!("Bearer {}", "A".repeat(43)),
        "Bearer".into(),
        "Bearer é".into(),
        format!("Basic {revoked}"),
        format!("Bearer {}", "x".repeat(5_000)),
        String::new(),
    ] {
        let refused = me(&value).problem(401, "not-authenticated");
        assert_eq!((refused.body, refused.headers), (none.body.clone(), none.headers.clone()), "{value}");
    }
    let (_, young) = world.issue(ANA, &["investigate"], &[]);
    world.pass(31 * 24 * 3_600);
    me(&format!("Bearer {young}")).problem(401, "not-authenticated");
}

/// The token is asked for before anything else is looked at, on every path that needs one.
#[test]
fn without_a_token_every_path_says_the_same() {
    let world = World::with(Limits { failures_burst: 1_000, ..Limits::default() }, true);
    let first = world.stranger("GET", "/api/v1/me").send();
    for route in ROUTES.iter().filter(|route| route.path.starts_with("/api/v1")) {
        let path = filled(route.path);
        for asking in [
            world.stranger(route.method.as_str(), &path),
            world.stranger(route.method.as_str(), &format!("{path}?x=1")).header("accept", "text/html"),
            world.stranger(route.method.as_str(), &path).body("text/html", "x".repeat(70_000)),
            world.stranger(route.method.as_str(), &path).header("huecry-purpose", "No Purpose").header("if-match", "x"),
        ] {
            let answer = asking.send().problem(401, "not-authenticated");
            assert_eq!((answer.body, answer.headers), (first.body.clone(), first.headers.clone()), "{}", route.id);
        }
    }
}

fn filled(path: &str) -> String {
    path.replace("{register}", "vehicles")
        .replace("{record}", "VEH-2026-000001")
        .replace("{act}", "1")
        .replace("{list}", "sexes")
        .replace("{officer}", ANA)
        .replace("{subscription}", "019ab3c4-5d6e-7f80-9a1b-2c3d4e5f6071")
        .replace("{token}", "019ab3c4-5d6e-7f80-9a1b-2c3d4e5f6071")
        .replace("{message}", "019ab3c4-5d6e-7f80-9a1b-2c3d4e5f6071")
        .replace("{peer}", "regional-police-agency")
        .replace("{agreement}", "icpo-europol")
}

#[test]
fn purpose_and_case_are_never_assumed() {
    let world = World::new();
    let ask = || world.by(BRAM, "POST", "/api/v1/search").json(json!({"text": "T000001X"}));
    let missing = ask().without("huecry-purpose").send().problem(400, "purpose-missing").json();
    assert!(missing["ask"].as_str().unwrap().contains("investigate"));
    ask().without("huecry-case").send().problem(400, "case-missing");
    ask().header("huecry-case", "two\u{200b}words").send().problem(400, "malformed");
    ask().header("huecry-case", &"x".repeat(65)).send().problem(400, "malformed");
    ask().header("huecry-purpose", "No Purpose").send().problem(400, "malformed");
    ask().header("huecry-case", "caf%C3%A9-1").send().expect(200);
    ask().header("huecry-case", "café-1").send().expect(200);
    let cases = world.by(JUN, "GET", "/api/v1/acts?kind=searched&limit=2").send().json();
    assert!(cases["acts"].as_array().unwrap().iter().all(|a| a["case"] == "café-1"), "{cases}");
    let unknown = ask().purpose("no-such-purpose").send().problem(403, "purpose-not-permitted");
    assert!(unknown.act() > 0, "recorded in the officer's name");
}

#[test]
fn a_request_that_cannot_be_read_says_what_is_wrong() {
    let world = World::new();
    let search =
        |body: &str| world.by(BRAM, "POST", "/api/v1/search").body("application/json", body.to_string()).send();
    let table = [
        ("", "line 1"),
        ("{\"text\": \"x\"", "line 1"),
        ("{\"txt\": \"x\"}", "`txt`"),
        ("{}", "`text`"),
        ("{\"text\": \"x\", \"text\": \"y\"}", "`text`"),
        ("{\"text\": 7}", "line 1"),
        ("[\"x\"]", "line 1"),
        ("{\"text\": \"x\", \"lang\": \"de\"}", "line 1"),
        ("{\"text\": \"x\", \"registers\": [\"No Such\"]}", "line 1"),
        ("{\"text\": \"x\", \"limit\": 0}", "`limit`"),
        ("{\"text\": \"x\", \"limit\": 201}", "`limit`"),
    ];
    for (body, named) in table {
        let detail = search(body).problem(400, "malformed").json()["detail"].as_str().unwrap().to_string();
        assert!(detail.contains(named), "{body}: {detail}");
    }
    let torn = world.by(BRAM, "POST", "/api/v1/search").body("application/json", b"{\"text\": \"\xff\"}".to_vec());
    assert!(torn.send().problem(400, "malformed").json()["detail"].as_str().unwrap().contains("UTF-8"));
    let deep = format!("{{\"values\": {}1{}}}", "{\"a\":".repeat(12), "}".repeat(12));
    let deep = world.by(ANA, "POST", "/api/v1/registers/vehicles/records").body("application/json", deep);
    assert!(deep.send().problem(400, "malformed").json()["detail"].as_str().unwrap().contains("levels"));
    let twice = r#"{"values": {"make": "A", "make": "B"}}"#;
    let twice = world.by(ANA, "POST", "/api/v1/registers/vehicles/records").body("application/json", twice);
    assert!(twice.send().problem(400, "malformed").json()["detail"].as_str().unwrap().contains("`make`"));
}

#[test]
fn parameters_are_known_and_readable() {
    let world = World::new();
    for query in [
        "offset=3",
        "limit=1&limit=2",
        "limit=0",
        "limit=501",
        "limit=x",
        "cursor=x",
        "from=yesterday",
        "officer=FR",
        "%ff=1",
    ] {
        world.by(JUN, "GET", &format!("/api/v1/acts?{query}")).send().problem(400, "malformed");
    }
    let unknown = world.by(JUN, "GET", "/api/v1/acts?kind=eaten").send().problem(422, "nothing-to-search").json();
    assert!(unknown["ask"].as_str().unwrap().contains("searched"));
    world.by(JUN, "GET", "/api/v1/registers?x=1").send().problem(400, "malformed");
    world.by(JUN, "GET", "/api/v1/catalogue/registers/vehicles/sheet?lang=de").send().problem(400, "malformed");
    world.by(ANA, "GET", "/api/v1/registers/vehicles/export?format=xls").send().problem(400, "malformed");
    world.by(ANA, "POST", "/api/v1/registers/vehicles/import").body("text/csv", "a").send().problem(400, "malformed");
    world.by(ANA, "GET", "/api/v1/registers/vehicles/records?cursor=1.zz").send().problem(400, "malformed");
}

#[test]
fn paths_methods_and_forms() {
    let world = World::new();
    for path in [
        "/api",
        "/api/",
        "/api/v1",
        "/api/v2/me",
        "/api/v1/me/",
        "/api/v1/registers/vehicles/",
        "/log",
        "/log/x",
        "/log/tile",
    ] {
        world.by(ANA, "GET", path).send().problem(404, "no-such-path");
    }
    for path in [
        "/api/v1/registers/no-such",
        "/api/v1/codes/no-such",
        "/api/v1/registers/Vehicles%2f",
        "/api/v1/acts/-1",
        "/api/v1/acts/x",
    ] {
        world.by(JUN, "GET", path).send().problem(404, "no-such-path");
    }
    for method in ["PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "GET"] {
        let refused = world.by(ANA, method, "/api/v1/search").send().problem(405, "method-not-allowed");
        assert_eq!(refused.header("allow"), "POST");
    }
    let refused = world.by(ANA, "POST", "/api/v1/me").send().problem(405, "method-not-allowed");
    assert_eq!(refused.header("allow"), "GET, HEAD");
    world.by(ANA, "GET", "/api/v1/me").header("accept", "text/html").send().problem(406, "not-acceptable");
    for media in
        ["text/plain", "application/xml", "application/json; charset=latin1", "multipart/form-data; boundary=x"]
    {
        let refused = world.by(ANA, "POST", "/api/v1/search").body(media, "{\"text\":\"x\"}");
        refused.send().problem(415, "content-type");
    }
    let packed = world.by(ANA, "POST", "/api/v1/search").json(json!({"text": "x"})).header("content-encoding", "gzip");
    packed.send().problem(415, "content-type");
    world.by(KIM, "POST", &format!("/api/v1/officers/{BRAM}/end")).json(json!({})).send().problem(400, "malformed");
}

#[test]
fn tiles_have_one_spelling_and_nothing_else_is_reached() {
    let world = World::new();
    huecry_desk::log::checkpoint(&world.desk).unwrap();
    for path in [
        "0/999",
        "0/00",
        "0/000.p/256",
        "0/000.p/0",
        "64/000",
        "00/000",
        "0/x000/000",
        "0/0",
        "-1/000",
        "0/000/",
        "",
        "../checkpoint",
        "..%2f..%2fkeys%2flog.key",
        "%2e%2e/%2e%2e/keys/log.key",
        "0/%30%30%30",
        "0/000.p/..%2f1",
        "0\\000",
        "entries/../0/000",
        "0/000%00",
    ] {
        let answer = world.by(ANA, "GET", &format!("/log/tile/{path}")).send().problem(404, "no-such-path");
        assert!(!answer.text().contains("PRIVATE"), "{path}");
    }
}

#[test]
fn bodies_have_limits() {
    let world = World::new();
    let large = json!({"text": "x".repeat(70_000)});
    world.by(ANA, "POST", "/api/v1/search").json(large).send().problem(413, "too-large");
    let long = world.by(ANA, "POST", "/api/v1/search").json(json!({"text": "x".repeat(4_097)}));
    assert!(long.send().problem(413, "too-large").act() > 0, "read, and refused on record");
    let announced =
        world.by(ANA, "POST", "/api/v1/search").json(json!({"text": "x"})).header("content-length", "999999999");
    announced.send().problem(413, "too-large");
    let record = json!({"values": {"make": "x".repeat(5 << 20)}});
    world.by(ANA, "POST", "/api/v1/registers/vehicles/records").json(record).send().problem(413, "too-large");
    world
        .by(ANA, "POST", "/api/v1/proofs/verify")
        .body("text/plain", vec![b'x'; 2 << 20])
        .send()
        .problem(413, "too-large");
}

#[test]
fn the_desk_says_no_with_reasons() {
    let world = World::new();
    let number = world.car(ANA, 1);
    let one = format!("/api/v1/registers/vehicles/records/{number}");
    let refused = world.by(BRAM, "POST", "/api/v1/registers/vehicles/records").json(car(2)).send();
    let refused = refused.problem(403, "role-may-not").json();
    assert!(refused["ask"].as_str().unwrap().contains("ncb.recorder"), "{refused}");
    world
        .by(CHEN, "PATCH", &one)
        .header("if-match", "\"1\"")
        .json(json!({"reason": "x"}))
        .send()
        .problem(403, "not-the-source");
    world
        .by(CHEN, "POST", &format!("{one}/withdraw"))
        .json(json!({"reason": "x"}))
        .send()
        .problem(403, "not-the-source");
    world.by(CHEN, "DELETE", &one).json(json!({"reason": "x"})).send().problem(403, "not-the-source");
    world.by(ANA, "GET", "/api/v1/registers/no-such/records/X").send().problem(404, "no-such-register");
    world.by(ANA, "GET", "/api/v1/registers/vehicles/records/X").send().problem(404, "no-such-record");
    let passport = json!({"values": {"document-number": "L898902C3", "issuing-country": "DE",
        "document-type": "passport", "fraud-type": "stolen"}});
    let foreign = world.by(ANA, "POST", "/api/v1/registers/travel-documents/records").json(passport).send();
    foreign.problem(403, "only-issuing-country");
    let form =
        world.by(ANA, "POST", "/api/v1/registers/vehicles/records").json(json!({"values": {"make": "", "colour": 7}}));
    let form = form.send().problem(422, "form-not-satisfied").json();
    let faults = form["faults"].as_array().unwrap();
    assert!(faults.iter().any(|f| f["field"] == "colour"), "{form}");
    assert!(faults.iter().all(|f| f["detail"].as_str().unwrap().len() > 3 && f["because"].is_string()), "{form}");
    let mut future = values_of_car("T000009X");
    future["event-date"] = json!("2999-01-01");
    let check = world.by(ANA, "POST", "/api/v1/registers/vehicles/records").json(json!({"values": future})).send();
    check.problem(422, "check-not-met");
    let again = json!({"values": values_of_car("T000010X"), "ref": "R-1"});
    world.by(ANA, "POST", "/api/v1/registers/vehicles/records").json(again.clone()).send().expect(201);
    world.by(ANA, "POST", "/api/v1/registers/vehicles/records").json(again).send().problem(409, "already-there");
    world.by(ANA, "POST", "/api/v1/search").json(json!({"text": "."})).send().problem(422, "nothing-to-search");
    world
        .by(ANA, "POST", "/api/v1/search")
        .json(json!({"text": "x", "registers": ["no-such"]}))
        .send()
        .problem(404, "no-such-register");
    world.by(KIM, "POST", "/api/v1/officers/FR-9999/end").send().problem(404, "not-an-officer");
    world.by(KIM, "POST", "/api/v1/bureaux").json(json!({"bureau": "FR"})).send().problem(409, "already-there");
    world.by(KIM, "POST", "/api/v1/bureaux").json(json!({"bureau": "fr"})).send().problem(400, "malformed");
    let role = json!({"bureau": "FR", "role": "ncb.chief", "name": "X"});
    world.by(KIM, "POST", "/api/v1/officers").json(role).send().problem(403, "role-may-not");
    world.by(HUGO, "GET", "/api/v1/acts").send().problem(403, "role-may-not");
}

#[test]
fn a_change_says_which_version_it_saw() {
    let world = World::new();
    let number = world.car(ANA, 1);
    let one = format!("/api/v1/registers/vehicles/records/{number}");
    let change = |tag: Option<&str>| {
        let asking = world.by(ANA, "PATCH", &one).json(json!({"reason": "x", "values": {"make": "PEUGEOT"}}));
        match tag {
            Some(tag) => asking.header("if-match", tag),
            None => asking,
        }
    };
    change(None).send().problem(428, "precondition-missing");
    for tag in ["1", "*", "W/\"1\"", "\"x\"", "\"1\", \"2\""] {
        change(Some(tag)).send().problem(400, "malformed");
    }
    change(Some("\"9\"")).send().problem(412, "changed-meanwhile");
    change(Some("\"1\"")).send().expect(200);
    change(Some("\"1\"")).send().problem(412, "changed-meanwhile");
}

#[test]
fn a_reason_is_given_once_and_in_words() {
    let world = World::new();
    let number = world.car(ANA, 1);
    let one = format!("/api/v1/registers/vehicles/records/{number}");
    world.by(ANA, "DELETE", &one).send().problem(400, "malformed");
    let twice = world.by(ANA, "DELETE", &one).json(json!({"reason": "x"})).header("huecry-reason", "y");
    twice.send().problem(400, "malformed");
    world.by(ANA, "DELETE", &one).header("huecry-reason", "%20").send().problem(422, "form-not-satisfied");
    world
        .by(ANA, "POST", &format!("{one}/withdraw"))
        .json(json!({"reason": "a\u{202e}b"}))
        .send()
        .problem(422, "form-not-satisfied");
}

/// What would hide, turn around or break a line of a list or a log stands in nothing that is kept.
#[test]
fn what_hides_or_breaks_a_line_is_kept_nowhere() {
    let world = World::new();
    let records = "/api/v1/registers/vehicles/records";
    let number = world.car(ANA, 1);
    let one = format!("{records}/{number}");
    for c in [
        '\u{0}',
        '\n',
        '\u{61c}',
        '\u{200b}',
        '\u{200f}',
        '\u{2028}',
        '\u{2029}',
        '\u{202e}',
        '\u{2066}',
        '\u{fff9}',
        '\u{e0041}',
    ] {
        let text = format!("a{c}b");
        let encoded: String = text.bytes().map(|b| format!("%{b:02X}")).collect();
        world.by(ANA, "GET", &one).header("huecry-case", &encoded).send().problem(400, "malformed");
        let values = values_of_car("T000002X");
        for (key, value) in [("ref", text.clone()), ("handling", format!("H3: {text}"))] {
            let body = json!({"values": values, key: value});
            world.by(ANA, "POST", records).json(body).send().problem(422, "form-not-satisfied");
        }
        let change = json!({"reason": text, "values": {"make": "PEUGEOT"}});
        let changed = world.by(ANA, "PATCH", &one).header("if-match", "\"1\"").json(change).send();
        changed.problem(422, "form-not-satisfied");
        // Marks come with much Arabic that is pasted, and turn no letter around.
        if !matches!(c, '\u{61c}' | '\u{200b}' | '\u{200f}') {
            let mut body = json!({"values": values});
            body["values"]["make"] = json!(text);
            world.by(ANA, "POST", records).json(body).send().problem(422, "form-not-satisfied");
        }
    }
    assert_eq!(world.by(ANA, "GET", &one).send().expect(200).json()["version"], 1);
}
