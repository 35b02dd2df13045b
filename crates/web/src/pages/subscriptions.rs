//! Standing queries: what this bureau waits for, and what has come.

use crate::answer::{Answer, Ran, page, page_with};
use crate::frame::Frame;
use crate::visit::Visit;
use askama::Template;
use http::StatusCode;
use huecry_catalogue::Verb;
use huecry_desk::dossier::Announced;
use huecry_desk::{search, subscription};
use huecry_terms::{Failure, RefusalKind, RegisterId, SubscriptionId};

#[derive(Template)]
#[template(path = "pages/subscriptions.html")]
struct All<'v> {
    f: Frame<'v>,
    placed: Vec<Placed>,
    /// Id, title, chosen.
    registers: Vec<(String, String, bool)>,
    text: String,
    wrong: Vec<(&'static str, String)>,
}

/// A standing query that runs.
struct Placed {
    id: String,
    text: String,
    purpose: String,
    case: String,
    officer: String,
    registers: Vec<String>,
}

#[derive(Template)]
#[template(path = "pages/subscription.html")]
struct One<'v> {
    f: Frame<'v>,
    id: String,
    hits: Vec<Came>,
}

/// A record that matched.
struct Came {
    register: String,
    title: String,
    number: String,
    word: &'static str,
    source: String,
    handling: String,
    /// What must be told with it: that it was not reviewed, that it is looked at again.
    announced: Vec<String>,
}

/// The standing queries of this bureau, and a place for another.
///
/// # Errors
/// Refused when the role may not place them. Trouble.
pub fn all(visit: &Visit) -> Ran {
    all_page(visit, Vec::new())
}

fn all_page(visit: &Visit, wrong: Vec<(&'static str, String)>) -> Ran {
    let call = visit.call()?;
    let placed = subscription::list(visit.desk(), &call)?;
    let f = visit.frame();
    let title = |id: &RegisterId| {
        let register = visit.catalogue().register(id);
        register.map_or_else(|| id.to_string(), |register| register.title.get(visit.lang).to_string())
    };
    let placed = placed.into_iter().map(|one| Placed {
        id: one.id.to_string(),
        text: one.text,
        purpose: f.code("purposes", one.purpose.as_str()),
        case: one.case.to_string(),
        officer: one.officer.to_string(),
        registers: one.registers.iter().map(title).collect(),
    });
    let placed = placed.collect();
    let chosen: Vec<&str> = visit.form.all("register").collect();
    let registers = visit.allowed().registers_for(Verb::Search).map(|id| {
        let ticked = chosen.is_empty() || chosen.contains(&id.as_str());
        (id.to_string(), title(id), ticked)
    });
    let registers = registers.collect();
    let (f, status) =
        if wrong.is_empty() { (f, StatusCode::OK) } else { (f.with_error(), StatusCode::UNPROCESSABLE_ENTITY) };
    page_with(status, &All { f, placed, registers, text: visit.form.get("q").to_string(), wrong })
}

/// Places a standing query: the same words and the same rights as a search.
///
/// # Errors
/// As a search.
pub fn place(visit: &Visit) -> Ran {
    let call = visit.call()?;
    let registers: Vec<RegisterId> = visit.form.all("register").map(str::parse).collect::<Result<_, _>>()?;
    let query = search::read(visit.catalogue(), visit.form.get("q").trim(), registers, 1, visit.now);
    match subscription::add(visit.desk(), &call, &query) {
        Ok(_) => Ok(Answer::Go("/subscriptions".into())),
        Err(Failure::Refused(no)) if no.kind == RefusalKind::NothingToSearch => {
            all_page(visit, vec![("q", visit.say("ui-subscription-nothing", &[]))])
        }
        Err(other) => Err(other.into()),
    }
}

/// What a standing query has raised.
///
/// # Errors
/// Refused when this bureau has no such standing query. Trouble.
pub fn hits(visit: &Visit) -> Ran {
    let id: SubscriptionId = visit.part("subscription").parse()?;
    let (found, act) = subscription::hits(visit.desk(), &visit.call()?, id)?;
    let f = visit.frame().with_act(act).with_back("/subscriptions", visit.say("ui-place-subscriptions", &[]));
    let announced = Announced::with(visit.desk(), found.iter().map(|(_, record)| record))?;
    let came = |(hit, record): (huecry_terms::HitRef, huecry_terms::Record)| Came {
        title: visit
            .catalogue()
            .register(&hit.register)
            .map_or_else(|| hit.register.to_string(), |register| register.title.get(visit.lang).to_string()),
        register: hit.register.to_string(),
        announced: announced.of(record.id).iter().map(|said| said.get(visit.lang).to_string()).collect(),
        number: record.number,
        word: hit.word.as_str(),
        source: record.source.to_string(),
        handling: record.body.handling.to_string(),
    };
    let hits = found.into_iter().map(came).collect();
    page(&One { f, id: id.to_string(), hits })
}

/// Ends a standing query.
///
/// # Errors
/// As [`hits`].
pub fn end(visit: &Visit) -> Ran {
    subscription::end(visit.desk(), &visit.call()?, visit.part("subscription").parse()?)?;
    Ok(Answer::Go("/subscriptions".into()))
}
