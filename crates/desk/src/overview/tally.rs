//! What is counted when it happens: one anonymous line a step, in the step's own transaction.
//!
//! Statistics outlive dossiers and records (`spec/registers.md` 4): a line names a bureau, a type, what was done, on
//! which ground and how long it took. It names no record, no dossier and nobody.

use crate::dossier::Kept;
use crate::node::Desk;
use huecry_catalogue::{Counted, Procedure, Register, Step};
use huecry_store::{StoredPaper, Write};
use huecry_terms::{BureauId, Instant, Record, RegisterId, Trouble, Value, Values};
use serde::{Deserialize, Serialize};

/// One line of the count.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Tally {
    /// When.
    pub at: Instant,
    /// The type of notice.
    pub register: RegisterId,
    /// What was done.
    pub what: Counted,
    /// On which ground.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ground: Option<String>,
    /// Milliseconds since the first thing counted in its dossier.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub took: Option<u64>,
    /// So often.
    pub times: u64,
}

/// A step that is taken.
pub(crate) struct Doing<'a> {
    /// The procedure.
    pub procedure: &'a Procedure,
    /// The step.
    pub step: &'a Step,
    /// The record the dossier is about.
    pub record: Option<&'a Record>,
    /// When.
    pub now: Instant,
}

/// What a step counts as, for its own transaction. What the dossier must remember for later ones goes into `kept`.
pub(crate) fn counted(desk: &Desk, doing: &Doing<'_>, values: &Values, kept: &mut Kept) -> Result<Vec<Write>, Trouble> {
    let Doing { procedure, step, record, now } = *doing;
    let Some(record) = record else { return Ok(Vec::new()) };
    if desk.catalogue.register(&record.register).is_none_or(|register| register.notice.is_none()) {
        return Ok(Vec::new());
    }
    let said = procedure.ground().find_map(|field| match values.get(field.tag) {
        Value::Code(code) => Some(code.to_string()),
        _ => None,
    });
    kept.ground = said.or(kept.ground.take());
    // What was never asked for is not counted: a draft that is thrown away was no request.
    let asked = |counted: &Counted| matches!(counted, Counted::Requested | Counted::Urgent);
    let begins = step.counts.iter().any(asked);
    let is_asked = procedure.steps.iter().flat_map(|step| &step.counts).any(asked);
    if is_asked && !begins && kept.counted.is_none() {
        return Ok(Vec::new());
    }
    let took = kept.counted.and_then(|since| u64::try_from(now.duration_since(since).as_millis()).ok());
    if !step.counts.is_empty() {
        kept.counted.get_or_insert(now);
    }
    let lines = step.counts.iter().map(|what| {
        let ground = what.has_ground().then(|| step.ground.clone().or_else(|| kept.ground.clone())).flatten();
        let tally = Tally { at: now, register: record.register.clone(), what: *what, ground, took, times: 1 };
        paper(desk, &record.source, &tally)
    });
    lines.collect()
}

/// What a list that is followed brought about, so often.
pub(crate) fn counted_of_list(
    desk: &Desk,
    register: &Register,
    source: &BureauId,
    (what, times): (Counted, u64),
    now: Instant,
) -> Result<Option<Write>, Trouble> {
    if times == 0 {
        return Ok(None);
    }
    let ground = (what == Counted::Ended).then(|| DELISTED.to_string());
    paper(desk, source, &Tally { at: now, register: register.id.clone(), what, ground, took: None, times }).map(Some)
}

/// How often a bureau has done a thing with a type of notice, since the beginning.
pub(crate) fn counted_so_far(
    desk: &Desk,
    bureau: &BureauId,
    register: &RegisterId,
    what: Counted,
) -> Result<u64, Trouble> {
    let mut times = 0;
    for paper in desk.store.papers_of(bureau.as_str())?.iter().filter(|paper| paper.kind == KIND) {
        let tally = read(paper)?;
        times += if tally.register == *register && tally.what == what { tally.times } else { 0 };
    }
    Ok(times)
}

/// Reads the lines from one moment to another, page by page, each with the bureau it counts for.
pub(super) fn each(
    desk: &Desk,
    (from, until): (Instant, Instant),
    mut see: impl FnMut(BureauId, Tally),
) -> Result<(), Trouble> {
    let (mut after, end) = (name_at(from), name_at(until));
    loop {
        let page = desk.store.papers_between(KIND, &after, &end, AT_A_TIME)?;
        let Some(last) = page.last() else { return Ok(()) };
        // The name behind the last one: names are of one length.
        after = format!("{}~", last.name);
        for paper in page {
            let tally = read(&paper)?;
            let owner = paper.owner.parse().map_err(|_| torn(&paper))?;
            see(owner, tally);
        }
    }
}

fn read(paper: &StoredPaper) -> Result<Tally, Trouble> {
    serde_json::from_slice(&paper.body).map_err(|_| torn(paper))
}

fn torn(paper: &StoredPaper) -> Trouble {
    Trouble::new(format!("a line of the count, written by act {}, cannot be read", paper.act), "run `huecry check`")
}

/// What names of this moment begin with: they are ids of UUID version 7, whose first 48 bits are the time.
fn name_at(at: Instant) -> String {
    format!("{:012x}", u64::try_from(at.as_millisecond()).unwrap_or(0))
}

fn paper(desk: &Desk, owner: &BureauId, tally: &Tally) -> Result<Write, Trouble> {
    let name = desk.store.new_paper(tally.at)?;
    let body = serde_json::to_vec(tally)
        .map_err(|e| Trouble::new(format!("a line of the count cannot be written: {e}"), "report this"))?;
    Ok(Write::Paper { owner: owner.to_string(), kind: KIND, name, body: Some(body), from: None })
}

/// What the store calls these papers.
const KIND: &str = "tally";
/// So many lines are read at a time.
const AT_A_TIME: usize = 2_000;
/// Why a notice that follows a list ends: a code of `end-reasons`.
const DELISTED: &str = "delisted";
