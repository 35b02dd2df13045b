//! Requests that count once.

use crate::token::wanted;
use crate::world::*;
use huecry_desk::draft::{self, ENVELOPE, Saving};
use huecry_desk::once::{self, Replay};
use huecry_desk::record::{self, Envelope};
use huecry_desk::{By, export, people, search, sign_in, subscription, token};
use huecry_terms::{ActId, Call, Failure, Once, RefusalKind, TokenId};

fn machine(world: &World) -> TokenId {
    token::issue(world.desk(), OPERATOR, wanted(ANA, &["investigate"], &[]), at(0)).unwrap().0
}

fn once(client: TokenId, key: &str, request: u8) -> Once {
    Once::new(client, key, [request; 32]).unwrap()
}

#[test]
fn a_request_sent_again_is_done_once() {
    let mut world = World::new();
    let (client, other) = (machine(&world), machine(&world));
    let add = |world: &World, once: &Once, seconds: i64| {
        let call = Call { once: Some(once.clone()), ..world.call_at(ANA, seconds) };
        let envelope = Envelope { handling: "H0".parse().unwrap(), ..Envelope::default() };
        record::add(world.desk(), &call, &reg("vehicles"), envelope, values("vehicles", 1))
    };
    let first = once(client, "k1", 1);
    assert_eq!(once::find(world.desk(), &first, at(0)).unwrap(), None);
    let written = add(&world, &first, 0).unwrap();
    world.restart();
    let desk = world.desk();
    assert_eq!(once::find(desk, &first, at(60)).unwrap(), Some(Replay::Same(written.act)));
    assert_eq!(once::find(desk, &once(client, "k1", 2), at(60)).unwrap(), Some(Replay::Other));
    assert_eq!(once::find(desk, &once(other, "k1", 1), at(60)).unwrap(), None, "another machine's name is another");
    let before = world.last_act();
    let again = refused(add(&world, &first, 60));
    assert_eq!((again.kind, again.act), (RefusalKind::DoneBefore, Some(written.act)));
    assert_eq!(world.last_act(), before, "nothing was done, and nothing recorded twice");
    add(&world, &once(other, "k1", 1), 60).unwrap();
    // A day later the name is free again.
    let day = minutes(24 * 60);
    assert_eq!(once::find(desk, &first, at(day)).unwrap(), None);
    let late = add(&world, &first, day).unwrap();
    assert_eq!(once::find(desk, &first, at(day + 1)).unwrap(), Some(Replay::Same(late.act)));
}

#[test]
fn a_refused_request_may_be_sent_again() {
    let world = World::new();
    let name = once(machine(&world), "k", 1);
    let call = Call { once: Some(name.clone()), ..world.call(BRAM) };
    let add = || record::add(world.desk(), &call, &reg("vehicles"), Envelope::default(), values("vehicles", 1));
    refused_as(add(), RefusalKind::RoleMayNot);
    assert_eq!(once::find(world.desk(), &name, at(0)).unwrap(), None);
    refused_as(add(), RefusalKind::RoleMayNot);
}

#[test]
fn of_equal_requests_at_once_one_is_done() {
    let world = World::new();
    let client = machine(&world);
    for round in 0..8 {
        let name = once(client, &format!("round {round}"), 1);
        let call = Call { once: Some(name.clone()), ..world.call(ANA) };
        let query = search::read(&world.desk().catalogue, "AB-123-CD", vec![], 10, at(0));
        let answers: Vec<Result<ActId, ActId>> = std::thread::scope(|scope| {
            let ask = || match search::run(world.desk(), &call, &query) {
                Ok(answer) => Ok(answer.act),
                other => {
                    let refusal = refused(other);
                    assert_eq!(refusal.kind, RefusalKind::DoneBefore);
                    Err(refusal.act.unwrap())
                }
            };
            let callers: Vec<_> = (0..16).map(|_| scope.spawn(ask)).collect();
            callers.into_iter().map(|caller| caller.join().unwrap()).collect()
        });
        let done: Vec<ActId> = answers.iter().filter_map(|a| a.ok()).collect();
        assert_eq!(done.len(), 1);
        assert!(answers.iter().all(|a| a.unwrap_or_else(|act| act) == done[0]), "{answers:?}");
        assert_eq!(once::find(world.desk(), &name, at(0)).unwrap(), Some(Replay::Same(done[0])));
    }
}

/// Whatever a machine may do, its name for it is remembered with the act that did it, and doing it again is answered
/// by that act.
#[test]
fn every_verb_that_changes_something_is_done_once() {
    let world = World::new();
    let desk = world.desk();
    let client = machine(&world);
    let register = reg("vehicles");
    let number = world.add(&world.call(ANA), "vehicles", 9).number;
    let query = search::read(&desk.catalogue, "AB-123-CD", vec![], 10, at(0));
    let mut names = 0..;
    let mut done_once = |officer: &str, verb: &dyn Fn(&Call) -> Result<(), Failure>| {
        let name = once(client, &format!("verb {}", names.next().unwrap()), 1);
        let call = Call { once: Some(name.clone()), ..world.call(officer) };
        verb(&call).unwrap();
        let Some(Replay::Same(act)) = once::find(desk, &name, at(0)).unwrap() else {
            panic!("{name:?} is not remembered")
        };
        assert!(once::act(desk, act).unwrap().is_some());
    };
    let drafted = draft::open(desk, &world.call(ANA), &register, None).unwrap();
    let dropped = draft::open(desk, &world.call(ANA), &register, None).unwrap();
    let placed = subscription::add(desk, &world.call(ANA), &query).unwrap();
    let (key, _, _) = token::issue(desk, OPERATOR, wanted(ANA, &["warn"], &[]), at(0)).unwrap();
    let envelope = || Envelope { handling: "H0".parse().unwrap(), ..Envelope::default() };
    done_once(ANA, &|call| record::add(desk, call, &register, envelope(), values("vehicles", 5)).map(drop));
    done_once(ANA, &|call| record::show(desk, call, &register, &number).map(drop));
    done_once(ANA, &|call| draft::open(desk, call, &register, None).map(drop));
    done_once(ANA, &|call| draft::open(desk, call, &register, Some(&number)).map(drop));
    done_once(ANA, &|call| {
        draft::save(desk, call, drafted, Saving { section: ENVELOPE.into(), ..Saving::default() }).map(drop)
    });
    done_once(ANA, &|call| draft::drop(desk, call, dropped));
    done_once(ANA, &|call| record::withdraw(desk, call, &register, &number, "x").map(drop));
    done_once(ANA, &|call| record::erase(desk, call, &register, &number, "x").map(drop));
    done_once(ANA, &|call| subscription::place(desk, call, &query).map(drop));
    done_once(ANA, &|call| subscription::stop(desk, call, placed).map(drop));
    done_once(ANA, &|call| export::page(desk, call, &register, None, 5).map(drop));
    let (fr, role) =
        ("FR".parse::<huecry_terms::BureauId>().unwrap(), "ncb.officer".parse::<huecry_terms::RoleId>().unwrap());
    done_once(KIM, &|call| people::enter_bureau(desk, By::Call(call), "ES".parse().unwrap(), None, at(0)).map(drop));
    done_once(KIM, &|call| people::admit(desk, By::Call(call), fr.clone(), role.clone(), "X", at(0)).map(drop));
    done_once(KIM, &|call| sign_in::invite(desk, By::Call(call), &id(LEA), at(0)).map(drop));
    done_once(KIM, &|call| people::end(desk, By::Call(call), &id(LEA), at(0)).map(drop));
    done_once(KIM, &|call| token::issue(desk, By::Call(call), wanted(ANA, &["warn"], &[]), at(0)).map(drop));
    done_once(KIM, &|call| token::revoke(desk, By::Call(call), key, at(0)).map(drop));
    // A person admitted twice under one name is one person.
    let name = once(client, "admit", 1);
    let call = Call { once: Some(name), ..world.call(KIM) };
    let admit = || people::admit(desk, By::Call(&call), fr.clone(), role.clone(), "Once Only", at(0));
    let (_, act) = admit().unwrap();
    let again = refused(admit());
    assert_eq!((again.kind, again.act), (RefusalKind::DoneBefore, Some(act)));
    let (officers, _) = people::list(desk, OPERATOR).unwrap();
    assert_eq!(officers.iter().filter(|o| o.name == "Once Only").count(), 1);
}

/// What an act wrote can be answered again, while it is there.
#[test]
fn an_answer_is_given_again_from_its_act() {
    let world = World::new();
    let ana = world.call(ANA);
    let written = world.add(&ana, "vehicles", 1);
    assert_eq!(once::written(world.desk(), written.act).unwrap(), Some(written.clone()));
    let revision = record::Revision { reason: "again".into(), ..record::Revision::default() };
    let revised = record::revise(world.desk(), &ana, &reg("vehicles"), &written.number, revision).unwrap();
    assert_eq!(once::written(world.desk(), written.act).unwrap().unwrap().version, 1, "as it was answered then");
    assert_eq!(once::written(world.desk(), revised.act).unwrap().unwrap().version, 2);
    assert_eq!(once::written(world.desk(), ActId(0)).unwrap(), None, "it wrote no record");
    record::erase(world.desk(), &ana, &reg("vehicles"), &written.number, "x").unwrap();
    assert_eq!(once::written(world.desk(), written.act).unwrap(), None);
}

#[test]
fn a_name_is_a_line_of_a_header() {
    let client = TokenId("0192f1a0-0000-7000-8000-000000000000".parse().unwrap());
    for sound in ["a", "0192f1a0-7c3e", &"x".repeat(200), "two words"] {
        Once::new(client, sound, [0; 32]).unwrap();
    }
    for wrong in ["", &"x".repeat(201), "é", "a\nb", "a\0b"] {
        assert!(Once::new(client, wrong, [0; 32]).is_err(), "{wrong:?}");
    }
}
