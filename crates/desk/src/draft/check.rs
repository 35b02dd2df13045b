//! How far a draft is: faults field by field, what the register's checks say, section by section.

use super::{Draft, DraftEnvelope, ENVELOPE};
use crate::node::{Desk, refuse};
use crate::record::{Envelope, lost_links, plain, restriction};
use huecry_access::may_record;
use huecry_catalogue::{Fault, FaultKind, Need, Register, entry};
use huecry_rules::{Facts, Finding};
use huecry_terms::{Call, Failure, FieldFault, Handling, Part, Refusal, RefusalKind, Trouble, Values};
use serde_json::{Map, Value as Json};

/// How far a draft is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Checked {
    /// What each field does not satisfy.
    pub faults: Vec<FieldFault>,
    /// What each check of the register says of what could be read, then each condition of a type of notice.
    pub findings: Vec<Found>,
    /// Each section, in the register's order, then [`ENVELOPE`].
    pub sections: Vec<SectionState>,
    /// Checks and conditions that are met.
    pub met: usize,
    /// Checks and conditions that are not.
    pub not_met: usize,
    /// Checks a person will decide.
    pub for_a_person: usize,
    /// It is a request, which may grow after it was handed in: what is missing and which conditions are short keep it
    /// from being submitted for review, not from being handed in.
    pub grows: bool,
}

impl Checked {
    /// Whether it can be handed in.
    pub fn is_complete(&self) -> bool {
        self.faults.iter().all(|fault| self.may_wait(fault)) && !self.findings.iter().any(Found::forbids)
    }

    /// Whether a fault only says that a field of a request is still missing.
    fn may_wait(&self, fault: &FieldFault) -> bool {
        self.grows && fault.because == FaultKind::Required.key() && !BESIDE.contains(&fault.field.as_str())
    }
}

impl Found {
    /// Whether it keeps a draft from being handed in.
    fn forbids(&self) -> bool {
        self.of == Of::Check && self.outcome == Outcome::NotMet
    }
}

/// What is weighed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Of {
    /// A check of the register: `check-…` says what it found, `ui-rule-…` that it is met.
    Check,
    /// A condition of a type of notice: `condition-…` and `condition-…-met`.
    Condition,
}

/// What a check of the register or a condition of a type of notice says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// What it is.
    pub of: Of,
    /// Its name.
    pub rule: &'static str,
    /// What it found.
    pub outcome: Outcome,
    /// The field it speaks of, empty when it speaks of the whole record.
    pub field: String,
    /// Arguments of its words.
    pub with: Vec<(String, String)>,
    /// The article, or `ours` for a choice of our own.
    pub cites: &'static str,
}

/// What a check can find.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It is met.
    Met,
    /// It is not.
    NotMet,
    /// A person will decide.
    AskAPerson,
}

/// How far a section is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SectionState {
    /// The section.
    pub id: String,
    /// How many of its fields hold something.
    pub filled: usize,
    /// How many of its fields are required and hold nothing.
    pub missing: usize,
    /// How many faults are in it.
    pub faults: usize,
    /// Whether the officer marked it as completed.
    pub done: bool,
}

/// How far a draft is, as it stands. What cannot be read is a fault, and the checks look at the rest.
///
/// # Errors
/// Refused when there is no such register. Trouble.
pub fn check(desk: &Desk, call: &Call, draft: &Draft) -> Result<Checked, Failure> {
    let Some(register) = desk.catalogue.register(&draft.register) else {
        let refusal = huecry_access::scope::no_such_register(&desk.catalogue, &draft.register);
        return Err(refuse(desk, call, "draft", refusal));
    };
    let (values, mut faults) = readable(desk, call, register, &draft.values)?;
    faults.extend(not_the_issuer(desk, call, register, &values)?);
    faults.extend(envelope(register, &draft.envelope).err().unwrap_or_default());
    let facts = Facts { register, values: &values, today: huecry_terms::day_of(call.now) };
    let mut findings: Vec<Found> = huecry_rules::examine(&facts).into_iter().map(found).collect();
    if let Some(notice) = &register.notice {
        findings.extend(crate::notice::conditions(&facts, notice, false).into_iter().flat_map(of_condition));
    }
    let count = |outcome| findings.iter().filter(|f| f.outcome == outcome).count();
    let (met, not_met, for_a_person) = (count(Outcome::Met), count(Outcome::NotMet), count(Outcome::AskAPerson));
    let sections = sections(register, draft, &faults);
    Ok(Checked { faults, findings, sections, met, not_met, for_a_person, grows: register.notice.is_some() })
}

/// Whether a draft can be handed in, or everything that stands against it.
pub(super) fn can_be_handed_in(checked: &Checked) -> Result<(), Refusal> {
    if checked.is_complete() {
        return Ok(());
    }
    let broken = checked.findings.iter().filter(|f| f.forbids());
    let broken = broken.map(|f| FieldFault {
        field: f.field.clone(),
        because: format!("check-{}", f.rule),
        with: f.with.clone(),
    });
    let form: Vec<FieldFault> = checked.faults.iter().filter(|fault| !checked.may_wait(fault)).cloned().collect();
    let kind = if form.is_empty() { RefusalKind::CheckNotMet } else { RefusalKind::FormNotSatisfied };
    let faults: Vec<FieldFault> = form.into_iter().chain(broken).collect();
    let about: Vec<String> = faults.iter().map(|f| format!("{}: {}", f.field, f.because)).collect();
    Err(Refusal { faults, ..Refusal::new(kind, about.join("; ")) })
}

/// What was typed beside the values, read; or what of it cannot be.
pub(super) fn envelope(register: &Register, typed: &DraftEnvelope) -> Result<Envelope, Vec<FieldFault>> {
    let mut faults = Vec::new();
    let mut wrong = |field: &str, because: &str| {
        faults.push(FieldFault { field: field.into(), because: because.into(), with: Vec::new() });
    };
    let handling = typed.handling.trim().parse::<Handling>();
    let handling =
        handling.ok().filter(|h| plain("handling", h.other.as_deref().unwrap_or("-"), Handling::OTHER_MOST).is_ok());
    if handling.is_none() {
        wrong("handling", if typed.handling.trim().is_empty() { "fault-required" } else { "draft-handling" });
    }
    let source_ref = Some(typed.source_ref.trim()).filter(|text| !text.is_empty());
    if source_ref.is_some_and(|text| plain("reference", text, crate::record::REFERENCE_MOST).is_err()) {
        wrong("ref", "draft-reference");
    }
    let evaluation = match typed.evaluation.trim() {
        "" => None,
        text => {
            let read = text.parse().ok();
            if read.is_none() {
                wrong("evaluation", "draft-evaluation");
            }
            read
        }
    };
    let restrictions: Vec<String> =
        typed.restrictions.iter().map(|r| r.trim().to_string()).filter(|r| !r.is_empty()).collect();
    if restrictions.iter().any(|text| restriction(register, text).is_err()) {
        wrong("restrictions", "draft-restriction");
    }
    match handling {
        Some(handling) if faults.is_empty() => {
            Ok(Envelope { source_ref: source_ref.map(str::to_string), handling, evaluation, restrictions })
        }
        _ => Err(faults),
    }
}

/// Whether nothing was typed.
pub(super) fn is_empty(value: &Json) -> bool {
    match value {
        Json::Null => true,
        Json::String(text) => text.trim().is_empty(),
        Json::Array(list) => list.iter().all(is_empty),
        Json::Object(map) => map.is_empty(),
        Json::Bool(_) | Json::Number(_) => false,
    }
}

/// What of the typed values can be read, and the faults of the rest.
fn readable(
    desk: &Desk,
    call: &Call,
    register: &Register,
    typed: &Map<String, Json>,
) -> Result<(Values, Vec<FieldFault>), Trouble> {
    let mut json = typed.clone();
    let mut faults = Vec::new();
    for (field, _) in lost_links(desk, call, register, &mut json)? {
        json.remove(field.id.as_str());
        let because = FaultKind::NotARecord.key().to_string();
        faults.push(FieldFault { field: field.id.to_string(), because, with: Vec::new() });
    }
    let mut values = Values::new();
    for field in &register.fields {
        let Some(value) = json.get(field.id.as_str()).filter(|value| !is_empty(value)) else { continue };
        match entry::read_field(&desk.catalogue, field, value) {
            Ok(value) => values.set(field.tag, value),
            Err(wrong) => faults.extend(wrong.into_iter().map(said)),
        }
    }
    // A field of an older text of the catalogue: the register no longer has it.
    for stray in typed.keys().filter(|id| register.field_named(id).is_none()) {
        let with = vec![("register".to_string(), register.id.to_string())];
        faults.push(FieldFault { field: stray.clone(), because: FaultKind::NoSuchField.key().into(), with });
    }
    let told: Vec<String> = faults.iter().map(|fault| fault.field.clone()).collect();
    let more = entry::check(&desk.catalogue, register, &values);
    faults.extend(more.into_iter().filter(|fault| !told.contains(&fault.field)).map(said));
    Ok((values, faults))
}

/// A fault with which of several values it is and which word is near, for whoever mends it.
fn said(fault: Fault) -> FieldFault {
    let place = fault.place.map(|n| ("place".to_string(), n.to_string()));
    let near = fault.near.clone().map(|word| ("near".to_string(), word));
    let mut said = FieldFault::from(fault);
    said.with.extend(place.into_iter().chain(near));
    said
}

/// Only the bureau of the issuing country records some documents: said while there is time to mend it.
fn not_the_issuer(
    desk: &Desk,
    call: &Call,
    register: &Register,
    values: &Values,
) -> Result<Option<FieldFault>, Trouble> {
    let Some(field) = register.only_source.and_then(|tag| register.by_tag(tag)) else { return Ok(None) };
    let Some(issuer) = register.countries(values, Part::Issuer).map(|(_, c)| c).next() else { return Ok(None) };
    let country = crate::people::country_of(desk, &call.bureau)?;
    let refused = may_record(register, &call.bureau, country.as_ref(), Some(issuer)).err();
    Ok(refused.map(|no| FieldFault {
        field: field.id.to_string(),
        because: no.kind.key().into(),
        with: vec![("about".into(), no.about)],
    }))
}

fn found(finding: Finding) -> Found {
    let Finding { rule, outcome, field, with } = finding;
    let outcome = match outcome {
        huecry_rules::Outcome::Met => Outcome::Met,
        huecry_rules::Outcome::NotMet => Outcome::NotMet,
        huecry_rules::Outcome::AskAPerson => Outcome::AskAPerson,
    };
    let cites = huecry_rules::list::rule(rule).map_or("", |rule| rule.cites);
    Found { of: Of::Check, rule, outcome, field, with, cites }
}

/// A condition of a type of notice: met once, or each thing that is short.
fn of_condition(one: crate::notice::Condition) -> Vec<Found> {
    let crate::notice::Condition { condition, cites, short, .. } = one;
    let found = |outcome, field, with| Found { of: Of::Condition, rule: condition, outcome, field, with, cites };
    if short.is_empty() {
        return vec![found(Outcome::Met, String::new(), Vec::new())];
    }
    short.into_iter().map(|fault| found(Outcome::NotMet, fault.field, fault.with)).collect()
}

fn sections(register: &Register, draft: &Draft, faults: &[FieldFault]) -> Vec<SectionState> {
    let mut states = Vec::new();
    for section in &register.sections {
        let fields = register.fields_of(section);
        let holds = |id: &str| draft.values.get(id).is_some_and(|value| !is_empty(value));
        let required = fields.iter().filter(|f| f.need == Need::Required && f.retired.is_none());
        states.push(SectionState {
            id: section.id.clone(),
            filled: fields.iter().filter(|f| holds(f.id.as_str())).count(),
            missing: required.filter(|f| !holds(f.id.as_str())).count(),
            faults: faults.iter().filter(|fault| fields.iter().any(|f| f.id.as_str() == fault.field)).count(),
            done: draft.done.contains(&section.id),
        });
    }
    let DraftEnvelope { source_ref, handling, evaluation, restrictions } = &draft.envelope;
    let typed = [source_ref, handling, evaluation].into_iter().filter(|text| !text.trim().is_empty()).count();
    let beside = |fault: &&FieldFault| BESIDE.contains(&fault.field.as_str());
    states.push(SectionState {
        id: ENVELOPE.to_string(),
        filled: typed + usize::from(!restrictions.is_empty()),
        missing: usize::from(handling.trim().is_empty()),
        faults: faults.iter().filter(beside).count(),
        done: draft.done.iter().any(|id| id == ENVELOPE),
    });
    states
}

/// What stands beside the values, as its faults call it.
pub const BESIDE: [&str; 4] = ["ref", "handling", "evaluation", "restrictions"];
