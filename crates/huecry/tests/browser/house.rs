//! A node to look at: the demo's invented world with a training bureau, officers of every role, served.
//!
//! | who | acts for | as | stated |
//! |---|---|---|---|
//! | [`RECORDER`] | FR | `ncb.recorder` | purpose and case |
//! | [`NEWCOMER`] | ES | `ncb.officer` | nothing yet |
//! | [`REVIEWER`], [`PUBLISHER`] | GS | `secretariat.…` | purpose and case |
//! | [`PROTECTOR`] | GS | `protection.officer` | purpose and case |
//! | [`OPERATOR`] | GS | `node.operator` | purpose and case |
//! | [`DRAFTER`] | FR | `ncb.notice-officer` | purpose and case |
//! | [`WEIGHER`] | GS | `secretariat.reviewer`, of CH | purpose and case |
//! | [`WEIGHER_AGAIN`] | GS | the same person as `secretariat.publisher` | purpose and case |
//! | [`SECOND`] | GS | `secretariat.publisher`, of CA | purpose and case |
//! | [`FINDER`] | RO | `ncb.recorder` | purpose and case |
//! | [`HEAD`] | FR | `ncb.head` | purpose and case |
//! | [`ION`] | RO | `ncb.recorder` | nothing yet: the journey in English |
//! | [`ULA`] | UT | `ncb.recorder` | nothing yet: the journey in Arabic |
//! | [`UWE`] | UT | `ncb.recorder` | nothing yet: the journey without scripts |

use crate::kept::{Kept, last_words};
use crate::node::{Node, Said};
use huecry_catalogue::Lang;
use serde_json::Value as Json;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::Command;
use std::sync::{Mutex, PoisonError};

/// An officer of the house: bureau, role, name as it is signed.
pub type Officer = (&'static str, &'static str, &'static str);

pub const RECORDER: Officer = ("FR", "ncb.recorder", "A. Lopes");
pub const NEWCOMER: Officer = ("ES", "ncb.officer", "D. Ruiz");
pub const REVIEWER: Officer = ("GS", "secretariat.reviewer", "H. Lind");
pub const PUBLISHER: Officer = ("GS", "secretariat.publisher", "I. Prado");
pub const PROTECTOR: Officer = ("GS", "protection.officer", "J. Sato");
pub const OPERATOR: Officer = ("GS", "node.operator", "K. Berg");
pub const HEAD: Officer = ("FR", "ncb.head", "L. Roux");
pub const ION: Officer = ("RO", "ncb.recorder", "I. Popescu");
pub const ULA: Officer = ("UT", "ncb.recorder", "U. Ahmed");
pub const UWE: Officer = ("UT", "ncb.recorder", "U. Weber");

pub const DRAFTER: Officer = ("FR", "ncb.notice-officer", "N. Oger");
pub const WEIGHER: Officer = ("GS", "secretariat.reviewer", "R. Vogt");
pub const WEIGHER_AGAIN: Officer = ("GS", "secretariat.publisher", "R. Vogt");
pub const SECOND: Officer = ("GS", "secretariat.publisher", "P. Cole");
pub const FINDER: Officer = ("RO", "ncb.recorder", "V. Stan");
pub const LIAISON: Officer = ("GS", "liaison.officer", "L. Vane");

const OFFICERS: [Officer; 16] = [
    RECORDER,
    NEWCOMER,
    REVIEWER,
    PUBLISHER,
    PROTECTOR,
    OPERATOR,
    HEAD,
    ION,
    ULA,
    UWE,
    DRAFTER,
    WEIGHER,
    WEIGHER_AGAIN,
    SECOND,
    FINDER,
    LIAISON,
];

/// A node with its people, served by the program itself.
pub struct House {
    /// `http://127.0.0.1:PORT`.
    pub at: String,
    /// The session's cookie of each officer who has signed in.
    pub sessions: Mutex<BTreeMap<Officer, Json>>,
    /// A text that waits for a signature, for each language a walk is made in.
    hashes: [String; 4],
    /// A record of the recorder's bureau, restricted and changed once.
    pub own: String,
    /// A doubt of another bureau about it.
    pub dossier: String,
    /// A request for a notice under review, and one that is a draft with much missing.
    pub reviews: [String; 2],
    /// Records of that bureau, three for each language.
    spare: Vec<String>,
    links: Mutex<BTreeMap<Officer, String>>,
    // The server goes before the folder it works in.
    running: Mutex<(Kept, Node)>,
}

impl House {
    /// Grows the world, lets the people in, makes a one-time link for each, and serves.
    pub fn found() -> House {
        House::found_at("127.0.0.1:0", |_| ())
    }

    /// The same where it is told, and with what is written into the node's folder before it serves.
    pub fn found_at(listen: &str, prepare: impl FnOnce(&Node)) -> House {
        let node = Node::bare();
        let (home, log) = (node.home(), node.beside("serve.log"));
        let home = home.to_str().unwrap();
        let demo = ["--home", home, "demo", "--records", RECORDS, "--no-serve"];
        let grown = Command::new(HUECRY).args(demo).env_remove("HUECRY_HOME").output().unwrap();
        assert!(grown.status.success(), "{}", String::from_utf8_lossy(&grown.stderr));
        node.run(&["bureau", "add", "UT", "--name", "NCB Utopia"]).expect(0);
        let hashes = Lang::ALL.map(|lang| propose(&node, lang));
        wait(&node);
        let (own, spare): (String, Vec<String>) =
            (record(&node), Lang::ALL.iter().flat_map(|lang| spare(&node, *lang)).collect());
        let dossier = doubt(&node, &own);
        for lang in Lang::ALL {
            for (register, rows) in DELIVERIES {
                node.file(&delivery(register, lang), rows.replace("LANG", lang.as_str()));
            }
        }
        let links = OFFICERS.into_iter().map(|officer| (officer, link(&node, officer))).collect();
        let reviews = [review(&node, REQUEST, true), review(&node, BEGUN, false)];
        node.restart();
        prepare(&node);
        let served = Kept::start(HUECRY, &["--home", home, "serve", "--listen", listen], &log);
        let at = served.hear(|line| line.starts_with("http://").then(|| line.trim().to_owned()));
        let at = at.unwrap_or_else(|| panic!("`huecry serve` named no address: {}", last_words(&log)));
        House {
            at,
            hashes,
            own,
            dossier,
            reviews,
            spare,
            sessions: Mutex::default(),
            links: Mutex::new(links),
            running: Mutex::new((served, node)),
        }
    }

    /// An officer's one-time link; it is good once.
    #[track_caller]
    pub fn link(&self, officer: Officer) -> String {
        let link = self.links.lock().unwrap().remove(&officer);
        link.unwrap_or_else(|| panic!("the link of {officer:?} is used up"))
    }

    /// The hash of the text proposed for the walk in a language.
    pub fn hash(&self, lang: Lang) -> &str {
        let at = Lang::ALL.iter().position(|there| *there == lang).unwrap();
        &self.hashes[at]
    }

    /// The record that the walk in a language changes.
    pub fn to_change(&self, lang: Lang) -> &str {
        self.spare(lang, 0)
    }

    /// The record that the walk in a language withdraws.
    pub fn to_withdraw(&self, lang: Lang) -> &str {
        self.spare(lang, 1)
    }

    /// The record that the walk in a language erases.
    pub fn to_erase(&self, lang: Lang) -> &str {
        self.spare(lang, 2)
    }

    fn spare(&self, lang: Lang, which: usize) -> &str {
        let at = Lang::ALL.iter().position(|there| *there == lang).unwrap();
        &self.spare[3 * at + which]
    }

    /// A file to import: vehicles, one row that is taken and one that is not; or nominals, what a bureau now
    /// says of the record that the walk in this language changes.
    pub fn file(&self, register: &str, lang: Lang) -> PathBuf {
        self.running.lock().unwrap_or_else(PoisonError::into_inner).1.beside(&delivery(register, lang))
    }

    /// What an officer of the house works for from the start; those of the journeys say so themselves.
    pub fn purpose_of(&self, officer: Officer) -> Option<(&'static str, &'static str)> {
        match officer {
            RECORDER | FINDER => Some(("investigate", "FR-2026-0412")),
            DRAFTER => Some(("record-keeping", "FR-2026-0413")),
            WEIGHER | WEIGHER_AGAIN | SECOND => Some(("record-keeping", "GS-2026-0010")),
            HEAD => Some(("record-keeping", "FR-2026-0414")),
            REVIEWER | PUBLISHER => Some(("record-keeping", "GS-2026-0007")),
            LIAISON => Some(("investigate", "GS-2026-0011")),
            PROTECTOR => Some(("data-protection", "GS-2026-0008")),
            OPERATOR => Some(("operate-node", "GS-2026-0009")),
            _ => None,
        }
    }
}

fn delivery(register: &str, lang: Lang) -> String {
    format!("{register}-{lang}.csv")
}

/// The words that tell one language's proposed text from another's.
pub fn proposed(lang: Lang) -> String {
    format!("kinds-of-visit-{lang}")
}

/// A code list of the node's own, proposed by a reviewer of the world.
fn propose(node: &Node, lang: Lang) -> String {
    let id = proposed(lang);
    let file = node.file(&format!("{id}.toml"), TEXT.replace("ID", &id));
    let path = format!("codes/{id}.toml");
    let said = by(node, ("GS", "secretariat.reviewer"), &["catalogue", "propose", &file, "--path", &path]).expect(4);
    said.out.trim().to_owned()
}

/// A standing query of the recorder's bureau, and a later record that it waited for.
fn wait(node: &Node) {
    by(node, ("FR", "ncb.recorder"), &["subscription", "add", WAITED_FOR]).expect(0);
    by(node, ("FR", "ncb.recorder"), &["record", "add", "nominals", "--json", AWAITED]).expect(0);
}

/// A record of the recorder's bureau with much to show: restrictions, warnings, a history.
fn record(node: &Node) -> String {
    let officer = ("FR", "ncb.recorder");
    let words = ["record", "add", "nominals", "--json", OWN, "--handling", "H1+H2", "--evaluation", "B2"];
    let kept = ["--restrict", "bureau:BR", "--restrict", "bureau:JP/warnings"];
    let said = by(node, officer, &[&words[..], &kept[..]].concat()).expect(0);
    let number = said.json()[0]["record"].as_str().unwrap().to_owned();
    let change =
        ["record", "edit", "nominals", &number, "--birth-dates", "1971-11-05", "--reason", "birth certificate seen"];
    by(node, officer, &change).expect(0);
    number
}

/// A doubt of another bureau about that record.
fn doubt(node: &Node, record: &str) -> String {
    let words = ["dossier", "open", "record-correction", "--priority", "urgent", "--about", "nominals", record];
    let said = by(node, ("RO", "ncb.recorder"), &[&words[..], &["--set", DOUBT]].concat()).expect(0);
    said.out.split('\t').next().unwrap().to_owned()
}

/// The review of a request for a notice, submitted or a draft.
fn review(node: &Node, request: &str, submitted: bool) -> String {
    let officer = (DRAFTER.0, DRAFTER.1);
    let said = by(node, officer, &["record", "add", "red-notices", "--json", request]).expect(0);
    let record = said.json()[0]["record"].as_str().unwrap().to_owned();
    let opened = by(node, officer, &["dossier", "open", "notice-review", "--about", "red-notices", &record]).expect(0);
    let dossier = opened.out.split('\t').next().unwrap().to_owned();
    if submitted {
        let ticked = ["quality-checked", "conditions-checked", "interest-checked", "constitution-checked"];
        let ticked: Vec<String> = ticked.iter().map(|field| format!("{field}=yes")).collect();
        let ticked = ticked.iter().flat_map(|one| ["--set", one.as_str()]);
        let words: Vec<&str> = ["dossier", "take", &dossier, "submit"].into_iter().chain(ticked).collect();
        by(node, officer, &words).expect(0);
    }
    dossier
}

/// Records for the walk in a language: to be changed, withdrawn, erased.
fn spare(node: &Node, lang: Lang) -> [String; 3] {
    [("changed", 1950), ("withdrawn", 1951), ("erased", 1952)].map(|(what, year)| {
        let json = format!(r#"{{"nature": "individual", "names": ["{SPARED}"], "birth-dates": "{year}"}}"#);
        let reference = format!("{what}-{lang}");
        let words = ["record", "add", "nominals", "--json", &json, "--ref", &reference];
        let said = by(node, ("FR", "ncb.recorder"), &words).expect(0);
        said.json()[0]["record"].as_str().unwrap().to_owned()
    })
}

/// A command by the first officer of a role that the world has.
fn by(node: &Node, (bureau, role): (&str, &str), words: &[&str]) -> Said {
    let people = node.run(&["people", "list"]).expect(0);
    let is_it = |line: &&str| line.split('\t').skip(1).take(2).eq([bureau, role]);
    let found = people.lines().find(is_it).unwrap_or_else(|| panic!("nobody is {role} in {bureau}"));
    node.by(found.split('\t').next().unwrap_or_default(), words)
}

/// Lets an officer in and returns the path of a link that signs in once, within ten minutes.
fn link(node: &Node, officer: Officer) -> String {
    let (bureau, role, name) = officer;
    let first = first_id(node, officer);
    let mut words = vec!["people", "add", "--bureau", bureau, "--role", role, "--name", name];
    words.extend(nationality(officer).into_iter().flat_map(|country| ["--nationality", country]));
    words.extend(first.iter().flat_map(|id| ["--same-as", id.as_str()]));
    let added = node.run(&words).expect(0);
    node.run(&["people", "invite", added.out.trim()]).expect(0).out.trim().to_owned()
}

/// Of which country those are who review: nobody whose country is not known reviews anything.
fn nationality(officer: Officer) -> Option<&'static str> {
    match officer {
        DRAFTER => Some("FR"),
        WEIGHER | WEIGHER_AGAIN => Some("CH"),
        SECOND => Some("CA"),
        _ => None,
    }
}

/// The id under which somebody of the house acts already, who comes in another role.
fn first_id(node: &Node, officer: Officer) -> Option<String> {
    if officer != WEIGHER_AGAIN {
        return None;
    }
    let people = node.run(&["people", "list"]).expect(0);
    let found = people.lines().find(|line| line.contains(WEIGHER.1) && line.contains(WEIGHER.2)).map(str::to_owned);
    found.and_then(|line| line.split('\t').next().map(str::to_owned))
}

const HUECRY: &str = env!("CARGO_BIN_EXE_huecry");
const RECORDS: &str = "600";
/// What the recorder's bureau waits for.
pub const WAITED_FOR: &str = "Aurelio Zanfirescu";
const AWAITED: &str = r#"{"nature": "individual", "names": ["Aurelio ZANFIRESCU"], "birth-dates": "1971"}"#;
const OWN: &str = r#"{"nature": "individual", "sex": "M", "birth-dates": "1971~", "nationalities": ["TN", "FR"],
    "names": [{"name": "Karim ABDELMOUMEN"}, {"name": "كريم عبد المؤمن", "use": "original-script"}], "warnings": ["armed"]}"#;
const DOUBT: &str = "what-is-wrong=His passport says 5 November 1970.";
/// The name of the records that walks change and take back: many people have it.
pub const SPARED: &str = "Théodule SPARE";
/// The number of a record that is not there.
pub const ERASED_NUMBER: &str = "NOM-2026-999999";
const BEGUN: &str = r#"{"channel": "notice", "facts": "On 3 March 2025 at Utopia City a warehouse was broken into."}"#;
const REQUEST: &str = r#"{"channel": "notice", "requesting-authority": "Court of Utopia City",
    "facts": "On 3 March 2025 at Utopia City he broke into the warehouse of Tolley & Sons and took tools worth 40 000 marks. On the next day he published an article which insulted the mayor.",
    "interest": "He is believed to be in a neighbouring country.", "sex": "M", "birth-dates": ["1969-02-11"],
    "names": [{"name": "BAUMGART, Ottokar", "family": "BAUMGART", "given": "Ottokar"}], "nationalities": ["AT"],
    "documents": [{"number": "L898902C3", "country": "AT", "type": "passport"}], "subject-status": "wanted",
    "biometrics": ["photo", "fingerprints"], "height": "1.80",
    "offence-1-charge": "Burglary", "offence-1-law": "Criminal Code s. 244", "offence-1-penalty": "term",
    "offence-1-maximum-months": "120", "offence-1-date": "2025-03-03", "offence-1-place": {"place": "Utopia City"},
    "offence-2-charge": "Defamation", "offence-2-law": "Criminal Code s. 112", "offence-2-penalty": "term",
    "offence-2-maximum-months": "12", "offence-2-date": "2025-03-04",
    "warrant-reference": "W/2025/40", "warrant-kind": "judge", "warrant-authority": "Court of Utopia City",
    "warrant-date": "2025-04-01", "warrant-valid-until": "2035-04-01", "warrant-name": {"name": "BAUMGART, Ottokar"},
    "extradition-sought": "yes", "extradition-countries": ["CH"], "treaty": "yes", "own-nationals": "yes",
    "agreed-with-authority": "yes"}"#;
const DELIVERIES: [(&str, &str); 2] = [
    (
        "vehicles",
        "ref,handling,category,status,vin,make,event-country\n\
         delivered-LANG-1,H0,M,stolen,WVWZZZ1JZXW000001,Volkswagen,FR\n\
         delivered-LANG-2,H9,M,stolen,,,FR\n",
    ),
    (
        "nominals",
        "ref,handling,nature,names,birth-dates,remarks\nchanged-LANG,H0,individual,Théodule SPARE,1950,seen in Lyon\n",
    ),
];
const TEXT: &str = r#"
id = "ID"
version = 1
title.en = "Kinds of visit"
title.fr = "Types de visite"
title.es = "Tipos de visita"
title.ar = "أنواع الزيارات"
source = "Invented for training."

[[code]]
id = "day"
label.en = "By day"
label.fr = "De jour"
label.es = "De día"
label.ar = "نهارًا"
"#;
