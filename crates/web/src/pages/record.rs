//! One record, whole as this officer may see it; and its history.

mod envelope;
pub mod history;

use crate::answer::{Ran, page};
use crate::frame::Frame;
use crate::pages::search::hit;
use crate::visit::Visit;
use crate::widgets::dossier::{self, Line};
use crate::widgets::handling::{self, HandlingLine};
use crate::widgets::value::{self, Headline, Shown};
use askama::Template;
use huecry_catalogue::{CountsFrom, Register, Verb};
use huecry_desk::dossier::{Announced, Queue, queue};
use huecry_desk::{allowed, people, record};
use huecry_terms::{Record, State, Value};

#[derive(Template)]
#[template(path = "pages/record/show.html")]
struct Page<'v> {
    f: Frame<'v>,
    handling: HandlingLine,
    register: &'v str,
    headline: Headline,
    number: String,
    state: Tag,
    /// Label and value of what stands beside the fields.
    envelope: Vec<Shown>,
    /// Whom the source restricts, in words; only the source sees it.
    restrictions: Vec<String>,
    warnings: Vec<String>,
    sections: Vec<Section>,
    /// The sections that hold nothing, each with its empty fields.
    empty: Vec<Section>,
    /// Values that this version of the catalogue cannot show.
    unknown: usize,
    actions: Vec<Action>,
    /// Dossiers about it that this officer sees.
    dossiers: Vec<Line>,
}

/// A word about the state of the record, and how it is drawn.
pub(super) struct Tag {
    pub class: &'static str,
    pub words: String,
}

/// A section of the form with what it holds.
struct Section {
    id: String,
    title: String,
    fields: Vec<Shown>,
    /// The labels of its empty fields.
    absent: Vec<String>,
}

/// Something this officer may do with the record.
struct Action {
    words: String,
    href: String,
    /// It has legal effect, or cannot be taken back.
    heavy: bool,
}

/// Opens a record; the act says that it was seen.
///
/// # Errors
/// As [`record::show`].
pub fn show(visit: &Visit) -> Ran {
    let register = visit.register()?;
    let call = visit.call()?;
    let (seen, act) = record::show(visit.desk(), &call, &register.id, visit.part("which"))?;
    let sources = people::bureau_names(visit.desk(), [&seen.source])?;
    let source = sources.into_values().next().unwrap_or_default();
    let numbers = record::linked_numbers(visit.desk(), &call, register, [&seen])?;
    let f = visit.frame_titled(seen.number.clone()).with_act(act).with_back("/", visit.say("ui-search-back", &[]));
    let f = f.with_numbers(numbers);
    let verbs = allowed::of_record(visit.desk(), &call, &seen);
    let which = Some((register.id.to_string(), seen.number.clone()));
    let wanted = Queue { about: which, ended: true, limit: DOSSIERS_MOST, ..Queue::default() };
    let about = queue(visit.desk(), &call, &wanted)?;
    let told = Announced::with(visit.desk(), [&seen])?;
    let told = hit::announced(&f, told.of(seen.id)).collect::<Vec<_>>();
    let (headline, _) = hit::summary(&f, register, &seen);
    let (sections, empty) = sections(&f, register, &seen);
    // What is left of a notice that is over is not a notice with empty fields.
    let empty = if seen.body.values.iter().next().is_none() { Vec::new() } else { empty };
    page(&Page {
        handling: handling::line(&f, &seen.body.handling, source),
        register: register.title.get(visit.lang),
        headline,
        state: state(&f, &seen),
        envelope: envelope::lines(&f, &seen, kept(&f, register)),
        restrictions: envelope::restrictions(&f, register, &seen),
        warnings: over(&f, register, &seen).into_iter().chain(told).chain(hit::warnings(&f, register, &seen)).collect(),
        sections,
        empty,
        unknown: seen.body.values.iter().filter(|(tag, _)| register.by_tag(*tag).is_none()).count(),
        actions: actions(&f, &verbs, &seen),
        dossiers: about.dossiers.iter().map(|shown| dossier::line(&f, shown)).collect(),
        number: seen.number,
        f,
    })
}

/// That nobody may act on a notice that is held back or over (`spec/notices.md` 4.8).
fn over(f: &Frame<'_>, register: &Register, record: &Record) -> Option<String> {
    register.notice.as_ref()?;
    match record.body.state {
        State::Suspended => Some(f.t("ui-notice-suspended")),
        State::Withdrawn | State::Expired => Some(f.t("ui-notice-over")),
        State::Active | State::Provisional | State::Refused => None,
    }
}

/// The state in a word.
pub(super) fn state(f: &Frame<'_>, record: &Record) -> Tag {
    let class = match record.body.state {
        State::Active => "good",
        State::Suspended | State::Provisional => "warn",
        State::Withdrawn | State::Expired | State::Refused => "",
    };
    Tag { class, words: f.t(&format!("state-{}", record.body.state.as_str())) }
}

/// Why a record of a register is kept so long, and what happens then.
fn kept(f: &Frame<'_>, register: &Register) -> String {
    let (count, unit) = register.retention.keep.parts();
    let keep = f.t1(&format!("duration-{unit}s"), "count", count);
    let from = match register.retention.counts_from {
        CountsFrom::Recorded => f.t("sheet-recorded"),
        CountsFrom::Field(tag) => {
            register.by_tag(tag).map(|field| field.label.get(f.lang()).to_string()).unwrap_or_default()
        }
    };
    let then = f.t(&format!("then-{}", register.retention.then.as_str()));
    f.visit.say("ui-record-kept-why", &[("keep", &keep), ("from", &from), ("then", &then)])
}

/// The sections that hold something, and those that do not.
fn sections(f: &Frame<'_>, register: &Register, record: &Record) -> (Vec<Section>, Vec<Section>) {
    let sections = register.sections.iter().map(|section| {
        let (mut fields, mut absent) = (Vec::new(), Vec::new());
        for field in register.fields_of(section) {
            match record.body.values.get(field.tag) {
                // What nobody may enter any more is no gap.
                Value::Absent if field.retired.is_some() => {}
                Value::Absent => absent.push(field.label.get(f.lang()).to_string()),
                said => fields.push(value::shown(f, field, said)),
            }
        }
        Section { id: section.id.clone(), title: section.title.get(f.lang()).to_string(), fields, absent }
    });
    let (full, empty): (Vec<Section>, Vec<Section>) = sections.partition(|section| !section.fields.is_empty());
    (full, empty.into_iter().filter(|section| !section.absent.is_empty()).collect())
}

/// What may be done, each with its page.
fn actions(f: &Frame<'_>, verbs: &std::collections::BTreeSet<Verb>, record: &Record) -> Vec<Action> {
    let open = ACTIONS.iter().filter(|(verb, ..)| verbs.contains(verb));
    let href = |page: &str| format!("/records/{}/{}/{page}", record.register, record.number);
    let own = open.map(|(_, page, key, heavy)| Action { words: f.t(key), href: href(page), heavy: *heavy });
    let begun = hit::beginnings(f, record, |_| true).into_iter();
    begun.map(|(href, words)| Action { words, href, heavy: false }).chain(own).collect()
}

/// So many dossiers stand on the page of their record.
const DOSSIERS_MOST: usize = 20;
/// Verb, page, words, whether it is heavy.
const ACTIONS: [(Verb, &str, &str, bool); 5] = [
    (Verb::Record, "change", "ui-record-change", false),
    (Verb::Restrict, "restrict", "ui-record-restrict", false),
    (Verb::History, "history", "ui-record-history", false),
    (Verb::Withdraw, "withdraw", "ui-record-withdraw", true),
    (Verb::Erase, "erase", "ui-record-erase", true),
];
