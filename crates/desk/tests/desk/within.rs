//! A key issued for some registers reaches no other, by whatever way.

use crate::token::wanted;
use crate::world::*;
use huecry_desk::audit::{self, Wanted};
use huecry_desk::record::{self, Envelope};
use huecry_desk::{draft, export, people, search, subscription, token};
use huecry_terms::{Call, RefusalKind};
use serde_json::json;

/// A call of Ana's machine.
fn machine(world: &World, registers: &[&str]) -> Call {
    let (_, secret, _) = token::issue(world.desk(), OPERATOR, wanted(ANA, &["investigate"], registers), at(0)).unwrap();
    let found = token::bearer(world.desk(), secret.expose(), at(0)).unwrap().unwrap();
    let why = ("investigate".parse().unwrap(), "FR-2026-1".parse().unwrap());
    token::token_call(world.desk(), &found, why.0, why.1, at(0)).unwrap()
}

#[test]
fn every_verb_stays_within() {
    let world = World::new();
    let desk = world.desk();
    let ana = world.call(ANA);
    let outside = world.add(&ana, "firearms", 1).number;
    let inside = world.add(&ana, "vehicles", 1).number;
    let call = machine(&world, &["vehicles"]);
    let (firearms, vehicles) = (reg("firearms"), reg("vehicles"));
    let no = |answer: Result<(), huecry_terms::Failure>| {
        let refusal = refused_as(answer, RefusalKind::OutsideToken);
        assert_eq!(refusal.ask, "vehicles");
    };
    let envelope = || Envelope { handling: "H0".parse().unwrap(), ..Envelope::default() };
    no(record::add(desk, &call, &firearms, envelope(), values("firearms", 2)).map(drop));
    no(record::show(desk, &call, &firearms, &outside).map(drop));
    no(record::history(desk, &call, &firearms, &outside).map(drop));
    no(record::revise(desk, &call, &firearms, &outside, Default::default()).map(drop));
    no(record::withdraw(desk, &call, &firearms, &outside, "x").map(drop));
    no(record::erase(desk, &call, &firearms, &outside, "x").map(drop));
    no(export::run(desk, &call, &firearms, "csv", &mut |_| Ok(())).map(drop));
    no(draft::open(desk, &call, &firearms, None).map(drop));
    let query = |registers: Vec<_>| search::read(&desk.catalogue, "AB-123-CD", registers, 10, at(0));
    no(search::run(desk, &call, &query(vec![firearms.clone()])).map(drop));
    no(search::run(desk, &call, &query(vec![vehicles.clone(), firearms.clone()])).map(drop));
    no(subscription::add(desk, &call, &query(vec![firearms.clone()])).map(drop));
    record::show(desk, &call, &vehicles, &inside).unwrap();
    assert_eq!(search::run(desk, &call, &query(vec![])).unwrap().registers, [vehicles]);
}

#[test]
fn what_reaches_over_all_registers_is_closed() {
    let world = World::new();
    for (officer, closed) in [(JUN, true), (KIM, true)] {
        let call = Call { within: Some([reg("vehicles")].into()), ..world.call(officer) };
        let wanted = Wanted { limit: 1, ..Wanted::default() };
        if officer == JUN {
            refused_as(audit::acts(world.desk(), &call, &wanted), RefusalKind::OutsideToken);
        } else {
            refused_as(people::list(world.desk(), people::By::Call(&call)), RefusalKind::OutsideToken);
        }
        assert!(closed);
    }
}

#[test]
fn a_key_for_no_register_opens_none() {
    let world = World::new();
    let call = Call { within: Some([].into()), ..world.call(ANA) };
    let query = search::read(&world.desk().catalogue, "AB-123-CD", vec![], 10, at(0));
    refused_as(search::run(world.desk(), &call, &query), RefusalKind::OutsideToken);
}

/// A standing query placed under a key looks where the key does, also after the node was started again;
/// and those that look elsewhere are not shown to it.
#[test]
fn standing_queries_stay_within() {
    let mut world = World::new();
    let call = machine(&world, &["vehicles"]);
    let query = search::read(&CATALOGUE, "AB-123-CD", vec![], 1, at(0));
    let own = subscription::add(world.desk(), &call, &query).unwrap();
    let everywhere = subscription::add(world.desk(), &world.call(ANA), &query).unwrap();
    world.restart();
    let placed = subscription::list(world.desk(), &world.call(ANA)).unwrap();
    assert_eq!(placed.len(), 2);
    assert_eq!(placed.iter().find(|s| s.id == own).unwrap().registers, [reg("vehicles")]);
    let shown: Vec<_> = subscription::list(world.desk(), &call).unwrap().iter().map(|s| s.id).collect();
    assert_eq!(shown, [own]);
    refused_as(subscription::hits(world.desk(), &call, everywhere), RefusalKind::NoSuchRecord);
    refused_as(subscription::end(world.desk(), &call, everywhere), RefusalKind::NoSuchRecord);
}

/// A link is a question whether a record is there: outside the key the answer is no.
#[test]
fn a_link_does_not_reach_outside() {
    let world = World::new();
    let linked = CATALOGUE.registers().iter().find_map(|r| {
        let field = r.of_kind(huecry_terms::Kind::Link).find(|f| f.register.as_ref().is_some_and(|to| *to != r.id))?;
        Some((r.id.to_string(), field.id.to_string(), field.register.clone().unwrap().to_string()))
    });
    let Some((from, field, to)) = linked else { return println!("skipped: no register links to another") };
    let ana = world.call(ANA);
    let target = world.add(&ana, &to, 1).number;
    let add = |call: &Call| {
        let mut values = values(&from, 2);
        values.insert(field.clone(), json!(target));
        let envelope = Envelope { handling: "H0".parse().unwrap(), ..Envelope::default() };
        record::add(world.desk(), call, &reg(&from), envelope, values)
    };
    refused_as(add(&machine(&world, &[&from])), RefusalKind::NoSuchRecord);
    add(&machine(&world, &[&from, &to])).unwrap();
}
