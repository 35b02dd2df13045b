use super::*;
use huecry_catalogue::{Catalogue, check, read_field, read_json, sample, write_json};
use proptest::prelude::*;

fn catalogue() -> &'static Catalogue {
    static CATALOGUE: std::sync::LazyLock<Catalogue> = std::sync::LazyLock::new(load);
    &CATALOGUE
}

fn load() -> Catalogue {
    huecry_desk::catalogue_change::load(&[]).unwrap()
}

/// The pairs a browser would send for what a question holds.
fn pairs(field: &Field, typed: &Typed) -> Vec<(String, String)> {
    let each = typed.values.iter().enumerate();
    let said = each.flat_map(|(n, parts)| parts.iter().map(move |(part, text)| (name(field, n, part), text.clone())));
    said.chain(typed.unknown.then(|| (name_of_all(field), UNKNOWN.to_string()))).collect()
}

/// Whatever a record may hold goes through the form and comes back as it was, in every register.
#[test]
fn every_record_goes_through_the_form() {
    let catalogue = catalogue();
    for register in catalogue.registers() {
        for seed in 0..60 {
            let today = "2026-11-23".parse().unwrap();
            let values = match seed % 2 {
                0 => sample::full(catalogue, register, today, seed),
                _ => sample::values(catalogue, register, today, seed),
            };
            let object = write_json(catalogue, register, &values);
            let mut again = Map::new();
            for field in &register.fields {
                let shown = Typed::of_json(field, object.get(field.id.as_str()));
                let sent = Form::new(pairs(field, &shown));
                let typed = Typed::of_form(&sent, field);
                assert_eq!(typed, shown, "{} {}", register.id, field.id);
                again.extend(typed.json(field).map(|json| (field.id.to_string(), json)));
            }
            let read = read_json(catalogue, register, &again).unwrap();
            assert_eq!(check(catalogue, register, &read), []);
            assert_eq!(read, values, "{} {seed}", register.id);
        }
    }
}

fn field(kind: Kind, many: bool) -> Field {
    let catalogue = catalogue();
    let all = catalogue.registers().iter().flat_map(|register| register.fields.clone());
    let found = all.into_iter().find(|field| field.kind == kind).unwrap();
    Field { many, ..found }
}

fn dated(parts: &[(&str, &str)]) -> Json {
    let field = field(Kind::Date, false);
    let pairs = parts.iter().map(|(part, text)| (name(&field, 0, part), text.to_string())).collect();
    Typed::of_form(&Form::new(pairs), &field).json(&field).unwrap_or_default()
}

#[test]
fn dates_are_read_part_by_part() {
    let table = [
        (&[("day", "5"), ("month", "11"), ("year", "1958")][..], json!("1958-11-05")),
        (&[("month", "3"), ("year", "1971")], json!("1971-03")),
        (&[("year", "1971"), ("about", "yes")], json!("1971~")),
        (&[("year", "1969"), ("to-year", "1973")], json!("1969/1973")),
        (&[("year", "-500"), ("to-year", "-400"), ("about", "yes")], json!("-0500/-0400~")),
        (&[("day", "٥"), ("month", "۱۱"), ("year", "١٩٥٨")], json!("1958-11-05")),
        (&[("year", "1958-11-05")], json!("1958-11-05")),
        (&[("year", "c. 1971")], json!("1971~")),
        (&[("day", " "), ("month", ""), ("year", "")], json!(null)),
        // What is no date is kept part by part.
        (&[("day", "31"), ("month", "2"), ("year", "1971")], json!({"day": "31", "month": "2", "year": "1971"})),
        (&[("day", "5"), ("year", "1971")], json!({"day": "5", "year": "1971"})),
        (&[("day", "5"), ("month", "3")], json!({"day": "5", "month": "3"})),
        (&[("year", "71")], json!({"year": "71"})),
        (&[("year", "800")], json!("0800")),
        (&[("about", "yes")], json!({"about": "yes"})),
        (&[("year", "1958"), ("to-day", "3")], json!({"to-day": "3", "year": "1958"})),
    ];
    for (parts, expected) in table {
        assert_eq!(dated(parts), expected, "{parts:?}");
    }
}

#[test]
fn a_value_and_unknown_at_once_are_both_kept_and_refused() {
    let catalogue = catalogue();
    let field = field(Kind::Country, true);
    let sent = Form::new(vec![(name(&field, 0, "value"), "FR".into()), (name_of_all(&field), UNKNOWN.into())]);
    let typed = Typed::of_form(&sent, &field);
    let json = typed.json(&field).unwrap();
    assert_eq!(Typed::of_json(&field, Some(&json)), typed);
    assert!(read_field(catalogue, &field, &json).is_err());
    let unknown = Typed { unknown: true, ..Typed::default() };
    assert_eq!(unknown.json(&field), Some(json!({"nothing": "unknown"})));
    assert_eq!(Typed::of_json(&field, unknown.json(&field).as_ref()), unknown);
}

#[test]
fn gaps_close_and_boxes_keep_the_order_that_was() {
    let field = field(Kind::Text, true);
    let sent = [(7, "seventh"), (2, "second"), (900, "too far")];
    let pairs = sent.iter().map(|(n, text)| (name(&field, *n, "text"), text.to_string())).collect();
    let typed = Typed::of_form(&Form::new(pairs), &field);
    assert_eq!(typed.json(&field), Some(json!(["second", "seventh"])));
    assert_eq!(typed.clone().without(0).json(&field), Some(json!(["seventh"])));
    assert_eq!(typed.clone().without(9), typed);
    let of = |words: &[&str]| Typed {
        values: words.iter().map(|word| Parts::from([("value", word.to_string())])).collect(),
        ..Typed::default()
    };
    assert_eq!(of(&["a", "b", "c"]).in_order_of(&of(&["c", "a"])), of(&["c", "a", "b"]));
}

#[test]
fn a_whole_name_is_asked_only_when_it_is_more_than_its_parts() {
    let field = field(Kind::Name, false);
    let shown = |json: Json| Typed::of_json(&field, Some(&json)).values.remove(0);
    assert_eq!(
        shown(json!({"name": "Anna ERIKSSON", "given": "Anna", "family": "ERIKSSON"})),
        Parts::from([("given", "Anna".into()), ("family", "ERIKSSON".into())])
    );
    assert!(shown(json!({"name": "ERIKSSON Anna", "given": "Anna", "family": "ERIKSSON"})).contains_key("name"));
    assert_eq!(shown(json!("Anna")), Parts::from([("name", "Anna".into())]));
}

proptest! {
    /// Whatever is typed is shown again as it was typed, trimmed, once it was kept.
    #[test]
    fn what_is_typed_is_kept(
        kind in 0usize..10,
        texts in prop::collection::vec(prop::collection::vec("[ -~\u{600}-\u{6ff}]{0,8}", 7), 0..4),
    ) {
        let field = field(Kind::ALL[kind], true);
        let pairs = texts.iter().enumerate().flat_map(|(n, texts)| {
            let field = &field;
            parts_of(field.kind).iter().zip(texts).map(move |(part, text)| (name(field, n, part), text.clone()))
        });
        let typed = Typed::of_form(&Form::new(pairs.collect()), &field);
        let kept = Typed::of_json(&field, typed.json(&field).as_ref());
        prop_assert_eq!(kept.values.len(), typed.values.len());
        prop_assert_eq!(Typed::of_json(&field, kept.json(&field).as_ref()), kept.clone(), "and then stays so");
        // What is read otherwise than it was typed is read in the one form of the register.
        if !matches!(field.kind, Kind::Date | Kind::Measure | Kind::Place | Kind::Name) {
            prop_assert_eq!(kept, typed);
        }
    }

    /// No form makes this fail, and no JSON of a draft either.
    #[test]
    fn hostile_forms_are_read(pairs in prop::collection::vec(("v\\.[a-z-]{1,12}\\.[0-9a-z.]{0,12}", ".*"), 0..20)) {
        for kind in Kind::ALL {
            let field = field(kind, true);
            let typed = Typed::of_form(&Form::new(pairs.clone()), &field);
            _ = typed.json(&field);
        }
    }
}
