//! The legal sheet of a procedure: where a dossier can stand, by when, what moves it, who may, and what follows.

use super::{Cell, Part, Piece, Sheet, code, duration, lines, words};
use crate::catalogue::{Catalogue, digest};
use crate::procedure::{By, Late, Party, Procedure, State, Step};
use crate::register::Field;
use crate::said::Lang;
use huecry_terms::{Priority, StateId, StepId};

/// The legal sheet of a procedure in one language. The same procedure, catalogue and language give the same sheet.
pub fn procedure_parts(catalogue: &Catalogue, procedure: &Procedure, lang: Lang) -> Sheet {
    let writing = Writing { catalogue, procedure, lang };
    let mut parts = vec![writing.whole(), writing.states(), writing.steps()];
    parts.extend(writing.fields());
    Sheet { title: procedure.title.get(lang).to_string(), parts }
}

/// A sheet under writing.
struct Writing<'s> {
    catalogue: &'s Catalogue,
    procedure: &'s Procedure,
    lang: Lang,
}

impl Writing<'_> {
    fn whole(&self) -> Part {
        let procedure = self.procedure;
        let purposes = procedure.purposes.iter().map(|purpose| {
            let code = self.catalogue.codes("purposes").and_then(|codes| codes.get(purpose.as_str()));
            code.map_or_else(|| purpose.to_string(), |code| code.label.get(self.lang).to_string())
        });
        let basis = procedure.legal_basis.iter().map(|basis| match basis.checked {
            true => basis.cite.clone(),
            false => format!("{} ({})", basis.cite, self.word("sheet-not-compared")),
        });
        let about = self.word(&format!("procedure-about-{}", procedure.about.as_str()));
        let rows = vec![
            self.row("sheet-id", code(&procedure.id)),
            self.row("sheet-version", words(procedure.version)),
            self.row("sheet-hash", code(digest(&procedure.frozen()))),
            self.row("sheet-about", words(procedure.aim.get(self.lang))),
            self.row("sheet-subject", words(about)),
            self.row("sheet-procedure-number", code(&procedure.number)),
            self.row("sheet-purposes", lines(purposes)),
            self.row("sheet-legal-basis", lines(basis)),
        ];
        Part { level: 1, heading: self.word("sheet-title"), columns: Vec::new(), rows }
    }

    fn states(&self) -> Part {
        let rows = self.procedure.in_order().into_iter().map(|state| self.state(state)).collect();
        self.table("sheet-states", &["sheet-state", "sheet-seen-by", "sheet-clock", "sheet-late"], rows)
    }

    fn state(&self, state: &State) -> Vec<Cell> {
        let mut title = vec![Piece::Words(state.title.get(self.lang).to_string()), Piece::Code(state.id.to_string())];
        if state.amendable {
            title.push(Piece::Words(self.word("sheet-amendable")));
        }
        if state.announced {
            title.push(Piece::Words(self.word("sheet-announced")));
        }
        if state.end {
            title.push(Piece::Words(self.word("sheet-end")));
        }
        let (clock, late) = self.clock(state);
        vec![Cell(title), lines(state.seen_by.iter().map(|party| self.party(party))), clock, late]
    }

    fn clock(&self, state: &State) -> (Cell, Cell) {
        let Some(clock) = &state.clock else { return (Cell::default(), Cell::default()) };
        let limit = |limit| duration(self.catalogue, self.lang, limit);
        let mut said: Vec<String> = match clock.limits.iter().all(|one| *one == clock.limits[0]) {
            true => vec![limit(clock.limits[0])],
            false => Priority::ALL
                .map(|priority| {
                    let named = self.word(&format!("priority-{}", priority.as_str()));
                    self.say("sheet-clock-of", &[("priority", &named), ("limit", &limit(clock.limit(priority)))])
                })
                .to_vec(),
        };
        said.extend(clock.remind.iter().map(|one| self.say("sheet-clock-remind", &[("limit", &limit(*one))])));
        said.extend(clock.goes_on.then(|| self.word("sheet-clock-goes-on")));
        let late = match &clock.late {
            Late::Escalate => self.word("sheet-late-escalate"),
            Late::Take(step) => self.step_title(step),
        };
        (lines(said.into_iter()), words(late))
    }

    fn steps(&self) -> Part {
        let columns = ["sheet-step", "sheet-from", "sheet-to", "sheet-by", "sheet-needs", "sheet-asks", "sheet-does"];
        self.table("sheet-steps", &columns, self.procedure.steps.iter().map(|step| self.step(step)).collect())
    }

    fn step(&self, step: &Step) -> Vec<Cell> {
        let from = match step.opens() {
            true => words(self.word("sheet-opens")),
            false => lines(step.from.iter().map(|state| self.state_title(state))),
        };
        let to = step.to.as_ref().map_or_else(|| self.word("sheet-stays"), |state| self.state_title(state));
        let mut does: Vec<String> =
            step.does.iter().map(|effect| self.word(&format!("effect-{}", effect.as_str()))).collect();
        does.extend(step.counts.iter().map(|counted| {
            let what = self.word(&format!("counted-{}", counted.as_str()));
            self.say("sheet-counts", &[("what", &what)])
        }));
        let join = |list: Vec<String>| list.join(&self.word("list-mark"));
        if !step.shown_to.is_empty() {
            let who = join(step.shown_to.iter().map(|party| self.party(party)).collect());
            does.push(self.say("sheet-shown-to", &[("who", &who)]));
        }
        if !step.unseen.is_empty() {
            let steps = join(step.unseen.iter().map(|earlier| self.step_title(earlier)).collect());
            does.push(self.say("sheet-unseen", &[("steps", &steps)]));
        }
        let mut needs: Vec<String> = step.needs.iter().map(|need| self.word(&format!("need-{need}"))).collect();
        let earlier = step.apart_from.iter().map(|earlier| self.step_title(earlier));
        needs.extend(earlier.map(|earlier| self.say("sheet-apart-from", &[("step", &earlier)])));
        let label = |tag: &_| {
            self.procedure.form.by_tag(*tag).map(|field| field.label.get(self.lang).to_string()).unwrap_or_default()
        };
        vec![
            Cell(vec![Piece::Words(step.title.get(self.lang).to_string()), Piece::Code(step.id.to_string())]),
            from,
            words(to),
            lines(step.by.iter().map(|by| self.by(by, step.of.as_ref()))),
            lines(needs.into_iter()),
            lines(step.asks.iter().map(label)),
            lines(does.into_iter()),
        ]
    }

    fn fields(&self) -> Option<Part> {
        let columns = ["sheet-tag", "sheet-field", "sheet-kind", "sheet-need", "sheet-codes"];
        let rows: Vec<Vec<Cell>> = self.procedure.form.fields.iter().map(|field| self.field(field)).collect();
        (!rows.is_empty()).then(|| self.table("sheet-asked-fields", &columns, rows))
    }

    fn field(&self, field: &Field) -> Vec<Cell> {
        let kind =
            [Some(self.word(&format!("kind-{}", field.kind.as_str()))), field.many.then(|| self.word("kind-many"))];
        let list = field.codes.as_deref().and_then(|list| self.catalogue.codes(list));
        vec![
            words(field.tag.0),
            Cell(vec![Piece::Words(field.label.get(self.lang).to_string()), Piece::Code(field.id.to_string())]),
            lines(kind.into_iter().flatten()),
            words(self.word(&format!("need-{}", field.need.as_str()))),
            words(list.map(|list| list.title.get(self.lang).to_string()).unwrap_or_default()),
        ]
    }

    fn by(&self, by: &By, of: Option<&Party>) -> String {
        let who = match by {
            By::System => self.word("by-system"),
            By::Role(id) => {
                let role = self.catalogue.role(id);
                role.map_or_else(|| id.to_string(), |role| role.title.get(self.lang).to_string())
            }
        };
        match of {
            None => who,
            Some(party) => self.say("sheet-by-of", &[("who", &who), ("party", &self.party(party))]),
        }
    }

    fn party(&self, party: &Party) -> String {
        match party {
            Party::Family(family) => self.word(&format!("family-{family}")),
            other => self.word(&format!("party-{}", other.as_str())),
        }
    }

    fn state_title(&self, id: &StateId) -> String {
        self.procedure.state(id).map_or_else(|| id.to_string(), |state| state.title.get(self.lang).to_string())
    }

    fn step_title(&self, id: &StepId) -> String {
        self.procedure.step(id).map_or_else(|| id.to_string(), |step| step.title.get(self.lang).to_string())
    }

    fn table(&self, key: &str, columns: &[&str], rows: Vec<Vec<Cell>>) -> Part {
        let columns = columns.iter().map(|key| self.word(key)).collect();
        Part { level: 2, heading: self.word(key), columns, rows }
    }

    fn row(&self, key: &str, value: Cell) -> Vec<Cell> {
        vec![words(self.word(key)), value]
    }

    fn word(&self, key: &str) -> String {
        self.say(key, &[])
    }

    fn say(&self, key: &str, args: &[(&str, &str)]) -> String {
        self.catalogue.words().say(self.lang, key, args)
    }
}
