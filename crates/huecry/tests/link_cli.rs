//! `huecry link`: data on standard output, talk on standard error, the exit code that scripts go by.

#![allow(clippy::disallowed_methods, reason = "tests own their temporary folders")]

mod line;
mod node;

use huecry_desk::Desk;
use line::{Line, REGION, WORLD};
use node::{ANA, Node};

/// Two nodes with a line between them, each with its liaison officer.
struct Two {
    ours: Node,
    theirs: Node,
    line: Line,
    liaison: String,
    opposite: String,
}

impl Two {
    fn new() -> Two {
        let (ours, theirs) = (Node::new(), Node::new());
        ours.at("2026-11-24T08:00:00Z");
        theirs.at("2026-11-24T08:00:00Z");
        let now = "2026-11-24T08:00:00Z".parse().unwrap();
        let line = Line::new(now);
        let open = |node: &Node, theirs| node.with_desk(|desk| line.open(desk, theirs, now).to_string());
        let (liaison, opposite) = (open(&ours, false), open(&theirs, true));
        Two { ours, theirs, line, liaison, opposite }
    }

    /// Both speak at this moment until neither has anything to say; commands go on a minute later.
    fn settle(&self, minute: u32) {
        let at = |minute: u32| format!("2026-11-24T08:{minute:02}:00Z");
        let from = at(minute).parse().unwrap();
        let carry = |ours: &Desk, theirs: &Desk| self.line.settle(ours, theirs, from);
        self.ours.with_desk(|ours| self.theirs.with_desk(|theirs| carry(ours, theirs)));
        self.ours.at(&at(minute + 2));
        self.theirs.at(&at(minute + 2));
    }

    fn send(&self, more: &[&str]) -> node::Said {
        let mut words = vec!["link", "send", "--to", REGION, "--kind", "request", "--area", "drug-trafficking"];
        words.extend(["--category", "suspects", "--keep-until", "2027-06-01", "--subject", "Who is this?"]);
        words.extend(["--priority", "urgent", "--test"]);
        words.extend(more);
        self.ours.by(&self.liaison, &words)
    }
}

const LAWFUL: [&str; 6] =
    ["--handling", "H2", "--classification", "icpo-official-use-only", "--text", "Is the person below known to you?"];

#[test]
fn a_node_without_a_line_says_so() {
    let node = Node::new();
    let added = node.run(&["people", "add", "--bureau", "GS", "--role", "liaison.officer", "--name", "L. Vane"]);
    let liaison = added.expect(0).out.trim().to_owned();
    for words in [
        vec!["link", "status"],
        vec!["link", "agreement", "list"],
        vec!["link", "compare", REGION],
        vec!["link", "read", "019ab3c4-5d6e-7f80-9a1b-2c3d4e5f6071"],
    ] {
        let said =
            node.by(&liaison, &words).expect(3).says(&["refused: no line is spoken here\n", "ask: node.operator"]);
        assert_eq!(said.out, "", "nothing is data: {said:?}");
        node.by(ANA, &words).expect(3).says(&["refused: "]);
    }
    node.by(&liaison, &["link", "read", "no-id"]).expect(64);
}

#[test]
fn a_message_goes_from_its_draft_to_both_books() {
    let two = Two::new();
    let seen = two.send(&[&LAWFUL[..], &["--dry-run"]].concat()).expect(0);
    for line in
        ["H2  icpo-official-use-only  TEST", "  received as: eu-basic-protection", "Is the person below known to you?"]
    {
        assert!(seen.lines().any(|said| said == line), "{line}: {seen:?}");
    }
    two.ours.by(&two.liaison, &["link", "inbox", "--sent"]).expect(1);

    let sent = two.send(&LAWFUL).expect(0).says(&["act: "]);
    let (message, conversation) = sent.out.trim().split_once('\t').unwrap();
    let status = two.ours.by(&two.liaison, &["link", "status"]).expect(0);
    assert!(status.out.starts_with(REGION) && status.out.contains("waits; nothing is lost"), "{status:?}");
    assert!(status.out.contains("icpo-europol@2: in force") && status.out.contains("urgent 1"), "{status:?}");
    two.settle(5);

    let list = two.theirs.by(&two.opposite, &["link", "inbox", "--waiting"]).expect(0);
    let columns: Vec<&str> = list.out.trim_end().split('\t').collect();
    assert_eq!((columns[0], columns[1], columns[3], columns[5]), (message, WORLD, "request", "H2 TEST"), "{list:?}");
    let read = two.theirs.by(&two.opposite, &["link", "read", message]).expect(0);
    assert!(read.out.starts_with("H2  icpo-official-use-only  TEST\n"), "the handling comes first: {read:?}");
    two.theirs.by(&two.opposite, &["link", "take-over", message]).expect(0).says(&["told before"]);
    let thread = two.theirs.by(&two.opposite, &["link", "inbox", "--conversation", conversation]).expect(0);
    assert_eq!(thread.lines().count(), 1);
    two.settle(10);

    let compared = two.ours.by(&two.liaison, &["link", "compare", REGION]).expect(0).says(&["The books agree."]);
    let row: Vec<&str> = compared.out.trim_end().split('\t').collect();
    assert_eq!((row[0], row[3], row[6], row[7]), ("sent 1", "read", "read", "same"), "{compared:?}");
    assert_eq!(row[2], row[5], "the same hash on both sides");
    let theirs = two.theirs.by(&two.opposite, &["link", "compare", WORLD]).expect(0);
    assert!(theirs.out.starts_with("came 1\t"), "{theirs:?}");
    two.ours.by(&two.liaison, &["link", "compare", "nobody-here"]).expect(3);
}

#[test]
fn what_does_not_cross_ends_with_3_and_every_clause() {
    let two = Two::new();
    let wrong = ["--handling", "H2", "--classification", "icpo-secret", "--for", "data-protection", "--text", "t"];
    for more in [vec![], vec!["--dry-run"]] {
        let said = two.send(&[&wrong[..], &more].concat()).expect(3);
        said.says(&["purposes: the purpose", "the level"]);
    }
    let unread = ["--handling", "H9", "--classification", "icpo-secret", "--text", "t"];
    two.send(&unread).expect(64).says(&["--handling"]);
    two.ours.by(&two.liaison, &["link", "inbox", "--sent"]).expect(1);
}

#[test]
fn a_letter_is_given_up_and_an_agreement_stands_as_it_is_said() {
    let two = Two::new();
    let sent = two.send(&LAWFUL).expect(0);
    let message = sent.out.split('\t').next().unwrap();
    two.ours.by(&two.liaison, &["link", "close", message, "--to", REGION]).expect(0);
    // Given up by mistake, it goes again; what was never sent does not.
    two.ours.by(&two.liaison, &["link", "resend", message, "--to", REGION]).expect(0);
    two.ours.by(&two.liaison, &["link", "resend", message, "--to", REGION]).expect(3);
    two.ours.by(&two.liaison, &["link", "close", message, "--to", WORLD]).expect(3);
    two.ours.by(&two.liaison, &["link", "close", message, "--to", REGION]).expect(0);
    let stand = |verb: &str| {
        two.ours.by(&two.liaison, &["link", "agreement", verb, "icpo-europol", "--reason", "a breach is looked into"])
    };
    stand("suspend").expect(0);
    let card = two.ours.by(&two.liaison, &["link", "agreement", "show", "icpo-europol"]).expect(0);
    assert!(card.out.contains("suspended") && card.out.contains("not compared with the current text"), "{card:?}");
    two.send(&LAWFUL).expect(3).says(&["suspended by"]);
    stand("resume").expect(0);
    two.send(&LAWFUL).expect(0);
    let list = two.ours.by(&two.liaison, &["link", "agreement", "list"]).expect(0);
    assert!(list.lines().any(|line| line.starts_with("icpo-europol\t2\tin force\t")), "{list:?}");
    two.ours.by(&two.liaison, &["link", "agreement", "show", "nothing"]).expect(3);
}
