//! What nobody should do, done: each gets a clear answer or a clean restart, and nothing is lost.

#![allow(clippy::disallowed_methods, reason = "tests own their temporary folders and children")]

mod node;

use huecry::Local;
use huecry_cli::Program;
use huecry_terms::Instant;
use node::{ANA, BRAM, CHEN, GITA, Node, Said, real_list, run};
use proptest::prelude::*;
use serde_json::{Value as Json, json};
use std::path::Path;
use std::process::Command;

const ANNA: &str = r#"{"nature": "individual", "names": "Anna ERIKSSON", "birth-dates": "1974-08-12", "remarks": "walks with a zebrawood cane"}"#;

#[test]
fn a_question_of_ten_megabytes_is_refused_and_recorded() {
    let node = Node::new();
    node.add(ANA, "nominals", ANNA);
    for unit in ["x", "م", "Anna ", "9", "<", "?", "\u{202e}", "A\n"] {
        let text = unit.repeat((10 << 20) / unit.len());
        let said = node.by(BRAM, &["search", &text, "--json"]).expect(3).says(&["4096", "act: "]);
        assert!(said.err.len() < 500, "the question is not thrown back: {} bytes", said.err.len());
        let answer = node
            .by(BRAM, &["search", "--batch", &node.file("batch", text.replace('\n', " "))])
            .expect(1)
            .json()
            .remove(0);
        assert_eq!(answer["answer"], "refused", "{unit:?}");
    }
    let text = "x".repeat(10 << 20);
    node.run(&["search", "Anna", "--as", BRAM, "--purpose", "investigate", "--case", &text]).expect(64);
    node.run(&["search", "Anna", "--as", &text, "--purpose", "investigate", "--case", "X"]).expect(64);
    node.by(BRAM, &["search", "Anna", "--register", &text]).expect(64);
    node.by(BRAM, &["record", "show", "nominals", &text]).expect(3);
    node.by(ANA, &["record", "add", "nominals", "--nature", "individual", "--names", &text]).expect(3).says(&["names"]);
    node.by(ANA, &["record", "add", "nominals", "--nature", "individual", "--names", "A B", "--related", &text])
        .expect(3);
    node.by(ANA, &["record", "withdraw", "nominals", "NOM-2026-000001", "--reason", &text]).expect(3);
    node.by(BRAM, &["subscription", "add", &text]).expect(3);
    // The longest question there may be is asked.
    for unit in ["x", "Anna ", "4L89", "A.", "1971 "] {
        let text: String = unit.repeat(4096 / unit.len());
        assert!(node.by(BRAM, &["search", &text, "--json"]).code <= 1);
    }
    let largest = node::files(&node.home(), "".as_ref()).into_iter().map(|(_, bytes)| bytes.len()).max().unwrap();
    assert!(largest < 8 << 20, "a refused question is not kept: {largest} bytes");
    node.is_sound();
}

#[test]
fn a_question_of_nothing_is_refused_and_an_odd_one_is_asked() {
    let node = Node::new();
    node.add(ANA, "nominals", ANNA);
    for text in ["", " ", "\t\n", "!!!", "—", "\u{202e}\u{200f}", "\u{0}", "( ) . ,", "\u{1f600}"] {
        node.by(BRAM, &["search", text, "--json"]).expect(3).says(&["act: "]);
    }
    for text in [
        "Anna\u{202e} Eriksson",
        "Anna\u{0}Eriksson",
        "Anna\u{7} Eriksson",
        "\u{feff}Anna Eriksson",
        "Anna\r\nEriksson\r\n",
        "Ａｎｎａ Ｅｒｉｋｓｓｏｎ",
        "A\u{301}nna Eriksson",
        "anna\u{a0}eriksson",
        "Anna\u{200d}Eriksson Anna",
    ] {
        assert_eq!(node.found(BRAM, text).len(), 1, "{text:?}");
    }
    for text in [
        "0000-00-00",
        "1974-13-45",
        "99999999999999999999999999",
        "-1",
        "1e309",
        "NaN",
        "'; DROP TABLE act; --",
        "%",
        "_",
        "\\",
        "../../etc/passwd",
        "90.1, 181.2",
        "12.5N",
        "P<",
        "I<UTO<<<<<<<<<<<<<<<<<<<<<<<<<<\nshort",
        "?????",
        "*",
        "[",
        "[]",
        "[A",
        "[AB",
        "pdq:zz",
        "pdq:",
        "2024-02-30",
    ] {
        let said = node.run(&["search", "--json", "--as", BRAM, "--purpose", "investigate", "--case", "T", "--", text]);
        assert!([0, 1, 3].contains(&said.code), "{text:?}: {said:?}");
    }
    node.is_sound();
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever is typed: an answer or a refusal, and an act.
    #[test]
    fn any_question_has_an_answer(text in prop_oneof!["\\PC{0,60}", any::<String>(), "[A-Z0-9<?*\\[\\]./ -]{0,90}"]) {
        thread_local!(static NODE: Node = {
            let node = Node::new();
            node.add(ANA, "nominals", ANNA);
            node
        });
        NODE.with(|node| {
            let before = node.acts();
            let line = ["search", "--json", "--as", BRAM, "--purpose", "investigate", "--case", "T", "--", &text];
            let said = node.run(&line);
            prop_assert!([0, 1, 3].contains(&said.code), "{said:?}");
            prop_assert_eq!(node.acts(), before + 1);
            Ok(())
        })?;
    }
}

#[test]
fn a_misspelt_command_is_told_the_nearest() {
    for (line, near) in [
        (&["serch", "x"][..], "search"),
        (&["record", "ad", "nominals"], "add"),
        (&["record", "exprot", "nominals"], "export"),
        (&["peopel", "list"], "people"),
        (&["log", "verfy", "x"], "verify"),
        (&["catalogue", "propse", "x"], "propose"),
        (&["search", "x", "--purpos", "y"], "--purpose"),
        (&["search", "x", "--jsn"], "--json"),
    ] {
        let said = run(&[&["huecry"], line].concat(), &Local::new()).expect(64);
        assert!(said.err.contains(near) && said.out.is_empty(), "{line:?}: {}", said.err);
    }
    assert_eq!(run(&["huecry"], &Local::new()).code, 64);
    run(&["huecry", "--help"], &Local::new()).expect(0);
    run(&["huecry", "--version"], &Local::new()).expect(0);
    run(&["huecry", "help", "everything"], &Local::new()).expect(64).says(&["exit-codes"]);
    let node = Node::new();
    node.by(BRAM, &["record", "export", "nominals", "--format", "xlsx"]).expect(64).says(&["csv", "jsonl"]);
    node.by(BRAM, &["search", "x", "--limit", "minus one"]).expect(64);
    node.by(BRAM, &["search", "x", "--lang", "de"]).expect(64).says(&["en, fr, es, ar"]);
    node.by(ANA, &["record", "import", "unicorns", &node.file("x.csv", "a\n")]).expect(64).says(&["nominals"]);
    node.by(ANA, &["record", "import", "nominals", &node.file("x.doc", "a\n")]).expect(64).says(&["--format csv"]);
}

#[test]
fn what_is_no_node_is_not_opened_and_not_made_one() {
    let place = Node::bare();
    let empty = place.beside("empty");
    std::fs::create_dir(&empty).unwrap();
    let full = place.beside("full");
    std::fs::create_dir(&full).unwrap();
    std::fs::write(full.join("letter.txt"), "Dear Ana").unwrap();
    let file = place.beside("file");
    std::fs::write(&file, "no folder").unwrap();
    for home in [&empty, &full, &file, &place.beside("missing")] {
        let home = home.to_str().unwrap();
        let said = run(&["huecry", "check", "--home", home], &Local::new()).expect(2);
        assert!(said.err.contains("huecry.toml") && said.err.contains("huecry init"), "{}", said.err);
    }
    for home in [&full, &file] {
        run(&["huecry", "init", "--organisation", "O O", "--home", home.to_str().unwrap()], &Local::new())
            .expect(2)
            .says(&["`"]);
    }
    assert_eq!(std::fs::read_dir(&full).unwrap().count(), 1, "nothing was written beside the letter");
    assert!(!place.beside("missing").exists());
    for organisation in ["", " ", "a\nb", &"x".repeat(121)] {
        let home = place.beside("never");
        run(&["huecry", "init", "--organisation", organisation, "--home", home.to_str().unwrap()], &Local::new())
            .expect(2);
        assert!(!home.exists());
    }
    // A node whose configuration says what nobody knows, or nothing.
    let node = Node::new();
    let config = node.home().join("huecry.toml");
    let sound = std::fs::read_to_string(&config).unwrap();
    for (text, said) in [
        (format!("{sound}\nguard = true\n"), "guard"),
        (sound.replace("founded", "fonded"), "fonded"),
        (String::new(), "organisation"),
        ("\u{0}".into(), "huecry.toml"),
    ] {
        std::fs::write(&config, text).unwrap();
        node.run(&["check"]).expect(2).says(&["huecry.toml", said]);
    }
    std::fs::write(&config, sound).unwrap();
    node.is_sound();
}

#[test]
fn a_second_process_is_told_to_come_back() {
    let node = Node::new();
    node.is_sound();
    let said = program(&["search", "Anna", "--as", BRAM, "--purpose", "investigate", "--case", "X"], &node, "");
    let said = said.expect(75);
    assert!(
        said.err.contains("do: ") && said.err.contains(&std::process::id().to_string()),
        "who holds it, and what to do: {}",
        said.err
    );
    assert!(huecry::open(&node.home(), Instant::now(), &mut |_| {}).is_err_and(|trouble| trouble.passing));
    node.is_sound();
    node.restart();
    program(&["check"], &node, "").expect(0);
}

#[test]
fn a_home_that_may_not_be_written_is_trouble() {
    use std::os::unix::fs::PermissionsExt;
    let node = Node::new();
    let set = |mode: u32| {
        for path in [node.home(), node.home().join("store.sqlite"), node.home().join("store.lock")] {
            let _ = std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode));
        }
    };
    set(0o500);
    if std::fs::write(node.home().join("probe"), "").is_ok() {
        // Modes do not bind root: for it, the kernel's own folder is the one nobody writes into.
        set(0o700);
        let nowhere = std::path::Path::new("/proc/huecry-node");
        let trouble = huecry::found(nowhere, "World Police Organisation", None, huecry_terms::Instant::now());
        let trouble = trouble.expect_err("nobody may write into /proc");
        assert!(trouble.what.contains("/proc/huecry-node") && !trouble.advice.is_empty(), "{trouble}");
        return;
    }
    node.by(BRAM, &["search", "Anna"]).expect(2).says(&["store", "do: "]);
    set(0o700);
    node.is_sound();
}

#[test]
fn a_torn_index_is_built_again_and_that_is_said() {
    let node = Node::new();
    let number = node.add(ANA, "nominals", ANNA);
    node.restart();
    let path = node.home().join("index/match.idx");
    let whole = std::fs::read(&path).unwrap();
    let mut flipped = whole.clone();
    flipped[whole.len() / 2] ^= 4;
    for torn in [&whole[..whole.len() / 2], &[], b"not an index", &flipped] {
        std::fs::write(&path, torn).unwrap();
        let said = node.by(BRAM, &["search", "Anna Eriksson", "--json"]).expect(0);
        assert!(said.err.contains("the indexes are built again") && said.out.contains(&number), "{said:?}");
        node.is_sound();
        node.crash();
    }
    // None at all is nothing to speak of.
    std::fs::remove_dir_all(node.home().join("index")).unwrap();
    assert_eq!(node.by(BRAM, &["search", "Anna Eriksson", "--json"]).expect(0).err, "");
    node.crash();
    // Where they cannot be saved, the answer stands all the same.
    let _ = std::fs::remove_dir_all(node.home().join("index"));
    std::fs::write(node.home().join("index"), "no folder").unwrap();
    let answer =
        program(&["search", "Anna Eriksson", "--as", BRAM, "--purpose", "investigate", "--case", "X"], &node, "")
            .expect(0);
    assert!(answer.out.contains(&number) && answer.err.contains("were not saved"), "{answer:?}");
}

#[test]
fn a_torn_store_is_named_and_never_replaced() {
    let node = Node::new();
    for _ in 0..40 {
        node.add(ANA, "nominals", ANNA);
    }
    node.is_sound();
    node.crash();
    let path = node.home().join("store.sqlite");
    // What a close leaves in the log belongs to the store: fold it in by opening once more.
    let whole = std::fs::read(&path).unwrap();
    let log = std::fs::read(node.home().join("store.sqlite-wal")).unwrap_or_default();
    let put = |bytes: &[u8]| {
        for beside in ["store.sqlite-wal", "store.sqlite-shm"] {
            let _ = std::fs::remove_file(node.home().join(beside));
        }
        std::fs::write(&path, bytes).unwrap();
    };
    let mut headless = whole.clone();
    headless[..100].fill(0);
    for torn in [&headless[..], b"something else altogether", &[], &[0; 4096]] {
        put(torn);
        let said = node.by(BRAM, &["search", "Anna"]).expect(2);
        assert!(said.err.contains("store.sqlite") && said.err.contains("do: "), "{}", said.err);
        assert_eq!(std::fs::read(&path).unwrap(), torn, "it is left as it is");
    }
    std::fs::remove_file(&path).unwrap();
    node.by(BRAM, &["search", "Anna"]).expect(2).says(&["store.sqlite"]);
    assert!(!path.exists(), "a lost store is not replaced by an empty one");
    put(&whole);
    std::fs::write(node.home().join("store.sqlite-wal"), log).unwrap();
    node.is_sound();
}

/// Whoever changes what is stored, by one letter, is found out.
#[test]
fn a_changed_letter_is_found() {
    let node = Node::new();
    node.add(ANA, "nominals", ANNA);
    for _ in 0..80 {
        node.by(BRAM, &["search", "Anna"]).expect(0);
    }
    node.run(&["log", "checkpoint"]).expect(0);
    // Erasing folds the store's log into its file, where a letter can be changed.
    let other = node.add(ANA, "nominals", ANNA);
    node.by(ANA, &["record", "erase", "nominals", &other, "--reason", "entered twice", "--yes"]).expect(0);
    node.restart();
    let path = node.home().join("store.sqlite");
    let whole = std::fs::read(&path).unwrap();
    let change = |from: &str, to: &str| {
        assert_eq!(from.len(), to.len());
        let mut bytes = whole.clone();
        let places: Vec<usize> =
            (0..bytes.len() - from.len()).filter(|at| bytes[*at..].starts_with(from.as_bytes())).collect();
        places.iter().for_each(|at| bytes[*at..at + from.len()].copy_from_slice(to.as_bytes()));
        std::fs::write(&path, bytes).unwrap();
        places.len()
    };
    assert!(change("zebrawood", "satinwood") > 0);
    let said = node.run(&["check"]).expect(2);
    assert!(said.out.contains("UNSOUND\trecords"), "{said:?}");
    node.crash();
    // An act far from the end, so that opening does not look at it yet.
    assert!(
        change(
            "FR-0001\",\"bureau\":\"FR\",\"role\":\"ncb.recorder\"",
            "FR-0002\",\"bureau\":\"FR\",\"role\":\"ncb.recorder\""
        ) > 0
    );
    let said = node.run(&["check"]).expect(2);
    assert!(said.out.contains("UNSOUND\tacts") || said.err.contains("act"), "{said:?}");
    node.crash();
    std::fs::write(&path, whole).unwrap();
    node.is_sound();
}

/// An older copy of the store under a newer log is seen, not built upon.
#[test]
fn an_older_store_under_a_newer_log_is_found() {
    let node = Node::new();
    node.add(ANA, "nominals", ANNA);
    node.restart();
    let older = node::files(&node.home(), "".as_ref());
    for _ in 0..5 {
        node.add(ANA, "nominals", ANNA);
    }
    node.run(&["log", "checkpoint"]).expect(0);
    std::fs::remove_file(node.home().join("index/match.idx")).unwrap();
    node.restart();
    for (name, bytes) in older.iter().filter(|(name, _)| name.to_string_lossy().starts_with("store.sqlite")) {
        std::fs::write(node.home().join(name), bytes).unwrap();
    }
    for gone in ["store.sqlite-wal", "store.sqlite-shm"]
        .iter()
        .filter(|name| !older.iter().any(|(there, _)| there == Path::new(name)))
    {
        let _ = std::fs::remove_file(node.home().join(gone));
    }
    let said = node.by(BRAM, &["search", "Anna Eriksson", "--json"]).expect(0);
    assert!(said.err.contains("ahead of the store") && said.json().len() == 2, "{said:?}");
    let said = node.run(&["check"]).expect(2);
    assert!(["the log is signed over", "newest copy"].iter().all(|words| said.out.contains(words)), "{said:?}");
    node.run(&["log", "checkpoint"]).expect(2);
    // Grown again to the old size it is another history, and still no sound one.
    for _ in 0..5 {
        node.add(ANA, "nominals", ANNA);
    }
    let said = node.run(&["check"]).expect(2);
    assert!(said.out.contains("UNSOUND\tlog") || said.err.contains("log"), "{said:?}");
}

#[test]
fn a_lost_or_torn_key_stops_the_node_with_advice() {
    let node = Node::new();
    node.is_sound();
    node.restart();
    let path = node.home().join("keys/log.key");
    let key = std::fs::read(&path).unwrap();
    std::fs::remove_file(&path).unwrap();
    node.run(&["check"]).expect(2).says(&["log.key", "backup"]);
    for torn in [&b""[..], b"PRIVATE+KEY+nonsense", &key[..key.len() / 2], &[0xff; 60]] {
        std::fs::write(&path, torn).unwrap();
        node.run(&["check"]).expect(2).says(&["log.key", "backup"]);
    }
    // Another log's key signs nothing here.
    let other = Node::new();
    let stranger = Node::bare();
    stranger.run(&["init", "--organisation", "World Police Organisation"]).expect(0);
    std::fs::copy(stranger.home().join("keys/log.key"), other.home().join("keys/log.key")).unwrap();
    std::fs::write(&path, &key).unwrap();
    node.is_sound();
    node.run(&["log", "checkpoint"]).expect(0);
    node.restart();
    std::fs::copy(stranger.home().join("keys/log.key"), &path).unwrap();
    node.by(BRAM, &["search", "Nobody Whatsoever"]).expect(1);
    node.run(&["log", "checkpoint"]).expect(2).says(&["log"]);
}

#[test]
fn hostile_lists_are_refused_by_the_import() {
    let node = Node::new();
    let rejects = node.beside("rejects").to_str().unwrap().to_string();
    let import = |text: &[u8]| {
        let file = node.file("list.xml", text);
        node.by(GITA, &["record", "import", "un-sc", &file, "--rejects", &rejects])
    };
    import(UN_LIST.as_bytes()).expect(0);
    let laughs = format!(
        "<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY a \"ha\">{}]>{}",
        (0..20).map(|n| format!("<!ENTITY b{n} \"{}\">", format!("&b{};", n - 1).repeat(10))).collect::<String>(),
        UN_LIST.split_once("?>").unwrap().1.replace("QUARESMA", "&b19;"),
    );
    let stolen = UN_LIST
        .replace("<CONS", "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/passwd\">]>\n<CONS")
        .replace("QUARESMA", "&f;");
    let deep = UN_LIST.replace("QUARESMA", &format!("{}{}", "<A>".repeat(100_000), "</A>".repeat(100_000)));
    let huge = UN_LIST.replace("QUARESMA", &"Q".repeat(12 << 20));
    let utf16: Vec<u8> = [0xff, 0xfe].into_iter().chain(UN_LIST.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let latin = [
        UN_LIST.split_once("QUARESMA").unwrap().0.as_bytes(),
        b"QUAR\xc9SMA",
        UN_LIST.split_once("QUARESMA").unwrap().1.as_bytes(),
    ]
    .concat();
    let hostile: [(&str, Vec<u8>); 11] = [
        ("a billion laughs", laughs.into_bytes()),
        ("a stolen file", stolen.into_bytes()),
        ("a deep one", deep.into_bytes()),
        ("a huge element", huge.into_bytes()),
        ("nothing", Vec::new()),
        ("no list", b"<html><body>404 Not Found</body></html>".to_vec()),
        ("no XML", b"\x89PNG\r\n\x1a\n\0\0\0".to_vec()),
        ("UTF-16", utf16),
        ("Latin-1 that says it is UTF-8", latin),
        ("two roots", [UN_LIST, UN_LIST].concat().into_bytes()),
        ("an end that does not fit", UN_LIST.replace("</INDIVIDUALS>", "</ENTITIES>").into_bytes()),
    ];
    for (what, text) in hostile {
        let said = import(&text);
        assert!(said.code == 2 && said.err.contains("trouble: line "), "{what}: {said:?}");
        assert!(said.err.len() < 2_000 && !said.err.contains("root:"), "{what}: {}", said.err);
        assert_eq!(node.found(BRAM, "Zeferino Quaresma").len(), 1, "{what}: what was recorded stays");
        assert_eq!(node.found(BRAM, "Blue Heron Trading").len(), 1, "{what}");
    }
    // Cut anywhere: what came before the cut is read, nothing is withdrawn.
    for cut in (30..UN_LIST.trim_end().len()).step_by(7) {
        let said = import(&UN_LIST.as_bytes()[..cut]).expect(2);
        assert!(said.err.contains("trouble: ") && said.err.contains("do: "), "{cut}: {}", said.err);
        assert_eq!(node.found(BRAM, "Blue Heron Trading").len(), 1, "cut at {cut}");
    }
    node.is_sound();
}

#[test]
fn ragged_rows_are_rejected_one_by_one_with_the_reason() {
    let node = Node::new();
    let csv = "ref,handling,nature,names,birth-dates\n\
        R1,H0,individual,Anna ERIKSSON,1974\n\
        R2,H0,individual,Boris LIND\n\
        R3,H0,individual,Clara MOE,1980,too,many\n\
        R4,H9,individual,Dora KLEIN,1980\n\
        R5,,individual,Eve NORD,1980\n\
        R6,H0,ghost,Finn OEST,1980\n\
        R7,H0,individual,Gro \"VEST,1980\n\
        R8,H0,individual,\"Hal SYD\",the year of the cat\n\
        R9,H0,individual,Ida NORD,1981\n\
        R9,H0,individual,Ida NORD,1982\n\
        R10,H0,individual,\"Jon \u{202e}VEST\",1981\n\
        R11,H0,individual,\"Kai\nNORD\",1981\n\
        R12,H0,individual,Lea OEST,1981\n";
    let file = node.file("rows.csv", csv);
    let rejects = node.beside("rejects.jsonl");
    let import = ["record", "import", "nominals", &file, "--rejects", rejects.to_str().unwrap()];
    let said = node.by(ANA, &import).expect(0);
    let told: Vec<Json> =
        std::fs::read_to_string(&rejects).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let not_taken: Vec<&str> =
        told.iter().filter(|row| row["taken"] == false).map(|row| row["ref"].as_str().unwrap_or("-")).collect();
    assert!(
        told.iter().all(|row| row["at"].as_u64().is_some() && !row["why"].as_str().unwrap().is_empty()),
        "{told:?}"
    );
    for taken in ["Anna Eriksson", "Ida Nord", "Lea Oest"] {
        assert_eq!(node.found(BRAM, taken).len(), 1, "{taken}: {said:?} {told:?}");
    }
    for (name, reference) in [("Dora Klein", "R4"), ("Finn Oest", "R6"), ("Hal Syd", "R8")] {
        assert!(
            !node.found(BRAM, name).iter().any(|n| node
                .by(BRAM, &["record", "show", "nominals", n])
                .out
                .contains(name.split(' ').next_back().unwrap())),
            "{name}"
        );
        assert!(not_taken.contains(&reference), "{reference}: {not_taken:?}");
    }
    let rejected = said.out.trim_end().rsplit_once("rejected ").unwrap().1.parse::<usize>().unwrap();
    assert_eq!(rejected, not_taken.len(), "each row that was not taken stands in the file once: {told:?}");
    assert!(rejected >= 8, "{said:?} {not_taken:?}");
    // A header nobody can read takes nothing.
    for (header, why) in [
        ("names,shoe-size", "shoe-size"),
        ("names,names", "names"),
        ("", ""),
        ("names\u{0}", "U+0000"),
        ("\"names", ""),
    ] {
        let file = node.file("head.csv", format!("{header}\nAnna,1\n"));
        let said =
            node.by(ANA, &["record", "import", "nominals", &file, "--rejects", rejects.to_str().unwrap()]).expect(2);
        assert!(said.err.contains(why) && said.err.contains("nothing was recorded"), "{header:?}: {}", said.err);
    }
    for (format, text) in [
        ("jsonl", "{\"names\":\n"),
        ("jsonl", "[1]\n{}\nnull\n"),
        ("jsonl", "{\"names\":\"A\",\"names\":\"B\"}\n"),
        ("csv", "names\n\"\n"),
        ("jsonl", "\u{feff}"),
    ] {
        let file = node.file(&format!("odd.{format}"), text);
        let said = node.by(
            ANA,
            &["record", "import", "nominals", &file, "--handling", "H0", "--rejects", rejects.to_str().unwrap()],
        );
        assert!([0, 2].contains(&said.code) && !said.out.contains("added 1"), "{text:?}: {said:?}");
    }
    node.is_sound();
}

#[test]
fn rejects_that_cannot_be_written_down_are_trouble() {
    let node = Node::new();
    let rows = "ref,handling,nature,names\nR1,H0,individual,Anna ERIKSSON\nR2,H9,individual,Boris LIND\n";
    let file = node.file("rows.csv", rows);
    let said =
        node.by(ANA, &["record", "import", "nominals", &file, "--rejects", "/no/such/folder/rejects.jsonl"]).expect(2);
    said.says(&["/no/such/folder/rejects.jsonl", "do: "]);
    if Path::new("/dev/full").exists() {
        node.by(ANA, &["record", "import", "nominals", &file, "--rejects", "/dev/full"]).expect(2).says(&["/dev/full"]);
    }
    assert_eq!(node.found(BRAM, "Anna Eriksson").len(), 1, "what was taken is recorded once");
    let itself = node.by(ANA, &["record", "import", "nominals", &file, "--rejects", &file]).expect(64);
    assert!(itself.err.contains("--rejects"), "{}", itself.err);
    assert_eq!(std::fs::read_to_string(&file).unwrap(), rows, "the file is not overwritten with its own rejects");
    node.by(ANA, &["record", "export", "nominals", "--to", "/no/such/folder/out.jsonl"])
        .expect(2)
        .says(&["/no/such/folder"]);
    let there = node.file("there.jsonl", "something precious");
    node.by(ANA, &["record", "export", "nominals", "--to", &there]).expect(2);
    assert_eq!(std::fs::read_to_string(&there).unwrap(), "something precious");
    node.is_sound();
}

/// The real list: once, again, a newer one, an older one, and one that lost half of its entries.
#[test]
fn lists_that_are_newer_older_or_halved() {
    let Some(path) = real_list() else { return };
    let list = std::fs::read_to_string(path).unwrap();
    let node = Node::new();
    let rejects = node.beside("rejects").to_str().unwrap().to_string();
    let import = |text: &str, more: &[&str]| {
        let file = node.file("list.xml", text);
        node.by(GITA, &[&["record", "import", "un-sc", &file, "--rejects", &rejects], more].concat())
    };
    let counts = |said: Said| said.expect(0).out;
    // Torn in the middle first: what came before is taken, and the whole list goes on from there.
    let torn = import(&list[..list.len() / 2], &[]).expect(2);
    torn.says(&["nothing was withdrawn"]);
    let said = counts(import(&list, &[]));
    let number = |said: &str, word: &str| {
        said.split(['\t', '\n']).find_map(|part| part.strip_prefix(word)?.trim().parse::<u64>().ok()).unwrap()
    };
    assert_eq!(
        (number(&said, "read"), number(&said, "added") + number(&said, "unchanged"), number(&said, "rejected")),
        (1_093, 1_093, 0),
        "{said}"
    );
    assert!(number(&said, "unchanged") > 100, "{said}");
    let acts = node.acts();
    // The special notices follow the list in the same import, and there is nothing for them to follow.
    let nothing = "read 1093\tadded 0\trevised 0\tunchanged 1093\twithdrawn 0\trejected 0\n\
                   special notices: published 0\tamended 0\tended 0\tlacking 0\n";
    assert_eq!(counts(import(&list, &[])), nothing);
    assert_eq!(node.acts(), acts, "the same list again is no act at all");
    // A newer list: three entries amended, two gone, one new.
    let made =
        |text: &str, date: &str| text.replacen("dateGenerated=\"2018-10-29", &format!("dateGenerated=\"{date}"), 1);
    let entries: Vec<(usize, usize)> = list
        .match_indices("<INDIVIDUAL>")
        .map(|(at, _)| (at, at + list[at..].find("</INDIVIDUAL>").unwrap() + "</INDIVIDUAL>".len()))
        .collect();
    let reference = |(from, to): (usize, usize)| {
        let entry = &list[from..to];
        entry
            .split_once("<REFERENCE_NUMBER>")
            .unwrap()
            .1
            .split_once("</REFERENCE_NUMBER>")
            .unwrap()
            .0
            .trim()
            .to_string()
    };
    let mut newer = list.clone();
    let gone = [entries[400], entries[100]];
    for (from, to) in gone {
        newer.replace_range(from..to, "");
    }
    let amended = [entries[90], entries[50], entries[10]];
    for (from, to) in amended {
        let entry = newer[from..to].replacen("<VERSIONNUM>", "<VERSIONNUM>9", 1);
        newer.replace_range(from..to, &entry);
    }
    let newer = made(&newer, "2019-02-01");
    let newer = newer.replacen("</INDIVIDUALS>", &format!("{NEW}</INDIVIDUALS>"), 1);
    // What was amended of those three is a number of the list's own, which no notice says.
    let said = "read 1092\tadded 1\trevised 3\tunchanged 1088\twithdrawn 2\trejected 0\n\
                special notices: published 1\tamended 0\tended 2\tlacking 0\n";
    assert_eq!(counts(import(&newer, &[])), said);
    let show = |reference: &str| {
        let found = node.by(BRAM, &["search", reference, "--register", "nominals", "--json"]).json();
        found.iter().any(|hit| hit["summary"]["listing-reference"] == reference)
    };
    for entry in gone {
        assert!(!show(&reference(entry)), "{} left the list", reference(entry));
    }
    for entry in amended.into_iter().chain([entries[200], entries[401]]) {
        assert!(show(&reference(entry)), "{}", reference(entry));
    }
    assert!(show("QDi.999"));
    assert_eq!(counts(import(&newer, &[])), nothing.replace("1093", "1092"));
    // The older one would undo all that.
    import(&list, &[]).expect(3).says(&["2018-10-29", "2019-02-01", "--older"]);
    // A list that lost most of its entries is more likely torn than amended.
    let half = &list[..entries[300].1];
    let half = made(&format!("{half}</INDIVIDUALS></CONSOLIDATED_LIST>"), "2019-03-01");
    import(&half, &[]).expect(3).says(&["would be withdrawn", "the rows of the file are recorded", "--withdraw-all"]);
    assert!(show(&reference(entries[350])), "nothing was withdrawn");
    // What its rows said was recorded, and that is said; the newer list mends it.
    // The torn list published nothing, so that nothing of it is to be ended.
    let said = "read 1092\tadded 0\trevised 3\tunchanged 1089\twithdrawn 1\trejected 0\n\
                special notices: published 0\tamended 0\tended 0\tlacking 0\n";
    assert_eq!(counts(import(&newer, &[])), said);
    assert_eq!(
        number(&counts(import(&list, &["--older"])), "withdrawn"),
        1,
        "back to the older list by a person's word"
    );
    assert!(show(&reference(gone[0])) && !show("QDi.999"));
    node.is_sound();
}

/// A disk that fills: the system refuses the write, the act is not acknowledged, the node is sound.
#[test]
fn a_full_disk_is_trouble_and_the_node_is_sound_afterwards() {
    let node = Node::new();
    let number = node.add(ANA, "nominals", ANNA);
    node.is_sound();
    node.restart();
    let row = |n: u32| json!({"ref": format!("F-{n}"), "handling": "H0", "nature": "entity", "names": format!("House {n}"), "remarks": "x".repeat(900)});
    let rows: String = (0..3_000).map(|n| format!("{}\n", row(n))).collect();
    let rows = node.file("rows.jsonl", rows);
    let rejects = node.beside("rejects").to_str().unwrap().to_string();
    let who = ["--as", ANA, "--purpose", "investigate", "--case", "X"];
    let import = [&["record", "import", "nominals", &rows, "--rejects", &rejects][..], &who].concat();
    let search = [&["search", "Anna Eriksson", "--json"][..], &who].concat();
    let export = [&["record", "export", "nominals"][..], &who].concat();
    let mut troubles = 0;
    for blocks in [1, 8, 64, 512, 1_024, 2_048] {
        let limit = format!("trap '' XFSZ; ulimit -f {blocks}; ");
        let said = program(&import, &node, &limit).expect(2);
        assert!(said.err.contains("trouble: ") && said.err.contains("do: "), "{blocks}: {}", said.err);
        troubles += 1;
        // What cannot be recorded is not answered.
        let asked = program(&search, &node, &limit);
        assert!(
            asked.code == 0 && asked.out.contains(&number) || asked.code == 2 && asked.out.is_empty(),
            "{blocks}: {asked:?}"
        );
        let left = program(&export, &node, &limit);
        assert!(left.code == 0 || left.code == 2 && left.out.is_empty(), "{blocks}: {left:?}");
        program(&["check"], &node, "").expect(0);
        assert_eq!(node.found(BRAM, "Anna Eriksson"), [number.as_str()]);
        node.restart();
    }
    assert_eq!(troubles, 6);
    let said = program(&import, &node, "").expect(0);
    assert!(said.out.starts_with("read 3000\t") && said.out.ends_with("rejected 0\n"), "{}", said.out);
    let rows = node.by(ANA, &["record", "export", "nominals"]).expect(0).json();
    assert_eq!(rows.len(), 3_001, "every row once, whatever was taken before");
    node.is_sound();
}

/// Arguments are bytes: what is no text is told so.
#[test]
fn arguments_that_are_no_text_are_told_so() {
    use std::os::unix::ffi::OsStrExt;
    let node = Node::new();
    let odd = std::ffi::OsStr::from_bytes(b"Anna \xff\xfe");
    let said = Command::new(env!("CARGO_BIN_EXE_huecry"))
        .arg("search")
        .arg(odd)
        .arg("--home")
        .arg(node.home())
        .output()
        .unwrap();
    let err = String::from_utf8_lossy(&said.stderr);
    assert!(!err.contains("panicked"), "{err}");
    assert_eq!(said.status.code(), Some(64), "{err}");
}

#[test]
fn a_node_of_another_desk_is_not_confused_with_this_one() {
    let (here, there) = (Node::new(), Node::new());
    here.add(ANA, "nominals", ANNA);
    assert_eq!(here.found(CHEN, "Anna Eriksson").len(), 1);
    assert_eq!(there.found(CHEN, "Anna Eriksson"), [] as [&str; 0]);
    assert!(here.open(&there.home(), &mut |_| {}).is_err_and(|trouble| trouble.passing));
}

/// Runs the real program on the node's home, after a shell prelude.
fn program(words: &[&str], node: &Node, prelude: &str) -> Said {
    let script = format!("{prelude}exec \"$0\" \"$@\"");
    let ended = Command::new("sh")
        .args(["-c", &script, env!("CARGO_BIN_EXE_huecry")])
        .args(words)
        .arg("--home")
        .arg(node.home())
        .current_dir(node.home().parent().unwrap())
        .output()
        .unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    Said { code: ended.status.code().unwrap_or(255) as u8, out: text(ended.stdout), err: text(ended.stderr) }
}

/// Two entries in the form of the Security Council's list, of nobody.
const UN_LIST: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<CONSOLIDATED_LIST dateGenerated="2026-11-01T00:00:00Z">
  <INDIVIDUALS>
    <INDIVIDUAL><DATAID>9000001</DATAID><VERSIONNUM>1</VERSIONNUM><FIRST_NAME>ZEFERINO</FIRST_NAME><SECOND_NAME>QUARESMA</SECOND_NAME><UN_LIST_TYPE>Taliban</UN_LIST_TYPE><REFERENCE_NUMBER>TAi.908</REFERENCE_NUMBER><LISTED_ON>2001-02-23</LISTED_ON></INDIVIDUAL>
  </INDIVIDUALS>
  <ENTITIES>
    <ENTITY><DATAID>9000002</DATAID><VERSIONNUM>1</VERSIONNUM><FIRST_NAME>Blue Heron Trading</FIRST_NAME><UN_LIST_TYPE>Al-Qaida</UN_LIST_TYPE><REFERENCE_NUMBER>QDe.909</REFERENCE_NUMBER><LISTED_ON>2011-06-01</LISTED_ON></ENTITY>
  </ENTITIES>
</CONSOLIDATED_LIST>
"#;

/// An entry that is new in a newer list, of nobody.
const NEW: &str = "<INDIVIDUAL><DATAID>9000003</DATAID><VERSIONNUM>1</VERSIONNUM><FIRST_NAME>ZEFERINO</FIRST_NAME><SECOND_NAME>QUARESMA</SECOND_NAME><UN_LIST_TYPE>Al-Qaida</UN_LIST_TYPE><REFERENCE_NUMBER>QDi.999</REFERENCE_NUMBER><LISTED_ON>2019-01-30</LISTED_ON></INDIVIDUAL>";
