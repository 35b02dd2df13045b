//! A list of acts as people read it: by day, with who, what, why and how it ended.

use crate::frame::Frame;
use huecry_catalogue::Verb;
use huecry_desk::audit::{Line, Outcome};
use huecry_terms::Day;

/// The acts of one day.
pub struct OfDay {
    /// The day.
    pub day: String,
    /// Its acts, in the order of the list.
    pub rows: Vec<Row>,
}

/// One act, in words.
pub struct Row {
    /// The moment, as machines read it.
    pub at: String,
    /// The time of day, in UTC.
    pub clock: String,
    /// What the officer is called; empty for the node itself.
    pub name: String,
    /// The officer's id.
    pub officer: String,
    /// The bureau.
    pub bureau: String,
    /// Through which face, in words.
    pub face: String,
    /// What was done.
    pub what: String,
    /// In which registers.
    pub registers: Vec<String>,
    /// On which records: what they are called, and where they are, for whoever may open them.
    pub records: Vec<(String, String)>,
    /// How many more.
    pub more: usize,
    /// Why.
    pub purpose: String,
    /// In which case.
    pub case: String,
    /// How it ended.
    pub outcome: String,
    /// `bad` for a refusal, `quiet` for what is not known any more.
    pub tone: &'static str,
    /// The act's number.
    pub act: u64,
}

/// Lines of acts in words, by day.
pub fn by_day(f: &Frame<'_>, lines: &[Line]) -> Vec<OfDay> {
    let mut days: Vec<(Day, OfDay)> = Vec::new();
    for line in lines {
        let day = huecry_terms::day_of(line.at);
        match days.last_mut().filter(|(there, _)| *there == day) {
            Some((_, of_day)) => of_day.rows.push(row(f, line)),
            None => days.push((day, OfDay { day: f.day(&day), rows: vec![row(f, line)] })),
        }
    }
    days.into_iter().map(|(_, of_day)| of_day).collect()
}

fn row(f: &Frame<'_>, line: &Line) -> Row {
    let title = |id: &huecry_terms::RegisterId| {
        let register = f.visit.catalogue().register(id);
        register.map_or_else(|| id.to_string(), |register| register.title.get(f.lang()).to_string())
    };
    let text = line.at.to_string();
    let clock = text.split_once('T').and_then(|(_, clock)| clock.get(..8)).unwrap_or_default().to_string();
    let records = line.records.iter().map(|about| match &about.number {
        Some(number) if f.visit.allowed().may(Verb::Read, &about.register) => {
            (number.clone(), format!("/records/{}/{number}", about.register))
        }
        Some(number) => (number.clone(), String::new()),
        None => (about.record.to_string(), String::new()),
    });
    let (outcome, tone) = outcome(f, line);
    Row {
        at: text,
        clock,
        name: line.name.clone().unwrap_or_default(),
        officer: line.officer.as_ref().map(ToString::to_string).unwrap_or_default(),
        bureau: line.bureau.as_ref().map(ToString::to_string).unwrap_or_default(),
        face: line.face.map(|face| f.t(face_key(face))).unwrap_or_default(),
        what: f.t(line.key),
        registers: line.registers.iter().map(title).collect(),
        records: records.collect(),
        more: line.more,
        purpose: line.purpose.as_ref().map(|purpose| f.code("purposes", purpose.as_str())).unwrap_or_default(),
        case: line.case.as_ref().map(ToString::to_string).unwrap_or_default(),
        outcome,
        tone,
        act: line.act.0,
    }
}

fn outcome(f: &Frame<'_>, line: &Line) -> (String, &'static str) {
    match &line.outcome {
        Outcome::Done => (f.t("ui-outcome-done"), ""),
        Outcome::Hits(count) => (f.t1("ui-outcome-hits", "count", count), ""),
        Outcome::Records(count) => (f.t1("ui-outcome-records", "count", count), ""),
        Outcome::Acts(count) => (f.t1("ui-outcome-acts", "count", count), ""),
        Outcome::Refused(no) => (f.t2(no.kind.key(), ("about", &no.about), ("ask", &no.ask)), "bad"),
        Outcome::Erased => (f.t("act-content-erased"), "quiet"),
    }
}

fn face_key(face: huecry_terms::Face) -> &'static str {
    use huecry_terms::Face;
    match face {
        Face::LocalCommandLine => "face-local-command-line",
        Face::Web => "face-web",
        Face::Api => "face-api",
        Face::Node => "face-node",
    }
}
