use super::*;
use crate::formats::ROW_MOST;
use proptest::prelude::*;
use std::io::Read as _;

fn fatal(text: impl AsRef<[u8]>) -> (Vec<Row>, Fatal) {
    let look = |_: &str, _: &str| None;
    let reader = match Reader::open(text.as_ref(), &look, "H0") {
        Ok(reader) => reader,
        Err(fatal) => return (Vec::new(), fatal),
    };
    let mut rows = Vec::new();
    for row in reader {
        match row {
            Ok(row) => rows.push(row),
            Err(Bad::Text(fatal)) => return (rows, fatal),
            Err(Bad::Row(reject)) => panic!("{reject}"),
        }
    }
    panic!("read to the end")
}

#[test]
fn laughs_externals_and_document_types_are_refused_with_their_line() {
    let laughs = "<?xml version=\"1.0\"?>\n<!DOCTYPE lolz [\n <!ENTITY lol \"lol\">\n <!ENTITY lol2 \"&lol;&lol;\">\n]>\n<CONSOLIDATED_LIST/>";
    let external = "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><CONSOLIDATED_LIST/>";
    let lower = "<!doctype html><html></html>";
    let late = list(&person("<!DOCTYPE x>"), "");
    for (text, line) in [(laughs, 5), (external, 1), (lower, 1), (&late, 1), ("<!DOCTYPE a [<!ENTITY b", 1)] {
        let (_, fatal) = fatal(text);
        assert_eq!((fatal.why, fatal.line), (FatalReason::Doctype, line), "{text}");
    }
    for name in ["lol9", "nbsp", "#0", "#xD800", "#x110000", "#", "#x"] {
        let (_, fatal) =
            fatal(list(&format!("\n{}", person(&format!("<TITLE><VALUE>a&{name};b</VALUE></TITLE>"))), ""));
        assert_eq!((fatal.why, fatal.line), (FatalReason::Entity { name: name.into() }, 2));
    }
}

#[test]
fn what_came_before_the_end_is_read() {
    let whole =
        list(&person("<COMMENTS1>c</COMMENTS1>"), "<ENTITY><DATAID>2</DATAID><FIRST_NAME>B</FIRST_NAME></ENTITY>");
    let first_ends = whole.find("</INDIVIDUAL>").unwrap() + "</INDIVIDUAL>".len();
    for end in first_ends..whole.len() - 1 {
        let (rows, fatal) = fatal(&whole[..end]);
        assert!(!rows.is_empty(), "{end}");
        assert!(matches!(fatal.why, FatalReason::Truncated { .. }), "{end}: {fatal}");
    }
    let (_, fatal) = fatal(&whole[..first_ends - 20]);
    assert_eq!(fatal.why, FatalReason::Truncated { open: "COMMENTS1".into() });
    assert_eq!(
        fatal.to_string(),
        "line 1: the text ends inside `COMMENTS1`: get the whole file again; what came before was read"
    );
}

#[test]
fn other_documents_and_other_encodings_are_refused() {
    let declared = |name: &str| format!("<?xml version=\"1.0\" encoding=\"{name}\"?><CONSOLIDATED_LIST/>");
    let table: [(Vec<u8>, &str); 16] = [
        (b"".to_vec(), "fatal-empty"),
        (b"  \n".to_vec(), "fatal-empty"),
        (b"\xef\xbb\xbf".to_vec(), "fatal-empty"),
        (b"ref,handling\n".to_vec(), "fatal-not-xml"),
        (b"{\"a\":1}".to_vec(), "fatal-not-xml"),
        (b"PK\x03\x04\x14\0".to_vec(), "fatal-not-xml"),
        (b"<html><body/></html>".to_vec(), "fatal-wrong-root"),
        (b"<INDIVIDUALS/>".to_vec(), "fatal-wrong-root"),
        (b"<CONSOLIDATED_LIST></X>".to_vec(), "fatal-not-xml"),
        (b"<CONSOLIDATED_LIST/><CONSOLIDATED_LIST/>".to_vec(), "fatal-not-xml"),
        (b"<CONSOLIDATED_LIST a=\"1\" a=\"2\"/>".to_vec(), "fatal-not-xml"),
        (b"<CONSOLIDATED_LIST><INDIVIDUALS>\xe9</INDIVIDUALS></CONSOLIDATED_LIST>".to_vec(), "fatal-not-utf8"),
        (declared("ISO-8859-1").into_bytes(), "fatal-not-utf8"),
        (declared("UTF-16").into_bytes(), "fatal-not-utf8"),
        ("<?xml ?>".encode_utf16().flat_map(u16::to_le_bytes).collect(), "fatal-not-utf8"),
        (b"\xfe\xff\0<".to_vec(), "fatal-not-utf8"),
    ];
    for (text, key) in table {
        let (_, fatal) = fatal(&text);
        assert_eq!(fatal.why.key(), key, "{}: {fatal}", String::from_utf8_lossy(&text));
    }
    assert!(all(&declared("utf-8")).is_empty());
    assert!(all("\u{feff}<CONSOLIDATED_LIST/>").is_empty());
    assert!(all("<CONSOLIDATED_LIST/>").is_empty());
}

#[test]
fn nesting_is_bounded() {
    let nest = |n: usize| list(&person(&format!("{}x{}", "<a>".repeat(n), "</a>".repeat(n))), "");
    assert_eq!(all(&nest(29)).len(), 1);
    assert!(all(&nest(29))[0].is_ok());
    for n in [30, 1_000, 200_000] {
        let (_, fatal) = fatal(nest(n));
        assert_eq!(fatal.why, FatalReason::TooDeep { most: 32 }, "{n}");
    }
}

/// One gigabyte in one piece, wherever it stands: refused after one megabyte, so never held.
#[test]
fn a_huge_element_is_refused_before_it_is_held() {
    let person = format!("{HEAD}\n<INDIVIDUALS><INDIVIDUAL>");
    for (start, byte, element) in [
        (format!("{person}<COMMENTS1>"), b'x', "COMMENTS1"),
        (format!("{person}<COMMENTS1>"), b' ', "COMMENTS1"),
        (format!("{person}<COMMENTS1>"), b'&', "COMMENTS1"),
        (format!("{person}<COMMENTS1><![CDATA["), b'x', "COMMENTS1"),
        (format!("{person}<!--"), b'-', "INDIVIDUAL"),
        (format!("{person}<?pi "), b'x', "INDIVIDUAL"),
        (format!("{person}<"), b'x', "INDIVIDUAL"),
        (format!("{person}<a b=\""), b'x', "INDIVIDUAL"),
        (format!("{person}</"), b'x', "INDIVIDUAL"),
        (format!("{HEAD}\n"), b' ', "CONSOLIDATED_LIST"),
        ("<!DOCTYPE a [".into(), b'x', "CONSOLIDATED_LIST"),
        ("\n<".into(), b'x', "CONSOLIDATED_LIST"),
    ] {
        let look = |_: &str, _: &str| None;
        let bytes = start.as_bytes().chain(std::io::repeat(byte).take(1 << 30));
        let (found, read) = match Reader::open(bytes, &look, "H0") {
            Err(fatal) => (fatal, 0),
            Ok(mut reader) => match reader.by_ref().last() {
                Some(Err(Bad::Text(fatal))) => (fatal, reader.bytes_read()),
                other => panic!("{start}: {other:?}"),
            },
        };
        let expected = FatalReason::TooLarge { element: element.into(), most: ROW_MOST };
        let doubled = byte == b'&';
        assert!(found.why == expected || (doubled && found.why.key() == "fatal-not-xml"), "{start}: {found}");
        assert!(read < 3 * ROW_MOST as u64, "{start}: {read} bytes");
    }
}

#[test]
fn many_small_elements_are_bounded_too() {
    let start = format!("{HEAD}<INDIVIDUALS><INDIVIDUAL>");
    let bytes = start.as_bytes().chain(Endless(b"<a/>", 0));
    let look = |_: &str, _: &str| None;
    let Some(Err(Bad::Text(fatal))) = Reader::open(bytes, &look, "H0").unwrap().last() else { panic!() };
    assert_eq!(fatal.why, FatalReason::TooLarge { element: "INDIVIDUAL".into(), most: ROW_MOST });
}

struct Endless(&'static [u8], usize);

impl std::io::Read for Endless {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        for byte in into.iter_mut() {
            *byte = self.0[self.1 % self.0.len()];
            self.1 += 1;
        }
        Ok(into.len())
    }
}

#[test]
fn a_failing_machine_is_not_an_end() {
    struct Failing;
    impl std::io::Read for Failing {
        fn read(&mut self, _: &mut [u8]) -> std::io::Result<usize> {
            Err(std::io::Error::other("cable"))
        }
    }
    let look = |_: &str, _: &str| None;
    let text = list(&person(""), "");
    let cut = text.find("<ENTITIES>").unwrap();
    let mut reader = Reader::open(text.as_bytes()[..cut].chain(Failing), &look, "H0").unwrap();
    assert!(reader.next().unwrap().is_ok());
    let Some(Err(Bad::Text(fatal))) = reader.next() else { panic!() };
    assert_eq!(fatal.why.key(), "fatal-unreadable");
    assert!(!reader.whole() && reader.next().is_none());
}

#[test]
fn whole_is_said_only_of_a_list_that_was_closed() {
    let look = |_: &str, _: &str| None;
    let text = list(&person(""), "");
    let mut reader = Reader::open(text.as_bytes(), &look, "H0").unwrap();
    assert_eq!(reader.date_generated(), Some("2026-01-02T03:04:05Z"));
    assert_eq!(reader.generated(), "2026-01-02T03:04:05Z".parse().ok());
    assert!(!reader.whole());
    assert_eq!(reader.by_ref().count(), 1);
    assert!(reader.whole());
    assert_eq!(reader.bytes_read(), text.len() as u64);
}

fn fragment() -> impl Strategy<Value = String> {
    let names = [
        "INDIVIDUAL_ALIAS",
        "ALIAS_NAME",
        "QUALITY",
        "NOTE",
        "INDIVIDUAL_DOCUMENT",
        "NUMBER",
        "TYPE_OF_DOCUMENT2",
        "INDIVIDUAL_DATE_OF_BIRTH",
        "DATE",
        "YEAR",
        "FROM_YEAR",
        "TYPE_OF_DATE",
        "INDIVIDUAL_ADDRESS",
        "COUNTRY",
        "CITY",
        "NATIONALITY",
        "VALUE",
        "FIRST_NAME",
        "REFERENCE_NUMBER",
        "DATAID",
        "COMMENTS1",
        "GENDER",
        "X",
    ];
    let leaf = prop_oneof![
        "[a-z0-9 ();,.:/-]{0,30}",
        ".{0,20}",
        "(Nov|Sep)[.]? (19|0)[0-9]{2}",
        "(no|number|passport) [A-Z]{0,2} ?[0-9]{1,9}"
    ]
    .prop_map(|t| t.replace('&', "&amp;").replace('<', "&lt;"));
    leaf.prop_recursive(4, 24, 6, move |inner| {
        prop::collection::vec((prop::sample::select(names.to_vec()), inner), 0..6)
            .prop_map(|list| list.into_iter().map(|(name, content)| format!("<{name}>{content}</{name}>")).collect())
    })
}

proptest! {
    /// Whatever a record holds, each word of it stands in a value or a warning.
    #[test]
    fn no_word_is_lost(content in fragment()) {
        let text = list(&person(&content), "");
        let mut row = match all(&text).remove(0) {
            Ok(row) => row,
            Err(Bad::Row(_)) => return Ok(()),
            Err(Bad::Text(fatal)) => { prop_assert!(fatal.why.key() == "fatal-entity" || fatal.why.key() == "fatal-not-xml", "{}: {:?}", fatal, text); return Ok(()) }
        };
        row.values.insert("warnings".into(), row.warnings.iter().map(|w| Value::from(w.text.as_str())).collect());
        let codes = Codes::of_the_catalogue();
        super::audit::check(&text, &[row], &|said| super::audit::as_code(&codes, said)).map_err(TestCaseError::fail)?;
    }

    #[test]
    fn any_bytes_are_survived(bytes in prop::collection::vec(any::<u8>(), 0..200), content in fragment(), at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        exercise(&bytes);
        let mut text = list(&person(&content), "").into_bytes();
        let i = at.index(text.len());
        exercise(&text[..i]);
        text[i] = byte;
        exercise(&text);
    }
}
