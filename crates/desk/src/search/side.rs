//! Question and record side by side, field by field: what agrees, what differs, what was not asked, what the
//! record does not say.

use huecry_catalogue::{Field, Register};
use huecry_terms::{FieldId, Hit, Kind, Part, Reason, Term, Value};

/// One field of a hit beside what was asked of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Particular {
    /// The field.
    pub field: FieldId,
    /// What was asked, as it was asked; empty when nothing was.
    pub asked: String,
    /// What was found there, as it is written; empty when nothing was compared, and the record's own value says
    /// what there is.
    pub found: String,
    /// What comes of it.
    pub verdict: Agreement,
    /// Every reason about this field, for and against.
    pub reasons: Vec<Reason>,
}

/// What comes of comparing one field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Agreement {
    /// The same.
    Agrees,
    /// Close: near enough to be the same, and not the same.
    Near,
    /// It speaks against the record.
    Differs,
    /// The record says something, and the question asked nothing of the kind.
    NotAsked,
    /// The question asked, and the record does not say.
    NotRecorded,
    /// The question asked, and the source withholds it.
    Withheld,
}

impl Agreement {
    /// Its word in the catalogue: `agrees`, `near`, `differs`, `not-asked`, `not-recorded`, `withheld`.
    pub fn as_str(self) -> &'static str {
        match self {
            Agreement::Agrees => "agrees",
            Agreement::Near => "near",
            Agreement::Differs => "differs",
            Agreement::NotAsked => "not-asked",
            Agreement::NotRecorded => "not-recorded",
            Agreement::Withheld => "withheld",
        }
    }
}

/// A hit beside the question: what was compared in the order of its weight, then what was asked and the record
/// does not say, then what tells people and things apart and was not asked.
pub fn side_by_side(register: &Register, terms: &[Term], hit: &Hit) -> Vec<Particular> {
    let mut rows = compared(register, hit);
    for (kind, parts, asked) in asked_parts(terms) {
        let answering = parts.iter().map(|part| register.of_part(kind, *part).collect::<Vec<&Field>>());
        let Some(fields) = answering.into_iter().find(|fields| !fields.is_empty()) else { continue };
        if fields.iter().any(|field| rows.iter().any(|row| row.field == field.id)) {
            continue;
        }
        rows.push(Particular {
            field: fields[0].id.clone(),
            asked,
            found: String::new(),
            verdict: unweighed(hit.record.body.values.get(fields[0].tag)),
            reasons: Vec::new(),
        });
    }
    let mut telling: Vec<&Field> = TELLING.iter().flat_map(|(part, kind)| register.of_part(*kind, *part)).collect();
    if telling.is_empty() {
        // Of a thing, what stands on its card tells it from another.
        telling.extend(register.summary.iter().filter_map(|tag| register.by_tag(*tag)));
    }
    for field in telling {
        if is_something(hit.record.body.values.get(field.tag)) && !rows.iter().any(|row| row.field == field.id) {
            rows.push(Particular {
                field: field.id.clone(),
                asked: String::new(),
                found: String::new(),
                verdict: Agreement::NotAsked,
                reasons: Vec::new(),
            });
        }
    }
    rows
}

/// The fields there are reasons about.
fn compared(register: &Register, hit: &Hit) -> Vec<Particular> {
    let mut rows: Vec<Particular> = Vec::new();
    for reason in hit.reasons.iter().chain(&hit.against) {
        let Some(field) = register.field_named(&reason.field) else { continue };
        match rows.iter_mut().find(|row| row.field == field.id) {
            Some(row) => row.reasons.push(reason.clone()),
            None => rows.push(Particular {
                field: field.id.clone(),
                asked: reason.asked.clone(),
                found: reason.found.clone(),
                verdict: Agreement::Agrees,
                reasons: vec![reason.clone()],
            }),
        }
    }
    for row in &mut rows {
        row.verdict = verdict(&row.reasons);
    }
    rows
}

fn verdict(reasons: &[Reason]) -> Agreement {
    let for_it = reasons.iter().any(|reason| reason.weight > 0.0);
    let against = reasons.iter().any(|reason| reason.weight <= 0.0);
    let same = reasons.iter().filter(|reason| reason.weight > 0.0).all(|reason| reason.because.ends_with("-same"));
    match (for_it, against) {
        (false, _) => Agreement::Differs,
        (true, false) if same => Agreement::Agrees,
        _ => Agreement::Near,
    }
}

/// What a question asks beside what finds: the kind of the fields that would answer, the part they play (the
/// first that the register has), and the words asked.
fn asked_parts(terms: &[Term]) -> Vec<(Kind, &'static [Part], String)> {
    let part = |term: &Term| match term {
        Term::Date(date) => Some((Kind::Date, &[Part::Birth, Part::Event][..], date.to_string())),
        Term::Birth(date) => Some((Kind::Date, &[Part::Birth][..], date.to_string())),
        Term::Country(code) | Term::Nationality(code) => {
            Some((Kind::Country, &[Part::Nationality][..], code.to_string()))
        }
        Term::Sex(code) => Some((Kind::Code, &[Part::Sex][..], code.to_string())),
        _ => None,
    };
    terms.iter().filter_map(part).collect()
}

/// What comes of a field that was asked and gave no reason.
fn unweighed(value: &Value) -> Agreement {
    match value {
        Value::Absent | Value::Unknown => Agreement::NotRecorded,
        Value::Withheld => Agreement::Withheld,
        // Another day of the same thing: it says nothing against it, and it is not what was asked.
        _ => Agreement::Differs,
    }
}

fn is_something(value: &Value) -> bool {
    !matches!(value, Value::Absent | Value::Unknown | Value::Withheld)
}

/// What tells one person from another beside the name.
const TELLING: [(Part, Kind); 3] =
    [(Part::Birth, Kind::Date), (Part::Nationality, Kind::Country), (Part::Sex, Kind::Code)];
