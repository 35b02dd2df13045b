//! The catalogue in force: all files read, checked against one another, lowered.

mod agreements;
mod around;
mod law;
mod procedures;

use crate::agreement::Agreement;
use crate::codes::CodeList;
use crate::concept::{self, Concept};
use crate::file::{CodesFile, RegisterFile, RolesFile, SectionFile, Source};
use crate::frozen::Snapshot;
use crate::groups::{self, Group};
use crate::line::LineTerms;
use crate::lower::{self, Around, SharedSection};
use crate::procedure::Procedure;
use crate::register::Register;
use crate::roles::Role;
use crate::unsound::{Unsound, shown};
use crate::words::Words;
use around::declared;
use huecry_terms::{ProcedureId, RegisterId, RoleId};
use law::replaces;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use toml::de::DeTable;

/// What other crates know and a catalogue may name.
#[derive(Debug, Clone, Copy)]
pub struct Known<'a> {
    /// The named checks of `rules`.
    pub checks: &'a [&'a str],
    /// The named conditions of `rules` that a type of notice may set.
    pub conditions: &'a [&'a str],
    /// The schemes of identifiers of `matching`.
    pub schemes: &'a [&'a str],
    /// The named checks of `rules` that a step of a procedure may need.
    pub needs: &'a [&'a str],
}

/// The catalogue in force. It never changes while the program runs.
#[derive(Debug)]
pub struct Catalogue {
    registers: Vec<Register>,
    procedures: Vec<Procedure>,
    /// Earlier versions, for the dossiers that run on them.
    earlier: Vec<Procedure>,
    agreements: Vec<Agreement>,
    /// Earlier versions, for the messages that quote them.
    earlier_agreements: Vec<Agreement>,
    line: LineTerms,
    lists: Vec<CodeList>,
    concepts: Vec<Concept>,
    roles: Vec<Role>,
    groups: Vec<Group>,
    words: Words,
    sections: BTreeMap<String, SharedSection>,
    frozen: BTreeMap<(String, u32), String>,
    hash: [u8; 32],
}

impl Catalogue {
    /// The embedded catalogue together with the node's own files, which have paths as in
    /// `/catalogue`: `registers/seized-boats.toml`. An own file is new, or replaces a file of the
    /// same path with a higher version.
    ///
    /// # Errors
    /// Every fault of every file, in the order of files and lines.
    pub fn load(own: &[(String, String)], known: &Known<'_>) -> Result<Catalogue, Vec<Unsound>> {
        let own: Vec<(&str, &str)> = own.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
        if own.is_empty() {
            return Catalogue::read(embedded(), known);
        }
        let mut faults = Vec::new();
        let mut files: BTreeMap<&str, &str> = embedded().iter().copied().collect();
        // Dossiers run on them still.
        let mut replaced: Vec<(&str, &str)> = Vec::new();
        for (path, text) in own.iter().take(OWN_MOST) {
            match files.get(path) {
                Some(there) if there == text => {}
                Some(there) => match replaces(path, there, text) {
                    Ok(()) => {
                        replaced.push((path, there));
                        files.insert(path, text);
                    }
                    Err(fault) => faults.push(fault),
                },
                None if OWN_FOLDERS.iter().any(|folder| path.starts_with(folder)) => drop(files.insert(path, text)),
                None => faults.push(whole(
                    path,
                    "a node has no such file of its own",
                    "it may add registers, procedures, agreements, sections and code lists",
                )),
            }
        }
        if own.len() > OWN_MOST {
            faults.push(whole(
                "",
                &format!("the node has {} files of its own, and {OWN_MOST} is the most", own.len()),
                "take some out",
            ));
        }
        if !faults.is_empty() {
            return Err(faults);
        }
        let files: Vec<(&str, &str)> = files.into_iter().collect();
        let mut catalogue = Catalogue::read(&files, known)?;
        catalogue.remember(&replaced, known)?;
        catalogue.remember_agreements(&replaced, known)?;
        catalogue.obeys_the_law_of_change(&own, known)?;
        Ok(catalogue)
    }

    /// A catalogue from these files alone.
    ///
    /// # Errors
    /// Every fault of every file, in the order of files and lines.
    pub fn read(files: &[(&str, &str)], known: &Known<'_>) -> Result<Catalogue, Vec<Unsound>> {
        let mut reading = Reading { files, known, faults: Vec::new() };
        reading.has_a_place_for_every_file();
        let words = Words::read(files, &mut reading.faults);
        let lists = reading.lists();
        let concepts = concept::read(&reading.of("concepts/"), FILE_MOST, &mut reading.faults);
        let roles = reading.roles();
        let groups = reading.groups(&lists);
        let sections = reading.sections(&lists, &roles);
        let registers = reading.registers(&lists, &roles, &sections);
        let procedures = reading.procedures(&lists, &roles, &sections, &registers);
        let line = reading.line(&lists);
        let agreements = reading.agreements((&lists, &roles, &line), (&registers, &procedures));
        let (frozen, earlier) = (reading.frozen(), reading.earlier());
        let earlier_agreements = reading.earlier_agreements();
        if !reading.faults.is_empty() {
            reading.faults.sort();
            reading.faults.dedup();
            return Err(reading.faults);
        }
        Ok(Catalogue {
            registers,
            procedures,
            earlier,
            agreements,
            earlier_agreements,
            line,
            lists,
            concepts,
            roles,
            groups,
            words,
            sections,
            frozen,
            hash: hash(files),
        })
    }

    /// SHA-256 over the paths and texts of all files in force: two nodes with the same hash obey the
    /// same texts. Frozen snapshots are not part of it, since they follow from the texts.
    pub fn hash(&self) -> [u8; 32] {
        self.hash
    }

    /// Every register, by name.
    pub fn registers(&self) -> &[Register] {
        &self.registers
    }

    /// The register of that name.
    pub fn register(&self, id: &RegisterId) -> Option<&Register> {
        self.register_named(id.as_str())
    }

    /// The register of that name, read from a foreign text.
    pub fn register_named(&self, id: &str) -> Option<&Register> {
        let place = self.registers.binary_search_by(|register| register.id.as_str().cmp(id)).ok()?;
        self.registers.get(place)
    }

    /// The register whose record numbers begin with these letters.
    pub fn register_numbered(&self, number: &str) -> Option<&Register> {
        self.registers.iter().find(|register| register.number == number)
    }

    /// Every procedure, by name.
    pub fn procedures(&self) -> &[Procedure] {
        &self.procedures
    }

    /// The procedure of that name.
    pub fn procedure(&self, id: &ProcedureId) -> Option<&Procedure> {
        self.procedure_named(id.as_str())
    }

    /// The procedure of that name, read from a foreign text.
    pub fn procedure_named(&self, id: &str) -> Option<&Procedure> {
        let place = self.procedures.binary_search_by(|procedure| procedure.id.as_str().cmp(id)).ok()?;
        self.procedures.get(place)
    }

    /// A version of a procedure: the one in force, or an earlier one that was frozen.
    pub fn procedure_at(&self, id: &ProcedureId, version: u32) -> Option<&Procedure> {
        let is = |procedure: &&Procedure| procedure.id == *id && procedure.version == version;
        self.procedure(id).filter(is).or_else(|| self.earlier.iter().find(is))
    }

    /// A code list: `countries`, `purposes`…
    pub fn codes(&self, list: &str) -> Option<&CodeList> {
        let place = self.lists.binary_search_by(|there| there.id.as_str().cmp(list)).ok()?;
        self.lists.get(place)
    }

    /// Every code list, by name.
    pub fn lists(&self) -> impl ExactSizeIterator<Item = &CodeList> {
        self.lists.iter()
    }

    /// The concepts by which flags read a request, by name.
    pub fn concepts(&self) -> &[Concept] {
        &self.concepts
    }

    /// The purposes of processing: the codes of the list `purposes`.
    pub fn purposes(&self) -> impl Iterator<Item = &str> {
        self.codes("purposes").into_iter().flat_map(CodeList::iter).map(|code| code.id.as_str())
    }

    /// Every group of countries, in the order of the file.
    pub fn groups(&self) -> &[Group] {
        &self.groups
    }

    /// Every role, in the order of the file.
    pub fn roles(&self) -> &[Role] {
        &self.roles
    }

    /// The role of that name.
    pub fn role(&self, id: &RoleId) -> Option<&Role> {
        self.roles.iter().find(|role| role.id == *id)
    }

    /// What the program says.
    pub fn words(&self) -> &Words {
        &self.words
    }

    /// The frozen snapshot of one version of a register, as it was written once.
    pub fn frozen(&self, register: &RegisterId, version: u32) -> Option<&str> {
        self.frozen.get(&(register.to_string(), version)).map(String::as_str)
    }

    /// Every frozen snapshot: register, version, text.
    pub fn all_frozen(&self) -> impl ExactSizeIterator<Item = (&str, u32, &str)> {
        self.frozen.iter().map(|((register, version), text)| (register.as_str(), *version, text.as_str()))
    }
}

/// Every file of `/catalogue` with its path there, as it was when the program was built.
pub fn embedded() -> &'static [(&'static str, &'static str)] {
    include!(concat!(env!("OUT_DIR"), "/embedded.rs"))
}

/// The files under reading and what was wrong with them so far.
struct Reading<'r> {
    files: &'r [(&'r str, &'r str)],
    known: &'r Known<'r>,
    faults: Vec<Unsound>,
}

impl<'r> Reading<'r> {
    fn has_a_place_for_every_file(&mut self) {
        for (path, _) in self.files {
            let word = |lang: crate::Lang| format!("words/{lang}.ftl") == *path;
            let toml = ["registers/", "notices/", "procedures/", "agreements/", "sections/", "codes/", "concepts/"]
                .iter()
                .any(|folder| name(path, folder, ".toml").is_some());
            let placed = toml
                || *path == ROLES
                || *path == GROUPS
                || *path == LINE
                || crate::Lang::ALL.into_iter().any(word)
                || FROZEN.iter().any(|folder| id_and_version(path, folder).is_some());
            if !placed {
                let advice = "the catalogue is `registers/ID.toml`, `notices/ID.toml`, `procedures/ID.toml`, `agreements/ID.toml`, `sections/ID.toml`, `codes/ID.toml`, `concepts/ID.toml`, `roles.toml`, `groups.toml`, `line.toml`, `words/LANG.ftl`, `frozen/ID@N.json`, `frozen/procedures/ID@N.json` and `frozen/agreements/ID@N.json`";
                self.faults.push(whole(path, "there is no place for such a file", advice));
            }
        }
    }

    /// The files of a folder with the name each gives what it declares.
    fn of(&self, folder: &'r str) -> Vec<(&'r str, &'r str, &'r str)> {
        let named = self.files.iter().filter_map(|(path, text)| Some((name(path, folder, ".toml")?, *path, *text)));
        let mut all: Vec<_> = named.collect();
        all.sort_unstable();
        all
    }

    fn lists(&mut self) -> Vec<CodeList> {
        let mut lists = Vec::new();
        for (_, path, text) in self.of("codes/") {
            let source = Source::new(path, text);
            let table = source.parse(text, CODES_MOST);
            if !source.is_faulty() {
                lists.extend(lower::codes(&source, CodesFile::read(&source, &table)));
            }
            self.faults.extend(source.into_faults());
        }
        lists.sort_by(|a, b| a.id.cmp(&b.id));
        lists
    }

    fn roles(&mut self) -> Vec<Role> {
        let Some((path, text)) = self.files.iter().find(|(path, _)| *path == ROLES) else {
            self.faults.push(whole(ROLES, "the file is missing", "write it: without roles nobody may do anything"));
            return Vec::new();
        };
        let source = Source::new(path, text);
        let table = source.parse(text, FILE_MOST);
        let roles =
            if source.is_faulty() { Vec::new() } else { lower::roles(&source, RolesFile::read(&source, &table)) };
        self.faults.extend(source.into_faults());
        roles
    }

    fn groups(&mut self, lists: &[CodeList]) -> Vec<Group> {
        let Some((path, text)) = self.files.iter().find(|(path, _)| *path == GROUPS) else { return Vec::new() };
        let source = Source::new(path, text);
        let table = source.parse(text, FILE_MOST);
        let countries = lists.iter().find(|list| list.id == "countries");
        let groups = if source.is_faulty() { Vec::new() } else { groups::read(&source, &table, countries) };
        self.faults.extend(source.into_faults());
        groups
    }

    fn sections(&mut self, lists: &[CodeList], roles: &[Role]) -> BTreeMap<String, SharedSection> {
        let (nothing, mut sections, mut faults) = (BTreeMap::new(), BTreeMap::new(), Vec::new());
        let around = self.around(lists, roles, &nothing);
        for (name, path, text) in self.of("sections/") {
            let source = Source::new(path, text);
            let table = source.parse(text, FILE_MOST);
            if !source.is_faulty() {
                let section = lower::section(&source, &around, SectionFile::read(&source, &table));
                sections.insert(name.to_string(), section);
            }
            faults.extend(source.into_faults());
        }
        self.faults.extend(faults);
        sections
    }

    fn registers(
        &mut self,
        lists: &[CodeList],
        roles: &[Role],
        sections: &BTreeMap<String, SharedSection>,
    ) -> Vec<Register> {
        let around = self.around(lists, roles, sections);
        let mut lowered: Vec<(Source<'_>, Option<Register>)> = Vec::new();
        for (_, path, text) in REGISTERS.iter().flat_map(|folder| self.of(folder)) {
            let source = Source::new(path, text);
            let register = declared(&source, text, |source, table| lower_register(source, table, &around));
            lowered.push((source, register));
        }
        lower::numbers_differ(&lowered);
        let (mut registers, mut faults) = (Vec::new(), Vec::new());
        for (source, register) in lowered {
            faults.extend(source.into_faults());
            registers.extend(register);
        }
        self.faults.extend(faults);
        registers.sort_by(|a, b| a.id.cmp(&b.id));
        registers
    }

    fn frozen(&mut self) -> BTreeMap<(String, u32), String> {
        let mut frozen = BTreeMap::new();
        for (path, text) in self.files {
            let Some((id, version)) = id_and_version(path, FROZEN[0]) else { continue };
            match Snapshot::from_json(text) {
                Ok(snapshot) if snapshot.id.as_str() == id && snapshot.version == version => {
                    frozen.insert((id.to_string(), version), (*text).to_string());
                }
                Ok(_) => self.faults.push(whole(path, "the snapshot is of another register or version", NEVER_EDITED)),
                Err(error) => self.faults.push(whole(path, &format!("not a snapshot: {error}"), NEVER_EDITED)),
            }
        }
        frozen
    }
}

/// SHA-256 of a text in hexadecimal, as an act names a text of the catalogue.
pub fn digest(text: &str) -> String {
    hexadecimal(&Sha256::digest(text.as_bytes()))
}

/// Bytes in lower-case hexadecimal.
pub fn hexadecimal(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        // Writing to a String cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

fn lower_register(source: &Source<'_>, table: &DeTable<'_>, around: &Around<'_>) -> Option<Register> {
    lower::register(source, around, RegisterFile::read(source, table))
}

fn whole(path: &str, what: &str, advice: &str) -> Unsound {
    Unsound { file: shown(path), line: 0, what: what.to_string(), advice: advice.to_string() }
}

fn name<'p>(path: &'p str, folder: &str, end: &str) -> Option<&'p str> {
    path.strip_prefix(folder)?.strip_suffix(end).filter(|name| !name.is_empty() && !name.contains('/'))
}

/// Id and version of what stands frozen in a folder, by the name of its file.
fn id_and_version<'p>(path: &'p str, folder: &str) -> Option<(&'p str, u32)> {
    let (id, version) = name(path, folder, ".json")?.split_once('@')?;
    version.parse().ok().filter(|_| !version.starts_with(['0', '+'])).map(|version| (id, version))
}

fn hash(files: &[(&str, &str)]) -> [u8; 32] {
    let mut texts: Vec<(&str, &str)> = files.iter().copied().filter(|(path, _)| !path.starts_with("frozen/")).collect();
    texts.sort_unstable();
    let mut hasher = Sha256::new();
    hasher.update(b"hue-cry catalogue 1\n");
    for piece in texts.iter().flat_map(|(path, text)| [*path, *text]) {
        hasher.update((piece.len() as u64).to_be_bytes());
        hasher.update(piece.as_bytes());
    }
    hasher.finalize().into()
}

const NEVER_EDITED: &str = "restore it; frozen files are never edited";
const ROLES: &str = "roles.toml";
/// The groups of countries; a catalogue may have none.
const GROUPS: &str = "groups.toml";
/// What the line needs; a catalogue without agreements may have none.
const LINE: &str = "line.toml";
/// Where registers stand: those of notices in a folder of their own.
const REGISTERS: [&str; 2] = ["registers/", "notices/"];
/// Where what is frozen stands: registers, procedures, agreements.
const FROZEN: [&str; 3] = ["frozen/", "frozen/procedures/", "frozen/agreements/"];
const OWN_FOLDERS: [&str; 5] = ["registers/", "procedures/", "agreements/", "sections/", "codes/"];
/// The most files a node may add: more is not a node's peculiarity.
const OWN_MOST: usize = 1000;
/// The largest register, section or roles file, in bytes.
const FILE_MOST: usize = 256 * 1024;
/// The largest code list, in bytes.
const CODES_MOST: usize = 1024 * 1024;

#[cfg(test)]
mod tests;
