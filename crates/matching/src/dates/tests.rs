use super::*;
use proptest::prelude::*;

fn day(y: i16, m: u8, d: u8) -> Span {
    Span { from: (y, m, d), to: (y, m, d), approximate: false }
}

fn year(y: i16) -> Span {
    Span { from: (y, 1, 1), to: (y, 12, 31), approximate: false }
}

fn about(mut span: Span) -> Span {
    span.approximate = true;
    span
}

#[test]
fn says_how_two_dates_agree() {
    let table = [
        (day(1961, 8, 4), day(1961, 8, 4), How::Same, 1.0),
        (year(1961), year(1961), How::Same, 0.6),
        (day(1961, 8, 4), year(1961), How::Within, 0.5),
        (day(1961, 8, 4), Span { to: (1961, 8, 31), ..day(1961, 8, 1) }, How::Within, 0.75),
        (day(1961, 8, 4), Span { to: (1965, 12, 31), ..year(1958) }, How::Within, 0.15),
        (Span { to: (1965, 12, 31), ..year(1960) }, Span { to: (1970, 12, 31), ..year(1963) }, How::Overlap, 0.35),
        (day(1961, 8, 4), day(1961, 4, 8), How::Swapped, 0.8),
        (day(1961, 8, 4), day(1961, 8, 6), How::Days, 0.5),
        (day(1961, 8, 4), day(1967, 8, 4), How::Digit, 0.2),
        (day(1961, 8, 14), day(1961, 8, 24), How::Digit, 0.4),
        (day(1961, 8, 4), day(1962, 11, 23), How::NextYear, -0.2),
        (year(1961), year(1962), How::NextYear, 0.0),
        (about(year(1961)), year(1963), How::About, 0.08),
        (about(day(1961, 8, 4)), day(1963, 1, 19), How::About, 0.2),
        (day(1961, 8, 4), day(1978, 1, 19), How::Apart, -1.0),
    ];
    for (a, b, how, score) in table {
        let alike = compare(&a, &b);
        assert_eq!(alike.how, how, "{a:?} {b:?}");
        assert!((alike.score - score).abs() < 1e-6, "{a:?} {b:?}: {}", alike.score);
    }
}

#[test]
fn a_date_apart_says_by_how_much() {
    let because = compare(&day(1961, 8, 4), &day(1978, 1, 19)).because();
    assert_eq!((because.key, because.args), ("reason-date-apart", vec![("years", "17".to_owned())]));
}

#[test]
fn a_birthday_a_year_apart_is_nearer_than_another_day() {
    let birthday = compare(&day(1989, 8, 4), &day(1990, 8, 4));
    let other = compare(&day(1989, 8, 4), &day(1990, 2, 20));
    assert!(birthday.score > 0.0 && other.score < 0.0);
}

proptest! {
    #[test]
    fn is_bounded_symmetric_and_best_with_itself(
        a in (1900i16..2030, 1u8..13, 1u8..29), b in (1900i16..2030, 1u8..13, 1u8..29),
        c in (1900i16..2030, 1u8..13, 1u8..29), approximate in any::<bool>(), backwards in any::<bool>(),
    ) {
        let first = Span { from: a, to: if backwards { b } else { a }, approximate };
        let second = Span { from: c, to: c, approximate: false };
        let there = compare(&first, &second);
        prop_assert_eq!(there, compare(&second, &first));
        prop_assert!((-1.0..=1.0).contains(&there.score));
        prop_assert!(compare(&first, &first).score > 0.0);
        prop_assert!(KEYS.contains(&there.because().key));
    }

    #[test]
    fn never_panics(from in any::<(i16, u8, u8)>(), to in any::<(i16, u8, u8)>(), other in any::<(i16, u8, u8)>()) {
        let span = Span { from, to, approximate: false };
        let score = compare(&span, &Span { from: other, to: from, approximate: true }).score;
        prop_assert!((-1.0..=1.0).contains(&score));
    }
}
