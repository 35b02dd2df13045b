//! What the door takes, what it makes of it, what it refuses, and that everything comes back.

use super::*;
use crate::Said;
use crate::inline::catalogue;
use crate::register::{NameOf, Need, Search, Unit};
use huecry_terms::{FieldFault, FieldId, Kind, Measure, Name, Tag, Text};
use proptest::prelude::*;
use serde_json::json;

fn field(kind: Kind, many: bool) -> Field {
    Field {
        tag: Tag(1),
        id: "f".parse::<FieldId>().unwrap(),
        kind,
        need: Need::Optional,
        many,
        search: Search::None,
        part: None,
        of: (kind == Kind::Name).then_some(NameOf::Person),
        scheme: (kind == Kind::Identifier).then(|| "serial".to_string()),
        codes: (kind == Kind::Code).then(|| "boat-types".to_string()),
        unit: (kind == Kind::Measure).then_some(Unit::M),
        min: (kind == Kind::Measure).then_some(Measure(400)),
        max: (kind == Kind::Measure).then_some(Measure(60_500)),
        register: None,
        range_end_of: None,
        exact_needs: Vec::new(),
        retired: None,
        label: Said::default(),
        hint: None,
    }
}

/// What is given, and the canonical form it is written back in.
fn accepted() -> Vec<(Kind, Json, Json)> {
    let (name, date, country, place) = (Kind::Name, Kind::Date, Kind::Country, Kind::Place);
    let (number, code, measure, text) = (Kind::Identifier, Kind::Code, Kind::Measure, Kind::Text);
    let pdq = format!("pdq:{}@80", "0f".repeat(32));
    let uuid = "01890f3e-7b7a-7cc3-8c5a-0123456789ab";
    vec![
        (name, json!("Anna ERIKSSON"), json!("Anna ERIKSSON")),
        (name, json!("  محمد علي "), json!("محمد علي")),
        (name, json!({"name": "X", "use": "main"}), json!("X")),
        (
            name,
            json!({"given": "Anna", "family": "ERIKSSON"}),
            json!({"name": "Anna ERIKSSON", "given": "Anna", "family": "ERIKSSON"}),
        ),
        (name, json!({"family": "ERIKSSON"}), json!({"name": "ERIKSSON", "family": "ERIKSSON"})),
        (
            name,
            json!({"name": "Abu X", "use": "alias", "quality": "low", "note": "until 1999", "given": null}),
            json!({"name": "Abu X", "use": "alias", "quality": "low", "note": "until 1999"}),
        ),
        (date, json!("c. 1971"), json!("1971~")),
        (date, json!("1971/03/05"), json!("1971-03-05")),
        (date, json!("1969/1973"), json!("1969/1973")),
        (date, json!("-0500"), json!("-0500")),
        (country, json!("FRA"), json!("FR")),
        (country, json!("ivory coast"), json!("CI")),
        (country, json!("ألمانيا"), json!("DE")),
        (place, json!("Lyon, 3e"), json!("Lyon, 3e")),
        (place, json!({"place": "Lyon"}), json!("Lyon")),
        (place, json!({"country": "France"}), json!({"country": "FR"})),
        (
            place,
            json!({"latitude": 12.8, "longitude": -48.000_001}),
            json!({"latitude": 12.8, "longitude": -48.000_001}),
        ),
        (
            place,
            json!({"latitude": 0, "longitude": -180, "place": "x"}),
            json!({"latitude": 0.0, "longitude": -180.0, "place": "x"}),
        ),
        (number, json!("L898902C3"), json!("L898902C3")),
        (number, json!("A?12[38B]45"), json!("A?12[38B]45")),
        (
            number,
            json!({"number": "1", "type": "Passport", "country": "D"}),
            json!({"number": "1", "type": "passport", "country": "DE"}),
        ),
        (code, json!("sailing"), json!("sailing")),
        (code, json!("Sloop"), json!("sailing")),
        (code, json!("galley"), json!("galley")),
        (measure, json!(1.78), json!(1.78)),
        (measure, json!(2), json!(2)),
        (measure, json!(1.780_000), json!(1.78)),
        (measure, json!("1.78 m"), json!(1.78)),
        (measure, json!("178 cm"), json!(1.78)),
        (measure, json!("1780mm"), json!(1.78)),
        (measure, json!("0.05 km"), json!(50)),
        (measure, json!("1.7800"), json!(1.78)),
        (text, json!("a\r\nb"), json!("a\nb")),
        (text, json!({"text": "Perdu", "language": "Français"}), json!({"text": "Perdu", "language": "fr"})),
        (Kind::Image, json!(pdq), json!(pdq)),
        (Kind::Link, json!(uuid.to_uppercase()), json!(uuid)),
    ]
}

#[test]
fn every_kind_is_read_generously_and_written_in_one_form() {
    let catalogue = catalogue();
    for (kind, given, canonical) in accepted() {
        let field = field(kind, false);
        let value = read_field(&catalogue, &field, &given).unwrap_or_else(|faults| panic!("{given}: {}", faults[0]));
        assert_eq!(write_field(&field, &value), canonical, "{given}");
        assert_eq!(read_field(&catalogue, &field, &canonical).as_ref(), Ok(&value), "{canonical}");
        let many = self::field(kind, true);
        let list = read_field(&catalogue, &many, &json!([given, given])).unwrap();
        assert_eq!(list, Value::Many(vec![value.clone(), value.clone()]));
        assert_eq!(write_field(&many, &list), json!([canonical, canonical]));
        assert_eq!(read_field(&catalogue, &many, &given), Ok(Value::Many(vec![value])), "one for many");
    }
}

#[test]
fn nothing_has_three_names_and_two_may_be_entered() {
    let catalogue = catalogue();
    for many in [false, true] {
        let field = field(Kind::Date, many);
        let read = |json: Json| read_field(&catalogue, &field, &json);
        assert_eq!(read(Json::Null), Ok(Value::Absent));
        assert_eq!(read(json!({"nothing": "unknown"})), Ok(Value::Unknown));
        assert_eq!(read(json!({"nothing": "withheld"})).unwrap_err()[0].kind, FaultKind::Withheld);
        assert_eq!(read(json!({"nothing": "none"})).unwrap_err()[0].kind, FaultKind::Nothing);
        assert_eq!(read(json!({"nothing": "unknown", "else": 1})).unwrap_err()[0].kind, FaultKind::Nothing);
        assert_eq!(write_field(&field, &Value::Unknown), json!({"nothing": "unknown"}));
        assert_eq!(write_field(&field, &Value::Withheld), json!({"nothing": "withheld"}));
    }
    assert_eq!(read_field(&catalogue, &field(Kind::Date, true), &json!([])), Ok(Value::Absent));
}

/// What is given, and what is said of it.
fn refused() -> Vec<(Kind, Json, String)> {
    let said = |text: &str| format!("`f`: {text}");
    let (name, date, country, place) = (Kind::Name, Kind::Date, Kind::Country, Kind::Place);
    let (number, code, measure, text) = (Kind::Identifier, Kind::Code, Kind::Measure, Kind::Text);
    let quantity = "is not a quantity: write 1.78 or 178 cm, with a point and at most three decimals";
    vec![
        (name, json!(5), said("is not a name: give the whole name, or given and family name")),
        (name, json!({}), said("is not a name: give the whole name, or given and family name")),
        (name, json!(""), said("is empty: leave it out")),
        (name, json!(["a"]), said("holds one value: give one")),
        (name, json!("a\u{202e}b"), said("holds the character `U+202E`, which does not show: take it out")),
        (name, json!("a\nb"), said("holds the character `U+000A`, which does not show: take it out")),
        (name, json!("x".repeat(401)), said("has `401` characters: `400` is the most")),
        (
            name,
            json!({"nmae": "X"}),
            said(
                "`nmae` has a key that does not exist: the keys are `name, given, family, use, quality, note`; did you mean `name`?",
            ),
        ),
        (
            name,
            json!({"name": "X", "use": "nickname"}),
            said("`nickname` is not a use of a name: main, alias, former, birth or original-script"),
        ),
        (name, json!({"name": "X", "quality": "bad"}), said("`bad` is not the quality of a name: good or low")),
        (
            date,
            json!("5.3.1971"),
            said(
                "`5.3.1971` is not a date: write 1971, 1971-03 or 1971-03-05, with ~ behind it for about, 1969/1973 for between",
            ),
        ),
        (
            date,
            json!(1971),
            said("is not a date: write 1971, 1971-03 or 1971-03-05, with ~ behind it for about, 1969/1973 for between"),
        ),
        (country, json!("Frankreich"), said("`Frankreich` is not in the list `countries`")),
        (country, json!("Farnce"), said("`Farnce` is not in the list `countries`; did you mean `FR`?")),
        (place, json!({}), said("is empty: leave it out")),
        (place, json!({"latitude": 12.8}), said("is not a position: give latitude and longitude, both in degrees")),
        (
            place,
            json!({"latitude": 91, "longitude": 0}),
            said("is not on the globe: latitude -90 to 90, longitude -180 to 180"),
        ),
        (number, json!(898902), said("is not a number of a document or a thing: give it as a text")),
        (number, json!("1".repeat(65)), said("has `65` characters: `64` is the most")),
        (code, json!("Motor boat"), said("`Motor boat` is not in the list `boat-types`")),
        (code, json!("sailling"), said("`sailling` is not in the list `boat-types`; did you mean `sailing`?")),
        (measure, json!("1,78"), said(&format!("`1,78` {quantity}"))),
        (measure, json!("tall"), said("`tall` is not in `m` or a unit that converts to it")),
        (measure, json!("5 kg"), said("`5 kg` is not in `m` or a unit that converts to it")),
        (measure, json!("5 ft"), said("`5 ft` is not in `m` or a unit that converts to it")),
        (measure, json!("1.7855"), said("`1.7855` has more than three decimals in `m`: round it")),
        (measure, json!("500.5 mm"), said("`500.5 mm` has more than three decimals in `m`: round it")),
        (measure, json!(0.1), said("`0.1` is below `0.4` `m`, the least that is plausible")),
        (measure, json!("61 m"), said("`61` is above `60.5` `m`, the most that is plausible")),
        (measure, json!("99999999999999 km"), said(&format!("`99999999999999 km` {quantity}"))),
        (measure, json!(1e300), said("`1e+300` is not in `m` or a unit that converts to it")),
        (measure, json!(true), said(quantity)),
        (text, json!("a\tb"), said("holds the character `U+0009`, which does not show: take it out")),
        (text, json!("a\u{2066}b"), said("holds the character `U+2066`, which does not show: take it out")),
        (text, json!("x".repeat(65_537)), said("has `65537` characters: `65536` is the most")),
        (
            Kind::Image,
            json!("iVBORw0KGgo="),
            said(
                "`iVBORw0KGgo=` is not the hash of an image: pdq, sha256, sha1 or md5; the image itself is not accepted",
            ),
        ),
        (Kind::Link, json!("NOM-2026-000123"), said("`NOM-2026-000123` is not the id of a record")),
    ]
}

#[test]
fn every_fault_is_named_and_says_what_to_do() {
    let catalogue = catalogue();
    for (kind, given, expected) in refused() {
        let field = field(kind, false);
        let faults = read_field(&catalogue, &field, &given).expect_err(&given.to_string());
        assert_eq!(faults.iter().map(ToString::to_string).collect::<Vec<_>>(), [expected], "{given}");
    }
}

#[test]
fn each_of_many_is_named_by_its_place() {
    let catalogue = catalogue();
    let faults = read_field(&catalogue, &field(Kind::Date, true), &json!(["1971", "71", "x", "1972"])).unwrap_err();
    assert_eq!(faults.iter().map(|fault| fault.place).collect::<Vec<_>>(), [Some(2), Some(3)]);
    let long = vec![json!("1971"); MANY_MOST + 1];
    let faults = read_field(&catalogue, &field(Kind::Date, true), &Json::Array(long)).unwrap_err();
    assert_eq!(faults[0].to_string(), "`f`: has `501` values: give `500` at most");
}

#[test]
fn a_hostile_object_costs_no_more_than_a_hundred_faults() {
    let catalogue = catalogue();
    let boats = catalogue.register_named("boats").unwrap();
    let keys: Map<String, Json> = (0..200_000).map(|n| (format!("key-{n}"), json!("x"))).collect();
    assert_eq!(read_json(&catalogue, boats, &keys).unwrap_err().len(), 100);
    let cells = (0..200_000).map(|_| ("typ", "x"));
    assert_eq!(read_row(&catalogue, boats, cells).unwrap_err().len(), 100);
    let names = object(json!({"name": vec![json!(1); 500]}));
    assert_eq!(read_json(&catalogue, boats, &names).unwrap_err().len(), 100);
}

#[test]
fn what_is_kept_of_a_fault_never_holds_the_value() {
    let catalogue = catalogue();
    for (kind, given, _) in refused() {
        for fault in read_field(&catalogue, &field(kind, false), &given).unwrap_err() {
            let names: Vec<&str> = fault.kind.arg_names().collect();
            assert_eq!(fault.args.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>(), names, "{fault}");
            let shown = fault.given.clone();
            let kept = serde_json::to_string(&FieldFault::from(fault)).unwrap();
            assert!(shown.is_none_or(|shown| shown.len() < 3 || !kept.contains(&shown)), "{kept}");
        }
    }
}

fn object(json: Json) -> Map<String, Json> {
    json.as_object().cloned().unwrap()
}

#[test]
fn a_record_is_checked_as_a_whole() {
    let catalogue = catalogue();
    let boats = catalogue.register_named("boats").unwrap();
    let given = object(json!({"type": "yacht", "flag": "France", "hull": "A1", "event-date": null, "name": "Maria"}));
    let values = read_json(&catalogue, boats, &given).unwrap();
    assert_eq!(check(&catalogue, boats, &values), []);
    let written = json!({"type": "sailing", "flag": "FR", "hull": "A1", "name": ["Maria"]});
    assert_eq!(Json::Object(write_json(&catalogue, boats, &values)), written);
    assert_eq!(
        boats.names(&values).map(|(field, name)| (field.id.as_str(), name.full.as_str())).collect::<Vec<_>>(),
        [("name", "Maria")]
    );

    let faults = check(&catalogue, boats, &read_json(&catalogue, boats, &object(json!({"hull": "A1"}))).unwrap());
    let said: Vec<String> = faults.iter().map(ToString::to_string).collect();
    assert_eq!(
        said,
        [
            "`type`: is required: give it, or say that it is unknown",
            "`flag`: is required: give it, or say that it is unknown"
        ]
    );
    let unknown =
        read_json(&catalogue, boats, &object(json!({"type": {"nothing": "unknown"}, "flag": {"nothing": "unknown"}})))
            .unwrap();
    assert_eq!(check(&catalogue, boats, &unknown), []);

    let faults =
        read_json(&catalogue, boats, &object(json!({"colour": "red", "hul": 5, "type": "x", "event-date": "y"})))
            .unwrap_err();
    let said: Vec<String> = faults.iter().map(ToString::to_string).collect();
    assert_eq!(
        said,
        [
            "`colour`: is not a field of `boats`",
            "`event-date`: `y` is not a date: write 1971, 1971-03 or 1971-03-05, with ~ behind it for about, 1969/1973 for between",
            "`hul`: is not a field of `boats`; did you mean `hull`?",
            "`type`: `x` is not in the list `boat-types`",
        ]
    );
}

/// Importers build values themselves; the same door judges them.
#[test]
fn values_that_were_built_are_judged_as_values_that_were_read() {
    let catalogue = catalogue();
    let boats = catalogue.register_named("boats").unwrap();
    let mut sound = Values::new();
    sound.set(Tag(3), Value::Code("motor".parse().unwrap()));
    sound.set(Tag(5), Value::Country("FR".parse().unwrap()));
    // A tag of a newer catalogue is kept.
    sound.set(Tag(900), Value::Text(Text::plain("later")));
    assert_eq!(check(&catalogue, boats, &sound), []);
    assert!(!write_json(&catalogue, boats, &sound).contains_key("later"));
    let name = |full: &str| Value::Many(vec![Value::Name(Name::plain("ok")), Value::Name(Name::plain(full))]);
    let table = [
        (Tag(1), name(" x"), FaultKind::Untrimmed),
        (Tag(1), name(""), FaultKind::Empty),
        (Tag(1), Value::Many(vec![Value::Unknown]), FaultKind::WrongKind),
        (Tag(1), Value::Many(vec![name("nested")]), FaultKind::WrongKind),
        (Tag(2), name("several"), FaultKind::OnlyOne),
        (Tag(3), Value::Code("submarine".parse().unwrap()), FaultKind::NoSuchCode),
        (Tag(3), Value::Text(Text::plain("motor")), FaultKind::WrongKind),
        (Tag(4), Value::Measure(Measure(1)), FaultKind::TooSmall),
        (Tag(5), Value::Withheld, FaultKind::Withheld),
        (
            Tag(10),
            Value::Date(huecry_terms::Approx {
                from: huecry_terms::kinds::date::Partial { year: 2026, month: Some(2), day: Some(31) },
                to: None,
                about: false,
            }),
            FaultKind::NotADate,
        ),
        (
            Tag(11),
            Value::Place(huecry_terms::Place { position: Some((i32::MIN, 0)), ..Default::default() }),
            FaultKind::NotOnGlobe,
        ),
        (Tag(11), Value::Place(huecry_terms::Place::default()), FaultKind::Empty),
        (Tag(12), Value::Text(Text::plain("a\u{0}")), FaultKind::Hidden),
    ];
    for (tag, value, expected) in table {
        let mut values = sound.clone();
        values.set(tag, value.clone());
        let kinds: Vec<FaultKind> = check(&catalogue, boats, &values).iter().map(|fault| fault.kind).collect();
        assert_eq!(kinds, [expected], "{value:?}");
    }
}

#[test]
fn cells_are_plain_where_they_can_be() {
    let catalogue = catalogue();
    let table = [
        (Kind::Name, json!("Anna ERIKSSON"), "Anna ERIKSSON"),
        (Kind::Name, json!("[unknown]"), r#""[unknown]""#),
        (Kind::Name, json!("=cmd|'/c calc'!A1"), r#""=cmd|'/c calc'!A1""#),
        (Kind::Name, json!("-Anna"), r#""-Anna""#),
        (Kind::Date, json!("-0500"), "-0500"),
        (Kind::Measure, json!("178 cm"), "1.78"),
        (Kind::Identifier, json!("+33 6 12 34 56 78"), "+33 6 12 34 56 78"),
        (Kind::Identifier, json!("[38B]4711"), r#""[38B]4711""#),
        (Kind::Place, json!({"country": "FR"}), r#"{"country":"FR"}"#),
        (Kind::Date, json!({"nothing": "unknown"}), r#"{"nothing":"unknown"}"#),
    ];
    let boats = |field: Field| crate::Form::new("boats".to_string(), Vec::new(), vec![field]);
    for (kind, json, expected) in table {
        let register = boats(field(kind, false));
        let values = Values::from_iter([(Tag(1), read_field(&catalogue, &register.fields[0], &json).unwrap())]);
        assert_eq!(write_row(&catalogue, &register, &values), [expected]);
        assert_eq!(read_row(&catalogue, &register, [("f", expected)]), Ok(values), "{expected}");
    }
    let typed = [
        (Kind::Identifier, "[38B]4711", json!("[38B]4711")),
        (Kind::Identifier, "[38]", json!("[38]")),
        (Kind::Text, "[1] and more", json!("[1] and more")),
        (Kind::Text, "\"quoted\" and not", json!("\"quoted\" and not")),
        (Kind::Measure, " 178 cm ", json!(1.78)),
    ];
    for (kind, cell, expected) in typed {
        let register = boats(field(kind, false));
        let values = read_row(&catalogue, &register, [("f", cell)]).unwrap();
        assert_eq!(write_json(&catalogue, &register, &values)["f"], expected, "{cell}");
    }
    let names = boats(field(Kind::Name, true));
    assert_eq!(read_row(&catalogue, &names, [("f", "")]), Ok(Values::new()));
    assert_eq!(read_row(&catalogue, &names, [("f", "{\"name\": \"x\"")]).unwrap_err()[0].kind, FaultKind::NotAName);
    assert_eq!(read_row(&catalogue, &names, [("g", "x")]).unwrap_err()[0].kind, FaultKind::NoSuchField);
    let one = read_row(&catalogue, &names, [("f", "Anna")]).unwrap();
    assert_eq!(write_row(&catalogue, &names, &one), ["Anna"], "one of many is plain");
}

/// Any JSON, deep and odd enough.
fn any_json() -> impl Strategy<Value = Json> {
    let keys = prop::sample::select(vec![
        "name",
        "given",
        "use",
        "place",
        "latitude",
        "longitude",
        "number",
        "country",
        "text",
        "language",
        "nothing",
        "x",
    ]);
    let texts = prop_oneof![
        any::<String>(),
        "[ -~]{0,12}",
        "-?[0-9]{1,4}(-[0-9]{2}){0,2}~?",
        "[0-9]{1,6}(\\.[0-9]{1,5})? ?(m|cm|mm|km|kg)?",
        prop::sample::select(vec!["FR", "sailing", "yacht", "unknown", "alias", "good", "Passport"])
            .prop_map(str::to_string),
    ];
    let leaf = prop_oneof![
        Just(Json::Null),
        any::<bool>().prop_map(Json::from),
        any::<f64>().prop_map(Json::from),
        (-100_000i64..100_000).prop_map(|n| json!(n as f64 / 1000.0)),
        texts.prop_map(Json::from),
    ];
    leaf.prop_recursive(3, 24, 4, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Json::from),
            prop::collection::hash_map(keys.clone().prop_map(str::to_string), inner, 0..4)
                .prop_map(|map| Json::Object(map.into_iter().collect())),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    /// Whatever is accepted passes the check, is written in one form, and comes back from JSON and
    /// from a cell as it was.
    #[test]
    fn what_is_accepted_comes_back(json in any_json(), kind in 0usize..10, many: bool) {
        thread_local!(static CATALOGUE: crate::Catalogue = catalogue());
        CATALOGUE.with(|catalogue| {
            let register = crate::Form::new("boats".to_string(), Vec::new(), vec![field(Kind::ALL[kind], many)]);
            let field = &register.fields[0];
            let Ok(value) = read_field(catalogue, field, &json) else { return };
            let values = Values::from_iter([(Tag(1), value.clone())]);
            assert_eq!(check(catalogue, &register, &values), []);
            let written = write_field(field, &value);
            assert_eq!(read_field(catalogue, field, &written).as_ref(), Ok(&value));
            let text = written.to_string();
            let again: Json = serde_json::from_str(&text).unwrap();
            assert_eq!(read_field(catalogue, field, &again).as_ref(), Ok(&value), "through text");
            let row = write_row(catalogue, &register, &values);
            assert_eq!(read_row(catalogue, &register, [("f", row[0].as_str())]), Ok(values));
        });
    }

    /// Any cell is read or refused, and what is read comes back.
    #[test]
    fn any_cell_is_read_or_refused(cell in any::<String>(), kind in 0usize..10) {
        thread_local!(static CATALOGUE: crate::Catalogue = catalogue());
        CATALOGUE.with(|catalogue| {
            let register = crate::Form::new("boats".to_string(), Vec::new(), vec![field(Kind::ALL[kind], true)]);
            let Ok(values) = read_row(catalogue, &register, [("f", cell.as_str())]) else { return };
            let row = write_row(catalogue, &register, &values);
            assert_eq!(read_row(catalogue, &register, [("f", row[0].as_str())]), Ok(values));
        });
    }
}
