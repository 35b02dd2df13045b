//! Records that are being written.

use crate::world::*;
use huecry_desk::draft::{self, DraftEnvelope, ENVELOPE, Of, Outcome, Saving};
use huecry_desk::{dossier, export, people, record};
use huecry_terms::{Act, Call, DraftId, RefusalKind, State};
use serde_json::{Map, Value as Json, json};

const REGISTER: &str = "vehicles";

/// Saves the values of a record section by section, as a form does, and what stands beside them.
fn fill(world: &World, call: &Call, id: DraftId, values: &Map<String, Json>) {
    let register = CATALOGUE.register_named(REGISTER).unwrap();
    for section in &register.sections {
        let own = register.fields_of(section).iter();
        let own = own.filter_map(|f| Some((f.id.to_string(), values.get(f.id.as_str())?.clone())));
        let saving =
            Saving { section: section.id.clone(), values: own.collect(), done: Some(true), ..Saving::default() };
        draft::save(world.desk(), call, id, saving).unwrap();
    }
    draft::save(world.desk(), call, id, beside("H1", "FR-77", "B2")).unwrap();
}

fn beside(handling: &str, source_ref: &str, evaluation: &str) -> Saving {
    let envelope = DraftEnvelope {
        handling: handling.into(),
        source_ref: source_ref.into(),
        evaluation: evaluation.into(),
        restrictions: vec![],
    };
    Saving { section: ENVELOPE.into(), envelope: Some(envelope), ..Saving::default() }
}

fn first_section() -> (String, Vec<String>) {
    let register = CATALOGUE.register_named(REGISTER).unwrap();
    let section = &register.sections[0];
    (section.id.clone(), register.fields_of(section).iter().map(|f| f.id.to_string()).collect())
}

#[test]
fn a_draft_becomes_a_record_and_is_gone() {
    let mut world = World::new();
    let ana = world.call(ANA);
    let id = draft::open(world.desk(), &ana, &reg(REGISTER), None).unwrap();
    let values = values(REGISTER, 1);
    fill(&world, &ana, id, &values);
    world.restart();
    let found = draft::read(world.desk(), &ana, id).unwrap();
    assert_eq!((&found.values, found.revises.as_ref()), (&values, None));
    let checked = draft::check(world.desk(), &ana, &found).unwrap();
    assert!(checked.is_complete(), "{checked:?}");
    assert!(checked.sections.iter().all(|s| s.missing == 0 && s.faults == 0));
    let before = world.last_act();
    let written = draft::submit(world.desk(), &ana, id, "").unwrap();
    assert_eq!(world.kinds_after(before), ["act-recorded"], "one act, one transaction");
    let (record, _) = record::show(world.desk(), &ana, &reg(REGISTER), &written.number).unwrap();
    let register = CATALOGUE.register_named(REGISTER).unwrap();
    assert_eq!(record::values_json(&CATALOGUE, register, &record), values);
    assert_eq!(record.body.handling.to_string(), "H1");
    assert_eq!(record.body.source_ref.as_deref(), Some("FR-77"));
    refused_as(draft::read(world.desk(), &ana, id), RefusalKind::NoSuchRecord);
    refused_as(draft::submit(world.desk(), &ana, id, ""), RefusalKind::NoSuchRecord);
    assert_eq!(draft::list(world.desk(), &ana).unwrap(), []);
}

/// What was typed is kept, right or wrong, and nothing of it is in an act.
#[test]
fn what_was_typed_is_kept_when_it_is_wrong_and_is_in_no_act() {
    let world = World::new();
    let ana = world.call(ANA);
    let id = draft::open(world.desk(), &ana, &reg(REGISTER), None).unwrap();
    let (section, fields) = first_section();
    let wrong = "\u{202e}no value at all 31.02.2026";
    let typed: Map<String, Json> = fields.iter().map(|f| (f.clone(), json!(wrong))).collect();
    let saving = Saving { section: section.clone(), values: typed.clone(), done: Some(true), ..Saving::default() };
    let checked = draft::save(world.desk(), &ana, id, saving).unwrap();
    for field in &fields {
        assert!(checked.faults.iter().any(|fault| fault.field == *field), "{field}: {checked:?}");
    }
    let state = checked.sections.iter().find(|s| s.id == section).unwrap();
    assert!(state.done && state.faults >= fields.len() && state.filled == fields.len());
    let checked = draft::save(world.desk(), &ana, id, beside("H9", "\u{202e}", "Z9")).unwrap();
    let of_envelope = |field: &str| checked.faults.iter().find(|f| f.field == field).map(|f| f.because.as_str());
    assert_eq!(of_envelope("handling"), Some("draft-handling"));
    assert_eq!(of_envelope("ref"), Some("draft-reference"));
    assert_eq!(of_envelope("evaluation"), Some("draft-evaluation"));
    for key in checked.faults.iter().map(|fault| &fault.because) {
        assert!(CATALOGUE.words().has(key), "{key}");
    }
    let found = draft::read(world.desk(), &ana, id).unwrap();
    assert_eq!((found.values, found.envelope.handling.as_str()), (typed, "H9"));
    let no = refused_as(draft::submit(world.desk(), &ana, id, ""), RefusalKind::FormNotSatisfied);
    assert_eq!(no.faults.len(), checked.faults.len() + checked.not_met);
    assert!(draft::read(world.desk(), &ana, id).is_ok(), "it stays");
    let acts = format!("{:?}", world.entries_after(None));
    assert!(!acts.contains("no value at all") && !acts.contains("H9"));
}

#[test]
fn fields_that_are_emptied_are_gone_and_strays_are_refused() {
    let world = World::new();
    let ana = world.call(ANA);
    let id = draft::open(world.desk(), &ana, &reg(REGISTER), None).unwrap();
    let (section, fields) = first_section();
    let save = |values: Json| {
        let Json::Object(values) = values else { unreachable!() };
        draft::save(world.desk(), &ana, id, Saving { section: section.clone(), values, ..Saving::default() })
    };
    save(json!({ &fields[0]: "x", &fields[1]: "y" })).unwrap();
    save(json!({ &fields[0]: " ", &fields[1]: "z" })).unwrap();
    let found = draft::read(world.desk(), &ana, id).unwrap();
    assert_eq!(Json::Object(found.values), json!({ &fields[1]: "z" }));
    refused_as(save(json!({ "no-such-field": "x" })), RefusalKind::FormNotSatisfied);
    let no_section = Saving { section: "no-such-section".into(), ..Saving::default() };
    refused_as(draft::save(world.desk(), &ana, id, no_section), RefusalKind::NoSuchRecord);
    refused_as(save(json!({ &fields[0]: "x".repeat(600_000) })), RefusalKind::TooLarge);
}

#[test]
fn a_draft_is_its_bureaus_and_for_those_who_may_record() {
    let world = World::new();
    let (ana, bram, chen, lea) = (world.call(ANA), world.call(BRAM), world.call(CHEN), world.call(LEA));
    let desk = world.desk();
    refused_as(draft::open(desk, &bram, &reg(REGISTER), None), RefusalKind::RoleMayNot);
    let id = draft::open(desk, &ana, &reg(REGISTER), None).unwrap();
    draft::save(desk, &lea, id, beside("H0", "", "")).unwrap();
    assert_eq!(draft::read(desk, &ana, id).unwrap().officer.as_str(), LEA);
    assert_eq!(draft::list(desk, &lea).unwrap().len(), 1);
    refused_as(draft::read(desk, &bram, id), RefusalKind::RoleMayNot);
    refused_as(draft::list(desk, &bram), RefusalKind::RoleMayNot);
    assert_eq!(draft::list(desk, &chen).unwrap(), []);
    let never: DraftId = "0192f1a0-0000-7000-8000-000000000000".parse().unwrap();
    let words = |id: DraftId| {
        let mut all = Vec::new();
        for answer in [
            draft::read(desk, &chen, id).map(drop),
            draft::save(desk, &chen, id, beside("H0", "", "")).map(drop),
            draft::submit(desk, &chen, id, "x").map(drop),
            draft::drop(desk, &chen, id),
        ] {
            all.push(refused_as(answer, RefusalKind::NoSuchRecord).about.replace(&id.to_string(), "ID"));
        }
        all
    };
    assert_eq!(words(id), words(never), "another bureau's is not there");
    draft::drop(desk, &ana, id).unwrap();
    refused_as(draft::drop(desk, &ana, id), RefusalKind::NoSuchRecord);
}

#[test]
fn a_draft_of_a_change_begins_with_the_record_and_one_is_enough() {
    let world = World::new();
    let desk = world.desk();
    let (ana, lea, chen) = (world.call(ANA), world.call(LEA), world.call(CHEN));
    let written = world.add(&ana, REGISTER, 1);
    let before = world.last_act();
    let id = draft::open(desk, &ana, &reg(REGISTER), Some(&written.number)).unwrap();
    assert_eq!(world.kinds_after(before), ["act-read", "act-draft-saved"], "the record was seen");
    assert_eq!(draft::open(desk, &lea, &reg(REGISTER), Some(&written.number)).unwrap(), id);
    let no = draft::open(desk, &chen, &reg(REGISTER), Some(&written.number));
    refused_as(no, RefusalKind::NotTheSource);
    let found = draft::read(desk, &lea, id).unwrap();
    assert_eq!(found.revises, Some((written.number.clone(), 1)));
    assert_eq!((&found.values, found.envelope.handling.as_str()), (&values(REGISTER, 1), "H0"));
    let acts = world.entries_after(Some(before));
    let seen = acts.iter().find(|e| e.act.key() == "act-draft-read").unwrap();
    assert!(matches!(&seen.act, Act::DraftRead { revises: Some(record), .. } if *record == written.record));
    draft::save(desk, &ana, id, beside("H2", "", "")).unwrap();
    refused_as(draft::submit(desk, &ana, id, " "), RefusalKind::FormNotSatisfied);
    let before = world.last_act();
    let revised = draft::submit(desk, &ana, id, "the plate was misread").unwrap();
    assert_eq!((revised.number, revised.version), (written.number.clone(), 2));
    assert!(
        matches!(&world.entries_after(Some(before))[0].act, Act::Recorded { reason, .. } if reason.contains("plate"))
    );
    let (record, _) = record::show(desk, &ana, &reg(REGISTER), &written.number).unwrap();
    assert_eq!(record.body.handling.to_string(), "H2");
}

/// What was emptied in the draft is empty in the record, beside the values too.
#[test]
fn what_a_draft_empties_is_taken_away() {
    let world = World::new();
    let desk = world.desk();
    let ana = world.call(ANA);
    let first = draft::open(desk, &ana, &reg(REGISTER), None).unwrap();
    fill(&world, &ana, first, &values(REGISTER, 3));
    let written = draft::submit(desk, &ana, first, "").unwrap();
    let id = draft::open(desk, &ana, &reg(REGISTER), Some(&written.number)).unwrap();
    let register = CATALOGUE.register_named(REGISTER).unwrap();
    let optional = register
        .fields
        .iter()
        .find(|f| f.need != huecry_catalogue::Need::Required && values(REGISTER, 3).contains_key(f.id.as_str()));
    let optional = optional.unwrap();
    let at_section =
        register.sections.iter().find(|s| register.fields_of(s).iter().any(|f| f.id == optional.id)).unwrap();
    let mut kept: Map<String, Json> = values(REGISTER, 3);
    kept.retain(|key, _| {
        register.fields_of(at_section).iter().any(|f| f.id.as_str() == key) && key != optional.id.as_str()
    });
    let saving = Saving { section: at_section.id.clone(), values: kept, ..Saving::default() };
    draft::save(desk, &ana, id, saving).unwrap();
    draft::save(desk, &ana, id, beside("H0", "", "")).unwrap();
    draft::submit(desk, &ana, id, "it was not so").unwrap();
    let (record, _) = record::show(desk, &ana, &reg(REGISTER), &written.number).unwrap();
    assert!(record.body.values.get(optional.tag).is_absent());
    assert_eq!((record.body.source_ref, record.body.evaluation), (None, None));
}

#[test]
fn a_record_changed_meanwhile_refuses_the_draft() {
    let world = World::new();
    let desk = world.desk();
    let ana = world.call(ANA);
    let written = world.add(&ana, REGISTER, 1);
    let id = draft::open(desk, &ana, &reg(REGISTER), Some(&written.number)).unwrap();
    let revision = record::Revision { reason: "by another way".into(), ..record::Revision::default() };
    record::revise(desk, &ana, &reg(REGISTER), &written.number, revision).unwrap();
    refused_as(draft::submit(desk, &ana, id, "x"), RefusalKind::ChangedMeanwhile);
    assert!(draft::read(desk, &ana, id).is_ok(), "what was typed is not lost");
}

#[test]
fn erasing_a_record_takes_its_drafts_along() {
    let world = World::new();
    let desk = world.desk();
    let ana = world.call(ANA);
    let (one, other) = (world.add(&ana, REGISTER, 1), world.add(&ana, REGISTER, 2));
    let gone = draft::open(desk, &ana, &reg(REGISTER), Some(&one.number)).unwrap();
    let stays = draft::open(desk, &ana, &reg(REGISTER), Some(&other.number)).unwrap();
    record::erase(desk, &ana, &reg(REGISTER), &one.number, "its time is over").unwrap();
    refused_as(draft::read(desk, &ana, gone), RefusalKind::NoSuchRecord);
    draft::read(desk, &ana, stays).unwrap();
}

#[test]
fn drafts_nobody_saves_are_forgotten() {
    let world = World::new();
    let desk = world.desk();
    let day = minutes(24 * 60);
    let (old, young) = (world.call(ANA), world.call_at(ANA, day));
    draft::open(desk, &old, &reg(REGISTER), None).unwrap();
    let stays = draft::open(desk, &young, &reg(REGISTER), None).unwrap();
    let before = world.last_act();
    let later = world.call_at(ANA, 30 * day + 1);
    let lines: Vec<DraftId> = draft::list(desk, &later).unwrap().iter().map(|l| l.id).collect();
    assert_eq!(lines, [stays]);
    let entries = world.entries_after(Some(before));
    assert!(matches!(entries[0].act, Act::DraftDropped { .. }) && entries[0].officer.is_none());
    assert_eq!(entries.len(), 1);
}

/// Two officers save different sections at once, again and again: nothing either typed is lost.
#[test]
fn sections_saved_at_once_are_both_kept() {
    let world = World::new();
    let register = CATALOGUE.register_named(REGISTER).unwrap();
    let ana = world.call(ANA);
    let id = draft::open(world.desk(), &ana, &reg(REGISTER), None).unwrap();
    std::thread::scope(|scope| {
        for section in &register.sections {
            let (desk, ana) = (world.desk(), &ana);
            scope.spawn(move || {
                let field = register.fields_of(section)[0].id.to_string();
                for n in 0..20 {
                    let values = [(field.clone(), json!(n.to_string()))].into_iter().collect();
                    draft::save(desk, ana, id, Saving { section: section.id.clone(), values, ..Saving::default() })
                        .unwrap();
                }
            });
        }
    });
    let found = draft::read(world.desk(), &ana, id).unwrap();
    assert_eq!(found.values.len(), register.sections.len());
    assert!(found.values.values().all(|v| *v == json!("19")), "{:?}", found.values);
}

/// A draft is found by nobody and leaves with nobody.
#[test]
fn a_draft_is_no_record() {
    let world = World::new();
    let ana = world.call(ANA);
    let id = draft::open(world.desk(), &ana, &reg(REGISTER), None).unwrap();
    fill(&world, &ana, id, &values(REGISTER, 1));
    let exported = export::run(world.desk(), &ana, &reg(REGISTER), "csv", &mut |_| Ok(())).unwrap();
    assert_eq!(exported.records, 0);
    people::end(world.desk(), OPERATOR, &id_of_ana(), at(1)).unwrap();
    assert_eq!(draft::list(world.desk(), &world.call(LEA)).unwrap().len(), 1, "it is the bureau's");
}

fn id_of_ana() -> huecry_terms::OfficerId {
    id(ANA)
}

#[test]
fn what_the_checks_say_is_told_with_its_article() {
    let world = World::new();
    let ana = world.call(ANA);
    let id = draft::open(world.desk(), &ana, &reg("nominals"), None).unwrap();
    let found = draft::read(world.desk(), &ana, id).unwrap();
    let checked = draft::check(world.desk(), &ana, &found).unwrap();
    assert_eq!(checked.findings.len(), CATALOGUE.register_named("nominals").unwrap().checks.len());
    assert_eq!(checked.met + checked.not_met + checked.for_a_person, checked.findings.len());
    let bare = checked.findings.iter().find(|f| f.rule == "one-name-at-least").unwrap();
    assert_eq!(bare.outcome, Outcome::NotMet);
    assert!(!bare.cites.is_empty());
    assert!(checked.faults.iter().any(|f| f.because == "fault-required" && f.field == "handling"));
}

/// A request is put down as far as it is: what is missing keeps it from being submitted, a mistake from being put down.
#[test]
fn a_request_is_handed_in_as_far_as_it_is_and_says_how_far() {
    let world = World::new();
    let ana = world.call(ANA);
    let id = draft::open(world.desk(), &ana, &reg("red-notices"), None).unwrap();
    let section = CATALOGUE.register_named("red-notices").unwrap().sections[0].id.clone();
    let save = |channel: &str| {
        let values = json!({"channel": channel, "facts": "On 3 March\u{2026}"}).as_object().unwrap().clone();
        let saving = Saving { section: section.clone(), values, ..Saving::default() };
        draft::save(world.desk(), &ana, id, saving).unwrap()
    };
    let checked = save("notice");
    let condition = checked.findings.iter().find(|found| found.rule == "identity-complete").unwrap();
    assert_eq!((condition.of, condition.outcome, condition.cites), (Of::Condition, Outcome::NotMet, "RPD 83(2)(a)"));
    assert_eq!(condition.field, "names");
    assert!(checked.faults.iter().any(|fault| fault.field == "names" && fault.because == "fault-required"));
    // How it is to be handled is said of every record.
    let no = refused_as(draft::submit(world.desk(), &ana, id, ""), RefusalKind::FormNotSatisfied);
    assert_eq!(no.faults.iter().map(|fault| fault.field.as_str()).collect::<Vec<_>>(), ["handling"]);
    draft::save(world.desk(), &ana, id, beside("H0", "", "")).unwrap();
    let checked = save("by pigeon");
    assert!(!checked.is_complete());
    let no = refused_as(draft::submit(world.desk(), &ana, id, ""), RefusalKind::FormNotSatisfied);
    assert_eq!(no.faults.iter().map(|fault| fault.field.as_str()).collect::<Vec<_>>(), ["channel"]);
    assert!(save("notice").is_complete());
    let written = draft::submit(world.desk(), &ana, id, "").unwrap();
    let (state, begun) =
        dossier::beginnings_of_own(world.desk(), &ana, &reg("red-notices"), written.record).unwrap().unwrap();
    assert_eq!(state, State::Provisional);
    assert!(begun.iter().any(|one| one.procedure.id.as_str() == "notice-review"), "{begun:?}");
    let chen = world.call(CHEN);
    assert!(dossier::beginnings_of_own(world.desk(), &chen, &reg("red-notices"), written.record).unwrap().is_none());
}
