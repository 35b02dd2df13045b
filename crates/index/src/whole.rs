//! All indexes of a node together, and how a change of records changes them.

use crate::exact::{ExactIndex, PatternIndex, key};
use crate::names::NameIndex;
use crate::ranges::{DateIndex, PlaceIndex};
use crate::words::WordIndex;
use hashbrown::HashMap;
use huecry_catalogue::{Catalogue, Field, Search};
use huecry_matching::identifiers::{self, Scheme};
use huecry_matching::names::Prepared;
use huecry_matching::words::words;
use huecry_terms::{ActId, BureauId, Day, Record, Restriction, Slot, State, Value};
use std::str::FromStr;

/// Everything by which a record can be found, for the records in force.
///
/// Built from nothing but the catalogue and the store's changes in the order of the acts. A slot is
/// added once and dies once; nothing is ever changed in place.
pub struct Index {
    /// The catalogue under which it was built: under another it must be built again.
    pub catalogue: [u8; 32],
    /// The last act it has followed.
    pub cursor: Option<ActId>,
    /// Which register a slot belongs to, by the catalogue's order; [`NOWHERE`] for none.
    pub(crate) register_of: Vec<u8>,
    /// The few records somebody may not see.
    pub(crate) closed: HashMap<u32, Closed>,
    pub(crate) exact: ExactIndex,
    pub(crate) patterns: PatternIndex,
    /// By register.
    pub(crate) names: Vec<NameIndex>,
    pub(crate) words: WordIndex,
    pub(crate) dates: DateIndex,
    pub(crate) places: PlaceIndex,
    /// How many records came or went since the index was saved or begun.
    pub(crate) unsaved: usize,
    /// The last act the saved file has followed.
    pub(crate) saved: Option<ActId>,
}

/// A record with restrictions: whose it is, and what is forbidden to whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Closed {
    /// Its source.
    pub source: BureauId,
    /// What its source set.
    pub restrictions: Vec<Restriction>,
}

impl Index {
    /// An empty index for this catalogue.
    pub fn new(catalogue: &Catalogue) -> Index {
        Index {
            catalogue: catalogue.hash(),
            cursor: None,
            register_of: Vec::new(),
            closed: HashMap::new(),
            exact: ExactIndex::new(),
            patterns: PatternIndex::new(),
            names: catalogue.registers().iter().map(|_| NameIndex::new()).collect(),
            words: WordIndex::default(),
            dates: DateIndex::default(),
            places: PlaceIndex::default(),
            unsaved: 0,
            saved: None,
        }
    }

    /// Follows the store by one step: what died and what was born, up to an act.
    pub fn follow(&mut self, catalogue: &Catalogue, up_to: Option<ActId>, died: &[Slot], born: &[Record]) {
        for slot in died {
            self.bury(slot.0);
        }
        for record in born {
            self.add(catalogue, record);
        }
        self.unsaved += died.len() + born.len();
        self.cursor = up_to;
    }

    /// How many records came or went since it was saved.
    pub fn unsaved(&self) -> usize {
        self.unsaved
    }

    /// The last act the saved file has followed; `None` while nothing is saved.
    pub fn saved(&self) -> Option<ActId> {
        self.saved
    }

    /// How many records can be found.
    pub fn len(&self) -> usize {
        self.register_of.iter().filter(|r| **r != NOWHERE).count()
    }

    /// Whether nothing can be found.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Drops everything that died. Afterwards two indexes over the same records have the same bytes.
    pub fn compact(&mut self) {
        let register_of = &self.register_of;
        let dead = |slot: u32| register_of.get(slot as usize).is_none_or(|r| *r == NOWHERE);
        self.exact.compact();
        self.patterns.compact();
        self.names.iter_mut().for_each(NameIndex::compact);
        self.words.compact(&dead);
        self.dates.compact(&dead);
        self.places.compact(&dead);
        while self.register_of.last() == Some(&NOWHERE) {
            self.register_of.pop();
        }
        self.register_of.shrink_to_fit();
    }

    fn bury(&mut self, slot: u32) {
        let Some(register) = self.register_of.get_mut(slot as usize) else { return };
        if let Some(names) = self.names.get_mut(usize::from(*register)) {
            names.kill(slot);
        }
        *register = NOWHERE;
        self.closed.remove(&slot);
        self.exact.kill(slot);
        self.patterns.kill(slot);
    }

    fn add(&mut self, catalogue: &Catalogue, record: &Record) {
        let Some(at) = catalogue.registers().iter().position(|r| r.id == record.register) else { return };
        if record.body.state != State::Active {
            return;
        }
        let slot = record.slot.0;
        if self.register_of.len() <= slot as usize {
            self.register_of.resize(slot as usize + 1, NOWHERE);
        }
        self.register_of[slot as usize] = at as u8;
        if !record.body.restrictions.is_empty() {
            let closed = Closed { source: record.source.clone(), restrictions: record.body.restrictions.clone() };
            self.closed.insert(slot, closed);
        }
        let register = &catalogue.registers()[at];
        for field in register.fields.iter().filter(|f| f.search != Search::None) {
            self.add_field(at, slot, field, record.body.values.get(field.tag));
            if let Some(first) = field.range_end_of {
                self.add_range(slot, field, record.body.values.get(first), record.body.values.get(field.tag));
            }
        }
    }

    fn add_field(&mut self, register: usize, slot: u32, field: &Field, value: &Value) {
        let mut names = Vec::new();
        for one in value.each() {
            match one {
                Value::Name(name) => {
                    names.push(Prepared::read(&name.full, name.given.as_deref(), name.family.as_deref()));
                }
                Value::Identifier(number) => self.add_number(slot, field, &number.raw),
                Value::Image(hash) => self.exact.insert(key(IMAGES, &hash.to_string()), slot),
                Value::Text(text) => self.words.insert(slot, words(&text.text)),
                Value::Place(place) => {
                    self.words.insert(slot, words(&place.words));
                    if let Some((latitude, longitude)) = place.position {
                        self.places.insert(slot, latitude, longitude);
                    }
                }
                Value::Date(date) => {
                    let (first, last) = date.span();
                    self.dates.insert(slot, days(first), days(last));
                }
                _ => {}
            }
        }
        if !names.is_empty() {
            self.names[register].insert(slot, field.tag.0, &names);
        }
    }

    /// Every number of a box of blanks finds its record.
    fn add_range(&mut self, slot: u32, field: &Field, first: &Value, last: &Value) {
        let (Value::Identifier(first), Value::Identifier(last)) = (first, last) else { return };
        let Some(scheme) = field.scheme.as_deref().and_then(|s| Scheme::from_str(s).ok()) else { return };
        let normal = |raw: &str| identifiers::normalise(scheme, raw).ok().map(|n| n.text);
        let range = normal(&first.raw).zip(normal(&last.raw)).and_then(|(a, b)| identifiers::Range::of(&a, &b));
        for number in range.iter().flat_map(identifiers::Range::each) {
            self.exact.insert(key(space(scheme), &number), slot);
        }
    }

    fn add_number(&mut self, slot: u32, field: &Field, raw: &str) {
        let Some(scheme) = field.scheme.as_deref().and_then(|s| Scheme::from_str(s).ok()) else { return };
        let Ok(normal) = identifiers::normalise(scheme, raw) else { return };
        // A number may be asked for with unreadable characters: then its text must be at hand.
        if normal.is_pattern() || scheme.takes_unreadable() {
            self.patterns.insert(scheme as u32, &normal.text, slot);
        }
        if !normal.is_pattern() {
            self.exact.insert(key(space(scheme), &normal.text), slot);
            if let Some(tail) = identifiers::tail(scheme, &normal.text) {
                self.exact.insert(key(tails(scheme), tail), slot);
            }
        }
    }
}

/// The space of a scheme's numbers. Schemes without a shape of their own share one: nobody can tell a
/// passport number from a serial number by looking, so both are asked for with one look-up, and the
/// comparison says which of them it is.
pub(crate) fn space(scheme: Scheme) -> u32 {
    match scheme {
        Scheme::TravelDocument | Scheme::Serial | Scheme::Plate | Scheme::Reference => SHAPELESS,
        shaped => shaped as u32,
    }
}

/// The space of the ends by which a scheme's numbers are quoted.
pub(crate) fn tails(scheme: Scheme) -> u32 {
    TAILS + scheme as u32
}

/// Days since 1970-01-01.
pub fn days(day: Day) -> i32 {
    let since = day.since(Day::constant(1970, 1, 1)).map(|s| s.get_days());
    // INVARIANT: the difference of two calendar days in days always fits; the fallback is never seen.
    since.unwrap_or(i32::MIN)
}

/// The register of a slot that holds nothing.
pub(crate) const NOWHERE: u8 = u8::MAX;
/// The space of image hashes, beside the spaces of the schemes.
pub(crate) const IMAGES: u32 = 1000;
const SHAPELESS: u32 = 500;
const TAILS: u32 = 600;
