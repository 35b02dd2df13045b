use super::*;
use huecry_matching::question::read;

/// What was understood, written as a form would send it, is understood again as the same.
#[test]
fn what_was_understood_is_understood_again() {
    let questions = [
        "abdallah 1971",
        "كريم عبد الله c. 1971",
        "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10",
        "B[38]84??VX Pavia",
        "12.5, 45.25",
        "DE89 3704 0044 0532 0130 00",
        "Ahmed \"the Fox\" 1969/1973",
        "oil on canvas name:Rembrandt",
        "ZQ7777 ZQ8888 Karim",
        "2025-01-19",
    ];
    for question in questions {
        let parts = Parts::of(&read(question, 2026));
        let again = Parts::of(&read(&parts.text(), 2026));
        assert_eq!(again, parts, "{question}: {}", parts.text());
    }
}

#[test]
fn a_question_by_kind_is_one_text() {
    let parts = Parts {
        text: "red car".into(),
        name: "Karim  Abdallah ".into(),
        date: "1971~".parse().ok(),
        country: "TN".parse().ok(),
        sex: "M".parse().ok(),
        number: "L898902C3".into(),
    };
    let text = parts.text();
    assert_eq!(text, "red car name:\"Karim  Abdallah\" date:1971~ country:TN sex:M number:L898902C3");
    let zone = Parts { text: "line one\nline two".into(), number: "X1".into(), ..Parts::default() };
    assert_eq!(zone.text(), "line one\nline two\nnumber:X1", "a zone keeps its lines");
    assert_eq!(Parts::default().text(), "");
}
