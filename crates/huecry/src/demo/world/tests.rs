use super::*;
use huecry_catalogue::{Catalogue, check, read_json, write_json};
use huecry_matching::identifiers::{Check, Scheme, mrz, normalise};
use huecry_rules::{Facts, Outcome, examine};
use std::collections::{BTreeMap, BTreeSet};
use std::str::FromStr;

const TODAY: Day = Day::constant(2026, 11, 22);

fn world(seed: u64, records: u32) -> World {
    World { seed, records, today: TODAY }
}

fn catalogue() -> Catalogue {
    Catalogue::load(&[], &huecry_rules::known()).unwrap_or_else(|faults| panic!("{faults:?}"))
}

fn text(one: &Invented) -> String {
    let envelope = &one.envelope;
    let values = serde_json::to_string(&one.values).unwrap();
    format!("{} {} {envelope:?} {values}", one.register.id(), one.bureau.id)
}

#[test]
fn the_same_seed_grows_the_same_world_and_another_seed_another() {
    let grown = |seed| world(seed, 800).records().map(|one| text(&one)).collect::<Vec<_>>();
    assert_eq!(grown(1923), grown(1923));
    let (one, other): (BTreeSet<_>, BTreeSet<_>) =
        (grown(1923).into_iter().collect(), grown(1924).into_iter().collect());
    // What the tour asks for is the same in every world; nothing else is.
    assert_eq!(one.intersection(&other).count(), 5);
}

#[test]
fn what_a_seed_means_does_not_change() {
    let said = |d: Document| format!("{} {} {}", d.country, d.sort, d.number);
    let first: Vec<String> = documents(7).take(3).map(said).collect();
    assert_eq!(first, ["EG identity-card 20765144735491", "BR passport FL191581", "ES passport LGA349354"]);
    let first: Vec<String> = persons(7).take(3).map(|p| p.latin.full).collect();
    assert_eq!(first, ["Alon Shalom", "Gideon Feldman", "Gabriel Stoica"]);
}

#[test]
fn a_share_makes_its_records_without_the_others() {
    let share = world(5, 3_000).shares().into_iter().find(|s| s.bureau.id == "KR" && s.register == Register::Vehicles);
    let share = share.unwrap();
    let whole: Vec<String> = share.records().map(|one| text(&one)).collect();
    assert_eq!(whole.len(), share.records as usize);
    assert_eq!(share.records().nth(5).map(|one| text(&one)), whole.get(5).cloned());
}

#[test]
fn every_record_passes_the_form_and_the_checks_of_its_register() {
    let catalogue = catalogue();
    let mut asked = 0;
    for one in world(1923, 2_000).records().chain(world(42, 2_000).records()) {
        let register = catalogue.register_named(one.register.id()).unwrap();
        let values = read_json(&catalogue, register, &one.values).unwrap_or_else(|f| panic!("{}\n{f:?}", text(&one)));
        let faults = check(&catalogue, register, &values);
        assert!(faults.is_empty(), "{}\n{faults:?}", text(&one));
        let facts = Facts { register, values: &values, today: TODAY };
        for finding in examine(&facts) {
            assert_ne!(finding.outcome, Outcome::NotMet, "{}\n{finding:?}", text(&one));
            asked += u32::from(finding.outcome == Outcome::AskAPerson);
        }
        // What is written out reads back as the same values.
        let written = write_json(&catalogue, register, &values);
        assert_eq!(read_json(&catalogue, register, &written).unwrap(), values, "{}", text(&one));
        let handling = huecry_terms::Handling::from_str(&one.envelope.handling);
        assert!(handling.is_ok(), "{}", text(&one));
        if let Some(evaluation) = &one.envelope.evaluation {
            assert!(huecry_terms::Evaluation::from_str(evaluation).is_ok(), "{}", text(&one));
        }
        for restriction in &one.envelope.restrictions {
            let (who, field) = restriction.split_once('/').map_or((restriction.as_str(), None), |(w, f)| (w, Some(f)));
            assert!(huecry_terms::Against::from_str(who).is_ok(), "{restriction}");
            assert!(field.is_none_or(|f| register.field_named(f).is_some()), "{restriction}");
        }
        if one.register == Register::TravelDocuments {
            assert_eq!(one.values["issuing-country"], one.bureau.id);
        }
    }
    assert_eq!(asked, 0, "a person would have to look at records of the demo");
}

#[test]
fn records_are_spread_as_announced_and_references_are_unique() {
    let world = world(1923, 20_000);
    let mut counts: BTreeMap<Register, u32> = BTreeMap::new();
    let mut references = BTreeSet::new();
    let (mut handled, mut closed) = (0, 0);
    for one in world.records() {
        *counts.entry(one.register).or_default() += 1;
        assert!(references.insert((one.register, one.bureau.id, one.envelope.reference.clone())), "{}", text(&one));
        handled += u32::from(one.envelope.handling != "H0");
        closed += u32::from(!one.envelope.restrictions.is_empty());
    }
    assert_eq!(counts.values().sum::<u32>(), 20_000);
    for register in Register::ALL {
        assert_eq!(counts[&register], 200 * register.percent(), "{}", register.id());
    }
    assert!((1_600..4_400).contains(&handled), "{handled} with H1, H2 or H3");
    assert!((300..1_500).contains(&closed), "{closed} with restrictions");
    assert!(world.shares().iter().all(|s| !(s.bureau.is_secretariat() && s.register == Register::TravelDocuments)));
}

#[test]
fn a_tiny_world_still_has_what_the_tour_asks_for() {
    let records: Vec<Invented> = world(1, 3).records().collect();
    let planted = BUREAUX.iter().flat_map(|b| Register::ALL.into_iter().flat_map(|r| planted::of(r, b)));
    for one in planted {
        assert!(records.contains(&one), "{}", text(&one));
    }
}

/// The script of a letter, as far as the lists need it.
fn script(letter: char) -> &'static str {
    match u32::from(letter) {
        0x41..=0x24f | 0x1e00..=0x1eff => "latin",
        0x370..=0x3ff | 0x1f00..=0x1fff => "greek",
        0x400..=0x52f => "cyrillic",
        0x590..=0x5ff => "hebrew",
        0x600..=0x6ff => "arabic",
        0x3040..=0x309f => "hiragana",
        0x30a0..=0x30ff => "katakana",
        0x3005 | 0x3400..=0x9fff => "han",
        0xac00..=0xd7a3 => "hangul",
        _ => "?",
    }
}

#[test]
fn no_name_mixes_scripts_and_every_line_of_the_lists_is_read() {
    let scripts = |text: &str| text.chars().filter(|c| c.is_alphabetic()).map(script).collect::<BTreeSet<_>>();
    let mut own_scripts = BTreeSet::new();
    for culture in names::cultures() {
        let mut whole = BTreeSet::new();
        for list in [&culture.male, &culture.female, &culture.family, &culture.patronymic[0], &culture.patronymic[1]] {
            let mut seen = BTreeSet::new();
            for entry in list {
                assert!(seen.insert(entry.own), "{}: `{}` stands there twice", culture.id, entry.own);
                assert_eq!(scripts(entry.own).len(), 1, "{}: {entry:?}", culture.id);
                assert!(!scripts(entry.own).contains("?"), "{}: {entry:?}", culture.id);
                whole.extend(scripts(entry.own));
                assert!(entry.second.is_none_or(|second| scripts(second) == ["katakana"].into()), "{entry:?}");
                for latin in &entry.latin {
                    assert_eq!(scripts(latin), ["latin"].into(), "{}: {entry:?}", culture.id);
                }
            }
            assert!(list.is_empty() || list.len() >= 16, "{}", culture.id);
        }
        let given = culture.male.len() + culture.female.len();
        assert!(
            given >= 60 && culture.family.len() >= 60,
            "{}: {given} given, {} family",
            culture.id,
            culture.family.len()
        );
        own_scripts.extend(whole);
    }
    let wanted = ["arabic", "cyrillic", "greek", "han", "hangul", "hebrew", "hiragana", "latin"];
    assert_eq!(own_scripts.into_iter().collect::<Vec<_>>(), wanted);
}

#[test]
fn every_line_of_every_list_became_an_entry() {
    for (culture, file) in names::cultures().iter().zip(names::texts()) {
        let lines = file.lines().filter(|l| !l.trim().is_empty() && !l.starts_with(['#', '['])).count();
        assert_eq!(culture.entries(), lines, "{}", culture.id);
    }
}

#[test]
fn women_bear_their_families_names_in_the_form_women_do() {
    let table = [
        ("russian", "Кузьмин", "Кузьмина", "Kuzmina"),
        ("russian", "Воробьёв", "Воробьёва", "Vorobeva"),
        ("greek", "Γιαννόπουλος", "Γιαννοπούλου", "Giannopoulou"),
        ("greek", "Βλάχος", "Βλάχου", "Vlachou"),
        ("greek", "Παπαδάκης", "Παπαδάκη", "Papadaki"),
        ("ukrainian", "Ткачук", "Ткачук", "Tkachuk"),
    ];
    for (id, man, woman, latin) in table {
        let culture = names::culture(id).unwrap();
        let entry = culture.family.iter().find(|e| e.own == man).unwrap_or_else(|| panic!("{man}"));
        assert_eq!(culture.family_own(entry, true), woman);
        assert_eq!(culture.family_latin(entry, entry.latin[0], true), latin);
        assert_eq!(culture.family_own(entry, false), man);
    }
}

#[test]
fn numbers_have_right_check_digits() {
    let mut right = BTreeMap::new();
    for one in world(3, 6_000).records() {
        for (field, scheme) in [
            ("vin", Scheme::Vin),
            ("imo-number", Scheme::Imo),
            ("accounts", Scheme::Iban),
            ("handsets", Scheme::Imei),
            ("mmsi", Scheme::Mmsi),
        ] {
            let Some(value) = one.values.get(field) else { continue };
            let number = value.as_array().map_or(value, |list| &list[0]).as_str().unwrap();
            let normal = normalise(scheme, number).unwrap();
            assert!(
                matches!(normal.check, Check::Right | Check::NotBinding | Check::None),
                "{field} {number}: {normal:?}"
            );
            *right.entry(field).or_insert(0) += u32::from(normal.check == Check::Right);
        }
    }
    assert!(
        right["vin"] > 50 && right["imo-number"] > 30 && right["accounts"] > 0 && right["handsets"] > 0,
        "{right:?}"
    );
}

#[test]
fn the_misread_zone_has_one_wrong_character() {
    let zone = planted::misread_zone();
    let read = mrz::parse(&zone.join("\n"), 2026).unwrap();
    assert_eq!(read.number, "188V73140");
    let wrong: Vec<_> = read.checks.iter().filter(|c| !c.is_right()).map(|c| c.over).collect();
    assert_eq!(wrong, [mrz::Checked::Number, mrz::Checked::Composite]);
    let mended = mrz::parse(&zone.join("\n").replace("188V", "18BV"), 2026).unwrap();
    assert!(!mended.is_suspect(), "{:?}", mended.checks);
}

#[test]
fn documents_and_persons_go_on_and_on() {
    let documents: Vec<Document> = documents(9).take(20_000).collect();
    let numbers: BTreeSet<&str> = documents.iter().map(|d| d.number.as_str()).collect();
    assert!(numbers.len() > 19_900, "{} different numbers", numbers.len());
    assert!(documents.iter().all(|d| (7..=14).contains(&d.number.len()) && d.country != SECRETARIAT));
    let persons: Vec<Person> = persons(9).take(20_000).collect();
    let names: BTreeSet<&str> = persons.iter().map(|p| p.latin.full.as_str()).collect();
    assert!(names.len() > 18_000, "{} different names", names.len());
    let scripts = persons.iter().filter(|p| p.script.is_some()).count();
    assert!((8_000..12_000).contains(&scripts), "{scripts} with a script of their own");
}
