//! What the line needs wherever it runs: `line.toml`. Kinds of message and what answers them, deadlines, the levels
//! that never cross, the areas of the plan.

mod read;

pub(crate) use read::read;

use crate::procedure::Limit;
use crate::said::Said;
use huecry_terms::{CodeId, Instant, RegisterId};

/// What the line needs wherever it runs.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LineTerms {
    /// Every kind of message, a code of `message-kinds`.
    pub kinds: Vec<MessageKind>,
    /// The priorities, a code of `line-priorities` each, as the file orders them.
    pub priorities: Vec<LinePriority>,
    /// The lists of levels of classification, with the highest of each that crosses.
    pub levels: Vec<Levels>,
    /// The areas of the plan.
    pub areas: Vec<Area>,
    /// The categories of `data-categories` that are data about persons.
    pub personal: Vec<CodeId>,
    /// Crime areas about which no file goes with a message.
    pub without_files: Vec<CodeId>,
    /// What a record is that goes with a message, by its register.
    pub records: Vec<RecordTerms>,
}

/// What a record of a register is when it goes with a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordTerms {
    /// The register.
    pub register: RegisterId,
    /// It is data of one of these: codes of `data-categories`.
    pub categories: Vec<CodeId>,
    /// It is about one of these: codes of `crime-areas`; none when it may be about any.
    pub crime_areas: Vec<CodeId>,
}

/// A kind of message (`spec/registers.md` 7.2).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MessageKind {
    /// Its code.
    pub kind: CodeId,
    /// The kinds that answer it; none when an answer may come and need not.
    pub answered_by: Vec<CodeId>,
    /// How soon, where that is the same for every priority.
    pub within: Option<Limit>,
    /// Whether it may hold data about persons.
    pub personal: bool,
    /// Whether it is of a case, and so names areas of crime and categories of data.
    pub of_a_case: bool,
    /// Whether it is a receipt, which follows every message and which no agreement names.
    pub receipt: bool,
}

/// How soon an answer of this priority is due (`spec/registers.md` 7.6).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinePriority {
    /// Its code.
    pub priority: CodeId,
    /// On what the answering side reaches directly.
    pub direct: Limit,
    /// On what it must ask others for.
    pub indirect: Limit,
    /// After which part of that time somebody is reminded, in hundredths.
    pub warn: u8,
    /// Who is told when the time is over.
    pub escalate: Vec<Escalation>,
}

/// Whether the answering side reaches by itself what it is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reach {
    /// It does.
    Direct,
    /// It must ask others.
    Indirect,
}

/// Who is told of a deadline that has passed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Escalation {
    /// The duty officers of both sides.
    DutyOfficers,
    /// The liaison officers of both sides.
    LiaisonOfficers,
    /// The head of the unit that is to answer.
    UnitHead,
}

/// A list of levels of classification.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Levels {
    /// The code list; its order is that of the levels, the lowest first.
    pub list: String,
    /// The highest level that crosses a line.
    pub most: CodeId,
}

/// An area of the plan, with the areas of crime that belong to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Area {
    /// Its name.
    pub id: String,
    /// What people call it.
    pub title: Said,
    /// Codes of `crime-areas`.
    pub crime_areas: Vec<CodeId>,
}

impl Escalation {
    /// Every one, with the catalogue's word.
    pub const WORDS: [(&'static str, Escalation); 3] = [
        ("duty-officers", Escalation::DutyOfficers),
        ("liaison-officers", Escalation::LiaisonOfficers),
        ("unit-head", Escalation::UnitHead),
    ];

    /// The catalogue's word.
    pub fn as_str(self) -> &'static str {
        crate::register::field::word_of(&Self::WORDS, self)
    }
}

impl LineTerms {
    /// The kind of that code.
    pub fn kind(&self, code: &str) -> Option<&MessageKind> {
        self.kinds.iter().find(|kind| kind.kind.as_str() == code)
    }

    /// The priority of that code.
    pub fn priority(&self, code: &str) -> Option<&LinePriority> {
        self.priorities.iter().find(|priority| priority.priority.as_str() == code)
    }

    /// The area of the plan of that name.
    pub fn area(&self, id: &str) -> Option<&Area> {
        self.areas.iter().find(|area| area.id == id)
    }
}

impl LinePriority {
    /// When an answer is due to what was received at a moment: the clock starts on receipt.
    pub fn due(&self, reach: Reach, received: Instant) -> Instant {
        match reach {
            Reach::Direct => self.direct.after(received),
            Reach::Indirect => self.indirect.after(received),
        }
    }

    /// When somebody is reminded that an answer is due to what was received at a moment.
    pub fn warned(&self, received: Instant, due: Instant) -> Instant {
        let whole = due.duration_since(received);
        let part = whole / 100 * i32::from(self.warn);
        received.saturating_add(part).unwrap_or(received)
    }
}

#[cfg(test)]
mod tests;
