//! A request is examined: what is missing, what it falls short of, which flags are raised and which of them nobody has
//! answered.

use super::case;
use super::on_file::on_file;
use crate::dossier::Kept;
use crate::node::Desk;
use crate::{overview, people, supervision};
use huecry_catalogue::{Counted, FaultKind, Notice, Register, check, digest};
use huecry_rules::condition::{Short, short};
use huecry_rules::flag::{self, Concepts, Entry, Request, raise_all};
use huecry_rules::request_of;
use huecry_rules::step::Examined;
use huecry_terms::{Capability, Day, FieldFault, Instant, Mode, OfficerId, Part, Record, Trouble, day_of};

/// What is found in a request as it stands now.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Findings {
    /// How it is to travel: a code of `notice-channels`.
    pub channel: String,
    /// The required fields that say nothing yet.
    pub missing: Vec<FieldFault>,
    /// The conditions of its type it falls short of, but for what a granted exception lifts.
    pub short: Vec<FieldFault>,
    /// Whether an exception is granted for it as it stands.
    pub excepted: bool,
    /// The flags that are raised, in the order in which a reviewer reads them.
    pub flags: Vec<Raised>,
}

/// A flag that is raised: a question for a person, never a verdict.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Raised {
    /// Which: `F-…`. Its words are `flag-F-…`, with `-question` and `-ask`.
    pub flag: &'static str,
    /// The articles it rests on.
    pub cites: &'static str,
    /// What raised it.
    pub reasons: Vec<Reason>,
    /// Who has answered it as it stands; none while it is open.
    pub answered: Option<OfficerId>,
    /// A digest of what raised it: an answer holds as long as this stays.
    pub(crate) evidence: String,
}

/// One thing that raised a flag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// Where it stands in the request: `facts`, `offences.0.wording`, `context.2`.
    pub place: String,
    /// The words that raised it, as they stand there; empty for a figure, a date or a lack.
    pub words: String,
    /// The key of the words that say why.
    pub because: &'static str,
    /// Arguments of those words.
    pub with: Vec<(String, String)>,
}

/// What is found, as the checks of steps need it; none when the record is none of a notice type.
pub(crate) fn examined(desk: &Desk, record: &Record, kept: &Kept, now: Instant) -> Result<Option<Examined>, Trouble> {
    let Some((register, notice)) = notice_of(desk, record) else { return Ok(None) };
    let open = raised(desk, register, record, kept, now)?.into_iter().filter(|one| one.answered.is_none());
    Ok(Some(Examined {
        channel: channel(register, record),
        missing: missing(desk, register, record),
        short: falls_short(register, notice, record, kept, day_of(now)),
        open_flags: open.map(|one| one.flag.to_string()).collect(),
        closed: notice.closed,
        quota_left: quota_left(desk, register, notice, record)?,
    }))
}

/// What is found, for people; none when the record is none of a notice type.
pub(crate) fn findings(desk: &Desk, record: &Record, kept: &Kept, now: Instant) -> Result<Option<Findings>, Trouble> {
    let Some((register, notice)) = notice_of(desk, record) else { return Ok(None) };
    Ok(Some(Findings {
        channel: channel(register, record),
        missing: missing(desk, register, record),
        short: falls_short(register, notice, record, kept, day_of(now)).into_iter().map(Short::into_fault).collect(),
        excepted: excepted(record, kept),
        flags: raised(desk, register, record, kept, now)?,
    }))
}

/// What of its quota the source of a request has not used: notices and diffusions it has published count, ended ones too.
fn quota_left(desk: &Desk, register: &Register, notice: &Notice, record: &Record) -> Result<Option<u64>, Trouble> {
    let Some(quota) = notice.quota else { return Ok(None) };
    let published = overview::counted_so_far(desk, &record.source, &register.id, Counted::Published)?;
    Ok(Some(u64::from(quota).saturating_sub(published)))
}

fn notice_of<'d>(desk: &'d Desk, record: &Record) -> Option<(&'d Register, &'d Notice)> {
    let register = desk.catalogue.register(&record.register)?;
    Some((register, register.notice.as_ref()?))
}

/// What the source of a request is under: in notices, or in diffusions where it is one.
pub(crate) fn source_mode(desk: &Desk, record: &Record, now: Instant) -> Result<Mode, Trouble> {
    let Some((register, _)) = notice_of(desk, record) else { return Ok(Mode::Normal) };
    let capability = match channel(register, record).as_str() {
        "diffusion" => Capability::Diffusion,
        _ => Capability::Notice,
    };
    supervision::mode_of(desk, &record.source, capability, now)
}

/// How a request is to travel.
fn channel(register: &Register, record: &Record) -> String {
    let told = register.codes(&record.body.values, Part::Channel).next();
    told.map(|(_, code)| code.to_string()).unwrap_or_default()
}

/// The required fields that say nothing yet.
fn missing(desk: &Desk, register: &Register, record: &Record) -> Vec<FieldFault> {
    let faults = check(&desk.catalogue, register, &record.body.values);
    faults.into_iter().filter(|fault| fault.kind == FaultKind::Required).map(FieldFault::from).collect()
}

/// An exception is granted for what the request said then: a request that was changed needs another.
fn excepted(record: &Record, kept: &Kept) -> bool {
    kept.exception == Some(record.version)
}

fn falls_short(register: &Register, notice: &Notice, record: &Record, kept: &Kept, today: Day) -> Vec<Short> {
    let facts = huecry_rules::Facts { register, values: &record.body.values, today };
    let lifted = |one: &Short| excepted(record, kept) && notice.lifted.iter().any(|name| name == one.condition);
    short(&facts).into_iter().filter(|one| !lifted(one)).collect()
}

fn raised(
    desk: &Desk,
    register: &Register,
    record: &Record,
    kept: &Kept,
    now: Instant,
) -> Result<Vec<Raised>, Trouble> {
    let country = people::country_of(desk, &record.source)?;
    let source = country.map_or_else(|| record.source.to_string(), |code| code.to_string());
    let plain = request_of(register, &record.body.values, &source, Vec::new(), day_of(now));
    let Some(plain) = plain else { return Ok(Vec::new()) };
    let mut context = on_file(desk, record)?;
    context.extend(case::known(desk, record, &plain)?);
    context.extend(supervised(source_mode(desk, record, now)?));
    let request = Request { context, ..plain };
    let concepts = desk.concepts.get_or_init(|| Concepts::of(&desk.catalogue));
    let raised = raise_all(concepts, &request).into_iter();
    Ok(raised.map(|one| with_answer(&request, kept, &one)).collect())
}

/// That the source is under supervision or measures is on file of every request of it.
fn supervised(mode: Mode) -> Option<Entry> {
    let text = mode.as_str().to_string();
    (mode != Mode::Normal).then_some(Entry { kind: flag::Kind::SourceSupervised, text, date: None, by: None })
}

/// The words that raised a flag; of what is on file all of them.
fn words<'r>(request: &'r Request, one: &flag::Evidence) -> &'r str {
    match (one.field, one.span) {
        (field, Some((start, end))) => request.text(field).and_then(|text| text.get(start..end)).unwrap_or(""),
        (flag::Field::Entry(_), None) => request.text(one.field).unwrap_or(""),
        _ => "",
    }
}

fn with_answer(request: &Request, kept: &Kept, raised: &flag::Raised) -> Raised {
    // INVARIANT: evidence has no map with keys that are not texts and no number that is not finite.
    let evidence = digest(&serde_json::to_string(&raised.evidence).expect("evidence always has a JSON form"));
    let answered = kept.answered.get(raised.flag).filter(|answer| answer.evidence == evidence);
    let reason = |one: &flag::Evidence| Reason {
        place: one.field.to_string(),
        words: words(request, one).to_string(),
        because: one.because,
        with: one.with.iter().map(|(key, value)| ((*key).to_string(), value.clone())).collect(),
    };
    Raised {
        flag: raised.flag,
        cites: flag::list::flag(raised.flag).map_or("", |flag| flag.cites),
        reasons: raised.evidence.iter().map(reason).collect(),
        answered: answered.map(|answer| answer.by.clone()),
        evidence,
    }
}
