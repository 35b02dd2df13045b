//! Every path once, as it is meant.

use crate::node::{ANA, BRAM, CHEN, JUN, KIM};
use crate::world::{World, car, values_of_car};
use huecry_api::ROUTES;
use serde_json::{Value as Json, json};
use std::collections::BTreeSet;

#[test]
fn one_question_is_one_act_with_one_answer() {
    let world = World::new();
    let number = world.car(ANA, 1);
    world.token(BRAM);
    let before = world.last_act();
    let answer = world.by(BRAM, "POST", "/api/v1/search").json(json!({"text": "T000001X"})).send().expect(200);
    let said = answer.json();
    assert_eq!(world.last_act(), before + 1);
    assert_eq!((said["act"].as_u64(), answer.act()), (Some(before + 1), before + 1));
    assert_eq!(said["answer"], "hits");
    assert_eq!(said["registers"].as_array().unwrap().len(), world.desk.catalogue.registers().len());
    let hit = &said["hits"][0];
    assert_eq!((&hit["record"], &hit["register"], &hit["source"]), (&json!(number), &json!("vehicles"), &json!("FR")));
    assert_eq!(hit["handling"], "H0");
    assert!(hit["reasons"][0]["because"].as_str().unwrap().len() > 3);
    let nothing = world.by(BRAM, "POST", "/api/v1/search").json(json!({"text": "QQ-77-KM", "registers": ["vehicles"]}));
    let nothing = nothing.send().expect(200).json();
    assert_eq!((&nothing["answer"], &nothing["hits"]), (&json!("no-record"), &json!([])));
    assert_eq!(nothing["registers"], json!(["vehicles"]));
}

/// People script against `huecry … --json`: the interface says the same under the same keys.
#[test]
fn the_answers_have_the_keys_of_the_command_line() {
    let world = World::new();
    let number = world.car(ANA, 1);
    let path = format!("/api/v1/registers/vehicles/records/{number}");
    let change = json!({"reason": "colour added", "values": {"make": "PEUGEOT"}});
    world.by(ANA, "PATCH", &path).header("if-match", "\"1\"").json(change).send().expect(200);
    let found = world.by(ANA, "POST", "/api/v1/search").json(json!({"text": "T000001X"})).send().json();
    let record = world.by(ANA, "GET", &path).send().json();
    let history = world.by(ANA, "GET", &format!("{path}/history")).send().json();
    let acts = world.by(JUN, "GET", "/api/v1/acts?limit=1&kind=read").send().json();
    let World { desk, node, app, .. } = world;
    drop((desk, app));
    let search = node.by(ANA, &["search", "T000001X", "--json"]).expect(0).json();
    assert_eq!(keys(&found["hits"][0]), keys(&search[0]));
    assert_eq!(keys(&found["hits"][0]["reasons"][0]), keys(&search[0]["reasons"][0]));
    let mut last = found.clone();
    last.as_object_mut().unwrap().remove("hits");
    assert_eq!(keys(&last), keys(search.last().unwrap()));
    assert_eq!(record, node.by(ANA, &["record", "show", "vehicles", &number, "--json"]).expect(0).json()[0]);
    let past = node.by(ANA, &["record", "history", "vehicles", &number, "--json"]).expect(0).json();
    assert_eq!(history["history"], Json::Array(past));
    let act = node.by(JUN, &["acts", "--kind", "read", "--limit", "1", "--json"]).expect(0).json();
    let own: BTreeSet<String> = keys(&acts["acts"][0]).into_iter().filter(|key| key != "erased").collect();
    assert_eq!(own, keys(&act[0]));
}

fn keys(object: &Json) -> BTreeSet<String> {
    object.as_object().unwrap_or_else(|| panic!("no object: {object}")).keys().cloned().collect()
}

#[test]
fn a_record_from_its_entry_to_its_end() {
    let world = World::new();
    let records = "/api/v1/registers/vehicles/records";
    let new = json!({"values": values_of_car("AB123CD"), "ref": "FR-77", "handling": "H1+H2", "evaluation": "B2",
        "restrictions": ["bureau:ES"]});
    let added = world.by(ANA, "POST", records).json(new).send().expect(201);
    let said = added.json();
    let number = said["record"].as_str().unwrap().to_string();
    assert_eq!(added.header("location"), format!("{records}/{number}"));
    assert_eq!((added.header("etag").as_str(), &said["version"]), ("\"1\"", &json!(1)));
    let one = added.header("location");

    let shown = world.by(ANA, "GET", &one).send().expect(200);
    let record = shown.json();
    assert_eq!((&record["handling"], &record["evaluation"]), (&json!("H1+H2"), &json!("B2")));
    assert_eq!(record["restrictions"], json!(["bureau:ES"]));
    let by_id = format!("{records}/{}", record["id"].as_str().unwrap());
    assert_eq!(world.by(ANA, "GET", &by_id).send().expect(200).json(), record, "by its id too");
    let seen = world.by(CHEN, "GET", &one).send().expect(200).json();
    assert_eq!(seen["restrictions"], json!([]), "whom else the source restricts is its own affair");

    let change = json!({"reason": "seen again", "values": {"make": null, "model": "CLIO"}});
    let change = world.by(ANA, "PATCH", &one).header("if-match", &shown.header("etag")).json(change).send().expect(200);
    assert_eq!(change.header("etag"), "\"2\"");
    let now = world.by(ANA, "GET", &one).send().json();
    assert_eq!((&now["values"]["model"], now["values"].get("make")), (&json!("CLIO"), None));
    assert_eq!(now["handling"], "H1+H2", "what is not mentioned stays");

    let merge = json!({"reason": "handling lowered", "handling": "H0"}).to_string();
    let merged = world.by(ANA, "PATCH", &one).header("if-match", "\"2\"");
    merged.body("application/merge-patch+json", merge).send().expect(200);

    let withdrawn =
        world.by(ANA, "POST", &format!("{one}/withdraw")).json(json!({"reason": "found"})).send().expect(200);
    assert_eq!(withdrawn.header("etag"), "\"4\"");
    let past = world.by(ANA, "GET", &format!("{one}/history")).send().expect(200).json();
    let reasons: Vec<&str> =
        past["history"].as_array().unwrap().iter().map(|v| v["reason"].as_str().unwrap()).collect();
    assert_eq!(reasons, ["", "seen again", "handling lowered", "found"]);

    let gone = world.by(ANA, "DELETE", &one).json(json!({"reason": "the court ordered it"})).send().expect(200);
    assert!(gone.act() > withdrawn.act());
    world.by(ANA, "GET", &one).send().problem(404, "no-such-record");
    let other = world.car(ANA, 5);
    let in_header = world.by(ANA, "DELETE", &format!("{records}/{other}")).header("huecry-reason", "jugé%20à tort");
    in_header.send().expect(200);
}

#[test]
fn a_register_leaves_and_comes_back_as_a_file() {
    let world = World::new();
    for n in 0..3 {
        world.car(ANA, n);
    }
    let base = "/api/v1/registers/vehicles";
    let csv = world.by(ANA, "GET", &format!("{base}/export?format=csv")).send().expect(200);
    assert_eq!(csv.header("content-type"), "text/csv; charset=utf-8; header=present");
    assert_eq!((csv.text().lines().count(), csv.header("huecry-records").as_str()), (4, "3"));
    assert_eq!(csv.header("content-length"), csv.body.len().to_string());
    assert!(csv.header("content-disposition").contains(&csv.header("huecry-act")));
    let by_accept = world.by(ANA, "GET", &format!("{base}/export")).header("accept", "text/csv").send().expect(200);
    assert_eq!(by_accept.body, csv.body);
    let lines = world.by(BRAM, "GET", &format!("{base}/export")).send().expect(200);
    assert_eq!((lines.header("content-type").as_str(), lines.lines().len()), ("application/jsonl", 3));

    let own = format!("{base}/import?format=jsonl");
    let same = world.by(ANA, "POST", &own).body("application/jsonl", world_export(&world)).send().expect(200).json();
    assert_eq!((&same["read"], &same["unchanged"], &same["rejected"]), (&json!(3), &json!(3), &json!(0)), "{same}");

    let mixed = "ref,handling,plate,status,event-country\nR1,H0,ZZ111ZZ,stolen,FR\nR2,H9,ZZ112ZZ,stolen,FR\nR3,H0,ZZ113ZZ,lost?,FR\n";
    let some = world.by(ANA, "POST", &format!("{base}/import?format=csv")).body("text/csv", mixed).send().expect(200);
    let said = some.json();
    assert_eq!((&said["read"], &said["added"], &said["rejected"]), (&json!(3), &json!(1), &json!(2)), "{said}");
    let rejects = said["rejects"].as_array().unwrap();
    assert_eq!(rejects.iter().map(|r| r["ref"].as_str().unwrap()).collect::<Vec<_>>(), ["R2", "R3"]);
    assert!(rejects.iter().all(|r| r["taken"] == false), "{said}");
    assert_eq!(some.act(), said["acts"].as_array().unwrap().last().unwrap().as_u64().unwrap());
}

fn world_export(world: &World) -> Vec<u8> {
    world.by(ANA, "GET", "/api/v1/registers/vehicles/export").send().expect(200).body
}

#[test]
fn a_standing_query_raises_what_comes_later() {
    let world = World::new();
    let placed =
        world.by(BRAM, "POST", "/api/v1/subscriptions").json(json!({"text": "T000009X", "registers": ["vehicles"]}));
    let placed = placed.send().expect(201);
    let id = placed.json()["subscription"].as_str().unwrap().to_string();
    assert_eq!(placed.header("location"), format!("/api/v1/subscriptions/{id}"));
    assert_eq!(placed.json()["act"], placed.act());
    let list = world.by(ANA, "GET", "/api/v1/subscriptions").send().expect(200).json();
    assert_eq!(list["subscriptions"][0]["subscription"], json!(id), "the bureau's, whoever placed it");
    assert_eq!(list["subscriptions"][0]["registers"], json!(["vehicles"]));
    let number = world.car(CHEN, 9);
    let hits = world.by(BRAM, "GET", &format!("/api/v1/subscriptions/{id}/hits")).send().expect(200).json();
    assert_eq!(hits["hits"][0]["record"], json!(number));
    let ended = world.by(BRAM, "DELETE", &format!("/api/v1/subscriptions/{id}")).send().expect(200);
    assert_eq!(ended.json(), json!({"subscription": id, "act": ended.act()}));
    world.by(BRAM, "DELETE", &format!("/api/v1/subscriptions/{id}")).send().problem(404, "no-such-record");
    // The first after the last: found by schemathesis, which waited for ever.
    for _ in 0..2 {
        let again =
            world.by(BRAM, "POST", "/api/v1/subscriptions").json(json!({"text": "T000009X"})).send().expect(201);
        let id = again.json()["subscription"].as_str().unwrap().to_string();
        world.by(BRAM, "DELETE", &format!("/api/v1/subscriptions/{id}")).send().expect(200);
    }
}

#[test]
fn acts_are_looked_at_proved_and_verified() {
    let world = World::new();
    let number = world.car(ANA, 1);
    let read = world.by(BRAM, "GET", &format!("/api/v1/registers/vehicles/records/{number}")).send().expect(200).act();
    let page = world.by(JUN, "GET", "/api/v1/acts?limit=2").send().expect(200);
    let said = page.json();
    assert_eq!(said["acts"].as_array().unwrap().len(), 2);
    assert!(said["acts"][0]["number"].as_u64() > said["acts"][1]["number"].as_u64(), "newest first");
    let next = said["next"].as_str().unwrap();
    assert_eq!(page.header("link"), format!("</api/v1/acts?limit=2&cursor={next}>; rel=\"next\""));
    let older = world.by(JUN, "GET", &format!("/api/v1/acts?limit=2&cursor={next}")).send().expect(200).json();
    assert!(older["acts"][0]["number"].as_u64() < said["acts"][1]["number"].as_u64());

    let about = world.by(JUN, "GET", &format!("/api/v1/acts?record={number}&kind=read")).send().expect(200).json();
    assert_eq!(about["acts"][0]["number"], read);
    assert_eq!((&about["acts"][0]["officer"], &about["acts"][0]["face"]), (&json!(BRAM), &json!("api")));
    let none = world.by(JUN, "GET", "/api/v1/acts?until=2001-01-01T00:00:00Z").send().expect(200).json();
    assert_eq!((&none["acts"], &none["next"]), (&json!([]), &json!(null)));

    let one = world.by(JUN, "GET", &format!("/api/v1/acts/{read}")).send().expect(200);
    let whole = one.json();
    assert_eq!((&whole["number"], whole["looked"].as_u64()), (&json!(read), Some(one.act())));
    assert!(whole["bytes"].as_str().unwrap().len() > 40 && whole["salt"].is_string() && whole["leaf"].is_string());

    let proof = world.by(BRAM, "GET", &format!("/api/v1/acts/{read}/proof")).send().expect(200);
    assert_eq!(proof.header("content-type"), "text/plain; charset=utf-8");
    let verdict =
        world.by(JUN, "POST", "/api/v1/proofs/verify").body("text/plain", proof.body.clone()).send().expect(200);
    let verdict = verdict.json();
    assert_eq!(
        (&verdict["verified"], &verdict["act"], &verdict["content"]),
        (&json!(true), &json!(read), &json!("matches"))
    );
    let mut forged = proof.body;
    let at = forged.len() / 2;
    forged[at] ^= 1;
    let verdict = world.by(JUN, "POST", "/api/v1/proofs/verify").body("text/plain", forged).send().expect(200).json();
    assert_eq!(verdict["verified"], false);
    assert!(verdict["why"].is_string());
}

#[test]
fn the_catalogue_is_published() {
    let world = World::new();
    let catalogue = world.by(KIM, "GET", "/api/v1/catalogue").send().expect(200).json();
    assert_eq!(catalogue["hash"], json!(huecry_catalogue::hexadecimal(&world.desk.catalogue.hash())));
    assert!(catalogue["purposes"].as_array().unwrap().iter().any(|p| p["purpose"] == "investigate"));
    let registers = world.by(KIM, "GET", "/api/v1/registers").send().expect(200).json();
    for line in registers["registers"].as_array().unwrap() {
        let id = line["register"].as_str().unwrap();
        let register = world.by(KIM, "GET", &format!("/api/v1/registers/{id}")).send().expect(200).json();
        assert_eq!(register["title"], line["title"]);
        let declared = world.desk.catalogue.register_named(id).unwrap();
        let fields: usize =
            register["sections"].as_array().unwrap().iter().map(|s| s["fields"].as_array().unwrap().len()).sum();
        assert_eq!(fields, declared.fields.len());
        assert!(register["legal_basis"].as_array().unwrap().iter().all(|b| b["checked"].is_boolean()));
        assert_eq!(register["schema"]["properties"].as_object().unwrap().len(), declared.fields.len());
        let sheet = world.by(KIM, "GET", &format!("/api/v1/catalogue/registers/{id}/sheet?lang=ar")).send().expect(200);
        assert_eq!(sheet.text(), huecry_catalogue::sheet(&world.desk.catalogue, declared, huecry_catalogue::Lang::Ar));
        for field in register["sections"].as_array().unwrap().iter().flat_map(|s| s["fields"].as_array().unwrap()) {
            let Some(list) = field["codes"].as_str() else { continue };
            let codes = world.by(KIM, "GET", &format!("/api/v1/codes/{list}")).send().expect(200).json();
            assert_eq!(codes["list"], json!(list));
        }
    }
}

#[test]
fn people_and_machines_are_let_in_and_out() {
    let world = World::new();
    let kim = |method: &str, path: &str| world.by(KIM, method, path).purpose("operate-node");
    let added = kim("POST", "/api/v1/bureaux").json(json!({"bureau": "PT", "name": "NCB Lisbon"})).send().expect(201);
    assert_eq!(added.json(), json!({"bureau": "PT", "country": "PT", "name": "NCB Lisbon", "act": added.act()}));
    let list = kim("GET", "/api/v1/bureaux").send().expect(200).json();
    assert!(list["bureaux"].as_array().unwrap().iter().any(|b| b["bureau"] == "PT"));
    let new = json!({"bureau": "PT", "role": "ncb.officer", "name": "Rui Alves"});
    let officer = kim("POST", "/api/v1/officers").json(new).send().expect(201).json();
    assert_eq!((&officer["officer"], &officer["state"]), (&json!("PT-0001"), &json!("active")));
    assert_eq!(officer["nationalities"], json!([]), "nobody has said it");
    let nationalities = |codes: Json| {
        kim("POST", "/api/v1/officers/PT-0001/nationalities").json(json!({ "nationalities": codes })).send()
    };
    let said = nationalities(json!(["PT", "FR"])).expect(200).json();
    assert_eq!((&said["officer"], &said["nationalities"]), (&json!("PT-0001"), &json!(["PT", "FR"])));
    nationalities(json!(["Portugal"])).problem(422, "form-not-satisfied");
    nationalities(json!(["a b"])).problem(400, "malformed");
    let listed = kim("GET", "/api/v1/officers").send().expect(200).json();
    assert_eq!(listed["officers"].as_array().unwrap().last().unwrap()["nationalities"], json!(["PT", "FR"]));
    assert_eq!(listed["officers"].as_array().unwrap().last().unwrap()["name"], "Rui Alves");

    let invitation = kim("POST", "/api/v1/officers/PT-0001/invitation").send().expect(201).json();
    assert_eq!(invitation["secret"].as_str().unwrap().len(), 43);
    let secret = invitation["secret"].as_str().unwrap();
    let face = huecry_terms::Face::Web;
    let signed = huecry_desk::sign_in::sign_in(&world.desk, secret, world.now(), face).unwrap();
    assert_eq!(signed.officer.id.as_str(), "PT-0001");

    let wanted = json!({"officer": "PT-0001", "label": "the border", "purposes": ["border-control"],
        "registers": ["vehicles"], "days": 7});
    let issued = kim("POST", "/api/v1/tokens").json(wanted).send().expect(201).json();
    let (id, secret) = (issued["token"].as_str().unwrap(), issued["secret"].as_str().unwrap());
    let as_machine = |method: &str, path: &str| {
        world.stranger(method, path).header("authorization", &format!("Bearer {secret}")).header("huecry-case", "X")
    };
    let me = as_machine("GET", "/api/v1/me").send().expect(200).json();
    assert_eq!((&me["officer"], &me["bureau_name"]), (&json!("PT-0001"), &json!("NCB Lisbon")));
    assert_eq!(me["token"]["purposes"], json!(["border-control"]));
    assert_eq!(me["registers"].as_array().unwrap().len(), 1, "{me}");
    let asked = as_machine("POST", "/api/v1/search").json(json!({"text": "T000001X"})).send().expect(200).json();
    assert_eq!(asked["registers"], json!(["vehicles"]), "its only purpose goes without saying, its registers narrow");
    let beyond = as_machine("POST", "/api/v1/search").json(json!({"text": "x1234567", "registers": ["nominals"]}));
    beyond.send().problem(403, "outside-token");
    as_machine("POST", "/api/v1/search")
        .purpose("investigate")
        .json(json!({"text": "x"}))
        .send()
        .problem(403, "purpose-not-permitted");

    let tokens = kim("GET", "/api/v1/tokens").send().expect(200);
    assert!(!tokens.text().contains(secret), "a secret is told once");
    let lines = tokens.json();
    let line = lines["tokens"].as_array().unwrap().iter().find(|t| t["token"] == *id).unwrap();
    assert_eq!((&line["state"], &line["label"]), (&json!("active"), &json!("the border")));
    kim("DELETE", &format!("/api/v1/tokens/{id}")).send().expect(200);
    as_machine("GET", "/api/v1/me").send().problem(401, "not-authenticated");

    let again = world.issue("PT-0001", &["border-control"], &[]).1;
    let me =
        |secret: &str| world.stranger("GET", "/api/v1/me").header("authorization", &format!("Bearer {secret}")).send();
    me(&again).expect(200);
    kim("POST", "/api/v1/officers/PT-0001/end").send().expect(200);
    me(&again).problem(401, "not-authenticated");
}

#[test]
fn the_ledger_is_where_its_standard_has_it() {
    let world = World::new();
    for n in 0..30 {
        world.car(ANA, n);
    }
    huecry_desk::log::checkpoint(&world.desk).unwrap();
    let checkpoint = world.stranger("GET", "/log/checkpoint").send().expect(200);
    assert_eq!(checkpoint.header("cache-control"), "no-cache");
    assert_eq!(checkpoint.header("content-type"), "text/plain; charset=utf-8");
    let text = checkpoint.text();
    let size: u64 = text.lines().nth(1).unwrap().parse().unwrap();
    let width = size % 256;
    let tile = world.stranger("GET", &format!("/log/tile/0/000.p/{width}")).send().expect(200);
    assert_eq!(tile.body.len() as u64, 32 * width);
    assert_eq!(tile.header("content-type"), "application/octet-stream");
    assert_eq!(tile.header("cache-control"), "no-cache");
    let entries = format!("/log/tile/entries/000.p/{width}");
    world.stranger("GET", &entries).send().problem(401, "not-authenticated");
    world.by(BRAM, "GET", &entries).send().expect(200);
}

#[test]
fn a_full_tile_never_changes() {
    let world = World::new();
    for _ in 0..260 {
        world.by(BRAM, "POST", "/api/v1/search").json(json!({"text": "T000001X"})).send().expect(200);
    }
    huecry_desk::log::checkpoint(&world.desk).unwrap();
    let tile = world.stranger("GET", "/log/tile/0/000").send().expect(200);
    assert_eq!(tile.body.len(), 32 * 256);
    assert_eq!(tile.header("cache-control"), "public, max-age=31536000, immutable");
}

#[test]
fn a_closed_log_asks_who_is_there() {
    let world = World::with(huecry_api::Limits::default(), false);
    world.stranger("GET", "/log/checkpoint").send().problem(401, "not-authenticated");
    huecry_desk::log::checkpoint(&world.desk).unwrap();
    world.by(BRAM, "GET", "/log/checkpoint").send().expect(200);
}

/// HEAD is GET without its body, and neither is forgotten in the table.
#[test]
fn head_answers_what_get_answers() {
    let world = World::new();
    for path in ["/api/openapi.json", "/api/v1/me", "/api/v1/registers"] {
        let get = world.by(ANA, "GET", path).send().expect(200);
        let head = world.by(ANA, "HEAD", path).send().expect(200);
        assert_eq!(get.header("content-type"), head.header("content-type"));
    }
    assert!(ROUTES.iter().all(|route| route.method != "HEAD"));
}

/// What a record's schema says is what the one door takes and gives.
#[test]
fn the_schema_of_a_register_describes_its_records() {
    let world = World::new();
    let number = world.add(ANA, "vehicles", car(3));
    let record = world.by(ANA, "GET", &format!("/api/v1/registers/vehicles/records/{number}")).send().json();
    let schema = world.by(ANA, "GET", "/api/v1/registers/vehicles").send().json()["schema"].clone();
    let declared = schema["properties"].as_object().unwrap();
    for (field, value) in record["values"].as_object().unwrap() {
        assert!(crate::description::satisfies(&schema, &declared[field], value), "{field}: {value}");
    }
    for required in schema["required"].as_array().unwrap() {
        assert!(record["values"].get(required.as_str().unwrap()).is_some(), "{required}");
    }
}
