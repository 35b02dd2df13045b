//! A request is examined: what is missing, what it falls short of, which flags nobody has answered.

use crate::dossier::Kept;
use crate::node::Desk;
use huecry_catalogue::{FaultKind, Register, check};
use huecry_rules::condition::{Short, short};
use huecry_rules::step::Examined;
use huecry_terms::{Day, FieldFault, Part, Record};

/// What is found in a request as it stands now; none when the record is none of a notice type.
pub(crate) fn examined(desk: &Desk, record: &Record, kept: &Kept, today: Day) -> Option<Examined> {
    let register = desk.catalogue.register(&record.register)?;
    let notice = register.notice.as_ref()?;
    let facts = huecry_rules::Facts { register, values: &record.body.values, today };
    // An exception is granted for what the request said then: a request that was changed needs another.
    let excepted = kept.exception == Some(record.version);
    let lifted = |short: &Short| excepted && notice.lifted.iter().any(|name| name == short.condition);
    Some(Examined {
        channel: channel(register, record),
        missing: missing(desk, register, record),
        short: short(&facts).into_iter().filter(|short| !lifted(short)).collect(),
        open_flags: Vec::new(),
    })
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
