//! Accounts that nobody uses: warned of, then closed; nobody's bureau is locked out.

use crate::world::*;
use huecry_desk::people::{self, Dormancy, Fate};
use huecry_desk::{By, search, sign_in, token};
use huecry_terms::{Act, RefusalKind, RegisterId};

const DAY: i64 = 24 * 60 * 60;
const RULE: Dormancy = Dormancy { days: 90, warning_days: 14 };

fn admitted(world: &World, bureau: &str, role: &str) -> String {
    let (bureau, role) = (bureau.parse().unwrap(), role.parse().unwrap());
    people::admit(world.desk(), OPERATOR, bureau, role, "N. Body", at(0)).unwrap().0.id.to_string()
}

/// The turns of the clock of some days, as kinds of acts about one officer.
fn heard(world: &World, officer: &str, days: std::ops::RangeInclusive<i64>) -> Vec<(i64, &'static str)> {
    let mut about = Vec::new();
    for day in days {
        let before = world.last_act();
        people::hear(world.desk(), RULE, at(day * DAY)).unwrap();
        assert_eq!(people::hear(world.desk(), RULE, at(day * DAY)).unwrap(), 0, "once is enough");
        for entry in world.entries_after(Some(before)) {
            match &entry.act {
                Act::PersonWarned { officer: who, .. } | Act::PersonDormant { officer: who, .. }
                    if who.as_str() == officer =>
                {
                    assert!(entry.officer.is_none(), "it is the node's act");
                    about.push((day, entry.act.key()));
                }
                _ => {}
            }
        }
    }
    about
}

/// The officer looks something up on that day.
fn at_work(world: &World, officer: &str, day: i64) {
    let call = world.call_at(officer, day * DAY);
    let query = search::read(&world.desk().catalogue, "X1234567", Vec::<RegisterId>::new(), 5, call.now);
    search::run(world.desk(), &call, &query).unwrap();
}

fn fate(world: &World, officer: &str, day: i64) -> Option<Fate> {
    let rights = people::rights(world.desk(), OPERATOR, at(day * DAY)).unwrap();
    rights.held.into_iter().find(|held| held.officer.as_str() == officer).unwrap().fate
}

#[test]
fn what_nobody_uses_is_warned_of_and_then_closed_with_all_that_opens_it() {
    let world = World::new();
    let desk = world.desk();
    let gone = admitted(&world, "FR", "ncb.officer");
    let signed_in = world.signed_in(&gone, 0);
    let wanted = token::TokenWanted {
        officer: id(&gone),
        label: "gate 3".into(),
        purposes: vec!["check-document".parse().unwrap()],
        registers: Vec::new(),
        days: 366,
    };
    let (_, key, _) = token::issue(desk, OPERATOR, wanted, at(0)).unwrap();
    at_work(&world, ANA, 60);
    assert_eq!(heard(&world, &gone, 74..=92), [(76, "act-person-warned"), (90, "act-person-dormant")]);
    assert!(world.session(signed_in.secret.expose(), 90 * DAY).is_none());
    assert!(token::bearer(desk, key.expose(), at(90 * DAY)).unwrap().is_none());
    assert!(token::list(desk, OPERATOR, at(90 * DAY)).unwrap().iter().all(|one| !one.counts && one.revoked));
    refused_as(sign_in::invite(desk, OPERATOR, &id(&gone), at(91 * DAY)), RefusalKind::NotAnOfficer);

    // Who may manage people lets them in again: under another id, as the same person.
    refused_as(
        people::admit_again(desk, By::Call(&world.call(ANA)), &id(&gone), at(92 * DAY)),
        RefusalKind::RoleMayNot,
    );
    let (again, _) = people::admit_again(desk, By::Call(&world.call(KIM)), &id(&gone), at(92 * DAY)).unwrap();
    assert_ne!(again.id.as_str(), gone);
    assert_eq!((again.person.unwrap().as_str(), again.role.as_str()), (gone.as_str(), "ncb.officer"));
    refused_as(people::admit_again(desk, OPERATOR, &again.id, at(92 * DAY)), RefusalKind::NoSuchRecord);
}

#[test]
fn whoever_comes_back_in_time_is_not_closed() {
    let world = World::new();
    let back = admitted(&world, "FR", "ncb.officer");
    assert_eq!(heard(&world, &back, 80..=80), [(80, "act-person-warned")]);
    // However late the clock was: between warning and end there are the days of the warning.
    assert_eq!(fate(&world, &back, 80), Some(Fate::Closes(at(94 * DAY))));
    at_work(&world, &back, 85);
    assert_eq!(fate(&world, &back, 85), None);
    at_work(&world, ANA, 85);
    let mut after = heard(&world, &back, 86..=120);
    at_work(&world, ANA, 120);
    after.extend(heard(&world, &back, 121..=176));
    assert_eq!(after, [(161, "act-person-warned"), (175, "act-person-dormant")], "it begins anew");
}

#[test]
fn a_clock_that_jumps_closes_nobody_without_a_warning() {
    let world = World::new();
    let far = admitted(&world, "FR", "ncb.officer");
    assert_eq!(heard(&world, &far, 4_000..=4_013), [(4_000, "act-person-warned")]);
    assert_eq!(people::hear(world.desk(), Dormancy { days: 0, ..RULE }, at(9_000 * DAY)).unwrap(), 0, "0 is never");
}

#[test]
fn nobodys_bureau_is_locked_out() {
    let world = World::new();
    let desk = world.desk();
    people::enter_bureau(desk, OPERATOR, "ES".parse().unwrap(), None, at(0)).unwrap();
    let [head, other, officer] = ["ncb.head", "ncb.head", "ncb.officer"].map(|role| admitted(&world, "FR", role));
    let alone = admitted(&world, "ES", "ncb.officer");
    heard(&world, &head, 76..=76);
    heard(&world, &head, 90..=90);
    let open = |who: &str| people::officers(desk).unwrap().iter().any(|one| one.id.as_str() == who && !one.ended);
    assert!(!open(&head) && !open(&officer), "another head is there still");
    assert!(open(&other), "the last head of its bureau");
    assert!(open(&alone), "the last of its bureau");
    assert!(open(KIM) && open(JUN), "the last who manages people, and the last who reads acts");
    for spared in [&other, &alone, KIM, JUN] {
        assert_eq!(fate(&world, spared, 91), Some(Fate::Spared), "and it is said: {spared}");
    }
    // As soon as there is somebody else, the clock goes on.
    people::admit(desk, OPERATOR, "ES".parse().unwrap(), "ncb.officer".parse().unwrap(), "N. Ew", at(91 * DAY))
        .unwrap();
    assert_eq!(heard(&world, &alone, 92..=92), [(92, "act-person-dormant")]);
}
