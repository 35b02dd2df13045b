use super::*;

#[test]
fn colours_are_taken_off_and_words_are_left() {
    let table = [
        ("\u{1b}[32;1m     Summary\u{1b}[0m [   0.1s]", "     Summary [   0.1s]"),
        ("\u{1b}(B\u{1b}[mplain\u{1b}[K", "plain"),
        ("no escape at all", "no escape at all"),
        ("cut short \u{1b}[", "cut short "),
    ];
    for (line, wanted) in table {
        assert_eq!(plain(line), wanted, "{line:?}");
    }
}

#[test]
fn both_streams_are_heard_and_the_code_is_passed_on() {
    let mut heard = Vec::new();
    let mut command = Command::new("sh");
    command.args(["-c", "echo out; echo err >&2; printf 'no end'; exit 3"]);
    let status = stream(&mut command, |line| heard.push(line.to_owned())).unwrap();
    heard.sort();
    assert_eq!((heard, status.code()), (["err", "no end", "out"].map(str::to_owned).to_vec(), Some(3)));
}

#[test]
fn what_is_not_there_does_not_work() {
    assert!(!works(&mut Command::new("no-such-program-anywhere")));
    assert!(!works(Command::new("sh").args(["-c", "exit 1"])));
    assert!(works(Command::new("sh").args(["-c", "exit 0"])));
}
