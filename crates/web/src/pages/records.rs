//! The place "Records": where this officer may record, what is being written, a record by its number.

use crate::answer::{Answer, Ran, Stop, page, page_with};
use crate::frame::Frame;
use crate::visit::Visit;
use askama::Template;
use http::StatusCode;
use huecry_catalogue::{Register, Verb};
use huecry_desk::draft::{self, ENVELOPE};
use huecry_desk::record::about_to;

#[derive(Template)]
#[template(path = "pages/records.html")]
struct Place<'v> {
    f: Frame<'v>,
    registers: Vec<Open>,
    drafts: Vec<Begun>,
    /// Whether drafts are shown at all.
    records: bool,
    which: String,
    wrong: Vec<(String, String)>,
    imports: Vec<crate::pages::import::Told>,
}

/// A register, and what may be done in it.
struct Open {
    id: String,
    title: String,
    about: String,
    record: bool,
    import: bool,
    export: bool,
}

/// A draft of this bureau.
struct Begun {
    id: String,
    register: String,
    /// The record it changes; empty for a new one.
    number: String,
    saved: String,
    officer: String,
}

#[derive(Template)]
#[template(path = "pages/change.html")]
struct Change<'v> {
    f: Frame<'v>,
    number: String,
    action: String,
    /// Whether only the restrictions are asked for.
    restrict: bool,
}

/// The place.
///
/// # Errors
/// Trouble.
pub fn all(visit: &Visit) -> Ran {
    place(visit, "", Vec::new(), StatusCode::OK)
}

fn place(visit: &Visit, which: &str, wrong: Vec<(String, String)>, status: StatusCode) -> Ran {
    let f = visit.frame();
    let f = if wrong.is_empty() { f } else { f.with_error() };
    let allowed = visit.allowed();
    let open = |register: &Register| {
        let may = |verb| allowed.may(verb, &register.id);
        Open {
            id: register.id.to_string(),
            title: register.title.get(visit.lang).to_string(),
            about: first_sentence(register.about.get(visit.lang)),
            record: may(Verb::Record),
            import: may(Verb::Import),
            export: may(Verb::Export),
        }
    };
    let registers = visit.catalogue().registers().iter().map(open);
    let registers = registers.filter(|one| one.record || one.import || one.export).collect();
    let records = visit.may(Verb::Record);
    let drafts = if records { drafts(visit, &f)? } else { Vec::new() };
    let imports = crate::pages::import::own(visit)?;
    page_with(status, &Place { f, registers, drafts, records, which: which.to_string(), wrong, imports })
}

fn drafts(visit: &Visit, f: &Frame<'_>) -> Result<Vec<Begun>, Stop> {
    let list = draft::list(visit.desk(), &visit.call()?)?;
    let one = |line: draft::Line| Begun {
        id: line.id.to_string(),
        register: title(visit, &line.register),
        number: line.revises.map(|(number, _)| number).unwrap_or_default(),
        saved: f.time(&line.saved),
        officer: line.officer.to_string(),
    };
    Ok(list.into_iter().map(one).collect())
}

/// What people call a register.
pub(crate) fn title(visit: &Visit, id: &huecry_terms::RegisterId) -> String {
    let register = visit.catalogue().register(id);
    register.map_or_else(|| id.to_string(), |register| register.title.get(visit.lang).to_string())
}

fn first_sentence(text: &str) -> String {
    let end = text.char_indices().find(|(_, c)| matches!(c, '.' | '۔')).map_or(text.len(), |(at, c)| at + c.len_utf8());
    text[..end].to_string()
}

/// Leads to a record by its number. Whether it is there, and for whom, only its own page says.
///
/// # Errors
/// None of its own.
pub fn find(visit: &Visit) -> Ran {
    let which: String = visit.form.get("which").split_whitespace().collect();
    let register = visit.catalogue().registers().iter().find(|register| {
        let letters = which.get(..register.number.len());
        letters.is_some_and(|letters| letters.eq_ignore_ascii_case(&register.number))
    });
    let plain = which.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    match register {
        Some(register) if plain && which.len() <= NUMBER_MOST => {
            Ok(Answer::Go(format!("/records/{}/{}", register.id, which.to_ascii_uppercase())))
        }
        _ => {
            let words = visit.say(if which.is_empty() { "ui-find-missing" } else { "ui-find-wrong" }, &[]);
            let wrong = vec![("which".to_string(), words)];
            place(visit, visit.form.get("which").trim(), wrong, StatusCode::UNPROCESSABLE_ENTITY)
        }
    }
}

/// Begins a draft of a new record.
///
/// # Errors
/// Refused when the role may not record in this register, or the bureau has too many drafts.
pub fn new(visit: &Visit) -> Ran {
    let register = visit.register()?;
    let draft = draft::open(visit.desk(), &visit.call()?, &register.id, None)?;
    Ok(Answer::Go(format!("/drafts/{draft}")))
}

/// Asks whether a record is to be changed: for whoever comes by a link.
///
/// # Errors
/// Refused when this bureau is not its source, in words. Trouble.
pub fn ask_change(visit: &Visit) -> Ran {
    ask_one(visit, Verb::Record, "change")
}

/// Asks whether the restrictions of a record are to be changed.
///
/// # Errors
/// As [`ask_change`].
pub fn ask_restrict(visit: &Visit) -> Ran {
    ask_one(visit, Verb::Restrict, "restrict")
}

fn ask_one(visit: &Visit, verb: Verb, last: &str) -> Ran {
    let register = visit.register()?;
    let (record, act) = about_to(visit.desk(), &visit.call()?, verb, &register.id, visit.part("which"))?;
    let own = format!("/records/{}/{}", register.id, record.number);
    let f = visit.frame().with_act(act).with_back(own.clone(), visit.say("ui-back", &[]));
    page(&Change { f, action: format!("{own}/{last}"), number: record.number, restrict: verb == Verb::Restrict })
}

/// Begins a draft that changes a record, or goes on with the one the bureau has.
///
/// # Errors
/// Refused when this bureau is not the record's source, in words. Trouble.
pub fn change(visit: &Visit) -> Ran {
    let register = visit.register()?;
    let draft = draft::open(visit.desk(), &visit.call()?, &register.id, Some(visit.part("which")))?;
    Ok(Answer::Go(format!("/drafts/{draft}")))
}

/// The same, beginning with the restrictions.
///
/// # Errors
/// As [`change`].
pub fn restrict(visit: &Visit) -> Ran {
    match change(visit)? {
        Answer::Go(to) => Ok(Answer::Go(format!("{to}/{ENVELOPE}"))),
        other => Ok(other),
    }
}

/// The longest number of a record, in characters.
const NUMBER_MOST: usize = 40;
