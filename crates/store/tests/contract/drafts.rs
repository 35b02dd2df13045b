//! Records that are being written, and lists as they were.

use crate::people::*;
use crate::place::{Fresh, contract};
use huecry_store::{CommitError, Committed, Conflict, Draft, Place, Store, Write};
use huecry_terms::{Act, ActId, DraftId, RecordId};

contract!(
    a_draft_is_saved_anew_from_what_was_read,
    a_draft_is_handed_in_with_its_record_or_stays,
    a_draft_goes_with_the_record_it_changes,
    old_drafts_are_listed_oldest_first,
    a_list_is_as_it_was,
);

fn draft(store: &Store, revises: Option<RecordId>, saved: i64, body: &str) -> Draft {
    Draft {
        id: store.new_draft(at(saved)).unwrap(),
        bureau: "FR".parse().unwrap(),
        register: register(),
        revises,
        saved: at(saved),
        officer: "FR-0001".parse().unwrap(),
        body: body.into(),
    }
}

fn save(store: &Store, draft: &Draft, from: Option<ActId>) -> Result<Committed, CommitError> {
    let act = Act::DraftSaved { draft: draft.id, register: register(), section: "vehicle".into() };
    store.commit(officer_does(0, act), vec![Write::DraftSaved { draft: draft.clone(), from }])
}

fn begin(store: &Store, draft: &Draft) -> ActId {
    save(store, draft, None).unwrap().act
}

fn give_up(store: &Store, draft: DraftId) -> Result<Committed, CommitError> {
    store.commit(officer_does(0, Act::DraftDropped { draft, register: register() }), vec![Write::DraftDropped(draft)])
}

fn a_draft_is_saved_anew_from_what_was_read(fresh: &mut Fresh) {
    let store = fresh.store();
    let first = draft(store, None, 0, "first");
    let begun = begin(store, &first);
    assert!(matches!(conflict(save(store, &first, None)), Conflict::Taken { .. }));
    let second = Draft { body: b"second".to_vec(), saved: at(9), officer: "FR-0002".parse().unwrap(), ..first.clone() };
    let saved = save(store, &second, Some(begun)).unwrap().act;
    let late = save(store, &Draft { body: b"third".to_vec(), ..first.clone() }, Some(begun));
    assert!(matches!(conflict(late), Conflict::VersionMoved { .. }), "somebody saved it in between");
    let store = fresh.reopen();
    let found = store.draft(first.id).unwrap().unwrap();
    assert_eq!((found.draft, found.act), (second, saved));
    let other = draft(store, None, 1, "other");
    begin(store, &other);
    let of = |bureau: &str| -> Vec<DraftId> {
        store.drafts(&bureau.parse().unwrap()).unwrap().iter().map(|s| s.draft.id).collect()
    };
    assert_eq!((of("FR"), of("DE")), (vec![first.id, other.id], vec![]), "the one saved last first");
    assert_eq!(store.count_drafts(&"FR".parse().unwrap()).unwrap(), 2);
    give_up(store, first.id).unwrap();
    assert_eq!(conflict(give_up(store, first.id)), Conflict::Gone);
    assert_eq!(conflict(save(store, &first, Some(saved))), Conflict::Gone);
    assert_eq!((store.draft(first.id).unwrap(), of("FR")), (None, vec![other.id]));
}

fn a_draft_is_handed_in_with_its_record_or_stays(fresh: &mut Fresh) {
    let store = fresh.store();
    let taken = add(store, "a", Some("R"));
    let draft = draft(store, None, 0, "typed");
    begin(store, &draft);
    let hand_in = |reference: &str| {
        let writing = Writing::default().add(store, new_record(store), &body("b", Some(reference)));
        writing.and(Write::DraftDropped(draft.id)).commit(store)
    };
    assert_eq!(conflict(hand_in("R")), Conflict::RefTaken { record: taken.record });
    assert!(store.draft(draft.id).unwrap().is_some(), "what was typed is not lost");
    assert_eq!(hand_in("S").unwrap().written.len(), 1);
    assert_eq!(store.draft(draft.id).unwrap(), None);
    assert_eq!(conflict(hand_in("T")), Conflict::Gone, "it was handed in");
    assert_eq!(store.page(&register(), None, 9).unwrap().len(), 2);
}

fn a_draft_goes_with_the_record_it_changes(fresh: &mut Fresh) {
    let store = fresh.store();
    let records = [add(store, "a", None).record, add(store, "b", None).record];
    let [gone, stays] = records.map(|record| draft(store, Some(record), 0, "a name nobody must find again"));
    begin(store, &gone);
    begin(store, &stays);
    let of = |record| store.drafts_of(&"FR".parse().unwrap(), &register(), record).unwrap();
    assert_eq!((of(records[0]).len(), of(records[1]).len()), (1, 1));
    erase(store, records[0]).unwrap();
    assert_eq!((of(records[0]).len(), of(records[1]).len()), (0, 1));
    assert_eq!(store.draft(gone.id).unwrap(), None);
    // Begun from a record that somebody erased in between: there is nothing to change.
    let late = draft(store, Some(records[0]), 1, "too late");
    begin(store, &late);
    assert_eq!(store.draft(late.id).unwrap(), None);
    give_up(store, stays.id).unwrap();
    let Place::Folder(home) = fresh.place.clone() else { return };
    fresh.close();
    for file in ["store.sqlite", "store.sqlite-wal"] {
        let bytes = std::fs::read(home.join(file)).unwrap_or_default();
        assert!(
            !bytes
                .windows(30)
                .any(|w| w == b"a name nobody must find again\0" || &w[..29] == b"a name nobody must find again")
        );
    }
}

fn old_drafts_are_listed_oldest_first(fresh: &mut Fresh) {
    let store = fresh.store();
    let drafts = [30, 10, 20].map(|saved| draft(store, None, saved, "x"));
    drafts.iter().for_each(|draft| _ = begin(store, draft));
    let older = |than: i64, limit: usize| -> Vec<DraftId> {
        store.drafts_older(at(than), limit).unwrap().into_iter().map(|(id, _)| id).collect()
    };
    assert_eq!(older(10, 9), []);
    assert_eq!(older(30, 9), [drafts[1].id, drafts[2].id]);
    assert_eq!(older(99, 2), [drafts[1].id, drafts[2].id]);
}

fn a_list_is_as_it_was(fresh: &mut Fresh) {
    let store = fresh.store();
    let mut written: Vec<RecordId> = (0..6).map(|n| add(store, &n.to_string(), None).record).collect();
    // Ids of one millisecond are in no order: which record came first is kept.
    let first = written[0];
    written.sort();
    let as_of = ActId(store.size() - 1);
    revise(store, written[1], 1, "again").unwrap();
    revise(store, written[1], 2, "and again").unwrap();
    erase(store, written[2]).unwrap();
    add(store, "new", None);
    let list = |after: Option<RecordId>, limit: usize| -> Vec<(RecordId, u32, bool)> {
        let found = store.page_as_of(&register(), as_of, after, limit).unwrap();
        found.iter().map(|(record, current)| (record.id, record.version, *current)).collect()
    };
    let all = [0, 1, 3, 4, 5].map(|n| (written[n], 1, n != 1));
    assert_eq!(list(None, 99), all);
    assert_eq!(list(None, 2), all[..2]);
    assert_eq!(list(Some(written[1]), 2), all[2..4]);
    assert_eq!(list(Some(written[5]), 2), []);
    let now = store.page_as_of(&register(), ActId(store.size() - 1), None, 99).unwrap();
    assert_eq!(now.iter().map(|(r, _)| r.clone()).collect::<Vec<_>>(), store.page(&register(), None, 99).unwrap());
    let at_first = store.page_as_of(&register(), ActId(0), None, 99).unwrap().len();
    assert_eq!(at_first, usize::from(first != written[2]), "what was erased since is gone from the past too");
}
