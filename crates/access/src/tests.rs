//! Who may do what, table by table; and what of a record is left, property by property.

mod crossing;
mod crossing_properties;
#[path = "../../catalogue/tests/known/mod.rs"]
mod known;

use crate::{
    Scope, Sight, Viewer, apart, for_the_bureau, may, may_act, may_record, may_submit, not_suspended, scope, sight,
    view,
};
use huecry_catalogue::{Catalogue, Register, Verb};
use huecry_terms::record::Body;
use huecry_terms::{
    Against, BureauId, Call, Capability, CodeId, Day, Delegation, Face, Handling, Instant, Limits, Mode, Record,
    RefusalKind, RegisterId, Restriction, Right, Slot, State, Tag, Text, Value, Values, What,
};
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock};

static CATALOGUE: LazyLock<Catalogue> =
    LazyLock::new(|| Catalogue::load(&[], &known::KNOWN).expect("the embedded catalogue is sound"));

/// What each role may do. Written out, so that a change of `catalogue/roles.toml` is seen here.
const ROLES: [(&str, &str); 13] = [
    ("ncb.officer", "search read history export subscribe follow-hits prove"),
    ("ncb.screener", "search read prove"),
    ("ncb.recorder", "search read history record import export withdraw erase restrict subscribe follow-hits prove"),
    (
        "ncb.notice-officer",
        "search read history record import export withdraw erase restrict subscribe follow-hits prove",
    ),
    ("ncb.head", "search read history manage-entities read-rights prove"),
    ("secretariat.recorder", "search read history record import export withdraw erase restrict subscribe prove"),
    ("secretariat.reviewer", "search read history propose-catalogue sign-catalogue propose-supervision prove"),
    ("secretariat.publisher", "search read history sign-catalogue sign-supervision prove"),
    ("duty.officer", "search read history subscribe follow-hits message keep-line prove"),
    ("liaison.officer", "message keep-line prove"),
    (
        "protection.officer",
        "search read history read-acts read-rights propose-catalogue propose-supervision checkpoint prove",
    ),
    ("commission.member", "search read history read-acts prove"),
    ("node.operator", "manage-people manage-bureaux read-rights checkpoint prove"),
];

#[test]
fn each_role_may_what_its_line_says_and_nothing_else() {
    let declared: BTreeSet<&str> = CATALOGUE.roles().iter().map(|role| role.id.as_str()).collect();
    assert_eq!(declared, ROLES.iter().map(|(role, _)| *role).collect());
    for (role, may_do) in ROLES {
        for verb in Verb::ALL {
            let asked = may_act(&CATALOGUE, &call("FR", role, "investigate"), verb);
            assert_eq!(asked.is_ok(), may_do.split(' ').any(|word| word == verb.as_str()), "{role} {}", verb.as_str());
            if let Err(no) = asked {
                assert_eq!(no.kind, RefusalKind::RoleMayNot);
                assert!(no.about.contains(role) && no.about.contains(verb.as_str()), "{no:?}");
                let entitled = ROLES.iter().filter(|(_, may_do)| may_do.split(' ').any(|w| w == verb.as_str()));
                assert_eq!(no.ask, entitled.map(|(role, _)| *role).collect::<Vec<_>>().join(", "), "who to ask");
            }
        }
    }
}

#[test]
fn a_role_or_a_purpose_nobody_declared_may_nothing() {
    for verb in Verb::ALL {
        for role in ["ncb.chief", "ncb.officers", "x.y"] {
            assert_eq!(
                may_act(&CATALOGUE, &call("FR", role, "investigate"), verb).unwrap_err().kind,
                RefusalKind::RoleMayNot
            );
        }
        for (role, may_do) in ROLES {
            if may_do.split(' ').any(|word| word == verb.as_str()) {
                let no = may_act(&CATALOGUE, &call("FR", role, "curiosity"), verb).unwrap_err();
                assert_eq!(no.kind, RefusalKind::PurposeNotPermitted);
                assert!(no.ask.contains("identify-person") && no.ask.contains("supervise"), "{}", no.ask);
            }
        }
    }
}

/// Every role, purpose and register against the plain reading of the register's own text.
#[test]
fn a_register_is_open_to_whom_it_says_for_what_it_says() {
    for register in CATALOGUE.registers() {
        for (role, _) in ROLES {
            for purpose in CATALOGUE.purposes() {
                let call = call("FR", role, purpose);
                for verb in Verb::ALL {
                    let writes = matches!(verb.as_str(), "record" | "import" | "withdraw" | "erase" | "restrict");
                    let named = if writes {
                        register.access.record.iter().any(|r| r.as_str() == role)
                    } else {
                        let family = role.split('.').next().unwrap();
                        register.access.consult.iter().any(|g| g.as_str() == role || g.as_str() == family)
                    };
                    let for_it = register.purposes.iter().any(|p| p.as_str() == purpose);
                    let wanted = may_act(&CATALOGUE, &call, verb).is_ok() && named && for_it;
                    let asked = may(&CATALOGUE, &call, verb, register);
                    assert_eq!(asked.is_ok(), wanted, "{role} {purpose} {} {}", verb.as_str(), register.id);
                    let Err(no) = asked else { continue };
                    let kind = if may_act(&CATALOGUE, &call, verb).is_err() || !named {
                        RefusalKind::RoleMayNot
                    } else {
                        RefusalKind::PurposeNotPermitted
                    };
                    assert_eq!(no.kind, kind);
                    assert!(!no.ask.is_empty(), "a no says who or what would be a yes: {no:?}");
                }
            }
        }
    }
}

/// What is suspended is refused with its article, and nothing else is; supervision refuses nothing.
#[test]
fn a_suspended_capability_is_refused_and_no_other() {
    let needs = [
        (Capability::Search, "search read history subscribe"),
        (Capability::Export, "export"),
        (Capability::Record, "record import"),
        (Capability::Notice, ""),
        (Capability::Diffusion, ""),
    ];
    for (capability, verbs) in needs {
        for mode in Mode::ALL {
            let limits = Some(Arc::new(Limits { modes: vec![(capability, mode)], entity: None }));
            for (role, _) in ROLES {
                let free = call("FR", role, "investigate");
                let call = Call { limits: limits.clone(), ..free.clone() };
                assert_eq!(not_suspended(&CATALOGUE, &call, capability).is_err(), mode == Mode::Suspended);
                for verb in Verb::ALL {
                    let closed = mode == Mode::Suspended && verbs.split(' ').any(|word| word == verb.as_str());
                    let before = may_act(&CATALOGUE, &free, verb);
                    match may_act(&CATALOGUE, &call, verb) {
                        Err(no) if before.is_ok() => {
                            assert!(closed, "{role} {} {mode:?}: {no:?}", verb.as_str());
                            assert_eq!((no.kind, no.cites.as_str()), (RefusalKind::Suspended, "RPD 131"));
                            assert_eq!(no.about, format!("FR · {}", capability.as_str()));
                            assert_eq!(no.ask, "secretariat.publisher", "who can lift it");
                        }
                        asked => assert_eq!(asked.is_ok(), before.is_ok() && !closed),
                    }
                }
            }
        }
    }
}

/// An entity's officer may what is delegated in a register and what the role may; the bureau's own all of it.
#[test]
fn what_is_not_delegated_is_refused() {
    let (open, closed) = (register("vehicles"), register("firearms"));
    let opens = |right: Right| match right {
        Right::Query => "search read history subscribe",
        Right::Record => "record",
        Right::Withdraw => "withdraw erase",
        Right::Draft => "record",
    };
    let nothing = Delegation { entity: "FR-BORDER".parse().unwrap(), rights: Vec::new() };
    for right in Right::ALL.map(Some).into_iter().chain([None]) {
        let rights = right.map(|right| (open.id.clone(), vec![right])).into_iter().collect();
        let delegation = Delegation { rights, ..nothing.clone() };
        for (role, _) in ROLES {
            let free = call("FR", role, "investigate");
            let limits = Limits { modes: Vec::new(), entity: Some(delegation.clone()) };
            let call = Call { limits: Some(Arc::new(limits)), ..free.clone() };
            for verb in Verb::ALL {
                let delegated = right.is_some_and(|right| opens(right).split(' ').any(|word| word == verb.as_str()));
                let may_free = may(&CATALOGUE, &free, verb, open).is_ok();
                let asked = may(&CATALOGUE, &call, verb, open);
                assert_eq!(asked.is_ok(), may_free && delegated, "{role} {} {right:?}", verb.as_str());
                if let (true, Err(no)) = (may_free, asked) {
                    assert_eq!((no.kind, no.cites.as_str()), (RefusalKind::NotDelegated, "RPD 21"));
                    assert!(no.about.starts_with("FR-BORDER · ") && no.ask == "bureau FR", "{no:?}");
                }
                assert!(may(&CATALOGUE, &call, verb, closed).is_err(), "{role} {} elsewhere", verb.as_str());
            }
            assert_eq!(may_submit(&call, &open.id).is_ok(), right == Some(Right::Record), "a draft is not handed in");
            assert!(may_submit(&free, &open.id).is_ok() && for_the_bureau(&free, "propose").is_ok());
            assert_eq!(for_the_bureau(&call, "propose").unwrap_err().kind, RefusalKind::NotDelegated);
        }
    }
}

#[test]
fn only_the_country_that_issued_a_document_records_it() {
    let documents = register("travel-documents");
    let country = |text: &str| -> Option<CodeId> { (!text.is_empty()).then(|| text.parse().unwrap()) };
    let table = [
        ("FR", "FR", true),
        ("FR", "DE", false),
        ("FR", "", false),
        ("", "FR", false),
        // A secretariat answers for no country: two absences are no agreement.
        ("", "", false),
    ];
    for (own, issuer, permitted) in table {
        let bureau = if own.is_empty() { "GS" } else { own }.parse().unwrap();
        let asked = may_record(documents, &bureau, country(own).as_ref(), country(issuer).as_ref());
        assert_eq!(asked.is_ok(), permitted, "{own} records a document of {issuer}");
        if let Err(no) = asked {
            assert_eq!(no.kind, RefusalKind::OnlyIssuingCountry);
            assert!(no.about.contains("issuing-country") && no.about.contains(bureau.as_str()), "{}", no.about);
        }
    }
    let elsewhere = CATALOGUE.registers().iter().filter(|r| r.id.as_str() != "travel-documents");
    for register in elsewhere {
        assert!(may_record(register, &"FR".parse().unwrap(), None, country("DE").as_ref()).is_ok(), "{}", register.id);
    }
}

#[test]
fn two_steps_need_two_people() {
    let (ana, bram) = ("FR-0001".parse().unwrap(), "FR-0002".parse().unwrap());
    assert!(apart(&ana, &bram).is_ok());
    let no = apart(&ana, &ana).unwrap_err();
    assert_eq!((no.kind, no.about.as_str()), (RefusalKind::NeedsAnotherPerson, "FR-0001"));
}

#[test]
fn a_search_looks_where_the_caller_may_and_says_where_not() {
    let ids = |scope: Scope| scope.registers.iter().map(ToString::to_string).collect::<Vec<_>>();
    let all: Vec<String> = CATALOGUE.registers().iter().map(|r| r.id.to_string()).collect();
    let ask = |role: &str, purpose: &str, registers: &[&str]| {
        let registers: Vec<RegisterId> = registers.iter().map(|r| r.parse().unwrap()).collect();
        scope(&CATALOGUE, &call("FR", role, purpose), Verb::Search, &registers)
    };
    assert_eq!(ids(ask("ncb.officer", "investigate", &[]).unwrap()), all, "every register serves an investigation");
    let permitted = ids(ask("ncb.officer", "trace-firearm", &[]).unwrap());
    assert_eq!(permitted, ["firearms"], "with none named, only those the purpose permits");
    assert_eq!(
        ids(ask("ncb.officer", "investigate", &["vehicles", "firearms", "vehicles"]).unwrap()),
        ["vehicles", "firearms"]
    );
    assert_eq!(
        ask("ncb.officer", "trace-firearm", &["firearms", "nominals"]).unwrap_err().kind,
        RefusalKind::PurposeNotPermitted
    );
    let unknown = ask("ncb.officer", "investigate", &["firearms", "unicorns"]).unwrap_err();
    assert_eq!((unknown.kind, unknown.ask), (RefusalKind::NoSuchRegister, all.join(", ")));
    assert_eq!(ask("node.operator", "investigate", &[]).unwrap_err().kind, RefusalKind::RoleMayNot);
    assert_eq!(ask("ncb.officer", "operate-node", &[]).unwrap_err().kind, RefusalKind::PurposeNotPermitted);
    let viewer = ask("ncb.officer", "investigate", &[]).unwrap().viewer;
    assert_eq!(viewer, Viewer::bureau(&"FR".parse().unwrap(), &"wpo".parse().unwrap()));
}

/// What a key issued for some registers opens, verb by verb: those registers, a proof, and nothing that reaches over all.
#[test]
fn a_key_reaches_the_registers_it_was_issued_for_and_nothing_over_all() {
    let over_all = "read-acts read-rights manage-people manage-bureaux manage-entities propose-catalogue sign-catalogue \
                     propose-supervision sign-supervision checkpoint message keep-line";
    for (role, may_do) in ROLES {
        for verb in Verb::ALL {
            let key = Call { within: Some([id("vehicles")].into()), ..call("FR", role, "investigate") };
            let role_may = may_do.split(' ').any(|word| word == verb.as_str());
            let reaches = over_all.split(' ').any(|word| word == verb.as_str());
            let asked = may_act(&CATALOGUE, &key, verb);
            assert_eq!(asked.is_ok(), role_may && !reaches, "{role} {}", verb.as_str());
            if role_may && reaches {
                let no = asked.unwrap_err();
                assert_eq!((no.kind, no.ask.as_str()), (RefusalKind::OutsideToken, "vehicles"));
            }
        }
    }
    let key = |registers: &[&str]| {
        let within = registers.iter().map(|r| id(r)).collect::<Vec<_>>();
        Call { within: Some(within.into()), ..call("FR", "ncb.officer", "investigate") }
    };
    let searched = |key: &Call, asked: &[&str]| {
        let asked: Vec<RegisterId> = asked.iter().map(|r| id(r)).collect();
        scope(&CATALOGUE, key, Verb::Search, &asked).map(|s| s.registers).map_err(|no| no.kind)
    };
    assert_eq!(searched(&key(&["vehicles", "firearms"]), &["firearms"]), Ok(vec![id("firearms")]));
    assert_eq!(searched(&key(&["vehicles"]), &["vehicles", "firearms"]), Err(RefusalKind::OutsideToken));
    assert_eq!(searched(&key(&["vehicles"]), &[]), Ok(vec![id("vehicles")]));
    assert_eq!(searched(&key(&[]), &[]), Err(RefusalKind::OutsideToken), "a key for no register opens none");
    assert_eq!(searched(&key(&["unicorns"]), &[]), Err(RefusalKind::OutsideToken), "a register that went away");
}

/// Each form of a restriction on a record of FR, and which of four viewers it keeps out.
#[test]
fn each_form_of_restriction_binds_whom_it_names() {
    let viewers = [("FR", "wpo"), ("DE", "wpo"), ("ES", "wpo"), ("XX", "other")];
    let table = [
        ("bureau:DE", [false, true, false, false]),
        ("bureau:FR", [false, false, false, false]),
        ("organisation:wpo", [false, true, true, false]),
        ("organisation:other", [false, false, false, true]),
        ("everyone", [false, true, true, true]),
        ("everyone-but:ES", [false, true, false, true]),
        ("everyone-but:ES,XX", [false, true, false, false]),
        ("everyone-but:FR", [false, true, true, true]),
    ];
    for (words, bound) in table {
        for ((bureau, organisation), bound) in viewers.into_iter().zip(bound) {
            let viewer = Viewer::bureau(&bureau.parse().unwrap(), &organisation.parse().unwrap());
            let against: Against = words.parse().unwrap();
            for what in [What::Record, What::Field(Tag(3))] {
                let set = [Restriction { against: against.clone(), what: what.clone() }];
                let wanted = match (bound, &what) {
                    (false, _) => Sight::Whole,
                    (true, What::Record) => Sight::Nothing,
                    (true, What::Field(tag)) => Sight::Without(vec![*tag]),
                };
                assert_eq!(sight(&viewer, &"FR".parse().unwrap(), &set), wanted, "{words} {what:?} for {bureau}");
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    /// A key only takes away: what is permitted under it is permitted without it, and within it.
    #[test]
    fn a_key_only_takes_away(role in 0..ROLES.len(), purpose in 0..99_usize, verb in 0..Verb::ALL.len(), kept in any::<u16>()) {
        let purposes: Vec<&str> = CATALOGUE.purposes().collect();
        let free = call("FR", ROLES[role].0, purposes[purpose % purposes.len()]);
        let each = CATALOGUE.registers().iter().enumerate();
        let kept: Vec<RegisterId> = each.filter(|(i, _)| kept & (1 << i) != 0).map(|(_, r)| r.id.clone()).collect();
        let key = Call { within: Some(kept.clone().into()), ..free.clone() };
        let verb = Verb::ALL[verb];
        for register in CATALOGUE.registers() {
            let (with, without) = (may(&CATALOGUE, &key, verb, register), may(&CATALOGUE, &free, verb, register));
            prop_assert!(with.is_err() || without.is_ok());
            prop_assert!(with.is_err() || kept.contains(&register.id));
            prop_assert_eq!(crate::within(&key, &register.id), kept.contains(&register.id));
            prop_assert!(crate::within(&free, &register.id));
        }
        prop_assert!(may_act(&CATALOGUE, &key, verb).is_err() || may_act(&CATALOGUE, &free, verb).is_ok());
        if let Ok(scope) = scope(&CATALOGUE, &key, verb, &[]) {
            prop_assert!(scope.registers.iter().all(|r| kept.contains(r)));
        }
    }

    #[test]
    fn what_is_withheld_is_gone_and_nothing_else(viewer in viewers(), record in records()) {
        let seen = view(&viewer, record.clone());
        let judged = sight(&viewer, &record.source, &record.body.restrictions);
        prop_assert_eq!(seen.is_none(), judged == Sight::Nothing);
        let Some(seen) = seen else { return Ok(()) };
        for tag in (0..8).map(Tag) {
            let hidden = matches!(&judged, Sight::Without(tags) if tags.contains(&tag));
            let was = record.body.values.get(tag);
            let wanted = if hidden && !was.is_absent() { &Value::Withheld } else { was };
            prop_assert_eq!(seen.body.values.get(tag), wanted);
        }
        let own = viewer.bureau == record.source;
        prop_assert_eq!(seen.body.restrictions.is_empty(), !own || record.body.restrictions.is_empty());
        prop_assert_eq!(&seen.body.source_ref, &record.body.source_ref.clone().filter(|_| own));
        let mut rest = record;
        rest.body.values = seen.body.values.clone();
        rest.body.restrictions = seen.body.restrictions.clone();
        rest.body.source_ref = seen.body.source_ref.clone();
        prop_assert_eq!(&rest, &seen, "number, version, source, handling and the rest are as they were");
    }

    #[test]
    fn the_source_sees_its_own_record_whole(record in records()) {
        let viewer = Viewer::bureau(&record.source, &"wpo".parse().unwrap());
        prop_assert_eq!(view(&viewer, record.clone()), Some(record));
    }

    /// One restriction more never shows more, and their order says nothing.
    #[test]
    fn restrictions_only_take_away(viewer in viewers(), record in records(), more in restriction()) {
        let less = view(&viewer, record.clone());
        let mut longer = record.clone();
        longer.body.restrictions.push(more);
        let after = view(&viewer, longer.clone());
        prop_assert!(after.is_none() || less.is_some());
        if let (Some(less), Some(after)) = (&less, &after) {
            for tag in (0..8).map(Tag) {
                let (before, now) = (less.body.values.get(tag), after.body.values.get(tag));
                prop_assert!(now == before || *now == Value::Withheld);
            }
        }
        longer.body.restrictions.reverse();
        let values = |r: Option<Record>| r.map(|r| r.body.values);
        prop_assert_eq!(values(view(&viewer, longer)), values(after));
    }
}

fn viewers() -> impl Strategy<Value = Viewer> {
    ("(FR|DE|ES|GS)", "(wpo|other)").prop_map(|(b, o)| Viewer::bureau(&b.parse().unwrap(), &o.parse().unwrap()))
}

fn restriction() -> impl Strategy<Value = Restriction> {
    let against = prop_oneof![
        "(FR|DE|ES|GS)".prop_map(|b| Against::Bureau(b.parse().unwrap())),
        "(wpo|other)".prop_map(|o| Against::Organisation(o.parse().unwrap())),
        Just(Against::Everyone),
        prop::collection::vec("(FR|DE|ES|GS)", 0..3)
            .prop_map(|list| Against::EveryoneBut(list.iter().map(|b| b.parse::<BureauId>().unwrap()).collect())),
    ];
    let what = prop_oneof![1 => Just(What::Record), 4 => (0..8u16).prop_map(|t| What::Field(Tag(t)))];
    (against, what).prop_map(|(against, what)| Restriction { against, what })
}

fn records() -> impl Strategy<Value = Record> {
    let value = prop_oneof![
        Just(Value::Absent),
        Just(Value::Unknown),
        "[a-z]{1,6}".prop_map(|t| Value::Text(Text::plain(t))),
        prop::collection::vec("[a-z]{1,3}", 1..3)
            .prop_map(|list| Value::Many(list.into_iter().map(|t| Value::Text(Text::plain(t))).collect())),
    ];
    let values = prop::collection::vec(value, 8);
    (values, prop::collection::vec(restriction(), 0..4), "(FR|DE)").prop_map(|(values, restrictions, source)| Record {
        id: "01a20582-50e0-7199-b2e1-7d0bab438ebb".parse().unwrap(),
        register: "nominals".parse().unwrap(),
        number: "NOM-2026-000001".into(),
        version: 3,
        slot: Slot(7),
        source: source.parse().unwrap(),
        body: Body {
            catalogue_version: 1,
            source_ref: Some("FR-1".into()),
            state: State::Active,
            handling: "H1+H3: ask first".parse::<Handling>().unwrap(),
            evaluation: Some("B2".parse().unwrap()),
            restrictions,
            keep_until: Day::constant(2036, 11, 22),
            values: (0..).map(Tag).zip(values).collect::<Values>(),
        },
    })
}

fn call(bureau: &str, role: &str, purpose: &str) -> Call {
    Call {
        officer: format!("{bureau}-0001").parse().unwrap(),
        bureau: bureau.parse().unwrap(),
        organisation: "wpo".parse().unwrap(),
        role: role.parse().unwrap(),
        purpose: purpose.parse().unwrap(),
        case: "FR-2026-1".parse().unwrap(),
        now: Instant::UNIX_EPOCH,
        within: None,
        limits: None,
        once: None,
        face: Face::LocalCommandLine,
    }
}

fn id(register: &str) -> RegisterId {
    register.parse().unwrap()
}

fn register(id: &str) -> &'static Register {
    CATALOGUE.register_named(id).unwrap_or_else(|| panic!("there is no register {id}"))
}
