//! Reading the procedures: those in force, and the versions that earlier dossiers run on.

use super::{FILE_MOST, NEVER_EDITED, Reading, name, whole};
use crate::codes::CodeList;
use crate::file::{ProcedureFile, Source};
use crate::lower::{self, SharedSection};
use crate::procedure::Procedure;
use crate::register::Register;
use crate::roles::Role;
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
            let table = source.parse(text, FILE_MOST);
            let file = (!source.is_faulty()).then(|| ProcedureFile::read(&source, &table));
            let procedure = file.and_then(|file| lower::procedure(&source, &around, self.known.needs, file));
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
            let Some((id, version)) = frozen_procedure(path) else { continue };
            match Procedure::thawed(text) {
                Ok(procedure) if procedure.id.as_str() == id && procedure.version == version => earlier.push(procedure),
                Ok(_) => self.faults.push(whole(path, "the snapshot is of another procedure or version", NEVER_EDITED)),
                Err(error) => self.faults.push(whole(path, &format!("not a snapshot: {error}"), NEVER_EDITED)),
            }
        }
        earlier
    }
}

/// Id and version of a frozen procedure, by the name of its file.
pub(super) fn frozen_procedure(path: &str) -> Option<(&str, u32)> {
    let (id, version) = name(path, "frozen/procedures/", ".json")?.split_once('@')?;
    version.parse().ok().filter(|_| !version.starts_with(['0', '+'])).map(|version| (id, version))
}
