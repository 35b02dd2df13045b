//! The notice types as a table (`spec/notices.md` 2.12): each is there, and says what the table says.

mod known;

use huecry_catalogue::{Catalogue, Colour, Extract, Keep, Lang, Notice, Register, Search, Subject, sheet};
use huecry_terms::{Kind, Part};
use known::KNOWN;
use std::collections::BTreeSet;
use std::sync::LazyLock;

static CATALOGUE: LazyLock<Catalogue> =
    LazyLock::new(|| Catalogue::load(&[], &KNOWN).unwrap_or_else(|faults| panic!("{}", faults[0])));

/// The type, its letters, its colour, coercive, extract, of the secretariat's own motion, closed.
type Row = (&'static str, &'static str, Colour, bool, Extract, bool, bool);

const TYPES: [Row; 9] = [
    ("red-notices", "RED", Colour::Red, true, Extract::Agreed, false, false),
    ("blue-notices", "BLU", Colour::Blue, false, Extract::Agreed, true, false),
    ("green-notices", "GRN", Colour::Green, false, Extract::Agreed, true, false),
    ("yellow-notices", "YLW", Colour::Yellow, false, Extract::Agreed, false, false),
    ("black-notices", "BLK", Colour::Black, false, Extract::Agreed, false, false),
    ("purple-notices", "PRP", Colour::Purple, false, Extract::Agreed, true, false),
    ("orange-notices", "ORG", Colour::Orange, false, Extract::Agreed, true, false),
    ("silver-notices", "SLV", Colour::Silver, false, Extract::Never, false, true),
    ("un-special-notices", "UNS", Colour::UnSpecial, false, Extract::Always, true, false),
];

fn types() -> impl Iterator<Item = (&'static Register, &'static Notice)> {
    CATALOGUE.registers().iter().filter_map(|register| Some((register, register.notice.as_ref()?)))
}

fn register(id: &str) -> &'static Register {
    CATALOGUE.register_named(id).unwrap_or_else(|| panic!("there is no {id}"))
}

/// Nine and no tenth: RPD 94 was deleted in 2025, so that no notice is of works of art (`spec/notices.md` 12.3, 26).
#[test]
fn acceptance_26_the_types_are_those_of_the_table_and_none_is_of_works_of_art() {
    let found: BTreeSet<String> = types()
        .map(|(register, notice)| {
            let Notice { colour, coercive, extract, by_secretariat, closed, .. } = notice;
            format!("{:?}", (&register.id, &register.number, colour, coercive, extract, by_secretariat, closed))
        })
        .collect();
    let table: BTreeSet<String> = TYPES
        .iter()
        .map(|(id, number, colour, coercive, extract, by, closed)| {
            format!("{:?}", (&register(id).id, &number.to_string(), colour, coercive, extract, by, closed))
        })
        .collect();
    assert_eq!(found, table);
    assert!(register("works-of-art").notice.is_none(), "a stolen work of art is a record of its register");
    assert_eq!(register("works-of-art").may_become, None, "and nothing of it becomes a notice");
}

/// The request's own section carries what reviewers read; the special notice is made from a list, not asked for.
#[test]
fn every_type_that_is_asked_for_includes_the_request() {
    for (register, notice) in types() {
        let includes = register.sections.iter().any(|section| section.id == "notice-request");
        assert_eq!(includes, notice.colour != Colour::UnSpecial, "{}", register.id);
        for part in [Part::Channel, Part::Facts, Part::Ask, Part::Grounds, Part::Extract].iter().filter(|_| includes) {
            assert!(register.fields.iter().any(|field| field.part == Some(*part)), "{}: {part:?}", register.id);
        }
    }
}

#[test]
fn only_what_may_be_shown_names_what_is_shown() {
    for (register, notice) in types() {
        if notice.extract == Extract::Never {
            assert!(register.access.public.is_empty(), "{}", register.id);
        }
        if notice.extract == Extract::Always {
            assert!(!register.access.public.is_empty(), "{}", register.id);
        }
    }
}

#[test]
fn nobody_is_named_in_a_purple_notice_nor_typed_into_a_special_one() {
    assert_eq!(register("purple-notices").subject, Subject::Object);
    assert!(register("purple-notices").checks.iter().any(|check| check == "no-personal-names"));
    let special = register("un-special-notices");
    for kind in [Kind::Name, Kind::Place, Kind::Image, Kind::Text] {
        assert_eq!(special.of_kind(kind).count(), 0, "{kind:?}");
    }
    let nominal = special.field_named("nominal").expect("it says whose record it is");
    assert_eq!(nominal.register.as_ref().map(|register| register.as_str()), Some("nominals"));
    assert_eq!(nominal.search, Search::Exact);
    let roles: Vec<&str> = special.access.record.iter().map(|role| role.as_str()).collect();
    assert_eq!(roles, ["secretariat.recorder"]);
}

/// 500 shared equally by 52 is nine each; what is asked is one of four things.
#[test]
fn a_silver_notice_is_closed_counted_and_asks_one_of_four_things() {
    let silver = register("silver-notices");
    let notice = silver.notice.as_ref().expect("it is a notice");
    assert_eq!((notice.closed, notice.quota), (true, Some(500 / 52)));
    assert!(silver.checks.iter().any(|check| check == "nothing-coercive"));
    let list = silver.field_named("asset-purposes").and_then(|field| field.codes.as_deref()).expect("a list");
    let codes: Vec<&str> = CATALOGUE.codes(list).expect("the list").iter().map(|code| code.id.as_str()).collect();
    assert_eq!(codes, ["locate", "identify", "inform", "monitor"]);
}

#[test]
fn a_warning_of_an_imminent_threat_ends_after_thirty_days() {
    for (register, notice) in types() {
        let days = matches!(register.retention.keep, Keep::Days(30));
        assert_eq!(days, notice.colour == Colour::Orange, "{}", register.id);
    }
}

/// Whoever signs the sheet of a type reads what it asks, what it is not, and under which conditions.
#[test]
fn the_sheet_of_a_type_says_what_it_asks() {
    for (register, notice) in types() {
        for lang in Lang::ALL {
            let text = sheet(&CATALOGUE, register, lang);
            assert!(text.contains(&format!("catalogue/notices/{}.toml", register.id)), "{}", register.id);
            for said in [&notice.asks, &notice.is_not] {
                assert!(text.contains(said.get(lang)), "{} {lang}: {}", register.id, said.get(lang));
            }
            for condition in notice.conditions.iter().chain(&notice.lifted) {
                assert!(text.contains(&format!("`{condition}`")), "{} {lang}: {condition}", register.id);
            }
            assert!(!text.contains("{$") && !text.contains("| sheet-"), "{} {lang}", register.id);
        }
    }
}
