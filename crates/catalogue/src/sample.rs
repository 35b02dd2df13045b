//! Invented records: valid values for any register, from a number, for tests, demos and benches.
//!
//! Everything follows from the seed, the catalogue and the day; nobody in it exists. What comes out
//! passes [`crate::check`] and is plausible enough for the named checks: nobody is born after what
//! happened to them, a document is issued before it expires, check digits are right.

mod dice;
mod numbers;
mod timeline;
mod words;

use crate::catalogue::Catalogue;
use crate::codes::Code;
use crate::register::{Field, NameOf, Need, Register, Search, Subject, Unit};
use dice::Dice;
use huecry_terms::kinds::image::HashMethod;
use huecry_terms::{
    CodeId, Day, Identifier, ImageHash, Kind, Measure, Name, NameUse, Part, Place, Quality, RecordId, Text, Value,
    Values,
};
use timeline::Timeline;
use words::{CITIES, CULTURES, Culture, MAKERS, ORGANISATIONS, PASSAGES, SEAS, TITLES, VESSELS};

/// A plausible record: what is required, most of what is desired, some of what is optional. It links
/// to no other record unless the register requires it, since no other record need exist.
pub fn values(catalogue: &Catalogue, register: &Register, today: Day, seed: u64) -> Values {
    fill(catalogue, register, today, seed, false)
}

/// A record with something in every field, several values where there may be several, and links to
/// records that do not exist: for tests of what is written and read.
pub fn full(catalogue: &Catalogue, register: &Register, today: Day, seed: u64) -> Values {
    fill(catalogue, register, today, seed, true)
}

fn fill(catalogue: &Catalogue, register: &Register, today: Day, seed: u64, full: bool) -> Values {
    let mut dice = Dice::new(seed);
    let timeline = Timeline::new(&mut dice, today);
    let culture = dice.pick(&CULTURES).unwrap_or(&CULTURES[0]);
    let mut sampling = Sampling { catalogue, register, dice, timeline, culture };
    let mut values = Values::new();
    for field in register.fields.iter().filter(|field| field.retired.is_none()) {
        if full || sampling.is_filled(field) {
            let value = sampling.value(field, &values, full);
            values.set(field.tag, value);
        }
    }
    sampling.tell_apart(&mut values);
    values
}

struct Sampling<'s> {
    catalogue: &'s Catalogue,
    register: &'s Register,
    dice: Dice,
    timeline: Timeline,
    /// One record's names come from one part of the world.
    culture: &'static Culture,
}

impl Sampling<'_> {
    fn is_filled(&mut self, field: &Field) -> bool {
        match field.need {
            Need::Required => true,
            _ if field.kind == Kind::Link || field.range_end_of.is_some() => false,
            Need::Desired => self.dice.chance(80),
            Need::Optional => self.dice.chance(35),
        }
    }

    /// Something tells one thing from another: a number, a picture or a description.
    fn tell_apart(&mut self, values: &mut Values) {
        let tells = |kind: &Kind| matches!(kind, Kind::Identifier | Kind::Image | Kind::Text);
        let told =
            values.iter().any(|(_, value)| value.each().iter().any(|one| one.kind().is_some_and(|kind| tells(&kind))));
        let usable = |field: &&Field| tells(&field.kind) && field.retired.is_none() && field.range_end_of.is_none();
        if let Some(field) = self.register.fields.iter().find(usable).filter(|_| !told) {
            let one = self.single(field, 0, values);
            values.set(field.tag, if field.many { Value::Many(vec![one]) } else { one });
        }
    }

    fn value(&mut self, field: &Field, so_far: &Values, full: bool) -> Value {
        if !full && field.need != Need::Required && self.dice.chance(4) {
            return Value::Unknown;
        }
        if !field.many {
            return self.single(field, 0, so_far);
        }
        let count = if full { 2 } else { 1 + self.dice.below(3) };
        Value::Many((0..count).map(|nth| self.single(field, nth, so_far)).collect())
    }

    fn single(&mut self, field: &Field, nth: u64, so_far: &Values) -> Value {
        match field.kind {
            Kind::Name => Value::Name(self.name(field, nth)),
            Kind::Date => Value::Date(self.date(field)),
            Kind::Country => Value::Country(self.country()),
            Kind::Place => Value::Place(self.place(field)),
            Kind::Identifier => Value::Identifier(self.identifier(field, so_far)),
            Kind::Code => self.code(field),
            Kind::Measure => Value::Measure(self.measure(field)),
            Kind::Text => Value::Text(self.passage()),
            Kind::Image => Value::Image(self.image()),
            Kind::Link => Value::Link(RecordId(uuid::Builder::from_random_bytes(self.dice.bytes()).into_uuid())),
        }
    }

    fn name(&mut self, field: &Field, nth: u64) -> Name {
        let words = match field.of {
            Some(NameOf::Vessel) => VESSELS.as_slice(),
            Some(NameOf::Maker) => MAKERS.as_slice(),
            Some(NameOf::Title) => TITLES.as_slice(),
            Some(NameOf::Organisation) => ORGANISATIONS.as_slice(),
            Some(NameOf::Person) | None => return self.person(nth),
        };
        let word = self.dice.word(words);
        let numbered = matches!(field.of, Some(NameOf::Vessel | NameOf::Title)) && self.dice.chance(30);
        Name::plain(if numbered { format!("{word} {}", 2 + self.dice.below(7)) } else { word.to_string() })
    }

    /// The first name is the main one; later ones are aliases, or the main one in its own script.
    fn person(&mut self, nth: u64) -> Name {
        let mut halves =
            |list: &'static [(&'static str, &'static str)]| *self.dice.pick(list).unwrap_or(&("Anna", "Anna"));
        let (given, family) = (halves(self.culture.given), halves(self.culture.family));
        if nth > 0 && self.culture.own_script && self.dice.chance(50) {
            let full = self.culture.order(given.1, family.1);
            return Name { used_as: NameUse::OriginalScript, ..Name::plain(full) };
        }
        let mut name = Name::plain(format!("{} {}", given.0, family.0.to_uppercase()));
        (name.given, name.family) = (Some(given.0.to_string()), Some(family.0.to_uppercase()));
        if nth > 0 {
            name.used_as = if self.dice.chance(85) { NameUse::Alias } else { NameUse::Former };
            name.quality = Some(if self.dice.chance(60) { Quality::Good } else { Quality::Low });
        }
        name
    }

    fn date(&mut self, field: &Field) -> huecry_terms::Approx {
        match field.part {
            // A work of art is older than anything that happened to it.
            None if self.register.subject == Subject::Object => self.timeline.age_of_a_work(&mut self.dice),
            part => self.timeline.date(&mut self.dice, part),
        }
    }

    /// Codes of two letters are countries; the others are issuers that stand for one.
    fn country(&mut self) -> CodeId {
        self.used("countries", |code| code.id.as_str().len() == 2).unwrap_or_else(no_code)
    }

    fn code(&mut self, field: &Field) -> Value {
        let list = field.codes.as_deref().unwrap_or_default();
        // The numbers invented here can be read whole, so their state is that they can.
        let intact = self.catalogue.codes(list).and_then(|list| list.get("intact")).map(|code| code.id.clone());
        Value::Code(intact.or_else(|| self.used(list, |_| true)).unwrap_or_else(no_code))
    }

    /// A code of a list that is still used and wanted: the first one behind a throw.
    fn used(&mut self, list: &str, wanted: impl Fn(&Code) -> bool) -> Option<CodeId> {
        let list = self.catalogue.codes(list)?;
        let start = self.dice.below(list.len() as u64) as usize;
        let mut round = list.iter().skip(start).chain(list.iter().take(start));
        round.find(|code| code.retired.is_none() && wanted(code)).map(|code| code.id.clone())
    }

    fn place(&mut self, field: &Field) -> Place {
        let near = field.search == Search::Near;
        if near || self.register.subject == Subject::Incident {
            let &(words, latitude, longitude) = self.dice.pick(&SEAS).unwrap_or(&SEAS[0]);
            let mut astray = || (self.dice.below(20_000) as f64 - 10_000.0) / 10_000.0;
            let position = Place::degrees(latitude + astray(), longitude + astray());
            return Place { words: words.to_string(), country: None, position };
        }
        let &(words, country) = self.dice.pick(&CITIES).unwrap_or(&CITIES[0]);
        Place {
            words: words.to_string(),
            country: self.catalogue.codes("countries").and_then(|list| list.find(country)),
            position: None,
        }
    }

    fn identifier(&mut self, field: &Field, so_far: &Values) -> Identifier {
        let start = field.range_end_of.map(|tag| so_far.get(tag));
        if let Some(Value::Identifier(start)) = start {
            return Identifier::plain(numbers::end_of_range(&start.raw));
        }
        let raw = numbers::number(&mut self.dice, field.scheme.as_deref().unwrap_or_default());
        let mut identifier = Identifier::plain(raw);
        if field.part == Some(Part::Document) && self.dice.chance(50) {
            identifier.country = Some(self.country());
            identifier.sort = self.used("document-types", |_| true);
        }
        identifier
    }

    fn measure(&mut self, field: &Field) -> Measure {
        let (step, usual) = match field.unit {
            Some(Unit::M) => (10, 180_000),
            Some(Unit::Kg | Unit::Cm) => (500, 90_000),
            Some(Unit::Money) => (100_000, 900_000_000),
            _ => (1_000, 40_000),
        };
        let least = field.min.map_or(step, |least| least.0);
        let most = field.max.map_or(usual.max(least), |most| most.0);
        // The middle of what is plausible: the ends are plausible and rare.
        let wide = (most - least).max(0) as u64;
        let value = least + (wide / 10 * 4) as i64 + self.dice.below(wide / 100 * 45 + 1) as i64;
        Measure((value / step * step).clamp(least, most))
    }

    fn passage(&mut self) -> Text {
        let &(language, text) = self.dice.pick(&PASSAGES).unwrap_or(&PASSAGES[0]);
        let known = self.catalogue.codes("languages").and_then(|list| list.find(language));
        Text { text: text.to_string(), language: known.filter(|_| self.dice.chance(60)) }
    }

    fn image(&mut self) -> ImageHash {
        let (first, second): ([u8; 16], [u8; 16]) = (self.dice.bytes(), self.dice.bytes());
        let quality = Some(50 + self.dice.below(51) as u8);
        ImageHash { method: HashMethod::Pdq, bytes: [first, second].concat(), quality }
    }
}

/// What a register asks for and the catalogue has no code for is refused at the door; in a catalogue
/// that was read every list has codes.
fn no_code() -> CodeId {
    // INVARIANT: "-" is one character that is neither a space nor a control.
    "-".parse().expect("a hyphen is a code")
}

#[cfg(test)]
mod tests;
