//! Dossiers: opened and numbered, stepped by one of two at once, in the order of their clocks, erased.

use crate::people::*;
use crate::place::{Fresh, contract};
use huecry_store::{
    CommitError, Committed, Conflict, Dossier, DossierFilter, DossierPlace, Place, Sealed, Store, StoredDossier, Write,
};
use huecry_terms::{Act, ActId, ChangeKind, DossierId, Instant, Priority, RecordId, Trouble};

contract!(
    a_dossier_comes_back_as_it_was_opened,
    numbers_are_counted_with_those_of_records,
    a_dossier_is_stepped_from_what_was_read,
    one_of_two_at_once_steps_it,
    a_refused_step_writes_nothing_at_all,
    a_clock_that_is_heard_moves_the_dossier,
    an_effect_opens_another_dossier,
    an_effect_writes_records,
    who_it_was_sent_to_finds_it,
    an_act_names_what_it_does_to_dossiers,
    dossiers_stand_in_the_order_of_their_clocks,
    a_filter_narrows_pages_and_counts_alike,
    what_does_not_change_is_seen_once,
    an_erased_dossier_is_gone,
    what_was_tampered_with_is_found,
);

/// A dossier of the French bureau under review, about nothing, without a clock.
pub fn dossier(store: &Store) -> Dossier {
    Dossier {
        id: store.new_dossier(at(0)).unwrap(),
        procedure: "notice-review".parse().unwrap(),
        version: 1,
        source: "FR".parse().unwrap(),
        about: None,
        recipients: vec![],
        state: "draft".parse().unwrap(),
        priority: Priority::Routine,
        entered: at(0),
        due: None,
        ended: false,
        body: b"{}".to_vec(),
    }
}

/// The act of a step, and what it commits to.
fn step_act(dossier: &Dossier, from: Option<&str>, sealed: &Sealed) -> Act {
    Act::DossierStep {
        procedure: dossier.procedure.clone(),
        version: dossier.version,
        dossier: dossier.id,
        step: "some-step".parse().unwrap(),
        from: from.map(|state| state.parse().unwrap()),
        to: dossier.state.clone(),
        commitment: sealed.commitment_text(),
    }
}

fn answers(store: &Store, says: &str) -> Sealed {
    store.seal_answers(&serde_json::json!({ "reasons": says })).unwrap()
}

fn opening(dossier: &Dossier, sealed: Sealed) -> Write {
    Write::DossierOpened { dossier: dossier.clone(), prefix: "REV".into(), sealed }
}

pub fn open(store: &Store, dossier: &Dossier) -> Committed {
    let sealed = answers(store, "opened");
    store.commit(officer_does(0, step_act(dossier, None, &sealed)), vec![opening(dossier, sealed)]).unwrap()
}

fn opened(store: &Store, change: impl Fn(&mut Dossier)) -> Dossier {
    let mut dossier = dossier(store);
    change(&mut dossier);
    open(store, &dossier);
    dossier
}

/// Takes a dossier to a state, with something else in the same act.
fn step_with(
    store: &Store,
    (before, from): (&Dossier, ActId),
    after: &Dossier,
    more: Vec<Write>,
) -> Result<Committed, CommitError> {
    let sealed = answers(store, "stepped");
    let act = step_act(after, Some(before.state.as_str()), &sealed);
    let mut writes = vec![Write::DossierStepped { dossier: after.clone(), from, sealed }];
    writes.extend(more);
    store.commit(officer_does(1, act), writes)
}

pub fn step(store: &Store, before: &Dossier, from: ActId, to: &str) -> Result<Committed, CommitError> {
    step_with(store, (before, from), &Dossier { state: to.parse().unwrap(), ..before.clone() }, vec![])
}

fn due(store: &Store, dossier: &Dossier, from: ActId, due: Option<Instant>) -> Result<Committed, CommitError> {
    let act = Act::DossierLate {
        procedure: dossier.procedure.clone(),
        dossier: dossier.id,
        state: dossier.state.clone(),
        due: at(0),
    };
    let write = Write::DossierDue { dossier: dossier.id, from, due, body: b"{\"heard\":1}".to_vec() };
    store.commit(officer_does(2, act), vec![write])
}

/// Erases a dossier at a step of another one.
fn erase_dossier(store: &Store, dossier: DossierId) -> Result<Committed, CommitError> {
    let keeper = self::dossier(store);
    let sealed = answers(store, "its time was over");
    let act = step_act(&keeper, None, &sealed);
    store.commit(officer_does(3, act), vec![opening(&keeper, sealed), Write::DossierErased(dossier)])
}

fn list(store: &Store, filter: &DossierFilter, after: Option<DossierPlace>, limit: usize) -> Vec<StoredDossier> {
    store.dossiers(filter, after, limit).unwrap()
}

fn ids(found: &[StoredDossier]) -> Vec<DossierId> {
    found.iter().map(|stored| stored.dossier.id).collect()
}

fn a_dossier_comes_back_as_it_was_opened(fresh: &mut Fresh) {
    let store = fresh.store();
    let given = Dossier {
        about: Some((register(), new_record(store))),
        recipients: ["DE", "ES"].map(|bureau| bureau.parse().unwrap()).to_vec(),
        priority: Priority::Immediate,
        due: Some(at(3600)),
        version: 7,
        body: "{\"who\":\"Анна\"}".into(),
        ..dossier(store)
    };
    let committed = open(store, &given);
    assert_eq!(committed.written, []);
    let number = &committed.opened[0].number;
    assert_eq!((committed.opened[0].dossier, number.as_str()), (given.id, "REV-2026-000001"));
    let store = fresh.reopen();
    let stored = store.dossier(given.id).unwrap().unwrap();
    assert_eq!(stored.dossier, given);
    assert_eq!((stored.number.as_str(), stored.opened, stored.act), ("REV-2026-000001", ActId(0), ActId(0)));
    assert_eq!(store.dossier_numbered("REV-2026-000001").unwrap().as_ref(), Some(&stored));
    assert_eq!(store.dossier_numbered("REV-2026-000002").unwrap(), None);
    assert_eq!(store.dossier_numbered("REV\0").unwrap(), None);
    assert_eq!(store.dossier(store.new_dossier(at(0)).unwrap()).unwrap(), None);
    let steps = store.dossier_steps(given.id).unwrap();
    assert_eq!((steps.len(), steps[0].act, steps[0].bytes.as_slice()), (1, ActId(0), &b"{\"reasons\":\"opened\"}"[..]));
    let commitment = huecry_ledger::commit(&steps[0].salt, &steps[0].bytes);
    let Act::DossierStep { commitment: named, .. } = store.act(ActId(0)).unwrap().unwrap().entry.unwrap().act else {
        panic!("another act")
    };
    assert_eq!(commitment.iter().map(|b| format!("{b:02x}")).collect::<String>(), named);
    assert_eq!(store.verify(|_| {}).unwrap().size, 1);
    // Nor is its id given again once it was erased.
    let other = opened(store, |_| {});
    erase_dossier(store, other.id).unwrap();
    let sealed = answers(store, "again");
    let again = store.commit(officer_does(0, step_act(&other, None, &sealed)), vec![opening(&other, sealed)]);
    assert_eq!(conflict(again), Conflict::Taken { what: other.id.to_string() });
    let sealed = answers(store, "again");
    let twice = store.commit(officer_does(0, step_act(&given, None, &sealed)), vec![opening(&given, sealed)]);
    assert_eq!(conflict(twice), Conflict::Taken { what: given.id.to_string() });
}

fn numbers_are_counted_with_those_of_records(fresh: &mut Fresh) {
    let store = fresh.store();
    let open_as = |store: &Store, prefix: &str| {
        let (dossier, sealed) = (dossier(store), answers(store, "opened"));
        let act = step_act(&dossier, None, &sealed);
        let write = Write::DossierOpened { dossier, prefix: prefix.into(), sealed };
        store.commit(officer_does(0, act), vec![write]).unwrap().opened.remove(0).number
    };
    assert_eq!(open_as(store, "REV"), "REV-2026-000001");
    assert_eq!(add(store, "a", None).number, "TD-2026-000001");
    assert_eq!(open_as(store, "TD"), "TD-2026-000002");
    let store = fresh.reopen();
    assert_eq!([open_as(store, "REV"), open_as(store, "REV")], ["REV-2026-000002", "REV-2026-000003"]);
    assert_eq!(add(store, "a", None).number, "TD-2026-000003");
}

fn a_dossier_is_stepped_from_what_was_read(fresh: &mut Fresh) {
    let store = fresh.store();
    let draft = opened(store, |_| {});
    let record = new_record(store);
    let review = Dossier {
        state: "under-review".parse().unwrap(),
        about: Some((register(), record)),
        recipients: ["DE", "IT"].map(|bureau| bureau.parse().unwrap()).to_vec(),
        version: 2,
        priority: Priority::Urgent,
        entered: at(60),
        due: Some(at(99)),
        body: b"[]".to_vec(),
        ..draft.clone()
    };
    let act = step_with(store, (&draft, ActId(0)), &review, vec![]).unwrap().act;
    let stored = fresh.reopen().dossier(draft.id).unwrap().unwrap();
    assert_eq!((&stored.dossier, stored.act, stored.opened), (&review, act, ActId(0)));
    assert_eq!(stored.number, "REV-2026-000001", "it keeps its number");
    let store = fresh.store();
    assert_eq!(conflict(step(store, &draft, ActId(0), "cancelled")), Conflict::DossierMoved { act });
    assert_eq!(conflict(step(store, &review, ActId(9), "cancelled")), Conflict::DossierMoved { act });
    // The act would tell of a state in which it was not, or of another bureau's dossier.
    assert_eq!(conflict(step(store, &draft, act, "cancelled")), Conflict::Gone);
    let foreign = Dossier { source: "DE".parse().unwrap(), ..review.clone() };
    assert_eq!(conflict(step_with(store, (&review, act), &foreign, vec![])), Conflict::Gone);
    assert_eq!(conflict(step(store, &dossier(store), act, "cancelled")), Conflict::Gone);
    step(store, &review, act, "published").unwrap();
    let acts: Vec<u64> = store.dossier_steps(draft.id).unwrap().iter().map(|step| step.act.0).collect();
    assert_eq!(acts, [0, 1, 2]);
    assert_eq!(store.verify(|_| {}).unwrap().size, 3);
}

fn one_of_two_at_once_steps_it(fresh: &mut Fresh) {
    let store = fresh.store();
    let dossiers: Vec<Dossier> = (0..10).map(|_| opened(store, |_| {})).collect();
    for (n, dossier) in dossiers.iter().enumerate() {
        let answers: Vec<_> = std::thread::scope(|scope| {
            let callers: Vec<_> = (0..6)
                .map(|n| {
                    scope.spawn(move || {
                        step(
                            store,
                            dossier,
                            store.dossier(dossier.id).unwrap().unwrap().opened,
                            ["published", "refused"][n % 2],
                        )
                    })
                })
                .collect();
            callers.into_iter().map(|caller| caller.join().unwrap()).collect()
        });
        let won: Vec<&Committed> = answers.iter().filter_map(|answer| answer.as_ref().ok()).collect();
        assert_eq!(won.len(), 1, "dossier {n}");
        let act = won[0].act;
        for lost in answers.into_iter().filter(Result::is_err) {
            assert_eq!(conflict(lost), Conflict::DossierMoved { act });
        }
        assert_eq!(store.dossier(dossier.id).unwrap().unwrap().act, act);
        assert_eq!(store.dossier_steps(dossier.id).unwrap().len(), 2);
    }
    assert_eq!(store.verify(|_| {}).unwrap().size, 20);
}

fn a_refused_step_writes_nothing_at_all(fresh: &mut Fresh) {
    let store = fresh.store();
    let first = opened(store, |_| {});
    let act = step(store, &first, ActId(0), "under-review").unwrap().act;
    let size = store.size();
    let note = |value: &str| Write::Note { key: "told".into(), value: value.into() };
    let late = Dossier { state: "published".parse().unwrap(), ..first.clone() };
    let other = Write::DossierErased(opened(store, |_| {}).id);
    let refused = step_with(store, (&first, ActId(0)), &late, vec![note("late"), other]);
    assert_eq!(conflict(refused), Conflict::DossierMoved { act });
    assert_eq!((store.size(), store.note("told").unwrap()), (size + 1, None));
    assert_eq!(store.dossier(first.id).unwrap().unwrap().dossier.state.as_str(), "under-review");
    assert_eq!(store.count_dossiers(&DossierFilter::default()).unwrap(), 2);
    // A step goes through, and something else of its act does not: neither does the number.
    let (new, sealed) = (dossier(store), answers(store, "opened"));
    let act = step_act(&new, None, &sealed);
    let gone = Write::SubscriptionEnd(store.new_subscription(at(0)).unwrap());
    assert_eq!(conflict(store.commit(officer_does(0, act), vec![opening(&new, sealed), gone])), Conflict::Gone);
    assert_eq!(store.dossier(new.id).unwrap(), None);
    assert_eq!(open(store, &new).opened[0].number, "REV-2026-000003");
}

fn a_clock_that_is_heard_moves_the_dossier(fresh: &mut Fresh) {
    let store = fresh.store();
    let running = opened(store, |d| d.due = Some(at(10)));
    let heard = due(store, &running, ActId(0), Some(at(20))).unwrap().act;
    let stored = store.dossier(running.id).unwrap().unwrap();
    let expected = Dossier { due: Some(at(20)), body: b"{\"heard\":1}".to_vec(), ..running.clone() };
    assert_eq!((&stored.dossier, stored.act), (&expected, heard));
    // It fires once: another process that heard it too is told.
    assert_eq!(conflict(due(store, &running, ActId(0), None)), Conflict::DossierMoved { act: heard });
    assert_eq!(conflict(step(store, &running, ActId(0), "published")), Conflict::DossierMoved { act: heard });
    let elsewhere = Dossier { state: "published".parse().unwrap(), ..running.clone() };
    assert_eq!(conflict(due(store, &elsewhere, heard, None)), Conflict::Gone, "it is not in that state");
    due(store, &running, heard, None).unwrap();
    assert_eq!(store.dossier(running.id).unwrap().unwrap().dossier.due, None);
    assert_eq!(store.dossiers_due(at(999_999), 9).unwrap(), []);
    assert_eq!(store.dossier_steps(running.id).unwrap().len(), 1, "nothing was answered");
    assert_eq!(store.verify(|_| {}).unwrap().size, 3);
}

/// A step of one dossier that opens another, whose answers the first one's answers name or do not.
fn opens_another(store: &Store, first: &Dossier, second: &Dossier, names: bool) -> Result<Committed, CommitError> {
    let other = answers(store, "opened by an effect");
    let named = if names { other.commitment_text() } else { "0".repeat(64) };
    let sealed = store.seal_answers(&serde_json::json!({ "opens": named })).unwrap();
    let after = Dossier { state: "published".parse().unwrap(), ..first.clone() };
    let act = step_act(&after, Some("draft"), &sealed);
    let stepped = Write::DossierStepped { dossier: after, from: ActId(0), sealed };
    let opened = Write::DossierOpened { dossier: second.clone(), prefix: "PQR".into(), sealed: other };
    store.commit(officer_does(1, act), vec![opened, stepped])
}

fn an_effect_opens_another_dossier(fresh: &mut Fresh) {
    let store = fresh.store();
    let first = opened(store, |_| {});
    let second = Dossier { procedure: "hit-confirmation".parse().unwrap(), ..dossier(store) };
    mistake(opens_another(store, &first, &second, false));
    assert_eq!(store.dossier(second.id).unwrap(), None);
    let committed = opens_another(store, &first, &second, true).unwrap();
    assert_eq!(committed.opened.len(), 1);
    assert_eq!(committed.opened[0].number, "PQR-2026-000001");
    let store = fresh.reopen();
    assert_eq!(store.dossier(second.id).unwrap().unwrap().opened, committed.act);
    assert_eq!(store.dossier_steps(second.id).unwrap()[0].act, committed.act);
    assert_eq!(store.verify(|_| {}).unwrap().size, 2);
    // What bound the second one is gone with the first one: nothing is wrong with it.
    erase_dossier(store, first.id).unwrap();
    assert_eq!(store.verify(|_| {}).unwrap().size, 3);
}

fn an_effect_writes_records(fresh: &mut Fresh) {
    let store = fresh.store();
    let old = add(store, "a", None);
    let draft = opened(store, |_| {});
    let changes_seen = store.changes(None, 9).unwrap().up_to;
    let publish = |names: [bool; 2], from_version: u32, more: Vec<Write>| {
        let sealed = [store.seal(&body("published", None)).unwrap(), store.seal(&body("told", None)).unwrap()];
        let named: Vec<String> =
            sealed.iter().zip(names).map(|(s, named)| if named { s.commitment_text() } else { "x".into() }).collect();
        let told = store.seal_answers(&named).unwrap();
        let after = Dossier { state: "published".parse().unwrap(), ..draft.clone() };
        let act = step_act(&after, Some("draft"), &told);
        let [new, revised] = sealed;
        let mut writes = vec![
            Write::Add {
                register: register(),
                record: new_record(store),
                source: "FR".parse().unwrap(),
                prefix: "TD".into(),
                sealed: new,
                source_ref: None,
            },
            Write::DossierStepped { dossier: after, from: ActId(1), sealed: told },
            Write::Revise {
                register: register(),
                record: old.record,
                from_version,
                sealed: revised,
                source_ref: None,
                kind: ChangeKind::Revised,
            },
        ];
        writes.extend(more);
        store.commit(officer_does(1, act), writes)
    };
    mistake(publish([false, true], 1, vec![]));
    mistake(publish([true, false], 1, vec![]));
    mistake(publish([true, true], 1, vec![Write::Erase { register: register(), record: old.record }]));
    // Both or none: the record is not as it was read, and so the dossier stays.
    assert_eq!(conflict(publish([true, true], 9, vec![])), Conflict::VersionMoved { now: 1 });
    assert_eq!(store.dossier(draft.id).unwrap().unwrap().dossier, draft);
    let committed = publish([true, true], 1, vec![]).unwrap();
    let told: Vec<_> = committed.written.iter().map(|w| (w.number.as_str(), w.version)).collect();
    assert_eq!(told, [("TD-2026-000002", 1), ("TD-2026-000001", 2)]);
    let changes = store.changes(changes_seen, 9).unwrap();
    assert_eq!((changes.up_to, changes.born.len(), changes.died.len()), (Some(committed.act), 2, 1));
    assert_eq!(store.versions(&register(), old.record).unwrap()[1].act, committed.act);
    let store = fresh.reopen();
    assert_eq!(store.verify(|_| {}).unwrap().size, 3);
    fresh.close();
    let undo = tamper(fresh, "UPDATE version SET salt = (SELECT salt FROM said WHERE act = 0) WHERE version = 2");
    let trouble = fresh.reopen().verify(|_| {}).unwrap_err();
    assert!(trouble.what.contains("record") && trouble.what.contains("act 2"), "{trouble}");
    fresh.close();
    undo(fresh);
    fresh.reopen().verify(|_| {}).unwrap();
}

fn who_it_was_sent_to_finds_it(fresh: &mut Fresh) {
    let store = fresh.store();
    let bureaux = |ids: &[&str]| ids.iter().map(|id| id.parse().unwrap()).collect::<Vec<_>>();
    let sent = opened(store, |d| d.recipients = bureaux(&["IT", "DE", "IT"]));
    let found = |store: &Store, bureau: &str| {
        let filter = DossierFilter { of: Some(bureau.parse().unwrap()), ..DossierFilter::default() };
        let found = ids(&list(store, &filter, None, 9));
        assert_eq!(store.count_dossiers(&filter).unwrap(), found.len() as u64);
        found
    };
    assert_eq!(["FR", "DE", "IT", "ES"].map(|bureau| found(store, bureau).len()), [1, 1, 1, 0]);
    assert_eq!(store.dossier(sent.id).unwrap().unwrap().dossier.recipients, bureaux(&["DE", "IT"]), "each once");
    due(store, &sent, ActId(0), None).unwrap();
    assert_eq!(found(store, "IT"), [sent.id], "a clock changes nothing of that");
    let after = Dossier { recipients: bureaux(&["DE", "ES"]), state: "published".parse().unwrap(), ..sent.clone() };
    step_with(store, (&sent, ActId(1)), &after, vec![]).unwrap();
    let store = fresh.reopen();
    assert_eq!(["FR", "DE", "IT", "ES"].map(|bureau| found(store, bureau).len()), [1, 1, 0, 1]);
    erase_dossier(store, sent.id).unwrap();
    assert_eq!(["DE", "ES"].map(|bureau| found(store, bureau).len()), [0, 0]);
}

fn mistake(answer: Result<Committed, CommitError>) -> Trouble {
    match answer {
        Err(CommitError::Trouble(trouble)) if trouble.advice.contains("mistake") => trouble,
        other => panic!("it went through, or conflicted: {other:?}"),
    }
}

fn an_act_names_what_it_does_to_dossiers(fresh: &mut Fresh) {
    let store = fresh.store();
    let there = opened(store, |_| {});
    let new = dossier(store);
    let with = |change: &dyn Fn(&mut Act), dossier: &Dossier| {
        let sealed = answers(store, "x");
        let mut act = step_act(dossier, None, &sealed);
        change(&mut act);
        mistake(store.commit(officer_does(0, act), vec![opening(dossier, sealed)]))
    };
    let changes: [&dyn Fn(&mut Act); 6] = [
        &|act| {
            if let Act::DossierStep { dossier, .. } = act {
                *dossier = there.id
            }
        },
        &|act| {
            if let Act::DossierStep { commitment, .. } = act {
                *commitment = "0".repeat(64)
            }
        },
        &|act| {
            if let Act::DossierStep { to, .. } = act {
                *to = "published".parse().unwrap()
            }
        },
        &|act| {
            if let Act::DossierStep { version, .. } = act {
                *version = 2
            }
        },
        &|act| {
            if let Act::DossierStep { from, .. } = act {
                *from = Some("draft".parse().unwrap())
            }
        },
        &|act| {
            if let Act::DossierStep { procedure, .. } = act {
                *procedure = "diffusion".parse().unwrap()
            }
        },
    ];
    for change in changes {
        assert!(with(change, &new).what.contains("act-dossier-step"));
    }
    let reading = Act::DossierRead { procedure: there.procedure.clone(), dossier: there.id };
    let late = Act::DossierLate {
        procedure: there.procedure.clone(),
        dossier: there.id,
        state: there.state.clone(),
        due: at(0),
    };
    let erasing = Write::DossierErased;
    let heard = || Write::DossierDue { dossier: there.id, from: ActId(0), due: None, body: vec![] };
    let sealed = || answers(store, "x");
    let acts_and_writes = [
        (reading.clone(), vec![erasing(there.id)]),
        (reading, vec![heard()]),
        (late.clone(), vec![]),
        (late.clone(), vec![erasing(there.id)]),
        (late.clone(), vec![heard(), heard()]),
        (late, vec![opening(&new, sealed())]),
        (step_act(&there, Some("draft"), &sealed()), vec![]),
        (step_act(&there, Some("draft"), &sealed()), vec![erasing(there.id)]),
        (Act::DossierRead { procedure: new.procedure.clone(), dossier: new.id }, vec![opening(&new, sealed())]),
    ];
    for (act, writes) in acts_and_writes {
        mistake(store.commit(officer_does(0, act), writes));
    }
    // Once each: otherwise the second one would be read under the first one's act.
    mistake(step_with(store, (&there, ActId(0)), &there, vec![heard()]));
    let (one, two) = (sealed(), sealed());
    let act = step_act(&new, None, &one);
    mistake(store.commit(officer_does(0, act), vec![opening(&new, one), opening(&new, two)]));
    assert_eq!(store.size(), 1);
}

fn dossiers_stand_in_the_order_of_their_clocks(fresh: &mut Fresh) {
    let store = fresh.store();
    let dues = [Some(30), None, Some(10), Some(20), None, Some(20)];
    let made = dues.map(|second| opened(store, |d| d.due = second.map(at)));
    let ended = opened(store, |d| (d.due, d.ended) = (Some(at(5)), true));
    let mut expected: Vec<&Dossier> = made.iter().collect();
    expected.sort_by_key(|d| (d.due.is_none(), d.due, d.id));
    let expected: Vec<DossierId> = expected.into_iter().map(|d| d.id).collect();
    let open = DossierFilter { open_only: true, ..DossierFilter::default() };
    assert_eq!(ids(&list(store, &open, None, 99)), expected);
    let all = list(store, &DossierFilter::default(), None, 99);
    assert_eq!((all[0].dossier.id, &ids(&all)[1..]), (ended.id, &expected[..]));
    assert_eq!(list(store, &open, None, 0), []);
    for (now, limit, found) in [(9, 9, 0), (10, 9, 1), (20, 9, 3), (20, 2, 2), (29, 9, 3), (99, 9, 4)] {
        assert_eq!(ids(&store.dossiers_due(at(now), limit).unwrap()), expected[..found], "at {now}");
    }
    assert_eq!(ids(&store.dossiers_due(Instant::MAX, 99).unwrap()), expected[..4], "no clock never runs out");
}

fn a_filter_narrows_pages_and_counts_alike(fresh: &mut Fresh) {
    let store = fresh.store();
    let records = [new_record(store), new_record(store)];
    let all = made_of_every_kind(store, &records);
    let filters = filters_of_every_kind(&records);
    let mut found_some = 0;
    for filter in &filters {
        let fits = |d: &&Dossier| {
            filter.procedure.as_ref().is_none_or(|p| *p == d.procedure)
                && filter.state.as_ref().is_none_or(|s| *s == d.state)
                && filter.of.as_ref().is_none_or(|b| *b == d.source || d.recipients.contains(b))
                && filter.about.as_ref().is_none_or(|a| Some(a) == d.about.as_ref())
                && !(filter.open_only && d.ended)
        };
        let mut expected: Vec<&Dossier> = all.iter().filter(fits).collect();
        expected.sort_by_key(|d| (d.due.is_none(), d.due, d.id));
        let expected: Vec<DossierId> = expected.into_iter().map(|d| d.id).collect();
        assert_eq!(store.count_dossiers(filter).unwrap(), expected.len() as u64, "{filter:?}");
        let (mut seen, mut after) = (Vec::new(), None);
        loop {
            let page = list(store, filter, after, 3);
            seen.extend(ids(&page));
            let Some(last) = page.last() else { break };
            after = Some(last.place());
        }
        found_some += usize::from(!expected.is_empty());
        assert_eq!(seen, expected, "{filter:?}");
    }
    assert!(found_some > filters.len() / 2, "most filters find something: {found_some}");
}

/// Two procedures, two states, two bureaux and who it was sent to, about either record or none, open or ended, due or not.
fn made_of_every_kind(store: &Store, records: &[RecordId; 2]) -> Vec<Dossier> {
    let make = |n: usize| {
        opened(store, |d| {
            d.procedure = ["notice-review", "diffusion"][n % 2].parse().unwrap();
            d.state = ["draft", "published"][n / 2 % 2].parse().unwrap();
            d.source = ["FR", "DE"][n / 4 % 2].parse().unwrap();
            d.recipients = ["DE", "IT"][..n % 3].iter().map(|bureau| bureau.parse().unwrap()).collect();
            d.ended = n / 8 % 2 == 1;
            d.about = records.get(n / 16 % 3).map(|record| (register(), *record));
            d.due = (n % 5 > 1).then(|| at((n % 5) as i64));
        })
    };
    (0..48).map(make).collect()
}

fn filters_of_every_kind(records: &[RecordId; 2]) -> Vec<DossierFilter> {
    let pick = |n: usize, names: [&'static str; 2]| names.get(n % 3).copied();
    (0..162)
        .map(|n| DossierFilter {
            procedure: pick(n, ["notice-review", "diffusion"]).map(|p| p.parse().unwrap()),
            state: pick(n / 3, ["draft", "published"]).map(|s| s.parse().unwrap()),
            of: pick(n / 9, ["FR", "DE"]).map(|s| s.parse().unwrap()),
            about: records.get(n / 27 % 3).map(|record| (register(), *record)),
            open_only: n / 81 == 1,
        })
        .collect()
}

/// Between two pages the dossier on which the page ended is stepped, given another clock or erased.
fn what_does_not_change_is_seen_once(fresh: &mut Fresh) {
    let store = fresh.store();
    let made: Vec<Dossier> = (0..24).map(|n| opened(store, |d| d.due = (n % 4 > 0).then(|| at(n % 6)))).collect();
    let filter = DossierFilter { open_only: true, ..DossierFilter::default() };
    let (mut seen, mut after, mut changed) = (Vec::new(), None, Vec::new());
    for n in 0.. {
        let page = list(store, &filter, after, 4);
        seen.extend(ids(&page));
        let Some(last) = page.last() else { break };
        after = Some(last.place());
        changed.push(last.dossier.id);
        match n % 3 {
            0 => _ = due(store, &last.dossier, last.act, Some(at(-99))).unwrap(),
            1 => _ = due(store, &last.dossier, last.act, None).unwrap(),
            _ => _ = erase_dossier(store, last.dossier.id).unwrap(),
        }
    }
    assert!(changed.len() >= 6, "{}", changed.len());
    for dossier in made.iter().filter(|dossier| !changed.contains(&dossier.id)) {
        assert_eq!(seen.iter().filter(|id| **id == dossier.id).count(), 1);
    }
}

fn an_erased_dossier_is_gone(fresh: &mut Fresh) {
    let store = fresh.store();
    let record = add(store, "a", None).record;
    let secret = "Zwitserloot";
    let gone = opened(store, |d| {
        d.about = Some((register(), record));
        d.due = Some(at(1));
        d.body = secret.into();
    });
    let sealed = answers(store, secret);
    let act = step_act(&gone, Some("draft"), &sealed);
    let write = Write::DossierStepped { dossier: gone.clone(), from: ActId(1), sealed };
    store.commit(officer_does(1, act), vec![write]).unwrap();
    let stays = opened(store, |d| d.about = Some((register(), record)));
    let erased = erase_dossier(store, gone.id).unwrap().act;
    let store = fresh.reopen();
    assert_eq!(store.dossier(gone.id).unwrap(), None);
    assert_eq!(store.dossier_numbered("REV-2026-000001").unwrap(), None);
    assert!(store.dossier_steps(gone.id).unwrap().is_empty());
    assert_eq!(store.dossiers_due(at(99), 9).unwrap(), []);
    let about = DossierFilter { about: Some((register(), record)), ..DossierFilter::default() };
    assert_eq!(ids(&list(store, &about, None, 9)), [stays.id]);
    assert_eq!(store.dossiers_erased(None).unwrap(), [(gone.id, erased)]);
    assert_eq!(store.dossiers_erased(Some(erased)).unwrap(), []);
    assert_eq!(conflict(erase_dossier(store, gone.id)), Conflict::Gone);
    assert_eq!(conflict(step(store, &gone, ActId(2), "published")), Conflict::Gone);
    assert_eq!(conflict(due(store, &gone, ActId(2), None)), Conflict::Gone);
    let entry = store.act(ActId(2)).unwrap().unwrap().entry;
    assert!(matches!(entry.unwrap().act, Act::DossierStep { .. }), "the act stays");
    // With the record it is about, in the act that erases that.
    let act = Act::Erased { register: register(), record, reason: "its source asked".into() };
    let writes = vec![Write::Erase { register: register(), record }, Write::DossierErased(stays.id)];
    store.commit(officer_does(3, act), writes).unwrap();
    assert!(store.dossier(stays.id).unwrap().is_none() && store.get(&register(), record).unwrap().is_none());
    assert_eq!(store.verify(|_| {}).unwrap().size, store.size());
    let Place::Folder(home) = fresh.place.clone() else { return };
    fresh.close();
    for file in ["store.sqlite", "store.sqlite-wal"] {
        let bytes = std::fs::read(home.join(file)).unwrap_or_default();
        assert!(!bytes.windows(secret.len()).any(|window| window == secret.as_bytes()), "{file}");
    }
}

fn what_was_tampered_with_is_found(fresh: &mut Fresh) {
    let tampering = [
        ("UPDATE dossier SET state = 'published'", "is not in the state"),
        ("UPDATE dossier_step SET body = salt", "does not say what"),
        ("UPDATE dossier_step SET act = 2 WHERE act = 3", "does not say what"),
        ("DELETE FROM dossier_step WHERE act = 1", "is missing"),
    ];
    let store = fresh.store();
    let first = opened(store, |_| {});
    let second = dossier(store);
    opens_another(store, &first, &second, true).unwrap();
    due(store, &second, ActId(1), None).unwrap();
    let published = Dossier { state: "published".parse().unwrap(), ..first };
    let cancelled = step(store, &published, ActId(1), "cancelled").unwrap().act;
    assert_eq!(store.verify(|_| {}).unwrap().size, cancelled.0 + 1);
    for (sql, says) in tampering {
        fresh.close();
        let undo = tamper(fresh, sql);
        let trouble = fresh.reopen().verify(|_| {}).unwrap_err();
        assert!(trouble.what.contains(says), "{sql}: {trouble}");
        fresh.close();
        undo(fresh);
        fresh.reopen().verify(|_| {}).unwrap();
    }
}

/// Runs a statement behind the store's back; answers what takes it back.
pub(crate) fn tamper(fresh: &Fresh, sql: &str) -> Box<dyn Fn(&Fresh)> {
    let tables = ["dossier", "dossier_step", "version", "message", "outgoing", "incoming", "receipt"];
    let keep = tables.map(|table| format!("CREATE TABLE kept_{table} AS SELECT * FROM {table}")).join(";");
    behind(&fresh.place, &format!("{keep};{sql}"));
    Box::new(move |fresh| {
        let back = |table: &str| {
            format!("DELETE FROM {table}; INSERT INTO {table} SELECT * FROM kept_{table}; DROP TABLE kept_{table}")
        };
        behind(&fresh.place, &tables.map(back).join(";"));
    })
}

fn behind(place: &Place, sql: &str) {
    match place {
        Place::Folder(home) => {
            rusqlite::Connection::open(home.join("store.sqlite")).unwrap().execute_batch(sql).unwrap()
        }
        Place::Postgres { url } => postgres::Client::connect(url, postgres::NoTls).unwrap().batch_execute(sql).unwrap(),
    }
}
