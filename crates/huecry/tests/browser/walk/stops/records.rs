//! What is being written, what comes and goes as files, what is taken back.

use super::super::Stop;
use super::search::nominal;
use super::{at, done, look, no, wrong};
use crate::forms;
use crate::house::RECORDER;
use crate::page::Kind;
use crate::reader::Reader;
use crate::walk::Come;

pub const STOPS: &[Stop] = &[
    look("records", Some(RECORDER), "/records"),
    wrong("records-wrong", Some(RECORDER), "/records/find", |r| {
        r.go("/records");
        r.fill("ui-find-label", "412");
        r.submit("ui-find-do");
    }),
    at("draft", Some(RECORDER), "/drafts/{draft}", Come::Do(|r| drop(r.begin("nominals")))),
    at("draft-section", Some(RECORDER), "/drafts/{draft}/{section}", Come::Do(|r| section(r, "identity-particulars"))),
    at("draft-caution", Some(RECORDER), "/drafts/{draft}/{section}", Come::Do(|r| section(r, "caution"))),
    wrong("draft-section-wrong", Some(RECORDER), "/drafts/{draft}/{section}", |r| {
        section(r, "identity-particulars");
        forms::fill_date(r, "birth-dates", ["31", "2", "71"]);
        r.submit("ui-draft-continue");
    }),
    at("draft-envelope", Some(RECORDER), "/drafts/{draft}/envelope", Come::Do(envelope)),
    wrong("draft-envelope-wrong", Some(RECORDER), "/drafts/{draft}/envelope", |r| {
        envelope(r);
        r.fill("ui-envelope-other", "only with H3");
        r.submit("ui-draft-continue");
    }),
    at(
        "draft-check-not-yet",
        Some(RECORDER),
        "/drafts/{draft}/check",
        Come::Do(|r| {
            r.begin("nominals");
            r.follow("ui-draft-check");
        }),
    ),
    at("draft-check", Some(RECORDER), "/drafts/{draft}/check", Come::Do(ready)),
    done("submitted", Some(RECORDER), "/drafts/{draft}/submit", |r| {
        ready(r);
        r.submit("ui-submit-do");
    }),
    at("change", Some(RECORDER), "/records/{register}/{which}/change", Come::At(|h, _| nominal(&h.own) + "/change")),
    at(
        "restrict",
        Some(RECORDER),
        "/records/{register}/{which}/restrict",
        Come::At(|h, _| nominal(&h.own) + "/restrict"),
    ),
    at(
        "draft-change-check",
        Some(RECORDER),
        "/drafts/{draft}/check",
        Come::Do(|r| {
            change(r, &r.house.own);
            r.follow("ui-draft-check");
        }),
    ),
    no(
        409,
        done("draft-conflict", Some(RECORDER), "/drafts/{draft}/submit", |r| {
            let mine = remark(r, "What this officer heard");
            remark(r, "What the other officer heard");
            hand_in(r);
            r.go(&format!("{mine}/check"));
            hand_in(r);
        }),
    ),
    at(
        "draft-drop",
        Some(RECORDER),
        "/drafts/{draft}/drop",
        Come::Do(|r| {
            r.begin("nominals");
            r.follow("ui-draft-drop");
        }),
    ),
    at(
        "withdraw",
        Some(RECORDER),
        "/records/{register}/{which}/withdraw",
        Come::At(|h, _| nominal(&h.own) + "/withdraw"),
    ),
    wrong("withdraw-wrong", Some(RECORDER), "/records/{register}/{which}/withdraw", |r| {
        r.go(&(nominal(&r.house.own) + "/withdraw"));
        r.submit("ui-withdraw-do");
    }),
    done("withdrawn", Some(RECORDER), "/records/{register}/{which}/withdraw", |r| {
        take_back(r, r.house.to_withdraw(r.lang), "withdraw");
    }),
    at(
        "record-withdrawn",
        Some(RECORDER),
        "/records/{register}/{which}",
        Come::At(|h, lang| nominal(h.to_withdraw(lang))),
    ),
    at("erase", Some(RECORDER), "/records/{register}/{which}/erase", Come::At(|h, _| nominal(&h.own) + "/erase")),
    wrong("erase-wrong", Some(RECORDER), "/records/{register}/{which}/erase", |r| {
        r.go(&(nominal(&r.house.own) + "/erase"));
        r.submit("ui-erase-do");
    }),
    done("erased", Some(RECORDER), "/records/{register}/{which}/erase", |r| {
        take_back(r, r.house.to_erase(r.lang), "erase");
    }),
    at("import", Some(RECORDER), "/import/{register}", Come::At(|_, _| "/import/vehicles".to_owned())),
    wrong("import-wrong", Some(RECORDER), "/import/{register}", |r| {
        r.go("/import/vehicles");
        r.submit("ui-import-look-do");
    }),
    at("import-waiting", Some(RECORDER), "/imports/{import}", Come::Do(import)),
    at(
        "import-ended",
        Some(RECORDER),
        "/imports/{import}",
        Come::Do(|r| {
            import(r);
            r.submit("ui-import-start");
            forms::until_imported(r);
        }),
    ),
    at("export", Some(RECORDER), "/export/{register}", Come::At(|_, _| "/export/nominals".to_owned())),
    wrong("export-wrong", Some(RECORDER), "/export/{register}", |r| {
        r.go("/export/nominals");
        r.submit("ui-export-do");
    }),
];

/// A section of a new draft.
fn section(reader: &Reader<'_>, id: &str) {
    let draft = reader.begin("nominals");
    reader.go(&format!("{draft}/{id}"));
}

fn envelope(reader: &Reader<'_>) {
    reader.begin("nominals");
    reader.follow("ui-envelope-title");
}

/// A record that can be handed in, at its answers.
fn ready(reader: &Reader<'_>) {
    let person = forms::Person { given: "Aurelio", family: "Montefalco", year: "1971" };
    let draft = forms::write(reader, &person);
    reader.go(&format!("{draft}/check"));
}

/// Begins a change of a record and answers the draft's path.
fn change(reader: &Reader<'_>, number: &str) -> String {
    reader.go(&(nominal(number) + "/change"));
    reader.submit("ui-continue");
    reader.path()
}

/// Begins a change of the record that two officers change at once.
fn remark(reader: &Reader<'_>, words: &str) -> String {
    let draft = change(reader, reader.house.to_change(reader.lang));
    reader.go(&format!("{draft}/remarks"));
    forms::fill_text(reader, "remarks", words);
    reader.submit("ui-draft-return");
    reader.follow("ui-draft-check");
    draft
}

fn hand_in(reader: &Reader<'_>) {
    reader.fill("column-reason", "heard anew");
    reader.submit("ui-submit-do");
}

fn take_back(reader: &Reader<'_>, number: &str, what: &str) {
    reader.go(&format!("{}/{what}", nominal(number)));
    reader.fill("column-reason", "entered twice");
    reader.browser.named(Kind::Field, &reader.say("ui-take-back-number")).write(number);
    reader.submit(&format!("ui-{what}-do"));
}

/// A file with a row that is taken and one that is not, looked at.
fn import(reader: &Reader<'_>) {
    reader.go("/import/vehicles");
    reader.browser.attach(&reader.say("ui-import-file"), &reader.house.file(reader.lang));
    reader.submit("ui-import-look-do");
}
