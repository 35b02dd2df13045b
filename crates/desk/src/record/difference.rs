//! What changed between two versions of a record, as whoever looks may see them.

use huecry_catalogue::Register;
use huecry_terms::{Record, Tag, Value};

/// What changed of a record's envelope or of one field.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(clippy::large_enum_variant, reason = "a history has few of them, and they are short-lived")]
pub enum Difference {
    /// A field; `Absent` where it was or is empty.
    Field {
        /// The field.
        tag: Tag,
        /// What it said.
        was: Value,
        /// What it says.
        is: Value,
    },
    /// Whether it is in force.
    State,
    /// The source's own reference.
    Reference,
    /// What recipients may do with it.
    Handling,
    /// How far source and information can be trusted.
    Evaluation,
    /// Whom the source restricts; seen by the source alone.
    Restrictions,
    /// Until when it may be kept.
    KeepUntil,
}

/// What the later version says otherwise than the earlier one: the envelope first, then the fields in the
/// order of the form, then those that this version of the catalogue does not know.
pub fn differences(register: &Register, earlier: &Record, later: &Record) -> Vec<Difference> {
    let (was, is) = (&earlier.body, &later.body);
    let envelope = [
        (was.state != is.state, Difference::State),
        (was.source_ref != is.source_ref, Difference::Reference),
        (was.handling != is.handling, Difference::Handling),
        (was.evaluation != is.evaluation, Difference::Evaluation),
        (was.restrictions != is.restrictions, Difference::Restrictions),
        (was.keep_until != is.keep_until, Difference::KeepUntil),
    ];
    let mut found: Vec<Difference> =
        envelope.into_iter().filter(|(differs, _)| *differs).map(|(_, what)| what).collect();
    let known = register.fields.iter().map(|field| field.tag);
    let unknown = was.values.iter().chain(is.values.iter()).map(|(tag, _)| tag);
    let mut tags: Vec<Tag> = Vec::new();
    for tag in known.chain(unknown.filter(|tag| register.by_tag(*tag).is_none())) {
        let (before, now) = (was.values.get(tag), is.values.get(tag));
        if before != now && !tags.contains(&tag) {
            tags.push(tag);
            found.push(Difference::Field { tag, was: before.clone(), is: now.clone() });
        }
    }
    found
}
