//! The deadlines of the line, and what is said of mistakes in its file.

use super::*;
use crate::Catalogue;
use crate::inline::{embedded_without_agreements, said_by_every_text};

const PATH: &str = "line.toml";

/// The real catalogue without its agreements, with the line's own text changed.
fn with(from: &str, to: &str) -> Result<Catalogue, Vec<String>> {
    changed(&[(PATH, from, to)])
}

/// The real catalogue without its agreements, with some texts changed.
fn changed(changes: &[(&str, &str, &str)]) -> Result<Catalogue, Vec<String>> {
    let mut files: Vec<(&str, String)> =
        embedded_without_agreements().into_iter().map(|(path, text)| (path, text.to_string())).collect();
    for (path, from, to) in changes {
        let (_, text) = files.iter_mut().find(|(there, _)| there == path).unwrap();
        assert!(text.contains(from), "{from}");
        *text = text.replacen(from, to, 1);
    }
    let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (*path, text.as_str())).collect();
    Catalogue::read(&files, &said_by_every_text()).map_err(|faults| faults.iter().map(ToString::to_string).collect())
}

#[test]
fn deadlines_and_reminders_are_those_of_the_page() {
    let catalogue = with("", "").unwrap();
    let received: Instant = "2026-11-23T10:00:00Z".parse().unwrap();
    let table = [
        ("flash", Reach::Direct, "2026-11-23T11:00:00Z", "2026-11-23T10:30:00Z"),
        ("flash", Reach::Indirect, "2026-11-23T18:00:00Z", "2026-11-23T14:00:00Z"),
        ("urgent", Reach::Direct, "2026-11-23T18:00:00Z", "2026-11-23T16:00:00Z"),
        ("urgent", Reach::Indirect, "2026-11-26T10:00:00Z", "2026-11-25T16:00:00Z"),
        ("normal", Reach::Direct, "2026-11-30T10:00:00Z", "2026-11-29T00:24:00Z"),
        ("normal", Reach::Indirect, "2026-11-30T10:00:00Z", "2026-11-29T00:24:00Z"),
    ];
    for (code, reach, due, warned) in table {
        let priority = catalogue.line().priority(code).unwrap();
        assert_eq!(priority.due(reach, received), due.parse().unwrap(), "{code} {reach:?}");
        assert_eq!(
            priority.warned(received, priority.due(reach, received)),
            warned.parse().unwrap(),
            "{code} {reach:?}"
        );
    }
    let told: Vec<Vec<&str>> =
        catalogue.line().priorities.iter().map(|one| one.escalate.iter().map(|who| who.as_str()).collect()).collect();
    assert_eq!(told, [vec!["duty-officers", "liaison-officers"], vec!["liaison-officers"], vec!["unit-head"]]);
    let end = catalogue.line().priority("normal").unwrap();
    assert!(end.warned(Instant::MAX, end.due(Reach::Direct, Instant::MAX)) <= Instant::MAX);
}

#[test]
fn kinds_say_what_answers_them_and_what_they_may_hold() {
    let catalogue = with("", "").unwrap();
    let line = catalogue.line();
    let answers = |kind: &str| line.kind(kind).unwrap().answered_by.iter().map(CodeId::as_str).collect::<Vec<_>>();
    assert_eq!(answers("request"), ["answer"]);
    assert_eq!(answers("cross-check"), ["cross-check-answer"]);
    assert_eq!(answers("permission"), ["permission-answer"]);
    assert!(answers("follow-up").is_empty());
    assert_eq!(line.kind("alert").unwrap().within.map(|limit| limit.to_string()).as_deref(), Some("15 minutes"));
    let named = |holds: fn(&MessageKind) -> bool| {
        line.kinds.iter().filter(|kind| holds(kind)).map(|kind| kind.kind.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(named(|kind| !kind.personal), ["strategic", "administrative"]);
    assert_eq!(named(|kind| !kind.of_a_case), ["administrative"]);
    assert_eq!(named(|kind| kind.receipt), ["stored", "well-formed", "taken-over"]);
    assert_eq!(line.areas.len(), 5);
}

#[test]
fn a_mistake_is_said_with_its_line_and_what_to_do() {
    let table = [
        (
            "\"suspects\", ",
            "\"suspect\", ",
            "`personal` names `suspect`, which is no code of `data-categories`; did you mean `suspects`?",
        ),
        (
            "kind        = \"request\"",
            "kind        = \"reqest\"",
            "kind: `kind` names `reqest`, which is no code of `message-kinds`; did you mean `request`?",
        ),
        (
            "kind        = \"request\"",
            "kind        = \"answer\"",
            "line.toml: `request` of `message-kinds` is not described; add `[[kind]]` for it",
        ),
        (
            "[\"answer\"]",
            "[\"anwser\"]",
            "kind: `answered_by` names `anwser`, which is no code of `message-kinds`; did you mean `answer`?",
        ),
        ("\"15 minutes\"", "\"15 moments\"", "kind: `within` cannot be `15 moments`; write a number of minutes"),
        (
            "direct   = \"1 hour\"",
            "direct   = \"soon\"",
            "priority: `direct` cannot be `soon`; write a number of minutes",
        ),
        ("direct   = \"1 hour\"\n", "", "priority: `direct` is missing; add `direct = \"8 hours\"`"),
        ("warn     = 50", "warn     = 100", "priority: `warn` is 100; write 1 to 99, in hundredths of the time"),
        (
            "[\"unit-head\"]",
            "[\"unit-heads\"]",
            "priority: `escalate` names `unit-heads`, which is nobody; did you mean `unit-head`?",
        ),
        (
            "list = \"classification-eu\"",
            "list = \"classification-un\"",
            "levels: `most`: there is no code list `classification-un`; add it to `codes/`",
        ),
        (
            "most = \"eu-confidential\"",
            "most = \"eu-confidental\"",
            "levels: `most` names `eu-confidental`, which is no code of `classification-eu`; did you mean `eu-confidential`?",
        ),
        (
            "[\"computer-crime\"]",
            "[\"computer-crimes\"]",
            "area: `crime_areas` names `computer-crimes`, which is no code of `crime-areas`; did you mean `computer-crime`?",
        ),
        ("[\"computer-crime\"]", "[]", "area: `crime_areas` names none; name codes of `crime-areas`"),
        ("id          = \"cybercrime\"", "id          = \"piracy\"", "area: it is described already; describe it once"),
        (
            "register    = \"nominals\"",
            "register    = \"nominal\"",
            "record: there is no register `nominal`; did you mean `nominals`?",
        ),
        (
            "register    = \"vehicles\"",
            "register    = \"nominals\"",
            "record: it is described already; describe it once",
        ),
        (
            "[\"identity-documents\"]",
            "[\"identity-document\"]",
            "record: `categories` names `identity-document`, which is no code of `data-categories`; did you mean `identity-documents`?",
        ),
        ("[\"identity-documents\"]", "[]", "record: `categories` names none; name codes of `data-categories`"),
        (
            "[\"cultural-goods\"]",
            "[\"cultural-good\"]",
            "record: `crime_areas` names `cultural-good`, which is no code of `crime-areas`; did you mean `cultural-goods`?",
        ),
        ("receipt = true", "recepit = true", "kind: there is no key `recepit` here; did you mean `receipt`?"),
    ];
    for (from, to, said) in table {
        let complaints = with(from, to).err().unwrap_or_default();
        assert!(
            complaints.iter().any(|one| one.starts_with("line.toml") && one.contains(said)),
            "{to}: {complaints:?}"
        );
    }
}

/// A list moves on, and a node that starts with it does so: what it retired is still understood where it is described,
/// and need not be described.
#[test]
fn a_retired_code_stops_nobody() {
    let list = "codes/message-kinds.toml";
    let retired = |code: &str| (format!("id = \"{code}\"\n"), format!("id = \"{code}\"\nretired = 1\n"));
    let (from, to) = retired("follow-up");
    let catalogue = changed(&[(list, &from, &to)]).unwrap();
    assert!(catalogue.line().kind("follow-up").is_some());
    let described = "[[kind]]\nkind = \"follow-up\"\n";
    assert!(changed(&[(list, &from, &to), (PATH, described, "")]).unwrap().line().kind("follow-up").is_none());
    assert!(changed(&[(PATH, described, "")]).is_err(), "one that is entered must be described");
}
