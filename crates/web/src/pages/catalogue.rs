//! The signed texts: legal sheets, code lists, versions, and how a text is changed by two people.

use crate::answer::{Answer, Ran, Stop, page, page_with};
use crate::frame::Frame;
use crate::visit::Visit;
use askama::Template;
use http::StatusCode;
use huecry_catalogue::sheet::{self, Sheet};
use huecry_catalogue::{Agreement, CodeList, Difference, Procedure, Register, Snapshot, Verb, diagram};
use huecry_desk::catalogue_change::{self, CatalogueFile, Look};
use huecry_terms::{Failure, RefusalKind};

#[derive(Template)]
#[template(path = "pages/catalogue.html")]
struct Catalogue<'v> {
    f: Frame<'v>,
    registers: Vec<&'v Register>,
    procedures: &'v [Procedure],
    agreements: &'v [Agreement],
    lists: Vec<&'v CodeList>,
    /// The node's own texts, for those who propose and sign.
    own: Option<Vec<CatalogueFile>>,
    may_propose: bool,
}

#[derive(Template)]
#[template(path = "pages/catalogue-register.html")]
struct OneRegister<'v> {
    f: Frame<'v>,
    sheet: Sheet,
    versions: Vec<Version>,
}

#[derive(Template)]
#[template(path = "pages/catalogue-procedure.html")]
struct OneProcedure<'v> {
    f: Frame<'v>,
    sheet: Sheet,
    /// Drawn by ourselves, every text of it escaped there.
    diagram: String,
    /// Number, and whether it is in force; the newest first.
    versions: Vec<(u32, bool)>,
}

/// A version of a register, and what it changed of the one before.
struct Version {
    number: u32,
    in_force: bool,
    /// `None` for the first.
    changes: Option<Vec<Change>>,
}

/// A difference in words.
struct Change {
    /// `widens`, `narrows`, `neutral`, `refused`.
    class: String,
    word: String,
    said: String,
    old: String,
    new: String,
}

#[derive(Template)]
#[template(path = "pages/catalogue-codes.html")]
struct Codes<'v> {
    f: Frame<'v>,
    list: &'v CodeList,
}

#[derive(Template)]
#[template(path = "pages/catalogue-propose.html")]
struct Propose<'v> {
    f: Frame<'v>,
    path: String,
    text: String,
    wrong: Vec<(&'static str, String)>,
}

#[derive(Template)]
#[template(path = "pages/catalogue-text.html")]
struct OneText<'v> {
    f: Frame<'v>,
    look: Look,
    changes: Option<Vec<Change>>,
    may_sign: bool,
    wrong: Vec<(&'static str, String)>,
}

/// What there is: registers, code lists, texts of this node's own.
///
/// # Errors
/// The visitor must sign in first. Trouble.
pub fn all(visit: &Visit) -> Ran {
    let catalogue = visit.catalogue();
    let concerned = visit.may(Verb::ProposeCatalogue) || visit.may(Verb::SignCatalogue);
    let own = match visit.call() {
        Ok(call) if concerned => Some(catalogue_change::own_texts(visit.desk(), &call)?),
        _ => None,
    };
    page(&Catalogue {
        f: visit.frame(),
        registers: catalogue.registers().iter().collect(),
        procedures: catalogue.procedures(),
        agreements: catalogue.agreements(),
        lists: catalogue.lists().collect(),
        own,
        may_propose: visit.may(Verb::ProposeCatalogue),
    })
}

/// A register's legal sheet, and its versions with what each changed.
///
/// # Errors
/// There is no such register.
pub fn register(visit: &Visit) -> Ran {
    let register = visit.register()?;
    let sheet = sheet::parts(visit.catalogue(), register, visit.lang);
    let f = visit.frame_titled(&sheet.title).with_back("/catalogue", visit.say("ui-place-catalogue", &[]));
    page(&OneRegister { f, sheet, versions: versions(visit, register) })
}

/// A procedure's legal sheet with its diagram, and its versions.
///
/// # Errors
/// There is no such procedure.
pub fn procedure(visit: &Visit) -> Ran {
    let catalogue = visit.catalogue();
    let procedure = catalogue.procedure_named(visit.part("procedure")).ok_or(Stop::NoSuchPage)?;
    let sheet = sheet::procedure_parts(catalogue, procedure, visit.lang);
    let f = visit.frame_titled(&sheet.title).with_back("/catalogue", visit.say("ui-place-catalogue", &[]));
    let known = (1..=procedure.version).rev().filter(|at| catalogue.procedure_at(&procedure.id, *at).is_some());
    let versions = known.map(|version| (version, version == procedure.version)).collect();
    page(&OneProcedure { f, sheet, diagram: diagram(catalogue, procedure, visit.lang), versions })
}

/// Every frozen version, the newest first; the one in force stands first when it is not frozen yet.
fn versions(visit: &Visit, register: &Register) -> Vec<Version> {
    let frozen = visit.catalogue().all_frozen().filter(|(id, ..)| *id == register.id.as_str());
    let mut snapshots: Vec<Snapshot> = frozen.filter_map(|(.., text)| Snapshot::from_json(text).ok()).collect();
    if snapshots.iter().all(|snapshot| snapshot.version != register.version) {
        snapshots.push(Snapshot::of(register));
    }
    snapshots.sort_by_key(|snapshot| snapshot.version);
    let mut versions: Vec<Version> = Vec::new();
    for (at, snapshot) in snapshots.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|before| snapshots.get(before));
        let changes = before.map(|before| changes(visit, huecry_catalogue::diff(before, snapshot)));
        versions.push(Version { number: snapshot.version, in_force: snapshot.version == register.version, changes });
    }
    versions.reverse();
    versions
}

fn changes(visit: &Visit, differences: Vec<Difference>) -> Vec<Change> {
    let one = |difference: Difference| Change {
        class: difference.class.as_str().to_lowercase(),
        word: visit.say(&format!("diff-{}", difference.class.as_str()), &[]),
        said: difference.say(visit.catalogue().words(), visit.lang),
        old: difference.old,
        new: difference.new,
    };
    differences.into_iter().map(one).collect()
}

/// A list of codes.
///
/// # Errors
/// There is no such list.
pub fn codes(visit: &Visit) -> Ran {
    let list = visit.catalogue().codes(visit.part("list")).ok_or(Stop::NoSuchPage)?;
    let f = visit.frame_titled(list.title.get(visit.lang));
    page(&Codes { f: f.with_back("/catalogue", visit.say("ui-place-catalogue", &[])), list })
}

/// Asks for a text to propose.
///
/// # Errors
/// Only when the page cannot be written.
pub fn ask_text(visit: &Visit) -> Ran {
    propose_page(visit, "registers/".into(), String::new(), Vec::new())
}

/// Proposes a text; every fault of it is said with its line.
///
/// # Errors
/// Refused when the role may not. Trouble.
pub fn propose(visit: &Visit) -> Ran {
    let (path, text) = (visit.form.get("path").trim().to_string(), visit.form.get("text").replace("\r\n", "\n"));
    let call = visit.call()?;
    match catalogue_change::propose(visit.desk(), &call, &path, &text) {
        Ok((hash, _)) => Ok(Answer::Go(format!("/catalogue/texts/{hash}"))),
        Err(Failure::Refused(refusal)) if refusal.kind == RefusalKind::FormNotSatisfied => {
            let wrong = refusal.about.lines().take(FAULTS_SHOWN).map(|line| ("text", line.to_string())).collect();
            propose_page(visit, path, text, wrong)
        }
        Err(other) => Err(other.into()),
    }
}

fn propose_page(visit: &Visit, path: String, text: String, wrong: Vec<(&'static str, String)>) -> Ran {
    let f = visit.frame().with_back("/catalogue", visit.say("ui-place-catalogue", &[]));
    let (f, status) =
        if wrong.is_empty() { (f, StatusCode::OK) } else { (f.with_error(), StatusCode::UNPROCESSABLE_ENTITY) };
    page_with(status, &Propose { f, path, text, wrong })
}

/// A text of this node's own, beside what it changes.
///
/// # Errors
/// Refused when the role may neither propose nor sign, or there is no such text.
pub fn text(visit: &Visit) -> Ran {
    text_page(visit, Vec::new())
}

fn text_page(visit: &Visit, wrong: Vec<(&'static str, String)>) -> Ran {
    let look = catalogue_change::look(visit.desk(), &visit.call()?, visit.part("hash"))?;
    let f = visit.frame_titled(look.file.path.clone());
    let f = f.with_back("/catalogue", visit.say("ui-place-catalogue", &[]));
    let (f, status) =
        if wrong.is_empty() { (f, StatusCode::OK) } else { (f.with_error(), StatusCode::UNPROCESSABLE_ENTITY) };
    let changes = look.differences.clone().map(|differences| changes(visit, differences));
    let own = visit.session()?.officer.id == look.file.proposed_by;
    let may_sign = look.file.signed.is_none() && visit.may(Verb::SignCatalogue) && !own;
    page_with(status, &OneText { f, look, changes, may_sign, wrong })
}

/// Signs a text somebody else proposed. The first letters of its hash are typed: it is that text that
/// was read.
///
/// # Errors
/// Refused when the role may not, or the person is the one who proposed it. Trouble.
pub fn sign(visit: &Visit) -> Ran {
    let (hash, typed) = (visit.part("hash"), visit.form.get("confirm").trim().to_lowercase());
    if typed.len() < CONFIRM_LEAST || !hash.starts_with(&typed) {
        return text_page(visit, vec![("confirm", visit.say("ui-sign-confirm-wrong", &[]))]);
    }
    let (path, act) = catalogue_change::sign(visit.desk(), &visit.call()?, hash)?;
    let f =
        visit.frame_titled(path.clone()).with_act(act).with_back("/catalogue", visit.say("ui-place-catalogue", &[]));
    page(&Signed { f, path })
}

#[derive(Template)]
#[template(path = "pages/catalogue-signed.html")]
struct Signed<'v> {
    f: Frame<'v>,
    path: String,
}

/// A text that is wrong from its first line on has thousands of faults.
const FAULTS_SHOWN: usize = 50;
/// How many letters of the hash are typed to sign.
const CONFIRM_LEAST: usize = 8;
