//! The answer to a question: hit cards, best first, or *No record*, which proves nothing.

use super::asking::{Asking, Chip};
use super::hit::{self, Card, CardWords};
use crate::answer::{Ran, Stop, page};
use crate::console::Console;
use crate::form::Form;
use crate::frame::Frame;
use crate::routes::ROUTES;
use crate::visit::Visit;
use crate::widgets::handling::{self, HandlingLine};
use crate::widgets::value;
use askama::Template;
use huecry_catalogue::{Lang, Verb};
use huecry_desk::people;
use huecry_desk::search::{Answer, Parts};
use huecry_desk::sign_in::Session;
use huecry_terms::{BureauId, Handling, Hit, Query, Term};
use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::sync::Arc;

#[derive(Template)]
#[template(path = "pages/search/found.html")]
struct Answered<'v> {
    f: Frame<'v>,
    asked: Asked,
    /// The question as it was understood, to be changed.
    asking: Asking,
    chips: Vec<Chip>,
    /// The most restrictive of what the hits ask for, for the head of every sheet.
    handling: Option<HandlingLine>,
    cards: Vec<Card>,
    words: CardWords,
    /// How many more may be asked for at once; `None` when all there are stand here.
    more: Option<usize>,
    /// For each register that was searched, what "no record" does not mean.
    means: Vec<(String, String)>,
    /// Whether the visitor may place a standing query.
    may_stand: bool,
}

/// What was asked and how it was read.
struct Asked {
    text: String,
    /// What each part was taken for, and the part.
    read: Vec<Read>,
    /// It was a document's machine-readable zone.
    zone: bool,
    /// The ids of the registers, for forms, and their titles.
    registers: Vec<String>,
    titles: String,
    /// Numbers whose check digit is wrong.
    wrong_digits: Vec<String>,
}

/// One part of a question as it was read.
struct Read {
    /// What it was taken for.
    what: String,
    /// The part.
    text: String,
    /// It is a number, to be read character by character.
    code: bool,
    /// As what sorts of number it was looked up.
    notes: String,
}

/// The page of an answer.
///
/// # Errors
/// Trouble of the store.
pub(super) fn show(visit: &Visit, query: &Query, answer: &Answer) -> Ran {
    let sources = people::bureau_names(visit.desk(), answer.hits.iter().map(|hit| &hit.record.source))?;
    page(&template(visit, query, answer, &sources))
}

/// The results page from an answer that is there already: what the bench measures. Nothing is asked of desk or
/// disk but what menus show.
///
/// # Errors
/// When the page cannot be written; a mistake of the programme.
pub fn render_for_bench(
    console: &Arc<Console>,
    session: &Session,
    lang: Lang,
    query: &Query,
    answer: &Answer,
) -> Result<String, Stop> {
    let route = ROUTES.iter().find(|route| route.path == "/search");
    let visit = Visit {
        console: console.clone(),
        route,
        path: "/search".into(),
        host: None,
        now: answer.as_of,
        lang,
        session: Some(session.clone()),
        secret: Some("a secret of the bench".into()),
        vouching: None,
        parts: Vec::new(),
        query: Form::default(),
        form: Form::default(),
        files: Vec::new(),
        allowed: OnceCell::new(),
    };
    let names = answer.hits.iter().map(|hit| (hit.record.source.clone(), hit.record.source.to_string()));
    Ok(template(&visit, query, answer, &names.collect()).render()?)
}

fn template<'v>(
    visit: &'v Visit,
    query: &Query,
    answer: &Answer,
    sources: &BTreeMap<BureauId, String>,
) -> Answered<'v> {
    let f = visit.frame();
    let title = super::outcome(&f, answer.hits.len());
    let f = visit.frame_titled(title).with_act(answer.act).with_back("/", visit.say("ui-search-back", &[]));
    let cards = hit::cards(&f, answer, sources);
    let handling = most(&answer.hits).map(|most| handling::line(&f, &most, named(&f, sources)));
    let asking = Asking::understood(&f, &Parts::of(&answer.terms), &answer.registers, super::asking::FIRST);
    let full = answer.hits.len() >= query.limit && query.limit < Query::LIMIT_MOST;
    let register = |id| visit.catalogue().register(id);
    let means =
        if answer.hits.is_empty() { answer.registers.iter().filter_map(register).collect() } else { Vec::new() };
    Answered {
        asked: asked(&f, query, answer),
        chips: asking.chips(&f),
        asking,
        handling,
        cards,
        words: CardWords::of(&f),
        more: full.then(|| (query.limit * MORE).min(Query::LIMIT_MOST)),
        means: means.iter().map(|r| (r.title.get(f.lang()).into(), r.no_record.get(f.lang()).into())).collect(),
        may_stand: visit.may(Verb::Subscribe),
        f,
    }
}

/// What is made of several records inherits the codes of all of them.
fn most(hits: &[Hit]) -> Option<Handling> {
    hits.iter().map(|hit| hit.record.body.handling.clone()).reduce(|all, one| all.union(&one))
}

fn named(f: &Frame<'_>, sources: &BTreeMap<BureauId, String>) -> String {
    let names: Vec<&str> = sources.values().map(String::as_str).collect();
    names.join(&f.t("list-mark"))
}

fn asked(f: &Frame<'_>, query: &Query, answer: &Answer) -> Asked {
    let named = answer.terms.iter().any(|term| matches!(term, Term::Name { .. }));
    // A name is looked for among the words of texts, too: that is no second thing asked.
    let told = answer.terms.iter().filter(|term| !(named && matches!(term, Term::Words(_))));
    let mut told: Vec<&Term> = told.collect();
    told.sort_by_key(|term| !matches!(term, Term::Name { .. }));
    Asked {
        text: query.text.clone(),
        read: told.into_iter().map(|term| read(f, term)).collect(),
        zone: answer.terms.iter().any(|term| matches!(term, Term::Birth(_) | Term::Nationality(_))),
        registers: answer.registers.iter().map(ToString::to_string).collect(),
        titles: super::titles(f, &answer.registers),
        wrong_digits: answer.wrong_digits.clone(),
    }
}

fn read(f: &Frame<'_>, term: &Term) -> Read {
    let part = |key: &str, text: String| Read { what: f.t(key), text, code: false, notes: String::new() };
    match term {
        Term::Name { full, .. } => part("guess-name", full.clone()),
        Term::Identifier { raw, schemes, country, .. } => {
            let schemes = schemes.iter().map(|scheme| f.t(&format!("scheme-{scheme}")));
            let country = country.iter().map(|code| f.code("countries", code.as_str()));
            let notes: Vec<String> = country.chain(schemes).collect();
            Read { code: true, notes: notes.join(&f.t("list-mark")), ..part("guess-identifier", raw.clone()) }
        }
        Term::Date(date) | Term::Birth(date) => part("guess-date", value::date(f, date)),
        Term::Country(code) | Term::Nationality(code) => part("guess-country", f.code("countries", code.as_str())),
        Term::Sex(code) => part("guess-sex", f.code("sexes", code.as_str())),
        Term::Position(latitude, longitude) => {
            let degrees = |n: &i32| f64::from(*n) / 1e6;
            Read { code: true, ..part("guess-position", format!("{}, {}", degrees(latitude), degrees(longitude))) }
        }
        Term::Words(words) => part("guess-words", words.clone()),
        Term::Image(hash) => Read { code: true, ..part("guess-image", hash.to_string()) },
    }
}

/// "Show more" asks for so many times as many.
const MORE: usize = 5;
