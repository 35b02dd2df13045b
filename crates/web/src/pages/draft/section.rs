//! One section of a draft: its questions on one page, saved as they were typed.

use super::{Opened, caption, id, opened};
use crate::answer::{Answer, Ran, Stop, page_with};
use crate::frame::Frame;
use crate::visit::Visit;
use crate::widgets::complete::Complete;
use crate::widgets::question::{Asking, Offered, Question, Wrong};
use crate::widgets::typed::Typed;
use crate::widgets::wrong;
use askama::Template;
use http::StatusCode;
use huecry_catalogue::{Field, Register, Section};
use huecry_desk::draft::{self, ENVELOPE, Saving};
use huecry_terms::Kind;
use serde_json::{Map, Value as Json};

/// A page of questions.
#[derive(Template)]
#[template(path = "pages/section.html")]
pub(super) struct Page<'v> {
    pub f: Frame<'v>,
    pub caption: String,
    pub register: String,
    pub action: String,
    /// A sentence above the questions; empty when none is needed.
    pub lead: String,
    pub questions: Vec<Question>,
    /// Whether the officer has called the section completed.
    pub done: bool,
    /// It was saved a moment ago.
    pub saved: bool,
    /// The controls that are wrong, and how.
    pub wrong: Vec<(String, String)>,
    pub complete: Complete,
    /// Lists that help to type: the name, and each word.
    pub lists: Vec<(&'static str, Offered)>,
}

/// What the button that was pressed asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Do {
    /// Save, and stay.
    Stay,
    /// Save, and go on with the next section.
    Continue,
    /// Save, and go back to the tasks.
    Return,
    /// One more empty answer to this question. Nothing is saved.
    Add(String),
    /// One answer less. Nothing is saved.
    Remove(String, usize),
}

impl Do {
    /// The button of a form.
    pub fn of(visit: &Visit) -> Do {
        // The hidden first button comes before the one that was pressed, and only when none was.
        let said = visit.form.all("do").last().unwrap_or_default();
        let mut parts = said.split(':');
        let (verb, field) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default().to_string());
        match (verb, parts.next().and_then(|nth| nth.parse().ok())) {
            ("continue", _) => Do::Continue,
            ("return", _) => Do::Return,
            ("add", _) => Do::Add(field),
            ("remove", Some(nth)) => Do::Remove(field, nth),
            _ => Do::Stay,
        }
    }

    /// Where a save leads that found nothing wrong.
    pub fn then(&self, draft: &str, here: &str, next: Option<&str>) -> String {
        match self {
            Do::Return => format!("/drafts/{draft}"),
            Do::Continue => format!("/drafts/{draft}/{}", next.unwrap_or("check")),
            _ => format!("/drafts/{draft}/{here}?saved=1"),
        }
    }
}

/// The questions of a section, with what was typed.
///
/// # Errors
/// Refused when the draft is not there or another bureau's, in the same words; when there is no such section.
pub fn ask(visit: &Visit) -> Ran {
    let opened = opened(visit)?;
    let section = section(visit, opened.register)?;
    let typed = opened.register.fields_of(section).iter();
    let typed = typed.map(|field| Typed::of_json(field, opened.draft.values.get(field.id.as_str()))).collect();
    let done = opened.draft.done.contains(&section.id);
    show(visit, &opened, section, typed, done, None, StatusCode::OK)
}

/// Keeps what was typed, right or wrong; says what is wrong with it.
///
/// # Errors
/// As [`ask`].
pub fn save(visit: &Visit) -> Ran {
    let asked = Do::of(visit);
    // Which register this is, only the draft says.
    let opened = opened(visit)?;
    let section = section(visit, opened.register)?;
    let fields = opened.register.fields_of(section);
    let mut typed = of_form(visit, &opened, fields);
    let done = visit.form.has("done");
    if let Do::Remove(field, nth) = &asked {
        let place = fields.iter().position(|declared| declared.id.as_str() == field);
        if let Some(one) = place.and_then(|place| typed.get_mut(place)) {
            *one = std::mem::take(one).without(*nth);
        }
    }
    if let Do::Add(field) | Do::Remove(field, _) = &asked {
        let fresh = matches!(asked, Do::Add(_)).then_some(field.as_str());
        return show(visit, &opened, section, typed, done, fresh, StatusCode::OK);
    }
    let saving = saving(section, fields, &typed, done);
    let checked = draft::save(visit.desk(), &visit.call()?, opened.draft.id, saving)?;
    let mistakes = |field: &Field| wrong::of_field(visit, opened.register, field.id.as_str(), &checked.faults);
    let wrong = fields.iter().any(|field| !mistakes(field).is_empty());
    if wrong && asked != Do::Return {
        let opened = Opened { checked, ..opened };
        return show(visit, &opened, section, typed, done, None, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let sections = &opened.register.sections;
    let next = sections.iter().skip_while(|one| one.id != section.id).nth(1).map_or(ENVELOPE, |one| one.id.as_str());
    Ok(Answer::Go(asked.then(&opened.draft.id.to_string(), &section.id, Some(next))))
}

/// How far the draft would be with what is typed now: for the script, which asks while somebody types.
///
/// # Errors
/// As [`ask`].
pub fn live(visit: &Visit) -> Ran {
    let call = visit.call()?;
    let register = visit.catalogue().register(&visit.form.get("register").parse()?);
    let register = register.ok_or(Stop::NoSuchPage)?;
    let section = section(visit, register)?;
    let fields = register.fields_of(section);
    let typed: Vec<Typed> = fields.iter().map(|field| Typed::of_form(&visit.form, field)).collect();
    let saving = saving(section, fields, &typed, false);
    let checked = draft::preview(visit.desk(), &call, id(visit)?, &saving)?;
    let complete = Complete::of(visit, register, visit.part("draft"), &section.id, &checked);
    Ok(Answer::Plain(complete.plain()))
}

fn section<'r>(visit: &Visit, register: &'r Register) -> Result<&'r Section, Stop> {
    let named = visit.part("section");
    register.sections.iter().find(|section| section.id == named).ok_or(Stop::NoSuchPage)
}

/// What the form says, with lists of boxes in the order in which their values stood.
fn of_form(visit: &Visit, opened: &Opened<'_>, fields: &[Field]) -> Vec<Typed> {
    let one = |field: &Field| {
        let before = Typed::of_json(field, opened.draft.values.get(field.id.as_str()));
        let typed = Typed::of_form(&visit.form, field);
        if typed.is_ticked() { typed.in_order_of(&before) } else { typed }
    };
    fields.iter().map(one).collect()
}

fn saving(section: &Section, fields: &[Field], typed: &[Typed], done: bool) -> Saving {
    let each = fields.iter().zip(typed);
    let values: Map<String, Json> =
        each.filter_map(|(field, typed)| Some((field.id.to_string(), typed.json(field)?))).collect();
    Saving { section: section.id.clone(), values, envelope: None, done: Some(done) }
}

fn show(
    visit: &Visit,
    opened: &Opened<'_>,
    section: &Section,
    typed: Vec<Typed>,
    done: bool,
    fresh: Option<&str>,
    status: StatusCode,
) -> Ran {
    let (draft, register) = (opened.draft.id.to_string(), opened.register);
    let action = format!("/drafts/{draft}/{}", section.id);
    let asking = Asking::new(visit, action.clone());
    let unsaved = visit.form.has("do") && status == StatusCode::OK;
    let (mut questions, mut summary) = (Vec::new(), Vec::new());
    for (field, typed) in register.fields_of(section).iter().zip(&typed) {
        if field.retired.is_some() && typed.is_empty() {
            continue;
        }
        // Validation speaks on save, and of what was saved; not while somebody adds another line.
        let wrong: Vec<Wrong> = match unsaved {
            true => Vec::new(),
            false => wrong::of_field(visit, register, field.id.as_str(), &opened.checked.faults),
        };
        let question = asking.question(field, typed, &wrong, fresh == Some(field.id.as_str()));
        summary.extend(wrong.iter().map(|wrong| (question.anchor(wrong.place), wrong.words.clone())));
        questions.push(question);
    }
    let typed_languages = register.fields_of(section).iter().any(|field| field.kind == Kind::Text);
    let f = visit.frame_titled(section.title.get(visit.lang));
    let f = f.with_back(format!("/drafts/{draft}"), visit.say("ui-draft-title", &[]));
    let f = Frame { act: opened.draft.act, wrong: !summary.is_empty(), ..f };
    page_with(
        status,
        &Page {
            f,
            caption: caption(visit, opened),
            complete: Complete::of(visit, register, &draft, &section.id, &opened.checked),
            register: register.id.to_string(),
            action,
            lead: String::new(),
            questions,
            done,
            saved: visit.query.has("saved") && summary.is_empty(),
            wrong: summary,
            lists: if typed_languages { vec![("languages", asking.list("languages"))] } else { Vec::new() },
        },
    )
}
