use super::*;
use proptest::prelude::*;

fn read(text: &str) -> Prepared {
    Prepared::read(text, None, None)
}

fn index(names: &[(u32, &str)]) -> NameIndex {
    let mut index = NameIndex::new();
    for (slot, name) in names {
        index.insert(*slot, 1, &[read(name)]);
    }
    index
}

fn slots(index: &NameIndex, asked: &str) -> Vec<u32> {
    index.candidates(&read(asked), 10, &|_, _| true).into_iter().map(|c| c.slot).collect()
}

fn bytes(index: &NameIndex) -> Vec<u8> {
    let mut bytes = Vec::new();
    index.write(&mut bytes).unwrap();
    bytes
}

const PEOPLE: &[(u32, &str)] = &[
    (1, "Karim Abdallah"),
    (2, "Юрий Шевченко"),
    (3, "Walijan Omari"),
    (4, "Mohammad Reza Naqdi"),
    (5, "习近平"),
    (6, "김정은"),
    (7, "משה כהן"),
    (8, "Qari Sahab"),
    (9, "Abdulrahman al-Ghamdi"),
    (10, "Αλέξης Τσίπρας"),
    (11, "Korea Ryonbong General Corporation"),
    (12, "Hassan Ghul (حسن غول)"),
    (13, "Mohammad Omar"),
    (14, "تاناكا Hiroshi"),
    (15, "Joseph Kony"),
];

#[test]
fn finds_a_name_by_what_it_may_have_been_written_as() {
    let index = index(PEOPLE);
    for (asked, slot) in [
        ("كريم عبد الله", 1),
        ("ABDALLAH, Karim", 1),
        ("Karim Abdalah", 1),
        ("Yuri Shevchenko", 2),
        ("Schewtschenko", 2),
        ("ولی جان عمری", 3),
        ("Wali Jan Omari", 3),
        ("محمدرضا نقدی", 4),
        ("Mohammadreza Naghdi", 4),
        ("Xi Jinping", 5),
        ("Kim Jong-un", 6),
        ("Moshe Cohen", 7),
        ("Qari", 8),
        ("Abd al-Rahman Alghamdi", 9),
        ("عبدالرحمن الغامدي", 9),
        ("Alexis Tsipras", 10),
        ("Ryonbong Corp", 11),
        ("حسن غول", 12),
        ("Hasan Gul", 12),
        ("Yusuf Kony", 15),
    ] {
        assert_eq!(slots(&index, asked).first(), Some(&slot), "{asked}");
    }
    assert_eq!(slots(&index, "Zbigniew Brzezinski"), Vec::<u32>::new());
    assert_eq!(slots(&index, ""), Vec::<u32>::new());
}

#[test]
fn says_in_which_field_and_how_alike() {
    let mut index = index(PEOPLE);
    index.insert(1, 7, &[read("Abu Omar al-Kurdi")]);
    let found = index.candidates(&read("Abu Omar Kurdi"), 10, &|_, _| true);
    assert_eq!((found[0].slot, found[0].field), (1, 7));
    assert!(found[0].score > 0.95);
    let other_field = index.candidates(&read("Abu Omar Kurdi"), 10, &|_, field| field != 7);
    assert!(other_field.iter().all(|c| c.slot != 1));
}

#[test]
fn a_dead_record_is_found_no_more() {
    let mut index = index(PEOPLE);
    index.kill(1);
    index.kill(99);
    assert!(!slots(&index, "Karim Abdallah").contains(&1));
    assert_eq!(index.len(), PEOPLE.len());
    index.insert(1, 1, &[read("Karim Abdallah")]);
    assert_eq!(slots(&index, "Karim Abdallah")[0], 1);
}

#[test]
fn a_rare_word_weighs_more_with_all_its_spellings() {
    let mut index = index(PEOPLE);
    for slot in 100..164 {
        index.insert(slot, 1, &[read(["Mohamed Ali", "Muhammad Ali"][slot as usize % 2])]);
    }
    assert!(index.rarity("mohamed") < 0.7 && index.rarity("kony") == 1.0);
    let seen = |slot: u32, _| slot < 100;
    let rarities = index.rarities(&seen);
    assert_eq!(rarities.of("mohamed"), rarities.of("muhammad"));
    assert!(rarities.of("mohamed") > 0.9, "what may not be seen makes nothing common");
}

#[test]
fn a_common_word_hides_no_rare_one() {
    let mut index = NameIndex::new();
    for slot in 0..3000u32 {
        index.insert(slot, 1, &[read(&format!("Mohammed Ali {}", ["Hassan", "Omar", "Salim"][slot as usize % 3]))]);
    }
    index.insert(5000, 1, &[read("Mohammed Zarqawi")]);
    index.insert(5001, 1, &[read("Mohammed Ali Zarkawi")]);
    assert_eq!(slots(&index, "Mohamed Ali Zarqawi")[..2], [5001, 5000]);
}

#[test]
fn torn_bytes_are_no_index() {
    let mut index = index(PEOPLE);
    index.compact();
    let whole = bytes(&index);
    assert!(NameIndex::read(&whole).is_ok());
    for length in 0..whole.len() {
        assert_eq!(NameIndex::read(&whole[..length]).err(), Some(Torn), "cut to {length}");
    }
    for at in (0..whole.len()).step_by(3) {
        let mut bent = whole.clone();
        bent[at] ^= 0x41;
        assert_eq!(NameIndex::read(&bent).err(), Some(Torn), "bent at {at}");
    }
}

#[test]
fn reads_what_it_wrote() {
    let index = index(PEOPLE);
    let again = NameIndex::read(&bytes(&index)).unwrap();
    assert_eq!(bytes(&again), bytes(&index));
    for (_, name) in PEOPLE {
        assert_eq!(slots(&again, name), slots(&index, name), "{name}");
    }
    let empty = NameIndex::new();
    assert_eq!(NameIndex::read(&bytes(&empty)).unwrap().len(), 0);
}

/// The lists of the world, and aliases that are not in the index: what the measured peers find there
/// is in `spec/matching.md` section 4b.
#[test]
fn finds_aliases_of_held_lists() {
    let held = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/names");
    #[allow(clippy::disallowed_methods)] // a test may read its data
    let file = |name: &str| std::fs::read_to_string(format!("{held}/{name}"));
    let (Ok(names), Ok(queries)) = (file("retrieval-index.tsv"), file("retrieval-queries.tsv")) else {
        println!("skipped: {held} is not there");
        return;
    };
    let mut index = NameIndex::new();
    for line in names.lines() {
        let (cluster, name) = line.split_once('\t').unwrap();
        index.insert(cluster.parse().unwrap(), 1, &[read(name)]);
    }
    index.compact();
    for (script, first_least, ten_least) in [("arabic", 0.92, 0.97), ("cyrillic", 0.97, 0.99), ("latin", 0.80, 0.89)] {
        let (mut count, mut first, mut ten) = (0.0, 0.0, 0.0);
        for line in queries.lines() {
            let columns: Vec<&str> = line.split('\t').collect();
            if columns[2] == script {
                let found = slots(&index, columns[3]);
                let place = found.iter().position(|slot| slot.to_string() == columns[1]);
                count += 1.0;
                first += f64::from(place == Some(0));
                ten += f64::from(place.is_some());
            }
        }
        println!("{script}: first {:.3}, in the first ten {:.3} of {count}", first / count, ten / count);
        assert!(first / count >= first_least && ten / count >= ten_least, "{script}");
    }
}

fn any_names() -> impl Strategy<Value = Vec<(u32, u16, String)>> {
    let word = prop_oneof![
        Just("mohammed".to_owned()),
        Just("Muhammad".to_owned()),
        Just("abd al-rahman".to_owned()),
        Just("محمد".to_owned()),
        Just("Haji".to_owned()),
        Just("al-".to_owned()),
        "[a-d]{2,4}",
        "[а-г]{2,4}",
        "[ا-ث]{2,4}",
    ];
    let name = proptest::collection::vec(word, 1..4).prop_map(|words| words.join(" "));
    proptest::collection::vec((0u32..40, 1u16..3, name), 0..60)
}

proptest! {
    #[test]
    fn the_same_living_names_have_the_same_bytes(
        names in any_names(), seed in any::<u64>(), dead in proptest::collection::vec(0u32..40, 0..6),
    ) {
        let mut one = NameIndex::new();
        for (slot, field, name) in &names {
            one.insert(*slot, *field, &[read(name)]);
        }
        dead.iter().for_each(|slot| one.kill(*slot));
        let mut living: Vec<&(u32, u16, String)> = names.iter().filter(|(slot, ..)| !dead.contains(slot)).collect();
        living.sort_by_key(|(slot, field, name)| (u64::from(*slot) + u64::from(*field) + name.len() as u64).wrapping_mul(seed | 1));
        let mut other = NameIndex::new();
        for (slot, field, name) in &living {
            other.insert(*slot, *field, &[read(name)]);
        }
        other.compact();
        prop_assert_eq!(bytes(&one), bytes(&other));
        one.compact();
        prop_assert_eq!(bytes(&one), bytes(&other));
        prop_assert_eq!(bytes(&NameIndex::read(&bytes(&one)).unwrap()), bytes(&one));
    }

    #[test]
    fn what_is_hidden_is_as_if_it_were_not_there(names in any_names(), asked in any_names(), settle in any::<bool>()) {
        let hidden = |slot: u32, field: u16| slot.is_multiple_of(3) || field == 2 && slot.is_multiple_of(5);
        let (mut all, mut open) = (NameIndex::new(), NameIndex::new());
        for (slot, field, name) in &names {
            all.insert(*slot, *field, &[read(name)]);
            if !hidden(*slot, *field) {
                open.insert(*slot, *field, &[read(name)]);
            }
        }
        if settle {
            all.compact();
            open.compact();
        }
        let allow = |slot: u32, field: u16| !hidden(slot, field);
        for (_, _, name) in asked.iter().take(8) {
            let name = read(name);
            prop_assert_eq!(all.candidates(&name, 5, &allow), open.candidates(&name, 5, &|_, _| true));
            for token in name.readings().iter().flatten() {
                let folded = token.word.folded();
                prop_assert_eq!(all.rarities(&allow).of(folded), open.rarity(folded));
            }
        }
    }

    #[test]
    fn a_recorded_name_finds_itself(names in any_names()) {
        let mut index = NameIndex::new();
        for (slot, field, name) in &names {
            index.insert(*slot, *field, &[read(name)]);
        }
        for (slot, _, name) in &names {
            let name = read(name);
            let found = index.candidates(&name, 60, &|_, _| true);
            prop_assert!(name.is_empty() || found.iter().any(|c| c.slot == *slot && c.score > 0.95));
        }
    }

    #[test]
    fn bent_bytes_with_a_right_sum_never_panic(at in any::<prop::sample::Index>(), with in any::<u8>(), cut in 0usize..64) {
        let mut index = index(PEOPLE);
        index.compact();
        let mut bent = bytes(&index);
        let body = disk::BODY;
        let place = body + at.index(bent.len() - body);
        bent[place] = with;
        bent.truncate(bent.len() - cut.min(bent.len() - body));
        let sum = disk::sum(&bent[body..]).to_le_bytes();
        bent[body - 8..body].copy_from_slice(&sum);
        if let Ok(read_back) = NameIndex::read(&bent) {
            for (_, name) in PEOPLE {
                slots(&read_back, name);
            }
            bytes(&read_back);
        }
    }

    #[test]
    fn any_bytes_are_refused_or_read(any in proptest::collection::vec(any::<u8>(), 0..200)) {
        prop_assert_eq!(NameIndex::read(&any).err(), Some(Torn));
    }
}
