//! What a rule sees and what it says.

use huecry_catalogue::{Field, Register};
use huecry_terms::{Day, FieldFault, Kind, Part, Value, Values};

/// A record to be examined: its register, its values, the day.
#[derive(Debug, Clone, Copy)]
pub struct Facts<'a> {
    /// The register it stands in.
    pub register: &'a Register,
    /// Its values.
    pub values: &'a Values,
    /// The day of the examination.
    pub today: Day,
}

/// One rule: its name in the catalogue, the article it applies, and what it finds.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    /// The catalogue's word, and the key of its words: `check-…`.
    pub name: &'static str,
    /// The article, or `ours` for a choice of our own.
    pub cites: &'static str,
    /// What it finds.
    pub examine: fn(&Facts<'_>) -> Finding,
}

/// What a rule says about one record. Never a decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Which rule.
    pub rule: &'static str,
    /// What it found.
    pub outcome: Outcome,
    /// The field it speaks of, empty when it speaks of the whole record.
    pub field: String,
    /// Arguments of its words.
    pub with: Vec<(String, String)>,
}

/// What a rule can find.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// The rule is satisfied, or does not apply.
    Met,
    /// It is not: the record is not taken.
    NotMet,
    /// A person should look: the record is taken and the officer is told.
    AskAPerson,
}

impl Finding {
    /// The rule is satisfied or does not apply.
    pub fn met() -> Finding {
        Finding { rule: "", outcome: Outcome::Met, field: String::new(), with: Vec::new() }
    }

    /// The rule is not satisfied in this field.
    pub fn not_met(field: &Field) -> Finding {
        Finding { outcome: Outcome::NotMet, field: field.id.to_string(), ..Finding::met() }
    }

    /// A person should look at this field.
    pub fn ask(field: &Field) -> Finding {
        Finding { outcome: Outcome::AskAPerson, field: field.id.to_string(), ..Finding::met() }
    }

    /// The same with an argument for its words.
    pub fn with(mut self, key: &str, value: impl ToString) -> Finding {
        self.with.push((key.to_string(), value.to_string()));
        self
    }

    /// As a fault of a form: `check-…` with its arguments.
    pub fn into_fault(self) -> FieldFault {
        FieldFault { field: self.field, because: format!("check-{}", self.rule), with: self.with }
    }

    pub(crate) fn named(mut self, rule: &Rule) -> Finding {
        self.rule = rule.name;
        self
    }
}

impl<'a> Facts<'a> {
    /// The first and last day of each date of a part, with its field.
    pub fn spans(&self, part: Part) -> Vec<(&'a Field, (Day, Day))> {
        self.register.dates(self.values, part).map(|(field, date)| (field, date.span())).collect()
    }

    /// The values of the fields of a kind and a part, with their fields; the three kinds of nothing
    /// left out.
    pub fn of(&self, kind: Kind, part: Option<Part>) -> Vec<(&'a Field, &'a Value)> {
        let each = self.register.each(self.values, kind);
        each.filter(|(field, _)| part.is_none() || field.part == part).collect()
    }

    /// The first field of a kind and a part, whether it has a value or not.
    pub fn field(&self, kind: Kind, part: Option<Part>) -> Option<&'a Field> {
        self.register.of_kind(kind).find(|field| part.is_none() || field.part == part)
    }
}
