//! Names of a record: the main one, its original script, and every alias with its quality.

use super::draft::{Draft, field};
use super::names::{self, Spoken};
use super::record::Kind;
use super::tree::Node;
use super::{birth, place};
use crate::formats::WarningKind;
use huecry_terms::{Name, NameUse, Quality};
use serde_json::{Map, Value};

/// The name a record goes by, from its parts.
pub(super) fn main(kind: Kind, node: &mut Node, draft: &mut Draft<'_>) {
    draft.path = "FIRST_NAME";
    let parts: Vec<String> = PARTS.iter().filter_map(|part| node.take(part)).collect();
    let full = parts.join(" ");
    if !full.is_empty() {
        put(draft, Said { name: full.clone(), ..Said::default() });
        shortened(kind, draft, &full, None);
    }
    draft.path = "NAME_ORIGINAL_SCRIPT";
    while let Some(text) = node.take("NAME_ORIGINAL_SCRIPT") {
        let spelt = text.replace(" / ", "; ").replace("a.k.a.", "; ").replace("A.K.A.", "; ");
        let read = names::split(&spelt);
        listed(draft, &text, &read);
        for one in read {
            let note = one.note.into_iter().collect();
            put(draft, Said { name: one.name, used_as: NameUse::OriginalScript, note, ..Said::default() });
        }
    }
}

/// One alias element: its names, and the births it goes with.
pub(super) fn alias(kind: Kind, node: &mut Node, draft: &mut Draft<'_>) {
    draft.path = kind.alias();
    let Some(text) = node.children.iter().find(|c| c.name == "ALIAS_NAME").map(|c| c.text.clone()) else { return };
    let read = names::split(&text);
    if read.is_empty() {
        return;
    }
    node.take("ALIAS_NAME");
    let mut said = Said { used_as: NameUse::Alias, ..Said::default() };
    quality(node, draft, &mut said);
    let born = births(node, draft);
    let note = node.take("NOTE");
    said.former |= note.as_deref().is_some_and(names::says_former);
    listed(draft, &text, &read);
    for (i, one) in read.into_iter().enumerate() {
        let mut notes: Vec<String> = said.note.iter().cloned().chain(one.note.clone()).chain(born.clone()).collect();
        notes.extend(note.clone().filter(|_| i == 0));
        put(draft, said.of(&one, notes));
        shortened(kind, draft, &one.name, Some(&said));
        for other in note.iter().filter(|_| i == 0).flat_map(|note| names::in_note(&one.name, note)) {
            put(draft, said.of(&Spoken { name: other, ..Spoken::default() }, Vec::new()));
        }
    }
}

/// A name on its way into the row.
#[derive(Debug, Clone, Default)]
struct Said {
    name: String,
    used_as: NameUse,
    former: bool,
    quality: Option<Quality>,
    note: Vec<String>,
}

impl Said {
    fn of(&self, one: &Spoken, note: Vec<String>) -> Said {
        let used_as = match self.used_as {
            _ if one.at_birth => NameUse::Birth,
            _ if one.former || self.former => NameUse::Former,
            other => other,
        };
        Said { name: one.name.clone(), used_as, note, ..self.clone() }
    }
}

fn quality(node: &mut Node, draft: &mut Draft<'_>, said: &mut Said) {
    let Some(text) = node.take("QUALITY") else { return };
    match text.to_ascii_lowercase().as_str() {
        "good" => said.quality = Some(Quality::Good),
        "low" => said.quality = Some(Quality::Low),
        "a.k.a." | "a.k.a" | "aka" => {}
        "f.k.a." | "f.k.a" | "fka" => said.former = true,
        _ => {
            draft.warn(WarningKind::CodeUnknown, &text);
            said.note.push(text);
        }
    }
}

/// Where and when somebody was born under this name: a note on the name, and a birth like any other,
/// since a paper in this name says so.
fn births(node: &mut Node, draft: &mut Draft<'_>) -> Option<String> {
    let on = node.take("DATE_OF_BIRTH");
    let (city, country) = (node.take("CITY_OF_BIRTH"), node.take("COUNTRY_OF_BIRTH"));
    let place: Vec<&str> = [&city, &country].into_iter().flatten().map(String::as_str).collect();
    let told: Vec<String> =
        on.clone().into_iter().chain((!place.is_empty()).then(|| format!("in {}", place.join(", ")))).collect();
    if let Some(on) = on {
        birth::day(draft, &on);
    }
    if !place.is_empty() {
        place::put(draft, field::BIRTH_PLACES, field::BIRTH_REMARKS, city.unwrap_or_default(), country);
    }
    (!told.is_empty()).then(|| format!("born {}", told.join(" ")))
}

/// The text as it was listed, when the names read out of it are not the text.
fn listed(draft: &mut Draft<'_>, text: &str, read: &[Spoken]) {
    if !matches!(read, [one] if one.name == text) {
        draft.say(field::NAME_REMARKS, &format!("listed as: {text}"));
    }
}

/// The abbreviations an organisation's name holds become names of their own.
fn shortened(kind: Kind, draft: &mut Draft<'_>, name: &str, like: Option<&Said>) {
    if kind == Kind::Entity {
        let like = like.cloned().unwrap_or(Said { used_as: NameUse::Alias, ..Said::default() });
        for short in names::abbreviations(name) {
            put(draft, like.of(&Spoken { name: short, ..Spoken::default() }, Vec::new()));
        }
    }
}

/// Adds a name; one that is too long to be one goes to the remarks on the names.
fn put(draft: &mut Draft<'_>, said: Said) {
    if said.name.chars().count() > Name::FULL_MOST || !names::spoken(&said.name) {
        draft.move_to(field::NAME_REMARKS, &said.name);
        said.note.iter().for_each(|note| draft.say(field::NAME_REMARKS, note));
        return;
    }
    let mut note = said.note.join("; ");
    if note.chars().count() > NOTE_MOST {
        draft.move_to(field::NAME_REMARKS, &format!("{}: {note}", said.name));
        note = String::new();
    }
    if said.used_as == NameUse::Main && said.quality.is_none() && note.is_empty() {
        return draft.add(field::NAMES, said.name);
    }
    let mut name = Map::new();
    name.insert("name".into(), Value::from(said.name));
    if said.used_as != NameUse::Main {
        name.insert("use".into(), Value::from(said.used_as.as_str()));
    }
    if let Some(quality) = said.quality {
        name.insert("quality".into(), Value::from(if quality == Quality::Good { "good" } else { "low" }));
    }
    if !note.is_empty() {
        name.insert("note".into(), Value::from(note));
    }
    draft.add(field::NAMES, name);
}

const PARTS: [&str; 4] = ["FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME"];

/// The longest note the one door takes on a name or a number, in characters; longer ones are remarks.
pub(super) const NOTE_MOST: usize = 500;
