//! A step: a page that says what follows, with the questions it asks; taking it; and the step that opens a dossier.

use super::why;
use crate::answer::{Answer, Ran, Stop, page_with};
use crate::frame::Frame;
use crate::pages::draft::section::Do;
use crate::visit::Visit;
use crate::widgets::dossier as widget;
use crate::widgets::question::{Asking, Offered, Question, Wrong};
use crate::widgets::typed::Typed;
use crate::widgets::wrong;
use askama::Template;
use http::StatusCode;
use huecry_catalogue::{About, Field, Procedure, Step, Verb};
use huecry_desk::dossier::{self, Opening, Taking, read};
use huecry_terms::{ActId, Failure, FieldFault, Kind, Priority, Refusal, RefusalKind};
use serde_json::{Map, Value as Json};

#[derive(Template)]
#[template(path = "pages/step.html")]
struct Page<'v> {
    f: Frame<'v>,
    caption: String,
    action: String,
    /// The dossier's number and what it is about; nothing of a dossier that is not open yet.
    number: String,
    about: Option<(String, String)>,
    /// Where it leads, and what follows.
    leads: String,
    does: Vec<String>,
    /// Who may not be the one who takes it, in sentences.
    apart: Vec<String>,
    questions: Vec<Question>,
    /// What the form carries along: name and value.
    hidden: Vec<(&'static str, String)>,
    /// What only an opening asks.
    opening: Option<Beginning>,
    /// Something that was not seen happened meanwhile.
    changed: bool,
    wrong: Vec<(String, String)>,
    /// Lists that help to type: the name, and each word.
    lists: Vec<(&'static str, Offered)>,
}

/// What an opening asks beside its questions.
struct Beginning {
    /// The register and the number of the record; none where it is about no record.
    record: Option<Named>,
    /// Word, label, chosen.
    priorities: Vec<(&'static str, String, bool)>,
}

/// The record a dossier is to be about.
struct Named {
    /// It was chosen on the page of the record.
    fixed: bool,
    number: String,
    /// Id, title, chosen.
    registers: Vec<(String, String, bool)>,
    wrong: bool,
}

/// What a form said, and what became of it.
#[derive(Default)]
struct Said {
    typed: Vec<Typed>,
    faults: Vec<FieldFault>,
    /// The question that got one more empty answer.
    fresh: Option<String>,
    changed: bool,
    number_missing: bool,
}

/// Asks for what a step asks for.
///
/// # Errors
/// Refused when the dossier is not seen, or the step not this officer's now.
pub fn ask(visit: &Visit) -> Ran {
    step_page(visit, Said::default())
}

/// Takes a step.
///
/// # Errors
/// As the desk refuses it, but for what is wrong with the answers: the form says that.
pub fn take(visit: &Visit) -> Ran {
    let (id, version) = (visit.form.get("procedure").parse()?, visit.form.get("version").parse().unwrap_or_default());
    // Which questions there were, the form says; whether they were the right ones, the desk.
    let procedure = visit.catalogue().procedure_at(&id, version).ok_or(Stop::NoSuchPage)?;
    let step = procedure.step_named(visit.part("step")).ok_or(Stop::NoSuchPage)?;
    let (said, answers) = said(visit, procedure, step);
    let Some(answers) = answers else { return step_page(visit, said) };
    let seen = visit.form.get("seen").parse().ok().map(ActId);
    let taking = Taking { step: step.id.to_string(), seen: Some(seen.unwrap_or(ActId(0))), answers };
    match dossier::take(visit.desk(), &visit.call()?, visit.part("dossier"), taking) {
        Ok(taken) => {
            let there = if super::findings::answers(step) { "#flags" } else { "" };
            Ok(Answer::Go(format!("/dossiers/{}?taken=1{there}", taken.number)))
        }
        Err(Failure::Refused(no)) => match no.kind {
            RefusalKind::FormNotSatisfied => step_page(visit, Said { faults: no.faults, ..said }),
            RefusalKind::ChangedMeanwhile => step_page(visit, Said { changed: true, ..said }),
            _ => Err(no.into()),
        },
        Err(other) => Err(other.into()),
    }
}

/// Asks for what a dossier is opened with.
///
/// # Errors
/// There is no such procedure, or it is not opened so.
pub fn ask_open(visit: &Visit) -> Ran {
    open_page(visit, Said::default())
}

/// Opens a dossier.
///
/// # Errors
/// As the desk refuses it, but for what is wrong with the answers: the form says that.
pub fn open(visit: &Visit) -> Ran {
    let (procedure, step) = opening(visit)?;
    let (mut said, answers) = said(visit, procedure, step);
    let Some(answers) = answers else { return open_page(visit, said) };
    let about = named(visit, procedure);
    said.number_missing = about.as_ref().is_some_and(|(_, number)| number.is_empty());
    if said.number_missing {
        return open_page(visit, said);
    }
    let priority = Priority::from_word(visit.form.get("priority")).unwrap_or_default();
    let (procedure, step) = (procedure.id.to_string(), step.id.to_string());
    match dossier::open(visit.desk(), &visit.call()?, Opening { procedure, step, about, priority, answers }) {
        Ok(taken) => Ok(Answer::Go(format!("/dossiers/{}?taken=1", taken.number))),
        Err(Failure::Refused(no)) if no.kind == RefusalKind::FormNotSatisfied => {
            open_page(visit, Said { faults: no.faults, ..said })
        }
        Err(other) => Err(other.into()),
    }
}

/// What was typed, and the answers in it; none when the form only asks for another line.
fn said(visit: &Visit, procedure: &Procedure, step: &Step) -> (Said, Option<Map<String, Json>>) {
    let fields = asked(procedure, step);
    let mut typed: Vec<Typed> = fields.iter().map(|field| Typed::of_form(&visit.form, field)).collect();
    let fresh = match Do::of(visit) {
        Do::Add(field) => Some(field),
        Do::Remove(field, nth) => {
            let place = fields.iter().position(|one| one.id.as_str() == field);
            if let Some(one) = place.and_then(|place| typed.get_mut(place)) {
                *one = std::mem::take(one).without(nth);
            }
            Some(String::new())
        }
        _ => None,
    };
    let each = fields.iter().zip(&typed);
    let answers = each.filter_map(|(field, typed)| Some((field.id.to_string(), typed.json(field)?))).collect();
    let answers = fresh.is_none().then_some(answers);
    (Said { typed, fresh, ..Said::default() }, answers)
}

fn asked<'p>(procedure: &'p Procedure, step: &Step) -> Vec<&'p Field> {
    step.asks.iter().filter_map(|tag| procedure.form.by_tag(*tag)).collect()
}

fn step_page(visit: &Visit, said: Said) -> Ran {
    let (shown, act) = read(visit.desk(), &visit.call()?, visit.part("dossier"))?;
    let f = visit.frame().with_act(act);
    let procedure = widget::procedure(&f, &shown).ok_or(Stop::NoSuchPage)?;
    let step = procedure.step_named(visit.part("step")).ok_or(Stop::NoSuchPage)?;
    match shown.offers.iter().find(|offer| offer.step == step.id).map(|offer| &offer.refused) {
        Some(None) => {}
        Some(Some(no)) => return Err(Refusal { about: why(&f, no), faults: Vec::new(), ..no.clone() }.into()),
        None => {
            let about = format!("{} · {}", shown.number, step.id);
            return Err(Refusal::new(RefusalKind::StepNotNow, about).into());
        }
    }
    let back = (format!("/dossiers/{}", shown.number), shown.number.clone());
    let hidden = vec![
        ("procedure", procedure.id.to_string()),
        ("version", procedure.version.to_string()),
        ("seen", shown.last.to_string()),
    ];
    let about = widget::about(&f, &shown);
    let action = format!("/dossiers/{}/steps/{}", shown.number, step.id);
    let f = Frame { act: f.act, ..visit.frame_titled(step.title.get(visit.lang)) };
    let page = Page { number: shown.number, about, hidden, ..blank(f.with_back(back.0, back.1), action) };
    shown_with(visit, page, procedure, step, said)
}

fn open_page(visit: &Visit, said: Said) -> Ran {
    let (procedure, step) = opening(visit)?;
    let record = named(visit, procedure);
    let back = match &record {
        Some((register, number)) if fixed(visit) => (format!("/records/{register}/{number}"), number.clone()),
        _ => ("/dossiers".to_string(), visit.say("ui-dossiers-title", &[])),
    };
    let chosen = Priority::from_word(visit.form.get("priority")).unwrap_or_default();
    let priority = |one: Priority| (one.as_str(), visit.say(&format!("priority-{}", one.as_str()), &[]), one == chosen);
    let title = |id: &huecry_terms::RegisterId, chosen: &str| {
        let register = visit.catalogue().register(id)?;
        Some((id.to_string(), register.title.get(visit.lang).to_string(), id.as_str() == chosen))
    };
    let record = record.map(|(register, number)| Named {
        fixed: fixed(visit),
        number,
        registers: visit.allowed().registers_for(Verb::Read).filter_map(|id| title(id, &register)).collect(),
        wrong: said.number_missing,
    });
    let opening = Beginning { record, priorities: Priority::ALL.map(priority).to_vec() };
    let hidden = vec![("step", step.id.to_string())];
    let f = visit.frame_titled(step.title.get(visit.lang)).with_back(back.0, back.1);
    let action = format!("/procedures/{}/open", procedure.id);
    let page = Page { opening: Some(opening), hidden, ..blank(f, action) };
    shown_with(visit, page, procedure, step, said)
}

fn blank(f: Frame<'_>, action: String) -> Page<'_> {
    Page {
        f,
        action,
        caption: String::new(),
        number: String::new(),
        about: None,
        leads: String::new(),
        does: Vec::new(),
        apart: Vec::new(),
        questions: Vec::new(),
        hidden: Vec::new(),
        opening: None,
        changed: false,
        wrong: Vec::new(),
        lists: Vec::new(),
    }
}

/// The page with its questions, what was typed in them and what is wrong with that.
fn shown_with(visit: &Visit, mut page: Page<'_>, procedure: &Procedure, step: &Step, said: Said) -> Ran {
    let asking = Asking::new(visit, page.action.clone());
    let fields = asked(procedure, step);
    if said.changed {
        page.wrong.push(("main".to_string(), visit.say("ui-step-changed", &[])));
    }
    if said.number_missing {
        page.wrong.push(("record".to_string(), visit.say("ui-open-number-missing", &[])));
    }
    for (nth, field) in fields.iter().enumerate() {
        let typed = said.typed.get(nth).cloned().unwrap_or_default();
        let own = said.faults.iter().filter(|fault| fault.field == field.id.as_str());
        let wrong: Vec<Wrong> = own
            .map(|fault| Wrong { place: wrong::place(fault), words: wrong::sentence(visit, &procedure.form, fault) })
            .collect();
        let fresh = said.fresh.as_deref() == Some(field.id.as_str());
        let question = asking.question(field, &typed, &wrong, fresh).outright(field);
        page.wrong.extend(wrong.iter().map(|wrong| (question.anchor(wrong.place), wrong.words.clone())));
        page.questions.push(question);
    }
    if fields.iter().any(|field| field.kind == Kind::Text) {
        page.lists.push(("languages", asking.list("languages")));
    }
    let to = step.to.as_ref().and_then(|to| procedure.state(to));
    page.leads = to.map_or_else(|| page.f.t("sheet-stays"), |state| state.title.get(visit.lang).to_string());
    page.does = step.does.iter().map(|effect| page.f.t(&format!("effect-{}", effect.as_str()))).collect();
    let earlier = step.apart_from.iter().filter_map(|earlier| procedure.step(earlier));
    page.apart = earlier.map(|earlier| page.f.t1("ui-step-apart", "step", earlier.title.get(visit.lang))).collect();
    page.caption = procedure.title.get(visit.lang).to_string();
    page.changed = said.changed;
    page.f.wrong = !page.wrong.is_empty();
    let status = match (page.wrong.is_empty(), said.changed) {
        (true, _) => StatusCode::OK,
        (false, true) => StatusCode::CONFLICT,
        (false, false) => StatusCode::UNPROCESSABLE_ENTITY,
    };
    page_with(status, &page)
}

/// The procedure the path names and the step of it that opens a dossier.
fn opening(visit: &Visit) -> Result<(&Procedure, &Step), Stop> {
    let procedure = visit.catalogue().procedure_named(visit.part("procedure")).ok_or(Stop::NoSuchPage)?;
    let named = chosen(visit, "step");
    let step = procedure.openings().find(|step| named.is_empty() || step.id.as_str() == named);
    Ok((procedure, step.ok_or(Stop::NoSuchPage)?))
}

/// The record the dossier is to be about: register and number; none where the procedure is about none.
fn named(visit: &Visit, procedure: &Procedure) -> Option<(String, String)> {
    let needs = !matches!(procedure.about, About::Person | About::None);
    let plain = |text: &str| text.split_whitespace().collect::<String>();
    needs.then(|| (plain(chosen(visit, "register")), plain(chosen(visit, "record"))))
}

/// Whether the record was chosen on its own page.
fn fixed(visit: &Visit) -> bool {
    !visit.query.get("record").is_empty() || visit.form.has("fixed")
}

fn chosen<'v>(visit: &'v Visit, name: &str) -> &'v str {
    match visit.form.has(name) {
        true => visit.form.get(name),
        false => visit.query.get(name),
    }
}
