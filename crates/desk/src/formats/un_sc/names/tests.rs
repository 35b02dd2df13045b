use super::*;

fn names(text: &str) -> Vec<String> {
    split(text).into_iter().map(|one| one.name).collect()
}

#[test]
fn what_is_written_into_one_element_comes_apart() {
    let table: [(&str, &[&str]); 17] = [
        ("Abu Hamza", &["Abu Hamza"]),
        ("Azim Adhajani; Azim Agha-Jani", &["Azim Adhajani", "Azim Agha-Jani"]),
        ("Hassan, Sheikh", &["Hassan, Sheikh"]),
        ("Abdurezak, Abdelrazaq", &["Abdurezak, Abdelrazaq"]),
        ("ADF/NALU", &["ADF/NALU"]),
        (") Abdelrahman Mouhamad", &["Abdelrahman Mouhamad"]),
        ("(Sheikh) Musa Hilal", &["(Sheikh) Musa Hilal"]),
        ("Lom-ali Butayev (Butaev)", &["Lom-ali Butayev (Butaev)"]),
        ("STATE ESTABLISHMENT FOR MIDDLE AREA (ROADS", &["STATE ESTABLISHMENT FOR MIDDLE AREA (ROADS"]),
        ("Akrin Saleh (أقرين صالح)", &["Akrin Saleh", "أقرين صالح"]),
        ("Noor Mohmad (نور محمد ),", &["Noor Mohmad", "نور محمد"]),
        ("Abu Muhammad (original script: Абу Мухаммад)", &["Abu Muhammad", "Абу Мухаммад"]),
        ("حسن غول (Hassan Ghul; Hassan Gul)", &["حسن غول", "Hassan Ghul", "Hassan Gul"]),
        ("Agha Jan Alizai اغا جان عالیزی", &["Agha Jan Alizai", "اغا جان عالیزی"]),
        ("أنصار الشريعة (Ansar al Charia (ASL))", &["أنصار الشريعة", "Ansar al Charia (ASL)"]),
        ("華信船務(香港)有限公司", &["華信船務(香港)有限公司"]),
        ("–", &[]),
    ];
    for (text, expected) in table {
        assert_eq!(names(text), expected, "{text}");
    }
}

#[test]
fn labels_and_prose_go_into_the_note() {
    let table = [
        ("Ezatullah Haqqani (previously listed as)", "Ezatullah Haqqani", true, false, "previously listed as"),
        ("Encep Nurjaman (birth name)", "Encep Nurjaman", false, true, "birth name"),
        ("El Para (combat name)", "El Para", false, false, "combat name"),
        (
            "Khirullah Khairkhwa, born in Kandahar on 01 Jan.1967",
            "Khirullah Khairkhwa",
            false,
            false,
            "born in Kandahar on 01 Jan.1967",
        ),
        ("Abdel Sabri (passport number 434021161)", "Abdel Sabri", false, false, "passport number 434021161"),
        ("ፍትዊ ዓብዱረዛቕ (Tigrinya)", "ፍትዊ ዓብዱረዛቕ", false, false, "Tigrinya"),
        ("Ansar Network - sub-unit name", "Ansar Network", false, false, "sub-unit name"),
    ];
    for (text, name, former, at_birth, note) in table {
        let expected = Spoken { name: name.into(), former, at_birth, note: Some(note.into()) };
        assert_eq!(split(text), [expected], "{text}");
    }
}

#[test]
fn abbreviations_are_capitals_in_brackets() {
    assert_eq!(abbreviations("Al-Qaida in Yemen (AQY)"), ["AQY"]);
    assert_eq!(abbreviations("Lord’s Resistance Movement/Army (LRM/A)"), ["LRM/A"]);
    assert_eq!(abbreviations("ABZAR BORESH KAVEH CO. (BK CO.)"), Vec::<String>::new());
    assert_eq!(abbreviations("ROADS (SOUTHERN AREA)"), Vec::<String>::new());
    assert_eq!(abbreviations("Leader (Hong Kong) Limited"), Vec::<String>::new());
}

#[test]
fn notes_give_other_names_only_where_they_say_so() {
    assert_eq!(in_note("Abu Banat", "original script: Абу Банат"), ["Абу Банат"]);
    assert_eq!(in_note("Merai", "previously listed as, in Arabic: مرعي زغبي"), ["مرعي زغبي"]);
    assert_eq!(in_note("عبد الرحمن", "Abdul Rehman; Abdur Rahman"), ["Abdul Rehman", "Abdur Rahman"]);
    for note in ["nom de guerre", "born in 1972 in Morocco", "original script: none", "a; b"] {
        assert_eq!(in_note("Hasnaoui", note), Vec::<String>::new(), "{note}");
    }
    assert_eq!(in_note("شيخ", "transliterations: Shaykh; Al Fatih ) (Translation"), Vec::<String>::new());
}

#[test]
fn brackets_without_end_cost_little() {
    for text in [
        "(".repeat(100_000),
        "()".repeat(4_000),
        "(a;".repeat(2_000),
        format!("{}x{}", "(".repeat(3_000), ")".repeat(3_000)),
    ] {
        let _ = split(&text);
        let _ = in_note(&text, &text);
        let _ = abbreviations(&text);
    }
    assert_eq!(split(&"a;".repeat(100_000)).len(), 1);
}

proptest::proptest! {
    /// Every letter and digit of a text is in a name or a note.
    #[test]
    fn nothing_is_lost(text in "[a-cA-C1 ();,àغй-]{0,60}|.{0,40}") {
        let text = crate::formats::un_sc::tree::clean(&text).0;
        let read = split(&text);
        let said: String = read.iter().flat_map(|one| [one.name.clone(), one.note.clone().unwrap_or_default()]).collect();
        let mut left: Vec<char> = said.chars().filter(|c| c.is_alphanumeric()).collect();
        for c in text.chars().filter(|c| c.is_alphanumeric()) {
            match left.iter().position(|other| *other == c) {
                Some(at) => { left.swap_remove(at); }
                None if read.is_empty() => {}
                None => proptest::prop_assert!(text.to_lowercase().contains("original script:"), "{text:?} lost {c:?}: {read:?}"),
            }
        }
    }
}
