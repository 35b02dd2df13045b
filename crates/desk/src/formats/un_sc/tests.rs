mod audit;
mod codes;
mod hostile;

use super::*;
use codes::Codes;
use serde_json::{Value, json};

const HEAD: &str =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?><CONSOLIDATED_LIST dateGenerated=\"2026-01-02T03:04:05Z\">";

/// A list of these individuals and entities.
fn list(individuals: &str, entities: &str) -> String {
    format!("{HEAD}<INDIVIDUALS>{individuals}</INDIVIDUALS><ENTITIES>{entities}</ENTITIES></CONSOLIDATED_LIST>")
}

fn person(content: &str) -> String {
    format!(
        "<INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>A</FIRST_NAME><REFERENCE_NUMBER>X.1</REFERENCE_NUMBER>{content}</INDIVIDUAL>"
    )
}

fn all(text: &str) -> Vec<Result<Row, Bad>> {
    let codes = Codes::of_the_catalogue();
    let look = |list: &str, text: &str| codes.find(list, text);
    match Reader::open(text.as_bytes(), &look, "H0") {
        Ok(reader) => reader.collect(),
        Err(fatal) => vec![Err(Bad::Text(fatal))],
    }
}

fn one(content: &str) -> Row {
    let mut rows = all(&list(&person(content), ""));
    assert_eq!(rows.len(), 1, "{rows:?}");
    rows.remove(0).unwrap()
}

fn kinds(row: &Row) -> Vec<WarningKind> {
    row.warnings.iter().map(|w| w.kind).collect()
}

#[test]
fn a_person_becomes_a_row() {
    let row = one("<SECOND_NAME> B  C </SECOND_NAME><THIRD_NAME/><NAME_ORIGINAL_SCRIPT>ا ب</NAME_ORIGINAL_SCRIPT>\
         <UN_LIST_TYPE>Taliban</UN_LIST_TYPE><LISTED_ON>2001-01-25</LISTED_ON><GENDER>MALE</GENDER>\
         <TITLE><VALUE>Haji</VALUE></TITLE><DESIGNATION><VALUE>Minister &amp; Deputy</VALUE></DESIGNATION>\
         <NATIONALITY><VALUE>Afghan</VALUE><VALUE>Yemen</VALUE></NATIONALITY><NATIONALITY2>Iraq</NATIONALITY2>\
         <LIST_TYPE><VALUE>UN List</VALUE></LIST_TYPE><LAST_DAY_UPDATED><VALUE>2003-09-03</VALUE><VALUE/></LAST_DAY_UPDATED>\
         <INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>D &#x45;</ALIAS_NAME><DATE_OF_BIRTH>1970-01-25</DATE_OF_BIRTH>\
         <CITY_OF_BIRTH>Tunis</CITY_OF_BIRTH><COUNTRY_OF_BIRTH>Tunisia</COUNTRY_OF_BIRTH></INDIVIDUAL_ALIAS>\
         <INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>F</ALIAS_NAME><NOTE>previously listed as</NOTE></INDIVIDUAL_ALIAS>\
         <INDIVIDUAL_ADDRESS><STREET>1 Road</STREET><CITY>Kabul</CITY><ZIP_CODE>7</ZIP_CODE><COUNTRY>Afghanistan</COUNTRY><NOTE>previous</NOTE></INDIVIDUAL_ADDRESS>\
         <INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER>P1</NUMBER><ISSUING_COUNTRY>Afghanistan</ISSUING_COUNTRY>\
         <DATE_OF_ISSUE>2001-02-03</DATE_OF_ISSUE><CITY_OF_ISSUE>Bonn</CITY_OF_ISSUE><COUNTRY_OF_ISSUE>Germany</COUNTRY_OF_ISSUE><NOTE>stolen</NOTE></INDIVIDUAL_DOCUMENT>\
         <COMMENTS1>Two\n   lines <![CDATA[& more]]></COMMENTS1><SORT_KEY/><SORT_KEY_LAST_MOD/>");
    assert_eq!((row.at, row.reference.as_deref(), row.handling.as_deref()), (1, Some("X.1"), Some("H0")));
    assert_eq!(row.state.as_deref(), Some("active"));
    assert_eq!(row.warnings, []);
    let expected = json!({
        "nature": "individual", "status": ["sanctions"], "sex": "M",
        "names": [
            "A B C", {"name": "ا ب", "use": "original-script"},
            {"name": "D E", "use": "alias", "quality": "good", "note": "born 1970-01-25 in Tunis, Tunisia"},
            {"name": "F", "use": "former", "quality": "low", "note": "previously listed as"},
        ],
        "birth-dates": ["1970-01-25"], "birth-places": [{"place": "Tunis", "country": "TN"}],
        "nationalities": ["AF", "YE", "IQ"], "titles": ["Haji"], "occupations": ["Minister & Deputy"],
        "addresses": [{"place": "1 Road, Kabul, 7", "country": "AF"}],
        "address-remarks": ["1 Road, Kabul, 7, Afghanistan: previous"],
        "documents": [{"number": "P1", "country": "AF", "type": "passport", "note": "issued 2001-02-03 in Bonn, Germany; stolen"}],
        "listing-reference": "X.1", "list-entry-number": "1", "listing-regime": "taliban", "listed-on": "2001-01-25",
        "updated-on": ["2003-09-03"], "listing-authority": "United Nations Security Council, UN List",
        "remarks": ["Two lines & more"],
    });
    assert_eq!(Value::Object(row.values), expected);
}

#[test]
fn every_form_of_a_birth_date_is_read() {
    let table = [
        ("<TYPE_OF_DATE>EXACT</TYPE_OF_DATE><DATE>1964-07-17</DATE>", json!(["1964-07-17"]), Value::Null),
        ("<TYPE_OF_DATE>EXACT</TYPE_OF_DATE><YEAR>1964</YEAR>", json!(["1964"]), Value::Null),
        ("<TYPE_OF_DATE>APPROXIMATELY</TYPE_OF_DATE><YEAR>1964</YEAR>", json!(["1964~"]), Value::Null),
        (
            "<TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE><FROM_YEAR>1955</FROM_YEAR><TO_YEAR>1958</TO_YEAR>",
            json!(["1955/1958"]),
            Value::Null,
        ),
        (
            "<TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE><NOTE>Approximately </NOTE><FROM_YEAR>1955</FROM_YEAR><TO_YEAR>1958</TO_YEAR>",
            json!(["1955/1958~"]),
            Value::Null,
        ),
        (
            "<TYPE_OF_DATE>EXACT</TYPE_OF_DATE><NOTE>Sep.</NOTE><YEAR>1958</YEAR>",
            json!(["1958-09"]),
            json!(["1958-09: Sep."]),
        ),
        (
            "<TYPE_OF_DATE>EXACT</TYPE_OF_DATE><NOTE>Nov. 1973 </NOTE>",
            json!(["1973-11"]),
            json!(["1973-11: Nov. 1973"]),
        ),
        ("<NOTE>11 Apr. 1963</NOTE>", json!(["1963-04-11"]), json!(["1963-04-11: 11 Apr. 1963"])),
        (
            "<TYPE_OF_DATE>EXACT</TYPE_OF_DATE><NOTE>Between Aug. and Sep. 1977</NOTE>",
            json!(["1977-08/1977-09"]),
            json!(["1977-08/1977-09: Between Aug. and Sep. 1977"]),
        ),
        (
            "<TYPE_OF_DATE>EXACT</TYPE_OF_DATE><NOTE>from false passport</NOTE><DATE>1979-03-03</DATE>",
            json!(["1979-03-03"]),
            json!(["1979-03-03: from false passport"]),
        ),
        ("<TYPE_OF_DATE/>", Value::Null, Value::Null),
    ];
    for (content, dates, remarks) in table {
        let row = one(&format!("<INDIVIDUAL_DATE_OF_BIRTH>{content}</INDIVIDUAL_DATE_OF_BIRTH>"));
        let get = |field: &str| row.values.get(field).cloned().unwrap_or_default();
        assert_eq!((get("birth-dates"), get("birth-remarks")), (dates, remarks), "{content}");
        assert_eq!(row.warnings, [], "{content}");
    }
}

#[test]
fn odd_dates_keep_their_record_and_are_said() {
    let table = [
        ("<DATE>71-03-05</DATE>", "71-03-05"),
        ("<DATE>0000-00-00</DATE>", "0000-00-00"),
        ("<YEAR>0000</YEAR>", "0000"),
        ("<YEAR>71</YEAR>", "71"),
        ("<DATE>1971-02-30</DATE>", "1971-02-30"),
        ("<DATE>05/03/1971</DATE>", "05/03/1971"),
        ("<FROM_YEAR>1973</FROM_YEAR><TO_YEAR>1969</TO_YEAR>", "1973/1969"),
        ("<FROM_YEAR>1973</FROM_YEAR>", "1973"),
        ("<NOTE>24/06/1402 (Hijri Calendar)</NOTE>", "24/06/1402 (Hijri Calendar)"),
        ("<NOTE>30-35 years old</NOTE>", "30-35 years old"),
    ];
    for (content, text) in table {
        let row = one(&format!("<INDIVIDUAL_DATE_OF_BIRTH>{content}</INDIVIDUAL_DATE_OF_BIRTH>"));
        assert!(!row.values.contains_key("birth-dates"), "{content}");
        assert_eq!(row.values["birth-remarks"], json!([text]), "{content}");
        assert_eq!(kinds(&row), [WarningKind::DateUnread], "{content}");
    }
    let row = one("<LISTED_ON>2015-07-01-04:00</LISTED_ON><SUBMITTED_ON>soon</SUBMITTED_ON>");
    assert_eq!(row.values["listed-on"], json!("2015-07-01"));
    assert_eq!(row.values["listing-remarks"], json!(["SUBMITTED_ON: soon"]));
    assert_eq!(kinds(&row), [WarningKind::ZoneDropped, WarningKind::DateUnread]);
}

#[test]
fn what_no_code_stands_for_is_kept_as_text() {
    let row = one(
        "<GENDER>Other</GENDER><UN_LIST_TYPE>Atlantis</UN_LIST_TYPE><NATIONALITY><VALUE>Atlantean</VALUE></NATIONALITY>\
         <INDIVIDUAL_ADDRESS><CITY>Poseidonis</CITY><COUNTRY>Atlantis</COUNTRY></INDIVIDUAL_ADDRESS>\
         <INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Shell</TYPE_OF_DOCUMENT><NUMBER>1</NUMBER><ISSUING_COUNTRY>Atlantis</ISSUING_COUNTRY></INDIVIDUAL_DOCUMENT>\
         <INDIVIDUAL_ALIAS><QUALITY>Middling</QUALITY><ALIAS_NAME>B</ALIAS_NAME></INDIVIDUAL_ALIAS>",
    );
    assert_eq!(row.values["remarks"], json!(["Gender: Other", "Nationality: Atlantean"]));
    assert_eq!(row.values["listing-regime"], json!("other"));
    assert_eq!(row.values["listing-remarks"], json!(["Regime: Atlantis"]));
    assert_eq!(row.values["addresses"], json!(["Poseidonis, Atlantis"]));
    assert_eq!(row.values["documents"], json!([{"number": "1", "note": "Shell; issued by Atlantis"}]));
    assert_eq!(row.values["names"][1], json!({"name": "B", "use": "alias", "note": "Middling"}));
    let mut found = kinds(&row);
    found.sort();
    assert_eq!(found, [[WarningKind::CountryUnknown; 3].as_slice(), &[WarningKind::CodeUnknown; 4]].concat());
}

#[test]
fn nothing_that_is_new_in_a_list_is_lost() {
    let row = one(
        "<EYE_COLOUR>green</EYE_COLOUR><GENDER>Male</GENDER><GENDER>Female</GENDER><TITLE kind=\"old\"/><COMMENTS1>x<b>bold</b></COMMENTS1>",
    );
    let unread: Vec<(&str, &str)> = row.warnings.iter().map(|w| (w.path.as_str(), w.text.as_str())).collect();
    assert_eq!(
        unread,
        [
            ("INDIVIDUAL/EYE_COLOUR", "green"),
            ("INDIVIDUAL/GENDER", "Female"),
            ("INDIVIDUAL/TITLE@kind", "old"),
            ("INDIVIDUAL/COMMENTS1/b", "bold"),
        ]
    );
    assert!(row.warnings.iter().all(|w| w.kind == WarningKind::Unread));
    let text = format!(
        "{HEAD}stray<VESSELS><VESSEL>V</VESSEL></VESSELS><EMPTY/><INDIVIDUALS since=\"2001\"><CLAN>C</CLAN></INDIVIDUALS></CONSOLIDATED_LIST>"
    );
    let rejects: Vec<(String, String)> = all(&text)
        .into_iter()
        .map(|row| match row {
            Err(Bad::Row(reject)) => (reject.why.to_string(), reject.raw),
            other => panic!("{other:?}"),
        })
        .collect();
    let whys: Vec<&str> = rejects.iter().map(|(why, _)| why.split('`').nth(1).unwrap()).collect();
    assert_eq!(
        whys,
        [
            "CONSOLIDATED_LIST",
            "CONSOLIDATED_LIST/VESSELS",
            "CONSOLIDATED_LIST/INDIVIDUALS@since",
            "CONSOLIDATED_LIST/INDIVIDUALS/CLAN"
        ]
    );
    assert_eq!(rejects.iter().map(|(_, raw)| raw.as_str()).collect::<Vec<_>>(), ["stray", "V", "2001", "C"]);
}

#[test]
fn a_record_that_left_the_list_is_withdrawn() {
    let row = one("<DELISTED_ON>2020-01-02</DELISTED_ON>");
    assert_eq!((row.state.as_deref(), &row.values["delisted-on"]), (Some("withdrawn"), &json!("2020-01-02")));
    assert_eq!(one("<DELISTED_ON/>").state.as_deref(), Some("active"));
}

#[test]
fn a_reference_is_stable_and_never_shared() {
    let record = |id: &str, reference: &str| {
        format!(
            "<ENTITY><DATAID>{id}</DATAID><FIRST_NAME>N (NNN)</FIRST_NAME><REFERENCE_NUMBER>{reference}</REFERENCE_NUMBER></ENTITY>"
        )
    };
    let text = list(
        "",
        &[
            record("1", " A.1 "),
            record("2", "A.1"),
            record("1", "A.1"),
            record("3", ""),
            record("", "B.1"),
            record("", "B.1"),
            record("", ""),
        ]
        .concat(),
    );
    let told: Vec<String> = all(&text)
        .into_iter()
        .map(|row| match row {
            Ok(row) => format!("{} {:?}", row.reference.clone().unwrap(), kinds(&row)),
            Err(Bad::Row(reject)) => format!("{} {:?} {}", reject.at, reject.reference, reject.why.key()),
            Err(Bad::Text(fatal)) => panic!("{fatal}"),
        })
        .collect();
    assert_eq!(
        told,
        [
            "A.1 []",
            "A.1/2 [ReferenceShared]",
            "3 Some(\"A.1\") reject-repeated",
            "DATAID:3 [ReferenceMissing]",
            "B.1 []",
            "6 Some(\"B.1\") reject-repeated",
            "7 None reject-no-reference",
        ]
    );
}

#[test]
fn a_record_without_a_name_is_rejected_with_its_reference() {
    for (element, reference) in [("<REFERENCE_NUMBER>X.9</REFERENCE_NUMBER>", "X.9"), ("", "DATAID:9")] {
        let text = list(&format!("<INDIVIDUAL><DATAID>9</DATAID>{element}<COMMENTS1>c</COMMENTS1></INDIVIDUAL>"), "");
        let Err(Bad::Row(reject)) = all(&text).remove(0) else { panic!() };
        assert_eq!((reject.reference.as_deref(), &reject.why), (Some(reference), &RejectReason::NoName));
        assert!(reject.raw.starts_with("9 ") && reject.raw.ends_with(" c"), "{}", reject.raw);
    }
}

#[test]
fn what_is_too_long_for_its_field_goes_to_the_remarks() {
    let long = "word ".repeat(200);
    let long = long.trim();
    let row = one(&format!(
        "<INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>{long}</ALIAS_NAME></INDIVIDUAL_ALIAS>\
         <INDIVIDUAL_ALIAS><ALIAS_NAME>B</ALIAS_NAME><NOTE>{long}</NOTE></INDIVIDUAL_ALIAS>\
         <INDIVIDUAL_ADDRESS><STREET>{long}</STREET><COUNTRY>Iraq</COUNTRY></INDIVIDUAL_ADDRESS>\
         <INDIVIDUAL_DOCUMENT><NUMBER>P1</NUMBER><NOTE>{long}</NOTE></INDIVIDUAL_DOCUMENT>\
         <INDIVIDUAL_DOCUMENT><NUMBER>{}</NUMBER></INDIVIDUAL_DOCUMENT>\
         <COMMENTS1>{}</COMMENTS1>",
        "9".repeat(100),
        "word ".repeat(40_000),
    ));
    assert_eq!(row.values["name-remarks"], json!([long, format!("B: {long}")]));
    assert_eq!(row.values["address-remarks"], json!([long]));
    assert_eq!(row.values["addresses"], json!([{"country": "IQ"}]));
    assert_eq!(row.values["document-remarks"], json!([format!("P1: {long}"), format!("number {}", "9".repeat(100))]));
    let pieces = row.values["remarks"].as_array().unwrap();
    assert_eq!(pieces.len(), 4);
    assert!(pieces.iter().all(|p| p.as_str().is_some_and(|p| p.len() <= huecry_terms::Text::MOST)));
    assert_eq!(pieces.iter().map(|p| p.as_str().unwrap().split(' ').count()).sum::<usize>(), 40_000);
}

#[test]
fn more_values_than_a_field_takes_are_said() {
    let aliases: String =
        (0..510).map(|i| format!("<INDIVIDUAL_ALIAS><ALIAS_NAME>B{i}</ALIAS_NAME></INDIVIDUAL_ALIAS>")).collect();
    let row = one(&aliases);
    assert_eq!(row.values["names"].as_array().unwrap().len(), 500);
    assert_eq!(kinds(&row), [WarningKind::Unread; 11]);
    assert!(row.warnings.last().unwrap().text.contains("B509"));
}

#[test]
fn hidden_characters_are_taken_out_and_said_and_joiners_stay() {
    let row = one("<SECOND_NAME>\u{202e}B\u{200f}</SECOND_NAME><TITLE><VALUE>می\u{200c}خواه&#7;x</VALUE></TITLE>");
    assert_eq!(row.values["names"], json!(["A B"]));
    assert_eq!(row.values["titles"], json!(["می\u{200c}خواه x"]));
    assert_eq!(kinds(&row), [WarningKind::HiddenCharacters]);
}

#[test]
fn an_entity_keeps_its_former_names_and_its_abbreviations() {
    let text = list(
        "",
        "<ENTITY><DATAID>1</DATAID><FIRST_NAME>PROPAGANDA DEPARTMENT (PAD)</FIRST_NAME><REFERENCE_NUMBER>K.1</REFERENCE_NUMBER>\
        <ENTITY_ALIAS><QUALITY>f.k.a.</QUALITY><ALIAS_NAME>Al-Qaida in Yemen (AQY)</ALIAS_NAME></ENTITY_ALIAS>\
        <ENTITY_ALIAS><QUALITY/><ALIAS_NAME/></ENTITY_ALIAS><ENTITY_ADDRESS><COUNTRY/></ENTITY_ADDRESS></ENTITY>",
    );
    let row = all(&text).remove(0).unwrap();
    let expected = json!([
        "PROPAGANDA DEPARTMENT (PAD)", {"name": "PAD", "use": "alias"},
        {"name": "Al-Qaida in Yemen (AQY)", "use": "former"}, {"name": "AQY", "use": "former"},
    ]);
    assert_eq!((&row.values["names"], &row.values["nature"]), (&expected, &json!("entity")));
    assert!(!row.values.contains_key("addresses"));
}

#[test]
fn the_fields_are_those_of_nominals() {
    let declared = codes::fields(&["sections/identity-particulars", "registers/nominals"]);
    let used =
        include_str!("draft.rs").lines().filter_map(|line| line.trim().strip_prefix("pub const ")?.split('"').nth(1));
    let mut n = 0;
    for field in used {
        let many = declared.get(field).unwrap_or_else(|| panic!("`{field}` is no field of nominals"));
        assert_eq!(*many, !draft::field::SINGLE.contains(&field), "`{field}` holds one or many");
        n += 1;
    }
    assert_eq!(n, 28);
}
