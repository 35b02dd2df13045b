//! Bureaux, officers, catalogue files, standing queries with their hits, notes.

use crate::people::*;
use crate::place::{Fresh, contract};
use huecry_store::{Conflict, Store, Subscription, Write};
use huecry_terms::{Act, ActId, Bureau, BureauId, HitRef, Officer, OfficerId, RecordId, SubscriptionId, Word};

contract!(
    bureaux_and_officers_come_and_end,
    a_catalogue_file_is_proposed_and_signed,
    standing_queries_raise_hits_until_they_end,
    hits_on_what_is_gone_are_left_out,
    a_note_is_replaced,
    a_paper_is_kept_changed_and_let_go,
);

fn bureau(id: &str) -> Bureau {
    Bureau {
        id: id.parse().unwrap(),
        organisation: "world".parse().unwrap(),
        country: None,
        name: format!("Bureau {id}"),
    }
}

fn officer(id: &str, bureau: &str) -> Officer {
    let role = "ncb.officer".parse().unwrap();
    let (id, bureau) = (id.parse().unwrap(), bureau.parse().unwrap());
    Officer {
        id,
        bureau,
        role,
        name: "A. Officer".into(),
        nationalities: Vec::new(),
        person: None,
        entity: None,
        ended: false,
    }
}

fn bureaux_and_officers_come_and_end(fresh: &mut Fresh) {
    let store = fresh.store();
    let adding = |bureau: &Bureau| officer_does(0, Act::BureauAdded { bureau: bureau.clone() });
    let naming = |officer: &Officer| officer_does(0, Act::PersonAdded { officer: officer.clone() });
    let (fr, ana) = (bureau("FR"), officer("FR-0001", "FR"));
    let early = store.commit(naming(&ana), vec![Write::Officer(ana.clone())]);
    assert_eq!(conflict(early), Conflict::Gone, "its bureau is not there");
    store.commit(adding(&fr), vec![Write::Bureau(fr.clone()), Write::Officer(ana.clone())]).unwrap();
    let again = store.commit(adding(&fr), vec![Write::Bureau(fr.clone())]);
    assert_eq!(conflict(again), Conflict::Taken { what: "FR".into() });
    let again = store.commit(naming(&ana), vec![Write::Officer(ana.clone())]);
    assert_eq!(conflict(again), Conflict::Taken { what: "FR-0001".into() });
    let bram = officer("FR-0002", "FR");
    store.commit(naming(&bram), vec![Write::Officer(bram.clone())]).unwrap();
    let end = |id: &OfficerId| {
        let act = officer_does(0, Act::PersonEnded { officer: id.clone() });
        store.commit(act, vec![Write::OfficerEnd(id.clone())])
    };
    let correct = |officer: &Officer| {
        let act = officer_does(0, Act::PersonCorrected { officer: officer.clone() });
        store.commit(act, vec![Write::OfficerCorrected(officer.clone())])
    };
    let bram = Officer { nationalities: vec!["FR".parse().unwrap(), "PT".parse().unwrap()], ..bram };
    correct(&bram).unwrap();
    assert_eq!(conflict(correct(&officer("FR-0009", "FR"))), Conflict::Gone);
    end(&ana.id).unwrap();
    assert_eq!(conflict(correct(&ana)), Conflict::Gone, "what has ended is history");
    assert_eq!(conflict(end(&ana.id)), Conflict::Gone);
    assert_eq!(conflict(end(&"FR-0009".parse().unwrap())), Conflict::Gone);
    let store = fresh.reopen();
    assert_eq!(store.bureaux().unwrap(), [fr]);
    assert_eq!(store.officers().unwrap(), [Officer { ended: true, ..ana }, bram]);
}

fn a_catalogue_file_is_proposed_and_signed(fresh: &mut Fresh) {
    let store = fresh.store();
    let commit = |hash: &str, signed_by: Option<OfficerId>| {
        let (file, text) = ("registers/e-waste.toml".to_owned(), format!("id = {hash:?}"));
        let act = Act::CatalogueProposed { file: file.clone(), hash: hash.into() };
        let proposed_by = "GS-0001".parse().unwrap();
        store.commit(
            officer_does(0, act),
            vec![Write::CatalogueFile { path: file, text, hash: hash.into(), proposed_by, signed_by }],
        )
    };
    let second: OfficerId = "GS-0002".parse().unwrap();
    assert_eq!(conflict(commit("aa", Some(second.clone()))), Conflict::Gone, "nobody proposed it");
    commit("aa", None).unwrap();
    assert!(matches!(conflict(commit("aa", None)), Conflict::Taken { .. }));
    commit("aa", Some(second.clone())).unwrap();
    assert!(matches!(conflict(commit("aa", Some(second.clone()))), Conflict::Taken { .. }));
    commit("bb", None).unwrap();
    let files = store.catalogue_files().unwrap();
    assert_eq!(files.len(), 2);
    assert_eq!((files[0].hash.as_str(), &files[0].signed), ("aa", &Some((second, ActId(1)))));
    assert_eq!((files[1].text.as_str(), &files[1].signed, files[1].proposed), ("id = \"bb\"", &None, ActId(2)));
}

fn place_query(store: &Store, text: &str) -> SubscriptionId {
    let id = store.new_subscription(at(0)).unwrap();
    let subscription = Subscription {
        id,
        officer: "FR-0001".parse().unwrap(),
        bureau: BureauId::try_from("FR".to_owned()).unwrap(),
        role: "ncb.officer".parse().unwrap(),
        purpose: "identify-person".parse().unwrap(),
        case: "RO-2026-0412".parse().unwrap(),
        text: text.into(),
        registers: vec![register()],
    };
    let act = Act::Subscribed { subscription: id, text: text.into(), registers: vec![register()] };
    store.commit(officer_does(0, act), vec![Write::Subscription(subscription)]).unwrap();
    id
}

fn raise(store: &Store, subscription: SubscriptionId, records: &[RecordId]) {
    let hit = |record: &RecordId| HitRef { register: register(), record: *record, version: 1, word: Word::Exact };
    let hits: Vec<HitRef> = records.iter().map(hit).collect();
    let named = hits.iter().map(|hit| (subscription, hit.clone())).collect();
    let act = Act::HitsRaised { up_to: ActId(store.size()), hits: named };
    store.commit(officer_does(0, act), vec![Write::Hits { subscription, hits }]).unwrap();
}

fn end_query(
    store: &Store,
    subscription: SubscriptionId,
) -> Result<huecry_store::Committed, huecry_store::CommitError> {
    let act = officer_does(0, Act::Unsubscribed { subscription });
    store.commit(act, vec![Write::SubscriptionEnd(subscription)])
}

fn standing_queries_raise_hits_until_they_end(fresh: &mut Fresh) {
    let store = fresh.store();
    let (one, other) = (place_query(store, "eriksson"), place_query(store, "L898902C3"));
    let placed = store.subscriptions().unwrap();
    assert_eq!(placed.iter().map(|p| (p.subscription.id, p.act.0)).collect::<Vec<_>>(), [(one, 0), (other, 1)]);
    assert_eq!(placed[0].subscription.text, "eriksson");
    let records = [add(store, "a", None).record, add(store, "b", None).record];
    raise(store, one, &records[..1]);
    raise(store, one, &records);
    let hits = store.hits(one).unwrap();
    assert_eq!(hits.iter().map(|r| (r.hit.record, r.act.0)).collect::<Vec<_>>(), [(records[0], 4), (records[1], 5)]);
    assert_eq!(hits[0].hit.word, Word::Exact);
    assert_eq!(store.hits(other).unwrap(), []);
    end_query(store, one).unwrap();
    assert_eq!(conflict(end_query(store, one)), Conflict::Gone);
    assert_eq!(store.hits(one).unwrap(), []);
    assert_eq!(fresh.reopen().subscriptions().unwrap().len(), 1);
}

fn hits_on_what_is_gone_are_left_out(fresh: &mut Fresh) {
    let store = fresh.store();
    let query = place_query(store, "eriksson");
    let records = [add(store, "a", None).record, add(store, "b", None).record];
    erase(store, records[0]).unwrap();
    raise(store, query, &records);
    assert_eq!(store.hits(query).unwrap().iter().map(|r| r.hit.record).collect::<Vec<_>>(), [records[1]]);
    erase(store, records[1]).unwrap();
    assert_eq!(store.hits(query).unwrap(), []);
    end_query(store, query).unwrap();
    raise(store, query, &[add(store, "c", None).record]);
    assert_eq!(store.hits(query).unwrap(), []);
}

fn a_note_is_replaced(fresh: &mut Fresh) {
    let store = fresh.store();
    let note = |value: &str| vec![Write::Note { key: "organisation".into(), value: value.into() }];
    assert_eq!(store.note("organisation").unwrap(), None);
    store.commit(search("x"), note("first")).unwrap();
    store.commit(search("x"), note("second")).unwrap();
    assert_eq!(fresh.reopen().note("organisation").unwrap().as_deref(), Some("second"));
}

fn a_paper_is_kept_changed_and_let_go(fresh: &mut Fresh) {
    let store = fresh.store();
    let write = |owner: &str, name: &str, body: Option<&str>, from: Option<ActId>| {
        let body = body.map(|body| body.as_bytes().to_vec());
        let paper = Write::Paper { owner: owner.into(), kind: "supervision", name: name.into(), body, from };
        store.commit(search("x"), vec![paper])
    };
    let first = write("FR", "one", Some("a"), None).unwrap().act;
    write("ES", "one", Some("b"), None).unwrap();
    assert_eq!(conflict(write("FR", "one", Some("c"), None)), Conflict::Taken { what: "one".into() });
    assert_eq!(conflict(write("FR", "two", Some("c"), Some(first))), Conflict::Gone, "there is none to change");
    let second = write("FR", "one", Some("c"), Some(first)).unwrap().act;
    assert_eq!(conflict(write("FR", "one", Some("d"), Some(first))), Conflict::VersionMoved { now: 0 });
    assert_eq!(conflict(write("FR", "one", None, Some(first))), Conflict::VersionMoved { now: 0 });
    let store = fresh.reopen();
    let said = |papers: Vec<huecry_store::StoredPaper>| -> Vec<(String, Vec<u8>, ActId)> {
        papers.into_iter().map(|paper| (paper.owner, paper.body, paper.act)).collect()
    };
    assert_eq!(said(store.papers_of("FR").unwrap()), [("FR".to_string(), b"c".to_vec(), second)]);
    assert_eq!(store.papers("supervision").unwrap().len(), 2);
    assert_eq!(store.papers("passkey").unwrap(), []);
    assert_eq!(said(store.papers_named("supervision", "one").unwrap()).len(), 2);
    let paper = |body, from| Write::Paper { owner: "FR".into(), kind: "supervision", name: "one".into(), body, from };
    let [gone, late] = [paper(None, Some(second)), paper(Some(vec![1]), Some(second))];
    store.commit(search("x"), vec![gone]).unwrap();
    assert_eq!(conflict(store.commit(search("x"), vec![late])), Conflict::Gone);
    assert_eq!(store.papers_of("FR").unwrap(), []);
}
