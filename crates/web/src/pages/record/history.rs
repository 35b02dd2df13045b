//! What became of a record: every version, who, when, why, in which act, and what it changed.

use super::envelope;
use crate::answer::{Ran, page};
use crate::frame::Frame;
use crate::visit::Visit;
use crate::widgets::handling::{self, HandlingLine};
use crate::widgets::value::{self, Line};
use askama::Template;
use huecry_catalogue::Register;
use huecry_desk::people;
use huecry_desk::record::{self, Difference, Past, differences};
use huecry_terms::{Act, ActId, Call, ChangeKind, Record, Trouble, Value};

#[derive(Template)]
#[template(path = "pages/record/history.html")]
struct Page<'v> {
    f: Frame<'v>,
    handling: HandlingLine,
    register: &'v str,
    /// Newest first.
    events: Vec<Event>,
}

/// One version.
struct Event {
    version: u32,
    /// What happened: recorded, changed, withdrawn.
    what: String,
    /// Who; `None` once the act's content was erased.
    by: Option<Who>,
    /// When, for machines and for people.
    at: Option<(String, String)>,
    act: ActId,
    /// Why, in the officer's words.
    reason: String,
    purpose: String,
    case: String,
    changes: Vec<Change>,
}

/// Who wrote a version.
struct Who {
    /// The officer's name, within one's own bureau; empty elsewhere.
    name: String,
    /// The officer's id.
    officer: String,
    /// The bureau.
    bureau: String,
}

/// One thing that changed.
struct Change {
    /// `added`, `removed`, `changed`.
    class: &'static str,
    label: String,
    was: Vec<Side>,
    is: Vec<Side>,
}

/// One value of one side.
struct Side {
    line: Line,
    /// The other side does not have it.
    differs: bool,
}

/// Shows the history of a record; the act says that it was seen.
///
/// # Errors
/// As [`record::history`].
pub fn show(visit: &Visit) -> Ran {
    let register = visit.register()?;
    let call = visit.call()?;
    let which = visit.part("which");
    let (past, act) = record::history(visit.desk(), &call, &register.id, which)?;
    let number = past.last().map_or_else(|| which.to_string(), |past| past.record.number.clone());
    let title = visit.say("ui-record-history-of", &[("number", &number)]);
    let back = (format!("/records/{}/{number}", register.id), visit.say("ui-record-back", &[]));
    let numbers = record::linked_numbers(visit.desk(), &call, register, past.iter().map(|past| &past.record))?;
    let f = visit.frame_titled(title).with_act(act).with_back(back.0, back.1).with_numbers(numbers);
    let all = past.iter().map(|past| past.record.body.handling.clone()).reduce(|all, one| all.union(&one));
    let sources = people::bureau_names(visit.desk(), past.iter().map(|past| &past.record.source))?;
    let source = sources.into_values().next().unwrap_or_default();
    let mut events = Vec::new();
    for (at, one) in past.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|at| past.get(at)).map(|past| &past.record);
        events.push(event(&f, &call, register, one, before)?);
    }
    events.reverse();
    page(&Page {
        handling: handling::line(&f, &all.unwrap_or_default(), source),
        register: register.title.get(visit.lang),
        events,
        f,
    })
}

fn event(
    f: &Frame<'_>,
    call: &Call,
    register: &Register,
    past: &Past,
    before: Option<&Record>,
) -> Result<Event, Trouble> {
    let record = &past.record;
    let entry = past.entry.as_ref();
    let (reason, kind) = match entry.map(|entry| &entry.act) {
        Some(Act::Recorded { reason, changes, .. }) => {
            (reason.clone(), changes.iter().find(|change| change.record == record.id).map(|change| change.kind))
        }
        _ => (String::new(), None),
    };
    let desk = f.visit.desk();
    let by = match entry.and_then(|entry| Some((entry.officer.as_ref()?, entry.bureau.as_ref()?))) {
        Some((officer, bureau)) => {
            let named = people::bureau_names(desk, [bureau])?.into_values().next().unwrap_or_default();
            let name = people::officer_name(desk, call, officer)?.unwrap_or_default();
            Some(Who { name, officer: officer.to_string(), bureau: named })
        }
        None => None,
    };
    let purpose = entry.and_then(|entry| entry.purpose.as_ref()).map(|p| f.code("purposes", p.as_str()));
    Ok(Event {
        version: record.version,
        what: f.t(match kind {
            Some(ChangeKind::Withdrawn) => "change-withdrawn",
            Some(ChangeKind::Revised) => "change-revised",
            Some(ChangeKind::Added) => "change-added",
            None if before.is_none() => "change-added",
            None => "change-revised",
        }),
        by,
        at: entry.map(|entry| (entry.at.to_string(), f.time(&entry.at))),
        act: past.act,
        reason,
        purpose: purpose.unwrap_or_default(),
        case: entry.and_then(|entry| entry.case.as_ref()).map(ToString::to_string).unwrap_or_default(),
        changes: before.map(|before| changes(f, register, before, record)).unwrap_or_default(),
    })
}

/// What a version says otherwise than the one before it.
fn changes(f: &Frame<'_>, register: &Register, before: &Record, now: &Record) -> Vec<Change> {
    differences(register, before, now).iter().map(|one| change(f, register, before, now, one)).collect()
}

fn change(f: &Frame<'_>, register: &Register, before: &Record, now: &Record, what: &Difference) -> Change {
    let text = |text: String| vec![Line { text, ..Line::default() }];
    let both = |key: &str, say: &dyn Fn(&Record) -> Vec<Line>| sides(f.t(key), "changed", say(before), say(now));
    match what {
        Difference::Field { tag, was, is } => field(f, register, *tag, was, is),
        Difference::State => both("ui-record-state", &|r| text(super::state(f, r).words)),
        Difference::Reference => {
            both("ui-record-reference", &|r| r.body.source_ref.clone().map(text).unwrap_or_default())
        }
        Difference::Handling => both("column-handling", &|r| text(r.body.handling.to_string())),
        Difference::Evaluation => both("ui-record-evaluation", &|r| {
            r.body.evaluation.map(|e| envelope::evaluation(f, e)).into_iter().collect()
        }),
        Difference::Restrictions => both("ui-record-restrictions", &|r| {
            envelope::restrictions(f, register, r).into_iter().flat_map(text).collect()
        }),
        Difference::KeepUntil => both("ui-record-kept", &|r| text(f.day(&r.body.keep_until))),
    }
}

fn field(f: &Frame<'_>, register: &Register, tag: huecry_terms::Tag, was: &Value, is: &Value) -> Change {
    let class = match (was.is_absent(), is.is_absent()) {
        (true, _) => "added",
        (_, true) => "removed",
        _ => "changed",
    };
    let Some(field) = register.by_tag(tag) else {
        return sides(f.t("field-not-known"), class, Vec::new(), Vec::new());
    };
    let lines = |value: &Value| if value.is_absent() { Vec::new() } else { value::shown(f, field, value).lines };
    sides(field.label.get(f.lang()).to_string(), class, lines(was), lines(is))
}

/// Both sides, with what only one of them has marked.
fn sides(label: String, class: &'static str, was: Vec<Line>, is: Vec<Line>) -> Change {
    let marked = |own: &[Line], other: &[Line]| {
        own.iter().map(|line| Side { line: line.clone(), differs: !other.contains(line) }).collect()
    };
    Change { class, label, was: marked(&was, &is), is: marked(&is, &was) }
}
