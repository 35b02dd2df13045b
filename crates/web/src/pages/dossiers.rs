//! My work, and the dossiers one may see: by when they are due.

use crate::answer::{Answer, Ran, page};
use crate::frame::Frame;
use crate::visit::Visit;
use crate::widgets::dossier::{self, Group, Line};
use askama::Template;
use huecry_catalogue::Procedure;
use huecry_desk::dossier::{Queue, beginnings, queue};
use huecry_terms::{BureauId, ProcedureId, RegisterId, StateId};

#[derive(Template)]
#[template(path = "pages/work.html")]
struct Work<'v> {
    f: Frame<'v>,
    groups: Vec<Group>,
    /// So many are shown.
    count: usize,
    /// There are more than are shown.
    more: bool,
}

#[derive(Template)]
#[template(path = "pages/dossiers.html")]
struct All<'v> {
    f: Frame<'v>,
    lines: Vec<Line>,
    /// Id, title, chosen.
    procedures: Vec<(String, String, bool)>,
    /// The states of the chosen procedure: id, title, chosen.
    states: Vec<(String, String, bool)>,
    /// The registers dossiers can be about: id, title, chosen.
    registers: Vec<(String, String, bool)>,
    /// The bureau that answers for what they are about, as it was typed.
    source: String,
    mine: bool,
    ended: bool,
    /// The next page.
    next: Option<String>,
    /// Where a dossier about no record is opened, and its words.
    openings: Vec<(String, String)>,
}

/// What waits for this officer, by when it is due.
///
/// # Errors
/// Trouble.
pub fn work(visit: &Visit) -> Ran {
    let wanted = Queue { mine: true, limit: WORK_MOST, ..Queue::default() };
    let found = queue(visit.desk(), &visit.call()?, &wanted)?;
    let f = visit.frame();
    let (count, more) = (found.dossiers.len(), found.next.is_some());
    page(&Work { groups: dossier::by_due(&f, found.dossiers), count, more, f })
}

/// The dossiers this officer sees, a page of them, by the filters in the address: no name stands in it.
///
/// # Errors
/// Refused when there is no such procedure. Trouble.
pub fn all(visit: &Visit) -> Ran {
    let call = visit.call()?;
    let asked = &visit.query;
    let procedure = asked.given("procedure").map(str::parse::<ProcedureId>).transpose()?;
    let declared = procedure.as_ref().and_then(|id| visit.catalogue().procedure(id));
    // A state of another procedure is left over from an earlier choice.
    let state = asked.given("state").map(str::parse::<StateId>).transpose()?;
    let state = state.filter(|state| declared.is_some_and(|procedure| procedure.state(state).is_some()));
    let (mine, ended) = (asked.has("mine"), asked.has("ended"));
    let after = asked.given("cursor").map(str::parse).transpose()?;
    let register = asked.given("register").map(str::parse::<RegisterId>).transpose()?;
    let source = asked.given("source").map(str::parse::<BureauId>).transpose()?;
    let wanted = Queue { procedure, state, register, source, mine, ended, after, limit: PAGE, about: None };
    let found = queue(visit.desk(), &call, &wanted)?;
    let f = visit.frame();
    let lang = visit.lang;
    let procedures = visit.catalogue().procedures().iter();
    let procedures = procedures
        .map(|one| (one.id.to_string(), one.title.get(lang).to_string(), wanted.procedure.as_ref() == Some(&one.id)));
    let states = declared.map(|procedure| states(visit, procedure, wanted.state.as_ref())).unwrap_or_default();
    let open = |one: huecry_desk::dossier::Beginning<'_>| {
        let at = format!("/procedures/{}/open?step={}", one.procedure.id, one.step.id);
        (at, one.step.title.get(lang).to_string())
    };
    page(&All {
        lines: found.dossiers.iter().map(|shown| dossier::line(&f, shown)).collect(),
        procedures: procedures.collect(),
        states,
        registers: registers(visit, wanted.register.as_ref()),
        source: wanted.source.as_ref().map(ToString::to_string).unwrap_or_default(),
        mine,
        ended,
        next: found.next.map(|place| address(&wanted, Some(&place.to_string()))),
        openings: beginnings(visit.desk(), &call, None)?.into_iter().map(open).collect(),
        f,
    })
}

/// Leads to the list by the filters of the form.
///
/// # Errors
/// What was chosen is no name of ours.
pub fn filter(visit: &Visit) -> Ran {
    let wanted = Queue {
        procedure: visit.form.given("procedure").map(str::parse).transpose()?,
        state: visit.form.given("state").map(str::parse).transpose()?,
        register: visit.form.given("register").map(str::parse).transpose()?,
        source: visit.form.given("source").map(|typed| typed.trim().to_uppercase().parse()).transpose()?,
        mine: visit.form.has("mine"),
        ended: visit.form.has("ended"),
        ..Queue::default()
    };
    Ok(Answer::Go(address(&wanted, None)))
}

fn states(visit: &Visit, procedure: &Procedure, chosen: Option<&StateId>) -> Vec<(String, String, bool)> {
    let one = |state: &huecry_catalogue::State| {
        (state.id.to_string(), state.title.get(visit.lang).to_string(), chosen == Some(&state.id))
    };
    procedure.states.iter().map(one).collect()
}

/// The registers of notices, which is what most is asked of.
fn registers(visit: &Visit, chosen: Option<&RegisterId>) -> Vec<(String, String, bool)> {
    let notices = visit.catalogue().registers().iter().filter(|register| register.notice.is_some());
    let one = |register: &huecry_catalogue::Register| {
        (register.id.to_string(), register.title.get(visit.lang).to_string(), chosen == Some(&register.id))
    };
    notices.map(one).collect()
}

/// The address of a page: ids and a place, nothing a person wrote.
fn address(wanted: &Queue, cursor: Option<&str>) -> String {
    let named = [
        cursor.map(|cursor| format!("cursor={cursor}")),
        wanted.procedure.as_ref().map(|id| format!("procedure={id}")),
        wanted.state.as_ref().map(|id| format!("state={id}")),
        wanted.register.as_ref().map(|id| format!("register={id}")),
        wanted.source.as_ref().map(|id| format!("source={id}")),
        wanted.mine.then(|| "mine=1".to_string()),
        wanted.ended.then(|| "ended=1".to_string()),
    ];
    let named: Vec<String> = named.into_iter().flatten().collect();
    if named.is_empty() { "/dossiers".to_string() } else { format!("/dossiers?{}", named.join("&")) }
}

/// More than anybody does in a week.
const WORK_MOST: usize = 300;
/// So many dossiers stand on a page.
const PAGE: usize = 50;
