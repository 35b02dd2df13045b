use super::*;
use crate::formats::cells;
use proptest::prelude::*;
use serde_json::{Value, json};

pub(crate) const FIELDS: [Field<'static>; 4] = [
    Field { id: "name", many: true },
    Field { id: "birth-date", many: false },
    Field { id: "number", many: false },
    Field { id: "state", many: true },
];

fn read(text: impl AsRef<[u8]>) -> Result<Vec<Result<Row, Bad>>, Fatal> {
    Ok(Reader::open(text.as_ref(), &FIELDS, None)?.collect())
}

fn rows(text: &str) -> Vec<Row> {
    read(text).unwrap().into_iter().map(|row| row.unwrap()).collect()
}

fn write(rows: &[Row]) -> Vec<u8> {
    let mut writer = Writer::open(Vec::new(), &FIELDS).unwrap();
    rows.iter().for_each(|row| writer.write(row).unwrap());
    writer.finish().unwrap()
}

fn why(text: impl AsRef<[u8]>) -> RejectReason {
    match read(text).unwrap().into_iter().find_map(|row| row.err()) {
        Some(Bad::Row(reject)) => reject.why,
        other => panic!("{other:?}"),
    }
}

fn fatal(text: impl AsRef<[u8]>) -> Fatal {
    match read(text) {
        Err(fatal) => fatal,
        Ok(rows) => match rows.last() {
            Some(Err(Bad::Text(fatal))) => fatal.clone(),
            other => panic!("{other:?}"),
        },
    }
}

#[test]
fn a_table_is_read_as_rows() {
    let text = "ref,handling,restrictions,keep_until,name,birth-date,field.number\n\
        A-1,H1,bureau:FR,2030-01-01,Anna,1971-03~,7\n\
        \n\
        A-2,H0,\"[\"\"bureau:FR\"\",\"\"everyone-but:ES,IT\"\"]\",,\"{\"\"name\"\":\"\"B\"\",\"\"use\"\":\"\"alias\"\"}\",,\r\n\
        A-3,H0,,,\"two\nlines, and \"\"quotes\"\"\",,";
    let rows = rows(text);
    assert_eq!(rows.iter().map(|r| r.at).collect::<Vec<_>>(), [2, 4, 5]);
    assert_eq!(rows[0].reference.as_deref(), Some("A-1"));
    assert_eq!(rows[0].restrictions, ["bureau:FR"]);
    assert_eq!(rows[0].values["number"], json!("7"));
    assert_eq!(rows[1].restrictions, ["bureau:FR", "everyone-but:ES,IT"]);
    assert_eq!(rows[1].values["name"], json!({"name": "B", "use": "alias"}));
    assert_eq!(rows[1].keep_until, None);
    assert_eq!(rows[2].values["name"], json!(["two\nlines, and \"quotes\""]));
    assert_eq!(rows[2].values.len(), 1);
}

#[test]
fn bad_rows_are_rejected_and_the_next_are_read() {
    let table: [(&str, RejectReason); 7] = [
        ("A,H0\n", RejectReason::Ragged { expected: 3, found: 2 }),
        ("A,H0,x,y\n", RejectReason::Ragged { expected: 3, found: 4 }),
        ("A,,x\n", RejectReason::NoHandling),
        ("A,H0,x\"y\n", RejectReason::StrayQuote { cell: 3 }),
        ("\"A\"B,H0,x\n", RejectReason::StrayQuote { cell: 1 }),
        ("A,H0,x\0y\n", RejectReason::ControlCharacter { code: 0 }),
        (
            "A,H0,\"{\"\"name\"\":\"\"x\"\",\"\"name\"\":\"\"y\"\"}\"\n",
            RejectReason::NotJson {
                column: Some("name".into()),
                why: "the key `name` stands twice, at byte 23".into(),
            },
        ),
    ];
    for (line, expected) in table {
        let text = format!("ref,handling,name\n{line}Z,H0,last\n");
        let all = read(&text).unwrap();
        assert_eq!(all.len(), 2, "{line:?}");
        match &all[0] {
            Err(Bad::Row(reject)) => assert_eq!((reject.at, &reject.why), (2, &expected), "{line:?}"),
            other => panic!("{line:?}: {other:?}"),
        }
        assert_eq!(all[1].as_ref().unwrap().reference.as_deref(), Some("Z"));
    }
    assert_eq!(why(b"handling,name\nH0,caf\xe9\n"), RejectReason::NotUtf8 { byte: 5 });
    assert_eq!(why("handling,name\nH0,\"{\"\"name\"\":\"\n").key(), "reject-not-json");
    assert_eq!(why("handling,restrictions\nH0,\"[1]\"\n").key(), "reject-not-text");
}

#[test]
fn a_reject_names_the_row_it_could_read() {
    let all = read("ref,handling\nA-1,\n").unwrap();
    let Err(Bad::Row(reject)) = &all[0] else { panic!() };
    assert_eq!(reject.reference.as_deref(), Some("A-1"));
    assert_eq!(reject.raw, "A-1,");
    assert_eq!(reject.to_string(), "2 `A-1`: `handling` is empty: write `H0`, or the codes that apply");
}

#[test]
fn a_bad_header_or_encoding_ends_the_reading() {
    let table: [(&[u8], &str, u64); 12] = [
        (b"", "fatal-empty", 1),
        (b"\n\n", "fatal-empty", 1),
        (b"\xef\xbb\xbf", "fatal-empty", 1),
        (b"\xff\xfeh\0a\0", "fatal-not-utf8", 1),
        (b"\xfe\xff\0h\0a", "fatal-not-utf8", 1),
        (b"h\0a\0n\0d\0", "fatal-not-utf8", 1),
        (b"handling,caf\xe9\n", "fatal-header", 1),
        (b"handling;name\n", "fatal-wrong-separator", 1),
        (b"\nhandling,nmae\n", "fatal-unknown-columns", 2),
        (b"handling,name,name\n", "fatal-repeated-column", 1),
        (b"ref,name\nA,B\n", "fatal-no-handling-column", 1),
        (b"handling,name\nH0,a\nH0,\"b\nH0,c\nH0,d\n", "fatal-quote-never-closes", 3),
    ];
    for (text, key, line) in table {
        let fatal = fatal(text);
        assert_eq!((fatal.why.key(), fatal.line), (key, line), "{}", String::from_utf8_lossy(text));
    }
    let all = read("handling,name\nH0,a\nH0,\"b\n").unwrap();
    assert_eq!(all.len(), 2, "what came before a fatal error is yielded, and nothing after it");
}

#[test]
fn a_byte_order_mark_is_skipped_and_a_default_must_be_given() {
    let text = "\u{feff}ref,name\nA,B\n";
    let all: Vec<Row> = Reader::open(text.as_bytes(), &FIELDS, Some("H2")).unwrap().map(|r| r.unwrap()).collect();
    assert_eq!(all[0].handling.as_deref(), Some("H2"));
    assert_eq!(all[0].reference.as_deref(), Some("A"));
}

#[test]
fn a_huge_line_is_skipped_within_its_bounds() {
    let huge = 16 << 20;
    let text = b"handling,name\nH0,".chain(std::io::repeat(b'x').take(huge)).chain(&b"\nH0,last\n"[..]);
    let mut reader = Reader::open(text, &FIELDS, None).unwrap();
    let Some(Err(Bad::Row(reject))) = reader.next() else { panic!() };
    assert_eq!((reject.at, reject.why.clone()), (2, RejectReason::TooLong { most: ROW_MOST }));
    assert!(reject.raw.len() <= Reject::RAW_MOST);
    assert!(reader.lexer.held() < 4 * ROW_MOST, "{}", reader.lexer.held());
    assert_eq!(reader.next().unwrap().unwrap().values["name"], json!(["last"]));
    assert!(reader.bytes_read() > huge);

    for byte in [b'"', b',', b'\0'] {
        let text = b"handling,name\nH0,\"".chain(std::io::repeat(byte).take(huge));
        let mut reader = Reader::open(text, &FIELDS, None).unwrap();
        let _ = reader.by_ref().count();
        assert!(reader.lexer.held() < 16 * ROW_MOST, "{}", reader.lexer.held());
    }
    let text = b"handling,name\nH0,\"".chain(std::io::repeat(b'x').take(huge));
    let Some(Err(Bad::Text(fatal))) = Reader::open(text, &FIELDS, None).unwrap().last() else { panic!() };
    assert_eq!((fatal.line, fatal.why), (2, FatalReason::QuoteNeverCloses));
}

#[test]
fn no_row_leaves_without_its_handling_code_or_with_a_lost_value() {
    let mut writer = Writer::open(Vec::new(), &FIELDS).unwrap();
    assert!(matches!(writer.write(&Row::default()), Err(WriteError::NoHandling)));
    let blank = Row { handling: Some(" ".into()), ..Row::default() };
    assert!(matches!(writer.write(&blank), Err(WriteError::NoHandling)));
    let mut row = Row { handling: Some("H0".into()), ..Row::default() };
    row.values.insert("nmae".into(), json!("x"));
    assert!(matches!(writer.write(&row), Err(WriteError::UnknownField { .. })));
    let header = String::from_utf8(writer.finish().unwrap()).unwrap();
    assert_eq!(
        header,
        "number,ref,source,state,handling,evaluation,restrictions,keep_until,name,birth-date,field.number,field.state\r\n"
    );
}

#[test]
fn formulas_are_guarded_and_come_back() {
    let table = [
        ("=1+1", "\"=1+1\""),
        ("+33 (1) 23", "+33 (1) 23"),
        ("+33+cmd", "\"+33+cmd\""),
        ("-0500", "-0500"),
        ("-2+3", "\"-2+3\""),
        ("@SUM(A1)", "\"@SUM(A1)\""),
        ("\u{ff1d}1", "\"\u{ff1d}1\""),
        ("'=1", "'=1"),
        ("'Abd al-Aziz", "'Abd al-Aziz"),
        ("a=b", "a=b"),
        ("\n=1", "\"\\n=1\""),
        (" =1", "\" =1\""),
    ];
    for (text, cell) in table {
        assert_eq!(cells::write(&json!(text), false), cell, "{text:?}");
        assert_eq!(cells::read(cell, false).unwrap(), json!(text), "{cell:?}");
        assert_eq!(cells::read(cell, true).unwrap(), json!([text]), "{cell:?}");
        let several = cells::write(&json!([text]), true);
        assert!(several == cell || several.starts_with('['), "{several}");
        assert_eq!(cells::read(&several, true).unwrap(), json!([text]), "{several}");
        assert_eq!(cells::text(cell).unwrap(), text, "{cell:?}");
    }
}

#[test]
fn texts_that_look_like_json_come_back_as_texts() {
    let table = [
        (json!("[38B]12"), "[38B]12"),
        (json!("[38]"), "\"[38]\""),
        (json!("{\"a\":1}"), "\"{\\\"a\\\":1}\""),
        (json!("{\"a"), "\"{\\\"a\""),
        (json!("[\"a"), "\"[\\\"a\""),
        (json!("\"quoted\""), "\"\\\"quoted\\\"\""),
        (json!("\"MUKHTAR, Shaykh"), "\"MUKHTAR, Shaykh"),
        (json!(""), "\"\""),
        (json!("a\tb"), "\"a\\tb\""),
        (json!(["a", "b"]), "[\"a\",\"b\"]"),
        (json!({"nothing": "unknown"}), "{\"nothing\":\"unknown\"}"),
        (json!("12"), "12"),
    ];
    for (value, cell) in table {
        assert_eq!(cells::write(&value, false), cell);
        assert_eq!(cells::read(cell, false).unwrap(), value, "{cell}");
    }
    assert_eq!(cells::read(" ", false).unwrap(), Value::Null);
    assert_eq!(cells::read(&cells::write(&json!(1.78), false), false).unwrap(), json!("1.78"));
    for cell in ["{\"name\":", "[\"a\",\"b\"", "[{\"name\":\"a\"}"] {
        assert!(cells::read(cell, true).is_err(), "{cell}");
        assert_eq!(cells::text(cell).unwrap(), cell);
    }
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-z]{1,5}",
        "[=+@'\\-\t\r\n＝]{1,3}[a-z=]{0,3}",
        "[\\[{\"'\\]}:,0-9a ]{1,8}",
        "[\",;\r\n ]{1,6}",
        ".{1,12}",
        any::<String>().prop_filter("some", |t| !t.is_empty()),
    ]
}

pub(crate) fn value(nested: bool) -> BoxedStrategy<Value> {
    let leaf = prop_oneof![
        text().prop_map(Value::from),
        Just(json!("")),
        any::<i32>().prop_map(Value::from),
        any::<i16>().prop_map(|n| json!(f64::from(n) / 8.0)),
        any::<bool>().prop_map(Value::from),
    ];
    let inner = leaf.prop_recursive(3, 12, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::btree_map(text(), inner, 0..4).prop_map(|m| Value::Object(m.into_iter().collect())),
        ]
    });
    if nested {
        inner.boxed()
    } else {
        inner.prop_filter("text, list or object", |v| !v.is_number() && !v.is_boolean()).boxed()
    }
}

pub(crate) fn row(nested: bool) -> impl Strategy<Value = Row> {
    let envelope = || prop::option::of(text().prop_filter("no nul", |t| !t.contains('\0')));
    let handling = prop_oneof![Just("H0".to_string()), Just("H1+H3: =ask, \"first\"; then\n-go".to_string())];
    let several = || prop::collection::vec(value(true), 0..3).prop_map(Value::from);
    let one = prop::sample::select(FIELDS.to_vec()).prop_flat_map(move |field| {
        let value = if field.many { several().boxed() } else { value(nested) };
        value.prop_map(move |value| (field.id, value))
    });
    let values = prop::collection::vec(one, 0..4);
    let texts = (envelope(), envelope(), envelope(), envelope(), envelope(), envelope());
    (texts, handling, prop::collection::vec(text(), 0..3), values).prop_map(
        |(texts, handling, restrictions, values)| Row {
            number: texts.0,
            reference: texts.1,
            source: texts.2,
            state: texts.3,
            handling: Some(handling),
            evaluation: texts.4,
            restrictions,
            keep_until: texts.5,
            values: values.into_iter().map(|(field, value)| (field.to_string(), value)).collect(),
            ..Row::default()
        },
    )
}

pub(crate) fn without_place(rows: Vec<Row>) -> Vec<Row> {
    rows.into_iter().map(|row| Row { at: 0, ..row }).collect()
}

proptest! {
    #[test]
    fn what_is_exported_comes_back(table in prop::collection::vec(row(false), 0..5)) {
        let bytes = write(&table);
        let back: Vec<Row> = read(&bytes).unwrap().into_iter().map(|row| row.unwrap()).collect();
        prop_assert_eq!(without_place(back), table);
    }

    /// The `csv` crate, which others read our tables with or with something like it, sees the same cells.
    #[test]
    fn another_reader_sees_the_same_cells(table in prop::collection::vec(row(false), 1..5)) {
        let bytes = write(&table);
        let mut other = csv::ReaderBuilder::new().has_headers(false).from_reader(&bytes[..]);
        let theirs: Vec<Vec<String>> = other.records().map(|r| r.unwrap().iter().map(str::to_string).collect()).collect();
        let mut lexer = Lexer::new(&bytes[..]);
        for record in &theirs {
            let piece = lexer.take();
            prop_assert!(matches!(piece, Ok(Piece::Row { .. })), "{:?}", piece);
            prop_assert_eq!(&lexer.cells().unwrap(), record);
        }
        prop_assert_eq!(lexer.take(), Ok(Piece::End));
        prop_assert_eq!(theirs.len(), table.len() + 1);
        for cell in theirs.iter().skip(1).flatten() {
            prop_assert!(!cell.starts_with(['=', '@', '\t', '\r', '\n']), "{:?}", cell);
        }
    }

    /// And what it writes, we read.
    #[test]
    fn what_another_writer_writes_is_read(table in prop::collection::vec(prop::collection::vec("[a-c,\" \r\n]{0,6}", 3), 1..5)) {
        let mut other = csv::WriterBuilder::new().from_writer(Vec::new());
        table.iter().for_each(|record| other.write_record(record).unwrap());
        let bytes = other.into_inner().unwrap();
        let mut lexer = Lexer::new(&bytes[..]);
        for record in &table {
            let piece = lexer.take();
            prop_assert!(matches!(piece, Ok(Piece::Row { .. })), "{:?}", piece);
            prop_assert_eq!(&lexer.cells().unwrap(), record);
        }
    }

    #[test]
    fn any_bytes_are_survived(bytes in prop::collection::vec(any::<u8>(), 0..200), table in prop::collection::vec(row(false), 0..3), at in any::<prop::sample::Index>(), cut in any::<u8>()) {
        exercise(&bytes);
        let mut whole = write(&table);
        let i = at.index(whole.len());
        whole[i] = cut;
        exercise(&whole);
        exercise(&whole[..i]);
        exercise(&[&b"handling,name,birth-date\n"[..], &bytes].concat());
    }
}
