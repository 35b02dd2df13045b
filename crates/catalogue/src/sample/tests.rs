//! Invented records are sound, the same for the same seed, and come back.

use super::*;
use crate::inline::catalogue;
use crate::{check, read_json, read_row, write_json, write_row};

const TODAY: Day = Day::constant(2026, 11, 22);

#[test]
fn a_seed_gives_the_same_record_for_ever() {
    let catalogue = catalogue();
    let boats = catalogue.register_named("boats").unwrap();
    assert_eq!(values(&catalogue, boats, TODAY, 7), values(&catalogue, boats, TODAY, 7));
    let different: std::collections::HashSet<String> =
        (0..200).map(|seed| format!("{:?}", values(&catalogue, boats, TODAY, seed))).collect();
    assert!(different.len() > 150, "{}", different.len());
    // The arithmetic itself: published values of SplitMix64 from 0.
    let mut dice = Dice::new(0);
    assert_eq!([dice.throw(), dice.throw()], [0xe220_a839_7b1d_cdaf, 0x6e78_9e6a_a1b9_65f4]);
}

#[test]
fn invented_records_pass_the_door_and_come_back() {
    let catalogue = catalogue();
    let boats = catalogue.register_named("boats").unwrap();
    for seed in 0..300 {
        for values in [values(&catalogue, boats, TODAY, seed), full(&catalogue, boats, TODAY, seed)] {
            assert_eq!(check(&catalogue, boats, &values), [], "{values:?}");
            assert_eq!(read_json(&catalogue, boats, &write_json(&catalogue, boats, &values)).as_ref(), Ok(&values));
            let row = write_row(&catalogue, boats, &values);
            let cells = boats.fields.iter().map(|field| field.id.as_str()).zip(row.iter().map(String::as_str));
            assert_eq!(read_row(&catalogue, boats, cells), Ok(values));
        }
    }
}

#[test]
fn a_full_record_has_something_in_every_field() {
    let catalogue = catalogue();
    let boats = catalogue.register_named("boats").unwrap();
    let values = full(&catalogue, boats, TODAY, 1);
    assert_eq!(values.len(), boats.fields.len());
    assert!(values.iter().all(|(_, value)| !matches!(value, Value::Absent | Value::Unknown)));
}
