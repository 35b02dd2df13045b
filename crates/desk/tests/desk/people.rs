//! People and bureaux by an officer's hand.

use crate::world::*;
use huecry_desk::people::{self, By};
use huecry_terms::{Face, RefusalKind};

#[test]
fn who_manages_people_does_and_nobody_else() {
    let world = World::new();
    let desk = world.desk();
    let kim = world.call(KIM);
    let by = By::Call(&kim);
    let (bureau, _) = people::enter_bureau(desk, by, "ES".parse().unwrap(), None, at(1)).unwrap();
    assert_eq!(bureau.country.unwrap().as_str(), "ES");
    let (officer, _) = people::admit(desk, by, bureau.id, "ncb.officer".parse().unwrap(), "Diego Ruiz", at(1)).unwrap();
    assert_eq!(officer.id.as_str(), "ES-0001");
    people::end(desk, by, &officer.id, at(2)).unwrap();
    refused_as(people::end(desk, by, &officer.id, at(2)), RefusalKind::NotAnOfficer);
    let (officers, bureaux) = people::list(desk, by).unwrap();
    assert!(officers.last().unwrap().ended && bureaux.len() == 4);
    let entries = world.entries_after(None);
    let added = entries.iter().rev().find(|e| e.act.key() == "act-person-added").unwrap();
    assert_eq!((added.officer.as_ref().unwrap().as_str(), added.face), (KIM, Face::Web));
    let ana = world.call(ANA);
    let by = By::Call(&ana);
    let role = || "node.operator".parse().unwrap();
    refused_as(people::admit(desk, by, "FR".parse().unwrap(), role(), "Ana Two", at(3)), RefusalKind::RoleMayNot);
    refused_as(people::enter_bureau(desk, by, "IT".parse().unwrap(), None, at(3)), RefusalKind::RoleMayNot);
    refused_as(people::end(desk, by, &id(BRAM), at(3)), RefusalKind::RoleMayNot);
    refused_as(people::list(desk, by), RefusalKind::RoleMayNot);
}

#[test]
fn what_cannot_be_entered_is_refused_on_record() {
    let world = World::new();
    let kim = world.call(KIM);
    for by in [OPERATOR, By::Call(&kim)] {
        let admit = |bureau: &str, role: &str, name: &str| {
            people::admit(world.desk(), by, bureau.parse().unwrap(), role.parse().unwrap(), name, at(1))
        };
        refused_as(admit("FR", "ncb.officer", " "), RefusalKind::FormNotSatisfied);
        refused_as(admit("FR", "ncb.officer", "a\u{202e}b"), RefusalKind::FormNotSatisfied);
        refused_as(admit("XX", "ncb.officer", "A"), RefusalKind::NoSuchRecord);
        refused_as(admit("FR", "ncb.chief", "A"), RefusalKind::RoleMayNot);
        let bureau = people::enter_bureau(world.desk(), by, "FR".parse().unwrap(), None, at(1));
        refused_as(bureau, RefusalKind::AlreadyThere);
    }
}

#[test]
fn nobody_acts_who_is_not_known_or_has_ended() {
    let world = World::new();
    people::end(world.desk(), OPERATOR, &id(LEA), at(0)).unwrap();
    for nobody in [LEA, "FR-0099"] {
        let why = ("investigate".parse().unwrap(), "FR-2026-1".parse().unwrap());
        let mut no =
            refused_as(people::identify(world.desk(), &id(nobody), why, at(1), Face::Web), RefusalKind::NotAnOfficer);
        no.act = None;
        assert_eq!(no, huecry_terms::Refusal::new(RefusalKind::NotAnOfficer, nobody));
    }
}
