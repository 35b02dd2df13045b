//! The acceptance tests of spec/notices.md 12.3 that flags alone decide, each by its number there. What a flag then
//! does to a procedure (a second signature, a hold, an addendum) is tested with the procedures.

mod common;

use common::CONCEPTS;
use huecry_rules::flag::{Raised, Request, raise_all};
use serde_json::{Value, json};

/// A sound red request with the given fields in place of its own; null takes a field away.
fn request(fields: Value) -> Request {
    let mut value = json!({
        "type": "red", "source": "XA",
        "facts": "On 3 March 2025 at Averne the accused broke into the warehouse of Tolley and took tools worth 40 000 marks.",
        "ask": "Arrest with a view to extradition.",
        "offences": [offence("Burglary", 120)],
        "subject": person(json!({})),
        "warrant": {"reference": "AV/25/31", "kind": "judge", "date": "2025-03-10", "valid_until": "2035-03-10", "person": "Pell Osgar"},
        "extradition": {"will_be_sought": true, "countries": ["XB"], "treaty": true},
        "today": "2026-11-23"
    });
    merge(&mut value, fields);
    serde_json::from_value(value).expect("a request")
}

fn merge(into: &mut Value, fields: Value) {
    let (Some(into), Value::Object(fields)) = (into.as_object_mut(), fields) else { return };
    for (key, value) in fields {
        if value.is_null() {
            into.remove(&key)
        } else {
            into.insert(key, value)
        };
    }
}

fn person(fields: Value) -> Value {
    let mut person = json!({"kind": "person", "family": "Osgar", "given": "Pell", "sex": "M", "birth": "1980-05-01",
        "identifiers": ["passport XA1234567"], "biometrics": ["photo"], "description": "180 cm", "status": "wanted"});
    merge(&mut person, fields);
    person
}

fn offence(wording: &str, months: u32) -> Value {
    json!({"wording": wording, "law": "s. 9", "maximum_months": months, "maximum": "term", "date": "2025-03-03", "place": "Averne"})
}

fn on_file(kind: &str, text: &str, date: &str) -> Value {
    json!({"kind": kind, "text": text, "date": date})
}

fn raised(fields: Value) -> Vec<Raised> {
    raise_all(&CONCEPTS, &request(fields))
}

fn flags(fields: Value) -> Vec<&'static str> {
    raised(fields).into_iter().map(|raised| raised.flag).collect()
}

fn argument(raised: &[Raised], flag: &str, key: &str) -> String {
    let evidence = raised.iter().find(|raised| raised.flag == flag).into_iter().flat_map(|raised| &raised.evidence);
    let with = evidence.flat_map(|evidence| &evidence.with).find(|(there, _)| *there == key);
    with.map(|(_, value)| value.clone()).unwrap_or_default()
}

#[test]
fn a_sound_request_raises_nothing() {
    assert_eq!(flags(json!({})), [""; 0]);
}

#[test]
fn t01_a_maximum_of_23_months_is_below_the_threshold() {
    let raised = raised(json!({"offences": [offence("Burglary", 23)]}));
    assert_eq!(raised.iter().map(|raised| raised.flag).collect::<Vec<_>>(), ["F-THRESHOLD"]);
    assert_eq!(argument(&raised, "F-THRESHOLD", "months"), "23");
}

#[test]
fn t02_eight_months_given_and_five_left_pass_by_the_sentence_and_five_and_four_show_both() {
    assert!(!flags(json!({"sentence": {"months": 8, "remaining_months": 5}})).contains(&"F-THRESHOLD"));
    let raised = raised(json!({"sentence": {"months": 5, "remaining_months": 4}}));
    assert_eq!(argument(&raised, "F-THRESHOLD", "months"), "5");
    assert_eq!(argument(&raised, "F-THRESHOLD", "remaining"), "4");
}

#[test]
fn t03_name_sex_and_year_of_birth_alone_are_no_identity() {
    let bare =
        json!({"kind": "person", "family": "Osgar", "given": "Pell", "sex": "M", "birth": "1980", "status": "wanted"});
    assert!(flags(json!({"subject": bare})).contains(&"F-IDENTITY-WEAK"));
}

#[test]
fn t04_a_photograph_and_an_alias_are_an_identity() {
    let seen = json!({"kind": "person", "aliases": ["Bo"], "biometrics": ["photo"], "status": "wanted"});
    assert!(!flags(json!({"subject": seen})).contains(&"F-IDENTITY-WEAK"));
}

#[test]
fn t05_drugs_for_own_use_differ_by_custom_and_traffic_does_not() {
    let own = json!({"offences": [offence("Possession of a prohibited drug", 36)],
        "facts": "On 3 March 2025 at Averne airport two grams of cannabis were found in her bag, which she said were for her own use."});
    assert_eq!(flags(own), ["F-CULTURAL"]);
    let traffic = json!({"offences": [offence("Traffic in drugs", 240)],
        "facts": "From March to May 2025 at Averne the accused received 40 kg of cocaine in hollow tiles and sold it on by lorry."});
    assert_eq!(flags(traffic), [""; 0]);
}

#[test]
fn t06_an_unfunded_cheque_with_a_suit_pending_is_private() {
    let cheque = json!({"offences": [offence("Issuing an unfunded cheque", 36)],
        "facts": "On 3 March 2025 at Averne the accused gave his supplier a cheque for 3 000 units which was not honoured.",
        "context": [on_file("civil-suit", "Claim 9/2025 for the balance, pending", "2025-06-30")]});
    assert!(flags(cheque).contains(&"F-PRIVATE"));
}

#[test]
fn t08_a_denial_of_asylum_is_told_and_is_no_protection() {
    let denied =
        flags(json!({"context": [on_file("asylum-denied", "Final ruling: claim not accepted", "2026-08-24")]}));
    assert_eq!(denied, ["F-ASYLUM-DENIED"]);
}

#[test]
fn t11_a_refused_extradition_is_told_whatever_its_reason() {
    for reason in ["refused: the time limit has passed", "refused because the case follows political aims"] {
        let text = format!("Judgment of the court of appeal: surrender {reason}");
        let flags = flags(json!({"context": [on_file("extradition-refused", &text, "2026-05-28")]}));
        assert!(flags.contains(&"F-EXTRADITION-REFUSED"), "{reason}");
    }
}

#[test]
fn t12_located_for_more_than_thirty_days_without_a_request() {
    let at = |date: &str| flags(json!({"context": [on_file("located", "Seen at Hollin", date)]}));
    assert_eq!(at("2026-10-23"), ["F-LOCATED-IDLE"]);
    assert_eq!(at("2026-10-24"), [""; 0], "thirty days are not more than thirty");
    let sent =
        json!([on_file("located", "Seen", "2026-05-12"), on_file("request-sent", "Request handed over", "2026-06-01")]);
    assert_eq!(flags(json!({"context": sent})), [""; 0]);
}

#[test]
fn t17_two_rulings_on_custody_that_conflict() {
    let rulings = json!([
        {"kind": "custody-ruling", "text": "Residence with the father; both parents heard", "date": "2025-05-03", "by": "XA"},
        {"kind": "custody-ruling", "text": "Residence with the mother; both parents heard", "date": "2026-01-09", "by": "XB"}
    ]);
    let taking = json!({"offences": [offence("Taking of a child by a parent", 84)], "context": &rulings,
        "facts": "On 20 December 2025 the accused did not bring her son back to Averne after the fortnight agreed."});
    assert_eq!(flags(taking), ["F-FAMILY", "F-CUSTODY"]);
    let yellow = json!({"type": "yellow", "offences": [], "warrant": null, "extradition": null, "context": rulings,
        "ask": "Please locate the child.", "subject": person(json!({"status": "missing", "birth": "1999-02-05"})),
        "facts": "The child has not come home since 20 December 2025; recorded by Averne police, 2207."});
    assert_eq!(flags(yellow), ["F-CUSTODY"]);
}

#[test]
fn t23_a_blue_notice_that_asks_for_arrest() {
    let blue = |ask: &str| flags(json!({"type": "blue", "ask": ask}));
    assert_eq!(blue("If met with, please arrest."), ["F-COLOUR-MISMATCH"]);
    assert_eq!(blue("Please tell us where he lives."), [""; 0]);
}

#[test]
fn t24_forty_requests_with_one_text_on_one_day() {
    let bulk = |text: &str| flags(json!({"context": [on_file("same-text-today", text, "2026-11-23")]}));
    assert!(bulk("40 requests of this source today carry this text").contains(&"F-BULK"));
    assert!(!bulk("20 requests of this source today carry this text").contains(&"F-BULK"));
}
