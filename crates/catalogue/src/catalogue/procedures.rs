//! Reading the procedures: those in force, and the versions that earlier dossiers run on.

use super::around::{alone, declared};
use super::{Catalogue, FROZEN, Known, NEVER_EDITED, Reading, id_and_version, whole};
use crate::codes::CodeList;
use crate::file::{ProcedureFile, Source};
use crate::lower::{self, SharedSection};
use crate::procedure::Procedure;
use crate::register::Register;
use crate::roles::Role;
use crate::unsound::Unsound;
use std::collections::BTreeMap;

impl Reading<'_> {
    /// The procedures in force.
    pub(super) fn procedures(
        &mut self,
        lists: &[CodeList],
        roles: &[Role],
        sections: &BTreeMap<String, SharedSection>,
        registers: &[Register],
    ) -> Vec<Procedure> {
        let around = self.around(lists, roles, sections);
        let (mut procedures, mut faults): (Vec<Procedure>, _) = (Vec::new(), Vec::new());
        for (_, path, text) in self.of("procedures/") {
            let source = Source::new(path, text);
            let procedure = declared(&source, text, |source, table| {
                lower::procedure(source, &around, self.known.needs, ProcedureFile::read(source, table))
            });
            if let Some(new) = &procedure {
                let numbers = registers.iter().map(|register| &register.number);
                if numbers.chain(procedures.iter().map(|there| &there.number)).any(|number| *number == new.number) {
                    let what = format!("`number` `{}` is already that of something else", new.number);
                    source.fault(0, what, "take other letters");
                }
            }
            faults.extend(source.into_faults());
            procedures.extend(procedure);
        }
        self.faults.extend(faults);
        procedures.sort_by(|a, b| a.id.cmp(&b.id));
        procedures
    }

    /// Every version that was frozen, for the dossiers that run on it.
    pub(super) fn earlier(&mut self) -> Vec<Procedure> {
        let mut earlier = Vec::new();
        for (path, text) in self.files {
            let Some((id, version)) = id_and_version(path, FROZEN[1]) else { continue };
            match Procedure::thawed(text) {
                Ok(procedure) if procedure.id.as_str() == id && procedure.version == version => earlier.push(procedure),
                Ok(_) => self.faults.push(whole(path, "the snapshot is of another procedure or version", NEVER_EDITED)),
                Err(error) => self.faults.push(whole(path, &format!("not a snapshot: {error}"), NEVER_EDITED)),
            }
        }
        earlier
    }
}

impl Catalogue {
    /// Keeps the versions of the node's own procedures that later ones replaced: dossiers run to their end on them.
    pub(super) fn remember(&mut self, replaced: &[(&str, &str)], known: &Known<'_>) -> Result<(), Vec<Unsound>> {
        for (path, text) in replaced.iter().filter(|(path, _)| path.starts_with("procedures/")) {
            let earlier = self.try_procedure(path, text, known)?;
            if self.procedure_at(&earlier.id, earlier.version).is_none() {
                self.earlier.push(earlier);
            }
        }
        Ok(())
    }

    /// One procedure from its text, against the code lists, roles and sections of this catalogue, which does not
    /// change: for looking at a proposal before it is signed.
    ///
    /// # Errors
    /// Every fault of the text, in the order of its lines.
    pub fn try_procedure(&self, path: &str, text: &str, known: &Known<'_>) -> Result<Procedure, Vec<Unsound>> {
        let around = self.around(known);
        alone(path, text, |source, table| {
            lower::procedure(source, &around, known.needs, ProcedureFile::read(source, table))
        })
    }
}
