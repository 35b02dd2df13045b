use super::*;
use proptest::prelude::*;

fn guesses(text: &str) -> Vec<(Scheme, Certainty)> {
    recognise(text).into_iter().map(|guess| (guess.scheme, guess.certainty)).collect()
}

#[test]
fn the_best_guess() {
    use Certainty::*;
    use Scheme::*;
    for (text, scheme, certainty) in [
        ("1M8GDM9AXKP042788", Vin, Certain),
        ("WVWZZZ1JZ3W386752", Vin, Likely),
        ("VIN 1M8GDM9AXKP042788", Vin, Certain),
        ("IMO 9319466", Imo, Certain),
        ("IMO9319466", Imo, Certain),
        ("imo 9319467", Imo, Certain),
        ("9319466", Imo, Likely),
        ("CSQU 305438 3", Container, Certain),
        ("CSQU3054384", Container, Likely),
        ("490154203237518", Imei, Likely),
        ("DE89 3704 0044 0532 0130 00", Iban, Certain),
        ("MMSI: 235004000", Mmsi, Certain),
        ("235004000", TravelDocument, Possible),
        ("DE98370400440532013000", Iban, Likely),
        ("VIN KP042788", Vin, Certain),
        ("+44 20 7946 0958", Phone, Likely),
        ("00 44 20 7946 0958", Phone, Likely),
        ("QDi.001", Reference, Likely),
        ("TAi.008", Reference, Likely),
        ("A?12[38B]45", Serial, Likely),
        ("AB*1234", Serial, Likely),
        ("L898902C3", TravelDocument, Possible),
        ("9319467", TravelDocument, Possible),
        ("35202- 4135948-7", TravelDocument, Possible),
        ("AB 123 CD", TravelDocument, Possible),
        ("AB-12", Serial, Possible),
    ] {
        assert_eq!(guesses(text).first(), Some(&(scheme, certainty)), "{text}: {:?}", guesses(text));
    }
}

#[test]
fn every_reading_is_offered() {
    let all: Vec<_> = guesses("9319466").into_iter().map(|(scheme, _)| scheme).collect();
    for scheme in [Scheme::Imo, Scheme::TravelDocument, Scheme::Serial, Scheme::Plate] {
        assert!(all.contains(&scheme), "{scheme}");
    }
    assert!(guesses("235004000").contains(&(Scheme::Mmsi, Certainty::Possible)));
    assert_eq!(recognise("VIN KP042788")[0].normal.text, "KP042788");
    let plate: Vec<_> = guesses("AB-123-CD").into_iter().map(|(scheme, _)| scheme).collect();
    assert!(plate.contains(&Scheme::Plate) && plate.contains(&Scheme::Reference));
    let partial: Vec<_> = guesses("AB?123").into_iter().map(|(scheme, _)| scheme).collect();
    assert!(partial.contains(&Scheme::Plate));
}

#[test]
fn words_are_no_numbers() {
    for text in [
        "",
        "   ",
        "Mohammed",
        "DARKAZANLI",
        "محمد",
        "what?",
        "*",
        "a?*",
        "Mohammed Ali 1975",
        "4 rue de Paris",
        "IMO",
        "vin rouge",
        "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10",
        "1 2 3 4 5 6 7 8 9 10",
    ] {
        assert_eq!(guesses(text), [], "{text}");
    }
    assert!(recognise(&"1".repeat(10_000_000)).is_empty());
}

proptest! {
    #[test]
    fn any_text_is_taken(text in any::<String>()) {
        let guesses = recognise(&text);
        prop_assert!(guesses.windows(2).all(|pair| pair[0].certainty >= pair[1].certainty));
        let mut schemes: Vec<_> = guesses.iter().map(|guess| guess.scheme).collect();
        schemes.sort();
        schemes.dedup();
        prop_assert_eq!(schemes.len(), guesses.len());
    }

    #[test]
    fn letters_alone_are_no_number(text in "[A-Za-z]{1,16}") {
        prop_assert_eq!(recognise(&text), vec![]);
    }
}
