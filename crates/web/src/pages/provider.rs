//! Coming in through the organisation's identity provider, and whom it vouches for here.

use crate::answer::{Answer, Ran, Stop, page_with};
use crate::cookies;
use crate::frame::Frame;
use crate::visit::Visit;
use askama::Template;
use http::StatusCode;
use huecry_desk::people::{self, By};
use huecry_desk::provider::{self, Provider};
use huecry_desk::sign_in;
use huecry_terms::{Face, Failure, OfficerId, Refusal, RefusalKind};

#[derive(Template)]
#[template(path = "pages/provider-back.html")]
struct Back<'v> {
    f: Frame<'v>,
}

#[derive(Template)]
#[template(path = "pages/people-provider.html")]
struct Binding<'v> {
    f: Frame<'v>,
    officer: String,
    /// What the provider is called and its issuer; none where the node has none.
    provider: Option<(String, String)>,
    /// Issuer and subject the officer is bound to.
    bound: Option<(String, String)>,
    subject: String,
    wrong: Vec<(&'static str, String)>,
}

/// Sends the browser to the provider.
///
/// # Errors
/// There is no such page where the node has no provider. Trouble where it cannot be reached.
pub fn ask(visit: &Visit) -> Ran {
    let begun = provider::ask(visit.desk(), configured(visit)?, visit.now)?;
    let cookie = cookies::set_vouching(begun.cookie.expose(), visit.console.public.secure);
    Ok(Answer::Away(begun.address, cookie))
}

/// Comes back from the provider: a new session under a new secret. The answer is a page and no redirection, since a
/// browser that was sent here by another site sends no cookie of the session along until a page of ours asks it to.
///
/// # Errors
/// Refused in the same words whatever is wrong. Trouble where the provider cannot be reached.
pub fn back(visit: &Visit) -> Ran {
    let secure = visit.console.public.secure;
    let provider = configured(visit)?;
    let cookie = visit.vouching.as_deref().unwrap_or_default();
    // Whoever says it is another provider's answer is believed (RFC 9207).
    let ours = ["", provider.issuer()].contains(&visit.query.get("iss"));
    let answer = (visit.query.get("state"), if ours { visit.query.get("code") } else { "" });
    let signed_in = provider::sign_in(visit.desk(), provider, cookie, answer, visit.now, Face::Web)?;
    if let Some(before) = &visit.session {
        sign_in::sign_out(visit.desk(), before, visit.now, Face::Web)?;
    }
    let cookies = vec![cookies::set_session(signed_in.secret.expose(), secure), cookies::end_vouching(secure)];
    let page = Back { f: visit.frame() }.render().map_err(Stop::from)?;
    Ok(Answer::PageWith(StatusCode::OK, page, cookies))
}

/// Asks whom the provider is to vouch for as an officer.
///
/// # Errors
/// Refused when the role may not manage people, or there is no such officer. Trouble.
pub fn ask_binding(visit: &Visit) -> Ran {
    binding_page(visit, Vec::new())
}

/// Binds an officer to what the provider calls a person; to nobody where nothing is said.
///
/// # Errors
/// As [`ask_binding`].
pub fn bind(visit: &Visit) -> Ran {
    let (call, officer) = (visit.call()?, officer(visit)?);
    let by = By::Call(&call);
    let done = match visit.form.given("subject") {
        None => provider::unbind(visit.desk(), by, &officer, visit.now),
        Some(subject) => {
            let Some(provider) = visit.console.provider.as_deref() else {
                return binding_page(visit, vec![("subject", visit.say("ui-provider-none", &[]))]);
            };
            provider::bind(visit.desk(), by, &officer, (provider.issuer(), subject), visit.now)
        }
    };
    match done {
        Ok(_) => Ok(Answer::Go("/people".into())),
        Err(Failure::Refused(no)) if matches!(no.kind, RefusalKind::FormNotSatisfied | RefusalKind::AlreadyThere) => {
            binding_page(visit, vec![("subject", visit.say(no.kind.key(), &[("about", &no.about), ("ask", &no.ask)]))])
        }
        Err(other) => Err(other.into()),
    }
}

fn binding_page(visit: &Visit, wrong: Vec<(&'static str, String)>) -> Ran {
    let (call, officer) = (visit.call()?, officer(visit)?);
    let bound = provider::binding(visit.desk(), By::Call(&call), &officer)?;
    let f = visit.frame().with_back("/people", visit.say("ui-place-people", &[]));
    let (f, status) =
        if wrong.is_empty() { (f, StatusCode::OK) } else { (f.with_error(), StatusCode::UNPROCESSABLE_ENTITY) };
    let provider = visit.console.provider.as_deref().map(|one| (one.name().to_string(), one.issuer().to_string()));
    let subject = match visit.form.get("subject") {
        "" => bound.as_ref().map(|(_, subject)| subject.clone()).unwrap_or_default(),
        typed => typed.to_string(),
    };
    page_with(status, &Binding { f, officer: officer.to_string(), provider, bound, subject, wrong })
}

/// The officer of the path, who has not ended.
fn officer(visit: &Visit) -> Result<OfficerId, Stop> {
    let (officers, _) = people::list(visit.desk(), By::Call(&visit.call()?))?;
    let named = visit.part("officer");
    let officer = officers.into_iter().find(|one| one.id.as_str() == named && !one.ended);
    let about: String = named.chars().take(40).collect();
    officer.map(|one| one.id).ok_or_else(|| Stop::from(Refusal::new(RefusalKind::NotAnOfficer, about)))
}

fn configured(visit: &Visit) -> Result<&dyn Provider, Stop> {
    visit.console.provider.as_deref().ok_or(Stop::NoSuchPage)
}
