//! The gate, cell by cell: what the plain reading of an agreement says, and in which words a no is told.

use super::CATALOGUE;
use crate::crossing::{Attached, Clause, Consent, Facts, Item, Mark, Provenance, Standing, answering, crossing};
use crate::{Crossing, NoCrossing, Sight};
use huecry_catalogue::{Address, Agreement, Answer, Ceiling, CodeList, Lang, Onward, Side, TestData};
use huecry_terms::{Against, CodeId, Day, Handling, Instant, PurposeId, Restriction, Tag, What};
use std::collections::BTreeSet;

/// A message with everything it needs, which a test changes.
#[derive(Debug, Clone)]
pub(super) struct Message {
    pub agreement: Option<String>,
    pub recipients: Vec<Address>,
    pub kind: Option<CodeId>,
    pub purposes: Vec<PurposeId>,
    pub crime_areas: Vec<CodeId>,
    pub categories: Vec<CodeId>,
    pub personal: Option<bool>,
    pub handling: Option<Handling>,
    pub classification: Option<CodeId>,
    pub size: Option<u64>,
    pub recent: Option<u32>,
    pub made: Option<Day>,
    pub keep_until: Option<Day>,
    pub test: Option<bool>,
    pub items: Vec<(Handling, Origin)>,
}

/// Where something came from: from oneself, or from somebody under an agreement.
#[derive(Debug, Clone)]
pub(super) enum Origin {
    Own,
    Received(Address, Option<Box<Agreement>>, Consent),
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
            recipients: vec!["regional-police-agency".parse().unwrap()],
            kind: Some(code("request")),
            purposes: vec!["investigate".parse().unwrap()],
            crime_areas: vec![code("terrorism")],
            categories: vec![code("suspects"), code("firearms")],
            personal: Some(true),
            handling: Some("H1".parse().unwrap()),
            classification: Some(code("icpo-restricted")),
            size: Some(4096),
            recent: Some(3),
            made: Some("2026-11-23".parse().unwrap()),
            keep_until: Some("2027-11-23".parse().unwrap()),
            test: Some(false),
            items: Vec::new(),
        }
    }

    pub fn asked(
        &self,
        agreement: Option<&Agreement>,
        moment: Instant,
        standing: Standing,
        from: Side,
        attached: &[Attached<'_>],
    ) -> Result<Crossing, NoCrossing> {
        let items: Vec<Item<'_>> = self
            .items
            .iter()
            .map(|(handling, origin)| Item {
                handling,
                provenance: match origin {
                    Origin::Own => Provenance::Own,
                    Origin::Received(source, under, consent) => {
                        Provenance::Received { source, under: under.as_deref(), consent: *consent }
                    }
                },
            })
            .collect();
        let facts = Facts {
            agreement: self.agreement.as_deref(),
            recipients: &self.recipients,
            kind: self.kind.as_ref(),
            purposes: &self.purposes,
            crime_areas: &self.crime_areas,
            categories: &self.categories,
            personal: self.personal,
            handling: self.handling.as_ref(),
            classification: self.classification.as_ref(),
            size: self.size,
            recent: self.recent,
            made: self.made,
            keep_until: self.keep_until,
            test: self.test,
            items: &items,
            attached,
        };
        crossing(agreement, moment, standing, from, &facts)
    }

    /// Asked at noon, of an agreement in good standing, from the first party.
    pub fn of_first(&self, agreement: &Agreement) -> Result<Crossing, NoCrossing> {
        self.asked(Some(agreement), at(NOON), Standing::OPEN, Side::First, &[])
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
    assert_eq!((yes.agreement.as_str(), yes.version, yes.hash), ("icpo-europol", 1, agreement.hash()));
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
            let no = message.asked(agreement, at(moment), standing, from, &[]).unwrap_err();
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
        assert!(message.asked(some, at(moment), open, Side::First, &[]).is_ok(), "{moment}");
    }
}

/// What is changed, and every clause with what the agreement says and what the message has.
#[test]
fn each_clause_refuses_by_itself_and_says_what_would_be_a_yes() {
    let agreement = icpo_europol();
    type Change = fn(&mut Message);
    let table: [(Change, Clause, &str, &str); 34] = [
        (|m| m.agreement = None, Clause::NotSaid, "", "agreement"),
        (|m| m.recipients.clear(), Clause::NotSaid, "", "recipients"),
        (|m| m.kind = None, Clause::NotSaid, "", "kind"),
        (|m| m.purposes.clear(), Clause::NotSaid, "", "purposes"),
        (|m| m.crime_areas.clear(), Clause::NotSaid, "", "crime_areas"),
        (|m| m.categories.clear(), Clause::NotSaid, "", "categories"),
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
        (|m| m.purposes.push("supervise".parse().unwrap()), Clause::Purpose, "analyse-crime, ", "supervise"),
        (|m| m.crime_areas.push(code("corruption")), Clause::CrimeArea, "arms-and-explosives, ", "corruption"),
        (|m| m.categories.push(code("minors")), Clause::Category, "biometric-references, ", "minors"),
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
            |m| m.recipients.push("world-police-organisation/FR".parse().unwrap()),
            Clause::Recipient,
            "regional-police-agency",
            "world-police-organisation/FR",
        ),
        (|m| m.recipients.push("elsewhere".parse().unwrap()), Clause::Recipient, "regional-police-agency", "elsewhere"),
        (|m| m.agreement = Some("00ff".repeat(16)), Clause::OtherText, "", "00ff00ff00ff00ff"),
        (|m| m.agreement = Some("\u{202e}gone\n".to_string()), Clause::OtherText, "", "e"),
        (|m| m.items.push(("H2".parse().unwrap(), Origin::Own)), Clause::HandlingLess, "H2", "H1"),
        (|m| m.items.push(("H3: only for A".parse().unwrap(), Origin::Own)), Clause::HandlingLess, "H3", "H1"),
    ];
    for (change, clause, value, found) in table {
        let mut message = Message::of(&agreement);
        change(&mut message);
        let no = message.of_first(&agreement).unwrap_err();
        let [reason] = no.reasons.as_slice() else { panic!("{clause:?}: {no:?}") };
        assert_eq!((reason.clause, reason.found.as_str()), (clause, found));
        assert!(reason.value.starts_with(value), "{clause:?}: {}", reason.value);
        assert_eq!(no.about(), "icpo-europol@1 · world → regional");
        assert_eq!(no.cites, "ICPO-Europol co-operation agreement 2001");
        assert_eq!(no.passes(), clause == Clause::Rate, "only the rate passes with time");
    }
    // At the limits themselves it crosses.
    let mut message = Message::of(&agreement);
    message.size = Some(5 * (1 << 30));
    message.recent = Some(19_999);
    message.keep_until = Some("2029-11-23".parse().unwrap());
    assert!(message.of_first(&agreement).is_ok());
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
        purposes: vec!["supervise".parse().unwrap(), "supervise".parse().unwrap()],
        size: Some(u64::MAX),
        test: None,
        ..Message::of(&agreement)
    };
    let clauses = [Clause::Kind, Clause::Purpose, Clause::Size, Clause::NotSaid];
    let no = message.of_first(&agreement).unwrap_err();
    assert_eq!(no.reasons.iter().map(|one| one.clause).collect::<Vec<_>>(), clauses);
    assert_eq!(
        no.to_string(),
        "icpo-europol@1 · world → regional: crossing-kind, crossing-purpose, crossing-size, crossing-not-said"
    );
    let empty = crossing(Some(&agreement), at(NOON), Standing::OPEN, Side::First, &Facts::default()).unwrap_err();
    let unsaid: BTreeSet<&str> = empty.reasons.iter().map(|one| one.found.as_str()).collect();
    assert_eq!((empty.reasons.len(), unsaid.len()), (14, 14), "what says nothing is asked for everything: {unsaid:?}");
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
                recipients: vec![agreement.party(from.other()).address.clone()],
                classification: agreement.equivalence.first().map(|pair| match from {
                    Side::First => pair.first.clone(),
                    Side::Second => pair.second.clone(),
                }),
                ..Message::of(agreement)
            };
            let mut cell = |message: Message, crosses: bool, clause: Clause| {
                let asked = against(message.asked(Some(agreement), at(NOON), Standing::OPEN, from, &[]));
                assert_eq!(asked, if crosses { vec![] } else { vec![clause] }, "{} {from:?} {message:?}", agreement.id);
                cells += 1;
            };
            for kind in each("message-kinds") {
                let carried = direction.kinds.iter().find(|one| one.kind == kind);
                let said = CATALOGUE.line().kind(kind.as_str()).unwrap();
                assert_eq!(carried.is_none(), said.receipt, "every kind but receipts crosses under {}", agreement.id);
                let case = |codes: &Vec<CodeId>| if said.of_a_case { codes.clone() } else { Vec::new() };
                let message = Message {
                    crime_areas: case(&base.crime_areas),
                    categories: case(&vec![code("firearms")]),
                    personal: Some(false),
                    kind: Some(kind.clone()),
                    ..base.clone()
                };
                cell(message, carried.is_some(), Clause::Kind);
            }
            for purpose in CATALOGUE.purposes() {
                let purpose: PurposeId = purpose.parse().unwrap();
                let named = agreement.purposes.contains(&purpose);
                cell(Message { purposes: vec![purpose], ..base.clone() }, named, Clause::Purpose);
            }
            for area in each("crime-areas") {
                let named = agreement.crime_areas.contains(&area);
                cell(Message { crime_areas: vec![area], ..base.clone() }, named, Clause::CrimeArea);
            }
            for category in each("data-categories") {
                let named = direction.categories.iter().any(|one| one.category == category);
                cell(Message { categories: vec![category], ..base.clone() }, named, Clause::Category);
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

/// Codes of an item, how it came, whether its source permits; and which clauses stand against passing it on.
#[test]
fn what_others_gave_goes_on_as_they_permit() {
    let agreement = icpo_europol();
    let under = |onward: Onward| Some(Box::new(Agreement { onward, id: "earlier".parse().unwrap(), ..icpo_europol() }));
    let list = |names: &[&str]| Onward::List(names.iter().map(|name| name.parse().unwrap()).collect());
    let source: Address = "world-police-organisation/DE".parse().unwrap();
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
        let handling: Handling = codes.parse().unwrap();
        let message = Message {
            handling: Some("H1+H2".parse().unwrap()),
            items: vec![(handling, Origin::Received(source.clone(), under.clone(), consent))],
            ..Message::of(&agreement)
        };
        let onward = under.map(|one| one.onward);
        assert_eq!(against(message.of_first(&agreement)), expected, "{codes} {onward:?} {consent:?}");
    }
    // What is one's own needs nobody's leave; what goes back to whom it came from does not go on.
    let own = |origin| Message {
        handling: Some("H2".parse().unwrap()),
        items: vec![("H2".parse().unwrap(), origin)],
        ..Message::of(&agreement)
    };
    assert!(own(Origin::Own).of_first(&agreement).is_ok());
    let back = |to: &str| Origin::Received(to.parse().unwrap(), under(Onward::No), none);
    assert!(own(back("regional-police-agency")).of_first(&agreement).is_ok());
    // To another country of the same organisation it does go on (`spec/registers.md` 7.4).
    let within = own(back("regional-police-agency"));
    let within = Message { recipients: vec!["regional-police-agency/IT".parse().unwrap()], ..within };
    assert_eq!(against(within.of_first(&agreement)), [Clause::NeverOnward, Clause::Permission]);
    assert!(
        own(back("regional-police-agency/FR")).of_first(&agreement).is_err(),
        "a bureau's is not its organisation's"
    );
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
        let items: Vec<(Handling, Origin)> = items.iter().map(|text| (parse(text), Origin::Own)).collect();
        let union = items.iter().fold(Handling::default(), |union, (one, _)| union.union(one));
        let message = Message { handling: Some(parse(carried)), items, ..Message::of(&agreement) };
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
        crime_areas: Vec::new(),
        categories: Vec::new(),
        personal: Some(false),
        ..Message::of(&agreement)
    };
    assert!(bare.of_first(&agreement).is_ok());
    let with_area = Message { crime_areas: vec![code("terrorism")], ..bare.clone() };
    assert_eq!(against(with_area.of_first(&agreement)), [Clause::NotOfACase]);
    let with_data = Message { categories: vec![code("suspects")], personal: Some(true), ..bare };
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
        let message = Message { recipients: vec![to.parse().unwrap()], ..Message::of(&agreement) };
        let attached = [Attached { number: "NOM-2026-000001", source: &source, restrictions: &restrictions }];
        let yes = message.asked(Some(&agreement), at(NOON), Standing::OPEN, Side::First, &attached).unwrap();
        let told: Vec<(String, Sight)> = yes.withheld.into_iter().map(|one| (one.number, one.sight)).collect();
        let expected: Vec<(String, Sight)> =
            expected.into_iter().map(|sight| ("NOM-2026-000001".to_string(), sight)).collect();
        assert_eq!(told, expected, "{to} {restrictions:?}");
    }
    // Back to the world: the source sees its own whole, the excepted one too; of several recipients the strictest counts.
    let restrictions = [restriction("everyone-but:ES", field)];
    let attached = [Attached { number: "NOM-2026-000001", source: &source, restrictions: &restrictions }];
    for (to, kept) in [(vec!["FR"], false), (vec!["ES"], false), (vec!["IT"], true), (vec!["FR", "ES", "IT"], true)] {
        let message = Message {
            recipients: to.iter().map(|to| format!("world-police-organisation/{to}").parse().unwrap()).collect(),
            classification: Some(code("eu-restricted")),
            ..Message::of(&agreement)
        };
        let yes = message.asked(Some(&agreement), at(NOON), Standing::OPEN, Side::Second, &attached).unwrap();
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
