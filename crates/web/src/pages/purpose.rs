//! Why one is here: purpose and case, without which nothing is searched, opened or recorded.

use crate::answer::{Answer, Ran, page_with};
use crate::frame::Frame;
use crate::visit::Visit;
use askama::Template;
use http::StatusCode;
use huecry_desk::{allowed, sign_in};
use huecry_terms::{CaseRef, Face, PurposeId};

#[derive(Template)]
#[template(path = "pages/purpose.html")]
struct Purpose<'v> {
    f: Frame<'v>,
    purposes: Vec<Choice>,
    case: String,
    /// Where the visitor was going.
    then: String,
    /// Field and what is wrong with it, in words.
    wrong: Vec<(&'static str, String)>,
}

struct Choice {
    id: String,
    label: String,
    about: String,
    chosen: bool,
}

impl Purpose<'_> {
    fn wrong_with(&self, field: &str) -> Option<&str> {
        self.wrong.iter().find(|(there, _)| *there == field).map(|(_, words)| words.as_str())
    }
}

/// Asks for purpose and case; an explained page, not an error.
///
/// # Errors
/// The visitor must sign in first.
pub fn ask(visit: &Visit) -> Ran {
    let session = visit.session()?;
    let (purpose, case) = match &session.purpose {
        Some((purpose, case)) => (purpose.to_string(), case.to_string()),
        None => (String::new(), String::new()),
    };
    let then = if visit.path == "/purpose" { visit.query.get("then") } else { visit.path.as_str() };
    show(visit, &purpose, case, then, Vec::new())
}

/// States purpose and case for what follows.
///
/// # Errors
/// Refused when the purpose opens nothing for this role.
pub fn state(visit: &Visit) -> Ran {
    let session = visit.session()?;
    let purpose: Option<PurposeId> = visit.form.given("purpose").and_then(|purpose| purpose.parse().ok());
    let case = visit.form.given("case").map(str::parse::<CaseRef>);
    let mut wrong = Vec::new();
    if purpose.is_none() {
        wrong.push(("purpose", visit.say("ui-purpose-missing", &[])));
    }
    match &case {
        None => wrong.push(("case", visit.say("ui-case-missing", &[]))),
        Some(Err(_)) => wrong.push(("case", visit.say("ui-case-wrong", &[]))),
        Some(Ok(_)) => {}
    }
    let (Some(purpose), Some(Ok(case))) = (purpose, case) else {
        let (purpose, case) = (visit.form.get("purpose"), visit.form.get("case").to_string());
        return show(visit, purpose, case, visit.form.get("then"), wrong);
    };
    sign_in::state_purpose(visit.desk(), session, purpose, case, visit.now, Face::Web)?;
    let then = visit.form.given("then").unwrap_or("/");
    Ok(Answer::Go(then.to_string()))
}

fn show(visit: &Visit, purpose: &str, case: String, then: &str, wrong: Vec<(&'static str, String)>) -> Ran {
    let f = Frame::of(visit, visit.say("ui-purpose-title", &[]));
    let open = visit.session.as_ref().map(|session| allowed::purposes(visit.desk(), session)).unwrap_or_default();
    let list = visit.catalogue().codes("purposes").into_iter().flat_map(|list| list.iter());
    let purposes = list.filter(|code| open.iter().any(|open| open.as_str() == code.id.as_str())).map(|code| Choice {
        id: code.id.to_string(),
        label: code.label.get(visit.lang).to_string(),
        about: code.about.as_ref().map(|about| about.get(visit.lang).to_string()).unwrap_or_default(),
        chosen: code.id.as_str() == purpose,
    });
    let purposes = purposes.collect();
    let (f, status) =
        if wrong.is_empty() { (f, StatusCode::OK) } else { (f.with_error(), StatusCode::UNPROCESSABLE_ENTITY) };
    page_with(status, &Purpose { f, purposes, case, then: then.to_string(), wrong })
}
