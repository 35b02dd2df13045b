//! Taking a record back, and erasing it: a page that says what will happen, a reason, the number typed again.

use crate::answer::{Ran, Stop, page, page_with};
use crate::frame::Frame;
use crate::visit::Visit;
use crate::widgets::in_words;
use askama::Template;
use http::StatusCode;
use huecry_catalogue::{Register, Verb};
use huecry_desk::record::{self, about_to};
use huecry_terms::{ActId, Failure, Handling, Record, RefusalKind};

#[derive(Template)]
#[template(path = "pages/take-back.html")]
struct Asked<'v> {
    f: Frame<'v>,
    /// `withdraw`, `erase`.
    what: &'static str,
    register: String,
    number: String,
    handling: String,
    level: &'static str,
    source: String,
    version: u32,
    reason: String,
    typed: String,
    wrong: Vec<(String, String)>,
}

impl Asked<'_> {
    fn is_wrong(&self, field: &str) -> bool {
        self.wrong.iter().any(|(there, _)| there == field)
    }
}

#[derive(Template)]
#[template(path = "pages/taken-back.html")]
struct Done<'v> {
    f: Frame<'v>,
    what: &'static str,
    number: String,
    register: String,
    /// Where the record still is; empty once it is erased.
    href: String,
}

/// Says what taking a record back does.
///
/// # Errors
/// Refused when this bureau is not its source, in words. Trouble.
pub fn ask_withdraw(visit: &Visit) -> Ran {
    ask(visit, &WITHDRAW)
}

/// Says what erasing a record does.
///
/// # Errors
/// As [`ask_withdraw`].
pub fn ask_erase(visit: &Visit) -> Ran {
    ask(visit, &ERASE)
}

/// Takes a record back.
///
/// # Errors
/// As [`ask_withdraw`].
pub fn withdraw(visit: &Visit) -> Ran {
    take(visit, &WITHDRAW)
}

/// Erases a record.
///
/// # Errors
/// As [`ask_withdraw`].
pub fn erase(visit: &Visit) -> Ran {
    take(visit, &ERASE)
}

/// One way to end a record.
struct Way {
    word: &'static str,
    verb: Verb,
}

const WITHDRAW: Way = Way { word: "withdraw", verb: Verb::Withdraw };
const ERASE: Way = Way { word: "erase", verb: Verb::Erase };

fn ask(visit: &Visit, way: &Way) -> Ran {
    let register = visit.register()?;
    let (record, act) = about_to(visit.desk(), &visit.call()?, way.verb, &register.id, visit.part("which"))?;
    show(visit, way, register, &record, act, Vec::new())
}

fn show(
    visit: &Visit,
    way: &Way,
    register: &Register,
    record: &Record,
    act: ActId,
    wrong: Vec<(String, String)>,
) -> Ran {
    let own = format!("/records/{}/{}", register.id, record.number);
    let f = visit.frame().with_act(act).with_back(own, visit.say("ui-back", &[]));
    let (f, status) =
        if wrong.is_empty() { (f, StatusCode::OK) } else { (f.with_error(), StatusCode::UNPROCESSABLE_ENTITY) };
    let handling = &record.body.handling;
    let asked = Asked {
        what: way.word,
        register: register.title.get(visit.lang).to_string(),
        number: record.number.clone(),
        level: level(handling),
        handling: in_words::handling(&f, &handling.to_string()),
        source: record.source.to_string(),
        version: record.version,
        reason: visit.form.get("reason").to_string(),
        typed: visit.form.get("number").to_string(),
        wrong,
        f,
    };
    page_with(status, &asked)
}

/// The highest of the codes.
fn level(handling: &Handling) -> &'static str {
    match (&handling.other, handling.not_onward, handling.not_in_court) {
        (Some(_), ..) => "3",
        (None, true, _) => "2",
        (None, false, true) => "1",
        _ => "0",
    }
}

fn take(visit: &Visit, way: &Way) -> Ran {
    let (register, call) = (visit.register()?, visit.call()?);
    let which = visit.part("which");
    let reason = visit.form.get("reason").trim();
    let (record, act) = about_to(visit.desk(), &call, way.verb, &register.id, which)?;
    let typed: String = visit.form.get("number").split_whitespace().collect();
    let mut wrong = Vec::new();
    if reason.is_empty() {
        wrong.push(("reason".to_string(), visit.say("ui-reason-missing", &[])));
    }
    if !typed.eq_ignore_ascii_case(&record.number) {
        wrong.push((
            "number".to_string(),
            visit.say("ui-take-back-number-wrong", &[("number", &isolated(&record.number))]),
        ));
    }
    if !wrong.is_empty() {
        return show(visit, way, register, &record, act, wrong);
    }
    match done(visit, way, &register.id, which, reason) {
        Ok(act) => {
            let f = visit.frame_titled(visit.say(&format!("ui-{}-done", way.word), &[])).with_act(act);
            let href = match way.verb {
                Verb::Erase => String::new(),
                _ => format!("/records/{}/{}", register.id, record.number),
            };
            let register = register.title.get(visit.lang).to_string();
            page(&Done { f, what: way.word, number: record.number, register, href })
        }
        // The desk found the reason unfit to be kept.
        Err(Stop::Failure(Failure::Refused(no))) if no.kind == RefusalKind::FormNotSatisfied => {
            let wrong = vec![("reason".to_string(), visit.say("ui-reason-wrong", &[]))];
            show(visit, way, register, &record, act, wrong)
        }
        Err(other) => Err(other),
    }
}

fn done(
    visit: &Visit,
    way: &Way,
    register: &huecry_terms::RegisterId,
    which: &str,
    reason: &str,
) -> Result<ActId, Stop> {
    let call = visit.call()?;
    Ok(match way.verb {
        Verb::Erase => record::erase(visit.desk(), &call, register, which, reason)?,
        _ => record::withdraw(visit.desk(), &call, register, which, reason)?.act,
    })
}

/// A number within a sentence of either direction.
fn isolated(number: &str) -> String {
    format!("\u{2066}{number}\u{2069}")
}
