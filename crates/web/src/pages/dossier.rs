//! One dossier: what it is about, where it stands, what happened in it, and what this officer may do.

mod findings;
pub mod step;
mod told;

use crate::answer::{Ran, page};
use crate::frame::{Frame, Key};
use crate::visit::Visit;
use crate::widgets::dossier::{self, Line};
use crate::widgets::in_words;
use askama::Template;
use huecry_catalogue::{By, Procedure};
use huecry_desk::dossier::{Event, Offer, Shown, read};
use huecry_desk::people;
use huecry_terms::{Call, Refusal, Trouble};
use std::rc::Rc;

#[derive(Template)]
#[template(path = "pages/dossier.html")]
struct Page<'v> {
    f: Frame<'v>,
    line: Line,
    /// The procedure's page.
    procedure: String,
    source: String,
    recipients: Vec<String>,
    /// Since when it stands where it stands: for machines and for people.
    since: (String, String),
    /// What may be done, each with its page.
    may: Vec<Step>,
    /// What may not, and why.
    others: Vec<Closed>,
    /// What is found in the request it is about.
    found: Option<String>,
    /// The newest last.
    events: Vec<Rc<Happened>>,
    /// A step was taken a moment ago.
    taken: bool,
}

/// A step this officer may take.
struct Step {
    words: String,
    href: String,
    /// Where it leads.
    leads: String,
    /// The key that leads to it; empty for most.
    key: &'static str,
}

/// A step this officer may not take.
struct Closed {
    words: String,
    why: String,
    /// Who may.
    who: String,
}

/// One thing that happened.
struct Happened {
    act: u64,
    /// What; empty once the act was erased.
    what: String,
    /// Where it led, where it led elsewhere.
    to: String,
    /// When: for machines and for people.
    at: Option<(String, String)>,
    /// The officer's name, within one's own bureau.
    name: String,
    /// The officer and the bureau; empty for the node itself.
    by: Option<(String, String)>,
    /// Something of it is not shown to this reader.
    hidden: bool,
    /// What was answered: label, words.
    answers: Vec<(String, String)>,
}

/// Opens a dossier; the act says that it was seen.
///
/// # Errors
/// As [`read`].
pub fn show(visit: &Visit) -> Ran {
    let call = visit.call()?;
    let (shown, act) = read(visit.desk(), &call, visit.part("dossier"))?;
    let f = visit.frame_titled(shown.number.clone()).with_act(act);
    let f = f.with_back("/dossiers", visit.say("ui-dossiers-title", &[]));
    let names = people::bureau_names(visit.desk(), shown.recipients.iter().chain([&shown.source]))?;
    let name = |bureau: &huecry_terms::BureauId| names.get(bureau).cloned().unwrap_or_else(|| bureau.to_string());
    let procedure = dossier::procedure(&f, &shown);
    let (may, others): (Vec<&Offer>, Vec<&Offer>) = shown.offers.iter().partition(|offer| offer.refused.is_none());
    let events = happened(&f, &call, procedure, &shown.events)?;
    let f = if shown.findings.as_ref().is_some_and(|found| found.reviewing) { f.with_keys(&REVIEW_KEYS) } else { f };
    let found = findings::of(&f, &call, &shown, &events).map(|found| found.render()).transpose()?;
    page(&Page {
        line: dossier::line(&f, &shown),
        procedure: format!("/catalogue/procedures/{}", shown.procedure.0),
        source: name(&shown.source),
        recipients: shown.recipients.iter().map(name).collect(),
        since: (shown.entered.to_string(), f.time(&shown.entered)),
        may: may.into_iter().map(|offer| open(&f, procedure, &shown, offer)).collect(),
        others: others.into_iter().filter_map(|offer| closed(&f, procedure, offer)).collect(),
        found,
        events,
        taken: visit.query.has("taken"),
        f,
    })
}

fn open(f: &Frame<'_>, procedure: Option<&Procedure>, shown: &Shown, offer: &Offer) -> Step {
    let step = procedure.and_then(|procedure| procedure.step(&offer.step));
    let to = step.and_then(|step| procedure?.state(step.to.as_ref()?));
    Step {
        words: step.map_or_else(|| offer.step.to_string(), |step| step.title.get(f.lang()).to_string()),
        href: match step.filter(|step| findings::answers(step)).and(shown.findings.as_ref()) {
            // A flag is answered where it stands.
            Some(found) if !found.flags.is_empty() => "#flags".to_string(),
            _ => format!("/dossiers/{}/steps/{}", shown.number, offer.step),
        },
        key: if offer.step.as_str() == ASK { "KeyQ" } else { "" },
        leads: to.map_or_else(|| f.t("sheet-stays"), |state| state.title.get(f.lang()).to_string()),
    }
}

fn closed(f: &Frame<'_>, procedure: Option<&Procedure>, offer: &Offer) -> Option<Closed> {
    let step = procedure?.step(&offer.step)?;
    let role = |by: &By| {
        let role = f.visit.catalogue().roles().iter().find(|role| role.id.as_str() == by.as_str());
        role.map_or_else(|| by.as_str().to_string(), |role| role.title.get(f.lang()).to_string())
    };
    let who: Vec<String> = step.by.iter().map(role).collect();
    Some(Closed {
        words: step.title.get(f.lang()).to_string(),
        why: why(f, offer.refused.as_ref()?),
        who: who.join(&f.t("list-mark")),
    })
}

/// Why a step may not be taken, in words: what is not met, where something is not met.
pub(super) fn why(f: &Frame<'_>, no: &Refusal) -> String {
    let unmet: Vec<String> = no.faults.iter().map(|fault| f.t(&fault.because)).collect();
    match unmet.is_empty() {
        true => f.t2(no.kind.key(), ("about", &no.about), ("ask", &no.ask)),
        false => unmet.join(" · "),
    }
}

fn happened(
    f: &Frame<'_>,
    call: &Call,
    procedure: Option<&Procedure>,
    events: &[Event],
) -> Result<Vec<Rc<Happened>>, Trouble> {
    let title = |event: &Event| Some(procedure?.step(event.step.as_ref()?)?.title.get(f.lang()).to_string());
    // Where it stood before, so that only what moved it says where to.
    let (mut list, mut before) = (Vec::new(), None);
    for event in events {
        let name = match &event.by {
            Some((officer, _)) => people::officer_name(f.visit.desk(), call, officer)?.unwrap_or_default(),
            None => String::new(),
        };
        let moved = event.to.as_ref().filter(|to| before.as_ref() != Some(*to));
        let state = moved.and_then(|to| procedure?.state(to));
        list.push(Rc::new(Happened {
            act: event.act.0,
            what: title(event).unwrap_or_default(),
            to: state.map(|state| state.title.get(f.lang()).to_string()).unwrap_or_default(),
            at: event.at.map(|at| (at.to_string(), f.time(&at))),
            name,
            by: event.by.as_ref().map(|(officer, bureau)| (officer.to_string(), bureau.to_string())),
            hidden: event.hidden,
            answers: answers(f, procedure, event),
        }));
        before = event.to.clone();
    }
    Ok(list)
}

/// What was answered, in the order of the form.
fn answers(f: &Frame<'_>, procedure: Option<&Procedure>, event: &Event) -> Vec<(String, String)> {
    let fields = procedure.map(|procedure| procedure.form.fields.as_slice()).unwrap_or_default();
    let said = fields.iter().filter_map(|field| Some((field, event.answers.get(field.id.as_str())?)));
    said.map(|(field, json)| (field.label.get(f.lang()).to_string(), in_words::field(f, field, Some(json)))).collect()
}

/// The step that asks the source, in the procedures of review.
const ASK: &str = "ask";
/// The keys of the review desk (`spec/screens.md` 4): none of them decides.
const REVIEW_KEYS: [Key; 4] = [
    (&["1", "9"], "ui-key-finding"),
    (&["f"], "ui-key-flag"),
    (&["p"], "ui-key-precedents"),
    (&["q"], "ui-key-question"),
];
