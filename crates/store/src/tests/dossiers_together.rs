//! Several acts about one dossier in one transaction, and many in any order against a model.

use super::{act, fresh, note};
use crate::commit::batch::transact;
use crate::commit::job::{Job, seal};
use crate::commit::writer::Session;
use crate::engine::door::Door;
use crate::{CommitError, Committed, Conflict, Dossier, DossierFilter, Sealed, Store, Write};
use huecry_terms::{Act, ActId, DossierId, Entry, Instant, Priority};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

fn dossier(n: u128, state: &str) -> Dossier {
    Dossier {
        id: DossierId(uuid::Uuid::from_u128(n)),
        procedure: "notice-review".parse().unwrap(),
        version: 1,
        source: "FR".parse().unwrap(),
        about: None,
        recipients: vec![],
        state: state.parse().unwrap(),
        priority: Priority::Routine,
        entered: second(0),
        due: None,
        ended: false,
        body: vec![],
    }
}

fn second(n: i64) -> Instant {
    Instant::from_second(1_800_000_000 + n).unwrap()
}

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

type Said = (Act, Vec<Write>);

fn opened(dossier: Dossier) -> Said {
    let sealed = seal(&"opened").unwrap();
    (step_act(&dossier, None, &sealed), vec![Write::DossierOpened { dossier, prefix: "REV".into(), sealed }])
}

fn stepped(dossier: Dossier, state: &str, from: u64) -> Said {
    let sealed = seal(&"stepped").unwrap();
    (step_act(&dossier, Some(state), &sealed), vec![Write::DossierStepped { dossier, from: ActId(from), sealed }])
}

fn and(mut said: Said, write: Write) -> Said {
    said.1.push(write);
    said
}

fn entry(what: Act) -> Entry {
    Entry { act: what, ..act("") }
}

fn conflict(answer: &Result<Committed, CommitError>) -> &Conflict {
    match answer {
        Err(CommitError::Conflict(conflict)) => conflict,
        other => panic!("no conflict: {other:?}"),
    }
}

#[test]
fn acts_of_one_transaction_meet_what_the_earlier_ones_did() {
    let (_folder, place, store) = fresh();
    drop(store);
    let gone = |n: u128| Write::DossierErased(dossier(n, "draft").id);
    let unmet = Write::Expect { key: "k".into(), value: Some("never".into()) };
    let said = vec![
        opened(dossier(1, "draft")),                                    // 0: act 0
        opened(dossier(1, "draft")),                                    // 1: it is there
        stepped(dossier(1, "review"), "draft", 0),                      // 2: act 1
        stepped(dossier(1, "published"), "draft", 0),                   // 3: act 1 came first
        and(stepped(dossier(1, "published"), "review", 1), unmet),      // 4: refused for another reason
        stepped(dossier(1, "cancelled"), "review", 1),                  // 5: act 2, as if that had not been
        and(opened(dossier(2, "draft")), gone(1)),                      // 6: act 3
        stepped(dossier(1, "published"), "cancelled", 2),               // 7: erased
        and(stepped(dossier(2, "review"), "draft", 3), note("k", "v")), // 8: act 4
    ];
    let said = said.into_iter().chain([opened(dossier(1, "draft"))]); // 9: it was
    let jobs: Vec<Job> = said.map(|(act, writes)| Job::new(entry(act), writes, [0; 32]).unwrap().0).collect();
    let mut session = Session::open(&Door::to(&place).unwrap()).unwrap();
    let outcome = transact(session.engine.as_mut(), &session.head, &jobs).unwrap();
    drop(session);
    let answers = &outcome.answers;
    assert!(matches!(conflict(&answers[1]), Conflict::Taken { .. }));
    assert_eq!(*conflict(&answers[3]), Conflict::DossierMoved { act: ActId(1) });
    assert!(matches!(conflict(&answers[9]), Conflict::Taken { .. }));
    assert!(matches!(conflict(&answers[4]), Conflict::NoteMoved { .. }));
    assert_eq!(*conflict(&answers[7]), Conflict::Gone);
    let acts: Vec<u64> = [0, 2, 5, 6, 8].iter().map(|n| answers[*n].as_ref().unwrap().act.0).collect();
    assert_eq!(acts, [0, 1, 2, 3, 4]);
    assert_eq!(answers[6].as_ref().unwrap().opened[0].number, format!("REV-{}-000002", jobs[0].year()));
    assert!(outcome.erased);
    let store = Store::open(&place).unwrap();
    assert_eq!(store.verify(|_| {}).unwrap(), outcome.head.edge.head());
    assert!(store.dossier(dossier(1, "draft").id).unwrap().is_none());
    let second = store.dossier(dossier(2, "draft").id).unwrap().unwrap();
    assert_eq!((second.dossier.state.as_str(), second.act), ("review", ActId(4)));
}

/// What somebody does: to which dossier, from the act that was last or from another, when it is due then.
#[derive(Debug, Clone)]
enum Deed {
    Open(u128, Option<i64>),
    Step(u128, bool, Option<i64>, bool),
    Due(u128, bool, Option<i64>),
    Erase(u128),
}

fn deed() -> impl Strategy<Value = Deed> {
    let which = || 1..6_u128;
    let due = || proptest::option::of(0..9_i64);
    prop_oneof![
        (which(), due()).prop_map(|(n, due)| Deed::Open(n, due)),
        (which(), any::<bool>(), due(), proptest::bool::weighted(0.2)).prop_map(|(n, f, d, e)| Deed::Step(n, f, d, e)),
        (which(), any::<bool>(), due()).prop_map(|(n, fresh, due)| Deed::Due(n, fresh, due)),
        which().prop_map(Deed::Erase),
    ]
}

/// What a map would keep.
struct Model {
    there: BTreeMap<u128, (Dossier, ActId)>,
    /// The last dossier that was opened so that its step erases another.
    keepers: u128,
    /// Whose ids are not given again.
    erased: BTreeSet<u128>,
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    /// Whatever is done in whatever order: what is kept is what a map would keep, and lists are in its order.
    #[test]
    fn dossiers_are_as_a_model_keeps_them(deeds in proptest::collection::vec(deed(), 1..40)) {
        let (_folder, _place, store) = fresh();
        let mut model = Model { there: BTreeMap::new(), keepers: 1000, erased: BTreeSet::new() };
        for deed in deeds {
            do_and_compare(&store, &mut model, deed);
        }
        let mut expected: Vec<&Dossier> = model.there.values().map(|(dossier, _)| dossier).collect();
        expected.sort_by_key(|d| (d.due.is_none(), d.due, d.id));
        let open_only = |open_only| DossierFilter { open_only, ..DossierFilter::default() };
        for open in [false, true] {
            let found = store.dossiers(&open_only(open), None, 999).unwrap();
            let kept: Vec<&Dossier> = expected.iter().copied().filter(|d| !(open && d.ended)).collect();
            prop_assert_eq!(found.iter().map(|stored| &stored.dossier).collect::<Vec<_>>(), kept);
        }
        for (dossier, act) in model.there.values() {
            prop_assert_eq!(store.dossier(dossier.id).unwrap().unwrap().act, *act);
        }
        prop_assert_eq!(store.verify(|_| {}).unwrap().size, store.size());
    }
}

fn do_and_compare(store: &Store, model: &mut Model, deed: Deed) {
    let at = |due: Option<i64>| due.map(second);
    let from = |last: ActId, right: bool| if right { last } else { ActId(last.0 + 1) };
    let (n, there) = match deed {
        Deed::Open(n, _) | Deed::Step(n, ..) | Deed::Due(n, ..) | Deed::Erase(n) => (n, model.there.get(&n).cloned()),
    };
    let (before, last) = there.clone().unwrap_or((dossier(n, "draft"), ActId(0)));
    let (said, after, right) = match deed {
        Deed::Open(_, due) => {
            let new = Dossier { due: at(due), ..dossier(n, "draft") };
            (opened(new.clone()), Some(new), there.is_none() && !model.erased.contains(&n))
        }
        Deed::Step(_, right, due, ended) => {
            let state = if before.state.as_str() == "draft" { "review" } else { "draft" };
            let after = Dossier { due: at(due), ended, ..dossier(n, state) };
            let said = stepped(after.clone(), before.state.as_str(), from(last, right).0);
            (said, Some(after), right && there.is_some())
        }
        Deed::Due(_, right, due) => {
            let (procedure, state) = (before.procedure.clone(), before.state.clone());
            let act = Act::DossierLate { procedure, dossier: before.id, state, due: second(0) };
            let (due, body) = (at(due), b"heard".to_vec());
            let after = Dossier { due, body: body.clone(), ..before.clone() };
            let write = Write::DossierDue { dossier: before.id, from: from(last, right), due, body };
            ((act, vec![write]), Some(after), right && there.is_some())
        }
        Deed::Erase(_) => {
            model.keepers += 1;
            let keeper = dossier(model.keepers, "draft");
            (and(opened(keeper), Write::DossierErased(before.id)), None, there.is_some())
        }
    };
    let answer = store.commit(entry(said.0), said.1);
    assert_eq!(answer.is_ok(), right, "{answer:?}");
    let Ok(Committed { act, .. }) = answer else { return };
    if let Some(after) = after {
        model.there.insert(n, (after, act));
    } else {
        model.there.remove(&n);
        model.erased.insert(n);
        model.there.insert(model.keepers, (dossier(model.keepers, "draft"), act));
    }
}
