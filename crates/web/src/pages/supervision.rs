//! What bureaux are under: seen by everybody who signs in, decided by two.

use crate::answer::{Answer, Ran, page, page_with};
use crate::frame::Frame;
use crate::visit::Visit;
use askama::Template;
use http::StatusCode;
use huecry_catalogue::Verb;
use huecry_desk::people::{self, SECRETARIAT};
use huecry_desk::supervision::{self, Decided, Wanted};
use huecry_terms::{Bureau, Capability, Failure, Mode, RefusalKind};

#[derive(Template)]
#[template(path = "pages/supervision.html")]
struct All<'v> {
    f: Frame<'v>,
    decisions: Vec<Decided>,
    may_propose: bool,
    may_sign: bool,
}

#[derive(Template)]
#[template(path = "pages/supervision-new.html")]
struct New<'v> {
    f: Frame<'v>,
    bureaux: Vec<Bureau>,
    bureau: String,
    /// Word, chosen.
    capabilities: Vec<(&'static str, bool)>,
    modes: Vec<(&'static str, bool)>,
    decision: String,
    reason: String,
    days: String,
    wrong: Vec<(&'static str, String)>,
}

/// Every decision.
///
/// # Errors
/// Trouble.
pub fn all(visit: &Visit) -> Ran {
    let session = visit.session()?;
    let decisions = supervision::list(visit.desk(), &session.officer, visit.now)?;
    let (may_propose, may_sign) = (visit.may(Verb::ProposeSupervision), visit.may(Verb::SignSupervision));
    page(&All { f: visit.frame(), decisions, may_propose, may_sign })
}

/// Asks what is to be decided about a bureau.
///
/// # Errors
/// Refused when the role may not propose it. Trouble.
pub fn ask(visit: &Visit) -> Ran {
    huecry_desk::allowed::require(visit.desk(), &visit.call()?, Verb::ProposeSupervision)?;
    form_page(visit, Vec::new())
}

/// Proposes a decision.
///
/// # Errors
/// As [`ask`].
pub fn propose(visit: &Visit) -> Ran {
    let call = visit.call()?;
    huecry_desk::allowed::require(visit.desk(), &call, Verb::ProposeSupervision)?;
    let form = &visit.form;
    let bureau = form.given("bureau").and_then(|bureau| bureau.parse().ok());
    let capability = form.given("capability").and_then(Capability::from_word);
    let mode = form.given("mode").and_then(Mode::from_word);
    let days = form.given("days").map(str::parse::<u16>).transpose();
    let missing = [
        ("bureau", bureau.is_none()),
        ("capability", capability.is_none()),
        ("mode", mode.is_none()),
        ("decision", form.given("decision").is_none()),
        ("reason", form.given("reason").is_none()),
        ("days", days.is_err()),
    ];
    let missing = missing.into_iter().filter(|(_, missing)| *missing);
    let wrong: Vec<(&'static str, String)> =
        missing.map(|(field, _)| (field, visit.say(&format!("ui-supervision-{field}-missing"), &[]))).collect();
    let (Some(bureau), Some(capability), Some(mode), Ok(days), true) =
        (bureau, capability, mode, days, wrong.is_empty())
    else {
        return form_page(visit, wrong);
    };
    let [reason, decision] = ["reason", "decision"].map(|field| form.get(field).to_string());
    let wanted = Wanted { bureau, capability, mode, reason, decision, days };
    match supervision::propose(visit.desk(), &call, wanted) {
        Ok(_) => Ok(Answer::Go("/supervision".into())),
        Err(Failure::Refused(no)) if no.kind == RefusalKind::FormNotSatisfied => {
            form_page(visit, vec![("days", visit.say(no.kind.key(), &[("about", &no.about), ("ask", &no.ask)]))])
        }
        Err(other) => Err(other.into()),
    }
}

/// Signs what another officer proposed.
///
/// # Errors
/// Refused when the role may not sign it, there is no such proposal, or it is the same person's. Trouble.
pub fn sign(visit: &Visit) -> Ran {
    supervision::sign(visit.desk(), &visit.call()?, visit.part("decision"))?;
    Ok(Answer::Go("/supervision".into()))
}

fn form_page(visit: &Visit, wrong: Vec<(&'static str, String)>) -> Ran {
    let form = &visit.form;
    let bureaux = people::bureaux(visit.desk())?.into_iter().filter(|one| one.id.as_str() != SECRETARIAT).collect();
    let capabilities = Capability::ALL.map(|one| (one.as_str(), one.as_str() == form.get("capability"))).to_vec();
    let modes = Mode::ALL.map(|one| (one.as_str(), one.as_str() == form.get("mode"))).to_vec();
    let [bureau, decision, reason, days] =
        ["bureau", "decision", "reason", "days"].map(|field| form.get(field).to_string());
    let f = visit.frame().with_back("/supervision", visit.say("ui-supervision-title", &[]));
    let (f, status) =
        if wrong.is_empty() { (f, StatusCode::OK) } else { (f.with_error(), StatusCode::UNPROCESSABLE_ENTITY) };
    page_with(status, &New { f, bureaux, bureau, capabilities, modes, decision, reason, days, wrong })
}
