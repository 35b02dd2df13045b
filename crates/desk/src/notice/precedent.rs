//! Past decisions that are like a case: by the flags that were raised, by the ground, by a phrase of what was charged
//! or reasoned (`spec/notices.md` 5.1, `spec/screens.md` 4). They are shown to a person, and decide nothing.
//!
//! Shown to those who review, of the dossiers they may see. A precedent says how a case went and where to read it;
//! reading it is an act of its own.

use crate::dossier::{Running, answers_of, running};
use crate::node::Desk;
use huecry_access::{may_open, reviews, sees};
use huecry_catalogue::{About, Effect, Form, fold_text};
use huecry_store::{DossierFilter, DossierPlace};
use huecry_terms::{
    Act, Call, DossierId, Instant, Kind, Part, ProcedureId, RegisterId, StateId, Trouble, Value, Values,
};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// What a precedent is to have; what is not said is not asked for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Like {
    /// Answered this flag.
    pub flag: Option<String>,
    /// Refused or ended on this ground: a code of `refusal-grounds` or `end-reasons`.
    pub ground: Option<String>,
    /// About a request of this type.
    pub register: Option<RegisterId>,
    /// Says this in what was charged, or in the reasons.
    pub phrase: Option<String>,
}

/// A past decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Precedent {
    /// Its dossier.
    pub dossier: DossierId,
    /// What people call it.
    pub number: String,
    /// The procedure and its version.
    pub procedure: (ProcedureId, u32),
    /// How it ended.
    pub state: StateId,
    /// When.
    pub decided: Instant,
    /// The type of the request.
    pub register: RegisterId,
    /// The ground, where it was refused or ended.
    pub ground: Option<String>,
    /// The flags that were answered, each with its answer: a code of `flag-answers`.
    pub flags: BTreeMap<String, String>,
    /// What was charged.
    pub charges: Vec<String>,
}

/// Every flag there is, by name.
pub fn flags() -> impl Iterator<Item = &'static str> {
    huecry_rules::flag::list::ALL.iter().map(|flag| flag.id)
}

/// The newest decisions that are like this, and whether there may be more. None for whoever does not review.
///
/// # Errors
/// Trouble of the store.
pub fn precedents(desk: &Desk, call: &Call, like: &Like, limit: usize) -> Result<(Vec<Precedent>, bool), Trouble> {
    if !reviews(&call.role) {
        return Ok((Vec::new(), false));
    }
    let mut candidates = decided(desk, call, like)?;
    candidates.sort_by_key(|one| (Reverse(one.stored.dossier.entered), Reverse(one.stored.dossier.id)));
    let phrase = like.phrase.as_deref().map(fold_text).filter(|phrase| !phrase.is_empty());
    let mut found = Vec::new();
    for (looked_at, running) in candidates.iter().enumerate() {
        if found.len() >= limit || looked_at >= LOOKED_AT {
            return Ok((found, true));
        }
        found.extend(precedent(desk, running, phrase.as_deref())?);
    }
    Ok((found, false))
}

/// Those that are decided and were seen to have the flag and the ground, without reading what was answered in them.
fn decided<'d>(desk: &'d Desk, call: &Call, like: &Like) -> Result<Vec<Running<'d>>, Trouble> {
    let mut candidates = Vec::new();
    let mut after: Option<DossierPlace> = None;
    loop {
        let page = desk.store.dossiers(&DossierFilter::default(), after, AT_A_TIME)?;
        let Some(last) = page.last() else { return Ok(candidates) };
        after = Some(last.place());
        for stored in page.into_iter().filter(|stored| stored.dossier.ended) {
            let running = running(desk, stored)?;
            let of_notices = matches!(running.procedure.about, About::Notice | About::Diffusion);
            let kept = &running.kept;
            let alike = of_notices
                && like.flag.as_ref().is_none_or(|flag| kept.answered.contains_key(flag))
                && like.ground.as_ref().is_none_or(|ground| kept.ground.as_ref() == Some(ground))
                && running
                    .stored
                    .dossier
                    .about
                    .as_ref()
                    .is_some_and(|(register, _)| like.register.as_ref().is_none_or(|wanted| wanted == register));
            // A draft that was thrown away decided nothing.
            if alike
                && kept.counted.is_some()
                && sees(call, &running.standing())
                && may_open(call, running.procedure).is_ok()
            {
                candidates.push(running);
            }
        }
    }
}

/// A decided dossier in short; nothing where the phrase stands nowhere in it.
fn precedent(desk: &Desk, running: &Running<'_>, phrase: Option<&str>) -> Result<Option<Precedent>, Trouble> {
    let dossier = &running.stored.dossier;
    let Some((register, record)) = dossier.about.clone() else { return Ok(None) };
    let record = desk.store.get(&register, record)?;
    let declared = desk.catalogue.register(&register);
    let charges: Vec<String> = match (&record, declared) {
        (Some(record), Some(declared)) => texts(declared, &record.body.values, |part| part == Some(Part::Charge)),
        _ => Vec::new(),
    };
    let says = |texts: &[String]| phrase.is_none_or(|phrase| texts.iter().any(|text| fold_text(text).contains(phrase)));
    let (mut flags, mut is_said) = (BTreeMap::new(), says(&charges));
    for stored in desk.store.dossier_steps(dossier.id)? {
        let values = answers_of(&stored)?;
        let form = &running.procedure.form;
        is_said = is_said || says(&texts(form, &values, |_| true));
        let entry = desk.store.act(stored.act)?.and_then(|act| act.entry);
        let Some(Act::DossierStep { step, .. }) = entry.map(|entry| entry.act) else { continue };
        let answers = |step: &huecry_catalogue::Step| step.does.contains(&Effect::AnswerFlag);
        if running.procedure.step(&step).is_some_and(answers) {
            flags.extend(flag_answer(form, &values));
        }
    }
    let state = dossier.state.clone();
    Ok(is_said.then(|| Precedent {
        dossier: dossier.id,
        number: running.stored.number.clone(),
        procedure: (dossier.procedure.clone(), dossier.version),
        state,
        decided: dossier.entered,
        register,
        ground: running.kept.ground.clone(),
        flags,
        charges,
    }))
}

/// Which flag was answered, and how.
fn flag_answer(form: &Form, values: &Values) -> Option<(String, String)> {
    let flag = texts(form, values, |part| part == Some(Part::Category)).into_iter().next()?;
    let answer = form.each(values, Kind::Code).find_map(|(_, value)| match value {
        Value::Code(code) => Some(code.to_string()),
        _ => None,
    })?;
    Some((flag, answer))
}

/// What is said in texts of these parts.
fn texts(form: &Form, values: &Values, of: impl Fn(Option<Part>) -> bool) -> Vec<String> {
    let each = form.texts(values).filter(|(field, _)| of(field.part));
    each.map(|(_, text)| text.text.trim().to_string()).collect()
}

/// So many dossiers are read at a time.
const AT_A_TIME: usize = 500;
/// What was answered is read of so many at most, the newest first.
const LOOKED_AT: usize = 1_000;
