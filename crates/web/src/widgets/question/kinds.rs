//! Which controls a kind of value has.

use super::{Asking, Choice, Choices, Control, Entry, More, Part, Row, Shape, Wrong, id_of};
use crate::widgets::typed::{self, MAIN, Parts, Typed, UNKNOWN};
use huecry_catalogue::{Field, NameOf, Search, Unit};
use huecry_terms::Kind;
use std::rc::Rc;

/// One answer under construction.
struct Answer<'a> {
    field: &'a Field,
    nth: usize,
    parts: Option<&'a Parts>,
    wrong: bool,
    described: String,
}

impl Asking<'_> {
    pub(super) fn shape(&self, field: &Field, typed: &Typed, wrong: &[Wrong], fresh: bool) -> Shape {
        if let Some(choices) = self.choices(field, typed) {
            return Shape::Choices(choices);
        }
        let lone = !field.many && is_plain(field.kind);
        if lone {
            let mut entry = self.entry(field, typed, 0, wrong, String::new());
            self.offer_unknown(&mut entry, typed.unknown);
            return Shape::Lone(Box::new(entry));
        }
        let label = field.label.get(self.visit.lang);
        let least = usize::from(typed.values.is_empty());
        let count = if field.many { typed.values.len() + least + usize::from(fresh && least == 0) } else { 1 };
        let entries = (0..count).map(|nth| {
            let title = if field.many { format!("{label} {}", nth + 1) } else { String::new() };
            let mut entry = self.entry(field, typed, nth, wrong, title);
            entry.removable = field.many && (count > 1 || !typed.values.is_empty());
            entry.fresh = fresh && nth + 1 == count;
            entry
        });
        Shape::Group { entries: entries.collect(), many: field.many }
    }

    fn entry(&self, field: &Field, typed: &Typed, nth: usize, wrong: &[Wrong], title: String) -> Entry {
        let own = wrong.iter().filter(|wrong| wrong.place == Some(nth)).map(|wrong| wrong.words.clone());
        let own: Vec<String> = own.collect();
        let id = format!("v-{}-{nth}", field.id);
        let described = if own.is_empty() { String::new() } else { format!("{id}-error") };
        let whole = wrong.iter().any(|wrong| wrong.place.is_none());
        let answer = Answer { field, nth, parts: typed.values.get(nth), wrong: !own.is_empty() || whole, described };
        let (rows, more) = self.controls(&answer, &title);
        let boxed = !is_plain(field.kind) && !title.is_empty();
        Entry { nth, id, title, boxed, wrong: own, rows, more, removable: false, fresh: false }
    }

    fn controls(&self, one: &Answer<'_>, title: &str) -> (Vec<Row>, Option<More>) {
        let lone = |control| (vec![alone(one.part("value", self.title_or_label(one, title), control))], None);
        match one.field.kind {
            Kind::Name => self.name(one),
            Kind::Date => self.date(one),
            Kind::Place => self.place(one),
            Kind::Identifier => self.identifier(one),
            Kind::Text => self.text(one, title),
            Kind::Country => lone(Control::Pick(self.list("countries"))),
            Kind::Code => lone(Control::Pick(self.list(one.field.codes.as_deref().unwrap_or_default()))),
            Kind::Measure => lone(Control::Measure(sign(one.field.unit))),
            Kind::Image => lone(Control::Code("")),
            Kind::Link => lone(Control::Code("w20")),
        }
    }

    fn title_or_label(&self, one: &Answer<'_>, title: &str) -> String {
        let label = one.field.label.get(self.visit.lang);
        if title.is_empty() { label.to_string() } else { title.to_string() }
    }

    fn name(&self, one: &Answer<'_>) -> (Vec<Row>, Option<More>) {
        let person = matches!(one.field.of, None | Some(NameOf::Person));
        let mut whole = one.part("name", self.say("ui-form-name-whole"), Control::Line);
        let apart = vec![
            one.part("given", self.say("ui-form-name-given"), Control::Line),
            one.part("family", self.say("ui-form-name-family"), Control::Line),
        ];
        let mut sort = one.part("use", self.say("ui-form-name-use"), Control::Pick(self.list("name-uses")));
        if sort.value.is_empty() {
            sort.value = MAIN.to_string();
        }
        let quality = Control::Pick(self.list("name-qualities"));
        let about = vec![
            sort,
            one.part("quality", self.say("ui-form-name-quality"), quality),
            one.part("note", self.say("ui-form-note"), Control::Line),
        ];
        if person {
            whole.hint = self.say("ui-form-name-whole-hint");
            return (vec![beside(apart), alone(whole), beside(about)], None);
        }
        // A ship and a painter have one name; what else was recorded of it stays within reach.
        let open = one.has(&["given", "family", "use", "quality", "note"]);
        let rows = if one.has(&["given", "family"]) { vec![beside(apart), beside(about)] } else { vec![beside(about)] };
        let more = More { summary: self.say("ui-form-name-more"), open, rows };
        (vec![alone(whole)], Some(more))
    }

    fn date(&self, one: &Answer<'_>) -> (Vec<Row>, Option<More>) {
        let row = |day: &'static str, month: &'static str, year: &'static str| Row {
            class: "date-parts",
            parts: vec![
                one.part(day, self.say("ui-form-date-day"), Control::Figures("w2")),
                one.part(month, self.say("ui-form-date-month"), Control::Figures("w2")),
                one.part(year, self.say("ui-form-date-year"), Control::Figures("w4")),
            ],
        };
        let mut about = one.part("about", self.say("ui-form-date-about"), Control::Tick);
        about.value = one.text("about");
        let rows = vec![row("day", "month", "year"), Row { class: "choices small", parts: vec![about] }];
        let open = one.has(&["to-day", "to-month", "to-year"]);
        let more =
            More { summary: self.say("ui-form-date-range"), open, rows: vec![row("to-day", "to-month", "to-year")] };
        (rows, Some(more))
    }

    fn place(&self, one: &Answer<'_>) -> (Vec<Row>, Option<More>) {
        let words = one.part("place", self.say("ui-form-place-words"), Control::Line);
        let country = one.part("country", self.say("ui-form-place-country"), Control::Pick(self.list("countries")));
        let mut latitude = one.part("latitude", self.say("ui-form-latitude"), Control::Figures("w10"));
        let mut longitude = one.part("longitude", self.say("ui-form-longitude"), Control::Figures("w10"));
        latitude.hint = self.say("ui-form-latitude-hint");
        longitude.hint = self.say("ui-form-longitude-hint");
        let position = beside(vec![latitude, longitude]);
        if one.field.search == Search::Near {
            return (vec![position, beside(vec![words, country])], None);
        }
        let open = one.has(&["latitude", "longitude"]);
        let more = More { summary: self.say("ui-form-position"), open, rows: vec![position] };
        (vec![beside(vec![words, country])], Some(more))
    }

    fn identifier(&self, one: &Answer<'_>) -> (Vec<Row>, Option<More>) {
        let number = one.part("number", self.say("ui-form-number"), Control::Code("w20"));
        let sorts = Control::Pick(self.list("document-types"));
        let sort = one.part("type", self.say("ui-form-number-type"), sorts);
        let country = one.part("country", self.say("ui-form-number-country"), Control::Pick(self.list("countries")));
        let note = one.part("note", self.say("ui-form-note"), Control::Line);
        // Whether a number says little without its country is a matter of its scheme.
        let (rows, within) = match one.field.scheme.as_deref() {
            Some("travel-document") | None => (vec![beside(vec![number, sort, country])], vec![alone(note)]),
            Some("reference" | "plate") => (vec![beside(vec![number, country])], vec![beside(vec![sort, note])]),
            Some(_) => (vec![alone(number)], vec![beside(vec![sort, country, note])]),
        };
        let open = within.iter().flat_map(|row| &row.parts).any(|part| !part.value.is_empty());
        (rows, Some(More { summary: self.say("ui-form-number-more"), open, rows: within }))
    }

    fn text(&self, one: &Answer<'_>, title: &str) -> (Vec<Row>, Option<More>) {
        let area = one.part("text", self.title_or_label(one, title), Control::Area);
        let mut language = one.part("language", self.say("ui-form-language"), Control::Typed("languages"));
        if let Some((_, label)) = self.list("languages").iter().find(|(code, _)| *code == language.value) {
            language.value = label.clone();
        }
        let open = one.has(&["language"]);
        (
            vec![alone(area)],
            Some(More { summary: self.say("ui-form-language-more"), open, rows: vec![alone(language)] }),
        )
    }

    /// A list short enough to be seen whole: circles for one, boxes for several.
    fn choices(&self, field: &Field, typed: &Typed) -> Option<Choices> {
        let codes = self.codes(field);
        let offered = codes.iter().filter(|code| code.retired.is_none()).count();
        let most = if field.many { BOXES_MOST } else { CIRCLES_MOST };
        let chosen: Vec<&str> =
            typed.values.iter().filter_map(|parts| parts.get("value")).map(String::as_str).collect();
        // What was typed elsewhere and is no code of the list can only be shown in a list that takes it.
        let foreign = chosen.iter().any(|value| !codes.iter().any(|code| code.id.as_str() == *value));
        if field.kind != Kind::Code || offered > most || foreign || (!field.many && chosen.len() > 1) {
            return None;
        }
        let (lang, name) = (self.visit.lang, typed::name_of_all(field));
        let name = if field.many { name } else { typed::name(field, 0, "value") };
        let id = |n: usize| format!("{}-{n}", id_of(&name));
        let shown = codes.iter().filter(|code| code.retired.is_none() || chosen.contains(&code.id.as_str()));
        let mut list: Vec<Choice> = shown
            .map(|code| Choice {
                value: code.id.to_string(),
                label: code.label.get(lang).to_string(),
                about: code.about.as_ref().map(|about| about.get(lang).to_string()).unwrap_or_default(),
                chosen: chosen.contains(&code.id.as_str()),
                ..Choice::default()
            })
            .collect();
        let unknown = self.say("nothing-unknown");
        list.push(Choice { value: UNKNOWN.into(), label: unknown, chosen: typed.unknown, ..Choice::default() });
        if !field.many {
            let none = chosen.is_empty() && !typed.unknown;
            list.push(Choice { label: self.say("nothing-absent"), chosen: none, ..Choice::default() });
        }
        for (n, choice) in list.iter_mut().enumerate() {
            (choice.id, choice.name) = (id(n), name.clone());
        }
        let letters: usize = list.iter().map(|choice| choice.label.chars().count() + 5).sum();
        let inline = letters < INLINE_MOST && list.iter().all(|choice| choice.about.is_empty());
        Some(Choices { boxes: field.many, inline: inline || list.len() > STACKED_MOST, list })
    }

    /// A list offers "unknown to the source" itself.
    fn offer_unknown(&self, entry: &mut Entry, unknown: bool) {
        for part in entry.rows.iter_mut().flat_map(|row| &mut row.parts) {
            let Control::Pick(list) = &part.control else { continue };
            let mut list: Vec<(String, String)> = list.to_vec();
            list.insert(0, (UNKNOWN.to_string(), self.say("nothing-unknown")));
            part.control = Control::Pick(Rc::new(list));
            if unknown && part.value.is_empty() {
                part.value = UNKNOWN.to_string();
            }
        }
    }
}

impl Answer<'_> {
    fn text(&self, part: &str) -> String {
        self.parts.and_then(|parts| parts.get(part)).cloned().unwrap_or_default()
    }

    fn has(&self, parts: &[&str]) -> bool {
        parts.iter().any(|part| !self.text(part).is_empty())
    }

    fn part(&self, part: &str, label: String, control: Control) -> Part {
        let name = typed::name(self.field, self.nth, part);
        Part {
            id: id_of(&name),
            name,
            label,
            hint: String::new(),
            value: self.text(part),
            control,
            described: self.described.clone(),
            wrong: self.wrong,
        }
    }
}

fn alone(part: Part) -> Row {
    Row { class: "", parts: vec![part] }
}

fn beside(parts: Vec<Part>) -> Row {
    Row { class: "fields", parts }
}

/// Kinds that one control holds, or one with something seldom needed.
fn is_plain(kind: Kind) -> bool {
    !matches!(kind, Kind::Name | Kind::Date | Kind::Place | Kind::Identifier)
}

/// What stands behind the figures; numbers of things and amounts have nothing.
fn sign(unit: Option<Unit>) -> String {
    match unit {
        None | Some(Unit::Count | Unit::Money) => String::new(),
        Some(unit) => unit.as_str().to_string(),
    }
}

/// As many circles as are seen at a glance.
const CIRCLES_MOST: usize = 7;
/// As many boxes as are found by looking.
const BOXES_MOST: usize = 20;
/// More than this stand in a row, whatever their length.
const STACKED_MOST: usize = 10;
/// Labels of so many characters stand in a row.
const INLINE_MOST: usize = 110;
