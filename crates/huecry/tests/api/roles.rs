//! Every path, as every role, for two bureaux: allowed or refused as the catalogue says.
//!
//! What is expected is read from the texts themselves (`roles.toml`, `[access]`, `purposes` of each register), not
//! asked of `access`: a mistake there would otherwise agree with itself.

use crate::node::ANA;
use crate::world::{Answer, World, car};
use huecry_api::{ROUTES, Route, Who};
use huecry_catalogue::{Verb, embedded};
use huecry_desk::people::{self, By};
use huecry_terms::Face;
use serde_json::{Value as Json, json};

const REGISTER: &str = "vehicles";
/// One every register serves, one no register serves, and one that only some do.
const PURPOSES: [&str; 3] = ["investigate", "operate-node", "trace-firearm"];

/// A role as `roles.toml` has it.
struct Role {
    id: String,
    may: Vec<String>,
}

/// What a register's text says of who and what for.
struct Access {
    record: Vec<String>,
    consult: Vec<String>,
    purposes: Vec<String>,
}

fn text(path: &str) -> toml::Table {
    let (_, text) = embedded().iter().find(|(there, _)| *there == path).unwrap();
    text.parse().unwrap()
}

fn words(value: &toml::Value) -> Vec<String> {
    value.as_array().unwrap().iter().map(|word| word.as_str().unwrap().to_string()).collect()
}

fn roles() -> Vec<Role> {
    let table = text("roles.toml");
    let read = |role: &toml::Value| Role { id: role["id"].as_str().unwrap().into(), may: words(&role["may"]) };
    table["role"].as_array().unwrap().iter().map(read).collect()
}

fn access(register: &str) -> Access {
    let table = text(&format!("registers/{register}.toml"));
    let access = &table["access"];
    Access { record: words(&access["record"]), consult: words(&access["consult"]), purposes: words(&table["purposes"]) }
}

/// What the texts say of a role, a path and a purpose.
fn permitted(route: &Route, role: &Role, access: &Access, purpose: &str) -> bool {
    let Some(verb) = route.verb else { return true };
    if !role.may.iter().any(|may| may == verb.as_str()) {
        return false;
    }
    let of_register = match verb {
        Verb::Record | Verb::Import | Verb::Withdraw | Verb::Erase | Verb::Restrict => access.record.contains(&role.id),
        Verb::Search | Verb::Read | Verb::History | Verb::Export | Verb::Subscribe => {
            let family = role.id.split('.').next().unwrap().to_string();
            access.consult.contains(&role.id) || access.consult.contains(&family)
        }
        _ => return true,
    };
    // Placing a standing query is a search to be; listing and ending one opens nothing.
    let opens = route.path.contains("{register}") || matches!(route.id, "search" | "searchBatch" | "subscribe");
    !opens || (of_register && access.purposes.iter().any(|p| p == purpose))
}

#[test]
fn every_path_as_every_role_for_two_bureaux() {
    let world = World::new();
    let roles = roles();
    assert!(roles.len() >= 9);
    let access = access(REGISTER);
    let mut people = Vec::new();
    for bureau in ["FR", "DE"] {
        for role in &roles {
            let by = By::Operator(Face::LocalCommandLine);
            let (bureau_id, role_id) = (bureau.parse().unwrap(), role.id.parse().unwrap());
            let name = format!("{} of {bureau}", role.id);
            let (officer, _) = people::admit(&world.desk, by, bureau_id, role_id, &name, world.now()).unwrap();
            people.push((officer.id.to_string(), bureau, role));
        }
    }
    let (mut allowed, mut refused) = (0, 0);
    // A batch is answered question by question: the last test of this file. Who may do what in a dossier is no verb's
    // affair but its procedure's: every cell of those tables is tried in `crates/desk/tests`.
    // A node without a line says so to those who may speak: `link` has these.
    let of_line = |path: &str| ["/link", "/messages", "/agreements"].iter().any(|part| path.contains(part));
    let elsewhere = |route: &&Route| {
        route.id != "searchBatch" && !route.path.starts_with("/api/v1/dossiers") && !of_line(route.path)
    };
    for route in ROUTES.iter().filter(|route| route.path.starts_with("/api/v1")).filter(elsewhere) {
        let mut open_to_somebody = false;
        for (officer, bureau, role) in &people {
            for purpose in PURPOSES {
                let expected = permitted(route, role, &access, purpose);
                let answer = asked(&world, route, officer, purpose);
                let status = answer.status.as_u16();
                let cell = format!("{} as {} of {bureau} to {purpose}: {status} {}", route.id, role.id, answer.text());
                let of_another =
                    *bureau == "DE" && matches!(route.id, "reviseRecord" | "eraseRecord" | "withdrawRecord");
                match (expected, of_another) {
                    (true, true) => drop(answer.problem(403, "not-the-source")),
                    (true, false) => assert!((200..300).contains(&status), "{cell}"),
                    (false, _) => {
                        let kind = answer.expect_refused(&cell);
                        let known = ["role-may-not", "purpose-not-permitted"];
                        assert!(known.contains(&kind.as_str()), "{cell}");
                    }
                }
                open_to_somebody |= expected;
                if expected { allowed += 1 } else { refused += 1 }
            }
        }
        assert!(open_to_somebody, "{} is open to nobody", route.id);
    }
    eprintln!("{allowed} cells allowed, {refused} refused");
    assert!(allowed > 300 && refused > 300, "{allowed} {refused}");
}

trait Refused {
    fn expect_refused(&self, cell: &str) -> String;
}

impl Refused for Answer {
    fn expect_refused(&self, cell: &str) -> String {
        assert_eq!(self.status.as_u16(), 403, "{cell}");
        let kind = self.json()["type"].as_str().unwrap().rsplit('/').next().unwrap().to_string();
        assert!(self.act() > 0, "a refusal is on record: {cell}");
        kind
    }
}

/// A request on this path that lacks nothing: its objects are made anew, so that what one cell erases the next one
/// does not miss.
fn asked(world: &World, route: &Route, officer: &str, purpose: &str) -> Answer {
    let n = world.last_act() as u32 % 1_000_000;
    let mut path = route.path.replace("{register}", REGISTER).replace("{list}", "sexes");
    path = path.replace("{procedure}", "record-correction");
    if path.contains("{record}") {
        path = path.replace("{record}", &world.car(ANA, n));
    }
    if path.contains("{subscription}") {
        path = path.replace("{subscription}", &own_subscription(world, officer));
    }
    if path.contains("{act}") {
        path = path.replace("{act}", &own_act(world, officer).to_string());
    }
    if path.contains("{officer}") {
        let by = By::Operator(Face::LocalCommandLine);
        let role = "ncb.officer".parse().unwrap();
        let (new, _) = people::admit(&world.desk, by, "ES".parse().unwrap(), role, "Somebody", world.now()).unwrap();
        path = path.replace("{officer}", new.id.as_str());
    }
    if path.contains("{token}") {
        path = path.replace("{token}", &world.issue(ANA, &["investigate"], &[]).0.to_string());
    }
    if route.id == "importRegister" {
        path.push_str("?format=jsonl");
    }
    let asking = world.by(officer, route.method.as_str(), &path).purpose(purpose).header("if-match", "\"1\"");
    match body(route, n) {
        Some(body) => asking.json(body).send(),
        None if route.id == "importRegister" => asking.body("application/jsonl", row(n)).send(),
        None if route.id == "verifyProof" => {
            let proof = huecry_desk::log::prove(&world.desk, huecry_terms::ActId(1)).unwrap();
            asking.body("text/plain", proof).send()
        }
        None => asking.send(),
    }
}

fn body(route: &Route, n: u32) -> Option<Json> {
    Some(match route.id {
        "search" | "subscribe" => json!({"text": "T000001X", "registers": [REGISTER]}),
        "addRecord" => car(n),
        "reviseRecord" | "withdrawRecord" | "eraseRecord" => json!({"reason": "as asked"}),
        "addBureau" => json!({"bureau": format!("X{n:06}"), "name": "a bureau"}),
        "addOfficer" => json!({"bureau": "ES", "role": "ncb.officer", "name": "Somebody"}),
        "setNationalities" => json!({"nationalities": ["FR"]}),
        "issueToken" => json!({"officer": ANA, "label": "m", "purposes": ["investigate"], "days": 1}),
        _ => return None,
    })
}

fn row(n: u32) -> String {
    let mut row = car(n)["values"].clone();
    row["ref"] = json!(format!("ROW-{n}"));
    row["handling"] = json!("H0");
    format!("{row}\n")
}

/// A standing query of the officer's own bureau, placed by whoever may.
fn own_subscription(world: &World, officer: &str) -> String {
    let placer = if officer.starts_with("FR") { "FR-0002" } else { "DE-0001" };
    let placed = world.by(placer, "POST", "/api/v1/subscriptions").json(json!({"text": "T000001X"})).send().expect(201);
    placed.json()["subscription"].as_str().unwrap().to_string()
}

/// An act of the officer's own: every role may do something on record, be it to be refused.
fn own_act(world: &World, officer: &str) -> u64 {
    world.by(officer, "POST", "/api/v1/search").json(json!({"text": "T000001X"})).send().act()
}

/// Every path that touches anything says which verb it needs, but the few that are open to all, and those of dossiers,
/// of which each procedure says who may what.
#[test]
fn every_path_names_its_verb() {
    let open = [
        "description",
        "me",
        "registers",
        "register",
        "codes",
        "procedures",
        "procedure",
        "dossiers",
        "openDossier",
        "dossier",
        "takeStep",
        "verifyProof",
        "catalogue",
        "registerSheet",
        "act",
        "supervision",
        "overview",
        "precedents",
        "checkpoint",
        "tile",
    ];
    for route in ROUTES.iter() {
        assert_eq!(route.verb.is_none(), open.contains(&route.id), "{}", route.id);
        assert!(route.verb.is_none() || route.who == Who::Call, "{}", route.id);
    }
}

/// A batch under a purpose that opens nothing: each question is refused in its place, on record.
#[test]
fn each_question_of_a_batch_is_permitted_or_refused() {
    let world = World::new();
    let batch = |officer: &str, purpose: &str| {
        let asking = world.by(officer, "POST", "/api/v1/search/batch").purpose(purpose);
        asking.json(json!([{"text": "T000001X", "registers": [REGISTER]}])).send().expect(200).json()[0].clone()
    };
    for role in roles() {
        let by = By::Operator(Face::LocalCommandLine);
        let role_id = role.id.parse().unwrap();
        let (officer, _) =
            people::admit(&world.desk, by, "FR".parse().unwrap(), role_id, &role.id, world.now()).unwrap();
        let may = role.may.iter().any(|verb| verb == "search");
        for (purpose, opens) in [("investigate", true), ("operate-node", false)] {
            let line = batch(officer.id.as_str(), purpose);
            let expected = if may && opens { "no-record" } else { "refused" };
            assert_eq!(line["answer"], expected, "{} {purpose}: {line}", role.id);
            assert!(line["act"].is_u64(), "{line}");
        }
    }
}
