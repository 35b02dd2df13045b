//! What makes two requests one case, and what does not.

use super::{Fingerprint, Reason, alike};
use crate::flag::{Channel, Offence, Request, Subject, Warrant};
use huecry_terms::Day;

const TODAY: Day = Day::constant(2026, 11, 23);

fn base() -> Request {
    Request {
        language: "en".to_string(),
        kind: "red".to_string(),
        channel: Channel::Notice,
        source: "XA".to_string(),
        facts: "He took the chest.".to_string(),
        ask: String::new(),
        offences: vec![Offence {
            wording: "Robbery".to_string(),
            date: Some("2025-10-30".parse().unwrap()),
            place: Some("Carrick Bay".to_string()),
            ..Offence::default()
        }],
        subject: Subject {
            kind: "person".to_string(),
            family: "Al-Marzoui".to_string(),
            given: "Suhail".to_string(),
            birth: Some("1984-06-30".parse().unwrap()),
            identifiers: vec!["passport XA3320117".to_string()],
            ..Subject::default()
        },
        warrant: Some(Warrant { reference: "CB/2025/0217".to_string(), ..Warrant::default() }),
        sentence: None,
        extradition: None,
        public_extract: false,
        remarks: String::new(),
        context: Vec::new(),
        today: TODAY,
    }
}

/// The reasons for which a change of the base is still the same case.
fn reasons(change: impl Fn(&mut Request)) -> Option<Vec<Reason>> {
    let mut other = base();
    change(&mut other);
    let (one, other) = (Fingerprint::of(&base()), Fingerprint::of(&other));
    let (there, back) = (alike(&one, &other), alike(&other, &one));
    assert_eq!(there, back, "likeness has no direction");
    there.map(|alike| alike.reasons)
}

/// Another case of anybody: other days, another warrant.
fn other_case(request: &mut Request) {
    request.offences[0].date = Some("2019-02-02".parse().unwrap());
    request.offences[0].place = Some("Hollin".to_string());
    request.warrant = Some(Warrant { reference: "HO/2019/9".to_string(), ..Warrant::default() });
}

fn other_papers(request: &mut Request) {
    request.subject.identifiers = vec!["passport XA9999999".to_string()];
}

#[test]
fn another_colour_or_a_diffusion_is_the_same_case() {
    assert!(reasons(|r| r.kind = "blue".to_string()).is_some());
    assert!(reasons(|r| r.channel = Channel::Diffusion).is_some());
    let no_warrant = reasons(|r| (r.kind, r.warrant) = ("blue".to_string(), None)).unwrap();
    assert!(no_warrant.contains(&Reason::Offence) && !no_warrant.contains(&Reason::Warrant));
}

#[test]
fn another_wording_of_the_offence_is_the_same_case() {
    let found = reasons(|r| r.offences[0].wording = "Aggravated theft".to_string()).unwrap();
    assert!(found.contains(&Reason::Warrant) && found.contains(&Reason::Offence));
}

#[test]
fn another_spelling_of_the_name_with_the_same_warrant_is_the_same_case() {
    for (given, family) in
        [("Souheil", "El Marzouki"), ("Suhayl", "Almarzoui"), ("سهيل", "المرزوعي"), ("Suhial", "Al-Marzuoi")]
    {
        let found = reasons(|r| {
            other_papers(r);
            (r.subject.given, r.subject.family) = (given.to_string(), family.to_string());
        });
        assert!(found.unwrap_or_else(|| panic!("{given} {family}")).contains(&Reason::Warrant));
    }
}

#[test]
fn a_reference_written_otherwise_is_the_same_warrant() {
    let found = reasons(|r| {
        r.warrant.as_mut().unwrap().reference = "cb 2025-0217".to_string();
        r.offences.clear();
    });
    assert!(found.unwrap().contains(&Reason::Warrant));
}

#[test]
fn the_same_person_with_another_case_is_not_alike() {
    assert_eq!(reasons(other_case), None);
}

#[test]
fn another_person_of_the_same_name_is_not_alike() {
    let namesake = |r: &mut Request| {
        other_papers(r);
        r.subject.birth = Some("1961-01-05".parse().unwrap());
    };
    assert_eq!(reasons(namesake), None);
    assert_eq!(reasons(|r| (namesake(r), other_case(r)).1), None);
}

#[test]
fn another_person_of_the_same_case_is_not_alike() {
    let found = reasons(|r| {
        other_papers(r);
        (r.subject.given, r.subject.family) = ("Norbert".to_string(), "Hautefeuille".to_string());
        r.subject.birth = Some("1955-08-19".parse().unwrap());
    });
    assert_eq!(found, None, "two accused of one warrant are two");
}

#[test]
fn another_source_is_never_alike() {
    assert_eq!(reasons(|r| r.source = "XB".to_string()), None);
}

#[test]
fn where_one_side_names_no_case_the_person_alone_is_asked_about() {
    let found = reasons(|r| {
        r.kind = "green".to_string();
        r.warrant = None;
        r.offences.clear();
    });
    assert!(found.unwrap().contains(&Reason::PersonOnly));
}

#[test]
fn keys_are_plain_and_carry_the_source() {
    let print = Fingerprint::of(&base());
    let keys = print.keys();
    assert!(
        keys.contains(&"XA|warrant|CB20250217".to_string()) && keys.contains(&"XA|document|XA3320117".to_string()),
        "{keys:?}"
    );
    let json = serde_json::to_string(&print).unwrap();
    assert_eq!(serde_json::from_str::<Fingerprint>(&json).unwrap(), print);
}
