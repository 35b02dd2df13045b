//! One-time links, sessions, settings, machines' keys, requests that count once.

use crate::people::*;
use crate::place::{Fresh, contract};
use huecry_store::{CommitError, Committed, Conflict, NewSession, Store, Token, Write};
use huecry_terms::{Act, ActId, Bureau, Instant, Officer, OfficerId, Once, SessionId, TokenId};

contract!(
    an_officer_and_a_bureau_are_looked_up_by_id,
    a_link_is_used_once,
    of_two_who_use_one_link_at_once_one_is_first,
    a_session_runs_until_it_is_ended,
    sessions_that_have_ended_stay_until_the_next_one,
    nothing_begins_for_an_ended_officer,
    settings_are_replaced,
    a_key_counts_until_it_is_taken_back,
    a_request_is_remembered_for_a_day,
    equal_requests_in_one_transaction_are_told_apart,
);

/// A store with bureau FR and its officers Ana and Bram.
fn people(store: &Store) -> [OfficerId; 2] {
    let bureau = Bureau {
        id: "FR".parse().unwrap(),
        organisation: "world".parse().unwrap(),
        country: Some("FR".parse().unwrap()),
        name: "NCB FR".into(),
    };
    let officers = ["FR-0001", "FR-0002"].map(|id| Officer {
        id: id.parse().unwrap(),
        bureau: bureau.id.clone(),
        role: "ncb.officer".parse().unwrap(),
        name: "A. Officer".into(),
        nationalities: Vec::new(),
        person: None,
        entity: None,
        ended: false,
    });
    let writes = std::iter::once(Write::Bureau(bureau.clone())).chain(officers.iter().cloned().map(Write::Officer));
    store.commit(officer_does(0, Act::BureauAdded { bureau: bureau.clone() }), writes.collect()).unwrap();
    officers.map(|officer| officer.id)
}

fn commit(store: &Store, write: Write) -> Result<Committed, CommitError> {
    store.commit(search("x"), vec![write])
}

fn invite(store: &Store, officer: &OfficerId, hash: u8) {
    let write = Write::Invitation { hash: [hash; 32], officer: officer.clone(), until: at(600) };
    commit(store, write).unwrap();
}

fn begins(store: &Store, officer: &OfficerId, hash: u8, since: i64) -> (SessionId, Write) {
    let id = store.new_session(at(since)).unwrap();
    let (since, until) = (at(since), at(since + 1000));
    (id, Write::Session(NewSession { hash: [hash; 32], id, officer: officer.clone(), since, until }))
}

fn begin(store: &Store, officer: &OfficerId, hash: u8, since: i64) -> SessionId {
    let (id, write) = begins(store, officer, hash, since);
    commit(store, write).unwrap();
    id
}

fn end(store: &Store, officer: &OfficerId) {
    let act = officer_does(0, Act::PersonEnded { officer: officer.clone() });
    store.commit(act, vec![Write::OfficerEnd(officer.clone())]).unwrap();
}

fn an_officer_and_a_bureau_are_looked_up_by_id(fresh: &mut Fresh) {
    let store = fresh.store();
    let [ana, bram] = people(store);
    end(store, &bram);
    assert!(!store.officer(&ana).unwrap().unwrap().ended);
    assert!(store.officer(&bram).unwrap().unwrap().ended);
    assert_eq!(store.officer(&"FR-0003".parse().unwrap()).unwrap(), None);
    assert_eq!(store.bureau(&"FR".parse().unwrap()).unwrap().unwrap().name, "NCB FR");
    assert_eq!(store.bureau(&"DE".parse().unwrap()).unwrap(), None);
}

fn a_link_is_used_once(fresh: &mut Fresh) {
    let store = fresh.store();
    let [ana, bram] = people(store);
    invite(store, &ana, 1);
    invite(store, &bram, 2);
    invite(store, &ana, 3);
    let store = fresh.reopen();
    assert_eq!(store.invitation(&[1; 32]).unwrap(), None, "a later link takes its place");
    let found = store.invitation(&[3; 32]).unwrap().unwrap();
    assert_eq!((&found.officer.id, found.bureau.id.as_str(), found.until), (&ana, "FR", at(600)));
    let use_up = |hash: u8| commit(store, Write::InvitationUsed { hash: [hash; 32] });
    use_up(3).unwrap();
    assert_eq!(conflict(use_up(3)), Conflict::Gone);
    assert_eq!(conflict(use_up(1)), Conflict::Gone);
    assert_eq!(conflict(use_up(9)), Conflict::Gone);
    assert_eq!(store.invitation(&[3; 32]).unwrap(), None);
    assert!(store.invitation(&[2; 32]).unwrap().is_some());
    end(store, &bram);
    assert!(store.invitation(&[2; 32]).unwrap().unwrap().officer.ended, "whoever asks sees that the officer has ended");
}

/// Many callers, most of them in one transaction: exactly one session begins, whole.
fn of_two_who_use_one_link_at_once_one_is_first(fresh: &mut Fresh) {
    let store = fresh.store();
    let [ana, _] = people(store);
    for round in 0..5_u8 {
        invite(store, &ana, 100 + round);
        let won: usize = std::thread::scope(|scope| {
            let callers: Vec<_> = (0..16_u8)
                .map(|n| {
                    let ana = &ana;
                    scope.spawn(move || {
                        let (_, session) = begins(store, ana, 16 * round + n, 0);
                        let writes = vec![Write::InvitationUsed { hash: [100 + round; 32] }, session];
                        match store.commit(search("x"), writes) {
                            Ok(_) => 1,
                            lost => {
                                assert_eq!(conflict(lost), Conflict::Gone);
                                0
                            }
                        }
                    })
                })
                .collect();
            callers.into_iter().map(|caller| caller.join().unwrap()).sum()
        });
        assert_eq!(won, 1);
    }
    assert_eq!(store.sessions(Some(&ana)).unwrap().len(), 5);
}

fn a_session_runs_until_it_is_ended(fresh: &mut Fresh) {
    let store = fresh.store();
    let [ana, _] = people(store);
    let id = begin(store, &ana, 1, 5);
    let (purpose, case) = ("identify-person".parse().unwrap(), "FR-2026-1".parse().unwrap());
    let state = |session| Write::SessionPurpose { session, purpose, case };
    commit(store, state(id)).unwrap();
    let store = fresh.reopen();
    let found = store.session(&[1; 32]).unwrap().unwrap();
    assert_eq!((found.id, &found.officer.id, found.bureau.id.as_str()), (id, &ana, "FR"));
    assert_eq!((found.since, found.until, found.settings), (at(5), at(1005), None));
    let (purpose, case) = found.purpose.unwrap();
    assert_eq!((purpose.as_str(), case.as_str()), ("identify-person", "FR-2026-1"));
    assert_eq!(store.session(&[2; 32]).unwrap(), None);
    commit(store, Write::SessionEnd(id)).unwrap();
    assert_eq!(store.session(&[1; 32]).unwrap(), None);
    assert_eq!(conflict(commit(store, Write::SessionEnd(id))), Conflict::Gone);
    let late = Write::SessionPurpose { session: id, purpose, case };
    assert_eq!(conflict(commit(store, late)), Conflict::Gone);
}

fn sessions_that_have_ended_stay_until_the_next_one(fresh: &mut Fresh) {
    let store = fresh.store();
    let [ana, bram] = people(store);
    let (ended, runs) = (begin(store, &ana, 1, 0), begin(store, &ana, 2, 100));
    let others = begin(store, &bram, 3, 50);
    commit(store, Write::SessionEnd(ended)).unwrap();
    let told = |of: Option<&OfficerId>| -> Vec<(SessionId, bool)> {
        store.sessions(of).unwrap().iter().map(|s| (s.id, s.ended)).collect()
    };
    assert_eq!(told(Some(&ana)), [(runs, false), (ended, true)]);
    assert_eq!(told(None), [(runs, false), (others, false), (ended, true)]);
    let third = begin(store, &ana, 4, 200);
    assert_eq!(told(Some(&ana)), [(third, false), (runs, false)], "what has ended is forgotten");
    let fourth = begin(store, &ana, 5, 1150);
    assert_eq!(told(Some(&ana)), [(fourth, false), (third, false)], "what has run out is forgotten");
    assert_eq!(told(Some(&bram)), [(others, false)], "nobody else's");
}

fn nothing_begins_for_an_ended_officer(fresh: &mut Fresh) {
    let store = fresh.store();
    let [ana, bram] = people(store);
    begin(store, &bram, 7, 0);
    end(store, &bram);
    assert!(store.session(&[7; 32]).unwrap().unwrap().officer.ended, "whoever asks sees that the officer has ended");
    let unknown: OfficerId = "FR-0009".parse().unwrap();
    for officer in [&bram, &unknown] {
        let invitation = Write::Invitation { hash: [1; 32], officer: officer.clone(), until: at(9) };
        let settings = Write::Settings { officer: officer.clone(), body: b"{}".to_vec() };
        let (_, session) = begins(store, officer, 1, 0);
        let key = Write::Token { hash: [1; 32], token: token(store, officer) };
        for write in [invitation, settings, session, key] {
            assert_eq!(conflict(commit(store, write)), Conflict::Gone);
        }
    }
    begin(store, &ana, 8, 0);
}

fn settings_are_replaced(fresh: &mut Fresh) {
    let store = fresh.store();
    let [ana, bram] = people(store);
    begin(store, &ana, 1, 0);
    for body in ["first", "second"] {
        commit(store, Write::Settings { officer: ana.clone(), body: body.into() }).unwrap();
    }
    let store = fresh.reopen();
    assert_eq!(store.settings(&ana).unwrap().unwrap(), b"second");
    assert_eq!(store.session(&[1; 32]).unwrap().unwrap().settings.unwrap(), b"second");
    assert_eq!(store.settings(&bram).unwrap(), None);
}

fn token(store: &Store, officer: &OfficerId) -> Token {
    Token {
        id: store.new_token(at(0)).unwrap(),
        officer: officer.clone(),
        label: "Border control".into(),
        purposes: vec!["border-control".parse().unwrap()],
        registers: vec![register()],
        since: at(0),
        until: at(900),
    }
}

fn a_key_counts_until_it_is_taken_back(fresh: &mut Fresh) {
    let store = fresh.store();
    let [ana, bram] = people(store);
    let (one, other) = (token(store, &ana), token(store, &bram));
    commit(store, Write::Token { hash: [1; 32], token: one.clone() }).unwrap();
    let issued = commit(store, Write::Token { hash: [2; 32], token: other.clone() }).unwrap().act;
    let again = commit(store, Write::Token { hash: [3; 32], token: one.clone() });
    assert!(matches!(conflict(again), Conflict::Taken { .. }));
    let store = fresh.reopen();
    let found = store.token(&[1; 32]).unwrap().unwrap();
    assert_eq!((&found.token, &found.officer.id, found.bureau.id.as_str()), (&one, &ana, "FR"));
    assert_eq!(store.token(&[3; 32]).unwrap(), None);
    let revoked = commit(store, Write::TokenRevoked(one.id)).unwrap().act;
    assert_eq!(conflict(commit(store, Write::TokenRevoked(one.id))), Conflict::Gone);
    assert_eq!(store.token(&[1; 32]).unwrap(), None);
    let list: Vec<_> = store.tokens().unwrap().into_iter().map(|t| (t.token.id, t.act, t.revoked)).collect();
    assert_eq!(list, [(one.id, ActId(1), Some(revoked)), (other.id, issued, None)]);
}

fn request(client: u128, key: &str, request: u8) -> Once {
    Once::new(TokenId(uuid::Uuid::from_u128(client)), key, [request; 32]).unwrap()
}

fn ask(store: &Store, once: &Once, at: Instant) -> Result<Committed, CommitError> {
    commit(store, Write::Once { once: once.clone(), at })
}

fn a_request_is_remembered_for_a_day(fresh: &mut Fresh) {
    const DAY: i64 = 24 * 60 * 60;
    let store = fresh.store();
    let once = request(1, "k", 1);
    assert_eq!(store.done_before(&once).unwrap(), None);
    let act = ask(store, &once, at(0)).unwrap().act;
    ask(store, &request(2, "k", 1), at(0)).unwrap();
    ask(store, &request(1, "l", 1), at(10)).unwrap();
    let store = fresh.reopen();
    let done = store.done_before(&once).unwrap().unwrap();
    assert_eq!((done.act, done.request, done.at), (act, [1; 32], at(0)));
    for (other, second) in [(1, 0), (2, 5), (1, DAY - 1)] {
        assert_eq!(conflict(ask(store, &request(1, "k", other), at(second))), Conflict::DoneBefore { act });
    }
    let later = ask(store, &request(1, "k", 2), at(DAY)).unwrap().act;
    assert_eq!(store.done_before(&once).unwrap().unwrap().act, later);
    assert_eq!(store.done_before(&request(2, "k", 1)).unwrap(), None, "what is a day old is forgotten in passing");
    assert!(store.done_before(&request(1, "l", 1)).unwrap().is_some(), "what is younger is not");
}

fn equal_requests_in_one_transaction_are_told_apart(fresh: &mut Fresh) {
    let store = fresh.store();
    for round in 0..5 {
        let once = request(1, &format!("k{round}"), 1);
        let (mut done, mut before) = (Vec::new(), Vec::new());
        std::thread::scope(|scope| {
            let callers: Vec<_> = (0..16).map(|_| scope.spawn(|| ask(store, &once, at(0)))).collect();
            for answer in callers.into_iter().map(|caller| caller.join().unwrap()) {
                match answer {
                    Ok(committed) => done.push(committed.act),
                    other => match conflict(other) {
                        Conflict::DoneBefore { act } => before.push(act),
                        other => panic!("{other:?}"),
                    },
                }
            }
        });
        assert_eq!((done.len(), before.len()), (1, 15));
        assert!(before.iter().all(|act| *act == done[0]));
    }
    assert_eq!(fresh.reopen().verify(|_| {}).unwrap().size, 5, "what was not done left nothing behind");
}
