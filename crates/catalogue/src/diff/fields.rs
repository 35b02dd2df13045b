//! The differences of fields: what a tag means may never change.

use super::{Class, Differences};
use crate::frozen::Snapshot;
use crate::register::field::{PARTS, word_of};
use crate::register::{Field, NameOf, Need, Search, Unit};
use huecry_terms::Measure;

impl Differences {
    pub(super) fn of_fields(&mut self, old: &Snapshot, new: &Snapshot) {
        for before in &old.fields {
            match new.by_tag(before.tag) {
                Some(after) => self.of_field(old, new, before, after),
                None => self.note(Class::Refused, "diff-field-dropped", &before.id, "", ""),
            }
        }
        for after in new.fields.iter().filter(|after| old.by_tag(after.tag).is_none()) {
            let class = if after.need == Need::Required { Class::Narrows } else { Class::Neutral };
            self.note(class, "diff-field-added", &after.id, "", "");
        }
    }

    fn of_field(&mut self, before: &Snapshot, after: &Snapshot, old: &Field, new: &Field) {
        let about = new.id.as_str();
        if old.id != new.id {
            self.note(Class::Neutral, "diff-field-renamed", &old.id, &old.id, &new.id);
        }
        self.of_meaning(old, new);
        if old.range_end_of != new.range_end_of {
            self.key(Class::Refused, new, "range_end_of", "", "");
        }
        self.of_form(old, new);
        if old.search != new.search {
            let tighter = new.search == Search::None || (old.search, new.search) == (Search::Tolerant, Search::Exact);
            let class = if tighter { Class::Neutral } else { Class::Widens };
            self.note(class, "diff-search-changed", about, old.search.as_str(), new.search.as_str());
        }
        if old.exact_needs != new.exact_needs {
            let names = |snapshot: &Snapshot, field: &Field| {
                super::join(field.exact_needs.iter().map(|tag| snapshot.name(*tag)))
            };
            let class = super::needs_class(&old.exact_needs, &new.exact_needs);
            self.key(class, new, "exact_needs", &names(before, old), &names(after, new));
        }
        let part = |field: &Field| field.part.map(|part| word_of(&PARTS, part)).unwrap_or_default();
        self.key(Class::Neutral, new, "part", part(old), part(new));
        match (old.retired, new.retired) {
            (None, Some(since)) => self.note(Class::Narrows, "diff-field-retired", about, "", since),
            (Some(since), None) => self.key(Class::Widens, new, "retired", &since.to_string(), ""),
            (Some(a), Some(b)) => self.key(Class::Refused, new, "retired", &a.to_string(), &b.to_string()),
            (None, None) => {}
        }
        if old.label != new.label || old.hint != new.hint {
            self.note(Class::Neutral, "diff-label-changed", about, "", "");
        }
    }

    /// What is recorded under the tag would be read as something else.
    fn of_meaning(&mut self, old: &Field, new: &Field) {
        if old.kind != new.kind {
            self.note(Class::Refused, "diff-kind-changed", &new.id, old.kind.as_str(), new.kind.as_str());
            return;
        }
        let word = |text: &Option<String>| text.clone().unwrap_or_default();
        self.key(Class::Refused, new, "scheme", &word(&old.scheme), &word(&new.scheme));
        self.key(Class::Refused, new, "codes", &word(&old.codes), &word(&new.codes));
        let unit = |field: &Field| field.unit.map(Unit::as_str).unwrap_or_default();
        self.key(Class::Refused, new, "unit", unit(old), unit(new));
        let register = |field: &Field| field.register.as_ref().map(ToString::to_string).unwrap_or_default();
        self.key(Class::Refused, new, "register", &register(old), &register(new));
        let of = |field: &Field| field.of.map(NameOf::as_str).unwrap_or_default();
        self.key(Class::Refused, new, "of", of(old), of(new));
    }

    fn of_form(&mut self, old: &Field, new: &Field) {
        match (old.need, new.need) {
            (a, b) if a == b => {}
            (_, Need::Required) => self.note(Class::Narrows, "diff-field-required", &new.id, "", ""),
            (Need::Required, _) => self.note(Class::Neutral, "diff-field-no-longer-required", &new.id, "", ""),
            (a, b) => self.key(Class::Neutral, new, "need", a.as_str(), b.as_str()),
        }
        match (old.many, new.many) {
            (false, true) => self.note(Class::Neutral, "diff-field-many", &new.id, "", ""),
            (true, false) => self.key(Class::Narrows, new, "many", "true", "false"),
            _ => {}
        }
        let bound = |bound: Option<Measure>| bound.map(|bound| bound.to_string()).unwrap_or_default();
        let raised = new.min.is_some() && new.min > old.min;
        self.key(narrow_if(raised), new, "min", &bound(old.min), &bound(new.min));
        let lowered = new.max.is_some_and(|new| old.max.is_none_or(|old| new < old));
        self.key(narrow_if(lowered), new, "max", &bound(old.max), &bound(new.max));
    }

    /// Notes a key of a field that changed; nothing when it did not, unless it has no word to show.
    fn key(&mut self, class: Class, field: &Field, key: &str, old: &str, new: &str) {
        if old != new || key == "range_end_of" || key == "exact_needs" {
            self.note(class, "diff-other", format!("{}.{key}", field.id), old, new);
        }
    }
}

fn narrow_if(narrower: bool) -> Class {
    if narrower { Class::Narrows } else { Class::Neutral }
}
