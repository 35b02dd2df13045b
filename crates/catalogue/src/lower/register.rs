//! One register: what its parts say about one another.

use super::field::{Declared, field};
use super::notice::notice;
use super::repeat::repeated;
use super::{id, named_like_its_file};
use crate::codes::CodeList;
use crate::file::{At, FIELDS_MOST, Item, RegisterFile, SectionFile, Source};
use crate::register::{Access, Basis, Field, Grantee, NameOf, Need, RESERVED_SECTIONS, Register, Section, Subject};
use crate::retention::{CountsFrom, Retention};
use crate::roles::Role;
use crate::said::Said;
use crate::unsound::{article, shown, suggestion};
use huecry_terms::{Kind, RegisterId, Tag};
use std::collections::BTreeMap;

/// What a register may refer to.
pub(crate) struct Around<'a> {
    pub checks: &'a [&'a str],
    pub schemes: &'a [&'a str],
    pub conditions: &'a [&'a str],
    /// The names of all code lists, sound or not.
    pub lists: Vec<&'a str>,
    /// The names of all registers, sound or not.
    pub registers: Vec<&'a str>,
    pub purposes: Option<&'a CodeList>,
    /// The codes of the lists of grounds.
    pub grounds: Vec<&'a str>,
    pub roles: &'a [Role],
    pub sections: &'a BTreeMap<String, SharedSection>,
}

/// A shared section, its fields checked on their own.
#[derive(Debug)]
pub(crate) struct SharedSection {
    pub title: Option<Said>,
    pub fields: Vec<Declared>,
}

/// Checks a shared section on its own.
pub(crate) fn section(source: &Source<'_>, around: &Around<'_>, file: SectionFile) -> SharedSection {
    if let Some(name) = &file.id {
        named_like_its_file(source, name);
    }
    let fields: Vec<Declared> = file.fields.iter().map(|one| field(source, around, one)).collect();
    if fields.is_empty() {
        source.fault(0, "the section has no field", "add `[[field]]`");
    }
    told_apart(source, &fields);
    SharedSection { title: file.title, fields }
}

/// Checks a register against itself and what is around it.
pub(crate) fn register(source: &Source<'_>, around: &Around<'_>, file: RegisterFile) -> Option<Register> {
    if let Some(name) = &file.id {
        named_like_its_file(source, name);
    }
    let (sections, mut declared) = expand(source, around, &file);
    let complete = sections.len() >= file.items.len() && (1..=FIELDS_MOST).contains(&declared.len());
    told_apart(source, &declared);
    speak_of_others(source, &mut declared, complete);
    let form = Form { source, fields: &declared, complete };
    form.holds_enough(&file);
    form.holds_no_names(&file);
    let summary = form.tags("summary", &file.summary, &Kind::ALL);
    let public = form.tags("public", &file.access.public, &Kind::ALL);
    let exact_needs = form.tags("exact_needs", &file.exact_needs, &COMPARED);
    let only_source = form.only_source(&file);
    let retention = form.retention(&file);
    let number = number(source, file.number.as_ref());
    let purposes = purposes(source, around, &file.purposes);
    let checks = checks(source, around, &file);
    let record = file.access.record.iter().filter_map(|at| role(source, around, at)).collect();
    let consult = file.access.consult.iter().filter_map(|at| grantee(source, around, at)).collect();
    let version = file.version.as_ref().map(|at| at.is);
    if let Some(at) = file.version.as_ref().filter(|at| at.is == 0) {
        source.fault(at.line, "`version` is 0", "begin with 1");
    }
    let register = Register {
        id: file.id.as_ref().and_then(|at| id(source, "", at))?,
        version: version?,
        subject: file.subject?.is,
        number: number?,
        title: file.title?,
        about: file.about?,
        no_record: file.no_record?,
        legal_basis: basis(&file.legal_basis),
        purposes,
        checks,
        summary,
        only_source,
        exact_needs,
        may_become: file.may_become.as_ref().map(|at| at.is),
        notice: match &file.notice {
            Some(said) => Some(notice(source, around, said)?),
            None => None,
        },
        retention: retention?,
        access: Access { record, consult, public },
        decision: file.decision.map(|at| at.is),
        form: crate::register::Form::new(
            file.id.as_ref().map(|at| at.is.clone()).unwrap_or_default(),
            sections,
            declared.into_iter().filter_map(|one| one.field).collect(),
        ),
    };
    // A register with faults is refused as a whole: its tables would not be what the file says.
    (!source.is_faulty()).then_some(register)
}

/// The sections with shared ones put in, and all fields in order.
fn expand(source: &Source<'_>, around: &Around<'_>, file: &RegisterFile) -> (Vec<Section>, Vec<Declared>) {
    let (mut sections, mut all): (Vec<Section>, Vec<Declared>) = (Vec::new(), Vec::new());
    let known: Vec<&str> = around.sections.keys().map(String::as_str).collect();
    for item in &file.items {
        let start = all.len();
        let (line, name, title, shared) = match item {
            Item::Own(own) => {
                all.extend(own.fields.iter().map(|one| field(source, around, one)));
                (own.line, own.id.as_ref().map(|at| at.is.clone()), own.title.clone(), false)
            }
            Item::Shared(at, repeat) => {
                let Some(shared) = around.sections.get(&at.is) else {
                    let what = format!("`include` names `{}`, which is no shared section", shown(&at.is));
                    source.fault(at.line, what, suggestion(&at.is, &known));
                    continue;
                };
                if let Some(times) = repeat {
                    repeated(source, at, times, shared, (&mut sections, &mut all));
                    continue;
                }
                let again = sections.iter().any(|section| section.shared && section.id == at.is);
                let fields = shared.fields.iter().filter(|_| !again);
                all.extend(fields.map(|one| Declared { here: at.line, ..one.clone() }));
                (at.line, Some(at.is.clone()), shared.title.clone(), true)
            }
        };
        let (Some(id), Some(title)) = (name, title) else { continue };
        if sections.iter().any(|section| section.id == id) {
            source.fault(line, format!("section `{}` is there twice", shown(&id)), "give each section its own id");
        }
        if RESERVED_SECTIONS.contains(&id.as_str()) {
            let what = format!("section `{}` has the name of a page of every draft", shown(&id));
            let advice = "give it an id other than `check`, `drop`, `envelope`, `onto` and `submit`";
            source.fault(line, what, advice);
        }
        if start == all.len() && !shared {
            source.fault(line, format!("section `{}` has no field", shown(&id)), "add `[[section.field]]`");
        }
        sections.push(Section { id, title, shared, fields: start..all.len() });
    }
    (sections, all)
}

/// Every tag once, every id once; the complaint says where the first one is.
pub(super) fn told_apart(source: &Source<'_>, fields: &[Declared]) {
    let place = |there: &Declared| match there.path == source.path {
        true => format!("on line {}", there.line),
        false => format!("in {} on line {}", there.path, there.line),
    };
    if fields.len() > FIELDS_MOST {
        return;
    }
    for (i, one) in fields.iter().enumerate() {
        let name = one.id.as_deref().map(shown).unwrap_or_default();
        let line = one.here;
        // What a shared section does to itself is said of the section.
        let others = || fields[..i].iter().filter(|there| there.path != one.path || one.path == source.path);
        if let Some(there) = others().find(|there| one.tag.is_some() && there.tag == one.tag) {
            let tag = one.tag.map_or(0, |tag| tag.0);
            let what = format!("field `{name}`: tag {tag} is already used {}", place(there));
            source.fault(line, what, "give it a number no other field has or had");
        }
        if let Some(there) = others().find(|there| one.id.is_some() && there.id == one.id) {
            source.fault(line, format!("field `{name}` is already there {}", place(there)), "give it another id");
        }
    }
}

/// What fields say of other fields, as tags.
fn speak_of_others(source: &Source<'_>, declared: &mut [Declared], complete: bool) {
    let form = Form { source, fields: declared, complete };
    let resolve = |one: &Declared| {
        let numbers = [Kind::Identifier];
        let start =
            one.range_end_of.as_ref().and_then(|at| form.tag("range_end_of", at, &numbers)).map(|field| field.tag);
        (start, form.tags("exact_needs", &one.exact_needs, &COMPARED))
    };
    let resolved: Vec<(Option<Tag>, Vec<Tag>)> = form.fields.iter().map(resolve).collect();
    for (one, (start, needs)) in declared.iter_mut().zip(resolved) {
        let Some(field) = &mut one.field else { continue };
        if start == Some(field.tag) || needs.contains(&field.tag) {
            source.fault(one.here, format!("field `{}` speaks of itself", field.id), "name another field");
        }
        (field.range_end_of, field.exact_needs) = (start, needs);
    }
}

/// The fields of a register, and what else in it speaks of them.
struct Form<'a, 'f> {
    source: &'a Source<'f>,
    fields: &'a [Declared],
    /// Whether every section could be read: if not, a name may well be a field of a missing one.
    complete: bool,
}

impl Form<'_, '_> {
    fn sound(&self) -> impl Iterator<Item = &Field> {
        self.fields.iter().filter_map(|one| one.field.as_ref())
    }

    fn holds_enough(&self, file: &RegisterFile) {
        if self.fields.len() > FIELDS_MOST {
            let what = format!("the register has {} fields, and {FIELDS_MOST} is the most", self.fields.len());
            self.source.fault(0, what, "divide it");
        }
        let readable = self.fields.iter().all(|one| one.field.is_some());
        if readable
            && !file.items.is_empty()
            && !self.sound().any(|field| field.need == Need::Required && field.retired.is_none())
        {
            self.source.fault(
                0,
                "no field is required, so an empty record would do",
                "say `need = \"required\"` of what a record cannot be without",
            );
        }
        let version = file.version.as_ref().map_or(u32::MAX, |at| at.is);
        for one in self.fields {
            if let Some(since) =
                one.field.as_ref().and_then(|field| field.retired).filter(|since| *since > version || *since == 0)
            {
                let name = one.id.as_deref().unwrap_or_default();
                let what =
                    format!("field `{}`: `retired` since version {since}, and this is version {version}", shown(name));
                self.source.fault(one.here, what, "name the version in which it was retired");
            }
        }
    }

    /// Registers of things and documents hold nobody's name: whoever lost a passport is not in it.
    fn holds_no_names(&self, file: &RegisterFile) {
        let Some(subject) = file.subject.as_ref().map(|at| at.is) else { return };
        if !matches!(subject, Subject::Object | Subject::Document) {
            return;
        }
        for one in self.fields {
            let person = |field: &&Field| field.of == Some(NameOf::Person) && field.retired.is_none();
            let Some(field) = one.field.as_ref().filter(person) else { continue };
            let from = if one.path == self.source.path { String::new() } else { format!(" of {}", one.path) };
            let what = format!(
                "field `{}`{from}: a register whose subject is `{}` holds nobody's name",
                field.id,
                subject.as_str()
            );
            let advice = "say whose name it is (`of = \"organisation\"`, `\"vessel\"`, `\"maker\"`, `\"title\"`), or take the field out";
            self.source.fault(one.here, what, advice);
        }
    }

    /// The tag of a field that must exist and be of one of these kinds.
    fn tag(&self, key: &str, at: &At<String>, kinds: &[Kind]) -> Option<&Field> {
        let ids: Vec<&str> = self.fields.iter().filter_map(|one| one.id.as_deref()).collect();
        let Some(one) = self.fields.iter().find(|one| one.id.as_deref() == Some(at.is.as_str())) else {
            if self.complete {
                let what = format!("`{key}` names `{}`, which is not a field", shown(&at.is));
                self.source.fault(at.line, what, suggestion(&at.is, &ids));
            }
            return None;
        };
        let field = one.field.as_ref()?;
        if !kinds.contains(&field.kind) {
            let words: Vec<&str> = kinds.iter().map(|kind| kind.as_str()).collect();
            let kind = field.kind.as_str();
            let what = format!("`{key}` names `{}`, which is {} `{kind}` field", field.id, article(kind));
            self.source.fault(at.line, what, format!("name a field of kind {}", crate::unsound::list(&words)));
            return None;
        }
        Some(field)
    }

    fn tags(&self, key: &str, names: &[At<String>], kinds: &[Kind]) -> Vec<Tag> {
        names.iter().filter_map(|at| self.tag(key, at, kinds)).map(|field| field.tag).collect()
    }

    fn only_source(&self, file: &RegisterFile) -> Option<Tag> {
        let at = file.only_source.as_ref()?;
        let field = self.tag("only_source", at, &[Kind::Country])?;
        if field.many || field.need != Need::Required || field.retired.is_some() {
            let what = format!("`only_source` names `{}`, which does not always hold one country", field.id);
            self.source.fault(at.line, what, "make the field `need = \"required\"` and not `many`");
        }
        Some(field.tag)
    }

    fn retention(&self, file: &RegisterFile) -> Option<Retention> {
        let said = file.retention.as_ref()?;
        let from = said.counts_from.as_ref()?;
        let counts_from = match from.is.as_str() {
            "recorded" => CountsFrom::Recorded,
            _ => CountsFrom::Field(self.tag("counts_from", from, &[Kind::Date])?.tag),
        };
        let (keep, remind) = (said.keep.as_ref()?, said.remind.as_ref()?);
        if remind.is.compare(keep.is) != Some(std::cmp::Ordering::Less) {
            let what = format!("retention: `remind` ({}) is not shorter than `keep` ({})", remind.is, keep.is);
            self.source.fault(remind.line, what, "remind before the end, not before the beginning");
        }
        Some(Retention { keep: keep.is, counts_from, remind: remind.is, then: said.then.as_ref()?.is })
    }
}

/// What a text rests on.
pub(super) fn basis(file: &[crate::file::BasisFile]) -> Vec<Basis> {
    let read = |one: &crate::file::BasisFile| Some(Basis { cite: one.cite.as_ref()?.is.clone(), checked: one.checked });
    file.iter().filter_map(read).collect()
}

/// The letters that numbers begin with.
pub(super) fn number(source: &Source<'_>, said: Option<&At<String>>) -> Option<String> {
    let at = said?;
    let sound = (2..=4).contains(&at.is.len()) && at.is.bytes().all(|b| b.is_ascii_uppercase());
    if !sound {
        source.fault(
            at.line,
            format!("`number` cannot be `{}`", shown(&at.is)),
            "write 2 to 4 capital letters, such as `NOM`",
        );
    }
    sound.then(|| at.is.clone())
}

/// Purposes that there are.
pub(super) fn purposes(source: &Source<'_>, around: &Around<'_>, said: &[At<String>]) -> Vec<huecry_terms::PurposeId> {
    let known: Vec<&str> = around.purposes.iter().flat_map(|list| list.iter()).map(|code| code.id.as_str()).collect();
    if around.purposes.is_none() && !around.lists.contains(&"purposes") {
        source.fault(0, "there is no code list `purposes`", "add `codes/purposes.toml`");
    }
    for at in said.iter().filter(|at| around.purposes.is_some() && !known.contains(&at.is.as_str())) {
        source.fault(at.line, format!("purpose `{}` does not exist", shown(&at.is)), suggestion(&at.is, &known));
    }
    said.iter().filter_map(|at| id(source, "", at)).collect()
}

fn checks(source: &Source<'_>, around: &Around<'_>, file: &RegisterFile) -> Vec<String> {
    for at in file.checks.iter().filter(|at| !around.checks.contains(&at.is.as_str())) {
        source.fault(at.line, format!("check `{}` does not exist", shown(&at.is)), suggestion(&at.is, around.checks));
    }
    file.checks.iter().map(|at| at.is.clone()).collect()
}

fn role(source: &Source<'_>, around: &Around<'_>, at: &At<String>) -> Option<huecry_terms::RoleId> {
    match around.roles.iter().find(|role| role.id.as_str() == at.is) {
        Some(role) => Some(role.id.clone()),
        None => {
            let known: Vec<&str> = around.roles.iter().map(|role| role.id.as_str()).collect();
            source.fault(
                at.line,
                format!("access: role `{}` does not exist", shown(&at.is)),
                suggestion(&at.is, &known),
            );
            None
        }
    }
}

fn grantee(source: &Source<'_>, around: &Around<'_>, at: &At<String>) -> Option<Grantee> {
    if at.is.contains('.') {
        return role(source, around, at).map(Grantee::Role);
    }
    let mut families: Vec<&str> = around.roles.iter().map(Role::family).collect();
    families.sort_unstable();
    families.dedup();
    if families.contains(&at.is.as_str()) {
        return Some(Grantee::Family(at.is.clone()));
    }
    source.fault(at.line, format!("access: `{}` is no family of roles", shown(&at.is)), suggestion(&at.is, &families));
    None
}

/// The registers of two nodes may not share a prefix of numbers, nor may two of one node.
pub(crate) fn numbers_differ(registers: &[(Source<'_>, Option<Register>)]) {
    let mut first: BTreeMap<&str, &RegisterId> = BTreeMap::new();
    for (source, register) in registers {
        let Some(register) = register else { continue };
        if let Some(there) = first.insert(&register.number, &register.id) {
            let what = format!("`number` `{}` is already that of register `{there}`", register.number);
            source.fault(0, what, "take other letters");
        }
    }
}

/// The kinds of which it can be said that they agree.
const COMPARED: [Kind; 6] = [Kind::Name, Kind::Date, Kind::Country, Kind::Code, Kind::Identifier, Kind::Measure];
