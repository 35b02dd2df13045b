//! One hit as a card: whether it may be the same, decided in ten seconds.

use crate::frame::Frame;
use crate::widgets::handling::{self, HandlingLine};
use crate::widgets::reason;
use crate::widgets::value::{self, Headline, Line, Shown};
use huecry_catalogue::{About, Field, Register, Said, Subject, Verb};
use huecry_desk::dossier;
use huecry_desk::search::{Agreement, Answer, Particular, side_by_side};
use huecry_terms::{BureauId, Hit, Reason, Value};
use std::collections::BTreeMap;

/// A hit, ready for a page.
pub struct Card {
    /// 1, 2, 3… on the page.
    pub at: usize,
    /// The letter of its register: records are no notices, so it has no colour.
    pub letter: char,
    /// The register's title.
    pub register: String,
    /// What people call the record.
    pub number: String,
    /// Until when it is kept.
    pub kept: String,
    /// Handling and source.
    pub handling: HandlingLine,
    /// Who or what it is about.
    pub headline: Headline,
    /// `exact`, `strong`, `possible`, and its word.
    pub word: &'static str,
    /// 0.00 to 1.00; never alone.
    pub score: String,
    /// The rest of the card's fields, those that say something or withhold it.
    pub facts: Vec<Shown>,
    /// What an officer must be warned of.
    pub warnings: Vec<String>,
    /// Why it matched: the field's label and the words.
    pub reasons: Vec<(String, String)>,
    /// Why it may not.
    pub against: Vec<(String, String)>,
    /// Question and record side by side.
    pub rows: Vec<Row>,
    /// The record's page.
    pub href: String,
    /// The page of its history, where this visitor may open it.
    pub history: Option<String>,
    /// What may be done next in the bureau's own dossier about it, and what may be begun: where, and the words.
    pub beginnings: Vec<(String, String)>,
}

/// One line of question and record side by side.
pub struct Row {
    /// `same`, `near`, `differs`, `unasked`.
    pub class: &'static str,
    /// The field's label.
    pub label: String,
    /// What was asked; nothing when it was not.
    pub asked: Option<Line>,
    /// What was found, with what differs marked.
    pub found: Vec<Found>,
    /// The word of the verdict.
    pub verdict: String,
    /// Why, in words.
    pub why: String,
}

/// One value found.
pub struct Found {
    /// The value.
    pub line: Line,
    /// The same in pieces, each with whether it differs from what was asked; empty when nothing is marked.
    pub pieces: Vec<(String, bool)>,
}

/// The words of a card that are the same on each, said once a page.
#[allow(missing_docs)] // each is the words its name says
pub struct CardWords {
    pub now: String,
    pub warning: String,
    pub confirms: String,
    pub matched: String,
    pub may_not: String,
    pub nothing_against: String,
    pub side: String,
    pub particular: String,
    pub asked: String,
    pub found: String,
    pub why: String,
    pub full: String,
    pub history: String,
    /// Word of a match, its label, its meaning.
    matches: [(&'static str, String, String); 3],
}

impl CardWords {
    /// The words in the visitor's language.
    pub fn of(f: &Frame<'_>) -> CardWords {
        let word = |word: &'static str| (word, f.t(&format!("word-{word}")), f.t(&format!("word-{word}-meaning")));
        CardWords {
            now: f.t("ui-hit-now"),
            warning: f.t("ui-warning"),
            confirms: format!("{} {}:", f.t("answer-source-confirms"), f.t("card-source")),
            matched: f.t("column-for"),
            may_not: f.t("column-against"),
            nothing_against: f.t("ui-hit-nothing-against"),
            side: f.t("ui-hit-side"),
            particular: f.t("ui-hit-particular"),
            asked: f.t("column-asked"),
            found: f.t("column-found"),
            why: f.t("column-because"),
            full: f.t("ui-hit-full"),
            history: f.t("ui-record-history"),
            matches: [word("exact"), word("strong"), word("possible")],
        }
    }

    /// The word of a match.
    pub fn of_match(&self, word: &str) -> &str {
        self.matches.iter().find(|(there, ..)| *there == word).map_or("", |(_, label, _)| label)
    }

    /// What the word of a match means.
    pub fn meaning(&self, word: &str) -> &str {
        self.matches.iter().find(|(there, ..)| *there == word).map_or("", |(.., meaning)| meaning)
    }
}

/// The cards of hits, in their order.
pub fn cards(f: &Frame<'_>, answer: &Answer, sources: &BTreeMap<BureauId, String>) -> Vec<Card> {
    let catalogue = f.visit.catalogue();
    let one = |(at, hit): (usize, &Hit)| card(f, at, catalogue.register(&hit.record.register)?, answer, hit, sources);
    (1..).zip(&answer.hits).filter_map(one).collect()
}

fn card(
    f: &Frame<'_>,
    at: usize,
    register: &Register,
    answer: &Answer,
    hit: &Hit,
    sources: &BTreeMap<BureauId, String>,
) -> Option<Card> {
    let record = &hit.record;
    let source = sources.get(&record.source).cloned().unwrap_or_else(|| record.source.to_string());
    let rows = side_by_side(register, &answer.terms, hit);
    let (headline, facts) = summary(f, register, record);
    let href = format!("/records/{}/{}", record.register, record.number);
    let history = f.visit.allowed().may(Verb::History, &record.register).then(|| format!("{href}/history"));
    let told =
        |reasons: &[Reason]| reasons.iter().map(|r| (label_of(f, register, &r.field), reason::words(f, r))).collect();
    let mut against: Vec<(String, String)> = told(&hit.against);
    // Of a person it matters what was not asked; of a thing it is only what else its card says.
    let counts = |row: &&Particular| row.verdict != Agreement::NotAsked || register.subject == Subject::Person;
    let silent = |row: &Particular| Some((label_of(f, register, row.field.as_str()), silence(f, row.verdict)?));
    against.extend(rows.iter().filter(counts).filter_map(silent));
    Some(Card {
        at,
        letter: register.number.chars().next()?,
        register: register.title.get(f.lang()).to_string(),
        number: record.number.clone(),
        kept: f.day(&record.body.keep_until),
        handling: handling::line(f, &record.body.handling, source),
        headline,
        word: hit.word.as_str(),
        score: format!("{:.2}", hit.score),
        facts,
        warnings: announced(f, answer.announced.of(record.id)).chain(warnings(f, register, record)).collect(),
        reasons: told(&hit.reasons),
        against,
        rows: rows.into_iter().filter_map(|row| compared(f, register, record, row)).collect(),
        href,
        history,
        beginnings: next_of_own(f, record).into_iter().chain(beginnings(f, record, |of| of == About::Hit)).collect(),
    })
}

/// What may be done next in dossiers about a hit that the visitor's bureau has open already: where, and the words.
fn next_of_own(f: &Frame<'_>, record: &huecry_terms::Record) -> Vec<(String, String)> {
    let Ok(call) = f.visit.call() else { return Vec::new() };
    // As with beginnings: what cannot be looked up now is not offered.
    let next = dossier::next_of_own(f.visit.desk(), &call, record).unwrap_or_default();
    let next = next.into_iter().filter(|one| one.procedure.about == About::Hit);
    let at = |number: &str, step| format!("/dossiers/{number}/steps/{step}");
    next.map(|one| (at(&one.number, &one.step.id), one.step.title.get(f.lang()).to_string())).collect()
}

/// What may be begun about a record that somebody was shown, by procedures about such things: where, and the words.
pub fn beginnings(
    f: &Frame<'_>,
    record: &huecry_terms::Record,
    about: impl Fn(About) -> bool,
) -> Vec<(String, String)> {
    let Ok(call) = f.visit.call() else { return Vec::new() };
    // What cannot be looked up now is not offered: the card is about something else.
    let open = dossier::beginnings(f.visit.desk(), &call, Some(record)).unwrap_or_default();
    let open = open.into_iter().filter(|one| about(one.procedure.about));
    open.map(|one| {
        let (procedure, step) = (&one.procedure.id, &one.step.id);
        let at =
            format!("/procedures/{procedure}/open?step={step}&register={}&record={}", record.register, record.number);
        (at, one.step.title.get(f.lang()).to_string())
    })
    .collect()
}

/// What a record is called, and the rest of its card, in the catalogue's order.
pub fn summary(f: &Frame<'_>, register: &Register, record: &huecry_terms::Record) -> (Headline, Vec<Shown>) {
    let values = &record.body.values;
    let fields: Vec<&Field> = register.summary.iter().filter_map(|tag| register.by_tag(*tag)).collect();
    let head = fields.iter().find(|field| value::nothing(values.get(field.tag)).is_empty());
    let headline = head.map(|field| value::headline(f, field, values.get(field.tag))).unwrap_or_default();
    let rest = fields.iter().filter(|field| head.is_none_or(|head| head.tag != field.tag));
    let said = rest.filter(|field| !values.get(field.tag).is_absent());
    (headline, said.map(|field| value::shown(f, field, values.get(field.tag))).collect())
}

/// What is told with a record of the dossiers about it: that it was not reviewed, that it is looked at again.
pub fn announced<'a>(f: &'a Frame<'_>, said: &'a [Said]) -> impl Iterator<Item = String> + use<'a> {
    said.iter().map(|said| said.get(f.lang()).to_string())
}

/// The warning markers of a record, as labels: an officer meets them before anything else.
pub fn warnings(f: &Frame<'_>, register: &Register, record: &huecry_terms::Record) -> Vec<String> {
    let markers = register.fields.iter().filter(|field| field.codes.as_deref() == Some(WARNINGS));
    let values = markers.flat_map(|field| record.body.values.get(field.tag).each());
    let code = |value: &Value| if let Value::Code(code) = value { Some(f.code(WARNINGS, code.as_str())) } else { None };
    values.filter_map(code).collect()
}

fn label_of(f: &Frame<'_>, register: &Register, field: &str) -> String {
    register.field_named(field).map_or_else(|| field.to_string(), |field| field.label.get(f.lang()).to_string())
}

/// What is said of a field nothing was compared with.
fn silence(f: &Frame<'_>, verdict: Agreement) -> Option<String> {
    let key = match verdict {
        Agreement::NotAsked => "reason-not-asked",
        Agreement::NotRecorded => "reason-not-recorded",
        Agreement::Withheld => "reason-withheld",
        Agreement::Agrees | Agreement::Near | Agreement::Differs => return None,
    };
    Some(f.t(key))
}

fn compared(f: &Frame<'_>, register: &Register, record: &huecry_terms::Record, row: Particular) -> Option<Row> {
    let field = register.field(&row.field)?;
    let class = match row.verdict {
        Agreement::Agrees => "same",
        Agreement::Near => "near",
        Agreement::Differs => "differs",
        Agreement::NotAsked | Agreement::NotRecorded | Agreement::Withheld => "unasked",
    };
    let asked = Some(&row.asked).filter(|asked| !asked.is_empty()).map(|asked| value::quoted(f, field, asked));
    let found = if row.found.is_empty() {
        let lines = value::shown(f, field, record.body.values.get(field.tag)).lines;
        lines.into_iter().take(SHOWN).map(|line| Found { line, pieces: Vec::new() }).collect()
    } else {
        let line = value::quoted(f, field, &row.found);
        vec![Found { pieces: pieces(&row, &line), line }]
    };
    let why: Vec<String> = row.reasons.iter().map(|r| reason::words(f, r)).collect();
    let verdict = f.t(&format!("ui-verdict-{}", row.verdict.as_str()));
    Some(Row { class, label: field.label.get(f.lang()).to_string(), asked, found, verdict, why: why.join("; ") })
}

/// What was found in pieces, those marked that are not what was asked: a part of a name that the question does
/// not have, a character of a number that differs. Empty when nothing is to be marked.
fn pieces(row: &Particular, line: &Line) -> Vec<(String, bool)> {
    let more = |r: &&Reason| r.because == "reason-name-more-in-record";
    let extra: Vec<&str> =
        row.reasons.iter().filter(more).flat_map(|r| r.with.iter()).map(|(_, v)| v.as_str()).collect();
    let pieces: Vec<(String, bool)> = if line.code && row.asked.chars().count() == row.found.chars().count() {
        let differ = |(a, b): (char, char)| (b.to_string(), !a.eq_ignore_ascii_case(&b));
        joined(row.asked.chars().zip(row.found.chars()).map(differ))
    } else if extra.is_empty() {
        Vec::new()
    } else {
        let marked = |word: &str| extra.iter().any(|part| alike(part, word.trim()));
        joined(line.text.split_inclusive(' ').map(|word| (word.to_string(), marked(word))))
    };
    if pieces.iter().any(|(_, marked)| *marked) { pieces } else { Vec::new() }
}

/// Neighbours of one kind as one piece.
fn joined(pieces: impl Iterator<Item = (String, bool)>) -> Vec<(String, bool)> {
    let mut whole: Vec<(String, bool)> = Vec::new();
    for (text, marked) in pieces {
        match whole.last_mut() {
            Some((last, same)) if *same == marked => last.push_str(&text),
            _ => whole.push((text, marked)),
        }
    }
    whole
}

fn alike(a: &str, b: &str) -> bool {
    a.to_lowercase() == b.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase()
}

/// The code list of what an officer must be warned of.
const WARNINGS: &str = "warning-markers";
/// So many values of one field stand in the comparison.
const SHOWN: usize = 4;
