//! What the public sees of notices, and what it does not.

use crate::notice::{Review, request};
use crate::world::*;
use huecry_catalogue::{Colour, Extract as May};
use huecry_desk::public::{Board, extracts, removed};
use serde_json::{Value as Json, json};

/// The ids of the red extracts that are shown.
fn shown(review: &Review, board: &Board, seconds: i64) -> Vec<String> {
    let all = extracts(review.world.desk(), board, Colour::Red, at(seconds)).unwrap();
    all.iter().map(|extract| extract.entity_id.clone()).collect()
}

fn gone(review: &Review, board: &Board, seconds: i64) -> usize {
    removed(review.world.desk(), board, None, at(seconds)).unwrap().len()
}

fn agreed(mut more: Json) -> Json {
    more["extract"] = json!("yes");
    request(more)
}

/// `RED-2026-000001` is `2026/1` to the public.
fn public_id(number: &str) -> String {
    let running: u64 = number.rsplit('-').next().unwrap().parse().unwrap();
    format!("2026/{running}")
}

#[test]
fn only_agreed_unrestricted_extracts_of_adults_are_shown_and_only_their_public_fields() {
    let (review, board) = (Review::new(), Board::default());
    // The board follows from here on: what comes later is met as it comes.
    assert!(shown(&review, &board, 10).is_empty());
    let public = review.published(agreed(json!({"father-name": [{"name": "SPECIMEN, Otto"}]})));
    review.published(request(json!({})));
    review.published(request(json!({"extract": "no"})));
    review.published(agreed(json!({"birth-dates": ["2010-01-01"]})));
    // Kept from one bureau, and so from everybody's eyes.
    review.publish(review.enter_as(agreed(json!({})), &["bureau:DE"]));
    // Not published yet.
    review.enter_as(agreed(json!({})), &[]);
    assert_eq!(shown(&review, &board, 20), [public_id(&public)]);
    // Somebody who begins only now sees the same.
    assert_eq!(shown(&review, &Board::default(), 20), [public_id(&public)]);
    assert_eq!((gone(&review, &board, 20), gone(&review, &Board::default(), 20)), (0, 0));
    let extract = extracts(review.world.desk(), &board, Colour::Red, at(20)).unwrap().remove(0);
    let register = CATALOGUE.register(&reg("red-notices")).unwrap();
    let declared = |id: &str| register.field_named(id).is_some_and(|f| register.access.public.contains(&f.tag));
    assert!(extract.fields.keys().all(|id| declared(id)), "{:?}", extract.fields.keys());
    assert!(!extract.each("names").is_empty() && extract.each("father-name").is_empty());
    assert!(extract.each("facts").is_empty() && extract.each("documents").is_empty());
    // Whoever is a minor now is none later.
    let of_age = 3 * 366 * 24 * 60 * 60;
    assert_eq!(shown(&review, &board, of_age).len(), 2);
}

#[test]
fn a_field_its_source_keeps_from_somebody_is_kept_from_the_public() {
    let (review, board) = (Review::new(), Board::default());
    review.publish(review.enter_as(agreed(json!({})), &["bureau:DE/nationalities"]));
    let extract = extracts(review.world.desk(), &board, Colour::Red, at(20)).unwrap().remove(0);
    assert!(extract.each("nationalities").is_empty() && !extract.each("names").is_empty());
}

#[test]
fn what_is_suspended_examined_again_or_ended_is_gone_at_once_and_in_the_feed() {
    let (review, board) = (Review::new(), Board::default());
    let notices: Vec<String> = (0..3).map(|_| review.published(agreed(json!({})))).collect();
    assert_eq!((shown(&review, &board, 10).len(), gone(&review, &board, 10)), (3, 0));
    let suspension =
        review.open("suspension", &notices[0], json!({"reasons": "An alibi is examined."})).unwrap().number;
    assert_eq!((shown(&review, &board, 10).len(), gone(&review, &board, 10)), (2, 1));
    let told = json!({"note-kind": "asylum-granted", "note": "Protected since 1 May 2026 in Germany.",
                      "note-date": "2026-05-01", "note-from": "DE"});
    review.open_as(CHEN, "re-examination", &notices[1], told).unwrap();
    assert_eq!((shown(&review, &board, 10).len(), gone(&review, &board, 10)), (1, 2));
    let over = json!({"end-reason": "purpose-achieved", "reasons": "Surrendered on 3 May."});
    review.open("ending", &notices[2], over).unwrap();
    assert_eq!((shown(&review, &board, 10).len(), gone(&review, &board, 10)), (0, 3));
    // Somebody who begins only now is told the same.
    assert_eq!((shown(&review, &Board::default(), 10).len(), gone(&review, &Board::default(), 10)), (0, 3));
    // Cleared up: shown again, and in the feed no more.
    review.take(&review.noa, 20, &suspension, "ask-lifting", json!({"what-was-cleared-up": "No alibi."})).unwrap();
    review.take(&review.reviewer, 22, &suspension, "lift", json!({"reasons": "Seen."})).unwrap();
    assert_eq!(shown(&review, &board, 30), [public_id(&notices[0])]);
    assert_eq!(gone(&review, &board, 30), 2);
}

#[test]
fn what_a_type_shows_of_its_subject_are_fields_that_there_are() {
    for register in CATALOGUE.registers() {
        let Some(notice) = &register.notice else { continue };
        let subjects: Vec<_> = register.fields.iter().filter_map(|field| field.register.as_ref()).collect();
        for named in &notice.subject_public {
            let there = subjects.iter().any(|to| CATALOGUE.register(to).unwrap().field_named(named).is_some());
            assert!(there, "{}: `{named}`", register.id);
        }
        assert!(notice.colour != Colour::Silver || notice.extract == May::Never);
    }
}
