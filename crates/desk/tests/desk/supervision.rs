//! Bureaux under supervision: proposed by one, signed by another, and then it holds.

use crate::world::*;
use huecry_desk::supervision::{self, Wanted};
use huecry_desk::{allowed, people, search, sign_in, token};
use huecry_terms::{BureauId, Capability, Face, Mode, OfficerId, RefusalKind};

const DAY: i64 = 24 * 60 * 60;

/// A reviewer and a publisher of the secretariat.
fn secretariat(world: &World) -> [String; 2] {
    ["secretariat.reviewer", "secretariat.publisher"].map(|role| {
        let (bureau, role) = ("GS".parse().unwrap(), role.parse().unwrap());
        people::admit(world.desk(), OPERATOR, bureau, role, "S. Officer", at(0)).unwrap().0.id.to_string()
    })
}

fn wanted(capability: Capability, mode: Mode) -> Wanted {
    let (reason, decision) = ("alerts of a political character".to_string(), "GS/2026/114".to_string());
    Wanted { bureau: "FR".parse().unwrap(), capability, mode, reason, decision, days: Some(30) }
}

fn mode(world: &World, bureau: &str, capability: Capability, seconds: i64) -> Mode {
    let bureau: BureauId = bureau.parse().unwrap();
    supervision::mode_of(world.desk(), &bureau, capability, at(seconds)).unwrap()
}

#[test]
fn what_two_decided_holds_until_it_runs_out_or_is_lifted() {
    let world = World::new();
    let desk = world.desk();
    let [ola, pia] = secretariat(&world);
    let decide = |wanted: Wanted, seconds: i64| {
        let (id, _) = supervision::propose(desk, &world.call_at(&ola, seconds), wanted).unwrap();
        supervision::sign(desk, &world.call_at(&pia, seconds), &id).unwrap()
    };
    let (id, _) =
        supervision::propose(desk, &world.call(&ola), wanted(Capability::Diffusion, Mode::Supervised)).unwrap();
    assert_eq!(mode(&world, "FR", Capability::Diffusion, 1), Mode::Normal, "a proposal binds nobody");
    let (decision, _) = supervision::sign(desk, &world.call_at(&pia, 5), &id).unwrap();
    assert_eq!((decision.since, decision.until), (at(5), Some(at(5 + 30 * DAY))));
    refused_as(supervision::sign(desk, &world.call_at(&pia, 6), &id), RefusalKind::NoSuchRecord);
    for (bureau, capability, seconds, expected) in [
        ("FR", Capability::Diffusion, 5, Mode::Supervised),
        ("FR", Capability::Diffusion, 4 + 30 * DAY, Mode::Supervised),
        ("FR", Capability::Diffusion, 5 + 30 * DAY, Mode::Normal),
        ("FR", Capability::Notice, 5, Mode::Normal),
        ("DE", Capability::Diffusion, 5, Mode::Normal),
    ] {
        assert_eq!(mode(&world, bureau, capability, seconds), expected, "{bureau} {capability:?} {seconds}");
    }
    decide(wanted(Capability::Diffusion, Mode::Suspended), 20);
    assert_eq!(mode(&world, "FR", Capability::Diffusion, 20), Mode::Suspended, "the last signed counts");
    decide(wanted(Capability::Diffusion, Mode::Normal), 30);
    assert_eq!(mode(&world, "FR", Capability::Diffusion, 30), Mode::Normal);
    assert_eq!(mode(&world, "FR", Capability::Diffusion, 200 * DAY), Mode::Normal, "what is lifted stays lifted");
}

#[test]
fn a_suspended_bureau_is_refused_at_once_by_every_way_in() {
    let world = World::new();
    let desk = world.desk();
    let [ola, pia] = secretariat(&world);
    let ana = world.signed_in(ANA, 0);
    let session = world.session(ana.secret.expose(), 0).unwrap();
    let why = || ("investigate".parse().unwrap(), "FR-2026-1".parse().unwrap());
    let (purpose, case) = why();
    sign_in::state_purpose(desk, &session, purpose, case, at(0), Face::Web).unwrap();
    let purposes = vec!["investigate".parse().unwrap()];
    let key = token::TokenWanted { officer: id(ANA), label: "m".into(), purposes, registers: Vec::new(), days: 1 };
    let (_, secret, _) = token::issue(desk, OPERATOR, key, at(0)).unwrap();
    let calls = |seconds: i64| {
        let session = world.session(ana.secret.expose(), seconds).unwrap();
        let bearer = token::bearer(desk, secret.expose(), at(seconds)).unwrap().unwrap();
        let (purpose, case) = why();
        [
            world.call_at(ANA, seconds),
            sign_in::call(&session, at(seconds), Face::Web).unwrap(),
            token::token_call(desk, &bearer, purpose, case, at(seconds)).unwrap(),
        ]
    };
    let search = |call: &huecry_terms::Call| {
        search::run(desk, call, &search::read(&desk.catalogue, "X1234567", Vec::new(), 5, call.now))
    };
    calls(1).iter().for_each(|call| drop(search(call).unwrap()));
    let (id, _) = supervision::propose(desk, &world.call(&ola), wanted(Capability::Search, Mode::Suspended)).unwrap();
    supervision::sign(desk, &world.call_at(&pia, 2), &id).unwrap();
    for call in calls(3) {
        let no = refused_as(search(&call), RefusalKind::Suspended);
        assert_eq!((no.about.as_str(), no.cites.as_str()), ("FR · search", "RPD 131"));
        let may = allowed::allowed(desk, &call).acts;
        let has = |word: &str| may.iter().any(|verb| verb.as_str() == word);
        assert!(!has("search") && !has("read") && has("record") && has("withdraw"), "{may:?}");
    }
    search(&world.call_at(CHEN, 3)).unwrap();
    search(&world.call_at(ANA, 3 + 31 * DAY)).unwrap();
}

#[test]
fn who_may_not_decide_does_not() {
    let world = World::new();
    let desk = world.desk();
    let [ola, pia] = secretariat(&world);
    let good = || wanted(Capability::Record, Mode::Suspended);
    refused_as(supervision::propose(desk, &world.call(ANA), good()), RefusalKind::RoleMayNot);
    refused_as(supervision::propose(desk, &world.call(&pia), good()), RefusalKind::RoleMayNot);
    for (kind, wrong) in [
        (RefusalKind::NoSuchRecord, Wanted { bureau: "XX".parse().unwrap(), ..good() }),
        (RefusalKind::NoSuchRecord, Wanted { bureau: "GS".parse().unwrap(), ..good() }),
        (RefusalKind::FormNotSatisfied, Wanted { reason: " ".into(), ..good() }),
        (RefusalKind::FormNotSatisfied, Wanted { decision: "a\u{202e}b".into(), ..good() }),
        (RefusalKind::FormNotSatisfied, Wanted { days: Some(0), ..good() }),
        (RefusalKind::FormNotSatisfied, Wanted { days: Some(367), ..good() }),
    ] {
        refused_as(supervision::propose(desk, &world.call(&ola), wrong), kind);
    }
    let (waiting, _) = supervision::propose(desk, &world.call(&ola), good()).unwrap();
    refused_as(supervision::sign(desk, &world.call(&ola), &waiting), RefusalKind::RoleMayNot);
    refused_as(supervision::sign(desk, &world.call(&pia), "no such"), RefusalKind::NoSuchRecord);
    // The same person under another role is still the same person.
    let again = people::NewOfficer {
        bureau: "GS".parse().unwrap(),
        role: "secretariat.publisher".parse().unwrap(),
        name: "S. Officer".into(),
        nationalities: Vec::new(),
        same_as: Some(id(&ola)),
        entity: None,
    };
    let (again, _) = people::enter_officer(desk, OPERATOR, again, at(0)).unwrap();
    let call = world.call(again.id.as_str());
    refused_as(supervision::sign(desk, &call, &waiting), RefusalKind::NeedsAnotherPerson);
    let third = people::NewOfficer { same_as: Some(again.id.clone()), ..named_again(&again.id) };
    let (third, _) = people::enter_officer(desk, OPERATOR, third, at(0)).unwrap();
    assert_eq!(people::person(desk, &third.id).unwrap(), id(&ola), "whichever id is named, it is one person");
    let nobody = people::NewOfficer { same_as: Some(id("GS-0099")), ..named_again(&again.id) };
    refused_as(people::enter_officer(desk, OPERATOR, nobody, at(0)), RefusalKind::NotAnOfficer);
    people::apart(desk, &again.id, &third.id).unwrap().unwrap_err();
    people::apart(desk, &id(&pia), &third.id).unwrap().unwrap();
    supervision::sign(desk, &world.call(&pia), &waiting).unwrap();
}

fn named_again(other: &OfficerId) -> people::NewOfficer {
    people::NewOfficer {
        bureau: "GS".parse().unwrap(),
        role: "duty.officer".parse().unwrap(),
        name: "S. Officer".into(),
        nationalities: Vec::new(),
        same_as: Some(other.clone()),
        entity: None,
    }
}

#[test]
fn reasons_are_told_to_the_bureau_and_to_those_who_decide() {
    let world = World::new();
    let desk = world.desk();
    let [ola, pia] = secretariat(&world);
    let officer = |who: &str| people::officers(desk).unwrap().into_iter().find(|o| o.id.as_str() == who).unwrap();
    let seen = |who: &str| supervision::list(desk, &officer(who), at(9)).unwrap();
    let propose =
        |capability| supervision::propose(desk, &world.call(&ola), wanted(capability, Mode::Corrected)).unwrap().0;
    let signed = propose(Capability::Notice);
    supervision::sign(desk, &world.call_at(&pia, 1), &signed).unwrap();
    propose(Capability::Record);
    for (who, lines, reason) in
        [(ola.as_str(), 2, true), (&pia, 2, true), (ANA, 1, true), (CHEN, 1, false), (KIM, 1, false)]
    {
        let seen = seen(who);
        assert_eq!(seen.len(), lines, "{who}");
        assert!(seen[0].counts && seen[0].id == signed);
        assert_eq!(seen.iter().all(|one| !one.decision.reason.is_empty()), reason, "{who}");
    }
}
