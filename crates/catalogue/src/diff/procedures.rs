//! The law of change for procedures: what a new version permits that the last one did not, and the reverse.
//!
//! A dossier runs to its end on the version it was opened under, so that nothing here changes one that runs. What
//! counts is what may be done from now on: a role more, a check less, a second person no longer needed, a longer
//! clock, somebody more who sees. Where it cannot be said which way a difference goes, the stricter class is taken.

use super::{Class, Difference, Differences};
use crate::procedure::{Clock, Procedure, State, Step};
use std::fmt::Display;

/// Every difference between two versions of a procedure, refused ones first.
pub fn diff_procedures(old: &Procedure, new: &Procedure) -> Vec<Difference> {
    use Class::{Narrows, Neutral, Refused, Widens};
    let mut found = Differences(Vec::new());
    found.changed(Refused, CHANGED, "id", &old.id, &new.id);
    found.changed(Refused, CHANGED, "number", &old.number, &new.number);
    found.changed(Refused, CHANGED, "about", &old.about.as_str(), &new.about.as_str());
    found.list("purposes", &old.purposes, &new.purposes, (Widens, Narrows));
    let cites = |one: &Procedure| one.legal_basis.iter().map(|basis| basis.cite.clone()).collect::<Vec<_>>();
    found.list("legal_basis", &cites(old), &cites(new), (Neutral, Neutral));
    found.of_states(old, new);
    found.of_steps(old, new);
    found.of_answers(old, new);
    if old.title != new.title || old.aim != new.aim {
        found.note(Neutral, CHANGED, "title, aim", "", "");
    }
    if !found.0.is_empty() && new.version <= old.version {
        found.note(Refused, CHANGED, "version", old.version, new.version);
    }
    found.0.sort_by_key(|difference| difference.class);
    found.0
}

impl Differences {
    /// What a list gained, and what it lost: the classes of the one and of the other.
    pub(super) fn list<T: Display + PartialEq>(
        &mut self,
        about: &str,
        old: &[T],
        new: &[T],
        (more, less): (Class, Class),
    ) {
        for one in new.iter().filter(|one| !old.contains(one)) {
            self.note(more, MORE, about, "", one);
        }
        for one in old.iter().filter(|one| !new.contains(one)) {
            self.note(less, LESS, about, one, "");
        }
    }

    fn of_states(&mut self, old: &Procedure, new: &Procedure) {
        let ids = |one: &Procedure| one.states.iter().map(|state| state.id.clone()).collect::<Vec<_>>();
        self.list("state", &ids(old), &ids(new), (Class::Neutral, Class::Neutral));
        for state in &new.states {
            if let Some(before) = old.state(&state.id) {
                self.of_state(before, state);
            }
        }
    }

    fn of_state(&mut self, old: &State, new: &State) {
        use Class::{Narrows, Neutral, Widens};
        let about = |what: &str| format!("{} · {what}", new.id);
        let seen = |state: &State| state.seen_by.iter().map(|party| party.as_str().to_string()).collect::<Vec<_>>();
        self.list(&about("seen_by"), &seen(old), &seen(new), (Widens, Narrows));
        let amendable = if new.amendable { Widens } else { Narrows };
        self.changed(amendable, CHANGED, &about("amendable"), &old.amendable, &new.amendable);
        let announced = if new.announced { Narrows } else { Widens };
        self.changed(announced, CHANGED, &about("announced"), &old.announced, &new.announced);
        let end = if new.end { Widens } else { Narrows };
        self.changed(end, CHANGED, &about("end"), &old.end, &new.end);
        let said = |clock: &Option<Clock>| clock.as_ref().map(said).unwrap_or_default();
        let class = match (&old.clock, &new.clock) {
            (Some(_), None) => Widens,
            (Some(old), Some(new)) if sooner_or_same(old, new) => Narrows,
            (Some(_), Some(_)) => Widens,
            (None, _) => Narrows,
        };
        self.changed(class, CHANGED, &about("clock"), &said(&old.clock), &said(&new.clock));
        if old.title != new.title {
            self.note(Neutral, CHANGED, about("title"), "", "");
        }
    }

    fn of_steps(&mut self, old: &Procedure, new: &Procedure) {
        let ids = |one: &Procedure| one.steps.iter().map(|step| step.id.clone()).collect::<Vec<_>>();
        self.list("step", &ids(old), &ids(new), (Class::Widens, Class::Narrows));
        for step in &new.steps {
            if let Some(before) = old.step(&step.id) {
                self.of_step((old, before), (new, step));
            }
        }
    }

    fn of_step(&mut self, (before, old): (&Procedure, &Step), (after, new): (&Procedure, &Step)) {
        use Class::{Narrows, Neutral, Widens};
        let about = |what: &str| format!("{} · {what}", new.id);
        let by = |step: &Step| step.by.iter().map(|by| by.as_str().to_string()).collect::<Vec<_>>();
        let of = |step: &Step| step.of.as_ref().map(|party| party.as_str().to_string()).unwrap_or_default();
        let to = |step: &Step| step.to.as_ref().map(ToString::to_string).unwrap_or_default();
        let asks = |form: &Procedure, step: &Step| {
            let name = |tag: &_| form.form.by_tag(*tag).map(|field| field.id.to_string());
            step.asks.iter().filter_map(name).collect::<Vec<_>>()
        };
        let does = |step: &Step| step.does.iter().map(|effect| effect.as_str()).collect::<Vec<_>>();
        let shown = |step: &Step| step.shown_to.iter().map(|party| party.as_str().to_string()).collect::<Vec<_>>();
        self.list(&about("from"), &old.from, &new.from, (Widens, Narrows));
        self.changed(Widens, CHANGED, &about("to"), &to(old), &to(new));
        self.list(&about("by"), &by(old), &by(new), (Widens, Narrows));
        let party = if old.of.is_none() { Narrows } else { Widens };
        self.changed(party, CHANGED, &about("of"), &of(old), &of(new));
        self.list(&about("needs"), &old.needs, &new.needs, (Narrows, Widens));
        self.list(&about("apart_from"), &old.apart_from, &new.apart_from, (Narrows, Widens));
        self.list(&about("asks"), &asks(before, old), &asks(after, new), (Narrows, Widens));
        self.list(&about("does"), &does(old), &does(new), (Widens, Widens));
        self.list(&about("unseen"), &old.unseen, &new.unseen, (Narrows, Widens));
        // Nobody named is everybody who sees the dossier.
        let classes = match (shown(old).is_empty(), shown(new).is_empty()) {
            (true, false) => (Narrows, Narrows),
            (false, true) => (Widens, Widens),
            _ => (Widens, Narrows),
        };
        self.list(&about("shown_to"), &shown(old), &shown(new), classes);
        let counts = |step: &Step| step.counts.iter().map(|counted| counted.as_str()).collect::<Vec<_>>();
        self.list(&about("counts"), &counts(old), &counts(new), (Neutral, Neutral));
        let ground = |step: &Step| step.ground.clone().unwrap_or_default();
        self.changed(Neutral, CHANGED, &about("ground"), &ground(old), &ground(new));
        if old.title != new.title {
            self.note(Neutral, CHANGED, about("title"), "", "");
        }
    }

    /// A tag is for ever: what was answered under it is read by it.
    fn of_answers(&mut self, old: &Procedure, new: &Procedure) {
        for field in &new.form.fields {
            let Some(before) = old.form.by_tag(field.tag) else {
                self.note(Class::Neutral, MORE, "field", "", &field.id);
                continue;
            };
            self.changed(Class::Refused, CHANGED, field.id.as_str(), &before.kind.as_str(), &field.kind.as_str());
            self.changed(Class::Neutral, CHANGED, "field", &before.id, &field.id);
            let need = if field.need.as_str() == "required" { Class::Narrows } else { Class::Widens };
            self.changed(need, CHANGED, field.id.as_str(), &before.need.as_str(), &field.need.as_str());
        }
        for field in old.form.fields.iter().filter(|field| new.form.by_tag(field.tag).is_none()) {
            self.note(Class::Refused, LESS, "field", &field.id, "");
        }
    }
}

/// Whether nothing of a clock gives more time than before.
fn sooner_or_same(old: &Clock, new: &Clock) -> bool {
    let limits = old.limits.iter().zip(&new.limits).all(|(old, new)| new.minutes() <= old.minutes());
    limits && old.late == new.late && (new.goes_on || !old.goes_on) && new.remind.len() >= old.remind.len()
}

fn said(clock: &Clock) -> String {
    let late = match &clock.late {
        crate::procedure::Late::Escalate => "escalate".to_string(),
        crate::procedure::Late::Take(step) => step.to_string(),
    };
    let list =
        |limits: &[crate::procedure::Limit]| limits.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    let goes_on = if clock.goes_on { " · goes_on" } else { "" };
    format!("{} · {} · {late}{goes_on}", list(&clock.limits), list(&clock.remind))
}

const MORE: &str = "diff-more";
const LESS: &str = "diff-less";
const CHANGED: &str = "diff-instead";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::inline::KNOWN;
    use crate::{Catalogue, embedded};

    const PATH: &str = "procedures/record-correction.toml";

    /// What a change of the text does to what is permitted.
    fn of(from: &str, to: &str) -> Vec<(Class, String)> {
        let (_, text) = embedded().iter().find(|(path, _)| *path == PATH).unwrap();
        let changed = text.replacen("version  = 1", "version  = 2", 1).replacen(from, to, 1);
        assert!(text.contains(from), "{from}");
        let needs: Vec<&str> = text.split('"').collect();
        let known = crate::Known { needs: &needs, ..KNOWN };
        let catalogue = catalogue(&known);
        let procedure = |text: &str| catalogue.try_procedure(PATH, text, &known).unwrap();
        let found = diff_procedures(&procedure(text), &procedure(&changed));
        found.into_iter().map(|one| (one.class, one.about)).collect()
    }

    /// The lists and roles a procedure refers to.
    fn catalogue(known: &crate::Known<'_>) -> Catalogue {
        let needed = |path: &str| path == "roles.toml" || path == "codes/purposes.toml" || path.starts_with("words/");
        let files: Vec<(&str, &str)> = embedded().iter().copied().filter(|(path, _)| needed(path)).collect();
        Catalogue::read(&files, known).unwrap()
    }

    #[test]
    fn what_widens_and_what_narrows() {
        use Class::{Narrows, Refused, Widens};
        let four_eyes = "apart_from = [\"propose-suspension\"]\nneeds";
        for (from, to, class, about) in [
            (four_eyes, "needs", Widens, "suspend · apart_from"),
            (
                "by       = [\"secretariat.publisher\"]",
                "by = [\"secretariat.publisher\", \"secretariat.reviewer\"]",
                Widens,
                "decline-suspension · by",
            ),
            ("needs    = [\"record-of-another-bureau\"]\n", "", Widens, "doubt · needs"),
            ("clock    = { all = \"30 days\"", "clock    = { all = \"60 days\"", Widens, "answered · clock"),
            ("clock    = { all = \"30 days\"", "clock    = { all = \"20 days\"", Narrows, "answered · clock"),
            (
                "seen_by  = [\"secretariat\", \"protection\"]",
                "seen_by  = [\"source\", \"secretariat\", \"protection\"]",
                Widens,
                "suspension-proposed · seen_by",
            ),
            ("\"data-protection\", \"investigate\"", "\"data-protection\"", Narrows, "purposes"),
            ("number   = \"COR\"", "number   = \"KOR\"", Refused, "number"),
        ] {
            let found = of(from, to);
            assert_eq!(found, [(class, about.to_string())], "{from} -> {to}");
        }
    }
}
