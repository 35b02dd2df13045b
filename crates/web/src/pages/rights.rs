//! The register of access rights: who may do what where, since when, by whose act.

use crate::answer::{Answer, Ran, page};
use crate::frame::Frame;
use crate::visit::Visit;
use askama::Template;
use huecry_catalogue::Verb;
use huecry_desk::people::{self, By, Done, Fate, Held};
use huecry_terms::{BureauId, PurposeId, RegisterId};

#[derive(Template)]
#[template(path = "pages/rights.html")]
struct Rights<'v> {
    f: Frame<'v>,
    bureaux: Vec<(BureauId, Vec<Held>)>,
}

impl Rights<'_> {
    fn role_title(&self, held: &Held) -> String {
        let role = self.f.visit.catalogue().role(&held.role);
        role.map_or_else(|| held.role.to_string(), |role| role.title.get(self.f.lang()).to_string())
    }

    fn register_title(&self, register: &RegisterId) -> String {
        let found = self.f.visit.catalogue().register(register);
        found.map_or_else(|| register.to_string(), |register| register.title.get(self.f.lang()).to_string())
    }

    fn verbs(&self, verbs: &[Verb]) -> String {
        verbs.iter().map(|verb| self.f.t(&format!("verb-{}", verb.as_str()))).collect::<Vec<_>>().join(", ")
    }

    fn purposes(&self, purposes: &[PurposeId]) -> String {
        purposes.iter().map(|purpose| self.f.code("purposes", purpose.as_str())).collect::<Vec<_>>().join(", ")
    }

    fn modes(&self, held: &Held) -> Vec<String> {
        let said = |key: &str, word: &str| self.f.t(&format!("{key}-{word}"));
        held.modes
            .iter()
            .map(|(of, mode)| format!("{}: {}", said("capability", of.as_str()), said("mode", mode.as_str())))
            .collect()
    }

    fn done(&self, done: &Done) -> String {
        let by = done.by.as_ref().map_or_else(|| self.f.t("ui-rights-by-machine"), ToString::to_string);
        let at = done.at.as_ref().map(|at| self.f.time(at)).unwrap_or_default();
        format!("{at} · {} {by}", self.f.t("ui-rights-by"))
    }

    fn closes(&self, held: &Held) -> Option<String> {
        held.fate.map(|fate| match fate {
            Fate::Closes(at) => format!("{} {}", self.f.t("ui-rights-closes"), self.f.time(&at)),
            Fate::Spared => self.f.t("ui-rights-spared"),
        })
    }
}

/// The register as a page, bureau by bureau.
///
/// # Errors
/// Refused when the role may not look at it. Trouble.
pub fn all(visit: &Visit) -> Ran {
    let rights = people::rights(visit.desk(), By::Call(&visit.call()?), visit.now)?;
    let mut bureaux: Vec<(BureauId, Vec<Held>)> = Vec::new();
    for held in rights.held {
        match bureaux.iter_mut().find(|(bureau, _)| *bureau == held.bureau) {
            Some((_, of)) => of.push(held),
            None => bureaux.push((held.bureau.clone(), vec![held])),
        }
    }
    let f = visit.frame();
    let f = rights.act.into_iter().fold(f, Frame::with_act);
    page(&Rights { f, bureaux })
}

/// The register as a table to keep.
///
/// # Errors
/// As [`all`].
pub fn table(visit: &Visit) -> Ran {
    let rights = people::rights(visit.desk(), By::Call(&visit.call()?), visit.now)?;
    let name = format!("access-rights-{}.csv", huecry_terms::day_of(rights.at));
    Ok(Answer::Bytes { name, media: "text/csv; charset=utf-8", bytes: people::csv(&rights).into_bytes() })
}
