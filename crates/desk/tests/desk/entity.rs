//! National entities: let in by their bureau, held to what it delegates, seen, cut off at once.

use crate::world::*;
use huecry_desk::entity::{self, NewEntity};
use huecry_desk::record::Envelope;
use huecry_desk::{draft, people, record, search, subscription};
use huecry_terms::{Call, EntityId, RefusalKind, RegisterId, Right};

const DAY: i64 = 24 * 60 * 60;

fn head(world: &World, bureau: &str) -> String {
    let (bureau, role) = (bureau.parse().unwrap(), "ncb.head".parse().unwrap());
    people::admit(world.desk(), OPERATOR, bureau, role, "H. Head", at(0)).unwrap().0.id.to_string()
}

fn border(rights: &[(&str, &[Right])]) -> NewEntity {
    let today = huecry_terms::day_of(at(0));
    NewEntity {
        id: "FR-BORDER".parse().unwrap(),
        name: "Border service".into(),
        tasks: "control of persons and vehicles at the border".into(),
        legal_basis: "Border Act, art. 12".into(),
        rights: rights.iter().map(|(register, rights)| (register.parse().unwrap(), rights.to_vec())).collect(),
        users: 2,
        start: today,
        review: today.tomorrow().unwrap(),
        undertaking: "FR/2026/7".into(),
    }
}

fn person(world: &World, entity: &str) -> Result<String, huecry_terms::Failure> {
    let entity: EntityId = entity.parse().unwrap();
    let new = people::NewOfficer {
        bureau: "FR".parse().unwrap(),
        role: "ncb.recorder".parse().unwrap(),
        name: "B. Order".into(),
        nationalities: Vec::new(),
        same_as: None,
        entity: Some(entity),
    };
    people::enter_officer(world.desk(), OPERATOR, new, at(0)).map(|(officer, _)| officer.id.to_string())
}

fn searched(world: &World, call: &Call, registers: &[&str]) -> Result<search::Answer, huecry_terms::Failure> {
    let registers: Vec<RegisterId> = registers.iter().map(|register| register.parse().unwrap()).collect();
    let query = search::read(&world.desk().catalogue, "X1234567", registers, 5, call.now);
    search::run(world.desk(), call, &query)
}

/// Acceptance 12.3/22 of `spec/notices.md`: an entity without delegation queries; it is denied, and the bureau told.
#[test]
fn an_entity_without_delegation_is_denied_and_the_bureau_sees_it() {
    let world = World::new();
    let desk = world.desk();
    let hana = head(&world, "FR");
    entity::admit(desk, &world.call(&hana), border(&[("vehicles", &[Right::Query])])).unwrap();
    let bo = person(&world, "FR-BORDER").unwrap();
    let answer = searched(&world, &world.call(&bo), &[]).unwrap();
    assert_eq!(answer.registers, ["vehicles".parse().unwrap()], "and nowhere else");
    let no = refused_as(searched(&world, &world.call(&bo), &["firearms"]), RefusalKind::NotDelegated);
    assert_eq!((no.about.as_str(), no.cites.as_str()), ("FR-BORDER · search · firearms", "RPD 21"));
    let (_, seen) = entity::show(desk, &world.call(&hana), "FR-BORDER").unwrap();
    let kinds: Vec<&str> = seen.lines.iter().map(|line| line.key).collect();
    assert_eq!(kinds, ["act-refused", "act-searched"], "what its people did and were refused, newest first");
    assert!(seen.lines.iter().all(|line| line.officer.as_ref().is_some_and(|who| who.as_str() == bo)));
}

#[test]
fn a_draft_is_written_by_the_entity_and_handed_in_by_the_bureau() {
    let world = World::new();
    let desk = world.desk();
    let hana = head(&world, "FR");
    let vehicles: RegisterId = "vehicles".parse().unwrap();
    entity::admit(desk, &world.call(&hana), border(&[("vehicles", &[Right::Draft])])).unwrap();
    let bo = person(&world, "FR-BORDER").unwrap();
    let call = world.call(&bo);
    draft::open(desk, &call, &vehicles, None).unwrap();
    let add = |call: &Call| record::add(desk, call, &vehicles, Envelope::default(), serde_json::Map::new());
    let no = refused_as(add(&call), RefusalKind::NotDelegated);
    assert_eq!(no.about, "FR-BORDER · submit · vehicles");
    // Limited anew: now it may, and only the form stands in the way.
    entity::admit(desk, &world.call(&hana), border(&[("vehicles", &[Right::Record])])).unwrap();
    refused_as(add(&world.call(&bo)), RefusalKind::FormNotSatisfied);
}

#[test]
fn who_is_cut_off_may_nothing_from_that_act_on() {
    let world = World::new();
    let desk = world.desk();
    let [hana, otto] = [head(&world, "FR"), head(&world, "DE")];
    entity::admit(desk, &world.call(&hana), border(&[("vehicles", &[Right::Query])])).unwrap();
    let [bo, _] = [person(&world, "FR-BORDER").unwrap(), person(&world, "FR-BORDER").unwrap()];
    refused_as(person(&world, "FR-BORDER"), RefusalKind::FormNotSatisfied);
    refused_as(person(&world, "FR-POST"), RefusalKind::NoSuchRecord);
    let signed_in = world.signed_in(&bo, 1);
    searched(&world, &world.call(&bo), &["vehicles"]).unwrap();
    for stranger in [&otto, ANA] {
        let kind = if stranger == ANA { RefusalKind::RoleMayNot } else { RefusalKind::NoSuchRecord };
        refused_as(entity::end(desk, &world.call(stranger), "FR-BORDER"), kind);
        refused_as(entity::show(desk, &world.call(stranger), "FR-BORDER"), kind);
    }
    assert_eq!(entity::list(desk, &world.call(&otto)).unwrap(), []);
    entity::end(desk, &world.call(&hana), "FR-BORDER").unwrap();
    refused_as(searched(&world, &world.call(&bo), &["vehicles"]), RefusalKind::NotDelegated);
    let session = world.session(signed_in.secret.expose(), 2).unwrap();
    assert!(session.limits.unwrap().entity.as_ref().unwrap().rights.is_empty(), "the session that runs opens nothing");
    refused_as(entity::end(desk, &world.call(&hana), "FR-BORDER"), RefusalKind::NoSuchRecord);
    let again = border(&[("vehicles", &[Right::Query])]);
    refused_as(entity::admit(desk, &world.call(&hana), again), RefusalKind::AlreadyThere);
    refused_as(person(&world, "FR-BORDER"), RefusalKind::NoSuchRecord);
    searched(&world, &world.call(ANA), &["vehicles"]).unwrap();
}

#[test]
fn what_cannot_be_let_in_is_refused() {
    let world = World::new();
    let desk = world.desk();
    let hana = head(&world, "FR");
    let good = || border(&[("vehicles", &[Right::Query])]);
    let today = good().start;
    refused_as(entity::admit(desk, &world.call(ANA), good()), RefusalKind::RoleMayNot);
    for (kind, wrong) in [
        (RefusalKind::FormNotSatisfied, NewEntity { id: "DE-BORDER".parse().unwrap(), ..good() }),
        (RefusalKind::FormNotSatisfied, NewEntity { name: " ".into(), ..good() }),
        (RefusalKind::FormNotSatisfied, NewEntity { legal_basis: "a\u{202e}b".into(), ..good() }),
        (RefusalKind::FormNotSatisfied, NewEntity { users: 0, ..good() }),
        (RefusalKind::FormNotSatisfied, NewEntity { review: today, ..good() }),
        (RefusalKind::FormNotSatisfied, border(&[])),
        (RefusalKind::NoSuchRegister, border(&[("boats", &[Right::Query])])),
    ] {
        refused_as(entity::admit(desk, &world.call(&hana), wrong), kind);
    }
    // Before its first day nothing is open.
    let later = NewEntity { start: good().review, review: good().review.tomorrow().unwrap(), ..good() };
    entity::admit(desk, &world.call(&hana), later).unwrap();
    let bo = person(&world, "FR-BORDER").unwrap();
    refused_as(searched(&world, &world.call(&bo), &["vehicles"]), RefusalKind::NotDelegated);
    searched(&world, &world.call_at(&bo, DAY), &["vehicles"]).unwrap();
}

/// What the bureau's own people are at is theirs: standing queries, drafts, dossiers.
#[test]
fn an_entity_sees_its_own_work_and_not_the_bureaus() {
    let world = World::new();
    let desk = world.desk();
    let hana = head(&world, "FR");
    let ana = people::admit(desk, OPERATOR, "FR".parse().unwrap(), "ncb.recorder".parse().unwrap(), "A. Own", at(0));
    let ours = world.call(ana.unwrap().0.id.as_str());
    entity::admit(desk, &world.call(&hana), border(&[("vehicles", &[Right::Query, Right::Draft])])).unwrap();
    let theirs = world.call(&person(&world, "FR-BORDER").unwrap());
    let vehicles: RegisterId = "vehicles".parse().unwrap();

    let query = |call: &Call| search::read(&desk.catalogue, "WDB12345678901234", Vec::<RegisterId>::new(), 5, call.now);
    let watched = subscription::add(desk, &ours, &query(&ours)).unwrap();
    let draft = draft::open(desk, &ours, &vehicles, None).unwrap();
    assert_eq!(subscription::list(desk, &theirs).unwrap(), []);
    assert_eq!(draft::list(desk, &theirs).unwrap(), []);
    refused_as(subscription::end(desk, &theirs, watched), RefusalKind::NoSuchRecord);
    refused_as(subscription::hits(desk, &theirs, watched), RefusalKind::NoSuchRecord);
    refused_as(draft::read(desk, &theirs, draft), RefusalKind::NoSuchRecord);
    refused_as(draft::drop(desk, &theirs, draft), RefusalKind::NoSuchRecord);

    let placed = subscription::add(desk, &theirs, &query(&theirs)).unwrap();
    draft::open(desk, &theirs, &vehicles, None).unwrap();
    let standing = subscription::list(desk, &theirs).unwrap();
    assert_eq!((standing.len(), &standing[0].id), (1, &placed));
    assert_eq!(standing[0].registers, [vehicles], "it looks where the delegation reaches, whatever opens later");
    assert_eq!(draft::list(desk, &theirs).unwrap().len(), 1);
    assert_eq!(subscription::list(desk, &ours).unwrap().len(), 2, "the bureau sees both");
    assert_eq!(draft::list(desk, &ours).unwrap().len(), 2, "the bureau sees both");
}
