//! Who acts in the tests, and on what.

use huecry_store::{CommitError, Committed, Conflict, Sealed, Store, Write, Written};
use huecry_terms::record::Body;
use huecry_terms::{
    Act, Change, ChangeKind, Entry, Face, HitRef, Instant, Name, RecordId, RegisterId, State, Tag, Text, Value, Values,
    Word,
};

pub fn register() -> RegisterId {
    "travel-documents".parse().unwrap()
}

/// A moment of the tests' one day.
pub fn at(second: i64) -> Instant {
    "2026-11-22T10:00:00Z".parse::<Instant>().unwrap() + jiff::SignedDuration::from_secs(second)
}

/// What an officer of the French bureau does.
pub fn officer_does(second: i64, act: Act) -> Entry {
    Entry {
        officer: Some("FR-0001".parse().unwrap()),
        bureau: Some("FR".parse().unwrap()),
        role: Some("ncb.officer".parse().unwrap()),
        purpose: Some("identify-person".parse().unwrap()),
        case: Some("RO-2026-0412".parse().unwrap()),
        at: at(second),
        face: Face::Api,
        act,
    }
}

/// A search without hits.
pub fn search(text: &str) -> Entry {
    officer_does(0, Act::Searched { text: text.into(), registers: vec![register()], hits: vec![] })
}

/// A search that found these.
pub fn search_that_finds(records: &[RecordId]) -> Entry {
    let hit = |record: &RecordId| HitRef { register: register(), record: *record, version: 1, word: Word::Strong };
    let hits = records.iter().map(hit).collect();
    officer_does(1, Act::Searched { text: "eriksson".into(), registers: vec![register()], hits })
}

pub fn body(says: &str, source_ref: Option<&str>) -> Body {
    let mut values = Values::new();
    values.set(Tag(1), Value::Name(Name::plain(says)));
    values.set(Tag(7), Value::Unknown);
    // No catalogue of today has this field: it is kept all the same.
    values.set(Tag(999), Value::Text(Text::plain("from a newer node")));
    Body {
        catalogue_version: 1,
        source_ref: source_ref.map(str::to_owned),
        state: State::Active,
        handling: "H2+H3: ask the source before any arrest".parse().unwrap(),
        evaluation: Some("B2".parse().unwrap()),
        restrictions: vec![],
        keep_until: "2031-01-01".parse().unwrap(),
        values,
    }
}

/// Records to be written by one act.
#[derive(Default)]
pub struct Writing {
    changes: Vec<Change>,
    writes: Vec<Write>,
}

impl Writing {
    pub fn add(mut self, store: &Store, record: RecordId, body: &Body) -> Self {
        let sealed = store.seal(body).unwrap();
        self.name(record, 1, ChangeKind::Added, &sealed);
        self.writes.push(Write::Add {
            register: register(),
            record,
            source: "FR".parse().unwrap(),
            prefix: "TD".into(),
            sealed,
            source_ref: body.source_ref.clone(),
        });
        self
    }

    pub fn revise(mut self, store: &Store, record: RecordId, from_version: u32, body: &Body) -> Self {
        let sealed = store.seal(body).unwrap();
        self.name(record, from_version + 1, ChangeKind::Revised, &sealed);
        self.writes.push(Write::Revise {
            register: register(),
            record,
            from_version,
            sealed,
            source_ref: body.source_ref.clone(),
            kind: ChangeKind::Revised,
        });
        self
    }

    fn name(&mut self, record: RecordId, version: u32, kind: ChangeKind, sealed: &Sealed) {
        self.changes.push(Change { record, version, kind, commitment: sealed.commitment_text() });
    }

    /// And one thing more.
    pub fn and(mut self, write: Write) -> Self {
        self.writes.push(write);
        self
    }

    pub fn commit(self, store: &Store) -> Result<Committed, CommitError> {
        let act = Act::Recorded { register: register(), reason: "as reported".into(), changes: self.changes };
        store.commit(officer_does(2, act), self.writes)
    }
}

pub fn new_record(store: &Store) -> RecordId {
    store.new_record(at(0)).unwrap()
}

/// Adds one record.
pub fn add(store: &Store, says: &str, source_ref: Option<&str>) -> Written {
    let record = new_record(store);
    let mut committed = Writing::default().add(store, record, &body(says, source_ref)).commit(store).unwrap();
    committed.written.remove(0)
}

/// Revises one record from the version it is believed to have.
pub fn revise(store: &Store, record: RecordId, from: u32, says: &str) -> Result<Committed, CommitError> {
    Writing::default().revise(store, record, from, &body(says, None)).commit(store)
}

pub fn erase(store: &Store, record: RecordId) -> Result<Committed, CommitError> {
    let act = Act::Erased { register: register(), record, reason: "its source asked".into() };
    store.commit(officer_does(3, act), vec![Write::Erase { register: register(), record }])
}

/// What the act conflicted with.
pub fn conflict<T: std::fmt::Debug>(answer: Result<T, CommitError>) -> Conflict {
    match answer {
        Err(CommitError::Conflict(conflict)) => conflict,
        other => panic!("no conflict: {other:?}"),
    }
}
