//! What follows from the catalogue and is committed beside it, for `cargo xtask` to write.

use crate::catalogue::Catalogue;
use crate::diagram::diagram;
use crate::frozen::snapshot;
use crate::said::Lang;
use crate::sheet::{agreement_sheet, procedure_sheet, sheet};

/// Every file that follows from the catalogue, with its path from the top of the tree: the frozen
/// snapshot of each register's current version and the legal sheets in four languages.
pub fn generated(catalogue: &Catalogue) -> Vec<(String, String)> {
    let mut files = frozen_files(catalogue);
    files.extend(sheet_files(catalogue));
    files
}

/// `catalogue/frozen/ID@N.json` for the current version of each register,
/// `catalogue/frozen/procedures/ID@N.json` for that of each procedure and
/// `catalogue/frozen/agreements/ID@N.json` for that of each agreement. Such a file is written once, when it is not there, and never again.
pub fn frozen_files(catalogue: &Catalogue) -> Vec<(String, String)> {
    let file = |register| {
        let register: &crate::Register = register;
        (format!("catalogue/frozen/{}@{}.json", register.id, register.version), snapshot(register))
    };
    let frozen = |procedure: &crate::Procedure| {
        (format!("catalogue/frozen/procedures/{}@{}.json", procedure.id, procedure.version), procedure.frozen())
    };
    let agreed =
        |one: &crate::Agreement| (format!("catalogue/frozen/agreements/{}@{}.json", one.id, one.version), one.frozen());
    let declared = catalogue.registers().iter().map(file).chain(catalogue.procedures().iter().map(frozen));
    declared.chain(catalogue.agreements().iter().map(agreed)).collect()
}

/// `sheets/ID.LANG.md` for each register, procedure, agreement and language, and `sheets/ID.LANG.svg` with the diagram of each
/// procedure, written anew whenever they differ.
pub fn sheet_files(catalogue: &Catalogue) -> Vec<(String, String)> {
    let each = catalogue.registers().iter().flat_map(|register| Lang::ALL.map(|lang| (register, lang)));
    let mut files: Vec<(String, String)> = each
        .map(|(register, lang)| (format!("sheets/{}.{lang}.md", register.id), sheet(catalogue, register, lang)))
        .collect();
    for (procedure, lang) in catalogue.procedures().iter().flat_map(|one| Lang::ALL.map(|lang| (one, lang))) {
        let path = format!("sheets/{}.{lang}", procedure.id);
        files.push((format!("{path}.md"), procedure_sheet(catalogue, procedure, lang)));
        files.push((format!("{path}.svg"), diagram(catalogue, procedure, lang)));
    }
    let agreed = catalogue.agreements().iter().flat_map(|one| Lang::ALL.map(|lang| (one, lang)));
    files.extend(
        agreed.map(|(one, lang)| (format!("sheets/{}.{lang}.md", one.id), agreement_sheet(catalogue, one, lang))),
    );
    files
}

/// What is amiss with the generated files that are there, each with what to do about it. `there`
/// gives the text of a file by its path from the top of the tree.
pub fn amiss(catalogue: &Catalogue, there: impl Fn(&str) -> Option<String>) -> Vec<String> {
    let mut complaints = Vec::new();
    for (path, text) in frozen_files(catalogue) {
        match there(&path) {
            None => complaints.push(format!("{path}: the version is not frozen; run `cargo xtask freeze`")),
            Some(frozen) if frozen != text => complaints.push(format!(
                "{path}: the text no longer says what was frozen as this version; raise the version, or restore the text"
            )),
            Some(_) => {}
        }
    }
    for (path, text) in sheet_files(catalogue) {
        match there(&path) {
            None => complaints.push(format!("{path}: the sheet is missing; run `cargo xtask sheets`")),
            Some(sheet) if sheet != text => {
                complaints.push(format!("{path}: the sheet is stale; run `cargo xtask sheets`"))
            }
            Some(_) => {}
        }
    }
    complaints
}
