//! Coming in by a passkey, and an officer's own passkeys.

use crate::answer::{Answer, Ran, page, page_with};
use crate::cookies;
use crate::frame::Frame;
use crate::visit::Visit;
use askama::Template;
use http::StatusCode;
use huecry_desk::passkey::{self, Challenge, Line, Made, Site};
use huecry_desk::people::By;
use huecry_desk::sign_in;
use huecry_terms::{Face, Failure, OfficerId, RefusalKind};

#[derive(Template)]
#[template(path = "pages/passkeys.html")]
struct Own<'v> {
    f: Frame<'v>,
    keys: Vec<Line>,
    possible: bool,
    name: String,
    wrong: Vec<(&'static str, String)>,
}

#[derive(Template)]
#[template(path = "pages/people-passkeys.html")]
struct OfOfficer<'v> {
    f: Frame<'v>,
    officer: String,
    keys: Vec<Line>,
}

/// A challenge to come in by, for the script of the sign-in page.
///
/// # Errors
/// Refused where passkeys cannot be used. Trouble.
pub fn challenge(visit: &Visit) -> Ran {
    let challenge = passkey::challenge(visit.desk(), site(visit), visit.now, Face::Web)?;
    Ok(said(&challenge))
}

/// Comes in: a new session under a new secret, whatever cookie came with the request.
///
/// # Errors
/// Refused in the same words whatever is wrong.
pub fn enter(visit: &Visit) -> Ran {
    let (challenge, answer) = (visit.form.get("challenge"), visit.form.get("answer"));
    let signed_in = passkey::sign_in(visit.desk(), site(visit), challenge, answer, visit.now, Face::Web)?;
    if let Some(before) = &visit.session {
        sign_in::sign_out(visit.desk(), before, visit.now, Face::Web)?;
    }
    let cookie = cookies::set_session(signed_in.secret.expose(), visit.console.public.secure);
    Ok(Answer::GoWith("/purpose".into(), vec![cookie]))
}

/// The officer's own passkeys.
///
/// # Errors
/// The visitor must sign in first. Trouble.
pub fn own(visit: &Visit) -> Ran {
    own_page(visit, Vec::new())
}

/// A challenge to make a passkey by, for the script of that page.
///
/// # Errors
/// The visitor must sign in first; refused where passkeys cannot be used. Trouble.
pub fn enrol(visit: &Visit) -> Ran {
    let challenge = passkey::enrol(visit.desk(), site(visit), visit.session()?, visit.now)?;
    Ok(said(&challenge))
}

/// Keeps a passkey that was made.
///
/// # Errors
/// The visitor must sign in first. Trouble.
pub fn keep(visit: &Visit) -> Ran {
    let form = &visit.form;
    let Some(name) = form.given("name") else {
        return own_page(visit, vec![("name", visit.say("ui-passkey-name-missing", &[]))]);
    };
    let made = Made { challenge: form.get("challenge"), answer: form.get("answer"), name };
    match passkey::keep(visit.desk(), site(visit), visit.session()?, made, visit.now) {
        Ok(_) => Ok(Answer::Go("/passkeys".into())),
        Err(Failure::Refused(no)) if no.kind == RefusalKind::FormNotSatisfied => {
            own_page(visit, vec![("name", visit.say("ui-people-name-wrong", &[]))])
        }
        Err(Failure::Refused(_)) => own_page(visit, vec![("name", visit.say("ui-passkey-not-made", &[]))]),
        Err(other) => Err(other.into()),
    }
}

/// Lets one of the officer's own passkeys go.
///
/// # Errors
/// The visitor must sign in first; refused when there is no such key. Trouble.
pub fn let_go(visit: &Visit) -> Ran {
    passkey::let_go(visit.desk(), visit.session()?, visit.part("passkey"), visit.now)?;
    Ok(Answer::Go("/passkeys".into()))
}

/// The passkeys of an officer, for who manages people.
///
/// # Errors
/// Refused when the role may not manage people. Trouble.
pub fn of_officer(visit: &Visit) -> Ran {
    let officer: OfficerId = visit.part("officer").parse()?;
    let keys = passkey::list(visit.desk(), By::Call(&visit.call()?), &officer)?;
    let f = visit.frame().with_back("/people", visit.say("ui-place-people", &[]));
    page(&OfOfficer { f, officer: officer.to_string(), keys })
}

/// Takes a passkey from an officer.
///
/// # Errors
/// Refused when the role may not manage people, or there is no such key. Trouble.
pub fn remove(visit: &Visit) -> Ran {
    let officer: OfficerId = visit.part("officer").parse()?;
    passkey::remove(visit.desk(), By::Call(&visit.call()?), &officer, visit.part("passkey"), visit.now)?;
    Ok(Answer::Go(format!("/people/{officer}/passkeys")))
}

fn own_page(visit: &Visit, wrong: Vec<(&'static str, String)>) -> Ran {
    let keys = passkey::own(visit.desk(), visit.session()?)?;
    let name = visit.form.get("name").to_string();
    let f = visit.frame().with_back("/settings", visit.say("ui-settings-title", &[]));
    let (f, status) =
        if wrong.is_empty() { (f, StatusCode::OK) } else { (f.with_error(), StatusCode::UNPROCESSABLE_ENTITY) };
    page_with(status, &Own { f, keys, possible: possible(visit), name, wrong })
}

/// Whether passkeys can be used where this visitor is.
pub(crate) fn possible(visit: &Visit) -> bool {
    passkey::possible(site(visit))
}

fn site(visit: &Visit) -> Site<'_> {
    let public = &visit.console.public;
    Site { host: visit.host.as_deref().unwrap_or_default(), secure: public.secure, name: &public.organisation }
}

/// What the script reads: the challenge's name beside what goes to the browser.
fn said(challenge: &Challenge) -> Answer {
    let options = challenge.options.trim_start().strip_prefix('{').unwrap_or_default();
    // A secret is base64url: it needs no escaping.
    Answer::Json(format!("{{\"name\":\"{}\",{options}", challenge.name.expose()))
}
