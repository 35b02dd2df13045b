//! Records that are being written: what was typed is kept, right or wrong, until it is handed in.

use crate::node::Desk;
use crate::record::Written;
use huecry_terms::{ActId, Call, DraftId, Failure, FieldFault, Instant, OfficerId, RegisterId, Trouble};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value as Json};

/// A record that is being written. It belongs to a bureau: every officer of it who may record in that
/// register may go on with it.
#[derive(Debug, Clone, PartialEq)]
pub struct Draft {
    /// Its id.
    pub id: DraftId,
    /// For which register.
    pub register: RegisterId,
    /// The number of the record it changes and the version it was begun from; `None` for a new record.
    pub revises: Option<(String, u32)>,
    /// What was typed, by field id: texts as they are, wrong ones too.
    pub values: Map<String, Json>,
    /// What was typed beside the values.
    pub envelope: DraftEnvelope,
    /// When it was saved last.
    pub saved: Instant,
    /// Who saved it last.
    pub officer: OfficerId,
    /// The sections marked as completed.
    pub done: Vec<String>,
    /// The act that recorded this look; `None` in a list.
    pub act: Option<ActId>,
}

/// What was typed beside the values, as it was typed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct DraftEnvelope {
    /// The source's own reference.
    pub source_ref: String,
    /// `H0`, `H1+H2`, `H3: words`.
    pub handling: String,
    /// `B2`, or empty.
    pub evaluation: String,
    /// `bureau:FR`, `everyone/FIELD`…
    pub restrictions: Vec<String>,
}

/// What is saved of a draft at once.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Saving {
    /// The section; [`ENVELOPE`] for what stands beside the values, alone.
    pub section: String,
    /// What was typed in the section's fields. Fields of the section that are not in it become empty.
    pub values: Map<String, Json>,
    /// What was typed beside the values; `None` leaves it as it is.
    pub envelope: Option<DraftEnvelope>,
    /// Whether the officer marks the section as completed; `None` leaves that as it is.
    pub done: Option<bool>,
}

/// How far a draft is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Checked {
    /// What each field does not satisfy.
    pub faults: Vec<FieldFault>,
    /// What each check of the register says of what could be read.
    pub findings: Vec<Found>,
    /// Each section, in the register's order, then [`ENVELOPE`].
    pub sections: Vec<SectionState>,
    /// Checks that are met.
    pub met: usize,
    /// Checks that are not.
    pub not_met: usize,
    /// Checks a person will decide.
    pub for_a_person: usize,
}

impl Checked {
    /// Whether it can be handed in.
    pub fn is_complete(&self) -> bool {
        self.faults.is_empty() && self.not_met == 0
    }
}

/// What a check of the register says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The check: `check-…` are its words.
    pub rule: &'static str,
    /// What it found.
    pub outcome: Outcome,
    /// The field it speaks of, empty when it speaks of the whole record.
    pub field: String,
    /// Arguments of its words.
    pub with: Vec<(String, String)>,
    /// The article, or `ours` for a choice of our own.
    pub cites: &'static str,
}

/// What a check can find.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It is met.
    Met,
    /// It is not.
    NotMet,
    /// A person will decide.
    AskAPerson,
}

/// How far a section is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SectionState {
    /// The section.
    pub id: String,
    /// How many of its fields hold something.
    pub filled: usize,
    /// How many of its fields are required and hold nothing.
    pub missing: usize,
    /// How many faults are in it.
    pub faults: usize,
    /// Whether the officer marked it as completed.
    pub done: bool,
}

/// Begins a draft, of a new record or of a change to one of the bureau's own; the record is then shown, and
/// a draft of the same change that the bureau has already is gone on with.
///
/// # Errors
/// Refused when the role may not record in the register, when the record is not there or not the bureau's own,
/// when the bureau has too many drafts. Trouble.
pub fn open(desk: &Desk, call: &Call, register: &RegisterId, revises: Option<&str>) -> Result<DraftId, Failure> {
    let _ = (desk, call, register, revises);
    Err(soon())
}

/// Opens a draft.
///
/// # Errors
/// Refused when it is not there or another bureau's, in the same words. Trouble.
pub fn read(desk: &Desk, call: &Call, id: DraftId) -> Result<Draft, Failure> {
    let _ = (desk, call, id);
    Err(soon())
}

/// Keeps what was typed in a section, right or wrong, and says how far the draft is.
///
/// # Errors
/// Refused when the draft is not there or another bureau's, when there is no such section, when the draft grows
/// too large. Trouble.
pub fn save(desk: &Desk, call: &Call, id: DraftId, saving: Saving) -> Result<Checked, Failure> {
    let _ = (desk, call, id, saving);
    Err(soon())
}

/// How far a draft is, as it stands.
///
/// # Errors
/// Refused when there is no such register. Trouble.
pub fn check(desk: &Desk, call: &Call, draft: &Draft) -> Result<Checked, Failure> {
    let _ = (desk, call, draft);
    Err(soon())
}

/// Hands a draft in: the record is written and the draft is gone, together or not at all.
///
/// # Errors
/// As [`crate::record::add`] and [`crate::record::revise`]. The draft then stays.
pub fn submit(desk: &Desk, call: &Call, id: DraftId, reason: &str) -> Result<Written, Failure> {
    let _ = (desk, call, id, reason);
    Err(soon())
}

/// The drafts of the bureau in registers in which the caller may record, the one saved last first.
///
/// # Errors
/// Refused when the role may not record anywhere. Trouble.
pub fn list(desk: &Desk, call: &Call) -> Result<Vec<Draft>, Failure> {
    let _ = (desk, call);
    Err(soon())
}

/// Gives a draft up.
///
/// # Errors
/// Refused when it is not there or another bureau's, in the same words. Trouble.
pub fn drop(desk: &Desk, call: &Call, id: DraftId) -> Result<(), Failure> {
    let _ = (desk, call, id);
    Err(soon())
}

fn soon() -> Failure {
    Trouble::new("drafts are not built yet", "").into()
}

/// The name of what stands beside the values, among the sections.
pub const ENVELOPE: &str = "envelope";
