//! Pages that say no, and pages that say what broke. Nothing that was typed is lost on either.

use crate::answer::{Ran, page_with, status_of};
use crate::frame::Frame;
use crate::visit::Visit;
use askama::Template;
use http::StatusCode;
use huecry_terms::{Refusal, Trouble};

#[derive(Template)]
#[template(path = "pages/refused.html")]
struct Refused<'v> {
    f: Frame<'v>,
    /// What was refused and why.
    words: String,
    /// Field by field.
    faults: Vec<(String, String)>,
    cites: String,
    ask: String,
}

#[derive(Template)]
#[template(path = "pages/trouble.html")]
struct Broken<'v> {
    f: Frame<'v>,
    /// What happened, in one sentence.
    words: String,
    /// What to do.
    advice: String,
    incident: Option<String>,
    /// What was typed, to be sent again.
    typed: &'v [(String, String)],
    /// Where to.
    action: Option<&'v str>,
}

/// The desk said no: what, why, which article, who can allow it, and the act that recorded it.
///
/// # Errors
/// Only when the page cannot be written; so for all of this file.
pub fn refused(visit: &Visit, refusal: &Refusal) -> Ran {
    let mut f = Frame::of(visit, visit.say("refusal-line", &[]));
    f.act = refusal.act;
    let words = visit.say(refusal.kind.key(), &[("about", &refusal.about), ("ask", &refusal.ask)]);
    let faults = refusal.faults.iter().map(|fault| crate::widgets::fault::words(visit, None, fault)).collect();
    let (cites, ask) = (refusal.cites.clone(), refusal.ask.clone());
    page_with(status_of(refusal), &Refused { f, words, faults, cites, ask })
}

/// Something broke: it is logged once under an incident, and what was typed stands ready to be sent again.
///
/// # Errors
/// As [`refused`].
pub fn incident(visit: &Visit, trouble: &Trouble) -> Ran {
    let incident = incident_id(visit);
    tracing::error!(incident, what = %trouble.what, advice = %trouble.advice, "trouble");
    let f = Frame::of(visit, visit.say("trouble-line", &[])).with_error();
    let words = visit.say(if trouble.passing { "trouble-try-later" } else { "ui-trouble-words" }, &[]);
    let advice = visit.say("ui-trouble-advice", &[]);
    let status = if trouble.passing { StatusCode::SERVICE_UNAVAILABLE } else { StatusCode::INTERNAL_SERVER_ERROR };
    let posts = visit.route.is_some_and(|route| route.method == crate::routes::Method::Post);
    let action = posts.then_some(visit.path.as_str());
    page_with(status, &Broken { f, words, advice, incident: Some(incident), typed: visit.form.pairs(), action })
}

/// There is no such page: in the same words whatever was asked for.
///
/// # Errors
/// As [`refused`].
pub fn no_such_page(visit: &Visit) -> Ran {
    plain(visit, StatusCode::NOT_FOUND, "ui-no-such-page", String::new())
}

/// The form came from elsewhere, or from before the last sign-in. What was typed can be sent again.
///
/// # Errors
/// As [`refused`].
pub fn forged(visit: &Visit) -> Ran {
    let f = Frame::of(visit, visit.say("ui-forged-title", &[])).with_error();
    let (words, advice) = (visit.say("ui-forged-words", &[]), visit.say("ui-forged-advice", &[]));
    page_with(StatusCode::FORBIDDEN, &Broken { f, words, advice, incident: None, typed: &[], action: None })
}

/// The request cannot be read.
///
/// # Errors
/// As [`refused`].
pub fn unreadable(visit: &Visit, why: &str) -> Ran {
    plain(visit, StatusCode::BAD_REQUEST, "ui-unreadable", why.chars().take(200).collect())
}

fn plain(visit: &Visit, status: StatusCode, key: &str, why: String) -> Ran {
    let f = Frame::of(visit, visit.say(&format!("{key}-title"), &[])).with_error();
    let words = visit.say(&format!("{key}-words"), &[]);
    page_with(status, &Broken { f, words, advice: why, incident: None, typed: &[], action: None })
}

/// Eight letters to find the incident by in the log: from the moment and the page, telling nothing.
fn incident_id(visit: &Visit) -> String {
    use sha2::Digest;
    let seed = format!("{} {}", visit.now.as_nanosecond(), visit.path);
    sha2::Sha256::digest(seed.as_bytes()).iter().take(4).map(|byte| format!("{byte:02x}")).collect()
}
