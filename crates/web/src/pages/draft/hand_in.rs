//! A draft as a whole: every answer to be checked, then handed in or given up. And what to do when somebody
//! changed the record in between.

use super::{Opened, caption, id, opened};
use crate::answer::{Answer, Ran, Stop, page, page_with, status_of};
use crate::frame::Frame;
use crate::visit::Visit;
use crate::widgets::complete::Complete;
use crate::widgets::in_words::{self, plain};
use crate::widgets::value::{self, Shown};
use crate::widgets::wrong;
use askama::Template;
use http::StatusCode;
use huecry_catalogue::{Field, Register, read_field};
use huecry_desk::dossier::{Beginning, beginnings_of_own};
use huecry_desk::draft::{self, Begun, DraftEnvelope, ENVELOPE};
use huecry_desk::record::Written;
use huecry_terms::{Failure, FieldFault, Refusal, RefusalKind, State, Value};
use serde_json::Value as Json;

#[derive(Template)]
#[template(path = "pages/draft-check.html")]
struct Check<'v> {
    f: Frame<'v>,
    caption: String,
    id: String,
    cards: Vec<Card>,
    complete: Complete,
    /// It can be handed in.
    ready: bool,
    /// It changes a record: why, is asked.
    revises: bool,
    reason: String,
    wrong: Vec<(String, String)>,
}

impl Check<'_> {
    fn is_wrong(&self, field: &str) -> bool {
        self.wrong.iter().any(|(there, _)| there == field)
    }
}

/// A section with its answers.
struct Card {
    id: String,
    title: String,
    answers: Vec<Answered>,
}

/// One answer.
pub(crate) struct Answered {
    /// The question's place on its page.
    anchor: String,
    shown: Shown,
    /// What was typed and cannot be read; then `shown` holds nothing.
    typed: String,
    wrong: Vec<String>,
}

#[derive(Template)]
#[template(path = "pages/submitted.html")]
struct Submitted<'v> {
    f: Frame<'v>,
    number: String,
    version: u32,
    register: String,
    /// What a person should look at.
    notes: Vec<String>,
    /// It is a request, which nobody finds before its review has published it.
    request: bool,
    /// The dossiers about a request, and what may be begun about it: where, and the words.
    then: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "pages/draft-conflict.html")]
struct Conflict<'v> {
    f: Frame<'v>,
    caption: String,
    id: String,
    words: String,
    lines: Vec<Differs>,
}

/// A field that two people say differently.
struct Differs {
    label: String,
    before: String,
    now: String,
    draft: String,
    /// Both changed it, each otherwise.
    both: bool,
}

#[derive(Template)]
#[template(path = "pages/draft-drop.html")]
struct Drop<'v> {
    f: Frame<'v>,
    caption: String,
    id: String,
}

/// Every answer, with a way to change it.
///
/// # Errors
/// Refused when the draft is not there or another bureau's, in the same words. Trouble.
pub fn check(visit: &Visit) -> Ran {
    answers(visit, &opened(visit)?, "", Vec::new(), StatusCode::OK)
}

fn answers(visit: &Visit, opened: &Opened<'_>, reason: &str, wrong: Vec<(String, String)>, status: StatusCode) -> Ran {
    let (id, register) = (opened.draft.id.to_string(), opened.register);
    let f = visit.frame_titled(visit.say("ui-draft-check", &[]));
    let f = f.with_back(format!("/drafts/{id}"), visit.say("ui-draft-title", &[]));
    let f = Frame { act: opened.draft.act, wrong: !wrong.is_empty(), ..f };
    let mut cards: Vec<Card> = register
        .sections
        .iter()
        .map(|section| Card {
            id: section.id.clone(),
            title: section.title.get(visit.lang).to_string(),
            answers: register.fields_of(section).iter().filter_map(|field| answered(&f, opened, field)).collect(),
        })
        .collect();
    cards.push(Card {
        id: ENVELOPE.to_string(),
        title: visit.say("ui-envelope-title", &[]),
        answers: beside(&f, register, &opened.draft.envelope, &opened.checked.faults),
    });
    let complete = Complete::of(visit, register, &id, "", &opened.checked);
    let (ready, revises) = (opened.checked.is_complete(), opened.draft.revises.is_some());
    let caption = caption(visit, opened);
    page_with(status, &Check { f, caption, id, cards, complete, ready, revises, reason: reason.to_string(), wrong })
}

fn answered(f: &Frame<'_>, opened: &Opened<'_>, field: &Field) -> Option<Answered> {
    let json = opened.draft.values.get(field.id.as_str());
    if field.retired.is_some() && json.is_none() {
        return None;
    }
    let wrong = wrong::of_field(f.visit, opened.register, field.id.as_str(), &opened.checked.faults);
    let wrong = wrong.into_iter().map(|wrong| wrong.words).collect();
    let anchor = format!("q-{}", field.id);
    let value = json.map_or(Ok(Value::Absent), |json| read_field(f.visit.catalogue(), field, json));
    Some(match value {
        Ok(value) => Answered { anchor, shown: value::shown(f, field, &value), typed: String::new(), wrong },
        Err(_) => {
            let shown = value::shown(f, field, &Value::Absent);
            Answered { anchor, shown, typed: json.map(plain).unwrap_or_default(), wrong }
        }
    })
}

/// What stands beside the values, in words.
fn beside(f: &Frame<'_>, register: &Register, envelope: &DraftEnvelope, faults: &[FieldFault]) -> Vec<Answered> {
    let restrictions = envelope.restrictions.join("\n");
    let each = [
        ("handling", envelope.handling.as_str()),
        ("ref", &envelope.source_ref),
        ("evaluation", &envelope.evaluation),
        ("restrictions", &restrictions),
    ];
    each.iter()
        .map(|(field, typed)| {
            let said: Vec<String> = typed.lines().map(|text| beside_in_words(f, register, field, text)).collect();
            let line = |text: &String| value::Line { text: text.clone(), ..value::Line::default() };
            let absent = vec![value::Line { text: f.t("nothing-absent"), ..value::Line::default() }];
            let nothing = if said.is_empty() { "absent" } else { "" };
            let lines = if said.is_empty() { absent } else { said.iter().map(line).collect() };
            let wrong = wrong::of_field(f.visit, register, field, faults).into_iter().map(|wrong| wrong.words);
            Answered {
                anchor: format!("q-{}", if *field == "evaluation" { "evaluation-source" } else { field }),
                shown: Shown { label: wrong::label(f.visit, register, field), nothing, lines },
                typed: String::new(),
                wrong: wrong.collect(),
            }
        })
        .collect()
}

/// A handling code, an evaluation, a restriction in words; what is none stays as it was typed.
fn beside_in_words(f: &Frame<'_>, register: &Register, field: &str, text: &str) -> String {
    match field {
        "handling" => in_words::handling(f, text),
        "evaluation" => in_words::evaluation(f, text),
        "restrictions" => in_words::restriction(f, register, text),
        _ => text.to_string(),
    }
}

/// Hands the draft in.
///
/// # Errors
/// Refused when the draft is not there or another bureau's; what else is refused is said on the page of
/// answers. Trouble.
pub fn submit(visit: &Visit) -> Ran {
    let call = visit.call()?;
    let reason = visit.form.get("reason").trim();
    let draft = id(visit)?;
    match draft::submit(visit.desk(), &call, draft, reason) {
        Ok(written) => submitted(visit, &written),
        Err(Failure::Refused(no)) if no.kind == RefusalKind::ChangedMeanwhile => conflict(visit),
        Err(Failure::Refused(no)) if no.kind != RefusalKind::NoSuchRecord => refused(visit, reason, &no),
        Err(other) => Err(other.into()),
    }
}

/// What stands against it, on the page of answers: nothing that was typed is lost.
fn refused(visit: &Visit, reason: &str, no: &Refusal) -> Ran {
    let opened = opened(visit)?;
    let way = |fault: &FieldFault| {
        let section = wrong::section_of(opened.register, &fault.field);
        (format!("card-{section}"), wrong::sentence(visit, opened.register, fault))
    };
    let mut wrong: Vec<(String, String)> = no.faults.iter().map(way).collect();
    if wrong.is_empty() {
        let about_reason = no.kind == RefusalKind::FormNotSatisfied && opened.checked.is_complete();
        wrong.push(match about_reason {
            true => ("reason".to_string(), visit.say("ui-reason-wrong", &[])),
            false => {
                let said = visit.say(no.kind.key(), &[("about", &no.about), ("ask", &no.ask)]);
                (format!("card-{ENVELOPE}"), said)
            }
        });
    }
    answers(visit, &opened, reason, wrong, status_of(no))
}

fn submitted(visit: &Visit, written: &Written) -> Ran {
    let key = if written.version == 1 { "ui-submitted-new" } else { "ui-submitted-change" };
    let f = visit.frame_titled(visit.say(key, &[])).with_act(written.act);
    let register = visit.catalogue().registers().iter().find(|one| is_of(one, &written.number));
    let notes =
        register.map(|register| written.notes.iter().map(|fault| wrong::sentence(visit, register, fault)).collect());
    let (request, then) = match register.filter(|register| register.notice.is_some()) {
        Some(register) => going_on(&f, register, written)?,
        None => (false, Vec::new()),
    };
    let register = register.map(|register| register.id.to_string()).unwrap_or_default();
    let (number, version) = (written.number.clone(), written.version);
    page(&Submitted { f, number, version, register, notes: notes.unwrap_or_default(), request, then })
}

/// Whether a notice stands unpublished, and how it goes on: the dossiers that are open about it, or what may be begun.
fn going_on(f: &Frame<'_>, register: &Register, written: &Written) -> Result<(bool, Vec<(String, String)>), Stop> {
    let (number, record) = (&written.number, written.record);
    let open = super::about(f, register, number)?.into_iter();
    let mut then: Vec<(String, String)> =
        open.map(|(dossier, words)| (format!("/dossiers/{dossier}"), format!("{dossier} · {words}"))).collect();
    let Some((state, begun)) = beginnings_of_own(f.visit.desk(), &f.visit.call()?, &register.id, record)? else {
        return Ok((false, then));
    };
    let begin = |one: &Beginning<'_>| {
        let (procedure, step) = (one.procedure, one.step);
        let at = format!("/procedures/{}/open?step={}&register={}&record={number}", procedure.id, step.id, register.id);
        (at, format!("{} · {}", procedure.title.get(f.lang()), step.title.get(f.lang())))
    };
    if then.is_empty() {
        then.extend(begun.iter().map(begin));
    }
    Ok((state == State::Provisional, then))
}

/// A number begins with the letters of its register.
fn is_of(register: &Register, number: &str) -> bool {
    number.strip_prefix(register.number.as_str()).is_some_and(|rest| rest.starts_with('-'))
}

/// What the record says now beside what the draft says.
fn conflict(visit: &Visit) -> Ran {
    let Some(meanwhile) = draft::meanwhile(visit.desk(), &visit.call()?, id(visit)?)? else {
        return check(visit);
    };
    let opened = opened(visit)?;
    let f = visit.frame_titled(visit.say("ui-conflict-title", &[])).with_error().with_act(meanwhile.act);
    let lines = differences(&f, &opened, meanwhile.before.as_ref(), &meanwhile.after);
    let (from, now) = (meanwhile.from.to_string(), meanwhile.now.version.to_string());
    let args = [("number", meanwhile.now.number.as_str()), ("from", &from), ("now", &now)];
    let words = visit.say("ui-conflict-words", &args);
    let conflict = Conflict { caption: caption(visit, &opened), id: opened.draft.id.to_string(), words, lines, f };
    page_with(StatusCode::CONFLICT, &conflict)
}

fn differences(f: &Frame<'_>, opened: &Opened<'_>, before: Option<&Begun>, now: &Begun) -> Vec<Differs> {
    let mut lines = Vec::new();
    for field in &opened.register.fields {
        let key = field.id.as_str();
        let said = |json: Option<&Json>| in_words::field(f, field, json);
        let [was, is, typed] =
            [before.and_then(|b| b.values.get(key)), now.values.get(key), opened.draft.values.get(key)].map(said);
        let changed = (before.is_some() && was != is, before.is_none() || was != typed);
        if is != typed {
            let label = field.label.get(f.lang()).to_string();
            lines.push(Differs { label, before: was, now: is, draft: typed, both: changed == (true, true) });
        }
    }
    let pieces = |envelope: &DraftEnvelope| {
        let DraftEnvelope { source_ref, handling, evaluation, restrictions } = envelope.clone();
        [
            ("handling", handling),
            ("ref", source_ref),
            ("evaluation", evaluation),
            ("restrictions", restrictions.join(" · ")),
        ]
    };
    let was = before.map(|before| pieces(&before.envelope));
    for (n, (is, typed)) in pieces(&now.envelope).into_iter().zip(pieces(&opened.draft.envelope)).enumerate() {
        let before = was.as_ref().map(|was| was[n].1.clone()).unwrap_or_default();
        if is.1 != typed.1 {
            let both = before != is.1 && before != typed.1;
            let label = wrong::label(f.visit, opened.register, is.0);
            lines.push(Differs { label, before, now: is.1, draft: typed.1, both });
        }
    }
    lines
}

/// Goes on from what the record says now: what the draft changed stays as it was typed.
///
/// # Errors
/// Refused when the draft or its record is not there or another bureau's. Trouble.
pub fn onto_latest(visit: &Visit) -> Ran {
    let draft = id(visit)?;
    draft::onto_latest(visit.desk(), &visit.call()?, draft)?;
    Ok(Answer::Go(format!("/drafts/{draft}/check")))
}

/// Asks whether the draft is to be given up.
///
/// # Errors
/// Refused when it is not there or another bureau's, in the same words. Trouble.
pub fn ask_drop(visit: &Visit) -> Ran {
    let opened = opened(visit)?;
    let id = opened.draft.id.to_string();
    let f = visit.frame_titled(visit.say("ui-draft-drop", &[]));
    let f = f.with_back(format!("/drafts/{id}"), visit.say("ui-draft-title", &[]));
    page(&Drop { f: Frame { act: opened.draft.act, ..f }, caption: caption(visit, &opened), id })
}

/// Gives the draft up.
///
/// # Errors
/// As [`ask_drop`].
pub fn drop(visit: &Visit) -> Ran {
    draft::drop(visit.desk(), &visit.call()?, id(visit)?)?;
    Ok(Answer::Go("/records".into()))
}
