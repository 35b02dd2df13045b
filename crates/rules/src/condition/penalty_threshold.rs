//! # The offence is grave enough
//! Cites:   RPD 83(1)(a)(ii)
//! Reads:   the greatest penalty of each offence; the sentence and what remains of it
//! Asks:    Is the greatest penalty at least two years, or the sentence or its remainder at least six months?
//! Met:     maximum 24 months; life; sentence 8 months of which 5 remain
//! Short:   maximum 23 months; sentence 5 months
//! An offence that falls short is told one by one: it may not be named as a ground.

use super::{Condition, Short, code, months, months_of, offences};
use crate::Facts;
use huecry_catalogue::Section;
use huecry_terms::{Kind, Part, Value};

/// See the head of this file.
pub const CONDITION: Condition = Condition { name: "penalty-threshold", cites: "RPD 83(1)(a)(ii)", examine };

fn examine(facts: &Facts<'_>) -> Vec<Short> {
    let served = [months_of(facts, Part::Sentence), months_of(facts, Part::Remaining)];
    if served.iter().flatten().any(|months| *months >= LEAST_TO_SERVE) {
        return Vec::new();
    }
    // Whoever is wanted to serve a sentence is measured by the sentence alone.
    if code(facts, Part::Status) == Some("convicted") || served.iter().any(Option::is_some) {
        let field = facts.field(Kind::Measure, Some(Part::Sentence));
        let told = served.iter().flatten().max().map_or(UNTOLD.to_string(), i64::to_string);
        return vec![Short::of(field).with("what", "sentence").with("months", told).with("least", LEAST_TO_SERVE)];
    }
    let told = offences(facts);
    if told.iter().any(|offence| passes(facts, offence)) {
        return Vec::new();
    }
    let short = |offence: &&Section| {
        let field = facts.register.fields_of(offence).iter().find(|field| field.kind == Kind::Measure);
        let told = maximum(facts, offence).map_or(UNTOLD.to_string(), |months| months.to_string());
        Short::of(field).with("what", "offence").with("months", told).with("least", LEAST_MAXIMUM)
    };
    if told.is_empty() {
        return vec![
            Short::of(facts.field(Kind::Measure, Some(Part::Penalty)))
                .with("what", "offence")
                .with("months", UNTOLD)
                .with("least", LEAST_MAXIMUM),
        ];
    }
    told.iter().map(short).collect()
}

/// Whether this offence alone would do.
pub(crate) fn passes(facts: &Facts<'_>, offence: &Section) -> bool {
    let fields = facts.register.fields_of(offence);
    let kind =
        fields.iter().filter(|field| field.kind == Kind::Code).find_map(|field| match facts.values.get(field.tag) {
            Value::Code(code) => Some(code.as_str()),
            _ => None,
        });
    matches!(kind, Some("life" | "death")) || maximum(facts, offence).is_some_and(|months| months >= LEAST_MAXIMUM)
}

fn maximum(facts: &Facts<'_>, offence: &Section) -> Option<i64> {
    let fields = facts.register.fields_of(offence);
    fields.iter().filter(|field| field.kind == Kind::Measure).find_map(|field| months(facts.values.get(field.tag)))
}

/// What stands for a term nobody has told: the words say so.
const UNTOLD: &str = "0";
/// Months: "a maximum of at least two years' deprivation of liberty".
const LEAST_MAXIMUM: i64 = 24;
/// Months: "at least six months" of sentence, and/or still to serve.
const LEAST_TO_SERVE: i64 = 6;
