//! `huecry catalogue …`: the signed texts.

use crate::args::{CatalogueVerb, Options};
use crate::exit::Exit;
use crate::out::Out;
use crate::{Node, Program, Ran, Stop, at_home};
use huecry_catalogue::{Agreement, Catalogue, Class, Difference, Lang, Procedure, Snapshot, Unsound, sheet};
use huecry_desk::catalogue_change;
use huecry_terms::{RegisterId, Trouble};
use std::path::{Path, PathBuf};
use std::sync::Arc;

pub(crate) fn run(options: &Options, verb: CatalogueVerb, program: &dyn Program, out: &mut Out<'_>) -> Ran {
    // Reading the texts needs no node; with one, its own signed texts count too.
    if options.home.is_some() {
        return at_home(options, program, out, |node, out| {
            spoken(Some(node), &node.desk.catalogue, options, verb, out)
        });
    }
    let catalogue = catalogue_change::load(&[]).map_err(|faults| {
        let words: Vec<String> = faults.iter().map(ToString::to_string).collect();
        Trouble::new(words.join("\n"), "mend the embedded catalogue and build again")
    })?;
    let catalogue = Arc::new(catalogue);
    out.words(catalogue.clone());
    spoken(None, &catalogue, options, verb, out)
}

fn spoken(
    node: Option<&Node<'_>>,
    catalogue: &Catalogue,
    options: &Options,
    verb: CatalogueVerb,
    out: &mut Out<'_>,
) -> Ran {
    match verb {
        CatalogueVerb::List => {
            let rows: Vec<Vec<String>> = catalogue
                .registers()
                .iter()
                .map(|r| {
                    vec![
                        format!("{}@{}", r.id, r.version),
                        r.fields.len().to_string(),
                        r.title.get(options.lang).to_string(),
                    ]
                })
                .collect();
            out.table(&["register", "fields", "title"], &rows);
            Ok(Exit::Done)
        }
        CatalogueVerb::Agreements => {
            let row = |one: &Agreement| {
                let parties = one.parties.each_ref().map(|party| party.address.to_string());
                let title = one.title.get(options.lang).to_string();
                vec![format!("{}@{}", one.id, one.version), parties.join(" · "), one.valid_until.to_string(), title]
            };
            let rows: Vec<Vec<String>> = catalogue.agreements().iter().map(row).collect();
            out.table(&["agreement", "parties", "until", "title"], &rows);
            Ok(if rows.is_empty() { Exit::Nothing } else { Exit::Done })
        }
        CatalogueVerb::Check { file } => check(catalogue, file.as_deref(), out),
        CatalogueVerb::Sheet { register } => {
            let sheet = sheet_of(catalogue, &register, options.lang).ok_or_else(|| unknown(catalogue))?;
            out.raw(sheet.as_bytes());
            Ok(Exit::Done)
        }
        CatalogueVerb::Diff { old, new } => diff(catalogue, &old, &new, out),
        CatalogueVerb::Propose { file, path } => propose(at_node(node)?, &file, path, out),
        CatalogueVerb::Sign { hash } => {
            let node = at_node(node)?;
            let (path, act) = catalogue_change::sign(node.desk, &node.call()?, &hash)?;
            out.talk(&format!("signed: {path} is in force from the next command on (act {act})"));
            Ok(Exit::Done)
        }
    }
}

/// The legal sheet of whatever has that name.
fn sheet_of(catalogue: &Catalogue, id: &str, lang: Lang) -> Option<String> {
    let register = || catalogue.register_named(id).map(|one| huecry_catalogue::sheet(catalogue, one, lang));
    let procedure = || catalogue.procedure_named(id).map(|one| sheet::procedure_sheet(catalogue, one, lang));
    let agreement = || catalogue.agreement_named(id).map(|one| sheet::agreement_sheet(catalogue, one, lang));
    register().or_else(procedure).or_else(agreement)
}

fn check(catalogue: &Catalogue, file: Option<&Path>, out: &mut Out<'_>) -> Ran {
    let Some(file) = file else {
        out.line(&format!(
            "sound: {} registers, hash {}",
            catalogue.registers().len(),
            huecry_catalogue::hexadecimal(&catalogue.hash())
        ));
        return Ok(Exit::Done);
    };
    let (path, text) = text_of(file)?;
    match catalogue_change::load(&[(path, text)]) {
        Ok(_) => {
            out.line("sound");
            Ok(Exit::Done)
        }
        Err(faults) => {
            faults.iter().for_each(|fault| out.line(&fault.to_string()));
            Ok(Exit::Refused)
        }
    }
}

fn diff(catalogue: &Catalogue, old: &str, new: &str, out: &mut Out<'_>) -> Ran {
    let id = old.split('@').next().unwrap_or_default();
    let folder = if catalogue.procedure_named(id).is_some() {
        Some("procedures")
    } else {
        catalogue.agreement_named(id).map(|_| "agreements")
    };
    let later = match Path::new(new).exists() {
        true => Some(later(Path::new(new), folder.map(|folder| format!("{folder}/{id}.toml")))?),
        false => None,
    };
    let differences = match folder {
        Some("agreements") => {
            let after = match &later {
                Some(later) => later.agreement_named(id).ok_or_else(|| unknown(catalogue))?,
                None => agreement(catalogue, new)?,
            };
            huecry_catalogue::diff_agreements(agreement(catalogue, old)?, after)
        }
        Some(_) => {
            let after = match &later {
                Some(later) => later.procedure_named(id).ok_or_else(|| unknown(catalogue))?,
                None => procedure(catalogue, new)?,
            };
            huecry_catalogue::diff_procedures(procedure(catalogue, old)?, after)
        }
        None => {
            let after = match &later {
                Some(later) => later.register(&id.parse()?).map(Snapshot::of).ok_or_else(|| unknown(catalogue))?,
                None => version(catalogue, new)?,
            };
            huecry_catalogue::diff(&version(catalogue, old)?, &after)
        }
    };
    let rows: Vec<Vec<String>> =
        differences.iter().map(|d| vec![class(out, d), d.say(catalogue.words(), out.lang)]).collect();
    out.table(&["class", "difference"], &rows);
    let refused = differences.iter().any(|d| d.class == Class::Refused);
    Ok(if refused {
        Exit::Refused
    } else if differences.is_empty() {
        Exit::Nothing
    } else {
        Exit::Done
    })
}

fn class(out: &Out<'_>, difference: &Difference) -> String {
    out.say(&format!("diff-{}", difference.class.as_str()), &[])
}

/// The catalogue with a text of one's own in it: at that path, or where its folder says it belongs.
fn later(file: &Path, known: Option<String>) -> Result<Catalogue, Stop> {
    let (path, text) = text_of(file)?;
    let path = known.unwrap_or(path);
    let said = |faults: Vec<Unsound>| faults.iter().map(ToString::to_string).collect::<Vec<String>>().join("\n");
    catalogue_change::load(&[(path, text)]).map_err(|faults| Stop::Usage(said(faults)))
}

/// `notice-review@1`: what dossiers of that version run on.
fn procedure<'c>(catalogue: &'c Catalogue, text: &str) -> Result<&'c Procedure, Stop> {
    let (id, n) = numbered(text)?;
    let found = catalogue.procedure_at(&id.parse()?, n);
    found.ok_or_else(|| Stop::Usage(format!("`{text}` is neither frozen nor in force")))
}

/// `icpo-europol@1`: what messages made under that version quote.
fn agreement<'c>(catalogue: &'c Catalogue, text: &str) -> Result<&'c Agreement, Stop> {
    let (id, n) = numbered(text)?;
    let found = catalogue.agreement_at(&id.parse()?, n);
    found.ok_or_else(|| Stop::Usage(format!("`{text}` is neither frozen nor in force")))
}

/// `works-of-art@1` in its two parts.
fn numbered(text: &str) -> Result<(&str, u32), Stop> {
    let wrong = || {
        Stop::Usage(format!(
            "`{text}`: say a register, a procedure or an agreement, and a version, such as works-of-art@1"
        ))
    };
    let (id, n) = text.split_once('@').ok_or_else(wrong)?;
    Ok((id, n.parse().map_err(|_| Stop::Usage(format!("`{text}`: the version is a number")))?))
}

/// `works-of-art@1`: the frozen snapshot, or the one in force.
fn version(catalogue: &Catalogue, text: &str) -> Result<Snapshot, Stop> {
    let (id, n) = numbered(text)?;
    let id: RegisterId = id.parse()?;
    if let Some(frozen) = catalogue.frozen(&id, n) {
        return Snapshot::from_json(frozen).map_err(|e| Stop::Usage(format!("`{text}`: the frozen text is torn: {e}")));
    }
    let current = catalogue.register(&id).filter(|r| r.version == n).map(Snapshot::of);
    current.ok_or_else(|| Stop::Usage(format!("`{text}` is neither frozen nor in force")))
}

fn propose(node: &Node<'_>, file: &Path, path: Option<String>, out: &mut Out<'_>) -> Ran {
    let (by_name, text) = text_of(file)?;
    let path = path.unwrap_or(by_name);
    let (hash, act) = catalogue_change::propose(node.desk, &node.call()?, &path, &text)?;
    out.line(&hash);
    out.talk(&format!("proposed: {path} (act {act}); another officer says `huecry catalogue sign {hash}`"));
    Ok(Exit::Waits)
}

/// The text of a file, and where in the catalogue it stands: `registers/NAME.toml`.
fn text_of(file: &Path) -> Result<(String, String), Stop> {
    let text = std::fs::read_to_string(file)
        .map_err(|e| Trouble::new(format!("`{}` could not be read: {e}", file.display()), "check the path"))?;
    let name = file.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    let folder = file.parent().and_then(Path::file_name).map(|n| n.to_string_lossy().into_owned());
    let known =
        |f: &String| matches!(f.as_str(), "registers" | "sections" | "codes" | "notices" | "procedures" | "agreements");
    let folder = folder.filter(known).unwrap_or("registers".into());
    Ok((PathBuf::from(folder).join(name).to_string_lossy().into_owned(), text))
}

fn at_node<'a, 'n>(node: Option<&'a Node<'n>>) -> Result<&'a Node<'n>, Stop> {
    node.ok_or_else(|| Stop::Usage("the node's folder is missing: say `--home DIR` or set HUECRY_HOME".into()))
}

fn unknown(catalogue: &Catalogue) -> Stop {
    let known: Vec<&str> = catalogue.registers().iter().map(|r| r.id.as_str()).collect();
    Stop::Usage(format!("no such register, procedure or agreement; registers: {}", known.join(", ")))
}

#[cfg(test)]
mod tests;
