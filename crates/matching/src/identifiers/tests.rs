use super::*;
use proptest::prelude::*;

fn text(scheme: Scheme, raw: &str) -> String {
    normalise(scheme, raw).unwrap().text
}

fn wrong(expected: &str, found: &str, position: usize) -> Check {
    Check::Wrong { expected: expected.into(), found: found.into(), position }
}

#[test]
fn every_scheme_has_one_word_and_is_found_by_it() {
    for scheme in Scheme::ALL {
        assert_eq!(scheme.as_str().parse(), Ok(scheme));
    }
    let error = "passport".parse::<Scheme>().unwrap_err();
    assert!(error.to_string().contains("`passport`") && error.to_string().contains("travel-document"));
}

#[test]
fn normal_forms() {
    use Scheme::*;
    for (scheme, raw, normal) in [
        (TravelDocument, "ab 12-345/6", "AB123456"),
        (TravelDocument, "٠١٢٣٤٥٦٧٨٩", "0123456789"),
        (TravelDocument, "۰۱۲۳۴۵۶۷۸۹", "0123456789"),
        (TravelDocument, "ＡＢ１２３４５", "AB12345"),
        (TravelDocument, "१२३४५", "12345"),
        (TravelDocument, "№ 12345", "12345"),
        (TravelDocument, "Nº123", "N123"),
        (Plate, "мü-ab 123", "MUAB123"),
        (Plate, "А123ВС77", "A123BC77"),
        (Plate, "ΙΖΝ-1234", "IZN1234"),
        (Plate, "京A·12345", "A12345"),
        (Plate, "ß 1", "SS1"),
        (Vin, "1m8gdm9axkpo42788", "1M8GDM9AXKP042788"),
        (Vin, "VIN: 1M8GDM9AXKP042788", "1M8GDM9AXKP042788"),
        (Vin, "WQI0", "W010"),
        (Vin, "*1M8GDM9AXKP042788*", "1M8GDM9AXKP042788"),
        (Vin, "*KP042788", "*KP042788"),
        (Imo, "IMO 9319466", "9319466"),
        (Mmsi, "MMSI 235 004 000", "235004000"),
        (Imei, "49-015420-323751-8", "490154203237518"),
        (Imei, "49-015420-323751", "490154203237518"),
        (Imei, "IMEI 4901542032375199", "490154203237518"),
        (Container, "CSQU 305438-3", "CSQU3054383"),
        (Container, "csqu305438", "CSQU3054383"),
        (Iban, "iban de89 3704 0044 0532 0130 00", "DE89370400440532013000"),
        (Reference, "QDi.001", "QDI001"),
        (Reference, "TAi.008 ", "TAI008"),
        (Phone, "+44 (0)20 7946 0958", "442079460958"),
        (Phone, "0044 20 7946 0958", "442079460958"),
        (Phone, "tel. +33 1 23 45 67 89 ext. 12", "33123456789"),
        (Phone, "020 7946 0958", "02079460958"),
        (Phone, "+٩٦٦ ٥٥ ١٢٣ ٤٥٦٧", "966551234567"),
        (Serial, "a?12[b83]45*", "A?12[38B]45*"),
        (Serial, "12**?", "12?*"),
        (Serial, "12＊？", "12?*"),
        (Serial, "[A]12", "A12"),
        (Vin, "????????XKP[OI]42788", "????????XKP[01]42788"),
    ] {
        assert_eq!(text(scheme, raw), normal, "{scheme} {raw}");
    }
}

#[test]
fn check_digits_of_the_specification() {
    use Scheme::*;
    for (scheme, raw, check) in [
        (Vin, "1M8GDM9AXKP042788", Check::Right),
        (Vin, "5GZCZ43D13S812715", Check::Right),
        (Vin, "11111111111111111", Check::Right),
        (Vin, "*5GZCZ43D13S812715*", Check::Right),
        (Vin, "1M8GDM9A1KP042788", wrong("X", "1", 8)),
        (Vin, "LSVAA4182E2184847", Check::Right),
        (Vin, "LSVAA4183E2184847", wrong("2", "3", 8)),
        (Vin, "WVWZZZ1JZ3W386752", Check::NotBinding),
        (Vin, "WVWZZZ1J", Check::Misshapen),
        (Imo, "9319466", Check::Right),
        (Imo, "8814275", Check::Right),
        (Imo, "8814274", wrong("5", "4", 6)),
        (Imo, "881427", Check::Misshapen),
        (Imo, "881427A", Check::Misshapen),
        (Container, "CSQU3054383", Check::Right),
        (Container, "TCNU7205800", Check::Right),
        (Container, "TCNU7205801", wrong("0", "1", 10)),
        (Container, "TCNU720580", Check::None),
        (Container, "TCN17205801", Check::Misshapen),
        (Imei, "490154203237518", Check::Right),
        (Imei, "490154203237519", wrong("8", "9", 14)),
        (Imei, "49015420323751", Check::None),
        (Imei, "490154", Check::Misshapen),
        (Iban, "DE89370400440532013000", Check::Right),
        (Iban, "DE98370400440532013000", wrong("89", "98", 2)),
        (Iban, "GB29NWBK60161331926819", Check::Right),
        (Iban, "DE8937040044053201300", Check::Misshapen),
        (Mmsi, "235004000", Check::None),
        (Mmsi, "23500400", Check::Misshapen),
        (Phone, "+1234567890123456", Check::Misshapen),
        (Phone, "+442079460958", Check::None),
        (TravelDocument, "L898902C3", Check::None),
        (Serial, "AX12845", Check::None),
    ] {
        assert_eq!(normalise(scheme, raw).unwrap().check, check, "{scheme} {raw}");
    }
}

#[test]
fn what_has_no_normal_form_says_what_to_do() {
    assert_eq!(normalise(Scheme::Plate, " -- "), Err(IdentifierError::Empty { scheme: Scheme::Plate }));
    assert_eq!(normalise(Scheme::Plate, "دبي"), Err(IdentifierError::Empty { scheme: Scheme::Plate }));
    let error = normalise(Scheme::TravelDocument, &"1".repeat(21)).unwrap_err();
    assert_eq!(error, IdentifierError::TooLong { scheme: Scheme::TravelDocument, most: 20 });
    assert!(normalise(Scheme::Reference, &"1".repeat(64)).is_ok());
    assert!(normalise(Scheme::Reference, &"1".repeat(65)).is_err());
    assert!(normalise(Scheme::Serial, &" ".repeat(10_000_000)).is_err());
    assert!(matches!(normalise(Scheme::Serial, "AB[12"), Err(IdentifierError::Pattern(_))));
    for message in [error.to_string(), normalise(Scheme::Plate, "?[").unwrap_err().to_string()] {
        assert!(["invalid", "illegal", "please", "sorry"].iter().all(|word| !message.contains(word)), "{message}");
    }
}

#[test]
fn stations_and_satellites() {
    for (text, expected) in [
        ("235004000", Some(Station::Ship)),
        ("002320001", Some(Station::Coast)),
        ("023500400", Some(Station::Group)),
        ("111232001", Some(Station::Aircraft)),
        ("992320001", Some(Station::AidToNavigation)),
        ("982320001", Some(Station::Craft)),
        ("970123456", Some(Station::Beacon)),
        ("100004000", None),
        ("800004000", None),
        ("23500400", None),
        ("23500400A", None),
    ] {
        assert_eq!(station(text), expected, "{text}");
    }
    assert_eq!(satellite("8821612345678"), Some(Satellite::Thuraya));
    assert_eq!(satellite("870773111234"), Some(Satellite::Inmarsat));
    assert_eq!(satellite("881612345678"), Some(Satellite::Iridium));
    assert_eq!(satellite("442079460958"), None);
}

#[test]
fn folds_and_tails() {
    assert_eq!(fold("OQD0ILZSBG7X"), "000011258 67X".replace(' ', ""));
    assert!(look_alike('0', 'O') && look_alike('I', 'L') && !look_alike('0', '0') && !look_alike('8', '3'));
    assert!(!look_alike('É', 'O'));
    assert_eq!(tail(Scheme::Phone, "442079460958"), Some("079460958"));
    assert_eq!(tail(Scheme::Vin, "1M8GDM9AXKP042788"), Some("KP042788"));
    assert_eq!(tail(Scheme::Phone, "12345678"), None);
    assert_eq!(tail(Scheme::Serial, "1M8GDM9AXKP042788"), None);
}

/// Every class of look-alikes is told the same by the fold and by the list of readings, and the
/// readings no check digit notices are of one residue (spec/registers.md 2.1).
#[test]
fn look_alikes_agree_with_the_fold_and_with_the_residues() {
    let symbols: Vec<u8> = (b'0'..=b'9').chain(b'A'..=b'Z').collect();
    for &one in &symbols {
        for &other in &symbols {
            let alike = look_alike(char::from(one), char::from(other));
            assert_eq!(super::fold::read_for(one).contains(&other), alike, "{one} {other}");
            if super::fold::read_for_unnoticed(one).contains(&other) {
                let digit = |byte: u8| mrz::check_digit(std::str::from_utf8(&[byte]).unwrap());
                assert_eq!(digit(one), digit(other));
                assert!(super::fold::read_for_unnoticed(other).contains(&one));
            }
        }
    }
}

proptest! {
    #[test]
    fn normalising_never_panics_and_is_idempotent(raw in any::<String>(), at in 0..Scheme::ALL.len()) {
        let scheme = Scheme::ALL[at];
        if let Ok(normal) = normalise(scheme, &raw) {
            prop_assert!(!normal.text.is_empty());
            prop_assert!(normal.is_pattern() || normal.text.len() <= scheme.longest());
            if !matches!(scheme, Scheme::Phone | Scheme::Imo | Scheme::Mmsi | Scheme::Imei | Scheme::Iban) {
                prop_assert_eq!(normalise(scheme, &normal.text).unwrap().text, normal.text);
            }
        }
    }

    #[test]
    fn spacing_and_case_do_not_matter(number in "[A-Z0-9]{1,20}", spaces in "[ ./_-]{1,3}") {
        let spaced: String = number.to_lowercase().chars().flat_map(|c| [c.to_string(), spaces.clone()]).collect();
        prop_assert_eq!(text(Scheme::TravelDocument, &spaced), number);
    }

    /// A check digit catches every single wrong digit of an IMEI and an IBAN.
    #[test]
    fn one_wrong_digit_is_noticed(body in "[0-9]{14}", at in 0..15usize, other in 1..10u32) {
        let whole = text(Scheme::Imei, &body);
        prop_assert_eq!(normalise(Scheme::Imei, &whole).unwrap().check, Check::Right);
        let changed: String = whole
            .chars()
            .enumerate()
            .map(|(i, c)| if i == at { char::from_digit((c.to_digit(10).unwrap() + other) % 10, 10).unwrap() } else { c })
            .collect();
        let noticed = matches!(normalise(Scheme::Imei, &changed).unwrap().check, Check::Wrong { .. });
        prop_assert!(noticed);
    }

    #[test]
    fn the_iban_digits_it_expects_are_right(account in "[A-Z0-9]{18}", digits in "[0-9]{2}") {
        let iban = format!("DE{digits}{account}");
        match normalise(Scheme::Iban, &iban).unwrap().check {
            Check::Wrong { expected, .. } => {
                let right = normalise(Scheme::Iban, &format!("DE{expected}{account}")).unwrap().check;
                prop_assert_eq!(right, Check::Right);
            }
            check => prop_assert_eq!(check, Check::Right),
        }
    }
}
