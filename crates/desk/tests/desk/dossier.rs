//! Procedures that run: who takes which step, four eyes, clocks, effects, two at once.

use crate::world::*;
use huecry_desk::dossier::{self, Opening, Queue, Shown, Taken, Taking};
use huecry_desk::{node, people, record, search};
use huecry_terms::{Act, Call, Priority, RefusalKind};
use serde_json::{Map, Value as Json, json};

/// A node where Chen (DE) has recorded a vehicle that Bram (FR) doubts, and two people of the secretariat.
struct Case {
    world: World,
    vehicle: String,
    reviewer: String,
    publisher: String,
}

impl Case {
    fn new() -> Case {
        let world = World::new();
        let vehicle = world.add(&world.call(CHEN), "vehicles", 1).number;
        let admit = |role: &str| {
            let (bureau, role) = ("GS".parse().unwrap(), role.parse().unwrap());
            people::admit(world.desk(), OPERATOR, bureau, role, "S. Officer", at(0)).unwrap().0.id.to_string()
        };
        let (reviewer, publisher) = (admit("secretariat.reviewer"), admit("secretariat.publisher"));
        Case { world, vehicle, reviewer, publisher }
    }

    fn call(&self, officer: &str, seconds: i64) -> Call {
        self.world.call_at(officer, seconds)
    }

    fn doubt(&self, seconds: i64) -> Taken {
        self.doubt_as(BRAM, seconds, Priority::Routine)
    }

    fn doubt_as(&self, officer: &str, seconds: i64, priority: Priority) -> Taken {
        let opening = Opening {
            procedure: "record-correction".into(),
            about: Some(("vehicles".into(), self.vehicle.clone())),
            priority,
            answers: answers(json!({"what-is-wrong": "The colour is white.", "evidence": "A photograph."})),
            ..Opening::default()
        };
        dossier::open(self.world.desk(), &self.call(officer, seconds), opening).unwrap()
    }

    fn take(
        &self,
        officer: &str,
        seconds: i64,
        number: &str,
        step: &str,
        with: Json,
    ) -> Result<Taken, huecry_terms::Failure> {
        let taking = Taking { step: step.into(), seen: None, answers: answers(with) };
        dossier::take(self.world.desk(), &self.call(officer, seconds), number, taking)
    }

    fn seen(&self, officer: &str, number: &str) -> Shown {
        dossier::read(self.world.desk(), &self.call(officer, 0), number).unwrap().0
    }
}

fn answers(json: Json) -> Map<String, Json> {
    json.as_object().unwrap().clone()
}

fn day(n: i64) -> i64 {
    n * 24 * 60 * 60
}

#[test]
fn a_doubt_is_answered_disputed_and_the_record_held_back() {
    let case = Case::new();
    assert!(is_found(&case, &case.call(BRAM, 0)));
    let taken = case.doubt(0);
    assert_eq!((taken.number.as_str(), taken.state.as_str()), ("COR-2026-000001", "doubted"));
    let number = &taken.number;
    let shown = case.seen(CHEN, number);
    assert_eq!((shown.source.as_str(), shown.recipients[0].as_str()), ("DE", "FR"));
    assert_eq!(shown.about, Some((reg("vehicles"), case.vehicle.clone())));
    assert_eq!(shown.events[0].answers["what-is-wrong"], "The colour is white.");
    // The source answers; the doubter insists; a reviewer proposes; another person decides.
    case.take(CHEN, 10, number, "keep", json!({"answer": "It was repainted."})).unwrap();
    case.take(BRAM, 20, number, "insist", json!({"why-not-settled": "Not by that day."})).unwrap();
    let (reviewer, publisher) = (case.reviewer.as_str(), case.publisher.as_str());
    case.take(reviewer, 30, number, "propose-suspension", json!({"finding": "The photograph is later."})).unwrap();
    assert_eq!(
        refused(dossier::read(case.world.desk(), &case.call(CHEN, 31), number)).kind,
        RefusalKind::NoSuchDossier
    );
    let before = case.world.last_act();
    let done = case.take(publisher, 40, number, "suspend", json!({})).unwrap();
    assert_eq!(done.state.as_str(), "suspended");
    assert_eq!(case.world.kinds_after(before), ["act-dossier-step"], "state and effect are one act");
    // The record was found, is found no more, its history says by which act, and the node is sound.
    let call = case.call(BRAM, 50);
    let (record, _) = record::show(case.world.desk(), &call, &reg("vehicles"), &case.vehicle).unwrap();
    assert_eq!((record.version, record.body.state.as_str()), (2, "suspended"));
    assert!(!is_found(&case, &call), "a suspended record is found by no search");
    let (past, _) = record::history(case.world.desk(), &call, &reg("vehicles"), &case.vehicle).unwrap();
    assert_eq!(past.last().unwrap().act, done.act);
    let timeline: Vec<String> =
        case.seen(BRAM, number).events.iter().map(|event| event.step.as_ref().unwrap().to_string()).collect();
    assert_eq!(timeline, ["doubt", "keep", "insist", "propose-suspension", "suspend"]);
    assert!(node::check(case.world.desk()).unwrap().iter().all(|checked| checked.sound), "{number}");
    refused_as(case.take(CHEN, 60, number, "keep", json!({"answer": "x"})), RefusalKind::StepNotNow);
    // Lifted again, by two people; then it is found as before.
    let not_gone = case.take(reviewer, 70, number, "close", json!({}));
    assert_eq!(refused_as(not_gone, RefusalKind::CheckNotMet).faults[0].because, "need-record-is-gone");
    case.take(reviewer, 80, number, "propose-lifting", json!({"finding": "It was another vehicle."})).unwrap();
    case.take(publisher, 90, number, "lift", json!({})).unwrap();
    assert!(is_found(&case, &case.call(BRAM, 100)) && case.seen(BRAM, number).ended);
    assert!(node::check(case.world.desk()).unwrap().iter().all(|checked| checked.sound), "{number}");
}

#[test]
fn a_key_for_other_registers_and_another_purpose_open_no_dossier() {
    let case = Case::new();
    let number = case.doubt(0).number;
    let wanted = Queue { limit: 10, ..Queue::default() };
    let seen = |call: &Call| dossier::queue(case.world.desk(), call, &wanted).unwrap().dossiers.len();
    let plain = case.call(CHEN, 1);
    let within = |registers: &[&str]| Call {
        within: Some(registers.iter().map(|register| reg(register)).collect()),
        ..plain.clone()
    };
    assert_eq!((seen(&plain), seen(&within(&["vehicles"])), seen(&within(&["firearms"]))), (1, 1, 0));
    let other = dossier::read(case.world.desk(), &within(&["firearms"]), &number);
    refused_as(other, RefusalKind::NoSuchDossier);
    let purpose = Call { purpose: "analyse-crime".parse().unwrap(), ..plain.clone() };
    assert_eq!(seen(&purpose), 0);
    refused_as(dossier::read(case.world.desk(), &purpose, &number), RefusalKind::PurposeNotPermitted);
}

fn is_found(case: &Case, call: &Call) -> bool {
    let record = record::show(case.world.desk(), call, &reg("vehicles"), &case.vehicle).unwrap().0;
    let declared = CATALOGUE.register_named("vehicles").unwrap();
    let number = declared.identifiers(&record.body.values).next().unwrap().1.raw.clone();
    let query = search::read(&CATALOGUE, &number, vec![reg("vehicles")], 10, call.now);
    let found = search::run(case.world.desk(), call, &query).unwrap();
    found.hits.iter().any(|hit| hit.record.number == case.vehicle)
}

#[test]
fn nobody_takes_what_is_another_persons() {
    let case = Case::new();
    // One's own record is corrected directly; what is not there and what is withheld are the same words.
    let own = Opening {
        procedure: "record-correction".into(),
        about: Some(("vehicles".into(), case.vehicle.clone())),
        answers: answers(json!({"what-is-wrong": "x"})),
        ..Opening::default()
    };
    refused_as(dossier::open(case.world.desk(), &case.call(CHEN, 0), own.clone()), RefusalKind::CheckNotMet);
    let absent = Opening { about: Some(("vehicles".into(), "VEH-2026-999999".into())), ..own.clone() };
    refused_as(dossier::open(case.world.desk(), &case.call(BRAM, 0), absent), RefusalKind::NoSuchRecord);
    let unknown = Opening { procedure: "no-such".into(), ..own.clone() };
    refused_as(dossier::open(case.world.desk(), &case.call(BRAM, 0), unknown), RefusalKind::NoSuchProcedure);
    let forged = Opening { step: "suspend".into(), ..own };
    refused_as(dossier::open(case.world.desk(), &case.call(BRAM, 0), forged), RefusalKind::NoSuchProcedure);

    let number = case.doubt(0).number;
    let table = [
        (BRAM, "keep", RefusalKind::RoleMayNot),
        (ANA, "keep", RefusalKind::RoleMayNot),
        (CHEN, "accept", RefusalKind::StepNotNow),
        (CHEN, "correct", RefusalKind::CheckNotMet),
        (case.reviewer.as_str(), "keep-after-review", RefusalKind::StepNotNow),
        (KIM, "keep", RefusalKind::NoSuchDossier),
        (CHEN, "no-such-step", RefusalKind::NoSuchProcedure),
        (CHEN, "pass-on", RefusalKind::RoleMayNot),
    ];
    for (officer, step, kind) in table {
        let answer = case.take(officer, 1, &number, step, json!({"answer": "x"}));
        let refusal = refused(answer);
        assert_eq!(refusal.kind, kind, "{officer} {step}");
        let why: Vec<&str> = refusal.faults.iter().map(|fault| fault.because.as_str()).collect();
        assert_eq!(why == ["need-record-changed-since"], kind == RefusalKind::CheckNotMet, "{why:?}");
    }
    assert_eq!(case.seen(CHEN, &number).events.len(), 1, "nothing was half-taken");
    // What the form does not ask for at this step is refused, as is what it must have and lacks.
    for wrong in
        [json!({}), json!({"answer": {"nothing": "unknown"}}), json!({"answer": "x", "finding": "y"}), json!({"x": 1})]
    {
        refused_as(case.take(CHEN, 2, &number, "keep", wrong), RefusalKind::FormNotSatisfied);
    }
}

#[test]
fn four_eyes_are_two_people_in_whatever_role() {
    let case = Case::new();
    let number = case.doubt(0).number;
    case.take(CHEN, 1, &number, "keep", json!({"answer": "It is right."})).unwrap();
    case.take(BRAM, 2, &number, "insist", json!({"why-not-settled": "It is not."})).unwrap();
    let reviewer = case.reviewer.clone();
    case.take(&reviewer, 3, &number, "propose-suspension", json!({"finding": "f"})).unwrap();
    // The same person, now in the publisher's role, is still the same person.
    let call = Call { role: "secretariat.publisher".parse().unwrap(), ..case.call(&reviewer, 4) };
    let taking = Taking { step: "suspend".into(), ..Taking::default() };
    refused_as(dossier::take(case.world.desk(), &call, &number, taking), RefusalKind::NeedsAnotherPerson);
    assert_eq!(case.seen(JUN, &number).state.as_str(), "suspension-proposed");
}

#[test]
fn clocks_remind_pass_on_and_go_on() {
    let case = Case::new();
    let number = case.doubt_as(BRAM, 0, Priority::Immediate).number;
    let desk = case.world.desk();
    assert_eq!(dossier::ring(desk, at(minutes(29))).unwrap(), 0);
    assert_eq!(dossier::ring(desk, at(minutes(30))).unwrap(), 1, "half an hour before the end somebody is reminded");
    assert_eq!(dossier::ring(desk, at(minutes(31))).unwrap(), 0, "once");
    assert_eq!(dossier::ring(desk, at(minutes(60))).unwrap(), 1, "then the node passes it on");
    assert_eq!(case.seen(CHEN, &number).state.as_str(), "with-secretariat");
    let steps = case.seen(CHEN, &number).events;
    assert_eq!((steps[1].by.as_ref(), steps[1].step.as_ref().unwrap().as_str()), (None, "pass-on"));
    // Half an hour with the secretariat; back and forth; the clock of the review goes on where it stopped.
    let reviewer = case.reviewer.clone();
    case.take(&reviewer, minutes(90), &number, "propose-suspension", json!({"finding": "f"})).unwrap();
    case.take(&case.publisher.clone(), minutes(300), &number, "decline-suspension", json!({"finding": "no"})).unwrap();
    assert_eq!(case.seen(&reviewer, &number).due, Some(at(minutes(330))));
    assert_eq!(dossier::ring(desk, at(minutes(329))).unwrap(), 0);
    assert_eq!(dossier::ring(desk, at(minutes(400))).unwrap(), 1);
    let late = case.seen(&reviewer, &number);
    assert!(late.late && late.due.is_none() && late.state.as_str() == "with-secretariat");
    assert_eq!(dossier::ring(desk, at(day(400))).unwrap(), 0, "late once");
    // What is late stands before what is due, page after page.
    case.doubt_as(BRAM, day(400), Priority::Immediate);
    let call = case.call(CHEN, day(400));
    let wanted = |after| Queue { after, limit: 1, ..Queue::default() };
    let first = dossier::queue(desk, &call, &wanted(None)).unwrap();
    assert_eq!((first.dossiers[0].number.as_str(), first.dossiers[0].due), (number.as_str(), None));
    let place = first.next.unwrap().to_string().parse().unwrap();
    let second = dossier::queue(desk, &call, &wanted(Some(place))).unwrap();
    assert!(second.dossiers[0].due.is_some() && second.next.is_none(), "{second:?}");
}

#[test]
fn what_was_decided_on_an_older_dossier_is_not_taken() {
    let case = Case::new();
    let number = case.doubt(0).number;
    let seen = case.seen(CHEN, &number).last;
    let taking =
        |answer: &str| Taking { step: "keep".into(), seen: Some(seen), answers: answers(json!({"answer": answer})) };
    let calls = [case.call(CHEN, 1), case.call(CHEN, 1)];
    let done: Vec<_> = std::thread::scope(|scope| {
        let each =
            calls.iter().map(|call| scope.spawn(|| dossier::take(case.world.desk(), call, &number, taking("same"))));
        each.collect::<Vec<_>>().into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    assert_eq!(done.iter().filter(|answer| answer.is_ok()).count(), 1, "{done:?}");
    let steps = case.seen(CHEN, &number).events.len();
    assert_eq!(steps, 2, "a double click takes one step");
    refused_as(dossier::take(case.world.desk(), &calls[0], &number, taking("late")), RefusalKind::ChangedMeanwhile);
}

#[test]
fn a_hit_is_confirmed_and_its_outcome_reported() {
    let mut case = Case::new();
    let opening = Opening {
        procedure: "hit-confirmation".into(),
        about: Some(("vehicles".into(), case.vehicle.clone())),
        priority: Priority::Urgent,
        answers: answers(json!({"found": "At the ferry of Calais.", "how-identified": "By its number."})),
        ..Opening::default()
    };
    let number = dossier::open(case.world.desk(), &case.call(BRAM, 0), opening).unwrap().number;
    let mine = |case: &Case, officer: &str| {
        let wanted = Queue { mine: true, limit: 10, ..Queue::default() };
        let queue = dossier::queue(case.world.desk(), &case.call(officer, 1), &wanted).unwrap().dossiers;
        queue.into_iter().map(|shown| shown.number).collect::<Vec<_>>()
    };
    assert_eq!((mine(&case, CHEN), mine(&case, JUN)), (vec![number.clone()], vec![]));
    case.take(CHEN, 2, &number, "ask-more", json!({"question": "Who drives?"})).unwrap();
    case.take(BRAM, 3, &number, "answer", json!({"answer": "Nobody: it is parked."})).unwrap();
    case.take(CHEN, 4, &number, "confirm", json!({"what-is-asked": "Seize it."})).unwrap();
    case.world.restart();
    let wrong = case.take(BRAM, 5, &number, "report", json!({"outcome": "eaten"}));
    refused_as(wrong, RefusalKind::FormNotSatisfied);
    case.take(BRAM, 6, &number, "report", json!({"outcome": "object-seized", "report": "At noon."})).unwrap();
    let over = case.seen(CHEN, &number);
    assert!(over.ended && over.offers.is_empty() && over.due.is_none(), "{over:?}");
    assert!(mine(&case, CHEN).is_empty());
    let named: Vec<_> =
        case.world.entries_after(None).into_iter().filter(|e| matches!(e.act, Act::DossierStep { .. })).collect();
    assert_eq!(named.len(), 5);
    assert!(node::check(case.world.desk()).unwrap().iter().all(|checked| checked.sound));
}
