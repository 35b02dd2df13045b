//! Every flag by its own examples; the concepts they ask for; evidence that points at its words; time that grows
//! with the text and not faster.

use super::{Concepts, Request, list, raise_all};
use huecry_catalogue::{Catalogue, Lang};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::sync::LazyLock;

static CATALOGUE: LazyLock<Catalogue> =
    LazyLock::new(|| Catalogue::load(&[], &crate::known()).expect("the embedded catalogue is sound"));
static CONCEPTS: LazyLock<Concepts> = LazyLock::new(|| Concepts::of(&CATALOGUE));

/// A red notice that raises nothing.
fn plain() -> Value {
    json!({
        "type": "red", "channel": "notice", "source": "XA",
        "facts": "On 3 March 2025 at Averne the accused broke into the warehouse of Tolley & Sons through the roof and took tools worth 40 000 marks, which he sold on the next day.",
        "ask": "Arrest with a view to extradition.",
        "offences": [{"wording": "Burglary", "law": "s. 9", "maximum_months": 120, "maximum": "term", "date": "2025-03-03", "place": "Averne"}],
        "subject": {"kind": "person", "family": "Osgar", "given": "Pell", "sex": "M", "birth": "1980-05-01",
            "nationalities": ["XA"], "occupation": "joiner", "status": "wanted", "identifiers": ["passport XA1234567"],
            "biometrics": ["photo"], "description": "180 cm, thin"},
        "warrant": {"reference": "AV/25/31", "kind": "judge", "date": "2025-03-10", "valid_until": "2035-03-10", "person": "Pell Osgar"},
        "extradition": {"will_be_sought": true, "countries": ["XB"], "treaty": true},
        "today": "2026-11-23"
    })
}

/// The plain request with what an example says beyond it, null taking away.
fn merged(into: &mut Value, from: Value) {
    match (into, from) {
        (Value::Object(into), Value::Object(from)) => {
            for (key, value) in from {
                match value {
                    Value::Null => drop(into.remove(&key)),
                    Value::Object(_) if into.contains_key(&key) => merged(into.get_mut(&key).unwrap(), value),
                    value => drop(into.insert(key, value)),
                }
            }
        }
        (into, from) => *into = from,
    }
}

fn request(patch: &str) -> Request {
    let mut value = plain();
    merged(&mut value, serde_json::from_str(patch).unwrap_or_else(|e| panic!("{patch}: {e}")));
    serde_json::from_value(value).unwrap_or_else(|e| panic!("{patch}: {e}"))
}

#[test]
fn every_flag_keeps_its_examples() {
    let mut wrong = Vec::new();
    for flag in list::ALL {
        let sides: BTreeSet<bool> = flag.examples.iter().map(|example| example.0).collect();
        assert_eq!(sides.len(), 2, "{}: examples on one side only", flag.id);
        for example in flag.examples {
            let raised = raise_all(&CONCEPTS, &request(example.1)).iter().any(|raised| raised.flag == flag.id);
            if raised != example.0 {
                wrong.push(format!("{} should be {}: {}", flag.id, example.0, example.1));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_plain_request_raises_nothing() {
    assert_eq!(raise_all(&CONCEPTS, &request("{}")), []);
}

#[test]
fn evidence_points_at_its_words() {
    for example in list::ALL.iter().flat_map(|flag| flag.examples) {
        let request = request(example.1);
        for evidence in raise_all(&CONCEPTS, &request).into_iter().flat_map(|raised| raised.evidence) {
            assert!(CATALOGUE.words().has(evidence.because), "no word `{}`", evidence.because);
            let Some((start, end)) = evidence.span else { continue };
            let said = &evidence.with.iter().find(|(key, _)| *key == "said").expect("what was said").1;
            let text = request.text(evidence.field).expect("the field is there");
            assert!(text[start..end].starts_with(said.as_str()), "{}", evidence.field);
        }
    }
}

#[test]
fn every_flag_has_its_words_in_four_languages() {
    for flag in list::ALL {
        for key in [format!("flag-{}", flag.id), format!("flag-{}-question", flag.id), format!("flag-{}-ask", flag.id)]
        {
            assert!(CATALOGUE.words().has(&key), "no word `{key}`");
            for lang in Lang::ALL {
                assert!(!CATALOGUE.words().say(lang, &key, &[]).is_empty());
            }
        }
    }
}

#[test]
fn the_country_that_asks_raises_nothing_by_itself() {
    for flag in list::ALL
        .iter()
        .filter(|f| !["F-CONTEXT", "F-SUPERVISED", "F-STATE-DISPUTE", "F-NO-EXTRADITION"].contains(&f.id))
    {
        for example in flag.examples {
            let (one, mut other) = (request(example.1), request(example.1));
            other.source = "XZ".to_string();
            let has = |request: &Request| raise_all(&CONCEPTS, request).iter().any(|raised| raised.flag == flag.id);
            assert_eq!(has(&one), has(&other), "{}: {}", flag.id, example.1);
        }
    }
}

/// Work grows with the text: a hundred thousand words that all begin phrases give a bounded answer.
#[test]
fn a_hostile_text_is_read_in_proportion_to_its_length() {
    let bits = ["insulted the president ", "no ", "وال", "قتل ", "a.", "l'", "\u{064B}", "criticised .. government "];
    for bit in bits {
        let mut long = request("{}");
        long.facts = bit.repeat(1_000_000 / bit.len());
        let raised = raise_all(&CONCEPTS, &long);
        let evidence: usize = raised.iter().map(|raised| raised.evidence.len()).sum();
        assert!(evidence < 2_000, "{bit}: {evidence}");
    }
}
