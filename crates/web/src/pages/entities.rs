//! National entities of the visitor's bureau: who was let in, within what, and what their people did.

use crate::answer::{Answer, Ran, page, page_with};
use crate::frame::Frame;
use crate::visit::Visit;
use crate::widgets::acts::{OfDay, by_day};
use askama::Template;
use http::StatusCode;
use huecry_catalogue::Verb;
use huecry_desk::entity::{self, NewEntity};
use huecry_terms::{Day, Entity, Failure, RefusalKind, RegisterId, Right};

#[derive(Template)]
#[template(path = "pages/entities.html")]
struct All<'v> {
    f: Frame<'v>,
    entities: Vec<Entity>,
    today: Day,
}

#[derive(Template)]
#[template(path = "pages/entity.html")]
struct One<'v> {
    f: Frame<'v>,
    entity: Entity,
    /// Register, what is delegated in it.
    rights: Vec<(String, String)>,
    days: Vec<OfDay>,
    wrong: Vec<(&'static str, String)>,
}

#[derive(Template)]
#[template(path = "pages/entity-new.html")]
struct New<'v> {
    f: Frame<'v>,
    /// Field, what was typed.
    texts: Vec<(&'static str, String)>,
    /// Id, title, each right with whether it is ticked.
    registers: Vec<(String, String, Ticked)>,
    wrong: Vec<(&'static str, String)>,
}

/// Each right, with whether it is ticked.
type Ticked = Vec<(&'static str, bool)>;

/// The entities of the bureau.
///
/// # Errors
/// Refused when the role may not. Trouble.
pub fn all(visit: &Visit) -> Ran {
    let entities = entity::list(visit.desk(), &visit.call()?)?;
    page(&All { f: visit.frame(), entities, today: huecry_terms::day_of(visit.now) })
}

/// Asks which entity to let in.
///
/// # Errors
/// As [`all`].
pub fn ask(visit: &Visit) -> Ran {
    huecry_desk::allowed::require(visit.desk(), &visit.call()?, Verb::ManageEntities)?;
    form_page(visit, Vec::new())
}

/// Lets an entity in, or limits one anew.
///
/// # Errors
/// As [`all`].
pub fn admit(visit: &Visit) -> Ran {
    let call = visit.call()?;
    huecry_desk::allowed::require(visit.desk(), &call, Verb::ManageEntities)?;
    let form = &visit.form;
    let (id, users) = (form.get("id").trim().parse().ok(), form.get("users").trim().parse::<u16>().ok());
    let [start, review] = ["start", "review"].map(|field| form.get(field).trim().parse::<Day>().ok());
    let rights = rights(visit);
    let blank = |field: &&str| form.given(field).is_none();
    let mut missing: Vec<&'static str> = TEXTS.into_iter().filter(blank).collect();
    let read =
        [("id", id.is_none()), ("users", users.is_none()), ("start", start.is_none()), ("review", review.is_none())];
    missing.extend(
        read.into_iter()
            .filter(|(field, wrong)| *wrong && !missing.contains(field))
            .map(|(field, _)| field)
            .collect::<Vec<_>>(),
    );
    if rights.is_empty() {
        missing.push("rights");
    }
    let wrong: Vec<_> =
        missing.into_iter().map(|field| (field, visit.say(&format!("ui-entity-{field}-missing"), &[]))).collect();
    let (Some(id), Some(users), Some(start), Some(review), true) = (id, users, start, review, wrong.is_empty()) else {
        return form_page(visit, wrong);
    };
    let [name, tasks, legal_basis, undertaking] =
        ["name", "tasks", "legal-basis", "undertaking"].map(|field| form.get(field).to_string());
    let new = NewEntity { id, name, tasks, legal_basis, rights, users, start, review, undertaking };
    match entity::admit(visit.desk(), &call, new) {
        Ok((entity, _)) => Ok(Answer::Go(format!("/entities/{}", entity.id))),
        Err(Failure::Refused(no)) if matches!(no.kind, RefusalKind::FormNotSatisfied | RefusalKind::AlreadyThere) => {
            form_page(visit, vec![("id", visit.say(no.kind.key(), &[("about", &no.about), ("ask", &no.ask)]))])
        }
        Err(other) => Err(other.into()),
    }
}

/// An entity, and what its people did and were refused.
///
/// # Errors
/// Refused when the role may not, or the bureau has no such entity. Trouble.
pub fn show(visit: &Visit) -> Ran {
    one_page(visit, Vec::new())
}

/// Cuts an entity off.
///
/// # Errors
/// As [`show`].
pub fn end(visit: &Visit) -> Ran {
    let id = visit.part("entity");
    if visit.form.get("confirm").trim() != id {
        return one_page(visit, vec![("confirm", visit.say("ui-people-confirm-wrong", &[]))]);
    }
    entity::end(visit.desk(), &visit.call()?, id)?;
    Ok(Answer::Go(format!("/entities/{id}")))
}

fn one_page(visit: &Visit, wrong: Vec<(&'static str, String)>) -> Ran {
    let (entity, listed) = entity::show(visit.desk(), &visit.call()?, visit.part("entity"))?;
    let f = visit.frame().with_act(listed.act).with_back("/entities", visit.say("ui-entities-title", &[]));
    let (f, status) =
        if wrong.is_empty() { (f, StatusCode::OK) } else { (f.with_error(), StatusCode::UNPROCESSABLE_ENTITY) };
    let days = by_day(&f, &listed.lines);
    let words = |rights: &[Right]| {
        let words: Vec<String> = rights.iter().map(|right| f.t(&format!("right-{}", right.as_str()))).collect();
        words.join(", ")
    };
    let rights = entity.rights.iter().map(|(register, rights)| (title(visit, register), words(rights))).collect();
    page_with(status, &One { f, entity, rights, days, wrong })
}

fn form_page(visit: &Visit, wrong: Vec<(&'static str, String)>) -> Ran {
    let texts = TEXTS.map(|field| (field, visit.form.get(field).to_string())).to_vec();
    let chosen = rights(visit);
    let registers = visit.catalogue().registers().iter().map(|register| {
        let ticked = |right: Right| chosen.iter().any(|(of, rights)| *of == register.id && rights.contains(&right));
        let rights = Right::ALL.map(|right| (right.as_str(), ticked(right))).to_vec();
        (register.id.to_string(), title(visit, &register.id), rights)
    });
    let registers = registers.collect();
    let f = visit.frame().with_back("/entities", visit.say("ui-entities-title", &[]));
    let (f, status) =
        if wrong.is_empty() { (f, StatusCode::OK) } else { (f.with_error(), StatusCode::UNPROCESSABLE_ENTITY) };
    page_with(status, &New { f, texts, registers, wrong })
}

/// The rights that were ticked: `travel-documents:query`.
fn rights(visit: &Visit) -> Vec<(RegisterId, Vec<Right>)> {
    let mut rights: Vec<(RegisterId, Vec<Right>)> = Vec::new();
    for (register, right) in visit.form.all("right").filter_map(|one| one.split_once(':')) {
        let (Ok(register), Some(right)) = (register.parse::<RegisterId>(), Right::from_word(right)) else { continue };
        match rights.iter_mut().find(|(of, _)| *of == register) {
            Some((_, of)) => of.push(right),
            None => rights.push((register, vec![right])),
        }
    }
    rights
}

fn title(visit: &Visit, register: &RegisterId) -> String {
    let found = visit.catalogue().register(register);
    found.map_or_else(|| register.to_string(), |register| register.title.get(visit.lang).to_string())
}

/// What is typed, in the order of the page.
const TEXTS: [&str; 8] = ["id", "name", "tasks", "legal-basis", "undertaking", "users", "start", "review"];
