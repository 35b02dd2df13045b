//! The overview of use: counted when it happens, adding up, and telling the public of nobody.

use crate::notice::{Review, request};
use crate::world::*;
use huecry_catalogue::Counted;
use huecry_desk::overview::{Figures, Overview, Wanted, csv, overview, public};
use serde_json::json;

/// What an officer is shown.
fn shown(review: &Review, officer: &str, wanted: &Wanted) -> Overview {
    let call = review.world.call_at(officer, 40 * 24 * 60 * 60);
    overview(review.world.desk(), (&call.bureau, &call.role), wanted, call.now).unwrap()
}

fn of<'o>(overview: &'o Overview, bureau: &str) -> &'o Figures {
    &overview.bureaux.iter().find(|(one, _)| one.id.as_str() == bureau).unwrap().1
}

/// `spec/notices.md` 12.3, 27: the grounds add up to what was refused, for every source and in all; the reasons to
/// what ended; the sources and the types to all.
#[test]
fn acceptance_27_totals_add_up() {
    let review = Review::new();
    for _ in 0..3 {
        review.published(request(json!({})));
    }
    let ended = review.published(request(json!({})));
    review.open("ending", &ended, json!({"end-reason": "purpose-achieved", "reasons": "Surrendered."})).unwrap();
    review.refuse(request(json!({"documents": [{"number": "X1", "country": "DE", "type": "passport"}]})), "art-3");
    review.refuse(request(json!({"documents": [{"number": "X2", "country": "DE", "type": "passport"}]})), "facts");
    review.asked_in_vain(request(json!({"documents": [{"number": "X3", "country": "DE", "type": "passport"}]})));
    // A draft that its source throws away was no request.
    let draft = review.enter_as(request(json!({})), &[]);
    let dossier = review.open("notice-review", &draft, json!({})).unwrap().number;
    review.take(&review.noa, 1, &dossier, "withdraw", json!({"reasons": "A mistake."})).unwrap();

    let all = shown(&review, &review.reviewer, &Wanted::default());
    assert!(!all.small_left_out);
    let french = of(&all, "FR");
    let told = |what| french.of(what).unwrap();
    assert_eq!((told(Counted::Requested), told(Counted::Published)), (7, 4));
    assert_eq!((told(Counted::Refused), told(Counted::Ended), told(Counted::Withdrawn)), (3, 1, 0));
    let grounds: Vec<(&str, u64)> = french.refused.iter().map(|(ground, n)| (ground.as_str(), n.unwrap())).collect();
    assert_eq!(grounds, [("art-3", 1), ("facts", 1), ("no-answer", 1)]);
    assert_eq!(french.ended.keys().collect::<Vec<_>>(), ["purpose-achieved"]);
    assert_eq!(french.in_force[0], Some(3));
    assert!(french.decided_hours.is_some());
    for figures in all.bureaux.iter().map(|(_, figures)| figures).chain([&all.total]) {
        assert_eq!(figures.of(Counted::Refused).unwrap(), figures.refused.values().flatten().sum::<u64>());
        assert_eq!(figures.of(Counted::Ended).unwrap(), figures.ended.values().flatten().sum::<u64>());
    }
    for (column, total) in all.total.counts.iter().enumerate() {
        let bureaux: u64 = all.bureaux.iter().filter_map(|(_, figures)| figures.counts[column]).sum();
        let types: u64 = all.registers.iter().filter_map(|(_, figures)| figures.counts[column]).sum();
        assert_eq!((Some(bureaux), Some(types)), (*total, *total), "column {column}");
    }
    // Another year is empty, another type too, and the group holds its members alone.
    let other = shown(&review, &review.reviewer, &Wanted { year: Some(2031), ..Wanted::default() });
    assert_eq!(other.total.of(Counted::Requested), Some(0));
    let blue = Wanted { register: Some(reg("blue-notices")), ..Wanted::default() };
    assert_eq!(shown(&review, &review.reviewer, &blue).total.of(Counted::Requested), Some(0));
    let eu = shown(&review, &review.reviewer, &Wanted { group: Some("eu".into()), ..Wanted::default() });
    assert!(eu.bureaux.iter().all(|(bureau, _)| bureau.country.is_some()));
    assert_eq!(eu.total.of(Counted::Requested), Some(7));
}

/// A bureau sees its own figures and nobody else's small ones; the public sees no small one.
#[test]
fn small_numbers_are_told_to_nobody_else() {
    let review = Review::new();
    for _ in 0..5 {
        review.published(request(json!({})));
    }
    let document = json!({"documents": [{"number": "X1", "country": "DE", "type": "passport"}]});
    review.refuse(request(document), "art-2");
    let own = shown(&review, &review.noa, &of_2026());
    assert_eq!(of(&own, "FR").of(Counted::Refused), Some(1));
    assert_eq!(of(&own, "FR").refused["art-2"], Some(1));
    for others in [shown(&review, CHEN, &of_2026()), of_public(&review)] {
        assert!(others.small_left_out);
        let french = of(&others, "FR");
        assert_eq!((french.of(Counted::Requested), french.of(Counted::Published)), (Some(6), Some(5)));
        assert_eq!(french.of(Counted::Refused), None);
        assert!(french.refused.is_empty());
        // The sum over all would be the one refusal.
        assert_eq!(others.total.of(Counted::Refused), None);
        assert_eq!(others.total.refused["art-2"], None);
        assert!(others.registers.is_empty(), "a type is a part of a figure");
        let table = csv(&others);
        assert!(table.contains(",FR,FR,refused,,<5\r\n"), "{table}");
        assert!(table.contains(",FR,FR,requested,,6\r\n"), "{table}");
    }
}

/// Of one type, others' figures would be taken from those of all types.
#[test]
fn a_figure_less_a_part_of_it_gives_nothing_away() {
    let review = Review::new();
    for _ in 0..6 {
        review.published(request(json!({})));
    }
    let red = Wanted { register: Some(reg("red-notices")), ..of_2026() };
    let of_others = shown(&review, CHEN, &red);
    assert_eq!((of(&of_others, "FR").of(Counted::Published), of_others.total.of(Counted::Published)), (None, None));
    assert_eq!(of(&shown(&review, &review.noa, &red), "FR").of(Counted::Published), Some(6));
}

fn of_2026() -> Wanted {
    Wanted { year: Some(2026), ..Wanted::default() }
}

fn of_public(review: &Review) -> Overview {
    public(review.world.desk(), &of_2026(), at(40 * 24 * 60 * 60)).unwrap()
}

/// `spec/notices.md` 5.1: past decisions by flag, ground, type and phrase, for those who review and for nobody else.
#[test]
fn past_decisions_are_found_by_what_was_answered() {
    use huecry_desk::notice::precedent::{Like, precedents};
    let review = Review::new();
    review.published(request(json!({"offence-1-charge": "Burglary of a granary"})));
    review.refuse(request(json!({"documents": [{"number": "X1", "country": "DE", "type": "passport"}]})), "art-3");
    // Not yet decided.
    let open = review.enter_as(request(json!({})), &[]);
    review.open("notice-review", &open, json!({})).unwrap();
    let find = |officer: &str, like: Like| {
        let call = review.world.call_at(officer, 40 * 24 * 60 * 60);
        precedents(review.world.desk(), &call, &like, 10).unwrap().0
    };
    let all = find(&review.reviewer, Like::default());
    let ends: Vec<&str> = all.iter().map(|one| one.state.as_str()).collect();
    assert_eq!(ends, ["refused", "published"]);
    assert_eq!(all[0].ground.as_deref(), Some("art-3"));
    let like = |ground: Option<&str>, phrase: Option<&str>| Like {
        ground: ground.map(Into::into),
        phrase: phrase.map(Into::into),
        ..Like::default()
    };
    assert_eq!(find(&review.reviewer, like(Some("art-3"), None)), all[..1]);
    assert_eq!(find(&review.reviewer, like(Some("facts"), None)), []);
    // In the charge and in the reasons, whatever the capitals and marks.
    assert_eq!(find(&review.reviewer, like(None, Some("GRANARY"))), all[1..]);
    assert_eq!(find(&review.reviewer, like(None, Some("the facts are cóncrete"))), all[1..]);
    assert_eq!(find(&review.reviewer, like(None, Some("smuggling"))), []);
    for flag in all.iter().flat_map(|one| one.flags.keys()) {
        let of_flag = find(&review.reviewer, Like { flag: Some(flag.clone()), ..Like::default() });
        assert!(of_flag.iter().all(|one| one.flags.contains_key(flag)) && !of_flag.is_empty(), "{flag}");
    }
    for nobody in [&review.noa, CHEN] {
        assert_eq!(find(nobody, Like::default()), []);
    }
}
