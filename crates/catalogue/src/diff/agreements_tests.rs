//! Each change of an agreement, and what it does to what may cross.

use super::*;
use crate::agreement::{Answer, Answered};
use crate::inline::said_by_every_text;
use crate::{Catalogue, embedded};

fn agreement() -> Agreement {
    let frozen = |path: &&(&str, &str)| path.0 == "frozen/agreements/icpo-europol@2.json";
    let (_, text) = embedded().iter().find(frozen).expect("it is frozen");
    Agreement::thawed(text).unwrap()
}

/// What a change does, with the version raised.
fn of(change: impl FnOnce(&mut Agreement)) -> Vec<(Class, String)> {
    let old = agreement();
    let mut new = old.clone();
    new.version += 1;
    change(&mut new);
    diff_agreements(&old, &new).into_iter().map(|one| (one.class, one.about)).collect()
}

#[test]
fn what_widens_and_what_narrows() {
    use Class::{Narrows, Neutral, Refused, Widens};
    type Change = fn(&mut Agreement);
    let table: [(Change, Class, &str); 46] = [
        (|one| one.purposes.push("supervise".parse().unwrap()), Widens, "purposes"),
        (|one| drop(one.purposes.pop()), Narrows, "purposes"),
        (|one| one.crime_areas.push("corruption".parse().unwrap()), Widens, "crime_areas"),
        (|one| drop(one.crime_areas.pop()), Narrows, "crime_areas"),
        (|one| drop(one.areas.pop()), Neutral, "areas"),
        (|one| one.handling = "H1".parse().unwrap(), Narrows, "handling"),
        (|one| one.size_most = "6 GiB".parse().unwrap(), Widens, "size_most"),
        (|one| one.size_most = "5 MiB".parse().unwrap(), Narrows, "size_most"),
        (|one| one.rate = "30000 per minute".parse().unwrap(), Widens, "rate"),
        (|one| one.rate = "20000 per hour".parse().unwrap(), Narrows, "rate"),
        (|one| one.keep_most = "5 years".parse().unwrap(), Widens, "keep_most"),
        (|one| one.keep_most = "6 months".parse().unwrap(), Narrows, "keep_most"),
        (|one| one.valid_from = "2011-10-10".parse().unwrap(), Widens, "valid_from"),
        (|one| one.valid_from = "2012-10-10".parse().unwrap(), Narrows, "valid_from"),
        (|one| one.valid_until = "2032-10-10".parse().unwrap(), Widens, "valid_until"),
        (|one| one.valid_until = "2030-10-10".parse().unwrap(), Narrows, "valid_until"),
        (|one| drop(one.equivalence.pop()), Narrows, "equivalence"),
        (|one| one.personal_data = false, Narrows, "personal_data"),
        (|one| one.read_receipts = false, Widens, "read_receipts"),
        (|one| one.test_data = TestData::Only, Narrows, "test_data"),
        (|one| one.test_data = TestData::Refused, Narrows, "test_data"),
        (|one| one.onward = Onward::No, Narrows, "onward"),
        (|one| one.onward = Onward::List(vec!["a-b".parse().unwrap()]), Widens, "onward"),
        (|one| drop(one.directions[0].kinds.pop()), Narrows, "world · kinds"),
        (|one| drop(one.directions[1].kinds.pop()), Narrows, "regional · kinds"),
        (|one| drop(one.directions[0].categories.pop()), Narrows, "world · categories"),
        (|one| one.directions[0].kinds[0].personal = false, Narrows, "world · request · personal"),
        (|one| one.directions[0].kinds[0].of_a_case = false, Widens, "world · request · of_a_case"),
        (|one| one.directions[0].categories[0].personal = false, Widens, "world · suspects · personal"),
        (|one| one.directions[0].answers[0].with = Answer::Summary, Widens, "world · answers · nominals"),
        (|one| one.directions[0].answers[0].with = Answer::Nothing, Narrows, "world · answers · nominals"),
        (|one| drop(one.directions[0].answers.remove(0)), Narrows, "world · answers · nominals"),
        (|one| drop(one.records.pop()), Narrows, "records"),
        (|one| one.records[2].categories.push("objects".parse().unwrap()), Widens, "records · vehicles · categories"),
        (
            |one| one.records[2].crime_areas.push("terrorism".parse().unwrap()),
            Widens,
            "records · vehicles · crime_areas",
        ),
        (|one| one.records[2].crime_areas.clear(), Widens, "records · vehicles · crime_areas"),
        (|one| one.records[2].personal = true, Narrows, "records · vehicles · personal"),
        (|one| one.records[0].personal = false, Widens, "records · nominals · personal"),
        (
            |one| one.records[0].crime_areas.push("terrorism".parse().unwrap()),
            Narrows,
            "records · nominals · crime_areas",
        ),
        (|one| drop(one.legal_basis.pop()), Widens, "legal_basis"),
        (|one| one.legal_basis[0].sha256 = Some("0".repeat(64)), Neutral, "legal_basis · checked, sha256"),
        (|one| one.aim.en.push('!'), Neutral, "title, aim"),
        (|one| one.decision = Some("0029".to_string()), Neutral, "decision"),
        (|one| one.number = "LS".to_string(), Refused, "number"),
        (|one| one.parties[1].address = "a-b".parse().unwrap(), Refused, "regional · address"),
        (|one| one.parties[1].levels = "classification-icpo".to_string(), Refused, "regional · levels"),
    ];
    for (change, class, about) in table {
        assert_eq!(of(change), [(class, about.to_string())], "{about}");
    }
    assert_eq!(of(|_| {}), []);
    let same = agreement();
    let changed = Agreement { read_receipts: false, ..same.clone() };
    let first = diff_agreements(&same, &changed).remove(0);
    assert_eq!((first.class, first.about.as_str()), (Refused, "version"), "what changes is a new version");
}

#[test]
fn what_is_wide_becomes_narrow_and_back() {
    use Class::{Narrows, Widens};
    let narrow = Agreement {
        handling: "H0".parse().unwrap(),
        test_data: TestData::Refused,
        onward: Onward::List(vec!["a-b".parse().unwrap()]),
        ..agreement()
    };
    let of = |change: fn(&mut Agreement)| {
        let mut new = Agreement { version: narrow.version + 1, ..narrow.clone() };
        change(&mut new);
        diff_agreements(&narrow, &new).into_iter().map(|one| one.class).collect::<Vec<_>>()
    };
    assert_eq!(of(|one| one.handling = "H2".parse().unwrap()), [Widens]);
    assert_eq!(of(|one| one.test_data = TestData::Only), [Widens]);
    assert_eq!(of(|one| one.onward = Onward::List(Vec::new())), [Narrows]);
    assert_eq!(of(|one| one.onward = Onward::Ask), [Widens]);
    let nothing = Answered { register: "vessels".parse().unwrap(), with: Answer::Nothing };
    let mut new = Agreement { version: narrow.version + 1, ..narrow.clone() };
    new.directions[0].answers.push(nothing);
    assert_eq!(diff_agreements(&narrow, &new), [], "nothing, said or not, is nothing");
}

/// A node's own version of the organisation's agreement.
#[test]
fn a_node_widens_nothing_without_a_decision() {
    let path = "agreements/icpo-europol.toml";
    let (_, text) = embedded().iter().find(|(there, _)| *there == path).unwrap();
    let known = said_by_every_text();
    let load_of = |text: &str, from: &str, to: &str| {
        assert!(text.contains(from), "{from}");
        let own = text.replacen("version  = 2", "version  = 3", 1).replacen(from, to, 1);
        Catalogue::load(&[(path.to_string(), own)], &known)
            .map(|catalogue| {
                let id = "icpo-europol".parse().unwrap();
                (catalogue.agreement(&id).unwrap().version, catalogue.agreement_at(&id, 2).is_some())
            })
            .map_err(|faults| faults.iter().map(ToString::to_string).collect::<Vec<_>>())
    };
    let load = |from: &str, to: &str| load_of(text, from, to);
    assert_eq!(load("\"3 years\"", "\"2 years\""), Ok((3, true)));
    let said = "agreements/icpo-europol.toml: WIDENS: `keep_most`: instead, from 3 years to 4 years; name the decision that allows it: `decision = \"…\"`";
    assert_eq!(load("\"3 years\"", "\"4 years\""), Err(vec![said.to_string()]));
    let decided = text.replace("DECISIONS/0029", "D-1");
    assert_eq!(
        load_of(&decided, "\"3 years\"", "\"4 years\""),
        Ok((3, true)),
        "by a decision of its own, not by the last"
    );
    let refused = load("number   = \"SL\"", "number   = \"XL\"").unwrap_err();
    assert!(
        refused[0].contains("REFUSED: `number`") && refused[0].contains("another line is another agreement"),
        "{refused:?}"
    );
}
