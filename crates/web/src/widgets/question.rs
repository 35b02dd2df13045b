//! A question of a form, made from a field of a register: which controls it has, what stands in them, what is
//! wrong. Nothing here knows a register; a new one gets its forms from its file.

mod kinds;

use crate::visit::Visit;
use crate::widgets::typed::{self, Typed, UNKNOWN};
use askama::Template;
use huecry_catalogue::{Code, Field, Need, fold};
use huecry_terms::Kind;
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

/// What a list offers, code and label, shared by the questions that offer it.
pub type Offered = Rc<Vec<(String, String)>>;

/// A question, ready for a page.
#[derive(Template)]
#[template(path = "widgets/question.html")]
pub struct Question {
    /// The field.
    pub field: String,
    /// Its id on the page, from which the ids of what describes it are made.
    pub id: String,
    /// What is asked.
    pub label: String,
    /// What helps to answer; empty when nothing does.
    pub hint: String,
    /// The word for how much it is needed; empty when it may be left out.
    pub need: String,
    /// What is wrong with the question as a whole.
    pub wrong: Vec<String>,
    /// Its answers.
    pub shape: Shape,
    /// The box that says "unknown to the source", where no list offers that.
    pub unknown: Option<Choice>,
    /// It starts closed: nobody must answer it, and nobody has.
    pub folded: bool,
    /// Words of the page's language.
    pub words: Rc<Words>,
    /// Where the form goes, for the buttons within it.
    pub action: String,
}

/// How a question is answered.
pub enum Shape {
    /// By one control, whose label is the question.
    Lone(Box<Entry>),
    /// By choosing from a few.
    Choices(Choices),
    /// By several controls, once or several times.
    Group {
        /// Each answer.
        entries: Vec<Entry>,
        /// Whether there may be more.
        many: bool,
    },
}

/// One answer.
#[derive(Default)]
pub struct Entry {
    /// Which one, from 0.
    pub nth: usize,
    /// Its id on the page.
    pub id: String,
    /// What it is called among several; empty when it is the only one.
    pub title: String,
    /// It has several controls and stands among others: it is set apart.
    pub boxed: bool,
    /// What is wrong with it.
    pub wrong: Vec<String>,
    /// Its controls.
    pub rows: Vec<Row>,
    /// Controls that are seldom needed.
    pub more: Option<More>,
    /// It can be taken out.
    pub removable: bool,
    /// It was just added: the cursor goes there.
    pub fresh: bool,
}

/// Controls that stand side by side.
pub struct Row {
    /// Its class; empty for a control on its own line.
    pub class: &'static str,
    /// The controls.
    pub parts: Vec<Part>,
}

/// Controls that are seldom needed.
pub struct More {
    /// What is within.
    pub summary: String,
    /// Something is in them.
    pub open: bool,
    /// The controls.
    pub rows: Vec<Row>,
}

/// One control.
#[derive(Default)]
pub struct Part {
    /// Its id on the page.
    pub id: String,
    /// Its name in the form.
    pub name: String,
    /// Its label.
    pub label: String,
    /// What helps to fill it in; empty when nothing does.
    pub hint: String,
    /// What stands in it.
    pub value: String,
    /// What it is.
    pub control: Control,
    /// The ids of what describes it, and whether it is wrong.
    pub described: String,
    /// Whether something is wrong with it.
    pub wrong: bool,
}

/// What a control is.
#[derive(Default)]
pub enum Control {
    /// A line of text as a person writes it.
    #[default]
    Line,
    /// A line read from its first character to its last: a number, a hash.
    Code(&'static str),
    /// Figures.
    Figures(&'static str),
    /// Figures with what stands behind them.
    Measure(String),
    /// Several lines.
    Area,
    /// One of a list: what is sent and what is read.
    Pick(Offered),
    /// One of a list, or what stands for none of it.
    Whole(Offered, String),
    /// A word of a list that stands on the page once, as help for whoever types.
    Typed(&'static str),
    /// A box.
    Tick,
}

/// A few to choose from.
pub struct Choices {
    /// Whether several may be chosen.
    pub boxes: bool,
    /// Whether they stand in a row.
    pub inline: bool,
    /// Each.
    pub list: Vec<Choice>,
}

/// One to choose.
#[derive(Default)]
pub struct Choice {
    /// Its id on the page.
    pub id: String,
    /// Its name in the form.
    pub name: String,
    /// What is sent.
    pub value: String,
    /// What is read.
    pub label: String,
    /// What it means; empty when the label says it.
    pub about: String,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// Words every question needs.
#[derive(Debug, Default)]
pub struct Words {
    error: String,
    add: String,
    remove: String,
    not_stated: String,
}

/// What is wrong with an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wrong {
    /// Which of several, from 0; `None` for the question as a whole.
    pub place: Option<usize>,
    /// In words, whole sentences: the same beside the field and above the page.
    pub words: String,
}

/// What makes questions for one page.
pub struct Asking<'v> {
    visit: &'v Visit,
    /// Where the form goes.
    action: String,
    words: Rc<Words>,
    lists: RefCell<HashMap<String, Offered>>,
}

impl<'v> Asking<'v> {
    /// For a page whose form goes there.
    pub fn new(visit: &'v Visit, action: impl Into<String>) -> Self {
        let say = |key: &str| visit.say(key, &[]);
        let words = Words {
            error: say("ui-error-prefix"),
            add: say("ui-form-add"),
            remove: say("ui-form-remove"),
            not_stated: say("nothing-absent"),
        };
        Asking { visit, action: action.into(), words: Rc::new(words), lists: RefCell::default() }
    }

    /// A question with what was typed and what is wrong with it. `fresh` asks for one more empty answer.
    pub fn question(&self, field: &Field, typed: &Typed, wrong: &[Wrong], fresh: bool) -> Question {
        let whole = |wrong: &&Wrong| wrong.place.is_none_or(|place| place >= typed.values.len().max(1));
        let whole: Vec<String> = wrong.iter().filter(whole).map(|wrong| wrong.words.clone()).collect();
        let empty = typed.values.is_empty() && !typed.unknown;
        let shape = self.shape(field, typed, wrong, fresh);
        let listed = matches!(shape, Shape::Choices(_))
            || matches!(&shape, Shape::Lone(entry) if entry.rows.iter().all(|row| row.offers_unknown()));
        let unknown = (!listed).then(|| self.unknown(field, typed.unknown));
        let need = if field.need == Need::Optional { String::new() } else { self.say(need_key(field.need)) };
        Question {
            field: field.id.to_string(),
            id: format!("q-{}", field.id),
            label: field.label.get(self.visit.lang).to_string(),
            hint: self.hint(field),
            need,
            wrong: whole,
            shape,
            unknown,
            folded: field.many && field.need == Need::Optional && empty && wrong.is_empty() && !fresh,
            words: self.words.clone(),
            action: self.action.clone(),
        }
    }

    /// A question that no register declares, answered as the page says.
    pub fn other(&self, field: &str, label: String, hint: String, wrong: Vec<String>, shape: Shape) -> Question {
        Question {
            field: field.to_string(),
            id: format!("q-{field}"),
            label,
            hint,
            need: String::new(),
            wrong,
            shape,
            unknown: None,
            folded: false,
            words: self.words.clone(),
            action: self.action.clone(),
        }
    }

    fn unknown(&self, field: &Field, chosen: bool) -> Choice {
        let name = typed::name_of_all(field);
        let label = self.say("nothing-unknown");
        Choice { id: id_of(&name), name, value: UNKNOWN.to_string(), label, chosen, ..Choice::default() }
    }

    /// What the register says about the field, then what its kind needs to be told.
    fn hint(&self, field: &Field) -> String {
        let own = field.hint.as_ref().map(|hint| hint.get(self.visit.lang).to_string());
        let of_kind = match field.kind {
            Kind::Date => Some(self.say("ui-form-date-hint")),
            Kind::Image => Some(self.say("ui-form-image-hint")),
            Kind::Link => {
                let to = field.register.as_ref().and_then(|id| self.visit.catalogue().register(id));
                let example = to.map(|to| format!("{}-2026-000123", to.number)).unwrap_or_default();
                Some(self.visit.say("ui-form-link-hint", &[("example", &example)]))
            }
            _ => None,
        };
        own.into_iter().chain(of_kind).collect::<Vec<_>>().join(" ")
    }

    fn say(&self, key: &str) -> String {
        self.visit.say(key, &[])
    }

    /// The codes of a list that may be entered now, by their labels in order: what is sent and what is read.
    pub fn list(&self, name: &str) -> Offered {
        if let Some(list) = self.lists.borrow().get(name) {
            return list.clone();
        }
        let codes = self.visit.catalogue().codes(name);
        let lang = self.visit.lang;
        let mut list: Vec<(String, String)> = codes
            .into_iter()
            .flat_map(|codes| codes.iter())
            .filter(|code| code.retired.is_none())
            .map(|code| (code.id.to_string(), code.label.get(lang).to_string()))
            .collect();
        // A short list has an order of its own; in a long one people look for a word.
        if list.len() > LONG {
            list.sort_by_cached_key(|(_, label)| fold(label));
        }
        let list = Rc::new(list);
        self.lists.borrow_mut().insert(name.to_string(), list.clone());
        list
    }

    fn codes(&self, field: &Field) -> Vec<&'v Code> {
        let list = self.visit.catalogue().codes(field.codes.as_deref().unwrap_or_default());
        list.into_iter().flat_map(|codes| codes.iter()).collect()
    }
}

impl Question {
    /// The same where "unknown to the source" and nothing at all are no answers: what a step must have.
    pub fn outright(mut self, field: &Field) -> Question {
        if field.need != Need::Required {
            return self;
        }
        self.unknown = None;
        match &mut self.shape {
            Shape::Choices(choices) => choices.list.retain(|one| !one.value.is_empty() && one.value != UNKNOWN),
            Shape::Lone(entry) => entry.rows.iter_mut().flat_map(|row| &mut row.parts).for_each(|part| {
                if let Control::Pick(list) = &part.control {
                    part.control = Control::Pick(Rc::new(list.iter().filter(|(v, _)| v != UNKNOWN).cloned().collect()));
                }
            }),
            Shape::Group { .. } => {}
        }
        self
    }

    /// The same on a page that asks it several times: every id begins with `place`, the names in the form stay.
    pub fn within(mut self, place: &str) -> Question {
        let moved = |id: &mut String| {
            if !id.is_empty() {
                *id = format!("{place}{id}");
            }
        };
        moved(&mut self.id);
        self.unknown.iter_mut().for_each(|choice| moved(&mut choice.id));
        let entries: &mut [Entry] = match &mut self.shape {
            Shape::Lone(entry) => std::slice::from_mut(entry.as_mut()),
            Shape::Group { entries, .. } => entries,
            Shape::Choices(choices) => {
                choices.list.iter_mut().for_each(|choice| moved(&mut choice.id));
                &mut []
            }
        };
        for entry in entries {
            moved(&mut entry.id);
            let rows = entry.rows.iter_mut().chain(entry.more.iter_mut().flat_map(|more| &mut more.rows));
            for part in rows.flat_map(|row| &mut row.parts) {
                moved(&mut part.id);
                moved(&mut part.described);
            }
        }
        self
    }

    /// Whether something is wrong with it or with one of its answers.
    pub fn is_wrong(&self) -> bool {
        let entries: &[Entry] = match &self.shape {
            Shape::Lone(entry) => std::slice::from_ref(entry.as_ref()),
            Shape::Choices(_) => &[],
            Shape::Group { entries, .. } => entries,
        };
        !self.wrong.is_empty() || entries.iter().any(|entry| !entry.wrong.is_empty())
    }

    /// The id of the control an error leads to.
    pub fn anchor(&self, place: Option<usize>) -> String {
        let first = |entry: &Entry| entry.rows.first().and_then(|row| row.parts.first()).map(|part| part.id.clone());
        let found = match &self.shape {
            Shape::Lone(entry) => first(entry),
            Shape::Choices(choices) => choices.list.first().map(|choice| choice.id.clone()),
            Shape::Group { entries, .. } => {
                let place = place.filter(|place| *place < entries.len()).unwrap_or(0);
                entries.get(place).and_then(first)
            }
        };
        found.unwrap_or_default()
    }

    /// The ids of what describes the question as a whole.
    pub fn described(&self) -> String {
        let hint = (!self.hint.is_empty()).then(|| format!("{}-hint", self.id));
        let wrong = (!self.wrong.is_empty()).then(|| format!("{}-error", self.id));
        hint.into_iter().chain(wrong).collect::<Vec<_>>().join(" ")
    }
}

impl Row {
    fn offers_unknown(&self) -> bool {
        self.parts
            .iter()
            .any(|part| matches!(&part.control, Control::Pick(list) if list.iter().any(|(value, _)| value == UNKNOWN)))
    }
}

impl Part {
    /// Whether what stands in it is none of a list: it is shown all the same.
    pub fn is_foreign(&self, list: &[(String, String)]) -> bool {
        !self.value.is_empty() && !list.iter().any(|(value, _)| *value == self.value)
    }
}

fn need_key(need: Need) -> &'static str {
    match need {
        Need::Required => "need-required",
        Need::Desired => "need-desired",
        Need::Optional => "need-optional",
    }
}

/// A name in a form as an id on a page.
pub fn id_of(name: &str) -> String {
    name.replace('.', "-")
}

/// A list longer than this is sorted by its labels.
const LONG: usize = 30;
