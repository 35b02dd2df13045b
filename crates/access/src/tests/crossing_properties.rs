//! The gate under random agreements and messages: less permitted lets no more through, and order does not matter.

use super::CATALOGUE;
use super::crossing::{Brought, Given, Message, NOON, at, code, icpo_europol, with_elsewhere};
use crate::crossing::{Clause, Consent, Gate, Reason, Standing};
use huecry_catalogue::{Address, Agreement, Answer, Ceiling, Class, Onward, Side, TestData, diff_agreements};
use huecry_terms::{CodeId, Handling};
use proptest::prelude::*;
use std::collections::BTreeSet;

/// Codes of a list; one in eight is none of it.
fn codes(list: &'static str, most: usize) -> impl Strategy<Value = Vec<CodeId>> {
    let known: Vec<CodeId> = CATALOGUE.codes(list).unwrap().iter().map(|code| code.id.clone()).collect();
    let one = prop_oneof![7 => prop::sample::select(known), 1 => Just("unheard-of".parse().unwrap())];
    prop::collection::vec(one, 0..=most)
}

fn handling() -> impl Strategy<Value = Handling> {
    (any::<bool>(), any::<bool>(), prop::option::weighted(0.3, "[a-z]{1,6}"))
        .prop_map(|(not_in_court, not_onward, other)| Handling { not_in_court, not_onward, other })
}

fn address() -> impl Strategy<Value = Address> {
    let names = ["regional-police-agency", "regional-police-agency/IT", "world-police-organisation", "elsewhere"];
    prop::sample::select(names.to_vec()).prop_map(|name| name.parse().unwrap())
}

fn onward() -> impl Strategy<Value = Onward> {
    prop_oneof![Just(Onward::No), Just(Onward::Ask), prop::collection::vec(address(), 0..3).prop_map(Onward::List)]
}

fn items() -> impl Strategy<Value = Vec<Given>> {
    let sources = ["world-police-organisation", "world-police-organisation/DE", "regional-police-agency", "elsewhere"];
    let source = prop::option::weighted(0.95, prop::sample::select(sources.to_vec()));
    let under = prop_oneof![
        8 => onward().prop_map(|onward| Some(Box::new(with_elsewhere(onward)))),
        1 => Just(Some(Box::new(icpo_europol()))),
        1 => Just(None),
    ];
    let consent = prop_oneof![Just(Consent::Given), Just(Consent::None)];
    let levels = ["icpo-official-use-only", "icpo-restricted", "icpo-confidential", "icpo-secret"];
    let level = prop_oneof![6 => Just(Some(levels[0])), 1 => prop::option::of(prop::sample::select(levels.to_vec()))];
    let rare = || prop_oneof![12 => Just(Some(false)), 1 => Just(Some(true)), 1 => Just(None)];
    let purposes = prop_oneof![8 => Just(None), 1 => prop::sample::select(vec!["investigate", "warn"]).prop_map(Some)];
    let days = prop_oneof![8 => Just(4_000i64), 1 => 0i64..4_000];
    let one = (source, under, consent, handling(), level, (rare(), rare(), rare()), purposes, days).prop_map(
        |(source, under, consent, handling, level, (test, flagged, under_review), purposes, days)| {
            let own = Given::own("H0");
            Given {
                source: source.map(|one| one.parse().unwrap()),
                under,
                consent,
                handling: Some(handling),
                classification: level.map(code),
                keep_until: Some(at(NOON).checked_add(long(days)).map(huecry_terms::day_of).unwrap()),
                test,
                purposes: purposes.map_or(own.purposes, |one: &str| Some(vec![one.parse().unwrap()])),
                flagged,
                under_review,
            }
        },
    );
    prop::collection::vec(one, 0..3)
}

fn records() -> impl Strategy<Value = Vec<Brought>> {
    let known = CATALOGUE.registers().iter().map(|one| one.id.to_string()).chain(["nobodys".to_string()]);
    prop::collection::vec(prop::sample::select(known.collect::<Vec<_>>()), 0..3)
        .prop_map(|registers| registers.iter().map(|register| Brought::of(register)).collect())
}

/// A sound message with one to four things changed at random.
fn message() -> impl Strategy<Value = Message> {
    let change = prop_oneof![
        1 => prop::collection::vec(address(), 0..3).prop_map(Change::Recipients),
        1 => codes("message-kinds", 1).prop_map(Change::Kind),
        1 => prop::collection::vec(prop::sample::select(CATALOGUE.purposes().map(str::to_string).collect::<Vec<_>>()), 0..4)
            .prop_map(Change::Purposes),
        1 => codes("crime-areas", 4).prop_map(Change::Areas),
        1 => codes("data-categories", 4).prop_map(Change::Categories),
        1 => any::<Option<bool>>().prop_map(Change::Personal),
        1 => prop::option::weighted(0.9, handling()).prop_map(Change::Handling),
        1 => codes("classification-icpo", 1).prop_map(Change::Level),
        1 => any::<Option<u32>>().prop_map(|size| Change::Size(size.map(|size| u64::from(size) * 4))),
        1 => prop::option::weighted(0.9, 0u32..40_000).prop_map(Change::Recent),
        1 => (0i64..4_000).prop_map(Change::Keep),
        1 => any::<Option<bool>>().prop_map(Change::Test),
        4 => items().prop_map(Change::Items),
        2 => records().prop_map(Change::Records),
        1 => (0usize..6).prop_map(Change::Unsaid),
    ];
    prop::collection::vec(change, 0..4).prop_map(|changes| {
        let mut message = Message::of(&icpo_europol());
        changes.into_iter().for_each(|change| change.make(&mut message));
        message
    })
}

#[derive(Debug, Clone)]
enum Change {
    Recipients(Vec<Address>),
    Kind(Vec<CodeId>),
    Purposes(Vec<String>),
    Areas(Vec<CodeId>),
    Categories(Vec<CodeId>),
    Personal(Option<bool>),
    Handling(Option<Handling>),
    Level(Vec<CodeId>),
    Size(Option<u64>),
    Recent(Option<u32>),
    Keep(i64),
    Test(Option<bool>),
    Items(Vec<Given>),
    Records(Vec<Brought>),
    Unsaid(usize),
}

impl Change {
    fn make(self, message: &mut Message) {
        match self {
            Change::Recipients(to) => message.recipients = Some(to),
            Change::Kind(kind) => message.kind = kind.first().cloned(),
            Change::Purposes(all) => message.purposes = Some(all.iter().map(|one| one.parse().unwrap()).collect()),
            Change::Areas(areas) => message.crime_areas = Some(areas),
            Change::Categories(all) => message.categories = Some(all),
            Change::Personal(personal) => message.personal = personal,
            Change::Handling(handling) => message.handling = handling,
            Change::Level(level) => message.classification = level.first().cloned(),
            Change::Size(size) => message.size = size,
            Change::Recent(recent) => message.recent = recent,
            Change::Keep(days) => {
                message.keep_until = message.made.map(|made| made.saturating_add(long(days)));
            }
            Change::Test(test) => message.test = test,
            Change::Items(items) => {
                // Most messages are marked as what they are made from.
                let codes = items.iter().filter_map(|one| one.handling.as_ref());
                let union = codes.fold(Handling::default(), |union, one| union.union(one));
                message.handling = message.handling.take().map(|own| own.union(&union));
                message.items = Some(items);
            }
            Change::Records(records) => {
                // Most messages name what they bring.
                for record in records
                    .iter()
                    .filter_map(|one| CATALOGUE.line().records.iter().find(|there| there.register == one.register))
                {
                    message.categories.iter_mut().for_each(|all| all.extend(record.categories.first().cloned()));
                    message.crime_areas.iter_mut().for_each(|all| all.extend(record.crime_areas.first().cloned()));
                }
                message.attached = Some(records);
            }
            Change::Unsaid(which) => match which {
                0 => message.recipients = None,
                1 => message.purposes = None,
                2 => message.crime_areas = None,
                3 => message.categories = None,
                4 => message.attached = None,
                _ => message.items = None,
            },
        }
    }
}

fn long(days: i64) -> std::time::Duration {
    std::time::Duration::from_secs(u64::try_from(days).unwrap_or_default() * 24 * 60 * 60)
}

/// Something an agreement permits less.
#[derive(Debug, Clone)]
enum Narrowing {
    Kind(Side, prop::sample::Index),
    Category(Side, prop::sample::Index),
    Purpose(prop::sample::Index),
    Area(prop::sample::Index),
    Level(prop::sample::Index),
    Handling(Ceiling),
    Size(u32),
    Rate(u32),
    Keep(u16),
    Impersonal,
    KindImpersonal(Side, prop::sample::Index),
    Test(TestData),
    Until,
    Answer(Side, prop::sample::Index),
    Record(prop::sample::Index),
    RecordCategory(prop::sample::Index, prop::sample::Index),
}

fn narrowing() -> impl Strategy<Value = Narrowing> {
    let side = || prop_oneof![Just(Side::First), Just(Side::Second)];
    let index = any::<prop::sample::Index>;
    prop_oneof![
        (side(), index()).prop_map(|(side, at)| Narrowing::Kind(side, at)),
        (side(), index()).prop_map(|(side, at)| Narrowing::Category(side, at)),
        index().prop_map(Narrowing::Purpose),
        index().prop_map(Narrowing::Area),
        index().prop_map(Narrowing::Level),
        handling().prop_map(|codes| Narrowing::Handling(Ceiling::of(&codes))),
        (1u32..4_000).prop_map(Narrowing::Size),
        (1u32..20_000).prop_map(Narrowing::Rate),
        (1u16..36).prop_map(Narrowing::Keep),
        Just(Narrowing::Impersonal),
        (side(), index()).prop_map(|(side, at)| Narrowing::KindImpersonal(side, at)),
        prop_oneof![Just(TestData::Only), Just(TestData::Refused)].prop_map(Narrowing::Test),
        Just(Narrowing::Until),
        (side(), index()).prop_map(|(side, at)| Narrowing::Answer(side, at)),
        index().prop_map(Narrowing::Record),
        (index(), index()).prop_map(|(at, which)| Narrowing::RecordCategory(at, which)),
    ]
}

impl Narrowing {
    /// The clauses that speak of what this takes away: what any other says does not hang on it.
    fn clauses(&self) -> &'static [Clause] {
        match self {
            Narrowing::Kind(..) => &[Clause::Kind],
            Narrowing::Category(..) => &[Clause::Category],
            Narrowing::Purpose(_) => &[Clause::Purpose],
            Narrowing::Area(_) => &[Clause::CrimeArea],
            Narrowing::Level(_) => &[Clause::Classification, Clause::LevelLess],
            Narrowing::Handling(_) => &[Clause::Handling],
            Narrowing::Size(_) => &[Clause::Size],
            Narrowing::Rate(_) => &[Clause::Rate],
            Narrowing::Keep(_) => &[Clause::Retention],
            Narrowing::Impersonal | Narrowing::KindImpersonal(..) => &[Clause::Personal],
            Narrowing::Test(_) => &[Clause::TestData],
            Narrowing::Until => &[Clause::Over],
            Narrowing::Answer(..) => &[],
            Narrowing::Record(_) => &[Clause::Record],
            Narrowing::RecordCategory(..) => &[Clause::RecordCategory],
        }
    }

    fn make(self, one: &mut Agreement) {
        let place = |side: Side| if side == Side::First { 0 } else { 1 };
        match self {
            Narrowing::Kind(side, at) => less(&mut one.directions[place(side)].kinds, at),
            Narrowing::Category(side, at) => less(&mut one.directions[place(side)].categories, at),
            Narrowing::Purpose(at) => less(&mut one.purposes, at),
            Narrowing::Area(at) => less(&mut one.crime_areas, at),
            Narrowing::Level(at) => less(&mut one.equivalence, at),
            Narrowing::Handling(most) => {
                one.handling = Ceiling {
                    not_in_court: one.handling.not_in_court && most.not_in_court,
                    not_onward: one.handling.not_onward && most.not_onward,
                    other: one.handling.other && most.other,
                }
            }
            Narrowing::Size(mebibytes) => {
                one.size_most = one.size_most.min(format!("{mebibytes} MiB").parse().unwrap());
            }
            Narrowing::Rate(count) => {
                one.rate = format!("{} per minute", count.min(one.rate.count())).parse().unwrap();
            }
            Narrowing::Keep(months) => {
                let shorter: huecry_catalogue::Keep = format!("{months} months").parse().unwrap();
                if shorter.compare(one.keep_most).is_some_and(std::cmp::Ordering::is_lt) {
                    one.keep_most = shorter;
                }
            }
            Narrowing::Impersonal => one.personal_data = false,
            Narrowing::KindImpersonal(side, at) => {
                let kinds = &mut one.directions[place(side)].kinds;
                if !kinds.is_empty() {
                    let at = at.index(kinds.len());
                    kinds[at].personal = false;
                }
            }
            Narrowing::Test(rule) if one.test_data == TestData::Marked => one.test_data = rule,
            Narrowing::Test(_) => {}
            Narrowing::Until => one.valid_until = "2026-11-23".parse().unwrap(),
            Narrowing::Answer(side, at) => {
                let answers = &mut one.directions[place(side)].answers;
                if !answers.is_empty() {
                    let at = at.index(answers.len());
                    answers[at].with = Answer::Nothing;
                }
            }
            Narrowing::Record(at) => less(&mut one.records, at),
            Narrowing::RecordCategory(at, which) if !one.records.is_empty() => {
                let at = at.index(one.records.len());
                less(&mut one.records[at].categories, which);
            }
            Narrowing::RecordCategory(..) => {}
        }
    }
}

fn less<T>(list: &mut Vec<T>, at: prop::sample::Index) {
    if !list.is_empty() {
        drop(list.remove(at.index(list.len())));
    }
}

/// The message under another text of the agreement.
fn under(message: &Message, agreement: &Agreement) -> Message {
    Message { agreement: Some(agreement.hash()), ..message.clone() }
}

/// What stands against a message, each with what it has.
fn reasons(message: &Message, agreement: &Agreement) -> Vec<(Clause, String)> {
    let no = under(message, agreement).of_first(agreement).err();
    no.map(|no| no.reasons.into_iter().map(|one| (one.clause, one.found)).collect()).unwrap_or_default()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn an_agreement_that_permits_less_never_lets_more_through(
        message in message(),
        narrowings in prop::collection::vec(narrowing(), 1..6),
    ) {
        let wide = icpo_europol();
        let mut narrow = wide.clone();
        narrowings.into_iter().for_each(|one| one.make(&mut narrow));
        let by_wide = under(&message, &wide).of_first(&wide);
        let by_narrow = under(&message, &narrow).of_first(&narrow);
        prop_assert!(by_narrow.is_err() || by_wide.is_ok(), "{by_wide:?}");
        // What crosses under both, crosses alike.
        if let (Ok(wide), Ok(narrow)) = (by_wide, by_narrow) {
            prop_assert_eq!((wide.handling, wide.marks, wide.received_as), (narrow.handling, narrow.marks, narrow.received_as));
        }
        // And the law of change says of none of it that it widens.
        narrow.version += 1;
        let widens = diff_agreements(&wide, &narrow).into_iter().find(|one| one.class == Class::Widens);
        prop_assert_eq!(widens, None);
        for register in CATALOGUE.registers() {
            for side in Side::BOTH {
                prop_assert!(narrow.answer(side, &register.id) <= wide.answer(side, &register.id));
            }
        }
    }

    /// What a clause is given more turns no other's no into a yes: each stands by itself.
    #[test]
    fn what_is_added_to_one_clause_answers_for_no_other(message in message(), narrowing in narrowing()) {
        let wide = icpo_europol();
        let (mut narrow, clauses) = (wide.clone(), narrowing.clauses());
        narrowing.make(&mut narrow);
        let (with, without) = (reasons(&message, &wide), reasons(&message, &narrow));
        if !clauses.contains(&Clause::Over) {
            let own = |one: &&(Clause, String)| !clauses.contains(&one.0);
            let gone = without.iter().filter(own).find(|one| !with.contains(one));
            prop_assert_eq!(gone, None, "{:?} has gone", gone);
        }
    }

    /// To the same question both gates come to the same answer, and the receiver's asks nothing that only the sender
    /// can know.
    #[test]
    fn both_gates_say_the_same_of_what_both_know(message in message()) {
        let agreement = icpo_europol();
        let asked = |gate| message.asked(gate, Some(&agreement), at(NOON), Standing::OPEN, Side::First);
        let told = |gate| asked(gate).err().map(|no| no.reasons).unwrap_or_default();
        let both = |one: &Reason| !one.clause.of_the_sender() && !one.found.starts_with("items");
        let known: Vec<Reason> = told(Gate::Sender).into_iter().filter(both).collect();
        prop_assert_eq!(told(Gate::Receiver), known);
        if let (Ok(sent), Ok(taken)) = (asked(Gate::Sender), asked(Gate::Receiver)) {
            prop_assert_eq!(sent, taken, "the receiver is bound to what the sender said");
        }
    }

    #[test]
    fn nothing_crosses_without_an_agreement_in_force(
        message in message(),
        signed in any::<[bool; 2]>(),
        suspended in any::<[bool; 2]>(),
        days in -8_000i64..16_000,
    ) {
        let agreement = icpo_europol();
        let standing = Standing { signed, suspended };
        let noon = at(NOON);
        let moment = if days < 0 { noon - long(-days) } else { noon + long(days) };
        let asked = message.asked(Gate::Receiver, Some(&agreement), moment, standing, Side::First);
        let day = huecry_terms::day_of(moment);
        let open = standing == Standing::OPEN && agreement.valid_from <= day && day < agreement.valid_until;
        prop_assert!(open || asked.is_err());
        prop_assert!(message.asked(Gate::Receiver, None, moment, Standing::OPEN, Side::First).is_err());
    }

    /// The order of the levels does: they rise.
    #[test]
    fn the_order_of_what_is_listed_does_not_matter(
        message in message(),
        seed in any::<u64>(),
    ) {
        let one = icpo_europol();
        let mut other = one.clone();
        shuffle(&mut other.purposes, seed);
        shuffle(&mut other.crime_areas, seed / 3);
        for direction in &mut other.directions {
            shuffle(&mut direction.kinds, seed / 7);
            shuffle(&mut direction.categories, seed / 11);
        }
        shuffle(&mut other.records, seed / 5);
        let mut turned = under(&message, &other);
        turned.purposes.iter_mut().for_each(|all| shuffle(all, seed / 13));
        turned.crime_areas.iter_mut().for_each(|all| shuffle(all, seed / 17));
        turned.categories.iter_mut().for_each(|all| shuffle(all, seed / 19));
        turned.recipients.iter_mut().for_each(|all| shuffle(all, seed / 23));
        turned.items.iter_mut().for_each(|all| shuffle(all, seed / 29));
        turned.attached.iter_mut().for_each(|all| shuffle(all, seed / 31));
        let here = under(&message, &one).of_first(&one).map(|yes| (yes.handling, yes.received_as, yes.marks, yes.keep_until));
        let there = turned.of_first(&other).map(|yes| (yes.handling, yes.received_as, yes.marks, yes.keep_until));
        prop_assert_eq!(here, there);
    }

    #[test]
    fn what_crosses_stays_under_every_limit(message in message()) {
        let agreement = icpo_europol();
        let direction = agreement.direction(Side::First);
        let Ok(yes) = message.of_first(&agreement) else { return Ok(()) };
        prop_assert!(agreement.handling.covers(Ceiling::of(&yes.handling)));
        let items = message.items.as_ref().unwrap();
        let attached = message.attached.as_ref().unwrap();
        let made_from = || items.iter().chain(attached.iter().map(|record| &record.item));
        prop_assert!(made_from().all(|item| Ceiling::of(&yes.handling).covers(Ceiling::of(item.handling.as_ref().unwrap()))));
        prop_assert!(message.size.unwrap() <= agreement.size_most.bytes());
        prop_assert!(yes.keep_until <= agreement.keep_most.after(message.made.unwrap()));
        prop_assert!(made_from().all(|item| yes.keep_until <= item.keep_until.unwrap()));
        prop_assert!(direction.kinds.iter().any(|one| Some(&one.kind) == message.kind.as_ref()));
        let (categories, areas) = (message.categories.as_ref().unwrap(), message.crime_areas.as_ref().unwrap());
        prop_assert!(categories.iter().all(|one| direction.categories.iter().any(|there| there.category == *one)));
        prop_assert!(areas.iter().all(|one| agreement.crime_areas.contains(one)));
        let purposes = message.purposes.as_ref().unwrap();
        prop_assert!(!purposes.is_empty() && purposes.iter().all(|one| agreement.purposes.contains(one)));
        prop_assert!(made_from().all(|item| purposes.iter().all(|one| item.purposes.as_ref().unwrap().contains(one))));
        prop_assert!(made_from().all(|item| (item.flagged, item.under_review) == (Some(false), Some(false))));
        prop_assert!(made_from().all(|item| item.test == message.test));
        for record in attached {
            let known = agreement.record(&record.register).unwrap();
            prop_assert!(known.categories.iter().any(|one| categories.contains(one)));
            prop_assert!(known.crime_areas.is_empty() || known.crime_areas.iter().any(|one| areas.contains(one)));
            prop_assert!(!known.personal || message.personal == Some(true));
        }
        let to = |one: &Address| agreement.side_of(&one.organisation, one.bureau.as_ref()) == Some(Side::Second);
        let recipients = message.recipients.as_ref().unwrap();
        prop_assert!(!recipients.is_empty() && recipients.iter().all(to));
        for Given { source, under, consent, .. } in made_from() {
            let source = source.as_ref().unwrap();
            if source.organisation.as_str() != "world-police-organisation" && recipients.iter().any(|to| to != source) {
                let rule = under.as_ref().map(|one| &one.onward);
                prop_assert!(rule.is_some_and(|rule| *rule != Onward::No), "nothing goes on that may not");
                prop_assert!(*consent == Consent::Given || matches!(rule, Some(Onward::List(_))));
            }
        }
    }
}

/// Fisher and Yates, with numbers from a seed.
fn shuffle<T>(list: &mut [T], mut seed: u64) {
    for at in (1..list.len()).rev() {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let with = usize::try_from((seed >> 33) % (at as u64 + 1)).unwrap_or_default();
        list.swap(at, with);
    }
}

/// The properties above say something: of the messages they are tried on, many cross and many do not.
#[test]
fn the_random_messages_are_of_both_sorts() {
    use proptest::strategy::ValueTree as _;
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let (agreement, strategy) = (icpo_europol(), message());
    let (mut crossed, mut of_items, mut with_records) = (0, 0, 0);
    let mut told = BTreeSet::new();
    for _ in 0..1_000 {
        let message = strategy.new_tree(&mut runner).expect("a message").current();
        let crosses = message.of_first(&agreement).is_ok();
        crossed += usize::from(crosses);
        let brings = message.attached.as_ref().is_some_and(|records| !records.is_empty());
        with_records += usize::from(crosses && brings);
        told.extend(reasons(&message, &agreement).into_iter().map(|(clause, _)| clause));
        of_items += usize::from(crosses && message.items.as_ref().is_some_and(|items| !items.is_empty()));
    }
    assert!((200..800).contains(&crossed) && of_items > 20, "{crossed} of 1,000 cross, {of_items} made from something");
    assert!(with_records > 20, "{with_records} with records");
    // What the real agreement and a message made under it do not have, and what has tables of its own.
    let never = [
        Clause::NoAgreement,
        Clause::NotSigned,
        Clause::Suspended,
        Clause::NotYet,
        Clause::Over,
        Clause::OtherText,
        Clause::Handling,
        Clause::TestData,
    ];
    let silent: Vec<Clause> =
        Clause::ALL.into_iter().filter(|one| !told.contains(one) && !never.contains(one)).collect();
    assert_eq!(silent, [], "and every other clause is told of some");
}
