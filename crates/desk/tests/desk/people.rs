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
fn of_which_countries_an_officer_is_a_national_is_said_and_corrected() {
    let world = World::new();
    let desk = world.desk();
    let kim = world.call(KIM);
    let by = By::Call(&kim);
    let code = |code: &str| code.parse::<huecry_terms::CodeId>().unwrap();
    let new = |nationalities: Vec<huecry_terms::CodeId>| people::NewOfficer {
        bureau: "FR".parse().unwrap(),
        role: "ncb.officer".parse().unwrap(),
        name: "Rui Alves".to_string(),
        nationalities,
        same_as: None,
        entity: None,
    };
    refused_as(people::enter_officer(desk, by, new(vec![code("XYZZY")]), at(1)), RefusalKind::FormNotSatisfied);
    let (rui, _) = people::enter_officer(desk, by, new(vec![code("PT")]), at(1)).unwrap();
    assert_eq!(people::nationalities(desk, &rui.id).unwrap(), [code("PT")]);
    assert_eq!(people::nationalities(desk, &id(BRAM)).unwrap(), [], "nobody has said it");
    let both = people::read_nationalities(desk, " FRA, البرتغال; PT").unwrap();
    assert_eq!(both, [code("FR"), code("PT")], "each once, by letters or by name");
    people::read_nationalities(desk, "FR, Nowhere").unwrap_err();
    people::set_nationalities(desk, by, &rui.id, both.clone(), at(2)).unwrap();
    assert_eq!(people::nationalities(desk, &rui.id).unwrap(), both);
    let entry = world.entries_after(None).pop().unwrap();
    assert_eq!((entry.act.key(), entry.officer.unwrap().as_str()), ("act-person-corrected", KIM));
    let set = |by, who: &str, codes: &[&str]| {
        people::set_nationalities(desk, by, &id(who), codes.iter().map(|c| code(c)).collect(), at(3))
    };
    refused_as(set(by, BRAM, &["FR", "FR"]), RefusalKind::FormNotSatisfied);
    refused_as(set(by, "FR-0099", &["FR"]), RefusalKind::NotAnOfficer);
    let ana = world.call(ANA);
    refused_as(set(By::Call(&ana), BRAM, &["FR"]), RefusalKind::RoleMayNot);
    people::end(desk, by, &rui.id, at(4)).unwrap();
    refused_as(set(by, rui.id.as_str(), &["FR"]), RefusalKind::NotAnOfficer);
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
