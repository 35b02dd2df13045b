use super::*;
use crate::formats::rows_csv::tests::{FIELDS, row, without_place};
use proptest::prelude::*;
use serde_json::json;

fn read(text: impl AsRef<[u8]>) -> Vec<Result<Row, Bad>> {
    Reader::open(text.as_ref(), &FIELDS, None).unwrap().collect()
}

fn write(rows: &[Row]) -> Vec<u8> {
    let mut writer = Writer::open(Vec::new(), &FIELDS);
    rows.iter().for_each(|row| writer.write(row).unwrap());
    writer.finish().unwrap()
}

fn why(text: impl AsRef<[u8]>) -> RejectReason {
    match read(text).remove(0) {
        Err(Bad::Row(reject)) => reject.why,
        other => panic!("{other:?}"),
    }
}

#[test]
fn lines_are_read_as_rows() {
    let text = "\u{feff}{\"ref\":\"A-1\",\"handling\":\"H0\",\"restrictions\":\"bureau:FR\",\"name\":[\"a\",{\"name\":\"b\"}],\"field.number\":7}\r\n\
        \n  \n\
        {\"handling\":\"H1\",\"restrictions\":[\"everyone\"],\"name\":null,\"evaluation\":null}";
    let rows: Vec<Row> = read(text).into_iter().map(|r| r.unwrap()).collect();
    assert_eq!(rows.iter().map(|r| r.at).collect::<Vec<_>>(), [1, 4]);
    assert_eq!(rows[0].values["name"], json!(["a", {"name": "b"}]));
    assert_eq!(rows[0].values["number"], json!(7));
    assert_eq!(rows[0].restrictions, ["bureau:FR"]);
    assert!(rows[1].values.is_empty());
    assert_eq!(rows[1].restrictions, ["everyone"]);
}

#[test]
fn bad_lines_are_rejected_and_the_next_are_read() {
    let table = [
        ("{", "reject-not-json"),
        ("{\"handling\":\"H0\"} x", "reject-not-json"),
        ("{\"handling\":\"H0\",\"handling\":\"H2\"}", "reject-not-json"),
        ("{\"handling\":\"H0\",\"name\":{\"name\":\"a\",\"name\":\"b\"}}", "reject-not-json"),
        ("{\"handling\":\"H0\",\"name\":123456789012345678901}", "reject-not-json"),
        ("{\"handling\":\"H0\",\"name\":\"a\u{0}b\"}", "reject-not-json"),
        ("[]", "reject-not-an-object"),
        ("\"H0\"", "reject-not-an-object"),
        ("{\"handling\":\"H0\",\"nmae\":\"x\"}", "reject-unknown-key"),
        ("{\"handling\":0}", "reject-not-text"),
        ("{\"handling\":\"H0\",\"restrictions\":[1]}", "reject-not-text"),
        ("{\"name\":\"x\"}", "reject-no-handling"),
        ("{\"handling\":\"\"}", "reject-no-handling"),
    ];
    for (line, key) in table {
        let all = read(format!("{line}\n{{\"handling\":\"H0\"}}\n"));
        assert_eq!(all.len(), 2, "{line}");
        match &all[0] {
            Err(Bad::Row(reject)) => assert_eq!((reject.at, reject.why.key()), (1, key), "{line}"),
            other => panic!("{line}: {other:?}"),
        }
        assert!(all[1].is_ok());
    }
    assert_eq!(why(b"{\"handling\":\"H0\",\"name\":\"caf\xe9\"}"), RejectReason::NotUtf8 { byte: 28 });
    assert_eq!(why(format!("{}{}", "[".repeat(5000), "]".repeat(5000))).key(), "reject-not-json");
}

#[test]
fn an_error_inside_a_line_does_not_speak_of_line_one() {
    let RejectReason::NotJson { why, .. } = why("{\"handling\":\"H0\" \"name\"}") else { panic!() };
    assert_eq!(why, "expected `,` or `}`, at byte 18");
}

#[test]
fn empty_and_foreign_encodings_end_the_reading() {
    for (text, key) in [(&b""[..], "fatal-empty"), (b"\xff\xfe{\0", "fatal-not-utf8"), (b"\0{\0}", "fatal-not-utf8")] {
        assert_eq!(Reader::open(text, &FIELDS, None).err().map(|f| f.why.key()), Some(key));
    }
    assert!(read("\n\n").is_empty());
}

#[test]
fn a_huge_line_is_skipped_within_its_bounds() {
    let huge = 16 << 20;
    let text = b"{\"name\":\"".chain(std::io::repeat(b'x').take(huge)).chain(&b"\"}\n{\"handling\":\"H0\"}\n"[..]);
    let mut reader = Reader::open(text, &FIELDS, None).unwrap();
    let Some(Err(Bad::Row(reject))) = reader.next() else { panic!() };
    assert_eq!(reject.why, RejectReason::TooLong { most: ROW_MOST });
    assert!(reader.line.capacity() <= 2 * ROW_MOST, "{}", reader.line.capacity());
    assert!(reader.next().unwrap().is_ok());
    assert!(reader.next().is_none());
}

#[test]
fn every_line_has_its_handling_code() {
    let mut row = Row { handling: Some("H2".into()), reference: Some("A".into()), ..Row::default() };
    row.values.insert("name".into(), json!("x"));
    assert_eq!(
        String::from_utf8(write(&[row.clone()])).unwrap(),
        "{\"ref\":\"A\",\"handling\":\"H2\",\"name\":\"x\"}\n"
    );
    row.handling = None;
    assert!(matches!(Writer::open(Vec::new(), &FIELDS).write(&row), Err(WriteError::NoHandling)));
}

proptest! {
    #[test]
    fn what_is_exported_comes_back(table in prop::collection::vec(row(true), 0..5)) {
        let bytes = write(&table);
        if table.is_empty() {
            return Ok(());
        }
        let back: Vec<Row> = read(&bytes).into_iter().map(|row| row.unwrap()).collect();
        prop_assert_eq!(without_place(back), table);
    }

    #[test]
    fn any_bytes_are_survived(bytes in prop::collection::vec(any::<u8>(), 0..200), table in prop::collection::vec(row(true), 1..3), at in any::<prop::sample::Index>(), cut in any::<u8>()) {
        exercise(&bytes);
        let mut whole = write(&table);
        let i = at.index(whole.len());
        whole[i] = cut;
        exercise(&whole);
        exercise(&whole[..i]);
    }
}
