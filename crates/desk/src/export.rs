//! Records out as a file: only what the caller may see, handling on every row.

use crate::formats::{Row, WriteError};
use crate::node::{Desk, commit};
use crate::record::{permitted, restriction_words};
use huecry_access::{Viewer, view};
use huecry_catalogue::{Register, Verb, entry};
use huecry_terms::{Act, ActId, Call, Failure, Record, RegisterId, State, Trouble};

/// What was exported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Exported {
    /// The act.
    pub act: ActId,
    /// How many records.
    pub records: u64,
}

/// Writes every record the caller may see, in the order of their ids, as rows.
///
/// The caller gives a place that nobody reads yet (a spool) and passes it on only when this has
/// returned: the act is durable before anything leaves.
///
/// # Errors
/// Refused when role or purpose do not permit it. Trouble of store or spool; then nothing may leave.
pub fn run(
    desk: &Desk,
    call: &Call,
    register: &RegisterId,
    format: &str,
    out: &mut dyn FnMut(&Row) -> Result<(), WriteError>,
) -> Result<Exported, Failure> {
    let register = permitted(desk, call, Verb::Export, register)?;
    let mut records = 0;
    let mut broken = None;
    walk(desk, call, &register.id, &mut |record| {
        records += 1;
        if broken.is_none() {
            broken = out(&row(desk, call, register, record, records)).err();
        }
    })?;
    if let Some(error) = broken {
        let advice = "nothing has left; make room and run it again";
        return Err(Trouble::new(format!("the export could not be written: {error}"), advice).into());
    }
    let act = Act::Exported { register: register.id.clone(), records, format: format.to_string() };
    let committed = commit(desk, call, act, Vec::new())?;
    Ok(Exported { act: committed.act, records })
}

/// Every record in force that the caller may see, one by one, as an export would: recorded like one.
///
/// # Errors
/// As [`run`].
pub fn each(
    desk: &Desk,
    call: &Call,
    register: &RegisterId,
    see: &mut dyn FnMut(&Record),
) -> Result<Exported, Failure> {
    let register = permitted(desk, call, Verb::Export, register)?;
    let mut seen = Vec::new();
    walk(desk, call, &register.id, &mut |record| seen.push(record))?;
    let records = seen.len() as u64;
    let act = Act::Exported { register: register.id.clone(), records, format: "records".into() };
    let committed = commit(desk, call, act, Vec::new())?;
    seen.iter().for_each(see);
    Ok(Exported { act: committed.act, records })
}

fn walk(desk: &Desk, call: &Call, register: &RegisterId, see: &mut dyn FnMut(Record)) -> Result<(), Trouble> {
    let viewer = Viewer::of(call);
    let today = huecry_terms::day_of(call.now);
    let mut after = None;
    loop {
        let page = desk.store.page(register, after, PAGE)?;
        let Some(last) = page.last() else { return Ok(()) };
        after = Some(last.id);
        for record in page {
            let in_force = record.body.state == State::Active && record.body.keep_until >= today;
            if let Some(record) = view(&viewer, record).filter(|_| in_force) {
                see(record);
            }
        }
    }
}

fn row(desk: &Desk, call: &Call, register: &Register, record: Record, at: u64) -> Row {
    // The source's reference and restrictions are its own affair.
    let own = record.source == call.bureau;
    Row {
        at,
        number: Some(record.number.clone()),
        reference: record.body.source_ref.clone().filter(|_| own),
        source: Some(record.source.to_string()),
        state: Some(record.body.state.as_str().to_string()),
        handling: Some(record.body.handling.to_string()),
        evaluation: record.body.evaluation.map(|e| e.to_string()),
        restrictions: if own { restriction_words(register, &record.body) } else { Vec::new() },
        keep_until: Some(record.body.keep_until.to_string()),
        values: entry::write_json(&desk.catalogue, register, &record.body.values),
        warnings: Vec::new(),
    }
}

const PAGE: usize = 500;
