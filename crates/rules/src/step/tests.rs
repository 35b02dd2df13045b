use super::*;
use huecry_terms::record::Body;
use huecry_terms::{Slot, State, Values};

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
        today: "2026-11-23".parse().unwrap(),
    };
    let (later, withdrawn) = (record(State::Active, "2031-01-01", 3), record(State::Withdrawn, "2031-01-01", 2));
    let (suspended, past) = (record(State::Suspended, "2031-01-01", 2), record(State::Active, "2026-11-22", 2));
    let last_day = record(State::Active, "2026-11-23", 2);
    let table: [(&str, Facts<'_>, bool); 19] = [
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
        ("no-such-check", plain, false),
    ];
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
