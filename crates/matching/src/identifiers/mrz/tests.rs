use super::*;
use proptest::prelude::*;

const YEAR: i16 = 2026;

const TD3: &str = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10";
const TD1: &str = "I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<";
const TD2: &str = "I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO7408122F1204159<<<<<<<6";
const MRV_A: &str = "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL8988901C4XXX4009078F96121096ZE184226B<<<<<<";
const MRV_B: &str = "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nL8988901C4XXX4009078F9612109<<<<<<<<";
const TD1_LONG: &str = "I<UTOD23145890<AB112234566<<<<\n7408122F1204159UTO<<<<<<<<<<<4\nERIKSSON<<ANNA<MARIA<<<<<<<<<<";

fn read(text: &str) -> Mrz {
    parse(text, YEAR).unwrap_or_else(|error| panic!("{error}: {text}"))
}

fn digits(mrz: &Mrz) -> String {
    mrz.checks.iter().map(|check| check.found).collect()
}

#[test]
fn specimens_of_the_specification() {
    for (text, form, number, found) in [
        (TD3, Form::Td3, "L898902C3", "62910"),
        (TD1, Form::Td1, "D23145890", "7296"),
        (TD2, Form::Td2, "D23145890", "7296"),
        (MRV_A, Form::MrvA, "L8988901C", "489"),
        (MRV_B, Form::MrvB, "L8988901C", "489"),
    ] {
        let mrz = read(text);
        assert_eq!((mrz.form, mrz.number.as_str(), digits(&mrz).as_str()), (form, number, found));
        assert!(!mrz.is_suspect() && mrz.mended.is_empty(), "{mrz:?}");
        assert_eq!((mrz.names.primary.as_str(), mrz.names.secondary.as_str()), ("ERIKSSON", "ANNA MARIA"));
        assert_eq!((mrz.issuer.as_str(), mrz.sex, mrz.names.cut), ("UTO", Sex::Female, false));
    }
}

#[test]
fn a_passport_in_full() {
    let mrz = read(TD3);
    assert_eq!((mrz.code.as_str(), mrz.nationality.as_str(), mrz.optional.as_str()), ("P", "UTO", "ZE184226B"));
    assert_eq!(mrz.birth, MrzDate::new(Some(1974), Some(8), Some(12)));
    assert_eq!(mrz.expiry, MrzDate::new(Some(2012), Some(4), Some(15)));
    let over: Vec<_> = mrz.checks.iter().map(|check| (check.over.as_str(), check.line, check.column)).collect();
    assert_eq!(
        over,
        [("number", 2, 10), ("birth", 2, 20), ("expiry", 2, 28), ("optional", 2, 43), ("composite", 2, 44)]
    );
    let document = mrz.document().unwrap();
    assert_eq!((document.text.as_str(), document.check), ("L898902C3", Check::Right));
    assert_eq!(read(MRV_A).optional, "6ZE184226B");
    assert_eq!(read(MRV_A).expiry.year, Some(1996));
    assert_eq!(read(MRV_A).birth.year, Some(1940));
}

#[test]
fn check_digits() {
    for (text, digit) in [
        ("L898902C3", '6'),
        ("740812", '2'),
        ("120415", '9'),
        ("ZE184226B<<<<<", '1'),
        ("D23145890AB11223456", '6'),
        ("D2314589O", '1'),
        ("D23145890", '7'),
        ("G", '2'),
        ("6", '2'),
        ("", '0'),
    ] {
        assert_eq!(check_digit(text), digit, "{text}");
    }
}

#[test]
fn a_long_number_is_joined() {
    let mrz = read(TD1_LONG);
    assert_eq!((mrz.number.as_str(), mrz.optional.as_str()), ("D23145890AB11223456", ""));
    let check = mrz.checks[0];
    assert_eq!((check.over, check.line, check.column, check.found), (Checked::Number, 1, 26, '6'));
    assert!(check.is_right());
    assert_eq!(mrz.document().unwrap().text, "D23145890AB11223456");
    let mut with_more = mrz.clone();
    with_more.optional = "77X".into();
    let again = read(&write(&with_more).unwrap().concat());
    assert_eq!((again.number.as_str(), again.optional.as_str()), ("D23145890AB11223456", "77X"));
    assert!(!again.is_suspect());
    let td2 = Mrz { form: Form::Td2, number: "D23145890AB1".into(), code: "I".into(), ..mrz };
    let lines = write(&td2).unwrap();
    assert_eq!(&lines[1][..10], "D23145890<");
    assert_eq!(read(&lines.concat()).number, "D23145890AB1");
}

#[test]
fn a_wrong_digit_is_said_and_the_fields_come_out() {
    for (text, at, over) in [
        (TD3, 45 + 9, Checked::Number),
        (TD3, 45 + 19, Checked::Birth),
        (TD3, 45 + 27, Checked::Expiry),
        (TD3, 45 + 42, Checked::Optional),
        (TD3, 45 + 43, Checked::Composite),
        (TD1, 14, Checked::Number),
        (TD1, 31 + 29, Checked::Composite),
        (TD2, 37 + 35, Checked::Composite),
        (MRV_A, 45 + 9, Checked::Number),
        (MRV_B, 37 + 19, Checked::Birth),
    ] {
        let mut bytes = text.as_bytes().to_vec();
        bytes[at] = if bytes[at] == b'9' { b'8' } else { b'9' };
        let mrz = read(std::str::from_utf8(&bytes).unwrap());
        assert!(mrz.is_suspect());
        let check = mrz.checks.iter().find(|check| check.over == over).unwrap();
        assert!(!check.is_right() && check.expected != check.found);
        assert_eq!(mrz.number, read(text).number);
    }
    let wrong = read(&TD3.replace("C36UTO", "C37UTO")).document().unwrap();
    assert_eq!(wrong.check, Check::Wrong { expected: "6".into(), found: "7".into(), position: 9 });
}

/// Acceptance check 2 of spec/registers.md 13: 6 for G within the number passes every digit.
#[test]
fn a_swap_inside_a_residue_class_is_not_noticed() {
    let mrz = read(TD1);
    let swapped = Mrz { number: "D23145G90".into(), ..mrz.clone() };
    let genuine = Mrz { number: "D23145690".into(), ..mrz };
    let read_wrong = write(&genuine).unwrap().concat().replace("D23145690", "D23145G90");
    assert_eq!(read_wrong, write(&swapped).unwrap().concat());
    assert!(!read(&read_wrong).is_suspect());
}

#[test]
fn written_in_other_ways() {
    for text in [TD3, TD1, TD2, MRV_A, MRV_B, TD1_LONG] {
        let expected = read(text);
        let spaced: String = text.chars().flat_map(|c| [c, ' ']).collect();
        let fullwidth: String = text
            .chars()
            .map(|c| match c {
                '\n' => c,
                _ => char::from_u32(u32::from(c) + 0xFEE0).unwrap(),
            })
            .collect();
        for other in [
            text.to_lowercase(),
            text.replace('\n', ""),
            text.replace('\n', "\r\n"),
            text.replace('\n', "\r"),
            format!("\u{FEFF}\n  {text}  \n\n"),
            spaced,
            fullwidth,
            text.replace("<<", "«"),
            text.replace('\n', "<\n"),
        ] {
            assert!(looks_like_mrz(&other), "{other}");
            assert_eq!(read(&other), expected, "{other}");
        }
    }
}

#[test]
fn filler_left_out_or_given_as_spaces() {
    for text in [TD3, TD1, TD2] {
        let lines: Vec<&str> = text.lines().collect();
        let open = if lines.len() == 3 { 2 } else { 0 };
        let short: Vec<String> = lines
            .iter()
            .enumerate()
            .map(|(i, l)| if i == open { l.trim_end_matches('<').into() } else { (*l).to_owned() })
            .collect();
        assert_eq!(read(&short.join("\n")), read(text));
        let spaces: Vec<String> = lines
            .iter()
            .enumerate()
            .map(|(i, l)| if i == open { l.replace('<', " ") } else { (*l).to_owned() })
            .collect();
        assert_eq!(read(&spaces.join("\n")), read(text), "{spaces:?}");
    }
    let spaces = TD3.replace('<', " ");
    assert_eq!(read(&spaces), read(TD3));
    assert_eq!(read(MRV_A.trim_end_matches('<')).number, "L8988901C");
    assert_eq!(read(MRV_B.trim_end_matches('<')).checks.len(), 3);
    let card = TD1.replace('\n', "");
    assert_eq!(read(card.trim_end_matches('<')), read(TD1));
    assert_eq!(read(&TD1.replace("907<<<<<<<<<<<<<<<", "907")), read(TD1));
}

#[test]
fn look_alikes_are_mended_where_only_one_sort_can_stand() {
    let mrz = read("P<UT0ER1KSSON<<ANNA<MAR1A<<<<<<<<<<<<<<<<<<<\nL898902C36UTO74O8I22F12O4159ZE184226B<<<<<1O");
    let genuine = read(TD3);
    assert_eq!(mrz.mended.len(), 7);
    assert_eq!(mrz.mended[0], Mended { line: 1, column: 5, read: '0', taken: 'O' });
    assert_eq!(Mrz { mended: vec![], ..mrz }, genuine);
    assert_eq!(read(&TD1.replacen('I', "1", 1)).code, "I");
}

#[test]
fn unknown_dates_and_centuries() {
    let with = |birth: &str| {
        let mut mrz = read(TD3);
        mrz.birth.raw = birth.into();
        read(&write(&mrz).unwrap().join("\n")).birth
    };
    assert_eq!(with("74<<<<"), MrzDate::new(Some(1974), None, None));
    assert_eq!(with("7408<<"), MrzDate::new(Some(1974), Some(8), None));
    assert_eq!(with("<<<<<<"), MrzDate::new(None, None, None));
    assert!(with("<<<<<<").is_sound() && with("740812").is_sound());
    assert!(!with("741312").is_sound() && !with("740800").is_sound() && !with("74081<").is_sound());
    assert_eq!(with("741312").day, Some(12));
    assert_eq!(with("260101").year, Some(2026));
    assert_eq!(with("270101").year, Some(1927));
    let expiry = |raw: &str, this_year| {
        let mut mrz = read(TD3);
        mrz.expiry.raw = raw.into();
        parse(&write(&mrz).unwrap().join("\n"), this_year).unwrap().expiry.year
    };
    assert_eq!(expiry("360101", 2026), Some(2036));
    assert_eq!(expiry("760101", 2026), Some(2076));
    assert_eq!(expiry("770101", 2026), Some(1977));
    assert_eq!(expiry("050101", 2099), Some(2105));
    for year in [i16::MIN, -1, 0, i16::MAX] {
        let _ = parse(TD3, year);
    }
}

#[test]
fn a_personal_number_left_out_needs_no_digit() {
    let mut mrz = read(TD3);
    mrz.optional.clear();
    let lines = write(&mrz).unwrap();
    assert!(lines[1].ends_with("<<<<<<<<<<<<<<02") || lines[1][42..43] == *"0");
    let composite = lines[1].as_bytes()[43];
    let filler = format!("{}\n{}<{}", lines[0], &lines[1][..42], char::from(composite));
    assert!(!read(&filler).is_suspect());
}

#[test]
fn names() {
    let with = |primary: &str, secondary: &str| {
        let names = MrzNames { primary: primary.into(), secondary: secondary.into(), cut: false };
        read(&write(&Mrz { names, ..read(TD3) }).unwrap().join("\n")).names
    };
    assert_eq!(with("VAN DER MUELLEN", "ANNA MARIA").primary, "VAN DER MUELLEN");
    assert_eq!(with("ARKFREITH", "").secondary, "");
    let cut = with("BENNELONG WOOLOOMOOLOO WARRANDYTE", "WARNAMBOOL DINGO POTOROO");
    assert!(cut.cut && cut.secondary == "WARN", "{cut:?}");
}

#[test]
fn errors_name_the_place_and_what_to_do() {
    let error = |text: &str| parse(text, YEAR).unwrap_err();
    assert_eq!(error(" \n "), MrzError::Empty);
    assert_eq!(error(&"<".repeat(2_000)), MrzError::TooLong { found: 2_000 });
    let odd = TD3.replace("<10", "_10");
    assert_eq!(error(&odd), MrzError::Character { line: 2, column: 42, found: '_' });
    assert_eq!(error("<<<<"), MrzError::Code { found: '<' });
    let short = TD3.replace("<10", "10");
    assert_eq!(error(&short), MrzError::Length { line: 2, found: 43, expected: 44, lines: 2 });
    let card = TD1.replace("<<<6", "<<6");
    assert_eq!(error(&card), MrzError::Length { line: 2, found: 29, expected: 30, lines: 3 });
    assert_eq!(error(TD3.lines().next().unwrap()), MrzError::Lines { found: 1, characters: 44 });
    assert_eq!(error(&[TD3, TD3].join("\n")), MrzError::Lines { found: 4, characters: 176 });
    for text in ["", "é", "1", &short, &odd, "P<\nP<\nP<\nP<"] {
        let message = error(text).to_string();
        assert!(["invalid", "illegal", "please", "sorry"].iter().all(|word| !message.contains(word)), "{message}");
        assert!(message.contains([';', ',']), "{message}");
    }
}

#[test]
fn what_cannot_be_written_is_refused() {
    let passport = read(TD3);
    let refused = |mrz: Mrz| write(&mrz).unwrap_err();
    let long = Mrz { number: "1234567890".into(), ..passport.clone() };
    assert_eq!(refused(long), MrzError::DoesNotFit { field: "number", most: 9 });
    let card = Mrz { form: Form::Td1, number: "1".repeat(23), ..passport.clone() };
    assert_eq!(refused(card), MrzError::DoesNotFit { field: "number", most: 22 });
    let issuer = Mrz { issuer: "UTOP".into(), ..passport.clone() };
    assert_eq!(refused(issuer), MrzError::DoesNotFit { field: "issuer", most: 3 });
    let names = MrzNames { primary: "Müller".into(), ..MrzNames::default() };
    assert_eq!(refused(Mrz { names, ..passport.clone() }), MrzError::Unprintable { field: "names", found: 'ü' });
    let long = Mrz { form: Form::Td1, number: "123456789é".into(), ..passport.clone() };
    assert_eq!(refused(long), MrzError::Unprintable { field: "number", found: 'é' });
    let more = Mrz { optional_more: "X".into(), ..passport };
    assert_eq!(refused(more), MrzError::DoesNotFit { field: "optional_more", most: 0 });
}

#[test]
fn other_text_does_not_look_like_a_zone() {
    for text in ["", "Erika Mustermann", "a << b << c", "P<UTO", &"<".repeat(60), &"A".repeat(88), &TD3.repeat(2)] {
        assert!(!looks_like_mrz(text), "{text}");
    }
    for text in [TD3, TD1, TD2, MRV_A, MRV_B] {
        assert!(looks_like_mrz(text));
    }
}

fn some_date() -> impl Strategy<Value = (Option<i16>, Option<u8>, Option<u8>)> {
    (prop::option::of(1980..2026i16), prop::option::of(1..=12u8), prop::option::of(1..=31u8))
}

fn some_zone() -> impl Strategy<Value = Mrz> {
    let form = prop::sample::select(Form::ALL.to_vec());
    let names = ("[A-Z]{1,8}( [A-Z]{1,5})?", "([A-Z]{1,6}( [A-Z]{1,6})?)?");
    let fields = ("[A-Z0-9]{1,9}", "[A-Z]{3}|D", "[A-Z0-9]{0,7}", "[A-Z0-9]{0,11}", "[A-UW-Z][A-Z]?", "[A-Z0-9]{1,3}");
    (form, names, fields, some_date(), some_date(), 0..3usize, any::<bool>()).prop_map(
        |(form, (primary, secondary), (number, issuer, optional, more, code, rest), birth, expiry, sex, long)| {
            let can_be_long = matches!(form, Form::Td1 | Form::Td2) && long;
            Mrz {
                form,
                code: if form.is_visa() { code.replacen(|_| true, "V", 1) } else { code },
                nationality: issuer.clone(),
                issuer,
                names: MrzNames { primary, secondary, cut: false },
                number: if can_be_long { format!("{number:0<9}{rest}") } else { number },
                birth: MrzDate::new(birth.0, birth.1, birth.2),
                sex: [Sex::Female, Sex::Male, Sex::Unstated][sex],
                expiry: MrzDate::new(expiry.0, expiry.1, expiry.2),
                optional: if can_be_long { String::new() } else { optional },
                optional_more: if form == Form::Td1 { more } else { String::new() },
                ..Mrz::default()
            }
        },
    )
}

proptest! {
    #[test]
    fn what_is_written_is_read_again(zone in some_zone(), joined in any::<bool>()) {
        let lines = write(&zone).unwrap();
        prop_assert_eq!(lines.len(), zone.form.lines());
        prop_assert!(lines.iter().all(|line| line.len() == zone.form.width()));
        let again = read(&lines.join(if joined { "" } else { "\n" }));
        prop_assert!(!again.is_suspect());
        prop_assert!(again.mended.is_empty());
        prop_assert_eq!(Mrz { checks: vec![], ..again }, zone);
    }

    /// One wrong character of a field that has a digit is noticed, unless it is of one residue.
    #[test]
    fn a_wrong_character_is_noticed(zone in some_zone(), at in 0..6usize) {
        let mut lines = write(&zone).unwrap();
        let (line, start) = if zone.form == Form::Td1 { (1, 0) } else { (1, 13) };
        let own = lines[line].as_bytes()[start + at];
        let other = if own == b'3' { "4" } else { "3" };
        lines[line].replace_range(start + at..=start + at, other);
        let again = read(&lines.join("\n"));
        let noticed = again.checks.iter().any(|check| check.over == Checked::Birth && !check.is_right());
        prop_assert!(noticed);
    }

    #[test]
    fn reading_never_panics(text in any::<String>(), year in any::<i16>()) {
        let _ = parse(&text, year);
        let _ = looks_like_mrz(&text);
    }

    #[test]
    fn reading_what_is_nearly_a_zone_never_panics(text in "[A-Z0-9< \n]{20,120}", year in any::<i16>()) {
        if let Ok(mrz) = parse(&text, year) {
            prop_assert_eq!(mrz.checks.is_empty(), false);
            let _ = mrz.document();
        }
    }
}
