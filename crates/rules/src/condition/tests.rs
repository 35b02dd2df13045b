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
    let catalogue = catalogue();
    let register = catalogue.register_named("red-notices").unwrap();
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
