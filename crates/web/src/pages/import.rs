//! Many records from a file: a look at its first rows, then the import, its progress and what was not taken.

mod runs;

pub use runs::{Imports, Run};

use crate::answer::{Answer, Ran, Stop, page, page_with};
use crate::frame::Frame;
use crate::pages::records::title;
use crate::visit::Visit;
use crate::widgets::wrong;
use askama::Template;
use http::StatusCode;
use huecry_catalogue::{Register, Verb};
use huecry_desk::import::Summary;
use huecry_desk::transfer::{self, Delivery, Format};
use huecry_terms::{Failure, RefusalKind};
use runs::{FIRST_MOST, Line, Outcome, State};
use std::io::Seek;
use std::sync::Arc;

#[derive(Template)]
#[template(path = "pages/import.html")]
struct Ask<'v> {
    f: Frame<'v>,
    register: String,
    title: String,
    formats: Vec<(&'static str, String, bool)>,
    handlings: Vec<(&'static str, String, bool)>,
    reason: String,
    prefix: String,
    complete: bool,
    withdraw_all: bool,
    older: bool,
    /// Whether the United Nations list is taken here.
    list: bool,
    wrong: Vec<(String, String)>,
}

impl Ask<'_> {
    fn is_wrong(&self, field: &str) -> bool {
        self.wrong.iter().any(|(there, _)| there == field)
    }
}

#[derive(Template)]
#[template(path = "pages/import-run.html")]
struct Shown<'v> {
    f: Frame<'v>,
    number: u64,
    file: String,
    facts: Vec<(String, String)>,
    stage: Stage,
    told: Vec<ToldLine>,
    /// How many there are in all.
    all: u64,
    lost: bool,
}

/// What the page of an import says.
enum Stage {
    /// The first rows were looked at.
    Waiting {
        /// In a sentence.
        looked: String,
        /// Whether it can be started.
        ready: bool,
    },
    /// Rows are being recorded.
    Running { value: u64, max: u64, text: String, stopping: bool },
    /// It is over: in figures, and what else must be known.
    Ended { title: String, good: bool, words: Vec<String>, stats: Vec<(String, String)> },
}

/// A row that must be known.
struct ToldLine {
    at: u64,
    reference: String,
    /// `bad`, `warn`.
    class: &'static str,
    word: String,
    why: String,
    raw: String,
}

/// An import in a list.
pub(crate) struct Told {
    pub number: u64,
    pub file: String,
    pub register: String,
    pub since: String,
    pub class: &'static str,
    pub state: String,
}

/// Asks for the file and what the officer says about it.
///
/// # Errors
/// Refused when the role may not import into this register.
pub fn ask(visit: &Visit) -> Ran {
    let register = open_to(visit)?;
    form(visit, register, Vec::new())
}

/// The register, if something may be imported into it; the desk asks again.
fn open_to(visit: &Visit) -> Result<&Register, Stop> {
    let register = visit.register()?;
    huecry_desk::allowed::require_in(visit.desk(), &visit.call()?, Verb::Import, &register.id)?;
    Ok(register)
}

fn form(visit: &Visit, register: &Register, wrong: Vec<(String, String)>) -> Ran {
    let f = visit.frame().with_back("/records", visit.say("ui-place-records", &[]));
    let (f, status) =
        if wrong.is_empty() { (f, StatusCode::OK) } else { (f.with_error(), StatusCode::UNPROCESSABLE_ENTITY) };
    let chosen = visit.form.get("format");
    let taken = Format::taken_by(&register.id);
    let formats = taken.iter().map(|format| {
        let word = format.as_str();
        (word, visit.say(&format!("ui-format-{word}"), &[]), word == chosen)
    });
    let handlings = HANDLINGS.iter().map(|code| {
        let key = format!("handling-{}", code.to_lowercase().replace('+', "-"));
        (*code, format!("{code} · {}", visit.say(&key, &[])), *code == visit.form.get("handling"))
    });
    let ask = Ask {
        register: register.id.to_string(),
        title: register.title.get(visit.lang).to_string(),
        formats: formats.collect(),
        handlings: handlings.collect(),
        reason: visit.form.get("reason").to_string(),
        prefix: visit.form.get("prefix").to_string(),
        complete: visit.form.has("complete"),
        withdraw_all: visit.form.has("withdraw-all"),
        older: visit.form.has("older"),
        list: taken.contains(&Format::UnSc),
        wrong,
        f,
    };
    page_with(status, &ask)
}

/// Takes the file in, looks at its first rows, and shows what an import would make of them.
///
/// # Errors
/// Refused when the role may not import into this register. Trouble.
pub fn upload(visit: &Visit) -> Ran {
    let register = open_to(visit)?;
    let call = visit.call()?;
    let Some(upload) = visit.files.iter().find(|upload| upload.field == "file" && upload.length > 0) else {
        return form(visit, register, vec![wrong_with(visit, "file", "ui-import-file-missing")]);
    };
    let Some(delivery) = delivery(visit, register, &upload.name) else {
        return form(visit, register, vec![wrong_with(visit, "format-csv", "ui-import-format-missing")]);
    };
    let mut told = Vec::new();
    let mut tell = |one: &huecry_desk::import::Told<'_>| {
        if told.len() < FIRST_MOST {
            told.push(Line::of(one));
        }
    };
    let looked = match transfer::look(visit.desk(), &call, &delivery, &upload.file, LOOK_MOST, &mut tell) {
        Ok(looked) => looked,
        // Words that cannot be kept: the reason, or what references begin with.
        Err(Failure::Refused(no)) if no.kind == RefusalKind::FormNotSatisfied => {
            let field = if no.about.starts_with("prefix") { "prefix" } else { "reason" };
            return form(visit, register, vec![wrong_with(visit, field, "ui-reason-wrong")]);
        }
        Err(other) => return Err(other.into()),
    };
    if let (0, Some(Line::Ended(fatal))) = (looked.rows, told.last()) {
        let said = fatal.say(visit.catalogue().words(), visit.lang);
        return form(visit, register, vec![("file".to_string(), visit.say("ui-import-file-wrong", &[("why", &said)]))]);
    }
    let file = upload.file.try_clone().map_err(|e| disk(&e))?;
    (&file).rewind().map_err(|e| disk(&e))?;
    let number = visit.console.imports.keep(&call, delivery, file, upload.length, looked, told);
    Ok(Answer::Go(format!("/imports/{number}")))
}

fn delivery(visit: &Visit, register: &Register, name: &str) -> Option<Delivery> {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending).unwrap_or_default();
    let chosen = visit.form.given("format").and_then(Format::named).or_else(|| Format::named(ending));
    let format = chosen.filter(|format| Format::taken_by(&register.id).contains(format))?;
    let handling = visit.form.given("handling").filter(|code| HANDLINGS.contains(code));
    Some(Delivery {
        reason: visit.form.get("reason").trim().to_string(),
        handling: handling.map(str::to_string),
        prefix: visit.form.get("prefix").trim().to_string(),
        complete: visit.form.has("complete"),
        withdraw_all: visit.form.has("withdraw-all"),
        older: visit.form.has("older"),
        ..Delivery::of(register.id.clone(), format, name)
    })
}

fn wrong_with(visit: &Visit, field: &str, key: &str) -> (String, String) {
    (field.to_string(), visit.say(key, &[]))
}

fn disk(error: &std::io::Error) -> Stop {
    huecry_terms::Trouble::new(format!("an upload could not be read: {error}"), "try again").into()
}

/// The import the path names. Another bureau's is as little there as one that never was; and rows of a register are
/// shown for the purposes of that register alone.
fn run(visit: &Visit) -> Result<Arc<Run>, Stop> {
    let (number, call) = (visit.part("import").parse().map_err(|_| Stop::NoSuchPage)?, visit.call()?);
    let run = visit.console.imports.of(&call.bureau, number).ok_or(Stop::NoSuchPage)?;
    huecry_desk::allowed::require_in(visit.desk(), &call, Verb::Import, &run.delivery.register)?;
    Ok(run)
}

/// An import: what waits, how far it is, how it ended.
///
/// # Errors
/// There is no such page for another bureau's.
pub fn show(visit: &Visit) -> Ran {
    let run = run(visit)?;
    let (told, all) = run.told();
    let stage = stage(visit, &run, &told);
    let mut f = visit.frame().with_back("/records", visit.say("ui-place-records", &[]));
    f.refresh = matches!(stage, Stage::Running { .. }).then_some(REFRESH);
    f.wrong = matches!(stage, Stage::Ended { good: false, .. } | Stage::Waiting { ready: false, .. });
    let register = visit.catalogue().register(&run.delivery.register);
    let told = told.iter().map(|line| told_line(visit, register, line)).collect();
    let facts = facts(visit, &f, &run);
    let (file, lost) = (run.delivery.file.clone(), run.has_lost());
    page(&Shown { f, number: run.number, file, facts, stage, told, all, lost })
}

fn facts(visit: &Visit, f: &Frame<'_>, run: &Run) -> Vec<(String, String)> {
    let say = |key: &str| visit.say(key, &[]);
    let one = |key: &str, text: String| (say(key), text);
    let delivery = &run.delivery;
    let handling = delivery.handling.clone().unwrap_or_else(|| say("ui-import-handling-none"));
    let mut facts = vec![
        one("column-register", title(visit, &delivery.register)),
        one("ui-import-format", say(&format!("ui-format-{}", delivery.format.as_str()))),
        one("ui-import-since", f.time(&run.since)),
        one("column-who", run.officer.to_string()),
    ];
    if !delivery.reason.is_empty() {
        facts.push(one("column-reason", delivery.reason.clone()));
    }
    if delivery.format != Format::UnSc {
        facts.push(one("ui-import-handling", handling));
        if !delivery.prefix.is_empty() {
            facts.push(one("ui-import-prefix", delivery.prefix.clone()));
        }
    }
    if delivery.complete || delivery.format == Format::UnSc {
        let most = if delivery.withdraw_all { "ui-import-complete-all" } else { "ui-import-complete-half" };
        facts.push(one("ui-import-complete", say(most)));
    }
    facts
}

fn stage(visit: &Visit, run: &Run, told: &[Line]) -> Stage {
    match &*run.state() {
        State::Waiting(looked, _) => {
            let args = [("rows", looked.rows.to_string()), ("rejected", looked.rejected.to_string())];
            let args: Vec<(&str, &str)> = args.iter().map(|(k, v)| (*k, v.as_str())).collect();
            let ended = matches!(told.last(), Some(Line::Ended(_)));
            let key = match (ended, looked.whole) {
                (true, _) => "ui-import-looked-ended",
                (false, true) => "ui-import-looked-all",
                (false, false) => "ui-import-looked-first",
            };
            Stage::Waiting { looked: visit.say(key, &args), ready: !ended && looked.rows > 0 }
        }
        State::Running => {
            let far = run.far();
            let (max, stopping) = (run.length.max(1), run.is_stopping());
            Stage::Running { value: far.read, max, text: far_in_words(visit, run), stopping }
        }
        State::Ended(outcome) => ended(visit, run, outcome),
    }
}

fn far_in_words(visit: &Visit, run: &Run) -> String {
    let far = run.far();
    let percent = far.read * 100 / run.length.max(1);
    let args = [("rows", far.rows), ("rejected", far.rejected), ("percent", percent)];
    let args: Vec<(&str, String)> = args.iter().map(|(k, v)| (*k, v.to_string())).collect();
    let args: Vec<(&str, &str)> = args.iter().map(|(k, v)| (*k, v.as_str())).collect();
    visit.say("ui-import-far", &args)
}

fn ended(visit: &Visit, run: &Run, outcome: &Outcome) -> Stage {
    let say = |key: &str| visit.say(key, &[]);
    let end = |key: &str, good, words, stats| Stage::Ended { title: say(key), good, words, stats };
    let far = run.far();
    let rows =
        vec![(say("ui-import-rows"), far.rows.to_string()), (say("ui-import-rejected"), far.rejected.to_string())];
    match outcome {
        Outcome::Done(summary) => {
            let mut words = Vec::new();
            if summary.stopped {
                words.push(say("ui-import-stopped-words"));
            }
            if summary.unsure {
                words.push(say("ui-import-unsure"));
            }
            let key = if summary.stopped { "ui-import-stopped" } else { "ui-import-done" };
            end(key, true, words, stats(visit, summary))
        }
        Outcome::Refused(no) => {
            let words = match no.kind {
                RefusalKind::TooLarge => say("ui-import-too-many"),
                RefusalKind::ChangedMeanwhile => say("ui-import-too-old"),
                kind => visit.say(kind.key(), &[("about", &no.about), ("ask", &no.ask)]),
            };
            end("refusal-line", false, vec![words], rows)
        }
        Outcome::Unreadable => end("ui-import-unreadable", false, vec![say("ui-import-unreadable-words")], rows),
        Outcome::Broken(incident) => {
            let words = vec![say("ui-trouble-words"), visit.say("trouble-incident", &[("incident", incident)])];
            end("trouble-line", false, words, rows)
        }
    }
}

fn stats(visit: &Visit, summary: &Summary) -> Vec<(String, String)> {
    let each = [
        ("ui-import-rows", summary.rows),
        ("import-added", summary.added),
        ("import-revised", summary.revised),
        ("import-unchanged", summary.unchanged),
        ("import-held", summary.held),
        ("ui-import-withdrawn", summary.withdrawn),
        ("ui-import-rejected", summary.rejected),
    ];
    let special = summary.special.iter().flat_map(|special| {
        [
            ("ui-import-special-published", special.published),
            ("ui-import-special-amended", special.amended),
            ("ui-import-special-ended", special.ended),
            ("ui-import-special-lacking", special.lacking),
        ]
    });
    each.into_iter().chain(special).map(|(key, count)| (visit.say(key, &[]), count.to_string())).collect()
}

fn told_line(visit: &Visit, register: Option<&Register>, line: &Line) -> ToldLine {
    let (words, lang) = (visit.catalogue().words(), visit.lang);
    let rejected = |at, reference: &Option<String>, why, raw: &str| ToldLine {
        at,
        reference: reference.clone().unwrap_or_default(),
        class: "bad",
        word: visit.say("ui-import-not-taken", &[]),
        why,
        raw: raw.to_string(),
    };
    match line {
        Line::Unread(reject) => rejected(reject.at, &reject.reference, reject.say(words, lang), &reject.raw),
        Line::Ended(fatal) => rejected(fatal.line, &None, fatal.say(words, lang), ""),
        Line::Refused { at, reference, refusal } => {
            let faults = refusal.faults.iter().filter_map(|f| Some(wrong::sentence(visit, register?, f)));
            let faults: Vec<String> = faults.collect();
            let why = match faults.is_empty() {
                true => visit.say(refusal.kind.key(), &[("about", &refusal.about), ("ask", &refusal.ask)]),
                false => faults.join(" · "),
            };
            rejected(*at, reference, why, "")
        }
        Line::Warned { at, reference, warning } => ToldLine {
            class: "warn",
            word: visit.say("ui-import-look", &[]),
            ..rejected(*at, reference, warning.say(words, lang), "")
        },
    }
}

/// How far an import is, for the script.
///
/// # Errors
/// As [`show`].
pub fn state(visit: &Visit) -> Ran {
    let run = run(visit)?;
    let far = run.far();
    let text = far_in_words(visit, &run);
    let state =
        serde_json::json!({ "value": far.read, "max": run.length.max(1), "text": text, "end": !run.is_running() });
    Ok(Answer::Json(state.to_string()))
}

/// Starts an import that waits.
///
/// # Errors
/// As [`show`]; trouble when too many run.
pub fn start(visit: &Visit) -> Ran {
    let run = run(visit)?;
    visit.console.imports.start(&run, visit.console.desk.clone(), visit.call()?)?;
    Ok(Answer::Go(format!("/imports/{}", run.number)))
}

/// Stops an import after the rows in hand.
///
/// # Errors
/// As [`show`].
pub fn stop(visit: &Visit) -> Ran {
    let run = run(visit)?;
    run.stop();
    Ok(Answer::Go(format!("/imports/{}", run.number)))
}

/// Forgets an import that waits or is over, with its file.
///
/// # Errors
/// As [`show`].
pub fn forget(visit: &Visit) -> Ran {
    let run = run(visit)?;
    visit.console.imports.forget(&run.bureau, run.number);
    Ok(Answer::Go("/records".into()))
}

/// What was not taken and what a person should look at, one JSON object a line, as the command line writes it.
///
/// # Errors
/// As [`show`]. Trouble of the disk.
pub fn rejects(visit: &Visit) -> Ran {
    let run = run(visit)?;
    let (file, length) = run.rejects()?;
    let name = format!("import-{}.rejects.jsonl", run.number);
    Ok(Answer::File { name, media: Format::Jsonl.media(), file, length })
}

/// The imports of this bureau, newest first.
pub(crate) fn own(visit: &Visit) -> Result<Vec<Told>, Stop> {
    if !visit.may(Verb::Import) {
        return Ok(Vec::new());
    }
    let f = visit.frame();
    let one = |run: Arc<Run>| {
        let (class, key) = match &*run.state() {
            State::Waiting(..) => ("info", "ui-import-waiting"),
            State::Running => ("info", "ui-import-running"),
            State::Ended(Outcome::Done(summary)) if summary.stopped => ("warn", "ui-import-stopped"),
            State::Ended(Outcome::Done(_)) => ("good", "ui-import-done"),
            State::Ended(_) => ("bad", "ui-import-failed"),
        };
        Told {
            number: run.number,
            file: run.delivery.file.clone(),
            register: title(visit, &run.delivery.register),
            since: f.time(&run.since),
            class,
            state: visit.say(key, &[]),
        }
    };
    Ok(visit.console.imports.all_of(&visit.call()?.bureau).into_iter().map(one).collect())
}

/// What rows may be given when they say none. H3 has words of its own, and those stand in the row.
const HANDLINGS: [&str; 4] = ["H0", "H1", "H2", "H1+H2"];
/// Rows that are looked at before an import.
const LOOK_MOST: u64 = 1_000;
/// Seconds between two looks at a page that runs, without the script.
const REFRESH: u32 = 5;
