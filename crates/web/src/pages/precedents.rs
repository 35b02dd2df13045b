//! Past decisions that are like a case, for those who review.

use crate::answer::{Ran, page};
use crate::frame::Frame;
use crate::visit::Visit;
use askama::Template;
use huecry_catalogue::GROUNDS;
use huecry_desk::notice::precedent::{self, Like, Precedent, precedents};

#[derive(Template)]
#[template(path = "pages/precedents.html")]
struct All<'v> {
    f: Frame<'v>,
    /// Value, words, chosen.
    flags: Vec<(String, String, bool)>,
    grounds: Vec<(String, String, bool)>,
    registers: Vec<(String, String, bool)>,
    phrase: String,
    lines: Vec<Line>,
    more: bool,
}

struct Line {
    number: String,
    href: String,
    decided: String,
    /// How it ended: the words of the procedure's state.
    state: String,
    ground: String,
    register: String,
    charges: Vec<String>,
    /// Flag, how it was answered.
    flags: Vec<(String, String)>,
}

/// The decisions that are like what the address or the form asks for: flags, grounds and types stand in links; a
/// phrase, which could name somebody, comes by the form alone.
///
/// # Errors
/// The visitor must sign in and say why. Trouble.
pub fn all(visit: &Visit) -> Ran {
    let asked = |name: &str| visit.form.given(name).or_else(|| visit.query.given(name)).map(str::to_owned);
    let like = Like {
        flag: asked("flag"),
        ground: asked("ground"),
        register: asked("register").and_then(|id| id.parse().ok()),
        phrase: visit.form.given("phrase").map(str::to_owned),
    };
    let (found, more) = precedents(visit.desk(), &visit.call()?, &like, SHOWN)?;
    let notices = visit.catalogue().registers().iter().filter(|register| register.notice.is_some());
    page(&All {
        f: visit.frame().with_back("/work", visit.say("ui-place-work", &[])),
        flags: precedent::flags()
            .map(|flag| (flag.to_string(), flag_words(visit, flag), like.flag.as_deref() == Some(flag)))
            .collect(),
        grounds: grounds(visit, like.ground.as_deref()),
        registers: notices
            .map(|one| {
                let chosen = like.register.as_ref() == Some(&one.id);
                (one.id.to_string(), one.title.get(visit.lang).to_string(), chosen)
            })
            .collect(),
        phrase: like.phrase.clone().unwrap_or_default(),
        lines: found.iter().map(|one| line(visit, one)).collect(),
        more,
    })
}

fn flag_words(visit: &Visit, flag: &str) -> String {
    format!("{flag} · {}", visit.say(&format!("flag-{flag}"), &[]))
}

fn grounds(visit: &Visit, chosen: Option<&str>) -> Vec<(String, String, bool)> {
    let mut all: Vec<(String, String, bool)> = Vec::new();
    for code in GROUNDS.iter().filter_map(|list| visit.catalogue().codes(list)).flat_map(|list| list.iter()) {
        // Both lists know Articles 2 and 3.
        if !all.iter().any(|(id, ..)| id == code.id.as_str()) {
            let is = chosen == Some(code.id.as_str());
            all.push((code.id.to_string(), code.label.get(visit.lang).to_string(), is));
        }
    }
    all
}

fn line(visit: &Visit, one: &Precedent) -> Line {
    let catalogue = visit.catalogue();
    let label = |lists: &[&str], code: &str| {
        let found = lists.iter().find_map(|list| catalogue.codes(list)?.get(code));
        found.map_or_else(|| code.to_string(), |code| code.label.get(visit.lang).to_string())
    };
    let procedure = catalogue.procedure_at(&one.procedure.0, one.procedure.1);
    let state = procedure.and_then(|procedure| procedure.state(&one.state));
    let register = catalogue.register(&one.register);
    Line {
        number: one.number.clone(),
        href: format!("/dossiers/{}", one.number),
        decided: visit.frame().day(&huecry_terms::day_of(one.decided)),
        state: state.map_or_else(|| one.state.to_string(), |state| state.title.get(visit.lang).to_string()),
        ground: one.ground.as_deref().map(|ground| label(&GROUNDS, ground)).unwrap_or_default(),
        register: register.map(|it| it.title.get(visit.lang).to_string()).unwrap_or_default(),
        charges: one.charges.clone(),
        flags: one.flags.iter().map(|(flag, how)| (flag.clone(), label(&["flag-answers"], how))).collect(),
    }
}

/// So many are shown.
const SHOWN: usize = 50;
