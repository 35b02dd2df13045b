//! A notice from its draft to its end, through the interface: drafted, submitted, flagged, questioned, proposed, refused
//! to whoever would sign twice, countersigned, published, hit elsewhere, confirmed, suspended, ended; every act proven.

use crate::node::{BRAM, CHEN, JUN, Node};
use crate::world::{Answer, World};
use serde_json::{Value as Json, json};

/// A node whose secretariat has two reviewers and a publisher who belong to neither side.
struct Desk {
    world: World,
    /// The notice officer of FR.
    noa: String,
    reviewer: String,
    /// The reviewer under a second role.
    same: String,
    publisher: String,
    /// The duty desk.
    duty: String,
}

impl Desk {
    fn new() -> Desk {
        let node = Node::new();
        let add = |bureau: &str, role: &str, country: &str, more: &[&str]| {
            let words = ["people", "add", "--bureau", bureau, "--role", role, "--name", "S. Officer"];
            let said = node.run(&[&words[..], &["--nationality", country], more].concat()).expect(0);
            said.out.trim().to_string()
        };
        let noa = add("FR", "ncb.notice-officer", "FR", &[]);
        let reviewer = add("GS", "secretariat.reviewer", "CH", &[]);
        let same = add("GS", "secretariat.publisher", "CH", &["--same-as", &reviewer]);
        let publisher = add("GS", "secretariat.publisher", "CA", &[]);
        let duty = add("GS", "duty.officer", "NZ", &[]);
        Desk { world: World::over(node, huecry_api::Limits::default(), true), noa, reviewer, same, publisher, duty }
    }

    fn open(&self, officer: &str, procedure: &str, record: &str, answers: Json) -> Answer {
        let body = json!({"procedure": procedure, "register": "red-notices", "record": record, "answers": answers});
        self.world.by(officer, "POST", "/api/v1/dossiers").json(body).send()
    }

    fn opened(&self, officer: &str, procedure: &str, record: &str, answers: Json) -> String {
        let said = self.open(officer, procedure, record, answers).expect(201).json();
        said["dossier"].as_str().unwrap().to_string()
    }

    /// The open dossiers of a procedure that an officer sees.
    fn waiting(&self, officer: &str, procedure: &str) -> Vec<String> {
        let path = format!("/api/v1/dossiers?procedure={procedure}");
        let page = self.world.by(officer, "GET", &path).send().expect(200).json();
        let lines = page["dossiers"].as_array().unwrap();
        lines.iter().map(|one| one["dossier"].as_str().unwrap().to_string()).collect()
    }

    fn show(&self, officer: &str, dossier: &str) -> Json {
        self.world.by(officer, "GET", &format!("/api/v1/dossiers/{dossier}")).send().expect(200).json()
    }

    /// Takes a step as whoever reads the dossier first.
    fn take(&self, officer: &str, dossier: &str, step: &str, answers: Json) -> Answer {
        let seen = self.show(officer, dossier)["last"].clone();
        let body = json!({"seen": seen, "answers": answers});
        self.world.by(officer, "POST", &format!("/api/v1/dossiers/{dossier}/steps/{step}")).json(body).send()
    }

    fn state(&self, record: &str) -> String {
        let path = format!("/api/v1/registers/red-notices/records/{record}");
        let record = self.world.by(&self.noa, "GET", &path).send().expect(200).json();
        record["state"].as_str().unwrap().to_string()
    }

    /// Whether another bureau finds it.
    fn is_hit(&self, record: &str) -> bool {
        let asked = json!({"text": "SPECIMEN Anna Maria", "registers": ["red-notices"]});
        let answer = self.world.by(CHEN, "POST", "/api/v1/search").json(asked).send().expect(200).json();
        answer["hits"].as_array().unwrap().iter().any(|hit| hit["record"] == record)
    }

    /// Every step of a dossier is an act whose proof verifies.
    fn is_proven(&self, officer: &str, dossier: &str) -> usize {
        let events = self.show(officer, dossier)["events"].as_array().unwrap().clone();
        for event in &events {
            let proof = format!("/api/v1/acts/{}/proof", event["act"]);
            let proof = self.world.by(officer, "GET", &proof).send().expect(200);
            let verify = self.world.by(JUN, "POST", "/api/v1/proofs/verify").body("text/plain", proof.body);
            let verdict = verify.send().expect(200).json();
            let said = (&verdict["verified"], &verdict["act"], &verdict["content"]);
            assert_eq!(said, (&json!(true), &event["act"], &json!("matches")), "{event}");
        }
        events.len()
    }
}

fn flags(shown: &Json) -> Vec<Json> {
    shown["findings"]["flags"].as_array().unwrap().clone()
}

/// The title of a field, a condition or a flag is words, no key.
fn is_words(json: &Json) -> bool {
    json.as_str().is_some_and(|text| !text.is_empty() && !text.starts_with("condition-") && !text.starts_with("flag-"))
}

#[test]
fn a_notice_from_its_draft_to_its_end() {
    let desk = Desk::new();
    // A draft that is not whole: its source reads what is missing and what is short, and no flag.
    let record = desk.world.add(&desk.noa, "red-notices", json!({"values": {"channel": "notice", "facts": FACTS}}));
    let review = desk.opened(&desk.noa, "notice-review", &record, json!({}));
    let found = desk.show(&desk.noa, &review)["findings"].clone();
    let missing = found["missing"].as_array().unwrap();
    assert!(missing.iter().any(|one| one["field"] == "names" && is_words(&one["detail"])), "{found}");
    let conditions = found["conditions"].as_array().unwrap();
    let identity = conditions.iter().find(|one| one["condition"] == "identity-complete").unwrap();
    assert_eq!((&identity["met"], &identity["cites"]), (&json!(false), &json!("RPD 83(2)(a)")));
    assert!(is_words(&identity["title"]) && is_words(&identity["short"][0]["detail"]), "{identity}");
    assert_eq!((&found["flags"], &found["offences"]), (&json!([]), &json!([])));
    desk.take(&desk.noa, &review, "submit", ticked()).problem(422, "check-not-met");
    let path = format!("/api/v1/registers/red-notices/records/{record}");
    let change = json!({"reason": "completed", "values": request()});
    desk.world.by(&desk.noa, "PATCH", &path).header("if-match", "\"1\"").json(change).send().expect(200);
    desk.take(&desk.noa, &review, "submit", ticked()).expect(200);
    assert!(!desk.is_hit(&record), "nobody finds what is under review");
    desk.world.by(CHEN, "GET", &path).send().problem(404, "no-such-record");

    // The reviewer reads the conditions offence by offence, and each flag with the words that raised it.
    let shown = desk.show(&desk.reviewer, &review);
    let found = &shown["findings"];
    assert_eq!(found["missing"], json!([]));
    assert!(found["conditions"].as_array().unwrap().iter().all(|one| one["met"] == true), "{found}");
    let offences: Vec<(&Json, &Json)> =
        found["offences"].as_array().unwrap().iter().map(|one| (&one["section"], &one["grave"])).collect();
    assert_eq!(offences, [(&json!("offence-1"), &json!(true)), (&json!("offence-2"), &json!(false))]);
    let raised = flags(&shown);
    assert!(raised.iter().all(|flag| flag["answered"] == false && is_words(&flag["question"])), "{raised:?}");
    let expression = raised.iter().find(|flag| flag["flag"] == "F-EXPRESSION").unwrap_or_else(|| panic!("{raised:?}"));
    let words = expression["reasons"].as_array().unwrap();
    assert!(words.iter().any(|one| one["field"] == "facts" && FACTS.contains(one["words"].as_str().unwrap())));
    let in_french = desk.world.by(&desk.reviewer, "GET", &format!("/api/v1/dossiers/{review}"));
    let in_french = flags(&in_french.header("accept-language", "fr").send().expect(200).json());
    assert_ne!(in_french[0]["title"], raised[0]["title"]);
    assert_eq!(desk.show(&desk.noa, &review)["findings"]["flags"], json!([]), "a flag can tell what others said");

    // A question to the source opens its text again.
    desk.take(&desk.reviewer, &review, "ask", json!({"question": "Which roof?"})).expect(200);
    let change = json!({"reason": "asked", "values": {"source-remarks": "The north roof."}});
    desk.world.by(&desk.noa, "PATCH", &path).header("if-match", "\"2\"").json(change).send().expect(200);
    desk.take(&desk.noa, &review, "answer", json!({"answer": "See the remarks."})).expect(200);

    // No proposal before every flag is answered; each answer stands at its flag, with who and when.
    desk.take(&desk.reviewer, &review, "propose-publication", because()).problem(422, "check-not-met");
    for flag in flags(&desk.show(&desk.reviewer, &review)) {
        desk.take(&desk.reviewer, &review, "answer-flag", answer_to(&flag["flag"])).expect(200);
    }
    let shown = desk.show(&desk.reviewer, &review);
    for flag in flags(&shown) {
        assert_eq!((&flag["answered"], flag["answers"].as_array().unwrap().len()), (&json!(true), 1), "{flag}");
        let event =
            shown["events"].as_array().unwrap().iter().find(|event| event["act"] == flag["answers"][0]).unwrap();
        let told = (&event["answers"]["flag"], &event["officer"]);
        assert_eq!(told, (&flag["flag"], &json!(desk.reviewer)));
    }
    desk.take(&desk.reviewer, &review, "propose-publication", because()).expect(200);

    // The second person sees that the flags are answered, and reads how only after a view of one's own.
    let hidden = desk.show(&desk.publisher, &review);
    assert!(flags(&hidden).iter().all(|flag| flag["answered"] == true));
    assert!(!hidden.to_string().contains(WEIGHED) && !hidden.to_string().contains(REASONS), "{hidden}");
    desk.take(&desk.same, &review, "view-publication", json!({"own-view": "Yes."}))
        .problem(403, "needs-another-person");
    desk.take(&desk.publisher, &review, "view-publication", json!({"own-view": "A burglary."})).expect(200);
    let open = desk.show(&desk.publisher, &review).to_string();
    assert!(open.contains(WEIGHED) && open.contains(REASONS));
    desk.take(&desk.same, &review, "countersign", json!({})).problem(403, "needs-another-person");
    assert_eq!(desk.state(&record), "provisional");
    let published = desk.take(&desk.publisher, &review, "countersign", json!({})).expect(200).json();
    assert_eq!((&published["state"], desk.state(&record)), (&json!("published"), "active".to_string()));

    // Another bureau finds it: its search opens a dossier, in which it asks whether the case still stands, rather than in
    // a second one; and it reports what became of it.
    assert!(desk.is_hit(&record));
    let found = json!({"found": "At the border.", "how-identified": "Passport and fingerprints."});
    desk.open(CHEN, "hit-confirmation", &record, found.clone()).problem(422, "check-not-met");
    let [hit] = &desk.waiting(CHEN, "hit-confirmation")[..] else { panic!("not one dossier") };
    assert_eq!(desk.waiting(BRAM, "hit-confirmation"), [""; 0], "its source is not asked yet");
    desk.take(CHEN, hit, "ask-about-met", found).expect(200);
    let hit = hit.clone();
    assert_eq!(desk.show(CHEN, &hit)["findings"], json!(null), "what a review found is not for whoever has a hit");
    desk.take(BRAM, &hit, "confirm", json!({"what-is-asked": "Hold her; extradition is sought."})).expect(200);
    let report = json!({"outcome": outcome(&desk.world), "report": "Handed over to the court."});
    desk.take(CHEN, &hit, "report", report).expect(200);

    // Suspended it is not found; lifted it is; ended it is not.
    let suspension = desk.opened(&desk.noa, "suspension", &record, json!({"reasons": "An alibi is examined."}));
    assert_eq!((desk.state(&record), desk.is_hit(&record)), ("suspended".to_string(), false));
    desk.take(&desk.noa, &suspension, "ask-lifting", json!({"what-was-cleared-up": "There is none."})).expect(200);
    desk.take(&desk.reviewer, &suspension, "lift", json!({"reasons": "Seen."})).expect(200);
    assert_eq!((desk.state(&record), desk.is_hit(&record)), ("active".to_string(), true));
    let why = json!({"end-reason": "purpose-achieved", "reasons": "Surrendered."});
    let ending = desk.opened(&desk.noa, "ending", &record, why);
    assert_eq!((desk.state(&record), desk.is_hit(&record)), ("withdrawn".to_string(), false));
    desk.take(&desk.publisher, &ending, "close", json!({"reasons": "Confirmed."})).expect(200);

    let proven = [(&desk.reviewer, &review), (&desk.noa, &suspension), (&desk.noa, &ending)];
    let steps: usize = proven.iter().map(|(officer, dossier)| desk.is_proven(officer, dossier)).sum();
    assert!(steps + desk.is_proven(CHEN, &hit) >= 15);
    // The command line says the same.
    let said = desk.show(&desk.reviewer, &review)["findings"].clone();
    let Desk { world: World { node, desk, app, .. }, reviewer, .. } = desk;
    drop((desk, app));
    let shown = node.by(&reviewer, &["dossier", "show", &review, "--json"]).expect(0).json().remove(0);
    let ids =
        |found: &Json| found["flags"].as_array().unwrap().iter().map(|one| one["flag"].clone()).collect::<Vec<_>>();
    assert_eq!((ids(&shown["findings"]), &shown["findings"]["offences"][1]["grave"]), (ids(&said), &json!(false)));
    let shown = node.by(&reviewer, &["dossier", "show", &review]).expect(0).out;
    assert!(shown.contains("✓ F-EXPRESSION") && shown.contains("✓ The offence is grave enough (RPD 83"), "{shown}");
}

/// What a standing query raises says that it was not reviewed, in the interface and on the command line.
#[test]
fn what_a_standing_query_raises_says_that_it_was_not_reviewed() {
    let desk = Desk::new();
    let standing = json!({"text": "SPECIMEN Anna Maria", "registers": ["red-notices"]});
    let placed = desk.world.by(CHEN, "POST", "/api/v1/subscriptions").json(standing).send().expect(201).json();
    let id = placed["subscription"].as_str().unwrap();
    let mut values = request();
    values["channel"] = json!("diffusion");
    let entered = json!({"values": values, "restrictions": ["everyone-but:DE"]});
    let record = desk.world.add(&desk.noa, "red-notices", entered);
    let dossier = desk.opened(&desk.noa, "diffusion", &record, json!({}));
    let mut urgent = ticked();
    urgent["threat"] = json!("imminent-flight");
    urgent["threat-told"] = json!("A ticket for tonight.");
    desk.take(&desk.noa, &dossier, "send-urgently", urgent).expect(200);
    let hits = || {
        let path = format!("/api/v1/subscriptions/{id}/hits");
        desk.world.by(CHEN, "GET", &path).send().expect(200).json()["hits"].clone()
    };
    assert_eq!(hits(), json!([]));
    desk.take(&desk.duty, &dossier, "let-through", json!({"reasons": "The ticket was seen."})).expect(200);
    let said = hits();
    assert_eq!((&said[0]["record"], &said[0]["announced"]), (&json!(record), &json!(["Circulated, NOT REVIEWED"])));
    let id = id.to_string();
    let Desk { world: World { node, desk, app, .. }, .. } = desk;
    drop((desk, app));
    let said = node.by(CHEN, &["subscription", "hits", &id, "--json"]).expect(0).json();
    assert_eq!(said[0]["announced"], json!(["Circulated, NOT REVIEWED"]));
    let said = node.by(CHEN, &["subscription", "hits", &id]).expect(0).out;
    assert!(said.contains("! Circulated, NOT REVIEWED"), "{said}");
}

/// A code of the outcomes of hits.
fn outcome(world: &World) -> String {
    world.desk.catalogue.codes("hit-outcomes").unwrap().iter().next().unwrap().id.to_string()
}

fn answer_to(flag: &Json) -> Json {
    json!({"flag": flag, "flag-answer": "weighed-no-obstacle", "flag-reasons": WEIGHED})
}

fn ticked() -> Json {
    json!({"quality-checked": "yes", "conditions-checked": "yes", "interest-checked": "yes", "constitution-checked": "yes"})
}

fn because() -> Json {
    json!({"outcome": "publish", "reasons": REASONS, "sources-consulted": "The warrant.",
        "contrary-evidence": "She wrote against the mayor."})
}

/// A whole request of two offences, the second below the threshold.
fn request() -> Json {
    json!({
        "channel": "notice", "requesting-authority": "Court of Utopia City", "facts": FACTS,
        "interest": "She is believed to be in a neighbouring country.",
        "names": [{"name": "SPECIMEN, Anna Maria", "family": "SPECIMEN", "given": "Anna Maria"}], "sex": "F",
        "birth-dates": ["1974-08-12"], "nationalities": ["DE"], "height": "1.65", "subject-status": "wanted",
        "documents": [{"number": "L898902C3", "country": "DE", "type": "passport"}],
        "biometrics": ["photo", "fingerprints"],
        "offence-1-charge": "Burglary", "offence-1-law": "Criminal Code s. 244", "offence-1-penalty": "term",
        "offence-1-maximum-months": "120", "offence-1-date": "2025-03-03", "offence-1-place": {"place": "Utopia City"},
        "offence-2-charge": "Defamation", "offence-2-law": "Criminal Code s. 112", "offence-2-penalty": "term",
        "offence-2-maximum-months": "12", "offence-2-date": "2025-03-04", "offence-2-place": {"place": "Utopia City"},
        "warrant-reference": "W/2025/12", "warrant-kind": "judge", "warrant-authority": "Court of Utopia City",
        "warrant-date": "2025-04-01", "warrant-valid-until": "2035-04-01",
        "warrant-name": {"name": "SPECIMEN, Anna Maria"},
        "extradition-sought": "yes", "extradition-countries": ["CH"], "treaty": "yes", "own-nationals": "yes",
        "agreed-with-authority": "yes",
    })
}

const FACTS: &str = "On 3 March 2025 at Utopia City the accused broke into the warehouse of Tolley & Sons through the \
    roof and took tools worth 40 000 marks. On the next day she published an article which insulted the mayor.";
const WEIGHED: &str = "Weighed against the burglary.";
const REASONS: &str = "The burglary is told concretely.";
