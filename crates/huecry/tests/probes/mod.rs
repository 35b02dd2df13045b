//! A world in which every page of the console has something to show, and for every page how to ask for it.
//!
//! [`asked`] is a match over every line of `huecry_web::ROUTES`: a page that is not in it fails the tests that use
//! it, so that no page is forgotten.

#![allow(dead_code, reason = "each test uses the part of it that it needs")]

use crate::web::Node;
use huecry_desk::dossier::{self, Opening};
use huecry_desk::draft::{self, Saving};
use huecry_desk::sign_in::Inviter;
use huecry_desk::token::TokenWanted;
use huecry_desk::{catalogue_change, people, search, subscription, token};
use huecry_terms::{Call, Face};
use serde_json::{Value, json};

/// Everybody but ES may know this person.
pub const HIDDEN: &str = "Zebulon Quarrington";
/// Everybody but UT may know that the person of `partly` was born here.
pub const PLACE: &str = "Thessalwick";
/// What FR is writing, importing and waiting for is FR's alone.
pub const DRAFTED: &str = "Ottoline Farquarson";
pub const IMPORTED: &str = "Peregrine Vandermolen";
pub const WAITED: &str = "Cuthbert Ambrosius";

/// A node in which everything is there once: of bureau FR, unless something else is said.
pub struct World {
    pub node: Node,
    /// A record anybody may see.
    pub open: String,
    /// One that ES may not see.
    pub hidden: String,
    /// One of which UT may not see a field.
    pub partly: String,
    /// An act of an FR officer: a search for [`HIDDEN`].
    pub act: u64,
    pub draft: String,
    pub import: String,
    pub subscription: String,
    pub key: String,
    pub officer: String,
    /// A text proposed by somebody of GS.
    pub text: String,
    /// A doubt of bureau UT about the record anybody may see, and the act that opened it.
    pub dossier: (String, u64),
}

impl World {
    pub fn new() -> World {
        let node = Node::new();
        let open = person(&node, "Abelard Openfield", &[], "Evershot");
        let hidden = person(&node, HIDDEN, &["bureau:ES"], "Evershot");
        let partly = person(&node, "Casimir Halfway", &["bureau:UT/birth-places"], PLACE);
        let officer = node.officer("FR", "ncb.officer", "F. Officer");
        let call = call_of(&node, officer.as_str(), "identify-person");
        let query = search::read(&node.desk.catalogue, HIDDEN, vec![], 10, node.now());
        let act = search::run(&node.desk, &call, &query).unwrap().act.0;
        let text = proposed(&node);
        let mut world = World {
            open,
            hidden,
            partly,
            act,
            draft: String::new(),
            import: String::new(),
            subscription: String::new(),
            key: String::new(),
            officer: officer.to_string(),
            text,
            dossier: (String::new(), 0),
            node,
        };
        world.draft = world.new_draft();
        world.import = world.new_import();
        world.subscription = world.new_subscription();
        world.key = world.new_key();
        world.dossier = doubted(&world);
        world
    }

    /// Another record of FR's that anybody may see.
    pub fn new_record(&self) -> String {
        person(&self.node, "Abelard Openfield", &[], "Evershot")
    }

    /// Another draft of FR's.
    pub fn new_draft(&self) -> String {
        let call = Call { purpose: "identify-person".parse().unwrap(), ..self.node.recorder("FR") };
        let id = draft::open(&self.node.desk, &call, &"nominals".parse().unwrap(), None).unwrap();
        let values = json!({ "names": [DRAFTED] }).as_object().unwrap().clone();
        let saving = Saving { section: "identity-particulars".into(), values, ..Saving::default() };
        draft::save(&self.node.desk, &call, id, saving).unwrap();
        id.to_string()
    }

    /// Another import of FR's that waits.
    pub fn new_import(&self) -> String {
        let mut recorder = self.node.signed_in("FR", "ncb.recorder", Some("identify-person"));
        let rows = format!("names,nature\n{IMPORTED},no such nature\n");
        let fields = [("format", "csv"), ("reason", "x"), ("handling", "H0")];
        let kept = recorder.upload("/import/nominals", &fields, ("file", "people.csv", rows.as_bytes()));
        kept.is(303);
        kept.location().rsplit('/').next().unwrap().to_string()
    }

    /// Another standing query of FR's.
    pub fn new_subscription(&self) -> String {
        let officer = self.node.officer("FR", "ncb.officer", "W. Officer");
        let call = call_of(&self.node, officer.as_str(), "identify-person");
        let query = search::read(&self.node.desk.catalogue, WAITED, vec![], 1, self.node.now());
        subscription::add(&self.node.desk, &call, &query).unwrap().to_string()
    }

    /// Another key of a machine, acting as an officer of FR.
    pub fn new_key(&self) -> String {
        let wanted = TokenWanted {
            officer: self.node.officer("FR", "ncb.officer", "M. Officer"),
            label: "post 7".into(),
            purposes: vec!["border-control".parse().unwrap()],
            registers: Vec::new(),
            days: 30,
        };
        let by = Inviter::Operator(Face::LocalCommandLine);
        token::issue(&self.node.desk, by, wanted, self.node.now()).unwrap().0.to_string()
    }
}

/// How to ask for a page.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    /// The path, filled in.
    pub path: String,
    /// What the form brings, without its word.
    pub form: Vec<(&'static str, String)>,
    /// The file it brings: field, name, bytes.
    pub file: Option<(&'static str, &'static str, Vec<u8>)>,
}

impl Asked {
    pub fn of(path: impl Into<String>) -> Asked {
        Asked { path: path.into(), ..Asked::default() }
    }

    pub fn with(mut self, field: &'static str, value: impl Into<String>) -> Asked {
        self.form.push((field, value.into()));
        self
    }

    pub fn bringing(mut self, field: &'static str, name: &'static str, bytes: impl Into<Vec<u8>>) -> Asked {
        self.file = Some((field, name, bytes.into()));
        self
    }
}

/// How a page is asked for, with every field its form has; `None` for a page nobody has told about here.
pub fn asked(method: &str, path: &str, w: &World) -> Option<Asked> {
    let (open, draft, import) = (&w.open, &w.draft, &w.import);
    let path_of = |path: &str| {
        let filled = path
            .replace("{register}", "nominals")
            .replace("{which}", open)
            .replace("{draft}", draft)
            .replace("{section}", "identity-particulars")
            .replace("{import}", import)
            .replace("{subscription}", &w.subscription)
            .replace("{key}", &w.key)
            .replace("{officer}", &w.officer)
            .replace("{hash}", &w.text)
            .replace("{passkey}", &"0".repeat(32))
            .replace("{entity}", "FR-NOBODY")
            .replace("{decision}", "019aaaaa-aaaa-7aaa-8aaa-aaaaaaaaaaaa")
            .replace("{list}", "countries")
            .replace("{dossier}", &w.dossier.0)
            .replace("{step}", "keep")
            .replace("{procedure}", "record-correction")
            .replace("{act}", &w.act.to_string())
            .replace("{agreement}", "icpo-europol")
            .replace("{message}", "019aaaaa-aaaa-7aaa-8aaa-aaaaaaaaaaaa")
            .replace("{conversation}", "019aaaaa-aaaa-7aaa-8aaa-aaaaaaaaaaaa")
            .replace("{secret}", &"a".repeat(43));
        assert!(!filled.contains('{'), "{filled}");
        Asked::of(filled)
    };
    if method == "GET" {
        return PAGES.contains(&path).then(|| path_of(path));
    }
    let asked = match path {
        "/sign-in/{secret}" | "/session/keep" | "/sign-out" => path_of(path),
        "/passkey/challenge" | "/passkeys/challenge" | "/passkeys/{passkey}/remove" => path_of(path),
        "/people/{officer}/passkeys/{passkey}/remove" => path_of(path),
        "/passkey/sign-in" => path_of(path).with("challenge", "a".repeat(43)).with("answer", "{}"),
        "/passkeys" => path_of(path).with("challenge", "a".repeat(43)).with("answer", "{}").with("name", "ring"),
        "/purpose" => path_of(path).with("purpose", "warn").with("case", "FR-2026-77").with("then", "/help"),
        "/search" => path_of(path)
            .with("q", "Abelard Openfield")
            .with("chips", "1")
            .with("register", "nominals")
            .with("name", "")
            .with("date", "")
            .with("country", "")
            .with("sex", "")
            .with("number", ""),
        "/search/again" => path_of(path).with("act", w.act.to_string()),
        "/records/find" => path_of(path).with("which", open.as_str()),
        "/records/{register}/new"
        | "/records/{register}/{which}/change"
        | "/records/{register}/{which}/restrict"
        | "/drafts/{draft}/onto"
        | "/drafts/{draft}/drop" => path_of(path),
        "/records/{register}/{which}/withdraw" | "/records/{register}/{which}/erase" => {
            path_of(path).with("reason", "found").with("number", open.as_str())
        }
        "/drafts/{draft}/envelope" | "/drafts/{draft}/envelope/live" => path_of(path)
            .with("register", "nominals")
            .with("handling", "H0")
            .with("handling-other", "")
            .with("ref", "FR/1")
            .with("evaluation-source", "B")
            .with("evaluation-information", "2")
            .with("r.0.who", "bureau")
            .with("r.0.list", "GS")
            .with("r.0.field", "")
            .with("do", "return"),
        "/drafts/{draft}/{section}" | "/drafts/{draft}/{section}/live" => section_form(path_of(path)),
        "/drafts/{draft}/submit" => path_of(path).with("reason", "x").with("declared", "1"),
        "/import/{register}" => path_of(path)
            .with("format", "csv")
            .with("reason", "x")
            .with("prefix", "")
            .with("handling", "H0")
            .bringing("file", "people.csv", "names,nature\nA. Nother,individual\n"),
        "/imports/{import}/start" | "/imports/{import}/stop" | "/imports/{import}/forget" => path_of(path),
        "/export/{register}" => path_of(path).with("format", "jsonl"),
        "/catalogue/propose" => path_of(path).with("path", "registers/boats.toml").with("text", "id = 'boats'"),
        "/catalogue/texts/{hash}/sign" => path_of(path).with("confirm", "wrong"),
        "/audit" => path_of(path)
            .with("record", open.as_str())
            .with("officer", w.officer.as_str())
            .with("bureau", "FR")
            .with("kind", "searched")
            .with("purpose", "warn")
            .with("from-day", "1")
            .with("from-month", "1")
            .with("from-year", "2020")
            .with("until-day", "1")
            .with("until-month", "1")
            .with("until-year", "2120")
            .with("before", "100000")
            .with("since", ""),
        "/audit/verify" => path_of(path).with("proof", "").bringing("file", "x.tlog-proof", "not a proof"),
        "/node/checkpoint" => path_of(path),
        "/settings" => path_of(path).with("lang", "en").with("theme", "auto").with("keys", "on").with("digits", ""),
        "/people/new" => path_of(path)
            .with("bureau", "UT")
            .with("role", "ncb.officer")
            .with("name", "N. Ewcomer")
            .with("nationality", "FR")
            .with("same-as", "")
            .with("entity", ""),
        "/people/{officer}/nationality" => path_of(path).with("nationality", "FR, Nowhere"),
        "/people/{officer}/invite" => path_of(path),
        "/people/{officer}/end" => path_of(path).with("confirm", "wrong"),
        "/people/bureaux/new" => path_of(path).with("id", "no id").with("name", "Somewhere"),
        "/people/keys/new" => path_of(path)
            .with("officer", w.officer.as_str())
            .with("label", "post 8")
            .with("purpose", "border-control")
            .with("register", "nominals")
            .with("days", "30"),
        "/people/keys/{key}/revoke" => path_of(path).with("confirm", "wrong"),
        "/people/{officer}/again" => path_of(path),
        "/people/{officer}/provider" => path_of(path).with("subject", "somebody"),
        "/entities/new" => path_of(path)
            .with("id", "FR-BORDER")
            .with("name", "Border service")
            .with("tasks", "border control")
            .with("legal-basis", "law 1")
            .with("undertaking", "U-1")
            .with("users", "many")
            .with("start", "2026-12-01")
            .with("review", "2027-12-01")
            .with("right", "vehicles:query"),
        "/entities/{entity}/end" => path_of(path).with("confirm", "FR-NOBODY"),
        "/supervision/new" => path_of(path)
            .with("bureau", "FR")
            .with("capability", "diffusion")
            .with("mode", "supervised")
            .with("decision", "GS/2026/1")
            .with("reason", "x")
            .with("days", "no days"),
        "/supervision/{decision}/sign" => path_of(path),
        "/link/agreements/{agreement}" => {
            path_of(path).with("party", "world").with("says", "suspended").with("reason", "x")
        }
        "/link/messages/{message}/take-over" => path_of(path),
        "/link/messages/{message}/resend" | "/link/messages/{message}/close" => {
            path_of(path).with("to", "regional-police-agency")
        }
        "/link/compose" => written(path_of(path)),
        "/subscriptions" => path_of(path).with("q", "Nathaniel Waitfor").with("register", "nominals"),
        "/subscriptions/{subscription}/end" => path_of(path),
        // Without what they ask for: whoever may take the step is told what is missing, and nothing is done.
        "/dossiers/{dossier}/steps/{step}" => path_of(path)
            .with("procedure", "record-correction")
            .with("version", "1")
            .with("seen", w.dossier.1.to_string())
            .with("v.answer.0.text", "")
            .with("do", "take"),
        "/overview" => path_of(path).with("year", "2026").with("register", "red-notices").with("group", "eu"),
        "/precedents" => path_of(path)
            .with("flag", "F-REFUGEE")
            .with("ground", "art-3")
            .with("register", "red-notices")
            .with("phrase", "a granary"),
        "/dossiers" => path_of(path).with("procedure", "record-correction").with("state", "doubted").with("mine", "1"),
        "/procedures/{procedure}/open" => path_of(path)
            .with("step", "doubt")
            .with("register", "nominals")
            .with("record", open.as_str())
            .with("priority", "routine")
            .with("v.what-is-wrong.0.text", "")
            .with("do", "take"),
        _ => return None,
    };
    Some(asked)
}

/// A message, with every field its form has.
fn written(asked: Asked) -> Asked {
    asked
        .with("do", "preview")
        .with("to", "regional-police-agency")
        .with("kind", "request")
        .with("conversation", "")
        .with("reply_sender", "")
        .with("reply_message", "")
        .with("subject", "Who is this?")
        .with("text", "Is the person below known to you?")
        .with("language", "en")
        .with("H1", "1")
        .with("H3", "")
        .with("classification", "icpo-official-use-only")
        .with("priority", "urgent")
        .with("purposes", "investigate")
        .with("areas", "drug-trafficking")
        .with("categories", "suspects")
        .with("keep_until", "2027-06-01")
        .with("evaluation", "B2")
        .with("on_behalf_of", "")
        .with("test", "1")
}

fn section_form(asked: Asked) -> Asked {
    asked
        .with("register", "nominals")
        .with("f.names.0.name", "Ottoline Farquarson")
        .with("f.names.0.given", "")
        .with("f.names.0.family", "")
        .with("f.names.0.use", "")
        .with("f.names.0.note", "")
        .with("f.birth-dates.0.day", "")
        .with("f.birth-dates.0.month", "")
        .with("f.birth-dates.0.year", "1971")
        .with("f.birth-places.0.place", "Evershot")
        .with("f.birth-places.0.country", "GB")
        .with("f.sex", "")
        .with("f.nationalities", "FR")
        .with("do", "return")
}

/// The pages that are looked at.
const PAGES: [&str; 74] = [
    "/work",
    "/overview",
    "/overview.csv",
    "/precedents",
    "/dossiers",
    "/dossiers/{dossier}",
    "/dossiers/{dossier}/steps/{step}",
    "/procedures/{procedure}/open",
    "/catalogue/procedures/{procedure}",
    "/sign-in",
    "/sign-in/{secret}",
    "/purpose",
    "/",
    "/records/{register}/{which}",
    "/records/{register}/{which}/history",
    "/records",
    "/records/{register}/{which}/change",
    "/records/{register}/{which}/restrict",
    "/records/{register}/{which}/withdraw",
    "/records/{register}/{which}/erase",
    "/drafts/{draft}",
    "/drafts/{draft}/envelope",
    "/drafts/{draft}/check",
    "/drafts/{draft}/drop",
    "/drafts/{draft}/{section}",
    "/import/{register}",
    "/imports/{import}",
    "/imports/{import}/state",
    "/imports/{import}/rejects",
    "/export/{register}",
    "/catalogue",
    "/catalogue/registers/{register}",
    "/catalogue/codes/{list}",
    "/catalogue/propose",
    "/catalogue/texts/{hash}",
    "/audit",
    "/audit/verify",
    "/acts/{act}/proof",
    "/acts/{act}/proof.tlog-proof",
    "/my-acts",
    "/node",
    "/help",
    "/keys",
    "/accessibility",
    "/settings",
    "/people",
    "/people/new",
    "/people/{officer}/end",
    "/people/{officer}/nationality",
    "/people/bureaux/new",
    "/people/keys/new",
    "/people/keys/{key}/revoke",
    "/passkeys",
    "/provider",
    "/provider/back",
    "/rights",
    "/rights/table.csv",
    "/people/{officer}/provider",
    "/entities",
    "/entities/new",
    "/entities/{entity}",
    "/people/{officer}/passkeys",
    "/supervision",
    "/supervision/new",
    "/link",
    "/link/agreements/{agreement}",
    "/link/compose",
    "/link/messages",
    "/link/messages/{message}",
    "/link/conversations/{conversation}",
    "/subscriptions",
    "/subscriptions/{subscription}",
    "/records/find",
    "/search",
];

fn person(node: &Node, name: &str, restrictions: &[&str], born: &str) -> String {
    node.recorded(
        "FR",
        "nominals",
        restrictions,
        json!({ "nature": "individual", "names": [name], "birth-places": [{ "place": born, "country": "GB" }] }),
    )
}

/// A dossier about the record anybody may see.
fn doubted(world: &World) -> (String, u64) {
    let officer = world.node.officer("UT", "ncb.officer", "U. Doubter");
    let opening = Opening {
        procedure: "record-correction".into(),
        about: Some(("nominals".into(), world.open.clone())),
        answers: values(json!({ "what-is-wrong": "He was born elsewhere." })),
        ..Opening::default()
    };
    let call = call_of(&world.node, officer.as_str(), "identify-person");
    let taken = dossier::open(&world.node.desk, &call, opening).unwrap();
    (taken.number, taken.act.0)
}

/// An officer's call.
pub fn call_of(node: &Node, officer: &str, purpose: &str) -> Call {
    let why = (purpose.parse().unwrap(), "FR-2026-0412".parse().unwrap());
    people::identify(&node.desk, &officer.parse().unwrap(), why, node.now(), Face::Web).unwrap()
}

fn proposed(node: &Node) -> String {
    let reviewer = node.officer("GS", "secretariat.reviewer", "G. Reviewer");
    let text = include_str!("../../../../catalogue/registers/works-of-art.toml");
    let later = text.replacen("version  = 1", "version  = 2", 1);
    assert_ne!(text, later, "the register says its version otherwise than this test expects");
    let call = call_of(node, reviewer.as_str(), "record-keeping");
    catalogue_change::propose(&node.desk, &call, "registers/works-of-art.toml", &later).unwrap().0
}

/// Json, for whoever wants values.
pub fn values(json: Value) -> serde_json::Map<String, Value> {
    json.as_object().cloned().unwrap_or_default()
}
