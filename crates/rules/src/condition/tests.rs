//! Every condition by the requests that meet it and those that fall short.

use super::*;
use huecry_catalogue::{Catalogue, Register, read_json};
use huecry_terms::{Day, Values};
use serde_json::{Value as Json, json};

const TODAY: Day = Day::constant(2026, 11, 23);

fn catalogue() -> Catalogue {
    Catalogue::load(&[], &crate::known()).unwrap_or_else(|faults| panic!("{faults:?}"))
}

fn values(catalogue: &Catalogue, register: &Register, json: &Json) -> Values {
    read_json(catalogue, register, json.as_object().unwrap()).unwrap_or_else(|faults| panic!("{faults:?}"))
}

fn found(json: Json) -> Vec<String> {
    found_in("red-notices", json)
}

fn found_in(register: &str, json: Json) -> Vec<String> {
    let catalogue = catalogue();
    let register = catalogue.register_named(register).unwrap();
    let values = values(&catalogue, register, &json);
    let facts = Facts { register, values: &values, today: TODAY };
    short(&facts).into_iter().map(|short| format!("{} {}", short.condition, short.field)).collect()
}

fn whole(more: Json) -> Json {
    let mut json = json!({
        "channel": "notice", "requesting-authority": "Court of Utopia City", "facts": "…", "interest": "…",
        "names": [{"name": "SPECIMEN, Anna", "family": "SPECIMEN", "given": "Anna"}], "sex": "F",
        "birth-dates": ["1974"], "height": "1.65", "subject-status": "wanted",
        "offence-1-charge": "Fraud", "offence-1-law": "s. 1", "offence-1-penalty": "term", "offence-1-maximum-months": "60",
        "warrant-reference": "W/1", "warrant-kind": "judge", "warrant-authority": "Court", "warrant-date": "2026-01-01",
        "extradition-sought": "yes", "agreed-with-authority": "yes",
    });
    for (key, value) in more.as_object().unwrap() {
        json[key] = value.clone();
    }
    json
}

#[test]
fn a_whole_request_is_short_of_nothing() {
    assert_eq!(found(whole(json!({}))), Vec::<String>::new());
}

/// `spec/notices.md` 12.3, 1 and 2.
#[test]
fn acceptance_1_and_2_the_threshold() {
    let short = |json| found(whole(json));
    assert_eq!(short(json!({"offence-1-maximum-months": "23"})), ["penalty-threshold offence-1-maximum-months"]);
    assert!(short(json!({"offence-1-maximum-months": "24"})).is_empty());
    assert!(short(json!({"offence-1-maximum-months": null, "offence-1-penalty": "life"})).is_empty());
    // One offence that passes is enough.
    assert!(
        short(json!({
            "offence-1-maximum-months": "12", "offence-2-charge": "Robbery", "offence-2-law": "s. 2",
            "offence-2-maximum-months": "120"
        }))
        .is_empty()
    );
    // Each that fails is told.
    let two = short(json!({
        "offence-1-maximum-months": "12", "offence-2-charge": "Nuisance", "offence-2-law": "s. 3",
        "offence-2-maximum-months": "6"
    }));
    assert_eq!(two, ["penalty-threshold offence-1-maximum-months", "penalty-threshold offence-2-maximum-months"]);
    // Eight months of which five remain: by the sentence's length.
    let served = json!({"subject-status": "convicted", "sentence-months": "8", "remaining-months": "5"});
    assert!(short(served).is_empty());
    let little = json!({"subject-status": "convicted", "sentence-months": "5", "remaining-months": "5"});
    assert_eq!(short(little), ["penalty-threshold sentence-months"]);
}

/// `spec/notices.md` 12.3, 3 and 4.
#[test]
fn acceptance_3_and_4_the_two_routes_of_identity() {
    assert_eq!(found(whole(json!({"height": null}))), ["identity-complete names"]);
    let photo = json!({
        "height": null, "birth-dates": null, "sex": null, "biometrics": ["photo"],
        "names": [{"name": "SPECIMEN"}, {"name": "The Baker", "use": "alias"}]
    });
    assert!(found(whole(photo)).is_empty());
    let alone = json!({"height": null, "birth-dates": null, "sex": null, "biometrics": ["photo"], "names": [{"name": "SPECIMEN"}]});
    assert_eq!(found(whole(alone)), ["identity-complete names"]);
}

#[test]
fn warrants_and_assurances() {
    assert_eq!(
        found(whole(json!({"warrant-kind": "prosecutor"}))),
        ["warrant-from-a-judge-or-reviewed warrant-review"]
    );
    assert!(
        found(whole(json!({"warrant-kind": "prosecutor", "warrant-review": "art. 12; Court of Appeal"}))).is_empty()
    );
    assert_eq!(
        found(whole(json!({"warrant-valid-until": "2026-11-22"}))),
        ["warrant-from-a-judge-or-reviewed warrant-valid-until"]
    );
    assert_eq!(found(whole(json!({"extradition-sought": "no"}))), ["extradition-will-be-sought extradition-sought"]);
    assert_eq!(
        found(whole(json!({"subject-status": "convicted"}))),
        ["penalty-threshold sentence-months", "sentence-told-when-convicted sentence-months"]
    );
}

/// What every request says.
fn request(of: Json) -> Json {
    let common = json!({"channel": "notice", "requesting-authority": "Utopia Police", "facts": "…", "interest": "…"});
    with(&common, &of)
}

fn person(of: Json) -> Json {
    let common = json!({
        "names": [{"name": "SPECIMEN, Anna", "family": "SPECIMEN", "given": "Anna"}], "sex": "F",
        "birth-dates": ["1974"], "height": "1.65"
    });
    request(with(&common, &of))
}

fn with(json: &Json, more: &Json) -> Json {
    let mut json = json.clone();
    for (key, value) in more.as_object().unwrap() {
        json[key] = value.clone();
    }
    json
}

/// A whole request of each type but red, in the words of the form.
fn whole_of(register: &str) -> Json {
    let of_type = match register {
        "blue-notices" => json!({"subject-status": "witness", "information-sought": ["whereabouts"]}),
        "green-notices" => json!({
            "subject-status": "past-offender", "assessed-by": "Utopia Police", "threat-basis": ["convictions"],
            "threat-grounds": "Utopia City, 2019-03-04: robbery", "expected-behaviour": "robs banks"
        }),
        "yellow-notices" => json!({
            "subject-status": "missing", "police-report": "MP-1", "last-seen-on": "2026-11-01",
            "last-seen-at": "Utopia City", "circumstances": "unexplained", "minor": "no", "privacy-permits": "yes"
        }),
        "black-notices" => json!({
            "police-reference": "B-1", "found-on": "2026-11-01", "found-at": "the harbour", "biometrics": ["dental"],
            "marks": "a scar on the left hand"
        }),
        "purple-notices" => json!({
            "case-stage": "closed", "method-kinds": ["hiding-place"], "method": "a double floor", "prevention": "measure it",
            "charge": "Smuggling", "law": "s. 9"
        }),
        "orange-notices" => json!({
            "threat-kind": "object", "imminent": "yes", "harm": ["persons"], "expected-on": "2026-11-24",
            "assessed-by": "Utopia Police", "expected-behaviour": "a parcel that explodes"
        }),
        "silver-notices" => json!({
            "subject-status": "suspect", "asset-purposes": ["locate"], "asset-kinds": ["real-property"],
            "assets-described": ["a villa by the sea"], "asset-offence": "fraud", "forfeiture": ["civil"],
            "conviction-stage": "before-conviction", "offence-1-charge": "Fraud", "offence-1-law": "s. 1"
        }),
        "un-special-notices" => {
            return json!({
                "nominal": "01934a3e-0000-7000-8000-000000000001", "listing-reference": "TAi.008", "regimes": ["taliban"],
                "measures": ["assets-freeze"], "listed-on": "2001-01-25"
            });
        }
        other => panic!("no whole request is written for {other}"),
    };
    match register {
        "black-notices" | "purple-notices" | "orange-notices" => request(of_type),
        "silver-notices" => {
            let mut json = person(of_type);
            json.as_object_mut().unwrap().remove("height");
            json
        }
        _ => person(of_type),
    }
}

#[test]
fn a_whole_request_of_every_type_is_complete_and_short_of_nothing() {
    let catalogue = catalogue();
    let types = || catalogue.registers().iter().filter(|register| register.notice.is_some());
    assert_eq!(types().count(), 9);
    for register in types().filter(|register| register.id.as_str() != "red-notices") {
        let json = whole_of(register.id.as_str());
        let values = values(&catalogue, register, &json);
        let faults = huecry_catalogue::check(&catalogue, register, &values);
        assert!(faults.is_empty(), "{}: {faults:?}", register.id);
        assert_eq!(found_in(register.id.as_str(), json), Vec::<String>::new(), "{}", register.id);
        let facts = Facts { register, values: &values, today: TODAY };
        let not_met = |finding: &crate::Finding| finding.outcome == crate::Outcome::NotMet;
        assert!(!crate::examine(&facts).iter().any(not_met), "{}", register.id);
    }
}

/// Each row: the type, what is changed in a whole request of it, and what it then falls short of.
#[test]
fn each_condition_is_met_and_falls_short_as_its_head_says() {
    let unknown = || json!({"nothing": "unknown"});
    let table: Vec<(&str, Json, &[&str])> = vec![
        ("blue-notices", json!({"subject-status": "missing"}), &["part-in-the-case subject-status"]),
        ("blue-notices", json!({"information-sought": unknown()}), &["asked-of-the-list information-sought"]),
        ("blue-notices", json!({"names": unknown(), "height": null}), &["known-by-something names"]),
        ("blue-notices", json!({"names": unknown()}), &[]),
        ("blue-notices", json!({"names": unknown(), "height": null, "biometrics": ["fingerprints"]}), &[]),
        ("green-notices", json!({"subject-status": "victim"}), &["possible-threat subject-status"]),
        ("green-notices", json!({"subject-status": "possible-threat"}), &[]),
        ("green-notices", json!({"threat-grounds": unknown()}), &["threat-rests-on-grounds threat-grounds"]),
        (
            "green-notices",
            json!({"threat-basis": null, "threat-grounds": null}),
            &["threat-rests-on-grounds threat-basis", "threat-rests-on-grounds threat-grounds"],
        ),
        ("green-notices", json!({"height": null}), &["identity-complete names"]),
        ("yellow-notices", json!({"subject-status": "suspect"}), &["missing-or-unable subject-status"]),
        ("yellow-notices", json!({"subject-status": "unidentified-person"}), &[]),
        ("yellow-notices", json!({"privacy-permits": "no"}), &["adult-privacy-permits privacy-permits"]),
        (
            "yellow-notices",
            json!({"minor": unknown(), "privacy-permits": null}),
            &["adult-privacy-permits privacy-permits"],
        ),
        ("yellow-notices", json!({"minor": "yes"}), &["custody-told-for-a-minor custody"]),
        ("yellow-notices", json!({"minor": "yes", "privacy-permits": null, "custody": "rulings-conflict"}), &[]),
        ("yellow-notices", json!({"names": unknown(), "height": null}), &["known-by-something names"]),
        ("black-notices", json!({"marks": null}), &["body-described height"]),
        ("black-notices", json!({"biometrics": unknown()}), &["body-material biometrics"]),
        ("purple-notices", json!({"prevention": null}), &["method-of-its-branch prevention"]),
        ("purple-notices", json!({"prevention": null, "case-stage": "open"}), &[]),
        (
            "purple-notices",
            json!({"case-stage": "open", "charge": unknown(), "law": unknown()}),
            &["method-of-its-branch charge"],
        ),
        ("purple-notices", json!({"case-stage": unknown()}), &["method-of-its-branch case-stage"]),
        ("orange-notices", json!({"imminent": "no"}), &["threat-imminent imminent"]),
        ("orange-notices", json!({"expected-on": "2026-11-22"}), &["threat-imminent expected-on"]),
        ("orange-notices", json!({"expected-on": "2026-11"}), &[]),
        ("orange-notices", json!({"harm": null}), &["threat-imminent harm"]),
        (
            "orange-notices",
            json!({"harm": null, "threat-kind": "person"}),
            &["threat-rests-on-grounds threat-basis", "threat-rests-on-grounds threat-grounds"],
        ),
        (
            "orange-notices",
            json!({"threat-kind": "person", "threat-basis": ["other-grounds"], "threat-grounds": "seen on …"}),
            &[],
        ),
        ("silver-notices", json!({"asset-purposes": unknown()}), &["asked-of-the-list asset-purposes"]),
        ("silver-notices", json!({"asset-kinds": unknown()}), &["asset-offence-named asset-kinds"]),
        (
            "silver-notices",
            json!({"asset-offence": unknown(), "offence-1-charge": unknown(), "offence-1-law": unknown()}),
            &["asset-offence-named asset-offence"],
        ),
        ("un-special-notices", json!({"nominal": unknown()}), &["listed-with-a-measure nominal"]),
        ("un-special-notices", json!({"listing-reference": unknown()}), &["listed-with-a-measure listing-reference"]),
        ("un-special-notices", json!({"measures": unknown()}), &["listed-with-a-measure measures"]),
    ];
    for (register, change, expected) in &table {
        assert_eq!(found_in(register, with(&whole_of(register), change)), *expected, "{register} {change}");
    }
    // Every condition of every type falls short somewhere: a condition nobody tried could be empty.
    let catalogue = catalogue();
    let named =
        catalogue.registers().iter().filter_map(|register| Some((register.id.as_str(), register.notice.as_ref()?)));
    let named = named.flat_map(|(id, notice)| notice.conditions.iter().map(move |name| (id, name)));
    for (id, name) in named.filter(|(id, _)| *id != "red-notices") {
        let tried = |(register, _, expected): &&(&str, Json, &[&str])| {
            *register == id && expected.iter().any(|line| line.starts_with(name.as_str()))
        };
        assert!(table.iter().any(|row| tried(&row)), "{id}: no row falls short of {name}");
    }
}

#[test]
fn every_condition_is_named_by_a_type_and_said_in_every_language() {
    let catalogue = catalogue();
    for condition in ALL {
        let named = |notice: &huecry_catalogue::Notice| notice.conditions.iter().any(|name| name == condition.name);
        assert!(catalogue.registers().iter().filter_map(|r| r.notice.as_ref()).any(named), "{}", condition.name);
        for key in [format!("condition-{}", condition.name), format!("condition-{}-met", condition.name)] {
            for lang in huecry_catalogue::Lang::ALL {
                assert_ne!(catalogue.words().say(lang, &key, &[]), key, "{key} in {lang:?}");
            }
        }
    }
}
