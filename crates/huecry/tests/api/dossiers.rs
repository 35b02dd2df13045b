//! Procedures and dossiers through the interface: one opened, every step of it, and what is refused on the way.

use crate::node::{ANA, BRAM, CHEN, DIEGO, GITA, HUGO, INES, JUN, KIM};
use crate::world::{Answer, World};
use serde_json::{Value as Json, json};

/// A correction that Ana's bureau opens about a car of Chen's.
struct Case {
    world: World,
    car: String,
}

impl Case {
    fn new() -> Case {
        let world = World::new();
        let car = world.car(CHEN, 1);
        Case { world, car }
    }

    fn opening(&self) -> Json {
        json!({"procedure": "record-correction", "register": "vehicles", "record": self.car,
            "answers": {"what-is-wrong": "Le numéro est celui d'une autre voiture."}})
    }

    fn open(&self) -> String {
        let opened = self.world.by(ANA, "POST", "/api/v1/dossiers").json(self.opening()).send().expect(201);
        opened.json()["dossier"].as_str().unwrap().to_string()
    }

    fn show(&self, officer: &str, dossier: &str) -> Json {
        self.world.by(officer, "GET", &format!("/api/v1/dossiers/{dossier}")).send().expect(200).json()
    }

    /// Takes a step as whoever reads the dossier first.
    fn take(&self, officer: &str, dossier: &str, step: &str, answers: Json) -> Answer {
        let seen = self.show(officer, dossier)["last"].clone();
        self.take_seen(officer, dossier, step, json!({"seen": seen, "answers": answers}))
    }

    fn take_seen(&self, officer: &str, dossier: &str, step: &str, body: Json) -> Answer {
        self.world.by(officer, "POST", &format!("/api/v1/dossiers/{dossier}/steps/{step}")).json(body).send()
    }
}

fn offered(shown: &Json) -> Vec<&str> {
    let offers = shown["offers"].as_array().unwrap().iter();
    offers.filter(|offer| offer["refused"].is_null()).map(|offer| offer["step"].as_str().unwrap()).collect()
}

#[test]
fn a_correction_from_its_doubt_to_a_suspension_and_its_lifting() {
    let case = Case::new();
    let opened = case.world.by(ANA, "POST", "/api/v1/dossiers").json(case.opening()).send().expect(201);
    let said = opened.json();
    let dossier = said["dossier"].as_str().unwrap().to_string();
    assert_eq!(opened.header("location"), format!("/api/v1/dossiers/{dossier}"));
    assert_eq!((&said["state"], said["act"].as_u64()), (&json!("doubted"), Some(opened.act())));

    // Its source is offered two answers, with the fields each asks for; whoever opened it may take it back.
    let shown = case.show(CHEN, &dossier);
    assert_eq!(
        (&shown["record"], &shown["source"], &shown["recipients"]),
        (&json!(case.car), &json!("DE"), &json!(["FR"]))
    );
    assert_eq!(shown["last"], said["act"]);
    assert_eq!(offered(&shown), ["keep"], "nothing was corrected yet: {shown}");
    let keep = &shown["offers"][0];
    assert_eq!((&keep["asks"], &keep["fields"][0]["field"]), (&json!(["answer"]), &json!("answer")));
    assert_eq!(keep["fields"][0]["need"], "required");
    let correct = shown["offers"].as_array().unwrap().iter().find(|offer| offer["step"] == "correct").unwrap();
    assert_eq!(correct["refused"], "refusal-check-not-met");
    assert!(correct["faults"][0]["detail"].as_str().unwrap().starts_with("The record was changed"), "{correct}");
    assert_eq!(shown["events"][0]["answers"]["what-is-wrong"], "Le numéro est celui d'une autre voiture.");
    assert_eq!(offered(&case.show(ANA, &dossier)), ["withdraw-doubt"]);
    let in_french = case.world.by(CHEN, "GET", &format!("/api/v1/dossiers/{dossier}")).header("accept-language", "fr");
    assert_eq!(in_french.send().expect(200).json()["offers"][0]["title"], "Répondre qu'elle est exacte");

    // The form is asked before anything is done, and says what is missing.
    let missing = case.take(CHEN, &dossier, "keep", json!({})).problem(422, "form-not-satisfied").json();
    assert_eq!(missing["faults"][0]["field"], "answer");
    case.take(CHEN, &dossier, "keep", json!({"answer": "Il est exact.", "finding": "x"}))
        .problem(422, "form-not-satisfied");
    case.take(CHEN, &dossier, "keep", json!({"answer": "Il est exact."})).expect(200);
    case.take(CHEN, &dossier, "keep", json!({"answer": "Encore."})).problem(409, "step-not-now");
    case.take(ANA, &dossier, "insist", json!({"why-not-settled": "Two cars, one number."})).expect(200);

    // Whoever proposes does not decide, in no role; and who decides belongs to neither side.
    case.take(HUGO, &dossier, "propose-suspension", json!({"finding": "The number is of another car."})).expect(200);
    let refused = case.take(HUGO, &dossier, "suspend", json!({})).problem(403, "role-may-not");
    assert!(refused.act() > opened.act());
    assert_eq!(refused.json()["ask"], "secretariat.publisher");
    let seen = case.show(HUGO, &dossier);
    assert!(offered(&seen).is_empty(), "{seen}");
    assert_eq!(seen["offers"][0]["refused"], "refusal-role-may-not");
    let unseen = case.take_seen(ANA, &dossier, "suspend", json!({"seen": refused.act()}));
    unseen.problem(404, "no-such-dossier");
    let record = format!("/api/v1/registers/vehicles/records/{}", case.car);
    assert_eq!(case.world.by(CHEN, "GET", &record).send().expect(200).json()["state"], "active");
    case.take(INES, &dossier, "suspend", json!({})).expect(200);
    assert_eq!(case.world.by(CHEN, "GET", &record).send().expect(200).json()["state"], "suspended");
    case.take(HUGO, &dossier, "propose-lifting", json!({"finding": "The source has shown the car."})).expect(200);
    case.take(HUGO, &dossier, "lift", json!({})).problem(403, "role-may-not");
    case.take(INES, &dossier, "decline-lifting", json!({"finding": "Which car?"})).expect(200);
    case.take(HUGO, &dossier, "propose-lifting", json!({"finding": "The one with the plate."})).expect(200);
    let lifted = case.take(INES, &dossier, "lift", json!({})).expect(200);
    assert_eq!(lifted.json()["state"], "lifted");
    assert_eq!(case.world.by(CHEN, "GET", &record).send().expect(200).json()["state"], "active");

    // The whole of it can be read, and every act of it proved.
    let whole = case.show(ANA, &dossier);
    let steps: Vec<&str> =
        whole["events"].as_array().unwrap().iter().map(|event| event["step"].as_str().unwrap()).collect();
    let all = ["doubt", "keep", "insist", "propose-suspension", "suspend", "propose-lifting", "decline-lifting"];
    assert_eq!(steps, [&all[..], &["propose-lifting", "lift"]].concat());
    assert_eq!((&whole["ended"], &whole["offers"], &whole["due"]), (&json!(true), &json!([]), &json!(null)));
    for event in whole["events"].as_array().unwrap() {
        let proof = format!("/api/v1/acts/{}/proof", event["act"]);
        case.world.by(ANA, "GET", &proof).send().expect(200);
    }
}

#[test]
fn one_request_is_one_step_and_two_people_at_once_are_one_too_many() {
    let case = Case::new();
    let post = || case.world.by(ANA, "POST", "/api/v1/dossiers").json(case.opening()).header("idempotency-key", "k-1");
    let first = post().send().expect(201);
    let again = post().send().expect(201);
    assert_eq!((first.json(), again.header("huecry-replayed").as_str()), (again.json(), "true"));
    let dossier = first.json()["dossier"].as_str().unwrap().to_string();
    let list = case.world.by(ANA, "GET", "/api/v1/dossiers").send().expect(200).json();
    assert_eq!(list["dossiers"].as_array().unwrap().len(), 1, "one dossier, not two");

    let seen = case.show(CHEN, &dossier)["last"].clone();
    let path = format!("/api/v1/dossiers/{dossier}/steps/keep");
    let body = json!({"seen": seen, "answers": {"answer": "It is right."}});
    let keep = || case.world.by(CHEN, "POST", &path).json(body.clone()).header("idempotency-key", "k-2").send();
    let kept = keep().expect(200);
    assert_eq!(keep().expect(200).json(), kept.json(), "a retry is told what was done");
    // Ana read it before Chen answered.
    let stale = json!({"seen": seen, "answers": {"answer": "We were wrong."}});
    case.take_seen(ANA, &dossier, "withdraw-doubt", stale).problem(409, "changed-meanwhile");
    assert_eq!(case.show(ANA, &dossier)["state"], "answered", "nothing of it was taken");
    case.take_seen(ANA, &dossier, "withdraw-doubt", json!({"answers": {}})).problem(400, "malformed");
    case.take_seen(ANA, &dossier, "no-such-step", json!({"seen": kept.json()["act"]}))
        .problem(404, "no-such-procedure");
}

#[test]
fn what_is_not_seen_is_not_there() {
    let case = Case::new();
    let dossier = case.open();
    let path = format!("/api/v1/dossiers/{dossier}");
    let absent = case.world.by(DIEGO, "GET", "/api/v1/dossiers/COR-2026-999999").send().problem(404, "no-such-dossier");
    let unseen = case.world.by(DIEGO, "GET", &path).send().problem(404, "no-such-dossier");
    let said = |answer: &Answer, number: &str| {
        let mut said = answer.json();
        said["act"] = Json::Null;
        said.to_string().replace(number, "N")
    };
    assert_eq!(said(&absent, "COR-2026-999999"), said(&unseen, &dossier));
    let step = |name: &str| case.take_seen(DIEGO, &dossier, name, json!({"seen": 0})).problem(404, "no-such-dossier");
    assert_eq!(said(&step("keep"), &dossier), said(&step("no-such-step"), &dossier), "a guessed step tells nothing");
    let of = |officer: &str, query: &str| {
        let page = case.world.by(officer, "GET", &format!("/api/v1/dossiers{query}")).send().expect(200).json();
        page["dossiers"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| one["dossier"].as_str().unwrap().to_string())
            .collect::<Vec<_>>()
    };
    let (none, one): (Vec<String>, Vec<String>) = (Vec::new(), vec![dossier.clone()]);
    for (officer, query, expected) in [
        (DIEGO, "", &none),
        (KIM, "", &none),
        (BRAM, "", &one),
        (HUGO, "", &one),
        (JUN, "?procedure=record-correction&state=doubted", &one),
        (ANA, "?mine=true", &one),
        (CHEN, "?mine=true", &one),
        (GITA, "?mine=true", &none),
        (ANA, "?state=answered", &none),
        (ANA, "?procedure=hit-confirmation", &none),
        (ANA, &format!("?register=vehicles&record={}", case.car), &one),
        (ANA, "?ended=true", &one),
    ] {
        assert_eq!(of(officer, query), *expected, "{officer} {query}");
    }
    let bad = |query: &str| case.world.by(ANA, "GET", &format!("/api/v1/dossiers?{query}")).send();
    for query in ["procedure=No", "state=%20", "cursor=x", "mine=1", "record=VEH-2026-000001", "limit=201"] {
        bad(query).problem(400, "malformed");
    }
    bad("procedure=no-such").problem(404, "no-such-procedure");
    bad("register=vehicles&record=VEH-2026-000099").problem(404, "no-such-record");
    // A purpose that is none of the procedure's opens none of its dossiers.
    let other = case.world.by(ANA, "GET", &path).purpose("statistics").send();
    other.problem(403, "purpose-not-permitted");
    // A key for another register neither opens it nor counts it.
    let (_, narrow) = case.world.issue(ANA, &["investigate"], &["nominals"]);
    let by_key =
        |path: &str| case.world.by(ANA, "GET", path).header("authorization", &format!("Bearer {narrow}")).send();
    by_key(&path).problem(404, "no-such-dossier");
    assert_eq!(by_key("/api/v1/dossiers").expect(200).json()["dossiers"], json!([]));
}

#[test]
fn a_queue_is_read_page_by_page() {
    let case = Case::new();
    let mut opened: Vec<String> = (2..9)
        .map(|n| {
            let record = case.world.car(CHEN, n);
            let priority = ["routine", "urgent", "immediate"][n as usize % 3];
            let body = json!({"procedure": "record-correction", "step": "doubt", "register": "vehicles",
                "record": record, "priority": priority, "answers": {"what-is-wrong": "x"}});
            let said = case.world.by(ANA, "POST", "/api/v1/dossiers").json(body).send().expect(201).json();
            said["dossier"].as_str().unwrap().to_string()
        })
        .collect();
    let (mut seen, mut due, mut path) = (Vec::new(), Vec::new(), "/api/v1/dossiers?limit=3&mine=true".to_string());
    loop {
        let page = case.world.by(CHEN, "GET", &path).send().expect(200);
        let said = page.json();
        for one in said["dossiers"].as_array().unwrap() {
            seen.push(one["dossier"].as_str().unwrap().to_string());
            due.push(one["due"].as_str().unwrap().to_string());
            assert_eq!(
                (&one["events"], &one["offers"][0]["fields"]),
                (&json!([]), &json!([])),
                "a line, not the dossier"
            );
        }
        let Some(next) = said["next"].as_str() else { break };
        assert_eq!(page.header("link"), format!("</api/v1/dossiers?limit=3&mine=true&cursor={next}>; rel=\"next\""));
        path = format!("/api/v1/dossiers?limit=3&mine=true&cursor={next}");
    }
    assert!(due.is_sorted(), "{due:?}");
    opened.sort();
    seen.sort();
    assert_eq!(seen, opened);
}

#[test]
fn the_procedures_are_published() {
    let world = World::new();
    let list = world.by(KIM, "GET", "/api/v1/procedures").send().expect(200).json();
    let declared = world.desk.catalogue.procedures();
    assert_eq!(list["procedures"].as_array().unwrap().len(), declared.len());
    for procedure in declared {
        let path = format!("/api/v1/procedures/{}", procedure.id);
        let said = world.by(KIM, "GET", &path).header("accept-language", "ar").send().expect(200).json();
        assert_eq!(said["title"], procedure.title.get(huecry_catalogue::Lang::Ar));
        assert_eq!(said["states"].as_array().unwrap().len(), procedure.states.len());
        assert_eq!(said["fields"].as_array().unwrap().len(), procedure.form.fields.len());
        for (said, step) in said["steps"].as_array().unwrap().iter().zip(&procedure.steps) {
            assert_eq!(said["step"], step.id.as_str());
            assert_eq!(said["asks"].as_array().unwrap().len(), step.asks.len());
            assert!(
                said["needs"]
                    .as_array()
                    .unwrap()
                    .iter()
                    .all(|need| !need["says"].as_str().unwrap().starts_with("need-"))
            );
        }
        let frozen = format!("{path}?version={}", procedure.version);
        assert_eq!(world.by(KIM, "GET", &frozen).send().expect(200).json()["version"], procedure.version);
        world.by(KIM, "GET", &format!("{path}?version=999")).send().problem(404, "no-such-path");
    }
    world.by(KIM, "GET", "/api/v1/procedures/no-such").send().problem(404, "no-such-path");
}
