//! What several pages and journeys do alike: filling in a record, bringing a proof.

use crate::page::{Download, Kind};
use crate::reader::Reader;

/// A person to be recorded.
pub struct Person {
    pub given: &'static str,
    pub family: &'static str,
    pub year: &'static str,
}

/// Writes a nominal as a draft that can be handed in, section by section, and answers the draft's path.
#[track_caller]
pub fn write(reader: &Reader<'_>, person: &Person) -> String {
    let draft = reader.begin("nominals");
    reader.browser.follow(&reader.section("nominals", "record"));
    reader.browser.named(Kind::Field, &reader.code("natures", "individual")).click();
    reader.submit("ui-draft-continue");
    fill_name(reader, person);
    fill_date(reader, "birth-dates", ["", "", person.year]);
    reader.submit("ui-draft-return");
    reader.follow("ui-envelope-title");
    reader.browser.named(Kind::Field, &handling(reader, "H0")).click();
    reader.submit("ui-draft-return");
    draft
}

/// The name of a person, in the section on the person.
#[track_caller]
pub fn fill_name(reader: &Reader<'_>, person: &Person) {
    let names = reader.field("nominals", "names");
    for (key, text) in [("ui-form-name-given", person.given), ("ui-form-name-family", person.family)] {
        reader.browser.named_in(&names, Kind::Field, &reader.say(key)).write(text);
    }
}

/// A date in its three parts, in place of what stands there.
#[track_caller]
pub fn fill_date(reader: &Reader<'_>, field: &str, parts: [&str; 3]) {
    let group = reader.field("nominals", field);
    for (key, text) in ["ui-form-date-day", "ui-form-date-month", "ui-form-date-year"].into_iter().zip(parts) {
        let part = reader.browser.named_in(&group, Kind::Field, &reader.say(key));
        part.clear();
        part.write(text);
    }
}

/// A text of a nominal, which may stand folded.
#[track_caller]
pub fn fill_text(reader: &Reader<'_>, field: &str, text: &str) {
    let label = reader.field("nominals", field);
    if !reader.browser.has(Kind::Field, &label) {
        reader.browser.named(Kind::Button, &label).click();
    }
    reader.browser.fill(&label, text);
}

/// The words of a handling code, as its box has them.
fn handling(reader: &Reader<'_>, code: &str) -> String {
    format!("{code} · {}", reader.code("handling", code))
}

/// Waits for an import to end: by its script, or by the link that asks again.
#[track_caller]
pub fn until_imported(reader: &Reader<'_>) {
    let ended = reader.say("ui-import-done");
    for _ in 0..100 {
        if reader.browser.text().contains(&ended) {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(100));
        reader.browser.reload();
    }
    reader.browser.fail(&ended, "is not shown");
}

/// The proof page of the reader's last search.
#[track_caller]
pub fn go_to_last_search(reader: &Reader<'_>) {
    reader.search("Wladimir Nobody 1850");
    reader.follow("ui-proof-word");
}

/// The proof of the reader's last search, downloaded.
#[track_caller]
pub fn proof_of_last_search(reader: &Reader<'_>) -> Download {
    go_to_last_search(reader);
    download_proof(reader)
}

/// The proof whose page is open, downloaded.
#[track_caller]
pub fn download_proof(reader: &Reader<'_>) -> Download {
    let link = reader.browser.named(Kind::Link, &reader.say("ui-proof-download"));
    reader.browser.download(|| link.click())
}

/// Lets the browser check the proof whose page is open.
#[track_caller]
pub fn verify_here(reader: &Reader<'_>) {
    reader.open("ui-proof-verify");
    reader.browser.until_shown(&reader.say("ui-proof-whole-ok"));
}

/// Brings a proof as a file, to be verified by the node.
#[track_caller]
pub fn bring(reader: &Reader<'_>, proof: &[u8]) {
    let file = reader.browser.spare_file("act.tlog-proof", proof);
    reader.go("/audit/verify");
    reader.browser.attach(&reader.say("ui-verify-file"), &file);
    reader.submit("ui-verify-do");
}
