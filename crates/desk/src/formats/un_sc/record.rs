//! One record of the list, element by element, into the fields of `nominals`.

use super::document::identifier;
use super::draft::{Draft, field};
use super::tree::Node;
use super::{Look, alias, birth, document, place};
use crate::formats::{Warning, WarningKind};
use huecry_terms::Identifier;
use serde_json::{Map, Value};

/// The two parts of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Individual,
    Entity,
}

impl Kind {
    /// The code of `natures`.
    fn nature(self) -> &'static str {
        match self {
            Kind::Individual => "individual",
            Kind::Entity => "entity",
        }
    }

    /// The element of an alias.
    pub fn alias(self) -> &'static str {
        match self {
            Kind::Individual => "INDIVIDUAL_ALIAS",
            Kind::Entity => "ENTITY_ALIAS",
        }
    }

    fn address(self) -> &'static str {
        match self {
            Kind::Individual => "INDIVIDUAL_ADDRESS",
            Kind::Entity => "ENTITY_ADDRESS",
        }
    }
}

/// What was read of one record.
pub(super) struct Read {
    pub reference: Option<String>,
    pub entry: Option<String>,
    pub named: bool,
    pub delisted: bool,
    pub values: Map<String, Value>,
    pub warnings: Vec<Warning>,
}

pub(super) fn read(kind: Kind, mut node: Node, look: Look<'_>) -> Read {
    let hidden = node.hidden();
    let mut draft = Draft::new(look);
    draft.add(field::NATURE, kind.nature());
    draft.add(field::STATUS, "sanctions");
    let reference = number("REFERENCE_NUMBER", field::LISTING_REFERENCE, &mut node, &mut draft);
    let entry = number("DATAID", field::LIST_ENTRY_NUMBER, &mut node, &mut draft);
    alias::main(kind, &mut node, &mut draft);
    node.each(kind.alias()).for_each(|alias| alias::alias(kind, alias, &mut draft));
    person(&mut node, &mut draft);
    node.each(kind.address()).for_each(|node| place::address(kind.address(), node, &mut draft));
    let delisted = listing(&mut node, &mut draft);
    draft.path = "COMMENTS1";
    node.take_values("COMMENTS1").iter().for_each(|text| draft.say(field::REMARKS, text));
    let named = draft.has(field::NAMES);
    let (values, warnings) = draft.finish(&node, hidden);
    Read { reference, entry, named, delisted, values, warnings }
}

/// What only a person has.
fn person(node: &mut Node, draft: &mut Draft<'_>) {
    draft.path = "GENDER";
    if let Some(text) = node.take("GENDER") {
        match draft.code("sexes", &text) {
            Some(code) => draft.add(field::SEX, code),
            None => {
                draft.warn(WarningKind::CodeUnknown, &text);
                draft.say(field::REMARKS, &format!("Gender: {text}"));
            }
        }
    }
    draft.path = "NATIONALITY";
    let nationalities = [node.take_values("NATIONALITY"), node.take_values("NATIONALITY2")].concat();
    for text in nationalities {
        match draft.country(&text) {
            Some(code) => draft.add(field::NATIONALITIES, code),
            None => draft.say(field::REMARKS, &format!("Nationality: {text}")),
        }
    }
    node.take_values("TITLE").iter().for_each(|text| draft.say(field::TITLES, text));
    node.take_values("DESIGNATION").iter().for_each(|text| draft.say(field::OCCUPATIONS, text));
    node.each("INDIVIDUAL_DATE_OF_BIRTH").for_each(|node| birth::read(node, draft));
    node.each("INDIVIDUAL_PLACE_OF_BIRTH").for_each(|node| place::birth(node, draft));
    node.each("INDIVIDUAL_DOCUMENT").for_each(|node| document::read(node, draft));
}

/// What the list says about the listing; whether it was taken off.
fn listing(node: &mut Node, draft: &mut Draft<'_>) -> bool {
    for text in node.take_values("LIST_TYPE") {
        let authority = format!("United Nations Security Council, {text}");
        draft.say_one(field::LISTING_AUTHORITY, field::LISTING_REMARKS, &authority);
    }
    draft.path = "UN_LIST_TYPE";
    if let Some(text) = node.take("UN_LIST_TYPE") {
        let code = draft.code("listing-regimes", &text).unwrap_or_else(|| {
            draft.warn(WarningKind::CodeUnknown, &text);
            draft.say(field::LISTING_REMARKS, &format!("Regime: {text}"));
            "other".into()
        });
        draft.add(field::LISTING_REGIME, code);
    }
    if let Some(text) = node.take("SUBMITTED_BY") {
        draft.say_one(field::SUBMITTED_BY, field::LISTING_REMARKS, &text);
    }
    if let Some(text) = node.take("VERSIONNUM") {
        draft.say_one(field::LIST_ENTRY_VERSION, field::LISTING_REMARKS, &text);
    }
    for (element, word) in [("SORT_KEY", "Sort key"), ("SORT_KEY_LAST_MOD", "Sort key last modified")] {
        if let Some(text) = node.take(element) {
            draft.say(field::LISTING_REMARKS, &format!("{word}: {text}"));
        }
    }
    day("LISTED_ON", field::LISTED_ON, node, draft);
    day("SUBMITTED_ON", field::SUBMITTED_ON, node, draft);
    day("LAST_DAY_UPDATED", field::UPDATED_ON, node, draft);
    day("DELISTED_ON", field::DELISTED_ON, node, draft)
}

/// Dates of the listing; whether there was anything.
fn day(element: &'static str, field: &'static str, node: &mut Node, draft: &mut Draft<'_>) -> bool {
    draft.path = element;
    let texts = if field::SINGLE.contains(&field) {
        node.take(element).into_iter().collect()
    } else {
        node.take_values(element)
    };
    for text in &texts {
        match draft.date(text) {
            Some(date) => draft.add(field, date),
            None => draft.say(field::LISTING_REMARKS, &format!("{element}: {text}")),
        }
    }
    !texts.is_empty()
}

/// A number of the list: a value, and what the record is known by. One too long for that is text.
fn number(element: &'static str, field: &'static str, node: &mut Node, draft: &mut Draft<'_>) -> Option<String> {
    draft.path = element;
    let text = node.take(element)?;
    if text.chars().count() > Identifier::RAW_MOST {
        draft.move_to(field::LISTING_REMARKS, &format!("{element}: {text}"));
        return None;
    }
    draft.add(field, identifier(text.clone(), None, None, String::new()));
    Some(text)
}
