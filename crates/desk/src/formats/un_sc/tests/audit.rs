//! The audit: a second walk that knows nothing of the mapping collects every text of the list, and each must
//! be found in what was read of its record.

#![allow(clippy::disallowed_methods)] // tests may read the disk

use super::*;
use std::collections::BTreeMap;

/// A text with the way to it, as `INDIVIDUAL/INDIVIDUAL_ALIAS/NOTE`.
pub type Said = (String, String);

/// Every text of each record, by looking for `<` and `>` and nothing else.
pub fn walk(text: &str) -> Vec<Vec<Said>> {
    let (mut records, mut open, mut rest) = (Vec::new(), Vec::<String>::new(), text);
    while let Some(start) = rest.find('<') {
        let said = plain(&rest[..start]);
        let end = start + rest[start..].find('>').unwrap();
        let tag = &rest[start + 1..end];
        if let (false, Some(record)) = (said.is_empty(), records.last_mut()) {
            let record: &mut Vec<Said> = record;
            record.push((open[2..].join("/"), said));
        }
        match tag.chars().next() {
            Some('?') => {}
            Some('/') => {
                open.pop();
            }
            _ if tag.ends_with('/') => {}
            _ => {
                open.push(tag.split(' ').next().unwrap().to_string());
                if open.len() == 3 {
                    records.push(Vec::new());
                }
            }
        }
        rest = &rest[end + 1..];
    }
    records
}

fn plain(text: &str) -> String {
    let text = text
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&amp;", "&");
    tree::clean(&text).0
}

/// Checks each text of each record; the first that is lost, in words.
pub fn check(text: &str, rows: &[Row], coded: &dyn Fn(&(Said, &Row)) -> bool) -> Result<usize, String> {
    let mut n = 0;
    let records = walk(text);
    if records.len() != rows.len() {
        return Err(format!("{} records and {} rows", records.len(), rows.len()));
    }
    for (record, row) in records.into_iter().zip(rows) {
        let values = strings(&Value::Object(row.values.clone()));
        for said in record {
            n += 1;
            let leaf = said.0.rsplit('/').next().unwrap_or_default().to_string();
            let found = values.iter().any(|value| value.contains(&said.1)) || is_form(&leaf, &said.1, &values);
            if !found && !coded(&(said.clone(), row)) {
                return Err(format!("{:?}: `{}` of `{}` is lost: {values:#?}", row.reference, said.1, said.0));
            }
        }
    }
    Ok(n)
}

/// Words of the list whose sense a value carries in another form.
fn is_form(leaf: &str, text: &str, values: &[String]) -> bool {
    let any = |test: &dyn Fn(&str) -> bool| values.iter().any(|value| test(value));
    match (leaf, text.to_lowercase().as_str()) {
        ("QUALITY", "good" | "low") => any(&|v| v == text.to_lowercase()),
        ("QUALITY", "a.k.a." | "a.k.a" | "aka") => any(&|v| v == "alias"),
        ("QUALITY", "f.k.a." | "f.k.a" | "fka") => any(&|v| v == "former"),
        ("TYPE_OF_DATE", "exact") => true,
        ("TYPE_OF_DATE", "between") => any(&|v| v.contains('/')),
        ("TYPE_OF_DATE" | "NOTE", "approximately" | "about") => {
            any(&|v| v.ends_with('~') || v.starts_with("approximately "))
        }
        ("DATE" | "LISTED_ON" | "DATE_OF_BIRTH", _) => text.get(..10).is_some_and(|day| any(&|v| v.starts_with(day))),
        _ => false,
    }
}

fn strings(value: &Value) -> Vec<String> {
    match value {
        Value::String(text) => vec![text.clone()],
        Value::Array(list) => list.iter().flat_map(strings).collect(),
        Value::Object(map) => map.values().flat_map(strings).collect(),
        _ => Vec::new(),
    }
}

/// Texts that stand in the row as the code they mean.
pub fn as_code(codes: &Codes, ((path, text), row): &(Said, &Row)) -> bool {
    let list = match path.rsplit('/').next().unwrap_or_default() {
        "COUNTRY" | "ISSUING_COUNTRY" | "NATIONALITY" | "NATIONALITY2" => "countries",
        "VALUE" if path.ends_with("NATIONALITY/VALUE") => "countries",
        "GENDER" => "sexes",
        "UN_LIST_TYPE" => "listing-regimes",
        "TYPE_OF_DOCUMENT" | "TYPE_OF_DOCUMENT2" => "document-types",
        _ => return false,
    };
    let values = strings(&Value::Object(row.values.clone()));
    codes.find(list, text).is_some_and(|code| values.contains(&code))
}

const LIST: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/un-consolidated-2018.xml");

#[test]
fn nothing_of_the_real_list_is_lost() {
    let Ok(text) = std::fs::read_to_string(LIST) else {
        println!("skipped: {LIST} is not there");
        return;
    };
    let codes = Codes::of_the_catalogue();
    let look = |list: &str, text: &str| codes.find(list, text);
    let mut reader = Reader::open(text.as_bytes(), &look, "H0").unwrap();
    let rows: Vec<Row> = reader.by_ref().map(|row| row.unwrap()).collect();
    assert!(reader.whole());
    assert_eq!(reader.bytes_read(), text.len() as u64);
    assert_eq!(reader.generated(), "2018-10-29T23:09:49.856Z".parse().ok());
    let of = |nature: &str| rows.iter().filter(|row| row.values["nature"] == json!(nature)).count();
    assert_eq!((of("individual"), of("entity")), (703, 390));
    let references: std::collections::HashSet<_> = rows.iter().map(|row| row.reference.clone()).collect();
    assert_eq!(references.len(), 1093);
    let texts = check(&text, &rows, &|said| as_code(&codes, said)).unwrap();
    assert!(texts > 20_000, "{texts}");

    let mut warnings: BTreeMap<WarningKind, usize> = BTreeMap::new();
    rows.iter().flat_map(kinds).for_each(|kind| *warnings.entry(kind).or_default() += 1);
    assert_eq!(warnings.get(&WarningKind::Unread), None, "{warnings:?}");
    assert_eq!(warnings.get(&WarningKind::CodeUnknown), None, "{warnings:?}");
    assert_eq!(warnings.get(&WarningKind::MovedToRemarks), None, "{warnings:?}");
    assert_eq!(warnings.get(&WarningKind::DateUnread), Some(&3), "{warnings:?}");
    assert_eq!(warnings.get(&WarningKind::DocumentWithoutNumber), Some(&2), "{warnings:?}");
    println!("{texts} texts, {warnings:?}");
}

/// The audit itself must be able to fail: a row that lost one of its values is noticed.
#[test]
fn the_audit_notices_a_lost_value() {
    let text = list(&person("<GENDER>Male</GENDER><TITLE><VALUE>Haji</VALUE></TITLE><COMMENTS1>c d</COMMENTS1>"), "");
    let codes = Codes::of_the_catalogue();
    let whole = all(&text).remove(0).unwrap();
    assert!(check(&text, std::slice::from_ref(&whole), &|said| as_code(&codes, said)).is_ok());
    for field in ["sex", "titles", "remarks", "names", "listing-reference"] {
        let mut row = whole.clone();
        row.values.remove(field);
        let lost = check(&text, &[row], &|said| as_code(&codes, said));
        assert!(lost.is_err(), "{field}");
    }
}
