//! What is around a text, which it may name; and one text read by itself.

use super::{Catalogue, FILE_MOST, Known, REGISTERS, Reading, lower_register, name};
use crate::codes::{CodeList, grounds};
use crate::file::Source;
use crate::lower::{Around, SharedSection};
use crate::register::Register;
use crate::roles::Role;
use crate::unsound::Unsound;
use std::collections::BTreeMap;
use toml::de::DeTable;

impl Reading<'_> {
    /// The lists and registers of a whole catalogue under reading are those that have a file, sound or not.
    pub(super) fn around<'a>(
        &'a self,
        lists: &'a [CodeList],
        roles: &'a [Role],
        sections: &'a BTreeMap<String, SharedSection>,
    ) -> Around<'a> {
        let named = self.of("codes/").into_iter().map(|(name, _, _)| name).collect();
        around(self.known, (lists, named), self.registers_named(), roles, sections)
    }

    /// Every register that has a file.
    pub(super) fn registers_named(&self) -> Vec<&str> {
        REGISTERS.iter().flat_map(|folder| self.of(folder)).map(|(name, _, _)| name).collect()
    }
}

impl Catalogue {
    /// Everything of this catalogue.
    pub(super) fn around<'a>(&'a self, known: &Known<'a>) -> Around<'a> {
        let named = self.lists.iter().map(|list| list.id.as_str()).collect();
        let registers = self.registers.iter().map(|register| register.id.as_str()).collect();
        around(known, (&self.lists, named), registers, &self.roles, &self.sections)
    }

    /// One register from its text, against the code lists, sections and roles of this catalogue, which
    /// does not change: for looking at a proposal before it is signed.
    ///
    /// # Errors
    /// Every fault of the text, in the order of its lines.
    pub fn try_register(&self, path: &str, text: &str, known: &Known<'_>) -> Result<Register, Vec<Unsound>> {
        let mut around = self.around(known);
        around.registers.extend(name(path, "registers/", ".toml"));
        alone(path, text, |source, table| lower_register(source, table, &around))
    }
}

/// One text by itself: what it declares, or everything that is wrong with it.
pub(super) fn alone<T>(
    path: &str,
    text: &str,
    lower: impl FnOnce(&Source<'_>, &DeTable<'_>) -> Option<T>,
) -> Result<T, Vec<Unsound>> {
    let source = Source::new(path, text);
    let declared = declared(&source, text, lower);
    let faults = source.into_faults();
    if faults.is_empty() { declared.ok_or(faults) } else { Err(faults) }
}

/// What a text declares; nothing while it is no table.
pub(super) fn declared<T>(
    source: &Source<'_>,
    text: &str,
    lower: impl FnOnce(&Source<'_>, &DeTable<'_>) -> Option<T>,
) -> Option<T> {
    let table = source.parse(text, FILE_MOST);
    if source.is_faulty() { None } else { lower(source, &table) }
}

fn around<'a>(
    known: &Known<'a>,
    (lists, named): (&'a [CodeList], Vec<&'a str>),
    registers: Vec<&'a str>,
    roles: &'a [Role],
    sections: &'a BTreeMap<String, SharedSection>,
) -> Around<'a> {
    Around {
        checks: known.checks,
        schemes: known.schemes,
        conditions: known.conditions,
        lists: named,
        registers,
        purposes: lists.iter().find(|list| list.id == "purposes"),
        grounds: grounds(lists),
        roles,
        sections,
    }
}
