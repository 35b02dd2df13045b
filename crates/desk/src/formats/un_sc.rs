//! The United Nations Security Council consolidated list, as its XML gives it.
//!
//! The layout is that of `sc-sanctions.xsd` (2018), whose elements later lists still use; `DELISTED_ON` and
//! repeated `NATIONALITY2` are read where they occur. Each `INDIVIDUAL` and each `ENTITY` becomes one row of
//! the register `nominals`.
//!
//! **Nothing is lost silently.** The mapping takes texts *out* of an element; what is then still in it is
//! put into a warning of kind [`WarningKind::Unread`](super::WarningKind::Unread), whole. A value that no
//! field can hold, such as a country nobody knows, keeps its record: its text goes to the remarks, and a
//! warning says so. What stands outside every record is yielded as a reject.
//!
//! **Which row is which.** A row's reference is `REFERENCE_NUMBER`, which the publisher calls permanent. If
//! two records of one list share it, the second gets `REFERENCE/DATAID`; if a record has none, it gets
//! `DATAID:` and that number. Both are warned about. In the list of 2018 all 1,093 are different.
//!
//! **Names.** `FIRST_NAME` to `FOURTH_NAME` are parts of a name, not given and family names: the list does
//! not say which is which, and neither does a row. What one alias element lists as several names (`A; B`,
//! a name with its original script in brackets) becomes several names, with the text as listed in the
//! remarks on the names; see [`names::split`].

mod alias;
mod birth;
mod document;
mod draft;
pub mod names;
mod place;
mod record;
mod tree;

use super::{Bad, Fatal, FatalReason, Reject, RejectReason, Row, Tally, Warning, WarningKind};
use huecry_terms::Instant;
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::io::Read;
use tree::{Node, Step, Walker};

/// Finds the code a text means in a code list of the catalogue: `("countries", "Afghan")` to `AF`. The lists
/// asked for are `countries`, `sexes`, `document-types` and `listing-regimes`.
pub type Look<'a> = &'a dyn Fn(&str, &str) -> Option<String>;

/// Reads the rows of a list. [`Row::at`] is the number of the record in the list, from 1.
pub struct Reader<'a, R: Read> {
    walker: Walker<R>,
    look: Look<'a>,
    handling: String,
    generated: Option<String>,
    seen: HashMap<String, (u64, Option<String>)>,
    at: u64,
    waiting: Vec<Reject>,
    end: End,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    /// There may be more.
    NotYet,
    /// The root element was closed.
    Closed,
    /// All was read.
    Whole,
    /// The reading stopped before.
    Broken,
}

impl<'a, R: Read> Reader<'a, R> {
    /// Reads as far as the root element. `handling` is the code every row gets; the list is public, so
    /// `H0` unless the organisation says otherwise.
    ///
    /// # Errors
    /// Nothing there, another encoding than UTF-8, a document type, not XML, another document.
    pub fn open(read: R, look: Look<'a>, handling: &str) -> Result<Self, Fatal> {
        let mut walker = Walker::new(read)?;
        let root = root(&mut walker)?;
        let generated = root.attributes.iter().find(|(key, _)| key == "dateGenerated").map(|(_, text)| text.clone());
        let (handling, seen) = (handling.to_string(), HashMap::new());
        let mut reader =
            Reader { walker, look, handling, generated, seen, at: 0, waiting: Vec::new(), end: End::NotYet };
        reader.wait(&root, "CONSOLIDATED_LIST");
        Ok(reader)
    }

    /// When the list was made, as it says: `2018-10-29T19:09:49.856-04:00`.
    pub fn date_generated(&self) -> Option<&str> {
        self.generated.as_deref()
    }

    /// The same as a moment, if it is one.
    pub fn generated(&self) -> Option<Instant> {
        self.generated.as_deref().and_then(|text| text.parse().ok())
    }

    /// How many bytes were read, for a progress bar.
    pub fn bytes_read(&self) -> u64 {
        self.walker.bytes_read()
    }

    /// Whether the list was read to its end. Only then has what it no longer holds left it.
    pub fn whole(&self) -> bool {
        self.end == End::Whole
    }

    fn advance(&mut self) -> Result<Option<Result<Row, Reject>>, Fatal> {
        loop {
            match self.walker.step()? {
                Step::Start(node) => {
                    if let Some(item) = self.started(node)? {
                        return Ok(Some(item));
                    }
                }
                Step::End if self.walker.open().is_empty() => self.end = End::Closed,
                Step::End => {}
                Step::Text(text) => {
                    let (text, _) = tree::clean(&text);
                    if !text.is_empty() {
                        return Ok(Some(Err(self.stray(self.path(), &text))));
                    }
                }
                Step::Eof if self.end == End::Closed => return Ok(None),
                Step::Eof => return Err(self.walker.truncated()),
            }
        }
    }

    /// An element between records: a part of the list, a record, or neither.
    fn started(&mut self, node: Node) -> Result<Option<Result<Row, Reject>>, Fatal> {
        let path = self.path();
        let kind = match path.as_str() {
            "CONSOLIDATED_LIST/INDIVIDUALS" | "CONSOLIDATED_LIST/ENTITIES" => {
                self.wait(&node, &path);
                return Ok(self.waiting.pop().map(Err));
            }
            "CONSOLIDATED_LIST/INDIVIDUALS/INDIVIDUAL" => Some(record::Kind::Individual),
            "CONSOLIDATED_LIST/ENTITIES/ENTITY" => Some(record::Kind::Entity),
            _ if self.end == End::Closed => {
                return Err(self.walker.fatal(FatalReason::NotXml { why: "more than one root element".into() }));
            }
            _ => None,
        };
        let node = self.walker.rest(node)?;
        match kind {
            Some(kind) => self.record(kind, node).map(Some),
            None if node.leftovers().is_empty() => Ok(None),
            None => Ok(Some(Err(self.unknown(path, &node)))),
        }
    }

    fn record(&mut self, kind: record::Kind, node: Node) -> Result<Result<Row, Reject>, Fatal> {
        self.at += 1;
        if self.at > RECORDS_MOST {
            return Err(self.walker.fatal(FatalReason::TooMany { most: RECORDS_MOST }));
        }
        let raw = node.excerpt();
        let mut read = record::read(kind, node, self.look);
        let reject = |reference, why| Ok(Err(Reject::new(self.at, reference, why, raw.as_bytes())));
        if !read.named {
            let reference = read.reference.or_else(|| read.entry.map(|entry| by_entry(&entry)));
            return reject(reference, RejectReason::NoName);
        }
        let reference = match known(&mut self.seen, self.at, &mut read) {
            Ok(reference) => reference,
            Err(why) => return reject(read.reference, why),
        };
        Ok(Ok(Row {
            at: self.at,
            reference: Some(reference),
            state: Some(if read.delisted { "withdrawn" } else { "active" }.into()),
            handling: Some(self.handling.clone()),
            values: read.values,
            warnings: read.warnings,
            ..Row::default()
        }))
    }

    /// Attributes of what is no record become rejects: nothing is lost silently.
    fn wait(&mut self, node: &Node, path: &str) {
        let ours = |key: &str| key == "dateGenerated" && path == "CONSOLIDATED_LIST";
        let others = node.attributes.iter().filter(|(key, text)| !ours(key) && !text.is_empty());
        self.waiting = others.map(|(key, text)| self.stray(format!("{path}@{key}"), text)).collect();
    }

    fn path(&self) -> String {
        self.walker.open().iter().map(|name| name.chars().take(60).collect::<String>()).collect::<Vec<_>>().join("/")
    }

    fn stray(&self, path: String, text: &str) -> Reject {
        Reject::new(self.at, None, RejectReason::StrayText { path }, text.as_bytes())
    }

    fn unknown(&self, path: String, node: &Node) -> Reject {
        Reject::new(self.at, None, RejectReason::UnknownElement { path }, node.excerpt().as_bytes())
    }
}

impl<R: Read> Iterator for Reader<'_, R> {
    type Item = Result<Row, Bad>;

    fn next(&mut self) -> Option<Self::Item> {
        if matches!(self.end, End::Whole | End::Broken) {
            return None;
        }
        if let Some(reject) = self.waiting.pop() {
            return Some(Err(Bad::Row(reject)));
        }
        match self.advance() {
            Ok(Some(item)) => Some(item.map_err(Bad::Row)),
            Ok(None) => {
                self.end = End::Whole;
                None
            }
            Err(fatal) => {
                self.end = End::Broken;
                Some(Err(Bad::Text(fatal)))
            }
        }
    }
}

/// Reads whatever this is to its end: what the fuzz target calls.
pub fn exercise(bytes: &[u8]) -> Tally {
    match Reader::open(bytes, &|_, text| (text.len() == 2).then(|| text.to_string()), "H0") {
        Ok(reader) => Tally::of(reader),
        Err(_) => Tally::default(),
    }
}

fn root<R: Read>(walker: &mut Walker<R>) -> Result<Node, Fatal> {
    loop {
        match walker.step()? {
            Step::Start(node) if node.name == "CONSOLIDATED_LIST" => return Ok(node),
            Step::Start(node) => {
                let found = node.name.chars().take(60).collect();
                return Err(walker.fatal(FatalReason::WrongRoot { found }));
            }
            Step::Text(text) if tree::clean(&text).0.is_empty() => {}
            Step::Text(_) | Step::End => {
                return Err(walker.fatal(FatalReason::NotXml { why: "text before the first element".into() }));
            }
            Step::Eof => return Err(walker.fatal(FatalReason::Empty)),
        }
    }
}

/// The reference a record goes by in this list, and remembers it.
fn known(
    seen: &mut HashMap<String, (u64, Option<String>)>,
    at: u64,
    read: &mut record::Read,
) -> Result<String, RejectReason> {
    let entry = read.entry.clone();
    let mut warn = |kind, text: &str| {
        read.warnings.push(Warning { kind, path: "REFERENCE_NUMBER".into(), text: text.to_string() });
    };
    let reference = match (&read.reference, &entry) {
        (Some(reference), Some(entry)) => match seen.get(reference) {
            Some((first, other)) if other.as_ref() == Some(entry) => {
                return Err(RejectReason::Repeated { first: *first });
            }
            Some(_) => {
                warn(WarningKind::ReferenceShared, reference);
                format!("{reference}/{entry}")
            }
            None => reference.clone(),
        },
        (Some(reference), None) => reference.clone(),
        (None, Some(entry)) => {
            warn(WarningKind::ReferenceMissing, entry);
            by_entry(entry)
        }
        (None, None) => return Err(RejectReason::NoReference),
    };
    match seen.entry(reference.clone()) {
        Entry::Occupied(other) => Err(RejectReason::Repeated { first: other.get().0 }),
        Entry::Vacant(place) => {
            place.insert((at, entry));
            Ok(reference)
        }
    }
}

/// The reference of a record that has none of its own.
fn by_entry(entry: &str) -> String {
    format!("DATAID:{entry}")
}

/// A thousand times the list.
const RECORDS_MOST: u64 = 1_000_000;

#[cfg(test)]
mod tests;
