//! One agreement: what may cross, on what basis, until when, who has signed; and saying how it stands.

use super::spoken;
use crate::answer::{Answer, Ran, page_with};
use crate::frame::Frame;
use crate::visit::Visit;
use askama::Template;
use http::StatusCode;
use huecry_catalogue::Verb;
use huecry_desk::link::agreement::{Says, stand};
use huecry_desk::link::told::{AgreementTold, agreements};
use huecry_terms::{Call, Failure, Refusal, RefusalKind};

#[derive(Template)]
#[template(path = "pages/link-agreement.html")]
struct One<'v> {
    f: Frame<'v>,
    told: AgreementTold,
    may_keep: bool,
    /// Word, chosen.
    says: Vec<(&'static str, bool)>,
    party: String,
    reason: String,
    wrong: Vec<(&'static str, String)>,
}

/// Shows an agreement of this node.
///
/// # Errors
/// Refused when the role may not, or there is no such agreement. Trouble.
pub fn show(visit: &Visit) -> Ran {
    let (call, none) = spoken(visit, Verb::Message)?;
    none.map_or_else(|| card(visit, &call, Vec::new()), Ok)
}

/// Records what a party says of it.
///
/// # Errors
/// As [`stand`].
pub fn stands(visit: &Visit) -> Ran {
    let (call, none) = spoken(visit, Verb::KeepLine)?;
    if let Some(none) = none {
        return Ok(none);
    }
    let form = &visit.form;
    let says = form.given("says").and_then(Says::of_word);
    let missing = [
        ("party", form.given("party").is_none()),
        ("says", says.is_none()),
        ("reason", form.given("reason").is_none()),
    ];
    let missing = missing.into_iter().filter(|(_, missing)| *missing);
    let wrong: Vec<(&'static str, String)> =
        missing.map(|(field, _)| (field, visit.say(&format!("ui-link-{field}-missing"), &[]))).collect();
    let Some(says) = says.filter(|_| wrong.is_empty()) else { return card(visit, &call, wrong) };
    match stand(visit.desk(), &call, visit.part("agreement"), form.get("party"), says, form.get("reason")) {
        Ok(_) => Ok(Answer::Go(format!("/link/agreements/{}", visit.part("agreement")))),
        Err(Failure::Refused(no)) if no.kind == RefusalKind::FormNotSatisfied => {
            card(visit, &call, vec![("reason", visit.say("ui-link-reason-missing", &[]))])
        }
        Err(other) => Err(other.into()),
    }
}

fn card(visit: &Visit, call: &Call, wrong: Vec<(&'static str, String)>) -> Ran {
    let id = visit.part("agreement");
    let found = agreements(visit.desk(), call, visit.lang)?.into_iter().find(|one| one.agreement == id);
    let none = || Refusal::new(RefusalKind::NoSuchRecord, id.chars().take(80).collect::<String>());
    let told = found.ok_or_else(none)?;
    let form = &visit.form;
    let says = Says::WORDS.map(|(word, _)| (word, word == form.get("says"))).to_vec();
    let (party, reason) = (form.get("party").to_owned(), form.get("reason").to_owned());
    let f = visit.frame_titled(told.title.clone()).with_back("/link", visit.say("ui-link-title", &[]));
    let (f, status) =
        if wrong.is_empty() { (f, StatusCode::OK) } else { (f.with_error(), StatusCode::UNPROCESSABLE_ENTITY) };
    page_with(status, &One { f, told, may_keep: visit.may(Verb::KeepLine), says, party, reason, wrong })
}

impl One<'_> {
    /// The codes of a list in words.
    fn codes(&self, list: &str, codes: &[String]) -> Vec<String> {
        codes.iter().map(|code| self.f.code(list, code)).collect()
    }
}
