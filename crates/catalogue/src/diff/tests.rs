//! The law of change, row by row.

use super::*;
use crate::inline::catalogue;
use crate::register::{Grantee, NameOf, Need, Search, Subject, Unit};
use crate::retention::{CountsFrom, Keep, Then};
use huecry_terms::{Kind, Measure, Part};

type Change = fn(&mut Snapshot);

/// The change, and the class and words of each difference it makes.
fn table() -> Vec<(Change, &'static [&'static str])> {
    vec![
        (|_| {}, &[]),
        // What the house's law of change names.
        (
            |new| new.fields.push(Field { tag: Tag(60), id: "colour".parse().unwrap(), ..text(new) }),
            &["NEUTRAL: `colour`: field added"],
        ),
        (
            |new| {
                new.fields.push(Field {
                    tag: Tag(60),
                    id: "colour".parse().unwrap(),
                    need: Need::Required,
                    ..text(new)
                })
            },
            &["NARROWS: `colour`: field added"],
        ),
        (|new| field(new, 2).search = Search::Exact, &["NEUTRAL: `hull`: search changed, from tolerant to exact"]),
        (|new| field(new, 2).search = Search::None, &["NEUTRAL: `hull`: search changed, from tolerant to none"]),
        (|new| field(new, 12).search = Search::Words, &["WIDENS: `circumstances`: search changed, from none to words"]),
        (
            |new| field(new, 2).id = "hull-number".parse().unwrap(),
            &["NEUTRAL: `hull`: field renamed, from hull to hull-number"],
        ),
        (|new| field(new, 2).need = Need::Required, &["NARROWS: `hull`: field required"]),
        (|new| field(new, 3).need = Need::Desired, &["NEUTRAL: `type`: field no longer required"]),
        (|new| field(new, 2).need = Need::Desired, &["NEUTRAL: `hull.need`: changes, from optional to desired"]),
        (|new| new.retention.keep = Keep::Years(4), &["NARROWS: `keep`: keep shorter, from 5 years to 4 years"]),
        (|new| new.retention.keep = Keep::Years(6), &["WIDENS: `keep`: keep longer, from 5 years to 6 years"]),
        (|new| new.retention.keep = Keep::Months(60), &["NEUTRAL: `keep`: changes, from 5 years to 60 months"]),
        (|new| new.retention.keep = Keep::Days(1826), &["NARROWS: `keep`: keep shorter, from 5 years to 1826 days"]),
        // As long after one day, longer after another.
        (|new| new.retention.keep = Keep::Days(1827), &["WIDENS: `keep`: keep longer, from 5 years to 1827 days"]),
        (|new| new.access.public.push(Tag(13)), &["WIDENS: `photographs`: public added"]),
        (|new| new.access.public.clear(), &["NARROWS: `type`: public removed"]),
        (|new| new.access.consult.push(Grantee::Family("duty".into())), &["WIDENS: `duty`: consult added"]),
        (|new| drop(new.access.consult.remove(0)), &["NARROWS: `ncb`: consult removed"]),
        (|new| new.access.record.push("ncb.officer".parse().unwrap()), &["WIDENS: `ncb.officer`: record added"]),
        (|new| new.access.record.clear(), &["NARROWS: `ncb.recorder`: record removed"]),
        (|new| new.purposes.push("warn".parse().unwrap()), &["WIDENS: `warn`: purpose added"]),
        (|new| new.purposes.clear(), &["NARROWS: `locate-object`: purpose removed"]),
        (|new| field(new, 2).kind = Kind::Text, &["REFUSED: `hull`: kind changed, from identifier to text"]),
        (|new| new.fields.retain(|field| field.tag != Tag(2)), &["REFUSED: `hull`: field dropped"]),
        (|new| field(new, 2).retired = Some(2), &["NARROWS: `hull`: field retired, is 2"]),
        // What it does not name: the stricter class.
        (|new| new.checks.clear(), &["WIDENS: `event-not-in-future`: check removed"]),
        (|new| new.checks.push("plausible-dates".into()), &["NARROWS: `plausible-dates`: check added"]),
        (|new| new.only_source = None, &["WIDENS: `only_source`: changes, was flag"]),
        (|new| new.exact_needs.clear(), &["WIDENS: `exact_needs`: changes, was type"]),
        (|new| new.exact_needs.push(Tag(5)), &["WIDENS: `exact_needs`: changes, from type to type, flag"]),
        (|new| field(new, 2).exact_needs = vec![Tag(5)], &["NARROWS: `hull.exact_needs`: changes, is flag"]),
        (
            |new| new.retention.counts_from = CountsFrom::Recorded,
            &["WIDENS: `counts_from`: changes, from event-date to recorded"],
        ),
        (|new| new.retention.then = Then::Anonymise, &["WIDENS: `then`: then changed, from erase to anonymise"]),
        (|new| new.retention.remind = Keep::Days(30), &["NEUTRAL: `remind`: changes, from 6 months to 30 days"]),
        (|new| new.may_become = Some(Colour::Purple), &["WIDENS: `may_become`: changes, is purple"]),
        (|new| new.subject = Subject::Person, &["REFUSED: `subject`: changes, from object to person"]),
        (|new| new.number = "BAT".into(), &["REFUSED: `number`: changes, from BOT to BAT"]),
        (
            |new| field(new, 1).of = Some(NameOf::Organisation),
            &["REFUSED: `name.of`: changes, from vessel to organisation"],
        ),
        (|new| field(new, 2).scheme = Some("plate".into()), &["REFUSED: `hull.scheme`: changes, from serial to plate"]),
        (
            |new| field(new, 3).codes = Some("countries".into()),
            &["REFUSED: `type.codes`: changes, from boat-types to countries"],
        ),
        (|new| field(new, 4).unit = Some(Unit::Cm), &["REFUSED: `length.unit`: changes, from m to cm"]),
        (
            |new| field(new, 14).register = Some("nominals".parse().unwrap()),
            &["REFUSED: `related.register`: changes, from boats to nominals"],
        ),
        (|new| field(new, 2).range_end_of = Some(Tag(3)), &["REFUSED: `hull.range_end_of`: changes"]),
        (|new| field(new, 4).max = Some(Measure(50_000)), &["NARROWS: `length.max`: changes, from 60.5 to 50"]),
        (|new| field(new, 4).max = None, &["NEUTRAL: `length.max`: changes, was 60.5"]),
        (|new| field(new, 4).min = Some(Measure(500)), &["NEUTRAL: `length.min`: changes, from 1 to 0.5"]),
        (|new| field(new, 4).min = Some(Measure(2_000)), &["NARROWS: `length.min`: changes, from 1 to 2"]),
        (|new| field(new, 1).many = false, &["NARROWS: `name.many`: changes, from true to false"]),
        (|new| field(new, 2).many = true, &["NEUTRAL: `hull`: field many"]),
        (|new| field(new, 2).part = Some(Part::Document), &["NEUTRAL: `hull.part`: changes, is document"]),
        (|new| field(new, 2).label.fr = "Coque".into(), &["NEUTRAL: `hull`: label changed"]),
        (|new| new.about.en = "For boats.".into(), &["NEUTRAL: `about`: changes"]),
        (|new| new.legal_basis[0].checked = true, &["NEUTRAL: `legal_basis`: changes"]),
        (
            |new| new.legal_basis[0].cite = "RPD 36".into(),
            &[
                "WIDENS: `RPD 35`: legal basis changed",
                "NEUTRAL: `RPD 36`: legal basis changed",
                "NEUTRAL: `legal_basis`: changes",
            ],
        ),
        (
            |new| new.summary.reverse(),
            &["NEUTRAL: `summary`: changes, from name, hull, event-date to event-date, hull, name"],
        ),
        (|new| new.sections.reverse(), &["NEUTRAL: `section`: changes"]),
        (|new| new.decision = Some("GA-2026-1".into()), &["NEUTRAL: `decision`: changes, is GA-2026-1"]),
    ]
}

fn field(snapshot: &mut Snapshot, tag: u16) -> &mut Field {
    snapshot.fields.iter_mut().find(|field| field.tag == Tag(tag)).unwrap()
}

fn text(snapshot: &Snapshot) -> Field {
    snapshot.by_tag(Tag(12)).unwrap().clone()
}

use crate::register::Field;

#[test]
fn every_difference_has_the_class_the_law_gives_it() {
    let old = Snapshot::of(catalogue().register_named("boats").unwrap());
    for (change, expected) in table() {
        let mut new = old.clone();
        new.version = 2;
        change(&mut new);
        let said: Vec<String> = diff(&old, &new).iter().map(ToString::to_string).collect();
        assert_eq!(said, expected);
    }
}

/// What is taken away and given back is seen both times.
#[test]
fn a_difference_is_seen_from_both_sides() {
    let old = Snapshot::of(catalogue().register_named("boats").unwrap());
    for (change, _) in table() {
        let mut new = old.clone();
        new.version = 2;
        change(&mut new);
        let (there, mut back) = (diff(&old, &new), old.clone());
        back.version = 3;
        assert_eq!(there.is_empty(), diff(&new, &back).is_empty());
    }
}

#[test]
fn a_change_without_a_new_version_is_refused() {
    let old = Snapshot::of(catalogue().register_named("boats").unwrap());
    let mut new = old.clone();
    new.about.en = "x".into();
    let said: Vec<String> = diff(&old, &new).iter().map(ToString::to_string).collect();
    assert_eq!(said, ["REFUSED: `version`: changes, from 1 to 1", "NEUTRAL: `about`: changes"]);
}

#[test]
fn a_snapshot_is_canonical_and_reads_back() {
    let catalogue = catalogue();
    let boats = catalogue.register_named("boats").unwrap();
    let text = crate::snapshot(boats);
    assert_eq!(text, crate::snapshot(boats));
    assert_eq!(Snapshot::from_json(&text).unwrap(), Snapshot::of(boats));
    assert!(text.starts_with("{\n  \"id\": \"boats\",\n  \"version\": 1,\n"), "{text}");
    assert!(Snapshot::from_json(&text.replace("\"many\"", "\"mani\"")).is_err(), "an unknown key is no snapshot");
}
