//! A procedure as declared: what is done about something, by whom, by when, with which consequences.
//!
//! A procedure is a table: states, and steps between them. It has no conditions and no expressions. What
//! must hold before a step is a named check (one file of `crates/rules`); what a step brings about is a
//! named effect (one file of `crates/desk/src/effects`).

mod clock;
mod counted;
mod effect;
pub(crate) mod frozen;
mod walk;

pub use clock::{Clock, Late, Limit};
pub use counted::Counted;
pub use effect::Effect;

use crate::register::{Basis, Form};
use crate::said::Said;
use huecry_terms::{ProcedureId, PurposeId, RoleId, StateId, StepId, Tag};
use serde::{Deserialize, Serialize};

/// A declared procedure, such as the review of a notice request: one file of the catalogue.
#[derive(Debug, Clone, PartialEq)]
pub struct Procedure {
    /// Its name, the name of its file.
    pub id: ProcedureId,
    /// The version of its text; a dossier runs to its end on the version it was opened under.
    pub version: u32,
    /// The letters its dossiers' numbers begin with: `REV` of `REV-2026-000012`.
    pub number: String,
    /// What its dossiers are about.
    pub about: About,
    /// What people call it.
    pub title: Said,
    /// Why it exists.
    pub aim: Said,
    /// What it rests on.
    pub legal_basis: Vec<Basis>,
    /// The purposes for which its steps may be taken: codes of `purposes`.
    pub purposes: Vec<PurposeId>,
    /// The decision by which this version was allowed to widen what the last one permitted.
    pub decision: Option<String>,
    /// Where a dossier can stand.
    pub states: Vec<State>,
    /// What moves it.
    pub steps: Vec<Step>,
    /// What the steps ask for.
    pub form: Form,
}

/// What the dossiers of a procedure are about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum About {
    /// A record of a register.
    Record,
    /// A notice.
    Notice,
    /// A diffusion.
    Diffusion,
    /// A hit: somebody found what another bureau recorded.
    Hit,
    /// A person of this node.
    Person,
    /// Nothing recorded here.
    None,
}

impl About {
    pub(crate) const WORDS: [(&'static str, About); 6] = [
        ("record", About::Record),
        ("notice", About::Notice),
        ("diffusion", About::Diffusion),
        ("hit", About::Hit),
        ("person", About::Person),
        ("none", About::None),
    ];

    /// The catalogue's word.
    pub fn as_str(self) -> &'static str {
        crate::register::field::word_of(&Self::WORDS, self)
    }
}

/// Where a dossier can stand.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct State {
    /// Its name within the procedure.
    pub id: StateId,
    /// What people call it.
    pub title: Said,
    /// Who sees a dossier that stands here.
    pub seen_by: Vec<Party>,
    /// How long it may stand here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clock: Option<Clock>,
    /// Whether the procedure is over here.
    pub end: bool,
    /// Whether the source may still change the record the dossier is about.
    #[serde(default, skip_serializing_if = "is_false")]
    pub amendable: bool,
    /// Whether whoever is shown the record is told that its dossier stands here: published before its review, or
    /// looked at again.
    #[serde(default, skip_serializing_if = "is_false")]
    pub announced: bool,
}

/// Somebody with a part in a dossier.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Party {
    /// The bureau whose dossier it is.
    Source,
    /// The bureaux it was sent to.
    Recipients,
    /// Everybody in a role of this family: `secretariat`, `protection`.
    Family(String),
}

impl Party {
    /// The catalogue's word.
    pub fn as_str(&self) -> &str {
        match self {
            Party::Source => SOURCE,
            Party::Recipients => RECIPIENTS,
            Party::Family(family) => family,
        }
    }
}

/// What moves a dossier from one state to another, or stands in its timeline where it is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Its name within the procedure.
    pub id: StepId,
    /// What people call it: what a button says.
    pub title: Said,
    /// Where it can be taken; empty for a step that opens a dossier.
    pub from: Vec<StateId>,
    /// Where it leads; none when the dossier stays where it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<StateId>,
    /// Who may take it.
    pub by: Vec<By>,
    /// Whose officers those are, where their role says nothing of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<Party>,
    /// What must hold: named checks, each one file of `crates/rules`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub needs: Vec<String>,
    /// What it asks for: fields of the procedure's form.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub asks: Vec<Tag>,
    /// Four eyes: whoever took one of these steps last may not take this one, in no role.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub apart_from: Vec<StepId>,
    /// What it brings about, in this order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub does: Vec<Effect>,
    /// What it counts as in the overview of use.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub counts: Vec<Counted>,
    /// The ground it rests on where nobody is asked for one: a code of [`GROUNDS`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ground: Option<String>,
    /// Who sees who took it and what was answered; empty for everybody who sees the dossier. Who told that a
    /// person was granted asylum is never told to the country that looks for the person.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub shown_to: Vec<Party>,
    /// A view of one's own first: while this step can be taken, whoever takes it sees nothing of what these
    /// steps answered.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unseen: Vec<StepId>,
    /// When the node opens a dossier with it, in its own name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<When>,
}

/// What makes the node open a dossier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum When {
    /// The time has come to ask the source of a record whether it is still needed: the register's `remind` before
    /// the last day it may be kept (RPD 50).
    RetentionDue,
    /// What a bureau entered belongs to the person of a case that was refused or ended, and was held.
    EntryHeld,
    /// A search or a standing query of a bureau met a notice or diffusion of another one (RPD 104).
    NoticeMet,
    /// A person whose arrest a notice asks for was located: a step said so that has the effect `follow-location`.
    Located,
}

impl When {
    pub(crate) const WORDS: [(&'static str, When); 4] = [
        ("retention-due", When::RetentionDue),
        ("entry-held", When::EntryHeld),
        ("notice-met", When::NoticeMet),
        ("located", When::Located),
    ];

    /// The catalogue's word.
    pub fn as_str(self) -> &'static str {
        crate::register::field::word_of(&Self::WORDS, self)
    }
}

#[allow(clippy::trivially_copy_pass_by_ref)] // serde passes a reference
fn is_false(no: &bool) -> bool {
    !no
}

/// Who takes a step.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum By {
    /// An officer in this role.
    Role(RoleId),
    /// The node itself, when a clock runs out.
    System,
}

impl By {
    /// The catalogue's word.
    pub fn as_str(&self) -> &str {
        match self {
            By::Role(role) => role.as_str(),
            By::System => SYSTEM,
        }
    }
}

impl Procedure {
    /// The field of its form that says on which ground something is refused or ended.
    pub fn ground(&self) -> impl Iterator<Item = &crate::register::Field> {
        self.form.fields.iter().filter(|field| field.part == Some(huecry_terms::Part::Grounds))
    }

    /// The state of that name.
    pub fn state(&self, id: &StateId) -> Option<&State> {
        self.states.iter().find(|state| state.id == *id)
    }

    /// The step of that name.
    pub fn step(&self, id: &StepId) -> Option<&Step> {
        self.step_named(id.as_str())
    }

    /// The step of that name, read from a foreign text.
    pub fn step_named(&self, id: &str) -> Option<&Step> {
        self.steps.iter().find(|step| step.id.as_str() == id)
    }

    /// The steps that open a dossier.
    pub fn openings(&self) -> impl Iterator<Item = &Step> {
        self.steps.iter().filter(|step| step.opens())
    }

    /// The steps that can be taken in a state, whoever may take them.
    pub fn steps_from<'a>(&'a self, state: &'a StateId) -> impl Iterator<Item = &'a Step> {
        self.steps.iter().filter(move |step| step.from.contains(state))
    }
}

impl Step {
    /// Whether it opens a dossier.
    pub fn opens(&self) -> bool {
        self.from.is_empty()
    }

    /// Whether the node takes it by itself, when a clock runs out.
    pub fn by_system(&self) -> bool {
        self.by.contains(&By::System)
    }

    /// Whether an officer in this role takes it.
    pub fn by_role(&self, role: &RoleId) -> bool {
        self.by.iter().any(|by| matches!(by, By::Role(one) if one == role))
    }

    /// Where it leads from a state.
    pub fn leads<'a>(&'a self, from: &'a StateId) -> &'a StateId {
        self.to.as_ref().unwrap_or(from)
    }
}

pub(crate) const SOURCE: &str = "source";
pub(crate) const RECIPIENTS: &str = "recipients";
pub(crate) const SYSTEM: &str = "system";
/// The lists whose codes say on which ground something is refused or ended.
pub const GROUNDS: [&str; 2] = ["refusal-grounds", "end-reasons"];

#[cfg(test)]
mod tests;
