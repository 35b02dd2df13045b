//! Records: given a number and a slot, found by everything they are called, kept in all their versions.

use crate::people::*;
use crate::place::{Fresh, contract};
use huecry_terms::{RecordId, Slot};

contract!(
    a_record_comes_back_as_it_was_given,
    numbers_count_per_prefix_and_year,
    slots_are_dense_and_never_given_twice,
    what_was_replaced_leads_to_what_is_present,
    history_keeps_every_version_with_its_act,
    pages_go_through_a_register_once,
    many_records_of_one_act_stand_together,
);

fn a_record_comes_back_as_it_was_given(fresh: &mut Fresh) {
    let store = fresh.store();
    let written = add(store, "Анна ЭРИКССОН \u{1f50e}", Some("S/1"));
    assert_eq!((written.number.as_str(), written.slot, written.version), ("TD-2026-000001", Slot(0), 1));
    let record = store.get(&register(), written.record).unwrap().unwrap();
    assert_eq!(record.body, body("Анна ЭРИКССОН \u{1f50e}", Some("S/1")));
    assert_eq!((record.number.as_str(), record.version, record.slot), ("TD-2026-000001", 1, Slot(0)));
    assert_eq!((record.source.as_str(), &record.register), ("FR", &register()));
    assert_eq!(store.by_number("TD-2026-000001").unwrap().as_ref(), Some(&record));
    assert_eq!(store.by_ref(&register(), &record.source, "S/1").unwrap().as_ref(), Some(&record));
    assert_eq!(store.by_slots(&[Slot(0)]).unwrap(), std::slice::from_ref(&record));
    assert_eq!(store.get(&"nominals".parse().unwrap(), record.id).unwrap(), None);
    assert_eq!(store.get(&register(), new_record(store)).unwrap(), None);
    assert_eq!(store.by_number("TD-2026-000002").unwrap(), None);
    assert_eq!(store.by_ref(&register(), &"ES".parse().unwrap(), "S/1").unwrap(), None);
    assert_eq!(store.by_slots(&[]).unwrap(), []);
    let again = fresh.reopen().get(&register(), record.id).unwrap();
    assert_eq!(again, Some(record));
}

fn numbers_count_per_prefix_and_year(fresh: &mut Fresh) {
    let store = fresh.store();
    let numbers: Vec<String> = (0..3).map(|_| add(store, "a", None).number).collect();
    assert_eq!(numbers, ["TD-2026-000001", "TD-2026-000002", "TD-2026-000003"]);
    // A refused act does not use up a number.
    let taken = Writing::default().add(store, store.page(&register(), None, 1).unwrap()[0].id, &body("b", None));
    conflict(taken.commit(store));
    assert_eq!(add(fresh.reopen(), "a", None).number, "TD-2026-000004");
}

fn slots_are_dense_and_never_given_twice(fresh: &mut Fresh) {
    let store = fresh.store();
    let (a, b) = (add(store, "a", None), add(store, "b", None));
    assert_eq!((a.slot, b.slot), (Slot(0), Slot(1)));
    let moved = revise(store, a.record, 1, "a again").unwrap().written.remove(0);
    assert_eq!((moved.slot, moved.version, &moved.number), (Slot(2), 2, &a.number));
    erase(store, a.record).unwrap();
    let store = fresh.reopen();
    assert_eq!(add(store, "c", None).slot, Slot(3));
    let found = store.by_slots(&[3, 2, 1, 0, 77].map(Slot)).unwrap();
    assert_eq!(found.iter().map(|r| r.slot.0).collect::<Vec<_>>(), [3, 1]);
}

/// A slot of a version that was replaced leads to the present one, once; of what was erased to nothing.
fn what_was_replaced_leads_to_what_is_present(fresh: &mut Fresh) {
    let store = fresh.store();
    let (a, b, gone) = (add(store, "a", None), add(store, "b", None), add(store, "gone", None));
    revise(store, a.record, 1, "a again").unwrap();
    revise(store, a.record, 2, "a at last").unwrap();
    erase(store, gone.record).unwrap();
    let present = |slots: &[u32]| {
        let slots: Vec<Slot> = slots.iter().copied().map(Slot).collect();
        let found = store.present(&slots).unwrap();
        found.into_iter().map(|record| (record.id, record.version, record.slot.0)).collect::<Vec<_>>()
    };
    assert_eq!(present(&[0]), [(a.record, 3, 4)]);
    assert_eq!(present(&[0, 1, 2, 3, 4, 77]), [(b.record, 1, 1), (a.record, 3, 4)]);
    assert_eq!(present(&[2, 77]), []);
    assert_eq!(present(&[]), []);
}

fn history_keeps_every_version_with_its_act(fresh: &mut Fresh) {
    let store = fresh.store();
    let written = add(store, "first", Some("R"));
    store.commit(search("x"), vec![]).unwrap();
    revise(store, written.record, 1, "second").unwrap();
    revise(store, written.record, 2, "third").unwrap();
    let versions = store.versions(&register(), written.record).unwrap();
    let told: Vec<_> = versions.iter().map(|v| (v.record.version, v.act.0, v.record.number.as_str())).collect();
    assert_eq!(told, [(1, 0, "TD-2026-000001"), (2, 2, "TD-2026-000001"), (3, 3, "TD-2026-000001")]);
    assert_eq!(versions[0].record.body, body("first", Some("R")));
    assert_eq!(versions[2].record.body, body("third", None));
    assert_eq!(versions[1].entry, store.act(versions[1].act).unwrap().unwrap().entry);
    assert_eq!(store.get(&register(), written.record).unwrap().unwrap(), versions[2].record);
    // The reference was given up with the second version: another record may have it.
    assert_eq!(store.by_ref(&register(), &"FR".parse().unwrap(), "R").unwrap(), None);
    add(store, "other", Some("R"));
}

fn pages_go_through_a_register_once(fresh: &mut Fresh) {
    let store = fresh.store();
    let mut records: Vec<RecordId> = (0..11).map(|n| add(store, &n.to_string(), None).record).collect();
    revise(store, records[3], 1, "again").unwrap();
    erase(store, records.remove(5)).unwrap();
    records.sort();
    let (mut seen, mut after) = (Vec::new(), None);
    loop {
        let page = store.page(&register(), after, 4).unwrap();
        let Some(last) = page.last() else { break };
        after = Some(last.id);
        seen.extend(page.iter().map(|record| record.id));
    }
    assert_eq!(seen, records);
    assert_eq!(store.page(&"nominals".parse().unwrap(), None, 4).unwrap(), []);
}

fn many_records_of_one_act_stand_together(fresh: &mut Fresh) {
    let store = fresh.store();
    let mut writing = Writing::default();
    for n in 0..1000 {
        writing = writing.add(store, new_record(store), &body(&n.to_string(), Some(&format!("R{n}"))));
    }
    let committed = writing.commit(store).unwrap();
    let slots: Vec<u32> = committed.written.iter().map(|written| written.slot.0).collect();
    assert!(slots.iter().copied().eq(0..1000));
    assert_eq!(committed.written[999].number, "TD-2026-001000");
    let slots: Vec<Slot> = slots.into_iter().rev().map(Slot).collect();
    let found = store.by_slots(&slots).unwrap();
    assert!(found.iter().map(|record| record.slot).eq(slots));
    assert_eq!(store.by_ref(&register(), &"FR".parse().unwrap(), "R517").unwrap().unwrap().slot, Slot(517));
    assert_eq!(fresh.reopen().verify(|_| {}).unwrap().size, 1);
}
