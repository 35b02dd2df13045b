//! One procedure: what its states and steps say about one another.

use super::field::{Declared, field};
use super::register::{Around, basis, number, purposes, told_apart};
use super::{id, named_like_its_file};
use crate::file::{At, ClockFile, ProcedureFile, Source, StateFile, StepFile};
use crate::procedure::frozen::form;
use crate::procedure::{
    By, Clock, Counted, Effect, Late, Limit, Party, Procedure, RECIPIENTS, SOURCE, SYSTEM, State, Step,
};
use crate::roles::Role;
use crate::unsound::{shown, suggestion};
use huecry_terms::{StateId, StepId, Tag};

/// Checks a procedure against itself and what is around it; `needs` are the named checks of steps.
pub(crate) fn procedure(
    source: &Source<'_>,
    around: &Around<'_>,
    needs: &[&str],
    file: ProcedureFile,
) -> Option<Procedure> {
    if let Some(name) = &file.id {
        named_like_its_file(source, name);
    }
    if let Some(at) = file.version.as_ref().filter(|at| at.is == 0) {
        source.fault(at.line, "`version` is 0", "begin with 1");
    }
    let declared: Vec<Declared> = file.fields.iter().map(|one| field(source, around, one)).collect();
    told_apart(source, &declared);
    let names = Names::of(source, &file, &declared);
    let states: Vec<State> = file.states.iter().filter_map(|one| names.state(around, one)).collect();
    let steps: Vec<Step> = file.steps.iter().filter_map(|one| names.step(around, needs, one)).collect();
    let procedure = Procedure {
        id: file.id.as_ref().and_then(|at| id(source, "", at))?,
        version: file.version.as_ref()?.is,
        number: number(source, file.number.as_ref())?,
        about: file.about.as_ref()?.is,
        title: file.title.clone()?,
        aim: file.aim.clone()?,
        legal_basis: basis(&file.legal_basis),
        purposes: purposes(source, around, &file.purposes),
        decision: file.decision.as_ref().map(|at| at.is.clone()),
        states,
        steps,
        form: form(
            &file.id.as_ref()?.is,
            file.title.as_ref()?,
            declared.into_iter().filter_map(|one| one.field).collect(),
        ),
    };
    if source.is_faulty() {
        return None;
    }
    holds_together(source, &file, &procedure);
    (!source.is_faulty()).then_some(procedure)
}

/// The names a procedure gives, readable or not, so that a wrong reference is said once and where it stands.
struct Names<'a, 'f> {
    source: &'a Source<'f>,
    states: Vec<&'a str>,
    steps: Vec<&'a str>,
    fields: &'a [Declared],
}

impl<'a, 'f> Names<'a, 'f> {
    fn of(source: &'a Source<'f>, file: &'a ProcedureFile, fields: &'a [Declared]) -> Self {
        let states = file.states.iter().filter_map(|one| Some((one.line, one.id.as_ref()?.is.as_str()))).collect();
        let steps = file.steps.iter().filter_map(|one| Some((one.line, one.id.as_ref()?.is.as_str()))).collect();
        if file.states.is_empty() {
            source.fault(0, "there is no state", "add `[[state]]`");
        }
        if file.steps.is_empty() {
            source.fault(0, "there is no step", "add `[[step]]`");
        }
        Names { source, states: once(source, "state", states), steps: once(source, "step", steps), fields }
    }

    fn state(&self, around: &Around<'_>, file: &StateFile) -> Option<State> {
        let about = format!("state `{}`: ", shown(&file.id.as_ref()?.is));
        let seen_by: Vec<Party> =
            file.seen_by.iter().filter_map(|at| self.party(around, &about, "seen_by", at)).collect();
        if file.seen_by.is_empty() {
            self.source.fault(file.line, format!("{about}`seen_by` names nobody"), "somebody must see a dossier in it");
        }
        let clock = file.clock.as_ref();
        if let Some(clock) = clock.filter(|_| file.end) {
            self.source.fault(clock.line, format!("{about}an end has no clock"), "take `clock` or `end` out");
        }
        Some(State {
            id: id(self.source, "", file.id.as_ref()?)?,
            title: file.title.clone()?,
            seen_by,
            clock: clock.and_then(|one| self.clock(&about, one)),
            end: file.end,
            amendable: file.amendable,
            announced: file.announced,
        })
    }

    fn clock(&self, about: &str, file: &ClockFile) -> Option<Clock> {
        let limits = file.limits.as_ref()?;
        let shortest = limits.iter().map(|at| at.is.minutes()).min().unwrap_or_default();
        for remind in file.remind.iter().filter(|at| at.is.minutes() >= shortest) {
            let what = format!("{about}clock: `remind` {} is not shorter than its limit", remind.is);
            self.source.fault(remind.line, what, "remind before the end, not before the beginning");
        }
        if let Some(at) = file.remind.windows(2).find(|two| two[0].is.minutes() <= two[1].is.minutes()) {
            let what = format!("{about}clock: `remind` is not in order");
            self.source.fault(at[1].line, what, "begin with the reminder that comes first: the longest before the end");
        }
        let late = file.late.as_ref()?;
        let late = match late.is.as_str() {
            ESCALATE => Late::Escalate,
            _ => Late::Take(self.named(&format!("{about}clock: `late`"), "step", &self.steps, late)?),
        };
        Some(Clock {
            limits: [limits[0].is, limits[1].is, limits[2].is],
            remind: file.remind.iter().map(|at| at.is).collect::<Vec<Limit>>(),
            goes_on: file.goes_on,
            late,
        })
    }

    fn step(&self, around: &Around<'_>, needs: &[&str], file: &StepFile) -> Option<Step> {
        let about = format!("step `{}`: ", shown(&file.id.as_ref()?.is));
        let state = |key: &str, at: &At<String>| -> Option<StateId> {
            self.named(&format!("{about}`{key}`"), "state", &self.states, at)
        };
        let step = |key: &str, at: &At<String>| -> Option<StepId> {
            self.named(&format!("{about}`{key}`"), "step", &self.steps, at)
        };
        let by: Vec<By> = file.by.iter().filter_map(|at| self.by(around, &about, at)).collect();
        self.exists(&about, "check", &file.needs, needs);
        self.exists(&about, "effect", &file.does, &Effect::all().map(Effect::as_str).collect::<Vec<_>>());
        self.exists(&about, "`counts` word", &file.counts, &Counted::all().map(Counted::as_str).collect::<Vec<_>>());
        Some(Step {
            id: id(self.source, "", file.id.as_ref()?)?,
            title: file.title.clone()?,
            from: file.from.iter().filter_map(|at| state("from", at)).collect(),
            to: file.to.as_ref().and_then(|at| state("to", at)),
            of: self.whose(&about, file, &by),
            by,
            needs: file.needs.iter().map(|at| at.is.clone()).collect(),
            asks: file.asks.iter().filter_map(|at| self.field(&about, at)).collect(),
            apart_from: file.apart_from.iter().filter_map(|at| step("apart_from", at)).collect(),
            does: file.does.iter().filter_map(|at| Effect::from_word(&at.is)).collect(),
            counts: file.counts.iter().filter_map(|at| Counted::from_word(&at.is)).collect(),
            ground: file.ground.as_ref().and_then(|at| self.ground(around, &about, at)),
            shown_to: file.shown_to.iter().filter_map(|at| self.party(around, &about, "shown_to", at)).collect(),
            unseen: file.unseen.iter().filter_map(|at| step("unseen", at)).collect(),
            when: file.when.as_ref().map(|at| at.is),
        })
    }

    /// A role of bureaux says nothing of which bureau: every bureau has officers in it.
    fn whose(&self, about: &str, file: &StepFile, by: &[By]) -> Option<Party> {
        let of_bureaux = by.iter().any(|by| matches!(by, By::Role(role) if role.as_str().starts_with(BUREAUX)));
        match &file.of {
            None if of_bureaux && !file.from.is_empty() => {
                let what = format!("{about}`of` is missing, and every bureau has officers in this role");
                self.source.fault(file.line, what, "say whose officers: `of = \"source\"` or `of = \"recipients\"`");
                None
            }
            None => None,
            Some(at) if at.is == SOURCE => Some(Party::Source),
            Some(at) if at.is == RECIPIENTS => Some(Party::Recipients),
            Some(at) => {
                let what = format!("{about}`of` cannot be `{}`", shown(&at.is));
                self.source.fault(at.line, what, suggestion(&at.is, &[SOURCE, RECIPIENTS]));
                None
            }
        }
    }

    fn by(&self, around: &Around<'_>, about: &str, at: &At<String>) -> Option<By> {
        if at.is == SYSTEM {
            return Some(By::System);
        }
        if let Some(role) = around.roles.iter().find(|role| role.id.as_str() == at.is) {
            return Some(By::Role(role.id.clone()));
        }
        let known: Vec<&str> = around.roles.iter().map(|role| role.id.as_str()).chain([SYSTEM]).collect();
        self.source.fault(
            at.line,
            format!("{about}role `{}` does not exist", shown(&at.is)),
            suggestion(&at.is, &known),
        );
        None
    }

    fn party(&self, around: &Around<'_>, about: &str, key: &str, at: &At<String>) -> Option<Party> {
        match at.is.as_str() {
            SOURCE => return Some(Party::Source),
            RECIPIENTS => return Some(Party::Recipients),
            family if around.roles.iter().any(|role| role.family() == family) => {
                return Some(Party::Family(family.to_string()));
            }
            _ => {}
        }
        let mut known: Vec<&str> = around.roles.iter().map(Role::family).chain([SOURCE, RECIPIENTS]).collect();
        known.sort_unstable();
        known.dedup();
        let what = format!("{about}`{key}` names `{}`, which is nobody", shown(&at.is));
        self.source.fault(at.line, what, suggestion(&at.is, &known));
        None
    }

    fn field(&self, about: &str, at: &At<String>) -> Option<Tag> {
        let known: Vec<&str> = self.fields.iter().filter_map(|one| one.id.as_deref()).collect();
        match self.fields.iter().find(|one| one.id.as_deref() == Some(at.is.as_str())) {
            Some(one) => one.tag,
            None => {
                let what = format!("{about}`asks` names `{}`, which is not a field", shown(&at.is));
                self.source.fault(at.line, what, suggestion(&at.is, &known));
                None
            }
        }
    }

    /// A ground nobody is asked for is a code of the lists of grounds like any other.
    fn ground(&self, around: &Around<'_>, about: &str, at: &At<String>) -> Option<String> {
        if !around.grounds.contains(&at.is.as_str()) {
            let what = format!("{about}`ground` names `{}`, which no list of grounds has", shown(&at.is));
            self.source.fault(at.line, what, suggestion(&at.is, &around.grounds));
            return None;
        }
        Some(at.is.clone())
    }

    fn named<T: std::str::FromStr<Err = huecry_terms::IdError>>(
        &self,
        about: &str,
        what: &str,
        known: &[&str],
        at: &At<String>,
    ) -> Option<T> {
        if !known.contains(&at.is.as_str()) {
            let said = format!("{about} names `{}`, which is no {what}", shown(&at.is));
            self.source.fault(at.line, said, suggestion(&at.is, known));
            return None;
        }
        at.is.parse().ok()
    }

    fn exists(&self, about: &str, what: &str, names: &[At<String>], known: &[&str]) {
        for at in names.iter().filter(|at| !known.contains(&at.is.as_str())) {
            let said = format!("{about}{what} `{}` does not exist", shown(&at.is));
            self.source.fault(at.line, said, suggestion(&at.is, known));
        }
    }
}

/// Each name once; a second one is said where it stands.
fn once<'a>(source: &Source<'_>, what: &str, names: Vec<(usize, &'a str)>) -> Vec<&'a str> {
    let mut seen: Vec<(usize, &str)> = Vec::new();
    for (line, name) in names {
        match seen.iter().find(|(_, there)| *there == name) {
            Some((there, _)) => {
                source.fault(
                    line,
                    format!("{what} `{}` is already on line {there}", shown(name)),
                    "give it another id",
                );
            }
            None => seen.push((line, name)),
        }
    }
    seen.into_iter().map(|(_, name)| name).collect()
}

/// What only the whole table shows: every state can be come to and left, and nothing in it is idle.
fn holds_together(source: &Source<'_>, file: &ProcedureFile, procedure: &Procedure) {
    if procedure.openings().next().is_none() {
        source.fault(0, "no step opens a dossier", "give one step no `from`");
    }
    if !procedure.states.iter().any(|state| state.end) {
        source.fault(0, "no state is an end", "say `end = true` of one");
    }
    let (reachable, can_end) = (procedure.reachable(), procedure.can_end());
    for (state, said) in procedure.states.iter().zip(&file.states) {
        let complain = |what: &str, advice: &str| {
            source.fault(said.line, format!("state `{}`: {what}", state.id), advice);
        };
        if !reachable.contains(&state.id) {
            complain("no step leads here", "add a step, or take the state out");
        } else if !can_end.contains(&state.id) {
            complain("no way leads from here to an end", "add a step that leaves it");
        }
        let leaves = |step: &&Step| step.from.contains(&state.id) && step.to.as_ref().is_some_and(|to| *to != state.id);
        if state.end && procedure.steps.iter().any(|step| leaves(&step)) {
            complain("a step leaves this end", "take `end` out: what can be left is no end");
        }
        if let Some(Clock { late: Late::Take(late), .. }) = &state.clock
            && !procedure.step(late).is_some_and(|step| step.by_system() && step.from.contains(&state.id))
        {
            let what = format!("its clock takes `{late}`, which the node cannot take here");
            complain(&what, "let that step be `by = [\"system\"]` and `from` this state");
        }
    }
    for (step, said) in procedure.steps.iter().zip(&file.steps) {
        step_holds(source, procedure, step, said);
    }
    for one in &procedure.form.fields {
        if !procedure.steps.iter().any(|step| step.asks.contains(&one.tag)) {
            source.fault(
                0,
                format!("field `{}`: no step asks for it", one.id),
                "let a step ask for it, or take it out",
            );
        }
    }
}

fn step_holds(source: &Source<'_>, procedure: &Procedure, step: &Step, said: &StepFile) {
    let complain = |what: String, advice: &str| source.fault(said.line, format!("step `{}`: {what}", step.id), advice);
    if step.by.is_empty() {
        complain("nobody may take it".to_string(), "name a role, or `system`");
    }
    if step.opens() && step.to.is_none() {
        complain("it opens a dossier and leads nowhere".to_string(), "add `to`");
    }
    if step.opens() && (step.by_system() != step.when.is_some() || step.of.is_some()) {
        let what =
            "a dossier is opened by an officer, whose bureau's it is, or by the node when it is time".to_string();
        complain(what, "take `system` and `of` out, or say `when`");
    }
    if !step.opens() && step.when.is_some() {
        complain("`when` speaks of opening a dossier, and this step opens none".to_string(), "take `when` out");
    }
    let fired = |state: &State| matches!(&state.clock, Some(Clock { late: Late::Take(late), .. }) if *late == step.id);
    if step.by_system() && !step.opens() && !procedure.states.iter().any(fired) {
        complain("no clock takes it".to_string(), "name it as `late` in the clock of a state it leads from");
    }
    if step.by_system() && (!step.asks.is_empty() || !step.apart_from.is_empty()) {
        complain(
            "the node answers no question and is nobody's second pair of eyes".to_string(),
            "take `asks` and `apart_from` out",
        );
    }
    counts_hold(procedure, step, &complain);
    if step.apart_from.contains(&step.id) {
        complain("it is apart from itself".to_string(), "name the step whose taker may not take this one");
    }
}

/// What is counted by ground has one: said by the step, asked for by it, or asked for by the step whose second
/// signature it is.
fn counts_hold(procedure: &Procedure, step: &Step, complain: &dyn Fn(String, &str)) {
    let grounds: Vec<Tag> = procedure.ground().map(|field| field.tag).collect();
    let asks = |step: &Step| step.asks.iter().any(|tag| grounds.contains(tag));
    let first = step.apart_from.iter().filter_map(|id| procedure.step(id)).any(asks);
    let has = step.ground.is_some() || asks(step) || first;
    if let Some(counted) = step.counts.iter().find(|counted| counted.has_ground()).filter(|_| !has) {
        let what = format!("it counts as `{}`, and nothing says on which ground", counted.as_str());
        complain(what, "ask for a field with `part = \"grounds\"`, or say `ground = \"…\"`");
    }
    if step.ground.is_some() && !step.counts.iter().any(|counted| counted.has_ground()) {
        complain(
            "it has a ground and is not counted by one".to_string(),
            "say what it counts as, or take `ground` out",
        );
    }
}

const ESCALATE: &str = "escalate";
/// How roles of bureaux begin.
const BUREAUX: &str = "ncb.";
