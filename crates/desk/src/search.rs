//! One question over every register the caller may search, answered with reasons once it is on record.

mod facets;
mod parts;
mod side;

pub use facets::summary;
pub use parts::Parts;
pub use side::{Agreement, Particular, side_by_side};

use crate::dossier::Announced;
use crate::node::{Desk, catch_up, commit, follow_now, index, refuse};
use crate::record::in_force;
use facets::facets;
use huecry_access::{Scope, scope, sight, view};
use huecry_catalogue::{Catalogue, Search, Verb};
use huecry_index::{Closed, Looking};
use huecry_matching::compare::{self, Asked, Verdict};
use huecry_matching::identifiers::Scheme;
use huecry_matching::question;
use huecry_terms::{
    Act, ActId, Call, CodeId, Failure, Hit, HitRef, Instant, Kind, Query, Record, Refusal, RefusalKind, RegisterId,
    Tag, Term, Trouble,
};

use std::str::FromStr;

/// What came back, and the act that recorded it.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// The act: durable before this existed.
    pub act: ActId,
    /// As of when.
    pub as_of: Instant,
    /// Where was looked.
    pub registers: Vec<RegisterId>,
    /// What the text was read as.
    pub terms: Vec<Term>,
    /// Numbers whose check digit is wrong: misread, mistyped or forged. They were searched all the same.
    pub wrong_digits: Vec<String>,
    /// What was found, likeliest first. Empty means no record, which proves nothing.
    pub hits: Vec<Hit>,
    /// What is told with them: that one was not reviewed, or is looked at again.
    pub announced: Announced,
}

/// Reads a text as a query. Country codes of whatever list become the catalogue's own.
pub fn read(catalogue: &Catalogue, text: &str, registers: Vec<RegisterId>, limit: usize, now: Instant) -> Query {
    let this_year = huecry_terms::day_of(now).year();
    let cut: &str = if text.len() > Query::TEXT_MOST { "" } else { text };
    let mut terms = question::read(cut, this_year);
    for term in &mut terms {
        match term {
            Term::Country(code) | Term::Nationality(code) => *code = canonical(catalogue, "countries", code),
            Term::Identifier { country: Some(code), .. } => *code = canonical(catalogue, "countries", code),
            Term::Sex(code) => *code = canonical(catalogue, "sexes", code),
            _ => {}
        }
    }
    Query { text: text.to_string(), terms, registers, limit: limit.clamp(1, Query::LIMIT_MOST) }
}

/// Searches. The act is durable before the answer leaves; "no record" is recorded like a hit.
///
/// What meets a notice of another bureau is looked into: the asker's bureau has a dossier about it from then on, unless
/// the asker's role is source-blind.
///
/// A record is found as soon as the process that recorded it says so, by that process; by another process over
/// the same store as soon as that one has heard of it: within some milliseconds, and within two seconds where
/// the server's notification was lost. A process that has heard of records waits for its indexes to have them.
///
/// # Errors
/// A refusal with reasons (role, purpose, register, nothing to search, too long); trouble.
pub fn run(desk: &Desk, call: &Call, query: &Query) -> Result<Answer, Failure> {
    if query.text.len() > Query::TEXT_MOST {
        let about = format!("a question of more than {} bytes", Query::TEXT_MOST);
        return Err(refuse(desk, call, "search", Refusal::new(RefusalKind::TooLarge, about)));
    }
    let scope = match scope(&desk.catalogue, call, Verb::Search, &query.registers) {
        Ok(scope) => scope,
        Err(refusal) => return Err(refuse(desk, call, "search", refusal)),
    };
    let asked = Asked::of(&query.terms);
    if !asked.finds_by_itself() && asked.dates.is_empty() {
        let refusal = Refusal::new(RefusalKind::NothingToSearch, String::new());
        return Err(refuse(desk, call, "search", refusal));
    }
    catch_up(desk)?;
    let hits = find(desk, &scope, &asked, query.limit, call.now)?;
    let act = Act::Searched {
        text: query.text.clone(),
        registers: scope.registers.clone(),
        hits: hits.iter().map(hit_ref).collect(),
    };
    let committed = commit(desk, call, act, Vec::new())?;
    // What fails here is done, or told, by the worker that follows the acts: the answer, which is on record, is given.
    let _ = crate::dossier::searched(desk, call, &hits);
    let announced = Announced::with(desk, hits.iter().map(|hit| &hit.record))?;
    let wrong_digits = asked.identifiers.iter().filter(|number| number.is_suspect()).map(|n| n.raw.clone()).collect();
    Ok(Answer {
        act: committed.act,
        as_of: call.now,
        registers: scope.registers,
        terms: query.terms.clone(),
        wrong_digits,
        hits,
        announced,
    })
}

/// A question asked before, to be asked again: by whoever asked it, and for what they work now.
///
/// # Errors
/// Refused in the same words when there is no such act, it is no search, it is somebody else's, or its content
/// was erased. Trouble.
pub fn again(desk: &Desk, call: &Call, act: ActId, limit: usize) -> Result<Query, Failure> {
    let entry = desk.store.act(act)?.and_then(|stored| stored.entry);
    match entry.filter(|entry| entry.officer.as_ref() == Some(&call.officer)).map(|entry| entry.act) {
        Some(Act::Searched { text, registers, .. }) => Ok(read(&desk.catalogue, &text, registers, limit, call.now)),
        _ => Err(refuse(desk, call, "search", Refusal::new(RefusalKind::NoSuchRecord, format!("search {act}")))),
    }
}

/// The refusal of a question that is no text, recorded like any other.
pub fn unreadable(desk: &Desk, call: &Call) -> Failure {
    refuse(desk, call, "search", Refusal::new(RefusalKind::FormNotSatisfied, "the question is not UTF-8"))
}

/// The hits within a scope, likeliest first.
fn find(desk: &Desk, scope: &Scope, asked: &Asked, limit: usize, now: Instant) -> Result<Vec<Hit>, Failure> {
    let open: Vec<bool> = desk.catalogue.registers().iter().map(|r| scope.registers.contains(&r.id)).collect();
    let hidden = |closed: &Closed, tag: Option<Tag>| hides(scope, closed, tag);
    let schemes = schemes_of(&desk.catalogue, &open);
    let looking = Looking { registers: &open, schemes: &schemes, hidden: &hidden };
    let today = huecry_terms::day_of(now);
    let records = current(desk, &looking, asked, limit + MARGIN)?;
    let seen = records.into_iter().filter(|r| in_force(r, today)).filter_map(|r| view(&scope.viewer, r));
    let mut hits: Vec<Hit> = index(desk)
        .weighing(&looking, |rarity| seen.filter_map(|record| weigh(&desk.catalogue, asked, record, rarity)).collect());
    hits.sort_by(|a, b| b.word.cmp(&a.word).then(b.score.total_cmp(&a.score)).then(a.record.id.cmp(&b.record.id)));
    hits.truncate(limit);
    Ok(hits)
}

/// The present versions of what the index points at. Where one has been replaced since the index was
/// asked, it is asked again: the record is there all the time, and must be found all the time. While somebody changes
/// records faster than the index follows, what it points at is looked up in its present version, whatever that says now:
/// the comparison decides.
fn current(desk: &Desk, looking: &Looking<'_>, asked: &Asked, limit: usize) -> Result<Vec<Record>, Trouble> {
    let mut tries = TRIES;
    loop {
        let slots = index(desk).candidates(looking, asked, limit);
        let records = if slots.is_empty() { Vec::new() } else { desk.store.by_slots(&slots)? };
        tries -= 1;
        if records.len() == slots.len() {
            return Ok(records);
        }
        if tries == 0 {
            return desk.store.present(&slots);
        }
        follow_now(desk)?;
    }
}

/// The schemes of the numbers that registers hold: under others nothing need be looked up.
fn schemes_of(catalogue: &Catalogue, open: &[bool]) -> Vec<Scheme> {
    let registers = catalogue.registers().iter().zip(open).filter(|(_, open)| **open);
    let fields = registers.flat_map(|(register, _)| register.of_kind(Kind::Identifier));
    let searched = fields.filter(|f| f.search != Search::None);
    let mut schemes: Vec<Scheme> = searched.filter_map(|f| Scheme::from_str(f.scheme.as_deref()?).ok()).collect();
    schemes.sort_unstable();
    schemes.dedup();
    schemes
}

/// Compares one record with a standing question, as its subscriber may see it.
pub(crate) fn compare_one(desk: &Desk, scope: &Scope, asked: &Asked, record: Record) -> Option<Hit> {
    if !scope.registers.contains(&record.register) {
        return None;
    }
    let record = view(&scope.viewer, record)?;
    let open: Vec<bool> = desk.catalogue.registers().iter().map(|r| scope.registers.contains(&r.id)).collect();
    let hidden = |closed: &Closed, tag: Option<Tag>| hides(scope, closed, tag);
    let looking = Looking { registers: &open, schemes: &[], hidden: &hidden };
    index(desk).weighing(&looking, |rarity| weigh(&desk.catalogue, asked, record, rarity))
}

/// Compares the question with a record as its asker may see it.
fn weigh(catalogue: &Catalogue, asked: &Asked, record: Record, rarity: &dyn Fn(usize, &str) -> f32) -> Option<Hit> {
    let (at, register) = register_at(catalogue, &record)?;
    let verdict = compare::compare(asked, &facets(register, &record.body.values), &|part| rarity(at, part))?;
    Some(hit(record, verdict))
}

pub(crate) fn hit_ref(hit: &Hit) -> HitRef {
    HitRef { register: hit.record.register.clone(), record: hit.record.id, version: hit.record.version, word: hit.word }
}

fn hides(scope: &Scope, closed: &Closed, tag: Option<Tag>) -> bool {
    match sight(&scope.viewer, &closed.source, &closed.restrictions) {
        huecry_access::Sight::Whole => false,
        huecry_access::Sight::Nothing => true,
        huecry_access::Sight::Without(tags) => tag.is_some_and(|t| tags.contains(&t)),
    }
}

fn register_at<'c>(catalogue: &'c Catalogue, record: &Record) -> Option<(usize, &'c huecry_catalogue::Register)> {
    catalogue.registers().iter().enumerate().find(|(_, r)| r.id == record.register)
}

fn hit(record: Record, verdict: Verdict) -> Hit {
    let Verdict { word, score, reasons, against } = verdict;
    Hit { record, word, score, reasons, against }
}

fn canonical(catalogue: &Catalogue, list: &str, code: &CodeId) -> CodeId {
    catalogue.codes(list).and_then(|list| list.find(code.as_str())).unwrap_or_else(|| code.clone())
}

/// How many candidates more than hits asked for are compared: the index ranks by names alone, and a
/// birth date or a second number may change the order.
const MARGIN: usize = 20;
/// How often the index is asked again. Each time somebody must have written in between.
const TRIES: usize = 8;
