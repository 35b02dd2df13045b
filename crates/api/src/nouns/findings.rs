//! What is found in a request for a notice or a diffusion: what is missing, what falls short, which questions it puts
//! to the person who reviews it.

use crate::problem::{FaultSaid, faults};
use crate::visit::Visit;
use huecry_catalogue::Register;
use huecry_desk::notice::{Condition, Findings, Offence, Raised, Reason};
use serde::Serialize;
use utoipa::ToSchema;

/// What is found in the request a dossier is about, as it stands now. It decides nothing.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Findings)]
pub struct FindingsSaid {
    /// How it is to travel: a code of `notice-channels`.
    #[schema(example = "notice")]
    channel: String,
    /// The required fields that say nothing yet.
    missing: Vec<FaultSaid>,
    /// The conditions of its type, in the order its type names them.
    conditions: Vec<ConditionSaid>,
    /// Each offence it tells, where its type asks how grave they are.
    offences: Vec<OffenceSaid>,
    /// Whether an exception is granted for it as it stands.
    excepted: bool,
    /// The flags that are raised, for those who review; none for its source, whom a flag could tell what others said.
    flags: Vec<FlagSaid>,
}

/// A condition of a type of notice.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Condition)]
pub struct ConditionSaid {
    /// Which.
    #[schema(example = "penalty-threshold")]
    condition: &'static str,
    /// What it asks, in the caller's language.
    #[schema(example = "The offence is grave enough")]
    title: String,
    /// The article it applies, or `ours`.
    #[schema(example = "RPD 83(1)(a)(ii)")]
    cites: &'static str,
    /// Whether it is met.
    met: bool,
    /// Whether a granted exception lifts it.
    lifted: bool,
    /// What is short; empty when it is met.
    short: Vec<FaultSaid>,
}

/// An offence that a request tells.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = OffenceFound)]
pub struct OffenceSaid {
    /// The section of the register it is told in.
    #[schema(example = "offence-1")]
    section: String,
    /// What people call that section, in the caller's language.
    #[schema(example = "Offence 1")]
    title: String,
    /// Whether it alone is grave enough to be named as a ground.
    grave: bool,
}

/// A flag that is raised: a question for a person, never a verdict.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Flag)]
pub struct FlagSaid {
    /// Which: what a step that answers it is told.
    #[schema(example = "F-PRIVATE")]
    flag: &'static str,
    /// What people call it, in the caller's language.
    title: String,
    /// The question it puts.
    question: String,
    /// Who can be asked.
    ask: String,
    /// The rules it rests on.
    #[schema(example = "RPD 83(1)(a)(i)")]
    cites: &'static str,
    /// What raised it.
    reasons: Vec<ReasonFound>,
    /// Whether it is answered as it stands now: it is open again when what raised it changes.
    answered: bool,
    /// The acts of this dossier that answered it, the oldest first: `events` tells who, when and what, to whom it does.
    #[schema(example = json!([18_204_771]))]
    answers: Vec<u64>,
}

/// One thing that raised a flag.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = FlagReason)]
pub struct ReasonFound {
    /// Where it stands in the request: `facts`, `offences.0.wording`, `context.2`.
    #[schema(example = "facts")]
    place: String,
    /// The field of the record it stands in; null for what is on file, and for what several fields tell together.
    #[schema(example = "facts")]
    field: Option<String>,
    /// The words that raised it, as they stand there; empty for a figure, a date or a lack.
    #[schema(example = "during a demonstration")]
    words: String,
    /// The key of the words that say why, for programs.
    #[schema(example = "because-facts-say")]
    because: &'static str,
    /// Why, in the caller's language.
    detail: String,
}

impl FindingsSaid {
    /// In the words of the caller; `register` is that of the record.
    pub(crate) fn of(visit: &Visit<'_>, register: Option<&Register>, found: &Findings) -> FindingsSaid {
        FindingsSaid {
            channel: found.channel.clone(),
            missing: faults(visit.catalogue(), visit.lang, &found.missing),
            conditions: found.conditions.iter().map(|one| ConditionSaid::of(visit, one)).collect(),
            offences: found.offences.iter().map(|one| OffenceSaid::of(visit, register, one)).collect(),
            excepted: found.excepted,
            flags: found.flags.iter().map(|one| FlagSaid::of(visit, one)).collect(),
        }
    }
}

impl ConditionSaid {
    fn of(visit: &Visit<'_>, one: &Condition) -> ConditionSaid {
        ConditionSaid {
            condition: one.condition,
            title: say(visit, &format!("condition-{}-met", one.condition)),
            cites: one.cites,
            met: one.short.is_empty(),
            lifted: one.lifted,
            short: faults(visit.catalogue(), visit.lang, &one.short),
        }
    }
}

impl OffenceSaid {
    fn of(visit: &Visit<'_>, register: Option<&Register>, one: &Offence) -> OffenceSaid {
        let section = register.and_then(|register| register.sections.iter().find(|section| section.id == one.section));
        OffenceSaid {
            section: one.section.clone(),
            title: section.map(|section| section.title.get(visit.lang).to_string()).unwrap_or_default(),
            grave: one.grave,
        }
    }
}

impl FlagSaid {
    fn of(visit: &Visit<'_>, one: &Raised) -> FlagSaid {
        let words = |more: &str| say(visit, &format!("flag-{}{more}", one.flag));
        FlagSaid {
            flag: one.flag,
            title: words(""),
            question: words("-question"),
            ask: words("-ask"),
            cites: one.cites,
            reasons: one.reasons.iter().map(|reason| ReasonFound::of(visit, reason)).collect(),
            answered: one.answered.is_some(),
            answers: one.answers.iter().map(|act| act.0).collect(),
        }
    }
}

impl ReasonFound {
    fn of(visit: &Visit<'_>, one: &Reason) -> ReasonFound {
        let args: Vec<(&str, &str)> = one.with.iter().map(|(key, value)| (key.as_str(), value.as_str())).collect();
        ReasonFound {
            place: one.place.clone(),
            field: Some(one.field.clone()).filter(|field| !field.is_empty()),
            words: one.words.clone(),
            because: one.because,
            detail: visit.catalogue().words().say(visit.lang, one.because, &args),
        }
    }
}

fn say(visit: &Visit<'_>, key: &str) -> String {
    visit.catalogue().words().say(visit.lang, key, &[])
}
