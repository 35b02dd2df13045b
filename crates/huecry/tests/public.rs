//! The public face as its clients meet it: the contract of `spec/registers.md` section 11, over a socket.

#![allow(clippy::disallowed_methods, clippy::unwrap_used, reason = "tests own their sockets and folders")]

mod node;

use axum::Router;
use huecry::serve::{self, Serving, Settings};
use huecry_cli::args::ServeArgs;
use huecry_desk::dossier::{self, Opening, Taking};
use huecry_desk::import::Watch;
use huecry_desk::record::{self, Envelope};
use huecry_desk::sign_in::Inviter;
use huecry_desk::transfer::{self, Delivery, Format};
use huecry_desk::{Desk, people};
use huecry_terms::{Call, Face, Instant};
use node::{GITA, Node};
use serde_json::{Value as Json, json};
use std::io::{Read, Write};
use std::net::TcpStream;
use std::process::Command;
use std::sync::Arc;

struct Live {
    _node: Node,
    serving: Option<Serving>,
    address: String,
}

struct Heard {
    status: u16,
    head: String,
    body: String,
}

impl Live {
    /// A node that has taken a list, served with these settings.
    fn with(list: &str, change: impl FnOnce(&mut Settings)) -> Live {
        let node = Node::new();
        told(&node, list);
        node.restart();
        let any = Some(([127, 0, 0, 1], 0).into());
        let flags = ServeArgs { listen: any, public: any, ..ServeArgs::default() };
        let mut settings = Settings::of(&node.home(), &huecry::config::read(&node.home()).unwrap(), &flags).unwrap();
        change(&mut settings);
        let desk = huecry::open(&node.home(), Instant::now(), &mut |_| {}).unwrap();
        red_notice(&desk);
        let ready = serve::ready(settings).unwrap();
        let serving = serve::start_with(ready, &node.home(), desk, Arc::new(Instant::now), Router::new()).unwrap();
        let address = serving.public_address().unwrap();
        Live { _node: node, serving: Some(serving), address }
    }

    fn get(&self, path: &str) -> Heard {
        self.ask("GET", path)
    }

    fn ask(&self, method: &str, path: &str) -> Heard {
        let host = self.address.split_once("://").unwrap().1;
        let mut stream = TcpStream::connect(host).unwrap();
        write!(stream, "{method} {path} HTTP/1.1\r\nHost: {host}\r\nAccept: */*\r\nConnection: close\r\n\r\n").unwrap();
        let mut all = String::new();
        stream.read_to_string(&mut all).unwrap();
        let (head, body) = all.split_once("\r\n\r\n").unwrap();
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        Heard { status, head: head.to_ascii_lowercase(), body: body.to_string() }
    }

    fn json(&self, path: &str) -> Json {
        let heard = self.get(path);
        assert_eq!(heard.status, 200, "{path}: {}", heard.body);
        serde_json::from_str(&heard.body).unwrap()
    }
}

impl Drop for Live {
    fn drop(&mut self) {
        if let Some(serving) = self.serving.take() {
            serving.stop().unwrap();
        }
    }
}

/// Imports a list at the command line, which tells of the special notices.
fn told(node: &Node, list: &str) {
    let path = node.file("list.xml", list);
    let rejects = node.beside("rejects.jsonl");
    let rejects = rejects.to_str().unwrap();
    let told = node.by(GITA, &["record", "import", "un-sc", &path, "--rejects", rejects]).expect(0);
    assert!(told.out.contains("special notices: published "), "{told:?}");
}

/// Imports a list while the node serves.
fn import(live: &Live, list: &str) {
    let desk = live.serving.as_ref().unwrap().desk();
    let why = ("record-keeping".parse().unwrap(), "T-2026-1".parse().unwrap());
    let call = people::identify(desk, &GITA.parse().unwrap(), why, Instant::now(), Face::Web).unwrap();
    let delivery = Delivery::of("nominals".parse().unwrap(), Format::UnSc, "list.xml");
    let mut watch = Watch { progress: &mut |_| true, tell: &mut |_| {} };
    let summary = transfer::read(desk, &call, &delivery, list.as_bytes(), &mut watch).unwrap();
    assert_eq!(summary.special.unwrap().ended, 1);
}

fn person(n: usize) -> String {
    format!(
        "<INDIVIDUAL><DATAID>{n}</DATAID><FIRST_NAME>ZEFERINO</FIRST_NAME><SECOND_NAME>QUARESMA{n}</SECOND_NAME>\
         <UN_LIST_TYPE>Taliban</UN_LIST_TYPE><REFERENCE_NUMBER>TAi.{n:04}</REFERENCE_NUMBER>\
         <LISTED_ON>2001-02-23</LISTED_ON><NATIONALITY><VALUE>Yemen</VALUE></NATIONALITY>\
         <COMMENTS1>A remark that is not public.</COMMENTS1></INDIVIDUAL>"
    )
}

fn list(made: &str, people: std::ops::Range<usize>) -> String {
    let people: String = people.map(person).collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><CONSOLIDATED_LIST dateGenerated=\"{made}T00:00:00Z\">\
         <INDIVIDUALS>{people}</INDIVIDUALS><ENTITIES><ENTITY><DATAID>9000</DATAID>\
         <FIRST_NAME>Blue Heron Trading</FIRST_NAME><UN_LIST_TYPE>Al-Qaida</UN_LIST_TYPE>\
         <REFERENCE_NUMBER>QDe.909</REFERENCE_NUMBER><LISTED_ON>2011-06-01</LISTED_ON></ENTITY></ENTITIES>\
         </CONSOLIDATED_LIST>"
    )
}

/// The keys of the outermost object, in the order in which they were sent.
fn keys(text: &str) -> Vec<String> {
    let (mut depth, mut keys, mut chars) = (0, Vec::new(), text.char_indices().peekable());
    let mut word: Option<String> = None;
    let mut last = String::new();
    while let Some((_, c)) = chars.next() {
        match (&mut word, c) {
            (Some(_), '\\') => drop(chars.next()),
            (Some(said), '"') => {
                last = std::mem::take(said);
                word = None;
            }
            (Some(said), c) => said.push(c),
            (None, '"') => word = Some(String::new()),
            (None, '{' | '[') => depth += 1,
            (None, '}' | ']') => depth -= 1,
            (None, ':') if depth == 1 => keys.push(std::mem::take(&mut last)),
            _ => {}
        }
    }
    keys
}

#[test]
fn a_list_and_a_notice_have_the_keys_of_the_contract_in_its_order() {
    let live = Live::with(&list("2026-11-01", 0..3), |_| {});
    let heard = live.get("/notices/v1/un?&name=%5EZEFERINO&resultPerPage=2");
    assert_eq!(heard.status, 200);
    assert!(heard.head.contains("x-robots-tag: noindex") && heard.head.contains("content-type: application/json"));
    assert_eq!(keys(&heard.body), ["total", "query", "_embedded", "_links"]);
    let page: Json = serde_json::from_str(&heard.body).unwrap();
    assert_eq!((page["total"].as_u64(), page["query"]["resultPerPage"].as_u64()), (Some(3), Some(2)));
    assert_eq!(page["_embedded"]["notices"].as_array().unwrap().len(), 2);
    assert!(page["_links"]["next"]["href"].as_str().unwrap().ends_with("resultPerPage=2&page=2"));
    let item = &page["_embedded"]["notices"][0];
    assert!(item["_links"].get("thumbnail").is_none());
    let me = item["_links"]["self"]["href"].as_str().unwrap().strip_prefix(&live.address).unwrap().to_string();
    assert!(me.starts_with("/notices/v1/un/persons/20"), "{me}");
    let heard = live.get(&me);
    let wanted = "weight forename date_of_birth entity_id languages_spoken_ids nationalities height sex_id \
                  country_of_birth_id name distinguishing_marks eyes_colors_id hairs_id place_of_birth un_reference \
                  un_reference_date un_resolution summary purposes aliases identity_documents associates \
                  name_in_original_script forename_in_original_script adresses main_activity legal_form \
                  registration_number formerly_known_as from_chamber_of_commerce administrators \
                  additional_information _embedded _links";
    assert_eq!(keys(&heard.body), wanted.split_whitespace().collect::<Vec<_>>());
    let notice: Json = serde_json::from_str(&heard.body).unwrap();
    assert_eq!((&notice["weight"], &notice["date_of_birth"]), (&Json::from(0), &Json::Null));
    assert_eq!(notice["nationalities"], json!(["YE"]));
    // What is not declared public is nowhere.
    assert!(!heard.body.contains("remark"), "{}", heard.body);
    let images = live.json(&format!("{me}/images"));
    assert_eq!(images["_embedded"]["images"], json!([]));
    assert_eq!(live.json("/notices/v1/un?name=Heron")["total"], 1);
}

#[test]
fn at_most_so_many_results_are_reached_and_hostile_questions_end() {
    let live = Live::with(&list("2026-11-01", 0..30), |settings| settings.public_limits.results_most = 10);
    let page = live.json("/notices/v1/un?resultPerPage=4&page=3");
    assert_eq!(page["total"], 31);
    assert_eq!(page["_embedded"]["notices"].as_array().unwrap().len(), 2);
    assert!(page["_links"].get("next").is_none());
    let beyond = live.json("/notices/v1/un?resultPerPage=4&page=18446744073709551615");
    assert_eq!(beyond["_embedded"]["notices"], json!([]));
    assert_eq!(live.json("/notices/v1/red")["total"], 1);
    assert_eq!(live.json("/notices/v1/yellow")["total"], 0);
    assert_eq!(live.get("/notices/v1/un?name=(a%7B1000%7D)%7B1000%7D").status, 400);
    for path in [
        "/notices/v1/silver",
        "/notices/v1/un/persons/2026-999",
        "/notices/v1/un/entities/2026-1",
        "/login",
        "/api/v1/registers",
        "/metrics",
        "/log/checkpoint",
        "/notices/v1/red/2026-1/images/1",
    ] {
        assert_eq!(live.get(path).status, 404, "{path}");
    }
    assert_eq!(live.ask("POST", "/notices/v1/un").status, 405);
    let front = live.get("/ar");
    assert!(front.status == 200 && front.body.contains("dir=\"rtl\"") && front.head.contains("noindex"));
}

/// `spec/notices.md` 12.3, 16: the extract is gone with the delisting, and the feed says so about nobody.
#[test]
fn acceptance_16_what_left_the_list_is_gone_at_once_and_in_the_feed() {
    let live = Live::with(&list("2026-11-01", 0..3), |_| {});
    assert_eq!(live.json("/notices/v1/un")["total"], 4);
    assert_eq!(live.json("/notices/v1/removed")["total"], 0);
    assert_eq!(live.get("/notices/v1/bulk/un").body.lines().count(), 4);
    import(&live, &list("2026-11-02", 1..3));
    assert_eq!(live.json("/notices/v1/un")["total"], 3);
    let gone = live.get("/notices/v1/removed");
    let feed: Json = serde_json::from_str(&gone.body).unwrap();
    assert_eq!((&feed["total"], &feed["removed"][0]["type"]), (&Json::from(1), &Json::from("un")));
    assert!(!gone.body.contains("QUARESMA") && !gone.body.contains("TAi"), "{}", gone.body);
    assert_eq!(keys(&feed["removed"][0].to_string()).len(), 3);
    assert_eq!(live.json("/notices/v1/removed?since=2999-01-01")["total"], 0);
    assert_eq!(live.get("/notices/v1/removed?since=yesterday").status, 400);
}

#[test]
fn an_address_that_asks_without_end_is_told_to_wait() {
    let live = Live::with(&list("2026-11-01", 0..1), |settings| {
        settings.public_limits.burst = 3;
        settings.public_limits.per_minute = 1;
    });
    for _ in 0..3 {
        assert_eq!(live.get("/notices/v1/un").status, 200);
    }
    let heard = live.get("/notices/v1/un");
    assert!(heard.status == 429 && heard.head.contains("retry-after: "), "{}", heard.head);
}

#[test]
fn a_red_notice_has_every_key_and_answers_to_every_filter() {
    let live = Live::with(&list("2026-11-01", 0..1), |_| {});
    let page = live.get("/notices/v1/red");
    let item = serde_json::from_str::<Json>(&page.body).unwrap()["_embedded"]["notices"][0].clone();
    // As it was sent, and not as it was read.
    let sent = page.body.split_once("\"notices\":[").unwrap().1;
    assert_eq!(keys(sent), ["forename", "date_of_birth", "entity_id", "nationalities", "name", "_links"]);
    assert_eq!((&item["name"], &item["date_of_birth"]), (&Json::from("SPECIMEN"), &Json::from("1974/08/12")));
    let me = item["_links"]["self"]["href"].as_str().unwrap().strip_prefix(&live.address).unwrap().to_string();
    let heard = live.get(&me);
    let wanted = "arrest_warrants weight forename date_of_birth entity_id languages_spoken_ids nationalities height \
                  sex_id country_of_birth_id name distinguishing_marks eyes_colors_id hairs_id place_of_birth \
                  _embedded _links";
    assert_eq!(keys(&heard.body), wanted.split_whitespace().collect::<Vec<_>>());
    let notice: Json = serde_json::from_str(&heard.body).unwrap();
    let warrant = json!({"issuing_country_id": "FR", "charge": "Burglary", "charge_translation": null});
    assert_eq!(notice["arrest_warrants"], json!([warrant]));
    assert_eq!((&notice["height"], &notice["weight"]), (&Json::from(1.65), &Json::from(0)));
    for hidden in ["warehouse", "L898902C3", "W/2025/12", "Court"] {
        assert!(!heard.body.contains(hidden), "{hidden}: {}", heard.body);
    }
    for (query, total) in [
        ("name=%5E........%24&forename=anna", 1),
        ("name=%5E....%24", 0),
        ("nationality=AT,DE", 1),
        ("nationality=AT", 0),
        ("sexId=F", 1),
        ("sexId=M", 0),
        ("ageMin=40&ageMax=120", 1),
        ("ageMax=30", 0),
        ("arrestWarrantCountryId=FR", 1),
        ("arrestWarrantCountryId=DE", 0),
        ("freeText=specimen", 1),
        ("freeText=warehouse", 0),
    ] {
        assert_eq!(live.json(&format!("/notices/v1/red?&{query}"))["total"], total, "{query}");
    }
}

/// `de-interpol` of PyPI, generated by others from their description of the real interface, unchanged. Its own check
/// of types is off: it calls a notice a text (`spec/registers.md` section 15).
#[test]
fn a_client_of_others_works_unchanged() {
    let Some(python) = client() else { return };
    let live = Live::with(&list("2026-11-01", 0..1), |_| {});
    let script = "import sys\nfrom deutschland import interpol\n\
        from deutschland.interpol.api.default_api import DefaultApi\n\
        api = DefaultApi(interpol.ApiClient(interpol.Configuration(host=sys.argv[1])))\n\
        off = dict(_check_return_type=False)\n\
        r = api.notices_v1_red_get(forename='Anna', name='SPECIMEN', nationality='DE', age_min=40, age_max=90,\n\
            sex_id='F', arrest_warrant_country_id='FR', page=1, result_per_page=160, **off)\n\
        n = r.embedded['notices'][0]\nid = n['entity_id'].replace('/', '-')\n\
        d = api.notices_v1_red_notice_id_get(id, **off)\ni = api.notices_v1_red_notice_id_images_get(id, **off)\n\
        print(r.total, d.name, d.arrest_warrants[0]['charge'], len(i.embedded['images']))\n";
    let output = Command::new(python).args(["-c", script, &live.address]).output().unwrap();
    let (out, err) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert_eq!(out.trim(), "1 SPECIMEN Burglary 0", "{err}");
}

/// A Python that has the client, installed into a folder of its own; nothing where it cannot be had.
fn client() -> Option<std::path::PathBuf> {
    let folder = std::env::temp_dir().join("huecry-de-interpol-0.1.0");
    let python = folder.join("bin/python");
    let has =
        || Command::new(&python).args(["-c", "import deutschland.interpol"]).output().is_ok_and(|o| o.status.success());
    if has() {
        return Some(python);
    }
    let made = Command::new("python3").args(["-m", "venv"]).arg(&folder).output();
    let pip = ["install", "--quiet", "--disable-pip-version-check", "de-interpol==0.1.0"];
    let installed = made.and_then(|_| Command::new(folder.join("bin/pip")).args(pip).output());
    if installed.is_ok_and(|o| o.status.success()) && has() {
        return Some(python);
    }
    eprintln!("skipped: de-interpol 0.1.0 could not be installed from PyPI");
    None
}

/// Publishes a red notice of whom its source asks that the public be told.
fn red_notice(desk: &Desk) {
    let now = Instant::now();
    let operator = Inviter::Operator(Face::LocalCommandLine);
    let admit = |bureau: &str, role: &str, nationality: &str| {
        let (of, role) = (bureau.parse().unwrap(), role.parse().unwrap());
        let (officer, _) = people::admit(desk, operator, of, role, "S. Officer", now).unwrap();
        let countries = vec![nationality.parse().unwrap()];
        people::set_nationalities(desk, operator, &officer.id, countries, now).unwrap();
        let why = ("investigate".parse().unwrap(), "T-2026-1".parse().unwrap());
        people::identify(desk, &officer.id, why, now, Face::Web).unwrap()
    };
    let noa = admit("FR", "ncb.notice-officer", "FR");
    let (reviewer, publisher) = (admit("GS", "secretariat.reviewer", "CH"), admit("GS", "secretariat.publisher", "CA"));
    let object = |json: Json| json.as_object().unwrap().clone();
    let envelope = Envelope { handling: "H0".parse().unwrap(), ..Envelope::default() };
    let register = "red-notices".parse().unwrap();
    let number = record::add(desk, &noa, &register, envelope, object(request())).unwrap().number;
    let opening = Opening {
        procedure: "notice-review".into(),
        about: Some(("red-notices".into(), number)),
        ..Opening::default()
    };
    let dossier = dossier::open(desk, &noa, opening).unwrap().number;
    let take = |call: &Call, step: &str, with: Json| {
        let taking = Taking { step: step.into(), seen: None, answers: object(with) };
        dossier::take(desk, call, &dossier, taking).unwrap();
    };
    let ticked = json!({"quality-checked": "yes", "conditions-checked": "yes", "interest-checked": "yes",
                        "constitution-checked": "yes"});
    take(&noa, "submit", ticked);
    let flags = dossier::read(desk, &reviewer, &dossier).unwrap().0.findings.unwrap().flags;
    for flag in flags.iter().filter(|flag| flag.answered.is_none()) {
        let answer = json!({"flag": flag.flag, "flag-answer": "weighed-no-obstacle", "flag-reasons": "Weighed."});
        take(&reviewer, "answer-flag", answer);
    }
    let because = json!({"outcome": "publish", "reasons": "The facts are concrete.",
                         "sources-consulted": "The warrant.", "contrary-evidence": "None was found."});
    take(&reviewer, "propose-publication", because);
    take(&publisher, "view-publication", json!({"own-view": "Well told."}));
    take(&publisher, "countersign", json!({}));
}

fn request() -> Json {
    json!({
        "channel": "notice", "extract": "yes", "requesting-authority": "Court of Utopia City",
        "facts": "On 3 March 2025 at Utopia City the accused broke into the warehouse of Tolley & Sons through the roof \
                  and took tools worth 40 000 marks, which he sold on the next day.",
        "interest": "She is believed to be in a neighbouring country.",
        "names": [{"name": "SPECIMEN, Anna Maria", "family": "SPECIMEN", "given": "Anna Maria"}], "sex": "F",
        "birth-dates": ["1974-08-12"], "nationalities": ["DE"], "height": "1.65", "subject-status": "wanted",
        "documents": [{"number": "L898902C3", "country": "DE", "type": "passport"}],
        "biometrics": ["photo", "fingerprints"],
        "offence-1-charge": "Burglary", "offence-1-law": "Criminal Code s. 244", "offence-1-penalty": "term",
        "offence-1-maximum-months": "120", "offence-1-date": "2025-03-03",
        "offence-1-place": {"place": "Utopia City"},
        "warrant-reference": "W/2025/12", "warrant-kind": "judge", "warrant-authority": "Court of Utopia City",
        "warrant-date": "2025-04-01", "warrant-valid-until": "2035-04-01",
        "warrant-name": {"name": "SPECIMEN, Anna Maria"},
        "extradition-sought": "yes", "extradition-countries": ["CH"], "treaty": "yes", "own-nationals": "yes",
        "agreed-with-authority": "yes",
    })
}

/// How members use notices, for anybody: large numbers are told, the one red notice of one bureau is not.
#[test]
fn the_use_of_notices_is_told_without_small_numbers() {
    let live = Live::with(&list("2026-11-01", 0..8), |_| {});
    let used = live.json("/overview/v1/use");
    let of = |bureau: &str| {
        let all = used["bureaux"].as_array().unwrap();
        all.iter().find(|one| one["bureau"] == bureau).unwrap()["figures"].clone()
    };
    assert_eq!(used["small_left_out"], true);
    assert!(of("GS")["counts"]["published"].as_u64() >= Some(8), "{used}");
    assert_eq!(of("FR")["counts"]["published"], Json::Null);
    assert_eq!(used["total"]["counts"]["published"], Json::Null, "the sum would give the one away");
    let only = live.json("/overview/v1/use?register=un-special-notices&group=eu");
    assert!(only["bureaux"].as_array().unwrap().iter().all(|one| one["country"] != Json::Null));
    let table = live.get("/overview/v1/use.csv");
    assert!(table.head.contains("content-type: text/csv"), "{}", table.head);
    assert!(table.body.contains(",FR,FR,published,,<5\r\n"), "{}", table.body);
    for wrong in ["?year=1066", "?register=nominals", "?group=nato", "?bureau=FR", "?year=2026&year=2027"] {
        let heard = live.get(&format!("/overview/v1/use{wrong}"));
        assert_eq!(heard.status, 400, "{wrong}: {}", heard.body);
    }
}
