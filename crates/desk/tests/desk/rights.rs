//! The register of access rights.

use crate::world::*;
use huecry_catalogue::Verb;
use huecry_desk::people::{self, By, Held};
use huecry_desk::provider;
use huecry_terms::RefusalKind;

fn of(held: &[Held], officer: &str) -> Held {
    held.iter().find(|held| held.officer.as_str() == officer).unwrap().clone()
}

#[test]
fn each_bureau_reads_its_own_and_the_secretariat_all() {
    let world = World::new();
    let desk = world.desk();
    let [fr, gs] = [("FR", "ncb.head"), ("GS", "protection.officer")].map(|(bureau, role)| {
        let (bureau, role) = (bureau.parse().unwrap(), role.parse().unwrap());
        people::admit(desk, OPERATOR, bureau, role, "R. Eader", at(0)).unwrap().0.id.to_string()
    });
    refused_as(people::rights(desk, By::Call(&world.call(ANA)), at(1)), RefusalKind::RoleMayNot);
    let own = people::rights(desk, By::Call(&world.call(&fr)), at(1)).unwrap();
    assert!(own.held.len() > 1 && own.held.iter().all(|held| held.bureau.as_str() == "FR"));
    let all = people::rights(desk, By::Call(&world.call(&gs)), at(1)).unwrap();
    assert_eq!(all.held.len(), people::officers(desk).unwrap().len());
    assert_eq!(world.kinds_after(all.act.unwrap().0 - 1), ["act-rights-read"], "to look is an act");
}

#[test]
fn it_says_what_access_would() {
    let world = World::new();
    let desk = world.desk();
    let held = people::rights(desk, OPERATOR, at(1)).unwrap().held;
    let ana = of(&held, ANA);
    let call = world.call(ANA);
    for register in desk.catalogue.registers() {
        let said = ana.registers.iter().find(|(id, _)| *id == register.id).map_or(&[][..], |(_, verbs)| verbs);
        for verb in [Verb::Search, Verb::Record, Verb::Erase, Verb::Export] {
            let may = register.purposes.iter().any(|purpose| {
                let call = huecry_terms::Call { purpose: purpose.clone(), ..call.clone() };
                huecry_access::may(&desk.catalogue, &call, verb, register).is_ok()
            });
            assert_eq!(said.contains(&verb), may, "{} {}", register.id, verb.as_str());
        }
    }
    assert_eq!(
        of(&held, KIM).acts,
        [Verb::ManagePeople, Verb::ManageBureaux, Verb::ReadRights, Verb::Checkpoint, Verb::Prove]
    );
    assert!(of(&held, KIM).registers.is_empty());
    assert!(ana.added.at.is_some() && ana.added.by.is_none() && ana.ended.is_none() && ana.passkeys == 0);

    provider::bind(desk, By::Call(&world.call(KIM)), &id(ANA), ("https://id.example", "ana"), at(2)).unwrap();
    people::end(desk, By::Call(&world.call(KIM)), &id(BRAM), at(3)).unwrap();
    let held = people::rights(desk, OPERATOR, at(4)).unwrap().held;
    assert!(of(&held, ANA).provider);
    let bram = of(&held, BRAM);
    assert!(bram.acts.is_empty() && bram.registers.is_empty() && bram.purposes.is_empty());
    assert_eq!(bram.ended.unwrap().by.unwrap().as_str(), KIM);
    let kim = of(&held, KIM);
    assert!(kim.last.is_some());
}

#[test]
fn its_table_runs_nothing_in_a_spreadsheet() {
    let world = World::new();
    let desk = world.desk();
    for name in ["=HYPERLINK(\"https://evil.example\")", "@SUM(1)", "+cmd|' /C calc'!A0", "Lopes, Ana \"A\""] {
        people::admit(desk, OPERATOR, "FR".parse().unwrap(), "ncb.officer".parse().unwrap(), name, at(0)).unwrap();
    }
    let rights = people::rights(desk, OPERATOR, at(1)).unwrap();
    let table = people::csv(&rights);
    let mut rows = csv::Reader::from_reader(table.as_bytes());
    assert_eq!(rows.headers().unwrap().len(), 21);
    let rows: Vec<csv::StringRecord> = rows.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), rights.held.len());
    for (row, held) in rows.iter().zip(&rights.held) {
        assert_eq!(&row[0], held.officer.as_str());
        assert_eq!(&row[4], "", "what is not there is an empty cell");
        assert!(row.iter().all(|cell| !cell.starts_with(['=', '@', '+', '-', '\t', '\r'])), "{row:?}");
    }
    assert_eq!(&rows[rows.len() - 1][2], "Lopes, Ana \"A\"");
}
