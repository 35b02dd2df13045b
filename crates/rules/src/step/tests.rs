use super::*;
use huecry_terms::record::Body;
use huecry_terms::{Against, FieldFault, Mode, Restriction, Slot, State, Values, What};

fn record(state: State, keep_until: &str, version: u32) -> Record {
    Record {
        id: "00000000-0000-7000-8000-000000000001".parse().unwrap(),
        register: "nominals".parse().unwrap(),
        number: "NOM-2026-000001".to_string(),
        version,
        slot: Slot(0),
        source: "RO".parse().unwrap(),
        body: Body {
            catalogue_version: 1,
            source_ref: None,
            state,
            handling: "H0".parse().unwrap(),
            evaluation: None,
            restrictions: Vec::new(),
            keep_until: keep_until.parse().unwrap(),
            values: Values::new(),
        },
    }
}

fn request(change: impl FnOnce(&mut Examined)) -> Examined {
    let mut request = Examined { channel: "notice".to_string(), ..Examined::default() };
    change(&mut request);
    request
}

/// Every check with what meets it and what does not.
#[test]
fn each_check_is_met_and_is_not() {
    let bureau = |text: &str| text.parse::<BureauId>().unwrap();
    let (ro, fr, gs) = (bureau("RO"), bureau("FR"), bureau("GS"));
    let recipients = [fr.clone()];
    let now = record(State::Active, "2031-01-01", 2);
    let plain = Facts {
        source: &ro,
        recipients: &recipients,
        bureau: &fr,
        record: Some(&now),
        version: Some(2),
        taken: &[],
        request: None,
        people: None,
        beside: 0,
        own_beside: 0,
        today: "2026-11-23".parse().unwrap(),
    };
    let (later, withdrawn) = (record(State::Active, "2031-01-01", 3), record(State::Withdrawn, "2031-01-01", 2));
    let expired = record(State::Expired, "2026-11-22", 2);
    let (suspended, past) = (record(State::Suspended, "2031-01-01", 2), record(State::Active, "2026-11-22", 2));
    let last_day = record(State::Active, "2026-11-23", 2);
    let (provisional, mut only) = (record(State::Provisional, "2031-01-01", 1), record(State::Active, "2031-01-01", 2));
    only.body.restrictions =
        vec![Restriction { what: What::Record, against: Against::EveryoneBut(vec![fr.clone(), ro.clone()]) }];
    let (whole, short) = (request(|_| ()), request(|r| r.short.push(Short::of(None))));
    let missing = request(|r| {
        r.missing.push(FieldFault { field: "facts".into(), because: "fault-required".into(), with: Vec::new() })
    });
    let (flagged, sent) =
        (request(|r| r.open_flags.push("F-REFUGEE".into())), request(|r| r.channel = "diffusion".into()));
    let with = |request| Facts { request: Some(request), ..plain };
    let code = |code: &str| code.parse::<CodeId>().unwrap();
    let people = |officer: &[&str], source: &str, subject: &[&str]| People {
        officer: officer.iter().map(|one| code(one)).collect(),
        source_country: Some(code(source)),
        subject: subject.iter().map(|one| code(one)).collect(),
        source_mode: Mode::Normal,
    };
    let under = |mode| People { source_mode: mode, ..people(&["CH"], "RO", &[]) };
    let (supervised, suspended_source) = (under(Mode::Supervised), under(Mode::Suspended));
    let apart = people(&["CH"], "RO", &["RO"]);
    let clashes = [people(&["CH", "RO"], "RO", &[]), people(&["MD"], "RO", &["MD"]), people(&[], "RO", &["RO"])];
    let proposed: StepId = "propose-exception".parse().unwrap();
    let taken = [&proposed];
    let (closed, spent) = (request(|r| r.closed = true), request(|r| r.quota_left = Some(0)));
    let (left, warns) = (request(|r| r.quota_left = Some(1)), request(|r| r.warns = true));
    let arrest = request(|r| r.coercive = true);
    let table: [(&str, Facts<'_>, bool); 73] = [
        ("asks-for-arrest", with(&arrest), true),
        ("asks-for-arrest", with(&whole), false),
        ("asks-for-arrest", plain, false),
        ("circle-named", with(&whole), true),
        ("circle-named", with(&closed), false),
        ("circle-named", Facts { record: Some(&only), ..with(&closed) }, true),
        ("quota-left", with(&whole), true),
        ("quota-left", with(&left), true),
        ("quota-left", with(&spent), false),
        ("quota-left", plain, false),
        ("warns-of-a-threat", with(&warns), true),
        ("warns-of-a-threat", with(&whole), false),
        ("warns-of-a-threat", plain, false),
        ("request-complete", with(&whole), true),
        ("request-complete", with(&missing), false),
        ("request-complete", plain, false),
        ("conditions-met", with(&whole), true),
        ("conditions-met", with(&short), false),
        ("conditions-met", plain, false),
        ("every-flag-answered", with(&whole), true),
        ("every-flag-answered", with(&flagged), false),
        ("every-flag-answered", plain, false),
        ("is-a-notice", with(&whole), true),
        ("is-a-notice", with(&sent), false),
        ("is-a-notice", plain, false),
        ("is-a-diffusion", with(&sent), true),
        ("is-a-diffusion", with(&whole), false),
        ("exception-proposed", Facts { taken: &taken, ..plain }, true),
        ("exception-proposed", plain, false),
        ("no-conflict-of-nationality", Facts { people: Some(&apart), ..plain }, true),
        ("no-conflict-of-nationality", Facts { people: Some(&clashes[0]), ..plain }, false),
        ("no-conflict-of-nationality", Facts { people: Some(&clashes[1]), ..plain }, false),
        ("no-conflict-of-nationality", Facts { people: Some(&clashes[2]), ..plain }, false),
        ("no-conflict-of-nationality", plain, false),
        ("source-not-suspended", Facts { people: Some(&supervised), ..plain }, true),
        ("source-not-suspended", Facts { people: Some(&suspended_source), ..plain }, false),
        ("source-not-suspended", plain, false),
        ("source-not-supervised", Facts { people: Some(&apart), ..plain }, true),
        ("source-not-supervised", Facts { people: Some(&supervised), ..plain }, false),
        ("not-asked-already", Facts { beside: 1, ..plain }, true),
        ("not-asked-already", Facts { beside: 1, own_beside: 1, ..plain }, false),
        ("record-is-gone", Facts { record: Some(&expired), ..plain }, true),
        ("record-is-gone", plain, false),
        ("no-other-open", plain, true),
        ("no-other-open", Facts { beside: 1, ..plain }, false),
        ("of-the-source", Facts { bureau: &ro, ..plain }, true),
        ("of-the-source", plain, false),
        ("recipients-named", Facts { record: Some(&only), ..plain }, true),
        ("recipients-named", plain, false),
        ("record-suspended", Facts { record: Some(&suspended), ..plain }, true),
        ("record-suspended", plain, false),
        ("record-published", plain, true),
        ("record-published", Facts { record: Some(&provisional), ..plain }, false),
        ("record-unpublished", Facts { record: Some(&provisional), ..plain }, true),
        ("record-of-another-bureau", plain, true),
        ("record-of-another-bureau", Facts { bureau: &ro, ..plain }, false),
        ("record-of-another-bureau", Facts { record: None, ..plain }, false),
        ("record-in-force", plain, true),
        ("record-in-force", Facts { record: Some(&last_day), ..plain }, true),
        ("record-in-force", Facts { record: Some(&past), ..plain }, false),
        ("record-in-force", Facts { record: Some(&withdrawn), ..plain }, false),
        ("record-in-force", Facts { record: Some(&suspended), ..plain }, false),
        ("record-in-force", Facts { record: None, ..plain }, false),
        ("record-changed-since", plain, false),
        ("record-changed-since", Facts { record: Some(&later), ..plain }, true),
        ("record-changed-since", Facts { record: None, ..plain }, true),
        ("nobody-of-the-parties", Facts { bureau: &gs, ..plain }, true),
        ("nobody-of-the-parties", plain, false),
        ("nobody-of-the-parties", Facts { bureau: &ro, ..plain }, false),
        ("record-is-gone", Facts { record: Some(&withdrawn), ..plain }, true),
        ("record-is-gone", Facts { record: None, ..plain }, true),
        ("record-is-gone", Facts { record: Some(&suspended), ..plain }, false),
        ("record-unpublished", plain, false),
    ];
    assert_eq!(unmet(&["no-such-check".to_string()], &plain), ["no-such-check"]);
    for (name, facts, met) in table {
        let names = [name.to_string()];
        assert_eq!(unmet(&names, &facts).is_empty(), met, "{name}: {:?}", facts.bureau);
    }
    for need in ALL {
        for wanted in [true, false] {
            assert!(table.iter().any(|(name, _, met)| *name == need.name && *met == wanted), "{} {wanted}", need.name);
        }
    }
}
