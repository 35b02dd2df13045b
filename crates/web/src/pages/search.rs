//! One question over every register this officer may use, and its answer: hits, or *No record*.
//!
//! A name never stands in an address: a question is posted and answered at once. What was asked before is
//! repeated by the number of its act.

mod answered;
mod asking;
pub(crate) mod hit;
mod tour;

pub use answered::render_for_bench;
pub use tour::{TourStep, TourWhere};

use crate::answer::{Ran, Stop, page, page_with, status_of};
use crate::frame::Frame;
use crate::visit::Visit;
use askama::Template;
use asking::{Asking, Chip};
use http::StatusCode;
use huecry_catalogue::Verb;
use huecry_desk::audit::{self, OwnSearch};
use huecry_desk::search;
use huecry_terms::{ActId, Failure, Refusal, RefusalKind, RegisterId};
use tour::TourLine;

#[derive(Template)]
#[template(path = "pages/search.html")]
struct Home<'v> {
    f: Frame<'v>,
    asking: Asking,
    chips: Vec<Chip>,
    own: Vec<OwnLine>,
    tour: Vec<TourLine>,
}

/// One search of one's own: nothing of what was asked.
struct OwnLine {
    act: ActId,
    when: String,
    registers: String,
    outcome: String,
}

/// The search page.
///
/// # Errors
/// Trouble of the store.
pub fn home(visit: &Visit) -> Ran {
    let f = visit.frame();
    let own = audit::own_searches(visit.desk(), &visit.call()?, OWN)?;
    let tour = tour::lines(&f, own.first().map(|own| own.act));
    let own = own.into_iter().map(|own| own_line(&f, own)).collect();
    let asking = Asking::new();
    page(&Home { chips: asking.chips(&f), asking, own, tour, f })
}

/// Searches, and answers with hits or with *No record*.
///
/// # Errors
/// As [`search::run`]; a question that cannot be read is shown again as it was typed.
pub fn run(visit: &Visit) -> Ran {
    let asking = Asking::of(&visit.form);
    let parts = match asking.parts(visit) {
        Ok(parts) => parts,
        Err(wrong) => return form_again(visit, asking, wrong, None),
    };
    let call = visit.call()?;
    let query = search::read(visit.catalogue(), &parts.text(), asking.chosen(visit), asking.limit, call.now);
    match search::run(visit.desk(), &call, &query) {
        Ok(answer) => answered::show(visit, &query, &answer),
        Err(Failure::Refused(refusal)) if of_the_question(&refusal) => {
            let words = visit.say(&format!("ui-search-{}", refusal.kind.key()), &[]);
            form_again(visit, asking, vec![("q", words)], Some(refusal))
        }
        Err(failure) => Err(failure.into()),
    }
}

/// Asks again what was asked in an act of one's own, for the purpose one works for now.
///
/// # Errors
/// As [`search::again`] and [`search::run`].
pub fn again(visit: &Visit) -> Ran {
    let call = visit.call()?;
    let act = visit.form.given("act").and_then(|act| act.parse().ok()).map(ActId);
    let act = act.ok_or_else(|| Stop::Unreadable("act".into()))?;
    let query = search::again(visit.desk(), &call, act, asking::FIRST)?;
    let answer = search::run(visit.desk(), &call, &query)?;
    answered::show(visit, &query, &answer)
}

/// The search page with what was typed and what is wrong with it.
fn form_again(visit: &Visit, asking: Asking, wrong: Vec<(&'static str, String)>, refusal: Option<Refusal>) -> Ran {
    let mut f = visit.frame_titled(visit.say("ui-search-title", &[])).with_error();
    f.act = refusal.as_ref().and_then(|refusal| refusal.act);
    let status = refusal.as_ref().map_or(StatusCode::UNPROCESSABLE_ENTITY, status_of);
    let asking = Asking { wrong, ..asking };
    page_with(status, &Home { chips: asking.chips(&f), f, asking, own: Vec::new(), tour: Vec::new() })
}

/// Refusals that are about the words of the question: they stand beside the box, not on a page of their own.
fn of_the_question(refusal: &Refusal) -> bool {
    matches!(refusal.kind, RefusalKind::NothingToSearch | RefusalKind::TooLarge)
}

fn own_line(f: &Frame<'_>, own: OwnSearch) -> OwnLine {
    OwnLine { act: own.act, when: f.time(&own.at), registers: titles(f, &own.registers), outcome: outcome(f, own.hits) }
}

/// "No record", or how many match.
fn outcome(f: &Frame<'_>, hits: usize) -> String {
    if hits == 0 { f.t("answer-no-record") } else { f.t1("answer-hits", "count", hits) }
}

/// The titles of registers, or that it is all of them that are open.
fn titles(f: &Frame<'_>, registers: &[RegisterId]) -> String {
    let open: Vec<&RegisterId> = f.visit.allowed().registers_for(Verb::Search).collect();
    if open.len() > 1 && open.iter().all(|id| registers.contains(id)) {
        return f.t1("ui-search-all-registers", "count", open.len());
    }
    let titles: Vec<String> = registers.iter().map(|id| register_title(f, id)).collect();
    titles.join(&f.t("list-mark"))
}

/// What a register is called.
fn register_title(f: &Frame<'_>, id: &RegisterId) -> String {
    let register = f.visit.catalogue().register(id);
    register.map_or_else(|| id.to_string(), |register| register.title.get(f.lang()).to_string())
}

/// So many of one's own searches stand on the page.
const OWN: usize = 5;
