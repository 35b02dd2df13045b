//! Coming in by a one-time link, and going out. The passkey stands beside it on [`ask`]'s page.

use crate::answer::{Answer, Ran, page};
use crate::cookies;
use crate::frame::Frame;
use crate::visit::Visit;
use askama::Template;
use huecry_desk::sign_in;
use huecry_terms::Face;

#[derive(Template)]
#[template(path = "pages/sign-in.html")]
struct SignIn<'v> {
    f: Frame<'v>,
    /// The secret of the link, if one was followed.
    secret: Option<&'v str>,
    /// Whether passkeys can be used where the visitor is.
    passkeys: bool,
    /// What the identity provider is called, where there is one.
    provider: Option<&'v str>,
}

/// Says how one gets in.
///
/// # Errors
/// Only when the page cannot be written.
pub fn ask(visit: &Visit) -> Ran {
    if visit.session.is_some() {
        return Ok(Answer::Go("/".into()));
    }
    let provider = visit.console.provider.as_deref().map(|provider| provider.name());
    page(&SignIn { f: visit.frame(), secret: None, passkeys: super::passkey::possible(visit), provider })
}

/// Offers to sign in with the link that was followed. Nothing is looked up: a mail scanner that follows
/// links uses none up, and the page is the same for a link that never was.
///
/// # Errors
/// As [`ask`].
pub fn offer(visit: &Visit) -> Ran {
    page(&SignIn { f: visit.frame(), secret: Some(visit.part("secret")), passkeys: false, provider: None })
}

/// Uses the link up: a new session under a new secret, whatever cookie came with the request.
///
/// # Errors
/// Refused in the same words for a link that never was, was used, or is too old.
pub fn enter(visit: &Visit) -> Ran {
    if let Some(before) = &visit.session {
        sign_in::sign_out(visit.desk(), before, visit.now, Face::Web)?;
    }
    let signed_in = sign_in::sign_in(visit.desk(), visit.part("secret"), visit.now, Face::Web)?;
    let cookie = cookies::set_session(signed_in.secret.expose(), visit.console.public.secure);
    Ok(Answer::GoWith("/purpose".into(), vec![cookie]))
}

/// Ends the session.
///
/// # Errors
/// Trouble.
pub fn leave(visit: &Visit) -> Ran {
    sign_in::sign_out(visit.desk(), visit.session()?, visit.now, Face::Web)?;
    Ok(Answer::GoWith("/sign-in".into(), vec![cookies::end_session(visit.console.public.secure)]))
}

/// Touches the session: somebody is still there. Answers until when it lasts.
///
/// # Errors
/// The visitor must sign in.
pub fn keep(visit: &Visit) -> Ran {
    let session = visit.session()?;
    Ok(Answer::Kept(session.lasts(visit.now).to_string()))
}

/// Where a visitor who must sign in is sent.
pub fn way_from(_visit: &Visit) -> String {
    "/sign-in".into()
}
