//! National entities: those whom a bureau lets in beside its own people, within what it delegates.

use crate::ids::{BureauId, EntityId, OfficerId, RegisterId};
use crate::{Day, Instant};
use serde::{Deserialize, Serialize};

/// What is delegated in one register (`spec/notices.md` 1.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Right {
    /// Search it, open records, place standing queries.
    Query,
    /// Record and change records of the bureau.
    Record,
    /// Take back and erase records of the bureau.
    Withdraw,
    /// Write drafts, which somebody of the bureau hands in.
    Draft,
}

impl Right {
    /// Every right, for tables and tests.
    pub const ALL: [Right; 4] = [Right::Query, Right::Record, Right::Withdraw, Right::Draft];

    /// Its word: `query`.
    pub fn as_str(self) -> &'static str {
        match self {
            Right::Query => "query",
            Right::Record => "record",
            Right::Withdraw => "withdraw",
            Right::Draft => "draft",
        }
    }

    /// The right of a word.
    pub fn from_word(word: &str) -> Option<Right> {
        Right::ALL.into_iter().find(|one| one.as_str() == word)
    }
}

/// A national entity, and what its bureau delegates to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entity {
    /// `FR-BORDER`.
    pub id: EntityId,
    /// The bureau that let it in and answers for it.
    pub bureau: BureauId,
    /// Its legal name.
    pub name: String,
    /// What it is for.
    pub tasks: String,
    /// The national law it acts under.
    pub legal_basis: String,
    /// What is delegated, register by register.
    pub rights: Vec<(RegisterId, Vec<Right>)>,
    /// So many officers at most.
    pub users: u16,
    /// From which day.
    pub start: Day,
    /// By which day the bureau looks at it again.
    pub review: Day,
    /// The signed undertaking, as the bureau numbers it.
    pub undertaking: String,
    /// Who approved it for the bureau.
    pub approved_by: OfficerId,
    /// When it was cut off, and by whom.
    pub ended: Option<(Instant, OfficerId)>,
}

impl Entity {
    /// What its officers may on a day: nothing before its start and nothing once it was cut off.
    pub fn delegated(&self, today: Day) -> Delegation {
        let open = self.ended.is_none() && self.start <= today;
        Delegation { entity: self.id.clone(), rights: if open { self.rights.clone() } else { Vec::new() } }
    }
}

/// What an entity's officer may on behalf of the bureau, as it stands for one call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Delegation {
    /// The entity.
    pub entity: EntityId,
    /// Register by register; what is not in it is not delegated.
    pub rights: Vec<(RegisterId, Vec<Right>)>,
}

impl Delegation {
    /// Whether one of some rights is delegated in a register.
    pub fn has(&self, register: &RegisterId, any: &[Right]) -> bool {
        self.rights.iter().any(|(of, rights)| of == register && rights.iter().any(|right| any.contains(right)))
    }

    /// Whether one of some rights is delegated anywhere.
    pub fn has_anywhere(&self, any: &[Right]) -> bool {
        self.rights.iter().any(|(_, rights)| rights.iter().any(|right| any.contains(right)))
    }
}
