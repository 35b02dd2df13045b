//! A row in the making: values by field, what is to be said about them, and the limits of each kind.

use super::Look;
use super::tree::Node;
use crate::formats::{Warning, WarningKind};
use huecry_terms::{Approx, Text};
use serde_json::{Map, Value};
use std::collections::HashSet;

/// The fields of `catalogue/registers/nominals.toml` that the list fills.
pub(super) mod field {
    pub const NATURE: &str = "nature";
    pub const STATUS: &str = "status";
    pub const NAMES: &str = "names";
    pub const SEX: &str = "sex";
    pub const BIRTH_DATES: &str = "birth-dates";
    pub const BIRTH_PLACES: &str = "birth-places";
    pub const NATIONALITIES: &str = "nationalities";
    pub const DOCUMENTS: &str = "documents";
    pub const OTHER_IDENTIFIERS: &str = "other-identifiers";
    pub const ADDRESSES: &str = "addresses";
    pub const TITLES: &str = "titles";
    pub const OCCUPATIONS: &str = "occupations";
    pub const NAME_REMARKS: &str = "name-remarks";
    pub const BIRTH_REMARKS: &str = "birth-remarks";
    pub const ADDRESS_REMARKS: &str = "address-remarks";
    pub const DOCUMENT_REMARKS: &str = "document-remarks";
    pub const LISTING_REFERENCE: &str = "listing-reference";
    pub const LISTING_AUTHORITY: &str = "listing-authority";
    pub const LISTING_REGIME: &str = "listing-regime";
    pub const LISTED_ON: &str = "listed-on";
    pub const UPDATED_ON: &str = "updated-on";
    pub const SUBMITTED_ON: &str = "submitted-on";
    pub const SUBMITTED_BY: &str = "submitted-by";
    pub const DELISTED_ON: &str = "delisted-on";
    pub const LIST_ENTRY_NUMBER: &str = "list-entry-number";
    pub const LIST_ENTRY_VERSION: &str = "list-entry-version";
    pub const LISTING_REMARKS: &str = "listing-remarks";
    pub const REMARKS: &str = "remarks";

    /// Those that hold one value; the others hold many.
    pub const SINGLE: [&str; 11] = [
        NATURE,
        SEX,
        LISTING_REFERENCE,
        LISTING_AUTHORITY,
        LISTING_REGIME,
        LISTED_ON,
        SUBMITTED_ON,
        SUBMITTED_BY,
        DELISTED_ON,
        LIST_ENTRY_NUMBER,
        LIST_ENTRY_VERSION,
    ];
}

/// What has been read of one record.
pub(super) struct Draft<'a> {
    look: Look<'a>,
    /// The element that is being read, for warnings.
    pub path: &'static str,
    values: Map<String, Value>,
    seen: HashSet<String>,
    warnings: Vec<Warning>,
}

impl<'a> Draft<'a> {
    pub fn new(look: Look<'a>) -> Self {
        Draft { look, path: "", values: Map::new(), seen: HashSet::new(), warnings: Vec::new() }
    }

    /// Adds a value to a field, once. A field that holds one value keeps the first: callers give one.
    pub fn add(&mut self, field: &'static str, value: impl Into<Value>) {
        let value = value.into();
        if !self.seen.insert(format!("{field} {value}")) {
            return;
        }
        if field::SINGLE.contains(&field) {
            self.values.entry(field).or_insert(value);
        } else {
            self.push(field, value);
        }
    }

    /// Adds text to a field of many texts, in as many pieces as a text's longest length needs.
    pub fn say(&mut self, field: &'static str, text: &str) {
        match pieces(text, Text::MOST)[..] {
            [one] => self.add(field, one),
            ref pieces => pieces.iter().for_each(|piece| self.push(field, Value::from(*piece))),
        }
    }

    /// Adds a value to a field of many. One more than a field takes is said and not read, so that the
    /// record comes through the door.
    fn push(&mut self, field: &'static str, value: Value) {
        let Value::Array(list) = self.values.entry(field).or_insert_with(|| Value::Array(Vec::new())) else { return };
        if list.len() < MANY_MOST {
            return list.push(value);
        }
        let text = value.as_str().map_or_else(|| value.to_string(), str::to_string);
        self.warn(WarningKind::Unread, &text);
    }

    /// Adds text to a field that holds one text; what is too long for one goes to the remarks.
    pub fn say_one(&mut self, field: &'static str, remarks: &'static str, text: &str) {
        if text.len() <= Text::MOST && !self.values.contains_key(field) {
            self.add(field, text);
        } else {
            self.move_to(remarks, text);
        }
    }

    /// Puts into the remarks what its field cannot hold, and says so.
    pub fn move_to(&mut self, remarks: &'static str, text: &str) {
        self.warn(WarningKind::MovedToRemarks, text);
        self.say(remarks, text);
    }

    pub fn warn(&mut self, kind: WarningKind, text: &str) {
        self.warnings.push(Warning { kind, path: self.path.to_string(), text: text.to_string() });
    }

    /// The code of a list that a text means.
    pub fn code(&self, list: &str, text: &str) -> Option<String> {
        (self.look)(list, text)
    }

    /// The country a text means; a warning if none.
    pub fn country(&mut self, text: &str) -> Option<String> {
        let found = self.code("countries", text);
        if found.is_none() {
            self.warn(WarningKind::CountryUnknown, text);
        }
        found
    }

    /// A date written in the ISO way, perhaps with a time zone or a time behind it, which a day does not
    /// have; nothing and a warning if it is no date.
    pub fn date(&mut self, text: &str) -> Option<String> {
        let found = iso(text);
        match &found {
            None => self.warn(WarningKind::DateUnread, text),
            Some(date) if date != text => self.warn(WarningKind::ZoneDropped, text),
            Some(_) => {}
        }
        found
    }

    /// Whether a field has anything.
    pub fn has(&self, field: &str) -> bool {
        self.values.contains_key(field)
    }

    /// Warns about every text that nothing took, and hands everything over.
    pub fn finish(mut self, node: &Node, hidden: Vec<(String, String)>) -> (Map<String, Value>, Vec<Warning>) {
        let warning = |kind| move |(path, text)| Warning { kind, path, text };
        self.warnings.extend(node.leftovers().into_iter().map(warning(WarningKind::Unread)));
        self.warnings.extend(hidden.into_iter().map(warning(WarningKind::HiddenCharacters)));
        (self.values, self.warnings)
    }
}

/// The canonical form of an ISO date that a person or a list of our time may have.
pub(super) fn iso(text: &str) -> Option<String> {
    let day = match text.get(..10) {
        Some(day) if ZONES.iter().any(|zone| text[10..].starts_with(zone)) => day,
        _ => text,
    };
    let date: Approx = day.parse().ok()?;
    let plain = date.to.is_none() && !date.about && date.to_string() == day;
    (plain && YEARS.contains(&date.from.year)).then(|| day.to_string())
}

/// A text cut where it may be, between words if it has any.
pub(super) fn pieces(text: &str, most: usize) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while rest.len() > most {
        let end = (0..=most).rev().find(|i| rest.is_char_boundary(*i)).unwrap_or(0);
        let cut = rest[..end].rfind(' ').filter(|i| *i > most / 2).unwrap_or(end);
        pieces.push(rest[..cut].trim());
        rest = rest[cut..].trim_start();
    }
    if !rest.is_empty() {
        pieces.push(rest);
    }
    pieces
}

/// The most values the one door takes for a field (`catalogue::entry::MANY_MOST`).
const MANY_MOST: usize = 500;

/// What may stand behind the day of an XML date: a zone or a time.
const ZONES: [&str; 4] = ["Z", "+", "-", "T"];

/// Nobody alive was born before, and no list was made after. `0000` is no year but a hole.
pub(super) const YEARS: std::ops::RangeInclusive<i16> = 1850..=2150;
