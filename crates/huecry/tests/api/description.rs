//! The description: whole, sound, and the same as its snapshot.

use crate::node::ANA;
use crate::world::World;
use huecry_api::{ROUTES, Who};
use serde_json::{Value as Json, json};
use std::collections::BTreeSet;

fn description() -> Json {
    serde_json::from_str(&huecry_api::openapi::text()).unwrap()
}

#[test]
fn it_is_served_to_anybody() {
    let world = World::new();
    let answer = world.stranger("GET", "/api/openapi.json").send().expect(200);
    assert_eq!(answer.json(), description());
    assert_eq!(answer.header("content-type"), "application/json");
    assert!(answer.json()["openapi"].as_str().unwrap().starts_with("3.1"));
}

#[test]
fn every_path_of_the_table_is_described_and_no_other() {
    let description = description();
    let mut described = BTreeSet::new();
    for (path, item) in description["paths"].as_object().unwrap() {
        for (method, operation) in item.as_object().unwrap() {
            described.insert((path.clone(), method.to_uppercase()));
            let id = operation["operationId"].as_str().unwrap();
            let route = ROUTES.iter().find(|route| route.id == id).unwrap();
            assert_eq!(route.path.replace("{*", "{"), *path);
            for key in ["summary", "description"] {
                assert!(operation[key].as_str().unwrap().len() > 5, "{id}: {key}");
            }
            let responses = operation["responses"].as_object().unwrap();
            assert!(responses.keys().any(|status| status.starts_with('2')), "{id}");
            assert!(responses.contains_key("400") && responses.contains_key("500"), "{id}");
            assert_eq!(responses.contains_key("401"), route.who != Who::Anybody, "{id}");
            let named: BTreeSet<&str> =
                route.path.split(['{', '}']).skip(1).step_by(2).map(|n| n.trim_start_matches('*')).collect();
            let parameters = operation["parameters"].as_array().cloned().unwrap_or_default();
            let declared: Vec<Json> = parameters.iter().map(|p| resolved(&description, p).clone()).collect();
            let in_path: BTreeSet<&str> =
                declared.iter().filter(|p| p["in"] == "path").map(|p| p["name"].as_str().unwrap()).collect();
            assert_eq!(in_path, named, "{id}");
            assert!(declared.iter().all(|p| p["description"].is_string() && p["schema"].is_object()), "{id}");
        }
    }
    let table: BTreeSet<(String, String)> =
        ROUTES.iter().map(|r| (r.path.replace("{*", "{"), r.method.to_string())).collect();
    assert_eq!(described, table);
    let ids: BTreeSet<&str> = ROUTES.iter().map(|route| route.id).collect();
    assert_eq!(ids.len(), ROUTES.len(), "ids are told apart");
}

fn resolved<'d>(description: &'d Json, what: &'d Json) -> &'d Json {
    let Some(to) = what["$ref"].as_str() else { return what };
    description.pointer(to.strip_prefix('#').unwrap()).unwrap_or_else(|| panic!("{to} leads nowhere"))
}

#[test]
fn every_reference_leads_somewhere_and_nothing_is_left_over() {
    let description = description();
    let mut used = BTreeSet::new();
    walk(&description, &mut |object| {
        if let Some(to) = object.get("$ref").and_then(Json::as_str) {
            let pointer = to.strip_prefix('#').unwrap_or_else(|| panic!("{to} leads outside"));
            assert!(description.pointer(pointer).is_some(), "{to} leads nowhere");
            used.insert(to.to_string());
        }
    });
    for kind in ["schemas", "responses", "parameters"] {
        for name in description["components"][kind].as_object().unwrap().keys() {
            let to = format!("#/components/{kind}/{name}");
            assert!(used.contains(&to) || name == "Problem405", "{to} is used by nothing");
        }
    }
}

fn walk(value: &Json, see: &mut dyn FnMut(&serde_json::Map<String, Json>)) {
    match value {
        Json::Object(object) => {
            see(object);
            object.values().for_each(|value| walk(value, see));
        }
        Json::Array(list) => list.iter().for_each(|value| walk(value, see)),
        _ => {}
    }
}

/// Every property says what it means: a caller in another country reads nothing else.
#[test]
fn every_property_says_what_it_means() {
    let description = description();
    for (name, schema) in description["components"]["schemas"].as_object().unwrap() {
        let mut parts = vec![schema];
        parts.extend(schema["allOf"].as_array().into_iter().flatten());
        for part in parts {
            for (key, property) in part["properties"].as_object().into_iter().flatten() {
                let said = property["description"].as_str().or(property["oneOf"].as_array().and(Some("")));
                let refers = property["$ref"].is_string() || property["allOf"].is_array();
                assert!(said.is_some() || refers, "{name}.{key} says nothing");
            }
        }
    }
}

/// The real answers have the shapes the description gives them.
#[test]
fn answers_have_their_described_shapes() {
    let world = World::new();
    let number = world.car(ANA, 1);
    let description = description();
    let one = format!("/api/v1/registers/vehicles/records/{number}");
    let search = json!({"text": "T000001X"});
    for (method, path, body, shape) in [
        ("GET", "/api/v1/me", None, "Me"),
        ("POST", "/api/v1/search", Some(search), "Answer"),
        ("GET", one.as_str(), None, "Record"),
        ("GET", "/api/v1/registers/vehicles/records", None, "RecordPage"),
        ("GET", "/api/v1/registers/vehicles", None, "Register"),
        ("GET", "/api/v1/codes/countries", None, "Codes"),
        ("GET", "/api/v1/catalogue", None, "Catalogue"),
        ("GET", "/api/v1/subscriptions", None, "Subscriptions"),
        ("GET", "/api/v1/registers/no-such", None, "Problem"),
        ("GET", "/api/v1/acts", None, "Problem"),
    ] {
        let asking = world.by(ANA, method, path);
        let answer = body.into_iter().fold(asking, |asking, body| asking.json(body)).send();
        let schema = &description["components"]["schemas"][shape];
        assert!(satisfies(&description, schema, &answer.json()), "{path} is no {shape}: {}", answer.text());
    }
}

/// What the description shows as a body is taken as it stands.
#[test]
fn the_examples_are_taken() {
    let world = World::new();
    let description = description();
    let records = "/api/v1/registers/nominals/records";
    let sent = |id: &str, path: &str, media: &str, status: u16| {
        let operations = description["paths"].as_object().unwrap().values().flat_map(|item| item.as_object().unwrap());
        let (method, operation) = operations.into_iter().find(|(_, said)| said["operationId"] == id).unwrap();
        let example = &operation["requestBody"]["content"][media]["example"];
        let body = example.as_str().map_or_else(|| example.to_string(), str::to_string);
        let asking = world.by(ANA, &method.to_uppercase(), path).header("if-match", "\"1\"");
        asking.body(media, body).send().expect(status)
    };
    let number = sent("addRecord", records, "application/json", 201).json()["record"].as_str().unwrap().to_string();
    sent("reviseRecord", &format!("{records}/{number}"), "application/merge-patch+json", 200);
    let import = sent("importRegister", "/api/v1/registers/nominals/import?format=csv&handling=H0", "text/csv", 200);
    assert_eq!((import.json()["added"].clone(), import.json()["rejects"].clone()), (json!(1), json!([])));
    sent("search", "/api/v1/search", "application/json", 200);
    sent("subscribe", "/api/v1/subscriptions", "application/json", 201);
    for media in ["application/json", "application/jsonl"] {
        let batch = sent("searchBatch", "/api/v1/search/batch", media, 200);
        assert!(!batch.text().contains("refused"), "{media}: {}", batch.text());
    }
}

/// A whole number is whole however it is written: the description calls it an `integer`, and so is `20.0`.
#[test]
fn a_whole_number_may_be_written_with_a_point() {
    let world = World::new();
    let asked = |limit: &str| {
        let body = format!("{{\"text\": \"abdallah 1971\", \"limit\": {limit}}}");
        world.by(ANA, "POST", "/api/v1/search").body("application/json", body).send()
    };
    asked("20.0").expect(200);
    asked("20.5").problem(400, "malformed");
    asked("201.0").problem(400, "malformed");
}

/// Whether a value satisfies a schema: the words of JSON Schema that ours use.
pub fn satisfies(root: &Json, schema: &Json, value: &Json) -> bool {
    let schema = match schema["$ref"].as_str() {
        Some(to) => root.pointer(to.trim_start_matches('#')).unwrap(),
        None => schema,
    };
    let each = |key: &str| schema[key].as_array().cloned();
    let of_type = |word: &str| match word {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "integer" => value.is_i64() || value.is_u64(),
        "number" => value.is_number(),
        "boolean" => value.is_boolean(),
        "null" => value.is_null(),
        other => panic!("unknown type {other}"),
    };
    let types = match &schema["type"] {
        Json::Null => true,
        Json::String(one) => of_type(one),
        several => several.as_array().unwrap().iter().any(|one| of_type(one.as_str().unwrap())),
    };
    let properties = value.as_object().is_none_or(|object| {
        let known = object.iter().all(|(key, value)| match &schema["properties"][key] {
            Json::Null => schema["additionalProperties"] != false,
            property => satisfies(root, property, value),
        });
        known && each("required").is_none_or(|keys| keys.iter().all(|key| object.contains_key(key.as_str().unwrap())))
    });
    let items = value.as_array().is_none_or(|list| match &schema["items"] {
        Json::Null => true,
        items => list.iter().all(|item| satisfies(root, items, item)),
    });
    let bounds = value.as_f64().is_none_or(|n| {
        schema["minimum"].as_f64().is_none_or(|least| n >= least)
            && schema["maximum"].as_f64().is_none_or(|most| n <= most)
    });
    types
        && properties
        && items
        && bounds
        && each("enum").is_none_or(|words| words.contains(value))
        && each("allOf").is_none_or(|all| all.iter().all(|one| satisfies(root, one, value)))
        && each("anyOf").is_none_or(|any| any.iter().any(|one| satisfies(root, one, value)))
        && each("oneOf").is_none_or(|one| one.iter().filter(|one| satisfies(root, one, value)).count() == 1)
}
