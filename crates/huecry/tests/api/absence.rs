//! What is withheld is not there: the same status, headers, words and length, act numbers excepted. And
//! another bureau's identifiers open nothing.

use crate::node::{ANA, CHEN, GITA, JUN};
use crate::world::{Answer, World, values_of_car};
use huecry_api::ROUTES;
use serde_json::{Value as Json, json};

/// A record of FR that nobody else may see, one that was never entered, and a path for each.
struct Pair {
    withheld: String,
    absent: String,
    id: String,
}

fn pair(world: &World) -> Pair {
    let hidden = json!({"values": values_of_car("T000001X"), "restrictions": ["everyone"]});
    let withheld = world.add(ANA, "vehicles", hidden);
    let absent = withheld.replace("000001", "000002");
    assert_ne!(absent, withheld);
    let one = world.by(ANA, "GET", &format!("/api/v1/registers/vehicles/records/{withheld}")).send().json();
    Pair { withheld, absent, id: one["id"].as_str().unwrap().to_string() }
}

/// An answer without what may differ: the act, and the name that was asked for.
fn bare(answer: &Answer, name: &str) -> (u16, Vec<(String, String)>, String) {
    let mut headers: Vec<(String, String)> = Vec::new();
    for (key, value) in &answer.headers {
        if key != "huecry-act" {
            headers.push((key.to_string(), value.to_str().unwrap().to_string()));
        }
    }
    headers.sort();
    let mut body = answer.json();
    body.as_object_mut().unwrap().remove("act");
    (answer.status.as_u16(), headers, body.to_string().replace(name, "NAME"))
}

#[test]
fn withheld_and_absent_are_one_answer_on_every_path() {
    let world = World::new();
    let Pair { withheld, absent, id } = pair(&world);
    let never = id.chars().rev().collect::<String>();
    let never =
        if never.parse::<huecry_terms::RecordId>().is_ok() { never } else { id.replace('a', "b").replace('1', "2") };
    let routes: Vec<_> = ROUTES.iter().filter(|route| route.path.contains("{record}")).collect();
    assert!(routes.len() >= 5);
    for route in routes {
        let ask = |name: &str| {
            let path = route.path.replace("{register}", "vehicles").replace("{record}", name);
            let asking = world.by(CHEN, route.method.as_str(), &path).header("if-match", "\"1\"");
            match route.method.as_str() {
                "GET" => asking.send(),
                _ => asking.json(json!({"reason": "x"})).send(),
            }
        };
        for (there, not) in [(&withheld, &absent), (&id, &never)] {
            let (a, b) = (ask(there), ask(not));
            assert_eq!(bare(&a, there), bare(&b, not), "{}", route.id);
            assert_eq!(a.status, 404, "{}: {}", route.id, a.text());
            let digits = |answer: &Answer| answer.act().to_string().len();
            assert_eq!(a.body.len() - digits(&a), b.body.len() - digits(&b), "{}", route.id);
        }
    }
}

#[test]
fn what_is_withheld_is_neither_found_nor_listed_nor_linked() {
    let world = World::new();
    let Pair { withheld, absent, id } = pair(&world);
    let found = world.by(CHEN, "POST", "/api/v1/search").json(json!({"text": "T000001X"})).send().expect(200).json();
    assert_eq!(found["answer"], "no-record");
    assert_eq!(
        world.by(ANA, "POST", "/api/v1/search").json(json!({"text": "T000001X"})).send().json()["answer"],
        "hits"
    );
    let page = world.by(CHEN, "GET", "/api/v1/registers/vehicles/records").send().expect(200).json();
    assert_eq!(page["records"], json!([]));
    let file = world.by(CHEN, "GET", "/api/v1/registers/vehicles/export").send().expect(200);
    assert_eq!((file.body.len(), file.header("huecry-records").as_str()), (0, "0"));
    // A link to it is a link to nothing.
    let linking = world.desk.catalogue.registers().iter().find_map(|r| {
        let field = r
            .of_kind(huecry_terms::Kind::Link)
            .find(|f| f.register.as_ref().is_some_and(|to| to.as_str() == "vehicles"))?;
        Some((r.id.to_string(), field.id.to_string()))
    });
    let Some((register, field)) = linking else { return };
    let link = |to: &str| {
        let path = format!("/api/v1/registers/{register}/records");
        world.by(CHEN, "POST", &path).json(json!({"values": {field.as_str(): to}})).send()
    };
    for (there, not) in [(withheld.as_str(), absent.as_str()), (id.as_str(), "019ab3c4-5d6e-7f80-9a1b-2c3d4e5f6071")] {
        assert_eq!(bare(&link(there), there), bare(&link(not), not));
    }
}

/// A withheld field says that it is withheld, and an empty one does not.
#[test]
fn a_withheld_field_says_so_and_its_value_is_nowhere() {
    let world = World::new();
    let record = json!({"values": values_of_car("T000001X"), "restrictions": ["bureau:DE/make"]});
    let number = world.add(ANA, "vehicles", record);
    let one = format!("/api/v1/registers/vehicles/records/{number}");
    let seen = world.by(CHEN, "GET", &one).send().expect(200);
    assert_eq!(seen.json()["values"]["make"], json!({"nothing": "withheld"}));
    for path in [
        one.clone(),
        format!("{one}/history"),
        "/api/v1/registers/vehicles/records".into(),
        "/api/v1/registers/vehicles/export?format=csv".into(),
    ] {
        let answer = world.by(CHEN, "GET", &path).send().expect(200);
        assert!(!answer.text().contains("RENAULT"), "{path}");
    }
}

/// Identifiers of FR in every path and parameter, asked for by DE: as if they had never been.
#[test]
fn another_bureaus_identifiers_open_nothing() {
    let world = World::new();
    let placed = world.by(ANA, "POST", "/api/v1/subscriptions").json(json!({"text": "T000001X"})).send().expect(201);
    let theirs = placed.json()["subscription"].as_str().unwrap().to_string();
    let nobodys = "019ab3c4-5d6e-7f80-9a1b-2c3d4e5f6071";
    for (method, tail) in [("GET", "/hits"), ("DELETE", "")] {
        let ask = |id: &str| world.by(CHEN, method, &format!("/api/v1/subscriptions/{id}{tail}")).send();
        let (a, b) = (ask(&theirs), ask(nobodys));
        assert_eq!((a.status.as_u16(), bare(&a, &theirs)), (404, bare(&b, nobodys)));
    }
    let list = world.by(CHEN, "GET", "/api/v1/subscriptions").send().expect(200).json();
    assert_eq!(list["subscriptions"], json!([]));
    // A protection officer of a national bureau reads its own bureau's acts and nobody else's.
    let by = huecry_desk::people::By::Operator(huecry_terms::Face::LocalCommandLine);
    let role = "protection.officer".parse().unwrap();
    let officer = huecry_desk::people::admit(&world.desk, by, "DE".parse().unwrap(), role, "Pia Lang", world.now());
    let pia = officer.unwrap().0.id.to_string();
    let theirs_too = world.car(ANA, 7);
    let of_fr = placed.act();
    for query in ["officer=FR-0001", "bureau=FR", &format!("record={theirs_too}"), ""] {
        let acts = world.by(&pia, "GET", &format!("/api/v1/acts?{query}")).send().expect(200).json();
        let foreign = acts["acts"].as_array().unwrap().iter().filter(|a| a["bureau"] != "DE").count();
        assert_eq!(foreign, 0, "{query}: {acts}");
    }
    let ask = |act: u64| world.by(&pia, "GET", &format!("/api/v1/acts/{act}")).send();
    // Of as many digits, and not there.
    let never = 99;
    assert!((10..99).contains(&of_fr) && world.last_act() < never);
    assert_eq!(bare(&ask(of_fr), &of_fr.to_string()), bare(&ask(never), &never.to_string()));
    assert_eq!(ask(of_fr).status, 404);
    assert_eq!(world.by(JUN, "GET", &format!("/api/v1/acts/{of_fr}")).send().expect(200).json()["bureau"], "FR");
}

/// A bureau imports its own records: a file that speaks of another's changes nothing.
#[test]
fn a_file_that_speaks_of_anothers_records_changes_nothing() {
    let world = World::new();
    let number = world.car(ANA, 1);
    let row = json!({"number": number, "source": "FR", "handling": "H0", "plate": "T000001X", "make": "STOLEN", "status": "stolen", "event-country": "FR"});
    let path = "/api/v1/registers/vehicles/import?format=jsonl";
    let said = world.by(CHEN, "POST", path).body("application/jsonl", row.to_string()).send().expect(200).json();
    assert_eq!((&said["added"], &said["revised"], &said["rejected"]), (&json!(0), &json!(0), &json!(1)), "{said}");
    let mut own = row;
    own.as_object_mut().unwrap().remove("source");
    world.by(GITA, "POST", path).body("application/jsonl", own.to_string()).send().expect(200);
    let now: Json = world.by(ANA, "GET", &format!("/api/v1/registers/vehicles/records/{number}")).send().json();
    assert_eq!((&now["version"], &now["values"]["make"]), (&json!(1), &json!("RENAULT")));
}
