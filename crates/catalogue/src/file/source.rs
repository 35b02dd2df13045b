//! One file under reading: its lines, its faults.

use crate::unsound::Unsound;
use std::cell::RefCell;
use toml::de::DeTable;

/// A file of the catalogue: knows its lines and gathers what is wrong with it.
pub(crate) struct Source<'f> {
    /// Relative to the catalogue.
    pub path: &'f str,
    /// Where each line ends.
    ends: Vec<usize>,
    faults: RefCell<Vec<Unsound>>,
}

impl<'f> Source<'f> {
    /// A file with no faults yet.
    pub fn new(path: &'f str, text: &str) -> Self {
        let ends = text.bytes().enumerate().filter_map(|(i, b)| (b == b'\n').then_some(i)).collect();
        Source { path, ends, faults: RefCell::default() }
    }

    /// The line of a byte, counted from 1.
    pub fn line(&self, byte: usize) -> usize {
        self.ends.partition_point(|end| *end < byte) + 1
    }

    /// Notes a fault.
    pub fn fault(&self, line: usize, what: impl Into<String>, advice: impl Into<String>) {
        let fault = Unsound { file: self.path.to_string(), line, what: what.into(), advice: advice.into() };
        let mut faults = self.faults.borrow_mut();
        if faults.len() < FAULTS_MOST {
            faults.push(fault);
        }
    }

    /// The faults so far, in the order of the lines.
    pub fn into_faults(self) -> Vec<Unsound> {
        let mut faults = self.faults.into_inner();
        faults.sort();
        faults.dedup();
        faults
    }

    /// The file as TOML. What could be read is returned even when something is wrong; a file that
    /// is too large or deeper than the parser goes is not read at all.
    pub fn parse<'t>(&self, text: &'t str, most: usize) -> DeTable<'t> {
        if text.len() > most {
            self.fault(
                0,
                format!("the file has {} bytes, and {most} is the most", text.len()),
                "divide it, or move what is not law out of it",
            );
            return DeTable::new();
        }
        let (table, errors) = DeTable::parse_recoverable(text);
        for error in errors.iter().take(FAULTS_MOST) {
            let line = error.span().map_or(0, |span| self.line(span.start));
            let what = error.message().lines().collect::<Vec<_>>().join(", ");
            self.fault(line, format!("not TOML: {what}"), "see https://toml.io/en/v1.0.0");
        }
        // A half-read file would raise faults that are none: keys "missing" behind the broken line.
        if errors.is_empty() { table.into_inner() } else { DeTable::new() }
    }

    /// Whether one more fault would be kept: beyond that no work is spent on saying it well.
    pub fn has_room(&self) -> bool {
        self.faults.borrow().len() < FAULTS_MOST
    }

    /// Whether anything is wrong so far.
    pub fn is_faulty(&self) -> bool {
        !self.faults.borrow().is_empty()
    }
}

/// Enough to mend a file by; a hostile one stops here.
const FAULTS_MOST: usize = 200;
