use super::*;
use crate::identifiers::compare::{Degree, compare};
use crate::identifiers::normalise;
use proptest::prelude::*;
use std::collections::HashSet;

fn of(scheme: Scheme, raw: &str) -> Vec<String> {
    variants(scheme, &normalise(scheme, raw).unwrap(), PROBES).map(|variant| variant.text).collect()
}

#[test]
fn look_alikes_come_first_and_together() {
    let all = of(Scheme::TravelDocument, "L898902C3");
    let place = |text: &str| all.iter().position(|own| own == text).unwrap_or_else(|| panic!("{text}"));
    assert_eq!(all[0], "1898902C3");
    let misread = ["L8989O2C3", "LB98902C3", "L89890ZC3"].map(place);
    let three = ["1B989O2C3", "LB9B9O2C3"].map(place);
    let edits = ["898902C3", "8L98902C3", "L898902C4", "L89902C3", "L8989022C3", "L898902C3X"].map(place);
    assert!(misread.iter().all(|at| *at < three[0]));
    assert!(three.iter().all(|at| edits.iter().all(|edit| at < edit)));
    assert!(edits.windows(2).all(|pair| pair[0] < pair[1]), "{edits:?}");
    assert!(!all.contains(&"L898902C3".to_owned()));
}

#[test]
fn numbering_old_and_new() {
    let all = of(Scheme::TravelDocument, "AB0012345");
    for expected in ["AB12345", "AB012345", "AB00012345", "0012345", "B0012345"] {
        assert!(all.contains(&expected.to_owned()), "{expected}");
    }
    assert!(!of(Scheme::TravelDocument, "AB1234").contains(&"1234".to_owned()));
    assert!(of(Scheme::Reference, "QDi.10").contains(&"QDI010".to_owned()));
}

#[test]
fn only_what_a_scheme_may_hold_is_tried() {
    assert!(of(Scheme::Imo, "9319466").iter().all(|text| text.bytes().all(|byte| byte.is_ascii_digit())));
    let containers = of(Scheme::Container, "CSQU3054383");
    let same_length = containers.iter().filter(|text| text.len() == 11);
    let transposed = "CSQ3U054383";
    for text in same_length.filter(|text| *text != transposed) {
        assert!(text[..4].bytes().all(|byte| byte.is_ascii_uppercase()), "{text}");
    }
    assert!(of(Scheme::Vin, "1M8GDM9AXKP042788").iter().all(|text| !text.contains(['I', 'O', 'Q'])));
    assert!(of(Scheme::Serial, "A?12[38B]45").is_empty());
}

#[test]
fn a_proved_number_has_few_readings() {
    let mut normal = normalise(Scheme::TravelDocument, "L898602C3").unwrap();
    normal.check = Check::Right;
    let all: Vec<_> = variants(Scheme::TravelDocument, &normal, PROBES).map(|variant| variant.text).collect();
    for expected in ["L898G02C3", "L898Q02C3", "1898602C3", "LS98602C3", "LI98602C3", "1898G02C3"] {
        assert!(all.contains(&expected.to_owned()), "{expected}");
    }
    assert!(!all.contains(&"L8986O2C3".to_owned()), "the check digit would have noticed O for 0");
    assert!(all.len() < 120, "{}", all.len());
    let keyed = variants_of(Scheme::TravelDocument, &normal, HowRead::Keyed, PROBES).len();
    assert!(keyed > 5 * all.len(), "{keyed}");
}

/// A zero at the end may be filler, and filler a zero: the check digit takes both for nothing.
#[test]
fn a_proved_number_may_have_lost_a_zero() {
    let of = |raw| {
        let mut normal = normalise(Scheme::TravelDocument, raw).unwrap();
        normal.check = Check::Right;
        variants(Scheme::TravelDocument, &normal, PROBES).map(|variant| variant.text).collect::<Vec<_>>()
    };
    assert!(of("AB34570").contains(&"AB3457".to_owned()));
    assert!(of("AB3457").contains(&"AB34570".to_owned()));
    assert!(!of("AB3456789").contains(&"AB34567890".to_owned()));
}

#[test]
fn the_budget_holds_and_leaves_room_for_every_kind() {
    let normal = normalise(Scheme::Serial, &"0".repeat(20)).unwrap();
    let all: Vec<_> = variants(Scheme::Serial, &normal, PROBES).collect();
    assert_eq!(all.len(), PROBES);
    assert!(all.iter().any(|variant| matches!(variant.change, Change::Substituted { .. })));
    assert_eq!(variants(Scheme::Serial, &normal, 7).len(), 7);
    assert_eq!(variants(Scheme::Serial, &normal, 0).count(), 0);
    let long = Normal { text: "A".repeat(1_000), check: Check::None };
    assert_eq!(variants(Scheme::Serial, &long, PROBES).count(), 0);
}

#[test]
fn one_buffer_serves_all() {
    let normal = normalise(Scheme::TravelDocument, "AB012345").unwrap();
    let listed: Vec<_> = variants(Scheme::TravelDocument, &normal, PROBES).map(|variant| variant.text).collect();
    let (mut again, mut text, mut all) = (variants(Scheme::TravelDocument, &normal, PROBES), String::new(), Vec::new());
    while again.next_into(&mut text).is_some() {
        all.push(text.clone());
    }
    assert_eq!(all, listed);
}

proptest! {
    #[test]
    fn none_twice_and_never_the_number_itself(
        number in prop_oneof!["[A-Z0-9]{0,20}", "[0OD1]{0,12}", "[AB]{0,3}0{0,6}[0-9]{0,6}", "[0-9]{7,15}"],
        at in 0..Scheme::ALL.len(),
        proved in any::<bool>(),
    ) {
        let normal = Normal { text: number.clone(), check: Check::None };
        let read = if proved { HowRead::Proved } else { HowRead::Keyed };
        let mut seen = HashSet::from([number]);
        for variant in variants_of(Scheme::ALL[at], &normal, read, PROBES) {
            prop_assert!(seen.insert(variant.text.clone()), "{} {:?}", variant.text, variant.change);
        }
    }

    /// Whatever is looked up is, when found, held to be alike for the reason it was looked up for.
    #[test]
    fn what_is_looked_up_compares_as_alike(number in "[A-Z0-9]{7,12}") {
        let normal = Normal { text: number, check: Check::None };
        for variant in variants(Scheme::TravelDocument, &normal, PROBES) {
            let found = Normal { text: variant.text, check: Check::None };
            let degree = compare(Scheme::TravelDocument, &normal, &found).degree;
            prop_assert!(!matches!(degree, Degree::Not | Degree::Exact), "{:?} {:?}", found, variant.change);
        }
    }

    #[test]
    fn any_text_is_taken(text in any::<String>(), at in 0..Scheme::ALL.len()) {
        let normal = Normal { text, check: Check::None };
        prop_assert!(variants(Scheme::ALL[at], &normal, 300).count() <= 300);
    }
}
