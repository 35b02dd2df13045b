//! The gate under random agreements and messages: less permitted lets no more through, and order does not matter.

use super::CATALOGUE;
use super::crossing::{Message, NOON, Origin, at, icpo_europol};
use crate::crossing::{Consent, Standing};
use huecry_catalogue::{Address, Agreement, Answer, Ceiling, Class, Onward, Side, TestData, diff_agreements};
use huecry_terms::{CodeId, Handling};
use proptest::prelude::*;

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

fn origin() -> impl Strategy<Value = Origin> {
    let consent = prop_oneof![Just(Consent::Given), Just(Consent::None)];
    let under =
        prop::option::weighted(0.9, onward().prop_map(|onward| Box::new(Agreement { onward, ..icpo_europol() })));
    prop_oneof![
        2 => Just(Origin::Own),
        3 => (address(), under, consent).prop_map(|(source, under, consent)| Origin::Received(source, under, consent)),
    ]
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
        4 => prop::collection::vec((handling(), origin()), 0..3).prop_map(Change::Items),
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
    Items(Vec<(Handling, Origin)>),
}

impl Change {
    fn make(self, message: &mut Message) {
        match self {
            Change::Recipients(to) => message.recipients = to,
            Change::Kind(kind) => message.kind = kind.first().cloned(),
            Change::Purposes(all) => message.purposes = all.iter().map(|one| one.parse().unwrap()).collect(),
            Change::Areas(areas) => message.crime_areas = areas,
            Change::Categories(all) => message.categories = all,
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
                let union = items.iter().fold(Handling::default(), |union, (one, _)| union.union(one));
                message.handling = message.handling.take().map(|own| own.union(&union));
                message.items = items;
            }
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
    ]
}

impl Narrowing {
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
        let asked = message.asked(Some(&agreement), moment, standing, Side::First, &[]);
        let day = huecry_terms::day_of(moment);
        let open = standing == Standing::OPEN && agreement.valid_from <= day && day < agreement.valid_until;
        prop_assert!(open || asked.is_err());
        prop_assert!(message.asked(None, moment, Standing::OPEN, Side::First, &[]).is_err());
    }

    #[test]
    fn the_order_of_what_is_listed_does_not_matter(
        message in message(),
        seed in any::<u64>(),
    ) {
        let one = icpo_europol();
        let mut other = one.clone();
        shuffle(&mut other.purposes, seed);
        shuffle(&mut other.crime_areas, seed / 3);
        shuffle(&mut other.equivalence, seed / 5);
        for direction in &mut other.directions {
            shuffle(&mut direction.kinds, seed / 7);
            shuffle(&mut direction.categories, seed / 11);
        }
        let mut turned = under(&message, &other);
        shuffle(&mut turned.purposes, seed / 13);
        shuffle(&mut turned.crime_areas, seed / 17);
        shuffle(&mut turned.categories, seed / 19);
        shuffle(&mut turned.recipients, seed / 23);
        shuffle(&mut turned.items, seed / 29);
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
        prop_assert!(message.items.iter().all(|(item, _)| Ceiling::of(&yes.handling).covers(Ceiling::of(item))));
        prop_assert!(message.size.unwrap() <= agreement.size_most.bytes());
        prop_assert!(yes.keep_until <= agreement.keep_most.after(message.made.unwrap()));
        prop_assert!(direction.kinds.iter().any(|one| Some(&one.kind) == message.kind.as_ref()));
        prop_assert!(message.categories.iter().all(|one| direction.categories.iter().any(|there| there.category == *one)));
        prop_assert!(message.crime_areas.iter().all(|one| agreement.crime_areas.contains(one)));
        prop_assert!(!message.purposes.is_empty() && message.purposes.iter().all(|one| agreement.purposes.contains(one)));
        let to = |one: &Address| agreement.side_of(&one.organisation, one.bureau.as_ref()) == Some(Side::Second);
        prop_assert!(!message.recipients.is_empty() && message.recipients.iter().all(to));
        for (_, origin) in &message.items {
            if let Origin::Received(source, under, consent) = origin && message.recipients.iter().any(|to| to != source) {
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
    let (mut crossed, mut of_items) = (0, 0);
    for _ in 0..1_000 {
        let message = strategy.new_tree(&mut runner).expect("a message").current();
        let crosses = message.of_first(&agreement).is_ok();
        crossed += usize::from(crosses);
        of_items += usize::from(crosses && !message.items.is_empty());
    }
    assert!((200..800).contains(&crossed) && of_items > 20, "{crossed} of 1,000 cross, {of_items} made from something");
}
