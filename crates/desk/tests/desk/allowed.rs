//! What menus and buttons are made of is what the verbs themselves answer.

use crate::world::*;
use huecry_access::{may, may_act};
use huecry_catalogue::Verb;
use huecry_desk::{allowed, record, sign_in};
use huecry_terms::{Call, Face};
use std::collections::BTreeSet;

/// Each person, each purpose, each register, each verb: shown exactly where it is permitted.
#[test]
fn what_is_shown_is_what_is_permitted() {
    let world = World::new();
    for officer in [ANA, BRAM, CHEN, JUN, KIM] {
        for purpose in CATALOGUE.purposes() {
            let call = Call { purpose: purpose.parse().unwrap(), ..world.call(officer) };
            let shown = allowed::allowed(world.desk(), &call);
            for verb in Verb::ALL {
                assert_eq!(shown.acts.contains(&verb), may_act(&CATALOGUE, &call, verb).is_ok());
                for register in CATALOGUE.registers() {
                    let in_register = !matches!(
                        verb.as_str(),
                        "read-acts"
                            | "manage-people"
                            | "manage-bureaux"
                            | "propose-catalogue"
                            | "sign-catalogue"
                            | "manage-entities"
                            | "read-rights"
                            | "propose-supervision"
                            | "sign-supervision"
                            | "checkpoint"
                            | "message"
                            | "keep-line"
                            | "prove"
                    );
                    let wanted = in_register && may(&CATALOGUE, &call, verb, register).is_ok();
                    assert_eq!(
                        shown.may(verb, &register.id),
                        wanted,
                        "{officer} {purpose} {} {}",
                        verb.as_str(),
                        register.id
                    );
                }
            }
        }
    }
}

/// Before a purpose is stated a menu shows what one purpose or another would open.
#[test]
fn before_a_purpose_a_menu_shows_what_stating_one_would_open() {
    let world = World::new();
    for officer in [ANA, BRAM, JUN, KIM] {
        let secret = world.signed_in(officer, 0).secret;
        let session = world.session(secret.expose(), 0).unwrap();
        let shown = allowed::of_session(world.desk(), &session);
        let mut acts = BTreeSet::new();
        let mut wanted: Vec<_> = CATALOGUE.registers().iter().map(|r| (r.id.clone(), BTreeSet::new())).collect();
        for purpose in CATALOGUE.purposes() {
            let call = Call { purpose: purpose.parse().unwrap(), ..world.call(officer) };
            let one = allowed::allowed(world.desk(), &call);
            acts.extend(one.acts);
            for (id, verbs) in one.registers {
                wanted.iter_mut().find(|(there, _)| *there == id).unwrap().1.extend(verbs);
            }
        }
        wanted.retain(|(_, verbs)| !verbs.is_empty());
        assert_eq!((shown.acts, shown.registers), (acts, wanted), "{officer}");
        let (purpose, case) = ("warn".parse().unwrap(), "FR-2026-1".parse().unwrap());
        sign_in::state_purpose(world.desk(), &session, purpose, case, at(0), Face::Web).unwrap();
        let session = world.session(secret.expose(), 0).unwrap();
        let call = sign_in::call(&session, at(0), Face::Web).unwrap();
        assert_eq!(allowed::of_session(world.desk(), &session), allowed::allowed(world.desk(), &call));
    }
}

#[test]
fn only_its_source_changes_a_record() {
    let world = World::new();
    let (ana, bram, chen) = (world.call(ANA), world.call(BRAM), world.call(CHEN));
    let written = world.add(&ana, "vehicles", 1);
    let of = |call: &Call| {
        let (found, _) = record::show(world.desk(), call, &reg("vehicles"), &written.number).unwrap();
        allowed::of_record(world.desk(), call, &found).into_iter().collect::<Vec<_>>()
    };
    let look = [Verb::Read, Verb::History];
    assert_eq!(of(&bram), look);
    assert_eq!(of(&chen), look, "a recorder of another bureau");
    let own = [Verb::Read, Verb::History, Verb::Record, Verb::Withdraw, Verb::Erase, Verb::Restrict];
    assert_eq!(of(&ana), own);
    record::withdraw(world.desk(), &ana, &reg("vehicles"), &written.number, "found again").unwrap();
    assert!(!of(&ana).contains(&Verb::Withdraw), "it is taken back already");
}
