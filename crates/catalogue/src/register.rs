//! A register as declared: what it holds, why, who may have it, how long.

pub(crate) mod field;
mod form;
mod notice;
mod read;

pub use field::{Field, NameOf, Need, Search, Unit};
pub use form::{Form, RESERVED_SECTIONS, Section};
pub use notice::{Colour, Extract, Notice};

use crate::retention::Retention;
use crate::said::Said;
use huecry_terms::{PurposeId, RegisterId, RoleId, Tag};
use serde::{Deserialize, Serialize};

/// A declared collection of records, such as stolen works of art: one file of the catalogue.
#[derive(Debug, Clone, PartialEq)]
pub struct Register {
    /// Its name, the name of its file.
    pub id: RegisterId,
    /// The version of its text; a change of law raises it.
    pub version: u32,
    /// What its records are about.
    pub subject: Subject,
    /// The letters its record numbers begin with: `NOM` of `NOM-2026-000123`.
    pub number: String,
    /// What people call it.
    pub title: Said,
    /// Why it exists.
    pub about: Said,
    /// What "no record" does not mean here.
    pub no_record: Said,
    /// What it rests on.
    pub legal_basis: Vec<Basis>,
    /// The purposes for which it may be used: codes of `purposes`.
    pub purposes: Vec<PurposeId>,
    /// The named checks a record must satisfy, each one file of `crates/rules`.
    pub checks: Vec<String>,
    /// The fields of the hit card, in its order.
    pub summary: Vec<Tag>,
    /// Only a bureau of the country in this field may record or change a record.
    pub only_source: Option<Tag>,
    /// A number that agrees is only "possible" unless one of these fields agrees too or was not asked.
    pub exact_needs: Vec<Tag>,
    /// The colour of the notice something found here may become.
    pub may_become: Option<Colour>,
    /// The type of notice whose requests it holds; none for a register of another kind.
    pub notice: Option<Notice>,
    /// How long a record is kept.
    pub retention: Retention,
    /// Who may record, who may look, what the public may see.
    pub access: Access,
    /// The decision by which this version was allowed to widen what the last one permitted.
    pub decision: Option<String>,
    /// What a record is filled in with. A register is this form with the law around it.
    pub form: Form,
}

/// What the records of a register are about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Subject {
    /// People: the only registers that may hold who somebody is.
    Person,
    /// Things.
    Object,
    /// Documents: never their holders.
    Document,
    /// What happened.
    Incident,
}

impl Subject {
    pub(crate) const WORDS: [(&'static str, Subject); 4] = [
        ("person", Subject::Person),
        ("object", Subject::Object),
        ("document", Subject::Document),
        ("incident", Subject::Incident),
    ];

    /// The catalogue's word.
    pub fn as_str(self) -> &'static str {
        field::word_of(&Self::WORDS, self)
    }
}

/// One text a register rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Basis {
    /// The text and its article: `RPD 35`. It also stands in `docs/sources.toml`.
    pub cite: String,
    /// Whether somebody compared the article with its current text.
    pub checked: bool,
}

/// Who may do what with a register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Access {
    /// The roles that may record.
    pub record: Vec<RoleId>,
    /// The roles, and families of roles, that may look.
    pub consult: Vec<Grantee>,
    /// The fields anybody may see.
    pub public: Vec<Tag>,
}

/// A role (`ncb.officer`), or every role of a family (`ncb`).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Grantee {
    /// One role.
    Role(RoleId),
    /// Every role whose family it is.
    Family(String),
}

impl Grantee {
    /// Whether a role is meant.
    pub fn covers(&self, role: &RoleId) -> bool {
        match self {
            Grantee::Role(one) => one == role,
            Grantee::Family(family) => role.as_str().split('.').next() == Some(family),
        }
    }

    /// The catalogue's word.
    pub fn as_str(&self) -> &str {
        match self {
            Grantee::Role(role) => role.as_str(),
            Grantee::Family(family) => family,
        }
    }
}

impl Access {
    /// Whether a role may record.
    pub fn may_record(&self, role: &RoleId) -> bool {
        self.record.contains(role)
    }

    /// Whether a role may look.
    pub fn may_consult(&self, role: &RoleId) -> bool {
        self.consult.iter().any(|grantee| grantee.covers(role))
    }
}

impl std::ops::Deref for Register {
    type Target = Form;

    fn deref(&self) -> &Form {
        &self.form
    }
}

impl Register {
    /// The fields of which one must agree too, or not be asked, before an identifier is an exact match:
    /// what the register says of all its numbers, and what this field says of its own.
    pub fn exact_needs_of<'a>(&'a self, field: &'a Field) -> impl Iterator<Item = Tag> + 'a {
        self.exact_needs.iter().chain(&field.exact_needs).copied().filter(|tag| *tag != field.tag)
    }
}
