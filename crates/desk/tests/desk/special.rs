//! The special notices of the Security Council follow the imported list.

use crate::world::*;
use huecry_catalogue::Counted;
use huecry_desk::import::{Summary, Watch};
use huecry_desk::notice::special::Followed;
use huecry_desk::transfer::{self, Delivery, Format};
use huecry_desk::{overview, people, record, search};
use huecry_terms::{Record, State, Value};

/// A node with somebody who records for the secretariat.
struct Listing {
    world: World,
    recorder: String,
}

impl Listing {
    fn new() -> Listing {
        let world = World::new();
        let (of, role) = ("GS".parse().unwrap(), "secretariat.recorder".parse().unwrap());
        let (officer, _) = people::admit(world.desk(), OPERATOR, of, role, "S. Recorder", at(0)).unwrap();
        Listing { world, recorder: officer.id.to_string() }
    }

    fn import_as(&self, officer: &str, seconds: i64, list: &[u8], going: bool) -> Summary {
        let mut delivery = Delivery::of(reg("nominals"), Format::UnSc, "list.xml");
        delivery.withdraw_all = true;
        let mut progress = |_| going;
        let mut tell = |_: &huecry_desk::import::Told<'_>| {};
        let mut watch = Watch { progress: &mut progress, tell: &mut tell };
        let call = self.world.call_at(officer, seconds);
        transfer::read(self.world.desk(), &call, &delivery, list, &mut watch).unwrap()
    }

    fn import(&self, seconds: i64, list: &str) -> Followed {
        self.import_as(&self.recorder, seconds, list.as_bytes(), true).special.unwrap()
    }

    /// The notice of a name, if a search finds one.
    fn found(&self, reference: &str) -> Vec<Record> {
        let call = self.world.call(CHEN);
        let query = search::read(&CATALOGUE, reference, vec![reg("un-special-notices")], 10, call.now);
        let hits = search::run(self.world.desk(), &call, &query).unwrap().hits;
        // Numbers that are nearly the same are found too.
        let tag = CATALOGUE.register(&reg("un-special-notices")).unwrap().field_named("listing-reference").unwrap().tag;
        let is = |record: &Record| matches!(record.body.values.get(tag), Value::Identifier(i) if i.raw == reference);
        hits.iter().map(|hit| self.notice(&hit.record.number)).filter(is).collect()
    }

    fn notice(&self, number: &str) -> Record {
        record::show(self.world.desk(), &self.world.call(CHEN), &reg("un-special-notices"), number).unwrap().0
    }
}

fn person(number: u32, reference: &str, more: &str) -> String {
    format!(
        "<INDIVIDUAL><DATAID>{number}</DATAID><FIRST_NAME>ZEFERINO</FIRST_NAME><SECOND_NAME>QUARESMA</SECOND_NAME>\
         <UN_LIST_TYPE>Taliban</UN_LIST_TYPE><REFERENCE_NUMBER>{reference}</REFERENCE_NUMBER>\
         <LISTED_ON>2001-02-23</LISTED_ON>{more}</INDIVIDUAL>"
    )
}

fn list(made: &str, people: &[String]) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><CONSOLIDATED_LIST dateGenerated=\"{made}T00:00:00Z\">\
         <INDIVIDUALS>{}</INDIVIDUALS><ENTITIES/></CONSOLIDATED_LIST>",
        people.concat()
    )
}

const AMENDED: &str = "<LAST_DAY_UPDATED><VALUE>2026-11-02</VALUE></LAST_DAY_UPDATED>";

/// `spec/notices.md` 12.3, 16: a delisting ends the notice, here with the very import that delists.
#[test]
fn acceptance_16_special_notices_follow_the_list() {
    let node = Listing::new();
    let first = list("2026-11-01", &[person(1, "TAi.901", ""), person(2, "TAi.902", ""), person(3, "TAi.903", "")]);
    assert_eq!(node.import(1, &first), Followed { published: 3, ..Followed::default() });
    // In force at once, and another bureau finds it.
    let [notice] = &node.found("TAi.901")[..] else { panic!("not one notice") };
    assert_eq!((notice.body.state, notice.version, notice.source.as_str()), (State::Active, 1, "GS"));
    assert!(notice.number.starts_with("UNS-"), "{}", notice.number);
    let (ended, number) = (node.found("TAi.902").remove(0).number, notice.number.clone());
    // The same list again changes nothing.
    let again = node.import_as(&node.recorder, 2, first.as_bytes(), true);
    assert_eq!((again.special, again.acts.len()), (Some(Followed::default()), 0));
    // The next one amends the first, has dropped the second, leaves the third.
    let second = list("2026-11-03", &[person(1, "TAi.901", AMENDED), person(3, "TAi.903", "")]);
    assert_eq!(node.import(3, &second), Followed { amended: 1, ended: 1, ..Followed::default() });
    let notice = node.notice(&number);
    let amended = CATALOGUE.register(&reg("un-special-notices")).unwrap().field_named("amended-on").unwrap().tag;
    assert_eq!((notice.version, notice.body.values.get(amended).each().len()), (2, 1));
    assert_eq!(node.notice(&ended).body.state, State::Withdrawn);
    assert!(node.found("TAi.902").is_empty());
    // Listed again, published again: the same notice.
    let third =
        list("2026-11-04", &[person(1, "TAi.901", AMENDED), person(2, "TAi.902", ""), person(3, "TAi.903", "")]);
    assert_eq!(node.import(4, &third), Followed { published: 1, ..Followed::default() });
    let back = node.notice(&ended);
    assert_eq!((back.body.state, back.version), (State::Active, 3));
    // All of it is counted, with its reason.
    let call = node.world.call_at(&node.recorder, 5);
    let use_of = overview::whole(node.world.desk(), &overview::Wanted::default(), call.now).unwrap();
    let (_, counted) = use_of.registers.iter().find(|(id, _)| *id == reg("un-special-notices")).unwrap();
    assert_eq!((counted.of(Counted::Published), counted.of(Counted::Ended)), (Some(4), Some(1)));
    assert_eq!((counted.ended["delisted"], counted.in_force[0]), (Some(1), Some(3)));
}

#[test]
fn what_an_import_that_was_stopped_left_undone_the_next_one_mends() {
    let node = Listing::new();
    let people: Vec<String> = (0..450).map(|n| person(n, &format!("TAi.{n:03}"), "")).collect();
    let whole = list("2026-11-01", &people);
    let stopped = node.import_as(&node.recorder, 1, whole.as_bytes(), false);
    assert!(stopped.stopped && stopped.special.is_none() && stopped.added == 200, "{stopped:?}");
    assert!(node.found("TAi.001").is_empty());
    let summary = node.import_as(&node.recorder, 2, whole.as_bytes(), true);
    assert_eq!((summary.added, summary.special.unwrap().published), (250, 450));
    // No act is larger than a batch: two of the nominals, three of the notices, one that the list was read.
    assert_eq!(summary.acts.len(), 6);
}

#[test]
fn who_may_not_record_special_notices_makes_none() {
    let node = Listing::new();
    let summary = node.import_as(ANA, 1, list("2026-11-01", &[person(1, "TAi.901", "")]).as_bytes(), true);
    assert_eq!((summary.added, summary.special), (1, None));
    assert!(node.found("TAi.901").is_empty());
}

#[test]
fn a_listing_that_says_too_little_is_counted_and_not_published() {
    let node = Listing::new();
    let nameless = person(1, "TAi.901", "").replace("<LISTED_ON>2001-02-23</LISTED_ON>", "");
    let followed = node.import(1, &list("2026-11-01", &[nameless, person(2, "TAi.902", "")]));
    assert_eq!(followed, Followed { published: 1, lacking: 1, ..Followed::default() });
    assert!(node.found("TAi.901").is_empty());
}

#[test]
fn the_list_of_2018_has_a_notice_for_everybody_on_it() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/un-consolidated-2018.xml");
    let elsewhere = "/work/shared/data/un-consolidated-2018.xml";
    let Ok(bytes) = std::fs::read(path).or_else(|_| std::fs::read(elsewhere)) else {
        eprintln!("skipped: {path} is not there");
        return;
    };
    let node = Listing::new();
    let summary = node.import_as(&node.recorder, 1, &bytes, true);
    let special = summary.special.unwrap();
    assert_eq!((special.published, special.lacking), (summary.added, 0), "{summary:?}");
    assert_eq!(summary.added, 1_093);
    let notice = node.found("TAi.002").remove(0);
    let register = CATALOGUE.register(&reg("un-special-notices")).unwrap();
    let linked = notice.body.values.get(register.field_named("nominal").unwrap().tag).clone();
    assert!(matches!(linked, Value::Link(_)), "{linked:?}");
}
