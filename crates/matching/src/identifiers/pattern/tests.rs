use super::*;
use proptest::prelude::*;

fn pattern(text: &str) -> Pattern {
    Pattern::parse(text).unwrap()
}

fn reading(one: &str, other: &str) -> Option<(u8, u8, u8)> {
    let (one, other) = (pattern(one), pattern(other));
    let there = one.against(&other);
    assert_eq!(there, other.against(&one), "either side may ask");
    there.map(|reading| (reading.known, reading.equal, reading.folded))
}

/// known, equal, folded; spec/registers.md 2.2.1 and 13.3.
#[test]
fn readings() {
    for (one, other, expected) in [
        ("A?12[38B]45", "AX12845", Some((6, 6, 0))),
        ("A?12[38B]45", "AX12945", Some((6, 5, 0))),
        ("A?12[38B]45", "AXI2B45", Some((6, 6, 1))),
        ("A?12[38B]45", "AX1284", None),
        ("A?12[3E]45", "AX12845", Some((6, 5, 0))),
        ("A?12[3B]45", "AX12845", Some((6, 6, 1))),
        ("[12]?34", "[23]?3?", None),
        ("[12]?34", "[23]?34", Some((3, 3, 0))),
        ("[12]?34", "[56]?34", Some((3, 2, 0))),
        ("AB??12", "?B3?12", Some((3, 3, 0))),
        ("AB*", "AB12345", None),
        ("ABC*", "ABC12345", Some((3, 3, 0))),
        ("*345", "ABC12345", Some((3, 3, 0))),
        ("*123*", "AB123CD", Some((3, 3, 0))),
        ("A*12*9", "A00012009", Some((4, 4, 0))),
        ("A*5", "A*7", None),
        ("AB1*5", "AB1*7", Some((4, 3, 0))),
        ("*1234", "1234*", Some((4, 4, 0))),
        ("ABC*", "*XYZ", None),
        ("ABC?*", "ABC", None),
        ("ABC*", "ABC", Some((3, 3, 0))),
        ("ABC*1", "ABC", None),
        ("*", "ABCDEF", None),
        ("12345", "12345", Some((5, 5, 0))),
    ] {
        assert_eq!(reading(one, other), expected, "{one} {other}");
    }
}

#[test]
fn scores() {
    let score = |known, equal, folded| Reading { known, equal, folded }.score();
    assert_eq!(score(6, 6, 0), 1.0);
    assert!((score(6, 6, 1) - 0.9).abs() < 1e-6);
    assert!((score(6, 5, 0) - 5.0 / 6.0).abs() < 1e-6);
    assert_eq!(score(3, 0, 0), 0.0);
    assert_eq!(score(0, 0, 0), 0.0);
}

#[test]
fn written_in_one_way() {
    for (written, normal) in [("A**B", "A*B"), ("A*?B", "A?*B"), ("?*?*?", "???*"), ("[BA]1", "[AB]1"), ("[7]", "7")] {
        assert_eq!(pattern(written).to_string(), normal);
    }
    assert_eq!(pattern("AB?*").shortest(), 3);
    assert_eq!(pattern("AB?*").longest(), None);
    assert_eq!(pattern("AB?[12]").longest(), Some(4));
    assert_eq!(pattern("AB?[12]").known(), 3);
    assert!(pattern("AB12").is_plain() && !pattern("A[BC]12").is_plain() && !pattern("AB*").is_plain());
    assert!(pattern("?123").ends_known(3) && !pattern("?123").ends_known(4) && !pattern("3").ends_known(2));
}

#[test]
fn refused() {
    for (text, error) in [
        ("", PatternError::Empty),
        ("AB[12", PatternError::Bracket { at: 2 }),
        ("AB]", PatternError::Bracket { at: 2 }),
        ("A[B[C]]", PatternError::Bracket { at: 1 }),
        ("A[?]", PatternError::Bracket { at: 1 }),
        ("A[]", PatternError::Candidates { at: 1 }),
        ("A[0123456789ABC]", PatternError::Candidates { at: 1 }),
        ("Aé", PatternError::Character { at: 1, found: 'é' }),
        ("A[é]", PatternError::Character { at: 2, found: 'é' }),
        ("a", PatternError::Character { at: 0, found: 'a' }),
        ("1*2*3*4*5*6", PatternError::TooLong),
    ] {
        assert_eq!(Pattern::parse(text), Err(error), "{text}");
    }
    assert!(Pattern::parse(&"?".repeat(64)).is_ok());
    assert_eq!(Pattern::parse(&"?".repeat(65)), Err(PatternError::TooLong));
}

#[test]
fn plain_text_of_any_length_is_bounded() {
    let asked = pattern("*A*B*C*");
    assert_eq!(asked.against_plain(&[b'A'; 1_000_000]), None);
    assert_eq!(asked.against_plain("é".as_bytes()), None);
    assert!(asked.against_plain("ABC".repeat(21).as_bytes()).is_some());
}

/// Every number of a small alphabet that a pattern allows.
fn numbers(pattern: &str) -> Vec<String> {
    let Some(mark) = pattern.find(['?', '*', '[']) else { return vec![pattern.to_owned()] };
    let (head, rest) = pattern.split_at(mark);
    let choices: Vec<(String, &str)> = match &rest[..1] {
        "?" => ["0", "A", "7"].iter().map(|c| ((*c).to_owned(), &rest[1..])).collect(),
        "*" => ["", "0", "A", "00", "AA", "0A", "A0"].iter().map(|c| ((*c).to_owned(), &rest[1..])).collect(),
        _ => {
            let end = rest.find(']').unwrap();
            rest[1..end].chars().map(|c| (c.to_string(), &rest[end + 1..])).collect()
        }
    };
    choices.into_iter().flat_map(|(c, rest)| numbers(&format!("{head}{c}{rest}"))).collect()
}

proptest! {
    #[test]
    fn reading_a_pattern_never_panics(text in any::<String>()) {
        let _ = Pattern::parse(&text);
    }

    #[test]
    fn a_pattern_is_read_as_it_is_written(text in "([0-9A-Z?]|\\[[0-9A-Z]{1,5}\\]){1,20}\\*?[0-9A-Z]{0,3}") {
        let once = pattern(&text);
        prop_assert_eq!(pattern(&once.to_string()), once);
    }

    /// Whatever number a partial one stands for agrees with it in every known place.
    #[test]
    fn what_a_pattern_stands_for_agrees_with_it(text in "[0-9A]{1,3}(\\?|\\*|\\[0A\\]|[0-9A]){1,4}[0-9A]{2}") {
        let partial = pattern(&text);
        for number in numbers(&text).iter().take(200) {
            let reading = partial.against_plain(number.as_bytes());
            prop_assert_eq!(reading, partial.against(&pattern(number)));
            prop_assert_eq!(partial.most_equal(number.as_bytes()), partial.known());
            let reading = reading.unwrap();
            prop_assert_eq!((reading.equal, reading.folded), (reading.known, 0), "{} {}", text, number);
            prop_assert_eq!(usize::from(reading.known), partial.known());
        }
    }

    /// The quick ways say what the thorough one says.
    #[test]
    fn the_quick_ways_agree_with_the_thorough(text in "[0-9A-Z?*]{1,12}", number in "[0-9A-Z]{1,12}") {
        if let Ok(partial) = Pattern::parse(&text) {
            let quick = partial.against_plain(number.as_bytes());
            prop_assert_eq!(quick, aligned(&partial.parts, &pattern(&number).parts).filter(Reading::is_enough));
            let most = partial.most_equal(number.as_bytes());
            prop_assert!(quick.is_none_or(|reading| usize::from(reading.equal) <= most));
        }
    }

    /// Two partial numbers that some number fits both of agree wholly, where enough is known.
    #[test]
    fn patterns_of_one_number_agree(number in "[0-9A]{6,9}", hidden in any::<[u8; 2]>(), runs in any::<[bool; 2]>()) {
        let hide = |mask: u8, run: bool| {
            let shown: String = number.chars().enumerate().map(|(i, c)| if mask >> (i % 8) & 1 == 1 { '?' } else { c }).collect();
            pattern(&if run { format!("{}*", &shown[..shown.len() - 2]) } else { shown })
        };
        let (one, other) = (hide(hidden[0], runs[0]), hide(hidden[1], runs[1]));
        if let Some(reading) = one.against(&other) {
            prop_assert_eq!(reading.equal, reading.known);
            prop_assert_eq!(reading.folded, 0);
        }
    }
}
