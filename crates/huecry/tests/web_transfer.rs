//! Files in and out through the console.

#![allow(clippy::disallowed_methods, reason = "a test has a clock and a folder of its own")]

mod web;

use web::{Node, Seen, Visitor};

const RECORDER: &str = "ncb.recorder";

fn bring(visitor: &mut Visitor<'_>, register: &str, fields: &[(&str, &str)], name: &str, bytes: &[u8]) -> Seen {
    visitor.upload(&format!("/import/{register}"), fields, ("file", name, bytes))
}

/// Waits until an import is over and gives its page.
fn ended(visitor: &mut Visitor<'_>, path: &str) -> Seen {
    for _ in 0..3_000 {
        let state = visitor.get(&format!("{path}/state"));
        state.is(200);
        assert_eq!(state.headers["content-type"], "application/json");
        if state.body.contains("\"end\":true") {
            return visitor.get(path);
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    panic!("the import at {path} does not end");
}

const ROWS: &str = "ref,handling,nature,names\r\n\
    a/1,H0,person,Anna ERIKSSON\r\n\
    a/2,H1,person,\"<b>Bo</b>\"\r\n\
    a/3,H0,person\r\n\
    a/4,,person,Carl\r\n\
    a/5,H0,spaceship,Dora\r\n";

#[test]
fn a_table_is_looked_at_then_imported_and_what_was_not_taken_is_told() {
    let node = Node::new();
    let mut visitor = node.signed_in("FR", RECORDER, Some("record-keeping"));
    visitor.get("/import/nominals").is(200).has(&["un-sc", "enctype=\"multipart/form-data\""]);
    visitor.get("/import/vehicles").is(200).lacks(&["un-sc"]);
    let looked = bring(&mut visitor, "nominals", &[("reason", "weekly")], "people.csv", ROWS.as_bytes());
    let path = looked.is(303).location().to_string();
    let page = visitor.get(&path);
    page.is(200).has(&[
        "All rows were looked at: 5",
        "Would not be taken: 3",
        "Nothing is recorded yet",
        "people.csv",
        "weekly",
    ]);
    page.lacks(&["<b>Bo"]);
    assert_eq!(exported(&mut visitor, "nominals", "jsonl").body.lines().count(), 0);
    visitor.post(&format!("{path}/start"), &[]).is(303);
    let page = ended(&mut visitor, &path);
    page.has(&["Import ended", "a/3", "a/4", "a/5", "the row has 3 cells and the header 4", "Not taken"]);
    let rejects = visitor.get(&format!("{path}/rejects"));
    rejects.is(200);
    assert_eq!(rejects.body.lines().count(), 3, "{}", rejects.body);
    assert!(rejects.headers["content-disposition"].to_str().unwrap().starts_with("attachment; filename=\"import-"));
    // What was taken is there; running it again changes nothing.
    let out = exported(&mut visitor, "nominals", "jsonl");
    assert_eq!(out.body.lines().count(), 2, "{}", out.body);
    assert!(out.body.lines().all(|line| line.contains("\"handling\":")), "{}", out.body);
    let again = bring(&mut visitor, "nominals", &[], "people.csv", ROWS.as_bytes()).is(303).location().to_string();
    visitor.post(&format!("{again}/start"), &[]);
    ended(&mut visitor, &again).has(&["Unchanged"]);
    assert_eq!(exported(&mut visitor, "nominals", "jsonl").body.lines().count(), 2);
    // Rows without a code may be given one.
    let given = bring(&mut visitor, "nominals", &[("handling", "H2")], "people.csv", ROWS.as_bytes());
    let given = given.is(303).location().to_string();
    visitor.post(&format!("{given}/start"), &[]);
    ended(&mut visitor, &given);
    assert_eq!(exported(&mut visitor, "nominals", "csv").body.lines().count(), 4);
    visitor.get("/records").has(&["people.csv", &path]);
    visitor.post(&format!("{path}/forget"), &[]).is(303);
    visitor.get(&path).is(404);
}

#[test]
fn another_bureaus_import_is_no_such_page() {
    let node = Node::new();
    let mut visitor = node.signed_in("FR", RECORDER, Some("record-keeping"));
    let path = bring(&mut visitor, "nominals", &[], "people.csv", ROWS.as_bytes()).is(303).location().to_string();
    let mut other = node.signed_in("ES", RECORDER, Some("record-keeping"));
    let never = other.get("/imports/7").is(404).body.clone();
    for end in ["", "/state", "/rejects"] {
        other.get(&format!("{path}{end}")).is(404);
    }
    let theirs = other.get(&path).body;
    let plain = |body: &str| {
        body.replace(&path, "").replace("/imports/7", "").chars().filter(|c| !c.is_ascii_digit()).collect::<String>()
    };
    assert_eq!(plain(&theirs), plain(&never));
    for end in ["start", "stop", "forget"] {
        other.post(&format!("{path}/{end}"), &[]).is(404);
    }
    visitor.get(&path).is(200);
    // An officer who may not import comes to none of it.
    let mut officer = node.signed_in("FR", "ncb.officer", Some("identify-person"));
    officer.get("/import/nominals").is(403);
    officer.get(&path).is(403);
}

#[test]
#[ignore = "not yet green: see the closing note of 23 November 2026"]
fn junk_is_refused_beside_the_field_and_nothing_is_half_written() {
    let node = Node::new();
    let mut visitor = node.signed_in("FR", RECORDER, Some("record-keeping"));
    let mut junk = Vec::with_capacity(10 << 20);
    let mut x = 0x9e37_79b9_u32;
    while junk.len() < 10 << 20 {
        x ^= x << 13;
        x ^= x >> 17;
        x ^= x << 5;
        junk.extend_from_slice(&x.to_le_bytes());
    }
    let cases: [(&str, &[u8]); 5] = [
        ("junk.csv", &junk),
        ("empty.csv", b""),
        ("semicolons.csv", b"ref;handling;names\n1;H0;Anna\n"),
        ("unknown.csv", b"ref,handling,shoe-size\n1,H0,44\n"),
        ("list.xml", b"<!DOCTYPE x [<!ENTITY e \"x\">]><CONSOLIDATED_LIST/>"),
    ];
    for (name, bytes) in cases {
        let seen = bring(&mut visitor, "nominals", &[("reason", "kept words")], name, bytes);
        seen.is(422).has(&["class=\"errors\"", "kept words"]);
    }
    bring(&mut visitor, "nominals", &[], "what.exe", b"x").is(422).has(&["Choose the form of the file"]);
    // Lines of junk behind a good header: each is told, none is taken, and it can be stopped or read to the end.
    let mut lines = b"ref,handling,nature,names\n".to_vec();
    for n in 0..20_000 {
        lines.extend_from_slice(format!("{n},H0,person,\"unclosed\" {n}\n").as_bytes());
    }
    let path = bring(&mut visitor, "nominals", &[], "lines.csv", &lines).is(303).location().to_string();
    visitor.post(&format!("{path}/start"), &[]).is(303);
    ended(&mut visitor, &path).has(&["Import ended"]);
    assert_eq!(visitor.get(&format!("{path}/rejects")).body.lines().count(), 20_000);
    assert_eq!(exported(&mut visitor, "nominals", "jsonl").body.lines().count(), 0);
}

#[test]
fn a_complete_list_withdraws_what_left_it_and_stops_at_half() {
    let node = Node::new();
    let mut visitor = node.signed_in("FR", RECORDER, Some("record-keeping"));
    let list = |many: u32| {
        let rows: String = (0..many).map(|n| format!("{n},H0,person,Name {n}\r\n")).collect();
        format!("ref,handling,nature,names\r\n{rows}")
    };
    let fields = [("prefix", "police:"), ("complete", "yes")];
    for (many, left, words) in [(10, 10, "Import ended"), (8, 8, "Import ended"), (2, 8, "More than half")] {
        let path = bring(&mut visitor, "nominals", &fields, "list.csv", list(many).as_bytes()).location().to_string();
        visitor.post(&format!("{path}/start"), &[]).is(303);
        ended(&mut visitor, &path).has(&[words]);
        assert_eq!(exported(&mut visitor, "nominals", "jsonl").body.lines().count(), left);
    }
}

#[test]
fn an_export_is_recorded_and_holds_what_this_bureau_may_see() {
    let node = Node::new();
    let mut visitor = node.signed_in("FR", RECORDER, Some("record-keeping"));
    let rows = "ref,handling,restrictions,nature,names\r\n1,H0,,person,Open\r\n2,H0,bureau:ES,person,Hidden\r\n";
    let path = bring(&mut visitor, "nominals", &[], "two.csv", rows.as_bytes()).location().to_string();
    visitor.post(&format!("{path}/start"), &[]).is(303);
    ended(&mut visitor, &path).has(&["Import ended"]);
    visitor.get("/export/nominals").is(200).has(&["format-csv", "format-jsonl"]);
    visitor.post("/export/nominals", &[]).is(422).has(&["Choose the form of the file"]);
    visitor.post("/export/nominals", &[("format", "exe")]).is(422);
    let own = exported(&mut visitor, "nominals", "csv");
    assert!(own.body.contains("Open") && own.body.contains("Hidden"), "{}", own.body);
    let mut other = node.signed_in("ES", "ncb.officer", Some("identify-person"));
    let theirs = exported(&mut other, "nominals", "csv");
    assert!(theirs.body.contains("Open") && !theirs.body.contains("Hidden"), "{}", theirs.body);
    node.signed_in("UT", "duty.officer", Some("identify-person")).get("/export/nominals").is(403);
}

fn exported(visitor: &mut Visitor<'_>, register: &str, format: &str) -> Seen {
    let seen = visitor.post(&format!("/export/{register}"), &[("format", format)]);
    seen.is(200);
    let name = seen.headers["content-disposition"].to_str().unwrap();
    assert!(name.contains(&format!("{register}-")) && name.ends_with(&format!(".{format}\"")), "{name}");
    seen
}
