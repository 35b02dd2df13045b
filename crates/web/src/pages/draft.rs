//! A record that is being written: its sections as tasks, each a page of questions, then everything to be
//! checked and handed in.

pub mod envelope;
pub mod hand_in;
pub mod section;

use crate::answer::{Ran, Stop, page};
use crate::frame::Frame;
use crate::visit::Visit;
use crate::widgets::complete::Complete;
use crate::widgets::dossier;
use askama::Template;
use huecry_catalogue::Register;
use huecry_desk::dossier::{Queue, queue};
use huecry_desk::draft::{self, Checked, Draft, ENVELOPE, SectionState};
use huecry_terms::{DraftId, Refusal, RefusalKind};

#[derive(Template)]
#[template(path = "pages/draft.html")]
struct Tasks<'v> {
    f: Frame<'v>,
    caption: String,
    id: String,
    /// What the record says, section by section.
    sections: Vec<Task>,
    /// What its source says about it.
    envelope: Option<Task>,
    /// Who saved it last, and when.
    saved: (String, String),
    complete: Complete,
    /// The record it changes, and the dossiers about that: their numbers and where they stand.
    record: Option<String>,
    dossiers: Vec<(String, String)>,
}

/// A section to be filled in.
struct Task {
    id: String,
    title: String,
    answered: String,
    /// `todo`, `doing`, `done`, `wrong`.
    class: &'static str,
    status: String,
}

/// A draft that was opened, with how far it is.
pub(crate) struct Opened<'v> {
    pub draft: Draft,
    pub register: &'v Register,
    pub checked: Checked,
}

/// The draft the path names, opened: an act says so.
///
/// # Errors
/// Refused when it is not there or another bureau's, in the same words. Trouble.
pub(crate) fn opened(visit: &Visit) -> Result<Opened<'_>, Stop> {
    let call = visit.call()?;
    let draft = draft::read(visit.desk(), &call, id(visit)?)?;
    let checked = draft::check(visit.desk(), &call, &draft)?;
    let register = declared(visit, &draft)?;
    Ok(Opened { draft, register, checked })
}

/// The draft the path names. What is no id at all is as little there as what nobody has.
pub(crate) fn id(visit: &Visit) -> Result<DraftId, Stop> {
    let named = visit.part("draft");
    let shown: String = named.chars().take(80).collect();
    named.parse().map_err(|_| Refusal::new(RefusalKind::NoSuchRecord, format!("draft {shown}")).into())
}

fn declared<'v>(visit: &'v Visit, draft: &Draft) -> Result<&'v Register, Stop> {
    let register = visit.catalogue().register(&draft.register);
    register.ok_or_else(|| Refusal::new(RefusalKind::NoSuchRegister, draft.register.to_string()).into())
}

/// What is being written: a new record of a register, or a change of one.
pub(crate) fn caption(visit: &Visit, opened: &Opened<'_>) -> String {
    let title = opened.register.title.get(visit.lang);
    match &opened.draft.revises {
        None => visit.say("ui-draft-of-new", &[("register", title)]),
        Some((number, version)) => visit.say(
            "ui-draft-of-change",
            &[("number", &format!("\u{2066}{number}\u{2069}")), ("version", &version.to_string())],
        ),
    }
}

/// The sections of a draft as tasks.
///
/// # Errors
/// As [`opened`].
pub fn tasks(visit: &Visit) -> Ran {
    let opened = opened(visit)?;
    let id = opened.draft.id.to_string();
    let f =
        visit.frame_titled(visit.say("ui-draft-title", &[])).with_back("/records", visit.say("ui-place-records", &[]));
    let f = Frame { act: opened.draft.act, ..f };
    let (mut sections, mut envelope) = (Vec::new(), None);
    for state in &opened.checked.sections {
        let task = task(visit, opened.register, state);
        if state.id == ENVELOPE { envelope = Some(task) } else { sections.push(task) }
    }
    let complete = Complete::of(visit, opened.register, &id, "", &opened.checked);
    let saved = (opened.draft.officer.to_string(), f.time(&opened.draft.saved));
    let revised = opened.draft.revises.as_ref().map(|(number, _)| number.as_str());
    let dossiers = match revised {
        Some(number) => about(&f, opened.register, number)?,
        None => Vec::new(),
    };
    let record = revised.map(|number| format!("/records/{}/{number}", opened.register.id));
    page(&Tasks { caption: caption(visit, &opened), id, sections, envelope, saved, complete, record, dossiers, f })
}

/// The open dossiers about a record that this officer sees: their numbers and where they stand, in words.
pub(crate) fn about(f: &Frame<'_>, register: &Register, number: &str) -> Result<Vec<(String, String)>, Stop> {
    let about = Some((register.id.to_string(), number.to_string()));
    let wanted = Queue { about, limit: DOSSIERS_MOST, ..Queue::default() };
    let found = queue(f.visit.desk(), &f.visit.call()?, &wanted)?.dossiers;
    let lines = found.iter().map(|shown| dossier::line(f, shown));
    Ok(lines.map(|line| (line.number, format!("{} · {}", line.procedure, line.state))).collect())
}

fn task(visit: &Visit, register: &Register, state: &SectionState) -> Task {
    let (class, key) = status(state);
    let declared = register.sections.iter().find(|section| section.id == state.id);
    let (title, all) = match declared {
        Some(section) => {
            let asked = register.fields_of(section).iter().filter(|field| field.retired.is_none()).count();
            (section.title.get(visit.lang).to_string(), asked)
        }
        None => (visit.say("ui-envelope-title", &[]), ENVELOPE_QUESTIONS),
    };
    let (filled, all) = (state.filled.to_string(), all.to_string());
    let answered = visit.say("ui-draft-answered", &[("filled", &filled), ("all", &all)]);
    Task { id: state.id.clone(), title, answered, class, status: visit.say(key, &[]) }
}

/// How far a section is: a fault that only says "missing" is none before somebody calls it completed.
fn status(state: &SectionState) -> (&'static str, &'static str) {
    let mistakes = state.faults.saturating_sub(state.missing);
    match (mistakes, state.done, state.missing, state.filled) {
        (1.., ..) | (_, true, 1.., _) => ("wrong", "ui-draft-problem"),
        (_, true, ..) => ("done", "ui-draft-done"),
        (_, _, _, 0) => ("todo", "ui-draft-todo"),
        _ => ("doing", "ui-draft-doing"),
    }
}

/// So many dossiers are named beside a draft.
const DOSSIERS_MOST: usize = 20;
/// Reference, handling, evaluation, restrictions.
const ENVELOPE_QUESTIONS: usize = 4;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_section_is_as_far_as_it_is() {
        let state = |filled, missing, faults, done| SectionState { id: String::new(), filled, missing, faults, done };
        let table = [
            (state(0, 0, 0, false), "todo"),
            (state(0, 2, 2, false), "todo"),
            (state(1, 1, 1, false), "doing"),
            (state(3, 0, 0, false), "doing"),
            (state(3, 0, 1, false), "wrong"),
            (state(3, 0, 1, true), "wrong"),
            (state(0, 1, 1, true), "wrong"),
            (state(0, 0, 0, true), "done"),
        ];
        for (state, expected) in table {
            assert_eq!(status(&state).0, expected, "{state:?}");
        }
    }
}
