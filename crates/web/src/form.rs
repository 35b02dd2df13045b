//! What a form brought: pairs in their order, and files.

use std::fs::File;

/// The fields of a form, in the order of the page; a name may stand several times.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Form {
    pairs: Vec<(String, String)>,
}

/// A file that came with a form, spooled to disk.
#[derive(Debug)]
pub struct Upload {
    /// The field.
    pub field: String,
    /// What it was called on the sender's disk. Only shown, never opened.
    pub name: String,
    /// The spool, at its beginning.
    pub file: File,
    /// How many bytes.
    pub length: u64,
}

impl Form {
    /// A form from its pairs.
    pub fn new(pairs: Vec<(String, String)>) -> Self {
        Form { pairs }
    }

    /// A form from `application/x-www-form-urlencoded` bytes.
    pub fn read(bytes: &[u8]) -> Self {
        Form { pairs: form_urlencoded::parse(bytes).into_owned().take(PAIRS_MOST).collect() }
    }

    /// The first value of a field, empty when it is not there.
    pub fn get(&self, name: &str) -> &str {
        self.pairs.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value)
    }

    /// The first value of a field that is not blank, trimmed.
    pub fn given(&self, name: &str) -> Option<&str> {
        Some(self.get(name).trim()).filter(|value| !value.is_empty())
    }

    /// Every value of a field.
    pub fn all<'f>(&'f self, name: &'f str) -> impl Iterator<Item = &'f str> {
        self.pairs.iter().filter(move |(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// Whether a field is there: a ticked box, a pressed button.
    pub fn has(&self, name: &str) -> bool {
        self.pairs.iter().any(|(key, _)| key == name)
    }

    /// Every pair, in order.
    pub fn pairs(&self) -> &[(String, String)] {
        &self.pairs
    }
}

/// More fields than any form of ours has.
const PAIRS_MOST: usize = 5_000;
