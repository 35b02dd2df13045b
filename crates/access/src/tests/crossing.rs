//! The gate, cell by cell: what the plain reading of an agreement says, and in which words a no is told.

use super::CATALOGUE;
use crate::crossing::{Attached, Clause, Consent, Facts, Gate, Item, Mark, Standing, answering, crossing};
use crate::{Crossing, NoCrossing, Sight};
use huecry_catalogue::{Address, Agreement, Answer, Ceiling, CodeList, Lang, Onward, Side, TestData};
use huecry_terms::{Against, CodeId, Day, Handling, Instant, PurposeId, RegisterId, Restriction, Tag, What};
use std::collections::BTreeSet;

/// A message with everything it needs, which a test changes.
#[derive(Debug, Clone)]
pub(super) struct Message {
    pub agreement: Option<String>,
    pub recipients: Option<Vec<Address>>,
    pub kind: Option<CodeId>,
    pub purposes: Option<Vec<PurposeId>>,
    pub crime_areas: Option<Vec<CodeId>>,
    pub categories: Option<Vec<CodeId>>,
    pub personal: Option<bool>,
    pub handling: Option<Handling>,
    pub classification: Option<CodeId>,
    pub size: Option<u64>,
    pub recent: Option<u32>,
    pub made: Option<Day>,
    pub keep_until: Option<Day>,
    pub test: Option<bool>,
    pub attached: Option<Vec<Brought>>,
    pub items: Option<Vec<Given>>,
}

/// Something a message is made from.
#[derive(Debug, Clone)]
pub(super) struct Given {
    pub source: Option<Address>,
    pub under: Option<Box<Agreement>>,
    pub consent: Consent,
    pub handling: Option<Handling>,
    pub classification: Option<CodeId>,
    pub keep_until: Option<Day>,
    pub test: Option<bool>,
    pub purposes: Option<Vec<PurposeId>>,
    pub flagged: Option<bool>,
    pub under_review: Option<bool>,
}

/// A record that goes along.
#[derive(Debug, Clone)]
pub(super) struct Brought {
    pub register: RegisterId,
    pub restrictions: Vec<Restriction>,
    pub item: Given,
}

impl Given {
    /// The sender's own, with nothing against it.
    pub fn own(codes: &str) -> Given {
        Given {
            source: Some("world-police-organisation".parse().unwrap()),
            under: None,
            consent: Consent::None,
            handling: Some(codes.parse().unwrap()),
            classification: Some(code("icpo-official-use-only")),
            keep_until: Some("2030-11-23".parse().unwrap()),
            test: Some(false),
            purposes: Some(CATALOGUE.purposes().map(|one| one.parse().unwrap()).collect()),
            flagged: Some(false),
            under_review: Some(false),
        }
    }

    fn item(&self) -> Item<'_> {
        Item {
            source: self.source.as_ref(),
            under: self.under.as_deref(),
            consent: self.consent,
            handling: self.handling.as_ref(),
            classification: self.classification.as_ref(),
            keep_until: self.keep_until,
            test: self.test,
            purposes: self.purposes.as_deref(),
            flagged: self.flagged,
            under_review: self.under_review,
        }
    }
}

impl Brought {
    /// The sender's own record of a register.
    pub fn of(register: &str) -> Brought {
        Brought { register: register.parse().unwrap(), restrictions: Vec::new(), item: Given::own("H0") }
    }

    fn attached(&self) -> Attached<'_> {
        let Brought { register, restrictions, item } = self;
        Attached { number: "NOM-2026-000001", register, restrictions, item: item.item() }
    }
}

pub(super) fn icpo_europol() -> Agreement {
    CATALOGUE.agreement_named("icpo-europol").expect("it is in the catalogue").clone()
}

pub(super) fn at(text: &str) -> Instant {
    text.parse().unwrap()
}

pub(super) fn code(text: &str) -> CodeId {
    text.parse().unwrap()
}

pub(super) const NOON: &str = "2026-11-23T12:00:00Z";

impl Message {
    /// A request about a suspect, as it may cross from the first party to the second.
    pub fn of(agreement: &Agreement) -> Message {
        Message {
            agreement: Some(agreement.hash()),
            recipients: Some(vec!["regional-police-agency".parse().unwrap()]),
            kind: Some(code("request")),
            purposes: Some(vec!["investigate".parse().unwrap()]),
            crime_areas: Some(vec![code("terrorism")]),
            categories: Some(vec![code("suspects"), code("firearms")]),
            personal: Some(true),
            handling: Some("H1".parse().unwrap()),
            classification: Some(code("icpo-restricted")),
            size: Some(4096),
            recent: Some(3),
            made: Some("2026-11-23".parse().unwrap()),
            keep_until: Some("2027-11-23".parse().unwrap()),
            test: Some(false),
            attached: Some(Vec::new()),
            items: Some(Vec::new()),
        }
    }

    pub fn asked(
        &self,
        gate: Gate,
        agreement: Option<&Agreement>,
        moment: Instant,
        standing: Standing,
        from: Side,
    ) -> Result<Crossing, NoCrossing> {
        let items: Option<Vec<Item<'_>>> = self.items.as_ref().map(|items| items.iter().map(Given::item).collect());
        let attached: Option<Vec<Attached<'_>>> =
            self.attached.as_ref().map(|records| records.iter().map(Brought::attached).collect());
        let facts = Facts {
            agreement: self.agreement.as_deref(),
            recipients: self.recipients.as_deref(),
            kind: self.kind.as_ref(),
            purposes: self.purposes.as_deref(),
            crime_areas: self.crime_areas.as_deref(),
            categories: self.categories.as_deref(),
            personal: self.personal,
            handling: self.handling.as_ref(),
            classification: self.classification.as_ref(),
            size: self.size,
            recent: self.recent,
            made: self.made,
            keep_until: self.keep_until,
            test: self.test,
            attached: attached.as_deref(),
            items: items.as_deref(),
        };
        crossing(gate, agreement, moment, standing, from, &facts)
    }

    pub fn made_from(mut self, items: Vec<Given>) -> Message {
        self.items = Some(items);
        self
    }

    pub fn with(mut self, records: Vec<Brought>) -> Message {
        self.attached = Some(records);
        self
    }

    /// Asked at noon, of an agreement in good standing, from the first party.
    pub fn of_first(&self, agreement: &Agreement) -> Result<Crossing, NoCrossing> {
        self.asked(Gate::Sender, Some(agreement), at(NOON), Standing::OPEN, Side::First)
    }
}

/// The clauses that stand against a message.
fn against(asked: Result<Crossing, NoCrossing>) -> Vec<Clause> {
    asked.err().map(|no| no.reasons.into_iter().map(|reason| reason.clause).collect()).unwrap_or_default()
}

#[test]
fn a_message_that_may_cross_says_what_binds_its_receiver() {
    let agreement = icpo_europol();
    let mut message = Message::of(&agreement);
    message.handling = Some("H1+H2+H3: ask before any arrest".parse().unwrap());
    message.test = Some(true);
    let yes = message.of_first(&agreement).unwrap();
    assert_eq!((yes.agreement.as_str(), yes.version, yes.hash), ("icpo-europol", 2, agreement.hash()));
    assert_eq!(yes.received_as, code("eu-restricted"));
    assert_eq!(yes.marks, [Mark::TestData, Mark::ReadFirst, Mark::NotInCourt, Mark::NotOnward]);
    assert_eq!(Some(yes.handling), message.handling);
    assert_eq!((yes.onward, yes.read_receipt, yes.withheld), (Onward::Ask, true, Vec::new()));
    assert_eq!(Some(yes.keep_until), message.keep_until);
    message.handling = Some(Handling::default());
    message.test = Some(false);
    assert_eq!(message.of_first(&agreement).unwrap().marks, []);
}

#[test]
fn without_an_agreement_in_force_nothing_crosses_and_nothing_is_said_of_the_message() {
    let agreement = icpo_europol();
    let message = Message::of(&agreement);
    let open = Standing::OPEN;
    let suspended = |suspended| Standing { suspended, ..open };
    let signed = |signed| Standing { signed, ..open };
    let some = Some(&agreement);
    let table = [
        (None, NOON, open, vec![(Clause::NoAgreement, "", "")]),
        (some, NOON, suspended([true, false]), vec![(Clause::Suspended, "", "world")]),
        (some, NOON, suspended([false, true]), vec![(Clause::Suspended, "", "regional")]),
        (some, NOON, suspended([true, true]), vec![(Clause::Suspended, "", "world, regional")]),
        (some, NOON, signed([false, true]), vec![(Clause::NotSigned, "world, regional", "world")]),
        (some, NOON, signed([true, false]), vec![(Clause::NotSigned, "world, regional", "regional")]),
        (some, "2011-10-10T23:59:59Z", open, vec![(Clause::NotYet, "2011-10-11", "2011-10-10")]),
        (some, "2031-10-11T00:00:00Z", open, vec![(Clause::Over, "2031-10-11", "2031-10-11")]),
        (
            some,
            "2031-10-11T00:00:00Z",
            Standing { signed: [false; 2], suspended: [true; 2] },
            vec![
                (Clause::NotSigned, "world, regional", "world, regional"),
                (Clause::Suspended, "", "world, regional"),
                (Clause::Over, "2031-10-11", "2031-10-11"),
            ],
        ),
    ];
    // Whatever is wrong with the message besides, nothing of it is told.
    let wrong = Message { kind: None, size: Some(u64::MAX), ..message.clone() };
    for (agreement, moment, standing, expected) in table {
        for (message, from) in [(&message, Side::First), (&message, Side::Second), (&wrong, Side::First)] {
            let no = message.asked(Gate::Sender, agreement, at(moment), standing, from).unwrap_err();
            let told: Vec<_> =
                no.reasons.iter().map(|one| (one.clause, one.value.as_str(), one.found.as_str())).collect();
            assert_eq!(told, expected, "{moment} {standing:?}");
            assert!(!no.passes());
        }
        let register = "nominals".parse().unwrap();
        let no = answering(agreement, at(moment), standing, Side::First, &register).unwrap_err();
        assert_eq!(no.reasons.len(), expected.len());
    }
    for moment in ["2011-10-11T00:00:00Z", "2031-10-10T23:59:59Z"] {
        let message = Message { made: Some("2011-10-11".parse().unwrap()), ..message.clone() };
        let message = Message { keep_until: Some("2012-10-11".parse().unwrap()), ..message };
        assert!(message.asked(Gate::Receiver, some, at(moment), open, Side::First).is_ok(), "{moment}");
    }
}

/// What is changed, and every clause with what the agreement says and what the message has.
#[test]
fn each_clause_refuses_by_itself_and_says_what_would_be_a_yes() {
    let agreement = icpo_europol();
    type Change = fn(&mut Message);
    let table: [(Change, Clause, &str, &str); 60] = [
        (|m| m.agreement = None, Clause::NotSaid, "", "agreement"),
        (|m| m.recipients = None, Clause::NotSaid, "", "recipients"),
        (|m| m.recipients = Some(Vec::new()), Clause::NamesNone, "", "recipients"),
        (|m| m.kind = None, Clause::NotSaid, "", "kind"),
        (|m| m.purposes = None, Clause::NotSaid, "", "purposes"),
        (|m| m.purposes = Some(Vec::new()), Clause::NamesNone, "", "purposes"),
        (|m| m.crime_areas = None, Clause::NotSaid, "", "crime_areas"),
        (|m| m.crime_areas = Some(Vec::new()), Clause::NamesNone, "", "crime_areas"),
        (|m| m.categories = None, Clause::NotSaid, "", "categories"),
        (|m| m.categories = Some(Vec::new()), Clause::NamesNone, "", "categories"),
        (|m| m.attached = None, Clause::NotSaid, "", "attached"),
        (|m| m.items = None, Clause::NotSaid, "", "items"),
        (|m| m.personal = None, Clause::NotSaid, "", "personal"),
        (|m| m.handling = None, Clause::NotSaid, "", "handling"),
        (|m| m.classification = None, Clause::NotSaid, "", "classification"),
        (|m| m.size = None, Clause::NotSaid, "", "size"),
        (|m| m.recent = None, Clause::NotSaid, "", "recent"),
        (|m| m.made = None, Clause::NotSaid, "", "made"),
        (|m| m.keep_until = None, Clause::NotSaid, "", "keep_until"),
        (|m| m.test = None, Clause::NotSaid, "", "test"),
        (|m| m.kind = Some(code("taken-over")), Clause::Kind, "administrative, alert, answer", "taken-over"),
        (|m| m.kind = Some(code("gossip")), Clause::Kind, "administrative, alert, answer", "gossip"),
        (|m| m.purposes = Some(vec!["supervise".parse().unwrap()]), Clause::Purpose, "analyse-crime, ", "supervise"),
        (|m| m.crime_areas = Some(vec![code("corruption")]), Clause::CrimeArea, "arms-and-explosives, ", "corruption"),
        (|m| m.categories = Some(vec![code("minors")]), Clause::Category, "biometric-references, ", "minors"),
        (|m| m.personal = Some(false), Clause::PersonalDenied, "", "suspects"),
        (|m| m.kind = Some(code("strategic")), Clause::Personal, "", "strategic"),
        (
            |m| m.classification = Some(code("eu-restricted")),
            Clause::Classification,
            "icpo-confidential, icpo-official-use-only, icpo-restricted",
            "eu-restricted",
        ),
        (
            |m| m.classification = Some(code("icpo-secret")),
            Clause::Classification,
            "icpo-confidential, ",
            "icpo-secret",
        ),
        (|m| m.size = Some(5 * (1 << 30) + 1), Clause::Size, "5 GiB", "5368709121"),
        (|m| m.recent = Some(20_000), Clause::Rate, "20000 per minute", "20000"),
        (|m| m.keep_until = Some("2029-11-24".parse().unwrap()), Clause::Retention, "2029-11-23", "2029-11-24"),
        (|m| m.made = Some("2023-11-22".parse().unwrap()), Clause::Retention, "2026-11-22", "2027-11-23"),
        // A message from next year is no younger than one from tomorrow.
        (
            |m| {
                m.made = Some("2027-11-23".parse().unwrap());
                m.keep_until = Some("2029-11-25".parse().unwrap());
            },
            Clause::Retention,
            "2029-11-24",
            "2029-11-25",
        ),
        (
            |m| m.recipients = Some(vec!["world-police-organisation/FR".parse().unwrap()]),
            Clause::Recipient,
            "regional-police-agency",
            "world-police-organisation/FR",
        ),
        (
            |m| m.recipients = Some(vec!["elsewhere".parse().unwrap()]),
            Clause::Recipient,
            "regional-police-agency",
            "elsewhere",
        ),
        (|m| m.agreement = Some("00ff".repeat(16)), Clause::OtherText, "", "00ff00ff00ff00ff"),
        (|m| m.agreement = Some("\u{202e}gone\n".to_string()), Clause::OtherText, "", "e"),
        (|m| m.items = Some(vec![Given::own("H2")]), Clause::HandlingLess, "H2", "H1"),
        (|m| m.items = Some(vec![Given::own("H3: only for A")]), Clause::HandlingLess, "H3", "H1"),
        (|m| item(m).source = None, Clause::NotSaid, "", "items.source"),
        (|m| item(m).handling = None, Clause::NotSaid, "", "items.handling"),
        (|m| item(m).classification = None, Clause::NotSaid, "", "items.classification"),
        (|m| item(m).keep_until = None, Clause::NotSaid, "", "items.keep_until"),
        (|m| item(m).test = None, Clause::NotSaid, "", "items.test"),
        (|m| item(m).purposes = None, Clause::NotSaid, "", "items.purposes"),
        (|m| item(m).flagged = None, Clause::NotSaid, "", "items.flagged"),
        (|m| item(m).under_review = None, Clause::NotSaid, "", "items.under_review"),
        (
            |m| item(m).classification = Some(code("icpo-confidential")),
            Clause::LevelLess,
            "icpo-confidential",
            "icpo-restricted",
        ),
        (|m| item(m).classification = Some(code("icpo-secret")), Clause::LevelLess, "icpo-secret", "icpo-restricted"),
        (|m| item(m).keep_until = Some("2027-11-22".parse().unwrap()), Clause::KeptLonger, "2027-11-22", "2027-11-23"),
        (|m| item(m).test = Some(true), Clause::TestMixed, "true", "false"),
        (
            |m| item(m).purposes = Some(vec!["warn".parse().unwrap(), "locate-person".parse().unwrap()]),
            Clause::PurposeChanged,
            "locate-person, warn",
            "investigate",
        ),
        (|m| item(m).purposes = Some(Vec::new()), Clause::PurposeChanged, "", "investigate"),
        (|m| item(m).flagged = Some(true), Clause::Flagged, "", "world-police-organisation"),
        (|m| item(m).under_review = Some(true), Clause::UnderReview, "", "world-police-organisation"),
        (|m| brought(m, "nobodys"), Clause::Record, "black-notices, blue-notices, ", "nobodys"),
        (|m| brought(m, "travel-documents"), Clause::RecordCategory, "identity-documents", "travel-documents"),
        (
            |m| {
                m.categories = Some(vec![code("means-of-transport")]);
                brought(m, "vehicles");
            },
            Clause::RecordArea,
            "motor-vehicle-crime",
            "vehicles",
        ),
        (
            // A register about persons whose records may be organisations: what it may hold counts.
            |m| {
                (m.personal, m.categories) = (Some(false), Some(vec![code("organisations")]));
                brought(m, "un-special-notices");
            },
            Clause::PersonalDenied,
            "",
            "un-special-notices",
        ),
    ];
    let mut alone = BTreeSet::new();
    for (change, clause, value, found) in table {
        let mut message = Message::of(&agreement);
        change(&mut message);
        let no = message.of_first(&agreement).unwrap_err();
        let [reason] = no.reasons.as_slice() else { panic!("{clause:?}: {no:?}") };
        assert_eq!((reason.clause, reason.found.as_str()), (clause, found));
        assert!(reason.value.starts_with(value), "{clause:?}: {}", reason.value);
        assert_eq!(no.about(), "icpo-europol@2 · world → regional");
        assert_eq!(no.cites, "ICPO-Europol co-operation agreement 2001");
        assert_eq!(no.passes(), clause == Clause::Rate, "only the rate passes with time");
        alone.insert(clause);
    }
    let elsewhere = [
        // No agreement in force.
        [Clause::NoAgreement, Clause::NotSigned, Clause::Suspended, Clause::NotYet, Clause::Over].as_slice(),
        // The ceiling; test data; of no case; passing on; between its source and the sender.
        &[Clause::Handling, Clause::TestData, Clause::NotOfACase, Clause::Onward, Clause::NeverOnward],
        &[Clause::UnknownOrigin, Clause::Permission, Clause::NotBetween],
    ];
    alone.extend(elsewhere.concat());
    assert_eq!(alone.into_iter().collect::<Vec<_>>(), Clause::ALL, "each is seen to say no by itself, here or below");
    // At the limits themselves it crosses.
    let mut message = Message::of(&agreement);
    message.size = Some(5 * (1 << 30));
    message.recent = Some(19_999);
    message.keep_until = Some("2029-11-23".parse().unwrap());
    assert!(message.of_first(&agreement).is_ok());
}

/// What the message is made from: one thing, of the sender's own, to be changed.
fn item(message: &mut Message) -> &mut Given {
    message.items.insert(vec![Given::own("H0")]).first_mut().unwrap()
}

fn brought(message: &mut Message, register: &str) {
    message.attached = Some(vec![Brought::of(register)]);
}

/// The same is asked of a record that goes along as of all that the message is made from, and only by its sender.
#[test]
fn a_record_that_goes_along_is_weighed_like_what_the_message_is_made_from() {
    let agreement = icpo_europol();
    let base = || Message::of(&agreement).with(vec![Brought::of("nominals")]);
    assert_eq!(against(base().of_first(&agreement)), []);
    type Change = fn(&mut Given);
    let table: [(Change, Clause); 10] = [
        (|item| item.handling = Some("H2".parse().unwrap()), Clause::HandlingLess),
        (|item| item.classification = Some(code("icpo-confidential")), Clause::LevelLess),
        (|item| item.keep_until = Some("2027-11-22".parse().unwrap()), Clause::KeptLonger),
        (|item| item.test = Some(true), Clause::TestMixed),
        (|item| item.purposes = Some(Vec::new()), Clause::PurposeChanged),
        (|item| item.flagged = Some(true), Clause::Flagged),
        (|item| item.under_review = Some(true), Clause::UnderReview),
        (|item| item.source = Some("elsewhere".parse().unwrap()), Clause::UnknownOrigin),
        (|item| item.flagged = None, Clause::NotSaid),
        (|item| item.source = None, Clause::NotSaid),
    ];
    for (change, clause) in table {
        let mut message = base();
        change(&mut message.attached.as_mut().unwrap()[0].item);
        assert_eq!(against(message.of_first(&agreement)), [clause]);
        let receiver = message.asked(Gate::Receiver, Some(&agreement), at(NOON), Standing::OPEN, Side::First);
        assert_eq!(against(receiver), [], "only its sender can know that");
    }
    // What the register is, both know.
    let foreign = Message::of(&agreement).with(vec![Brought::of("nobodys")]);
    let receiver = foreign.asked(Gate::Receiver, Some(&agreement), at(NOON), Standing::OPEN, Side::First);
    assert_eq!(against(receiver), [Clause::Record]);
    // The first versions say nothing of records, and let none along.
    let first = CATALOGUE.agreement_at(&agreement.id, 1).unwrap();
    assert_eq!(against(Message::of(first).with(vec![Brought::of("nominals")]).of_first(first)), [Clause::Record]);
    assert_eq!(against(Message::of(first).of_first(first)), []);
}

/// Every register of the catalogue, with every category and area of its own and with others.
#[test]
fn every_record_crosses_with_what_its_register_is_named_for() {
    let agreement = icpo_europol();
    for record in &agreement.records {
        let names = |categories: &[CodeId], areas: &[CodeId]| {
            let message = Message {
                categories: Some(categories.to_vec()),
                crime_areas: Some(areas.to_vec()),
                personal: Some(true),
                ..Message::of(&agreement)
            };
            against(message.with(vec![Brought::of(record.register.as_str())]).of_first(&agreement))
        };
        let permitted = |code: &CodeId| agreement.directions[0].categories.iter().any(|one| one.category == *code);
        let area = record.crime_areas.first().cloned().unwrap_or_else(|| code("terrorism"));
        for category in &record.categories {
            let expected = if permitted(category) { vec![] } else { vec![Clause::Category] };
            assert_eq!(
                names(std::slice::from_ref(category), std::slice::from_ref(&area)),
                expected,
                "{} {category}",
                record.register
            );
        }
        assert_eq!(names(&[code("communications")], &[area]), [Clause::RecordCategory], "{}", record.register);
        let category = record.categories.iter().find(|one| permitted(one)).cloned();
        if let (Some(category), false) = (category, record.crime_areas.is_empty()) {
            assert_eq!(names(&[category], &[code("terrorism")]), [Clause::RecordArea], "{}", record.register);
        }
    }
}

#[test]
fn clauses_that_the_real_text_does_not_have() {
    let real = icpo_europol();
    let narrow = |change: fn(&mut Agreement)| {
        let mut agreement = real.clone();
        change(&mut agreement);
        agreement
    };
    let none = narrow(|one| one.personal_data = false);
    assert_eq!(against(Message::of(&none).of_first(&none)), [Clause::Personal]);
    for (rule, test, crosses) in [
        (TestData::Only, true, true),
        (TestData::Only, false, false),
        (TestData::Marked, true, true),
        (TestData::Marked, false, true),
        (TestData::Refused, true, false),
        (TestData::Refused, false, true),
    ] {
        let agreement = Agreement { test_data: rule, ..real.clone() };
        let message = Message { test: Some(test), ..Message::of(&agreement) };
        let asked = against(message.of_first(&agreement));
        assert_eq!(asked, if crosses { vec![] } else { vec![Clause::TestData] }, "{rule:?} {test}");
    }
}

/// All that is wrong is told, each once, in the order of the clauses.
#[test]
fn a_no_is_told_whole() {
    let agreement = icpo_europol();
    let message = Message {
        kind: Some(code("gossip")),
        purposes: Some(vec!["supervise".parse().unwrap(), "supervise".parse().unwrap()]),
        size: Some(u64::MAX),
        test: None,
        ..Message::of(&agreement)
    };
    let clauses = [Clause::Kind, Clause::Purpose, Clause::Size, Clause::NotSaid];
    let no = message.of_first(&agreement).unwrap_err();
    assert_eq!(no.reasons.iter().map(|one| one.clause).collect::<Vec<_>>(), clauses);
    assert_eq!(
        no.to_string(),
        "icpo-europol@2 · world → regional: crossing-kind, crossing-purpose, crossing-size, crossing-not-said"
    );
    for (gate, questions) in [(Gate::Sender, 16), (Gate::Receiver, 15)] {
        let nothing = Facts::default();
        let empty = crossing(gate, Some(&agreement), at(NOON), Standing::OPEN, Side::First, &nothing).unwrap_err();
        let unsaid: BTreeSet<&str> = empty.reasons.iter().map(|one| one.found.as_str()).collect();
        let asked = (empty.reasons.len(), unsaid.len());
        assert_eq!(asked, (questions, questions), "what says nothing is asked for everything: {unsaid:?}");
    }
}

/// Every kind, purpose, area and category of the lists, in both directions, against the plain reading of the text.
#[test]
fn every_code_crosses_where_the_text_names_it_and_nowhere_else() {
    let each = |list: &str| CATALOGUE.codes(list).into_iter().flat_map(CodeList::iter).map(|code| code.id.clone());
    let mut cells = 0;
    for agreement in CATALOGUE.agreements() {
        for from in Side::BOTH {
            let direction = agreement.direction(from);
            let base = Message {
                recipients: Some(vec![agreement.party(from.other()).address.clone()]),
                classification: agreement.equivalence.first().map(|pair| match from {
                    Side::First => pair.first.clone(),
                    Side::Second => pair.second.clone(),
                }),
                ..Message::of(agreement)
            };
            let mut cell = |message: Message, crosses: bool, clause: Clause| {
                let asked = against(message.asked(Gate::Sender, Some(agreement), at(NOON), Standing::OPEN, from));
                assert_eq!(asked, if crosses { vec![] } else { vec![clause] }, "{} {from:?} {message:?}", agreement.id);
                cells += 1;
            };
            for kind in each("message-kinds") {
                let carried = direction.kinds.iter().find(|one| one.kind == kind);
                let said = CATALOGUE.line().kind(kind.as_str()).unwrap();
                assert_eq!(carried.is_none(), said.receipt, "every kind but receipts crosses under {}", agreement.id);
                let case = |codes: Vec<CodeId>| Some(if said.of_a_case { codes } else { Vec::new() });
                let message = Message {
                    crime_areas: case(vec![code("terrorism")]),
                    categories: case(vec![code("firearms")]),
                    personal: Some(false),
                    kind: Some(kind.clone()),
                    ..base.clone()
                };
                cell(message, carried.is_some(), Clause::Kind);
            }
            for purpose in CATALOGUE.purposes() {
                let purpose: PurposeId = purpose.parse().unwrap();
                let named = agreement.purposes.contains(&purpose);
                cell(Message { purposes: Some(vec![purpose]), ..base.clone() }, named, Clause::Purpose);
            }
            for area in each("crime-areas") {
                let named = agreement.crime_areas.contains(&area);
                cell(Message { crime_areas: Some(vec![area]), ..base.clone() }, named, Clause::CrimeArea);
            }
            for category in each("data-categories") {
                let named = direction.categories.iter().any(|one| one.category == category);
                cell(Message { categories: Some(vec![category]), ..base.clone() }, named, Clause::Category);
            }
            for list in ["classification-icpo", "classification-eu"] {
                for level in each(list) {
                    let party = agreement.party(from).levels == list;
                    let named = agreement.equivalence.iter().any(|pair| {
                        level == if from == Side::First { pair.first.clone() } else { pair.second.clone() }
                    });
                    assert!(party || !named);
                    cell(Message { classification: Some(level), ..base.clone() }, named, Clause::Classification);
                }
            }
        }
    }
    assert!(cells > 300, "{cells}");
}

/// Every ceiling against every combination of codes.
#[test]
fn the_ceiling_is_never_passed() {
    let codes = ["H0", "H1", "H2", "H3", "H1+H2", "H1+H3", "H2+H3", "H1+H2+H3"];
    for most in codes {
        let agreement = Agreement { handling: most.parse().unwrap(), ..icpo_europol() };
        for carried in codes {
            let text = if carried.contains("H3") { format!("{carried}: ask first") } else { carried.to_string() };
            let message = Message { handling: Some(text.parse().unwrap()), ..Message::of(&agreement) };
            let within = carried == "H0" || carried.split('+').all(|code| most.contains(code));
            let asked = message.of_first(&agreement);
            assert_eq!(asked.is_ok(), within, "{carried} under {most}");
            if let Err(no) = asked {
                let told = (no.reasons[0].clause, no.reasons[0].value.as_str(), no.reasons[0].found.as_str());
                assert_eq!((no.reasons.len(), told), (1, (Clause::Handling, most, carried)));
            }
        }
    }
}

/// An agreement under which something came to the world organisation from `elsewhere`.
pub(super) fn with_elsewhere(onward: Onward) -> Agreement {
    let mut agreement = Agreement { onward, id: "earlier".parse().unwrap(), ..icpo_europol() };
    agreement.parties[1].address = "elsewhere".parse().unwrap();
    agreement
}

/// Codes of an item, how it came, whether its source permits; and which clauses stand against passing it on.
#[test]
fn what_others_gave_goes_on_as_they_permit() {
    let agreement = icpo_europol();
    let under = |onward: Onward| Some(Box::new(with_elsewhere(onward)));
    let list = |names: &[&str]| Onward::List(names.iter().map(|name| name.parse().unwrap()).collect());
    let (given, none) = (Consent::Given, Consent::None);
    let table = [
        ("H0", under(Onward::No), given, vec![Clause::NeverOnward]),
        ("H0", under(Onward::No), none, vec![Clause::NeverOnward]),
        ("H2", under(Onward::No), none, vec![Clause::NeverOnward, Clause::Permission]),
        ("H0", under(Onward::Ask), given, vec![]),
        ("H0", under(Onward::Ask), none, vec![Clause::Permission]),
        ("H1", under(Onward::Ask), given, vec![]),
        ("H2", under(Onward::Ask), given, vec![]),
        ("H2", under(Onward::Ask), none, vec![Clause::Permission]),
        ("H0", under(list(&["regional-police-agency"])), none, vec![]),
        ("H2", under(list(&["regional-police-agency"])), none, vec![Clause::Permission]),
        ("H2", under(list(&["regional-police-agency"])), given, vec![]),
        ("H0", under(list(&["elsewhere"])), given, vec![Clause::Onward]),
        // One bureau of it is not the whole organisation.
        ("H0", under(list(&["regional-police-agency/FR"])), given, vec![Clause::Onward]),
        ("H0", None, given, vec![Clause::UnknownOrigin]),
        ("H2", None, none, vec![Clause::UnknownOrigin, Clause::Permission]),
    ];
    for (codes, under, consent, expected) in table {
        let onward = under.as_ref().map(|one| one.onward.clone());
        let given = Given { source: Some("elsewhere/DE".parse().unwrap()), under, consent, ..Given::own(codes) };
        let message = Message { handling: Some("H1+H2".parse().unwrap()), ..Message::of(&agreement) };
        let asked = against(message.made_from(vec![given]).of_first(&agreement));
        assert_eq!(asked, expected, "{codes} {onward:?} {consent:?}");
    }
    // What is one's own needs nobody's leave; what goes back to whom it came from does not go on.
    let of = |source: &str, under: Option<Box<Agreement>>, consent: Consent| {
        let message = Message { handling: Some("H2".parse().unwrap()), ..Message::of(&agreement) };
        message.made_from(vec![Given { source: Some(source.parse().unwrap()), under, consent, ..Given::own("H2") }])
    };
    let asked = |message: &Message| against(message.of_first(&agreement));
    assert_eq!(asked(&of("world-police-organisation", None, none)), []);
    // A bureau's is not its organisation's to pass on where the bureau said so (`spec/registers.md` 7.4).
    assert_eq!(asked(&of("world-police-organisation/DE", None, none)), [Clause::Permission]);
    assert_eq!(asked(&of("world-police-organisation/DE", None, given)), []);
    let back = of("regional-police-agency", None, none);
    assert_eq!(asked(&back), []);
    // To another country of the same organisation it does go on.
    let within = Message { recipients: Some(vec!["regional-police-agency/IT".parse().unwrap()]), ..back };
    assert_eq!(asked(&within), [Clause::UnknownOrigin, Clause::Permission]);
    let whole = of("regional-police-agency/FR", None, given);
    assert_eq!(asked(&whole), [Clause::UnknownOrigin], "a bureau's is not its organisation's");
}

/// Nobody says that something came under an agreement to which its source or the sender is no party.
#[test]
fn an_agreement_under_which_something_came_is_between_its_source_and_the_sender() {
    let agreement = icpo_europol();
    let open = Onward::List(vec!["regional-police-agency".parse().unwrap()]);
    let between = |first: &str, second: &str| {
        let mut under = with_elsewhere(open.clone());
        under.parties[0].address = first.parse().unwrap();
        under.parties[1].address = second.parse().unwrap();
        under
    };
    let table = [
        ("elsewhere", between("world-police-organisation", "elsewhere"), true),
        ("elsewhere", between("elsewhere", "world-police-organisation"), true),
        ("elsewhere/DE", between("world-police-organisation", "elsewhere"), true),
        ("elsewhere", between("world-police-organisation", "elsewhere/DE"), false),
        ("elsewhere/DE", between("world-police-organisation", "elsewhere/DE"), true),
        ("elsewhere/IT", between("world-police-organisation", "elsewhere/DE"), false),
        ("elsewhere", between("world-police-organisation", "regional-police-agency"), false),
        ("elsewhere", between("regional-police-agency", "elsewhere"), false),
        ("elsewhere", between("third-party", "fourth-party"), false),
        // A bureau with a node of its own is not its organisation: what came to it did not come to the sender.
        ("elsewhere", between("world-police-organisation/FR", "elsewhere"), false),
    ];
    for (source, under, tied) in table {
        let parties = under.parties.clone().map(|party| party.address.to_string());
        let given = Given { source: Some(source.parse().unwrap()), under: Some(Box::new(under)), ..Given::own("H0") };
        let no = Message::of(&agreement).made_from(vec![given]).of_first(&agreement);
        assert_eq!(no.is_ok(), tied, "{source} {parties:?}");
        if let Err(no) = no {
            let reason = &no.reasons[0];
            let told = (no.reasons.len(), reason.clause, reason.value.as_str(), reason.found.as_str());
            assert_eq!(told, (1, Clause::NotBetween, "earlier", source));
        }
    }
}

#[test]
fn a_message_carries_the_codes_and_the_words_of_all_that_it_is_made_from() {
    let agreement = icpo_europol();
    let parse = |text: &str| text.parse::<Handling>().unwrap();
    let table = [
        ("H0", vec![], true),
        ("H0", vec!["H0", "H0"], true),
        ("H1", vec!["H0", "H1"], true),
        ("H1+H2", vec!["H1", "H2"], true),
        ("H1", vec!["H1", "H2"], false),
        ("H3: a; b", vec!["H3: a", "H3: b"], true),
        ("H3: b", vec!["H3: a", "H3: b"], false),
        ("H3: ask them", vec!["H3: ask"], false),
        ("H3: a; b; c", vec!["H3: b; c"], true),
        ("H1+H2+H3: a", vec!["H3: a"], true),
    ];
    for (carried, items, crosses) in table {
        let union = items.iter().fold(Handling::default(), |union, text| union.union(&parse(text)));
        let items = items.iter().map(|text| Given::own(text)).collect();
        let message = Message { handling: Some(parse(carried)), ..Message::of(&agreement).made_from(items) };
        let expected = if crosses { vec![] } else { vec![Clause::HandlingLess] };
        assert_eq!(against(message.of_first(&agreement)), expected, "{carried}");
        // The union itself is always enough.
        let message = Message { handling: Some(union), ..message };
        assert!(message.of_first(&agreement).is_ok(), "{carried}");
    }
}

/// What a message of no case may not name, and what one of a case must.
#[test]
fn an_administrative_message_is_of_no_case() {
    let agreement = icpo_europol();
    let bare = Message {
        kind: Some(code("administrative")),
        crime_areas: Some(Vec::new()),
        categories: Some(Vec::new()),
        personal: Some(false),
        ..Message::of(&agreement)
    };
    assert!(bare.of_first(&agreement).is_ok());
    let with_area = Message { crime_areas: Some(vec![code("terrorism")]), ..bare.clone() };
    assert_eq!(against(with_area.of_first(&agreement)), [Clause::NotOfACase]);
    let unsaid = Message { crime_areas: None, ..bare.clone() };
    assert_eq!(against(unsaid.of_first(&agreement)), [Clause::NotSaid], "that it is about none is said");
    let with_record = bare.clone().with(vec![Brought::of("orange-notices")]);
    assert_eq!(against(with_record.of_first(&agreement)), [Clause::RecordCategory]);
    let with_other = Message { crime_areas: Some(vec![code("corruption")]), ..bare.clone() };
    assert_eq!(against(with_other.of_first(&agreement)), [Clause::CrimeArea, Clause::NotOfACase]);
    let with_data = Message { categories: Some(vec![code("suspects")]), personal: Some(true), ..bare };
    assert_eq!(against(with_data.of_first(&agreement)), [Clause::Personal, Clause::NotOfACase]);
}

#[test]
fn restrictions_of_attached_records_are_named() {
    let agreement = icpo_europol();
    let source: Address = "world-police-organisation/FR".parse().unwrap();
    let restriction =
        |against: &str, what: &What| Restriction { against: against.parse::<Against>().unwrap(), what: what.clone() };
    let (record, field) = (&What::Record, &What::Field(Tag(7)));
    let nothing = Some(Sight::Nothing);
    let without = Some(Sight::Without(vec![Tag(7)]));
    let table = [
        ("regional-police-agency", vec![], None),
        ("regional-police-agency", vec![restriction("everyone", field)], without.clone()),
        ("regional-police-agency", vec![restriction("organisation:regional-police-agency", record)], nothing.clone()),
        ("regional-police-agency", vec![restriction("organisation:elsewhere", record)], None),
        // The whole organisation has every bureau of it.
        ("regional-police-agency", vec![restriction("bureau:IT", field)], without.clone()),
        ("regional-police-agency/IT", vec![restriction("bureau:IT", field)], without.clone()),
        ("regional-police-agency/ES", vec![restriction("bureau:IT", field)], None),
        ("regional-police-agency/ES", vec![restriction("everyone-but:ES", record)], nothing.clone()),
        ("regional-police-agency/ES", vec![restriction("bureau:ES", field), restriction("everyone", record)], nothing),
        // Another organisation's bureau of the same name is not the source.
        ("regional-police-agency/FR", vec![restriction("everyone", field)], without),
    ];
    for (to, restrictions, expected) in table {
        let message = Message { recipients: Some(vec![to.parse().unwrap()]), ..Message::of(&agreement) };
        let item = Given { source: Some(source.clone()), ..Given::own("H0") };
        let message =
            message.with(vec![Brought { restrictions: restrictions.clone(), item, ..Brought::of("nominals") }]);
        let yes = message.of_first(&agreement).unwrap();
        let told: Vec<(String, Sight)> = yes.withheld.into_iter().map(|one| (one.number, one.sight)).collect();
        let expected: Vec<(String, Sight)> =
            expected.into_iter().map(|sight| ("NOM-2026-000001".to_string(), sight)).collect();
        assert_eq!(told, expected, "{to} {restrictions:?}");
        let receiver = message.asked(Gate::Receiver, Some(&agreement), at(NOON), Standing::OPEN, Side::First);
        assert_eq!(receiver.unwrap().withheld, [], "the sender has taken it out");
    }
    // Back to the world: the source sees its own whole, the excepted one too; of several recipients the strictest counts.
    let under = || Some(Box::new(agreement.clone()));
    for (to, kept) in [(vec!["FR"], false), (vec!["ES"], false), (vec!["IT"], true), (vec!["FR", "ES", "IT"], true)] {
        let item = Given {
            source: Some(source.clone()),
            under: under(),
            consent: Consent::Given,
            classification: Some(code("eu-restricted")),
            ..Given::own("H0")
        };
        let restrictions = vec![restriction("everyone-but:ES", field)];
        let message = Message {
            recipients: Some(to.iter().map(|to| format!("world-police-organisation/{to}").parse().unwrap()).collect()),
            classification: Some(code("eu-restricted")),
            ..Message::of(&agreement)
        };
        let message = message.with(vec![Brought { restrictions, item, ..Brought::of("nominals") }]);
        let yes = message.asked(Gate::Sender, Some(&agreement), at(NOON), Standing::OPEN, Side::Second).unwrap();
        assert_eq!(!yes.withheld.is_empty(), kept, "{to:?}");
    }
}

/// What is answered about every register, in both directions of both agreements.
#[test]
fn a_register_is_answered_about_as_the_text_says_and_otherwise_not() {
    let noon = at(NOON);
    for agreement in CATALOGUE.agreements() {
        for side in Side::BOTH {
            for register in CATALOGUE.registers() {
                let named = agreement.direction(side).answers.iter().find(|one| one.register == register.id);
                let expected = named.map_or(Answer::Nothing, |one| one.with);
                let asked = answering(Some(agreement), noon, Standing::OPEN, side, &register.id);
                assert_eq!(asked, Ok(expected), "{} {side:?} {}", agreement.id, register.id);
            }
        }
    }
    let europol = icpo_europol();
    let of = |side, register: &str| europol.answer(side, &register.parse().unwrap());
    assert_eq!(of(Side::First, "nominals"), Answer::Reference);
    assert_eq!(of(Side::Second, "nominals"), Answer::HitOrNoHit);
    assert_eq!(of(Side::Second, "works-of-art"), Answer::Nothing);
    assert!(Answer::Nothing < Answer::HitOrNoHit && Answer::Reference < Answer::Summary);
}

#[test]
fn every_clause_has_words_in_four_languages_and_a_key_of_the_file() {
    let words = CATALOGUE.words();
    let (_, file) =
        huecry_catalogue::embedded().iter().find(|(path, _)| *path == "agreements/icpo-europol.toml").unwrap();
    let mut keys = BTreeSet::new();
    for clause in Clause::ALL {
        assert!(words.has(clause.key()) && keys.insert(clause.key()), "{}", clause.key());
        for lang in Lang::ALL {
            let said = words.say(lang, clause.key(), &[("value", "VALUE"), ("found", "FOUND")]);
            assert!(!said.contains("crossing-") && !said.contains('{'), "{said}");
        }
        let last = clause.field().rsplit('.').next().unwrap();
        assert!(file.contains(last), "{last}");
    }
    let agreement = icpo_europol();
    let no = Message { size: Some(u64::MAX), ..Message::of(&agreement) }.of_first(&agreement).unwrap_err();
    let [fault] = no.faults().try_into().unwrap();
    assert_eq!((fault.field.as_str(), fault.because.as_str()), ("size_most", "crossing-size"));
    let args: Vec<(&str, &str)> = fault.with.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let said = words.say(Lang::En, &fault.because, &args);
    assert!(said.contains("5 GiB is the most: send it in parts"), "{said}");
    assert_eq!(Ceiling::of(&Handling::default()).to_string(), "H0");
}
