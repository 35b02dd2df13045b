use super::*;

#[test]
fn numbers_are_found_in_words() {
    let own = [
        ("381310014", "", "381310014"),
        ("D 000974", "", "D 000974"),
        ("96 03 464086", "", "96 03 464086"),
        ("TR-P 614 166", "", "TR-P 614 166"),
        ("35202- 4135948-7", "", "35202- 4135948-7"),
        ("09.5004.180268.0074", "", "09.5004.180268.0074"),
        ("Libyan Passport No. 96/184442", "Libyan Passport No.", "96/184442"),
        ("Russian passport number 8208 No. 555627", "Russian passport number", "8208 555627"),
        ("German travel document (“Reiseausweis”) A 0139243", "German travel document (“Reiseausweis”)", "A 0139243"),
        ("No. H0044232 (Iraqi)", "No.", "H0044232"),
        ("R00012098, South Sudan", "", "R00012098"),
        ("Yemen 04796738", "Yemen", "04796738"),
        ("Social Security Number 423-31-3021 (US)", "Social Security Number", "423-31-3021"),
        ("381110042 (Expired 25 Jan. 2016)", "", "381110042"),
        ("Afghan passport number SE 012820", "Afghan passport number", "SE 012820"),
    ];
    for (text, before, number) in own {
        let found = within(text, true).unwrap();
        assert_eq!((found.before.as_str(), found.number.as_str()), (before, number), "{text}");
    }
}

#[test]
fn no_day_and_no_year_becomes_a_number() {
    let notes = [
        ("Tunisian passport number L 191609 issued on 28 Feb. 1996", Some("L 191609")),
        ("04643632 issued on 18 Jun. 1999", Some("04643632")),
        ("Italian Fiscal Code: DAOMMD74T11Z352Z", Some("DAOMMD74T11Z352Z")),
        ("Moroccan national identity card DE- 473900", Some("DE- 473900")),
        ("Residential card number 665", Some("665")),
        ("SSN 156-92-9858 (United States of America)", Some("156-92-9858")),
        ("issued in 1993, under name Muhammad", None),
        ("issued for Djamel Mostefa, born on 25 Sep. 1973 in Mehdia", None),
        ("1993 edition", None),
        ("no. 5 of a series", None),
        ("expired on 24 Jun. 2003", None),
        ("MISUSE", None),
        ("", None),
        ("number", None),
    ];
    for (text, number) in notes {
        assert_eq!(within(text, false).map(|f| f.number).as_deref(), number, "{text}");
    }
}

proptest::proptest! {
    #[test]
    fn any_text_is_survived(text in ".{0,80}|[A-Z0-9 .:,()-]{0,40}|(no |number |card |[0-9]{1,8} |A ){0,8}") {
        for own in [true, false] {
            if let Some(found) = within(&text, own) {
                proptest::prop_assert!(found.number.chars().any(|c| c.is_ascii_digit()), "{text:?}: {found:?}");
            }
        }
    }
}
