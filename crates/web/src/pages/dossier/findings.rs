//! What is found in the request a dossier is about, as its reader is given it: what is missing, which conditions are
//! met, and each flag with the words that raised it, its question, the answers so far and the form for another.

use super::Happened;
use super::told::{self, Text};
use crate::frame::Frame;
use crate::widgets::dossier as widget;
use crate::widgets::question::{Asking, Offered, Question};
use crate::widgets::reason::isolated;
use crate::widgets::typed::{self, Typed};
use crate::widgets::wrong;
use askama::Template;
use huecry_catalogue::{Effect, Field, Procedure, Register, Section, Step, Verb};
use huecry_desk::dossier::Shown;
use huecry_desk::notice::{self, Findings, Raised, Reason};
use huecry_terms::{Call, FieldFault, Kind, Part};
use std::rc::Rc;

/// What is found, ready for a page.
#[derive(Template)]
#[template(path = "widgets/findings.html")]
pub(super) struct Found<'a, 'v> {
    f: &'a Frame<'v>,
    /// What is missing: the section, and the labels of its fields.
    missing: Vec<(String, Vec<String>)>,
    conditions: Vec<Condition>,
    /// Each offence and whether it may be named as a ground.
    offences: Vec<(String, bool)>,
    excepted: bool,
    /// Where the request is changed, by those who may.
    change: Option<String>,
    /// None for its source, whom a flag could tell what others said.
    flags: Option<Vec<Flag>>,
    /// How many they are, and how many of them nobody has answered.
    counts: String,
    /// The texts of the request with the words of the flags marked; none for its source.
    texts: Vec<Text>,
    /// What a form that answers a flag carries, and where it goes; none where no flag may be answered now.
    form: Option<Form>,
    /// The languages a text may be in, for whoever types.
    languages: Option<Offered>,
}

/// A condition of the type of the request.
struct Condition {
    met: bool,
    title: String,
    cites: &'static str,
    lifted: bool,
    /// What is short, in sentences.
    short: Vec<String>,
}

/// A flag that is raised.
struct Flag {
    /// 1, 2, 3… on the page: its footnotes in the texts, and the key that leads to it.
    at: usize,
    id: &'static str,
    title: String,
    question: String,
    whom: String,
    cites: &'static str,
    answered: bool,
    /// It was answered, and what raised it has changed since.
    again: bool,
    reasons: Vec<Told>,
    answers: Vec<Rc<Happened>>,
    /// What an answer is asked.
    questions: Vec<Question>,
    /// The form stands open.
    first: bool,
    /// The next one that nobody has answered.
    next: Option<&'static str>,
}

/// One thing that raised a flag.
struct Told {
    /// Where it stands: the field, or "on file".
    place: String,
    /// Why, in a sentence; empty where the words themselves say it.
    why: String,
    /// Before the words, the words, behind them.
    quote: Option<(String, String, String)>,
    /// Where those words stand marked in their text.
    there: Option<String>,
}

/// What is the same in every form that answers a flag.
struct Form {
    action: String,
    procedure: String,
    version: u32,
    seen: String,
    /// The name under which the flag is sent.
    named: String,
}

/// What is found in the request a dossier is about; none where the desk gives this reader nothing.
pub(super) fn of<'a, 'v>(
    f: &'a Frame<'v>,
    call: &Call,
    shown: &Shown,
    events: &[Rc<Happened>],
) -> Option<Found<'a, 'v>> {
    let found = shown.findings.as_ref()?;
    let register = f.visit.catalogue().register(&shown.about.as_ref()?.0)?;
    let procedure = widget::procedure(f, shown)?;
    let answering = answering(procedure, shown);
    let asking = Asking::new(f.visit, String::new());
    let open = found.flags.iter().filter(|one| one.answered.is_none()).count().to_string();
    let raised = found.flags.len().to_string();
    let first = found.flags.iter().find(|one| one.answered.is_none()).map(|one| one.flag);
    let flag = |(n, raised): (usize, &Raised)| {
        let questions = answering.as_ref().map(|(step, named)| questions(&asking, procedure, step, named, raised.flag));
        let open = found.flags.iter().enumerate().filter(|(at, one)| *at != n && one.answered.is_none());
        let (mut behind, before): (Vec<_>, Vec<_>) = open.partition(|(at, _)| *at > n);
        behind.extend(before);
        Flag {
            at: n + 1,
            questions: questions.unwrap_or_default(),
            first: first == Some(raised.flag),
            next: behind.first().map(|(_, one)| one.flag),
            ..flag(f, register, raised, events)
        }
    };
    Some(Found {
        f,
        missing: missing(f, register, &found.missing),
        conditions: found.conditions.iter().map(|one| condition(f, register, one)).collect(),
        offences: offences(f, register, found),
        excepted: found.excepted,
        change: change(f, call, procedure, shown),
        flags: found.reviewing.then(|| found.flags.iter().enumerate().map(flag).collect()),
        texts: told::texts(f, register, found),
        counts: f.t2("ui-flags-count", ("count", &raised), ("open", &open)),
        languages: answering.as_ref().map(|_| asking.list("languages")),
        form: answering.map(|(step, named)| Form {
            action: format!("/dossiers/{}/steps/{}", shown.number, step.id),
            procedure: procedure.id.to_string(),
            version: procedure.version,
            seen: shown.last.to_string(),
            named: typed::name(named, 0, "text"),
        }),
    })
}

/// Whether a step answers a flag.
pub(super) fn answers(step: &Step) -> bool {
    step.does.contains(&Effect::AnswerFlag)
}

/// The step by which this officer may answer a flag now, and the field that names the flag.
fn answering<'p>(procedure: &'p Procedure, shown: &Shown) -> Option<(&'p Step, &'p Field)> {
    let open = shown.offers.iter().filter(|offer| offer.refused.is_none());
    let step = open.filter_map(|offer| procedure.step(&offer.step)).find(|step| answers(step))?;
    let fields = step.asks.iter().filter_map(|tag| procedure.form.by_tag(*tag));
    let named = fields.clone().find(|field| field.kind == Kind::Text && field.part == Some(Part::Category))?;
    Some((step, named))
}

/// What an answer to one flag is asked, apart from which flag it is.
fn questions(
    asking: &Asking<'_>,
    procedure: &Procedure,
    step: &Step,
    named: &Field,
    flag: &'static str,
) -> Vec<Question> {
    let fields = step.asks.iter().filter_map(|tag| procedure.form.by_tag(*tag)).filter(|field| field.tag != named.tag);
    fields
        .map(|field| asking.question(field, &Typed::default(), &[], false).outright(field).within(&format!("{flag}-")))
        .collect()
}

fn flag(f: &Frame<'_>, register: &Register, raised: &Raised, events: &[Rc<Happened>]) -> Flag {
    let words = |more: &str| f.t(&format!("flag-{}{more}", raised.flag));
    let answers = events.iter().filter(|event| raised.answers.iter().any(|act| act.0 == event.act));
    let reason = |(nth, one): (usize, &Reason)| Told {
        there: one.span.map(|_| told::anchor(raised.flag, nth)),
        ..told(f, register, one)
    };
    Flag {
        at: 0,
        id: raised.flag,
        title: words(""),
        question: words("-question"),
        whom: words("-ask"),
        cites: raised.cites,
        answered: raised.answered.is_some(),
        again: raised.answered.is_none() && !raised.answers.is_empty(),
        reasons: raised.reasons.iter().enumerate().map(reason).collect(),
        answers: answers.cloned().collect(),
        questions: Vec::new(),
        first: false,
        next: None,
    }
}

/// A reason with its words marked in what stands around them.
fn told(f: &Frame<'_>, register: &Register, reason: &Reason) -> Told {
    let place = match register.field_named(&reason.field) {
        Some(field) => field.label.get(f.lang()).to_string(),
        None if reason.place.starts_with("context.") => f.t("ui-flag-on-file"),
        None => String::new(),
    };
    // A sentence that only repeats the words is said by showing them.
    let repeats = reason.with.iter().any(|(key, _)| key == "said");
    let with: Vec<(String, String)> = reason.with.iter().map(|(k, v)| (k.clone(), isolated(v))).collect();
    let args: Vec<(&str, &str)> = with.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    let quote = (!reason.words.is_empty()).then(|| {
        // A text that was cut begins or ends with a blank.
        let (before, behind) = &reason.around;
        let more = |cut| if cut { "…" } else { "" };
        let before = format!("{}{before}", more(before.starts_with(char::is_whitespace)));
        let behind = format!("{behind}{}", more(behind.ends_with(char::is_whitespace)));
        (before, reason.words.clone(), behind)
    });
    let why = if repeats && quote.is_some() { String::new() } else { f.visit.say(reason.because, &args) };
    Told { place, why, quote, there: None }
}

fn condition(f: &Frame<'_>, register: &Register, one: &notice::Condition) -> Condition {
    Condition {
        met: one.short.is_empty(),
        title: f.t(&format!("condition-{}-met", one.condition)),
        cites: if one.cites == "ours" { "" } else { one.cites },
        lifted: one.lifted,
        short: one.short.iter().map(|fault| wrong::sentence(f.visit, register, fault)).collect(),
    }
}

/// What is missing, by the sections of the form.
fn missing(f: &Frame<'_>, register: &Register, faults: &[FieldFault]) -> Vec<(String, Vec<String>)> {
    let lacks = |section: &Section| {
        let fields = register.fields_of(section).iter();
        let lacking = fields.filter(|field| faults.iter().any(|fault| fault.field == field.id.as_str()));
        let labels: Vec<String> = lacking.map(|field| field.label.get(f.lang()).to_string()).collect();
        (section.title.get(f.lang()).to_string(), labels)
    };
    register.sections.iter().map(lacks).filter(|(_, labels)| !labels.is_empty()).collect()
}

fn offences(f: &Frame<'_>, register: &Register, found: &Findings) -> Vec<(String, bool)> {
    let title = |id: &str| register.sections.iter().find(|section| section.id == id);
    let said = |one: &notice::Offence| {
        let title = title(&one.section).map(|section| section.title.get(f.lang()).to_string());
        (title.unwrap_or_default(), one.grave)
    };
    found.offences.iter().map(said).collect()
}

/// Where the request is changed: by its source, where the procedure lets it.
fn change(f: &Frame<'_>, call: &Call, procedure: &Procedure, shown: &Shown) -> Option<String> {
    let (register, number) = shown.about.as_ref()?;
    let amendable = procedure.state(&shown.state).is_some_and(|state| state.amendable);
    let may = shown.source == call.bureau && amendable && f.visit.allowed().may(Verb::Record, register);
    (may && !number.is_empty()).then(|| format!("/records/{register}/{number}/change"))
}
