//! Whether values may stand in a register, however they came in.

use super::fault::{Fault, FaultKind};
use super::read::{COUNTRIES, DOCUMENTS, LANGUAGES};
use super::{MANY_MOST, measure};
use crate::catalogue::Catalogue;
use crate::register::{Field, Form, Need};
use crate::unsound::hides;
use huecry_terms::kinds::date::Partial;
use huecry_terms::{CodeId, Handling, Identifier, Name, Place, Text, Value, Values};

/// Every fault of a record's values: what the register requires and lacks, and what is not as its
/// field declares it. Tags this version of the catalogue does not know are no fault: they came from
/// a peer whose version does, and are kept.
pub fn check(catalogue: &Catalogue, form: &Form, values: &Values) -> Vec<Fault> {
    let mut faults = Vec::new();
    for field in &form.fields {
        let value = values.get(field.tag);
        match value {
            Value::Absent if field.need == Need::Required && field.retired.is_none() => {
                faults.push(Fault::of(field, FaultKind::Required));
            }
            Value::Absent | Value::Unknown => {}
            Value::Withheld => faults.push(Fault::of(field, FaultKind::Withheld)),
            Value::Many(list) => faults.extend(many(catalogue, field, list)),
            one => faults.extend(single(catalogue, field, one).err()),
        }
    }
    faults
}

fn many(catalogue: &Catalogue, field: &Field, list: &[Value]) -> Vec<Fault> {
    if !field.many {
        return vec![Fault::of(field, FaultKind::OnlyOne)];
    }
    if list.len() > MANY_MOST {
        return vec![Fault::of(field, FaultKind::TooMany).with("count", list.len()).with("most", MANY_MOST)];
    }
    let each = list.iter().enumerate();
    each.filter_map(|(i, value)| single(catalogue, field, value).err().map(|fault| fault.at(i + 1))).collect()
}

/// Whether one value may stand in a field.
pub(super) fn single(catalogue: &Catalogue, field: &Field, value: &Value) -> Result<(), Fault> {
    if value.kind() != Some(field.kind) {
        let found = value.kind().map_or("nothing", |kind| kind.as_str());
        return Err(Fault::of(field, FaultKind::WrongKind).with("found", found).with("wanted", field.kind.as_str()));
    }
    let at = Checking { catalogue, field };
    match value {
        Value::Name(name) => at.name(name),
        Value::Date(date) => at.partial(date.from).and_then(|()| date.to.map_or(Ok(()), |to| at.partial(to))),
        Value::Country(code) => at.code(COUNTRIES, code),
        Value::Place(place) => at.place(place),
        Value::Identifier(identifier) => at.identifier(identifier),
        Value::Code(code) => at.code(field.codes.as_deref().unwrap_or_default(), code),
        Value::Measure(quantity) => measure::plausible(field, *quantity),
        Value::Text(text) => at.passage(text),
        // A hash and a record's id are what they are once they are read.
        _ => Ok(()),
    }
}

struct Checking<'c> {
    catalogue: &'c Catalogue,
    field: &'c Field,
}

impl Checking<'_> {
    fn name(&self, name: &Name) -> Result<(), Fault> {
        self.line(&name.full, Name::FULL_MOST)?;
        for part in [&name.given, &name.family].into_iter().flatten() {
            self.line(part, Name::FULL_MOST)?;
        }
        self.note(name.note.as_ref())
    }

    fn place(&self, place: &Place) -> Result<(), Fault> {
        let only_words = place.country.is_none() && place.position.is_none();
        if only_words || !place.words.is_empty() {
            self.line(&place.words, Place::WORDS_MOST)?;
        }
        let (latitude, longitude) = place.position.unwrap_or_default();
        if latitude.unsigned_abs() > 90_000_000 || longitude.unsigned_abs() > 180_000_000 {
            return Err(Fault::of(self.field, FaultKind::NotOnGlobe));
        }
        place.country.as_ref().map_or(Ok(()), |code| self.code(COUNTRIES, code))
    }

    fn identifier(&self, identifier: &Identifier) -> Result<(), Fault> {
        self.line(&identifier.raw, Identifier::RAW_MOST)?;
        identifier.country.as_ref().map_or(Ok(()), |code| self.code(COUNTRIES, code))?;
        identifier.sort.as_ref().map_or(Ok(()), |code| self.code(DOCUMENTS, code))?;
        self.note(identifier.note.as_ref())
    }

    fn passage(&self, text: &Text) -> Result<(), Fault> {
        if text.text.len() > Text::MOST {
            return Err(self.too_long(text.text.chars().count(), Text::MOST));
        }
        self.plain(&text.text, true)?;
        text.language.as_ref().map_or(Ok(()), |code| self.code(LANGUAGES, code))
    }

    /// The years and days of a date are checked when it is read; one built by a programme is not.
    fn partial(&self, date: Partial) -> Result<(), Fault> {
        match Partial::new(date.year, date.month, date.day) {
            Some(_) => Ok(()),
            None => Err(Fault::of(self.field, FaultKind::NotADate).given(&date.to_string())),
        }
    }

    fn code(&self, list: &str, code: &CodeId) -> Result<(), Fault> {
        match self.catalogue.codes(list).and_then(|codes| codes.get(code.as_str())) {
            Some(_) => Ok(()),
            None => Err(Fault::of(self.field, FaultKind::NoSuchCode).given(code.as_str()).with("list", list)),
        }
    }

    fn note(&self, note: Option<&String>) -> Result<(), Fault> {
        note.map_or(Ok(()), |note| self.line(note, Handling::OTHER_MOST))
    }

    fn line(&self, text: &str, most: usize) -> Result<(), Fault> {
        // Bytes first: a text of ten megabytes is not counted character by character.
        if text.len() > most && text.chars().nth(most).is_some() {
            return Err(self.too_long(text.chars().count(), most));
        }
        self.plain(text, false)
    }

    /// Not empty, no space around it, nothing in it that hides or reverses.
    fn plain(&self, text: &str, several_lines: bool) -> Result<(), Fault> {
        if text.is_empty() {
            return Err(Fault::of(self.field, FaultKind::Empty));
        }
        if text.trim().len() != text.len() {
            return Err(Fault::of(self.field, FaultKind::Untrimmed));
        }
        match text.chars().find(|c| hides(*c) && !(several_lines && *c == '\n')) {
            Some(c) => {
                Err(Fault::of(self.field, FaultKind::Hidden).with("character", format!("U+{:04X}", u32::from(c))))
            }
            None => Ok(()),
        }
    }

    fn too_long(&self, count: usize, most: usize) -> Fault {
        Fault::of(self.field, FaultKind::TooLong).with("count", count).with("most", most)
    }
}
