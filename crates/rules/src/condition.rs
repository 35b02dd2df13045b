//! What must hold before a request is published as a notice of its type, one file each.
//!
//! A notice type names its conditions (`catalogue/notices`). They find what is short, field by field; a request that
//! falls short cannot be published, save where its type lets an exception with two signatures lift that condition
//! (RPD 83(1)(b)). None of them judges a person, and none decides.

mod adult_privacy_permits;
mod asked_of_the_list;
mod asset_offence_named;
mod body_described;
mod body_material;
mod custody_told_for_a_minor;
mod extradition_will_be_sought;
mod identity_complete;
mod known_by_something;
mod listed_with_a_measure;
mod method_of_its_branch;
mod missing_or_unable;
mod part_in_the_case;
mod penalty_threshold;
mod possible_threat;
mod sentence_told_when_convicted;
mod threat_imminent;
mod threat_rests_on_grounds;
mod warrant_from_a_judge_or_reviewed;

use crate::Facts;
use huecry_catalogue::{Field, Section};
use huecry_terms::{FieldFault, Kind, Part, Value};

/// One condition: its name in the catalogue, the article it applies, and what it finds short.
#[derive(Debug, Clone, Copy)]
pub struct Condition {
    /// The catalogue's word, and the key of its words: `condition-…`.
    pub name: &'static str,
    /// The article, or `ours` for a choice of our own.
    pub cites: &'static str,
    /// What is short; nothing when it is met.
    pub examine: fn(&Facts<'_>) -> Vec<Short>,
}

/// What a request falls short of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Short {
    /// Which condition.
    pub condition: &'static str,
    /// The field it speaks of; empty when it speaks of the whole request.
    pub field: String,
    /// Arguments of its words.
    pub with: Vec<(String, String)>,
}

impl Short {
    /// Of this field.
    pub fn of(field: Option<&Field>) -> Short {
        Short { condition: "", field: field.map(|field| field.id.to_string()).unwrap_or_default(), with: Vec::new() }
    }

    /// The same with an argument for its words.
    pub fn with(mut self, key: &str, value: impl ToString) -> Short {
        self.with.push((key.to_string(), value.to_string()));
        self
    }

    /// As a fault of a form: `condition-…` with its arguments.
    pub fn into_fault(self) -> FieldFault {
        FieldFault { field: self.field, because: format!("condition-{}", self.condition), with: self.with }
    }
}

/// The conditions, by name.
pub const ALL: [Condition; 19] = [
    adult_privacy_permits::CONDITION,
    asked_of_the_list::CONDITION,
    asset_offence_named::CONDITION,
    body_described::CONDITION,
    body_material::CONDITION,
    custody_told_for_a_minor::CONDITION,
    extradition_will_be_sought::CONDITION,
    identity_complete::CONDITION,
    known_by_something::CONDITION,
    listed_with_a_measure::CONDITION,
    method_of_its_branch::CONDITION,
    missing_or_unable::CONDITION,
    part_in_the_case::CONDITION,
    penalty_threshold::CONDITION,
    possible_threat::CONDITION,
    sentence_told_when_convicted::CONDITION,
    threat_imminent::CONDITION,
    threat_rests_on_grounds::CONDITION,
    warrant_from_a_judge_or_reviewed::CONDITION,
];

/// The names of the conditions, for the catalogue to be checked against.
pub fn names() -> [&'static str; ALL.len()] {
    ALL.map(|condition| condition.name)
}

/// The condition of a name.
pub fn condition(name: &str) -> Option<&'static Condition> {
    const CONDITIONS: &[Condition] = &ALL;
    CONDITIONS.iter().find(|condition| condition.name == name)
}

/// A condition of a type, weighed.
#[derive(Debug, Clone)]
pub struct Weighed {
    /// Which.
    pub condition: &'static Condition,
    /// What is short; nothing when it is met.
    pub short: Vec<Short>,
}

/// Every condition of the type of a request, in the order its type names them.
pub fn weighed(facts: &Facts<'_>) -> Vec<Weighed> {
    let named = facts.register.notice.iter().flat_map(|notice| &notice.conditions);
    let weigh = |condition: &'static Condition| {
        let short = (condition.examine)(facts).into_iter();
        Weighed { condition, short: short.map(|short| Short { condition: condition.name, ..short }).collect() }
    };
    named.filter_map(|name| condition(name)).map(weigh).collect()
}

/// What a request falls short of, in the order its type names the conditions.
pub fn short(facts: &Facts<'_>) -> Vec<Short> {
    weighed(facts).into_iter().flat_map(|weighed| weighed.short).collect()
}

/// An offence of a request, by the section it is told in, and whether it alone is grave enough.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfOffence {
    /// The section.
    pub section: String,
    /// Whether it may be named as a ground: its greatest penalty is at least the threshold (RPD 83(1)(a)(ii)).
    pub grave: bool,
}

/// Each offence a request tells, where its type asks how grave they are.
pub fn each_offence(facts: &Facts<'_>) -> Vec<OfOffence> {
    let mut named = facts.register.notice.iter().flat_map(|notice| &notice.conditions);
    if !named.any(|name| name == penalty_threshold::CONDITION.name) {
        return Vec::new();
    }
    let weigh =
        |section: &Section| OfOffence { section: section.id.clone(), grave: penalty_threshold::passes(facts, section) };
    offences(facts).into_iter().map(weigh).collect()
}

/// The code a field of this part holds.
fn code<'a>(facts: &Facts<'a>, part: Part) -> Option<&'a str> {
    facts.of(Kind::Code, Some(part)).into_iter().find_map(|(_, value)| match value {
        Value::Code(code) => Some(code.as_str()),
        _ => None,
    })
}

/// Whether a field of this kind and part holds anything.
fn told(facts: &Facts<'_>, kind: Kind, part: Part) -> bool {
    !facts.of(kind, Some(part)).is_empty()
}

/// The months a measure says.
fn months(value: &Value) -> Option<i64> {
    match value {
        Value::Measure(measure) => Some(measure.0 / 1000),
        _ => None,
    }
}

/// The months the field of this part says.
fn months_of(facts: &Facts<'_>, part: Part) -> Option<i64> {
    facts.of(Kind::Measure, Some(part)).into_iter().find_map(|(_, value)| months(value))
}

/// The offences a request tells: each a section of its own in which something stands.
fn offences<'a>(facts: &Facts<'a>) -> Vec<&'a Section> {
    let register = facts.register;
    let charged = |section: &&Section| {
        let fields = register.fields_of(section);
        let charge = fields.iter().any(|field| field.part == Some(Part::Charge));
        // An answer of `unknown` tells no offence.
        let says =
            |field: &Field| !matches!(facts.values.get(field.tag), Value::Absent | Value::Unknown | Value::Withheld);
        charge && fields.iter().any(says)
    };
    register.sections.iter().filter(charged).collect()
}

#[cfg(test)]
mod tests;
