//! The two ways a call can fail, which never mix: a lawful "no" with reasons, and trouble.

use crate::ids::ActId;
use serde::{Deserialize, Serialize};
use std::fmt;

/// A lawful "no" with reasons, or something that broke.
#[derive(Debug)]
pub enum Failure {
    /// A result: translated, recorded as an act, exit 3, HTTP 403, 409 or 422.
    Refused(Refusal),
    /// An incident: logged once, exit 2, HTTP 5xx.
    Trouble(Trouble),
}

impl From<Refusal> for Failure {
    fn from(r: Refusal) -> Self {
        Failure::Refused(r)
    }
}

impl From<Trouble> for Failure {
    fn from(t: Trouble) -> Self {
        Failure::Trouble(t)
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Failure::Refused(r) => r.fmt(f),
            Failure::Trouble(t) => t.fmt(f),
        }
    }
}

impl std::error::Error for Failure {}

/// Why the answer is no. Data, not sentences: the words are in `catalogue/words`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refusal {
    /// Which "no" this is; `refusal-…` in the words.
    pub kind: RefusalKind,
    /// What it is about: a register, a field, a role, a record number.
    pub about: String,
    /// What the caller can do, or who can allow it; empty when nothing can be done.
    pub ask: String,
    /// The article it rests on, empty when it rests on the catalogue alone.
    pub cites: String,
    /// Field by field, what a form does not satisfy.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub faults: Vec<FieldFault>,
    /// The act that recorded the refusal, once it is recorded.
    pub act: Option<ActId>,
}

/// What one field does not satisfy. It never carries the value: a refusal is kept, a value that was
/// refused is not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldFault {
    /// The field.
    pub field: String,
    /// The key of the words that say what is wrong.
    pub because: String,
    /// Arguments of those words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub with: Vec<(String, String)>,
}

impl Refusal {
    /// A refusal with nothing to ask and nothing to cite.
    pub fn new(kind: RefusalKind, about: impl Into<String>) -> Self {
        Refusal { kind, about: about.into(), ask: String::new(), cites: String::new(), faults: Vec::new(), act: None }
    }

    /// The same refusal with what the caller can do.
    pub fn ask(mut self, ask: impl Into<String>) -> Self {
        self.ask = ask.into();
        self
    }

    /// The same refusal with the article it rests on.
    pub fn cites(mut self, cites: impl Into<String>) -> Self {
        self.cites = cites.into();
        self
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.kind.key(), self.about)?;
        if !self.cites.is_empty() {
            write!(f, " ({})", self.cites)?;
        }
        Ok(())
    }
}

/// The kinds of lawful "no".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RefusalKind {
    /// The officer is not known here, or has ended. The same words for both.
    NotAnOfficer,
    /// The role may not do this.
    RoleMayNot,
    /// The purpose is not one of the register's, or not known.
    PurposeNotPermitted,
    /// The register does not exist for this caller.
    NoSuchRegister,
    /// The record does not exist for this caller: absent and withheld are the same words.
    NoSuchRecord,
    /// Only the source may do this.
    NotTheSource,
    /// Only the issuing country's bureau may record this document.
    OnlyIssuingCountry,
    /// The values do not satisfy the register's form.
    FormNotSatisfied,
    /// A named check of the register is not met.
    CheckNotMet,
    /// Somebody else changed the record in between.
    ChangedMeanwhile,
    /// Something of that name is there already.
    AlreadyThere,
    /// The same person may not do both steps.
    NeedsAnotherPerson,
    /// The query asks for nothing that can be searched.
    NothingToSearch,
    /// The input is larger than the limit.
    TooLarge,
    /// The one-time link was never given out, is used or too old, or its officer has ended. The same words for all.
    SignInNotPossible,
    /// The key was not issued for this register, or for nothing that reaches over all of them.
    OutsideToken,
    /// The same request was answered before, in the act that is named: it is not done twice.
    DoneBefore,
    /// There is no procedure of that name, or it has no such step.
    NoSuchProcedure,
    /// The dossier does not exist for this caller: absent and unseen are the same words.
    NoSuchDossier,
    /// The dossier stands where this step cannot be taken.
    StepNotNow,
    /// What is asked is done by a step of a procedure, and by nothing else.
    ByProcedure,
    /// The bureau is suspended in what this needs.
    Suspended,
    /// The officer has a passkey: no link lets in.
    HasPasskey,
    /// The officer is of a national entity, to which the bureau has not delegated this.
    NotDelegated,
    /// The node speaks no line, or none to that address.
    NoLine,
    /// The agreement lets it not cross; the clauses stand with it.
    MayNotCross,
}

impl RefusalKind {
    /// The key of its words: `refusal-role-may-not`.
    pub fn key(self) -> &'static str {
        match self {
            RefusalKind::NotAnOfficer => "refusal-not-an-officer",
            RefusalKind::RoleMayNot => "refusal-role-may-not",
            RefusalKind::PurposeNotPermitted => "refusal-purpose-not-permitted",
            RefusalKind::NoSuchRegister => "refusal-no-such-register",
            RefusalKind::NoSuchRecord => "refusal-no-such-record",
            RefusalKind::NotTheSource => "refusal-not-the-source",
            RefusalKind::OnlyIssuingCountry => "refusal-only-issuing-country",
            RefusalKind::FormNotSatisfied => "refusal-form-not-satisfied",
            RefusalKind::CheckNotMet => "refusal-check-not-met",
            RefusalKind::ChangedMeanwhile => "refusal-changed-meanwhile",
            RefusalKind::AlreadyThere => "refusal-already-there",
            RefusalKind::NeedsAnotherPerson => "refusal-needs-another-person",
            RefusalKind::NothingToSearch => "refusal-nothing-to-search",
            RefusalKind::TooLarge => "refusal-too-large",
            RefusalKind::SignInNotPossible => "refusal-sign-in-not-possible",
            RefusalKind::OutsideToken => "refusal-outside-token",
            RefusalKind::DoneBefore => "refusal-done-before",
            RefusalKind::NoSuchProcedure => "refusal-no-such-procedure",
            RefusalKind::NoSuchDossier => "refusal-no-such-dossier",
            RefusalKind::StepNotNow => "refusal-step-not-now",
            RefusalKind::ByProcedure => "refusal-by-procedure",
            RefusalKind::Suspended => "refusal-suspended",
            RefusalKind::HasPasskey => "refusal-has-passkey",
            RefusalKind::NotDelegated => "refusal-not-delegated",
            RefusalKind::NoLine => "refusal-no-line",
            RefusalKind::MayNotCross => "refusal-may-not-cross",
        }
    }

    /// Every kind, for tables and tests.
    pub const ALL: [RefusalKind; 26] = [
        RefusalKind::NotAnOfficer,
        RefusalKind::RoleMayNot,
        RefusalKind::PurposeNotPermitted,
        RefusalKind::NoSuchRegister,
        RefusalKind::NoSuchRecord,
        RefusalKind::NotTheSource,
        RefusalKind::OnlyIssuingCountry,
        RefusalKind::FormNotSatisfied,
        RefusalKind::CheckNotMet,
        RefusalKind::ChangedMeanwhile,
        RefusalKind::AlreadyThere,
        RefusalKind::NeedsAnotherPerson,
        RefusalKind::NothingToSearch,
        RefusalKind::TooLarge,
        RefusalKind::SignInNotPossible,
        RefusalKind::OutsideToken,
        RefusalKind::DoneBefore,
        RefusalKind::NoSuchProcedure,
        RefusalKind::NoSuchDossier,
        RefusalKind::StepNotNow,
        RefusalKind::ByProcedure,
        RefusalKind::Suspended,
        RefusalKind::HasPasskey,
        RefusalKind::NotDelegated,
        RefusalKind::NoLine,
        RefusalKind::MayNotCross,
    ];
}

/// Something broke: a disk, a file, a server. Never the caller's fault, never silent.
#[derive(Debug)]
pub struct Trouble {
    /// What could not be done, lower case, naming the thing in backticks.
    pub what: String,
    /// What to do about it, or empty.
    pub advice: String,
    /// Whether trying again later may help (exit 75).
    pub passing: bool,
}

impl Trouble {
    /// Trouble with advice.
    pub fn new(what: impl Into<String>, advice: impl Into<String>) -> Self {
        Trouble { what: what.into(), advice: advice.into(), passing: false }
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.what)?;
        if !self.advice.is_empty() {
            write!(f, "; {}", self.advice)?;
        }
        Ok(())
    }
}

impl std::error::Error for Trouble {}
