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

#[test]
fn what_is_said_by_name_is_not_guessed_at() {
    assert_eq!(kinds("name:\"Karim Abdallah\" date:1971~"), ["name Karim Abdallah", "date 1971~"]);
    assert_eq!(kinds("name:M23"), ["name M23"], "a name that looks like a number is a name");
    assert_eq!(kinds("number:BONJOUR"), ["number BONJOUR travel-document"], "a plate may have letters alone");
    assert_eq!(kinds("date:\"1969/1973\""), ["date 1969/1973"]);
    assert_eq!(kinds("date:1971"), ["date 1971"], "a year alone is a date when it is called one");
    assert_eq!(kinds("Country:TN SEX:F abdallah"), ["name abdallah", "words", "country TN", "sex F"]);
    assert_eq!(kinds("oil on canvas name:Rembrandt"), ["words", "name Rembrandt"], "beside a name the rest is words");
    assert_eq!(kinds("abdallah 1971 date:1972"), ["name abdallah", "words", "date 1972"]);
    assert_eq!(kinds("B[38]84??VX name:Pavia"), ["number B[38]84??VX serial", "name Pavia"]);
}

#[test]
fn what_cannot_be_read_under_its_label_is_text() {
    for text in ["date:yesterday", "name:", "name:\"\"", "sex:", "number:??", "nom:Abdallah", "x:y:name"] {
        assert!(kinds(text).iter().all(|k| !k.starts_with("date")), "{text}");
    }
    assert_eq!(kinds("surname:Abdallah")[0], "name surname:Abdallah");
    assert_eq!(kinds("name:\"Karim Abd"), ["name Karim Abd"], "a mark that is never closed goes on to the end");
}

#[test]
fn digits_of_an_arabic_keyboard_are_digits() {
    assert_eq!(kinds("عبد الله ١٩٧١"), ["date 1971", "name عبد الله", "words"]);
    assert_eq!(kinds("date:۱۹۷۱-۰۳"), ["date 1971-03"]);
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig { cases: 512, failure_persistence: None, ..Default::default() })]

    /// What a form composes is read back as it was meant, whatever the name holds.
    #[test]
    fn what_is_composed_is_read_back(name in "[\\p{L}\\p{N} \"':,.«»-]{0,40}", year in 1800_i16..2100) {
        let text = format!("{} {}", Label::Name.say(&name), Label::Date.say(&year.to_string()));
        let terms = read(&text, 2026);
        if name.chars().any(char::is_alphanumeric) {
            let full = name.trim().to_string();
            proptest::prop_assert_eq!(&terms[0], &Term::Name { full, given: None, family: None });
            proptest::prop_assert_eq!(terms.len(), 2);
        }
        proptest::prop_assert!(terms.contains(&Term::Date(Approx::year(year).unwrap())));
    }
}
