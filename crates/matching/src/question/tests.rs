use super::*;

fn kinds(text: &str) -> Vec<String> {
    let word = |t: &Term| match t {
        Term::Name { full, .. } => format!("name {full}"),
        Term::Identifier { raw, schemes, .. } => format!("number {raw} {}", schemes[0]),
        Term::Date(d) => format!("date {d}"),
        Term::Country(c) => format!("country {c}"),
        Term::Birth(d) => format!("born {d}"),
        Term::Nationality(c) => format!("nationality {c}"),
        Term::Sex(s) => format!("sex {s}"),
        Term::Position(a, b) => format!("at {a} {b}"),
        Term::Words(_) => "words".into(),
        Term::Image(_) => "image".into(),
    };
    read(text, 2026).iter().map(word).collect()
}

#[test]
fn a_name_with_a_year() {
    assert_eq!(kinds("abdallah 1971"), ["date 1971", "name abdallah", "words"]);
    assert_eq!(kinds("كريم عبد الله c. 1971"), ["date 1971~", "name كريم عبد الله", "words"]);
    assert_eq!(
        kinds("Brigade 313"),
        ["number 313 serial", "name Brigade 313", "words"].map(String::from).to_vec().as_slice()
    );
}

#[test]
fn a_zone_is_read_whole() {
    let zone = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10";
    assert_eq!(
        kinds(zone),
        ["number L898902C3 travel-document", "name ANNA MARIA ERIKSSON", "born 1974-08-12", "nationality UTO", "sex F"]
    );
}

#[test]
fn numbers_are_told_from_names() {
    assert!(kinds("AX?12[38B]45")[0].starts_with("number AX?12[38B]45 serial"));
    assert_eq!(kinds("B[38]84??VX Pavia"), ["number B[38]84??VX serial", "name Pavia", "words"]);
    assert!(kinds("IMO 9319466")[0].ends_with("imo"));
    assert!(kinds("DE89 3704 0044 0532 0130 00")[0].ends_with("iban"));
    assert!(kinds("TAi.008")[0].starts_with("number TAi.008"));
    assert_eq!(kinds("L898902C3").len(), 1);
}

#[test]
fn a_number_without_a_shape_may_be_a_reference() {
    let terms = read("ZQ7777", 2026);
    let Some(Term::Identifier { schemes, .. }) = terms.first() else { panic!("{terms:?}") };
    for scheme in ["travel-document", "serial", "plate", "reference"] {
        assert!(schemes.iter().any(|s| s == scheme), "{scheme} is not among {schemes:?}");
    }
}

#[test]
fn positions() {
    assert_eq!(kinds("12.5, 45.25"), ["at 12500000 45250000"]);
    assert_eq!(kinds("12°30'N 045°15'E"), ["at 12500000 45250000"]);
    assert_eq!(kinds("12.5S, 45.25W"), ["at -12500000 -45250000"]);
    assert!(kinds("95.0, 45.0").iter().all(|k| !k.starts_with("at")));
}

#[test]
fn nothing_is_nothing() {
    for text in ["", "   ", "???", "—", "\u{202e}"] {
        assert!(!kinds(text).iter().any(|k| k.starts_with("name")), "{text:?} {:?}", kinds(text));
    }
}
