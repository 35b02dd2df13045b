//! Requests that count once.

use crate::token::wanted;
use crate::world::*;
use huecry_desk::once::{self, Replay};
use huecry_desk::record::{self, Envelope};
use huecry_desk::{search, token};
use huecry_terms::{ActId, Call, Once, RefusalKind, TokenId};

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
