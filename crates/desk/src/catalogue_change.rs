//! How the signed texts change: one officer proposes a file, another signs it, and then it is in force.

use crate::node::{Desk, commit, refuse};
use huecry_access::may_act;
use huecry_catalogue::{Catalogue, Difference, Snapshot, Unsound, Verb};
use huecry_store::{CATALOGUE_IN_FORCE, CommitError, Store, Write};

pub use huecry_store::CatalogueFile;
use huecry_terms::{Act, ActId, Call, Entry, Face, Failure, Instant, Refusal, RefusalKind, Trouble};
use std::fmt::Write as _;

/// The catalogue in force on a node: the embedded texts and the node's own signed ones.
///
/// # Errors
/// Every fault of every file, each with its line and advice.
pub fn load(own: &[(String, String)]) -> Result<Catalogue, Vec<Unsound>> {
    Catalogue::load(own, &huecry_rules::known())
}

/// The node's own signed texts.
///
/// # Errors
/// Trouble of the store.
pub fn signed(store: &Store) -> Result<Vec<(String, String)>, Trouble> {
    Ok(in_force(store.catalogue_files()?))
}

/// Proposes a text: it is checked together with everything in force, and waits for a second officer.
///
/// # Errors
/// Refused when the role may not, or with every fault of the text. Trouble.
pub fn propose(desk: &Desk, call: &Call, path: &str, text: &str) -> Result<(String, ActId), Failure> {
    may_act(&desk.catalogue, call, Verb::ProposeCatalogue).map_err(|no| refuse(desk, call, "propose", no))?;
    check_with(desk, path, text).map_err(|no| refuse(desk, call, "propose", no))?;
    let hash = huecry_catalogue::digest(text);
    let act = Act::CatalogueProposed { file: path.to_string(), hash: hash.clone() };
    let write = Write::CatalogueFile {
        path: path.to_string(),
        text: text.to_string(),
        hash: hash.clone(),
        proposed_by: call.officer.clone(),
        signed_by: None,
    };
    let committed = commit(desk, call, act, vec![write])?;
    Ok((hash, committed.act))
}

/// Signs a proposed text: another person than the one who proposed it. It is in force when the node
/// is opened next; of several processes over one store when the first of them is, and the others then record
/// nothing until they are started again.
///
/// # Errors
/// Refused when the role may not, the hash is of no proposal, or the person is the same. Trouble.
pub fn sign(desk: &Desk, call: &Call, hash: &str) -> Result<(String, ActId), Failure> {
    may_act(&desk.catalogue, call, Verb::SignCatalogue).map_err(|no| refuse(desk, call, "sign", no))?;
    let waiting = desk.store.catalogue_files()?.into_iter().find(|f| f.hash == hash && f.signed.is_none());
    let about: String = hash.chars().take(80).collect();
    let Some(file) = waiting else {
        return Err(refuse(desk, call, "sign", Refusal::new(RefusalKind::NoSuchRecord, about)));
    };
    crate::people::apart(desk, &file.proposed_by, &call.officer)?.map_err(|no| refuse(desk, call, "sign", no))?;
    check_with(desk, &file.path, &file.text).map_err(|no| refuse(desk, call, "sign", no))?;
    let act = Act::CatalogueSigned { file: file.path.clone(), hash: file.hash.clone() };
    let path = file.path.clone();
    let write = Write::CatalogueFile {
        path: file.path,
        text: file.text,
        hash: file.hash,
        proposed_by: file.proposed_by,
        signed_by: Some(call.officer.clone()),
    };
    let committed = commit(desk, call, act, vec![write])?;
    Ok((path, committed.act))
}

/// Texts of this node's own: those that wait for a second officer, and those in force.
///
/// # Errors
/// Refused when the role may neither propose nor sign. Trouble.
pub fn own_texts(desk: &Desk, call: &Call) -> Result<Vec<CatalogueFile>, Failure> {
    may_look(desk, call)?;
    Ok(desk.store.catalogue_files()?)
}

/// A text of this node's own beside what it changes.
#[derive(Debug, Clone)]
pub struct Look {
    /// The text, who proposed it, who signed it.
    pub file: CatalogueFile,
    /// What it changes of the register in force, refused differences first; `None` for a text that is no
    /// register, or a register that is new.
    pub differences: Option<Vec<Difference>>,
}

/// Opens a text of this node's own.
///
/// # Errors
/// Refused when the role may neither propose nor sign, or there is no text of that hash. Trouble.
pub fn look(desk: &Desk, call: &Call, hash: &str) -> Result<Look, Failure> {
    may_look(desk, call)?;
    let file = desk.store.catalogue_files()?.into_iter().find(|file| file.hash == hash);
    let about: String = hash.chars().take(80).collect();
    let file = file.ok_or_else(|| refuse(desk, call, "look", Refusal::new(RefusalKind::NoSuchRecord, about)))?;
    let named = file.path.strip_prefix("registers/").and_then(|name| name.strip_suffix(".toml"));
    let before = named.and_then(|id| desk.catalogue.register_named(id)).map(Snapshot::of);
    let differences = before.and_then(|before| {
        let after = desk.catalogue.try_register(&file.path, &file.text, &huecry_rules::known()).ok()?;
        Some(huecry_catalogue::diff(&before, &Snapshot::of(&after)))
    });
    Ok(Look { file, differences })
}

fn may_look(desk: &Desk, call: &Call) -> Result<(), Failure> {
    let may = may_act(&desk.catalogue, call, Verb::ProposeCatalogue)
        .or_else(|_| may_act(&desk.catalogue, call, Verb::SignCatalogue));
    may.map_err(|no| refuse(desk, call, "look", no))
}

/// Records that the catalogue in force is another than at the last opening.
pub(crate) fn take(desk: &Desk, now: Instant) -> Result<(), Trouble> {
    let hash = own_hash(desk);
    let taken = desk.store.note(CATALOGUE_IN_FORCE)?;
    if taken.as_deref() == Some(hash.as_str()) {
        return Ok(());
    }
    let act = Act::CatalogueTaken { hash: hash.clone() };
    let key = CATALOGUE_IN_FORCE.to_string();
    let writes = vec![Write::Expect { key: key.clone(), value: taken }, Write::Note { key, value: hash }];
    match desk.store.commit(Entry::of_node(now, Face::Node, act), writes) {
        Ok(_) => Ok(()),
        Err(CommitError::Trouble(trouble)) => Err(trouble),
        // Another process opens the node at the same time: most likely it has just taken the same one.
        Err(CommitError::Conflict(_)) if in_force_now(desk)? != InForce::Replaced => Ok(()),
        Err(CommitError::Conflict(_)) => Err(Trouble {
            passing: true,
            ..Trouble::new("another process has just put another catalogue in force", "try again")
        }),
    }
}

/// How the catalogue a process works under stands to the one in force on the node.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum InForce {
    /// It is the one in force.
    #[default]
    Ours,
    /// It is, until the node is opened next: another text was signed since this process was started.
    UntilOpened,
    /// Another process has opened the node under another one. This process records nothing any more, and so
    /// answers nothing, until it is started again.
    Replaced,
}

/// Looks how the catalogue of this process stands to the one in force.
///
/// # Errors
/// Trouble of the store.
pub fn in_force_now(desk: &Desk) -> Result<InForce, Trouble> {
    if desk.store.note(CATALOGUE_IN_FORCE)?.is_some_and(|taken| taken != own_hash(desk)) {
        return Ok(InForce::Replaced);
    }
    let signed = signed(&desk.store)?.len();
    Ok(if signed > desk.signed_texts { InForce::UntilOpened } else { InForce::Ours })
}

fn own_hash(desk: &Desk) -> String {
    huecry_catalogue::hexadecimal(&desk.catalogue.hash())
}

/// Whether everything in force and this text together are sound.
fn check_with(desk: &Desk, path: &str, text: &str) -> Result<(), Refusal> {
    let mut own: Vec<(String, String)> = in_force(desk.store.catalogue_files().unwrap_or_default());
    own.retain(|(p, _)| p != path);
    own.push((path.to_string(), text.to_string()));
    match load(&own) {
        Ok(_) => Ok(()),
        Err(faults) => {
            let mut about = String::new();
            for fault in &faults {
                let _ = writeln!(about, "{fault}");
            }
            Err(Refusal::new(RefusalKind::FormNotSatisfied, about.trim_end()))
        }
    }
}

fn in_force(files: Vec<CatalogueFile>) -> Vec<(String, String)> {
    files.into_iter().filter(|f| f.signed.is_some()).map(|f| (f.path, f.text)).collect()
}
