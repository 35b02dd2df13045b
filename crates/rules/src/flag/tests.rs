//! Every flag by its own examples; the concepts they ask for; evidence that points at its words; time that grows
//! with the text and not faster.

use super::{Concepts, In, Reading, Request, list, raise_all};
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

/// Another country asks the same, and the flag stays as it is. Left out are examples in which the request itself names
/// the country beside the source: a war, a dispute or a change of power of XA on file (F-CONTEXT, F-STATE-DISPUTE,
/// F-ARMED-CONFLICT), or a subject who lives there (F-NO-EXTRADITION). With another source these are other facts.
#[test]
fn the_country_that_asks_raises_nothing_by_itself() {
    let mut tried = BTreeSet::new();
    for flag in list::ALL {
        for example in flag.examples.iter().filter(|example| !names_the_source(&request(example.1))) {
            let (one, mut other) = (request(example.1), request(example.1));
            other.source = "XZ".to_string();
            let has = |request: &Request| raise_all(&CONCEPTS, request).iter().any(|raised| raised.flag == flag.id);
            assert_eq!(has(&one), has(&other), "{}: {}", flag.id, example.1);
            tried.insert(flag.id);
        }
    }
    assert_eq!(tried.len(), list::ALL.len(), "a flag of which every example names the source");
}

fn names_the_source(request: &Request) -> bool {
    let on_file = request.context.iter().any(|entry| entry.text.contains(request.source.as_str()));
    on_file || request.subject.resident_of.as_ref() == Some(&request.source)
}

/// A hundred thousand words that all begin phrases give a bounded answer.
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

/// Four times the text is four times the work, counted in words that are taken up or held against one another: no role
/// is held against every subject, no charge against every state.
#[test]
fn words_are_held_against_their_neighbours_and_not_against_all() {
    let bits = [
        "insulted the president ",
        "the accused mayor, ",
        "Judge. ",
        "the accused.\nHe says lawyers.\n",
        "posing as a judge ",
        "his father the minister ",
        "former minister until 2010 to 2011 ",
        "minister of religion ",
        "weapons of war and soldiers ",
        "wounded the feelings ",
        "assault on the state ",
        "breach of faith ",
        "Torture was suffered there.\nHe documents.\n",
    ];
    let mut grown = Vec::new();
    for bit in bits {
        for place in 0..3 {
            let work = |times: usize| {
                let (mut long, text) = (request("{}"), bit.repeat(times));
                match place {
                    0 => long.facts = text,
                    1 => long.offences[0].wording = text,
                    _ => long.subject.occupation = Some(text),
                }
                let before = super::nearby::work();
                let evidence: usize = raise_all(&CONCEPTS, &long).iter().map(|raised| raised.evidence.len()).sum();
                assert!(evidence < 200, "{bit} {place}: {evidence}");
                super::nearby::work() - before
            };
            let (short, long) = (work(500), work(2_000));
            if long > short * 5 + 20_000 {
                grown.push(format!("{bit} {place}: {short} {long}"));
            }
        }
    }
    assert!(grown.is_empty(), "{}", grown.join("\n"));
}

/// A word and its neighbours: whoever stands about it by looking at all of them stands in what is looked at.
#[test]
fn what_stands_about_a_word_is_what_looking_at_all_would_find() {
    let bits = ["the accused ", "mayor, ", "who was ", "a former ", "minister until 2010. ", "judge ", "and "];
    let mut text = String::new();
    for n in 0..400_usize {
        text.push_str(bits[(n * n + n / 7) % bits.len()]);
    }
    let mut asked = request("{}");
    asked.remarks = text.chars().rev().collect::<String>() + &text;
    asked.facts = text;
    let reading = Reading::of(&CONCEPTS, &asked);
    let (roles, subjects) = (reading.all(In::Story, "role-office"), reading.all(In::Story, "subject-word"));
    let nearby = super::nearby::Nearby::of(subjects.iter().rev().copied().collect());
    let mut found = 0;
    for role in &roles {
        for within in [0, 1, 4, 14] {
            let lead = subjects.iter().any(|subject| subject.is_before(role, within));
            let follow = subjects.iter().any(|subject| role.is_before(subject, within));
            let overlap = subjects.iter().any(|subject| subject.overlaps(role));
            assert_eq!(nearby.lead(role, within), lead);
            assert_eq!(nearby.follow(role, within), follow);
            assert_eq!(nearby.overlap(role), overlap);
            found += usize::from(lead) + usize::from(follow);
        }
    }
    assert!(roles.len() > 50 && found > 50, "{} {found}", roles.len());
}

/// Figures of the Arabic script are figures: as a day, as a number of victims, as the years of an office.
#[test]
fn figures_of_the_arabic_script_are_read_as_figures() {
    for text in ["في ٣/٥/٢٠٢٥", "در ۳/۵/۲۰۲۵", "3/5/2025"] {
        let asked = request(&json!({"facts": text}).to_string());
        let reading = Reading::of(&CONCEPTS, &asked);
        assert!(reading.has_day(In::Facts) && reading.has_year(In::Facts), "{text}");
    }
    let asked = request(&json!({"facts": "took 1 400 000 marks, then 12. 5 and 2025 more"}).to_string());
    assert!(!Reading::of(&CONCEPTS, &asked).has_day(In::Facts));
}
