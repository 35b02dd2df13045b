//! Keys for machines: scoped to purposes and registers, shown once, taken back at any time.

use super::judged;
use crate::answer::{Answer, Ran, Stop, page, page_with};
use crate::frame::Frame;
use crate::visit::Visit;
use askama::Template;
use huecry_desk::people::{self, By};
use huecry_desk::token::{self, Issued, TokenWanted};
use huecry_terms::{Failure, Officer, PurposeId, Refusal, RefusalKind, RegisterId};

#[derive(Template)]
#[template(path = "pages/key-new.html")]
struct NewKey<'v> {
    f: Frame<'v>,
    officers: Vec<Officer>,
    officer: String,
    label: String,
    days: String,
    /// Id, label, chosen.
    purposes: Vec<(String, String, bool)>,
    registers: Vec<(String, String, bool)>,
    wrong: Vec<(&'static str, String)>,
}

#[derive(Template)]
#[template(path = "pages/key-shown.html")]
struct Shown<'v> {
    f: Frame<'v>,
    label: String,
    secret: String,
}

#[derive(Template)]
#[template(path = "pages/key-revoke.html")]
struct Revoke<'v> {
    f: Frame<'v>,
    issued: Issued,
}

/// Asks what a key is to be good for.
///
/// # Errors
/// Refused when the role may not manage people. Trouble.
pub fn ask_key(visit: &Visit) -> Ran {
    key_page(visit, Vec::new())
}

/// Issues a key and shows it, here and never again.
///
/// # Errors
/// As [`ask_key`].
pub fn issue(visit: &Visit) -> Ran {
    let form = &visit.form;
    let purposes: Vec<PurposeId> = form.all("purpose").filter_map(|purpose| purpose.parse().ok()).collect();
    let registers: Vec<RegisterId> = form.all("register").filter_map(|register| register.parse().ok()).collect();
    let officer = form.given("officer").and_then(|officer| officer.parse().ok());
    let days = form.given("days").and_then(|days| days.parse::<u16>().ok());
    let missing = [
        ("officer", officer.is_none()),
        ("label", form.given("label").is_none()),
        ("purpose", purposes.is_empty()),
        ("days", days.is_none()),
    ];
    let mut wrong = Vec::new();
    for (field, missing) in missing {
        if missing {
            wrong.push((field, visit.say(&format!("ui-key-{field}-missing"), &[])));
        }
    }
    let (Some(officer), Some(days), true) = (officer, days, wrong.is_empty()) else { return key_page(visit, wrong) };
    let label = form.get("label").trim().to_string();
    let wanted = TokenWanted { officer, label: label.clone(), purposes, registers, days };
    let call = visit.call()?;
    match token::issue(visit.desk(), By::Call(&call), wanted, visit.now) {
        Ok((_, secret, act)) => {
            let f = visit.frame().with_act(act).with_back("/people", visit.say("ui-place-people", &[]));
            page(&Shown { f, label, secret: secret.expose().to_string() })
        }
        Err(Failure::Refused(no)) if no.kind == RefusalKind::FormNotSatisfied => {
            key_page(visit, vec![("days", visit.say(no.kind.key(), &[("about", &no.about), ("ask", &no.ask)]))])
        }
        Err(other) => Err(other.into()),
    }
}

fn key_page(visit: &Visit, wrong: Vec<(&'static str, String)>) -> Ran {
    let call = visit.call()?;
    let (officers, _) = people::list(visit.desk(), By::Call(&call))?;
    let form = &visit.form;
    let chosen = |field: &str, id: &str| form.all(field).any(|one| one == id);
    let purposes = visit.catalogue().codes("purposes").into_iter().flat_map(|list| list.iter()).map(|code| {
        let id = code.id.to_string();
        let ticked = chosen("purpose", &id);
        (id, code.label.get(visit.lang).to_string(), ticked)
    });
    let registers = visit.catalogue().registers().iter().map(|register| {
        let id = register.id.to_string();
        let ticked = chosen("register", &id);
        (id, register.title.get(visit.lang).to_string(), ticked)
    });
    let (purposes, registers) = (purposes.collect(), registers.collect());
    let days = form.given("days").unwrap_or("90").to_string();
    let (f, status) = judged(visit, &wrong);
    let officers = officers.into_iter().filter(|officer| !officer.ended).collect();
    let (officer, label) = (form.get("officer").to_string(), form.get("label").to_string());
    page_with(status, &NewKey { f, officers, officer, label, days, purposes, registers, wrong })
}

/// Asks whether a key is to be taken back.
///
/// # Errors
/// As [`ask_key`]; there is no such key.
pub fn ask_revoke(visit: &Visit) -> Ran {
    let call = visit.call()?;
    let named = visit.part("key");
    let keys = token::list(visit.desk(), By::Call(&call), visit.now)?;
    let issued = keys.into_iter().find(|issued| issued.token.id.to_string() == named);
    let about: String = named.chars().take(40).collect();
    let issued = issued.ok_or_else(|| Stop::from(Refusal::new(RefusalKind::NoSuchRecord, about)))?;
    page(&Revoke { f: visit.frame().with_back("/people", visit.say("ui-place-people", &[])), issued })
}

/// Takes a key back.
///
/// # Errors
/// As [`ask_revoke`].
pub fn revoke(visit: &Visit) -> Ran {
    let call = visit.call()?;
    token::revoke(visit.desk(), By::Call(&call), visit.part("key").parse()?, visit.now)?;
    Ok(Answer::Go("/people".into()))
}
