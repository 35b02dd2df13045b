//! Who did what, by the five questions.

use crate::world::*;
use huecry_access::Viewer;
use huecry_desk::audit::{self, Outcome, Said, Wanted};
use huecry_desk::record::{Amendment, Revision};
use huecry_desk::{log, record, search};
use huecry_ledger::{Salt, leaf};
use huecry_terms::{Act, ActId, Call, Face, RefusalKind};

fn look(world: &World, wanted: Wanted) -> Vec<u64> {
    let wanted = Wanted { limit: 1000, ..wanted };
    let looked = audit::look(world.desk(), &world.call(JUN), &wanted).unwrap();
    assert_eq!(looked.next, None);
    looked.acts.iter().map(|act| act.id.0).collect()
}

fn ask(world: &World, officer: &str, purpose: &str, seconds: i64, text: &str) -> u64 {
    let call = Call { purpose: purpose.parse().unwrap(), ..world.call_at(officer, seconds) };
    let query = search::read(&CATALOGUE, text, vec![], 10, call.now);
    search::run(world.desk(), &call, &query).unwrap().act.0
}

#[test]
fn acts_are_found_by_who_what_why_when_and_whom() {
    let world = World::new();
    let first = world.last_act() + 1;
    let ana = world.call(ANA);
    let written = world.add(&ana, "vehicles", 1);
    let mine = ask(&world, ANA, "investigate", 10, "AB-123-CD");
    let warned = ask(&world, BRAM, "warn", 20, "AB-123-CD");
    let theirs = ask(&world, CHEN, "warn", 30, "AB-123-CD");
    let (_, seen) = record::show(world.desk(), &world.call_at(CHEN, 40), &reg("vehicles"), &written.number).unwrap();
    let since = Wanted { after: first.checked_sub(1).map(ActId), ..Wanted::default() };
    let officer = |officer: &str| Wanted { officer: Some(id(officer)), ..since.clone() };
    assert_eq!(look(&world, officer(ANA)), [written.act.0, mine]);
    assert_eq!(look(&world, Wanted { bureau: Some("DE".parse().unwrap()), ..since.clone() }), [theirs, seen.0]);
    let kind = Wanted { kind: Some("searched".into()), ..since.clone() };
    assert_eq!(look(&world, kind.clone()), [mine, warned, theirs]);
    assert_eq!(look(&world, Wanted { purpose: Some("warn".parse().unwrap()), ..since.clone() }), [warned, theirs]);
    let hour = Wanted { from: Some(at(10)), until: Some(at(30)), ..kind.clone() };
    assert_eq!(look(&world, hour), [mine, warned]);
    let newest = Wanted { newest_first: true, after: None, ..kind };
    assert_eq!(look(&world, newest), [theirs, warned, mine]);
    // Everyone who saw it, by number and by id, and by id still when it is gone.
    for which in [written.number.clone(), written.record.to_string(), format!("vehicles/{}", written.record)] {
        assert_eq!(look(&world, Wanted { record: Some(which), ..Wanted::default() }), [written.act.0, seen.0]);
    }
    let gone = record::erase(world.desk(), &ana, &reg("vehicles"), &written.number, "x").unwrap();
    let by_id = Wanted { record: Some(written.record.to_string()), ..Wanted::default() };
    assert_eq!(look(&world, by_id), [written.act.0, seen.0, gone.0]);
    let jun = world.call(JUN);
    for wrong in [written.number.as_str(), "NOM-1999-000001", "nothing", "firearms/x", "\0"] {
        let wanted = Wanted { record: Some(wrong.into()), limit: 1, ..Wanted::default() };
        refused_as(audit::look(world.desk(), &jun, &wanted), RefusalKind::NoSuchRecord);
    }
    refused_as(audit::look(world.desk(), &ana, &Wanted::default()), RefusalKind::RoleMayNot);
}

#[test]
fn a_list_of_acts_goes_on_behind_its_cursor() {
    let world = World::new();
    let mine: Vec<u64> =
        (0..7).map(|n| ask(&world, ANA, if n % 2 == 0 { "warn" } else { "investigate" }, n, "x1y2z3")).collect();
    for (purpose, newest_first) in [(None, false), (None, true), (Some("warn"), false), (Some("warn"), true)] {
        let mut wanted = Wanted {
            kind: Some("searched".into()),
            purpose: purpose.map(|p| p.parse().unwrap()),
            newest_first,
            limit: 2,
            ..Wanted::default()
        };
        let mut found = Vec::new();
        loop {
            let looked = audit::look(world.desk(), &world.call(JUN), &wanted).unwrap();
            found.extend(looked.acts.iter().map(|act| act.id.0));
            wanted.after = looked.next;
            if looked.next.is_none() {
                break;
            }
        }
        let mut expected: Vec<u64> =
            mine.iter().enumerate().filter(|(n, _)| purpose.is_none() || n % 2 == 0).map(|(_, act)| *act).collect();
        if newest_first {
            expected.reverse();
        }
        assert_eq!(found, expected, "{purpose:?} {newest_first}");
    }
}

#[test]
fn one_act_is_shown_to_who_did_it_and_to_who_may_look() {
    let world = World::new();
    let mine = ActId(ask(&world, ANA, "warn", 1, "AB-123-CD"));
    let never = ActId(u64::MAX);
    let (shown, looked) = audit::act(world.desk(), &world.call(ANA), mine).unwrap();
    assert!(
        leaf::opens(&shown.salt.unwrap(), &shown.bytes, &shown.leaf.commitment),
        "the bytes that were committed to"
    );
    assert!(looked > mine);
    audit::act(world.desk(), &world.call(JUN), mine).unwrap();
    let words = |officer: &str, act: ActId| {
        let no = refused(audit::act(world.desk(), &world.call(officer), act));
        (no.kind, no.about.replace(&act.to_string(), "N"))
    };
    assert_eq!(words(BRAM, mine).0, RefusalKind::RoleMayNot);
    assert_eq!(words(BRAM, mine), words(BRAM, never), "there or not, the words are the same");
    assert_eq!(words(JUN, never).0, RefusalKind::NoSuchRecord);
    let narrow = Call { within: Some([reg("vehicles")].into()), ..world.call(ANA) };
    refused(audit::act(world.desk(), &narrow, mine));
}

#[test]
fn an_officer_sees_the_own_last_searches() {
    let world = World::new();
    let mine: Vec<u64> = (0..7).map(|n| ask(&world, ANA, "warn", n, &format!("x1y2z{n}"))).collect();
    ask(&world, BRAM, "warn", 9, "x1y2z3");
    let before = world.last_act();
    let searches = audit::own_searches(world.desk(), &world.call(ANA), 5).unwrap();
    let acts: Vec<u64> = searches.iter().map(|s| s.act.0).collect();
    assert_eq!(acts, mine.iter().rev().take(5).copied().collect::<Vec<_>>());
    assert_eq!((searches[0].at, searches[0].hits), (at(6), 0));
    assert!(audit::own_searches(world.desk(), &world.call(KIM), 5).unwrap().is_empty());
    assert_eq!(world.last_act(), before, "what one has just done oneself is shown without another act");
}

#[test]
fn everybody_sees_what_is_recorded_of_them_and_nobody_elses() {
    let world = World::new();
    let mine: Vec<u64> = (0..5).map(|n| ask(&world, BRAM, "warn", n, "AB-123-CD")).collect();
    ask(&world, ANA, "warn", 9, "AB-123-CD");
    let signed = world.signed_in(BRAM, 10);
    let session = world.session(signed.secret.expose(), 11).unwrap();
    let page = |before: Option<ActId>| audit::own(world.desk(), &session, before, 2, at(12), Face::Web).unwrap();
    let (mut found, mut before) = (Vec::new(), None);
    loop {
        let listed = page(before);
        assert!(listed.lines.len() <= 2);
        assert!(listed.lines.iter().all(|line| line.officer == Some(id(BRAM)) && line.name.is_some()));
        found.extend(listed.lines.iter().map(|line| (line.key, line.act.0)));
        before = listed.next;
        if before.is_none() {
            break;
        }
    }
    let searched: Vec<u64> = found.iter().filter(|(key, _)| *key == "act-searched").map(|(_, act)| *act).collect();
    assert_eq!(searched, mine.iter().rev().copied().collect::<Vec<_>>());
    // Signing in is of the officer too, and so was the first look at this very list.
    assert!(found.iter().any(|(key, _)| *key == "act-signed-in"));
    assert_eq!(page(None).lines[0].key, "act-acts-read");
}

#[test]
fn a_line_tells_what_happened_and_a_number_only_to_whoever_may_see_the_record() {
    let world = World::new();
    let (ana, jun) = (world.call(ANA), world.call(JUN));
    let written = world.add(&ana, "vehicles", 1);
    let chen = world.call(CHEN);
    let read = record::show(world.desk(), &chen, &reg("vehicles"), &written.number).unwrap().1;
    let no = refused(record::show(world.desk(), &chen, &reg("vehicles"), "VEH-1999-000001")).act.unwrap();
    let wanted = Wanted { after: Some(ActId(written.act.0 - 1)), limit: 10, ..Wanted::default() };
    let looked = audit::look(world.desk(), &jun, &wanted).unwrap();
    let lines = audit::lines(world.desk(), &Viewer::of(&jun), &looked.acts).unwrap();
    let of = |act: ActId| lines.iter().find(|line| line.act == act).unwrap();
    assert_eq!((of(written.act).key, &of(written.act).outcome), ("act-recorded", &Outcome::Records(1)));
    assert_eq!(of(written.act).records[0].number.as_deref(), Some(written.number.as_str()));
    assert_eq!((of(read).outcome.clone(), of(read).bureau.clone()), (Outcome::Done, Some("DE".parse().unwrap())));
    assert!(matches!(&of(no).outcome, Outcome::Refused(refusal) if refusal.kind == RefusalKind::NoSuchRecord));
    // Withheld from the secretariat since: the act names the record, the list no longer its number.
    let amendment = Amendment { restrictions: Some(vec!["everyone".into()]), ..Amendment::default() };
    let values = serde_json::Map::new();
    let restricted = Revision { from_version: None, values, amendment, reason: "x".into() };
    record::revise(world.desk(), &ana, &reg("vehicles"), &written.number, restricted).unwrap();
    let lines = audit::lines(world.desk(), &Viewer::of(&jun), &looked.acts).unwrap();
    assert!(lines.iter().all(|line| line.records.iter().all(|record| record.number.is_none())));
    let lines = audit::lines(world.desk(), &Viewer::of(&ana), &looked.acts).unwrap();
    assert!(lines.iter().any(|line| line.records.iter().any(|record| record.number.is_some())));
}

#[test]
fn a_proof_is_everybodys_and_its_content_only_for_those_entitled() {
    let world = World::new();
    let asked = ActId(ask(&world, BRAM, "warn", 1, "AB-123-CD"));
    let desk = world.desk();
    let said = |officer: &str| {
        let proof = audit::proof(desk, &world.call(officer), asked).unwrap();
        assert!(proof.file.starts_with("c2sp.org/tlog-proof@v1\n") && proof.size > asked.0);
        assert_eq!((proof.kind, proof.leaf.len()), ("act-searched", 74));
        let verified = log::verify(proof.file.as_bytes(), &log::verifier_of(&proof.key).unwrap()).unwrap();
        assert_eq!(verified.act, asked);
        proof.said
    };
    for entitled in [BRAM, JUN] {
        let Said::Whole { bytes, salt, opens } = said(entitled) else { panic!("{entitled} may see it") };
        assert!(opens && String::from_utf8(bytes.clone()).unwrap().contains("AB-123-CD"));
        let stored = audit::act(desk, &world.call(entitled), asked).unwrap().0;
        assert!(leaf::opens(&Salt::new(salt), &bytes, &stored.leaf.commitment));
    }
    // A colleague of the same bureau, another bureau, and who runs the machine: the proof, not the content.
    for other in [ANA, CHEN, KIM] {
        assert!(matches!(said(other), Said::NotShown), "{other}");
    }
    refused_as(audit::proof(desk, &world.call(ANA), ActId(u64::MAX)), RefusalKind::NoSuchRecord);
    let last = audit::look(desk, &world.call(JUN), &Wanted { newest_first: true, limit: 9, ..Wanted::default() });
    let filters = last.unwrap().acts.into_iter().filter_map(|act| match act.entry?.act {
        Act::ActsRead { acts, filter } => Some((acts, filter)),
        _ => None,
    });
    assert!(filters.into_iter().any(|look| look == (0, format!("proof of act {asked}"))), "looking is recorded");
}
