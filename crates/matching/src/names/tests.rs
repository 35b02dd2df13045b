use super::*;
use proptest::prelude::*;

fn read(text: &str) -> Prepared {
    Prepared::read(text, None, None)
}

fn alike(a: &str, b: &str) -> f32 {
    compare(&read(a), &read(b), &|_| 1.0).score
}

fn words(text: &str) -> Vec<(String, Role)> {
    let name = read(text);
    name.readings()[0].iter().map(|t| (t.word.form().to_owned(), t.role)).collect()
}

fn reasons(a: &str, b: &str) -> Vec<String> {
    let told = compare(&read(a), &read(b), &|_| 1.0).because();
    let line = |(because, speaks_for): (Because, bool)| {
        let args: Vec<String> = because.args.into_iter().map(|(_, words)| words).collect();
        format!("{} {} {}", if speaks_for { "+" } else { "-" }, because.key, args.join(" = "))
    };
    told.into_iter().map(line).collect()
}

#[test]
fn one_name_in_other_letters_order_and_marks_is_the_same_name() {
    for (a, b) in [
        ("Karim Abdallah", "ABDALLAH, Karim"),
        ("José Müller-Ørsted", "jose muller orsted"),
        ("Abd al-Rahman", "Abdurrahman"),
        ("Abdul Rahman", "Abdelrahman"),
        ("عبد الرحمن", "عبدالرحمن"),
        ("Nur ad-Din Zengi", "Noureddin Zengi"),
        ("Haji Abdul Basir", "Abdul Basir"),
        ("Mullah Mohammad Omar", "Mohammad Omar"),
        ("أحمد القذافى", "احمد القذافي"),
        ("Iгар Шувалаў", "Ігар Шувалаў"),
        ("Al-Bashair Trading Company, LTD", "Al Bashair Trading"),
        ("S.A.R.L. Dupont", "Dupont SARL"),
    ] {
        let score = alike(a, b);
        assert!(score >= 0.95, "{a} / {b}: {score}");
    }
}

#[test]
fn one_name_in_another_script_or_spelling_is_strong() {
    for (a, b) in [
        ("KARIM ABDALLAH", "كريم عبد الله"),
        ("Mohamed Hussein", "Muhammad Husayn"),
        ("Moammar Qadhafi", "Muammar Gaddafi"),
        ("Youssef Ibrahim", "Joseph Abraham"),
        ("Абдурахманов Магомед", "Abdurakhmanov Magomed"),
        ("Юрий Шевченко", "Yuriy Shevchenko"),
        ("Евгений Пригожин", "Yevgeny Prigozhin"),
        ("Володимир Зеленський", "Volodymyr Zelenskyy"),
        ("Алексис Ципрас", "Αλέξης Τσίπρας"),
        ("Alexis Tsipras", "Αλέξης Τσίπρας"),
        ("משה כהן", "Moshe Cohen"),
        ("习近平", "Xi Jinping"),
        ("Hsi Chin-p'ing", "Xi Jinping"),
        ("김정은", "Kim Jong Un"),
        ("Ri Yong Ho", "Lee Yong Ho"),
        ("Pak Pong Nam", "Park Bong Nam"),
        ("タナカ ヒロシ", "Tanaka Hiroshi"),
        ("Saif Allah ben Hassine", "سيف الله بن حسين"),
        ("مطیع الرحمن", "Mati ur-Rehman"),
        ("Walijan Omari", "Wali Jan Omari"),
        ("آخوندزاده محمد", "Mohammad Akhund Zada"),
        ("Ivanov Sergei", "Iwanoff Sergej"),
        ("Smirnova Olga", "Smirnovva Olga"),
        ("Al-Ghamdi Othman", "Alghamdi Othman"),
    ] {
        let score = alike(a, b);
        assert!(score >= 0.85, "{a} / {b}: {score}");
    }
}

#[test]
fn a_part_that_is_missing_leaves_it_possible() {
    for (a, b) in [
        ("Ahmed Khalfan Ghailani", "Ahmed Ghailani"),
        ("Hans J Friedrich", "Hans Joachim Friedrich"),
        ("Ibrahim Awwad Ibrahim al-Badri", "Ibrahim al-Badri"),
        ("SBIG", "Shahid Bagheri Industrial Group"),
    ] {
        let score = alike(a, b);
        assert!((0.65..0.98).contains(&score), "{a} / {b}: {score}");
    }
}

#[test]
fn another_name_is_not_alike() {
    for (a, b) in [
        ("Karim Abdallah", "Samir Haddad"),
        ("Vladimir Putin", "Dmitry Medvedev"),
        ("John Smith", "John Walker"),
        ("محمد علي", "خالد شيخ"),
        ("Kim Jong Un", "Pak Su Il"),
        ("习近平", "王毅"),
        ("Mohammed", "Omar"),
        ("Siemens AG", "Volkswagen AG"),
        ("Bureau 39", "Bureau 40"),
        ("Ana", "Ian"),
    ] {
        let score = alike(a, b);
        assert!(score < 0.5, "{a} / {b}: {score}");
    }
}

#[test]
fn a_missing_part_costs_less_than_a_contradicting_one() {
    let whole = "Hassan Dahir Aweys";
    assert!(alike("Hassan Aweys", whole) > alike("Hassan Tahini Aweys", whole));
    assert!(alike("Hassan Dahir Aweys Ali", whole) > alike("Hassan Dahir Mukhtar", whole));
}

#[test]
fn what_everybody_is_called_proves_little() {
    let rarity = |word: &str| if word == "mohammed" { 0.15 } else { 1.0 };
    let common = compare(&read("Mohammed Aweys"), &read("Mohammed Haddad"), &rarity).score;
    let rare = compare(&read("Mohammed Aweys"), &read("Samir Aweys"), &rarity).score;
    assert!(common < 0.15 && rare > 2.0 * common, "{common} {rare}");
    assert!(compare(&read("Mohammed"), &read("Mohammed"), &rarity).score > 0.95);
}

#[test]
fn small_words_have_their_roles() {
    use Role::*;
    let cases: [(&str, &[(&str, Role)]); 12] = [
        ("Haji Abdul Rahman al-Khalid", &[("haji", Title), ("abdrahman", Name), ("al", Particle), ("khalid", Name)]),
        ("الشيخ عمر", &[("شيخ", Title), ("عمر", Name)]),
        ("Abu Bakr bin Ali", &[("abu", Descent), ("bakr", Name), ("bin", Descent), ("ali", Name)]),
        ("LI, Fangwei", &[("fangwei", Name), ("li", Name)]),
        ("Son Mun San", &[("son", Name), ("mun", Name), ("san", Name)]),
        ("as-Sahab", &[("as", Particle), ("sahab", Name)]),
        ("An Yong Chol", &[("an", Name), ("yong", Name), ("chol", Name)]),
        ("Ilham Heydar oglu", &[("ilham", Name), ("heydar", Name), ("oglu", Descent)]),
        ("Hans J. Schmidt", &[("hans", Name), ("j", Initial), ("schmidt", Name)]),
        ("Office No. 39", &[("office", Name), ("no", Name), ("39", Number)]),
        ("习近平", &[("习", Name), ("近平", Name)]),
        ("Siemens GmbH", &[("siemens", Name), ("gmbh", Form)]),
    ];
    for (text, expected) in cases {
        let expected: Vec<(String, Role)> = expected.iter().map(|(form, role)| ((*form).to_owned(), *role)).collect();
        assert_eq!(words(text), expected, "{text}");
    }
}

#[test]
fn a_text_may_hold_several_names() {
    let cases: [(&str, &[&str]); 9] = [
        ("Hassan Ghul (حسن غول; Hassan Gul)", &["hassan ghul hassan gul", "حسن غول"]),
        ("الف با / جيم دال", &["الف با جيم دال", "الف با", "جيم دال"]),
        ("A. Karim a.k.a. Abu Omar", &["a karim", "abu omar"]),
        ("a) Noor Ahmad b) Nur Ahmed", &["noor ahmad", "nur ahmed"]),
        ("Islamic Front (HTS)", &["islamic front", "hts"]),
        ("Amir Khazmat (original script: Амир Хазмат)", &["amir khazmat", "амир хазмат"]),
        ("Mohammad Ishaq Akhund born in 1963", &["mohammad ishaq akhund"]),
        ("El Para (combat name)", &["el para"]),
        ("Bank of China (Hong Kong) Limited", &["bank of china limited hong kong"]),
    ];
    for (text, expected) in cases {
        let name = read(text);
        let forms = |tokens: &[Token]| tokens.iter().map(|t| t.word.form()).collect::<Vec<_>>().join(" ");
        let found: Vec<String> = name.readings().iter().map(|r| forms(r)).collect();
        assert_eq!(found, expected, "{text}");
    }
}

#[test]
fn reasons_are_words_for_and_against() {
    assert_eq!(
        reasons("KARIM ABDALLAH", "كريم عبد الله"),
        ["+ reason-name-transliterated KARIM ABDALLAH = كريم عبد الله"]
    );
    assert_eq!(
        reasons("Karim Haddad Omar", "Omar Karim"),
        ["+ reason-name-same Karim = Karim", "+ reason-name-same Omar = Omar", "- reason-name-not-in-record Haddad"]
    );
    assert_eq!(
        reasons("Yusuf Walijan", "Giuseppe Wali Jan Omari"),
        [
            "+ reason-name-known-form Yusuf = Giuseppe",
            "+ reason-name-joined Walijan = Wali Jan",
            "- reason-name-more-in-record Omari"
        ]
    );
    assert_eq!(reasons("SBIG", "Shahid Bagheri Industrial Group").len(), 1);
}

#[test]
fn parts_recorded_apart_do_not_change_places_for_nothing() {
    let told = Prepared::read("Hans Friedrich", Some("Hans"), Some("Friedrich"));
    let same = Prepared::read("Friedrich Hans", Some("Hans"), Some("Friedrich"));
    let turned = Prepared::read("Friedrich Hans", Some("Friedrich"), Some("Hans"));
    let score = |other: &Prepared| compare(&told, other, &|_| 1.0).score;
    assert!(score(&same) > score(&turned));
}

#[test]
fn every_listed_word_is_written_as_it_is_folded() {
    for word in parts::listed() {
        let read = Word::read(word);
        assert_eq!(read.folded(), word, "`{word}` would never be met");
    }
}

#[test]
fn a_word_stands_in_one_known_set() {
    let mut seen = std::collections::HashSet::new();
    for word in known::listed() {
        assert!(seen.insert(word), "`{word}` stands twice");
        assert_eq!(Word::read(word).folded(), word, "`{word}` would never be met");
    }
}

#[test]
fn a_huge_text_is_cut() {
    let name = read(&"Abdul Rahman / (Karim); ".repeat(400_000));
    assert!(name.readings().len() <= READINGS);
    assert!(name.readings().iter().all(|r| r.len() <= 40));
    assert!(read(&"x".repeat(10_000_000)).readings()[0][0].word.letters().len() <= 24);
    assert!(read("— ( ) ; //").is_empty());
}

fn any_name() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        "[a-zA-Zäöüčšžğıñ'’-]{1,12}",
        "[ا-يپچگک ]{2,10}",
        "[а-яёіїєА-Я]{2,12}",
        "[α-ω]{2,10}",
        "[א-ת]{2,8}",
        "[一-龥]{1,5}",
        "[가-힣]{1,4}",
        "[ァ-ヶぁ-ん]{2,8}",
        Just("Abd al-".to_owned()),
        Just("(".to_owned()),
        Just("a.k.a.".to_owned()),
        Just("/".to_owned()),
    ];
    proptest::collection::vec(word, 1..6).prop_map(|words| words.join(" "))
}

proptest! {
    #[test]
    fn any_text_is_read_and_is_like_itself(text in any::<String>(), other in any::<String>()) {
        let (name, other) = (read(&text), read(&other));
        let score = compare(&name, &other, &|_| 0.5).score;
        prop_assert!((0.0..=1.0).contains(&score));
        if !name.is_empty() {
            prop_assert!(compare(&name, &name, &|_| 0.5).score > 0.99);
        }
    }

    #[test]
    fn names_are_like_themselves_whatever_their_case(text in any_name(), other in any_name()) {
        let (name, other) = (read(&text), read(&other));
        let there = compare(&name, &other, &|_| 1.0);
        prop_assert!((0.0..=1.0).contains(&there.score));
        for (because, _) in there.because() {
            prop_assert!(KEYS.contains(&because.key));
            prop_assert!(!because.args.is_empty());
        }
        if !name.is_empty() {
            prop_assert!(compare(&name, &name, &|_| 1.0).score > 0.99, "{text}");
        }
    }

    #[test]
    fn words_are_alike_both_ways(a in any_name(), b in any_name()) {
        let (a, b) = (Word::read(&a), Word::read(&b));
        prop_assert_eq!(words_alike(&a.part(), &b.part()).0, words_alike(&b.part(), &a.part()).0);
    }

    #[test]
    fn words_written_the_same_share_a_key(a in any_name()) {
        let (plain, loud) = (Word::read(&a), Word::read(&a.to_uppercase()));
        if plain.folded() == loud.folded() {
            let (x, y) = (keys_of(&plain.part()), keys_of(&loud.part()));
            prop_assert!(x.all.iter().any(|key| y.all.contains(key)));
        }
    }
}
