//! A request is examined: what is missing, what it falls short of, which flags are raised and which of them nobody has
//! answered.

use super::case;
use super::on_file::on_file;
use crate::dossier::Kept;
use crate::node::Desk;
use crate::{overview, people, supervision};
use huecry_catalogue::{Colour, Counted, FaultKind, Notice, Register, check, digest};
use huecry_rules::condition::{OfOffence, Short, Weighed, each_offence, weighed};
use huecry_rules::flag::{self, Concepts, Entry, Request, raise_all};
use huecry_rules::step::Examined;
use huecry_rules::{field_of, request_of};
use huecry_terms::{ActId, Capability, FieldFault, Instant, Mode, OfficerId, Part, Record, Trouble, day_of};

/// What is found in a request as it stands now.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Findings {
    /// How it is to travel: a code of `notice-channels`.
    pub channel: String,
    /// The required fields that say nothing yet.
    pub missing: Vec<FieldFault>,
    /// The conditions of its type, in the order its type names them.
    pub conditions: Vec<Condition>,
    /// Each offence it tells, where its type asks how grave they are.
    pub offences: Vec<Offence>,
    /// What it falls short of, but for what a granted exception lifts.
    pub short: Vec<FieldFault>,
    /// Whether an exception is granted for it as it stands.
    pub excepted: bool,
    /// The flags that are raised, in the order in which a reviewer reads them.
    pub flags: Vec<Raised>,
    /// Whether its reader reviews it: flags and texts are given to nobody else.
    pub reviewing: bool,
    /// Every text of the request, whole, with what is on file behind it: a flag is weighed by all that was said.
    pub texts: Vec<Told>,
}

/// A text of a request, as its source or whoever told wrote it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// Where it stands: `facts`, `offences.0.wording`, `context.2`.
    pub place: String,
    /// The field of the record; empty for what is on file.
    pub field: String,
    /// The text.
    pub text: String,
}

/// A condition of its type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Condition {
    /// Which. Its words are `condition-…-met` where it is met.
    pub condition: &'static str,
    /// The article it applies, or `ours` for a choice of our own.
    pub cites: &'static str,
    /// What is short; nothing when it is met.
    pub short: Vec<FieldFault>,
    /// Whether a granted exception lifts it.
    pub lifted: bool,
}

/// An offence that a request tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offence {
    /// The section it is told in.
    pub section: String,
    /// Whether it alone is grave enough to be named as a ground (RPD 83(1)(a)(ii)).
    pub grave: bool,
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
    /// The acts by which it was answered in this dossier, the oldest first; those before what raised it changed, too.
    pub answers: Vec<ActId>,
    /// A digest of what raised it: an answer holds as long as this stays.
    pub(crate) evidence: String,
}

/// One thing that raised a flag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// Where it stands in the request: `facts`, `offences.0.wording`, `context.2`.
    pub place: String,
    /// The field of the record it stands in; empty for what is on file, and for what several fields tell together.
    pub field: String,
    /// The words that raised it, as they stand there; empty for a figure, a date or a lack.
    pub words: String,
    /// What stands there before those words and behind them, as far as a reader needs it.
    pub around: (String, String),
    /// The first byte of those words in their text and the one behind the last.
    pub span: Option<(usize, usize)>,
    /// The key of the words that say why.
    pub because: &'static str,
    /// Arguments of those words.
    pub with: Vec<(String, String)>,
}

/// What is found, as the checks of steps need it; none when the record is none of a notice type.
pub(crate) fn examined(desk: &Desk, record: &Record, kept: &Kept, now: Instant) -> Result<Option<Examined>, Trouble> {
    let Some((register, notice)) = notice_of(desk, record) else { return Ok(None) };
    let raised = match requested(desk, register, record, now)? {
        Some(request) => raised(desk, register, record, kept, &request),
        None => Vec::new(),
    };
    let open = raised.into_iter().filter(|one| one.answered.is_none());
    let facts = huecry_rules::Facts { register, values: &record.body.values, today: day_of(now) };
    Ok(Some(Examined {
        channel: channel(register, record),
        missing: missing(desk, register, record),
        short: falls_short(&facts, notice, excepted(record, kept)),
        open_flags: open.map(|one| one.flag.to_string()).collect(),
        closed: notice.closed,
        coercive: notice.coercive,
        warns: matches!(notice.colour, Colour::Orange | Colour::Purple),
        quota_left: quota_left(desk, record)?,
    }))
}

/// What is found, for people; none when the record is none of a notice type.
pub(crate) fn findings(desk: &Desk, record: &Record, kept: &Kept, now: Instant) -> Result<Option<Findings>, Trouble> {
    let Some((register, notice)) = notice_of(desk, record) else { return Ok(None) };
    let facts = huecry_rules::Facts { register, values: &record.body.values, today: day_of(now) };
    let request = requested(desk, register, record, now)?;
    Ok(Some(Findings {
        channel: channel(register, record),
        missing: missing(desk, register, record),
        conditions: conditions(&facts, notice, excepted(record, kept)),
        offences: offences(&facts),
        short: falls_short(&facts, notice, excepted(record, kept)).into_iter().map(Short::into_fault).collect(),
        excepted: excepted(record, kept),
        flags: request.as_ref().map(|request| raised(desk, register, record, kept, request)).unwrap_or_default(),
        reviewing: true,
        texts: request.as_ref().map(|request| texts(register, record, request)).unwrap_or_default(),
    }))
}

/// What of its quota the source of a request has not used: notices and diffusions it has published count, ended ones too.
pub(crate) fn quota_left(desk: &Desk, record: &Record) -> Result<Option<u64>, Trouble> {
    let Some((register, notice)) = notice_of(desk, record) else { return Ok(None) };
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

fn falls_short(facts: &huecry_rules::Facts<'_>, notice: &Notice, excepted: bool) -> Vec<Short> {
    let counts = |one: &Weighed| !(excepted && lifts(notice, one.condition.name));
    weighed(facts).into_iter().filter(counts).flat_map(|one| one.short).collect()
}

/// Whether an exception lifts a condition of this type.
fn lifts(notice: &Notice, condition: &str) -> bool {
    notice.lifted.iter().any(|name| name == condition)
}

/// The conditions of a type, weighed.
pub(crate) fn conditions(facts: &huecry_rules::Facts<'_>, notice: &Notice, excepted: bool) -> Vec<Condition> {
    let told = |one: Weighed| Condition {
        condition: one.condition.name,
        cites: one.condition.cites,
        lifted: excepted && !one.short.is_empty() && lifts(notice, one.condition.name),
        short: one.short.into_iter().map(Short::into_fault).collect(),
    };
    weighed(facts).into_iter().map(told).collect()
}

fn offences(facts: &huecry_rules::Facts<'_>) -> Vec<Offence> {
    each_offence(facts).into_iter().map(|OfOffence { section, grave }| Offence { section, grave }).collect()
}

/// The request with what is on file about it; none where its record says too little to be read as one.
fn requested(desk: &Desk, register: &Register, record: &Record, now: Instant) -> Result<Option<Request>, Trouble> {
    let country = people::country_of(desk, &record.source)?;
    let source = country.map_or_else(|| record.source.to_string(), |code| code.to_string());
    let plain = request_of(register, &record.body.values, &source, Vec::new(), day_of(now));
    let Some(plain) = plain else { return Ok(None) };
    let mut context = on_file(desk, record)?;
    context.extend(case::known(desk, record, &plain)?);
    context.extend(supervised(source_mode(desk, record, now)?));
    Ok(Some(Request { context, ..plain }))
}

/// The flags it raises, with who has answered them.
fn raised(desk: &Desk, register: &Register, record: &Record, kept: &Kept, request: &Request) -> Vec<Raised> {
    let concepts = desk.concepts.get_or_init(|| Concepts::of(&desk.catalogue));
    let raised = raise_all(concepts, request).into_iter();
    raised.map(|one| with_answer(request, kept, &one, |place| named(register, record, place))).collect()
}

fn texts(register: &Register, record: &Record, request: &Request) -> Vec<Told> {
    let told = |(place, text): (flag::Field, &str)| Told {
        place: place.to_string(),
        field: named(register, record, place).unwrap_or_default(),
        text: text.to_string(),
    };
    request.texts().into_iter().map(told).collect()
}

/// The field of the record in which a text of a request stands.
fn named(register: &Register, record: &Record, place: flag::Field) -> Option<String> {
    field_of(register, &record.body.values, place).map(|field| field.id.to_string())
}

/// That the source is under supervision or measures is on file of every request of it.
fn supervised(mode: Mode) -> Option<Entry> {
    let text = mode.as_str().to_string();
    (mode != Mode::Normal).then_some(Entry { kind: flag::Kind::SourceSupervised, text, date: None, by: None })
}

/// The words that raised a flag, with what stands before and behind them; of what is on file all of them.
fn words<'r>(request: &'r Request, one: &flag::Evidence) -> [&'r str; 3] {
    let whole = request.text(one.field).unwrap_or("");
    match (one.field, one.span) {
        (_, Some((start, end))) => {
            let part = |text: Option<&'r str>| text.unwrap_or("");
            let (before, behind) = (part(whole.get(..start)), part(whole.get(end..)));
            [end_of(before), part(whole.get(start..end)), beginning_of(behind)]
        }
        (flag::Field::Entry(_), None) => ["", whole, ""],
        _ => [""; 3],
    }
}

/// The end of a text; it begins with a blank where more stands before it.
fn end_of(text: &str) -> &str {
    let Some((from, _)) = text.char_indices().rev().nth(AROUND - 1).filter(|(from, _)| *from > 0) else { return text };
    let kept = text.get(from..).unwrap_or("");
    kept.find(char::is_whitespace).and_then(|at| kept.get(at..)).unwrap_or(kept)
}

/// The beginning of a text; it ends with a blank where more stands behind it.
fn beginning_of(text: &str) -> &str {
    let Some((to, _)) = text.char_indices().nth(AROUND) else { return text };
    let kept = text.get(..to).unwrap_or("");
    let last = kept.char_indices().rev().find(|(_, c)| c.is_whitespace());
    last.and_then(|(at, c)| kept.get(..at + c.len_utf8())).unwrap_or(kept)
}

fn with_answer(
    request: &Request,
    kept: &Kept,
    raised: &flag::Raised,
    fields: impl Fn(flag::Field) -> Option<String>,
) -> Raised {
    // INVARIANT: evidence has no map with keys that are not texts and no number that is not finite.
    let evidence = digest(&serde_json::to_string(&raised.evidence).expect("evidence always has a JSON form"));
    let answered = kept.answered.get(raised.flag).filter(|answer| answer.evidence == evidence);
    let reason = |one: &flag::Evidence| {
        let [before, words, behind] = words(request, one).map(str::to_string);
        Reason {
            place: one.field.to_string(),
            field: fields(one.field).unwrap_or_default(),
            words,
            around: (before, behind),
            span: one.span,
            because: one.because,
            with: one.with.iter().map(|(key, value)| ((*key).to_string(), value.clone())).collect(),
        }
    };
    Raised {
        flag: raised.flag,
        cites: flag::list::flag(raised.flag).map_or("", |flag| flag.cites),
        reasons: raised.evidence.iter().map(reason).collect(),
        answered: answered.map(|answer| answer.by.clone()),
        answers: Vec::new(),
        evidence,
    }
}

/// So many characters before the words that raised a flag, and behind them, are shown with them.
const AROUND: usize = 90;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_around_words_ends_at_a_word_and_is_bounded() {
        let long = "العربية ".repeat(40);
        for (text, end, beginning) in [("", "", ""), ("a word", "a word", "a word")] {
            assert_eq!((end_of(text), beginning_of(text)), (end, beginning));
        }
        assert!(end_of(&long).starts_with(" العربية ") && beginning_of(&long).ends_with("العربية "));
        let solid = "x".repeat(1 << 20);
        for kept in [end_of(&long), beginning_of(&long), end_of(&solid), beginning_of(&solid)] {
            assert!((80..=AROUND).contains(&kept.chars().count()), "{kept}");
        }
    }
}
