//! Reading the agreements: those in force, and the versions that messages on their way quote.

use super::around::{alone, declared};
use super::{Catalogue, FILE_MOST, FROZEN, Known, LINE, NEVER_EDITED, Reading, embedded, id_and_version, whole};
use crate::agreement::Agreement;
use crate::codes::CodeList;
use crate::file::{AgreementFile, Source};
use crate::line::{self, LineTerms};
use crate::lower::{self, AroundLine, Retired, SharedSection};
use crate::procedure::Procedure;
use crate::register::{Register, Subject};
use crate::roles::Role;
use crate::unsound::Unsound;
use huecry_terms::AgreementId;
use std::collections::BTreeMap;
use toml::de::DeTable;

impl Reading<'_> {
    /// What the line needs; nothing where there is no such file.
    pub(super) fn line(&mut self, lists: &[CodeList]) -> LineTerms {
        let Some((path, text)) = self.files.iter().find(|(path, _)| *path == LINE) else { return LineTerms::default() };
        let source = Source::new(path, text);
        let table = source.parse(text, FILE_MOST);
        let registers = self.registers_named();
        let sound = (!source.is_faulty()).then(|| line::read(&source, &table, (lists, &registers)));
        let terms = sound.unwrap_or_default();
        self.faults.extend(source.into_faults());
        terms
    }

    /// The agreements in force.
    pub(super) fn agreements(
        &mut self,
        (lists, roles, line): (&[CodeList], &[Role], &LineTerms),
        (registers, procedures): (&[Register], &[Procedure]),
    ) -> Vec<Agreement> {
        let sections: BTreeMap<String, SharedSection> = BTreeMap::new();
        let around = self.around(lists, roles, &sections);
        let around = AroundLine { around: &around, lists, line, persons: persons(registers), retired: Retired::Kept };
        let numbers = registers.iter().map(|one| &one.number).chain(procedures.iter().map(|one| &one.number));
        let mut numbers: Vec<&str> = numbers.map(String::as_str).collect();
        let (mut agreements, mut faults) = (Vec::new(), Vec::new());
        for (_, path, text) in self.of("agreements/") {
            let source = Source::new(path, text);
            agreements.extend(
                declared(&source, text, |source, table| lowered(source, table, &around)).map(|one| (path, one)),
            );
            faults.extend(source.into_faults());
        }
        for (path, new) in &agreements {
            if numbers.contains(&new.number.as_str()) {
                let what = format!("`number` `{}` is already that of something else", new.number);
                faults.push(whole(path, &what, "take other letters"));
            }
            numbers.push(&new.number);
        }
        self.faults.extend(faults);
        let mut agreements: Vec<Agreement> = agreements.into_iter().map(|(_, one)| one).collect();
        agreements.sort_by(|a, b| a.id.cmp(&b.id));
        agreements
    }

    /// Every version that was frozen, for the messages that quote it.
    pub(super) fn earlier_agreements(&mut self) -> Vec<Agreement> {
        let mut earlier = Vec::new();
        for (path, text) in self.files {
            let Some((id, version)) = id_and_version(path, FROZEN[2]) else { continue };
            match Agreement::thawed(text) {
                Ok(one) if one.id.as_str() == id && one.version == version => earlier.push(one),
                Ok(_) => self.faults.push(whole(path, "the snapshot is of another agreement or version", NEVER_EDITED)),
                Err(error) => self.faults.push(whole(path, &format!("not a snapshot: {error}"), NEVER_EDITED)),
            }
        }
        earlier
    }
}

impl Catalogue {
    /// What the line needs wherever it runs.
    pub fn line(&self) -> &LineTerms {
        &self.line
    }

    /// Every agreement, by name.
    pub fn agreements(&self) -> &[Agreement] {
        &self.agreements
    }

    /// The agreement of that name.
    pub fn agreement(&self, id: &AgreementId) -> Option<&Agreement> {
        self.agreement_named(id.as_str())
    }

    /// The agreement of that name, read from a foreign text.
    pub fn agreement_named(&self, id: &str) -> Option<&Agreement> {
        let place = self.agreements.binary_search_by(|one| one.id.as_str().cmp(id)).ok()?;
        self.agreements.get(place)
    }

    /// A version of an agreement: the one of the texts in force, or an earlier one that was frozen.
    pub fn agreement_at(&self, id: &AgreementId, version: u32) -> Option<&Agreement> {
        let is = |one: &&Agreement| one.id == *id && one.version == version;
        self.agreement(id).filter(is).or_else(|| self.earlier_agreements.iter().find(is))
    }

    /// The agreement of a text, by its hash: one in force, or an earlier version of it. Messages quote it so.
    pub fn agreement_of_text(&self, hash: &str) -> Option<&Agreement> {
        self.agreements.iter().chain(&self.earlier_agreements).find(|one| one.hash() == hash)
    }

    /// Keeps the versions of agreements that the node's own replaced: messages on their way quote them. Those of the
    /// organisation stand frozen, as they were signed; the node's own are read once more, with the codes that were
    /// retired since.
    pub(super) fn remember_agreements(
        &mut self,
        replaced: &[(&str, &str)],
        known: &Known<'_>,
    ) -> Result<(), Vec<Unsound>> {
        let organisations = |path: &str, text: &str| embedded().contains(&(path, text));
        for (path, text) in replaced.iter().filter(|(path, text)| !organisations(path, text)) {
            if path.starts_with("agreements/") {
                let earlier = self.read_agreement(path, text, known, Retired::Kept)?;
                self.earlier_agreements.push(earlier);
            }
        }
        Ok(())
    }

    /// One agreement from its text, against the code lists and registers of this catalogue, which does not change:
    /// for looking at a proposal before it is signed.
    ///
    /// # Errors
    /// Every fault of the text, in the order of its lines.
    pub fn try_agreement(&self, path: &str, text: &str, known: &Known<'_>) -> Result<Agreement, Vec<Unsound>> {
        self.read_agreement(path, text, known, Retired::Refused)
    }

    fn read_agreement(
        &self,
        path: &str,
        text: &str,
        known: &Known<'_>,
        retired: Retired,
    ) -> Result<Agreement, Vec<Unsound>> {
        let (around, persons) = (self.around(known), persons(&self.registers));
        let around = AroundLine { around: &around, lists: &self.lists, line: &self.line, persons, retired };
        alone(path, text, |source, table| lowered(source, table, &around))
    }
}

fn lowered(source: &Source<'_>, table: &DeTable<'_>, around: &AroundLine<'_>) -> Option<Agreement> {
    lower::agreement(source, around, AgreementFile::read(source, table))
}

/// The registers about people.
fn persons(registers: &[Register]) -> Vec<&str> {
    let about_people = registers.iter().filter(|register| register.subject == Subject::Person);
    about_people.map(|register| register.id.as_str()).collect()
}
