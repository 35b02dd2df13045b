use super::*;
use huecry_terms::RegisterId;

fn nominals() -> RegisterId {
    UN_SC_REGISTER.parse().unwrap()
}

#[test]
fn a_plan_says_what_the_form_and_the_officer_say() {
    let made = "2018-10-29T19:09:49Z".parse().ok();
    let list = Delivery { prefix: "mine:".into(), ..Delivery::of(nominals(), Format::UnSc, "list.xml") }.plan(made);
    assert_eq!((list.prefix.as_str(), list.complete, list.handling.as_deref()), ("un-sc:", true, Some("H0")));
    assert_eq!(list.made, made);
    let rows = Delivery { prefix: "mine:".into(), ..Delivery::of(nominals(), Format::Csv, "rows.csv") }.plan(made);
    assert_eq!((rows.prefix.as_str(), rows.complete, rows.handling.as_deref()), ("mine:", false, None));
    assert_eq!((rows.reason.as_str(), rows.made), ("import of rows.csv", None));
    let said = Delivery { reason: " weekly delivery ".into(), ..Delivery::of(nominals(), Format::Csv, "rows.csv") };
    assert_eq!(said.plan(None).reason, "weekly delivery");
    assert_eq!(Delivery { withdraw_all: true, ..said }.plan(None).withdraw_most, 1.0);
}

#[test]
fn a_name_that_hides_something_is_shown() {
    let named = Delivery::of(nominals(), Format::Csv, "a\u{202e}vsc.\nexe").plan(None).reason;
    assert_eq!(named, "import of a\u{fffd}vsc.\u{fffd}exe");
}

#[test]
fn forms_are_known_by_their_names() {
    for (word, format) in
        [("csv", Format::Csv), ("JSONL", Format::Jsonl), ("ndjson", Format::Jsonl), ("xml", Format::UnSc)]
    {
        assert_eq!(Format::named(word), Some(format));
    }
    assert_eq!(Format::named("exe"), None);
    assert!(Format::taken_by(&nominals()).contains(&Format::UnSc));
    assert!(!Format::taken_by(&"vehicles".parse().unwrap()).contains(&Format::UnSc));
}
