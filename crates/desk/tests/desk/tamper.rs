//! A bit flipped anywhere: in a row of the line's tables, in a published tile, in the checkpoint, in an envelope or a
//! receipt on the wire. Each is found, and what is damaged is named.

use crate::line::{Cut, Line, letter, send};
use crate::world::at;
use huecry_desk::link::agreement::{Says, stand};
use huecry_desk::link::{Letter, dead, exchange, inbox};
use huecry_desk::{Desk, log, node};
use huecry_line::frame::{Answer, Frame};
use huecry_line::{Envelope, SignedReceipt};
use huecry_terms::Instant;
use rusqlite::Connection;
use rusqlite::types::Value;
use std::path::{Path, PathBuf};

/// Both nodes with messages sent, taken, read, answered, refused, waiting, given up; a conversation of two.
fn lived() -> Line {
    let line = Line::new();
    let (ours, theirs) = (line.ours.world.desk(), line.theirs.world.desk());
    let first = send(&line.ours, &letter(&line.theirs.address, "Who is this?"), 10).unwrap();
    let more = Letter {
        kind: "follow-up".parse().unwrap(),
        conversation: Some(first.conversation),
        ..letter(&line.theirs.address, "And this?")
    };
    send(&line.ours, &more, 11).unwrap();
    line.settle(12);
    inbox::read(theirs, &line.theirs.call(60), first.message).unwrap();
    let answer = Letter {
        kind: "answer".parse().unwrap(),
        in_reply_to: Some((line.ours.address.clone(), first.message)),
        classification: "eu-basic-protection".parse().unwrap(),
        ..letter(&line.ours.address, "Ana Specimen")
    };
    send(&line.theirs, &answer, 70).unwrap();
    line.settle(71);
    let said = |says, why: &str, seconds| {
        stand(theirs, &line.theirs.call(seconds), "icpo-europol", "regional", says, why).unwrap();
    };
    send(&line.ours, &letter(&line.theirs.address, "Not now"), 200).unwrap();
    said(Says::Suspended, "a breach is looked into", 201);
    line.settle(202);
    said(Says::Resumed, "nothing was found", 300);
    let given_up = send(&line.ours, &letter(&line.theirs.address, "Not any more"), 301).unwrap();
    dead::close(ours, &line.ours.call(302), given_up.message, &line.theirs.address.to_string()).unwrap();
    send(&line.ours, &letter(&line.theirs.address, "On its way"), 303).unwrap();
    line.turn(false, 304, Some(Cut::Request));
    line
}

/// What `huecry check` finds unsound.
fn unsound(desk: &Desk) -> Vec<String> {
    let found = node::check(desk).unwrap();
    found.into_iter().filter(|checked| !checked.sound).map(|checked| checked.said).collect()
}

/// The values of a cell with one bit turned, for several bits.
fn flipped(value: &Value) -> Vec<Value> {
    let bytes = |bytes: &[u8]| {
        let places = [0, bytes.len() / 2, bytes.len().saturating_sub(1)];
        let turned = places.into_iter().filter(|_| !bytes.is_empty()).enumerate().map(|(n, at)| {
            let mut turned = bytes.to_vec();
            turned[at] ^= 1 << n;
            turned
        });
        turned.collect::<Vec<_>>()
    };
    match value {
        Value::Integer(n) => [0, 1, 17, 40, 63].map(|bit| Value::Integer(n ^ (1 << bit))).into(),
        Value::Text(text) => {
            bytes(text.as_bytes()).into_iter().filter_map(|b| String::from_utf8(b).ok()).map(Value::Text).collect()
        }
        Value::Blob(blob) => bytes(blob).into_iter().map(Value::Blob).collect(),
        // Nothing has no bit; something in its place is another matter, and is found too.
        _ => vec![Value::Text("x".into())],
    }
}

/// What no signature and no act says (decision 0036). Whether the other side has said that it has a receipt: wrong, it is
/// given once more, or not again; only 0 and 1 are taken. And where a message that was refused stood: nothing of it was
/// kept but its hash.
fn is_believed(table: &str, column: &str, value: &Value, of_refused: bool) -> bool {
    match (table, column) {
        ("incoming", "heard") => matches!(value, Value::Integer(0 | 1)),
        ("thread", "conversation" | "audience") => of_refused,
        _ => false,
    }
}

#[test]
fn a_bit_in_any_column_of_the_lines_tables_is_found_and_named() {
    let line = lived();
    for end in [&line.ours, &line.theirs] {
        let desk = end.world.desk();
        assert_eq!(unsound(desk), [""; 0]);
        let connection = Connection::open(end.world.folder().join("home/store.sqlite")).unwrap();
        let mut turned = 0;
        for table in ["message", "outgoing", "incoming", "thread", "receipt", "link"] {
            turned += sweep(desk, &connection, table);
        }
        assert_eq!(unsound(desk), [""; 0], "everything was put back");
        assert!(turned > 300, "{turned}");
    }
}

fn sweep(desk: &Desk, connection: &Connection, table: &str) -> usize {
    let mut rows = connection.prepare(&format!("SELECT * FROM {table}")).unwrap();
    let columns: Vec<String> = rows.column_names().map(str::to_owned).collect();
    let read = |row: &rusqlite::Row<'_>| (0..columns.len()).map(|n| row.get::<_, Value>(n)).collect();
    let rows: Vec<Vec<Value>> = rows.query_map([], read).unwrap().map(Result::unwrap).collect();
    assert!(!rows.is_empty(), "{table}");
    let mut turned = 0;
    for row in &rows {
        let statement = columns.iter().position(|column| column == "statement").map(|n| row[n].clone());
        let kept = "SELECT COUNT(*) FROM message WHERE statement = ?1";
        let of_refused = connection.query_row(kept, [statement], |row| row.get::<_, i64>(0)).unwrap() == 0;
        for (n, column) in columns.iter().enumerate() {
            for value in flipped(&row[n]) {
                if is_believed(table, column, &value, of_refused) {
                    continue;
                }
                let mut other = row.clone();
                other[n] = value;
                if !replace(connection, table, &columns, row, &other) {
                    continue;
                }
                turned += 1;
                let found = unsound(desk).join("; ");
                let named = found.contains(column.as_str()) || found.contains(table);
                assert!(named, "`{column}` of `{table}`: {:?} for {:?}: found {found:?}", other[n], row[n]);
                assert!(replace(connection, table, &columns, &other, row));
            }
        }
    }
    turned
}

/// Puts one row in the place of another; not where the table itself refuses it.
fn replace(connection: &Connection, table: &str, columns: &[String], from: &[Value], to: &[Value]) -> bool {
    let fits = |first: usize| {
        let terms = columns.iter().enumerate().map(|(n, column)| format!("{column} IS ?{}", first + n + 1));
        terms.collect::<Vec<_>>().join(" AND ")
    };
    let sets = columns.iter().enumerate().map(|(n, column)| format!("{column} = ?{}", n + 1));
    let sql = format!("UPDATE {table} SET {} WHERE {}", sets.collect::<Vec<_>>().join(", "), fits(columns.len()));
    let values = to.iter().chain(from);
    match connection.execute(&sql, rusqlite::params_from_iter(values)) {
        Ok(rows) => rows == 1,
        Err(rusqlite::Error::SqliteFailure(error, _)) if error.code == rusqlite::ErrorCode::ConstraintViolation => {
            false
        }
        Err(error) => panic!("{sql}: {error}"),
    }
}

#[test]
fn a_bit_in_any_published_file_of_the_log_is_found_and_its_path_named() {
    let line = lived();
    let desk = line.ours.world.desk();
    log::checkpoint(desk).unwrap();
    // A second one, so that a narrower tile of the first stands beside the newer.
    inbox::list(desk, &line.ours.call(400), &Default::default(), None, 9).unwrap();
    send(&line.ours, &letter(&line.theirs.address, "One more"), 401).unwrap();
    log::checkpoint(desk).unwrap();
    assert_eq!(unsound(desk), [""; 0]);
    let folder = line.ours.world.folder().join("log");
    let files = files(&folder);
    assert!(files.len() >= 5, "{files:?}");
    for file in files {
        let path = file.strip_prefix(&folder).unwrap().to_str().unwrap().to_owned();
        let whole = std::fs::read(&file).unwrap();
        for at in (0..whole.len()).step_by(29) {
            let mut turned = whole.clone();
            turned[at] ^= 1 << (at % 8);
            std::fs::write(&file, &turned).unwrap();
            let found = unsound(desk).join("; ");
            assert!(found.contains(&path), "byte {at} of {path}: {found:?}");
        }
        std::fs::remove_file(&file).unwrap();
        let gone = unsound(desk);
        // Narrower tiles of earlier checkpoints need not be there, and a log without a checkpoint is signed anew.
        std::fs::write(&file, &whole).unwrap();
        assert!(gone.is_empty() || gone.join("; ").contains(&path), "{path}: {gone:?}");
    }
    assert_eq!(unsound(desk), [""; 0]);
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { found.extend(files(&path)) } else { found.push(path) }
    }
    found
}

#[test]
fn a_bit_anywhere_in_an_envelope_or_a_receipt_on_the_wire_is_turned_away_with_a_reason() {
    let line = Line::new();
    send(&line.ours, &letter(&line.theirs.address, "Whole"), 10).unwrap();
    let said = exchange::to_say(line.ours.world.desk(), &line.theirs.address, at(11)).unwrap().unwrap();
    let (sequence, whole) = &said.envelopes[0];
    let book = line.book();
    let nodes = book.nodes(&line.ours.address.organisation);
    let known = book.verifiers(&line.ours.address, Instant::MIN);
    let keyring = line.theirs.keyring();
    let opens = |bytes: &[u8]| {
        let envelope = Envelope::read(bytes, &nodes)?;
        envelope.open(&line.theirs.address, &keyring, &known)
    };
    assert!(opens(whole).is_ok());
    for at in 0..whole.len() {
        let mut turned = whole.clone();
        turned[at] ^= 1 << (at % 8);
        let why = opens(&turned).expect_err(&format!("byte {at}")).to_string();
        assert!(!why.is_empty());
    }
    let desk = line.theirs.world.desk();
    let frame = Frame { envelopes: vec![(*sequence, whole.clone())], ..Frame::default() };
    let reply = exchange::host(desk, &line.ours.address, &frame, at(12)).unwrap();
    let Answer::Receipt(receipt) = &reply.answers[0].1 else { panic!("{:?}", reply.answers) };
    let known = book.verifiers(&line.theirs.address, Instant::MIN);
    assert!(SignedReceipt::open(receipt, &known).is_ok());
    for at in 0..receipt.len() {
        let mut turned = receipt.clone();
        turned[at] ^= 1 << (at % 8);
        assert!(SignedReceipt::open(&turned, &known).is_err(), "byte {at}");
    }
    let mut turned = receipt.clone();
    turned[receipt.len() / 2] ^= 1;
    let before = line.ours.world.last_act();
    let answers = vec![(*sequence, Answer::Receipt(turned))];
    let reply = Frame { answers, ..Frame::default() };
    exchange::answered(line.ours.world.desk(), &line.theirs.address, &said, reply, at(13)).unwrap();
    assert_eq!(line.ours.world.kinds_after(before), ["act-line-alarm"], "and nothing was believed");
}
