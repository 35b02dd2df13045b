//! The access-rights register: bureaux, the people who act for them, and the machines that act as them.

mod machines;

pub use machines::{ask_key, ask_revoke, issue, revoke};

use crate::answer::{Answer, Ran, Stop, page, page_with};
use crate::frame::Frame;
use crate::visit::Visit;
use askama::Template;
use http::StatusCode;
use huecry_desk::people::{self, By};
use huecry_desk::sign_in;
use huecry_desk::token::{self, Issued};
use huecry_terms::{Bureau, CodeId, Failure, Officer, OfficerId, Refusal, RefusalKind};

#[derive(Template)]
#[template(path = "pages/people.html")]
struct People<'v> {
    f: Frame<'v>,
    bureaux: Vec<(Bureau, Vec<Officer>)>,
    keys: Vec<Issued>,
    may_bureaux: bool,
}

impl People<'_> {
    fn role_title(&self, officer: &Officer) -> String {
        let role = self.f.visit.catalogue().role(&officer.role);
        role.map_or_else(|| officer.role.to_string(), |role| role.title.get(self.f.lang()).to_string())
    }

    fn countries(&self, officer: &Officer) -> String {
        let said = |code: &CodeId| self.f.code("countries", code.as_str());
        officer.nationalities.iter().map(said).collect::<Vec<_>>().join(", ")
    }
}

#[derive(Template)]
#[template(path = "pages/people-new.html")]
struct NewOfficer<'v> {
    f: Frame<'v>,
    bureaux: Vec<Bureau>,
    roles: Vec<(String, String, bool)>,
    bureau: String,
    name: String,
    countries: String,
    same_as: String,
    entity: String,
    wrong: Vec<(&'static str, String)>,
}

#[derive(Template)]
#[template(path = "pages/people-nationality.html")]
struct Nationality<'v> {
    f: Frame<'v>,
    officer: Officer,
    countries: String,
    wrong: Vec<(&'static str, String)>,
}

#[derive(Template)]
#[template(path = "pages/people-link.html")]
struct Link<'v> {
    f: Frame<'v>,
    officer: String,
    link: String,
    until: String,
}

#[derive(Template)]
#[template(path = "pages/people-end.html")]
struct End<'v> {
    f: Frame<'v>,
    officer: Officer,
    wrong: Vec<(&'static str, String)>,
}

#[derive(Template)]
#[template(path = "pages/bureau-new.html")]
struct NewBureau<'v> {
    f: Frame<'v>,
    id: String,
    name: String,
    wrong: Vec<(&'static str, String)>,
}

/// Everybody who may act here.
///
/// # Errors
/// Refused when the role may not manage people. Trouble.
pub fn all(visit: &Visit) -> Ran {
    let call = visit.call()?;
    let (officers, bureaux) = people::list(visit.desk(), By::Call(&call))?;
    let keys = token::list(visit.desk(), By::Call(&call), visit.now)?;
    let of = |bureau: &Bureau| officers.iter().filter(|o| o.bureau == bureau.id).cloned().collect();
    let bureaux = bureaux.into_iter().map(|bureau| (bureau.clone(), of(&bureau))).collect();
    let may_bureaux = visit.may(huecry_catalogue::Verb::ManageBureaux);
    page(&People { f: visit.frame(), bureaux, keys, may_bureaux })
}

/// Asks whom to admit.
///
/// # Errors
/// As [`all`].
pub fn ask_officer(visit: &Visit) -> Ran {
    officer_page(visit, Vec::new())
}

/// Admits an officer.
///
/// # Errors
/// As [`all`].
pub fn admit(visit: &Visit) -> Ran {
    let form = &visit.form;
    let mut wrong = Vec::new();
    let bureau = form.given("bureau").and_then(|bureau| bureau.parse().ok());
    let role = form.given("role").and_then(|role| role.parse().ok());
    for (field, missing) in
        [("bureau", bureau.is_none()), ("role", role.is_none()), ("name", form.given("name").is_none())]
    {
        if missing {
            wrong.push((field, visit.say(&format!("ui-people-{field}-missing"), &[])));
        }
    }
    let nationalities = nationalities(visit, &mut wrong);
    let same_as = form.given("same-as").map(str::parse).transpose().unwrap_or_else(|_| {
        wrong.push(("same-as", visit.say("ui-people-same-as-wrong", &[])));
        None
    });
    let entity = form.given("entity").map(str::parse).transpose().unwrap_or_else(|_| {
        wrong.push(("entity", visit.say("ui-people-entity-wrong", &[])));
        None
    });
    let (Some(bureau), Some(role), true) = (bureau, role, wrong.is_empty()) else { return officer_page(visit, wrong) };
    let call = visit.call()?;
    let name = form.get("name").to_string();
    let new = people::NewOfficer { bureau, role, name, nationalities, same_as, entity };
    match people::enter_officer(visit.desk(), By::Call(&call), new, visit.now) {
        Ok(_) => Ok(Answer::Go("/people".into())),
        Err(Failure::Refused(no)) if form.given("entity").is_some_and(|id| no.about.starts_with(id)) => {
            officer_page(visit, vec![("entity", visit.say(no.kind.key(), &[("about", &no.about), ("ask", &no.ask)]))])
        }
        Err(Failure::Refused(no)) if no.kind == RefusalKind::FormNotSatisfied => {
            officer_page(visit, vec![("name", visit.say("ui-people-name-wrong", &[]))])
        }
        Err(Failure::Refused(no)) if no.kind == RefusalKind::NotAnOfficer => {
            officer_page(visit, vec![("same-as", visit.say("ui-people-same-as-wrong", &[]))])
        }
        Err(other) => Err(other.into()),
    }
}

fn officer_page(visit: &Visit, wrong: Vec<(&'static str, String)>) -> Ran {
    let call = visit.call()?;
    let (_, bureaux) = people::list(visit.desk(), By::Call(&call))?;
    let chosen = visit.form.get("role");
    let roles = visit.catalogue().roles().iter().map(|role| {
        let id = role.id.to_string();
        let ticked = id == chosen;
        (id, role.title.get(visit.lang).to_string(), ticked)
    });
    let roles = roles.collect();
    let (f, status) = judged(visit, &wrong);
    let (bureau, name) = (visit.form.get("bureau").to_string(), visit.form.get("name").to_string());
    let [countries, same_as, entity] =
        ["nationality", "same-as", "entity"].map(|field| visit.form.get(field).to_string());
    page_with(status, &NewOfficer { f, bureaux, roles, bureau, name, countries, same_as, entity, wrong })
}

/// The countries that were typed; what means none is told beside the field.
fn nationalities(visit: &Visit, wrong: &mut Vec<(&'static str, String)>) -> Vec<CodeId> {
    people::read_nationalities(visit.desk(), visit.form.get("nationality")).unwrap_or_else(|no| {
        wrong.push(("nationality", visit.say("ui-people-nationality-wrong", &[("about", &no.about)])));
        Vec::new()
    })
}

/// Asks of which countries an officer is a national.
///
/// # Errors
/// As [`all`]; refused when there is no such officer.
pub fn ask_nationality(visit: &Visit) -> Ran {
    let officer = active(visit)?;
    let said: Vec<&str> = officer.nationalities.iter().map(CodeId::as_str).collect();
    nationality_page(visit, officer.clone(), said.join(", "), Vec::new())
}

/// Says of which countries an officer is a national.
///
/// # Errors
/// As [`ask_nationality`].
pub fn nationality(visit: &Visit) -> Ran {
    let officer = active(visit)?;
    let mut wrong = Vec::new();
    let nationalities = nationalities(visit, &mut wrong);
    if !wrong.is_empty() {
        return nationality_page(visit, officer, visit.form.get("nationality").to_string(), wrong);
    }
    people::set_nationalities(visit.desk(), By::Call(&visit.call()?), &officer.id, nationalities, visit.now)?;
    Ok(Answer::Go("/people".into()))
}

fn nationality_page(visit: &Visit, officer: Officer, countries: String, wrong: Vec<(&'static str, String)>) -> Ran {
    let (f, status) = judged(visit, &wrong);
    page_with(status, &Nationality { f, officer, countries, wrong })
}

/// The frame and the status of a form: with errors, or not yet.
fn judged<'v>(visit: &'v Visit, wrong: &[(&'static str, String)]) -> (Frame<'v>, StatusCode) {
    let f = visit.frame().with_back("/people", visit.say("ui-place-people", &[]));
    if wrong.is_empty() { (f, StatusCode::OK) } else { (f.with_error(), StatusCode::UNPROCESSABLE_ENTITY) }
}

/// Makes a one-time link for an officer and shows it, here and never again.
///
/// # Errors
/// As [`all`].
pub fn invite(visit: &Visit) -> Ran {
    let officer: OfficerId = visit.part("officer").parse()?;
    let call = visit.call()?;
    let invitation = sign_in::invite(visit.desk(), By::Call(&call), &officer, visit.now)?;
    let link = visit.link(&format!("/sign-in/{}", invitation.secret.expose()));
    let f = visit.frame().with_act(invitation.act).with_back("/people", visit.say("ui-place-people", &[]));
    let until = f.time(&invitation.until);
    page(&Link { f, officer: officer.to_string(), link, until })
}

/// Admits somebody again whose access has ended.
///
/// # Errors
/// As [`all`]; refused when there is no such officer, or their access has not ended.
pub fn again(visit: &Visit) -> Ran {
    let officer: OfficerId = visit.part("officer").parse()?;
    people::admit_again(visit.desk(), By::Call(&visit.call()?), &officer, visit.now)?;
    Ok(Answer::Go("/people".into()))
}

/// Asks whether an officer's access is to end.
///
/// # Errors
/// As [`all`]; refused when there is no such officer.
pub fn ask_end(visit: &Visit) -> Ran {
    end_page(visit, Vec::new())
}

/// Ends an officer's access, with every session and every key.
///
/// # Errors
/// As [`ask_end`].
pub fn end(visit: &Visit) -> Ran {
    let officer: OfficerId = visit.part("officer").parse()?;
    if visit.form.get("confirm").trim() != officer.as_str() {
        return end_page(visit, vec![("confirm", visit.say("ui-people-confirm-wrong", &[]))]);
    }
    let call = visit.call()?;
    people::end(visit.desk(), By::Call(&call), &officer, visit.now)?;
    Ok(Answer::Go("/people".into()))
}

fn end_page(visit: &Visit, wrong: Vec<(&'static str, String)>) -> Ran {
    let officer = active(visit)?;
    let (f, status) = judged(visit, &wrong);
    page_with(status, &End { f, officer, wrong })
}

/// The officer of the path, who has not ended.
fn active(visit: &Visit) -> Result<Officer, Stop> {
    let call = visit.call()?;
    let (officers, _) = people::list(visit.desk(), By::Call(&call))?;
    let named = visit.part("officer");
    let officer = officers.into_iter().find(|o| o.id.as_str() == named && !o.ended);
    let about: String = named.chars().take(40).collect();
    officer.ok_or_else(|| Stop::from(Refusal::new(RefusalKind::NotAnOfficer, about)))
}

/// Asks for a bureau to enter.
///
/// # Errors
/// As [`all`].
pub fn ask_bureau(visit: &Visit) -> Ran {
    bureau_page(visit, Vec::new())
}

/// Enters a bureau.
///
/// # Errors
/// Refused when the role may not manage bureaux. Trouble.
pub fn enter_bureau(visit: &Visit) -> Ran {
    let Some(Ok(id)) = visit.form.given("id").map(str::parse) else {
        return bureau_page(visit, vec![("id", visit.say("ui-bureau-id-wrong", &[]))]);
    };
    let name = visit.form.given("name").map(str::to_string);
    let call = visit.call()?;
    match people::enter_bureau(visit.desk(), By::Call(&call), id, name, visit.now) {
        Ok(_) => Ok(Answer::Go("/people".into())),
        Err(Failure::Refused(no)) if no.kind == RefusalKind::AlreadyThere => {
            bureau_page(visit, vec![("id", visit.say("ui-bureau-there", &[]))])
        }
        Err(other) => Err(other.into()),
    }
}

fn bureau_page(visit: &Visit, wrong: Vec<(&'static str, String)>) -> Ran {
    let (f, status) = judged(visit, &wrong);
    let (id, name) = (visit.form.get("id").to_string(), visit.form.get("name").to_string());
    page_with(status, &NewBureau { f, id, name, wrong })
}
