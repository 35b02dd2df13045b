//! A node for a test, its people by name, and its clock.
//!
//! | who | id | acts for | as |
//! |---|---|---|---|
//! | Ana | FR-0001 | FR | `ncb.recorder` |
//! | Bram | FR-0002 | FR | `ncb.officer` |
//! | Chen | DE-0001 | DE | `ncb.recorder` |
//! | Jun | GS-0001 | GS | `protection.officer` |
//! | Kim | GS-0002 | GS | `node.operator` |
//! | Lea | FR-0003 | FR | `ncb.recorder` |

use huecry_catalogue::{Catalogue, entry, sample};
use huecry_desk::audit::{self, Wanted};
use huecry_desk::record::Envelope;
use huecry_desk::sign_in::{self, Inviter, Session, SignedIn};
use huecry_desk::{Desk, Keepers, catalogue_change, node, people, record};
use huecry_index::Index;
use huecry_ledger::{Folder, Log, Signer};
use huecry_store::{Place, Store, Write};
use huecry_terms::{
    Act, ActId, Call, Change, ChangeKind, Entry, Face, Failure, Instant, OfficerId, Refusal, RefusalKind, RegisterId,
};
use jiff::SignedDuration;
use serde_json::{Map, Value as Json};
use std::sync::{Arc, LazyLock};
use tempfile::TempDir;

pub const ANA: &str = "FR-0001";
pub const BRAM: &str = "FR-0002";
pub const LEA: &str = "FR-0003";
pub const CHEN: &str = "DE-0001";
pub const JUN: &str = "GS-0001";
pub const KIM: &str = "GS-0002";

const PEOPLE: [(&str, &str, &str); 6] = [
    ("FR", "ncb.recorder", ANA),
    ("FR", "ncb.officer", BRAM),
    ("FR", "ncb.recorder", LEA),
    ("DE", "ncb.recorder", CHEN),
    ("GS", "protection.officer", JUN),
    ("GS", "node.operator", KIM),
];

pub static CATALOGUE: LazyLock<Arc<Catalogue>> = LazyLock::new(|| Arc::new(catalogue_change::load(&[]).unwrap()));

pub const OPERATOR: Inviter<'static> = Inviter::Operator(Face::LocalCommandLine);

pub struct World {
    desk: Option<Desk>,
    catalogue: Arc<Catalogue>,
    folder: TempDir,
}

impl World {
    pub fn new() -> World {
        World::of("World Police Organisation")
    }

    /// A node of another organisation.
    pub fn of(organisation: &str) -> World {
        World::under(organisation, &CATALOGUE)
    }

    /// A node under a catalogue of its own.
    pub fn under(organisation: &str, catalogue: &Arc<Catalogue>) -> World {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::create(&place(&folder)).unwrap();
        store.set_catalogue_hash(catalogue.hash());
        people::found(&store, organisation, at(0)).unwrap();
        let world = World { desk: Some(opened(store, catalogue, &folder)), catalogue: catalogue.clone(), folder };
        for bureau in ["FR", "DE"] {
            people::enter_bureau(world.desk(), OPERATOR, bureau.parse().unwrap(), None, at(0)).unwrap();
        }
        for (bureau, role, id) in PEOPLE {
            let (bureau, role) = (bureau.parse().unwrap(), role.parse().unwrap());
            let (officer, _) = people::admit(world.desk(), OPERATOR, bureau, role, "A. Officer", at(0)).unwrap();
            assert_eq!(officer.id.as_str(), id);
        }
        world
    }

    pub fn desk(&self) -> &Desk {
        self.desk.as_ref().unwrap()
    }

    /// A process that was killed between an entry and what it is followed by: the same again is recorded, by its source,
    /// and nothing more is done.
    pub fn cut_off_after_recording(&mut self, register: &str, number: &str) {
        let call = self.call(ANA);
        let (found, _) = record::show(self.desk(), &call, &reg(register), number).unwrap();
        self.desk = None;
        let store = Store::open(&place(&self.folder)).unwrap();
        store.set_catalogue_hash(CATALOGUE.hash());
        let (sealed, record) = (store.seal(&found.body).unwrap(), store.new_record(call.now).unwrap());
        let change = Change { record, version: 1, kind: ChangeKind::Added, commitment: sealed.commitment_text() };
        let act = Act::Recorded { register: reg(register), reason: String::new(), changes: vec![change] };
        let prefix = CATALOGUE.register_named(register).unwrap().number.clone();
        let (register, source) = (reg(register), found.source);
        let write = Write::Add { register, record, source, prefix, source_ref: None, sealed };
        store.commit(Entry::of(&call, act), vec![write]).unwrap();
        self.desk = Some(opened(store, &self.catalogue, &self.folder));
    }

    /// The next process.
    pub fn restart(&mut self) {
        self.desk = None;
        self.desk = Some(opened(Store::open(&place(&self.folder)).unwrap(), &self.catalogue, &self.folder));
    }

    /// What an officer does so many seconds into the day, for a purpose that opens every register.
    pub fn call_at(&self, officer: &str, seconds: i64) -> Call {
        let why = ("investigate".parse().unwrap(), "FR-2026-1".parse().unwrap());
        people::identify(self.desk(), &id(officer), why, at(seconds), Face::Web).unwrap()
    }

    pub fn call(&self, officer: &str) -> Call {
        self.call_at(officer, 0)
    }

    /// An officer who came in by a link.
    pub fn signed_in(&self, officer: &str, seconds: i64) -> SignedIn {
        let link = sign_in::invite(self.desk(), OPERATOR, &id(officer), at(seconds)).unwrap();
        sign_in::sign_in(self.desk(), link.secret.expose(), at(seconds), Face::Web).unwrap()
    }

    pub fn session(&self, secret: &str, seconds: i64) -> Option<Session> {
        sign_in::session(self.desk(), secret, at(seconds)).unwrap()
    }

    /// What everybody did since an act, but for looking at the acts.
    pub fn entries_after(&self, act: Option<u64>) -> Vec<Entry> {
        let call = self.call(JUN);
        let wanted = Wanted { after: act.map(ActId), limit: 10_000, ..Wanted::default() };
        let (acts, _) = audit::acts(self.desk(), &call, &wanted).unwrap();
        let entries = acts.into_iter().filter_map(|act| act.entry);
        entries.filter(|entry| !matches!(entry.act, Act::ActsRead { .. })).collect()
    }

    pub fn last_act(&self) -> u64 {
        node::acts(self.desk()) - 1
    }

    /// The kinds of what everybody did since an act.
    pub fn kinds_after(&self, act: u64) -> Vec<&'static str> {
        self.entries_after(Some(act)).iter().map(|entry| entry.act.key()).collect()
    }

    /// Records something in a register.
    pub fn add(&self, call: &Call, register: &str, seed: u64) -> record::Written {
        let envelope = Envelope { handling: "H0".parse().unwrap(), ..Envelope::default() };
        record::add(self.desk(), call, &reg(register), envelope, values(register, seed)).unwrap()
    }

    /// The folder of the node: its store under `home`, its published log under `log`.
    pub fn folder(&self) -> &std::path::Path {
        self.folder.path()
    }

    /// Every file of the node, for what must stand in none.
    pub fn bytes(&self) -> Vec<u8> {
        let mut all = Vec::new();
        for entry in std::fs::read_dir(self.folder.path().join("home")).unwrap() {
            let path = entry.unwrap().path();
            if path.is_file() {
                all.extend(std::fs::read(path).unwrap());
            }
        }
        all
    }
}

fn place(folder: &TempDir) -> Place {
    Place::Folder(folder.path().join("home"))
}

fn opened(store: Store, catalogue: &Arc<Catalogue>, folder: &TempDir) -> Desk {
    let catalogue = catalogue.clone();
    let index = Index::new(&catalogue);
    let signer = log_signer();
    let log = Log::new(Folder::new(folder.path().join("log")), "huecry.invalid/test", vec![signer.verifier().clone()]);
    node::open(Keepers { catalogue, store, index, log, signer }, at(0)).unwrap()
}

/// What every node of the tests signs its checkpoints with.
pub fn log_signer() -> Signer {
    Signer::from_seed("huecry.invalid/test", &[7; 32]).unwrap()
}

/// A moment of the tests' day.
pub fn at(seconds: i64) -> Instant {
    "2026-11-23T08:00:00Z".parse::<Instant>().unwrap() + SignedDuration::from_secs(seconds)
}

pub fn minutes(n: i64) -> i64 {
    60 * n
}

pub fn id(officer: &str) -> OfficerId {
    officer.parse().unwrap()
}

pub fn reg(register: &str) -> RegisterId {
    register.parse().unwrap()
}

/// Invented values that a register takes from bureau FR.
pub fn values(register: &str, seed: u64) -> Map<String, Json> {
    let declared = CATALOGUE.register_named(register).unwrap();
    let values = sample::values(&CATALOGUE, declared, "2026-11-23".parse().unwrap(), seed);
    let mut json = entry::write_json(&CATALOGUE, declared, &values);
    for link in declared.of_kind(huecry_terms::Kind::Link) {
        json.remove(link.id.as_str());
    }
    json
}

#[track_caller]
pub fn refused<T: std::fmt::Debug>(answer: Result<T, Failure>) -> Refusal {
    match answer {
        Err(Failure::Refused(refusal)) => refusal,
        other => panic!("no refusal: {other:?}"),
    }
}

#[track_caller]
pub fn refused_as<T: std::fmt::Debug>(answer: Result<T, Failure>, kind: RefusalKind) -> Refusal {
    let refusal = refused(answer);
    assert_eq!(refusal.kind, kind, "{refusal:?}");
    assert!(refusal.act.is_some(), "a refusal is on record: {refusal:?}");
    refusal
}
