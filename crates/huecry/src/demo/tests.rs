use super::*;
use huecry_catalogue::Lang;
use huecry_cli::exit::Exit;

/// Runs the demo on a small world; what it said, and how it ended.
fn demo(records: u32, seed: u64, home: Option<&Path>) -> (String, String, Result<(), Trouble>) {
    let (mut data, mut talk) = (Vec::new(), Vec::new());
    let choice = DemoArgs { records, seed, no_serve: true, home: home.map(Path::to_path_buf) };
    let ended = run(&Local::new(), &choice, &mut Out::new(&mut data, &mut talk, false, false));
    (String::from_utf8(data).unwrap(), String::from_utf8(talk).unwrap(), ended)
}

fn command(home: &Path, arguments: &[&str]) -> (String, Exit) {
    let (mut data, mut talk) = (Vec::new(), Vec::new());
    let arguments = ["huecry"].iter().chain(arguments).map(|a| a.to_string());
    let arguments = arguments.chain(["--home".to_string(), home.display().to_string()]).collect();
    let exit = huecry_cli::run(arguments, &Local::new(), &mut Out::new(&mut data, &mut talk, false, false));
    (String::from_utf8(data).unwrap(), exit)
}

#[test]
fn the_tour_gives_what_it_promises_and_the_world_stays_where_it_was_asked_to() {
    let folder = tempfile::tempdir().unwrap();
    let home = folder.path().join("world");
    let (said, talk, ended) = demo(2_000, 1923, Some(&home));
    ended.unwrap_or_else(|e| panic!("{e}\n{said}"));
    assert_eq!(talk, "", "progress is for those who watch");
    for step in 1..=8 {
        assert!(said.contains(&format!("── {step} ──")), "{said}");
    }
    let exits: Vec<&str> = said.lines().filter_map(|l| l.strip_prefix("(exit ")?.get(..1)).collect();
    assert_eq!(exits, ["0", "0", "0", "1", "0", "1", "0", "0", "0", "0", "0", "0"], "{said}");
    assert!(home.join("first-search.tlog-proof").exists());
    let (sound, exit) = command(&home, &["check"]);
    assert_eq!(exit, Exit::Done, "{sound}");
    assert!(sound.contains("2000 records can be found"), "{sound}");
    for next in said.lines().filter_map(|l| l.strip_prefix("  huecry ")) {
        let arguments = words(next);
        let mut arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        for (flag, value) in [("--as", "FR-0001"), ("--case", "FR-2026-0412")] {
            if !next.contains(flag) {
                arguments.extend([flag, value]);
            }
        }
        let (answer, exit) = command(&home, &arguments);
        assert_eq!(exit, Exit::Done, "{next}\n{answer}");
    }
    // A folder that holds a node is never built over.
    let before = command(&home, &["people", "list"]).0;
    let (_, _, again) = demo(50, 7, Some(&home));
    assert!(again.unwrap_err().what.contains("holds a node"));
    assert_eq!(command(&home, &["people", "list"]).0, before);
}

/// The words of a command line, quotes taken away.
fn words(line: &str) -> Vec<String> {
    let pieces = line.split('\'').enumerate();
    let split = |(at, piece): (usize, &str)| match at % 2 {
        0 => piece.split_whitespace().map(str::to_string).collect(),
        _ => vec![piece.to_string()],
    };
    pieces.flat_map(split).collect()
}

#[test]
fn the_tour_speaks_other_languages_and_other_worlds() {
    for (seed, lang) in [(2, Lang::Ar), (3, Lang::Fr), (77, Lang::En)] {
        let (mut data, mut talk) = (Vec::new(), Vec::new());
        let choice = DemoArgs { records: 300, seed, no_serve: true, home: None };
        let mut out = Out::new(&mut data, &mut talk, false, false);
        out.lang = lang;
        let ended = run(&Local::new(), &choice, &mut out);
        ended.unwrap_or_else(|e| panic!("{lang:?} {e}\n{}", String::from_utf8_lossy(&data)));
    }
}

#[test]
fn arguments_are_quoted_as_a_shell_needs_them() {
    for (argument, typed) in
        [("FR-0001", "FR-0001"), ("a b", "'a b'"), ("", "''"), ("l'Est", r"'l'\''Est'"), ("?", "'?'")]
    {
        assert_eq!(tour::quoted(argument), typed);
    }
}

#[test]
fn a_world_without_a_folder_leaves_nothing_behind() {
    let (said, _, ended) = demo(60, 5, None);
    ended.unwrap_or_else(|e| panic!("{e}\n{said}"));
    let line = said.lines().find_map(|l| l.strip_prefix("$ export HUECRY_HOME=")).unwrap();
    assert!(!Path::new(line).exists(), "{line} is still there");
}
